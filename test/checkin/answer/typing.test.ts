// Answering in words, and by a meeting's code: taken only where one round alone can be meant, asked about once, and the writer is told that
// the words stay in the chat. Real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import {
  type Answering,
  counted,
  draft,
  mail,
  meeting,
  openAnswering,
  said,
  seriesDraft,
} from './world.js'

let connection: RedisConnection
let world: Answering
const tenants: Answering['tenant'][] = []
beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openAnswering(connection)
  tenants.push(world.tenant)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

const both = counted(mail.sofie, mail.amira)
const two = [
  { text: 'Hvordan går det?', scale: 'mood' as const },
  { text: 'Er der tid nok?', scale: 'time' as const },
]

async function comes(who: string) {
  const person = PersonId.parse(who)
  const answer = { about: meeting, person, answerRevision: 0, said: 'yes', at: world.now } as const
  await world.deps.answers.write(world.tenant, meeting, [answer], {
    now: world.now,
    over: world.now,
  })
}

describe('A typed answer', () => {
  it('is saved, and its writer is told that the words stay in the chat', async () => {
    const round = await world.opened(seriesDraft(), both)
    const answer = await world.as(mail.sofie).say('godt')
    expect(answer).toMatchObject({ unkept: true })
    expect(answer?.reply.text).toMatch(/^Gemt\. .*Det, du skrev, bliver stående her i chatten/)
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
  })

  it('carries a comment', async () => {
    const round = await world.opened(seriesDraft(), both)
    const answer = await world.as(mail.sofie).say('4 - travl uge')
    expect(answer?.reply.text).toContain('Kommentaren er gemt med.')
    expect(answer?.reply.text).not.toContain('travl')
    expect(await world.own(round, mail.sofie)).toEqual({
      ...{ steps: { 0: 4 }, comment: { text: 'travl uge', keeps: true } },
    })
  })

  it('keeps no comment that gives somebody away, and says so without repeating it', async () => {
    const round = await world.opened(seriesDraft(), both)
    const answer = await world.as(mail.sofie).say('4 - Amira Haddad holdt et godt oplæg')
    expect(answer?.reply.text).toContain('Kommentaren er ikke gemt')
    expect(answer?.reply.text).not.toContain('Amira')
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
  })

  it('keeps no comment where the round takes none', async () => {
    const round = await world.opened(seriesDraft({ takesComments: false }), both)
    const answer = await world.as(mail.sofie).say('4 - travl uge')
    expect(answer?.reply.text).toContain('kun dit svar er gemt')
    expect((await world.own(round, mail.sofie))?.comment).toBeUndefined()
  })

  it('of several questions is for the first that is open, one at a time', async () => {
    const round = await world.opened(seriesDraft({ questions: two }), both)
    const first = await world.as(mail.sofie).say('godt')
    expect(first?.reply.text).toContain('spørgsmål 2 af 2')
    await world.as(mail.sofie).say('god tid')
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4, 1: 4 } })
  })

  it('opens a meeting’s round for whoever the meeting is for, and puts them on its roster', async () => {
    const round = await world.opened(draft())
    await world.as(mail.sofie).say('godt')
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
    expect(await world.as(mail.stranger).say('godt')).toBeUndefined()
  })

  it('of a round that only the code opens is none before the code is written', async () => {
    const round = await world.opened(draft({ sendsTo: 'nobody' }))
    expect(await world.as(mail.sofie).say('godt')).toBeUndefined()
    await world.as(mail.sofie).press({ does: 'show', round: round.id })
    expect((await world.as(mail.sofie).say('godt'))?.reply.text).toMatch(/^Gemt/)
  })

  it('of a round that went to those who come is none of somebody who has not said that they do', async () => {
    await world.opened(draft({ sendsTo: 'coming' }))
    expect(await world.as(mail.sofie).say('godt')).toBeUndefined()
    await comes(mail.amira)
    expect((await world.as(mail.amira).say('godt'))?.reply.text).toMatch(/^Gemt/)
  })

  it('that is unclear is asked about once, with nothing saved, and then left alone', async () => {
    const round = await world.opened(seriesDraft(), both)
    const sofie = world.as(mail.sofie)
    const back = await sofie.say('3-4')
    expect(back?.reply.text).toMatch(/^Mener du det som svar\? .* Intet er gemt endnu\./)
    expect(labelsIn(back?.reply ?? { lang: 'da', text: '', blocks: [] })).toContain('Nogenlunde')
    expect(await sofie.say('3-4')).toBeUndefined()
    expect(await world.own(round, mail.sofie)).toBeUndefined()
  })

  it('A14: after one was given changes nothing by itself, and no button of what is said holds what was typed', async () => {
    const round = await world.opened(seriesDraft(), both)
    const sofie = world.as(mail.sofie)
    await sofie.say('godt')
    const again = await sofie.say('nogenlunde')
    expect(again?.reply.text).toMatch(/^Du har allerede svaret\./)
    expect(await sofie.say('rigtig skidt')).toEqual(again)
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 4 } })
    if (again) await sofie.tap(again.reply, 'Nogenlunde')
    expect(await world.own(round, mail.sofie)).toEqual({ steps: { 0: 3 } })
  })

  it('with two rounds open is asked which, and saves nothing', async () => {
    const one = await world.opened(seriesDraft({ questions: two.slice(0, 1) }), both)
    const other = await world.opened(draft())
    const answer = await world.as(mail.sofie).say('4')
    expect(answer?.reply.text).toMatch(/^Der er flere åbne check-in\. Hvilket svarer du på\?/)
    expect(labelsIn(answer?.reply ?? { lang: 'da', text: '', blocks: [] })).toEqual([
      ...['Hvordan har mødet været for dig?', 'Hvordan går det?'],
    ])
    expect(await world.own(one, mail.sofie)).toBeUndefined()
    expect(await world.own(other, mail.sofie)).toBeUndefined()
  })

  it('is none without an open round, of a coordinator, or of a newcomer who is not counted', async () => {
    expect(await world.as(mail.sofie).say('godt')).toBeUndefined()
    const waiting = { person: PersonId.parse(mail.amira), isCounted: false, isWaiting: true }
    await world.opened(seriesDraft(), [...counted(mail.sofie), waiting])
    expect(await world.as(mail.karen).say('4')).toBeUndefined()
    expect(await world.as(mail.amira).say('4')).toBeUndefined()
    expect(await world.as(mail.guest).say('4')).toBeUndefined()
  })

  it('where others read along is not saved, and the writer is told so', async () => {
    const round = await world.opened(seriesDraft(), both)
    const answer = await world.as(mail.sofie, { shared: true }).say('godt')
    expect(answer?.reply.text).toBe(
      'Her læser andre med, så jeg har ikke gemt noget. Svar mig i vores egen chat.',
    )
    expect(await world.own(round, mail.sofie)).toBeUndefined()
  })

  it.each(['Hvornår er næste møde?', 'tak', 'hold 3', '4. december', 'mine reminders'])(
    '"%s" stays a question',
    async text => {
      await world.opened(seriesDraft(), both)
      expect(await world.as(mail.sofie).say(text)).toBeUndefined()
    },
  )
})

describe('A wish', () => {
  it('skips, asks again later, takes back and shows, as the buttons do', async () => {
    const round = await world.opened(seriesDraft(), both)
    const sofie = world.as(mail.sofie)
    expect((await sofie.say('senere'))?.reply.text).toBe('Hvornår skal jeg spørge igen?')
    expect((await sofie.say('spring over'))?.reply.text).toMatch(/^I orden/)
    await sofie.say('godt')
    expect((await sofie.say('ret mit svar'))?.reply.text).toMatch(/^Du har svaret\. Du kan rette/)
    expect((await sofie.say('fortryd mit svar'))?.reply.text).toMatch(/^Fortrudt/)
    expect(await world.own(round, mail.sofie)).toBeUndefined()
    expect((await sofie.say('hvem kan se hvad?'))?.reply.text).toMatch(/uden navn|mindst 5/i)
  })

  it('is a question like any other where nothing is open', async () => {
    expect(await world.as(mail.sofie).say('senere')).toBeUndefined()
    expect(await world.as(mail.sofie).say('check-in')).toBeUndefined()
  })
})

describe('A meeting’s code', () => {
  const opened = async () => {
    const until = at('2026-12-03T16:30')
    const code = await world.deps.codes.open(world.tenant, {
      about: meeting,
      until,
      now: world.now,
    })
    return code?.code ?? ''
  }

  it('notes that one came and opens the card at once', async () => {
    const round = await world.opened(draft({ sendsTo: 'nobody' }))
    const code = await opened()
    const answer = await world.as(mail.sofie).say(code.toLowerCase())
    expect(answer?.reply.text).toContain('Hvordan har mødet været for dig?')
    expect(answer?.reply.text.split('\n').length).toBeGreaterThan(3)
    expect(labelsIn(answer?.reply ?? { lang: 'da', text: '', blocks: [] })).toContain('Godt')
    const arrivals = await world.deps.codes.arrivals(world.tenant, meeting)
    expect([...arrivals.keys()]).toEqual([mail.sofie])
    expect(await world.deps.rounds.roster(world.tenant, round.id)).toEqual(counted(mail.sofie))
  })

  it('lets in whoever is of the programme, invited or not, and no guest', async () => {
    await world.opened(draft({ sendsTo: 'nobody' }))
    const code = await opened()
    expect((await world.as(mail.stranger).say(code))?.reply.text).toContain('Hvordan har mødet')
    expect(await world.as(mail.guest).say(code)).toBeUndefined()
  })

  it('shows the coordinator what it looks like', async () => {
    await world.opened(draft({ author: PersonId.parse(mail.amira) }))
    const answer = await world.as(mail.karen).say(await opened())
    expect(answer?.reply.text).toContain('Du koordinerer netværket, så du svarer ikke selv.')
  })

  it('of a meeting with two rounds asks which', async () => {
    await world.opened(draft())
    await world.opened(draft({ questions: two.slice(0, 1) }))
    const answer = await world.as(mail.sofie).say(await opened())
    expect(answer?.reply.text).toContain('Hvilket vil du svare på?')
    expect([...labelsIn(answer?.reply ?? { lang: 'da', text: '', blocks: [] })].sort()).toEqual([
      ...['Hvordan går det?', 'Hvordan har mødet været for dig?'],
    ])
    if (answer) {
      const card = await world.as(mail.sofie).tap(answer.reply, 'Hvordan går')
      expect(labelsIn(card.reply)).toContain('Godt')
    }
  })

  it('without an open round notes presence alone, as ever', async () => {
    expect(await world.as(mail.sofie).say(await opened())).toBeUndefined()
  })
})

it('A1: nobody is told how many are on the roster or have answered, whatever they write', async () => {
  const round = await world.opened(seriesDraft(), both)
  await world.as(mail.sofie).say('godt')
  for (const text of ['check-in', 'hvem har svaret på check-in?', 'vis mit svar', 'senere']) {
    const answer = await world.as(mail.amira).say(text)
    expect(answer?.reply.text ?? '').not.toMatch(/\b(?:1|en|én|2|to)\b[^.:]{0,20}har svaret/)
  }
  const shown = said(await world.as(mail.amira).press({ does: 'show', round: round.id }))
  expect(shown.reply.text).not.toContain('Sofie')
})
