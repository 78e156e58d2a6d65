// "Kopiér til Aula" below reminders and notices of changed meetings: the words fit what the notice says, also when the meeting is off.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeetingEdit } from '../../../src/core/action.js'
import { MeetingId } from '../../../src/core/ids.js'
import { changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'

const mat2 = MeetingId.parse('mat2@nordlund')
let connection: RedisConnection
const worlds: Broadcasting[] = []

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

/** The notice that somebody of the network gets of this change. */
async function noticeOf(world: Broadcasting, edit: MeetingEdit) {
  const stored = await world.deps.programmes.load(world.tenant)
  if (!stored) throw new Error('no programme')
  const made = changeMeeting(createSnapshot(stored, world.now), mat2, { edit, now: world.now })
  if ('problem' in made) throw new Error(made.problem)
  await world.write(() => made.programme, [made.pending])
  world.now += 6 * 60_000
  await world.run()
  const [row] = await world.rows(mat2)
  const words = await world.desk.compose(world.tenant, row ? [row.delivery] : [], world.now)
  if (!words.reply) throw new Error('no words')
  return words.reply
}

describe('the copy of a changed meeting', () => {
  it.each<[string, MeetingEdit, string]>([
    ['is off', { status: 'cancelled' }, 'AFLYST: Netværksmøde 2 i matematik'],
    ['has moved', { startLocal: '2026-12-04T13:00' }, 'Tid: fredag d. 4. december kl. 13-16'],
    ['is elsewhere', { place: 'Rådhuset' }, 'Sted: Rådhuset'],
  ])('that %s says so', async (_, edit, said) => {
    const world = await openBroadcasting(connection, { now: '2026-11-23T10:00' })
    worlds.push(world)
    const notice = await noticeOf(world, edit)
    const button = actionsIn(notice).find(({ label }) => label === 'Kopiér til Aula')
    if (button?.action.id !== 'sent') throw new Error('no such button')
    expect((await world.at(people.sofie).act(button.action)).text).toContain(said)
  })
})
