// What came out of rounds: who finds it, what is added to it, and how long it is kept, by the clock of school years.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../../src/model/result.js'
import type { Round } from '../../../src/model/round.js'
import { ResultStore } from '../../../src/store/checkin/result-store.js'
import { RoundStore } from '../../../src/store/checkin/round-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import {
  closesAt,
  day,
  draft,
  karin,
  network,
  opensAt,
  people,
  resultOf,
  rosterFor,
} from './rounds.js'

const tenant = randomTenant()
let connection: RedisConnection
let rounds: RoundStore
let results: ResultStore
beforeAll(async () => {
  connection = await openRedis()
  rounds = new RoundStore(connection)
  results = new ResultStore(connection)
})
afterAll(async () => {
  await forget(tenant)
  await connection.close()
})

/** A round that closes then, with that result. */
async function closed(now = closesAt, more: Partial<Result> = {}): Promise<Round> {
  const round: Round = { ...draft({ closesAt: now }), state: 'open' }
  const opening = { roster: rosterFor(people(6)), deliveries: () => [], now: opensAt }
  expect(await rounds.open(tenant, round, opening)).toBe('opened')
  const result = { ...resultOf(round, people(6)), ...more }
  const closing = { result, kept: [], deliveries: [], now }
  expect(await rounds.close(tenant, round, closing)).toBe('closed')
  return round
}

describe('A result', () => {
  it('is found by who may read it, its network and itself, newest first, and by nobody else', async () => {
    const [first, second] = [await closed(), await closed(closesAt + day)]
    const [reader, stranger] = [people(6)[5] ?? karin, people(7)[6] ?? karin]
    const ids = async (of: Parameters<ResultStore['list']>[1]) =>
      (await results.list(tenant, of, 9)).map(({ id }) => id)
    expect(await ids({ reader })).toEqual([second.id, first.id])
    expect(await ids({ reader: karin })).toEqual([second.id, first.id])
    expect(await ids({ network })).toEqual([second.id, first.id])
    expect(await ids({ reader: stranger })).toEqual([])
  })

  it('takes one word of what is done at a time, and keeps the rest as it was', async () => {
    const { id } = await closed(closesAt, { texts: ['Mere tid'] })
    const before = await results.load(tenant, id)
    if (!before) throw new Error('no result')
    const doing = { text: 'Vi flytter mødet', by: karin, on: '2026-12-02' }
    const after = { ...before, revision: 2, doing }
    const how = { deliveries: [], now: closesAt }
    expect(await results.save(tenant, after, how)).toBe('saved')
    expect(await results.save(tenant, after, how)).toBe('saved')
    const other = { ...after, doing: { ...doing, text: 'Noget andet' } }
    expect(await results.save(tenant, other, how)).toBe('stale')
    expect(await results.load(tenant, id)).toEqual(after)
  })

  it.each([
    ['in December', Date.UTC(2026, 11, 1), Date.UTC(2027, 7, 1), Date.UTC(2028, 7, 1)],
    ['in July', Date.UTC(2027, 6, 30), Date.UTC(2027, 7, 1), Date.UTC(2028, 7, 1)],
    ['in August', Date.UTC(2027, 7, 2), Date.UTC(2028, 7, 1), Date.UTC(2029, 7, 1)],
  ])(
    'of a round that closed %s loses its texts on 31 July, and is forgotten after two school years',
    async (_, at, textsGo, itGoes) => {
      const { id } = await closed(at, { texts: ['Mere tid'] })
      const sweep = async (now: number) => {
        for (const store of [results, rounds]) while ((await store.forget(tenant, now)) > 0);
      }
      await sweep(textsGo - 1)
      expect(await results.load(tenant, id)).toMatchObject({ texts: ['Mere tid'] })
      await sweep(textsGo)
      const picture = await results.load(tenant, id)
      expect(picture).toMatchObject({ id })
      expect(picture?.texts).toBeUndefined()
      await sweep(itGoes - 1)
      expect(await results.load(tenant, id)).toEqual(picture)
      expect(await rounds.load(tenant, id)).toMatchObject({ state: 'closed' })
      await sweep(itGoes)
      expect(await results.load(tenant, id)).toBeUndefined()
      expect(await rounds.load(tenant, id)).toBeUndefined()
    },
  )
})
