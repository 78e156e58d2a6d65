// What is due longest and what comes next, of reminders, nudges, changes, rounds and messages of one tenant together. src/outgoing.ts
// sets its timer by it, and sees by how much it is late.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { dueRoundsKey, dueSeriesKey } from '../checkin/checkin-keys.js'
import type { RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { dueKeys } from './delivery-rows.js'
import { dueCardsKey, dueChangesKey, dueNudgesKey, dueRemindersKey } from './sending-keys.js'

/** Business time; undefined where there is none. What somebody has in hand is neither. */
export interface Around {
  /** What has been due longest. What may wait for everything else (edits of older messages) is never late. */
  readonly late: Instant | undefined
  readonly next: Instant | undefined
}

const Moment = z.string().transform(text => (text === '' ? undefined : Number(text)))
const Reply = z
  .tuple([z.literal('found'), Moment, Moment])
  .transform(([, late, next]): Around => ({ late, next }))

export class DueStore {
  readonly #connection: RedisConnection
  readonly #read = loadScript('read-around-1n', Reply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  around(tenant: TenantId, now: Instant): Promise<Around> {
    const plans = [dueRemindersKey(tenant), dueNudgesKey(tenant), dueChangesKey(tenant)]
    const rounds = [dueRoundsKey(tenant), dueSeriesKey(tenant)]
    const first = [...plans, ...rounds, ...dueKeys(tenant)]
    // The last of these are the least urgent deliveries; cards may wait as well.
    const keys = [...first, dueCardsKey(tenant)]
    return this.#read.run(this.#connection, keys, [now, first.length - 1])
  }
}
