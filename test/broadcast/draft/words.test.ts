// Writing to many in plain words: what is an order and what is a question, whom the words mean, about which meeting, and when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWriteOrder } from '../../../src/broadcast/draft/words/order.js'
import { PersonId } from '../../../src/core/ids.js'
import { localOf } from '../../../src/core/time.js'
import type { Broadcast } from '../../../src/model/broadcast.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { monday, who, writer } from './writing.js'

let connection: RedisConnection
let world: Reminding
beforeAll(async () => {
  connection = await openRedis()
  world = await openReminding(connection, { now: monday })
})
afterAll(async () => {
  await forget(world.tenant)
  await connection.close()
})

async function draftOf(text: string, as: string = who.admin): Promise<Broadcast> {
  await writer(world, as).preview(text)
  const [draft] = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(as), 1)
  if (!draft) throw new Error('no draft')
  world.now += 1
  return draft
}

describe('an order', () => {
  it.each([
    ['Skriv til matematiknetværket: Husk bogen', 'matematiknetværket', 'Husk bogen'],
    ['skriv til mat netværket: husk bogen', 'mat netværket', 'Husk bogen'],
    [
      'Ku du lige skrive til læsevejlederne at mødet er i kantinen',
      'læsevejlederne',
      'Mødet er i kantinen',
    ],
    [
      'Hej Pejling, kan du sende en besked til alle på hold 2: Kom kl. 8:30',
      'alle på hold 2',
      'Kom kl. 8:30',
    ],
    ['send til hold 1: vi ses', 'hold 1', 'Vi ses'],
    [
      'Skriv til skolelederne\nKære alle\nTak for i dag',
      'skolelederne',
      'Kære alle\nTak for i dag',
    ],
    ['write to the maths network: bring the book', 'the maths network', 'Bring the book'],
    ['Please send a message to hold 2 that we start at 9', 'hold 2', 'We start at 9'],
    [
      'send en besked til alle i læsenetværket om at mødet er rykket',
      'alle i læsenetværket',
      'Mødet er rykket',
    ],
    ['Fortæl læsevejlederne at lokalet er 4', 'læsevejlederne', 'Lokalet er 4'],
    ['tell the maths network that we meet in room 4', 'the maths network', 'We meet in room 4'],
  ])('with a text: %s', (said, whom, text) => {
    expect(readWriteOrder(said)).toMatchObject({ whom, text })
  })

  it.each([
    [
      'Mind matematiknetværket om mødet på torsdag kl. 14',
      'matematiknetværket',
      'mødet på torsdag kl. 14',
    ],
    ['påmind alle om mødet', 'alle', 'mødet'],
    ['Send en påmindelse til læsevejlederne om temamødet', 'læsevejlederne', 'temamødet'],
    ['giv hold 2 besked om læringslab 2', 'hold 2', 'læringslab 2'],
    [
      'remind the maths network about the meeting on Thursday',
      'the maths network',
      'the meeting on Thursday',
    ],
    ['minde matematik om at sende tallene', 'matematik', 'at sende tallene'],
  ])('about something: %s', (said, whom, about) => {
    expect(readWriteOrder(said)).toMatchObject({ whom, about })
  })

  it.each([
    'skriv',
    'Skriv en besked',
    'ny fællesbesked',
    'Skriv til netværket',
    'write a message',
    'send besked',
  ])('without anything: %s', said => {
    expect(readWriteOrder(said)?.whom ?? 'none').toMatch(/^$|^netværket$/)
  })

  it.each([
    'Hvem skal jeg skrive til om lab 2?',
    'hvornår er næste læringslab',
    'Mind mig om mødet på torsdag',
    'remind me about the meeting',
    'husk mødet på torsdag',
    'Skriv til mig når der er nyt',
    'sig til når der er møde',
    'fortæl lidt om trello at bruge',
    'skriv til koordinatoren',
    'Flyt mødet på torsdag til fredag',
    'Hvad skal jeg skrive i min rapport?',
    'send årshjulet',
    'Hvad har du sendt til hold 2?',
    'Påmindelser for matematiknetværket',
    'Skal jeg skrive til læsevejlederne?',
    'mindre møder',
    'besked',
    'påmindelse',
    'a note',
    'Giv mig en liste over møder',
    'who wrote to the maths network?',
  ])('is not: %s', said => {
    expect(readWriteOrder(said)).toBeUndefined()
  })
})

describe('whom the words mean', () => {
  it.each<[string, object, object[]?]>([
    ['matematiknetværket', { networks: ['matematik'] }],
    ['matematknetvaerket', { networks: ['matematik'] }],
    ['alle læsevejledere på hold 1', { functions: ['læsevejleder'], holds: ['hold-1'] }],
    ['læsevejlederne i læsenetværket', { functions: ['læsevejleder'], networks: ['laesning'] }],
    ['skolelederne på hold 2', { roles: ['leader'], holds: ['hold-2'] }],
    ['hold 1 og hold 3', { holds: ['hold-1', 'hold-3'] }],
    ['matematik og læsning på hold 2', { networks: ['matematik', 'laesning'], holds: ['hold-2'] }],
    ['alle vejledere', { functions: ['vejleder'] }],
    ['alle', { everyone: true }],
    ['Engbæk Skole og Åbrinkskolen', { schools: ['engbaek-skole', 'aabrinkskolen'] }],
    [
      'matematik undtagen Sofie Bruun og Klintholmskolen',
      { networks: ['matematik'] },
      [{ people: [who.sofie] }, { schools: ['klintholmskolen'] }],
    ],
    ['everyone except hold 2', { everyone: true }, [{ holds: ['hold-2'] }]],
    [
      'dem der ikke har svaret på netværksmøde 2 i matematik',
      { meeting: { about: 'mat2@nordlund', answered: 'silent' } },
    ],
    [
      'alle der har sagt nej til netværksmøde 2 i matematik',
      { meeting: { about: 'mat2@nordlund', answered: 'no' } },
    ],
  ])('%s', async (words, part, except = []) => {
    const { audience } = await draftOf(`Skriv til ${words}: Hej`)
    expect(audience).toEqual({ anyOf: [part], except })
  })

  it('somebody beside a group is beside it', async () => {
    const { audience } = await draftOf('Skriv til matematiknetværket og Mette Dahl: Hej')
    expect(audience.anyOf).toEqual([
      { networks: ['matematik'] },
      { people: ['mette.dahl@nordlund.example'] },
    ])
  })

  it.each(['nabobyen', 'Mette', 'pedellerne', 'matematik og nabobyen', 'alle undtagen Gurli'])(
    'is asked about where a word means nobody or several: %s',
    async words => {
      const said = await writer(world, who.admin).preview(`Skriv til ${words}: Hej`)
      expect(said.text).toContain('kunne ikke finde dem')
      expect(labelsIn(said)).toEqual(['Vælg modtagere'])
    },
  )

  it('what was to be written is not lost where nobody is found', async () => {
    const draft = await draftOf('Skriv til pedellerne: Husk nøglerne')
    expect(draft).toMatchObject({ text: 'Husk nøglerne', audience: { anyOf: [] }, state: 'draft' })
  })

  it('“alle” and “netværket” are a coordinator’s own', async () => {
    for (const words of ['alle', 'netværket', 'mit netværk', 'alle i netværket']) {
      const { audience } = await draftOf(`Skriv til ${words}: Hej`, who.karen)
      expect(audience.anyOf).toEqual([{ networks: ['matematik'] }])
    }
  })
})

describe('a reminder in words', () => {
  it('is about the network’s meeting, and says so', async () => {
    const draft = await draftOf(
      'Mind matematiknetværket om mødet torsdag d. 3. december',
      who.karen,
    )
    expect(draft).toMatchObject({
      about: 'mat2@nordlund',
      audience: { anyOf: [{ networks: ['matematik'] }] },
      text: 'Husk Netværksmøde 2 i matematik, torsdag d. 3. december kl. 13-16.',
    })
  })

  it('of the next meeting is about the network’s, whatever comes before it', async () => {
    const draft = await draftOf('Påmind matematik netværket om næste møde')
    expect(draft.about).toBe('mat2@nordlund')
  })

  it('to all is to those it is for', async () => {
    const draft = await draftOf('påmind alle om netværksmøde 2 i matematik', who.karen)
    expect(draft.audience.anyOf).toEqual([{ meeting: { about: 'mat2@nordlund' } }])
  })

  it('of something else is its words', async () => {
    const draft = await draftOf('Mind matematiknetværket om at sende tallene', who.karen)
    expect(draft).toMatchObject({ text: 'Husk at sende tallene.' })
    expect(draft.about).toBeUndefined()
  })

  it('of a meeting that is not there asks which', async () => {
    const said = await writer(world, who.karen).preview(
      'Mind matematiknetværket om mødet d. 7. december',
    )
    expect(said.text).toContain('Hvilket møde')
  })
})

describe('when it goes', () => {
  it.each([
    ['Skriv til matematiknetværket i morgen kl. 9: Hej', '2026-11-24T09:00'],
    ['Skriv til matematik på fredag kl. 12: God weekend', '2026-11-27T12:00'],
    ['Skriv til matematik i aften kl. 22: Hej', '2026-11-23T22:00'],
    ['Skriv til matematik i aften kl. 8: Hej', '2026-11-23T20:00'],
    ['Skriv til matematik i aften: Hej', '2026-11-23T17:00'],
    ['Mind matematiknetværket på onsdag om netværksmøde 2', '2026-11-25T08:00'],
  ])('%s', async (text, local) => {
    const draft = await draftOf(text, who.karen)
    expect(draft.sendAt && localOf(draft.sendAt, 'Europe/Copenhagen')).toBe(local)
    expect(draft.audience.anyOf).toEqual([{ networks: ['matematik'] }])
  })
})

describe('who may not', () => {
  it('a member is shown the way to the coordinator, with the words', async () => {
    const said = await writer(world, who.sofie).preview(
      'Skriv til matematiknetværket: Jeg har kage med',
    )
    expect(said.text).toContain('bede koordinatoren om at sende')
    expect(JSON.stringify(said.blocks)).toContain('"id":"ask-coordinator"')
    expect(JSON.stringify(said.blocks)).toContain('Jeg har kage med')
  })

  it('a guest is told, without a name', async () => {
    const said = await writer(world, '').preview('Skriv til alle: Køb mit kursus')
    expect(said.text).toBe('Det er kun dem, der koordinerer et netværk, der kan skrive til det.')
  })

  it('a member’s words to one person are no order', async () => {
    expect(await writer(world, who.sofie).say('Skriv til Amira Haddad: hej')).toBeUndefined()
  })

  it('English is answered in English', async () => {
    const said = await writer(world, who.karen).say('write to the maths network: bring the book')
    expect(said && replyIn(said).text).toContain('This is the message')
  })
})
