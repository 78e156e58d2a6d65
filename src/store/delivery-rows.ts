// What a delivery needs to be written: its keys and arguments for lua/save-record-5n.lua. Of DeliveryStore, and of the stores
// whose records go together with deliveries, so that one script writes both.
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import { type Delivery, deliveryKeyOf } from '../model/delivery.js'
import { deliveryKey, dueDeliveriesKey, keptDeliveriesKey, type RedisKey } from './keys.js'
import { loadScript, type Script } from './script.js'

const dayMs = 24 * 60 * 60 * 1000
/** How long most records are kept, and how much longer the net below that is. */
export const yearMs = 365 * dayMs
export const netMs = 7 * dayMs

const SaveReply = z.tuple([z.enum(['saved', 'same', 'stale'])]).transform(([outcome]) => outcome)

/** Of lua/forget-records-4n.lua: how many. */
export const forgetReply = z
  .tuple([z.literal('forgotten'), z.number().int()])
  .transform(([, count]) => count)

export function loadSave(): Script<z.infer<typeof SaveReply>> {
  return loadScript('save-record-5n', SaveReply)
}

/** The keys that come after the record's own three, and the arguments after its six. */
export function deliveryRows(
  tenant: TenantId,
  deliveries: readonly Delivery[],
): { keys: readonly RedisKey[]; args: readonly (string | number)[] } {
  const named = deliveries.map(delivery => ({ delivery, key: deliveryKeyOf(delivery) }))
  return {
    keys: [
      dueDeliveriesKey(tenant),
      keptDeliveriesKey(tenant),
      ...named.map(({ key }) => deliveryKey(tenant, key)),
    ],
    args: named.flatMap(({ delivery, key }) => {
      const { notBefore, expiresAt } = delivery
      const forgetAt = expiresAt + yearMs
      return [key, JSON.stringify(delivery), notBefore, expiresAt, forgetAt, ttlOf(delivery)]
    }),
  }
}

/** From now on, for business time that may be a little before `notBefore`: the net of what is planned long ahead is renewed when it is claimed. */
function ttlOf({ notBefore, expiresAt }: Delivery): number {
  return Math.max(0, expiresAt - notBefore) + yearMs + netMs
}
