// A small network of a municipality that does not exist, as facts, and the three sets of files that its coordinators might keep it
// in: Outlook with Excel, CSV from an old Excel, Google Calendar with Google Sheets. Used by three-ways.test.ts.
import { writeXlsx } from '../../../../examples/office/write-xlsx.js'
import { type WrittenEvent, writeIcs } from '../../write-ics.js'
import { plusDays } from './facts.js'
import { type CsvLook, writeCsv } from './write-csv.js'

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const schools = [
  ['Bakkeskolen', '1', 'Nord', 'ida.ahl@vesterskov.example'],
  ['Åløkkeskolen', '1', 'Nord', ''],
  ['Skt. Knuds Skole', '2', 'Syd', 'per.øst@vesterskov.example'],
  ['Fjordens Børneby', '2', 'Syd', ''],
] as const
const networks = [
  ['Matematiknetværket', 'karen.dam@vesterskov.example', 'ida.ahl@vesterskov.example'],
  ['Læsenetværket', 'jens-åge.bøgh@vesterskov.example', ''],
] as const
const people = [
  ['Ida Ahl', 'ida.ahl@vesterskov.example', 'Bakkeskolen', 'Skoleleder', ''],
  ['Per Øst', 'per.øst@vesterskov.example', 'Skt. Knuds Skole', 'Skoleleder', ''],
  ['Karen Dam', 'karen.dam@vesterskov.example', 'Bakkeskolen', 'Matematikvejleder', 'Matematik'],
  ['Jens-Åge Bøgh', 'jens-åge.bøgh@vesterskov.example', 'Åløkkeskolen', 'Læsevejleder', 'Læsning'],
  [
    'Zoë Müller O’Brien',
    'zoe@vesterskov.example',
    'Fjordens Børneby, Skt. Knuds Skole',
    'Matematikvejleder og lærer',
    'Matematik; Læsning',
  ],
] as const

interface Fact {
  readonly title: string
  readonly network?: string
  readonly hold?: string
  readonly audience?: string
  readonly date: string
  /** Without hours it lasts all day. */
  readonly hours?: readonly [string, string]
  readonly days?: number
  readonly place: string
  readonly isOff?: boolean
}
const meetings: readonly Fact[] = [
  {
    title: 'Opstartsseminar',
    audience: 'Alle skoler',
    date: '2026-08-20',
    days: 2,
    place: 'Kyst & Ø Kursuscenter',
  },
  {
    title: 'Netværksmøde 1',
    network: 'Matematiknetværket',
    date: '2026-09-10',
    hours: ['13:00', '15:30'],
    place: 'Bakkeskolen, lokale 3',
  },
  {
    title: 'Læringslab 1',
    hold: '1',
    date: '2026-10-06',
    hours: ['09:00', '15:00'],
    place: 'Medborgerhuset, Åsalen',
  },
  {
    title: 'Læringslab 1',
    hold: '2',
    date: '2026-10-08',
    hours: ['09:00', '15:00'],
    place: 'Medborgerhuset, Åsalen',
  },
  {
    title: 'Netværksmøde 1',
    network: 'Læsenetværket',
    date: '2026-10-26',
    hours: ['08:30', '11:00'],
    place: 'Biblioteket',
  },
  {
    title: 'Netværksmøde 2',
    network: 'Matematiknetværket',
    date: '2026-12-01',
    hours: ['13:00', '15:30'],
    place: 'Skt. Knuds Skole',
    isOff: true,
  },
  {
    title: 'Netværksmøde 2',
    network: 'Læsenetværket',
    date: '2027-03-30',
    hours: ['12:45', '14:15'],
    place: 'Biblioteket',
  },
]

/** As one says it in a calendar: the network or hold stands in the title. */
function calendarTitle({ title, network, hold }: Fact): string {
  const whom = network === undefined ? hold && `Hold ${hold}` : network
  return whom === undefined ? title : `${title} – ${whom}`
}

function toEvent(fact: Fact, zone: string | 'UTC', at: number): WrittenEvent {
  const { date, hours, days = 1 } = fact
  const stamp = (time: string) => {
    const local = `${date}T${time}`
    return zone === 'UTC' ? utc(local) : `${local.replace(/[-:]/g, '')}00`
  }
  const [start, end] = hours
    ? hours.map(stamp)
    : [date, plusDays(date, days)].map(one => one.replaceAll('-', ''))
  return {
    uid: `${zone === 'UTC' ? 'google' : 'outlook'}-${at}`,
    title: calendarTitle(fact),
    place: fact.place,
    start: start ?? '',
    end: end ?? '',
    ...(zone === 'UTC' ? {} : { zone }),
    ...(fact.isOff ? { status: 'CANCELLED' } : {}),
    ...(fact.audience ? { description: `Målgruppe: ${fact.audience}` } : {}),
  }
}

/** Summer time ends on 2026-10-25 and begins on 2027-03-28. */
function utc(local: string): string {
  const hours = local < '2026-10-25' || local > '2027-03-28' ? 2 : 1
  const instant = new Date(Date.parse(`${local}Z`) - hours * 3_600_000).toISOString()
  return `${instant.slice(0, 16).replace(/[-:]/g, '')}00Z`
}

const schoolHeader = ['Skole', 'Hold', 'Område', 'Skoleleder']
const networkHeader = ['Netværk', 'Koordinator', 'Stedfortræder']
const peopleHeader = ['Navn', 'E-mail', 'Skole', 'Funktion', 'Netværk']

/** Two calendars saved from Outlook, and one workbook with a sheet for each list. */
export function outlookAndExcel(): NamedFile[] {
  const zone = 'Romance Standard Time'
  const events = meetings.map((fact, at) => toEvent(fact, zone, at))
  const sheet = (
    name: string,
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ) => ({
    name,
    rows: [[name], [], header, ...rows],
    merges: ['A1:D1'],
  })
  const workbook = writeXlsx([
    sheet('Skoler 2026-27', schoolHeader, schools),
    sheet('Netværk', networkHeader, networks),
    sheet('Ressourcepersoner', peopleHeader, people),
  ])
  return [
    { name: 'Netværkene.xlsx', bytes: workbook },
    { name: 'kalender-1.ics', bytes: writeIcs(events.slice(0, 4)) },
    { name: 'kalender-2.ics', bytes: writeIcs(events.slice(4)) },
  ]
}

/** Four files with semicolons in Windows-1252; the plan has its days and hours as people type them. */
export function oldCsv(): NamedFile[] {
  const look: CsvLook = { separator: ';', encoding: 'windows-1252', eol: '\r\n', quotesAll: false }
  const rows = meetings.map(({ date, hours, days = 1, ...fact }) => {
    const [year, month, day] = date.split('-').map(Number)
    const last = days > 1 ? `${Number(plusDays(date, days - 1).slice(8))}/${month} ${year}` : ''
    return [
      calendarTitle({ date, ...fact }),
      `${day}/${month} ${year}`,
      last,
      hours ? `kl. ${hours.join('-').replaceAll(':', '.')}` : '',
      fact.place,
      fact.audience ?? '',
      fact.isOff ? 'AFLYST' : '',
    ]
  })
  const header = ['Møde', 'Dato', 'Slutdato', 'Tid', 'Sted', 'Målgruppe', 'Bemærkning']
  const title = ['Mødeplan for skoleåret 2026/27', '', '', '', '', '', '']
  return [
    { name: 'skoler.csv', bytes: writeCsv([schoolHeader, ...schools], look) },
    { name: 'netvaerk.csv', bytes: writeCsv([networkHeader, ...networks], look) },
    { name: 'personer.csv', bytes: writeCsv([peopleHeader, ...people], look) },
    { name: 'moedeplan.csv', bytes: writeCsv([title, header, ...rows], look) },
  ]
}

/** A calendar that Google exported (times in UTC), and sheets downloaded as CSV: commas, `06.10.2026` and `09.00.00`. */
export function googleExport(): NamedFile[] {
  const look: CsvLook = { separator: ',', encoding: 'utf-8', eol: '\r\n', quotesAll: false }
  const inCalendar = meetings.filter(({ network }) => network === undefined)
  const events = inCalendar.map((fact, at) => toEvent(fact, 'UTC', at))
  const header = [
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Læringslabs og fælles dage',
    'X-WR-TIMEZONE:Europe/Copenhagen',
  ]
  const rows = meetings
    .filter(({ network }) => network !== undefined)
    .map(fact => [
      calendarTitle(fact),
      fact.date.split('-').reverse().join('.'),
      ...(fact.hours ?? []).map(time => `${time.replace(':', '.')}.00`),
      fact.place,
      fact.isOff ? 'aflyst' : '',
    ])
  const plan = [['Møde', 'Dato', 'Starttid', 'Sluttid', 'Sted', 'Status'], ...rows]
  const sheets = 'Netværk 2026_27 - '
  return [
    { name: 'Læringslabs og fælles dage.ics', bytes: writeIcs(events, { header }) },
    { name: `${sheets}Mødeplan.csv`, bytes: writeCsv(plan, look) },
    { name: `${sheets}Netværk.csv`, bytes: writeCsv([networkHeader, ...networks], look) },
    { name: `${sheets}Personer.csv`, bytes: writeCsv([peopleHeader, ...people], look) },
    { name: `${sheets}Skoler.csv`, bytes: writeCsv([schoolHeader, ...schools], look) },
  ]
}
