// Changes of meetings: those that wait, written together with the programme (programme-store.ts), and what they became once told.
// src/remind tells them. A change is settled only as it was read, so two that deal with it at once, or one that is undone meanwhile, tell
// nobody twice or wrongly.
import { z } from 'zod'
import { MeetingId, type TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { MeetingChange, PendingChange } from '../../model/change.js'
import { Delivery } from '../../model/delivery.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { changeKey, dueChangesKey, pendingChangeKey, tellingChangesKey } from './sending-keys.js'

/** `version`: of the programme that wrote it last; who settles an older one is refused. */
export interface WaitingChange extends PendingChange {
  readonly version: number
}
/** What is told of a change, and to whom. */
export interface Telling {
  readonly change: MeetingChange
  readonly deliveries: readonly Delivery[]
}

const SettleReply = z.tuple([z.enum(['settled', 'stale'])]).transform(([outcome]) => outcome)
const HastenReply = z.tuple([z.enum(['hastened', 'gone'])]).transform(([outcome]) => outcome)
const fields = ['about', 'before', 'receivers', 'since', 'dueAt', 'by', 'version'] as const
const Row = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.coerce.number().int(),
])
const Nothing = z.array(z.null())
const Texts = z.array(z.string())
const Meetings = z.array(MeetingId)
const Bodies = z.array(z.string().nullable())
const Deliveries = z.array(Delivery)
/** How long it is kept what was told: as long as its deliveries. */
const keptMs = 365 * 24 * 60 * 60 * 1000

export class ChangeStore {
  readonly #connection: RedisConnection
  readonly #settle = loadScript('settle-change-4', SettleReply)
  readonly #hasten = loadScript('hasten-change-2', HastenReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** Meetings of those whose pause is over, longest first. */
  async due(tenant: TenantId, now: Instant, most: number): Promise<readonly MeetingId[]> {
    const range = ['-inf', now, 'LIMIT', 0, most] as const
    const ids = await this.#connection.send('zrangebyscore', dueChangesKey(tenant), ...range)
    return parseStored(Meetings, ids)
  }

  /** The meeting's change that waits, or undefined where none does. */
  async pending(tenant: TenantId, about: string): Promise<WaitingChange | undefined> {
    const key = pendingChangeKey(tenant, about)
    const row = parseStored(Row.or(Nothing), await this.#connection.send('hmget', key, ...fields))
    return isWhole(row) ? toWaiting(row) : undefined
  }

  /** Its pause is over now. Nothing happens where none waits. */
  async hasten(tenant: TenantId, about: string, now: Instant): Promise<void> {
    const keys = [pendingChangeKey(tenant, about), dueChangesKey(tenant)]
    await this.#hasten.run(this.#connection, keys, [about, now])
  }

  /**
   * The pending change is dealt with: told by these deliveries (with the record they are composed from), or by none. All or nothing;
   * `stale`: it has changed since it was read, or has been dealt with otherwise, and nothing was written. The deliveries are not in
   * the outbox yet: whoever finds them in `telling` puts them there.
   */
  settle(
    tenant: TenantId,
    { about, version }: WaitingChange,
    told: Telling | undefined,
  ): Promise<'settled' | 'stale'> {
    const id = told?.change.id ?? ''
    const keys = [
      pendingChangeKey(tenant, about),
      dueChangesKey(tenant),
      changeKey(tenant, id),
      tellingChangesKey(tenant),
    ]
    const record = told ? JSON.stringify(told.change) : ''
    const rows = JSON.stringify(told?.deliveries ?? [])
    const args = [about, version, id, record, keptMs, rows]
    return this.#settle.run(this.#connection, keys, args)
  }

  /** Ids of told changes whose deliveries are not in the outbox yet. */
  async telling(tenant: TenantId): Promise<readonly string[]> {
    return parseStored(Texts, await this.#connection.send('hkeys', tellingChangesKey(tenant)))
  }

  /** Those deliveries; none where somebody else has put them there meanwhile. */
  async deliveries(tenant: TenantId, id: string): Promise<readonly Delivery[]> {
    const body = await this.#connection.send('hget', tellingChangesKey(tenant), id)
    return body === null ? [] : parseStored(Deliveries, parseJson(parseStored(z.string(), body)))
  }

  /** They are in the outbox. */
  async handedOn(tenant: TenantId, id: string): Promise<void> {
    await this.#connection.send('hdel', tellingChangesKey(tenant), id)
  }

  /** What was told, or undefined where that is forgotten. */
  async told(tenant: TenantId, id: string): Promise<MeetingChange | undefined> {
    const [body] = parseStored(Bodies, await this.#connection.send('mget', changeKey(tenant, id)))
    return body ? parseStored(MeetingChange, parseJson(body)) : undefined
  }
}

type Row = z.infer<typeof Row>

function isWhole(row: Row | null[]): row is Row {
  return row[0] !== null
}

function toWaiting([about, before, receivers, since, dueAt, by, version]: Row): WaitingChange {
  const lists = receivers.split('\n').map(list => parseStored(z.array(z.string()), parseJson(list)))
  const pending = parseStored(PendingChange, {
    ...{ about, since, dueAt, before: parseJson(before) },
    receivers: [...new Set(lists.flat())],
    ...(by === '' ? {} : { by }),
  })
  return { ...pending, version }
}
