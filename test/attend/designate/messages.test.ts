// What is sent about a school's choice, with the facts and rights of the moment it is sent: the leader is asked, the chosen are told, and a
// chosen person's no comes back to the leader, who finds another.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declinedRows, parseDeclinedId } from '../../../src/attend/designate/declined.js'
import { MeetingId, PersonId, SchoolId } from '../../../src/core/ids.js'
import { MeetingAnswer, Opening } from '../../../src/model/answer.js'
import type { Delivery } from '../../../src/model/delivery.js'
import { standingOf } from '../../../src/remind/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { formIn, toPerson } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { type At, choosing, lab2, lab3, openDesk, tickedIn, who } from './desk.js'

const opened: At[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now?: string): Promise<At> {
  const world = await openDesk(connection, now)
  opened.push(world)
  return world
}

/** The words of a row, or why it is not sent. */
async function words(world: At, delivery: Pick<Delivery, 'source' | 'receiver'>) {
  const row = { ...delivery, notBefore: world.now, expiresAt: world.now + 1 }
  const { reply, stale } = await world.attend.compose(world.tenant, [row], world.now)
  if (!reply) return `stale: ${stale[0]?.why}`
  return reply
}

const text = (said: Awaited<ReturnType<typeof words>>) =>
  typeof said === 'string' ? said : said.text

async function openFor(world: At, ...about: string[]): Promise<Delivery['source']> {
  const id = randomUUID()
  const meetings = about.map(one => ({ about: one, answerBy: '2026-11-24' }))
  const { now } = world
  const more = { meetings, by: who.karin, at: now, until: now + 86_400_000 }
  await world.deps.openings.open(world.tenant, Opening.parse({ id, revision: 1, ...more }), [])
  return { kind: 'designation', id }
}

describe('a leader', () => {
  it('is asked about one lab with its facts, and can choose, add and let another choose from there', async () => {
    const world = await open()
    const source = await openFor(world, lab2)
    const said = await words(world, { source, receiver: toPerson(who.lone) })
    if (typeof said === 'string') throw new Error(said)
    expect(said.text).toBe(
      'Hvem skal med fra Nordskolen til Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset? Vælg senest tirsdag d. 24. november.',
    )
    expect(labelsIn(said)).toEqual([
      ...['Vælg deltagere', 'Én mangler på listen', 'Lad en anden vælge'],
    ])
    const form = formIn(await world.as(who.lone).pressIn(said, 'Vælg deltagere'))
    expect(form.action).toMatchObject({ id: 'choose-people', meeting: lab2, school: 'nordskolen' })
  })

  it('of a term with several labs is asked about them in one list', async () => {
    const world = await open()
    await world.change(lab3, { openForAnswers: true, answerBy: '2027-03-02' })
    const source = await openFor(world, lab2, lab3)
    const said = await words(world, { source, receiver: toPerson(who.lone) })
    if (typeof said === 'string') throw new Error(said)
    expect(said.text.split('\n')).toEqual([
      'Hvem skal med fra Nordskolen? Du vælger deltagere til de her:',
      '• Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset (vælg senest tirsdag d. 24. november)',
      '• Læringslab 3 – Hold 1, tirsdag d. 9. marts kl. 9-15 (vælg senest tirsdag d. 2. marts)',
    ])
    expect(labelsIn(said)).toEqual([
      'Vælg til Læringslab 2 – Hold 1',
      'Vælg til Læringslab 3 – Hold 1',
      'Lad en anden vælge',
    ])
  })

  it('is not asked about what the school has chosen for already', async () => {
    const world = await open()
    const source = await openFor(world, lab2)
    await world.as(who.per).choose([who.jonas])
    expect(await words(world, { source, receiver: toPerson(who.lone) })).toBe('stale: decided')
    expect(text(await words(world, { source, receiver: toPerson(who.sanne) }))).toContain(
      'Sydskolen',
    )
  })

  it('is not asked where the role is gone, the lab closed or cancelled, or the opening taken back', async () => {
    const world = await open()
    const source = await openFor(world, lab2)
    expect(await words(world, { source, receiver: toPerson(who.mette) })).toBe('stale: no-right')
    const gone = { kind: 'designation', id: randomUUID() } as const
    expect(await words(world, { source: gone, receiver: toPerson(who.lone) })).toBe(
      'stale: opening-gone',
    )
    await world.change(lab2, { openForAnswers: undefined })
    expect(await words(world, { source, receiver: toPerson(who.lone) })).toBe('stale: closed')
    const unknown = toPerson('ukendt@havrelund.example')
    expect(await words(world, { source, receiver: unknown })).toBe('stale: receiver-gone')
  })
})

const chosenSource = (at: number, is = 'on') =>
  ({ kind: 'chosen', id: `${lab2}:0:nordskolen:${at}:${is}` }) as const

describe('one who is chosen', () => {
  it('can say yes or no with the buttons of an invitation, to the time that the meeting has', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    const said = await words(world, { source: chosenSource(1), receiver: toPerson(who.mette) })
    if (typeof said === 'string') throw new Error(said)
    expect(said.text).toContain('Kan du være med?')
    expect(buttonIn(said, 'Deltager').action).toEqual({
      ...{ id: 'invitation', does: 'answer', meeting: lab2, said: 'yes', revision: 0, alone: true },
    })
    expect(buttonIn(said, 'Kan ikke').action).toMatchObject({ said: 'no' })
    expect(labelsIn(said)).not.toContain('En kollega deltager i stedet')
  })

  it('who has said yes already is not asked again', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    await world.answer(who.mette, 'yes')
    const said = await words(world, { source: chosenSource(1), receiver: toPerson(who.mette) })
    if (typeof said === 'string') throw new Error(said)
    expect(said.text).toContain('Du har svaret, at du kommer.')
    expect(labelsIn(said)).not.toContain('Deltager')
  })

  it.each([
    ['not-chosen', async (world: At) => void (await world.as(who.lone).choose([who.jonas]))],
    [
      'not-yet',
      async (world: At) => void (await world.as(who.lone).choose([who.mette], { tell: 'later' })),
    ],
    ['answered', (world: At) => world.answer(who.mette, 'no')],
    ['cancelled', (world: At) => world.change(lab2, { status: 'cancelled' })],
    ['closed', (world: At) => world.change(lab2, { openForAnswers: undefined })],
    ['revision', (world: At) => world.change(lab2, { answerRevision: 1 })],
  ])('is not told any longer: %s', async (why, happens) => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    world.now += 1000
    await happens(world)
    const delivery = { source: chosenSource(1), receiver: toPerson(who.mette) }
    expect(await words(world, delivery)).toBe(`stale: ${why}`)
  })

  it('hears it once of two messages that were written at the same moment', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    await world.later(31)
    const later = { source: chosenSource(world.now), receiver: toPerson(who.mette) }
    expect(await words(world, later)).toBe('stale: told-before')
  })

  it('and is out before having heard of it, hears nothing; chosen again meanwhile neither', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.jonas])
    const off = { source: chosenSource(2, 'off'), receiver: toPerson(who.mette) }
    expect(await words(world, off)).toBe('stale: never-told')
    await lone.choose([who.mette])
    expect(await words(world, off)).toBe('stale: chosen-again')
  })
})

describe('a chosen person who says no', () => {
  it('comes back to everybody who chooses for the school, who find another with that one not ticked', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette, who.jonas])
    await world.later(31)
    await world.answer(who.mette, 'no')
    const told = (await world.later(1)).sort()
    expect(told).toEqual([
      'lone: Mette Dahl kan ikke komme til Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset.\nStadig med: Jonas Lind.',
      'per: Mette Dahl kan ikke komme til Læringslab 2 – Hold 1, tirsdag d. 1. december kl. 9-15, Medborgerhuset.\nStadig med: Jonas Lind.',
    ])
    const form = formIn(await lone.press(choosing({ person: who.mette })))
    expect(tickedIn(form)).toEqual([who.jonas])
    await lone.choose([who.jonas, who.amina])
    const after = await world.later(31)
    expect(after.map(one => one.split(':')[0])).toEqual(['amina'])
  })

  it('and again after a yes, is told again; a no twice is told once', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.mette])
    await world.later(31)
    for (const said of ['no', 'no', 'yes', 'no'] as const) {
      await world.answer(who.mette, said)
      world.now += 1000
      await world.send()
    }
    const rows = (await world.rows(lab2)).filter(
      ({ delivery }) =>
        delivery.source.kind === 'declined' && JSON.stringify(delivery).includes(who.lone),
    )
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('is not told where it is taken back, or the leader has chosen another, or leads no longer', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    await lone.choose([who.mette])
    await world.answer(who.mette, 'no')
    const source = { kind: 'declined', id: `${lab2}:0:${who.mette}:${world.now}` } as const
    const toLone = { source, receiver: toPerson(who.lone) }
    expect(text(await words(world, toLone))).toContain('Så er der ingen fra Nordskolen lige nu.')
    expect(await words(world, { source, receiver: toPerson(who.sanne) })).toBe('stale: no-right')
    world.now += 1000
    await world.answer(who.mette, 'yes')
    expect(await words(world, toLone)).toBe('stale: answered')
    world.now += 1000
    await world.answer(who.mette, 'no')
    await lone.choose([who.jonas])
    expect(await words(world, toLone)).toBe('stale: not-chosen')
  })

  it('in the evening waits for the leader’s morning, the day before the lab it does not', async () => {
    const notBefore = async (now: string) => {
      const world = await open(now)
      await world.as(who.lone).choose([who.mette])
      const version = await world.deps.programmes.version(world.tenant)
      const standing = await standingOf(world.deps, world.tenant, { now: world.now, version })
      const about = MeetingId.parse(lab2)
      const occurrence = standing.snapshot.byId.get(about)
      if (!occurrence) throw new Error('no lab')
      const person = PersonId.parse(who.mette)
      const answer = { about, person, answerRevision: 0, said: 'no', at: world.now } as const
      const before = await world.deps.answers.of(world.tenant, about)
      const rows = declinedRows(standing, occurrence, before, MeetingAnswer.parse(answer))
      return rows.map(row => (row.notBefore - world.now) / 3_600_000)
    }
    expect(await notBefore('2026-11-23T20:00')).toEqual([11, 11])
    expect(await notBefore('2026-11-30T20:00')).toEqual([0, 0])
  })

  it('is nobody’s news where nobody had chosen them, or they only say maybe', async () => {
    const world = await open()
    await world.as(who.lone).choose([who.jonas])
    await world.answer(who.mette, 'no')
    await world.answer(who.jonas, 'maybe')
    const kinds = (await world.rows(lab2)).map(({ delivery }) => delivery.source.kind)
    expect(kinds).not.toContain('declined')
  })

  it('is found again by its id, whatever stands in the meeting’s', () => {
    const id = `a:1:b@c:2#2026-12-01T09:00:3:${who.mette}:17`
    expect(parseDeclinedId(id)).toEqual({
      about: 'a:1:b@c:2#2026-12-01T09:00',
      ...{ answerRevision: 3, person: who.mette, at: 17 },
    })
    expect(parseDeclinedId('x')).toBeUndefined()
  })
})

describe('a new delegate', () => {
  it('is told by whom and what waits, as long as the leader lets them', async () => {
    const world = await open()
    const lone = world.as(who.lone)
    const action = { id: 'name-delegate', school: SchoolId.parse('nordskolen') } as const
    await lone.submit(action, { person: who.amina })
    const [told, ...others] = await world.later(31)
    expect(others).toEqual([])
    expect(told).toContain(
      'amina: Lone Vad har bedt dig om at vælge, hvem der skal med fra Nordskolen',
    )
    expect(told).toContain('Hvem skal med fra Nordskolen til Læringslab 2')
    const source = { kind: 'designation', id: `named:nordskolen:${who.lone}:1` } as const
    const toAmina = { source, receiver: toPerson(who.amina) }
    expect(text(await words(world, toAmina))).toContain('Lone Vad')
    await lone.press({
      id: 'designation',
      does: 'undelegate',
      school: 'nordskolen',
      person: who.amina,
    })
    expect(await words(world, toAmina)).toBe('stale: no-right')
  })
})
