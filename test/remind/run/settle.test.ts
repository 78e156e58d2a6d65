// A changed meeting is told once, when its pause is over, to those it was for and those it is for, at hours when they may be written to;
// what was undone is told to nobody, and older messages say how it is now.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { PendingChange } from '../../../src/model/change.js'
import { Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import { ReminderSettings } from '../../../src/model/reminder.js'
import { changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { at, nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding, rowLine } from '../../support/reminding.js'

const mat2 = MeetingId.parse('mat2@nordlund')
const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string, programme: Programme = nordlund, settings?: ReminderSettings) {
  const world = await openReminding(connection, {
    ...{ now, programme },
    ...(settings ? { settings } : {}),
  })
  opened.push(world)
  return world
}

/** As the chat does it: the programme and the change that waits in one write. */
async function edit(
  world: Reminding,
  wanted: Partial<Pick<Meeting, 'startLocal' | 'endLocal' | 'place' | 'link' | 'status'>>,
  about: MeetingId = mat2,
): Promise<PendingChange> {
  const stored = await world.deps.programmes.load(world.tenant)
  if (!stored) throw new Error('no programme')
  const made = changeMeeting(createSnapshot(stored, world.now), about, {
    edit: wanted,
    now: world.now,
  })
  if ('problem' in made) throw new Error(made.problem)
  await world.write(() => made.programme, [made.pending])
  return made.pending
}

async function lines(world: Reminding, about: string = mat2): Promise<string[]> {
  return (await world.rows(about)).map(rowLine).sort()
}

const minute = 60_000
const toAll = (text: string) =>
  ['amira.haddad', 'karen.toft', 'sofie.bruun'].map(who => text.replace('*', who))

describe('a meeting that is moved', () => {
  it('is told when the pause is over, once, to everybody it was and is for', async () => {
    const world = await open('2026-11-23T10:00')
    await edit(world, { startLocal: '2026-12-04T13:00' })
    world.now += 5 * minute - 1
    await world.run()
    expect(await lines(world)).toEqual([])
    world.now += 1
    await Promise.all([world.desk, world.replica(), world.replica()].map(one => world.run(one)))
    await world.run()
    expect(await lines(world)).toEqual(toAll('change 1 * waiting'))
    const [row] = await world.rows(mat2)
    expect(row?.delivery).toMatchObject({ urgency: 'urgent', notBefore: world.now })
  })

  it('twice within the pause is one notice, from what people knew', async () => {
    const world = await open('2026-11-23T10:00')
    await edit(world, { startLocal: '2026-12-04T13:00' })
    world.now += minute
    await edit(world, { startLocal: '2026-12-07T09:00', place: 'Rådhuset' })
    world.now += 5 * minute
    const texts = await world.send()
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain(
      'Flyttet: Netværksmøde 2 i matematik er nu mandag d. 7. december kl. 9-12 på Rådhuset (før: torsdag d. 3. december kl. 13-16 på Engbæk Skole).',
    )
  })

  it('and back within the pause is told to nobody', async () => {
    const world = await open('2026-11-23T10:00')
    await edit(world, { startLocal: '2026-12-04T13:00' })
    world.now += minute
    await edit(world, { startLocal: '2026-12-03T13:00' })
    world.now += 10 * minute
    await world.run()
    expect(await lines(world)).toEqual([])
    expect(await world.changes.pending(world.tenant, mat2)).toBeUndefined()
  })

  it('and back before the morning is told to nobody who has not been told yet', async () => {
    const world = await open('2026-11-23T19:00')
    await edit(world, { startLocal: '2026-12-04T13:00' })
    world.now += 6 * minute
    expect(await world.send()).toEqual([])
    await edit(world, { startLocal: '2026-12-03T13:00' })
    world.setTo('2026-11-24T07:00')
    expect(await world.send()).toEqual([])
    expect(await lines(world)).toEqual([
      ...toAll('change 1 * dropped revision'),
      ...toAll('change 2 * dropped undone'),
    ])
  })

  it('twice in one evening is told in the morning from what people knew', async () => {
    const world = await open('2026-11-23T19:00')
    await edit(world, { startLocal: '2026-12-04T13:00' })
    world.now += 6 * minute
    await world.send()
    await edit(world, { startLocal: '2026-12-07T13:00' })
    world.setTo('2026-11-24T07:00')
    const texts = await world.send()
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('er nu mandag d. 7. december kl. 13-16')
    expect(texts[0]).toContain('(før: torsdag d. 3. december kl. 13-16)')
  })

  it('in the evening before is told at once, and in the night at six', async () => {
    const world = await open('2026-12-02T20:00')
    await edit(world, { startLocal: '2026-12-03T14:30' })
    world.now += minute
    await world.run()
    expect((await world.rows(mat2)).map(({ delivery }) => delivery.notBefore)).toEqual([
      world.now,
      world.now,
      world.now,
    ])
    const night = await open('2026-12-02T23:00')
    await edit(night, { startLocal: '2026-12-03T14:30' })
    night.now += minute
    await night.run()
    night.setTo('2026-12-03T05:59')
    expect(await night.send()).toEqual([])
    night.setTo('2026-12-03T06:00')
    expect(await night.send()).toHaveLength(3)
  })

  it('by half an hour asks whether it still suits', async () => {
    const world = await open('2026-11-23T10:00')
    await edit(world, { startLocal: '2026-12-03T13:30' })
    world.now += 5 * minute
    const texts = await world.send()
    expect(texts.find(text => text.startsWith('sofie'))).toContain(
      'Passer det stadig? Ellers skriv til Karen Toft (karen.toft@nordlund.example).',
    )
  })

  it('is told also after downtime, until it is over, and then to nobody', async () => {
    const world = await open('2026-12-02T12:00')
    await edit(world, { place: 'Rådhuset' })
    world.setTo('2026-12-03T15:59')
    expect(await world.send()).toHaveLength(3)
    const late = await open('2026-12-02T12:00')
    await edit(late, { place: 'Rådhuset' })
    late.setTo('2026-12-03T16:00')
    await late.run()
    expect((await lines(late)).filter(line => line.startsWith('change'))).toEqual([])
    expect(await late.changes.pending(late.tenant, mat2)).toBeUndefined()
  })
})

describe('a meeting that is cancelled', () => {
  it('is told to everybody who was ever reminded of it, and old messages lose their buttons', async () => {
    const world = await open('2026-11-25T10:00')
    await world.send()
    world.setTo('2026-11-26T09:00')
    expect(await world.send()).toHaveLength(3)
    const amira = PersonId.parse('amira.haddad@nordlund.example')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === amira ? { ...one, networks: [] } : one)),
    }))
    world.now += minute
    await edit(world, { status: 'cancelled' })
    world.now += 5 * minute
    const texts = await world.send()
    expect(texts.map(text => text.split('\n')[0])).toEqual(
      expect.arrayContaining([
        'amira.haddad: Aflyst: Netværksmøde 2 i matematik torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
      ]),
    )
    expect(texts).toHaveLength(3)
    expect(world.chat.edits.map(({ text }) => text)).toEqual(
      Array.from(
        { length: 3 },
        () =>
          'Aflyst: Netværksmøde 2 i matematik torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
      ),
    )
  })

  it('and put back after it was told goes on after all', async () => {
    const world = await open('2026-11-23T10:00')
    await edit(world, { status: 'cancelled' })
    world.now += 5 * minute
    await world.send()
    await edit(world, { status: 'planned' })
    world.now += 5 * minute
    const texts = await world.send()
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain(
      'Gennemføres alligevel: Netværksmøde 2 i matematik torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
    )
    expect(world.chat.edits).toHaveLength(3)
  })

  it('by being taken out of the plan is told as cancelled', async () => {
    const world = await open('2026-11-23T10:00')
    const pending = await edit(world, { status: 'cancelled' })
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.filter(({ id }) => id !== mat2),
    }))
    expect(pending.before.status).toBe('planned')
    world.now += 5 * minute
    const texts = await world.send()
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('Aflyst: Netværksmøde 2 i matematik')
  })

  it('as one of several in a message leaves the others in it as they are', async () => {
    const two = [
      { id: 'one@nordlund', title: 'Formiddagsmøde', from: '09:00', to: '10:00' },
      { id: 'two@nordlund', title: 'Eftermiddagsmøde', from: '14:00', to: '15:00' },
    ].map(({ id, title, from, to }) =>
      Meeting.parse({
        ...nordlund.meetings.find(one => one.id === mat2),
        ...{ id: MeetingId.parse(id), title, reminders: ['-1d@09:00'] },
        ...{ startLocal: `2026-12-10T${from}`, endLocal: `2026-12-10T${to}` },
      }),
    )
    const world = await open('2026-12-08T10:00', {
      ...nordlund,
      meetings: [...nordlund.meetings, ...two],
    })
    await world.send()
    world.setTo('2026-12-09T09:00')
    const texts = (await world.send()).filter(text => text.includes('Eftermiddagsmøde'))
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('Husk de her to ting:')
    await edit(world, { status: 'cancelled' }, MeetingId.parse('two@nordlund'))
    world.now += 5 * minute
    await world.send()
    expect(world.chat.edits).toHaveLength(3)
    const [edited] = world.chat.edits
    expect(edited?.text).toContain('Formiddagsmødet: torsdag d. 10. december kl. 9-10')
    expect(edited?.text).toContain('Aflyst: Eftermiddagsmødet torsdag d. 10. december kl. 14-15')
  })
})

describe('in a room', () => {
  const channel = { platform: 'web', id: 'C1' }
  const yes = { by: 'karen.toft@nordlund.example', at: 0 }
  const inRoom = (to: 'channel' | 'both') =>
    ReminderSettings.parse({ networks: { matematik: { yes, to, channel } } })

  it('that a network writes to besides, a change is told there too', async () => {
    const world = await open('2026-11-23T10:00', nordlund, inRoom('both'))
    await edit(world, { status: 'cancelled' })
    world.now += 5 * minute
    await world.run()
    expect(await lines(world)).toEqual([
      'change 1 amira.haddad waiting',
      'change 1 channel waiting',
      'change 1 karen.toft waiting',
      'change 1 sofie.bruun waiting',
    ])
  })

  it('that a network writes to alone, a change is told there and to whom was written by name', async () => {
    const world = await open('2026-11-23T10:00', nordlund, inRoom('channel'))
    await world.deliveries.add(world.tenant, [
      {
        source: { kind: 'reminder', id: `${mat2}:-5sd@09:00:0` },
        receiver: { kind: 'person', id: PersonId.parse('sofie.bruun@nordlund.example') },
        ...{ notBefore: world.now, expiresAt: world.now + 1, about: mat2 },
      },
    ])
    await edit(world, { place: 'Rådhuset' })
    world.now += 5 * minute
    await world.run()
    expect((await lines(world)).filter(line => line.startsWith('change'))).toEqual([
      'change 1 channel waiting',
      'change 1 sofie.bruun waiting',
    ])
  })

  it('nobody’s phone rings in the night', async () => {
    const world = await open('2026-11-23T23:00', nordlund, inRoom('both'))
    await edit(world, { place: 'Rådhuset' })
    world.now += 5 * minute
    await world.run()
    const moments = (await world.rows(mat2)).map(({ delivery }) => delivery.notBefore)
    expect(new Set(moments)).toEqual(new Set([at('2026-11-24T07:00')]))
  })
})
