// Sentences that make and end check-ins, as a coordinator types them on a phone; and those that are none, which are left to others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sensitiveIn } from '../../../src/checkin/make/sensitive.js'
import { readOrder } from '../../../src/checkin/make/words/order.js'
import { scaleFor } from '../../../src/checkin/make/words/scale.js'
import { PersonId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { wording } from '../../../src/wording/wording.js'
import { labelsIn } from '../../support/chatting.js'
import { openRedis } from '../../support/redis.js'
import { forgetMade, maker, openMaking, townWith, who } from './making.js'

let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forgetMade()
  await connection.close()
})

describe('an order is read', () => {
  it.each([
    ['lav et check-in', 'make'],
    ['Kan du lave et check-in til mødet på torsdag?', 'make'],
    ['opret et checkin i netværket: hvordan går det?', 'make'],
    ['make a check-in for the meeting on Thursday: how was it?', 'make'],
    ['spørg matematiknetværket hver anden torsdag kl. 14: hvordan går det?', 'make'],
    ['luk runden', 'close'],
    ['Luk check-innet nu', 'close'],
    ['close the round', 'close'],
    ['stop runden', 'stop'],
    ['stop serien', 'end'],
    ['afslut serien.', 'end'],
    ['end the series', 'end'],
    ['pause serien', 'pause'],
    ['sæt serien på pause', 'pause'],
    ['fortsaet serien', 'resume'],
    ['mine check-ins', 'list'],
    ['vis mine checkins', 'list'],
    ['my check-ins', 'list'],
    ['Til MED, TR og AMR', 'facts'],
  ])('%s', (text, does) => {
    expect(readOrder(text)?.does).toBe(does)
  })

  it.each([
    'hvornår er næste check-in?',
    'hvad er et check-in?',
    'stop',
    'pause til 1/3',
    'spørg koordinatoren',
    'hvornår lukker runden?',
    'luk døren',
    'start',
    'godt',
    'vi har lavet et check-in',
    'spørg',
  ])('“%s” is none', text => {
    expect(readOrder(text)).toBeUndefined()
  })
})

describe('a question’s scale', () => {
  it('is the one that its words ask for, for every ready question of both languages', () => {
    for (const lang of ['da', 'en'] as const)
      for (const { text, scale } of wording(lang).rounds.ready)
        expect([text, scaleFor(text)]).toEqual([text, scale])
  })

  it.each([
    ['Hvad tager du med?', 'useful'],
    ['Hvordan går det?', 'mood'],
    ['Hvor tit mødes I?', 'often'],
    ['Vi ved, hvor vi skal hen', 'agree'],
    ['Hvilken farve?', undefined],
  ])('%s', (text, scale) => {
    expect(scaleFor(text)).toBe(scale)
  })
})

describe('A13: serious subjects', () => {
  it.each([
    'Er du blevet mobbet?',
    'Hvor stresset er du?',
    'Hvordan går det med din leder?',
    'Har du været udsat for vold?',
    'Hvordan er dit helbred?',
    'Have you been bullied?',
    'How is your boss doing?',
  ])('%s is warned of', text => {
    expect(sensitiveIn(text)).toBe('topic')
  })

  it.each(['Er du tilfreds med din løn?', 'Er du klar til MUS?', 'How is your salary?'])(
    '%s is refused',
    text => {
      expect(sensitiveIn(text)).toBe('pay')
    },
  )

  it.each([
    'Hvordan går det med musikken?',
    'Hvor travlt er der som matematikvejleder?',
    'Var det sygt godt?',
    'Hvordan går det med klasseledelse?',
    'Fik du sagt det, du ville?',
    'Er lærerne klar?',
  ])('%s is neither', text => {
    expect(sensitiveIn(text)).toBeUndefined()
  })

  it('no ready question is of that sort', () => {
    for (const lang of ['da', 'en'] as const)
      for (const { text } of wording(lang).rounds.ready) expect(sensitiveIn(text)).toBeUndefined()
  })
})

describe('a sentence becomes a draft with its preview, and asks nobody', () => {
  it('for the meeting that it names, with the question and a fitting scale', async () => {
    const world = await openMaking(connection)
    const said = await maker(world, who.karen).told(
      'lav et check-in til mødet på torsdag: hvad tager du med?',
    )
    expect(said.text).toContain(
      'Møde: Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16',
    )
    expect(said.text).toContain('Hvad tager du med?')
    expect(said.text).toContain('Svar: Ikke noget · Kun lidt')
    expect(labelsIn(said)).toContain('Ja, spørg')
    expect(await world.deps.rounds.openOnes(world.tenant, {})).toEqual([])
  })

  it('as a series for the network and the rhythm that it names', async () => {
    const world = await openMaking(connection)
    const said = await maker(world, who.karen).told(
      'spørg matematiknetværket hver anden torsdag kl. 14: hvordan går det?',
    )
    expect(said.text).toContain('Netværk: Matematiknetværket')
    expect(said.text).toContain('Rytme: hver anden torsdag kl. 14')
    expect(said.text).toContain('Svar: Rigtig skidt')
    expect(labelsIn(said)).toContain('Ja, start serien')
  })

  it('in English, where it is written so', async () => {
    const world = await openMaking(connection)
    const said = await maker(world, who.karen).told(
      'make a check-in for the meeting on Thursday: how was the meeting?',
    )
    expect(said.text).toContain('How it will be')
    expect(said.text).toContain('Answers: Really badly · Not so well')
  })

  it('asks which sort where it says nothing more', async () => {
    const world = await openMaking(connection)
    const karen = maker(world, who.karen)
    const said = await karen.told('lav et check-in')
    expect(labelsIn(said)).toEqual(['I et møde', 'Igen og igen', 'Lad teamet svare sammen'])
    const meetings = await karen.click(said, 'I et møde')
    expect(labelsIn(meetings)[0]).toContain('Netværksmøde 2 i matematik')
    expect((await karen.open(meetings, 'Netværksmøde 2')).title).toBe('Spørg i mødet')
    expect((await karen.open(said, 'Igen og igen')).title).toBe('Spørg igen og igen')
  })

  it('tells what is wrong with its rhythm', async () => {
    const world = await openMaking(connection)
    const said = await maker(world, who.karen).told(
      'spørg netværket hver anden søndag: hvordan går det?',
    )
    expect(said.text).toContain('Vælg en hverdag')
  })

  it.each([who.sofie, who.jonas, ''])('not from %s, and “spørg …” stays a question', async as => {
    const world = await openMaking(connection)
    const other = maker(world, as)
    expect(
      await other.say('spørg matematiknetværket hver anden torsdag: hvordan går det?'),
    ).toBeUndefined()
    const said = await other.told('lav et check-in')
    expect(said.text).toMatch(/koordinator|kender dig ikke/u)
    const by = { author: PersonId.parse(as || who.karen) }
    expect(await world.deps.rounds.list(world.tenant, by, 5)).toEqual([])
  })

  it('a coordinator’s of another network is not read as theirs', async () => {
    const world = await openMaking(connection)
    const peter = maker(world, who.peter)
    expect(
      await peter.say('spørg matematiknetværket hver anden torsdag: hvordan går det?'),
    ).toBeUndefined()
  })
})

describe('“mine check-ins”', () => {
  it('says to a member which they can answer, and in a shared room nothing of one person', async () => {
    const world = await openMaking(connection, { programme: townWith(7) })
    const karen = maker(world, who.karen)
    const preview = await karen.told('spørg netværket hver anden torsdag kl. 14: hvordan går det?')
    await karen.click(preview, 'Ja, start serien')
    world.setTo('2026-12-03T14:01')
    await world.checkin.run(world.tenant, world.now)
    const sofie = maker(world, who.sofie)
    const said = await sofie.told('mine check-ins')
    expect(said.text).toContain('Du kan svare på')
    expect(labelsIn(said)).toEqual(['Svar'])
    const shared = await sofie.say('mine check-ins', { shared: true })
    expect(JSON.stringify(shared)).not.toContain('Hvordan går det?')
    expect((await maker(world, who.peter).told('mine check-ins')).text).toContain('Du har ingen')
  })
})
