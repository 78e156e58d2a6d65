// The outbox in Redis: a row is there once, taken by one at a time, written only by who has read its last version, and nothing that
// somebody took and left is ever lost or free again by itself.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import type { DeliveryChange, DeliveryRow } from '../../src/model/delivery-row.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import {
  deliveryId,
  deliveryKey,
  dueDeliveriesKey,
  keptDeliveriesKey,
} from '../../src/store/sending/sending-keys.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { startLossyProxy } from './lossy-proxy.js'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23, 9)
const tenants: TenantId[] = []
let tenant: TenantId
let one: RedisConnection
let two: RedisConnection
let store: DeliveryStore
let other: DeliveryStore

beforeAll(async () => {
  one = await openRedis()
  two = await openRedis()
  store = new DeliveryStore(one)
  other = new DeliveryStore(two)
})
beforeEach(() => {
  tenant = randomTenant()
  tenants.push(tenant)
})
afterAll(async () => {
  await forget(...tenants)
  await Promise.all([one.close(), two.close()])
})

function delivery(id: string, more: Partial<Delivery> = {}): Delivery {
  const receiver = { kind: 'person', id: PersonId.parse('karin@havrelund.example') } as const
  const source = { kind: 'question', id } as const
  return { source, receiver, notBefore: now, expiresAt: now + day, ...more }
}
async function added(id: string, more: Partial<Delivery> = {}): Promise<string> {
  const row = delivery(id, more)
  await store.add(tenant, [row])
  return deliveryKeyOf(row)
}
async function claimed(key: string, by = store): Promise<DeliveryRow> {
  const claim = await by.claim(tenant, key, { owner: 'test', now })
  if (claim.outcome !== 'claimed') throw new Error(`expected claimed, got ${claim.outcome}`)
  return claim.row
}
async function changed(row: DeliveryRow, to: DeliveryChange): Promise<DeliveryRow> {
  const written = await store.change(tenant, row, to)
  if (written === 'lost') throw new Error('expected changed, got lost')
  return written
}
/** Ids of what may be sent, in its order. */
async function due(at = now): Promise<string[]> {
  const lanes = await store.dueLanes(tenant, at, 100)
  return lanes.flatMap(({ deliveries }) => [...deliveries])
}
const idOf = (id: string) => deliveryId(deliveryKeyOf(delivery(id)))

describe('a delivery', () => {
  it('waits from when it is added, once, however often that is', async () => {
    const rows = [delivery('a'), delivery('b')]
    await store.add(tenant, rows)
    await other.add(tenant, [...rows, delivery('c', { notBefore: now - 5 })])
    const [first, ...others] = await due()
    expect([first, ...others.sort()]).toEqual([idOf('c'), ...['a', 'b'].map(idOf).sort()])
    expect(await store.load(tenant, deliveryKeyOf(rows[0] ?? delivery('x')))).toMatchObject({
      ...{ state: 'waiting', attempt: 0, delivery: rows[0] },
    })
  })

  it('that is dealt with stays so when it is added again', async () => {
    const key = await added('a')
    const row = await claimed(key)
    await changed(row, { state: 'sent', history: { ...row.history, ref: 'ts' } })
    await added('a')
    expect(await due()).toEqual([])
    expect(await store.load(tenant, key)).toMatchObject({ state: 'sent', history: { ref: 'ts' } })
  })

  it('is not due before its time, nor can it be claimed', async () => {
    const key = await added('a', { notBefore: now + 1 })
    expect(await due(now)).toEqual([])
    expect(await store.claim(tenant, key, { owner: 'test', now })).toEqual({ outcome: 'early' })
    expect(await due(now + 1)).toEqual([deliveryId(key)])
  })

  it('of one tenant is not that of another', async () => {
    const key = await added('a')
    const elsewhere = randomTenant()
    expect(await store.dueLanes(elsewhere, now, 100)).toEqual([])
    expect(await store.load(elsewhere, key)).toBeUndefined()
    const claim = await store.claim(elsewhere, key, { owner: 'test', now })
    expect(claim).toEqual({ outcome: 'taken' })
  })

  it('is claimed by one of two hundred at once, before anybody could call a platform', async () => {
    const key = await added('a')
    const all = Array.from({ length: 200 }, (_, turn) =>
      (turn % 2 ? store : other).claim(tenant, key, { owner: `replica ${turn}`, now }),
    )
    const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
    expect(outcomes.filter(outcome => outcome === 'claimed')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'taken')).toHaveLength(199)
    expect(await store.load(tenant, key)).toMatchObject({ state: 'sending', attempt: 1 })
    expect(await due()).toEqual([])
  })

  it('counts its claims, and tells when each began, by Redis’ clock', async () => {
    const key = await added('a')
    const first = await claimed(key)
    await changed(first, { state: 'waiting', notBefore: now, history: first.history })
    const second = await claimed(key)
    expect([first.attempt, second.attempt]).toEqual([1, 2])
    const [seconds] = [await one.send('time')].flat().map(Number)
    expect(Math.abs((second.startedAt ?? 0) - (seconds ?? 0) * 1000)).toBeLessThan(60_000)
  })
})

describe('a row', () => {
  const history = { tries: 0, crashes: 0, looks: 0, blanks: 0, closed: [], carries: [] }

  it.each<[string, DeliveryChange, boolean]>([
    ['sent', { state: 'sent', history }, false],
    ['failed', { state: 'failed', history }, false],
    ['dropped', { state: 'dropped', history }, false],
    ['unknown', { state: 'unknown', history }, false],
    ['unknown, and looked for', { state: 'unknown', lookInMs: 0, history }, false],
    ['waiting', { state: 'waiting', notBefore: now, history }, true],
  ])('that becomes %s is due again only if it waits', async (_, to, isDue) => {
    const key = await added('a')
    await changed(await claimed(key), to)
    expect(await due()).toEqual(isDue ? [deliveryId(key)] : [])
    expect((await store.load(tenant, key))?.state).toBe(to.state)
    const sought = to.state === 'unknown' && to.lookInMs === 0 ? [deliveryId(key)] : []
    await until(async () => (await store.sought(tenant, 100)).length === sought.length)
    expect(await store.sought(tenant, 100)).toEqual(sought)
  })

  it('is written by who read its last version, and by nobody else', async () => {
    const key = await added('a')
    const row = await claimed(key)
    const later = await changed(row, { state: 'unknown', lookInMs: 0, history: row.history })
    expect(await other.change(tenant, row, { state: 'sent', history: row.history })).toBe('lost')
    await changed(later, { state: 'sent', history: row.history })
    expect((await store.load(tenant, key))?.state).toBe('sent')
  })

  it('may be written twice in the same way, as after a lost reply', async () => {
    const row = await claimed(await added('a'))
    const to = { state: 'sent', history: { ...row.history, ref: 'ts' } } as const
    expect(await store.change(tenant, row, to)).toEqual(await store.change(tenant, row, to))
  })

  it('that was claimed with a reply that got lost can be had by nobody until the lease is over', async () => {
    const proxy = await startLossyProxy(inject('redisSocket'))
    const lossy = await openRedis({ kind: 'single', host: '127.0.0.1', port: proxy.port })
    const behind = new DeliveryStore(lossy, { leaseMs: 50 })
    const key = await added('a')
    await behind.dueLanes(tenant, now, 1)
    proxy.loseNextReply()
    await expect(behind.claim(tenant, key, { owner: 'test', now })).rejects.toMatchObject({
      code: 'store.unreachable',
    })
    expect(await store.claim(tenant, key, { owner: 'test', now })).toEqual({ outcome: 'taken' })
    await until(async () => (await store.lapsed(tenant, 10)).includes(deliveryId(key)))
    await lossy.close()
    await proxy.stop()
  })
})

describe('a lease that is over', () => {
  it('frees nothing by itself: the row is only found, by Redis’ clock', async () => {
    const short = new DeliveryStore(one, { leaseMs: 20 })
    const key = await added('a')
    await claimed(key, short)
    await until(async () => (await store.lapsed(tenant, 10)).length > 0)
    expect(await store.lapsed(tenant, 10)).toEqual([deliveryId(key)])
    expect(await due(now + 365 * day)).toEqual([])
    expect(await store.claim(tenant, key, { owner: 'test', now })).toEqual({ outcome: 'taken' })
  })

  it('begins anew when the row is aimed', async () => {
    const short = new DeliveryStore(one, { leaseMs: 20 })
    const row = await claimed(await added('a'), short)
    await changed(row, { state: 'sending', history: row.history })
    await sleep(60)
    expect(await store.lapsed(tenant, 10)).toEqual([])
  })

  it('does not take from who had it the right to say what happened, until somebody else has written', async () => {
    const short = new DeliveryStore(one, { leaseMs: 1 })
    const row = await claimed(await added('a'), short)
    await until(async () => (await store.lapsed(tenant, 10)).length > 0)
    await changed(row, { state: 'sent', history: row.history })
    expect(await store.lapsed(tenant, 10)).toEqual([])
  })
})

describe('what is kept', () => {
  it('is a year from its expiry, in whatever state, and then no trace', async () => {
    const [sent, waiting] = [await added('a'), await added('b')]
    const row = await claimed(sent)
    await changed(row, { state: 'sent', history: row.history })
    const over = now + day + 365 * day
    expect(await store.forget(tenant, over - 1)).toBe(0)
    expect(await store.forget(tenant, over)).toBe(2)
    for (const key of [sent, waiting]) expect(await store.load(tenant, key)).toBeUndefined()
    const left = [dueDeliveriesKey(tenant, 'normal'), keptDeliveriesKey(tenant)]
    expect(await one.send('exists', ...left)).toBe(0)
  })

  it('has a net below that: Redis forgets it a week later by itself', async () => {
    const key = await added('a')
    const ttl = async () => Number(await one.send('pttl', deliveryKey(tenant, deliveryId(key))))
    for (const step of [() => undefined, () => claimed(key)]) {
      await step()
      expect(await ttl()).toBeGreaterThan(372 * day)
      expect(await ttl()).toBeLessThanOrEqual(373 * day)
    }
  })

  it('that is not what it should be is set aside as failed when it is claimed', async () => {
    const key = await added('a')
    await one.send('hset', deliveryKey(tenant, deliveryId(key)), 'delivery', '{}')
    expect(await store.claim(tenant, key, { owner: 'test', now })).toEqual({
      outcome: 'unreadable',
    })
    expect(await one.send('hget', deliveryKey(tenant, deliveryId(key)), 'state')).toBe('failed')
    expect(await due()).toEqual([])
    await expect(store.load(tenant, key)).rejects.toMatchObject({ code: 'store.unreadable' })
  })
})
