// ReflectionStore over real Redis: one write for the record, its lists and its rows; nothing without an expiry; forgotten in time.
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import { Reflection } from '../../src/model/reflection.js'
import { ReflectionStore } from '../../src/store/checkin/reflection-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23)
const ida = PersonId.parse('ida@nordlund.example')
const bo = PersonId.parse('bo@nordlund.example')
const karen = PersonId.parse('karen@nordlund.example')

let connection: RedisConnection
let store: ReflectionStore
const tenants: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
  store = new ReflectionStore(connection)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

function tenant(): TenantId {
  const made = randomTenant()
  tenants.push(made)
  return made
}

function reflection(more: Partial<Reflection> = {}): Reflection {
  return Reflection.parse({
    ...{ id: randomUUID(), revision: 1, author: ida, lang: 'da', text: 'Hemmelig', reader: 'team' },
    ...{ readers: [bo], createdAt: now, touchedAt: now, ...more },
  })
}

const writing = { deliveries: [], now }
const textsOf = async (whose: TenantId, of: { author: PersonId } | { reader: PersonId }) =>
  (await store.list(whose, of, 10)).map(({ text }) => text)

describe('a reflection', () => {
  it('stands at its writer and at its readers, newest first', async () => {
    const whose = tenant()
    await store.save(whose, reflection({ text: 'før', createdAt: now - day }), writing)
    await store.save(whose, reflection({ text: 'nu' }), writing)
    expect(await textsOf(whose, { author: ida })).toEqual(['nu', 'før'])
    expect(await textsOf(whose, { reader: bo })).toEqual(['nu', 'før'])
    expect(await textsOf(whose, { reader: karen })).toEqual([])
    expect(await textsOf(tenant(), { author: ida })).toEqual([])
  })

  it('is written on one revision alone; the same again is the same', async () => {
    const whose = tenant()
    const one = reflection()
    expect(await store.save(whose, one, writing)).toBe('saved')
    expect(await store.save(whose, one, writing)).toBe('saved')
    expect(await store.save(whose, { ...one, text: 'andet' }, writing)).toBe('stale')
    const next = { ...one, revision: 2, text: 'andet' }
    const both = [next, { ...next, text: 'tredje' }].map(each => store.save(whose, each, writing))
    expect((await Promise.all(both)).sort()).toEqual(['saved', 'stale'])
  })

  it('leaves the lists of those who may read it no longer', async () => {
    const whose = tenant()
    const one = reflection()
    await store.save(whose, one, writing)
    await store.save(whose, { ...one, revision: 2, readers: [karen] }, writing)
    expect(await textsOf(whose, { reader: bo })).toEqual([])
    expect(await textsOf(whose, { reader: karen })).toEqual(['Hemmelig'])
  })

  it('is gone everywhere when it is removed, whatever was written meanwhile, and twice is once', async () => {
    const whose = tenant()
    const one = reflection()
    await store.save(whose, one, writing)
    await store.save(whose, { ...one, revision: 2 }, writing)
    await store.remove(whose, one, writing)
    await store.remove(whose, one, writing)
    expect(await store.load(whose, one.id)).toBeUndefined()
    expect(await textsOf(whose, { author: ida })).toEqual([])
    expect(await textsOf(whose, { reader: bo })).toEqual([])
    expect(JSON.stringify(await everything(whose))).not.toContain('Hemmelig')
  })

  it('is forgotten 12 months after it was made, one’s own alone 12 months after it was looked at', async () => {
    const whose = tenant()
    await store.save(whose, reflection({ text: 'delt', touchedAt: now + 300 * day }), writing)
    const own = reflection({ reader: 'me', readers: [], text: 'min', touchedAt: now + 100 * day })
    await store.save(whose, own, writing)
    expect(await store.forget(whose, now + 364 * day)).toBe(0)
    expect(await store.forget(whose, now + 365 * day)).toBe(1)
    expect(await textsOf(whose, { author: ida })).toEqual(['min'])
    expect(await store.forget(whose, now + 465 * day)).toBe(1)
    expect(await textsOf(whose, { author: ida })).toEqual([])
  })

  it('has its expiry from birth, in every key but the swept set', async () => {
    const whose = tenant()
    await store.save(whose, reflection(), writing)
    const keys = await everything(whose)
    expect(keys).toHaveLength(4)
    for (const { key, ttl } of keys)
      if (!key.endsWith('reflections-kept')) expect(ttl).toBeGreaterThan(365 * day)
  })
})

/** Every key of the tenant with its TTL and what it holds, as text. */
async function everything(whose: TenantId) {
  const client = new Redis({ path: inject('redisSocket') })
  const keys = await client.keys(`*{t:${whose}}*`)
  const found = await Promise.all(
    keys.map(async key => {
      const isText = (await client.type(key)) === 'string'
      const held = isText ? await client.get(key) : await client.zrange(key, '0', '-1')
      return { key, ttl: await client.pttl(key), held }
    }),
  )
  await client.quit()
  return found
}
