// Files that LibreOffice Calc made (test/recorded/libreoffice: its sources and how they were made): merged titles, real dates and
// times in Danish formats, formulas, hidden rows and sheets, both date systems, CSV as it shows its cells. Read to exact facts.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/import/draft.js'
import { readBytes } from '../../../src/import/read-files.js'
import { emptyProgramme } from '../../../src/model/programme.js'

const folder = new URL('../../recorded/libreoffice/', import.meta.url)
const empty = emptyProgramme('Havrelund Kommune')

function read(file: string, known = empty): Draft {
  return readBytes(readFileSync(new URL(file, folder)), file, known)
}

describe('a workbook of schools', () => {
  const draft = read('skoler.xlsx')

  it('gives each school the hold that is merged over its rows, and none of a hidden sheet', () => {
    const schools = draft.records?.schools.map(({ item: { name, hold, area } }) => [
      name,
      hold,
      area,
    ])
    expect(schools).toEqual([
      ['Åbrinkskolen', 'hold-1', 'nord'],
      ['Skt. Hans Skole', 'hold-1', 'nord'],
      ['Møllehøjskolen', 'hold-2', 'syd'],
      ['Søndre Skole', 'hold-2', 'syd'],
      ['Børnehuset Æblehaven', 'hold-2', 'syd'],
    ])
  })

  it('names the leaders that nobody knows yet by row', () => {
    expect(draft.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'Skoleleder', 'unknown-name'],
      [6, 'Skoleleder', 'unknown-name'],
      [7, 'Skoleleder', 'unknown-name'],
    ])
  })
})

const people = [
  ['ane.aagaard', 'Ane Ågaard', ['aabrinkskolen'], ['skoleleder'], [], undefined],
  ['bo.boe', 'Bo Bøe', ['skt-hans-skole'], ['skoleleder'], [], undefined],
  ['carl-aeroe.soe', 'Carl-Ærø Søe', ['moellehoejskolen'], ['skoleleder'], [], undefined],
  [
    'desiree.mueller',
    'Desirée Müller-Østergård',
    ['moellehoejskolen', 'soendre-skole'],
    ['matematikvejleder'],
    ['matematik'],
    '2026-08-01',
  ],
  [
    'else.marie',
    'Else Marie O’Brien',
    ['aabrinkskolen'],
    ['læsevejleder', 'IT-vejleder'],
    ['laesning', 'it-og-digitalisering'],
    '2025-02-28',
  ],
  [
    'freja',
    "Freja D'Angelo",
    ['boernehuset-aeblehaven'],
    ['pædagog'],
    ['daginstitutioner'],
    '2024-02-29',
  ],
]

describe('people', () => {
  it.each(['personer.xlsx', 'personer-utf-8.csv', 'personer-windows-1252.csv'])(
    'in %s are the same six, with the e-mails that a formula made and dates in a Danish format',
    file => {
      const { records, problems } = read(file)
      const found = records?.people.map(({ item: { id, name, posts, networks } }) => [
        id.replace('@havrelund.example', ''),
        name,
        posts.map(({ school }) => school),
        posts[0]?.functions,
        networks.map(({ network }) => network),
        posts[0]?.from,
      ])
      expect(found).toEqual(people)
      expect(problems).toEqual([])
    },
  )
})

const plan = [
  ['Opstart', '2026-08-27T13:00', '2026-08-27T15:30', 'Åbrinkskolen, lokale 3', 'planned'],
  ['Faglig læsning', '2026-10-25T09:00', '2026-10-25T12:00', 'Skt. Hans Skole', 'planned'],
  ['Matematik i det fri', '2026-12-01T08:30', '2026-12-01T11:00', 'Søndre Skole', 'planned'],
  ['Skjult møde', '2026-12-08T13:00', '2026-12-08T15:00', 'Søndre Skole', 'planned'],
  ['Evaluering', '2026-12-15T13:00', '2026-12-15T14:45', 'Søndre Skole', 'cancelled'],
  ['Læselyst', '2027-01-14T13:15', '2027-01-14T15:00', 'Biblioteket', 'planned'],
  ['Netværkets dag', '2027-03-28', '2027-03-29', 'Medborgerhuset', 'planned'],
  ['Afslutning', '2027-06-10T13:00', '2027-06-10T15:00', 'Møllehøjskolen', 'planned'],
]

function planIn(draft: Draft) {
  return draft.meetings.map(one => [one.title, one.startLocal, one.endLocal, one.place, one.status])
}

describe('a meeting plan', () => {
  it.each(['moedeplan.xlsx', 'moedeplan-utf-8.csv', 'moedeplan-windows-1252.csv'])(
    'in %s has its eight meetings, a row that a filter hides among them, one off and one moved',
    file => {
      const draft = read(file)
      expect(planIn(draft)).toEqual(plan)
      expect(draft.meetings.map(({ audience }) => audience.networks[0])).toEqual(
        ['matematik', 'laesning', 'matematik', 'matematik'].concat([
          'matematik',
          'laesning',
          'laesning',
          'matematik',
        ]),
      )
      const sundays = draft.problems.filter(({ code }) => code === 'row-in-holiday')
      const others = draft.problems.filter(problem => !sundays.includes(problem))
      expect(others.map(({ code }) => code)).toEqual(['row-time-unknown'])
      expect(sundays.map(({ row }) => row)).toContain(11)
    },
  )

  it('counted from 1904 has the same days', () => {
    expect(planIn(read('moedeplan-1904.xlsx'))).toEqual(plan.slice(0, 3))
  })
})

describe('a table that came from a web page', () => {
  it('is a holiday plan', () => {
    const { records, problems } = read('ferieplan.xlsx')
    const days = records?.holidays.map(({ name, from, to, applies }) => [
      name,
      from,
      to,
      applies.map(({ group, off }) => `${group}: ${off}`).join(', '),
    ])
    expect(days).toEqual([
      ['Efterårsferie', '2026-10-10', '2026-10-18', 'skole: pupils'],
      ['Juleferie', '2026-12-23', '2027-01-03', 'skole: staff, sfo: staff'],
      ['Vinterferie', '2027-02-13', '2027-02-21', 'skole: pupils'],
      ['Påskeferie', '2027-03-20', '2027-03-29', 'skole: staff, sfo: staff'],
    ])
    expect(problems).toEqual([])
  })
})

describe('a workbook of another kind', () => {
  it.each([
    ['skoler.xls', 'workbook-old'],
    ['skoler.ods', 'kind-unknown'],
  ])('%s is told apart: %s', (file, code) => {
    const draft = read(file)
    expect(draft.unreadable).toBe(true)
    expect(draft.problems.map(problem => problem.code)).toEqual([code])
  })
})
