// Reminders and notices of changes of meetings that are open for answers: what they say of the receiver's answer, and the buttons to give or
// change it. A meeting that is not open has neither.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { MeetingAnswer } from '../../../src/model/answer.js'
import type { ToldMeeting } from '../../../src/model/change.js'
import type { Delivery } from '../../../src/model/delivery.js'
import type { Meeting } from '../../../src/model/meeting.js'
import { type Changed, changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const worlds: Reminding[] = []
let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

const about = MeetingId.parse('mat2@nordlund')
const sofie = PersonId.parse('sofie.bruun@nordlund.example')
const opened: Partial<Meeting> = { openForAnswers: true, answerBy: '2026-11-26' }

async function open(more: Partial<Meeting> = opened, now = '2026-11-24T09:00') {
  const meetings = nordlund.meetings.map(one => (one.id === about ? { ...one, ...more } : one))
  const world = await openReminding(connection, { now, programme: { ...nordlund, meetings } })
  worlds.push(world)
  return world
}

async function answer(world: Reminding, said: MeetingAnswer['said'], more = {}) {
  const record = { about, person: sofie, answerRevision: 0, said, at: world.now, ...more }
  const how = { now: world.now, over: world.now + 1e10 }
  await world.deps.answers.write(world.tenant, about, [record], how)
}

async function said(
  world: Reminding,
  source: Delivery['source'],
  more: Partial<Delivery> = {},
): Promise<Reply> {
  const delivery = {
    ...{ source, about, notBefore: 0, expiresAt: Number.MAX_SAFE_INTEGER },
    ...{ receiver: { kind: 'person' as const, id: sofie }, ...more },
  }
  const { reply, stale } = await world.desk.compose(world.tenant, [delivery], world.now)
  if (!reply) throw new Error(stale.map(({ why }) => why).join())
  return reply
}
const reminder = { kind: 'reminder', id: `${about}:-5sd@09:00:0` } as const

describe('a reminder', () => {
  it('asks whoever has not answered, by when, with the buttons to answer', async () => {
    const reply = await said(await open(), reminder)
    expect(reply.text).toContain('Kommer du? Svar gerne senest torsdag d. 26. november.')
    expect(labelsIn(reply)).toEqual([
      ...['Deltager', 'Kan ikke', 'En kollega deltager i stedet', 'Læg i kalenderen'],
      'Kopiér til Aula',
    ])
  })

  it.each([
    ['yes', 'Du har sagt, at du kommer.', 'Jeg kan ikke alligevel'],
    ['maybe', 'Du har svaret måske. Ved du det nu?', 'Deltager'],
  ] as const)('says %s to whoever has said so, and how to change it', async (is, line, label) => {
    const world = await open()
    await answer(world, is)
    const reply = await said(world, reminder)
    expect(reply.text).toContain(line)
    expect(labelsIn(reply)[0]).toBe(label)
  })

  it('goes no more to whoever cannot come, or sends a colleague', async () => {
    const world = await open()
    await answer(world, 'substitute', { substitute: 'jonas.lind@nordlund.example' })
    await expect(said(world, reminder)).rejects.toThrow('said-no')
  })

  it('says that it is late, but not too late', async () => {
    const reply = await said(await open(opened, '2026-11-30T09:00'), reminder)
    expect(reply.text).toContain('Svarfristen er gået, men svar endelig alligevel.')
  })

  it('is as it was where the meeting is not open, and in a room of many', async () => {
    const shut = await said(await open({}), reminder)
    expect(labelsIn(shut)).toEqual(['Læg i kalenderen', 'Hvem deltager?', 'Kopiér til Aula'])
    expect(shut.text).not.toContain('Kommer du')
  })

  it('has a maybe only where the coordinator allows it', async () => {
    const reply = await said(await open({ ...opened, allowsMaybe: true }), reminder)
    expect(labelsIn(reply)).toContain('Måske')
  })
})

async function change(world: Reminding, edit: Parameters<typeof changeMeeting>[2]['edit']) {
  const stored = await world.deps.programmes.load(world.tenant)
  if (!stored) throw new Error('no programme')
  const snapshot = createSnapshot(stored, world.now)
  const changed = changeMeeting(snapshot, about, { edit, now: world.now, atOnce: true })
  if ('problem' in changed) throw new Error(changed.problem)
  await world.write(() => changed.programme, [changed.pending])
  await world.run()
  return changed satisfies Changed & { after: ToldMeeting }
}

async function notice(world: Reminding) {
  return said(world, { kind: 'change', id: `${about}:1` })
}

describe('a notice of a change', () => {
  it('of another day asks everybody again, and knows who said yes to the old one', async () => {
    const world = await open()
    await answer(world, 'yes')
    await change(world, { startLocal: '2026-12-10T13:00' })
    const reply = await notice(world)
    expect(reply.text).toContain('Du sagde ja til det gamle tidspunkt. Kan du også det nye?')
    expect(labelsIn(reply).slice(0, 3)).toEqual([
      'Deltager',
      'Kan ikke',
      'En kollega deltager i stedet',
    ])
  })

  it('of half an hour keeps the answer and asks whether it still fits', async () => {
    const world = await open()
    await answer(world, 'yes')
    await change(world, { startLocal: '2026-12-03T13:30' })
    const reply = await notice(world)
    expect(reply.text).toContain('Du har sagt, at du kommer. Passer det stadig?')
    expect(labelsIn(reply).slice(0, 2)).toEqual(['Ja, det passer', 'Nej, jeg kan ikke'])
  })

  it('of another place keeps the answer', async () => {
    const world = await open()
    await answer(world, 'yes')
    await change(world, { place: 'Rådhuset' })
    const reply = await notice(world)
    expect(reply.text).toContain('Du har sagt, at du kommer.')
    expect(labelsIn(reply)[0]).toBe('Jeg kan ikke alligevel')
  })

  it('that it is off has no buttons to answer', async () => {
    const world = await open()
    await answer(world, 'yes')
    await change(world, { status: 'cancelled' })
    expect(labelsIn(await notice(world))).toEqual(['Kopiér til Aula'])
  })

  it('of a meeting that is not open asks as before', async () => {
    const world = await open({})
    await change(world, { startLocal: '2026-12-03T13:30' })
    const reply = await notice(world)
    expect(reply.text).toContain('Passer det stadig? Ellers skriv til Karen Toft')
    expect(labelsIn(reply)).not.toContain('Deltager')
  })
})

describe('an invitation that lies there from before', () => {
  it('goes on asking, for the meeting as it is now, and says when it is off', async () => {
    const world = await open()
    const invitation: Delivery = {
      source: { kind: 'invitation', id: '00000000-0000-8000-a000-000000000000' },
      receiver: { kind: 'person', id: sofie },
      ...{ about, notBefore: world.now, expiresAt: world.now + 1e10 },
    }
    await world.deps.deliveries.add(world.tenant, [invitation])
    const edits = `invitation:${invitation.source.id}:${sofie}`
    await change(world, { startLocal: '2026-12-10T13:00' })
    const moved = await said(world, { kind: 'edit', id: `${about}:1` }, { edits })
    expect(moved.text).toContain(
      'Kommer du til netværksmøde 2 i matematik, torsdag d. 10. december',
    )
    expect(labelsIn(moved)).toContain('Deltager')
    await change(world, { status: 'cancelled' })
    const off = await said(world, { kind: 'edit', id: `${about}:2` }, { edits })
    expect(off.text).toContain('Aflyst')
    expect(labelsIn(off)).toEqual([])
  })
})
