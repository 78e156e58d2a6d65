// Cards that say who comes and are kept up to date: whose newest one is which, and which meetings' cards are due. An answer makes its meeting
// due (answer-store.ts), and so does another programme; src/attend/coverage/live.ts takes it.
import { z } from 'zod'
import { MeetingId, PersonId, type TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, netMs } from '../sending/delivery-rows.js'
import { cardsKey, dueCardsKey, liveCardsKey } from '../sending/sending-keys.js'

/** The cards of one meeting. */
export interface Cards {
  /** When they were brought up to date last, business time. */
  readonly at: Instant | undefined
  /** Person → the key of the delivery that their newest card came by. */
  readonly newest: ReadonlyMap<PersonId, string>
}

const TakeReply = z.tuple([z.enum(['taken', 'later', 'not'])]).transform(([outcome]) => outcome)
const KeepReply = z.tuple([z.literal('kept')])
const MarkReply = z.tuple([z.literal('marked')])
const Meetings = z.array(MeetingId)
const Fields = z.record(z.string(), z.string())
/** Meetings that are looked at in one turn; the next takes the next. */
const mostDue = 100

export class CardStore {
  readonly #connection: RedisConnection
  readonly #take = loadScript('take-card-7n', TakeReply)
  readonly #keep = loadScript('keep-card-2', KeepReply)
  readonly #mark = loadScript('mark-cards-2', MarkReply)
  /** The programme that cards were made due for last. */
  readonly #versions = new Map<TenantId, number>()

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** From now on that one is the person's newest. Kept until the meeting is over (`over`), by the net. */
  async keep(
    tenant: TenantId,
    about: MeetingId,
    card: { person: PersonId; key: string; now: Instant; over: Instant },
  ): Promise<void> {
    const ttl = Math.max(0, card.over - card.now) + netMs
    const args = [about, card.person, card.key, card.over, ttl]
    const keys = [cardsKey(tenant, about), liveCardsKey(tenant)]
    await this.#keep.run(this.#connection, keys, args)
  }

  async of(tenant: TenantId, about: MeetingId): Promise<Cards> {
    const rows = await this.#connection.send('hgetall', cardsKey(tenant, about))
    const { at, ...newest } = parseStored(Fields, rows)
    return {
      at: at === undefined ? undefined : Number(at),
      newest: new Map(Object.entries(newest).map(([id, key]) => [PersonId.parse(id), key])),
    }
  }

  /** This person has no card any more that is kept up to date. */
  async erase(tenant: TenantId, person: PersonId): Promise<void> {
    const live = await this.#connection.send('zrange', liveCardsKey(tenant), 0, -1)
    for (const about of parseStored(Meetings, live)) {
      await this.#connection.send('hdel', cardsKey(tenant, about), person)
    }
  }

  /** Every card is due when the programme is another than the last time: its meeting may have been moved, or people have come. */
  async mark(tenant: TenantId, { version, now }: { version: number; now: Instant }): Promise<void> {
    if (this.#versions.get(tenant) === version) return
    await this.#mark.run(this.#connection, [liveCardsKey(tenant), dueCardsKey(tenant)], [now])
    this.#versions.set(tenant, version)
  }

  /** Meetings whose cards are due, the longest due first. */
  async due(tenant: TenantId, now: Instant): Promise<readonly MeetingId[]> {
    const range = ['-inf', now, 'LIMIT', 0, mostDue] as const
    const found = await this.#connection.send('zrangebyscore', dueCardsKey(tenant), ...range)
    return parseStored(Meetings, found)
  }

  /**
   * Writes the deliveries that bring a meeting's cards up to date, unless it is less than `gapMs` since the last time (`later`: it is due
   * then), or not due (`not`). An answer that comes after this makes it due again.
   */
  take(
    tenant: TenantId,
    about: MeetingId,
    how: { now: Instant; gapMs: number; deliveries: readonly Delivery[] },
  ): Promise<z.infer<typeof TakeReply>> {
    const { keys, args } = deliveryRows(tenant, how.deliveries)
    const own = [dueCardsKey(tenant), cardsKey(tenant, about)]
    const all = [about, how.now, how.gapMs, ...args]
    return this.#take.run(this.#connection, [...own, ...keys], all)
  }
}
