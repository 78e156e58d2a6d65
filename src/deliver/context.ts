// What sending needs: the outbox, where people can be reached, the platforms, words and clocks. deliver.ts makes it once; every step
// takes it. Nothing in it is a row's own.
import type { TenantId } from '../core/ids.js'
import type { Clock, Log } from '../core/ports.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Receiver, Source } from '../model/delivery.js'
import type { DeliveryRow } from '../model/delivery-row.js'
import type { DeliveryStore } from '../store/delivery-store.js'
import type { ReachStore } from '../store/reach-store.js'
import type { Blocks } from './blocks.js'
import type { Directory } from './choose-account.js'
import type { LookPauses, Moment } from './outcome.js'

export interface Delivering extends Directory {
  readonly deliveries: Pick<
    DeliveryStore,
    'due' | 'claim' | 'change' | 'load' | 'lapsed' | 'sought' | 'forget' | 'leaseMs'
  >
  readonly reach: Pick<ReachStore, 'of' | 'markUnreachable'>
  /** The words, made now; or why there is nothing more to say. */
  compose(tenant: TenantId, source: Source, receiver: Receiver): Promise<Reply | { stale: string }>
  readonly clock: Clock
  /** Real time, for the lease and for pauses that a platform asks for. */
  realNow(): Instant
  random(): number
  readonly log: Log
  /** Any name for this process. */
  readonly owner: string
  /** How long a platform, or the making of words, may take. */
  readonly timeoutMs: number
  readonly looks: LookPauses
  readonly blocks: Blocks
}

/** What a log line may tell of a row: ids and codes. */
export function named(tenant: TenantId, { delivery: { source }, history }: DeliveryRow) {
  const platform = history.account?.platform
  return { tenant, kind: source.kind, event: source.id, ...(platform ? { platform } : {}) }
}

export function moment({ clock, random, looks }: Delivering): Moment {
  return { now: clock.now(), random: random(), looks }
}
