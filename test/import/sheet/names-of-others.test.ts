// Municipalities whose words are not ours: hold by another word, names and functions with "og" in them, whom a thing is for in
// plain words, columns that nobody reads.
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../src/import/apply.js'
import { diffProgramme } from '../../../src/import/diff.js'
import { readIcs } from '../../../src/import/read-ics.js'
import { readPage } from '../../../src/import/read-page.js'
import { readFunctions } from '../../../src/import/sheet/records/person-words.js'
import { Programme } from '../../../src/model/programme.js'
import { writeIcs } from '../write-ics.js'
import { codes, empty, known, peopleOf, readCsvText } from './reading.js'

const zone = 'Europe/Copenhagen'

describe('a list of schools with a hold of another word', () => {
  const programmeOf = (header: string, values: readonly [string, string]) => {
    const text = `Skole;${header}\nNordskolen;${values[0]}\nSkovvangskolen;${values[1]}\n`
    const draft = readCsvText(text, empty)
    expect(codes(draft)).toEqual([])
    return applyChange(empty, diffProgramme(empty, [draft]), { gone: false })
  }

  it.each([
    ['Klynge', ['Nord', 'Syd'], ['Klynge Nord', 'Klynge Syd']],
    ['Klynge', ['Klynge Nord', 'Klynge Syd'], ['Klynge Nord', 'Klynge Syd']],
    ['Spor', ['A', 'B'], ['Spor A', 'Spor B']],
    ['Række', ['1', '2'], ['Række 1', 'Række 2']],
    ['Gruppe', ['Rød', 'Blå'], ['Gruppe Rød', 'Gruppe Blå']],
    ['Kohorte', ['2', '3'], ['Kohorte 2', 'Kohorte 3']],
  ] as const)('under “%s” says what its values %j name', (header, values, names) => {
    const programme = programmeOf(header, values)
    expect(programme.holds.map(({ name }) => name)).toEqual(names)
    expect(programme.schools.every(({ hold }) => hold !== undefined)).toBe(true)
  })

  it.each([
    ['Værksted 1 – Klynge Nord', ['klynge-nord']],
    ['Værksted for klynge nord og syd', ['klynge-nord', 'klynge-syd']],
    ['Værksted for alle klynger', ['klynge-nord', 'klynge-syd']],
    ['Værksted i Nordkraft', []],
  ])('is recognised in the title “%s”', (title, holds) => {
    const programme = programmeOf('Klynge', ['Nord', 'Syd'])
    const event = { uid: 'a', title, start: '20261209T090000', end: '20261209T150000', zone }
    const { meetings } = readIcs(writeIcs([event]), 'plan.ics', programme)
    expect(meetings[0]?.audience.holds).toEqual(holds)
  })

  it('is found by its number and its bare name in the column of a plan', () => {
    const numbered = programmeOf('Spor', ['1', '2'])
    const plan = 'Dato;Tid;Møde;Spor\n8/9-2026;9-12;Opstart;2\n'
    expect(readCsvText(plan, numbered).meetings[0]?.audience.holds).toEqual(['spor-2'])
    const named = programmeOf('Klynge', ['Nord', 'Syd'])
    const both = 'Dato;Tid;Møde;Klynge\n8/9-2026;9-12;Opstart;Nord og Syd\n'
    expect(readCsvText(both, named).meetings[0]?.audience.holds).toEqual([
      'klynge-nord',
      'klynge-syd',
    ])
  })
})

describe('whom a deadline is for', () => {
  const read = (whom: string) => readCsvText(`Opgave;Frist;For hvem\nSend;1/10-2026;${whom}\n`)
  const audienceOf = (whom: string) => read(whom).records?.deadlines[0]?.audience

  it.each([
    ['Vejledere', { functions: ['vejleder'] }],
    ['Alle vejledere', { functions: ['vejleder'] }],
    ['Lærere', { functions: ['lærer'] }],
    ['Ledere', { roles: ['leader'] }],
    ['Vejledere og ledere', { functions: ['vejleder'], roles: ['leader'] }],
    ['Åbent for alle', { everyone: true }],
    ['Alle er velkomne', { everyone: true }],
  ])('is understood as “%s”', (whom, audience) => {
    expect(audienceOf(whom)).toMatchObject(audience)
    expect(codes(read(whom))).toEqual([])
  })

  it.each(['Grønspætterne', 'Vejledere, grønspætterne'])('is told where “%s” is not', whom => {
    expect(read(whom).problems).toMatchObject([
      { code: 'unknown-word', column: 'For hvem', args: { what: 'audience' } },
    ])
  })
})

describe('a name with “og” in it', () => {
  const schools = (text: string) =>
    readCsvText(text, empty).records?.schools.map(({ item }) => item.name)

  it('is one school in a column of the school’s name', () => {
    expect(schools('Skole;Hold\nNordskolen;1\nHvidkilde Skole og Børnehus;2\n')).toEqual([
      'Nordskolen',
      'Hvidkilde Skole og Børnehus',
    ])
  })

  it('is two where both are schools, or the column is a list', () => {
    expect(schools('Skole;Hold\nNordskolen og Sydskolen;1\n')).toEqual(['Nordskolen', 'Sydskolen'])
    expect(schools('Hold;Skoler\n1;Nordskolen og Ådalen\n2;Sydskolen og Engen\n')).toContain(
      'Ådalen',
    )
  })

  it.each([
    ['Håndværk og design-vejleder', ['håndværk og design-vejleder']],
    [
      'Håndværk og design-vejleder, matematikvejleder',
      ['håndværk og design-vejleder', 'matematikvejleder'],
    ],
    ['Lærer og matematik-vejleder', ['lærer', 'matematik-vejleder']],
    ['Læsevejleder og matematikvejleder', ['læsevejleder', 'matematikvejleder']],
  ])('is read in “%s” as the functions it is', (text, functions) => {
    expect(readFunctions(text)).toEqual(functions)
  })

  it('is one network, and stays one when the file is read again', () => {
    const network = { id: 'haandvaerk', name: 'Håndværk og design-netværket', subject: 'Håndværk' }
    const programme = Programme.parse({ ...known, networks: [...known.networks, network] })
    const plan = 'Dato;Tid;Møde;Netværk\n8/9-2026;9-12;Sløjd;Håndværk og design-netværket\n'
    const draft = readCsvText(plan, programme)
    expect(draft.meetings[0]?.audience.networks).toEqual(['haandvaerk'])
    expect(draft.networks).toEqual([])
    const once = applyChange(programme, diffProgramme(programme, [draft]), { gone: false })
    const again = applyChange(once, diffProgramme(once, [readCsvText(plan, once)]), { gone: false })
    expect(again).toEqual(once)
  })
})

describe('columns', () => {
  it('that nobody reads are told once for a table, where text stands in them', () => {
    const text =
      'Navn;E-mail;Skole;Yndlingsfarve;Tom\nBo Ry;bo@havrelund.example;Nordskolen;Blå;\nIb By;ib@havrelund.example;Nordskolen;Rød;\n'
    expect(readCsvText(text).problems).toMatchObject([
      { code: 'columns-unread', row: 1, args: { headers: ['Yndlingsfarve'] } },
    ])
  })

  it('of a fixed day off and of other names are read', () => {
    const people = 'Navn;E-mail;Skole;Fast fridag\nBo Ry;bo@havrelund.example;Nordskolen;mandag\n'
    expect(peopleOf(readCsvText(people))[0]?.daysOff).toEqual([1])
    const networks = 'Netværk;Kaldes også\nMatematiknetværket;tal, regning\n'
    expect(readCsvText(networks).records?.networks[0]?.item.aliases).toEqual(['tal', 'regning'])
  })
})

describe('a calendar', () => {
  const start = '20261203T090000'
  const event = { uid: 'a', title: 'Lab 1 – Hold 1', start, end: '20261203T120000', zone }

  it('keeps what was moved out of how one prepares', () => {
    const description =
      'Forberedelse: Medbring to elevprodukter.\n\nOBS: Flyttet fra tirsdag d. 1. december.'
    const { meetings } = readIcs(writeIcs([{ ...event, description }]), 'plan.ics', known)
    expect(meetings[0]?.preparation).toBe('Medbring to elevprodukter.')
    expect(meetings[0]?.agenda).toContain('Flyttet fra')
  })

  it('says in a sentence whom a meeting is for', () => {
    const read = (description: string) =>
      readIcs(writeIcs([{ ...event, title: 'Oplæg', description }]), 'plan.ics', known)
    expect(read('Oplæg ved psykolog. Åbent for alle.').meetings[0]?.audience.everyone).toBe(true)
    expect(read('Alle vejledere og ledere er velkomne.').meetings[0]?.audience).toMatchObject({
      functions: ['vejleder'],
      roles: ['leader'],
    })
  })

  it('tells of no holiday that the same file moves a series away from', () => {
    const series = {
      ...event,
      start: '20261201T090000',
      end: '20261201T100000',
      lines: ['RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2'],
    }
    const moved = {
      ...event,
      start: '20270108T090000',
      end: '20270108T100000',
      lines: [`RECURRENCE-ID;TZID="${zone}":20270101T090000`],
    }
    const told = (...events: (typeof series)[]) => codes(readIcs(writeIcs(events), 'p.ics', known))
    expect(told(series)).toContain('in-holiday')
    expect(told(series, moved)).not.toContain('in-holiday')
  })
})

describe('a page', () => {
  it('may say where a house is without that being a link', () => {
    const text = new TextEncoder().encode('# Huset\n\nAdresse: Tangvej 3, 7995 Havrelund.\n')
    const { pages, problems } = readPage(text, 'sider/huset.md', known)
    expect(problems).toEqual([])
    expect(pages[0]?.passages).toMatchObject([{ text: 'Adresse: Tangvej 3, 7995 Havrelund.' }])
  })
})
