// What is not to be sent once something is so: its receiver has answered, or it was stopped. Asked for when the row is taken and once more
// just before the platform is called, so that between the two nothing slips through; what is under way by then lands.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MeetingId, type PersonId } from '../../src/core/ids.js'
import { answerField } from '../../src/model/answer.js'
import type { Delivery } from '../../src/model/delivery.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import { AnswerStore } from '../../src/store/attend/answer-store.js'
import { BroadcastStore } from '../../src/store/broadcast-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { createFakeChat, type FakeChat } from '../support/fake-chat.js'
import { createMortal } from '../support/mortal.js'
import { forget, openRedis } from '../support/redis.js'
import { aboutEach, createSending, type Sending, somePeople, start } from '../support/sending.js'

vi.setConfig({ testTimeout: 120_000 })
const minute = 60_000
const used: Sending[] = []
const [ida, bo] = somePeople(2)
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...used.map(({ tenant }) => tenant))
  await connection.close()
})

function sending(slack: FakeChat): Sending {
  const made = createSending(connection, { slack })
  used.push(made)
  return made
}
/** A nudge to each of the people for each of the meetings; their keys, meeting by meeting. */
async function nudges(made: Sending, people: readonly PersonId[], meetings: readonly string[]) {
  const keys: string[] = []
  for (const id of meetings) {
    for (const person of people) {
      const unless = { is: 'answered' as const, id, field: answerField(person, 0) }
      const source = { kind: 'nudge' as const, id: `${id}:0:1` }
      keys.push(...(await made.add([person], 'slack', { source, unless, urgency: 'low' })))
    }
  }
  return keys
}
async function answers({ tenant }: Sending, person: PersonId | undefined, meeting: string) {
  if (!person) throw new Error('nobody')
  const about = MeetingId.parse(meeting)
  const answer = { about, person, answerRevision: 0, said: 'no' as const, at: start }
  const how = { now: start, over: start + minute }
  await new AnswerStore(connection).write(tenant, about, [answer], how)
}
const broadcast = '0f8b5f6e-7a1e-4a53-9d53-0a6f2a2f9c11'
const stop = ({ tenant }: Sending) => new BroadcastStore(connection).stop(tenant, broadcast)
function toMany(made: Sending, people: readonly PersonId[], more: Partial<Delivery> = {}) {
  const unless = { is: 'stopped' as const, id: broadcast, field: 'all' }
  return made.add(people, 'slack', {
    source: { kind: 'broadcast', id: broadcast },
    unless,
    ...more,
  })
}
const ends = (rows: readonly DeliveryRow[]) =>
  rows.map(({ state, history }) => [state, history.why].filter(part => part).join(' '))
const texts = (chat: FakeChat) => [...chat.taken.values()].flat().map(({ text }) => text)
/** Words as ever, and before they are ready something happens, once. */
function meanwhile(happens: () => Promise<void>) {
  let hasHappened = false
  return async (...args: Parameters<typeof aboutEach>) => {
    if (!hasHappened) {
      hasHappened = true
      await happens()
    }
    return aboutEach(...args)
  }
}

describe('a nudge', () => {
  it('is sent to who has not answered, also where somebody else has', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const keys = await nudges(made, ida ? [ida] : [], ['m1'])
    await answers(made, bo, 'm1')
    await answers(made, ida, 'm2')
    expect(ends(await made.settle(keys))).toEqual(['sent'])
  })

  it('is dropped when the answer comes just before it is taken', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const keys = await nudges(made, ida ? [ida] : [], ['m1'])
    await answers(made, ida, 'm1')
    const rows = await made.settle(keys)
    expect(ends(rows)).toEqual(['dropped answered'])
    expect(rows[0]?.history.at).toBe(start)
    expect(slack.sends).toEqual([])
  })

  it('is dropped when the answer comes between its being taken and its being sent', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const keys = await nudges(made, ida ? [ida] : [], ['m1'])
    const compose = meanwhile(() => answers(made, ida, 'm1'))
    expect(ends(await made.settle(keys, made.deliverer({ compose })))).toEqual(['dropped answered'])
    expect(slack.sends).toEqual([])
  })

  it('to the same person about several meetings is one message, without those that are answered', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const keys = await nudges(made, ida ? [ida] : [], ['m1', 'm2', 'm3'])
    await answers(made, ida, 'm2')
    expect(ends(await made.settle(keys))).toEqual(['sent', 'dropped answered', 'sent'])
    expect(slack.sends).toHaveLength(1)
    expect(texts(slack)[0]).toMatch(/m1.*m3|m3.*m1/)
    expect(texts(slack)[0]).not.toContain('m2')
  })

  it.each(['m1', 'm2', 'm3'])(
    'as part of one message is left out of it when its answer (%s) comes while the words are made',
    async answered => {
      const slack = createFakeChat()
      const made = sending(slack)
      const keys = await nudges(made, ida ? [ida] : [], ['m1', 'm2', 'm3'])
      const compose = meanwhile(() => answers(made, ida, answered))
      const settled = await made.settle(keys, made.deliverer({ compose }))
      // Whose words were made too often waits a little.
      made.clock.pass(minute)
      const rows = settled.some(({ state }) => state === 'waiting')
        ? await made.settle(keys)
        : settled
      expect(ends(rows)).toEqual(
        ['m1', 'm2', 'm3'].map(id => (id === answered ? 'dropped answered' : 'sent')),
      )
      expect(texts(slack).join()).not.toContain(answered)
      expect(slack.sends).toHaveLength(1)
    },
  )

  it('is never one message with a reminder', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const someone = ida ? [ida] : []
    const keys = [
      ...(await nudges(made, someone, ['m1'])),
      ...(await made.add(someone, 'slack', { source: { kind: 'reminder', id: 'r1' } })),
    ]
    expect(ends(await made.settle(keys))).toEqual(['sent', 'sent'])
    expect(slack.sends).toHaveLength(2)
  })

  it('that somebody has written to since it was read is dropped the next time, not by what was read', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const [key = ''] = await nudges(made, ida ? [ida] : [], ['m1'])
    const [read] = await made.rows([key])
    if (!read) throw new Error('no row')
    const history = { ...read.history, tries: 3 }
    await made.store.change(made.tenant, read, { state: 'waiting', notBefore: start, history })
    await answers(made, ida, 'm1')
    const claiming = { owner: 'test', now: start, row: read }
    expect(await made.store.claim(made.tenant, key, claiming)).toEqual({ outcome: 'taken' })
    expect(ends(await made.settle([key]))).toEqual(['dropped answered'])
    expect((await made.rows([key]))[0]?.history.tries).toBe(3)
  })

  it('of many, with two who send and half who answer meanwhile, comes once or is dropped', async () => {
    const slack = createFakeChat({ takesMs: 1 })
    const made = sending(slack)
    const people = somePeople(200)
    const keys = await nudges(made, people, ['m1'])
    await Promise.all(people.slice(0, 50).map(person => answers(made, person, 'm1')))
    const [one, two] = [made.deliverer({ owner: 'one' }), made.deliverer({ owner: 'two' })]
    const later = people.slice(50, 100).map(person => answers(made, person, 'm1'))
    await Promise.all([one.sweep(made.tenant), two.sweep(made.tenant), ...later])
    const rows = ends(await made.settle(keys))
    expect(rows.slice(0, 50)).toEqual(rows.slice(0, 50).map(() => 'dropped answered'))
    expect(rows.slice(100)).toEqual(rows.slice(100).map(() => 'sent'))
    expect(rows.slice(50, 100).every(end => end === 'sent' || end === 'dropped answered')).toBe(
      true,
    )
    const sent = slack.sends.map(({ key }) => key)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent).toHaveLength(rows.filter(end => end === 'sent').length)
  })

  it('that is answered at whatever step somebody is killed is dropped, or was sent before', async () => {
    for (const isTold of [false, true]) {
      for (let atCall = 0; atCall < 12; atCall++) {
        const slack = createFakeChat()
        const made = sending(slack)
        const keys = await nudges(made, ida ? [ida] : [], ['m1', 'm2'])
        const store = new DeliveryStore(connection, { leaseMs: 1 })
        const mortal = createMortal(store, { atCall, isTold })
        const one = made.deliverer({ deliveries: mortal.store, realNow: () => 0 })
        await Promise.race([one.sweep(made.tenant), mortal.died])
        await answers(made, ida, 'm1')
        const sentBefore = slack.sends.length
        const rows = await made.settle(keys)
        expect(rows.every(({ state }) => state === 'sent' || state === 'dropped')).toBe(true)
        expect(rows[1]?.state).toBe('sent')
        if (sentBefore === 0) expect(ends(rows)[0]).toBe('dropped answered')
        const told = texts(slack).filter(text => text.includes('m1'))
        expect(told.length).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('a message to many that is stopped', () => {
  it('before anything goes is sent to nobody, and every row says so', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const keys = await toMany(made, somePeople(10))
    await stop(made)
    await stop(made)
    expect(ends(await made.settle(keys))).toEqual(keys.map(() => 'dropped stopped'))
    expect(slack.sends).toEqual([])
  })

  it('with 3 of 10 under way lands with those three, and with nobody else', async () => {
    const people = somePeople(10)
    let begun = 0
    let isStopped: () => void = () => undefined
    const stopped = new Promise<void>(resolve => {
      isStopped = resolve
    })
    let areUnderWay: () => void = () => undefined
    const underWay = new Promise<void>(resolve => {
      areUnderWay = resolve
    })
    const taken = createFakeChat()
    const slack: FakeChat = {
      ...taken,
      async send(...call) {
        begun += 1
        if (begun === 3) areUnderWay()
        await stopped
        return taken.send(...call)
      },
    }
    const made = sending(slack)
    const keys = await toMany(made, people)
    let made3 = 0
    const compose = async (...args: Parameters<typeof aboutEach>) => {
      if (made3++ >= 3) await stopped
      return aboutEach(...args)
    }
    const [one, two] = [made.deliverer({ compose }), made.deliverer({ compose, owner: 'two' })]
    const sweeps = Promise.all([one.sweep(made.tenant), two.sweep(made.tenant)])
    await underWay
    await stop(made)
    isStopped()
    await sweeps
    const rows = ends(await made.settle(keys))
    expect(rows.filter(end => end === 'sent')).toHaveLength(3)
    expect(rows.filter(end => end === 'dropped stopped')).toHaveLength(7)
    expect(begun).toBe(3)
  })

  it('is not sent by a second try either, nor by the one who takes up what was left', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? 'lose' : 'accept') })
    const made = sending(slack)
    const keys = await toMany(made, somePeople(3))
    await made.deliverer().sweep(made.tenant)
    expect(slack.sends).toHaveLength(3)
    await stop(made)
    expect(ends(await made.settle(keys))).toEqual(keys.map(() => 'dropped stopped'))
    expect(slack.sends).toHaveLength(3)
  })

  it('stops no other', async () => {
    const slack = createFakeChat()
    const made = sending(slack)
    const other = { is: 'stopped' as const, id: 'another', field: 'all' }
    const keys = await toMany(made, somePeople(2), { unless: other })
    await stop(made)
    expect(ends(await made.settle(keys))).toEqual(['sent', 'sent'])
  })
})
