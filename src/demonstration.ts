// The demonstration: its tenant, its programme (a folder's or the sample network), the bot, and the people one can be.
// main loads it when nothing is configured; the web adapter keeps it to loopback.
import { randomUUID } from 'node:crypto'
import type { WebChat } from '../adapters/web/server.js'
import { createBot } from './bot.js'
import { readySample } from './built-sample.js'
import type { CalendarLinks } from './calendar-reply.js'
import type { Config } from './config.js'
import { Fault } from './core/errors.js'
import { TenantId } from './core/ids.js'
import type { Lang } from './core/message.js'
import type { Clock, Log } from './core/ports.js'
import { homeZone, localOf } from './core/time.js'
import { demonstrationPeople } from './demonstration-people.js'
import { loadProgramme } from './import/folder/programme-folder.js'
import type { Metrics } from './metrics.js'
import type { Programme } from './model/programme.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { ConversationStore } from './store/conversation-store.js'
import { EventStore } from './store/event-store.js'
import type { ProgrammeStore } from './store/programme-store.js'
import type { RedisConnection } from './store/redis.js'
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
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
}

/** Stores the programme that is shown, and gets it ready in memory, so that the first question is as fast as the next. */
export async function openDemonstration({
  config,
  lang,
  connection,
  programmes,
  snapshots,
  calendars,
  clock,
  log,
  metrics,
}: Demonstration): Promise<WebChat> {
  const programme =
    config.programme === undefined
      ? (await readySample(clock.now())).programme
      : (await loadProgramme(config.programme, wording(lang).importing)).programme
  await snapshots.get(tenant, await store(programmes, programme))
  const events = new EventStore(connection)
  const conversations = new ConversationStore(connection)
  const today = () => localOf(clock.now(), homeZone).slice(0, 10)
  return {
    tenant,
    place: programme.name,
    invented: config.programme === undefined,
    personas: shownLang => demonstrationPeople(programme, today(), shownLang),
    bot: createBot({ events, conversations, snapshots, calendars, clock, log, count: metrics }),
  }
}

/** Writes the programme if it is not what is stored already, readable or not: nobody's work is in it. Gives its version. */
async function store(programmes: ProgrammeStore, programme: Programme): Promise<number> {
  const stored = await programmes.load(tenant).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'store.unreadable') return undefined
    throw error
  })
  if (stored && JSON.stringify(stored.programme) === JSON.stringify(programme)) {
    return stored.version
  }
  const expectedVersion = await programmes.version(tenant)
  const saved = await programmes.save(tenant, programme, {
    expectedVersion,
    submission: randomUUID(),
  })
  return saved.version
}
