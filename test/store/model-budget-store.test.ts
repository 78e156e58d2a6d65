// A language model may be asked ten times a minute and forty times a day by each account, and for so many tokens a day by a tenant; over
// all replicas, by Redis' clock, and without keeping who it was.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import { modelTokensKey, modelTurnsKey } from '../../src/store/keys.js'
import { ModelBudgetStore } from '../../src/store/model-budget-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const tenants: TenantId[] = []
let tenant: TenantId
let connections: RedisConnection[]
let store: ModelBudgetStore
let other: ModelBudgetStore
let redis: Redis

beforeAll(async () => {
  connections = [await openRedis(), await openRedis()]
  const [one, two] = connections.map(connection => new ModelBudgetStore(connection))
  if (!one || !two) throw new Error('no store')
  ;[store, other] = [one, two]
  redis = new Redis({ path: inject('redisSocket') })
})
beforeEach(() => {
  tenant = randomTenant()
  tenants.push(tenant)
})
afterAll(async () => {
  await forget(...tenants)
  await redis.quit()
  await Promise.all(connections.map(connection => connection.close()))
})

const plenty = 1_000_000
/** What comes of so many turns at once, asked of both replicas. */
async function takeMany(times: number, account = 'slack:U1'): Promise<string[]> {
  return Promise.all(
    Array.from({ length: times }, (_, at) =>
      (at % 2 ? store : other).take(tenant, account, plenty),
    ),
  )
}

describe('The budget of a language model', () => {
  it('gives an account ten turns a minute, whichever replica it asks', async () => {
    const taken = await takeMany(14)
    expect(taken.filter(outcome => outcome === 'taken')).toHaveLength(10)
    expect(taken.filter(outcome => outcome === 'person')).toHaveLength(4)
  })

  it('gives every other account its own', async () => {
    await takeMany(10)
    expect(await store.take(tenant, 'slack:U2', plenty)).toBe('taken')
    const another = randomTenant()
    tenants.push(another)
    expect(await store.take(another, 'slack:U1', plenty)).toBe('taken')
  })

  it('gives an account forty a day, however slowly it asks', async () => {
    for (let minute = 0; minute < 4; minute += 1) {
      await takeMany(10)
      await redis.del(modelTurnsKey(tenant, 'slack:U1', 'minute'))
    }
    expect(await store.take(tenant, 'slack:U1', plenty)).toBe('person')
  })

  it('does not count a turn that was not given', async () => {
    await takeMany(30)
    expect(await redis.get(modelTurnsKey(tenant, 'slack:U1', 'day'))).toBe('10')
  })

  it('gives nobody a turn when the tenant’s tokens are used up', async () => {
    await store.spend(tenant, 999)
    expect(await other.take(tenant, 'slack:U1', 1000)).toBe('taken')
    await other.spend(tenant, 1)
    expect(await store.take(tenant, 'slack:U2', 1000)).toBe('tenant')
    expect(await store.take(tenant, 'slack:U2', plenty)).toBe('taken')
  })

  it('lets go of everything within a day, and keeps no name', async () => {
    await store.take(tenant, 'slack:U0CANARY', plenty)
    await store.spend(tenant, 10)
    await store.spend(tenant, 0)
    const day = 24 * 60 * 60 * 1000
    const keys = await redis.keys(`*{t:${tenant}}*`)
    expect(keys).toHaveLength(3)
    expect(keys.join()).not.toContain('CANARY')
    for (const key of keys) {
      const ms = await redis.pttl(key)
      expect(ms).toBeGreaterThan(0)
      expect(ms).toBeLessThanOrEqual(day)
    }
    expect(await redis.get(modelTokensKey(tenant))).toBe('10')
  })
})
