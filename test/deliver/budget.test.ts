// Sending within what platforms let through: a message that finds no room waits a moment and is given back, the urgent go first, and a
// platform that asks for a pause gets it from every replica, for that tenant alone.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Rate, Rates } from '../../src/core/ports.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { createFakeChat } from '../support/fake-chat.js'
import { forget, openRedis } from '../support/redis.js'
import { createSending, type Sending, somePeople, start } from '../support/sending.js'

const hour = 60 * 60 * 1000
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

/** So many at once, and then one in an hour: no more within a test. */
function ratesOf(burst: number, more: Partial<Rate> = {}): Rates {
  const rate: Rate = { bucket: 'posts', of: 'tenant', most: 1, inMs: hour, burst, ...more }
  return { send: [rate], edit: [] }
}
function sending(...args: Parameters<typeof createSending>): Sending {
  const made = createSending(...args)
  used.push(made)
  return made
}

describe('a platform that lets ten through', () => {
  it('gets ten, from two replicas together, and the others wait until there is room', async () => {
    const slack = createFakeChat()
    const rates = { slack: ratesOf(10) }
    const made = sending(connection, { slack }, { rates })
    // Those of the least urgency leave some; these are urgent.
    const keys = await made.add(somePeople(40), 'slack', { urgency: 'urgent' })
    const [one, two] = [made.deliverer(), made.deliverer({ owner: 'other' })]
    await Promise.all([one.sweep(made.tenant), two.sweep(made.tenant)])
    expect(slack.sends).toHaveLength(10)
    const rows = await made.rows(keys)
    const waiting = rows.filter(({ state }) => state === 'waiting')
    expect(waiting).toHaveLength(30)
    for (const { history } of waiting) expect(history).toMatchObject({ why: 'throttled', tries: 0 })
    // None of them is due before the platform has room again.
    expect(await made.store.dueLanes(made.tenant, start + 999, 100)).toEqual([])
  })

  it('takes what is urgent though many others have come first', async () => {
    const slack = createFakeChat()
    const made = sending(connection, { slack }, { rates: { slack: ratesOf(10) } })
    await made.add(somePeople(300), 'slack', { source: { kind: 'reminder', id: 'r' } })
    await made.deliverer().sweep(made.tenant)
    expect(slack.sends).toHaveLength(8)
    const source = { kind: 'change', id: 'c' } as const
    const urgent = await made.add(somePeople(2), 'slack', { source, urgency: 'urgent' })
    await made.deliverer().sweep(made.tenant)
    expect(
      slack.sends
        .slice(8)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...urgent].sort())
  })

  it('holds up nobody on another platform', async () => {
    const [slack, teams] = [createFakeChat(), createFakeChat()]
    const made = sending(connection, { slack, teams }, { rates: { slack: ratesOf(1) } })
    const people = somePeople(120)
    await made.add(people.slice(0, 90), 'slack')
    const keys = await made.add(people.slice(90), 'teams')
    await made.deliverer().sweep(made.tenant)
    expect(slack.sends).toHaveLength(1)
    expect(keys.filter(key => !teams.taken.has(key))).toEqual([])
  })

  it('gets the next as soon as there is room, within the patience of whoever has it in hand', async () => {
    const slack = createFakeChat()
    const rates = { slack: ratesOf(1, { most: 10, inMs: 1000, of: 'room' }) }
    const made = sending(connection, { slack }, { rates })
    const keys: string[] = []
    for (const id of ['a', 'b', 'c']) {
      keys.push(...(await made.add(somePeople(1), 'slack', { source: { kind: 'reply', id } })))
    }
    await made.deliverer({ patienceMs: 20_000 }).sweep(made.tenant)
    expect((await made.rows(keys)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })
})

describe('a workspace that asks for a pause', () => {
  it('gets it from both replicas, and another workspace and another platform go on', async () => {
    const behaves = () => 'throttle' as const
    const [busy, free, teams] = [createFakeChat({ behaves }), createFakeChat(), createFakeChat()]
    const paused = sending(connection, { slack: busy, teams }, { pauseMs: hour })
    const next = sending(connection, { slack: free })
    const people = somePeople(100)
    const slackKeys = await paused.add(people, 'slack')
    const teamsKeys = await paused.add(somePeople(110).slice(100), 'teams')
    const nextKeys = await next.add(people, 'slack')
    await paused.deliverer().sweep(paused.tenant)
    const before = busy.sends.length
    expect(before).toBeLessThanOrEqual(64)
    paused.clock.pass(1000)
    await paused.deliverer({ owner: 'other' }).sweep(paused.tenant)
    expect(busy.sends).toHaveLength(before)
    const states = (rows: { state: string }[]) => [...new Set(rows.map(({ state }) => state))]
    expect(states(await paused.rows(slackKeys))).toEqual(['waiting'])
    expect(states(await paused.settle(teamsKeys))).toEqual(['sent'])
    expect(states(await next.settle(nextKeys))).toEqual(['sent'])
  })
})
