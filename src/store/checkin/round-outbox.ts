// The messages of rounds on their way to the outbox. They are written together with their round or its result, as one text, since a round may have
// more of them than one call can carry; from there they go on so many at a time. Of RoundStore; what stands there twice is there once.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { Delivery } from '../../model/delivery.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows } from '../sending/delivery-rows.js'
import { DeliveryStore } from '../sending/delivery-store.js'
import { roundKey, tellingRoundsKey } from './checkin-keys.js'

const AddReply = z.tuple([z.enum(['saved', 'closed'])]).transform(([outcome]) => outcome)
const Fields = z.array(z.string())
const Deliveries = z.array(Delivery)
/** So many go to the outbox at a time. */
const mostRows = 200

export class RoundOutbox {
  readonly #connection: RedisConnection
  readonly #deliveries: DeliveryStore
  readonly #add = loadScript('remind-round-6n', AddReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
    this.#deliveries = new DeliveryStore(connection)
  }

  /** Messages about a round; none where it is over. */
  add(
    tenant: TenantId,
    id: string,
    { deliveries, now }: { readonly deliveries: readonly Delivery[]; readonly now: Instant },
  ): Promise<'saved' | 'closed'> {
    const rows = deliveryRows(tenant, deliveries)
    const keys = [roundKey(tenant, id), ...rows.keys]
    return this.#add.run(this.#connection, keys, [now, ...rows.args])
  }

  /** All of the tenant's that wait. Those of a round that is over go nowhere. */
  async handOn(tenant: TenantId, now: Instant): Promise<void> {
    const telling = tellingRoundsKey(tenant)
    for (const field of parseStored(Fields, await this.#connection.send('hkeys', telling))) {
      const body = await this.#connection.send('hget', telling, field)
      if (body === null) continue
      const rows = parseStored(Deliveries, parseJson(parseStored(z.string(), body)))
      const [id = '', what] = field.split(':')
      for (let from = 0; from < rows.length; from += mostRows) {
        const deliveries = rows.slice(from, from + mostRows)
        if (what === 'result') await this.#deliveries.add(tenant, deliveries)
        else await this.add(tenant, id, { deliveries, now })
      }
      await this.#connection.send('hdel', telling, field)
    }
  }
}
