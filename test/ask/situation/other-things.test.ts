// Questions that share a word with a meeting, a person or a network and ask for something else, in Fjordnæs, whose networks are called
// "forum": what is not known has no date, and what a page, minutes, a deadline's note or the holiday plan tells is told.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-16T08:00'
const page = (id: string, title: string, passages: { heading: string; text: string }[]) => ({
  id,
  title,
  passages,
  source: { file: 'sider.md' },
})
const holiday = (from: string, off: string) => ({
  municipality: 'Fjordnæs Kommune',
  name: 'Juleferie',
  from,
  to: '2027-01-03',
  applies: [{ group: 'skole', off }],
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Fjordnæs Kommune',
  holds: [
    { id: 'groent', name: 'Grønt hold' },
    { id: 'hvidt', name: 'Hvidt hold' },
  ],
  schools: [
    { id: 'odde', name: 'Oddesundets Skole', hold: 'groent' },
    { id: 'klit', name: 'Klitskolen', hold: 'hvidt' },
  ],
  networks: [
    { id: 'mat', name: 'Matematikforum', aliases: ['Mat-forum'] },
    { id: 'sprog', name: 'Sprogforum', aliases: ['Sprog-forum'] },
  ],
  people: [
    person('Rie Bo', {
      posts: [{ school: 'odde', functions: ['matematikvejleder'] }],
      networks: [{ network: 'mat' }],
    }),
    person('Palle Lind', {
      posts: [{ school: 'klit', functions: ['matematikvejleder'] }],
      networks: [{ network: 'mat' }],
    }),
  ],
  holidays: [holiday('2026-12-19', 'pupils')],
  deadlines: [
    {
      id: 'navne',
      title: 'Navne til Lab 2',
      due: '2026-11-20',
      note: 'Skriv til Karla',
      audience: { everyone: true },
    },
  ],
  pages: [
    page('baad', 'Båd og bus', [
      { heading: 'Sidste båd', text: 'Sidste båd fra Oddesundet går kl. 16.20.' },
    ]),
    page('vikar', 'Vikarer', [{ heading: '', text: 'Møder i forum dækker skolen selv.' }]),
    page('kort', 'Timekort', [
      { heading: '', text: 'Timekort, der ikke er brugt den 1. juni, falder væk.' },
    ]),
    page('referat', 'Referat: Matematikforum 3. november 2026', [
      { heading: 'Aftaler', text: '- Palle laver en plakat om brøker.' },
    ]),
  ],
  meetings: [
    meeting('mat@fjord', 'Brøker', {
      day: '2026-12-03',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['mat'] },
    }),
    meeting('sprog@fjord', 'Ordforråd', {
      day: '2026-12-10',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['sprog'] },
    }),
    meeting('lab2@fjord', 'Lab 2', {
      day: '2026-12-08',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 2,
      audience: { everyone: true },
    }),
    meeting('dag@fjord', 'Vidensdag', {
      day: '2027-01-28',
      hours: '9:00-15:00',
      kind: 'knowledge-day',
      agenda: 'Oplæg ved Ymer Falk',
      audience: { everyone: true },
    }),
    meeting('lab3@fjord', 'Lab 3', {
      day: '2027-03-09',
      hours: '9:00-15:00',
      kind: 'lab',
      number: 3,
      status: 'cancelled',
      agenda: 'Ny dato følger',
      audience: { everyone: true },
    }),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(question: string) {
  const viewer = viewerOf(who('Rie Bo', programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('a network that there is not', () => {
  it.each(['hvornår er tysk forum', 'hvornår er fransk forum', 'hvornår er næste idræt forum'])(
    'is unknown, and no other network’s meeting is told: %s',
    question => {
      const { kind, reply } = ask(question)
      expect(kind).toBe('unknown')
      expect(datesIn(reply.text)).toEqual([])
    },
  )

  it.each(['hvornår er mat forum', 'hvornår er næste matematikforum'])(
    'is not unknown where it is called so: %s',
    question => expect(idsOf(ask(question))).toEqual(['mat@fjord']),
  )
})

describe('a deed or a thing that is no meeting', () => {
  it.each([
    ['hvornår går sidste båd fra oddesundet', '16.20'],
    ['får vi vikar til matematikforum', 'dækker skolen selv'],
    ['hvem skal jeg sende navnene til lab 2 til', 'Skriv til Karla'],
    ['hvornår udløber vores timekort', '1. juni'],
    ['hvad skal Palle lave', 'plakat om brøker'],
    ['hvornår har eleverne juleferie fra', '19. december'],
    ['who is speaking at the vidensdag', 'Ymer Falk'],
    ['er der kommet ny dato for lab 3', 'Ny dato følger'],
  ])('%s: %s', (question, told) => {
    const { kind, reply } = ask(question)
    expect(kind).toBe('answer')
    expect(reply.text).toContain(told)
  })

  it('tells the cancelled meetings, and no page, of what is cancelled', () => {
    expect(idsOf(ask('hvad er aflyst'))).toEqual(['lab3@fjord'])
  })
})

describe('whose, said in another form', () => {
  it.each([
    ['hvem er matematikvejleder på grøn hold', 'rie.bo@nordlund.example'],
    ['hvem er matematikvejleder på oddesundet', 'rie.bo@nordlund.example'],
    ['hvem er matematikvejleder på hvid hold', 'palle.lind@nordlund.example'],
  ])('narrows: %s', (question, id) => {
    expect(idsOf(ask(question))).toEqual([id])
  })

  it('reads a team as a hold in English', () => {
    expect(ask('which team is Klitskolen on').reply.text).toContain('Hvidt hold')
  })

  it('takes the rest of the year for the school year', () => {
    expect(ask('hvilke møder har matematikforum resten af året').reply.text).toContain('31. juli')
  })
})
