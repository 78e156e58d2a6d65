// Several messages to one receiver as one: what goes together, who carries it, and what becomes of each; whatever happens between any
// two steps. And words that are made anew when the programme has changed meanwhile.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Words } from '../../src/deliver/context.js'
import type { Deliverer } from '../../src/deliver/deliver.js'
import type { Delivery, Source } from '../../src/model/delivery.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import { programmeKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { type Behaviour, createFakeChat, type FakeChat } from '../support/fake-chat.js'
import { createMortal } from '../support/mortal.js'
import { forget, openRedis } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import {
  aboutEach,
  createSending,
  type Sending,
  said,
  somePeople,
  start,
} from '../support/sending.js'

const day = 24 * 60 * 60 * 1000
const minute = 60_000
vi.setConfig({ testTimeout: 120_000 })
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

function sending(chats: Record<string, FakeChat>): Sending {
  const made = createSending(connection, chats)
  used.push(made)
  return made
}
/** Reminders (or what is said) to Ida, by their ids; their keys. */
async function planned(
  { add }: Sending,
  ids: readonly string[],
  more: Partial<Delivery> & { kind?: Source['kind']; platform?: string } = {},
): Promise<string[]> {
  const { kind = 'reminder', platform = 'slack', ...rest } = more
  const keys: string[] = []
  for (const id of ids) {
    keys.push(...(await add(ida ? [ida] : [], platform, { source: { kind, id }, ...rest })))
  }
  return keys
}
const states = (rows: readonly DeliveryRow[]) => rows.map(({ state }) => state)
const whys = (rows: readonly DeliveryRow[]) => rows.map(({ history }) => history.why)
const texts = (chat: FakeChat) => [...chat.taken.values()].flat().map(({ text }) => text)
/** Words of what is not stale. */
function leavingOut(stale: Record<string, string>) {
  return async (_: unknown, deliveries: readonly Delivery[]): Promise<Words> => {
    const gone = deliveries.flatMap(({ source }, index) => {
      const why = stale[source.id]
      return why === undefined ? [] : [{ index, why }]
    })
    const left = deliveries.filter(({ source }) => stale[source.id] === undefined)
    if (left.length === 0) return { stale: gone, version: 0 }
    return { ...said(left.map(({ source }) => source.id).join(' og ')), stale: gone }
  }
}

describe('reminders and changes to one person that are due at once', () => {
  it('are one message, which each of them tells the outcome of', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await planned(made, ['r1', 'r2'])
    keys.push(...(await planned(made, ['c1'], { kind: 'change' })))
    const rows = await made.settle(keys)
    expect(slack.sends).toHaveLength(1)
    expect(
      texts(slack)[0]
        ?.split(/ om | og /)
        .slice(1)
        .sort(),
    ).toEqual(['c1', 'r1', 'r2'])
    expect(states(rows)).toEqual(['sent', 'sent', 'sent'])
    const [carrier, ...others] = rows.filter(({ history }) => !history.carriedBy)
    expect(others).toEqual([])
    expect([...(carrier?.history.carries ?? [])].sort()).toEqual(
      keys.filter(key => key !== carrier?.key).sort(),
    )
    const told = rows.filter(({ history }) => history.carriedBy)
    expect(told.map(({ history }) => [history.carriedBy, history.ref])).toEqual([
      [carrier?.key, 'ref'],
      [carrier?.key, 'ref'],
    ])
  })

  it.each<[string, Partial<Delivery> & { kind?: Source['kind'] }]>([
    ['an answer', { kind: 'reply' }],
    ['a reminder whose time has not come', { notBefore: start + minute }],
    ['a reminder whose time is over', { expiresAt: start }],
    ['what is urgent', { kind: 'change', urgency: 'urgent' }],
  ])('are not one with %s', async (_, other) => {
    const slack = createFakeChat()
    const made = sending({ slack })
    await planned(made, ['r1', 'r2'])
    await planned(made, ['x'], other)
    await made.deliverer().sweep(made.tenant)
    expect(texts(slack).some(text => /r\d og r\d/.test(text))).toBe(true)
    expect(texts(slack).filter(text => text.includes('x') && text.includes('og'))).toEqual([])
  })

  it('are carried by the one with the most time, so that none ends with another', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? 'notSent' : 'accept') })
    const made = sending({ slack })
    const [short = '', long = ''] = [
      ...(await planned(made, ['short'], { expiresAt: start + 3000 })),
      ...(await planned(made, ['long'])),
    ]
    await made.deliverer().sweep(made.tenant)
    expect(slack.sends).toMatchObject([{ key: long }])
    made.clock.pass(10_000)
    const rows = await made.settle([short, long])
    expect(states(rows)).toEqual(['failed', 'sent'])
    expect(texts(slack)).toEqual(['ord om long'])
  })

  it('go their own way when there is nothing more to say of one', async () => {
    for (const stale of [{ a: 'over' }, { b: 'over' }, { c: 'over' }, { a: 'over', c: 'gone' }]) {
      const slack = createFakeChat()
      const made = sending({ slack })
      const keys = await planned(made, ['a', 'b', 'c'])
      const rows = await made.settle(keys, made.deliverer({ compose: leavingOut(stale) }))
      const left = ['a', 'b', 'c'].filter(id => !(id in stale))
      expect(states(rows)).toEqual(['a', 'b', 'c'].map(id => (id in stale ? 'dropped' : 'sent')))
      expect(whys(rows)).toEqual(['a', 'b', 'c'].map(id => ({ ...stale })[id as 'a']))
      expect(slack.sends).toHaveLength(1)
      expect(texts(slack)[0]?.split(' og ').sort()).toEqual(left)
    }
  })

  it('are all dropped, each for its reason, when there is nothing more to say of any', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const compose = leavingOut({ a: 'over', b: 'cancelled' })
    const rows = await made.settle(await planned(made, ['a', 'b']), made.deliverer({ compose }))
    expect([states(rows), whys(rows)]).toEqual([
      ['dropped', 'dropped'],
      ['over', 'cancelled'],
    ])
    expect(slack.sends).toEqual([])
  })

  it.each<[string, Behaviour, number]>([
    ['was taken and not answered is found, and nobody gets it twice', 'swallow', 1],
    ['was not taken is sent again, together', 'lose', 2],
    ['could not be sent is tried again, together', 'notSent', 2],
  ])('that %s', async (_, first, calls) => {
    const slack = createFakeChat({ behaves: () => (slack.sends.length === 0 ? first : 'accept') })
    const made = sending({ slack })
    const keys = await planned(made, ['a', 'b'])
    await made.settle(keys)
    made.clock.pass(minute)
    const rows = await made.settle(keys)
    expect(states(rows)).toEqual(['sent', 'sent'])
    expect(slack.sends).toHaveLength(calls)
    expect(texts(slack)).toHaveLength(1)
    expect(texts(slack)[0]).toMatch(/a og b|b og a/)
  })

  it('are told on the other platform together, when one refuses', async () => {
    const [slack, teams] = [createFakeChat({ behaves: () => 'gone' }), createFakeChat()]
    const made = sending({ slack, teams })
    const keys = await planned(made, ['a', 'b'])
    if (ida) await made.reach.seen(made.tenant, ida, { platform: 'teams', userId: '29' }, start - 1)
    expect(states(await made.settle(keys))).toEqual(['sent', 'sent'])
    expect([slack.sends.length, teams.sends.length]).toEqual([1, 1])
    expect(texts(teams)[0]).toMatch(/a og b|b og a/)
  })

  it('survive one that brings every process down', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await planned(made, ['a', 'poison', 'b', 'c'])
    for (let life = 0; life < 9; life++) {
      const mortal = createMortal(new DeliveryStore(connection, { leaseMs: 1 }))
      const compose = async (...args: Parameters<typeof aboutEach>) => {
        if (!args[1].some(({ source }) => source.id === 'poison')) return aboutEach(...args)
        mortal.kill()
        return new Promise<never>(() => undefined)
      }
      const one = made.deliverer({ deliveries: mortal.store, compose, realNow: () => 0 })
      await Promise.race([one.sweep(made.tenant), mortal.died])
      await made.deliverer({ executor: { enqueue: async () => undefined } }).sweep(made.tenant)
    }
    const rows = await made.settle(keys)
    expect(states(rows)).toEqual(['sent', 'failed', 'sent', 'sent'])
    expect(rows[1]?.history).toMatchObject({ why: 'poison' })
    for (const id of ['a', 'b', 'c']) {
      expect(texts(slack).filter(text => text.split(/ om | og /).includes(id))).toHaveLength(1)
    }
  })
})

describe('a process that is killed while it has several in hand', () => {
  it('at any call to Redis, told or not, loses none of them and doubles none', async () => {
    for (const first of ['accept', 'swallow', 'notSent'] as const) {
      for (let atCall = 0; atCall < 12; atCall++) {
        for (const isTold of [false, true]) {
          const slack = createFakeChat({
            behaves: () => (slack.sends.length === 0 ? first : 'accept'),
          })
          const made = sending({ slack })
          const keys = await planned(made, ['a', 'b', 'stale'])
          const store = new DeliveryStore(connection, { leaseMs: 1 })
          const mortal = createMortal(store, { atCall, isTold })
          const compose = leavingOut({ stale: 'over' })
          const options = { compose, realNow: () => 0, timeoutMs: 10 * minute }
          const one = made.deliverer({ ...options, deliveries: mortal.store })
          await Promise.race([one.sweep(made.tenant), mortal.died])
          for (let round = 0; round < 4; round++) {
            await made.settle(keys, made.deliverer({ compose }))
            made.clock.pass(minute)
          }
          const rows = await made.rows(keys)
          expect([first, atCall, isTold, ...states(rows)].join()).toBe(
            [first, atCall, isTold, 'sent', 'sent', 'dropped'].join(),
          )
          const all = texts(slack).flatMap(text => text.split(' og '))
          expect(all.sort()).toEqual(['a', 'b'])
        }
      }
    }
  })

  it('and two replicas at the same rows send each once', async () => {
    const slack = createFakeChat({ takesMs: 1 })
    const made = sending({ slack })
    const people = somePeople(60)
    const keys: string[] = []
    for (const id of ['a', 'b', 'c']) {
      keys.push(...(await made.add(people, 'slack', { source: { kind: 'reminder', id } })))
    }
    const both: Deliverer[] = [made.deliverer(), made.deliverer({ owner: 'other' })]
    await Promise.all(both.map(one => one.sweep(made.tenant)))
    expect(new Set(states(await made.settle(keys)))).toEqual(new Set(['sent']))
    const pieces = texts(slack).flatMap(text => text.replace('ord om ', '').split(' og '))
    expect(pieces).toHaveLength(180)
  })
})

describe('words that hold for one version of the programme', () => {
  it('are made anew when it has changed before the call', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await planned(made, ['a'])
    let version = 1
    const versions: number[] = []
    const compose = async (): Promise<Words> => {
      const own = version
      versions.push(own)
      if (own < 3) version += 1
      await connection.send('hset', programmeKey(made.tenant), 'version', version)
      return { ...said(`version ${own}`), version: own }
    }
    expect(states(await made.settle(keys, made.deliverer({ compose })))).toEqual(['sent'])
    expect(versions).toEqual([1, 2, 3])
    expect(texts(slack)).toEqual(['version 3'])
  })

  it('wait for a quieter moment when it changes all the time', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await planned(made, ['a', 'b'])
    let version = 1
    const compose = async (): Promise<Words> => {
      await connection.send('hset', programmeKey(made.tenant), 'version', version + 1)
      return { ...said('gammelt'), version: version++ }
    }
    const rows = await made.settle(keys, made.deliverer({ compose }))
    expect([states(rows), whys(rows)]).toEqual([
      ['waiting', 'waiting'],
      ['changing', 'changing'],
    ])
    expect(slack.sends).toEqual([])
  })
})

describe('a message that is sent once more', () => {
  const unsupported = () => ({ outcome: 'unsupported' }) as const
  const urgent = { kind: 'change', urgency: 'urgent', platform: 'teams' } as const

  it('by itself: a cancellation less than a day ahead, after two minutes, once, and it says so', async () => {
    const teams = createFakeChat({ behaves: () => 'lose', looks: unsupported })
    const made = sending({ teams })
    const keys = await planned(made, ['c'], { ...urgent, expiresAt: start + day - 1 })
    const how: boolean[] = []
    const compose = async (...args: [...Parameters<typeof aboutEach>, { again: boolean }]) => {
      how.push(args[2].again)
      return aboutEach(args[0], args[1])
    }
    const one = made.deliverer({ compose })
    expect(states(await made.settle(keys, one))).toEqual(['waiting'])
    made.clock.pass(2 * minute - 1)
    await made.settle(keys, one)
    expect(teams.sends).toHaveLength(1)
    made.clock.pass(1)
    expect(states(await made.settle(keys, one))).toEqual(['unknown'])
    made.clock.pass(60 * minute)
    await made.settle(keys, one)
    expect([teams.sends.length, how]).toEqual([2, [false, true]])
  })

  it.each<[string, Parameters<typeof planned>[2]]>([
    ['a reminder', { platform: 'teams', expiresAt: start + day - 1 }],
    ['a change that is not urgent', { ...urgent, urgency: 'normal', expiresAt: start + day - 1 }],
    ['a cancellation more than a day ahead', { ...urgent, expiresAt: start + day + minute }],
  ])('not by itself: %s', async (_, more) => {
    const teams = createFakeChat({ behaves: () => 'lose', looks: unsupported })
    const made = sending({ teams })
    const keys = await planned(made, ['x'], more)
    expect(states(await made.settle(keys))).toEqual(['unknown'])
    expect(teams.sends).toHaveLength(1)
  })

  it('by hand: each that is unknown or has failed, once, and not what was sent', async () => {
    const behaves = (_: string, call: number) => (call === 0 ? 'lose' : 'accept')
    const teams = createFakeChat({ behaves, looks: unsupported })
    const made = sending({ teams })
    const keys = await planned(made, ['a', 'b'], { platform: 'teams' })
    const rows = await made.settle(keys)
    expect(states(rows)).toEqual(['unknown', 'unknown'])
    const now = made.clock.now()
    for (const key of keys) expect(await made.store.again(made.tenant, key, now)).toBe('again')
    for (const key of keys) expect(await made.store.again(made.tenant, key, now)).toBe('not')
    expect(states(await made.settle(keys))).toEqual(['sent', 'sent'])
    expect(texts(teams)).toHaveLength(1)
    for (const key of keys) expect(await made.store.again(made.tenant, key, now)).toBe('not')
  })

  it('by hand alone: of a bundle the other keeps what became of it', async () => {
    for (const which of [0, 1]) {
      const behaves = () => (teams.sends.length === 0 ? 'lose' : 'accept')
      const teams: FakeChat = createFakeChat({ behaves, looks: unsupported })
      const made = sending({ teams })
      const keys = await planned(made, ['a', 'b'], { platform: 'teams' })
      await made.settle(keys)
      const key = keys[which] ?? ''
      expect(await made.store.again(made.tenant, key, made.clock.now())).toBe('again')
      const rows = await made.settle(keys)
      expect(states(rows)).toEqual(which === 0 ? ['sent', 'unknown'] : ['unknown', 'sent'])
    }
  })

  it('by hand not while it is still looked for, nor when its time is over', async () => {
    const slack = createFakeChat({ behaves: () => 'lose' })
    const made = sending({ slack })
    const keys = await planned(made, ['a'])
    const looks = { firstMs: 10 * minute, nextMs: 10 * minute }
    await made.deliverer({ looks }).sweep(made.tenant)
    expect(states(await made.rows(keys))).toEqual(['unknown'])
    expect(await made.store.again(made.tenant, keys[0] ?? '', start)).toBe('not')
    const teams = createFakeChat({ behaves: () => 'lose', looks: unsupported })
    const there = sending({ teams })
    const [late = ''] = await planned(there, ['a'], { platform: 'teams' })
    await there.settle([late])
    expect(await there.store.again(there.tenant, late, start + day)).toBe('not')
  })
})

describe('what was sent about a meeting', () => {
  it('is found by the meeting, whatever has become of it, and nothing else is', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const about = 'lab-1' as NonNullable<Delivery['about']>
    const keys = await planned(made, ['a', 'b'], { about })
    await planned(made, ['c'], { about: 'lab-2' as typeof about })
    await made.settle(keys)
    if (bo) keys.push(...(await made.add([bo], 'slack', { about })))
    const rows = await made.store.about(made.tenant, about)
    expect(rows.map(({ key }) => key).sort()).toEqual([...keys].sort())
    expect(states(rows).sort()).toEqual(['sent', 'sent', 'waiting'])
    made.clock.pass(400 * day)
    await made.settle([])
    expect(await made.store.about(made.tenant, about)).toEqual([])
  })
})

describe('a bundle whose carrier is not there any more when it is claimed', () => {
  it('goes without it: postponed meanwhile, or dealt with', async () => {
    for (const state of ['waiting', 'sent'] as const) {
      const slack = createFakeChat()
      const made = sending({ slack })
      const [long = '', ...others] = [
        ...(await planned(made, ['long'], { expiresAt: start + 2 * day })),
        ...(await planned(made, ['a', 'b'])),
      ]
      const deliveries = {
        ...createMortal(made.store).store,
        // Between reading and claiming, another replica has it in hand and is done.
        async claim(...args: Parameters<DeliveryStore['claim']>) {
          const [row] = await made.rows([long])
          if (args[1] === long && row?.version === 1) {
            const claim = await made.store.claim(made.tenant, long, { owner: 'other', now: start })
            if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
            const { history } = claim.row
            const notBefore = start + minute
            const to = state === 'sent' ? { state, history } : { state, history, notBefore }
            await made.store.change(made.tenant, claim.row, to)
          }
          return made.store.claim(...args)
        },
      }
      await made.deliverer({ deliveries }).sweep(made.tenant)
      expect(states(await made.rows([long, ...others]))).toEqual([state, 'sent', 'sent'])
      expect(slack.sends).toHaveLength(1)
    }
  })
})

describe('rows of one receiver', () => {
  it('are in hand one at a time, also across replicas', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? 'hangTaken' : 'accept') })
    const made = sending({ slack })
    const keys = await planned(made, ['q1', 'q2'], { kind: 'question' })
    void made.deliverer({ timeoutMs: 10 * minute }).sweep(made.tenant)
    await until(() => slack.sends.length === 1)
    await made.deliverer({ owner: 'other' }).sweep(made.tenant)
    expect(states(await made.rows(keys)).sort()).toEqual(['sending', 'waiting'])
    expect(slack.sends).toHaveLength(1)
  })
})
