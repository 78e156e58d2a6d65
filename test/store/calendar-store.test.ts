// A person has one secret calendar address per tenant, the same every time, until it is renewed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { CalendarStore } from '../../src/store/calendar-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const [tenant, other] = [randomTenant(), randomTenant()]
const [ida, bo] = ['ida', 'bo'].map(name => PersonId.parse(`${name}@havrelund.example`))
let connection: RedisConnection
let calendars: CalendarStore

beforeAll(async () => {
  connection = await openRedis()
  calendars = new CalendarStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

describe('a calendar’s token', () => {
  it('is the person’s own, and the same every time, also asked for twice at once', async () => {
    if (!ida || !bo) throw new Error('two people must be there')
    const [first, second] = await Promise.all([
      calendars.tokenOf(tenant, ida),
      calendars.tokenOf(tenant, ida),
    ])
    expect(second).toBe(first)
    expect(first).toMatch(/-[0-9a-f]{64}$/)
    expect(await calendars.tokenOf(tenant, bo)).not.toBe(first)
    expect(await calendars.ownerOf(first)).toEqual({ tenant, person: ida })
  })

  it('renewed is a new one, and the old one is nobody’s', async () => {
    if (!ida || !bo) throw new Error('two people must be there')
    const [before, his] = [
      await calendars.tokenOf(tenant, ida),
      await calendars.tokenOf(tenant, bo),
    ]
    const after = await calendars.tokenOf(tenant, ida, { renew: true })
    expect(after).not.toBe(before)
    expect(await calendars.ownerOf(before)).toBeUndefined()
    expect(await calendars.ownerOf(after)).toEqual({ tenant, person: ida })
    expect(await calendars.ownerOf(his)).toEqual({ tenant, person: bo })
  })

  it('of one tenant opens nothing of another', async () => {
    if (!ida) throw new Error('somebody must be there')
    const token = await calendars.tokenOf(tenant, ida)
    expect(await calendars.ownerOf(`${other}${token.slice(-65)}`)).toBeUndefined()
  })

  it.each([
    '',
    'x',
    `havrelund-${'g'.repeat(64)}`,
    `{t:x}-${'0'.repeat(64)}`,
    `-${'0'.repeat(64)}`,
  ])('that is none (%j) is nobody’s', async token => {
    expect(await calendars.ownerOf(token)).toBeUndefined()
  })
})
