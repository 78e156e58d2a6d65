// What a platform lets through: tokens that come with time, shared by all replicas, with some left for what is urgent; and pauses that a
// platform asks for, which hold for everybody of that tenant, platform and kind of call, and for nobody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Method, Rate } from '../../src/core/ports.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { BudgetStore } from '../../src/store/sending/budget-store.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'

const hour = 60 * 60 * 1000
const tenants: TenantId[] = []
let tenant: TenantId
let one: RedisConnection
let two: RedisConnection
let store: BudgetStore
let other: BudgetStore

beforeAll(async () => {
  one = await openRedis()
  two = await openRedis()
  store = new BudgetStore(one)
  other = new BudgetStore(two)
})
beforeEach(() => {
  tenant = randomTenant()
  tenants.push(tenant)
})
afterAll(async () => {
  await forget(...tenants)
  await Promise.all([one.close(), two.close()])
})

/** Ten at once, and so slowly more that a test sees none come. */
const tenAtOnce: Rate = { bucket: 'posts', of: 'tenant', most: 1, inMs: 100 * hour, burst: 10 }
function call(more: Partial<Parameters<BudgetStore['take']>[1]> = {}) {
  const base = { platform: 'slack', method: 'send', room: 'D1', urgency: 'urgent' } as const
  return { ...base, rates: [tenAtOnce], ...more }
}
/** How many of so many may go at once. */
async function taken(count: number, more: Parameters<typeof call>[0] = {}, by = store) {
  const waits = await Promise.all(Array.from({ length: count }, () => by.take(tenant, call(more))))
  return waits.filter(ms => ms === 0).length
}

describe('a bucket', () => {
  it('gives what it holds, to all replicas together, and then tells when the next comes', async () => {
    const both = await Promise.all([taken(20), taken(20, {}, other)])
    expect(both.reduce((sum, part) => sum + part)).toBe(10)
    const waitMs = await store.take(tenant, call())
    expect(waitMs).toBeGreaterThan(99 * hour)
    expect(waitMs).toBeLessThanOrEqual(100 * hour)
  })

  it('fills again with time', async () => {
    const rates = [{ ...tenAtOnce, most: 10, inMs: 2000, burst: 1 }]
    expect(await taken(1, { rates })).toBe(1)
    const waitMs = await store.take(tenant, call({ rates }))
    expect(waitMs).toBeLessThanOrEqual(200)
    await until(async () => (await store.take(tenant, call({ rates }))) === 0)
  })

  it.each([
    ['urgent', 10],
    ['soon', 9],
    ['normal', 8],
    ['low', 7],
  ] as const)('leaves some for what is more urgent than %s', async (urgency, most) => {
    expect(await taken(20, { urgency })).toBe(most)
    expect(await taken(20)).toBe(10 - most)
  })

  it('of a room is that room’s own, and a call takes from every bucket or from none', async () => {
    const ofRoom = { ...tenAtOnce, of: 'room', burst: 3 } as const
    const rates = [ofRoom, { ...tenAtOnce, bucket: 'all', burst: 5 }]
    expect(await taken(9, { rates })).toBe(3)
    expect(await taken(9, { rates, room: 'D2' })).toBe(2)
    expect(await taken(9, { rates: [ofRoom], room: 'D2' })).toBe(1)
  })

  it('is another for another tenant, platform or kind of call', async () => {
    await taken(10)
    const elsewhere = randomTenant()
    tenants.push(elsewhere)
    expect(await taken(1)).toBe(0)
    expect(await store.take(elsewhere, call())).toBe(0)
    expect(await taken(1, { platform: 'teams' })).toBe(1)
    expect(await taken(1, { method: 'edit', rates: [{ ...tenAtOnce, bucket: 'edits' }] })).toBe(1)
  })

  it('is debited by what was sent without asking, even below nothing', async () => {
    for (let count = 0; count < 12; count++) await store.debit(tenant, call())
    const waitMs = await store.take(tenant, call())
    expect(waitMs).toBeGreaterThan(299 * hour)
  })

  it('without any rate lets everything through', async () => {
    expect(await taken(50, { rates: [] })).toBe(50)
  })

  it('leaves nothing behind once it is full again', async () => {
    await taken(1, { rates: [{ ...tenAtOnce, most: 1000, inMs: 1 }] })
    const tag = `*{t:${tenant}}*`
    const found = await one.send('keys', tag)
    expect(found).toHaveLength(1)
    await until(async () => [await one.send('keys', tag)].flat().length === 0)
  })
})

describe('a pause', () => {
  it('holds for all replicas, and for that platform and kind of call alone', async () => {
    await store.pause(tenant, { platform: 'slack', method: 'send', forMs: hour })
    const waitMs = await other.take(tenant, call())
    expect(waitMs).toBeGreaterThan(hour - 60_000)
    expect(waitMs).toBeLessThanOrEqual(hour)
    expect(await taken(1, { platform: 'teams' })).toBe(1)
    expect(await taken(1, { method: 'edit' })).toBe(1)
  })

  it('is not made shorter by a later one', async () => {
    const paused = { platform: 'slack', method: 'send' as Method }
    await store.pause(tenant, { ...paused, forMs: hour })
    await other.pause(tenant, { ...paused, forMs: 1 })
    expect(await store.take(tenant, call())).toBeGreaterThan(hour - 60_000)
  })

  it('halves what goes through for a while after it', async () => {
    await store.pause(tenant, { platform: 'slack', method: 'send', forMs: 1 })
    await until(async () => (await store.take(tenant, call())) === 0)
    expect(1 + (await taken(20))).toBe(5)
  })
})
