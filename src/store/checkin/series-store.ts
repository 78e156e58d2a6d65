// Series of rounds: by id, those that live, those that are due, and by author. src/checkin/make and src/checkin/series write them; what a
// closed round changes in its series is written with it (round-store.ts).
import { z } from 'zod'
import type { PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { Series } from '../../model/round.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { forgetReply, netMs } from '../sending/delivery-rows.js'
import {
  dueSeriesKey,
  keptSeriesKey,
  liveSeriesKey,
  seriesKey,
  seriesOfKey,
} from './checkin-keys.js'
import { draftMs, longestMs } from './retention.js'

const SaveReply = z.tuple([z.enum(['saved', 'stale'])]).transform(([outcome]) => outcome)
const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
/** From its last write on: longer than its last picture is kept. */
export const seriesTtlMs = longestMs + netMs
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class SeriesStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-series-5', SaveReply)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  async load(tenant: TenantId, id: string): Promise<Series | undefined> {
    const [series] = await this.#loadAll(tenant, [id])
    return series
  }

  /** One revision on (1 is new). `stale`: somebody else has written since it was read. */
  save(tenant: TenantId, series: Series): Promise<'saved' | 'stale'> {
    const { id, revision, author, createdAt, nextAt, state } = series
    const isLive = state === 'running' || state === 'paused'
    const keptMs = isLive || state === 'ended' ? longestMs : draftMs
    const keys = [
      ...[seriesKey(tenant, id), keptSeriesKey(tenant), dueSeriesKey(tenant)],
      ...[liveSeriesKey(tenant), seriesOfKey(tenant, author)],
    ]
    const due = state === 'running' ? (nextAt ?? '') : ''
    const until = Math.max(createdAt, nextAt ?? 0) + keptMs
    const record = [id, JSON.stringify(series), revision - 1, until, seriesTtlMs]
    return this.#save.run(this.#connection, keys, [...record, due, isLive ? 1 : 0, createdAt])
  }

  /** Those that run or pause, or those of one author (drafts too); newest first. */
  async list(tenant: TenantId, author?: PersonId): Promise<readonly Series[]> {
    const key = author === undefined ? liveSeriesKey(tenant) : seriesOfKey(tenant, author)
    return this.#loadAll(
      tenant,
      parseStored(Ids, await this.#connection.send('zrevrange', key, 0, -1)),
    )
  }

  /** Forgets those that had their last round two school years ago, and drafts of 30 days, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptSeriesKey(tenant)
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const old = parseStored(Ids, await this.#connection.send('zrangebyscore', kept, ...range))
    if (old.length === 0) return 0
    const sets = [dueSeriesKey(tenant), liveSeriesKey(tenant), kept, kept, kept, kept]
    const keys = [kept, ...sets, ...old.map(id => seriesKey(tenant, id))]
    return this.#forget.run(this.#connection, keys, [now, ...old])
  }

  async #loadAll(tenant: TenantId, ids: readonly string[]): Promise<readonly Series[]> {
    if (ids.length === 0) return []
    const keys = ids.map(id => seriesKey(tenant, id))
    const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
    return bodies.flatMap(body => (body === null ? [] : [parseStored(Series, parseJson(body))]))
  }
}
