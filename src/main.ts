// The composition root: config → Redis → stores → bot → web server → clock; and the way back when it is told to stop.
// Called by the `start` command alone. Everything that is made here is handed on; nothing is found by anybody.
import { randomUUID } from 'node:crypto'
import { createWebServer, type WebChat } from '../adapters/web/server.js'
import type { Slides } from '../adapters/web/slides.js'
import type { Config } from './config.js'
import type { Unavailable } from './core/errors.js'
import type { Lang } from './core/message.js'
import type { Clock, Log } from './core/ports.js'
import type { Demonstration } from './demonstration.js'
import { startClock } from './jobs/clock.js'
import { createExecutor } from './jobs/executor.js'
import { createLog } from './log.js'
import { createMetrics } from './metrics.js'
import { openModel } from './open-model.js'
import { createOutgoing, type Outgoing, type OutgoingParts } from './outgoing.js'
import { openPlatforms, openPlayground, type Platforms } from './platforms.js'
import { createCalendarPages } from './programme/calendar/calendar-pages.js'
import { createSnapshotCache } from './programme/snapshot-cache.js'
import { createReadiness } from './ready.js'
import { createReportPages } from './report-pages.js'
import { CalendarStore } from './store/calendar-store.js'
import { HeartbeatStore } from './store/heartbeat-store.js'
import { startOwnRedis } from './store/own-redis.js'
import { ProgrammeStore } from './store/programme-store.js'
import { readClockSkew } from './store/redis/clock-skew.js'
import { readStorage, requireStorage } from './store/redis/grade.js'
import { openQueue } from './store/redis/queue-connection.js'
import { connectRedis, type RedisConnection, type RedisSettings } from './store/redis/redis.js'
import { createTick } from './tick.js'
import { wording } from './wording/wording.js'

/** Runs Pejling until it is told to stop (SIGTERM, SIGINT). Resolves to the exit code. */
export async function start(config: Config, lang: Lang): Promise<number> {
  const log = createLog(config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info'))
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
  const { command } = wording(lang)
  const stopping = untilStopped()
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const step of opened.splice(0).reverse()) await step()
  }
  process.once('uncaughtException', error => {
    log.error('uncaught exception: Pejling ends and must be started again', { error })
    process.exit(1)
  })
  try {
    // Told to stop on the way up, it has no use for what then cannot be opened.
    await open(config, { lang, log, say, stopping, opened }).catch(error => {
      if (!stopping.signal.aborted) throw error
    })
    const why = await stopping.asked
    say(command.stopping)
    await close()
    if (why instanceof Error) throw why
    say(command.stopped)
    return 0
  } finally {
    await close()
  }
}

/** More than this is a clock that is wrong, and no way that a reply takes. */
const mostSkewMs = 5000
/** npm passes on the Ctrl+C that the terminal has sent us already, some milliseconds later. */
const echoMs = 1000

interface Stopping {
  /** Resolves on a signal, or to what made going on impossible. */
  readonly asked: Promise<Unavailable | undefined>
  readonly because: (reason: Unavailable) => void
  /** Aborted when it has begun: not ready any more. */
  readonly signal: AbortSignal
}

/** The first SIGTERM or SIGINT is a wish to stop, its echo is nothing; one that comes later still ends the program at once. */
function untilStopped(): Stopping {
  const stopping = new AbortController()
  let because: (reason?: Unavailable) => void = () => undefined
  const asked = new Promise<Unavailable | undefined>(resolve => {
    because = reason => {
      stopping.abort()
      resolve(reason)
    }
  })
  const onSignal = () => {
    because()
    setTimeout(() => process.off('SIGTERM', onSignal).off('SIGINT', onSignal), echoMs).unref()
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  return { asked, because: reason => because(reason), signal: stopping.signal }
}

interface Opening {
  readonly lang: Lang
  readonly log: Log
  readonly say: (sentence: string) => void
  readonly stopping: Stopping
  /** How to close what has been opened, in the order of opening. */
  readonly opened: (() => Promise<void>)[]
}

async function open(config: Config, opening: Opening): Promise<void> {
  const { lang, log, say, opened, stopping } = opening
  const { command, store: sentences } = wording(lang)
  const startedAt = Date.now()
  const clock: Clock = { now: () => (config.clock ?? startedAt) + Date.now() - startedAt }
  const { connection, redis } = await openRedis(config, opening)
  const storage = await readStorage(connection)
  requireStorage(storage, { production: config.production, sentences })
  log.info('storage', { grade: storage.grade })
  const metrics = createMetrics()
  const shared = openProgrammes(connection, clock)
  const bound = { url: config.publicUrl ?? urlOf(config.host, config.port) }
  const link = (path: string) => (config.demonstration ? path : `${bound.url}${path}`)
  const { model, ...models } = await openModel({ config, lang, connection, metrics, log })
  opened.push(async () => models.close())
  const outgoing = openOutgoing({ ...shared, connection, model, clock, log, link }, redis, opened)
  const own = { config, lang, connection, redis, opened, model, clock, log, metrics, outgoing }
  const parts = { ...shared, ...own }
  const { chat, platforms } = await openChats(parts, bound)
  const heartbeats = new HeartbeatStore(connection)
  const replica = randomUUID()
  const { lateMs, sweep } = outgoing
  const tick = createTick({
    realNow: Date.now,
    beat: at => heartbeats.record(replica, at),
    count: at => metrics.tick(at, lateMs()),
    sweep,
  })
  await tick()
  const isDraining = () => stopping.signal.aborted
  const server = createWebServer({
    texts: { da: wording('da').page, en: wording('en').page },
    log,
    ready: createReadiness({ heartbeats, replica, storage, isDraining, lateMs, now: Date.now }),
    metrics: metrics.read,
    chat,
    posts: platforms?.posts,
    calendar: createCalendarPages({ ...shared, clock }).read,
    report: createReportPages({ desks: outgoing.linked, clock }),
    slides: slidesOf({ chat, platforms }, config.tenants, path => `${bound.url}${path}`),
    onRequest: metrics.request,
  })
  // A model may take its eight seconds; whoever wants to stop does not wait for it.
  const modelSentences = await Promise.race([models.sentences, stopping.asked.then(() => [])])
  const port = await server.listen(config)
  bound.url = config.publicUrl ?? urlOf(config.host, port)
  opened.push(() => server.close())
  const ticking = startClock(tick, { log })
  opened.push(() => ticking.stop())
  log.info('ready', { port, ms: Date.now() - startedAt, grade: storage.grade })
  say(command.storage(storage.grade, config.redis ? undefined : config.dataDir))
  for (const sentence of [...(platforms?.sentences ?? []), ...modelSentences]) say(sentence)
  const url = urlOf(config.host, port)
  say(chat ? command.demonstrationReady(url, chat.place) : command.ready(url))
}

/** The outbox, and the queue that carries what is due in it. */
function openOutgoing(
  parts: Omit<OutgoingParts, 'executor' | 'realNow'>,
  redis: RedisSettings,
  opened: Opening['opened'],
): Outgoing {
  const { log } = parts
  const queue = openQueue(redis, log)
  opened.push(async () => queue.close())
  const outgoing = createOutgoing({
    ...parts,
    realNow: Date.now,
    executor: ends => createExecutor({ ...queue, ...ends, log }),
  })
  opened.push(() => outgoing.close())
  return outgoing
}

interface Chats {
  readonly chat?: WebChat | undefined
  readonly platforms?: Platforms | undefined
}

/** Where a meeting's code is written: the demonstration's own page, or those of a tenant's platforms that are open. */
function slidesOf(
  { chat, platforms }: Chats,
  tenants: Config['tenants'],
  address: Slides['address'],
): Slides {
  return {
    address,
    doors(tenant) {
      if (chat) return chat.tenant === tenant ? [{ app: 'chat', url: () => '/' }] : undefined
      if (!tenants.some(({ id }) => id === tenant)) return undefined
      return (platforms?.doors ?? []).filter(each => each.tenant === tenant)
    },
  }
}

/** The demonstration's page, or the tenants' platforms. `bound.url` is where Pejling is reached, once it is. */
async function openChats(
  parts: Omit<Demonstration, 'calendars'> & ReturnType<typeof openProgrammes>,
  bound: { readonly url: string },
): Promise<Chats> {
  const { calendars: store } = parts
  const address = (path: string) => `${bound.url}${path}`
  if (parts.config.demonstration) {
    const link = (path: string) => path
    const chat = await openDemonstration({ ...parts, calendars: { store, link, address } })
    if (!parts.config.dev) return { chat }
    const platforms = await openPlayground({ ...parts, realNow: Date.now }, chat)
    parts.opened.push(() => platforms.close())
    return { chat, platforms }
  }
  const calendars = { store, link: address, address }
  const platforms = await openPlatforms({ ...parts, calendars, realNow: Date.now })
  parts.opened.push(() => platforms.close())
  return { platforms }
}

/** What the chat and the calendars share: one snapshot of each tenant's programme. */
function openProgrammes(connection: RedisConnection, clock: Clock) {
  const programmes = new ProgrammeStore(connection)
  const snapshots = createSnapshotCache(programmes, clock)
  return { programmes, snapshots, calendars: new CalendarStore(connection) }
}

/** With a clock of its own nobody expects it to be right. */
async function compareClocks(
  { clock }: Config,
  connection: RedisConnection,
  log: Log,
): Promise<void> {
  if (clock !== undefined) return
  // A Redis that keeps its time to itself is no reason not to start.
  const ms = Math.round(await readClockSkew(connection, Date.now).catch(() => 0))
  if (Math.abs(ms) <= mostSkewMs) return
  log.warn('This clock is not that of Redis: reminders go out by this one. Let NTP set both', {
    ms,
  })
}

/** As one would type it into a browser on this machine. */
function urlOf(host: string, port: number): string {
  const isHere = /^(127\.0\.0\.1|0\.0\.0\.0|::1?)$/.test(host)
  return `http://${isHere ? 'localhost' : host}:${port}`
}

async function openRedis(
  config: Config,
  opening: Opening,
): Promise<{ connection: RedisConnection; redis: RedisSettings }> {
  const { lang, log, stopping, opened } = opening
  const connect = { log, sentences: wording(lang).store, signal: stopping.signal }
  const redis = config.redis ?? (await ownRedis(config, opening))
  const connection = await connectRedis(redis, connect)
  opened.push(() => connection.close())
  await compareClocks(config, connection, log)
  return { connection, redis }
}

async function ownRedis(
  config: Config,
  { lang, log, stopping, opened }: Opening,
): Promise<RedisSettings> {
  const own = await startOwnRedis({
    dir: config.dataDir,
    binary: config.redisServer,
    log,
    sentences: wording(lang).operate.ownRedis,
    onGaveUp: stopping.because,
  })
  opened.push(() => own.stop())
  return { kind: 'single', socket: own.socket }
}

/** Loaded only when it runs: a tenant's Pejling needs neither the sample network nor the importer. */
async function openDemonstration(parts: Demonstration): Promise<WebChat> {
  const demonstration = await import('./demonstration.js')
  return demonstration.openDemonstration(parts)
}
