// One redis-server as a child: how it is started, when it is ready, why it did not start, how it is stopped.
// Only own-redis.ts uses it, and only while it holds the data lock: two servers on the same files destroy them.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type RedisPlace, socketIn, socketName } from './place.js'

/** `missing`: no such program. `cut`: the last write is incomplete. `damaged`: the files make no sense. `other`: see the log. */
export type StartFailure = 'missing' | 'cut' | 'damaged' | 'other'
export type Started =
  | { readonly child: ChildProcess }
  | { readonly failure: StartFailure; readonly cause?: unknown }

const pollMs = 20
/** How long it may take before it listens, and how long a stopping one may take. Loading a large AOF may take longer. */
const patienceMs = 20_000

/** The whole configuration. Relative paths: it runs in the data folder, so no path is too long for its socket. */
export function redisArguments(options: { loadCutTail: boolean }): string[] {
  const settings = {
    port: '0',
    unixsocket: socketName,
    unixsocketperm: '700',
    dir: './',
    appendonly: 'yes',
    appendfsync: 'always',
    'aof-load-truncated': options.loadCutTail ? 'yes' : 'no',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  }
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
}

/**
 * Starts one and waits until it answers PING. In a session of its own, so that Ctrl-C in the terminal reaches Pejling
 * alone, which stops Redis last.
 */
export async function startRedis(
  place: RedisPlace,
  options: { loadCutTail: boolean },
): Promise<Started> {
  const log = openSync(place.logFile, 'a', 0o600)
  const logStart = statSync(place.logFile).size
  const child = spawn(place.binary, redisArguments(options), {
    cwd: place.dataDir,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  try {
    await once(child, 'spawn')
  } catch (cause) {
    return { failure: 'missing', cause }
  }
  if (await becomesReady(place, child)) return { child }
  await stopRedis(child)
  return { failure: whyItFailed(readFileSync(place.logFile).subarray(logStart).toString('latin1')) }
}

async function becomesReady(place: RedisPlace, child: ChildProcess): Promise<boolean> {
  let impatient = AbortSignal.timeout(patienceMs)
  while (!impatient.aborted) {
    if (hasEnded(child)) return false
    const answer = existsSync(join(place.dataDir, socketName))
      ? await pingRedis(socketIn(place.socketDir))
      : 'nobody'
    if (answer === 'pong') return !hasEnded(child)
    if (answer === 'loading') impatient = AbortSignal.timeout(patienceMs)
    await sleep(pollMs)
  }
  return false
}

/** What the log of a start that failed tells. */
export function whyItFailed(log: string): StartFailure {
  if (/Permission denied|No space left|Read-only file system/.test(log)) return 'other'
  if (log.includes('# Unexpected end of file reading the append only file')) return 'cut'
  return /# .*(append only file|AOF|RDB|loading DB)/.test(log) ? 'damaged' : 'other'
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** SIGTERM is Redis' SHUTDOWN: what was acknowledged is on disk when it ends. After the cap it is killed, which loses nothing either. */
export async function stopRedis(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await ended
  clearTimeout(killer)
}

/** Who is at the socket: `silent` is one that takes the connection and does not answer. */
export async function pingRedis(socket: string): Promise<'pong' | 'loading' | 'silent' | 'nobody'> {
  try {
    await withClient(socket, client => client.ping())
    return 'pong'
  } catch (error) {
    if (/ECONNREFUSED|ENOENT/.test(String(error))) return 'nobody'
    return String(error).includes('LOADING') ? 'loading' : 'silent'
  }
}

/** Asks a Redis that is not our child to end with everything on disk; true when it is gone. It is never killed: its pid may be another's. */
export async function shutDownRedis(socket: string): Promise<boolean> {
  // The answer to a SHUTDOWN that works is a closed connection, which is an error here.
  await withClient(socket, client => client.shutdown()).catch(() => undefined)
  const impatient = AbortSignal.timeout(patienceMs)
  while (!impatient.aborted) {
    if ((await pingRedis(socket)) === 'nobody') return true
    await sleep(pollMs)
  }
  return false
}

/** One command on a connection of its own. Throws the connection's own error where there is one. */
async function withClient<T>(socket: string, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    enableReadyCheck: false,
    enableOfflineQueue: false,
    retryStrategy: () => null,
    connectTimeout: 2000,
    commandTimeout: 2000,
  })
  let connectionError: unknown
  client.on('error', error => {
    connectionError ??= error
  })
  try {
    await client.connect()
    return await use(client)
  } catch (error) {
    throw connectionError ?? error
  } finally {
    // Closing what never opened would keep the whole process two seconds more for a goodbye that nobody hears.
    if (client.status !== 'end') client.disconnect()
  }
}
