// Sending what is due: to whom, in which order, how many at once, and what becomes of a row whatever the platform says.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/core/errors.js'
import { PersonId } from '../../src/core/ids.js'
import { type Delivery, deliveryKeyOf, receiverName } from '../../src/model/delivery.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { deliveryId, deliveryKey, pauseKey } from '../../src/store/sending/sending-keys.js'
import { type Behaviour, createFakeChat } from '../support/fake-chat.js'
import { forget, openRedis } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { createSending, type Sending, said, somePeople, start } from '../support/sending.js'

const day = 24 * 60 * 60 * 1000
const minute = 60_000
vi.setConfig({ testTimeout: 60_000 })
const used: Sending[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...used.map(({ tenant }) => tenant))
  await connection.close()
})

function sending(
  ...args: Parameters<typeof createSending> extends [unknown, ...infer R] ? R : never
) {
  const made = createSending(connection, ...args)
  used.push(made)
  return made
}
const [ida = PersonId.parse('ida@havrelund.example'), bo = ida] = somePeople(2)

describe('a message that is due', () => {
  it('is sent once to each, with words that are made then, and the row tells where it lies', async () => {
    const slack = createFakeChat({ platform: 'slack' })
    const { add, settle, deliverer, tenant } = sending({ slack })
    const keys = await add([ida, bo], 'slack')
    const rows = await settle(keys)
    expect(rows).toMatchObject([
      { state: 'sent', history: { ref: 'ref', account: { platform: 'slack' }, at: start } },
      { state: 'sent' },
    ])
    await deliverer().sweep(tenant)
    expect(slack.sends).toHaveLength(2)
    expect(keys.map(key => slack.taken.get(key))).toEqual([
      [{ to: { platform: 'slack', userId: `U-${ida}` }, text: 'ord om q1' }],
      [{ to: { platform: 'slack', userId: `U-${bo}` }, text: 'ord om q1' }],
    ])
  })

  it('is not sent before its time, nor after it', async () => {
    const slack = createFakeChat()
    const { add, settle, clock } = sending({ slack })
    const early = await add([ida], 'slack', { notBefore: start + minute })
    const late = await add([bo], 'slack', { expiresAt: start })
    expect(await settle(early)).toMatchObject([{ state: 'waiting' }])
    expect(await settle(late)).toMatchObject([{ state: 'failed', history: { why: 'expired' } }])
    expect(slack.sends).toEqual([])
    clock.pass(minute)
    expect(await settle(early)).toMatchObject([{ state: 'sent' }])
  })

  it('is dropped when there is nothing more to say', async () => {
    const slack = createFakeChat()
    const { add, settle, deliverer } = sending({ slack })
    const keys = await add([ida], 'slack')
    const rows = await settle(
      keys,
      deliverer({ compose: async () => ({ stale: [{ index: 0, why: 'answered' }], version: 0 }) }),
    )
    expect(rows).toMatchObject([{ state: 'dropped', history: { why: 'answered' } }])
    expect(slack.sends).toEqual([])
  })

  it('goes to a guest in the room they wrote from', async () => {
    const teams = createFakeChat()
    const { store, tenant, settle } = sending({ teams })
    const receiver = { kind: 'account', platform: 'teams', userId: '29:g', ref: 'r' } as const
    const source = { kind: 'welcome', id: 'w1' } as const
    const delivery = { source, receiver, notBefore: start, expiresAt: start + day }
    await store.add(tenant, [delivery])
    expect(await settle([deliveryKeyOf(delivery)])).toMatchObject([{ state: 'sent' }])
    expect(teams.sends).toMatchObject([{ to: { userId: '29:g', ref: 'r' } }])
  })

  it('goes to one who never wrote where their e-mail is found, and to nobody else', async () => {
    const slack = createFakeChat({ addresses: { [ida]: { platform: 'slack', userId: 'U1' } } })
    const { store, tenant, settle } = sending({ slack })
    const deliveries = [ida, bo].map(id => ({
      source: { kind: 'question', id: 'q' } as const,
      receiver: { kind: 'person', id } as const,
      ...{ notBefore: start, expiresAt: start + day },
    }))
    await store.add(tenant, deliveries)
    expect(await settle(deliveries.map(deliveryKeyOf))).toMatchObject([
      { state: 'sent' },
      { state: 'failed', history: { why: 'unreachable' } },
    ])
    expect(slack.sends).toHaveLength(1)
  })
})

describe('a message that is refused', () => {
  it('goes to the other platform once, and the account is left out from then on', async () => {
    const slack = createFakeChat({ behaves: () => 'gone' })
    const teams = createFakeChat()
    const { add, reach, tenant, settle } = sending({ slack, teams })
    await reach.seen(tenant, ida, { platform: 'teams', userId: '29:ida' }, start - 1)
    const keys = await add([ida], 'slack')
    expect(await settle(keys)).toMatchObject([
      { state: 'sent', history: { account: { platform: 'teams' }, closed: ['slack'] } },
    ])
    expect(await reach.of(tenant, ida)).toEqual([{ platform: 'teams', userId: '29:ida' }])
    expect([slack.sends.length, teams.sends.length]).toEqual([1, 1])
  })

  it.each<[string, Behaviour, string]>([
    ['an account that is gone', 'gone', 'unreachable'],
    ['its words', 'refuse', 'msg_too_long'],
  ])('everywhere for %s has failed, after one try each', async (_, behaviour, why) => {
    const slack = createFakeChat({ behaves: () => behaviour })
    const teams = createFakeChat({ behaves: () => behaviour })
    const { add, reach, tenant, settle } = sending({ slack, teams })
    await reach.seen(tenant, ida, { platform: 'teams', userId: '29:ida' }, start - 1)
    expect(await settle(await add([ida], 'slack'))).toMatchObject([
      { state: 'failed', history: { why } },
    ])
    expect([slack.sends.length, teams.sends.length]).toEqual([1, 1])
  })

  it('on the only platform there is has failed', async () => {
    const { add, settle } = sending({ slack: createFakeChat({ behaves: () => 'gone' }) })
    expect(await settle(await add([ida], 'slack'))).toMatchObject([
      { state: 'failed', history: { why: 'unreachable' } },
    ])
  })
})

describe('a message that could not be sent', () => {
  it('is tried again after growing pauses, until it is taken', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call < 3 ? 'notSent' : 'accept') })
    const { add, settle, clock } = sending({ slack })
    const keys = await add([ida], 'slack')
    for (const [pause, calls] of [
      [0, 1],
      [4999, 1],
      [1, 2],
      [29_999, 2],
      [1, 3],
      [2 * minute, 4],
    ] as const) {
      clock.pass(pause)
      await settle(keys)
      expect(slack.sends).toHaveLength(calls)
    }
    expect(await settle(keys)).toMatchObject([{ state: 'sent' }])
  })

  it('until its time is over has failed, and tells why', async () => {
    const slack = createFakeChat({ behaves: () => 'notSent' })
    const { add, settle, clock } = sending({ slack })
    const keys = await add([ida], 'slack', { expiresAt: start + 20 * minute })
    for (let step = 0; step < 30; step++) {
      await settle(keys)
      clock.pass(minute)
    }
    expect(await settle(keys)).toMatchObject([
      { state: 'failed', history: { why: 'ECONNREFUSED', tries: 5 } },
    ])
  })

  it('since the platform asks for a pause keeps everybody of that platform away, and nobody else', async () => {
    let isOver = false
    const behaves = () => (isOver ? 'accept' : 'throttle')
    const slack = createFakeChat({ behaves })
    const teams = createFakeChat()
    const { add, settle, tenant, clock } = sending({ slack, teams }, { pauseMs: 600_000 })
    const people = somePeople(140)
    const onSlack = await add(people.slice(0, 130), 'slack')
    const onTeams = await add(people.slice(130), 'teams')
    await settle(onSlack)
    expect(slack.sends.length).toBeLessThanOrEqual(64)
    expect(teams.sends).toHaveLength(10)
    clock.pass(600_000)
    await settle(onSlack)
    expect(slack.sends.length).toBeLessThanOrEqual(64)
    isOver = true
    await connection.send('del', pauseKey(tenant, 'slack:send'))
    clock.pass(600_000)
    const rows = await settle([...onSlack, ...onTeams])
    expect(rows.every(({ state }) => state === 'sent')).toBe(true)
    expect([...slack.taken.values()].every(({ length }) => length === 1)).toBe(true)
  })

  it('since no platform could be asked for the account is tried again', async () => {
    let isDown = true
    const slack = {
      ...createFakeChat(),
      find: async () => {
        if (isDown) throw new Error('503')
        return { platform: 'slack', userId: 'U1' }
      },
    }
    const { store, tenant, settle, clock } = sending({ slack })
    const receiver = { kind: 'person', id: ida } as const
    const source = { kind: 'reply', id: 'q' } as const
    const delivery = { source, receiver, notBefore: start, expiresAt: start + day }
    await store.add(tenant, [delivery])
    const keys = [deliveryKeyOf(delivery)]
    expect(await settle(keys)).toMatchObject([{ state: 'waiting', history: { why: 'unasked' } }])
    isDown = false
    clock.pass(minute)
    expect(await settle(keys)).toMatchObject([{ state: 'sent' }])
  })
})

describe('a message with an unclear outcome', () => {
  it.each<[string, Behaviour, number]>([
    ['that was taken is found, and never sent again', 'swallow', 1],
    ['that was not taken is looked for twice, and sent then', 'lose', 2],
    ['that made the adapter fall is looked for twice, and sent then', 'throw', 2],
  ])('%s', async (_, first, calls) => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? first : 'accept') })
    const { add, settle } = sending({ slack })
    const keys = await add([ida], 'slack')
    expect(await settle(keys)).toMatchObject([{ state: 'sent' }])
    expect(slack.sends).toHaveLength(calls)
    expect(slack.taken.get(keys[0] ?? '')).toHaveLength(1)
    expect(slack.lookups).toHaveLength(calls)
  })

  it('is looked for from the moment of the call, by Redis’ clock', async () => {
    const slack = createFakeChat({ behaves: () => 'swallow' })
    const { add, settle } = sending({ slack })
    const [row] = await settle(await add([ida], 'slack'))
    expect(slack.lookups).toMatchObject([{ since: row?.startedAt }])
  })

  it('stays unknown where the platform cannot tell', async () => {
    const teams = createFakeChat({
      behaves: () => 'lose',
      looks: () => ({ outcome: 'unsupported' }),
    })
    const { add, settle, clock, deliverer, tenant } = sending({ teams })
    const keys = await add([ida], 'teams')
    expect(await settle(keys)).toMatchObject([{ state: 'unknown', history: { why: 'timeout' } }])
    clock.pass(400 * day)
    const one = deliverer()
    const before = teams.lookups.length
    await one.sweep(tenant)
    expect([teams.sends.length, teams.lookups.length]).toEqual([1, before])
  })

  it('holds up nobody else while the platform does not answer when it is asked', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? 'lose' : 'accept') })
    let isSilent = false
    const lookup = (...args: Parameters<typeof slack.lookup>) =>
      isSilent ? new Promise<never>(() => undefined) : slack.lookup(...args)
    const teams = createFakeChat()
    const { add, deliverer, tenant, store, rows } = sending({ slack: { ...slack, lookup }, teams })
    const [lost = ''] = await add([ida], 'slack')
    await deliverer().sweep(tenant)
    await until(async () => (await store.sought(tenant, 1)).length > 0)
    isSilent = true
    const keys = await add([bo], 'teams')
    const hanging = deliverer({ timeoutMs: 600_000 }).sweep(tenant)
    await until(async () => (await rows(keys))[0]?.state === 'sent')
    expect(await rows([lost])).toMatchObject([{ state: 'unknown' }])
    expect(hanging).toBeInstanceOf(Promise)
  })

  it('since the platform took too long is looked for', async () => {
    const slack = createFakeChat({ behaves: (_, call) => (call === 0 ? 'hangTaken' : 'accept') })
    const { add, settle, deliverer } = sending({ slack })
    const rows = await settle(await add([ida], 'slack'), deliverer({ timeoutMs: 30 }))
    expect(rows).toMatchObject([{ state: 'sent' }])
    expect(slack.sends).toHaveLength(1)
  })
})

describe('words that cannot be made', () => {
  it('three times are set aside, and the others’ go on', async () => {
    const slack = createFakeChat()
    const { add, settle, deliverer, clock } = sending({ slack })
    const people = somePeople(5)
    const keys = await add(people, 'slack')
    const compose = async (_: unknown, [delivery]: readonly Delivery[]) => {
      if (delivery && receiverName(delivery.receiver) === people[2]) throw new Error('bug')
      return said('Hej')
    }
    const one = deliverer({ compose })
    for (let step = 0; step < 3; step++) {
      await settle(keys, one)
      clock.pass(minute)
    }
    const rows = await settle(keys, one)
    const states = rows.map(({ state }) => state)
    expect(states).toEqual(['sent', 'sent', 'failed', 'sent', 'sent'])
    expect(rows[2]?.history).toMatchObject({ why: 'poison', crashes: 3 })
  })

  it('while Redis is away are no crash', async () => {
    const slack = createFakeChat()
    const { add, settle, deliverer, clock } = sending({ slack })
    const keys = await add([ida], 'slack')
    const compose = () => Promise.reject(new Fault('store.unreachable'))
    for (let step = 0; step < 5; step++) {
      await settle(keys, deliverer({ compose }))
      clock.pass(40 * minute)
    }
    expect(await settle(keys)).toMatchObject([{ state: 'sent', history: { crashes: 0 } }])
  })
})

describe('a sweep', () => {
  it('has sixty-four under way at once, and one person’s messages in their order', async () => {
    const slack = createFakeChat({ takesMs: 5 })
    const { add, settle } = sending({ slack })
    const people = somePeople(90)
    const keys: string[] = []
    for (const turn of [3, 1, 2]) {
      const source = { kind: 'question', id: `q${turn}` } as const
      keys.push(...(await add(people, 'slack', { source, notBefore: start - 10 + turn })))
    }
    const rows = await settle(keys)
    expect(rows.every(({ state }) => state === 'sent')).toBe(true)
    expect(slack.mostAtOnce()).toBeLessThanOrEqual(64)
    expect(slack.mostAtOnce()).toBeGreaterThan(1)
    for (const person of people) {
      const theirs = slack.sends.filter(({ to }) => 'userId' in to && to.userId === `U-${person}`)
      expect(theirs.map(({ key }) => key.split(':')[1])).toEqual(['q1', 'q2', 'q3'])
    }
  })

  it('sends what was written while it ran to whoever asked for the next', async () => {
    const slack = createFakeChat({ takesMs: 20 })
    const { add, deliverer, tenant, rows } = sending({ slack })
    const one = deliverer()
    const first = await add([ida], 'slack')
    const running = one.sweep(tenant)
    const second = await add([bo], 'slack')
    await one.sweep(tenant)
    const states = (await rows([...first, ...second])).map(({ state }) => state)
    expect(states).toEqual(['sent', 'sent'])
    await running
  })

  it('never throws, and is not held up by a row that is not what it should be', async () => {
    const slack = createFakeChat()
    const { add, settle, tenant, log } = sending({ slack })
    const keys = await add([ida, bo], 'slack')
    await connection.send('hset', deliveryKey(tenant, deliveryId(keys[0] ?? '')), 'delivery', '{}')
    expect(await settle(keys.slice(1))).toMatchObject([{ state: 'sent' }])
    expect(log.lines.some(({ level }) => level === 'error')).toBe(true)
  })

  it('forgets what is older than it may be', async () => {
    const { add, settle, clock } = sending({ slack: createFakeChat() })
    const keys = await add([ida], 'slack')
    await settle(keys)
    clock.pass(367 * day)
    expect(await settle(keys)).toEqual([])
  })

  it('logs ids and codes alone', async () => {
    const canary = 'canary-ida-said-something'
    const slack = createFakeChat({ behaves: () => 'accept' })
    const broken = {
      ...slack,
      send: async () => ({ outcome: 'refused', why: `no ${canary} here` }) as const,
    }
    const { add, settle, log } = sending({ slack: broken })
    await settle(await add([ida], 'slack'))
    expect(log.lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(log.lines)).not.toContain(canary)
    expect(JSON.stringify(log.lines)).not.toContain(ida)
  })
})

describe('a deliverer that is closed', () => {
  it('waits for what is on its way, and begins nothing more', async () => {
    let go: () => void = () => undefined
    const gate = new Promise<void>(resolve => {
      go = resolve
    })
    const slack = createFakeChat()
    const gated = {
      ...slack,
      send: async (...args: Parameters<typeof slack.send>) => {
        const result = await slack.send(...args)
        await gate
        return result
      },
    }
    const { add, deliverer, tenant, rows } = sending({ slack: gated })
    const keys = await add(somePeople(100), 'slack')
    const one = deliverer()
    const running = one.sweep(tenant)
    await until(() => slack.sends.length === 64)
    const closed = one.close()
    go()
    await closed
    const states = (await rows(keys)).map(({ state }) => state)
    expect(states.filter(state => state === 'sent')).toHaveLength(64)
    expect(states.filter(state => state === 'waiting')).toHaveLength(36)
    await running
    await one.sweep(tenant)
    expect(slack.sends).toHaveLength(64)
  })
})
