// There and back in sheets: schools, people and meetings → CSV in every encoding and separator, workbooks with dates of both
// systems, and every way to write a day → the same facts.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type WrittenCell, writeXlsx } from '../../../examples/office/write-xlsx.js'
import type { Draft } from '../../../src/import/draft.js'
import { readSheet } from '../../../src/import/read-sheet.js'
import { emptyProgramme, Programme } from '../../../src/model/programme.js'
import { schoolNames } from './made/facts.js'
import {
  dayOf,
  networks,
  type Plan,
  peopleAfter,
  peopleRows,
  personFacts,
  personLook,
  plan,
  textLook,
  whenAfter,
  whenSerials,
  whenTexts,
} from './made/sheet-facts.js'
import { type CsvLook, encodings, separators, writeCsv } from './made/write-csv.js'

const empty = emptyProgramme('Havrelund Kommune')
const known = Programme.parse({
  ...empty,
  schools: schoolNames.map((name, at) => ({ id: `s-${at}`, name })),
  networks,
})
const csvLook: fc.Arbitrary<CsvLook> = fc.record({
  separator: fc.constantFrom(...separators),
  encoding: fc.constantFrom(...encodings),
  eol: fc.constantFrom('\r\n', '\n'),
  quotesAll: fc.boolean(),
})
const settings = { seed: 20261122, numRuns: 80 }

function bothWays(rows: readonly (readonly string[])[], look: CsvLook): Draft[] {
  const workbook = writeXlsx([{ name: 'Ark1', rows }])
  return [readSheet(writeCsv(rows, look), 'fil.csv', known), readSheet(workbook, 'fil.xlsx', known)]
}

vi.setConfig({ testTimeout: 120_000 })

describe('schools that were written', () => {
  it('are read to the same names and hold, from CSV and from a workbook', () => {
    const school = fc.record({ hold: fc.integer({ min: 1, max: 4 }), isListed: fc.boolean() })
    const schools = fc.array(school, {
      minLength: schoolNames.length,
      maxLength: schoolNames.length,
    })
    fc.assert(
      fc.property(schools, csvLook, (facts, look) => {
        const listed = facts.flatMap(({ hold, isListed }, at) => {
          const name = schoolNames[at] ?? ''
          // In a list that nobody knows yet, "og" stands between two schools.
          return isListed && !name.includes(' og ') ? [{ name, hold }] : []
        })
        fc.pre(listed.length > 1)
        const rows = [['Skole', 'Hold'], ...listed.map(({ name, hold }) => [name, `Hold ${hold}`])]
        const files = [
          readSheet(writeCsv(rows, look), 'skoler.csv', empty),
          readSheet(writeXlsx([{ name: 'Ark1', rows }]), 'skoler.xlsx', empty),
        ]
        for (const { records, problems } of files) {
          const numbers = new Map(records?.holds.map(({ item }) => [item.id, item.number]))
          const read = records?.schools.map(({ item: { name, hold } }) => ({
            name,
            hold: hold && numbers.get(hold),
          }))
          expect(read).toEqual(listed)
          expect(problems).toEqual([])
        }
      }),
      { ...settings, numRuns: 40 },
    )
  })
})

describe('people that were written', () => {
  it('are read to the same names, posts, functions and networks', () => {
    fc.assert(
      fc.property(
        fc.array(personFacts, { minLength: 1, maxLength: 6 }),
        personLook,
        csvLook,
        (facts, look, csv) => {
          for (const { records, problems } of bothWays(peopleRows(facts, look), csv)) {
            const read = records?.people.map(({ item: { id, name, posts, networks: own } }) => ({
              id,
              name,
              posts,
              networks: own,
            }))
            expect(read).toEqual(peopleAfter(facts))
            expect(problems).toEqual([])
          }
        },
      ),
      settings,
    )
  })
})

/** Title, time, place and network of each, in the order of the plan. */
function meetingsIn(draft: Draft, facts: Plan) {
  const read = new Map(draft.meetings.map(meeting => [meeting.title, meeting]))
  return facts.meetings.map((_, at) => {
    const meeting = read.get(titleAt(facts, at))
    if (!meeting) return undefined
    const { startLocal, endLocal, place, audience } = meeting
    return { startLocal, endLocal, place, networks: audience.networks }
  })
}

/** Numbered, so that each is found again. */
function titleAt({ meetings }: Plan, at: number): string {
  return `${meetings[at]?.title} (${at + 1})`
}

function expectedOf(facts: Plan, isOneDay: boolean) {
  return facts.meetings.map((meeting, at) => ({
    ...whenAfter(dayOf(facts, meeting, at), meeting.hours, isOneDay ? 1 : meeting.days),
    place: meeting.place,
    networks: [networks[meeting.network]?.id],
  }))
}

const yearTitle = ({ first: { schoolYear } }: Plan) =>
  `Mødeplan for skoleåret ${schoolYear}/${(schoolYear + 1) % 100}`
/** What is told about a day does not change what is read: a day off is taken, a day without hours too, and told about. */
const harmless = ['row-in-holiday', 'row-time-unknown']
const troubles = ({ problems }: Draft) => problems.filter(({ code }) => !harmless.includes(code))

describe('a meeting plan that was written', () => {
  it('in text is read to the same times, however a day and hours are written', () => {
    fc.assert(
      fc.property(plan, textLook, csvLook, (facts, look, csv) => {
        const whens = facts.meetings.map((meeting, at) =>
          whenTexts(dayOf(facts, meeting, at), meeting.hours, look),
        )
        const rows = [
          [yearTitle(facts)],
          ['Møde', 'Netværk', ...(whens[0]?.header ?? []), 'Sted'],
          ...facts.meetings.map(({ network, place }, at) => [
            titleAt(facts, at),
            networks[network]?.name ?? '',
            ...(whens[at]?.cells ?? []),
            place,
          ]),
        ]
        for (const draft of bothWays(rows, csv)) {
          expect(meetingsIn(draft, facts)).toEqual(expectedOf(facts, true))
          expect(troubles(draft)).toEqual([])
        }
      }),
      { ...settings, numRuns: 120 },
    )
  })

  it('in a workbook’s dates and times is read to the same, counted from 1900 or 1904', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), (facts, is1904) => {
        const whens = facts.meetings.map((meeting, at) =>
          whenSerials(dayOf(facts, meeting, at), meeting.hours, { days: meeting.days, is1904 }),
        )
        const rows: WrittenCell[][] = [
          ['Møde', 'Netværk', ...(whens[0]?.header ?? []), 'Sted'],
          ...facts.meetings.map(({ network, place }, at) => [
            titleAt(facts, at),
            networks[network]?.name ?? '',
            ...(whens[at]?.cells ?? []),
            place,
          ]),
        ]
        const bytes = writeXlsx([{ name: 'Plan', rows }], { date1904: is1904 })
        const draft = readSheet(bytes, 'plan.xlsx', known)
        expect(meetingsIn(draft, facts)).toEqual(expectedOf(facts, false))
        expect(troubles(draft)).toEqual([])
      }),
      settings,
    )
  })
})
