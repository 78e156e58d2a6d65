// A turn of what is due sees by how much it is late and tells an administrator once a day, does the work, and sets the timer to what comes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDueTurns } from '../src/outgoing-due.js'
import { readClockSkew } from '../src/store/redis/clock-skew.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { DueStore } from '../src/store/sending/due-store.js'
import { createTestLog, forget, openRedis } from './support/redis.js'
import { until } from './support/redis-topology.js'
import { openReminding, type Reminding, rowLine } from './support/reminding.js'

const opened: Reminding[] = []
const minute = 60_000
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string) {
  const world = await openReminding(connection, { now })
  opened.push(world)
  const log = createTestLog()
  const turns = createDueTurns({
    due: new DueStore(connection),
    desks: [world.desk],
    alarm: world.desk.alarm,
    send: async () => undefined,
    clock: { now: () => world.now },
    log,
  })
  return { world, log, turns }
}

async function alarms(world: Reminding): Promise<string[]> {
  const key = 'alarm:late:2026-11-26:else.krog@nordlund.example'
  const row = await world.deliveries.load(world.tenant, key)
  return row ? [rowLine(row)] : []
}

describe('a turn', () => {
  it('on time tells nobody, and knows what comes next', async () => {
    const { world, turns, log } = await open('2026-11-25T12:00')
    await turns.turn(world.tenant)
    expect(turns.lateMs()).toBe(0)
    const { late, next } = await new DueStore(connection).around(world.tenant, world.now)
    expect(late).toBeUndefined()
    expect(next).toBeGreaterThan(world.now)
    world.now = (next ?? 0) + 5 * minute
    await turns.turn(world.tenant)
    expect(turns.lateMs()).toBe(5 * minute)
    expect(log.lines).toEqual([])
    turns.stop()
  })

  it('more than five minutes late tells the administrators, once a day', async () => {
    const { world, turns, log } = await open('2026-11-25T12:00')
    await turns.turn(world.tenant)
    world.setTo('2026-11-26T09:06')
    await turns.turn(world.tenant)
    // Since seven, when the day's first reminder was due.
    expect(turns.lateMs()).toBe(126 * minute)
    expect(await alarms(world)).toEqual(['alarm late:2026-11-26 else.krog waiting'])
    expect(log.lines.map(({ level }) => level)).toEqual(['error'])
    world.now += 10 * minute
    await turns.turn(world.tenant)
    expect(await alarms(world)).toHaveLength(1)
    turns.stop()
  })

  it('never counts what may wait for everything else', async () => {
    const { world, turns } = await open('2026-11-25T12:00')
    await world.deliveries.add(world.tenant, [
      {
        source: { kind: 'edit', id: 'm:1' },
        receiver: { kind: 'channel', platform: 'web', id: 'C1' },
        ...{ notBefore: world.now, expiresAt: world.now + 60 * minute, urgency: 'low' },
      },
    ])
    world.now += 10 * minute
    await turns.turn(world.tenant)
    expect(turns.lateMs()).toBe(0)
    turns.stop()
  })

  it('wakes by itself when the next thing comes due', async () => {
    const { world } = await open('2026-11-26T08:59')
    const since = performance.now()
    const turns = createDueTurns({
      ...{ due: new DueStore(connection), desks: [world.desk], log: createTestLog() },
      alarm: world.desk.alarm,
      send: async () => undefined,
      clock: { now: () => world.now + minute - 300 + performance.now() - since },
    })
    await turns.turn(world.tenant)
    await until(async () => (await world.rows('mat2@nordlund')).length === 3)
    turns.stop()
  })

  it('that fails is logged and does not throw, and what waits is sent all the same', async () => {
    const closed = await openRedis()
    await closed.close()
    const log = createTestLog()
    let sent = 0
    const { world } = await open('2026-11-25T12:00')
    const turns = createDueTurns({
      due: new DueStore(closed),
      desks: [{ run: () => Promise.reject(new Error('no')) }],
      alarm: async () => undefined,
      send: async () => {
        sent++
      },
      clock: { now: () => world.now },
      log,
    })
    await turns.turn(world.tenant)
    expect(sent).toBe(1)
    expect(log.lines.map(({ level }) => level)).toEqual(['error'])
    turns.stop()
  })
})

describe('the clock', () => {
  it('is compared with Redis’, which stands on the same machine here', async () => {
    expect(Math.abs(await readClockSkew(connection, Date.now))).toBeLessThan(5000)
    const ahead = await readClockSkew(connection, () => Date.now() + 60_000)
    expect(ahead).toBeGreaterThan(50_000)
  })
})
