// What stays behind of questions that nobody sent on: how often a text got no answer, and how many said that its answer helped.
// QuestionStore has one. Nothing in it tells who asked; a voter is a hash that differs from text to text.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { NetworkId, TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Instant } from '../../core/time.js'
import { Miss } from '../../model/question.js'
import { missesKey, newestMissesKey } from '../keys.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { netMs, yearMs } from '../sending/delivery-rows.js'

/** What was said, and when, in business time. */
export interface Missed {
  readonly text: string
  readonly lang: Lang
  readonly network?: NetworkId | undefined
  readonly at: Instant
}

const mostKept = 500

const Counted = z.tuple([z.literal('counted')])
const Names = z.array(z.string())
const Bodies = z.array(z.string().nullable())
const Stored = z.object({
  said: Miss.pick({ text: true, lang: true, network: true }),
  lastAt: z.coerce.number(),
  unanswered: z.number(),
  votes: z.record(z.string(), z.boolean()),
})

export class Misses {
  readonly #connection: RedisConnection
  readonly #count = loadScript('count-miss-2', Counted)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** It got no answer; or, with a vote, its answer helped or did not. */
  async count(
    tenant: TenantId,
    { at, ...said }: Missed,
    vote?: { readonly voter: string; readonly helped: boolean },
  ): Promise<void> {
    const name = hashed(plain(said.text))
    const voter = vote ? hashed(`${tenant}\n${name}\n${vote.voter}`) : ''
    const args = [name, JSON.stringify(said), at, voter, vote?.helped ? 1 : 0]
    const keys = [missesKey(tenant), newestMissesKey(tenant)]
    const kept = [mostKept, yearMs, yearMs + netMs]
    await this.#count.run(this.#connection, keys, [...args, ...kept])
  }

  /** Newest first. */
  async list(tenant: TenantId): Promise<readonly Miss[]> {
    const newest = await this.#connection.send('zrange', newestMissesKey(tenant), 0, -1, 'REV')
    const names = parseStored(Names, newest)
    if (names.length === 0) return []
    const rows = await this.#connection.send('hmget', missesKey(tenant), ...names)
    return parseStored(Bodies, rows).flatMap(body =>
      body === null ? [] : [toMiss(parseStored(Stored, parseJson(body)))],
    )
  }
}

function toMiss({ said, lastAt, unanswered, votes }: z.infer<typeof Stored>): Miss {
  const all = Object.values(votes)
  const helped = all.filter(Boolean).length
  return { ...said, lastAt, unanswered, helped, notHelped: all.length - helped }
}

/** Texts that differ in case, spaces or signs alone are one; of a text of nothing but signs, the signs. */
function plain(text: string): string {
  const all = text.normalize('NFKC').toLowerCase()
  const words = all.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words || all.trim()
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
