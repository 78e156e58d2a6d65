// What sending needs: the outbox, where people can be reached, the platforms, words and clocks. deliver.ts makes it once; every step
// takes it. Nothing in it is a row's own.
import type { TenantId } from '../core/ids.js'
import type { Clock, Executor, Log, Method } from '../core/ports.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Delivery, Urgency } from '../model/delivery.js'
import type { DeliveryRow } from '../model/delivery-row.js'
import type { DeliveryStore } from '../store/sending/delivery-store.js'
import type { ReachStore } from '../store/sending/reach-store.js'
import type { Directory } from './choose-account.js'
import type { LookPauses, Moment } from './outcome.js'

/** What one message says of all that it is made for. */
export interface Words {
  /** Absent where there is nothing more to say of any. */
  readonly reply?: Reply
  /** Those that are left out of it, by their place, and why (codes). */
  readonly stale: readonly { readonly index: number; readonly why: string }[]
  /** The programme's version that it holds for. */
  readonly version: number
}

/** What a platform lets through, for all replicas together. */
export interface Budget {
  /** Takes what one call costs, or tells how long until it may be tried again, in ms. */
  take(tenant: TenantId, platform: string, call: BudgetedCall): Promise<number>
  /** The platform has asked for a pause. */
  pause(
    tenant: TenantId,
    platform: string,
    paused: { readonly method: Method; readonly forMs: number },
  ): Promise<void>
}
export interface BudgetedCall {
  readonly method: Method
  /** The room it goes to, any name for it. */
  readonly room: string
  readonly urgency: Urgency
}

export interface Delivering extends Directory {
  readonly deliveries: Pick<
    DeliveryStore,
    | 'dueLanes'
    | 'loadAll'
    | 'load'
    | 'claim'
    | 'aim'
    | 'change'
    | 'carriedOf'
    | 'setAside'
    | 'lapsed'
    | 'sought'
    | 'forget'
    | 'leaseMs'
  >
  readonly reach: Pick<ReachStore, 'of' | 'markUnreachable'>
  /** The words of one message to one receiver, made now. `again`: it may have come already, and says so. */
  compose(
    tenant: TenantId,
    deliveries: readonly Delivery[],
    how: { readonly again: boolean },
  ): Promise<Words>
  readonly budget: Budget
  readonly executor: Pick<Executor, 'enqueue'>
  readonly clock: Clock
  /** Real time, for the lease and for pauses that a platform asks for. */
  realNow(): Instant
  random(): number
  readonly log: Log
  /** Any name for this process. */
  readonly owner: string
  /** How long a platform, or the making of words, may take. */
  readonly timeoutMs: number
  /** How long a message that has been claimed waits for a platform to have room. */
  readonly patienceMs: number
  readonly looks: LookPauses
}

/** What one message says: the row that is sent, and those that it carries. */
export interface InHand {
  readonly row: DeliveryRow
  readonly carried: readonly DeliveryRow[]
}

/** What a log line may tell of a row: ids and codes. */
export function named(tenant: TenantId, { delivery: { source }, history }: DeliveryRow) {
  const platform = history.account?.platform
  return { tenant, kind: source.kind, event: source.id, ...(platform ? { platform } : {}) }
}

export function moment({ clock, random, looks }: Delivering): Moment {
  return { now: clock.now(), random: random(), looks }
}
