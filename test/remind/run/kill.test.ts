// A process that is killed between any two steps of planning, firing and telling leaves what the next turn makes whole: the same rows as
// without the kill, each once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId } from '../../../src/core/ids.js'
import { changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RemindDeps } from '../../../src/remind/asking.js'
import { createReminderDesk } from '../../../src/remind/desk.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding, rowLine } from '../../support/reminding.js'

const mat2 = MeetingId.parse('mat2@nordlund')
const mat4 = MeetingId.parse('mat4@nordlund')
const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

/** The stores of a process that is killed at that call, the first being 0: before Redis is told, or after. */
function mortal(deps: RemindDeps, atCall: number, isTold: boolean) {
  let calls = 0
  let isDead = false
  let tell: () => void = () => undefined
  const died = new Promise<void>(resolve => {
    tell = resolve
  })
  const end = (): Promise<never> => {
    isDead = true
    tell()
    return new Promise(() => undefined)
  }
  function wrap<T extends object>(store: T): T {
    return new Proxy(store, {
      get(_, name) {
        const value: unknown = Reflect.get(store, name, store)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          const isLast = calls++ === atCall
          if (isDead || (isLast && !isTold)) return end()
          const result: unknown = await value.apply(store, args)
          return isDead || isLast ? end() : result
        }
      },
    })
  }
  const { reminders, changes, deliveries } = deps
  const own = {
    reminders: wrap(reminders),
    changes: wrap(changes),
    deliveries: wrap(deliveries),
  }
  return { deps: { ...deps, ...own }, died }
}

/** A tenant where a plan is to be made anew, a reminder is due, and a change is to be told. */
async function due(): Promise<Reminding> {
  const world = await openReminding(connection, { now: '2026-11-25T12:00' })
  opened.push(world)
  await world.run()
  world.setTo('2026-11-26T08:50')
  const stored = await world.deps.programmes.load(world.tenant)
  if (!stored) throw new Error('no programme')
  const snapshot = createSnapshot(stored, world.now)
  const made = changeMeeting(snapshot, mat4, {
    edit: { startLocal: '2027-02-05T13:00' },
    now: world.now,
  })
  if ('problem' in made) throw new Error(made.problem)
  await world.write(() => made.programme, [made.pending])
  world.setTo('2026-11-26T09:00')
  return world
}

async function outcome(world: Reminding) {
  const rows = [...(await world.rows(mat2)), ...(await world.rows(mat4))]
  const { due: left, fired } = await world.reminders.noted(world.tenant)
  return {
    rows: rows.map(rowLine).sort(),
    left: left.map(({ reminder, at }) => `${at} ${reminder}`).sort(),
    fired: fired.map(({ reminder, at }) => `${at} ${reminder}`).sort(),
    pending: await world.changes.pending(world.tenant, mat4),
    telling: await world.changes.telling(world.tenant),
  }
}

describe('a kill', () => {
  it.each([
    ['before Redis is told', false],
    ['after Redis was told', true],
  ])(
    '%s, at whatever step, changes nothing of what comes of it',
    async (_, isTold) => {
      const calm = await due()
      await calm.run()
      const expected = await outcome(calm)
      expect(expected.rows).toHaveLength(6)
      let kills = 0
      for (let atCall = 0; ; atCall++) {
        const world = await due()
        const { deps, died } = mortal(world.deps, atCall, isTold)
        const run = createReminderDesk(deps).run(world.tenant, world.now)
        const ended = await Promise.race([
          run.then(() => 'done' as const),
          died.then(() => 'dead' as const),
        ])
        await world.run(world.replica())
        await world.run(world.replica())
        expect(await outcome(world)).toEqual(expected)
        if (ended === 'done') break
        kills++
      }
      expect(kills).toBeGreaterThan(10)
    },
    120_000,
  )
})
