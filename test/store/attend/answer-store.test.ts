// Answers over real Redis: the newest stands, whoever comes first; what tells of one goes out with it, once; notes are forgotten when the
// meeting is over, answers three months later, by business time; and all of it on a cluster too.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingId, PersonId, SchoolId, type TenantId } from '../../../src/core/ids.js'
import { answerField, type MeetingAnswer, type SchoolChoice } from '../../../src/model/answer.js'
import { type Delivery, deliveryKeyOf } from '../../../src/model/delivery.js'
import { AnswerStore } from '../../../src/store/attend/answer-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DeliveryStore } from '../../../src/store/sending/delivery-store.js'
import { DueStore } from '../../../src/store/sending/due-store.js'
import {
  answersKey,
  dueCardsKey,
  keptAnswersKey,
  notedAnswersKey,
} from '../../../src/store/sending/sending-keys.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { startCluster, type TestCluster } from '../../support/redis-topology.js'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23, 9)
const over = now + 10 * day
const about = MeetingId.parse('mat2@nordlund')
const [ida, bo] = ['ida', 'bo'].map(name => PersonId.parse(`${name}@havrelund.example`)) as [
  PersonId,
  PersonId,
]
const tenants: TenantId[] = []
let tenant: TenantId
let one: RedisConnection
let two: RedisConnection
let store: AnswerStore
let other: AnswerStore

beforeAll(async () => {
  one = await openRedis()
  two = await openRedis()
  store = new AnswerStore(one)
  other = new AnswerStore(two)
})
beforeEach(() => {
  tenant = randomTenant()
  tenants.push(tenant)
})
afterAll(async () => {
  await forget(...tenants)
  await Promise.all([one.close(), two.close()])
})

function answer(person: PersonId, more: Partial<MeetingAnswer> = {}): MeetingAnswer {
  return { about, person, answerRevision: 0, said: 'yes', at: now, ...more }
}
function choice(people: readonly PersonId[], more: Partial<SchoolChoice> = {}): SchoolChoice {
  const fixed = { about, answerRevision: 0, by: ida, at: now, isTold: false }
  return { ...fixed, school: SchoolId.parse('nordskolen'), people: [...people], ...more }
}
function delivery(id: string): Delivery {
  const source = { kind: 'declined' as const, id }
  const receiver = { kind: 'person' as const, id: bo }
  return { source, receiver, notBefore: now, expiresAt: now + day, about }
}
const write = (answers: readonly MeetingAnswer[], by = store) =>
  by.write(tenant, about, answers, { now, over })
const said = async (by = store) =>
  (await by.of(tenant, about)).answers.map(
    ({ person, said: word, answerRevision }) => `${person.split('@')[0]} ${word}/${answerRevision}`,
  )

describe('an answer', () => {
  it('stands for its person and revision, and the newest of them is the one', async () => {
    expect(await write([answer(ida), answer(bo, { said: 'no' })])).toEqual(['written', 'written'])
    expect(await write([answer(ida, { said: 'no', at: now + 1 })])).toEqual(['written'])
    expect(await write([answer(ida, { said: 'maybe' })])).toEqual(['older'])
    expect(await write([answer(ida, { answerRevision: 1 })])).toEqual(['written'])
    expect((await said()).sort()).toEqual(['bo no/0', 'ida no/0', 'ida yes/1'])
    expect((await other.ofMany(tenant, [about])).get(about)?.answers).toHaveLength(3)
    expect((await store.of(randomTenant(), about)).answers).toEqual([])
  })

  it('given again changes nothing, and sends nothing twice', async () => {
    const how = { now, over, deliveries: [delivery('a')] }
    expect(await store.write(tenant, about, [answer(ida)], how)).toEqual(['written'])
    const again = { now, over, deliveries: [delivery('a'), delivery('b')] }
    expect(await other.write(tenant, about, [answer(ida)], again)).toEqual(['same'])
    const deliveries = new DeliveryStore(one)
    expect(await deliveries.load(tenant, deliveryKeyOf(delivery('a')))).toBeDefined()
    expect(await deliveries.load(tenant, deliveryKeyOf(delivery('b')))).toBeUndefined()
    expect((await deliveries.about(tenant, about)).map(({ key }) => key)).toEqual([
      deliveryKeyOf(delivery('a')),
    ])
  })

  it('of two hundred at once the newest is left, whichever replica wrote it', async () => {
    const words = ['yes', 'no', 'maybe'] as const
    const all = Array.from({ length: 200 }, (_, nth) =>
      write(
        [answer(ida, { said: words[nth % 3] ?? 'yes', at: now + ((nth * 37) % 200) })],
        nth % 2 ? store : other,
      ),
    )
    const outcomes = (await Promise.all(all)).flat()
    expect(outcomes.every(each => each === 'written' || each === 'older')).toBe(true)
    // 37 and 200 have no divisor in common, so each moment is there once.
    const last = Array.from({ length: 200 }, (_, nth) => nth).find(nth => (nth * 37) % 200 === 199)
    expect(await store.of(tenant, about)).toMatchObject({
      answers: [{ said: words[(last ?? 0) % 3], at: now + 199 }],
    })
  })

  it('of a hundred people at once is none lost, and each tells of its own', async () => {
    const people = Array.from({ length: 100 }, (_, nth) =>
      PersonId.parse(`p${nth}@havrelund.example`),
    )
    await Promise.all(
      people.map((person, nth) =>
        (nth % 2 ? store : other).write(tenant, about, [answer(person)], {
          ...{ now, over, deliveries: [delivery(person)] },
        }),
      ),
    )
    expect((await store.of(tenant, about)).answers).toHaveLength(100)
    expect(await new DeliveryStore(one).about(tenant, about)).toHaveLength(100)
  })

  it('brings the cards that tell who comes up to date, from when it was given', async () => {
    await write([answer(ida)])
    await store.write(tenant, about, [answer(bo)], { now: now + 5000, over })
    const card = await one.send('zscore', dueCardsKey(tenant), about)
    expect(Number(card)).toBe(now)
    const around = await new DueStore(one).around(tenant, now - 1)
    expect(around).toEqual({ late: undefined, next: now })
  })

  it('is taken away, unless there is a newer one', async () => {
    await write([answer(ida), answer(bo)])
    await write([answer(bo, { said: 'no', at: now + 1 })])
    expect(await store.remove(tenant, answer(ida))).toBe('removed')
    expect(await store.remove(tenant, answer(ida))).toBe('removed')
    expect(await store.remove(tenant, answer(bo))).toBe('other')
    expect(await said()).toEqual(['bo no/0'])
    expect(answerField(ida, 3)).toBe('3:ida@havrelund.example')
  })
})

describe('what a school has chosen', () => {
  it('takes the place of what it had, and stands beside answers', async () => {
    expect(await store.choose(tenant, choice([ida]), { now, over })).toBe('written')
    expect(await store.choose(tenant, choice([]), { now, over })).toBe('written')
    expect(await store.choose(tenant, choice([bo], { at: now - 1 }), { now, over })).toBe('older')
    expect(await store.choose(tenant, choice([], { at: now }), { now, over })).toBe('same')
    await write([answer(ida)])
    const { answers, choices } = await store.of(tenant, about)
    expect([answers.length, choices]).toEqual([1, [choice([])]])
  })
})

describe('what is kept', () => {
  it('is forgotten three months after the meeting, by business time and not before', async () => {
    await write([answer(ida)])
    await store.choose(tenant, choice([ida]), { now, over })
    expect(await store.forget(tenant, over + 92 * day - 1)).toBe(0)
    expect((await store.of(tenant, about)).answers).toHaveLength(1)
    expect(await store.forget(tenant, over + 92 * day)).toBe(1)
    expect(await store.of(tenant, about)).toEqual({ answers: [], choices: [] })
    for (const key of [keptAnswersKey(tenant), dueCardsKey(tenant), notedAnswersKey(tenant)]) {
      expect(await one.send('exists', key)).toBe(0)
    }
  })

  it('is a note until the meeting is over, and nobody else’s record is touched by its going', async () => {
    const note = 'Jeg kommer ti minutter senere'
    await write([answer(ida, { note }), answer(bo, { said: 'substitute', substitute: ida })])
    await store.choose(tenant, choice([]), { now, over })
    expect(await store.forget(tenant, over - 1)).toBe(0)
    expect((await store.of(tenant, about)).answers.find(({ person }) => person === ida)?.note).toBe(
      note,
    )
    expect(await store.forget(tenant, over)).toBe(1)
    const { answers, choices } = await store.of(tenant, about)
    expect(answers).toContainEqual(answer(ida))
    expect(answers).toContainEqual(answer(bo, { said: 'substitute', substitute: ida }))
    expect(choices).toEqual([choice([])])
    expect(await store.forget(tenant, over)).toBe(0)
    const raw = await one.send('hvals', answersKey(tenant, about))
    expect(JSON.stringify(raw)).not.toContain('senere')
  })

  it('is longer for a meeting that is later now', async () => {
    await write([answer(ida, { note: 'Med bil' })])
    const later = over + 30 * day
    const how = { now, over: later }
    await store.write(tenant, about, [answer(ida, { note: 'Med tog', at: now + 1 })], how)
    expect(await store.forget(tenant, over)).toBe(0)
    expect(await store.forget(tenant, over + 92 * day)).toBe(1)
    expect((await store.of(tenant, about)).answers[0]?.note).toBeUndefined()
    expect(await store.forget(tenant, later + 92 * day)).toBe(1)
  })

  it('has a net by real time, longer than business time needs', async () => {
    await write([answer(ida)])
    const ttl = Number(await one.send('pttl', answersKey(tenant, about)))
    expect(ttl).toBeGreaterThan(over - now + 92 * day)
    expect(ttl).toBeLessThanOrEqual(over - now + 99 * day)
  })
})

describe('on a cluster', () => {
  let cluster: TestCluster
  let connection: RedisConnection

  beforeAll(async () => {
    cluster = await startCluster()
    const nodes = cluster.nodes.map(({ host, port }) => ({ host, port }))
    connection = await openRedis({ kind: 'cluster', nodes: nodes.slice(0, 1) })
  })
  afterAll(async () => {
    await connection.close()
    await cluster.stop()
  })

  it('answers are written with what tells of them, stop a nudge, are taken away and forgotten, for tenants on every node', async () => {
    const [answers, deliveries] = [new AnswerStore(connection), new DeliveryStore(connection)]
    for (let turn = 0; turn < 48; turn++) {
      const whose = randomTenant()
      const how = { now, over, deliveries: [delivery('a')] }
      const records = [answer(ida, { note: 'Med bil' }), answer(bo)]
      expect(await answers.write(whose, about, records, how)).toEqual(['written', 'written'])
      const unless = { is: 'answered' as const, id: about, field: answerField(bo, 0) }
      const nudge: Delivery = {
        ...{ ...delivery('n'), source: { kind: 'nudge', id: 'n' }, unless, urgency: 'low' },
      }
      await deliveries.add(whose, [nudge])
      const row = await deliveries.load(whose, deliveryKeyOf(nudge))
      if (!row) throw new Error('no row')
      expect(await deliveries.claim(whose, row.key, { owner: 'test', now, row })).toEqual({
        outcome: 'dropped',
      })
      const told = deliveryKeyOf(delivery('a'))
      const claim = await deliveries.claim(whose, told, { owner: 'test', now })
      if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
      const aimed = await deliveries.aim(whose, claim.row, {
        ...{ programme: 0, carried: [row] },
        change: { state: 'sending', history: claim.row.history },
      })
      expect(aimed).toBe('outdated')
      expect(await answers.remove(whose, answer(bo))).toBe('removed')
      expect(await answers.forget(whose, over)).toBe(1)
      expect(await answers.forget(whose, over + 92 * day)).toBe(1)
      expect((await answers.of(whose, about)).answers).toEqual([])
    }
  }, 120_000)
})
