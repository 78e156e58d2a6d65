// Who pauses gets no check-in, no nudge and no reminder an hour before, and everything else; and nobody can see from the report that they do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { type Closing, matematik, members, openClosing } from './world.js'

let connection: RedisConnection
const worlds: Closing[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string): Promise<Closing> {
  const world = await openClosing(connection, { now })
  worlds.push(world)
  return world
}
const [paused, other] = members(2).map(id => PersonId.parse(id))
if (!paused || !other) throw new Error('nobody')
const about = 'mat2@nordlund'
const hour = '-60m'

/** What has become of a member's message about the meeting of 3 December at that offset. */
async function outcome(world: Closing, who: PersonId, offset: string) {
  const rows = await world.rows(about)
  const row = rows.find(
    ({ delivery: { source, receiver } }) =>
      source.id.includes(`:${offset}:`) && receiver.kind === 'person' && receiver.id === who,
  )
  return row && `${row.state} ${row.history.why ?? ''}`.trim()
}

describe('A pause', () => {
  it('holds the reminder an hour before back and no other, and says in the report what an opt-out says', async () => {
    const world = await open('2026-11-20T08:00')
    const { deps, tenant } = world
    await deps.pauses.pause(tenant, paused)
    const settings = await deps.reminders.settings(tenant)
    const own = settings.networks[matematik] ?? { to: 'people' }
    const wanted = { network: ['-5sd@09:00', hour] }
    const networks = { ...settings.networks, [matematik]: { ...own, offsets: wanted } }
    await deps.reminders.saveSettings(tenant, { ...settings, networks })
    for (const now of [
      '2026-11-20T08:00',
      '2026-11-26T09:05',
      '2026-12-02T09:05',
      '2026-12-03T12:00',
    ]) {
      world.setTo(now)
      await world.send()
    }
    expect(await outcome(world, paused, hour)).toBe('dropped opted-out')
    expect(await outcome(world, other, hour)).toBe('sent')
    const earlier = (await world.rows(about)).filter(
      ({ delivery: { source, receiver } }) =>
        !source.id.includes(hour) && receiver.kind === 'person' && receiver.id === paused,
    )
    expect(earlier.length).toBeGreaterThan(0)
    expect(earlier.every(({ state }) => state === 'sent' || state === 'carried')).toBe(true)
  })

  it('ends at its time, or when they say so', async () => {
    const world = await open('2026-11-24T08:00')
    const { deps, tenant } = world
    const day = 24 * 60 * 60 * 1000
    await deps.pauses.pause(tenant, paused, world.now + day)
    await deps.pauses.pause(tenant, other)
    const of = (now: number) => deps.pauses.of(tenant, [paused, other], now)
    expect(await of(world.now)).toEqual(
      new Map<PersonId, number | true>([
        [paused, world.now + day],
        [other, true],
      ]),
    )
    expect(await of(world.now + day)).toEqual(new Map([[other, true]]))
    await deps.pauses.resume(tenant, other)
    expect(await of(world.now + day)).toEqual(new Map())
    expect(await deps.pauses.forget(tenant, world.now + day)).toBe(1)
    expect(await deps.pauses.forget(tenant, world.now + day)).toBe(0)
  })
})
