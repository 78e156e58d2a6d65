// What came of a meeting, whom it is for and how it is named, in Lyngå: agreements that stand with the meeting or in minutes among the
// pages, "kun for …", a place with a number, a word of what to bring; and what nobody can know, which gets no date.
import { describe, expect, it } from 'vitest'
import { type Answer, answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn } from '../../support/asking.js'
import { at, meeting, person, who } from '../../support/programme.js'

const monday = '2026-11-23T08:00'
const network = (id: string, name: string, subject: string) => ({ id, name, subject })
const lab = (id: string, number: number, hold: string, day: string) =>
  meeting(id, `Læringslab ${number}`, {
    day,
    hours: '9:00-14:00',
    kind: 'lab',
    number,
    place: 'Vandværket',
    preparation: 'Tag en planche med',
    audience: { holds: [hold] },
  })
const page = (id: string, title: string, passages: { heading: string; text: string }[]) => ({
  id,
  title,
  passages,
  source: { file: 'sider.md' },
})
const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Lyngå Kommune',
  holds: [
    { id: 'hold-1', name: 'Hold 1', number: 1 },
    { id: 'hold-2', name: 'Hold 2', number: 2 },
  ],
  schools: [
    { id: 'aa', name: 'Åbakkeskolen', hold: 'hold-1' },
    { id: 'kaer', name: 'Kærgårdskolen', hold: 'hold-2' },
  ],
  networks: [
    network('musik', 'Musiknetværket', 'musik'),
    network('engelsk', 'Engelsknetværket', 'engelsk'),
    network('plc', 'PLC-netværket', 'plc'),
  ],
  people: [
    person('Tora Lind', {
      posts: [{ school: 'aa', functions: ['musikvejleder'] }],
      networks: [{ network: 'musik' }],
    }),
    person('Palle Rye', {
      posts: [{ school: 'kaer', functions: ['PLC-medarbejder', 'engelskvejleder'] }],
      networks: [{ network: 'plc' }, { network: 'engelsk' }],
    }),
    person('Gerda Holm', { functions: ['PLC-konsulent'], networks: [{ network: 'plc' }] }),
  ],
  holidays: [
    {
      municipality: 'Lyngå Kommune',
      name: 'Vinterferie',
      from: '2027-02-13',
      to: '2027-02-21',
      applies: [{ group: 'skole', off: 'pupils' }],
    },
  ],
  deadlines: [
    {
      id: 'tilmelding',
      title: 'Tilmelding til inspirationsdagen',
      due: '2027-01-08',
      audience: { everyone: true },
      source: { file: 'frister.xlsx' },
    },
  ],
  meetings: [
    meeting('afslutning', 'Afslutning for musik', {
      day: '2026-11-10',
      hours: '13:00-15:00',
      preparation: 'Tag kage med',
      audience: { networks: ['musik'] },
    }),
    meeting('jul', 'Fælles juleafslutning', {
      day: '2026-12-16',
      hours: '13:00-15:00',
      audience: { everyone: true },
    }),
    meeting('musik-1', 'Kor i indskolingen', {
      day: '2026-10-06',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['musik'] },
      agreements: [{ what: 'Alle synger morgensang', who: [], by: '2026-12-18' }],
    }),
    meeting('musik-2', 'Trommer og rytme', {
      day: '2027-02-03',
      hours: '13:00-15:00',
      kind: 'network',
      place: 'Remise 7, salen',
      preparation: 'Tag et kostume med til karnevallet',
      audience: { networks: ['musik'] },
    }),
    meeting('engelsk-1', 'Ordforråd', {
      day: '2026-11-03',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['engelsk'] },
    }),
    meeting('plc-1', 'Boghylden', {
      day: '2026-11-26',
      hours: '9:00-11:00',
      kind: 'network',
      preparation: 'Læs Boggudens guide',
      audience: { networks: ['plc'] },
    }),
    meeting('inspiration', 'Inspirationsdag om bevægelse', {
      day: '2027-01-20',
      hours: '9:00-15:00',
      place: 'Hallen',
      audience: { everyone: true },
    }),
    lab('lab-1-1', 1, 'hold-1', '2026-09-15'),
    lab('lab-1-2', 1, 'hold-2', '2026-09-16'),
    lab('lab-2-1', 2, 'hold-1', '2026-12-01'),
    lab('lab-2-2', 2, 'hold-2', '2026-12-02'),
  ],
  pages: [
    page('referater', 'Referater', [
      {
        heading: 'Engelsknetværket 3. november',
        text: 'Til stede var fire. Vi aftalte, at alle prøver ordkortene.',
      },
      { heading: 'Engelsknetværket 9. september', text: 'Vi aftalte at bytte bøger.' },
    ]),
    page('lab', 'Hvad er et læringslab?', [
      {
        heading: '',
        text: 'På et læringslab arbejder I med jeres egne data, og I skal have lyst med.',
      },
    ]),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, at(monday))

function ask(as: string, question: string): Answer {
  const viewer = as === 'guest' ? guest : viewerOf(who(as, programme), monday.slice(0, 10))
  return answerQuestion(question, { snapshot, viewer, now: at(monday) })
}

describe('what was agreed', () => {
  it.each([
    ['hvad aftalte vi sidst i musik', 'Alle synger morgensang'],
    ['hvad blev vi enige om på sidste musikmøde', 'Alle synger morgensang'],
    ['what did we agree last time in music', 'Alle synger morgensang'],
    ['hvad blev der besluttet i engelsk sidst', 'alle prøver ordkortene'],
    ['hvad kom vi frem til på sidste engelskmøde', 'alle prøver ordkortene'],
    ['what was decided at the last english meeting', 'alle prøver ordkortene'],
  ])('“%s” is told from the meeting or its minutes, the newest', (question, told) => {
    const answer = ask('Palle Rye', question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toContain(told)
    expect(answer.reply.text).not.toContain('bytte bøger')
  })

  it.each([
    ['hvad aftalte vi sidst i plc'],
    ['hvad blev vi enige om på sidste PLC-møde'],
    ['what did we decide at the last lab'],
  ])('“%s”, of which nothing stands, gets neither another group’s minutes nor a date', question => {
    const answer = ask('Palle Rye', question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('tells only what was agreed on the matter asked about', () => {
    expect(ask('Palle Rye', 'hvad aftalte vi om ordkort i engelsk').reply.text).toContain(
      'ordkortene',
    )
    expect(ask('Palle Rye', 'hvad aftalte vi om mobiler i engelsk').kind).toBe('unknown')
  })
})

describe('whom a meeting is for', () => {
  it.each([
    ['er inspirationsdagen kun for musikvejledere', 'Nej, ', 'for alle'],
    ['er inspirationsdagen også for skoleledere', 'Ja, ', 'for alle'],
    ['er inspirationsdagen for alle', 'Ja, ', 'for alle'],
    ['er det kun musikvejledere der skal med til inspirationsdagen', 'Nej, ', 'for alle'],
    ['er næste musikmøde også for engelskvejledere', 'Nej, ', 'musiknetværket'],
    ['er næste musikmøde kun for musikvejledere', 'Ja, ', 'musiknetværket'],
    ['is the next music meeting for everyone', 'No, ', 'Musiknetværket'],
  ])('“%s” is answered %s', (question, verdict, whom) => {
    const { text } = ask('Tora Lind', question).reply
    expect(text.startsWith(verdict)).toBe(true)
    expect(text).toContain(whom)
  })
})

describe('a meeting named by its place or by what is brought there', () => {
  it.each([
    ['hvornår er remise 7 mødet'],
    ['hvor ligger remise 7 mødet i februar'],
    ['hvad skal jeg tage med til karnevallet'],
    ['skal jeg have noget med til karnevallet'],
  ])('“%s” is the one such meeting', question => {
    expect(ask('Tora Lind', question).sources.map(({ id }) => id)).toEqual(['musik-2'])
  })
})

describe('what is read before a day', () => {
  it.each([
    ['what do I need to read before thursday'],
    ['hvad skal jeg læse inden torsdag'],
    ['hvad skal jeg forberede inden på fredag'],
  ])('“%s” is the preparation of the meeting on Thursday', question => {
    expect(ask('Palle Rye', question).reply.text).toContain('Boggudens guide')
  })

  it('is asked of the lab itself where a lab tells when', () => {
    expect(ask('Palle Rye', 'hvad skal jeg forberede inden lab 2').reply.text).toContain('planche')
  })
})

describe('what no meeting tells', () => {
  it.each([
    ['hvad er anderledes denne gang'],
    ['what is different about the lab this time'],
    ['hvornår er vikaren på plads når vi har lab'],
    ['hvornår er det læsetesten skal meldes ind'],
    ['hvem er ny'],
    ['er der nogen nye i musiknetværket'],
  ])('“%s” gets no date', question => {
    const answer = ask('Tora Lind', question)
    expect(answer.kind).not.toBe('answer')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('a general question', () => {
  it.each([
    ['hvor lang tid tager et læringslab', '5 timer'],
    ['how long is a learning lab', '5 hours'],
  ])('“%s” is told how long, and no meeting besides', (question, told) => {
    const { text } = ask('Tora Lind', question).reply
    expect(text).toContain(told)
    expect(datesIn(text)).toEqual([])
  })

  it('counts what is held once for each hold by the hold', () => {
    expect(ask('guest', 'hvor mange læringslabs er der på et år').reply.text).toContain(
      '2 læringslabs for hvert hold',
    )
  })

  it('takes what is for all for a meeting of all, and not for one’s own next one', () => {
    const { sources } = ask('Palle Rye', 'hvornår er der fællesmøde')
    expect(sources.map(({ id }) => id)).toEqual(['jul'])
  })

  it('tells a guest that what to bring to one lab is for members', () => {
    expect(ask('guest', 'hvad skal man have med til lab 2').kind).toBe('refused')
  })
})

describe('a word in two, or with a wrong letter', () => {
  it.each([
    ['hvornår er vinter ferien', '13.'],
    ['hvornår starter vinter ferie', '13.'],
    ['what deadlins are coming up', 'inspirationsdagen'],
    ['hvilke dead lines er der', 'inspirationsdagen'],
    ['hvornår er næste møde i musk', 'Trommer og rytme'],
  ])('“%s” is read as it was meant', (question, told) => {
    const answer = ask('Tora Lind', question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toContain(told)
  })
})

describe('a meeting that is over, and one to come that ends as it does', () => {
  it.each([['skal jeg tage kage med til afslutningen'], ['hvornår er afslutningen']])(
    '“%s” is asked of the one to come',
    question => {
      expect(ask('Tora Lind', question).sources.map(({ id }) => id)).toEqual(['jul'])
    },
  )

  it('is asked of the one that was, where it says so', () => {
    const { sources } = ask('Tora Lind', 'hvornår var afslutningen')
    expect(sources.map(({ id }) => id)).toEqual(['afslutning'])
  })
})
