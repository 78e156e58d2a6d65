// What the random tests and the recorded files once found, each as small as it became: cells that were read to another day or hour,
// half a list, or something that nobody wrote.
import { describe, expect, it } from 'vitest'
import { writeXlsx, zip } from '../../../examples/office/write-xlsx.js'
import type { Draft } from '../../../src/import/draft.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { emptyProgramme, Programme } from '../../../src/model/programme.js'
import { partsOf } from './spoilt/zip-parts.js'

const empty = emptyProgramme('Havrelund Kommune')
const known = Programme.parse({
  ...empty,
  schools: [
    { id: 'soendre', name: 'Søndre Skole' },
    { id: 'oerum', name: 'Ørum og Lind Friskole' },
  ],
  networks: [
    { id: 'm', name: 'Matematiknetværket', subject: 'Matematik' },
    { id: 'l', name: 'Læsenetværket', subject: 'Læsning' },
    { id: 'it', name: 'IT-netværket', subject: 'IT og digitalisering' },
  ],
})

function read(rows: readonly string[], programme = known): Draft {
  return readSheet(new TextEncoder().encode(rows.join('\n')), 'plan 2026-27.csv', programme)
}

describe('a cell of day and hours', () => {
  it.each([
    ['1/9-26 13.05-15.05', '2026-09-01T13:05', '2026-09-01T15:05'],
    ['tirsdag d. 1. september 9.10-10.10', '2026-09-01T09:10', '2026-09-01T10:10'],
    ['søndag i uge 43 9.10-10.10', '2026-10-25T09:10', '2026-10-25T10:10'],
    ['1/12 2026 kl. 20.00-24.00', '2026-12-01T20:00', '2026-12-02T00:00'],
    ['2026-12-01 13:00 - 15:00', '2026-12-01T13:00', '2026-12-01T15:00'],
    ['2026-12-01 13:00', '2026-12-01T13:00', '2026-12-01T13:00'],
    ['2026-12-01T13:00:00', '2026-12-01T13:00', '2026-12-01T13:00'],
    ['01.12.2026 13.00.00', '2026-12-01T13:00', '2026-12-01T13:00'],
    ['tir 1. dec 26', '2026-12-01', '2026-12-02'],
    ['Fred. 18/12 kl. 9-10', '2026-12-18T09:00', '2026-12-18T10:00'],
    ['24/7 2027', '2027-07-24', '2027-07-25'],
    ['lørdag 24/7', '2027-07-24', '2027-07-25'],
  ])('"%s" is from %s to %s', (cell, startLocal, endLocal) => {
    const draft = read(['Møde;Netværk;Dato', `Opstart;Matematik;${cell}`])
    expect(draft.meetings).toMatchObject([{ startLocal, endLocal }])
  })

  it.each([
    ['Dato;Slut', '14-01-2027 13:15;15.00'],
    ['Dato;Starttid;Sluttid', '14.01.2027;13.15.00;15.00.00'],
    ['Dato;Tid', '14/1 2027;13:15:00 - 15:00:00'],
  ])('beside others, under "%s", has the hours of both: %s', (header, cells) => {
    const draft = read([`Møde;Netværk;${header}`, `Opstart;Matematik;${cells}`])
    expect(draft.meetings).toMatchObject([
      { startLocal: '2027-01-14T13:15', endLocal: '2027-01-14T15:00' },
    ])
  })
})

describe('a cell of several', () => {
  it.each([
    ['Læsenetværket, Matematiknetværket', ['l', 'm']],
    ['Matematiknetværket og Læsenetværket', ['m', 'l']],
    ['Matematik og læsning', ['m', 'l']],
    ['IT og digitalisering', ['it']],
    ['Læsning, IT og digitalisering', ['l', 'it']],
  ])('networks, "%s", is all of them', (cell, ids) => {
    const draft = read(['Navn;E-mail;Netværk', `Bo Ry;bo@havrelund.example;"${cell}"`])
    const networks = draft.records?.people.map(({ item }) => item.networks)
    expect(networks).toEqual([ids.map(network => ({ network }))])
  })

  it('schools with "og" in the name of one is each of them', () => {
    const cell = 'Søndre Skole og Ørum og Lind Friskole'
    const draft = read(['Navn;E-mail;Skole', `Bo Ry;bo@havrelund.example;${cell}`])
    const posts = draft.records?.people.map(({ item }) => item.posts.map(({ school }) => school))
    expect(posts).toEqual([['soendre', 'oerum']])
  })

  it('schools that nobody knows yet is two schools, and not one of both names', () => {
    const row = 'Bo Ry;bo@havrelund.example;Møllehøjskolen, Søndre Skole'
    const draft = read(['Navn;E-mail;Skole', row], empty)
    const names = draft.records?.schools.map(({ item }) => item.name)
    expect(names).toEqual(['Møllehøjskolen', 'Søndre Skole'])
  })
})

describe('a number under a list of schools', () => {
  it('is their count, and no school', () => {
    const draft = read(['Hold;Skole', '1;Søndre Skole', ';', ';5'], empty)
    expect(draft.records?.schools.map(({ item }) => item.name)).toEqual(['Søndre Skole'])
  })
})

describe('a spoilt file', () => {
  it('with a cell that says it stands in the last row of four billion takes no time', () => {
    const header = ['Møde', 'Dato', 'Netværk']
    const rows = [header, ['Opstart', '8/9-2026', 'Matematik'], ['Slut', '9/9-2026', 'Matematik']]
    const parts = partsOf(writeXlsx([{ name: 'Plan', rows }])).map(({ name, bytes }) => {
      const text = Buffer.from(bytes).toString()
      return { name, bytes: Buffer.from(text.replace('r="C3"', 'r="C4294967290"')) }
    })
    const before = process.cpuUsage()
    const draft = readSheet(zip(parts), 'plan.xlsx', known)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
    expect(draft.meetings.map(({ title }) => title)).toEqual(['Opstart', 'Slut'])
  })

  it.each([
    ['Navn', 'Ib By 010190(1234'],
    ['Fornavn;Efternavn', '010190;1234'],
  ])('never makes a CPR number of what stood apart, under "%s": %s', (header, cells) => {
    const draft = read([`${header};E-mail`, `${cells};ib@havrelund.example`])
    expect(draft.records?.people).toEqual([])
    expect(draft.problems.map(({ code }) => code)).toContain('cpr-cell')
    expect(JSON.stringify([draft.records, draft.problems])).not.toContain('1234')
  })
})
