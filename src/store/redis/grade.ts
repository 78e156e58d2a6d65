// How safely Redis keeps what it has said yes to, read from the servers themselves. main asks at start and shows it in the
// log and on /readyz; nothing may promise more than the grade. INFO is enough where a provider blocks CONFIG.
import { z } from 'zod'
import { Unavailable } from '../../core/errors.js'
import { isRefusal, parseStored, type RedisConnection } from './redis.js'

/** D0: in memory, or to disk only now and then. D1: survives a killed process, may lose a second at a power cut. D2: nothing. */
export type Grade = 'D0' | 'D1' | 'D2'

export interface Storage {
  readonly grade: Grade
  /** What Redis does when its memory is full; only `noeviction` keeps everything. */
  readonly evictionPolicy: string
  readonly version: string
}

/** The sentences of a refused start (src/wording/…/store.ts). */
export interface StorageSentences {
  tooOld(version: string): string
  notDurable(): string
  evicts(policy: string): string
}

/** Reads the storage of every server that holds data, and answers with the worst of each. */
export async function readStorage(connection: RedisConnection): Promise<Storage> {
  const infos = parseStored(z.array(z.string()), await connection.ask('info'))
  const policies = await readSyncPolicies(connection)
  return worstOf(infos.map((info, server) => storageOf(info, policies[server])))
}

/** When an acknowledged write reaches the disk, per server; none of them known where CONFIG is blocked. */
async function readSyncPolicies(connection: RedisConnection): Promise<(string | undefined)[]> {
  try {
    const replies = await connection.ask('config', 'get', 'appendfsync')
    return replies.map(reply => parseStored(z.array(z.string()), reply)[1])
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

/** One server's storage from its INFO and its `appendfsync`; undefined gives the lower grade that is certain. */
export function storageOf(info: string, appendfsync: string | undefined): Storage {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]
  return {
    grade: field('aof_enabled') === '1' ? gradeOf(appendfsync) : 'D0',
    evictionPolicy: field('maxmemory_policy') ?? 'unknown',
    version: field('redis_version') ?? 'unknown',
  }
}

/** With `no` the system may hold writes back for half a minute: less than D1 says, so it may not be called D1. */
function gradeOf(appendfsync: string | undefined): Grade {
  if (appendfsync === 'always') return 'D2'
  return appendfsync === 'no' ? 'D0' : 'D1'
}

function worstOf(all: readonly Storage[]): Storage {
  const grades = all.map(one => one.grade).sort()
  const policies = all.map(one => one.evictionPolicy)
  const versions = all.map(one => one.version).sort(byVersion)
  return {
    grade: grades[0] ?? 'D0',
    evictionPolicy: policies.find(policy => policy !== 'noeviction') ?? 'noeviction',
    version: versions[0] ?? 'unknown',
  }
}

function byVersion(a: string, b: string): number {
  return rank(a) - rank(b)
}

/** 7.0.15 → 7000; where a managed Redis hides its version, it counts as new enough. */
function rank(version: string): number {
  const [major, minor = 0] = version.split('.').map(Number)
  return major === undefined || Number.isNaN(major) ? 1e9 : major * 1000 + minor
}

/** The oldest Redis that has every command the scripts use is 6.2. */
export function isTooOld(version: string): boolean {
  return byVersion(version, '6.2') < 0
}

/** Throws `Unavailable` (69) on a Redis older than 6.2, and in production on D0 or one that throws data away when full. */
export function requireStorage(
  storage: Storage,
  { production, sentences }: { production: boolean; sentences: StorageSentences },
): void {
  if (isTooOld(storage.version)) {
    throw new Unavailable(sentences.tooOld(storage.version), 69)
  }
  if (!production) return
  if (storage.grade === 'D0') throw new Unavailable(sentences.notDurable(), 69)
  if (storage.evictionPolicy !== 'noeviction') {
    throw new Unavailable(sentences.evicts(storage.evictionPolicy), 69)
  }
}
