// Reminders and notices of meetings that are open for answers: who has said no is not reminded and still hears that a meeting is off or
// moved; who comes is reminded whomever the meeting is for; asked when the row is written, and again when it is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId } from '../../../src/core/ids.js'
import { deliveryKeyOf } from '../../../src/model/delivery.js'
import type { Meeting } from '../../../src/model/meeting.js'
import { Programme } from '../../../src/model/programme.js'
import { changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import {
  answer,
  asked,
  calm,
  choose,
  idOf,
  lines,
  mat2,
  openAnswering,
  withEdit,
} from '../../attend/run/answering-world.js'
import { nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'

const lab = MeetingId.parse('lab2-hold2@nordlund')
const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string, programme?: Programme): Promise<Reminding> {
  const world = await openAnswering(connection, now, programme ? { programme } : {})
  opened.push(world)
  return world
}
/** With the lab of hold 2, at which Sofie Bruun's and Jonas Lind's schools are; it is open for answers. */
const withLab = withEdit(
  lab,
  { openForAnswers: true, answerBy: '2026-11-25' },
  {
    ...calm,
    meetings: [...calm.meetings, ...nordlund.meetings.filter(({ id }) => id === lab)],
  },
)
/** One more at one of its schools. */
const withMore: Programme = Programme.parse({
  ...withLab,
  people: withLab.people.map(one =>
    one.name === 'Mette Dahl'
      ? { ...one, posts: [{ school: 'engbaek-skole', functions: ['læsevejleder'] }] }
      : one,
  ),
})
const reminders = (people: readonly string[], offset = '-5sd@09:00', state = 'waiting') =>
  people.map(who => `reminder ${offset}:0 ${who} ${state}`)

/** As the chat does it, and the pause is over. */
async function change(
  world: Reminding,
  edit: Partial<Pick<Meeting, 'startLocal' | 'place' | 'status'>>,
  about: MeetingId = mat2,
): Promise<void> {
  const stored = await world.deps.programmes.load(world.tenant)
  if (!stored) throw new Error('no programme')
  const made = changeMeeting(createSnapshot(stored, world.now), about, { edit, now: world.now })
  if ('problem' in made) throw new Error(made.problem)
  await world.write(() => made.programme, [made.pending])
  world.now += 5 * 60_000
  await world.run()
}
const told = async (world: Reminding, about: MeetingId = mat2) =>
  (await lines(world, 'change', about)).map(line => line.split(' ')[2])

describe('a reminder', () => {
  it('is nobody’s who has said no, or in whose place a colleague goes, also since it was planned', async () => {
    const world = await open('2026-11-20T12:00')
    await answer(world, 'Karen Toft', 'no')
    await world.run()
    await answer(world, 'Amira Haddad', 'substitute')
    world.setTo('2026-11-26T09:00')
    await world.run()
    expect(await lines(world, 'reminder')).toEqual(reminders(['sofie.bruun']))
  })

  it('is not sent to one who says no when it is on its way, and is to one who comes after all', async () => {
    const world = await open('2026-11-20T12:00')
    await answer(world, 'Karen Toft', 'no')
    await world.run()
    world.setTo('2026-11-26T09:00')
    await world.run()
    await answer(world, 'Sofie Bruun', 'no')
    await world.send()
    expect(await lines(world, 'reminder')).toEqual([
      ...reminders(['amira.haddad'], '-5sd@09:00', 'sent'),
      ...reminders(['sofie.bruun'], '-5sd@09:00', 'dropped said-no'),
    ])
    await answer(world, 'Karen Toft', 'yes')
    world.setTo('2026-12-03T07:00')
    await world.send()
    expect(await lines(world, 'reminder')).toContain('reminder -0d@07:00:0 karen.toft sent')
  })

  it('of a time that was moved counts no answer from before', async () => {
    const world = await open('2026-11-20T12:00')
    await answer(world, 'Sofie Bruun', 'no')
    await world.write(it => withEdit(mat2, { answerRevision: 1 }, it))
    await world.run()
    world.setTo('2026-11-26T09:00')
    await world.run()
    expect(await lines(world, 'reminder')).toHaveLength(3)
  })

  it('on a weekly day off comes after a yes, though that is given when all is planned', async () => {
    const people = calm.people.map(one =>
      ['Sofie Bruun', 'Amira Haddad'].includes(one.name) ? { ...one, daysOff: [4] } : one,
    )
    const world = await open('2026-11-20T12:00', withEdit(mat2, asked, { ...calm, people }))
    await world.run()
    await answer(world, 'Sofie Bruun', 'yes')
    world.setTo('2026-12-03T07:00')
    await world.send()
    expect((await lines(world, 'reminder')).filter(line => line.includes('-0d'))).toEqual(
      reminders(['karen.toft', 'sofie.bruun'], '-0d@07:00', 'sent'),
    )
  })

  it('comes to a colleague who goes instead, though the meeting is not for them', async () => {
    const world = await open('2026-11-20T12:00')
    await world.run()
    await answer(world, 'Sofie Bruun', 'substitute')
    await answer(world, 'Mette Dahl', 'yes')
    world.setTo('2026-11-26T09:00')
    await world.send()
    expect(await lines(world, 'reminder')).toEqual(
      reminders(['amira.haddad', 'karen.toft', 'mette.dahl'], '-5sd@09:00', 'sent'),
    )
  })

  it('of a lab that is open comes to those chosen, also when they are chosen after all was planned', async () => {
    const world = await open('2026-11-20T12:00', withLab)
    await world.run()
    await choose(world, lab, { school: 'aabrinkskolen', people: ['Sofie Bruun'] })
    world.setTo('2026-11-27T09:00')
    await world.send()
    expect(await lines(world, 'reminder', lab)).toEqual(
      reminders(['sofie.bruun'], '-2sd@09:00', 'sent'),
    )
  })

  it('of a lab is not sent to one who is chosen no longer', async () => {
    const world = await open('2026-11-20T12:00', withLab)
    await choose(world, lab, { school: 'aabrinkskolen', people: ['Sofie Bruun'] })
    await world.run()
    world.setTo('2026-11-27T09:00')
    await world.run()
    await choose(world, lab, { school: 'aabrinkskolen', people: ['Mette Dahl'] })
    await world.send()
    expect(await lines(world, 'reminder', lab)).toEqual(
      reminders(['sofie.bruun'], '-2sd@09:00', 'dropped not-invited'),
    )
  })
})

describe('a notice', () => {
  it('that a meeting is off goes to everybody, those who have said no and those in a colleague’s place too', async () => {
    const world = await open('2026-11-23T10:00')
    await answer(world, 'Karen Toft', 'no')
    await answer(world, 'Mette Dahl', 'yes')
    await change(world, { status: 'cancelled' })
    expect(await told(world)).toEqual([
      ...['amira.haddad', 'karen.toft', 'mette.dahl', 'sofie.bruun'],
    ])
  })

  it('that it is off goes to one who was asked and is no longer among them', async () => {
    const world = await open('2026-11-23T10:00')
    const [sofie] = calm.people.filter(({ name }) => name === 'Sofie Bruun')
    if (!sofie) throw new Error('nobody')
    await world.deps.deliveries.add(world.tenant, [
      {
        source: { kind: 'invitation', id: 'o1' },
        receiver: { kind: 'person', id: sofie.id },
        ...{ notBefore: world.now, expiresAt: world.now + 86_400_000, about: mat2 },
      },
    ])
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === sofie.id ? { ...one, networks: [] } : one)),
    }))
    await change(world, { status: 'cancelled' })
    expect(await told(world)).toContain('sofie.bruun')
  })

  it('brings the messages that tell of it up to date, and no card of who comes', async () => {
    const world = await open('2026-11-23T10:00')
    const kinds = ['invitation', 'nudge', 'chosen', 'coverage', 'declined', 'broadcast'] as const
    const rows = kinds.map(kind => ({
      source: { kind, id: `${kind}1` },
      receiver: { kind: 'person' as const, id: idOf('Sofie Bruun') },
      ...{ notBefore: world.now, expiresAt: world.now + 86_400_000, about: mat2 },
    }))
    const { deliveries } = world.deps
    await deliveries.add(world.tenant, rows)
    for (const row of rows) {
      const key = deliveryKeyOf(row)
      const claim = await deliveries.claim(world.tenant, key, { owner: 'test', now: world.now })
      if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
      const { history } = claim.row
      await deliveries.change(world.tenant, claim.row, { state: 'sent', history })
    }
    await change(world, { status: 'cancelled' })
    const edited = (await world.rows(mat2)).flatMap(({ delivery }) => delivery.edits ?? [])
    expect(edited.map(key => key.split(':')[0]).sort()).toEqual(['chosen', 'invitation', 'nudge'])
  })

  it('that it is moved goes to those who have said no too', async () => {
    const world = await open('2026-11-23T10:00')
    await answer(world, 'Karen Toft', 'no')
    await change(world, { startLocal: '2026-12-04T13:00' })
    expect(await told(world)).toEqual(['amira.haddad', 'karen.toft', 'sofie.bruun'])
  })

  it('that a lab is moved goes to those chosen for the old time and to whoever chooses, and to nobody else', async () => {
    const world = await open('2026-11-23T10:00', withMore)
    await choose(world, lab, { school: 'aabrinkskolen', people: ['Sofie Bruun'] })
    await change(world, { startLocal: '2026-12-02T09:00' }, lab)
    expect(await told(world, lab)).toEqual(['jonas.lind', 'sofie.bruun'])
  })

  it('about a lab that nobody has opened goes to everybody whom it is for', async () => {
    const world = await open(
      '2026-11-23T10:00',
      withEdit(lab, { openForAnswers: undefined }, withMore),
    )
    await change(world, { startLocal: '2026-12-02T09:00' }, lab)
    expect(await told(world, lab)).toEqual(['jonas.lind', 'mette.dahl', 'sofie.bruun'])
  })
})
