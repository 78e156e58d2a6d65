// Columns whose header says nothing certain, or not what Pejling calls it: a table is known by what stands in it too. A list of
// people is never read as one of schools, and what was read by more than its header is told about.
import { describe, expect, it } from 'vitest'
import { sayProblem } from '../../../src/import/problems.js'
import { importing } from '../../../src/wording/da/import/importing.js'
import { importing as english } from '../../../src/wording/en/import/importing.js'
import { codes, empty, peopleOf, readCsvText, readRows } from './reading.js'

const staff = [
  ['Nordskolen', 'Bo Ry Lund', 'læsevejleder', 'bo@havrelund.example'],
  ['Nordskolen', 'Ida Skov', 'matematikvejleder', 'ida@havrelund.example'],
  ['Nordskolen', 'Ejnar af Ø', 'AKT-vejleder', 'ejnar@havrelund.example'],
  ['Skovvangskolen', 'Mette-Marie Kvist', 'læsevejleder', 'mette@havrelund.example'],
  ['Skovvangskolen', 'Zahra Haidari', 'matematikvejleder', 'zahra@havrelund.example'],
  ['Skovvangskolen', 'Åge Holm', 'AKT-vejleder', 'aage@havrelund.example'],
] as const

describe('a list of people', () => {
  it.each([
    'Hvem',
    'Medarbejder',
    'Deltager',
    'Kollega',
    'Person',
    'Kontakt',
    'Vært',
    'Kolonne2',
    'Ansat',
  ])('is one under the heading «%s», with the school again in every row', header => {
    const draft = readRows([['Skole', header, 'Funktion', 'Mail'], ...staff])
    expect(peopleOf(draft).map(({ name }) => name)).toEqual(staff.map(([, name]) => name))
    expect(peopleOf(draft)[0]?.posts).toEqual([
      { school: 'nordskolen', functions: ['læsevejleder'] },
    ])
    expect(codes(draft).filter(code => code !== 'columns-guessed')).toEqual([])
  })

  it('is one without e-mails too, where each row is told about and no school is made of it', () => {
    const rows = staff.map(([school, name, job]) => [school, name, job])
    const draft = readRows([['Skole', 'Hvem', 'Funktion'], ...rows], empty)
    expect(codes(draft).filter(code => code === 'no-email')).toHaveLength(staff.length)
    expect(codes(draft)).not.toContain('row-twice')
  })

  it('is one by its e-mails alone where no column holds names', () => {
    const rows = staff.map(([school, , job, mail]) => [school, job, mail])
    const draft = readRows([['Skole', 'Funktion', 'Mail'], ...rows])
    expect(peopleOf(draft)).toHaveLength(staff.length)
    expect(codes(draft)).not.toContain('row-twice')
  })

  it('of a network that comes again in each row is no list of networks', () => {
    const rows = staff.map(([, name, , mail]) => ['Matematiknetværket', name, mail])
    const draft = readRows([['Netværk', 'Hvem', 'Mail'], ...rows])
    expect(peopleOf(draft)).toHaveLength(staff.length)
  })

  it('is asked about where it can be told neither who nor what, and never read as schools', () => {
    const rows = staff.map(([school, , job]) => [school, job, 'ja'])
    const draft = readRows([['Skole', 'Funktion', 'Bil'], ...rows], empty)
    expect(codes(draft)).toEqual(['table-unknown'])
    expect(draft.records?.schools).toEqual([])
  })
})

describe('tables that only look like lists of people', () => {
  it('of schools stay so, with their heads by name', () => {
    const draft = readRows([
      ['Skole', 'Hold', 'Leder', 'Mail'],
      ['Nordskolen', 'Hold 1', 'Karin Friis', 'nord@havrelund.example'],
      ['Skovvangskolen', 'Hold 2', 'Karin Friis', 'skov@havrelund.example'],
    ])
    expect(draft.records?.schools).toHaveLength(2)
  })

  it('of meetings stay so, with who holds them under «Hvem»', () => {
    const draft = readCsvText('Møde;Dato;Netværk;Vært\nOpstart;4/9-2026;Matematiknetværket;Bo Ry\n')
    expect(draft.meetings).toHaveLength(1)
  })

  it.each(['Kontakt', 'Tovh.', 'Hvem'])(
    'of networks stay so, with their tovholder under «%s»',
    header => {
      const draft = readCsvText(
        `Forum;${header};Afløser\nKlimaforum;Karin Friis;\nHaveforum;Karin Friis;\nLæseforum;Bo Ry;\n`,
      )
      expect(draft.records?.networks).toHaveLength(3)
      expect(peopleOf(draft)[0]?.roles).toMatchObject([{ role: 'coordinator' }])
    },
  )

  it('of networks stay so, with two tovholdere in a row each', () => {
    const draft = readCsvText(
      'Netværk;Tovholder;Mail\nKlima;Bo Ry;bo@havrelund.example\nKlima;Ida Skov;ida@havrelund.example\nHaver;Åge Holm;aage@havrelund.example\n',
      empty,
    )
    expect(draft.records?.networks.map(({ item }) => item.name)).toContain('Klima')
  })
})

describe('a header that is known by a part of it', () => {
  const people = (header: string, cell: string) =>
    readCsvText(`Navn;Mail;${header}\nBo Ry;bo@havrelund.example;${cell}\n`)
  it.each([
    ['Arb.sted', 'Nordskolen'],
    ['Tj.sted', 'Nordskolen'],
    ['Nuværende skole', 'Nordskolen'],
    ['Skole/afd', 'Nordskolen'],
    ['Sted', 'Nordskolen'],
  ])('«%s» is the school', (header, cell) => {
    expect(peopleOf(people(header, cell))[0]?.posts).toMatchObject([{ school: 'nordskolen' }])
  })

  it.each(['Forum/kreds', 'Netværk/forum', 'Netv.', 'Fagforum', 'Primært netværk'])(
    '«%s» is the network',
    header => {
      const [person] = peopleOf(people(header, 'Matematiknetværket'))
      expect(person?.networks).toEqual([{ network: 'matematik' }])
    },
  )

  it.each(['Fridag', 'Fast fri', 'Fri', 'Ugentlig fridag'])('«%s» is the days off', header => {
    expect(peopleOf(people(header, 'onsdag'))[0]?.daysOff).toEqual([3])
  })

  it.each([
    'Tag med / forbered',
    'Husk',
    'Medbring',
    'Forberedelse/medbring',
    'Det skal I have med',
    'Husk/tøj',
    'Særlig forberedelse',
    'Forb.',
  ])('«%s» is what to bring or prepare', header => {
    const draft = readCsvText(
      `Møde;Dato;Tid;Netværk;${header}\nOpstart;4/9-2026;9-12;Matematiknetværket;en bog\n`,
    )
    expect(draft.meetings[0]?.preparation).toContain('en bog')
  })

  it.each(['Afløser', 'Stedf.', 'Stedfortræder/suppleant'])('«%s» is the deputy', header => {
    const draft = readCsvText(`Netværk;Tovholder;${header}\nKlima;;Karin Friis\n`)
    expect(peopleOf(draft)[0]?.roles).toMatchObject([{ role: 'deputy' }])
  })

  it.each(['Antal netværk', 'Tidligere skole', 'Svar/dato', 'Privat mail', 'Sidste møde'])(
    '«%s» is not read as what only its last word says',
    header => {
      const draft = readCsvText(
        `Navn;Mail;Funktion;${header}\nBo Ry;bo@havrelund.example;læsevejleder;7\n`,
      )
      expect(codes(draft)).toEqual(['columns-unread'])
    },
  )
})

describe('a header that says nothing', () => {
  it('stands over hours in a plan: they are its time', () => {
    const draft = readCsvText(
      'Møde;Dato;Hvad tid;Netværk\nA;4/9-2026;9-12;Matematiknetværket\nB;5/9-2026;13.30-15;Matematiknetværket\n',
    )
    expect(draft.meetings.map(({ startLocal }) => startLocal)).toEqual([
      '2026-09-04T09:00',
      '2026-09-05T13:30',
    ])
  })

  it('is named with what it was read as, in both languages', () => {
    const draft = readRows([['Skole', 'Hvem', 'Funktion', 'Mail'], ...staff])
    const [told] = draft.problems
    expect(told && sayProblem(importing, told)).toEqual({
      problem: 'Kolonnen “Hvem” er læst som “Navn”.',
      fix: 'Er det ikke rigtigt, så ret overskriften i arket.',
    })
    expect(told && sayProblem(english, told).problem).toBe('The column “Hvem” was read as “Name”.')
  })
})

describe('a list of schools', () => {
  const rows = [
    ['Nordskolen', 'Norden', 'Klynge Øst', 'Skovvej 3, Nordby', 'nord'],
    ['Skovvangskolen', 'Vangen', 'Klynge Vest', 'Havnegade 12, Vang', ''],
  ] as const

  it('has them under «Sted», with every other name that they go by', () => {
    const draft = readRows(
      [['Sted', 'Vi siger', 'Klynge', 'Adresse', 'Andre navne'], ...rows],
      empty,
    )
    const schools = draft.records?.schools.map(({ item }) => item) ?? []
    expect(schools.map(({ name, aliases, hold }) => [name, aliases, hold])).toEqual([
      ['Nordskolen', ['Norden', 'nord'], 'klynge-oest'],
      ['Skovvangskolen', ['Vangen'], 'klynge-vest'],
    ])
  })

  it('is none where things take place at a time', () => {
    const draft = readRows([
      ['Sted', 'Klynge', 'Dato', 'Tid'],
      ['Nordskolen', 'Hold 1', '1/12-2026', '9-15'],
    ])
    expect(draft.records?.schools ?? []).toEqual([])
  })
})

it('a job of several subjects makes no network of those that have none', () => {
  const draft = readRows([
    ['Navn', 'Mail', 'Funktion', 'Netværk'],
    ['Bo Ry', 'bo@havrelund.example', 'fagkonsulent, tysk og matematik', 'Matematiknetværket'],
  ])
  expect(draft.records?.networks.map(({ item }) => item.name) ?? []).not.toContain('Tysknetværket')
})
