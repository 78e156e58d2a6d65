// Writes meetings as Google Calendar exports them: times in UTC unless they recur, the description as HTML, Meet's own lines,
// UIDs of Google's form. A writer of our own, because ical.js would make it look like nobody's Google.
import { createHash } from 'node:crypto'
import { MeetingId, type PersonId } from '../../src/core/ids.js'
import { homeZone, instantOf, type LocalDate } from '../../src/core/time.js'
import { escapeText, foldLine } from '../outlook/text.js'
import type { ProjectMeeting } from '../project/meeting.js'

export interface GoogleCalendar {
  readonly schoolYear: number
  readonly title: string
  readonly owner: PersonId
  readonly meetings: readonly ProjectMeeting[]
  readonly names: ReadonlyMap<PersonId, string>
}

/** The file's bytes: UTF-8 without BOM, CRLF, folded with a space. */
export function writeGoogleCalendar(calendar: GoogleCalendar): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(calendar.title)}`,
    `X-WR-TIMEZONE:${homeZone}`,
    ...zoneLines,
    ...calendar.meetings.flatMap(meeting => eventLines(calendar, meeting)),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(`${lines.map(line => foldLine(line, ' ')).join('\r\n')}\r\n`)
}

/** The UID of a meeting: 26 letters and digits, the same each time. */
export function googleUid(schoolYear: number, key: string): MeetingId {
  const hash = createHash('sha256').update(`google/${schoolYear}/${key}`).digest()
  const letters = '0123456789abcdefghijklmnopqrstuv'
  const id = [...hash.subarray(0, 26)].map(byte => letters[byte % 32]).join('')
  return MeetingId.parse(`${id}@google.com`)
}

/** The address of a meeting on Meet; it leads nowhere. */
export function meetLink(key: string): string {
  const letters = [...createHash('sha256').update(`meet/${key}`).digest().subarray(0, 10)]
    .map(byte => String.fromCharCode(97 + (byte % 26)))
    .join('')
  return `https://meet.google.com/${letters.replace(/^(.{3})(.{4})/, '$1-$2-')}`
}

const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${homeZone}`,
  `X-LIC-LOCATION:${homeZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(calendar: GoogleCalendar, meeting: ProjectMeeting): string[] {
  const { schoolYear, owner, names } = calendar
  const { key, date, lastDate = date, from, to, series } = meeting
  const link = meeting.online ? meetLink(key) : undefined
  const created = utc(`${schoolYear}-06-11`, '09:00')
  return [
    'BEGIN:VEVENT',
    `DTSTART${timeOf(date, from, series !== undefined)}`,
    `DTEND${timeOf(lastDate, to, series !== undefined)}`,
    ...(series ? seriesLines(series, from) : []),
    `DTSTAMP:${utc(`${schoolYear}-08-03`, '09:00')}`,
    `ORGANIZER;CN=${names.get(owner) ?? owner}:mailto:${owner}`,
    `UID:${googleUid(schoolYear, key)}`,
    ...meeting.attendees.map(
      id =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=${names.get(id) ?? id};X-NUM-GUESTS=0:mailto:${id}`,
    ),
    ...(meeting.private ? ['CLASS:PRIVATE'] : []),
    ...(link ? [`X-GOOGLE-CONFERENCE:${link}`] : []),
    `CREATED:${created}`,
    `DESCRIPTION:${escapeText(bodyOf(meeting, link))}`,
    `LAST-MODIFIED:${created}`,
    `LOCATION:${escapeText(meeting.place ?? '')}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:${escapeText(meeting.title)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

function seriesLines(series: NonNullable<ProjectMeeting['series']>, from: string): string[] {
  const skipped = series.without.map(date => `EXDATE${timeOf(date, from, true)}`)
  return [`RRULE:FREQ=WEEKLY;WKST=MO;COUNT=${series.count};INTERVAL=${series.weeks}`, ...skipped]
}

/** Google's editor makes HTML; Meet's lines come below as plain text between its own fences. */
function bodyOf({ agenda, everyone }: ProjectMeeting, link: string | undefined): string {
  const items = agenda.map(item => `<li>${item}</li>`).join('')
  const fence = `-::~:~::~:${'~:'.repeat(30)}:~:~::~:~::-`
  const meet = [
    fence,
    `Deltag med Google Meet: ${link}`,
    '',
    'Få flere oplysninger om Meet på: https://support.google.com/a/users/answer/9282720',
    '',
    'Redigér ikke denne sektion.',
    fence,
  ]
  const whom = everyone ? '<b>Deltagere:</b> alle<br><br>' : ''
  return [`${whom}<b>Program</b><br><ul>${items}</ul>`, ...(link ? ['', ...meet] : [])].join('\n')
}

function timeOf(date: LocalDate, time: string, isSeries: boolean): string {
  return isSeries ? `;TZID=${homeZone}:${digits(`${date}T${time}`)}00` : `:${utc(date, time)}`
}

function utc(date: LocalDate, time: string): string {
  const instant = new Date(instantOf(`${date}T${time}`, homeZone)).toISOString()
  return `${digits(instant.slice(0, 16))}00Z`
}

function digits(text: string): string {
  return text.replace(/[-:]/g, '')
}
