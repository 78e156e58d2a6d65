// The demonstration: its tenant, its programme (a folder's or the sample network), the bot, and the people one can be.
// main loads it when nothing is configured; the web adapter keeps it to loopback.
import { randomUUID } from 'node:crypto'
import { createRooms } from '../adapters/web/conversation/rooms.js'
import { createWebChat } from '../adapters/web/send.js'
import type { WebChat } from '../adapters/web/server.js'
import { createBot } from './bot.js'
import { readySample } from './built-sample.js'
import type { CalendarLinks } from './calendar-reply.js'
import type { Config } from './config.js'
import { Fault } from './core/errors.js'
import { TenantId } from './core/ids.js'
import type { Lang } from './core/message.js'
import type { Clock, LanguageModel, Log } from './core/ports.js'
import { homeZone, type Instant, type LocalDate, localOf, schoolYearOf } from './core/time.js'
import { demonstrationPeople } from './demonstration-people.js'
import { mayImport } from './import/change/allowed.js'
import { loadImports, loadProgramme } from './import/folder/programme-folder.js'
import { createImportThread } from './import-thread.js'
import type { Metrics } from './metrics.js'
import { type Imports, noImports } from './model/imports.js'
import type { Programme } from './model/programme.js'
import type { Outgoing } from './outgoing.js'
import { viewerOf } from './people/rights.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { ConversationStore } from './store/conversation-store.js'
import { EventStore } from './store/event-store.js'
import type { ProgrammeStore } from './store/programme-store.js'
import type { RedisConnection, RedisSettings } from './store/redis/redis.js'
import { WebLogStore } from './store/web-log-store.js'
import { wording } from './wording/wording.js'

const tenant = TenantId.parse('demonstration')

export interface Demonstration {
  readonly config: Config
  /** The operator's language. */
  readonly lang: Lang
  readonly connection: RedisConnection
  readonly programmes: ProgrammeStore
  readonly snapshots: SnapshotCache
  readonly calendars: CalendarLinks
  readonly model: LanguageModel
  /** Where the thread of imports finds the same Redis, and where it says how it is closed. */
  readonly redis: RedisSettings
  readonly opened: (() => Promise<void>)[]
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly outgoing: Outgoing
}

/** Stores the programme that is shown, and gets it ready in memory, so that the first question is as fast as the next. */
export async function openDemonstration({
  config,
  lang,
  connection,
  programmes,
  snapshots,
  calendars,
  model,
  redis,
  opened,
  clock,
  log,
  metrics,
  outgoing,
}: Demonstration): Promise<WebChat> {
  const shown = await load(config.programme, { lang, now: clock.now() })
  const { programme } = shown
  await snapshots.get(tenant, await store(programmes, shown, clock.now()))
  const events = new EventStore(connection)
  const imports = createImportThread({ redis, lang, logLevel: config.logLevel ?? 'error' })
  opened.push(() => imports.close())
  const conversations = new ConversationStore(connection)
  const [history, rooms] = [new WebLogStore(connection), createRooms()]
  const texts = { da: wording('da').page, en: wording('en').page }
  outgoing.open(tenant, 'web', createWebChat({ tenant, history, rooms, texts }))
  const today = () => localOf(clock.now(), homeZone).slice(0, 10)
  return {
    tenant,
    place: programme.name,
    invented: config.programme === undefined,
    history,
    rooms,
    personas: shownLang =>
      demonstrationPeople(programme, today(), shownLang).map(one => ({
        ...one,
        mayImport: mayImportAs(programme, one.id, today()),
      })),
    bot: createBot({
      events,
      conversations,
      snapshots,
      calendars,
      imports,
      desk: outgoing.desk,
      reminders: outgoing.reminders,
      attend: outgoing.attend,
      broadcasts: outgoing.broadcasts,
      checkins: outgoing.checkins,
      ownData: outgoing.ownData,
      reached: outgoing.reached,
      model,
      clock,
      log,
      count: metrics,
    }),
  }
}

/** Whether the page offers that person to import; the core decides again when files come. */
function mayImportAs(programme: Programme, id: string, today: LocalDate): boolean {
  return mayImport(
    viewerOf(
      programme.people.find(one => one.id === id),
      today,
    ),
  )
}

interface Shown {
  readonly programme: Programme
  /** A folder brings its own; the sample network has none yet. */
  readonly imports: Imports | undefined
  readonly isSample: boolean
}

async function load(
  folder: string | undefined,
  { lang, now }: { lang: Lang; now: Instant },
): Promise<Shown> {
  if (folder === undefined) {
    const { programme } = await readySample(now)
    return { programme, imports: undefined, isSample: true }
  }
  const { importing } = wording(lang)
  const { programme } = await loadProgramme(folder, importing)
  return { programme, imports: await loadImports(folder, importing), isSample: false }
}

/**
 * Writes the programme if it is not what is stored already, readable or not, and gives its version. What a visitor has imported into
 * the sample network, or changed and noted in it, stays for the rest of the school year; a folder is always shown as it is.
 */
async function store(
  programmes: ProgrammeStore,
  { programme, imports, isSample }: Shown,
  now: Instant,
): Promise<number> {
  const stored = await readable(() => programmes.load(tenant))
  const before = await readable(() => programmes.imports(tenant))
  const isSame = JSON.stringify(stored?.programme) === JSON.stringify(programme)
  const [last] = before?.log ?? []
  const isImported = last !== undefined && yearOf(last.at) === yearOf(now)
  const isOfThisSample = JSON.stringify(before?.read) === JSON.stringify(programme)
  const isKept = isSample && (isImported || isOfThisSample)
  if (stored && (isSame || isKept)) return stored.version
  const expectedVersion = await programmes.version(tenant)
  const saved = await programmes.save(tenant, programme, {
    expectedVersion,
    submission: randomUUID(),
    imports: imports ?? noImports(programme),
  })
  return saved.version
}

function yearOf(at: Instant): number {
  return schoolYearOf(localOf(at, homeZone).slice(0, 10))
}

/** What an earlier version of the program stored otherwise counts as nothing. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Fault && error.code === 'store.unreadable') return undefined
    throw error
  }
}
