// However often a leader changes who comes, and tells now or later: when everything is told and sent, each has heard last what holds, and nothing twice.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseChosenId } from '../../../src/attend/designate/told.js'
import { receiverName } from '../../../src/model/delivery.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { type At, lab2, openDesk, who } from './desk.js'

const opened: At[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

const people = [who.mette, who.jonas, who.amina, who.per]
const step = fc.record({
  people: fc.subarray(people),
  tell: fc.constantFrom('now', 'later'),
  /** Within the pause, or when it is over. */
  seconds: fc.constantFrom(5, 31),
  by: fc.constantFrom(who.lone, who.per),
})

/** What each has been told, in order. */
async function heard(world: At): Promise<Map<string, ('on' | 'off')[]>> {
  const told = (await world.rows(lab2)).flatMap(({ delivery, state }) => {
    const id = parseChosenId(delivery.source.id)
    return id && state === 'sent' ? [{ ...id, name: receiverName(delivery.receiver) }] : []
  })
  const all = new Map<string, ('on' | 'off')[]>()
  for (const { name, is } of told.sort((one, other) => one.at - other.at))
    all.set(name, [...(all.get(name) ?? []), is])
  return all
}

describe('a choice that is changed again and again', () => {
  it('is in the end what everybody has heard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async steps => {
        const world = await openDesk(connection)
        opened.push(world)
        for (const { people: chosen, tell, seconds, by } of steps) {
          await world.as(by).choose(chosen.length > 0 ? chosen : ['nobody'], { tell })
          await world.later(seconds)
        }
        const last = steps.at(-1)?.people ?? []
        await world.as(who.lone).choose(last.length > 0 ? last : ['nobody'], { tell: 'now' })
        await world.later(31)
        // Who has chosen knows without a message.
        const all = await heard(world)
        const told = [...all].filter(([, heard]) => heard.at(-1) === 'on').map(([name]) => name)
        expect(told.filter(one => one !== who.per).sort()).toEqual(
          last.filter(one => one !== who.per).sort(),
        )
        // Nobody hears the same twice in a row, and nobody first that they are out.
        for (const one of all.values())
          expect(one).toEqual(one.map((_, nth) => (nth % 2 === 0 ? 'on' : 'off')))
      }),
      { numRuns: 20, seed: 49 },
    )
  }, 120_000)
})
