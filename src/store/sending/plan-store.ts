// Which reminders, or nudges, are due when: a set that a plan makes anew, and those of it whose rows are written. A plan never takes the
// place of one that was made from newer facts. Whoever plans and fires has one (reminder-store.ts, src/attend/run).
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { RedisKey } from '../keys.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import {
  dueNudgesKey,
  dueRemindersKey,
  firedNudgesKey,
  firedRemindersKey,
  plannedNudgesKey,
  plannedRemindersKey,
} from './sending-keys.js'

/** A reminder (formatReminderId), or a nudge (its source's id), and one moment at which it goes to some of its receivers. */
export interface DueReminder {
  readonly reminder: string
  readonly at: Instant
  /** When the reminder was first noted: what had passed by then is nobody's. */
  readonly since: Instant
}

/** What a plan was made from. One made from older facts never takes the place of a newer one. */
export interface PlannedFrom {
  readonly programme: number
  readonly settings: number
  /** The local day it was made on, and so how far ahead it reaches. */
  readonly day: string
}

const ReplaceReply = z.tuple([z.enum(['replaced', 'stale'])]).transform(([outcome]) => outcome)
const FinishReply = z.tuple([z.enum(['finished', 'stale'])]).transform(([outcome]) => outcome)
const From = z.union([
  z.tuple([z.coerce.number().int(), z.coerce.number().int(), z.string()]),
  z.tuple([z.null(), z.null(), z.null()]),
])
const Entries = z.array(z.string())
/** How long it is known that a reminder was sent out, so that a meeting of the last weeks is no new one. */
const firedMs = 60 * 24 * 60 * 60 * 1000

/** What the standing plan was made from, what is due, and what was. */
const keysOf = {
  reminders: (tenant: TenantId) => ({
    planned: plannedRemindersKey(tenant),
    due: dueRemindersKey(tenant),
    fired: firedRemindersKey(tenant),
  }),
  nudges: (tenant: TenantId) => ({
    planned: plannedNudgesKey(tenant),
    due: dueNudgesKey(tenant),
    fired: firedNudgesKey(tenant),
  }),
} as const

export class PlanStore {
  readonly #connection: RedisConnection
  readonly #keysOf: (tenant: TenantId) => Record<'planned' | 'due' | 'fired', RedisKey>
  readonly #replace = loadScript('replace-reminders-3', ReplaceReply)
  readonly #finish = loadScript('finish-reminders-3', FinishReply)

  constructor(connection: RedisConnection, what: keyof typeof keysOf) {
    this.#connection = connection
    this.#keysOf = keysOf[what]
  }

  /** What the standing plan was made from; undefined before the first. */
  async planned(tenant: TenantId): Promise<PlannedFrom | undefined> {
    const key = this.#keysOf(tenant).planned
    const row = await this.#connection.send('hmget', key, 'programme', 'settings', 'day')
    const [programme, settings, day] = parseStored(From, row)
    return programme === null ? undefined : { programme, settings, day }
  }

  /** All that is noted, soonest first: what is due now or later, and what was sent out in the last 60 days. */
  async noted(
    tenant: TenantId,
  ): Promise<{ readonly due: readonly DueReminder[]; readonly fired: readonly DueReminder[] }> {
    const [due, fired] = await Promise.all([
      this.#read(tenant, 'due', '+inf'),
      this.#read(tenant, 'fired', '+inf'),
    ])
    return { due, fired }
  }

  /** From now on exactly these are due. `stale`: a plan from newer facts stands, and nothing was changed. */
  replace(
    tenant: TenantId,
    entries: readonly DueReminder[],
    { from, now }: { readonly from: PlannedFrom; readonly now: Instant },
  ): Promise<'replaced' | 'stale'> {
    const args = [from.programme, from.settings, from.day, now - firedMs]
    return this.#replace.run(this.#connection, this.#threeOf(tenant), [
      ...args,
      ...written(entries),
    ])
  }

  /** What is due now, longest first. */
  due(tenant: TenantId, now: Instant, most: number): Promise<readonly DueReminder[]> {
    return this.#read(tenant, 'due', now, 'LIMIT', 0, most)
  }

  /**
   * Their rows are written, from these facts; `later` are due too, where they are not noted yet. `stale`: a plan from other facts
   * stands, so they stay due.
   */
  finish(
    tenant: TenantId,
    entries: readonly DueReminder[],
    {
      from,
      later = [],
    }: {
      readonly from: Pick<PlannedFrom, 'programme' | 'settings'>
      readonly later?: readonly DueReminder[]
    },
  ): Promise<'finished' | 'stale'> {
    const args = [from.programme, from.settings, entries.length]
    const all = [...written(entries), ...written(later)]
    return this.#finish.run(this.#connection, this.#threeOf(tenant), [...args, ...all])
  }

  #threeOf(tenant: TenantId): readonly RedisKey[] {
    const { planned, due, fired } = this.#keysOf(tenant)
    return [planned, due, fired]
  }

  async #read(
    tenant: TenantId,
    which: 'due' | 'fired',
    to: Instant | '+inf',
    ...limit: readonly (string | number)[]
  ): Promise<readonly DueReminder[]> {
    const key = this.#keysOf(tenant)[which]
    const found = await this.#connection.send('zrangebyscore', key, '-inf', to, ...limit)
    return parseStored(Entries, found).map(toEntry)
  }
}

/** The moment, and the whole as it stands in the set. */
function written(entries: readonly DueReminder[]): (string | number)[] {
  return entries.flatMap(({ reminder, at, since }) => [at, `${at}:${since}:${reminder}`])
}

function toEntry(member: string): DueReminder {
  const [at = '', since = ''] = member.split(':', 2)
  const reminder = member.slice(at.length + since.length + 2)
  return { reminder, at: Number(at), since: Number(since) }
}
