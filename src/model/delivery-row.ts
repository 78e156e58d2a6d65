// What has become of a delivery so far: its state, and what whoever had it in hand has noted. src/store/sending/delivery-store.ts keeps it,
// src/deliver decides what comes next.
import { z } from 'zod'
import { PersonId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import type { Delivery } from './delivery.js'
import { Account } from './question.js'

/**
 * `waiting` for its time or for another try; `sending`: somebody has it in hand; `sent`; `failed` for good; `dropped`, since there
 * was nothing more to say; `unknown`: it may lie on the platform or not, so it is looked for and never sent again unseen; `carried`:
 * another delivery to the same receiver says it too, and what becomes of that becomes of this.
 */
export const DeliveryState = z.enum([
  'waiting',
  'sending',
  'sent',
  'failed',
  'dropped',
  'unknown',
  'carried',
])
export type DeliveryState = z.infer<typeof DeliveryState>

export const DeliveryHistory = z.object({
  /** When the last outcome came, business time. */
  at: z.number().optional(),
  /** Where it was tried last. */
  account: Account.optional(),
  /** The attempt that may have called the platform; an attempt that ended before has sent nothing. */
  aimed: z.number().optional(),
  /** The message on the platform. */
  ref: z.string().optional(),
  /** The last outcome's reason, a code. */
  why: z.string().optional(),
  /** How often it could not be sent, which makes the pause longer. */
  tries: z.number().default(0),
  /** How often who had it in hand fell over it. */
  crashes: z.number().default(0),
  /** How often it was looked for: not found, and without an answer. */
  looks: z.number().default(0),
  blanks: z.number().default(0),
  /** Platforms that refused it, and why the last one did. */
  closed: z.array(z.string()).default([]),
  refusal: z.string().optional(),
  /** Sent once more, for the last time: since nobody could tell whether it had come, or since it had failed. */
  again: z.enum(['doubt', 'failed']).optional(),
  /** It was not to wait for its receiver's hours: who said so, when, and why. */
  hurried: z.object({ by: PersonId, at: z.number(), reason: z.string().min(1) }).optional(),
  /** Keys of the deliveries that this one says too. */
  carries: z.array(z.string()).default([]),
  /** Of a carried one: the delivery that says it. */
  carriedBy: z.string().optional(),
})
export type DeliveryHistory = z.infer<typeof DeliveryHistory>

export interface DeliveryRow {
  readonly key: string
  readonly delivery: Delivery
  readonly state: DeliveryState
  /** Grows with each write: who writes from an older one is refused. */
  readonly version: number
  /** Which claim this is, 0 before the first. */
  readonly attempt: number
  /** When the attempt began, or was about to call the platform. Real time, by Redis' clock. */
  readonly startedAt: Instant | undefined
  readonly history: DeliveryHistory
}

/** What becomes of a row that was carried and now goes its own way. */
export interface CarriedChange {
  readonly row: DeliveryRow
  readonly to: { readonly history: DeliveryHistory } & (
    | { readonly state: 'waiting'; readonly notBefore: Instant }
    | { readonly state: 'failed' | 'dropped' | 'unknown' }
  )
}

/** What becomes of a row next, and in the same write of some that it carried. Milliseconds count from now, by Redis' clock. */
export type DeliveryChange = {
  readonly history: DeliveryHistory
  readonly carried?: readonly CarriedChange[]
} & (
  | { readonly state: 'waiting'; readonly notBefore: Instant }
  /** About to call the platform; the lease begins anew. */
  | { readonly state: 'sending' }
  /** Without `lookInMs` nobody can find out. */
  | { readonly state: 'unknown'; readonly lookInMs?: number | undefined }
  | { readonly state: 'sent' | 'failed' | 'dropped' }
)

/** What a row that was carried takes along when it goes its own way: all that is known of both, but not the message itself. */
export function inherited(history: DeliveryHistory): DeliveryHistory {
  const { carriedBy, ref, aimed, ...rest } = history
  return { ...rest, looks: 0, blanks: 0, carries: [] }
}
