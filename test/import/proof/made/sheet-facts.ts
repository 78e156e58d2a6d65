// Facts of a network → rows of a sheet, as cells of text or as a workbook's dates and times. Used by the sheet tests that go there
// and back. The facts are what the reader must give; how they are laid out is chosen at random.
import fc from 'fast-check'
import { serialOf, type WrittenCell } from '../../../../examples/office/write-xlsx.js'
import {
  type Day,
  day,
  functionNames,
  hours,
  personName,
  place,
  plusDays,
  schoolNames,
  title,
} from './facts.js'
import { sayDay, writtenDays, writtenHours } from './say-dates.js'

export const networks = [
  { id: 'n-matematik', name: 'Matematiknetværket', subject: 'Matematik' },
  { id: 'n-laesning', name: 'Læsenetværket', subject: 'Læsning' },
  { id: 'n-it', name: 'IT-netværket', subject: 'IT og digitalisering' },
] as const

export const personFacts = fc.record({
  name: personName,
  schools: fc.uniqueArray(fc.nat(schoolNames.length - 1), { minLength: 1, maxLength: 3 }),
  functions: fc.uniqueArray(fc.nat(functionNames.length - 1), { minLength: 1, maxLength: 2 }),
  networks: fc.uniqueArray(fc.nat(networks.length - 1), { maxLength: 2 }),
})
export type PersonFacts = typeof personFacts extends fc.Arbitrary<infer T> ? T : never

export const personLook = fc.record({
  names: fc.constantFrom('whole', 'parts', 'last first'),
  list: fc.constantFrom(', ', '; ', '\n', ' og '),
  title: fc.boolean(),
})

/** Rows of people with their header, in one of the ways that people write them. */
export function peopleRows(
  people: readonly PersonFacts[],
  look: typeof personLook extends fc.Arbitrary<infer T> ? T : never,
): string[][] {
  const nameHeaders = look.names === 'parts' ? ['Fornavn', 'Efternavn'] : ['Navn']
  const join = (list: readonly (string | undefined)[]) => list.join(look.list)
  const rows = people.map(({ name: [first, last], schools, functions, networks: own }, at) => [
    ...(look.names === 'parts'
      ? [first, last]
      : [look.names === 'whole' ? `${first} ${last}` : `${last}, ${first}`]),
    emailOf(at),
    join(schools.map(school => schoolNames[school])),
    join(functions.map(one => functionNames[one]?.[0])),
    join(own.map(one => networks[one]?.name)),
  ])
  const title = look.title ? [['Ressourcepersoner 2026/27'], []] : []
  return [...title, [...nameHeaders, 'E-mail', 'Skole', 'Funktion', 'Netværk'], ...rows]
}

/** What must be known of them afterwards. */
export function peopleAfter(people: readonly PersonFacts[]) {
  return people.map(({ name: [first, last], schools, functions, networks: own }, at) => ({
    id: emailOf(at),
    name: `${first} ${last}`,
    posts: schools.map(school => ({
      school: `s-${school}`,
      functions: functions.map(one => functionNames[one]?.[1]),
    })),
    networks: own.map(one => ({ network: networks[one]?.id })),
  }))
}

function emailOf(at: number): string {
  return `person.${at}@havrelund.example`
}

export const meetingFacts = fc.record({
  title,
  place,
  network: fc.nat(networks.length - 1),
  offset: fc.nat(300),
  hours: fc.option(hours),
  days: fc.constantFrom(1, 1, 1, 2, 5),
})
export type MeetingFacts = typeof meetingFacts extends fc.Arbitrary<infer T> ? T : never

/** A plan of one school year; its first meeting on a day where calendars turn, often. */
export const plan = fc.record({
  first: day,
  meetings: fc.array(meetingFacts, { minLength: 1, maxLength: 6 }),
})
export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

/** The day of a meeting: the plan's first, or one so many days after it within the school year. */
export function dayOf({ first }: Plan, meeting: MeetingFacts, at: number): Day {
  if (at === 0) return first
  const start = `${first.schoolYear}-08-01`
  return { ...first, date: plusDays(start, meeting.offset) }
}

export const textLook = fc.record({
  day: fc.constantFrom(...writtenDays.map(([name]) => name)),
  hours: fc.nat(writtenHours.length - 1),
  columns: fc.constantFrom('one', 'date and time', 'date, start and end'),
})

/** Text cells of when it is: of hours on one day only. */
export function whenTexts(
  when: Day,
  span: readonly [string, string] | null,
  look: typeof textLook extends fc.Arbitrary<infer T> ? T : never,
): { header: string[]; cells: string[] } {
  const date = sayDay(when, safeWay(when, look.day))
  // Seconds are written by programs, into a cell of their own.
  const way = writtenHours[look.hours]
  const isAlone = look.columns === 'one' && way?.[0] === '09.00.00 - 15.00.00'
  const said = span ? ((isAlone ? writtenHours[0] : way)?.[1](...span) ?? '') : ''
  switch (look.columns) {
    case 'one':
      return { header: ['Dato og tid'], cells: [`${date} ${said}`.trim()] }
    case 'date and time':
      return { header: ['Dato', 'Tid'], cells: [date, said] }
    case 'date, start and end':
      return {
        header: ['Dato', 'Start', 'Slut'],
        cells: [date, ...(span ? span.map(one => one.replace(':', '.')) : ['', ''])],
      }
    default:
      return look.columns satisfies never
  }
}

/** A week at the edge of a school year may be two; "dec 26" is no hour only where no hour has that number. */
function safeWay({ date }: Day, name: string): string {
  if (name.includes('uge') && /-(?:07|08)-/.test(date)) return '1. december 2026'
  return name === '1. dec 26' && Number(date.slice(2, 4)) < 25 ? '1.12.2026' : name
}

/** A workbook's cells of when it is: dates and times as numbers with a format. */
export function whenSerials(
  { date }: Day,
  span: readonly [string, string] | null,
  { days, is1904 }: { days: number; is1904: boolean },
): { header: string[]; cells: WrittenCell[] } {
  const shift = is1904 ? 1462 : 0
  const serial = (local: string, format: 'date' | 'dateTime' | 'long') =>
    ({ serial: serialOf(local) - shift, format }) as const
  const last = days > 1 ? serial(plusDays(date, days - 1), 'long') : null
  const clocks = span ? span.map(clockCell) : [null, null]
  return {
    header: ['Dato', 'Slutdato', 'Start', 'Slut'],
    cells: [serial(date, 'date'), last, ...clocks],
  }
}

function clockCell(time: string): WrittenCell {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return time === '24:00' ? '24.00' : { serial: (hour * 60 + minute) / 1440, format: 'time' }
}

/** When the meeting is by the facts: local times, or of whole days the day after the last. */
export function whenAfter(
  { date }: Day,
  span: readonly [string, string] | null,
  days: number,
): { startLocal: string; endLocal: string } {
  if (!span) return { startLocal: date, endLocal: plusDays(date, days) }
  const last = plusDays(date, days - 1)
  const endLocal = span[1] === '24:00' ? `${plusDays(last, 1)}T00:00` : `${last}T${span[1]}`
  return { startLocal: `${date}T${span[0]}`, endLocal }
}
