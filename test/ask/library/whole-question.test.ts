// All of what a question says is answered: both things that it names, everyone that a tool is for, what a page says first of the whole of
// it, who does a thing and what is said beside a thing. Where is certain only in passing, "i hallen", takes nothing away.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Page, Tool } from '../../../src/model/page.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { november } from '../../support/asking.js'
import { at, meeting, nordlund, who } from '../../support/programme.js'

const tools = [
  {
    id: 'talepinden',
    name: 'Talepinden',
    audience: 'SOSU-vejledere og lærere',
    summary: 'En pind, der går på omgang.',
    when: 'Når alle taler på én gang.',
  },
  {
    id: 'freden',
    name: 'Fredstrappen',
    audience: 'lærere, SOSU-vejledere',
    summary: 'Fire trin, som to uvenner går sammen.',
    when: 'Efter en konflikt mellem børn.',
  },
  { id: 'kortet', name: 'Ugekortet', audience: 'ledere', summary: 'Ugen på ét ark.' },
]
const pages = [
  {
    id: 'timebank',
    title: 'Timebanken',
    passages: [
      { heading: '', text: 'Hvert hus har 22 timer om året med en konsulent.' },
      {
        heading: 'Hvad koster en ekstra portion?',
        text: 'En ekstra portion koster 900 kr. og er på tre timer.',
      },
    ],
  },
  {
    id: 'referat',
    title: 'Referat: Naturnetværket 3. november',
    passages: [
      {
        heading: 'Beslutninger',
        text: '- Turen går til åen.\n- Gerda spørger om prisen på waders.',
      },
    ],
  },
  {
    id: 'aadage',
    title: 'Dage ved åen',
    passages: [
      {
        heading: '',
        text: 'Tag en madpakke og skiftetøj med, for der er ingen butik i nærheden.\n\nLeje af kanoer betales af kommunen.\n\nGrejet vaskes bagefter og hænges til tørre i skuret ved broen.',
      },
    ],
  },
  {
    id: 'udlaan',
    title: 'Udlån af grej',
    passages: [{ heading: '', text: 'Går grejet i stykker, betaler huset kun over 300 kr.' }],
  },
]
const programme = Programme.parse({
  ...nordlund,
  meetings: [
    ...nordlund.meetings,
    meeting('aatur', 'Fælles dag ved åen', {
      day: '2026-11-26',
      hours: '9:00-12:00',
      agenda: 'Vi går i vandet og tæller dyr. Medbring badetøj.',
      audience: { everyone: true },
    }),
    meeting('kaffe', 'Fælles morgen i hallen', {
      day: '2026-11-27',
      hours: '8:00-9:00',
      agenda: 'Der er rundstykker.',
      preparation: 'Medbring: en sang',
      audience: { everyone: true },
    }),
  ],
  tools: tools.map(each => Tool.parse(each)),
  pages: pages.map(each => Page.parse(each)),
})
const snapshot = createSnapshot({ version: 1, programme }, at(november))

function ask(question: string) {
  const viewer = viewerOf(who('Sofie Bruun', programme), november.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(november) })
}
const sourcesOf = (question: string) => ask(question).sources.map(({ id }) => id)

describe('what is named or meant together', () => {
  it.each([
    ['hvad er forskellen på Talepinden og Ugekortet', ['talepinden', 'kortet']],
    ['hvad er Ugekortet og Fredstrappen', ['kortet', 'freden']],
    ['what is the difference between Fredstrappen and Talepinden', ['freden', 'talepinden']],
    ['hvilke værktøjer er der til SOSU-vejledere', ['talepinden', 'freden']],
    ['har I noget vi kan bruge efter en konflikt i gymnastiksalen?', ['freden']],
    ['something to use after a conflict between children', ['freden']],
  ])('“%s” is answered with all of it', (question, ids) => {
    expect(new Set(sourcesOf(question))).toEqual(new Set(ids))
  })
})

describe('a page that is known in other words', () => {
  it.each([
    ['hvor mange timer har vi i timebanken', '22 timer'],
    ['hvor mange timer er en ekstra portion på', 'tre timer'],
    ['hvem skulle spørge om prisen på waders', 'Gerda'],
    ['hvad sker der hvis vi ødelægger grejet', '300 kr'],
  ])('“%s” is told', (question, said) => {
    expect(ask(question).reply.text).toContain(said)
  })
})

describe('what is told of a part', () => {
  it('is the one paragraph of several that has what is asked about', () => {
    const { text } = ask('får vi betalt leje af kanoer?').reply
    expect(text).toContain('kanoer betales af kommunen')
    expect(text).not.toContain('madpakke')
  })

  it('is the tool itself where the question says over again when it is used', () => {
    const { text } = ask('hvad kan vi gøre når alle taler på én gang').reply
    expect(text).toContain('En pind, der går på omgang')
  })

  it('is no list of meetings where it is asked what comes of a thing', () => {
    const { kind, sources } = ask('hvad sker der hvis jeg ikke møder op')
    expect([kind, sources]).toEqual(['unknown', []])
  })
})

describe('the text of a meeting', () => {
  it('is told to whoever asks why, as the reason stands beside the thing if anywhere', () => {
    expect(ask('hvorfor skal vi have badetøj med den 26.?').reply.text).toContain('tæller dyr')
    const { text } = ask('hvorfor skal vi have telt med den 26.?').reply
    expect(text).not.toContain('tæller dyr')
  })

  it('is no agenda where it is one remark', () => {
    const { text } = ask('hvad er emnet på fælles morgen i hallen').reply
    expect(text).toContain('I kalenderen står: Der er rundstykker.')
    expect(text).not.toContain('Dagsorden')
  })

  it('is labelled in the language of the answer', () => {
    const { text } = ask('what do I need to bring on 27 November').reply
    expect(text).toContain('Bring: en sang')
    expect(text).not.toContain('Medbring')
  })
})
