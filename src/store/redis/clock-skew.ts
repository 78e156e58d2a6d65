// How far this machine's clock is from Redis', which all replicas share. main asks once at the start: what is due is told by our own.
import { z } from 'zod'
import type { Instant } from '../../core/time.js'
import { parseStored, type RedisConnection } from './redis.js'

const Times = z.array(z.tuple([z.coerce.number(), z.coerce.number()])).min(1)

/** In ms, positive where ours is ahead; of several servers the one that differs most. The reply's way is part of it. */
export async function readClockSkew(
  connection: RedisConnection,
  now: () => Instant,
): Promise<number> {
  const times = parseStored(Times, await connection.ask('time'))
  const skews = times.map(([seconds, micros]) => now() - (seconds * 1000 + micros / 1000))
  return skews.reduce((most, skew) => (Math.abs(skew) > Math.abs(most) ? skew : most))
}
