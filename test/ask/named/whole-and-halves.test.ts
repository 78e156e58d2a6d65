// What a question is about is what it names: a tool before a deadline with its unit, a page's very heading, a person by letters, a house
// and not its address; and two questions in one. Tinglund's plan and pages. Today is Monday 5 October.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-10-05T08:00'
const bio = { networks: ['bio'] }
const page = (title: string, aliases: string[], passages: [heading: string, text: string][]) => ({
  id: title.toLowerCase().replace(/\P{L}+/gu, '-'),
  title,
  aliases,
  passages: passages.map(([heading, text]) => ({ heading, text })),
  source: { file: 'sider.md' },
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Tinglund Kommune',
  schools: [{ id: 'eng', name: 'Engtoftskolen' }],
  networks: [{ id: 'bio', name: 'Biologikredsen' }],
  people: [
    person('Hans-Jørgen Bang Ravnkilde', {
      posts: [{ school: 'eng', functions: ['biologivejleder'] }],
      networks: [{ network: 'bio' }],
      nicknames: ['Hajo'],
    }),
  ],
  deadlines: [
    {
      id: 'maaling',
      title: 'Madmålingen',
      due: '2027-02-12',
      note: 'Tager 15 minutter.',
      audience: { everyone: true },
    },
    { id: 'pulje', title: 'Ansøgning til parkpuljen', due: '2026-10-30', audience: bio },
  ],
  tools: [
    {
      id: 'kig',
      name: 'Kighullet',
      aliases: ['kortet'],
      length: '35 min',
      summary: 'En vejleder ser med i timen.',
      when: 'Når en lærer spørger.',
      steps: [],
      source: {},
    },
    {
      id: 'ind',
      name: 'Rolig indgang',
      aliases: ['efter frikvarter'],
      length: '5 min',
      summary: 'Fire måder at komme ind på.',
      when: 'Efter frikvarteret.',
      steps: [],
      source: {},
    },
  ],
  pages: [
    page(
      'Konsulentkort',
      ['klip'],
      [
        ['Hvor mange klip er der?', 'En skole har ti timer om året. Ét klip er to timer.'],
        ['Hvad koster flere timer?', 'Hver time mere koster 580 kr.'],
      ],
    ),
    page(
      'Rum og døre',
      ['wifi'],
      [
        ['Tinghuset', 'Der er plads til tyve i salen.'],
        ['Gæster', 'Koden til nettet hænger på døren.'],
      ],
    ),
    page('Biler', ['parkering'], [['Parkering', 'Ved Skovhotellet må man holde hele dagen.']]),
    page('Hjælp', [], [['IT', 'Ring til IT-vagten. Åbent hverdage kl. 7.45-14.']]),
  ],
  meetings: [
    meeting('mose', 'Mosedag', {
      day: '2026-11-04',
      hours: '9:00-14:00',
      kind: 'network',
      place: 'Naturgården',
      agenda: 'Vi mødes ved bussen på Torvet kl. 8.20.',
      audience: bio,
    }),
    meeting('felt', 'Feltuge', {
      day: '2026-11-18',
      hours: '9:00-14:00',
      kind: 'network',
      place: 'Skovhotellet',
      audience: bio,
    }),
    meeting('svamp', 'Svampe, oplæg ved botaniker Ea Thorn', {
      day: '2026-12-02',
      hours: '13:00-15:00',
      kind: 'network',
      audience: bio,
    }),
    meeting('viden', 'Vidensdag: Kroppen', {
      day: '2027-01-13',
      hours: '9:00-15:00',
      kind: 'knowledge-day',
      agenda: 'Åbent for alle.',
      audience: bio,
    }),
    meeting('vand', 'Vandløb', {
      day: '2027-03-10',
      hours: '13:00-15:00',
      kind: 'network',
      agenda: 'Flyttet fra 3/3, fordi åen er frosset.',
      movedFrom: { startLocal: '2027-03-03T13:00', endLocal: '2027-03-03T15:00' },
      audience: bio,
    }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string, name: string | undefined = 'Hans-Jørgen Bang Ravnkilde') {
  const viewer = name === '' ? guest : viewerOf(who(name, programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('what is named goes before what shares a word', () => {
  it.each(['how many minutes does Kighullet take', 'hvor mange minutter tager Kighullet'])(
    '%s: of the tool, and no deadline’s minutes or day',
    question => {
      const { text } = ask(question).reply
      expect(text).toContain('35 min')
      expect(text).not.toContain('15 minutter')
      expect(datesIn(text)).toEqual([])
    },
  )

  it.each([
    ['noget kort til efter frikvarteret', 'Rolig indgang'],
    ['hvor mange klip har vi', 'ti timer om året'],
    ['hvad koster flere timer', '580 kr.'],
    ['kode til wifi på Tinghuset', 'hænger på døren'],
    ['where can I park at Skovhotellet', 'hele dagen'],
    ['what time does the IT helpdesk open', '7.45-14'],
  ])('%s: is told', (question, fact) => {
    const answer = ask(question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toContain(fact)
  })

  it.each(['alle møder i biologikredsen i år', 'hvilke møder har jeg i oktober og november'])(
    '%s: meetings alone, and no deadline beside them',
    question => {
      expect(ask(question).reply.text).not.toContain('parkpuljen')
    },
  )
})

describe('a person', () => {
  it.each(['HJ Ravnkilde', 'H.J.B. Ravnkilde', 'H. Ravnkilde', 'Hajo Ravnkilde', 'Hajo'])(
    '%s: is known by letters and by a nickname',
    name => {
      expect(ask(`hvem er ${name}`).reply.text).toContain('Hans-Jørgen Bang Ravnkilde')
    },
  )

  it('is nobody by letters that are not theirs', () => {
    expect(ask('hvem er TM Ravnkilde').kind).not.toBe('answer')
  })
})

describe('what a meeting’s own text tells', () => {
  it.each([
    ['hvor mødes vi til mosedagen', 'ved bussen på Torvet'],
    ['hvofor er vandløb flyttet', 'åen er frosset'],
    ['er vidensdagen åben for alle?', 'Ja'],
    ['is the knowledge day open to everyone?', 'Yes'],
  ])('%s: is told', (question, fact) => {
    expect(ask(question).reply.text).toContain(fact)
  })

  it('tells a guest too that it is open for all, and nothing else of it', () => {
    expect(ask('er vidensdagen åben for alle?', '').reply.text).toContain('Åbent for alle')
  })

  it('does not deny the speaker that its title names', () => {
    const { text } = ask('hvem holder oplæg d. 2. december').reply
    expect(text).toContain('Ea Thorn')
    expect(text).not.toContain('står ikke')
  })
})

it('English words are the title’s Danish ones, part by part', () => {
  expect(idsOf(ask('when is the field week'))).toEqual(['felt'])
})

describe('two questions in one', () => {
  it('are answered by halves, and what is not known is said', () => {
    const { text } = ask('when is the field week and who washes the boots?').reply
    expect(text).toContain('18 November')
    expect(text).toContain('who washes the boots')
  })
})
