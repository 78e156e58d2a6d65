// Meetings that were opened for answers together, by id; written with the invitations in one Lua call. src/attend/invite writes them.
// Forgotten three months after the last of them, by business time.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { Opening } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, forgetReply, loadSave, netMs } from '../sending/delivery-rows.js'
import { keptOpeningsKey, openingKey } from '../sending/sending-keys.js'

const Ids = z.array(z.string())
const keptMs = 92 * 24 * 60 * 60 * 1000
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class OpeningStore {
  readonly #connection: RedisConnection
  readonly #save = loadSave()
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** Keeps it with its deliveries. `repeat`: one with that id is there, and nothing was changed. */
  async open(
    tenant: TenantId,
    opening: Opening,
    deliveries: readonly Delivery[],
  ): Promise<'opened' | 'repeat'> {
    const { id, at, until, revision } = opening
    const rows = deliveryRows(tenant, deliveries)
    const kept = keptOpeningsKey(tenant)
    const ttl = Math.max(0, until - at) + keptMs + netMs
    const args = [id, JSON.stringify(opening), revision - 1, '', until + keptMs, ttl]
    const keys = [openingKey(tenant, id), kept, kept, ...rows.keys]
    const saved = await this.#save.run(this.#connection, keys, [...args, ...rows.args])
    return saved === 'saved' ? 'opened' : 'repeat'
  }

  async load(tenant: TenantId, id: string): Promise<Opening | undefined> {
    const body = await this.#connection.send('get', openingKey(tenant, id))
    return body === null
      ? undefined
      : parseStored(Opening, parseJson(parseStored(z.string(), body)))
  }

  /** Forgets those whose last meeting was over three months ago, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptOpeningsKey(tenant)
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const old = parseStored(Ids, await this.#connection.send('zrangebyscore', kept, ...range))
    if (old.length === 0) return 0
    const keys = [
      ...Array.from({ length: 7 }, () => kept),
      ...old.map(id => openingKey(tenant, id)),
    ]
    return this.#forget.run(this.#connection, keys, [now, ...old])
  }
}
