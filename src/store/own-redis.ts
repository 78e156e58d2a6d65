// Pejling's own Redis: a child process for the one who has none. main starts it where no REDIS_URL is set; a command
// beside a running Pejling finds it by ownRedisAddress. Its files are in `<dir>/data`, its log is `<dir>/redis.log`.
// Never two on the same data, never a start without data that was there, nothing acknowledged lost.
import type { ChildProcess } from 'node:child_process'
import { existsSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Unavailable } from '../core/errors.js'
import type { Log } from '../core/ports.js'
import { lacksManifest, onlyTailIsCut } from './own-redis/cut-tail.js'
import { lockData } from './own-redis/data-lock.js'
import { keepUp } from './own-redis/keep-up.js'
import {
  preparePlace,
  type RedisPlace,
  socketDirOf,
  socketIn,
  startingFile,
} from './own-redis/place.js'
import { pingRedis, shutDownRedis, startRedis } from './own-redis/redis-process.js'

/** What is said to the operator; `wording(lang).operate.ownRedis` has these. */
export interface OwnRedisSentences {
  alreadyRunning(dataDir: string): string
  notFound(binary: string): string
  didNotStart(logFile: string): string
  unreadable(dataDir: string, logFile: string): string
  orphanStays(dataDir: string): string
  gaveUp(logFile: string): string
  notWritable(dir: string): string
}

export interface OwnRedisOptions {
  /** `.pejling`, made if it is not there. */
  readonly dir: string
  /** The redis-server to run: a path, or a name on PATH. */
  readonly binary: string
  readonly log: Log
  readonly sentences: OwnRedisSentences
  /** It went down again and again while Pejling ran, and is not started any more. */
  readonly onGaveUp: (error: Unavailable) => void
}

export interface OwnRedis {
  /** The path of its unix socket, the same as long as it runs, also over a restart. */
  readonly socket: string
  /** Ends it with everything on disk and lets another Pejling have the data. Twice is once. */
  stop(): Promise<void>
}

const unavailable = 69
const tryAgain = 75
const orphanMayTakeMs = 3000

/**
 * Starts Redis on the data of `dir`, or throws `Unavailable`: 75 when another Pejling has the data, 69 when there is no
 * redis-server, it will not start, or the data is damaged. One that a killed Pejling left is ended first, in peace.
 */
export async function startOwnRedis(options: OwnRedisOptions): Promise<OwnRedis> {
  const { sentences, log } = options
  const place = placeOf(options)
  const lock = await lockData(place.socketDir)
  if (lock === undefined) throw new Unavailable(sentences.alreadyRunning(place.dataDir), tryAgain)
  const launch = (): Promise<ChildProcess> => launchOn(options, place)
  const onGaveUp = (): void =>
    options.onGaveUp(new Unavailable(sentences.gaveUp(place.logFile), unavailable))
  try {
    await endOrphan(options, place)
    const stop = keepUp(await launch(), { log, launch, onGaveUp })
    return { socket: socketIn(place.socketDir), stop: () => stop().then(lock.release) }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The Redis of a running Pejling on `dir`, for a command beside it; undefined when none answers there. */
export async function ownRedisAddress(dir: string): Promise<{ socket: string } | undefined> {
  const dataDir = join(dir, 'data')
  if (!existsSync(dataDir)) return undefined
  const socket = socketIn(socketDirOf(realpathSync(dataDir)))
  return (await pingRedis(socket)) === 'pong' ? { socket } : undefined
}

function placeOf({ dir, binary, sentences }: OwnRedisOptions): RedisPlace {
  try {
    return preparePlace(dir, binary)
  } catch (cause) {
    throw new Unavailable(sentences.notWritable(dir), unavailable, { cause })
  }
}

/** We hold the lock, so whoever answers at the socket belongs to a Pejling that is dead. */
async function endOrphan({ log, sentences }: OwnRedisOptions, place: RedisPlace): Promise<void> {
  const socket = socketIn(place.socketDir)
  // Killed in the middle of a start: its Redis may be there and not yet listen.
  const mayStillCome = AbortSignal.timeout(existsSync(startingFile(place)) ? orphanMayTakeMs : 0)
  while ((await pingRedis(socket)) === 'nobody') {
    if (mayStillCome.aborted) return
    await sleep(50)
  }
  log.info('a redis-server from last time is still there; ending it')
  if (!(await shutDownRedis(socket))) {
    throw new Unavailable(sentences.orphanStays(place.dataDir), tryAgain)
  }
}

/** Starts it, and leaves a trace of a start that is under way, for endOrphan of the one that comes after a kill. */
async function launchOn(options: OwnRedisOptions, place: RedisPlace): Promise<ChildProcess> {
  writeFileSync(startingFile(place), '')
  try {
    return await startOn(options, place)
  } finally {
    rmSync(startingFile(place), { force: true })
  }
}

/** Lets Redis drop an incomplete last write only after a look at the file: in the middle it would cost all that follows. */
async function startOn(options: OwnRedisOptions, place: RedisPlace): Promise<ChildProcess> {
  const { log, sentences } = options
  const damaged = sentences.unreadable(place.dataDir, place.logFile)
  if (lacksManifest(place.dataDir)) throw new Unavailable(damaged, unavailable)
  let started = await startRedis(place, { loadCutTail: false })
  if ('failure' in started && started.failure === 'cut' && onlyTailIsCut(place.dataDir)) {
    log.warn('the last write before a crash was incomplete and is dropped; it was never confirmed')
    started = await startRedis(place, { loadCutTail: true })
  }
  if ('child' in started) return started.child
  const { failure, cause } = started
  switch (failure) {
    case 'missing':
      throw new Unavailable(sentences.notFound(place.binary), unavailable, { cause })
    case 'cut':
    case 'damaged':
      throw new Unavailable(damaged, unavailable)
    case 'other':
      throw new Unavailable(sentences.didNotStart(place.logFile), unavailable)
    default:
      return failure satisfies never
  }
}
