// Cards that are kept up to date: whose newest is which, and that a meeting that is due is taken once, not too often, and never forgotten.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingId, PersonId, type TenantId } from '../../src/core/ids.js'
import { MeetingAnswer } from '../../src/model/answer.js'
import type { Delivery } from '../../src/model/delivery.js'
import { AnswerStore } from '../../src/store/attend/answer-store.js'
import { CardStore } from '../../src/store/attend/card-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { DueStore } from '../../src/store/sending/due-store.js'
import { cardsKey } from '../../src/store/sending/sending-keys.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { command, startCluster } from '../support/redis-topology.js'

const about = MeetingId.parse('mat2@nordlund')
const karen = PersonId.parse('karen.toft@nordlund.example')
const sofie = PersonId.parse('sofie.bruun@nordlund.example')
const now = Date.UTC(2026, 10, 23, 9)
const gapMs = 5000
let connection: RedisConnection
let tenant: TenantId
const tenants: TenantId[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(() => {
  tenant = randomTenant()
  tenants.push(tenant)
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

function update(at: number): Delivery {
  const expiresAt = now + 86_400_000
  const receiver = { kind: 'person', id: karen } as const
  return { source: { kind: 'coverage', id: `${about}@${at}` }, receiver, notBefore: at, expiresAt }
}

async function answer(
  at: number,
  { on = connection, whose = tenant, person = karen } = {},
): Promise<void> {
  const one = { about, person, answerRevision: 0, said: 'yes', at }
  const how = { now: at, over: now + 86_400_000 }
  await new AnswerStore(on).write(whose, about, [MeetingAnswer.parse(one)], how)
}

describe('a meeting whose cards are due', () => {
  const take = (at: number, deliveries = [update(at)]) =>
    new CardStore(connection).take(tenant, about, { now: at, gapMs, deliveries })
  const due = (at: number) => new CardStore(connection).due(tenant, at)

  it('is one that somebody has answered to', async () => {
    expect(await due(now)).toEqual([])
    expect(await take(now)).toBe('not')
    await answer(now)
    expect(await due(now)).toEqual([about])
  })

  it('is taken once by many, and its update waits in the outbox', async () => {
    await answer(now)
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(now)))
    expect(taken.filter(outcome => outcome === 'taken')).toHaveLength(1)
    expect(await new DeliveryStore(connection).dueLanes(tenant, now, 10)).toHaveLength(1)
    expect(await due(now + 60_000)).toEqual([])
  })

  it('is due again when somebody answers after that, and waits until it is long enough', async () => {
    await answer(now)
    await take(now)
    await answer(now + 1)
    expect(await take(now + 1)).toBe('later')
    expect(await due(now + gapMs - 1)).toEqual([])
    expect((await new DueStore(connection).around(tenant, now + 1)).next).toBe(now + gapMs)
    expect(await take(now + gapMs)).toBe('taken')
  })

  it('is each that somebody has a card about, when the programme is another', async () => {
    const cards = new CardStore(connection)
    const over = now + 3_600_000
    await cards.mark(tenant, { version: 1, now })
    await cards.keep(tenant, about, { person: karen, key: 'first', now, over })
    await cards.mark(tenant, { version: 1, now })
    expect(await due(now)).toEqual([])
    await cards.mark(tenant, { version: 2, now })
    expect(await due(now)).toEqual([about])
    await take(now)
    // One that is over is nobody's any more.
    await cards.mark(tenant, { version: 3, now: over + 1 })
    expect(await due(over + 1)).toEqual([])
  })

  it('does not wait where nobody had a card the last time', async () => {
    await answer(now)
    expect(await take(now, [])).toBe('taken')
    await answer(now + 1)
    expect(await take(now + 1)).toBe('taken')
  })

  it('does not wait for a time that is far away since the clock was set back', async () => {
    await answer(now)
    await take(now)
    await answer(now - 3_600_000, { person: sofie })
    expect(await take(now - 3_600_000)).toBe('taken')
  })
})

describe('the cards of a meeting', () => {
  it('are the newest of each, and go a week after it', async () => {
    const cards = new CardStore(connection)
    expect(await cards.of(tenant, about)).toEqual({ at: undefined, newest: new Map() })
    const over = now + 3_600_000
    await cards.keep(tenant, about, { person: karen, key: 'first', now, over })
    await cards.keep(tenant, about, { person: karen, key: 'second', now, over })
    expect(await cards.of(tenant, about)).toEqual({
      at: undefined,
      newest: new Map([[karen, 'second']]),
    })
    const ttl = Number(await connection.send('pttl', cardsKey(tenant, about)))
    expect(ttl).toBeGreaterThan(7 * 86_400_000)
    expect(ttl).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000)
  })
})

describe('on a cluster', () => {
  it('they are noted, taken and brought up to date, for tenants on every node', async () => {
    const cluster = await startCluster()
    const nodes = cluster.nodes.map(({ host, port }) => ({ host, port }))
    const there = await openRedis({ kind: 'cluster', nodes: nodes.slice(0, 1) })
    const cards = new CardStore(there)
    // So many that each of the three nodes has some: one without would come once in ten million runs.
    for (let turn = 0; turn < 48; turn++) {
      const one = randomTenant()
      await cards.keep(one, about, { person: karen, key: 'first', now, over: now })
      await cards.mark(one, { version: 1, now })
      await answer(now, { on: there, whose: one })
      expect(await cards.due(one, now)).toEqual([about])
      expect(await cards.take(one, about, { now, gapMs, deliveries: [update(now)] })).toBe('taken')
      expect((await cards.of(one, about)).at).toBe(now)
    }
    for (const { port } of cluster.nodes)
      expect(Number((await command(port, 'dbsize'))[0])).toBeGreaterThan(0)
    await there.close()
    await cluster.stop()
  }, 120_000)
})
