// The outbox: one row for each message to somebody who did not just write. Capabilities add rows, src/deliver claims them, calls the
// platform and writes what became of it. Leases and looks go by Redis' clock, what is due by business time. A row is written only
// from the version that was read, so whoever has lost it cannot write to it.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import { Delivery } from '../model/delivery.js'
import {
  type DeliveryChange,
  DeliveryHistory,
  type DeliveryRow,
  DeliveryState,
} from '../model/delivery-row.js'
import { deliveryRows, forgetReply, loadSave, netMs, yearMs } from './delivery-rows.js'
import {
  deliveryKey,
  dueDeliveriesKey,
  keptDeliveriesKey,
  leasedDeliveriesKey,
  soughtDeliveriesKey,
} from './keys.js'
import { parseJson, parseStored, type RedisConnection } from './redis.js'
import { loadScript } from './script.js'

/** `taken`: somebody else has it, or it is dealt with. `unreadable`: it is not what it should be, and has been set aside as failed. */
export type DeliveryClaim =
  | { readonly outcome: 'claimed'; readonly row: DeliveryRow }
  | { readonly outcome: 'taken' | 'early' | 'unreadable' }

const Stored = z.tuple([
  DeliveryState,
  z.coerce.number().int(),
  z.coerce.number().int(),
  z.coerce.number().nullable(),
  z.string(),
  z.string(),
])
const ClaimReply = z.union([
  z
    .tuple([z.literal('claimed'), Stored])
    .transform(([outcome, stored]) => ({ outcome, stored }) as const),
  z.tuple([z.enum(['taken', 'early'])]).transform(([outcome]) => ({ outcome })),
])
const ChangeReply = z.union([
  z
    .tuple([z.literal('changed'), z.number(), z.number()])
    .transform(([, version, startedAt]) => ({ version, startedAt })),
  z.tuple([z.literal('lost')]).transform(([outcome]) => outcome),
])
const Overdue = z.tuple([z.literal('found'), z.array(z.string())]).transform(([, keys]) => keys)
const Keys = z.array(z.string())
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class DeliveryStore {
  /** How long a claim holds without a word, in ms. */
  readonly leaseMs: number
  readonly #connection: RedisConnection
  readonly #save = loadSave()
  readonly #claim = loadScript('claim-delivery-3', ClaimReply)
  readonly #change = loadScript('change-delivery-4', ChangeReply)
  readonly #overdue = loadScript('read-overdue-1', Overdue)
  readonly #forget = loadScript('forget-records-4n', forgetReply)

  /** `leaseMs`: 60 s unless told, well above what a call to a platform may take. */
  constructor(connection: RedisConnection, { leaseMs = 60_000 }: { leaseMs?: number } = {}) {
    this.#connection = connection
    this.leaseMs = leaseMs
  }

  /** Adds them, all or nothing. One that is there stays as it is, whatever has become of it. */
  async add(tenant: TenantId, deliveries: readonly Delivery[]): Promise<void> {
    const { keys, args } = deliveryRows(tenant, deliveries)
    const none = dueDeliveriesKey(tenant)
    const record = ['', '', 0, '', 0, 0]
    await this.#save.run(this.#connection, [none, none, none, ...keys], [...record, ...args])
  }

  /** Keys of what may be sent now, longest due first. */
  async due(tenant: TenantId, now: Instant, most: number): Promise<readonly string[]> {
    const range = ['-inf', now, 'LIMIT', 0, most] as const
    const keys = await this.#connection.send('zrangebyscore', dueDeliveriesKey(tenant), ...range)
    return parseStored(Keys, keys)
  }

  /** Takes it for `owner` (any name for the process), before anything else. The row's version is the fencing token. */
  async claim(
    tenant: TenantId,
    key: string,
    { owner, now }: { owner: string; now: Instant },
  ): Promise<DeliveryClaim> {
    const keys = [deliveryKey(tenant, key), dueDeliveriesKey(tenant), leasedDeliveriesKey(tenant)]
    const args = [key, `${owner}/${randomUUID()}`, now, this.leaseMs, yearMs + netMs]
    const claim = await this.#claim.run(this.#connection, keys, args)
    if (claim.outcome !== 'claimed') return claim
    try {
      return { outcome: 'claimed', row: toRow(key, claim.stored) }
    } catch {
      await this.#setAside(tenant, key, claim.stored)
      return { outcome: 'unreadable' }
    }
  }

  /** Writes what becomes of the row, which is the row from now on. `lost`: somebody has written since it was read; nothing was changed. */
  async change(
    tenant: TenantId,
    row: DeliveryRow,
    change: DeliveryChange,
  ): Promise<DeliveryRow | 'lost'> {
    const { state, history } = change
    const written = await this.#write(tenant, row, change)
    return written === 'lost' ? 'lost' : { ...row, ...written, state, history }
  }

  /** Keys of what somebody took and never came back from. */
  lapsed(tenant: TenantId, most: number): Promise<readonly string[]> {
    return this.#overdue.run(this.#connection, [leasedDeliveriesKey(tenant)], [most])
  }

  /** Keys of what is to be looked for now. */
  sought(tenant: TenantId, most: number): Promise<readonly string[]> {
    return this.#overdue.run(this.#connection, [soughtDeliveriesKey(tenant)], [most])
  }

  /** The row as it stands, or undefined where it is forgotten. */
  async load(tenant: TenantId, key: string): Promise<DeliveryRow | undefined> {
    const fields = ['state', 'version', 'attempt', 'startedAt', 'delivery', 'history']
    const row = await this.#connection.send('hmget', deliveryKey(tenant, key), ...fields)
    const stored = parseStored(Stored.or(z.array(z.null())), row)
    return isWhole(stored) ? toRow(key, stored) : undefined
  }

  /** Forgets what expired 12 months ago, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptDeliveriesKey(tenant)
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const over = parseStored(Keys, await this.#connection.send('zrangebyscore', kept, ...range))
    if (over.length === 0) return 0
    const sets = [dueDeliveriesKey, leasedDeliveriesKey, soughtDeliveriesKey].map(of => of(tenant))
    const rows = over.map(key => deliveryKey(tenant, key))
    return this.#forget.run(this.#connection, [kept, ...sets, ...rows], [now, ...over])
  }

  #write(
    tenant: TenantId,
    { key, version }: Pick<DeliveryRow, 'key' | 'version'>,
    change: DeliveryChange,
  ) {
    const { state, history } = change
    const keys = [
      deliveryKey(tenant, key),
      dueDeliveriesKey(tenant),
      leasedDeliveriesKey(tenant),
      soughtDeliveriesKey(tenant),
    ]
    const notBefore = state === 'waiting' ? change.notBefore : ''
    const leaseMs = state === 'sending' ? this.leaseMs : ''
    const lookInMs = state === 'unknown' ? (change.lookInMs ?? '') : ''
    const args = [key, version, state, JSON.stringify(history), notBefore, leaseMs, lookInMs]
    return this.#change.run(this.#connection, keys, args)
  }

  async #setAside(tenant: TenantId, key: string, [, version]: z.infer<typeof Stored>) {
    const history = DeliveryHistory.parse({ why: 'unreadable' })
    await this.#write(tenant, { key, version }, { state: 'failed', history })
  }
}

function isWhole(stored: z.infer<typeof Stored> | null[]): stored is z.infer<typeof Stored> {
  return stored[0] !== null
}

function toRow(key: string, stored: z.infer<typeof Stored>): DeliveryRow {
  const [state, version, attempt, startedAt, delivery, history] = stored
  return {
    key,
    delivery: parseStored(Delivery, parseJson(delivery)),
    state,
    version,
    attempt,
    startedAt: startedAt ?? undefined,
    history: parseStored(DeliveryHistory, parseJson(history)),
  }
}
