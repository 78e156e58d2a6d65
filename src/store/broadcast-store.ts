// Messages that coordinators write to many, by id and revision, with their deliveries in one Lua call; an index by author and by network, for
// "mine beskeder" and for the limits; and the stop that every claim of a delivery checks. src/broadcast writes them.
import { z } from 'zod'
import type { NetworkId, PersonId, TenantId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import { Broadcast, goesAt, isUndone } from '../model/broadcast.js'
import type { Delivery } from '../model/delivery.js'
import { parseJson, parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'
import { deliveryRows, forgetReply, netMs, yearMs } from './sending/delivery-rows.js'
import {
  broadcastKey,
  broadcastsOfKey,
  confirmedBroadcastsKey,
  keptBroadcastsKey,
  stoppedKey,
} from './sending/sending-keys.js'

/** What must hold, in the same moment, for a message to be confirmed. */
export interface Confirming {
  readonly deliveries: readonly Delivery[]
  /** At most so many of the author's since then, this one too; without it as many as they like. */
  readonly author?: { readonly most: number; readonly since: Instant }
  /** None that goes to any of its networks between these (neither included); without it as many as they like. */
  readonly network?: { readonly after: Instant; readonly before: Instant }
}

const SaveReply = z
  .tuple([z.enum(['saved', 'same', 'stale', 'author', 'network'])])
  .transform(([outcome]) => outcome)
const StopReply = z.tuple([z.literal('stopped')])
const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
/** How long what was never confirmed is kept. */
const draftMs = 30 * 24 * 60 * 60 * 1000
/** Of the keys for deliveries those that all of them share. */
const shared = 5
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class BroadcastStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-broadcast-9n', SaveReply)
  readonly #stop = loadScript('stop-broadcast-1', StopReply)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  async load(tenant: TenantId, id: string): Promise<Broadcast | undefined> {
    const body = await this.#connection.send('get', broadcastKey(tenant, id))
    return body === null ? undefined : toBroadcast(parseStored(z.string(), body))
  }

  /** Writes it, one revision on (1 is new), with deliveries; one that was undone counts no more. `stale`: somebody else has written since it was read; nothing was changed. */
  async save(
    tenant: TenantId,
    broadcast: Broadcast,
    deliveries: readonly Delivery[],
  ): Promise<'saved' | 'stale'> {
    const saved = await this.#write(tenant, broadcast, { deliveries })
    return saved === 'stale' ? 'stale' : 'saved'
  }

  /**
   * The same for one that is confirmed by this write: only where neither its author nor a network has had as many as may be. `author`,
   * `network`: that limit is reached; nothing was changed. The very same write again is `saved`, whatever came after it.
   */
  async confirm(
    tenant: TenantId,
    broadcast: Broadcast,
    confirming: Confirming,
  ): Promise<'saved' | 'stale' | 'author' | 'network'> {
    const saved = await this.#write(tenant, broadcast, confirming)
    return saved === 'same' ? 'saved' : saved
  }

  /** An author's, newest first. */
  async mine(tenant: TenantId, author: PersonId, most: number): Promise<readonly Broadcast[]> {
    const key = broadcastsOfKey(tenant, author)
    const ids = await this.#connection.send('zrevrange', key, 0, most - 1)
    return this.#loadAll(tenant, parseStored(Ids, ids))
  }

  /** Those of an author that were confirmed since then (that moment too), or that go to a network since then; oldest first. */
  async confirmedSince(
    tenant: TenantId,
    of: { readonly author: PersonId } | { readonly network: NetworkId },
    since: Instant,
  ): Promise<readonly Broadcast[]> {
    const key = confirmedBroadcastsKey(tenant, of)
    const ids = await this.#connection.send('zrangebyscore', key, since, '+inf')
    return this.#loadAll(tenant, parseStored(Ids, ids))
  }

  /** The ids of all that are kept. */
  async ids(tenant: TenantId): Promise<readonly string[]> {
    return parseStored(Ids, await this.#connection.send('zrange', keptBroadcastsKey(tenant), 0, -1))
  }

  /** Takes these away, whatever time they have left: drafts, which nobody has got. */
  async erase(tenant: TenantId, ids: readonly string[]): Promise<void> {
    await this.#remove(tenant, ids, Number.MAX_SAFE_INTEGER)
  }

  /** No delivery of it is taken from now on; those under way still land. Doing it twice is doing it once. */
  async stop(tenant: TenantId, id: string): Promise<void> {
    await this.#stop.run(this.#connection, [stoppedKey(tenant, id)], [yearMs + netMs])
  }

  /** Forgets what is older than it may be, a hundred at most; how many. For the tick. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptBroadcastsKey(tenant)
    const limit = ['LIMIT', 0, mostForgotten] as const
    const over = await this.#connection.send('zrangebyscore', kept, '-inf', now, ...limit)
    return this.#remove(tenant, parseStored(Ids, over), now)
  }

  async #remove(tenant: TenantId, ids: readonly string[], until: Instant): Promise<number> {
    if (ids.length === 0) return 0
    const kept = keptBroadcastsKey(tenant)
    const records = ids.map(id => broadcastKey(tenant, id))
    // They stand in no other set that is the same for all; those of authors and networks lose what is old by themselves.
    const keys = [...Array.from({ length: 7 }, () => kept), ...records]
    return this.#forget.run(this.#connection, keys, [until, ...ids])
  }

  async #loadAll(tenant: TenantId, ids: readonly string[]): Promise<readonly Broadcast[]> {
    if (ids.length === 0) return []
    const keys = ids.map(id => broadcastKey(tenant, id))
    const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
    return bodies.flatMap(body => (body === null ? [] : [toBroadcast(body)]))
  }

  #write(tenant: TenantId, broadcast: Broadcast, confirming: Confirming) {
    const { id, revision, author, createdAt, confirmed, sendAt, networks } = broadcast
    const { deliveries, author: own, network: near } = confirming
    const rows = deliveryRows(tenant, deliveries)
    const last = Math.max(createdAt, confirmed?.at ?? 0, sendAt ?? 0)
    const keptMs = confirmed ? last - createdAt + yearMs : draftMs
    const record = [id, JSON.stringify(broadcast), revision - 1, createdAt + keptMs, keptMs + netMs]
    const limits = [own?.since ?? '', own?.most ?? '', near?.after ?? '', near?.before ?? '']
    const counted = isUndone(broadcast) ? '-' : (confirmed?.at ?? '')
    const counts = [createdAt, counted, ...limits, networks.length]
    const keys = [
      broadcastKey(tenant, id),
      keptBroadcastsKey(tenant),
      broadcastsOfKey(tenant, author),
      confirmedBroadcastsKey(tenant, { author }),
      ...rows.keys.slice(0, shared),
      ...networks.map(network => confirmedBroadcastsKey(tenant, { network })),
      ...rows.keys.slice(shared),
    ]
    const args = [...record, ...counts, createdAt - yearMs, goesAt(broadcast), ...rows.args]
    return this.#save.run(this.#connection, keys, args)
  }
}

function toBroadcast(body: string): Broadcast {
  return parseStored(Broadcast, parseJson(body))
}
