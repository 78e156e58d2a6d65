// Six weeks of a whole programme, turn by turn: what was planned at the beginning is what has become rows in the end, nobody forgotten and
// nobody twice, whether Pejling was awake all the time or slept again and again.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiverName } from '../../../src/model/delivery.js'
import { formatReminderId } from '../../../src/model/reminder.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { planReminders } from '../../../src/remind/plan/plan.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DueStore } from '../../../src/store/sending/due-store.js'
import { at, nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const [begins, ends] = ['2026-11-17T12:00', '2026-12-22T12:00']
const hour = 3_600_000
const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(): Promise<Reminding> {
  const world = await openReminding(connection, { now: begins })
  opened.push(world)
  await world.run()
  return world
}

/** `reminder receiver`, as the plan of the beginning has them. */
async function planned(world: Reminding): Promise<string[]> {
  const settings = await world.reminders.settings(world.tenant)
  const snapshot = createSnapshot({ version: 1, programme: nordlund }, at(begins))
  const period = { from: at(begins), to: at(ends) + 1, now: at(begins), known: new Set<string>() }
  return planReminders({ snapshot, settings, ...period })
    .filter(({ outcome }) => outcome !== 'drop')
    .map(({ reminder, receiver }) => `${formatReminderId(reminder)} ${receiverName(receiver)}`)
    .sort()
}

async function written(world: Reminding): Promise<string[]> {
  const snapshot = createSnapshot({ version: 1, programme: nordlund }, at(begins))
  const rows = await Promise.all(snapshot.occurrences.map(({ id }) => world.rows(id)))
  return rows
    .flat()
    .map(({ delivery }) => `${delivery.source.id} ${receiverName(delivery.receiver)}`)
    .sort()
}

describe('six weeks', () => {
  it('awake all the time become exactly what was planned', async () => {
    const world = await open()
    const due = new DueStore(connection)
    for (;;) {
      // What waits to be sent is none of ours here.
      const noted = (await world.reminders.noted(world.tenant)).due
      const next = Math.min(...noted.map(one => one.at))
      if (next > at(ends)) break
      world.now = next
      await world.run()
    }
    expect((await due.around(world.tenant, world.now)).next).toBeGreaterThan(at(ends))
    const expected = await planned(world)
    expect(expected.length).toBeGreaterThan(30)
    expect(await written(world)).toEqual(expected)
  }, 60_000)

  it('with naps of any length in between become the same', async () => {
    const naps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 12, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(naps, async hours => {
        const world = await open()
        for (const length of hours) {
          world.now = Math.min(world.now + length * hour, at(ends))
          await world.run()
        }
        world.now = at(ends)
        await world.run()
        expect(await written(world)).toEqual(await planned(world))
      }),
      { numRuns: 6, seed: 7 },
    )
  }, 120_000)
})
