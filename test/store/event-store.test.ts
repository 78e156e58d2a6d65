// Once only: of all who receive an event one acts on it, and an event whose worker died is taken again.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { emptyProgramme } from '../../src/model/programme.js'
import { EventStore } from '../../src/store/event-store.js'
import { eventKey, paceKey, programmeKey } from '../../src/store/keys.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { loadScript } from '../../src/store/redis/script.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { startLossyProxy } from './lossy-proxy.js'

const tenant = randomTenant()
const other = randomTenant()
const day = 24 * 60 * 60 * 1000
const account = 'web:ida'
let one: RedisConnection
let two: RedisConnection
let events: EventStore

beforeAll(async () => {
  one = await openRedis()
  two = await openRedis()
  events = new EventStore(one)
})
afterAll(async () => {
  await forget(tenant, other)
  await Promise.all([one.close(), two.close()])
})

/** A claim that must succeed; its token. */
async function claimed(store: EventStore, event: string, windowMs = day): Promise<string> {
  const claim = await store.claim(tenant, event, { account, windowMs: windowMs })
  if (claim.outcome !== 'claimed') throw new Error(`expected claimed, got ${claim.outcome}`)
  return claim.token
}

describe('an event', () => {
  it('is claimed once, is busy until it is finished, and a repeat after that', async () => {
    const token = await claimed(events, 'slack:Ev1')
    expect(await events.claim(tenant, 'slack:Ev1', { account, windowMs: day })).toEqual({
      outcome: 'busy',
    })
    expect(await events.finish(tenant, 'slack:Ev1', token)).toBe('finished')
    expect(await events.claim(tenant, 'slack:Ev1', { account, windowMs: day })).toEqual({
      outcome: 'repeat',
    })
  })

  it('may be finished twice, as after a lost reply', async () => {
    const token = await claimed(events, 'slack:Ev2')
    await events.finish(tenant, 'slack:Ev2', token)
    expect(await events.finish(tenant, 'slack:Ev2', token)).toBe('finished')
  })

  it('is taken again when it was released, since it failed before it had any effect', async () => {
    const token = await claimed(events, 'slack:Ev3')
    expect(await events.release(tenant, 'slack:Ev3', token)).toBe('released')
    expect(await events.release(tenant, 'slack:Ev3', token)).toBe('released')
    await claimed(events, 'slack:Ev3')
  })

  it('cannot be released when it is done', async () => {
    const token = await claimed(events, 'slack:Ev4')
    await events.finish(tenant, 'slack:Ev4', token)
    expect(await events.release(tenant, 'slack:Ev4', token)).toBe('lost')
    expect(await events.claim(tenant, 'slack:Ev4', { account, windowMs: day })).toEqual({
      outcome: 'repeat',
    })
  })

  it('of one tenant is not that of another', async () => {
    await claimed(events, 'slack:Ev5')
    expect(await events.claim(other, 'slack:Ev5', { account, windowMs: day })).toMatchObject({
      outcome: 'claimed',
    })
  })

  it('is forgotten when its window is over', async () => {
    const short = new EventStore(one, { leaseMs: 50 })
    const token = await claimed(short, 'press:1', 100)
    await short.finish(tenant, 'press:1', token)
    await sleep(150)
    await claimed(short, 'press:1', 100)
  })

  it('is kept for its window, however long the lease is', async () => {
    await claimed(events, 'slack:Ev6', 10 * 60 * 1000)
    const left = Number(await one.send('pttl', eventKey(tenant, 'slack:Ev6')))
    expect(left).toBeGreaterThan(9 * 60 * 1000)
    expect(left).toBeLessThanOrEqual(10 * 60 * 1000)
    await claimed(events, 'slack:Ev7', 1)
    expect(Number(await one.send('pttl', eventKey(tenant, 'slack:Ev7')))).toBeGreaterThan(50_000)
  })

  it('leaves nothing in Redis but its state: no id, no text', async () => {
    await claimed(events, 'slack:Ev-canary')
    const row = await one.send('hgetall', eventKey(tenant, 'slack:Ev-canary'))
    expect(JSON.stringify(row)).not.toContain('canary')
  })
})

describe('two replicas', () => {
  it('that are given the same event 200 times at once take it exactly once', async () => {
    const replicas = [events, new EventStore(two)]
    const claims = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        replicas[turn % 2]?.claim(tenant, 'teams:a1', { account, windowMs: day }),
      ),
    )
    const outcomes = claims.map(claim => claim?.outcome)
    expect(outcomes.filter(outcome => outcome === 'claimed')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'busy')).toHaveLength(199)
  })
})

describe('a claim whose lease has lapsed', () => {
  it('is taken by another, and its late finish and release do nothing', async () => {
    const first = new EventStore(one, { leaseMs: 30 })
    const second = new EventStore(two, { leaseMs: 60_000 })
    const late = await claimed(first, 'teams:a2')
    expect(await second.claim(tenant, 'teams:a2', { account, windowMs: day })).toEqual({
      outcome: 'busy',
    })
    await sleep(60)
    const token = await claimed(second, 'teams:a2')
    expect(await first.finish(tenant, 'teams:a2', late)).toBe('lost')
    expect(await first.release(tenant, 'teams:a2', late)).toBe('lost')
    expect(await first.claim(tenant, 'teams:a2', { account, windowMs: day })).toEqual({
      outcome: 'busy',
    })
    expect(await second.finish(tenant, 'teams:a2', token)).toBe('finished')
  })

  it('still counts when nobody has taken it over: what was done is done', async () => {
    const slow = new EventStore(one, { leaseMs: 30 })
    const token = await claimed(slow, 'teams:a3')
    await sleep(60)
    expect(await slow.finish(tenant, 'teams:a3', token)).toBe('finished')
    expect(await events.claim(tenant, 'teams:a3', { account, windowMs: day })).toEqual({
      outcome: 'repeat',
    })
  })
})

describe('a claim', () => {
  it('tells the version of the programme, 0 before there is one', async () => {
    const programmes = new ProgrammeStore(one)
    const before = await events.claim(tenant, 'web:1', { account, windowMs: day })
    expect(before).toMatchObject({ programmeVersion: 0 })
    const programme = emptyProgramme('Havrelund Kommune')
    await programmes.save(tenant, programme, { expectedVersion: 0, submission: 'a' })
    await programmes.save(tenant, programme, { expectedVersion: 1, submission: 'b' })
    const after = await events.claim(tenant, 'web:2', { account, windowMs: day })
    expect(after).toMatchObject({ outcome: 'claimed', programmeVersion: 2 })
  })

  it('that the client sends twice, as it may on a cluster, is one claim', async () => {
    const claim = loadScript('claim-event-3', z.tuple([z.string()]).rest(z.number()))
    const keys = [eventKey(tenant, 'web:4'), programmeKey(tenant), paceKey(tenant, 'web:bo')]
    const send = (token: string) => claim.run(one, keys, [token, 60_000, day, 60_000])
    expect(await send('mine')).toEqual(['claimed', expect.any(Number), 1])
    expect(await send('mine')).toEqual(['claimed', expect.any(Number), 1])
    expect(await send('theirs')).toEqual(['busy'])
  })

  it('whose reply is lost fails, and the repeat meets a live claim until the lease is over', async () => {
    const proxy = await startLossyProxy(inject('redisSocket'))
    const lossy = await openRedis({ kind: 'single', host: '127.0.0.1', port: proxy.port })
    const behind = new EventStore(lossy, { leaseMs: 4000 })
    await behind.claim(tenant, 'warm-up', { account, windowMs: day })
    proxy.loseNextReply()
    const lost = behind.claim(tenant, 'web:3', { account, windowMs: day })
    await expect(lost).rejects.toMatchObject({ code: 'store.unreachable' })
    expect(await events.claim(tenant, 'web:3', { account, windowMs: day })).toEqual({
      outcome: 'busy',
    })
    await until(
      async () =>
        (await events.claim(tenant, 'web:3', { account, windowMs: day })).outcome === 'claimed',
    )
    await lossy.close()
    await proxy.stop()
  })
})

describe('an account', () => {
  it('is counted for a minute, each event once, however often it comes', async () => {
    const pace = { account: 'web:hurtig', windowMs: day }
    for (const count of [1, 2, 3])
      expect(await events.claim(tenant, `pace:${count}`, pace)).toMatchObject({ count })
    expect(await events.claim(tenant, 'pace:3', pace)).toEqual({ outcome: 'busy' })
    expect(await events.claim(tenant, 'pace:4', { ...pace, account: 'web:anden' })).toMatchObject({
      count: 1,
    })
    const left = Number(await one.send('pttl', paceKey(tenant, 'web:hurtig')))
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(60_000)
  })
})
