// What was sent to one person, for that person to see and to have forgotten. Reads every row of the tenant's, since none is found by its
// receiver: seldom, and for the person alone. src/own-data calls it.
import { z } from 'zod'
import type { PersonId, TenantId } from '../../core/ids.js'
import { receiverName } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { dueKeys, forgetReply } from './delivery-rows.js'
import type { DeliveryStore } from './delivery-store.js'
import {
  deliveryId,
  deliveryKey,
  keptDeliveriesKey,
  laneOf,
  leasedDeliveriesKey,
  soughtDeliveriesKey,
} from './sending-keys.js'

const Ids = z.array(z.string())
const Lanes = z
  .tuple([z.literal('read'), z.array(z.array(z.string().nullable()))])
  .transform(([, rows]) => rows)
/** How many are read at a time. */
const mostRead = 500

export class OwnDeliveries {
  readonly #connection: RedisConnection
  readonly #deliveries: Pick<DeliveryStore, 'loadAll'>
  readonly #read = loadScript('read-fields-1n', Lanes)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection, deliveries: Pick<DeliveryStore, 'loadAll'>) {
    this.#connection = connection
    this.#deliveries = deliveries
  }

  /** Of the last 12 months, whatever they are about and whatever has become of them. */
  async of(tenant: TenantId, person: PersonId): Promise<readonly DeliveryRow[]> {
    const kept = await this.#connection.send('zrange', keptDeliveriesKey(tenant), 0, -1)
    const ids = parseStored(Ids, kept)
    const lane = laneOf(receiverName({ kind: 'person', id: person }))
    const own: string[] = []
    for (let at = 0; at < ids.length; at += mostRead) {
      const some = ids.slice(at, at + mostRead)
      const keys = some.map(id => deliveryKey(tenant, id))
      const lanes = await this.#read.run(this.#connection, keys, ['lane'])
      own.push(...some.filter((_, nth) => lanes[nth]?.[0] === lane))
    }
    const rows = await this.#deliveries.loadAll(tenant, own)
    return rows.filter((row): row is DeliveryRow => typeof row === 'object')
  }

  /** Takes rows away that nobody will send any more; those in hand or waiting stay. */
  async erase(tenant: TenantId, rows: readonly DeliveryRow[]): Promise<void> {
    const over = rows.filter(({ state }) => state !== 'waiting' && state !== 'sending')
    const kept = keptDeliveriesKey(tenant)
    const sets = [...dueKeys(tenant), leasedDeliveriesKey(tenant), soughtDeliveriesKey(tenant)]
    for (let at = 0; at < over.length; at += mostRead) {
      const ids = over.slice(at, at + mostRead).map(({ key }) => deliveryId(key))
      const keys = [kept, ...sets, ...ids.map(id => deliveryKey(tenant, id))]
      await this.#forget.run(this.#connection, keys, [Number.MAX_SAFE_INTEGER, ...ids])
    }
  }
}
