// Where people can be reached, noted as they write: over real Redis, with as few words to it as will do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../src/core/ids.js'
import { createReachNotes } from '../src/reach-notes.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { ReachStore } from '../src/store/sending/reach-store.js'
import { forget, openRedis, randomTenant } from './support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const ida = PersonId.parse('ida@havrelund.example')
const teams = { platform: 'teams', userId: '29:1ida', ref: '{"conversation":"a:1"}' }
const slack = { platform: 'slack', userId: 'U0IDA' }
const now = Date.UTC(2026, 10, 23, 9)
const minute = 60_000
let connection: RedisConnection
let reach: ReachStore

beforeAll(async () => {
  connection = await openRedis()
  reach = new ReachStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

describe('Somebody who writes', () => {
  it('is noted where they wrote last, and that is not told to Redis again for every message', async () => {
    let told = 0
    const counting = Object.assign(Object.create(reach), {
      seen: (...args: Parameters<ReachStore['seen']>) => {
        told++
        return reach.seen(...args)
      },
    })
    const notes = createReachNotes(counting)
    for (const at of [0, 1, 2, 3]) await notes.seen(tenant, ida, teams, now + at * minute)
    expect(told).toBe(1)
    await notes.seen(tenant, ida, slack, now + 4 * minute)
    expect((await reach.of(tenant, ida)).map(({ platform }) => platform)).toEqual([
      'slack',
      'teams',
    ])
    await notes.seen(tenant, ida, slack, now + 10 * minute)
    expect(told).toBe(3)
  })
})

describe('An account that has put Pejling away', () => {
  it('is not written to any more, until it writes again', async () => {
    const notes = createReachNotes(reach)
    await notes.seen(tenant, ida, teams, now + 20 * minute)
    await notes.left(tenant, teams)
    expect((await reach.of(tenant, ida)).map(({ platform }) => platform)).toEqual(['slack'])
    await notes.seen(tenant, ida, teams, now + 21 * minute)
    expect((await reach.of(tenant, ida))[0]).toEqual(teams)
  })

  it('that nobody was seen with, or in another tenant, changes nothing', async () => {
    const notes = createReachNotes(reach)
    await notes.left(tenant, { platform: 'teams', userId: '29:1nobody' })
    await notes.left(other, teams)
    expect((await reach.of(tenant, ida))[0]).toEqual(teams)
  })
})
