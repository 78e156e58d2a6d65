// What platforms let through, shared by all replicas: token buckets, and the pauses that a platform asks for. Real time, by Redis' clock.
// src/outgoing.ts makes one, src/deliver asks it before each call. How much a platform lets through is the caller's to say.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Method, Rate } from '../../core/ports.js'
import type { Urgency } from '../../model/delivery.js'
import type { RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { bucketKey, pauseKey } from './sending-keys.js'

export interface BudgetedCall {
  readonly platform: string
  readonly method: Method
  readonly rates: readonly Rate[]
  /** The room it goes to, any name for it. */
  readonly room: string
}

const TakeReply = z.union([
  z.tuple([z.literal('taken')]).transform(() => 0),
  z.tuple([z.literal('wait'), z.number()]).transform(([, ms]) => ms),
])
const PauseReply = z.tuple([z.literal('paused')])
/** After a pause a platform is asked half as much for so long. */
const slowMs = 10 * 60 * 1000
/** The part of a tenant's bucket that is left for what is more urgent. */
const spare: Record<Urgency, number> = { urgent: 0, soon: 0.1, normal: 0.2, low: 0.3 }

export class BudgetStore {
  readonly #connection: RedisConnection
  readonly #take = loadScript('take-tokens-1n', TakeReply)
  readonly #pause = loadScript('pause-calls-1', PauseReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** 0 when the call may be made now; else in how many ms to ask again. */
  take(tenant: TenantId, call: BudgetedCall & { readonly urgency: Urgency }): Promise<number> {
    return this.#run(tenant, call, { isDone: 0, spare: spare[call.urgency] })
  }

  /** Counts a call that was made without asking, so that others wait for it. */
  async debit(tenant: TenantId, call: BudgetedCall): Promise<void> {
    await this.#run(tenant, call, { isDone: 1, spare: 0 })
  }

  /** Nobody of the tenant makes such a call there for so long, and then half as many for ten minutes. */
  async pause(
    tenant: TenantId,
    { platform, method, forMs }: Pick<BudgetedCall, 'platform' | 'method'> & { forMs: number },
  ): Promise<void> {
    const key = pauseKey(tenant, `${platform}:${method}`)
    await this.#pause.run(this.#connection, [key], [Math.ceil(forMs), slowMs])
  }

  #run(
    tenant: TenantId,
    { platform, method, rates, room }: BudgetedCall,
    { isDone, spare }: { isDone: 0 | 1; spare: number },
  ): Promise<number> {
    const keys = rates.map(({ bucket, of, inMs }) => {
      const whose = of === 'room' ? `:${room}` : ''
      return bucketKey(tenant, `${platform}:${bucket}:${inMs}${whose}`)
    })
    const args = rates.flatMap(({ of, most, inMs, burst }) => [
      ...[most, inMs, burst, of === 'tenant' ? Math.floor(burst * spare) : 0],
    ])
    const paused = pauseKey(tenant, `${platform}:${method}`)
    return this.#take.run(this.#connection, [paused, ...keys], [isDone, ...args])
  }
}
