// One fact of a tool is told first and alone, and facts of pages are found though the question names a meeting, a network or a
// deadline. What the texts do not say is not known, whatever other words they share with the question.
import { describe, expect, it } from 'vitest'
import { Page, Tool } from '../../../src/model/page.js'
import { Programme } from '../../../src/model/programme.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, november } from '../../support/asking.js'
import { askedOf, sourcesOf } from '../../support/asking-library.js'
import { at, nordlund } from '../../support/programme.js'

const tools = [
  {
    id: 'fortaellehatten',
    name: 'Fortællehatten',
    audience: '2.-4. klasse',
    length: '35 minutter',
    summary:
      'En hat med ord, som børnene digter ud fra. Hjemmet skal have besked dagen før. Ordene må ikke gemmes i Aula.',
    steps: ['Klip fjorten sedler.', 'Træk en ad gangen.'],
    link: 'https://nordlund.example/hatten',
  },
  {
    id: 'stavetjek',
    name: 'Stavetjekket på tværs',
    audience: 'læsevejledere',
    length: '25 minutter',
    summary: 'Et blik på stavning fra 5. klasse. Svararket afleveres i den røde kasse.',
  },
]

const talks = [
  {
    id: 'kompasset',
    name: 'Kompasset',
    summary: 'Et kort med fire retninger, der holder fokus i en sparringssamtale.',
  },
  { id: 'observation', name: 'Kollegial observation', summary: 'Et skema til et besøg.' },
]

const pages = [
  {
    id: 'smedjen',
    title: 'Når vi er i Smedjen',
    passages: [
      {
        heading: '',
        text: 'Smedjen ligger ved åen. Parkering er gratis, men højst i to timer. Holder du der hele dagen, så brug marken bag hallen.\n\nBus 7 stopper ved porten.\n\nDer er te og kaffe i foyeren.\n\nKoden til nettet hænger på døren. Spørg vagten, hvis døren er låst.',
      },
    ],
  },
  {
    id: 'lab',
    title: 'Om læringslab',
    passages: [
      {
        heading: '',
        text: 'Fra hver skole deltager lederen og højst tre vejledere. Lederen udpeger dem. Overblikket ligger i mappen Lab på det fælles drev.',
      },
      { heading: 'Mad', text: 'Der er suppe og brød midt på dagen.' },
    ],
  },
  {
    id: 'koersel',
    title: 'Kørsel',
    passages: [
      {
        heading: '',
        text: 'Kørsel til møder giver 2,31 kr. pr. kilometer, når det er i egen bil. Send kilometerskemaet til Ida senest 20 dage efter turen.',
      },
    ],
  },
  {
    id: 'referat-maj',
    title: 'Referat fra matematikvejlederne 12. maj',
    passages: [{ heading: 'Aftaler', text: 'Alle låner vægtene ud. Bo skriver til forlaget.' }],
  },
  {
    id: 'referat-oktober',
    title: 'Referat fra matematikvejlederne 8. oktober',
    passages: [{ heading: 'Aftaler', text: 'Alle prøver tallinjen. Ane samler spillene.' }],
  },
  {
    id: 'loen',
    title: 'Vikar',
    passages: [
      {
        heading: '',
        text: 'Kommunen betaler vikaren på læringslab 1. Til læringslab 2 betaler skolen selv. Ved netværksmøder er der ingen vikardækning. Spørg på bonus@nordlund.example.',
      },
    ],
  },
]

const programme = Programme.parse({
  ...nordlund,
  tools: [...tools, ...talks].map(each => Tool.parse(each)),
  pages: pages.map(each => Page.parse(each)),
})
const snapshot = createSnapshot({ version: 1, programme }, at(november))
const asked = (question: string) => askedOf('Sofie Bruun', [question], snapshot)

describe('one fact of a tool', () => {
  it.each([
    ['kan fortællehatten bruges i 3. klasse?', /^Ja\. .*2\.-4\. klasse/],
    ['kan fortællehatten bruges i 6. klasse?', /^Nej\. .*2\.-4\. klasse/],
    ['can fortællehatten be used in grade 4?', /^Yes\. .*2\.-4\. klasse/],
    ['skal hjemmet vide, at vi bruger fortællehatten?', /^Ja\. Hjemmet skal have besked/],
    ['må ordene gemmes når vi bruger fortællehatten', /^Nej\. Ordene må ikke gemmes/],
    ['hvor mange sedler skal vi klippe til fortællehatten', /^Klip fjorten sedler/],
    ['hvor lang tid tager hatten', /35 minutter/],
    ['hvor afleverer jeg svararket fra stavetjekket', /^Svararket afleveres i den røde kasse/],
    ['hvem må bruge stavetjekket', /læsevejledere/],
  ])('%s', (question, fact) => {
    const { kind, reply } = asked(question)
    expect(kind).toBe('answer')
    expect(reply.text).toMatch(fact)
    expect(reply.text).not.toContain('Træk en ad gangen')
  })

  it.each(['koster fortællehatten noget?', 'does stavetjekket cost anything?'])(
    'is not known where the tool says nothing of it: %s',
    question => {
      const { kind, sources } = asked(question)
      expect(kind).toBe('unknown')
      expect(sources).toEqual([])
    },
  )
})

describe('a tool that has the word as it stands', () => {
  it.each([
    'har i noget til sparringssamtaler?',
    'har i noget til en sparringssamtale',
    'hvad kan jeg bruge til en sparringssamtale',
  ])('comes before one whose name is only like it: %s', question =>
    expect(sourcesOf(asked(question))[0]).toBe('tool kompasset'),
  )
})

describe('a fact on a page, of a question that names a meeting, a network or a deadline', () => {
  it.each([
    ['er der suppe til labbet', 'lab', /suppe og brød/],
    ['hvor mange må vi tage med til læringslab', 'lab', /højst tre vejledere/],
    ['how many can we bring to the learning lab', 'lab', /højst tre vejledere/],
    ['hvem udpeger dem der skal med på lab', 'lab', /^Lederen udpeger dem\./],
    ['hvad er fristen for at sende kilometerskema', 'koersel', /20 dage efter/],
    ['hvad er fristen for kørsel', 'koersel', /20 dage efter/],
    ['hvad aftalte vi sidst i matematiknetværket', 'referat-oktober', /prøver tallinjen/],
    ['what did we agree last time in the maths network', 'referat-oktober', /prøver tallinjen/],
  ])('%s', (question, id, fact) => {
    const answer = asked(question)
    expect(sourcesOf(answer)).toEqual([`page ${id}`])
    expect(answer.reply.text).toMatch(fact)
  })

  it('has every case that the passage tells of', () => {
    for (const question of [
      'hvem betaler vikaren?',
      'hvem betaler vikaren når jeg er afsted',
      'who pays for the substitute?',
      'who pays for the substitute when im at a learning lab',
    ])
      expect(asked(question).reply.text).toContain('ingen vikardækning')
  })

  it.each([
    'må vi tage elever med på læringslab?',
    'can we bring parents to the learning lab?',
    'hvad aftalte vi sidst i læsenetværket',
    'får jeg bonus for at være på læringslab',
    'hvad er fristen for at sende blomster',
    'hvad tid ringer klokken på Nordskolen',
  ])('is not known where no page says it: %s', question => {
    const { kind, sources, reply } = asked(question)
    expect(`${kind}: ${reply.text}`).toMatch(/^unknown/)
    expect(sources).toEqual([])
    expect(datesIn(reply.text)).toEqual([])
  })

  it.each([
    ['hvilken bus kører til Smedjen', 'Bus 7 stopper ved porten.'],
    ['is there coffee at Smedjen', 'Der er te og kaffe i foyeren.'],
    ['can i park at Smedjen all day', 'Holder du der hele dagen, så brug marken bag hallen.'],
  ])('is told by the one sentence that has it: %s', (question, fact) => {
    const { sources, reply } = asked(question)
    expect(sources.map(({ id }) => id)).toEqual(['smedjen'])
    expect(reply.text).toContain(fact)
    expect(reply.text).not.toContain('vagten')
  })

  it.each(['får jeg kørsel til netværksmøder', 'får vi kørsel til læringslab'])(
    'is of each kind of meeting where the page says it of meetings: %s',
    question => expect(sourcesOf(asked(question))).toEqual(['page koersel']),
  )

  it('names the page that may have it', () => {
    expect(asked('må vi tage elever med på læringslab?').reply.text).toContain('“Om læringslab”')
  })
})
