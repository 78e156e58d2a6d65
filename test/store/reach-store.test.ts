// Where a person can be reached: the account they last wrote from comes first, and one that is gone is left out until they write.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { reachKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23, 9)
const slack = { platform: 'slack', userId: 'U0IDA', ref: 'D0IDA' }
const teams = { platform: 'teams', userId: '29:1ida:x', ref: '{"conversation":"a:1"}' }
const web = { platform: 'web', userId: 'ida' }
let people = 0
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

function someone(): PersonId {
  return PersonId.parse(`person${people++}@havrelund.example`)
}
const bodyOf = (person: PersonId) => connection.send('hgetall', reachKey(tenant, person))

describe('a person', () => {
  it('who has never written is reached nowhere', async () => {
    expect(await reach.of(tenant, someone())).toEqual([])
  })

  it('is reached where they last wrote, then where they wrote before, in their own tenant alone', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now)
    await reach.seen(tenant, ida, web, now + 2)
    await reach.seen(tenant, ida, teams, now + 1)
    expect(await reach.of(tenant, ida)).toEqual([web, teams, slack])
    await reach.seen(tenant, ida, slack, now + 3)
    expect(await reach.of(tenant, ida)).toEqual([slack, web, teams])
    expect(await reach.of(other, ida)).toEqual([])
  })

  it.each([
    ['Slack, then Teams', [slack, teams]],
    ['Teams, then Slack', [teams, slack]],
    ['the page, then Teams', [web, teams]],
  ])('seen at the same moment on %s is reached on Teams first', async (_, accounts) => {
    const ida = someone()
    for (const account of accounts) await reach.seen(tenant, ida, account, now)
    expect((await reach.of(tenant, ida))[0]).toEqual(teams)
  })

  it('keeps the way back when they write from where it is not told, and takes a new one', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now)
    await reach.seen(tenant, ida, { platform: 'slack', userId: 'U0IDA' }, now + 1)
    expect(await reach.of(tenant, ida)).toEqual([slack])
    await reach.seen(tenant, ida, { ...slack, ref: 'D0NEW' }, now + 1)
    expect(await reach.of(tenant, ida)).toEqual([{ ...slack, ref: 'D0NEW' }])
  })

  it('is not overtaken by an event that comes late', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now + 10)
    await reach.seen(tenant, ida, teams, now + 20)
    await reach.seen(tenant, ida, slack, now + 5)
    expect(await reach.of(tenant, ida)).toEqual([teams, slack])
  })
})

describe('an account that cannot be reached', () => {
  it('is left out, until the person writes from it', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now)
    await reach.seen(tenant, ida, teams, now + 1)
    await reach.markUnreachable(tenant, ida, { platform: 'teams', userId: teams.userId }, '403')
    expect(await reach.of(tenant, ida)).toEqual([slack])
    await reach.seen(tenant, ida, teams, now + 1)
    expect(await reach.of(tenant, ida)).toEqual([teams, slack])
  })

  it('that nobody wrote from leaves no trace', async () => {
    const ida = someone()
    await reach.markUnreachable(tenant, ida, slack, 'channel_not_found')
    expect(await connection.send('exists', reachKey(tenant, ida))).toBe(0)
    await reach.seen(tenant, ida, slack, now)
    expect(await reach.of(tenant, ida)).toEqual([slack])
  })
})

describe('what is noted', () => {
  it('is not written again while nothing is new, but once a month', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now)
    const before = await bodyOf(ida)
    for (const later of [1000, day, 29 * day]) await reach.seen(tenant, ida, slack, now + later)
    expect(await bodyOf(ida)).toEqual(before)
    await reach.seen(tenant, ida, slack, now + 30 * day)
    expect(await bodyOf(ida)).not.toEqual(before)
  })

  it('goes a year after the person last wrote, give or take the month', async () => {
    const ida = someone()
    await reach.seen(tenant, ida, slack, now)
    const left = Number(await connection.send('pttl', reachKey(tenant, ida)))
    expect(left).toBeGreaterThan(394 * day)
    expect(left).toBeLessThanOrEqual(395 * day)
  })
})
