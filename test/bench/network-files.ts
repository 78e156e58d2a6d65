// The files of a made-up network of any size: a list of schools, one of networks, a workbook of people, a calendar for each network
// and a meeting plan, part of which stands in the calendars too. Called by import-network.ts. The same bytes for the same size.

import { serialOf, writeXlsx } from '../../examples/office/write-xlsx.js'
import { writeIcs } from '../import/write-ics.js'

interface NetworkFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const subjects = [
  'Matematik',
  'Læsning',
  'Inklusion',
  'Bevægelse',
  'Tosprogede',
  'Børnehaveklasse',
  'Daginstitutioner',
  'Naturfag',
  'Engelsk',
  'Trivsel',
]
const firstNames = ['Anne', 'Bjørn', 'Cæcilie', 'Dorthe', 'Erik', 'Freja', 'Gerd', 'Hans-Åge']
const lastNames = ['Ådal', 'Bøgh', 'Dam-Østergaard', 'Friis', 'Møller', 'Søe', 'Thygesen', 'Vad']

/** A school to fifty people, and six meetings to five people in one school year: half in calendars, some of them in both. */
export function networkFiles(people: number): NetworkFile[] {
  const schools = range(Math.max(4, people / 50)).map(at => `${word(at)}skolen`)
  const meetings = range(people * 1.2).map(at => meetingAt(at))
  const half = meetings.length / 2
  const calendars = subjects.map((subject, at) => ({
    name: `netvaerk-${at + 1}.ics`,
    bytes: writeIcs(
      meetings
        .slice(0, half)
        .filter(one => one.subject === subject)
        .map(toEvent),
    ),
  }))
  return [
    { name: 'skoler.csv', bytes: csv(schoolRows(schools)) },
    { name: 'netvaerk.csv', bytes: csv(networkRows(people)) },
    {
      name: 'personer.xlsx',
      bytes: writeXlsx([{ name: 'Personer', rows: peopleRows(people, schools) }]),
    },
    ...calendars,
    { name: 'moedeplan.xlsx', bytes: planWorkbook(meetings.slice(half * 0.75)) },
  ]
}

function schoolRows(schools: readonly string[]): string[][] {
  const rows = schools.map((school, at) => {
    const hold = String((at % 4) + 1)
    return [school, hold, `Område ${hold}`, `person${at}@havrelund.example`]
  })
  return [['Skole', 'Hold', 'Område', 'Skoleleder'], ...rows]
}

function networkRows(people: number): string[][] {
  const rows = subjects.map((subject, at) => [
    subject,
    `person${(at * 7) % people}@havrelund.example`,
  ])
  return [['Netværk', 'Koordinator'], ...rows]
}

function peopleRows(people: number, schools: readonly string[]): string[][] {
  const rows = range(people).map(at => {
    const name = `${firstNames[at % 8]} ${word(at)} ${lastNames[(at >> 3) % 8]}`
    const school = schools[at % schools.length] ?? ''
    const second = at % 9 === 0 ? `, ${schools[(at * 7 + 1) % schools.length]}` : ''
    const subject = subjects[at % subjects.length] ?? ''
    return [name, `person${at}@havrelund.example`, `${school}${second}`, 'vejleder', subject]
  })
  return [['Navn', 'E-mail', 'Skole', 'Funktion', 'Netværk'], ...rows]
}

interface BenchMeeting {
  readonly at: number
  readonly title: string
  readonly subject: string
  readonly day: string
  readonly hour: number
}

function meetingAt(at: number): BenchMeeting {
  const subject = subjects[at % subjects.length] ?? ''
  // Weekdays of one school year, so that ten times the meetings are ten times as many a day.
  const week = at % 43
  const day = new Date(Date.UTC(2026, 7, 10) + (week * 7 + ((at >> 2) % 5)) * 86_400_000)
  return {
    at,
    title: `Netværksmøde for ${subject.toLowerCase()}: ${word(at)}`,
    subject,
    day: day.toISOString().slice(0, 10),
    hour: 8 + (at % 7),
  }
}

function toEvent({ at, title, day, hour }: BenchMeeting) {
  const digits = day.replaceAll('-', '')
  return {
    uid: `${at}@havrelund.example`,
    title,
    start: `${digits}T${String(hour).padStart(2, '0')}0000`,
    end: `${digits}T${String(hour + 2).padStart(2, '0')}0000`,
    zone: 'Romance Standard Time',
    place: 'Medborgerhuset, sal 2',
    description:
      'Dagsorden:\n1. Velkommen\n2. Skolens data\n\nForberedelse:\nLæs jeres egen kvalitetsrapport.',
  }
}

function planWorkbook(meetings: readonly BenchMeeting[]): Uint8Array {
  const rows = meetings.map(({ title, subject, day, hour }) => [
    title,
    subject,
    { serial: serialOf(day) },
    `${hour}-${hour + 2}`,
    'Medborgerhuset, sal 2',
  ])
  const header = ['Møde', 'Netværk', 'Dato', 'Tid', 'Sted']
  return writeXlsx([{ name: 'Mødeplan 2026-27', rows: [['Mødeplan 2026/27'], header, ...rows] }])
}

function csv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map(row => row.join(';')).join('\r\n'))
}

function range(count: number): number[] {
  return Array.from({ length: Math.round(count) }, (_, at) => at)
}

const syllables = [
  'bak',
  'dal',
  'eg',
  'fjor',
  'gran',
  'høj',
  'kær',
  'lund',
  'mark',
  'nør',
  'park',
  'skov',
  'søn',
  'vest',
]

/** A word of its own for each number. */
function word(at: number): string {
  const [one, two, three] = [at % 14, Math.floor(at / 14) % 14, Math.floor(at / 196) % 14]
  const more = at >= 2744 ? syllables[Math.floor(at / 2744) % 14] : ''
  const text = `${syllables[one]}${syllables[two]}${syllables[three]}${more}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
