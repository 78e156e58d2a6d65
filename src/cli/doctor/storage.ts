// What `pejling doctor` says of Redis: whether it keeps what it is given, and whether its clock is ours.
import { z } from 'zod'
import type { Config } from '../../config.js'
import type { Instant } from '../../core/time.js'
import { isTooOld, readStorage } from '../../store/redis/grade.js'
import { parseStored, type RedisConnection } from '../../store/redis/redis.js'
import type { Wording } from '../../wording/wording.js'
import { bad, type Finding, good, note } from './finding.js'

/** Leases are told by Redis' clock and signatures by ours; a second or two makes no difference to either. */
const apartSeconds = 5

export interface StorageParts {
  readonly connection: RedisConnection
  readonly config: Config
  /** Real time. */
  now(): Instant
}

/** Reads and writes nothing of anybody's. */
export async function checkStorage(
  { connection, config, now }: StorageParts,
  words: Wording,
): Promise<Finding[]> {
  const { doctor, store, command } = words
  const storage = await readStorage(connection)
  // What a start in production refuses (store/grade.ts) is only worth knowing elsewhere.
  const unlessProduction = config.production ? bad : note
  const { grade, evictionPolicy, version } = storage
  const dir = config.redis ? undefined : config.dataDir
  return [
    isTooOld(version)
      ? bad('redis.version', store.tooOld(version))
      : good('redis.version', doctor.redis(connection.where, version)),
    grade === 'D0'
      ? unlessProduction('redis.grade', store.notDurable())
      : good('redis.grade', command.storage(grade, dir)),
    ...(evictionPolicy === 'noeviction'
      ? []
      : [unlessProduction('redis.eviction', store.evicts(evictionPolicy))]),
    await checkClock(connection, now, words),
  ]
}

async function checkClock(
  connection: RedisConnection,
  now: () => Instant,
  { doctor }: Wording,
): Promise<Finding> {
  const asked = now()
  const time = await connection.send('time')
  const answered = now()
  const [seconds, micros] = parseStored(z.tuple([z.coerce.number(), z.coerce.number()]), time)
  const theirs = seconds * 1000 + micros / 1000
  // Somewhere between asking and hearing the answer, so what it took is no difference between the clocks.
  const apart = Math.max(0, asked - theirs, theirs - answered) / 1000
  return apart > apartSeconds
    ? note('redis.clock', doctor.clocksDiffer(Math.round(apart)))
    : good('redis.clock', doctor.clocksAgree)
}
