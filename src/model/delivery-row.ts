// What has become of a delivery so far: its state, and what whoever had it in hand has noted. src/store/delivery-store.ts keeps it,
// src/deliver decides what comes next.
import { z } from 'zod'
import type { Instant } from '../core/time.js'
import type { Delivery } from './delivery.js'
import { Account } from './question.js'

/**
 * `waiting` for its time or for another try; `sending`: somebody has it in hand; `sent`; `failed` for good; `dropped`, since there
 * was nothing more to say; `unknown`: it may lie on the platform or not, so it is looked for and never sent again unseen.
 */
export const DeliveryState = z.enum(['waiting', 'sending', 'sent', 'failed', 'dropped', 'unknown'])
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

/** What becomes of a row next. Milliseconds count from now, by Redis' clock. */
export type DeliveryChange = { readonly history: DeliveryHistory } & (
  | { readonly state: 'waiting'; readonly notBefore: Instant }
  /** About to call the platform; the lease begins anew. */
  | { readonly state: 'sending' }
  /** Without `lookInMs` nobody can find out. */
  | { readonly state: 'unknown'; readonly lookInMs?: number | undefined }
  | { readonly state: 'sent' | 'failed' | 'dropped' }
)
