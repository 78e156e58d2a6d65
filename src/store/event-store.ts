// Once only: which inbound events have been taken. bot.handle claims before it acts and finishes after.
// Only ids (hashed) and states are kept, never a body. Leases go by Redis' clock, so replicas need not agree on the time.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import { eventKey, paceKey, programmeKey } from './keys.js'
import type { RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

/** `claimed`: yours to act on; `count`: the account's events this minute, this one too. `repeat`: done before. `busy`: another replica has it now, so it must come again. */
export type Claim =
  | {
      readonly outcome: 'claimed'
      readonly token: string
      readonly programmeVersion: number
      readonly count: number
    }
  | { readonly outcome: 'repeat' }
  | { readonly outcome: 'busy' }

const minuteMs = 60_000

const ClaimReply = z.union([
  z
    .tuple([z.literal('claimed'), z.number().int(), z.number().int()])
    .transform(([outcome, programmeVersion, count]) => ({ outcome, programmeVersion, count })),
  z.tuple([z.literal('repeat')]).transform(([outcome]) => ({ outcome })),
  z.tuple([z.literal('busy')]).transform(([outcome]) => ({ outcome })),
])
const FinishReply = z.tuple([z.enum(['finished', 'lost'])]).transform(([outcome]) => outcome)
const ReleaseReply = z.tuple([z.enum(['released', 'lost'])]).transform(([outcome]) => outcome)

export class EventStore {
  readonly #connection: RedisConnection
  readonly #leaseMs: number
  readonly #claim = loadScript('claim-event-3', ClaimReply)
  readonly #finish = loadScript('finish-event-1', FinishReply)
  readonly #release = loadScript('release-event-1', ReleaseReply)

  /** `leaseMs`: how long a replica may work on an event before another may take it, 60 s unless told. */
  constructor(connection: RedisConnection, { leaseMs = 60_000 }: { leaseMs?: number } = {}) {
    this.#connection = connection
    this.#leaseMs = leaseMs
  }

  /**
   * Takes an event (`platform:…id`) of an account (`platform:…id`) that is to be remembered for `windowMs`. A claim whose
   * lease has lapsed can be taken again. The programme's version comes along, so that no replica answers from an old one.
   */
  async claim(
    tenant: TenantId,
    event: string,
    { account, windowMs }: { account: string; windowMs: number },
  ): Promise<Claim> {
    const token = randomUUID()
    const keys = [eventKey(tenant, event), programmeKey(tenant), paceKey(tenant, account)]
    const args = [token, this.#leaseMs, Math.max(windowMs, this.#leaseMs), minuteMs]
    const claim = await this.#claim.run(this.#connection, keys, args)
    return claim.outcome === 'claimed' ? { ...claim, token } : claim
  }

  /** The event is dealt with. `lost`: it took longer than the lease and another has it, so this claim counts no more. */
  finish(tenant: TenantId, event: string, token: string): Promise<'finished' | 'lost'> {
    return this.#finish.run(this.#connection, [eventKey(tenant, event)], [token])
  }

  /** It failed before it had any effect: the platform's repeat shall be taken. `lost` as in `finish`, or it is done. */
  release(tenant: TenantId, event: string, token: string): Promise<'released' | 'lost'> {
    return this.#release.run(this.#connection, [eventKey(tenant, event)], [token])
  }
}
