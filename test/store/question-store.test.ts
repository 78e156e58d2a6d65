// What people ask of each other in Redis: kept once, changed only from what was read, together with its deliveries; and what
// stays behind of questions that nobody sent on.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NetworkId, PersonId } from '../../src/core/ids.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import { MembershipRequest, Question } from '../../src/model/question.js'
import { askedKey, keptAskedKey, missesKey } from '../../src/store/keys.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { deliveryId, deliveryKey } from '../../src/store/sending/sending-keys.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const day = 24 * 60 * 60 * 1000
const at = Date.UTC(2026, 10, 23, 9)
const karin = PersonId.parse('karin@havrelund.example')
const account = { platform: 'slack', userId: 'U0IDA', ref: 'D0IDA' }
let connection: RedisConnection
let store: QuestionStore

beforeAll(async () => {
  connection = await openRedis()
  store = new QuestionStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

function question(more: Partial<Question> = {}): Question {
  const fixed = { id: randomUUID(), revision: 1, text: 'Hvor er nøglen?', lang: 'da', at }
  return Question.parse({ ...fixed, asker: { account }, to: [karin], ...more })
}
function wish(more: Partial<MembershipRequest> = {}): MembershipRequest {
  const fixed = { id: randomUUID(), revision: 1, at, lang: 'da', name: 'Bo', account, to: [karin] }
  return MembershipRequest.parse({ ...fixed, email: 'bo@havrelund.example', ...more })
}
function tell(id: string, to = karin): Delivery {
  const source = { kind: 'question', id } as const
  return { source, receiver: { kind: 'person', id: to }, notBefore: at, expiresAt: at + day }
}
const stateOf = (key: string) =>
  connection.send('hget', deliveryKey(tenant, deliveryId(key)), 'state')

const kinds = [
  {
    kind: 'question',
    make: () => question(),
    end: { answer: { text: 'Under måtten.', by: karin, at: at + day } },
    ask: (record: object, rows: Delivery[]) => store.ask(tenant, Question.parse(record), rows),
    change: (record: object) => store.change(tenant, Question.parse(record)),
    load: (id: string, of = tenant) => store.load(of, id),
    open: () => store.open(tenant),
  },
  {
    kind: 'membership',
    make: () => wish(),
    end: { decided: { outcome: 'approved', by: karin, at: at + day } },
    ask: (record: object, rows: Delivery[]) =>
      store.askMembership(tenant, MembershipRequest.parse(record), rows),
    change: (record: object) => store.changeMembership(tenant, MembershipRequest.parse(record)),
    load: (id: string, of = tenant) => store.loadMembership(of, id),
    open: () => store.openMemberships(tenant),
  },
] as const

describe.each(kinds)('a $kind', ({ kind, make, end, ask, change, load, open }) => {
  it('is kept with its deliveries, for its tenant alone', async () => {
    const record = make()
    const rows = [tell(record.id), tell(record.id, PersonId.parse('per@havrelund.example'))]
    expect(await ask(record, rows)).toBe('asked')
    expect(await load(record.id)).toEqual(record)
    for (const row of rows) expect(await stateOf(deliveryKeyOf(row))).toBe('waiting')
    expect(await load(record.id, other)).toBeUndefined()
    expect(await load(randomUUID())).toBeUndefined()
  })

  it('that comes again changes nothing, and sends nothing', async () => {
    const record = make()
    await ask(record, [])
    const again = tell(record.id)
    expect(await ask({ ...record, at: at + 5 }, [again])).toBe('repeat')
    expect(await ask(record, [again])).toBe('repeat')
    expect(await load(record.id)).toEqual(record)
    expect(await stateOf(deliveryKeyOf(again))).toBeNull()
  })

  it('is asked once of two hundred times at once', async () => {
    const record = make()
    const all = Array.from({ length: 200 }, (_, index) => ({ ...record, at: at + index }))
    const outcomes = await Promise.all(all.map(one => ask(one, [])))
    expect(outcomes.filter(outcome => outcome === 'asked')).toHaveLength(1)
  })

  it('is changed from the revision that was read, by the first of those who read it', async () => {
    const record = make()
    await ask(record, [])
    const changed = { ...record, ...end, revision: 2 }
    expect(await change(changed)).toBe('changed')
    expect(await change({ ...record, revision: 2 })).toBe('stale')
    expect(await change({ ...record, revision: 4 })).toBe('stale')
    expect(await load(record.id)).toEqual(changed)
  })

  it('may be changed twice in the same way, as after a lost reply', async () => {
    const record = make()
    await ask(record, [])
    expect(await change({ ...record, ...end, revision: 2 })).toBe('changed')
    expect(await change({ ...record, ...end, revision: 2 })).toBe('changed')
  })

  it('that is not there cannot be changed', async () => {
    expect(await change({ ...make(), revision: 2 })).toBe('stale')
  })

  it('waits in the order in which it was asked, until it is ended', async () => {
    const [late, early, ended] = [make(), make(), make()]
    await ask({ ...late, at: at + 900 }, [])
    await ask({ ...early, at: at + 100 }, [])
    await ask(ended, [])
    await change({ ...ended, ...end, revision: 2 })
    const mine = [late.id, early.id, ended.id]
    const ids = (await open()).map(({ id }) => id).filter(id => mine.includes(id))
    expect(ids).toEqual([early.id, late.id])
  })

  it('is forgotten 90 days after its end, without one after a year, and not a moment before', async () => {
    const [waiting, ended] = [make(), make()]
    await ask(waiting, [])
    await ask(ended, [])
    await change({ ...ended, ...end, revision: 2 })
    const endsAt = at + day + 90 * day
    await store.forget(tenant, endsAt - 1)
    expect(await load(ended.id)).toBeDefined()
    await store.forget(tenant, endsAt)
    expect(await load(ended.id)).toBeUndefined()
    expect(await load(waiting.id)).toBeDefined()
    expect((await open()).map(({ id }) => id)).toContain(waiting.id)
    while ((await store.forget(tenant, at + 366 * day)) > 0);
    expect(await load(waiting.id)).toBeUndefined()
    expect(await open()).toEqual([])
    expect(await connection.send('exists', keptAskedKey(tenant, kind))).toBe(0)
  })

  it('has a net below that: Redis forgets it a week later by itself', async () => {
    const record = make()
    await ask(record, [])
    const left = Number(await connection.send('pttl', askedKey(tenant, kind, record.id)))
    expect(left).toBeGreaterThan(371 * day)
    expect(left).toBeLessThanOrEqual(372 * day)
  })
})

describe('a change', () => {
  it('adds deliveries, and leaves alone what is under way', async () => {
    const first = question()
    const [old, fresh] = [tell(first.id), { ...tell(first.id), source: reply(first.id) }]
    await store.ask(tenant, first, [old])
    await connection.send(
      'hset',
      deliveryKey(tenant, deliveryId(deliveryKeyOf(old))),
      'state',
      'sent',
    )
    await store.change(tenant, { ...first, revision: 2 }, [old, fresh])
    expect(await stateOf(deliveryKeyOf(old))).toBe('sent')
    expect(await stateOf(deliveryKeyOf(fresh))).toBe('waiting')
  })

  it('that comes too late sends nothing', async () => {
    const first = question()
    await store.ask(tenant, first, [])
    const row = { ...tell(first.id), source: reply(first.id) }
    expect(await store.change(tenant, { ...first, revision: 3 }, [row])).toBe('stale')
    expect(await stateOf(deliveryKeyOf(row))).toBeNull()
  })

  function reply(id: string) {
    return { kind: 'reply', id } as const
  }
})

describe('what was not answered', () => {
  const said = { lang: 'da', at } as const
  const mine = randomTenant()
  afterAll(() => forget(mine))

  it('is counted by its words, whatever their case, spaces and signs', async () => {
    for (const [index, text] of [
      'Hvor er nøglen?',
      'hvor  er NØGLEN',
      '»Hvor er nøglen«…',
    ].entries())
      await store.miss(mine, { ...said, text, at: at + index })
    await store.miss(mine, { ...said, text: 'Hvor er noglen?', at: at - 1 })
    const votes = { helped: 0, notHelped: 0 }
    expect(await store.misses(mine)).toEqual([
      { text: '»Hvor er nøglen«…', lang: 'da', lastAt: at + 2, unanswered: 3, ...votes },
      { text: 'Hvor er noglen?', lang: 'da', lastAt: at - 1, unanswered: 1, ...votes },
    ])
    expect(await store.misses(other)).toEqual([])
  })

  it('counts once where the same event is written twice', async () => {
    for (let turn = 0; turn < 2; turn++) await store.miss(mine, { ...said, text: 'To gange' })
    expect(await missed('To gange')).toMatchObject({ unanswered: 1 })
  })

  it('keeps the network that somebody once named', async () => {
    const network = NetworkId.parse('matematik')
    await store.miss(mine, { ...said, text: 'Hvilket netværk?', network })
    await store.miss(mine, { ...said, text: 'Hvilket netværk?', at: at + 1 })
    expect(await missed('Hvilket netværk?')).toMatchObject({ network, unanswered: 2 })
  })

  it('has one vote of each who voted, their last', async () => {
    const vote = (voter: string, helped: boolean) =>
      store.vote(mine, { ...said, text: 'Hvad med kaffe?', voter, helped })
    await vote('ida', true)
    await vote('ida', false)
    await vote('bo', false)
    await vote('eva', true)
    await vote('eva', true)
    expect(await missed('hvad med kaffe')).toMatchObject({
      ...{ unanswered: 0, helped: 1, notHelped: 2 },
    })
  })

  it('does not tell who voted, nor that two votes are one person’s', async () => {
    for (const text of ['Canary et', 'Canary to'])
      await store.vote(mine, { ...said, text, voter: 'web:ida-canary', helped: true })
    const rows = await connection.send('hvals', missesKey(mine))
    const bodies = [rows].flat().map(String)
    expect(bodies.join()).not.toContain('ida-canary')
    const voters = bodies
      .filter(body => body.includes('Canary'))
      .flatMap(body => Object.keys(JSON.parse(body).votes))
    expect(voters).toHaveLength(2)
    expect(new Set(voters).size).toBe(2)
  })

  it('of signs alone is no other sign’s', async () => {
    for (const text of ['👍', '🎉']) await store.miss(mine, { ...said, text })
    expect(await missed('👍')).toMatchObject({ unanswered: 1 })
    expect(await missed('🎉')).toMatchObject({ unanswered: 1 })
  })

  it('is kept to the newest 500, for a year', async () => {
    const many = randomTenant()
    const texts = Array.from({ length: 510 }, (_, index) => `spørgsmål ${index}`)
    for (const [index, text] of texts.entries())
      await store.miss(many, { ...said, text, at: at + index })
    const kept = (await store.misses(many)).map(({ text }) => text)
    expect(kept).toEqual(texts.slice(10).reverse())
    expect(await connection.send('hlen', missesKey(many))).toBe(500)
    await store.miss(many, { ...said, text: 'året efter', at: at + 366 * day })
    expect((await store.misses(many)).map(({ text }) => text)).toEqual(['året efter'])
    await forget(many)
  })

  async function missed(text: string) {
    const same = (other: string) => other.toLowerCase().replace(/\?/g, '')
    return (await store.misses(mine)).find(miss => same(miss.text) === same(text))
  }
})
