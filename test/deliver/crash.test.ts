// Nothing is lost and nothing is sent twice: with two replicas at the same rows, with a process killed between any two steps, with
// clocks that jump and with a Redis that goes away. On a platform that can be asked; on one that cannot, doubt stays visible.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/core/errors.js'
import type { Lookup } from '../../src/core/ports.js'
import { type Delivery, receiverName } from '../../src/model/delivery.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { type Behaviour, createFakeChat, type FakeChat } from '../support/fake-chat.js'
import { createMortal, type Mortal } from '../support/mortal.js'
import { forget, openRedis } from '../support/redis.js'
import { startServer, until } from '../support/redis-topology.js'
import { createSending, type Sending, said, somePeople, start } from '../support/sending.js'

const day = 24 * 60 * 60 * 1000
const minute = 60_000
vi.setConfig({ testTimeout: 120_000 })
const used: Sending[] = []
const [ida] = somePeople(1)
let connection: RedisConnection
let other: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
  other = await openRedis()
})
afterAll(async () => {
  await forget(...used.map(({ tenant }) => tenant))
  await Promise.all([connection.close(), other.close()])
})

function sending(chats: Record<string, FakeChat>): Sending {
  const made = createSending(connection, chats)
  used.push(made)
  return made
}
/** A row of a process that will be killed; its lease is over at once. */
function doomed(options: Parameters<typeof createMortal>[1] = {}): Mortal {
  return createMortal(new DeliveryStore(connection, { leaseMs: 1 }), options)
}
/** One life: sweeps with it until it is done or dead. */
async function live({ deliverer, tenant }: Sending, mortal: Mortal): Promise<void> {
  const deliveries = mortal.store
  // Real time stands still, so that the lease of a moment does not count as a long sleep.
  const one = deliverer({ deliveries, realNow: () => 0, timeoutMs: 10 * minute })
  await Promise.race([one.sweep(tenant), mortal.died])
}
const states = (rows: readonly DeliveryRow[]) => [...new Set(rows.map(({ state }) => state))]

describe('two replicas', () => {
  it('at the same 400 rows send each of them once', async () => {
    const slack = createFakeChat({ takesMs: 1 })
    const made = sending({ slack })
    const keys = await made.add(somePeople(400), 'slack')
    const second = made.deliverer({ deliveries: new DeliveryStore(other), owner: 'other' })
    const first = made.deliverer()
    await Promise.all([first.sweep(made.tenant), second.sweep(made.tenant)])
    expect(states(await made.settle(keys))).toEqual(['sent'])
    expect(slack.sends).toHaveLength(400)
    expect(new Set(slack.sends.map(({ key }) => key)).size).toBe(400)
  })

  it('at the same rows with unclear outcomes look and send again together, once', async () => {
    const slack = createFakeChat({
      behaves: (key, call) => (call > 0 ? 'accept' : key.length % 2 ? 'lose' : 'swallow'),
    })
    const made = sending({ slack })
    const keys = await made.add(somePeople(120), 'slack')
    const second = made.deliverer({ deliveries: new DeliveryStore(other), owner: 'other' })
    const first = made.deliverer()
    await until(async () => {
      await Promise.all([first.sweep(made.tenant), second.sweep(made.tenant)])
      return states(await made.rows(keys)).join() === 'sent'
    })
    expect(keys.map(key => slack.taken.get(key)?.length)).toEqual(keys.map(() => 1))
  })
})

const unsupported = (): Lookup => ({ outcome: 'unsupported' })

describe('a process that is killed', () => {
  it.each<[string, Behaviour | 'words', 'sent' | 'unknown', number]>([
    ['while it makes the words', 'words', 'sent', 1],
    ['when it was about to call', 'hang', 'unknown', 2],
    ['when the platform had taken it', 'hangTaken', 'unknown', 1],
  ])(
    '%s leaves a row that is taken up: looked for, or left in doubt',
    async (_, how, doubt, calls) => {
      for (const canTell of [true, false]) {
        const mortal = doomed()
        const behaves = (_key: string, call: number) => {
          if (call > 0 || how === 'words') return 'accept'
          mortal.kill()
          return how
        }
        const slack = createFakeChat(canTell ? { behaves } : { behaves, looks: unsupported })
        const made = sending({ slack })
        const keys = await made.add(ida ? [ida] : [], 'slack')
        if (how === 'words') {
          const compose = () => {
            mortal.kill()
            return new Promise<never>(() => undefined)
          }
          const timeoutMs = 10 * minute
          const one = made.deliverer({ deliveries: mortal.store, compose, timeoutMs })
          await Promise.race([one.sweep(made.tenant), mortal.died])
        } else await live(made, mortal)
        expect(await made.rows(keys)).toMatchObject([{ state: 'sending' }])
        const rows = await made.settle(keys)
        expect(states(rows)).toEqual([canTell ? 'sent' : doubt])
        expect(slack.sends).toHaveLength(canTell || doubt === 'sent' ? calls : 1)
        expect(slack.taken.get(keys[0] ?? '')?.length ?? 0).toBe(canTell || how !== 'hang' ? 1 : 0)
      }
    },
  )

  it('at any call to Redis, told or not, loses nothing and doubles nothing', async () => {
    for (let atCall = 0; atCall < 12; atCall++) {
      for (const isTold of [false, true]) {
        const slack = createFakeChat()
        const made = sending({ slack })
        const keys = await made.add(somePeople(2), 'slack')
        await live(made, doomed({ atCall, isTold }))
        expect(states(await made.settle(keys))).toEqual(['sent'])
        expect(keys.map(key => slack.taken.get(key)?.length)).toEqual([1, 1])
      }
    }
  })

  it('three times over the same row sets it aside, and the others go on', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const people = somePeople(6)
    const keys = await made.add(people, 'slack')
    for (let life = 0; life < 3; life++) {
      const mortal = doomed()
      const compose = async (_: unknown, [delivery]: readonly Delivery[]) => {
        if (delivery && receiverName(delivery.receiver) !== people[0]) return said('Hej')
        mortal.kill()
        return new Promise<never>(() => undefined)
      }
      const one = made.deliverer({ deliveries: mortal.store, compose })
      await Promise.race([one.sweep(made.tenant), mortal.died])
      await until(async () => (await made.store.lapsed(made.tenant, 9)).length > 0)
    }
    const rows = await made.settle(keys)
    expect(rows[0]).toMatchObject({ state: 'failed', history: { why: 'poison' } })
    expect(states(rows.slice(1))).toEqual(['sent'])
    expect(slack.sends).toHaveLength(5)
  })
})

describe('a process that stood still beyond its lease', () => {
  /** A chat whose first call ends when the test says so. */
  function slow(looks?: () => Lookup) {
    let go: () => void = () => undefined
    const waits = new Promise<void>(resolve => {
      go = resolve
    })
    const fast = createFakeChat(looks ? { looks } : {})
    let calls = 0
    const send: FakeChat['send'] = async (...args) => {
      calls += 1
      if (calls === 1) await waits
      return fast.send(...args)
    }
    return { chat: { ...fast, send }, go, calls: () => calls }
  }

  it('still tells what became of it, as long as nobody has taken the row', async () => {
    const { chat, go, calls } = slow(unsupported)
    const made = sending({ slack: chat })
    const keys = await made.add(ida ? [ida] : [], 'slack')
    const deliveries = new DeliveryStore(connection, { leaseMs: 1 })
    const one = made.deliverer({ deliveries, realNow: () => 0, timeoutMs: 10 * minute })
    const running = one.sweep(made.tenant)
    await until(() => calls() === 1)
    expect(states(await made.settle(keys))).toEqual(['unknown'])
    go()
    await running
    expect(states(await made.rows(keys))).toEqual(['sent'])
    expect(chat.sends).toHaveLength(1)
  })

  it('does not call the platform when it has lost the row while it made the words', async () => {
    let go: () => void = () => undefined
    const gate = new Promise<void>(resolve => {
      go = resolve
    })
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await made.add(ida ? [ida] : [], 'slack')
    const deliveries = new DeliveryStore(connection, { leaseMs: 1 })
    const compose = async () => {
      await gate
      return said('sent, men for sent')
    }
    const running = made
      .deliverer({ deliveries, compose, realNow: () => 0, timeoutMs: 10 * minute })
      .sweep(made.tenant)
    await until(async () => states(await made.rows(keys)).join() === 'sending')
    expect(states(await made.settle(keys))).toEqual(['sent'])
    go()
    await running
    expect(slack.sends).toHaveLength(1)
    expect(slack.taken.get(keys[0] ?? '')).toMatchObject([{ text: 'ord om q1' }])
  })

  it('does not call the platform at all when it wakes before the call', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys = await made.add(ida ? [ida] : [], 'slack')
    let real = 0
    const sleeper = {
      ...createMortal(new DeliveryStore(connection)).store,
      aim: async (...args: Parameters<DeliveryStore['aim']>) => {
        const result = await made.store.aim(...args)
        real += 10 * minute
        return result
      },
    }
    await made.deliverer({ deliveries: sleeper, realNow: () => real }).sweep(made.tenant)
    expect(slack.sends).toEqual([])
    expect(states(await made.rows(keys))).toEqual(['sending'])
  })
})

describe('a clock that jumps', () => {
  it.each([
    ['a day ahead', day - 1],
    ['a day back', -day],
  ])('%s ends no lease and sends nothing twice', async (_, jump) => {
    const slack = createFakeChat({ behaves: (_key, call) => (call === 0 ? 'hangTaken' : 'accept') })
    const made = sending({ slack })
    const keys = await made.add(ida ? [ida] : [], 'slack')
    const running = made.deliverer({ timeoutMs: 10 * minute }).sweep(made.tenant)
    await until(() => slack.sends.length === 1)
    made.clock.pass(jump)
    await made.deliverer().sweep(made.tenant)
    expect(states(await made.rows(keys))).toEqual(['sending'])
    expect(slack.sends).toHaveLength(1)
    expect(running).toBeInstanceOf(Promise)
  })

  it('back lets what waits wait until it is that time again, and forward beyond its time fails it by name', async () => {
    const slack = createFakeChat({ behaves: (_key, call) => (call === 0 ? 'notSent' : 'accept') })
    const made = sending({ slack })
    const [back = [], forward = []] = [
      await made.add(somePeople(2).slice(0, 1), 'slack'),
      await made.add(somePeople(2).slice(1), 'slack', { notBefore: start + minute }),
    ]
    await made.settle(back)
    made.clock.pass(-2 * day)
    expect(states(await made.settle(back))).toEqual(['waiting'])
    made.clock.pass(2 * day + 10_000)
    expect(states(await made.settle(back))).toEqual(['sent'])
    made.clock.pass(3 * day)
    const rows = await made.settle(forward)
    expect(rows).toMatchObject([{ state: 'failed', history: { why: 'expired' } }])
  })
})

describe('Redis', () => {
  it('away for a moment leaves no doubt about what the platform had said', async () => {
    const teams = createFakeChat({ looks: unsupported })
    const made = sending({ teams })
    const keys = await made.add(ida ? [ida] : [], 'teams')
    let failures = 0
    const blinking = {
      ...createMortal(made.store).store,
      change: (...args: Parameters<DeliveryStore['change']>) => {
        if (args[2].state !== 'sent' || failures++ > 1) return made.store.change(...args)
        return Promise.reject(new Fault('store.unreachable'))
      },
    }
    await made.deliverer({ deliveries: blinking }).sweep(made.tenant)
    expect(failures).toBeGreaterThan(2)
    expect(states(await made.rows(keys))).toEqual(['sent'])
  })

  it('killed in the middle of 300 loses none and doubles none', async () => {
    const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
    const own = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
    const slack = createFakeChat({ takesMs: 2 })
    const made = createSending(own, { slack }, { leaseMs: 2000 })
    const keys = await made.add(somePeople(300), 'slack')
    const one = made.deliverer()
    for (const enough of [40, 120]) {
      const running = one.sweep(made.tenant)
      await until(() => slack.sends.length >= enough)
      await redis.kill()
      await running
      await redis.start()
      await until(() =>
        own.send('ping').then(
          () => true,
          () => false,
        ),
      )
    }
    const rows = await made.settle(keys, one)
    expect(states(rows)).toEqual(['sent'])
    expect(keys.map(key => slack.taken.get(key)?.length)).toEqual(keys.map(() => 1))
    await own.close()
    await redis.stop()
  })
})

describe('whatever happens, in whatever order', () => {
  const behaviour = fc.constantFrom<Behaviour>(
    ...(['accept', 'swallow', 'lose', 'throw', 'throttle', 'notSent', 'refuse', 'gone'] as const),
  )
  const life = fc.record({ atCall: fc.nat(40), isTold: fc.boolean() })

  it('each message is taken once at most, and every row ends in a state with a name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(behaviour, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.array(life, { maxLength: 5 }),
        fc.boolean(),
        async (plans, lives, hasOther) => {
          const planOf = new Map<string, readonly Behaviour[]>()
          const behaves = (key: string, call: number) => planOf.get(key)?.[call] ?? 'accept'
          const slack = createFakeChat({ behaves })
          const teams = createFakeChat()
          const made = sending(hasOther ? { slack, teams } : { slack })
          const people = somePeople(plans.length)
          for (const person of people) {
            const account = { platform: 'teams', userId: `29:${person}` }
            await made.reach.seen(made.tenant, person, account, start - 1)
          }
          const keys = await made.add(people, 'slack')
          for (const [index, key] of keys.entries()) planOf.set(key, plans[index] ?? [])
          for (const each of lives) {
            await live(made, doomed(each))
            made.clock.pass(minute)
          }
          for (let round = 0; round < 6; round++) {
            await made.settle(keys)
            made.clock.pass(40 * minute)
          }
          for (const { key, state, history } of await made.settle(keys)) {
            const count = [slack, teams].flatMap(chat => chat.taken.get(key) ?? []).length
            expect(['sent', 'failed']).toContain(state)
            expect(count).toBe(state === 'sent' ? 1 : 0)
            if (state === 'failed')
              expect(history.why).toMatch(/^(poison|unreachable|msg_too_long)$/)
          }
        },
      ),
      { numRuns: 80, seed: 20261123 },
    )
  })
})
