// The one connection to Redis that all stores share; main opens it at start and closes it last.
// Every failure leaves here as a Fault: `store.unreachable` (nobody knows whether it was done: say "ikke gemt" and try the
// same submission again), `store.refused` (Redis said no), `store.unreadable` (what is stored is not what it should be).
import { Cluster, type Redis } from 'ioredis'
import type { z } from 'zod'
import { Fault, Unavailable } from '../../core/errors.js'
import type { Log } from '../../core/ports.js'
import type { RedisKey } from '../keys.js'
import { createClient, type RedisSettings, whereIs } from './redis-options.js'

/** Part of `connectRedis`' signature, so it can be had from here. */
export type { RedisSettings } from './redis-options.js'

/** What a command takes: keys from keys.ts, words and values. */
export type RedisArgument = RedisKey | string | number

/** An open connection to a single server, a Sentinel's master or a cluster; it reconnects by itself for ever. */
export interface RedisConnection {
  /** Host and port (or the socket), for logs and sentences. */
  readonly where: string
  /** One command, sent at most once. While Redis is down it fails at once; without a reply it fails after two seconds. */
  send(command: string, ...args: readonly RedisArgument[]): Promise<unknown>
  /** The same command to every server that holds data: one, or each master of a cluster. For INFO, CONFIG and PING. */
  ask(command: string, ...args: readonly RedisArgument[]): Promise<unknown[]>
  /** Waits for the replies under way, then closes. Never throws. */
  close(): Promise<void>
}

/** The sentences that a failed start says (src/wording/…/store.ts). */
export interface ConnectSentences {
  cannotReach(where: string): string
  wrongPassword(where: string): string
}

export interface ConnectOptions {
  readonly log: Log
  readonly sentences: ConnectSentences
  /** How long the first connection may take, 30 s unless told. */
  readonly waitMs?: number
  /** Gives up waiting at once. */
  readonly signal?: AbortSignal
}

/**
 * Connects, and waits until Redis takes commands. Throws `Unavailable` (exit code 69) when it does not within `waitMs`,
 * and at once when it refuses the password: that will not come right by waiting.
 */
export async function connectRedis(
  settings: RedisSettings,
  { log, sentences, waitMs = 30_000, signal }: ConnectOptions,
): Promise<RedisConnection> {
  const where = whereIs(settings)
  const client = createClient(settings)
  const outages = watchOutages(client, log)
  const started = await untilReady(client, waitMs, signal)
  if (started !== 'ready') {
    outages.ignore()
    client.disconnect()
    const sentence = started === 'refused' ? sentences.wrongPassword : sentences.cannotReach
    throw new Unavailable(sentence(where), 69)
  }
  return {
    where,
    send: (command, ...args) =>
      calling(() => {
        gather(client)
        return client.call(command, ...args)
      }),
    ask: (command, ...args) =>
      calling(() => Promise.all(servers(client).map(server => server.call(command, ...args)))),
    async close() {
      outages.ignore()
      // A client that cannot say goodbye has no replies to wait for either.
      await client.quit().catch(() => client.disconnect())
    },
  }
}

/** What a store reads back, parsed; a Fault `store.unreadable` names the places and never the values. */
export function parseStored<T>(schema: z.ZodType<T>, stored: unknown): T {
  const parsed = schema.safeParse(stored)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(
    issue => `${issue.path.join('.') || '(all)'}: ${issue.code}`,
  )
  const code = places.slice(0, 10).join('; ')
  throw new Fault('store.unreadable', { cause: Object.assign(new Error(code), { code }) })
}

/** Stored JSON as a value. The parser's own message would quote the text, so it stays out. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault('store.unreadable', { cause: new Error('not JSON') })
  }
}

/** Whether Redis itself answered with this error (`NOSCRIPT`, `OOM` …), so that nothing was done. */
export function isRefusal(error: unknown, code = ''): boolean {
  return (
    error instanceof Fault &&
    error.code === 'store.refused' &&
    error.cause instanceof Error &&
    error.cause.message.startsWith(code)
  )
}

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw toFault(error)
  }
}

/**
 * ioredis hangs the command with all its arguments on the error, and Redis quotes those of a command it does not know.
 * Only the rest of the message goes on, so that no log can show them; Redis' own word for it (`OOM`) is the cause's code.
 */
function toFault(error: unknown): Fault {
  const text = error instanceof Error ? error.message : 'unknown'
  const message = text.replace(/, with args.*/s, '')
  const answered = error instanceof Error && error.name === 'ReplyError'
  const word = /^[A-Z]{2,20}\b/.exec(message)?.[0]
  const cause = Object.assign(new Error(message), word && { code: word })
  return new Fault(answered ? 'store.refused' : 'store.unreachable', { cause })
}

/** What is sent in one turn of the event loop leaves together: each packet costs both ends as much as its command does. */
function gather(client: Redis | Cluster): void {
  if (client instanceof Cluster || client.status !== 'ready') return
  const { stream } = client
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

function servers(client: Redis | Cluster): Redis[] {
  return client instanceof Cluster ? client.nodes('master') : [client]
}

const refusal = /\b(WRONGPASS|NOAUTH|NOPERM|invalid password)\b/

function untilReady(
  client: Redis | Cluster,
  waitMs: number,
  signal?: AbortSignal,
): Promise<'ready' | 'refused' | 'timeout'> {
  return new Promise(resolve => {
    const timer = setTimeout(() => end('timeout'), waitMs)
    const onAbort = () => end('timeout')
    const onReady = () => end('ready')
    const onError = (error: Error) => refusal.test(error.message) && end('refused')
    // `on` and `off` are typed apart for Redis and Cluster; both are event emitters with these names.
    const emitter: NodeJS.EventEmitter = client
    emitter.on('ready', onReady).on('error', onError).on('node error', onError)
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) end('timeout')
    function end(how: 'ready' | 'refused' | 'timeout'): void {
      clearTimeout(timer)
      emitter.off('ready', onReady).off('error', onError).off('node error', onError)
      signal?.removeEventListener('abort', onAbort)
      resolve(how)
    }
  })
}

/** One line when Redis goes away and one when it is back, however many times it is tried in between. */
function watchOutages(client: Redis | Cluster, log: Log): { ignore(): void } {
  const emitter: NodeJS.EventEmitter = client
  let downSince: number | undefined
  let ignored = false
  const down = (reason: string) => {
    if (ignored || downSince !== undefined) return
    downSince = performance.now()
    log.error('Redis cannot be reached. Check that it runs; Pejling keeps trying', { reason })
  }
  emitter.on('error', (error: Error) => down(reasonOf(error)))
  emitter.on('close', () => down('connection closed'))
  emitter.on('node error', (error: Error) => {
    log.debug('A node of the Redis cluster cannot be reached', { reason: reasonOf(error) })
  })
  emitter.on('ready', () => {
    if (downSince === undefined) return
    log.info('Redis is reached again', { ms: Math.round(performance.now() - downSince) })
    downSince = undefined
  })
  return {
    ignore() {
      ignored = true
    },
  }
}

/** `WRONGPASS`, `ECONNREFUSED`, or the first words of the message; the rest of it may hold an argument. */
function reasonOf(error: Error & { code?: string }): string {
  const refused = refusal.exec(error.message)?.[0]
  return refused ?? error.code ?? error.message.split(/\s+/).slice(0, 4).join(' ')
}
