// Answering with a press: saved at once, changed and taken back until the round closes, and nothing of it in the chat. Real Redis.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import { Result } from '../../../src/model/result.js'
import type { Round } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import {
  type Answering,
  counted,
  draft,
  form,
  mail,
  openAnswering,
  said,
  seriesDraft,
} from './world.js'

let connection: RedisConnection
let world: Answering
beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openAnswering(connection)
})
afterAll(async () => {
  await connection.close()
})
afterAllTenants()

function afterAllTenants() {
  const tenants = new Set<Answering['tenant']>()
  beforeEach(() => void tenants.add(world.tenant))
  afterAll(() => forget(...tenants))
}

const both = counted(mail.sofie, mail.amira)
const two = [
  { text: 'Hvordan går det?', scale: 'mood' as const },
  { text: 'Er der tid nok?', scale: 'time' as const },
]
const answer = (round: Round, step: number, nth = 0) =>
  ({ does: 'answer', round: round.id, nth, step }) as const

describe('One tap', () => {
  it('is the whole answer: it is saved, and the card says so in its place', async () => {
    const round = await world.opened(draft())
    const pressed = said(await world.as(mail.sofie).press(answer(round, 4)))
    expect(pressed).toMatchObject({ instead: true, unkept: true })
    expect(pressed.reply.text).toBe('Gemt. Du kan rette til torsdag d. 3. december kl. 20.')
    expect(labelsIn(pressed.reply)).toEqual([
      ...['Se eller ret mit svar', 'Fortryd', 'Skriv en kommentar', 'Jeg vil gerne kontaktes'],
    ])
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
  })

  it('A9: of the same person twice, or on two devices at once, is one answer, and the last stands', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    await Promise.all([1, 2, 3, 4, 5].map(step => sofie.press(answer(round, step))))
    await sofie.press(answer(round, 2))
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 2 } })
    expect((await world.deps.rounds.answers(world.tenant, round.id)).size).toBe(1)
  })

  it('A14: says the same whatever was answered', async () => {
    const round = await world.opened(draft())
    const replies = []
    for (const step of [1, 2, 3, 4, 5])
      replies.push(JSON.stringify(await world.as(mail.sofie).press(answer(round, step))))
    expect(new Set(replies).size).toBe(1)
  })

  it('puts whoever opens a meeting’s round on its roster, once', async () => {
    const round = await world.opened(draft())
    await world.as(mail.sofie).press(answer(round, 3))
    await world.as(mail.sofie).press({ does: 'show', round: round.id })
    expect(await world.deps.rounds.roster(world.tenant, round.id)).toEqual(counted(mail.sofie))
  })

  it('is nothing of a question that the round does not have', async () => {
    const round = await world.opened(draft())
    const { reply } = said(await world.as(mail.sofie).press(answer(round, 3, 1)))
    expect(reply.text).toBe('Det check-in findes ikke mere.')
    expect(await world.own(round, mail.sofie)).toBeUndefined()
  })
})

describe('Several questions', () => {
  it('come step by step in the same card, each saved as it is given', async () => {
    const round = await world.opened(draft({ questions: two }))
    const sofie = world.as(mail.sofie)
    const first = await sofie.press(answer(round, 4))
    expect(said(first)).toMatchObject({ instead: true })
    expect(said(first).reply.text).toMatch(
      /^Gemt\. Her er det næste spørgsmål\.\n.*spørgsmål 2 af 2/,
    )
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
    const second = await sofie.tap(said(first).reply, 'God tid')
    expect(second.reply.text).toMatch(/^Gemt\. Du kan rette/)
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4, 1: 4 } })
  })

  it('answered on two devices at the same moment are both saved', async () => {
    const round = await world.opened(draft({ questions: two }))
    const sofie = world.as(mail.sofie)
    await Promise.all([sofie.press(answer(round, 2, 0)), sofie.press(answer(round, 5, 1))])
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 2, 1: 5 } })
  })

  it('go on where one stopped', async () => {
    const round = await world.opened(draft({ questions: two }))
    const sofie = world.as(mail.sofie)
    await sofie.press(answer(round, 2, 1))
    const { reply } = said(await sofie.press({ does: 'show', round: round.id }))
    expect(reply.text).toContain('Hvordan går det?')
  })
})

describe('One’s own answer', () => {
  it('is shown in a private form alone, and changed there', async () => {
    const round = await world.opened(draft({ questions: two }))
    const sofie = world.as(mail.sofie)
    await sofie.press(answer(round, 2))
    const { reply } = said(await sofie.press(answer(round, 5, 1)))
    const own = await sofie.open(reply, 'Se eller ret')
    expect(own).toMatchObject({ private: true, title: 'Dit svar' })
    expect(
      own.fields.map(({ label, value }: { label: string; value?: unknown }) => [label, value]),
    ).toEqual([
      ['Hvordan går det?', '2'],
      ['Er der tid nok?', '5'],
    ])
    const sent = said(await sofie.send(own, { q0: '3', q1: '5' }))
    expect(sent).toMatchObject({ unkept: true, instead: true })
    expect(sent.reply.text).not.toMatch(/Nogenlunde|Rigelig/)
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 3, 1: 5 } })
  })

  it('is never another’s to see', async () => {
    const round = await world.opened(draft())
    await world.as(mail.sofie).press(answer(round, 2))
    const own = form(await world.as(mail.amira).press({ does: 'see', round: round.id }))
    expect(own.fields[0]).not.toHaveProperty('value')
  })

  it('sent empty is asked for, and nothing is changed', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    const own = form(await sofie.press({ does: 'see', round: round.id }))
    const again = form(await sofie.send(own, { q0: 'noget andet' }))
    expect(again.fields[0]?.problem).toBe('Vælg et svar.')
    expect(await world.own(round, mail.sofie)).toBeUndefined()
  })

  it('A9: is taken back as if it had never been given, comment and all', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    const { reply } = said(await sofie.press(answer(round, 2)))
    const comment = await sofie.open(reply, 'Skriv en kommentar')
    await sofie.send(comment, { text: 'Vi mangler tid', keep: ['keep'] })
    const undone = await sofie.tap(reply, 'Fortryd')
    expect(undone).toMatchObject({ instead: true, unkept: true })
    expect(undone.reply.text).toMatch(/^Fortrudt\. Dit svar er taget tilbage/)
    expect(labelsIn(undone.reply)).toContain('Godt')
    expect(await world.own(round, mail.sofie)).toBeUndefined()
  })
})

describe('Skipping and later', () => {
  it('skipping ends the messages, and it can be answered all the same', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    const card = said(await sofie.press({ does: 'show', round: round.id })).reply
    const skipped = await sofie.tap(card, 'Spring over')
    expect(skipped).toMatchObject({ instead: true, unkept: true })
    expect(skipped.reply.text).toMatch(/^I orden, du hører ikke mere om det her check-in/)
    expect(await world.own(round, mail.sofie)).toMatchObject({ hasSkipped: true })
    const again = await sofie.tap(skipped.reply, 'Svar alligevel')
    await sofie.tap(again.reply, 'Godt')
    expect((await world.own(round, mail.sofie))?.steps).toEqual({ 0: 4 })
  })

  it('asks again in half an hour, unless it is answered by then', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    const card = said(await sofie.press({ does: 'show', round: round.id })).reply
    const when = await sofie.tap(card, 'Senere')
    expect(labelsIn(when.reply)).toEqual(['Om 30 minutter'])
    const later = await sofie.tap(when.reply, 'Om 30')
    expect(later.reply.text).toBe('Det gør jeg. Jeg spørger igen kl. 16.25.')
    const [row] = await world.rows(round.id)
    expect(row?.delivery).toMatchObject({
      source: { kind: 'checkin' },
      notBefore: at('2026-12-03T16:25'),
      unless: { is: 'checked-in', id: round.id },
    })
    expect(JSON.stringify(row?.delivery.unless)).not.toContain(mail.sofie)
    await sofie.press(answer(round, 3))
    world.setTo('2026-12-03T16:30')
    expect(await world.send()).toEqual([])
  })

  it('asked again, it comes once however often later was pressed', async () => {
    const round = await world.opened(draft())
    const sofie = world.as(mail.sofie)
    await Promise.all([1, 2, 3].map(() => sofie.press({ does: 'half-hour', round: round.id })))
    world.setTo('2026-12-03T16:30')
    const sent = await world.send()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('Hvordan har mødet været for dig?')
  })

  it('offers tomorrow as the next day on which they work, while the round is open', async () => {
    world.setTo('2026-12-04T09:00')
    const round = await world.opened(seriesDraft(), both)
    const sofie = world.as(mail.sofie)
    const when = said(await sofie.press({ does: 'later', round: round.id })).reply
    expect(labelsIn(when)).toEqual(['Om 30 minutter', 'Mandag d. 7. december'])
    const later = await sofie.tap(when, 'Mandag')
    expect(later.reply.text).toContain('mandag d. 7. december kl. 14.15')
  })

  it('promises nothing to somebody who has paused, as nothing would be sent', async () => {
    const round = await world.opened(draft())
    await world.deps.pauses.pause(world.tenant, PersonId.parse(mail.sofie))
    for (const does of ['later', 'half-hour'] as const) {
      const { reply } = said(await world.as(mail.sofie).press({ does, round: round.id }))
      expect(reply.text).toMatch(/^Du holder pause fra check-in, så jeg spørger ikke igen/)
      expect(labelsIn(reply)).toContain('Godt')
    }
    expect(await world.rows(round.id)).toEqual([])
  })

  it('says so where it would be too late, and shows the card instead', async () => {
    const round = await world.opened(draft())
    world.setTo('2026-12-03T19:40')
    const { reply } = said(await world.as(mail.sofie).press({ does: 'later', round: round.id }))
    expect(reply.text).toMatch(/^Det lukker torsdag d\. 3\. december kl\. 20, så jeg kan ikke nå/)
    expect(labelsIn(reply)).toContain('Godt')
  })
})

describe('After the round', () => {
  async function closed(round: Round, erasure?: number) {
    const result = Result.parse({
      ...{ id: round.id, revision: 1, kind: round.kind, lang: 'da', author: round.author },
      ...{ opened: '2026-12-03', closed: '2026-12-03', outcome: 'too-few', questions: [] },
      ...{ readers: [mail.sofie], addressees: [], ...(erasure ? { erasure } : {}) },
    })
    world.setTo('2026-12-03T20:05')
    const closing = { result, kept: [], deliveries: [], now: world.now }
    expect(await world.deps.rounds.close(world.tenant, round, closing)).toBe('closed')
  }

  it.each(['answer', 'undo', 'skip', 'see', 'comment', 'later', 'show'] as const)(
    'A8: "%s" says plainly that the link is cut and nothing can be changed',
    async does => {
      const round = await world.opened(draft())
      await world.as(mail.sofie).press(answer(round, 2))
      await closed(round)
      const pressed = said(await world.as(mail.sofie).press({ does, round: round.id, step: 5 }))
      expect(pressed.reply.text).toBe(
        'Runden er lukket, og koblingen mellem dig og dit svar er slettet. Derfor kan intet ændres eller fortrydes.',
      )
      expect(labelsIn(pressed.reply)).toEqual(['Vis resultatet'])
      expect(await world.own(round, mail.sofie)).toBeUndefined()
    },
  )

  it('says that it can no longer be found only where it is gone from the disk too', async () => {
    const round = await world.opened(draft())
    const ticket = await world.deps.erasures.want()
    await closed(round, ticket)
    const text = async () =>
      said(await world.as(mail.sofie).press({ does: 'undo', round: round.id })).reply.text
    const isDone = (await world.deps.erasures.state(ticket)) === 'done'
    expect((await text()).includes('kan ikke længere findes')).toBe(isDone)
  })

  it('A8: the server’s clock counts: past the moment nothing is added, though nobody has counted yet', async () => {
    const round = await world.opened(draft())
    await world.as(mail.sofie).press(answer(round, 2))
    world.setTo('2026-12-03T20:00')
    const { reply } = said(await world.as(mail.sofie).press(answer(round, 5)))
    expect(reply.text).toBe('Runden er lukket og bliver talt op nu, så intet kan ændres.')
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 2 } })
  })

  it('a stopped one says that everything is deleted', async () => {
    const round = await world.opened(draft())
    await world.deps.rounds.stop(world.tenant, round)
    const { reply } = said(await world.as(mail.sofie).press(answer(round, 5)))
    expect(reply.text).toContain('Runden er stoppet. Alt, hvad der var svaret, er slettet')
  })

  it('one that is not open yet keeps nothing', async () => {
    const round = draft()
    await world.deps.rounds.save(world.tenant, round)
    const { reply } = said(await world.as(mail.sofie).press(answer(round, 5)))
    expect(reply.text).toBe('Det er ikke åbent endnu, så intet er gemt.')
  })
})

describe('Whose answers do not count', () => {
  it('the coordinator sees what it looks like and why, and answers nothing', async () => {
    const round = await world.opened(draft({ author: PersonId.parse(mail.amira) }))
    const shown = said(await world.as(mail.karen).press(answer(round, 5))).reply
    expect(shown.text).toMatch(/^Sådan ser det ud for dem, der bliver spurgt\. Du koordinerer/)
    expect(shown.text).toContain('Svar: Rigtig skidt')
    const own = said(await world.as(mail.amira).press(answer(round, 5))).reply
    expect(own.text).toContain('Du har lavet runden')
    expect((await world.deps.rounds.answers(world.tenant, round.id)).size).toBe(0)
  })

  it('A6: a newcomer is told why, and can write with their name instead', async () => {
    const waiting = { person: PersonId.parse(mail.amira), isCounted: false, isWaiting: true }
    const round = await world.opened(seriesDraft(), [...counted(mail.sofie), waiting])
    const amira = world.as(mail.amira)
    const { reply } = said(await amira.press(answer(round, 5)))
    expect(reply.text).toContain('kan ikke tælle med endnu')
    expect(await amira.open(reply, 'Skriv med navn')).toMatchObject({ private: true })
    expect((await world.deps.rounds.answers(world.tenant, round.id)).size).toBe(0)
  })

  it('somebody outside a series is told that it is not for them', async () => {
    const round = await world.opened(seriesDraft(), both)
    const { reply } = said(await world.as(mail.stranger).press(answer(round, 5)))
    expect(reply.text).toMatch(/^Det her check-in går ikke til dig/)
  })

  it.each(['answer', 'see', 'show', 'who-sees', 'contact', 'skip'] as const)(
    'a guest who presses "%s" learns nothing',
    async does => {
      const round = await world.opened(draft())
      const { reply } = said(await world.as(mail.guest).press({ does, round: round.id, step: 3 }))
      expect(reply.text).toMatch(/^Jeg kender dig ikke som en del af netværkene/)
      expect((await world.deps.rounds.answers(world.tenant, round.id)).size).toBe(0)
    },
  )

  it('another tenant’s round is nobody’s here', async () => {
    const round = await world.opened(draft())
    const other = await openAnswering(connection)
    for (const does of ['answer', 'see', 'show', 'who-sees', 'undo'] as const) {
      const pressed = await other.as(mail.sofie).press({ does, round: round.id, step: 3 })
      expect(said(pressed).reply.text).toBe('Det check-in findes ikke mere.')
    }
    await forget(other.tenant)
  })
})

describe('In a room where others read along', () => {
  it('nothing takes the place of what all see, and what is said is the presser’s alone', async () => {
    const round = await world.opened(draft())
    const pressed = said(await world.as(mail.sofie, { shared: true }).press(answer(round, 4)))
    expect(pressed).not.toHaveProperty('instead')
    expect(pressed).not.toHaveProperty('forAll')
    expect(pressed).toMatchObject({ unkept: true })
  })
})

describe('What is sent', () => {
  const to = (round: Round, kind: 'checkin' | 'checkin-nudge', who: string) => ({
    source: { kind, id: round.id },
    receiver: { kind: 'person' as const, id: PersonId.parse(who) },
  })

  it('asks with the whole card', async () => {
    const round = await world.opened(draft())
    const card = await world.composed(to(round, 'checkin', mail.sofie))
    expect(card).toMatchObject({ lang: 'da' })
    expect(typeof card === 'string' ? [] : labelsIn(card)).toHaveLength(8)
  })

  it('reminds with words that read right whoever they are forwarded to', async () => {
    world.setTo('2026-12-04T09:00')
    const round = await world.opened(seriesDraft(), both)
    const card = await world.composed(to(round, 'checkin-nudge', mail.sofie))
    const text = typeof card === 'string' ? card : card.text
    expect(text).toMatch(/^Der er åbent for svar til tirsdag d\. 8\. december kl\. 14\.15\.\n/)
    expect(text).not.toMatch(/du mangler|du har ikke|svaret endnu/i)
  })

  it('A6: tells a newcomer why they are not counted', async () => {
    world.setTo('2026-12-04T09:00')
    const waiting = { person: PersonId.parse(mail.amira), isCounted: false, isWaiting: true }
    const round = await world.opened(seriesDraft(), [...counted(mail.sofie), waiting])
    const card = await world.composed(to(round, 'checkin', mail.amira))
    expect(card).toMatchObject({ text: expect.stringContaining('kan ikke tælle med endnu') })
  })

  it('goes to nobody who has paused, left or is not asked, and not about a round that is over', async () => {
    world.setTo('2026-12-04T09:00')
    const round = await world.opened(seriesDraft(), both)
    const { pauses, rounds } = world.deps
    await pauses.pause(world.tenant, PersonId.parse(mail.sofie), at('2026-12-20'))
    expect(await world.composed(to(round, 'checkin', mail.sofie))).toBe('paused')
    expect(await world.composed(to(round, 'checkin', mail.stranger))).toBe('not-asked')
    expect(await world.composed(to(round, 'checkin', 'nobody@nordlund.example'))).toBe(
      'receiver-gone',
    )
    await rounds.stop(world.tenant, round)
    expect(await world.composed(to(round, 'checkin', mail.amira))).toBe('closed')
    const other = { ...round, id: randomUUID() }
    expect(await world.composed(to(other, 'checkin', mail.amira))).toBe('gone')
  })

  it('in a room has no steps to press, but brings the card to whoever presses', async () => {
    world.setTo('2026-12-04T09:00')
    const round = await world.opened(seriesDraft(), both)
    const receiver = { kind: 'channel' as const, platform: 'slack', id: 'C1' }
    const source = { kind: 'checkin-nudge' as const, id: round.id }
    const reply = await world.composed({ source, receiver })
    expect(typeof reply === 'string' ? [] : labelsIn(reply)).toEqual(['Svar nu'])
  })

  it('opens with what is done about the round before, for those who saw that one', async () => {
    world.setTo('2026-12-04T09:00')
    const round = await world.opened(seriesDraft(), both)
    const before = await world.opened(seriesDraft({ series: round.series }), both)
    const result = Result.parse({
      ...{ id: before.id, revision: 1, kind: 'series', lang: 'da', author: before.author },
      ...{ opened: '2026-11-03', closed: '2026-11-10', outcome: 'released', questions: [] },
      ...{ readers: [mail.sofie], addressees: [], series: round.series, network: 'matematik' },
      doing: { text: 'Vi holder kortere møder.', by: mail.karen, on: '2026-11-11' },
    })
    const closing = { result, kept: [], deliveries: [], now: world.now }
    await world.deps.rounds.close(world.tenant, before, closing)
    const text = async (who: string) => {
      const card = await world.composed(to(round, 'checkin', who))
      return typeof card === 'string' ? card : card.text
    }
    expect(await text(mail.sofie)).toMatch(
      /^Siden sidst\. Det gør vi nu: Vi holder kortere møder\./,
    )
    expect(await text(mail.amira)).not.toContain('kortere møder')
  })
})

it('A1: while it is open, “Hvem kan se hvad?” tells of settings alone, whoever has answered', async () => {
  const round = await world.opened(draft())
  const asked = { does: 'who-sees', round: round.id } as const
  const before = said(await world.as(mail.karen).press(asked)).reply
  await world.as(mail.sofie).press(answer(round, 5))
  expect(said(await world.as(mail.karen).press(asked)).reply).toEqual(before)
})
