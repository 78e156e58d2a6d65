// What came out of rounds, for two school years; their texts until the end of the first. RoundStore.close writes them, src/checkin/result reads
// them and adds what is done about it.
import { z } from 'zod'
import type { NetworkId, PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { Result } from '../../model/result.js'
import type { Series } from '../../model/round.js'
import type { RedisKey } from '../keys.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, forgetReply } from '../sending/delivery-rows.js'
import {
  keptResultsKey,
  keptTextsKey,
  resultKey,
  resultsOfKey,
  resultTextsKey,
  seriesKey,
} from './checkin-keys.js'
import { seriesTtlMs } from './series-store.js'

const SaveReply = z.tuple([z.enum(['saved', 'stale'])]).transform(([outcome]) => outcome)
const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

export class ResultStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-result-7n', SaveReply)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  async load(tenant: TenantId, id: string): Promise<Result | undefined> {
    const [result] = await this.#loadAll(tenant, [id])
    return result
  }

  /** Writes what is done about it, one revision on, with the messages that tell of it, and the series that it belongs to. RoundStore.close writes the first revision. */
  save(
    tenant: TenantId,
    result: Result,
    {
      deliveries,
      series,
    }: {
      readonly deliveries: readonly Delivery[]
      readonly series?: Series
      readonly now: Instant
    },
  ): Promise<'saved' | 'stale'> {
    const { texts: _, ...bare } = result
    const rows = deliveryRows(tenant, deliveries)
    const belongs = seriesKey(tenant, series?.id ?? '')
    const saved = series ? JSON.stringify(series) : ''
    const record = [JSON.stringify(bare), result.revision - 1, saved, seriesTtlMs]
    const keys = [resultKey(tenant, result.id), belongs, ...rows.keys]
    return this.#save.run(this.#connection, keys, [...record, ...rows.args])
  }

  /** Newest first; those a person may read, or of a series or a network. */
  async list(
    tenant: TenantId,
    of:
      | { readonly reader: PersonId }
      | { readonly series: string }
      | { readonly network: NetworkId },
    most: number,
  ): Promise<readonly Result[]> {
    const ids = await this.#connection.send('zrevrange', resultsOfKey(tenant, of), 0, most - 1)
    return this.#loadAll(tenant, parseStored(Ids, ids))
  }

  /** Forgets pictures after two school years and texts on 31 July, a hundred of each at most; how many of either. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const texts = await this.#forgetOld(keptTextsKey(tenant), id => resultTextsKey(tenant, id), now)
    return texts + (await this.#forgetOld(keptResultsKey(tenant), id => resultKey(tenant, id), now))
  }

  async #forgetOld(kept: RedisKey, keyOf: (id: string) => RedisKey, now: Instant): Promise<number> {
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const old = parseStored(Ids, await this.#connection.send('zrangebyscore', kept, ...range))
    if (old.length === 0) return 0
    // Those of readers, networks and series lose what is old by themselves.
    const keys = [...Array.from({ length: 7 }, () => kept), ...old.map(keyOf)]
    return this.#forget.run(this.#connection, keys, [now, ...old])
  }

  async #loadAll(tenant: TenantId, ids: readonly string[]): Promise<readonly Result[]> {
    if (ids.length === 0) return []
    const keys = ids.flatMap(id => [resultKey(tenant, id), resultTextsKey(tenant, id)])
    const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
    return ids.flatMap((_, nth) => {
      const [body, texts] = [bodies[nth * 2], bodies[nth * 2 + 1]]
      return body ? [toResult(body, texts ?? undefined)] : []
    })
  }
}

function toResult(body: string, texts: string | undefined): Result {
  const bare = parseStored(Result, parseJson(body))
  return texts === undefined ? bare : { ...bare, texts: parseStored(Ids, parseJson(texts)) }
}
