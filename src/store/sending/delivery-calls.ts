// Keys and arguments of the scripts that claim and change a delivery, in the order of their headers, and what the outbox' scripts
// answer, as named outcomes. Of delivery-store.ts.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { DeliveryChange, DeliveryRow } from '../../model/delivery-row.js'
import { roundDoneKey } from '../checkin/checkin-keys.js'
import { programmeKey, type RedisKey } from '../keys.js'
import { dueKeys, historyText, netMs, StoredRow, yearMs } from './delivery-rows.js'
import {
  answersKey,
  busyLanesKey,
  deliveryId,
  deliveryKey,
  leasedDeliveriesKey,
  soughtDeliveriesKey,
  stoppedKey,
} from './sending-keys.js'

export const ClaimReply = z.union([
  z
    .tuple([z.literal('claimed'), StoredRow])
    .transform(([outcome, stored]) => ({ outcome, stored }) as const),
  z.tuple([z.enum(['taken', 'early', 'busy', 'dropped'])]).transform(([outcome]) => ({ outcome })),
])
export const ChangeReply = z.union([
  z
    .tuple([z.literal('changed'), z.number(), z.number()])
    .transform(([, version, startedAt]) => ({ version, startedAt })),
  z.tuple([z.enum(['lost', 'outdated', 'barred'])]).transform(([outcome]) => outcome),
])
export const Overdue = z
  .tuple([z.literal('found'), z.array(z.string())])
  .transform(([, ids]) => ids)
export const Due = z
  .tuple([z.literal('found'), z.array(z.array(z.string()))])
  .transform(([, ids]) => ids)
export const Fields = z
  .tuple([z.literal('read'), z.array(z.array(z.string().nullable()))])
  .transform(([, read]) => read)
export const Ids = z.array(z.string())

interface Call {
  readonly keys: readonly RedisKey[]
  readonly args: readonly (string | number)[]
}

/** The sets that a tenant's deliveries stand in. */
export interface Sets {
  readonly due: readonly RedisKey[]
  readonly leased: RedisKey
  readonly sought: RedisKey
  readonly busy: RedisKey
}

export function setsOf(tenant: TenantId): Sets {
  return {
    due: dueKeys(tenant),
    leased: leasedDeliveriesKey(tenant),
    sought: soughtDeliveriesKey(tenant),
    busy: busyLanesKey(tenant),
  }
}

interface Claim {
  readonly tenant: TenantId
  readonly id: string
  readonly token: string
  readonly now: Instant
  readonly leaseMs: number
  /** Itself as it was read, where somebody has. */
  readonly own: DeliveryRow | undefined
  /** Each as it was read, and once it is carried. */
  readonly carries: readonly { readonly read: DeliveryRow; readonly carried: DeliveryRow }[]
}

/** For lua/claim-delivery-8n.lua. */
export function claimCall(sets: Sets, claim: Claim): Call {
  const { tenant, id, token, now, leaseMs, own, carries } = claim
  return {
    keys: [
      ...[deliveryKey(tenant, id), ...sets.due, sets.leased, sets.busy, unlessKey(tenant, own)],
      ...carries.flatMap(({ read }) => [
        ...[deliveryKey(tenant, deliveryId(read.key)), unlessKey(tenant, read)],
      ]),
    ],
    args: [
      ...[id, token, now, leaseMs, yearMs + netMs],
      ...[unlessField(own), own?.version ?? '', own ? droppedText(own, now) : ''],
      ...carries.flatMap(({ read, carried }) => [
        ...[deliveryId(read.key), read.key, read.version, historyText(carried.history)],
        ...[unlessField(read), droppedText(read, now)],
      ]),
    ],
  }
}

export interface Put {
  readonly id: string
  readonly version: number
  readonly change: DeliveryChange
  readonly programme?: number | undefined
  /** What the words say, itself first: none of it may be sent no more. */
  readonly said?: readonly DeliveryRow[]
}

/** For lua/change-delivery-9n.lua. */
export function changeCall(
  sets: Sets,
  tenant: TenantId,
  { id, version, change, programme, said = [], leaseMs }: Put & { readonly leaseMs: number },
): Call {
  const { state, history, carried = [] } = change
  const own = new Set(carried.map(({ row }) => row.key))
  const carries = history.carries.filter(key => !own.has(key))
  return {
    keys: [
      ...[deliveryKey(tenant, id), ...sets.due, sets.leased, sets.sought, sets.busy],
      programmeKey(tenant),
      ...said.map(row => unlessKey(tenant, row)),
      ...carried.map(({ row }) => deliveryKey(tenant, deliveryId(row.key))),
    ],
    args: [
      ...[id, version, state, historyText(history)],
      state === 'waiting' ? change.notBefore : '',
      state === 'sending' ? leaseMs : '',
      state === 'unknown' ? (change.lookInMs ?? '') : '',
      carries.length > 0 ? JSON.stringify(carries) : '',
      programme ?? '',
      ...[said.length, ...said.map(unlessField)],
      ...carried.flatMap(({ row, to }) => [
        ...[deliveryId(row.key), row.version, to.state, historyText(to.history)],
        to.state === 'waiting' ? to.notBefore : '',
      ]),
    ],
  }
}

/** Where it stands that a row is not to be sent any more; any key where it has no such condition. */
function unlessKey(tenant: TenantId, row: DeliveryRow | undefined): RedisKey {
  const unless = row?.delivery.unless
  if (!unless) return programmeKey(tenant)
  const { is, id } = unless
  switch (is) {
    case 'answered':
      return answersKey(tenant, id)
    case 'stopped':
      return stoppedKey(tenant, id)
    case 'checked-in':
      return roundDoneKey(tenant, id)
    default:
      return is satisfies never
  }
}

function unlessField(row: DeliveryRow | undefined): string {
  return row?.delivery.unless?.field ?? ''
}

/** Its history once it is dropped for that. */
function droppedText({ delivery: { unless }, history }: DeliveryRow, at: Instant): string {
  return historyText(unless ? { ...history, why: unless.is, at } : history)
}
