// What a delivery needs to be written and read: its keys and arguments for lua/save-record-8n.lua, and its hash as a row. Of
// DeliveryStore, and of the stores whose records go together with deliveries, so that one script writes both.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import { Delivery, deliveryKeyOf, rankOf, receiverName, Urgency } from '../../model/delivery.js'
import { DeliveryHistory, type DeliveryRow, DeliveryState } from '../../model/delivery-row.js'
import type { RedisKey } from '../keys.js'
import { parseJson, parseStored } from '../redis/redis.js'
import { loadScript, type Script } from '../redis/script.js'
import {
  aboutDeliveriesKey,
  deliveryId,
  deliveryKey,
  dueDeliveriesKey,
  keptDeliveriesKey,
  laneOf,
} from './sending-keys.js'

const dayMs = 24 * 60 * 60 * 1000
/** How long most records are kept, and how much longer the net below that is. */
export const yearMs = 365 * dayMs
export const netMs = 7 * dayMs

const SaveReply = z.tuple([z.enum(['saved', 'same', 'stale'])]).transform(([outcome]) => outcome)

/** Of lua/forget-records-7n.lua: how many. */
export const forgetReply = z
  .tuple([z.literal('forgotten'), z.number().int()])
  .transform(([, count]) => count)

export function loadSave(): Script<z.infer<typeof SaveReply>> {
  return loadScript('save-record-8n', SaveReply)
}

/** The keys that come after the record's own three, and the arguments after its six. */
export function deliveryRows(
  tenant: TenantId,
  deliveries: readonly Delivery[],
): { keys: readonly RedisKey[]; args: readonly (string | number)[] } {
  const named = deliveries.map(delivery => ({ delivery, id: deliveryId(deliveryKeyOf(delivery)) }))
  const kept = keptDeliveriesKey(tenant)
  return {
    keys: [
      ...dueKeys(tenant),
      kept,
      ...named.flatMap(({ delivery: { about }, id }) => [
        deliveryKey(tenant, id),
        about === undefined ? kept : aboutDeliveriesKey(tenant, about),
      ]),
    ],
    args: named.flatMap(({ delivery, id }) => {
      const { notBefore, expiresAt, receiver, about } = delivery
      const times = [notBefore, expiresAt, expiresAt + yearMs, ttlOf(delivery)]
      const place = [laneOf(receiverName(receiver)), rankOf(delivery), about === undefined ? 0 : 1]
      return [id, JSON.stringify(delivery), ...times, ...place]
    }),
  }
}

/** The due sets, the most urgent first. */
export function dueKeys(tenant: TenantId): RedisKey[] {
  return Urgency.options.map(urgency => dueDeliveriesKey(tenant, urgency))
}

/** From now on, for business time that may be a little before `notBefore`: the net of what is planned long ahead is renewed when it is claimed. */
function ttlOf({ notBefore, expiresAt }: Delivery): number {
  return Math.max(0, expiresAt - notBefore) + yearMs + netMs
}

/** In the order of `StoredRow`. */
export const rowFields = [
  'state',
  'version',
  'attempt',
  'startedAt',
  'delivery',
  'history',
  'carries',
] as const
export const StoredRow = z.tuple([
  DeliveryState,
  z.coerce.number().int(),
  z.coerce.number().int(),
  z.coerce.number().nullable(),
  z.string(),
  z.string(),
  z.string().nullable(),
])
export type StoredRow = z.infer<typeof StoredRow>
const Carries = z.array(z.string())

export function toRow(stored: StoredRow): DeliveryRow {
  const [state, version, attempt, startedAt, body, history, carries] = stored
  const delivery = parseStored(Delivery, parseJson(body))
  return {
    key: deliveryKeyOf(delivery),
    delivery,
    state,
    version,
    attempt,
    startedAt: startedAt ?? undefined,
    history: {
      ...parseStored(DeliveryHistory, parseJson(history)),
      carries: carries === null ? [] : parseStored(Carries, parseJson(carries)),
    },
  }
}

/** As it is stored: what it carries has a field of its own, which the claim writes. */
export function historyText({ carries, ...history }: DeliveryHistory): string {
  return JSON.stringify(history)
}
