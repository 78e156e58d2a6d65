// One kind of what people ask of each other (questions, wishes to be added): kept by id and revision, written together with the
// deliveries that tell of it, in one Lua call. QuestionStore has one for each kind.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { type AskedKind, askedKey, keptAskedKey, openAskedKey } from '../keys.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, forgetReply, loadSave, netMs } from '../sending/delivery-rows.js'

/** Since when it waits for somebody, undefined when that is over; and when it is forgotten, counted from `at`. Business time. */
export interface Span {
  readonly openSince: Instant | undefined
  readonly at: Instant
  readonly keptMs: number
}
interface Kind<T> {
  readonly kind: AskedKind
  readonly schema: z.ZodType<T>
  spanOf(record: T): Span
}

const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class AskedRecords<T extends { readonly id: string; readonly revision: number }> {
  readonly #connection: RedisConnection
  readonly #kind: Kind<T>
  readonly #save = loadSave()
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection, kind: Kind<T>) {
    this.#connection = connection
    this.#kind = kind
  }

  async ask(
    tenant: TenantId,
    record: T,
    deliveries: readonly Delivery[],
  ): Promise<'asked' | 'repeat'> {
    const saved = await this.#write(tenant, { record, readAt: 0, deliveries })
    return saved === 'saved' ? 'asked' : 'repeat'
  }

  async change(
    tenant: TenantId,
    record: T,
    deliveries: readonly Delivery[],
  ): Promise<'changed' | 'stale'> {
    const saved = await this.#write(tenant, { record, readAt: record.revision - 1, deliveries })
    return saved === 'stale' ? 'stale' : 'changed'
  }

  async load(tenant: TenantId, id: string): Promise<T | undefined> {
    const body = await this.#connection.send('get', askedKey(tenant, this.#kind.kind, id))
    return body === null ? undefined : this.#parse(parseStored(z.string(), body))
  }

  /** Those that wait for somebody, oldest first. */
  async open(tenant: TenantId): Promise<readonly T[]> {
    const { kind } = this.#kind
    const range = await this.#connection.send('zrange', openAskedKey(tenant, kind), 0, -1)
    return this.#loadAll(tenant, parseStored(Ids, range))
  }

  async #loadAll(tenant: TenantId, ids: readonly string[]): Promise<readonly T[]> {
    const { kind } = this.#kind
    if (ids.length === 0) return []
    const rows = await this.#connection.send('mget', ...ids.map(id => askedKey(tenant, kind, id)))
    return parseStored(Bodies, rows).flatMap(body => (body === null ? [] : [this.#parse(body)]))
  }

  /** All that are kept, those that go first first. */
  async all(tenant: TenantId): Promise<readonly T[]> {
    const kept = await this.#connection.send('zrange', keptAskedKey(tenant, this.#kind.kind), 0, -1)
    return this.#loadAll(tenant, parseStored(Ids, kept))
  }

  /** Forgets those whose time is over; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const limit = ['LIMIT', 0, mostForgotten] as const
    const kept = keptAskedKey(tenant, this.#kind.kind)
    const over = await this.#connection.send('zrangebyscore', kept, '-inf', now, ...limit)
    return this.#remove(tenant, parseStored(Ids, over), now)
  }

  /** Takes these away, whatever time they have left. */
  async remove(tenant: TenantId, ids: readonly string[]): Promise<void> {
    await this.#remove(tenant, ids, Number.MAX_SAFE_INTEGER)
  }

  async #remove(tenant: TenantId, ids: readonly string[], until: Instant): Promise<number> {
    if (ids.length === 0) return 0
    const { kind } = this.#kind
    const [kept, open] = [keptAskedKey(tenant, kind), openAskedKey(tenant, kind)]
    const keys = [
      kept,
      ...Array.from({ length: 6 }, () => open),
      ...ids.map(id => askedKey(tenant, kind, id)),
    ]
    return this.#forget.run(this.#connection, keys, [until, ...ids])
  }

  #write(
    tenant: TenantId,
    { record, readAt, deliveries }: { record: T; readAt: number; deliveries: readonly Delivery[] },
  ): Promise<'saved' | 'same' | 'stale'> {
    const { kind } = this.#kind
    const { id } = record
    const { openSince, at, keptMs } = this.#kind.spanOf(record)
    const rows = deliveryRows(tenant, deliveries)
    const own = [askedKey(tenant, kind, id), openAskedKey(tenant, kind), keptAskedKey(tenant, kind)]
    const body = JSON.stringify(record)
    const args = [id, body, readAt, openSince ?? '', at + keptMs, keptMs + netMs]
    return this.#save.run(this.#connection, [...own, ...rows.keys], [...args, ...rows.args])
  }

  #parse(body: string): T {
    return parseStored(this.#kind.schema, parseJson(body))
  }
}
