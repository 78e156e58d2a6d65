// Who wants no check-ins and nudges for a while, or at all; seen by nobody but themselves. src/checkin/answer writes it, whoever sends asks.
import { z } from 'zod'
import type { PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { netMs, yearMs } from '../sending/delivery-rows.js'
import { pausesKey } from './checkin-keys.js'

const Written = z.tuple([z.literal('written')])
const Forgotten = z
  .tuple([z.literal('forgotten'), z.number().int()])
  .transform(([, count]) => count)
const Untils = z.array(z.string().nullable())
const always = 'always'
/** From the last sweep on. */
const keptMs = yearMs + netMs

export class PauseStore {
  readonly #connection: RedisConnection
  readonly #write = loadScript('write-pause-1', Written)
  readonly #forget = loadScript('forget-pauses-1', Forgotten)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** From now on none, until then (business time) or, without it, until they say start. */
  async pause(tenant: TenantId, person: PersonId, until?: Instant): Promise<void> {
    const args = [person, until ?? always, keptMs]
    await this.#write.run(this.#connection, [pausesKey(tenant)], args)
  }

  async resume(tenant: TenantId, person: PersonId): Promise<void> {
    await this.#write.run(this.#connection, [pausesKey(tenant)], [person, '', keptMs])
  }

  /** Who of these wants none now, and until when (`true`: until they say so). */
  async of(
    tenant: TenantId,
    people: readonly PersonId[],
    now: Instant,
  ): Promise<ReadonlyMap<PersonId, Instant | true>> {
    if (people.length === 0) return new Map()
    const rows = await this.#connection.send('hmget', pausesKey(tenant), ...people)
    const untils = parseStored(Untils, rows)
    const pairs = people.flatMap((person, nth): (readonly [PersonId, Instant | true])[] => {
      const until = untils[nth]
      if (until === null || until === undefined) return []
      if (until === always) return [[person, true]]
      return Number(until) > now ? [[person, Number(until)]] : []
    })
    return new Map(pairs)
  }

  /** Forgets pauses that are over; how many. What stands is kept for another year from now. */
  forget(tenant: TenantId, now: Instant): Promise<number> {
    return this.#forget.run(this.#connection, [pausesKey(tenant)], [now, always, keptMs])
  }
}
