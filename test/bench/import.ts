// How long an import takes beside what it cannot do without: ical.js parsing the same calendar and handing over the same
// properties. Both in one process, in turns, medians. Called by the bench script; no verdict of its own.
import ICAL from 'ical.js'
import { readIcs } from '../../src/import/read-ics.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { type Measured, median } from './measure.js'

const sizes = {
  small: [[500, 2]],
  full: [
    [1000, 15],
    [10_000, 3],
  ],
} as const

/** Reads 1,000 events, and 10,000 as well in `full`; 500 and few times in `small`. */
export async function benchImport(scale: 'small' | 'full'): Promise<Measured[]> {
  return sizes[scale].flatMap(([count, rounds]) => benchCount(count, rounds))
}

function benchCount(count: number, rounds: number): Measured[] {
  const text = outlookCalendar(count)
  const bytes = new TextEncoder().encode(text)
  const programme = emptyProgramme('Havrelund Kommune')
  const times: { parse: number[]; baseline: number[]; ours: number[] } = {
    parse: [],
    baseline: [],
    ours: [],
  }
  // The first turn warms both up and is not counted.
  for (let round = -1; round < rounds; round++) {
    const taken = {
      parse: time(() => ICAL.parse(text)),
      baseline: time(() => readProperties(text)),
      ours: time(() => readIcs(bytes, 'kalender.ics', programme)),
    }
    if (round < 0) continue
    times.parse.push(taken.parse)
    times.baseline.push(taken.baseline)
    times.ours.push(taken.ours)
  }
  const [parse, baseline, ours] = [times.parse, times.baseline, times.ours].map(median)
  const ms = (value: number | undefined) => `${(value ?? 0).toFixed(0)} ms`
  const events = `import of ${count.toLocaleString('en')} events`
  const against = (base: number | undefined) => ({
    ratio: (ours ?? Number.NaN) / (base ?? Number.NaN),
    detail: `${ms(ours)} against ${ms(base)}, ${rounds} rounds`,
  })
  return [
    { name: `${events}, against ical.js parsing alone`, ...against(parse) },
    { name: `${events}, against ical.js parsing and reading its properties`, ...against(baseline) },
  ]
}

const names = [
  'uid',
  'summary',
  'description',
  'x-alt-desc',
  'location',
  'dtstart',
  'dtend',
  'duration',
  'recurrence-id',
  'rrule',
  'exdate',
  'rdate',
  'status',
  'class',
  'sequence',
  'last-modified',
  'organizer',
  'attendee',
  'categories',
  'url',
]

/** The properties that the importer reads, as ical.js hands them over: values with their types, and their parameters. */
function readProperties(text: string): number {
  let read = 0
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const event of calendar.getAllSubcomponents('vevent')) {
    for (const name of names) {
      for (const property of event.getAllProperties(name)) {
        read += property.getValues().length
        if (property.getParameter('tzid') ?? property.getParameter('cn')) read++
      }
    }
  }
  return read
}

function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** A year's calendar as Outlook exports it, with a description, markup, people and an alarm in each event. */
function outlookCalendar(count: number): string {
  const events = Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.UTC(2026, 7, 10) + (at % 280) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    return outlookEvent(at, date.replaceAll('-', ''))
  })
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    'VERSION:2.0',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

function outlookEvent(at: number, day: string): string {
  const link = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${at}%40thread.v2/0?context=%7b%7d`
  return [
    'BEGIN:VEVENT',
    `ATTENDEE;CN="Karen Bøgh";RSVP=TRUE:mailto:karen.boegh${at % 60}@havrelund.example`,
    'CLASS:PUBLIC',
    'CREATED:20260612T081503Z',
    'DESCRIPTION:Dagsorden:\\n1. Velkommen\\n2. Skolens data\\, og hvad vi ser i',
    '  dem\\n3. Indsatsteori og tegn på læring\\n\\nForberedelse:\\nLæs jeres egen k',
    ' valitetsrapport.\\n\\nMaterialer:\\nAnalyseramme<https://netvaerk.havrelund.ex',
    ` ample/analyseramme>\\n\\n${'_'.repeat(50)}\\nMicrosoft Teams-møde\\n`,
    ` Deltag i mødet nu<${link}>\\nMøde-id: 312 456 789 012\\nAdgangskode: aB3dEf\\n`,
    `DTEND;TZID="Romance Standard Time":${day}T150000`,
    'DTSTAMP:20260612T081503Z',
    `DTSTART;TZID="Romance Standard Time":${day}T090000`,
    'LAST-MODIFIED:20260901T114210Z',
    `LOCATION:Medborgerhuset\\, Sal ${at % 9}`,
    'ORGANIZER;CN="Mette Holm":mailto:mette.holm@havrelund.example',
    'PRIORITY:5',
    `SEQUENCE:${at % 4}`,
    `SUMMARY;LANGUAGE=da:Læringslab ${(at % 3) + 1} – Hold ${(at % 5) + 1}`,
    'TRANSP:OPAQUE',
    `UID:040000008200E00074C5B7101A82E00800000000B0A1C2D3E4F5DC010000000000000000`,
    ` 10000000${at.toString(16).padStart(32, '0')}`,
    'X-ALT-DESC;FMTTYPE=text/html:<html><body lang=DA><p class=MsoNormal>Dagsord',
    ' en:</p><ol><li>Velkommen</li><li>Skolens data</li></ol></body></html>',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'X-MICROSOFT-CDO-IMPORTANCE:1',
    'X-MS-OLK-CONFTYPE:0',
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'ACTION:DISPLAY',
    'DESCRIPTION:Reminder',
    'END:VALARM',
    'END:VEVENT',
  ].join('\r\n')
}
