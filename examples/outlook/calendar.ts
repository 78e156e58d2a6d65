// Writes meetings as the calendar file that Outlook for Windows saves ("Gem kalender"): its properties in its order, Windows'
// zone name in quotes, tabs in folded lines. A writer of our own, because ical.js would make it look like nobody's Outlook.
import type { PersonId } from '../../src/core/ids.js'
import { addDays, homeZone, instantOf, type LocalDate } from '../../src/core/time.js'
import { type SampleMeeting, type SampleSlot, slotsOf } from '../plan/sample-meeting.js'
import { escapeText, foldLine, htmlBody, plainBody, teamsLink } from './text.js'
import { uidOf } from './uid.js'

export interface OutlookCalendar {
  readonly schoolYear: number
  readonly title: string
  readonly owner: PersonId
  readonly meetings: readonly SampleMeeting[]
  /** The names that stand beside the addresses. */
  readonly names: ReadonlyMap<PersonId, string>
}

/** The file's bytes: UTF-8 without BOM, CRLF. */
export function writeCalendar(calendar: OutlookCalendar): Uint8Array {
  const byDate = [...calendar.meetings].sort((a, b) => (a.date < b.date ? -1 : 1))
  const lines = [
    'BEGIN:VCALENDAR',
    ...calendarHead(calendar, byDate),
    ...zoneLines,
    ...byDate.flatMap((meeting, index) => eventLines(calendar, meeting, index)),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(`${lines.map(line => foldLine(line)).join('\r\n')}\r\n`)
}

const zone = 'TZID="Romance Standard Time"'
const zoneLines = [
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16011028T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

function calendarHead(calendar: OutlookCalendar, meetings: readonly SampleMeeting[]): string[] {
  const { schoolYear, title, owner, names } = calendar
  const id = uidOf(schoolYear, title).slice(-32)
  const guid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const slots = meetings.flatMap(slotsOf).sort((a, b) => (a.date < b.date ? -1 : 1))
  return [
    'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    'VERSION:2.0',
    'METHOD:PUBLISH',
    ...slots.slice(0, 1).map(slot => `X-CALSTART:${utc(slot.date, slot.from ?? '00:00')}`),
    ...slots.slice(-1).map(slot => `X-CALEND:${utc(slot.date, slot.to ?? '23:59')}`),
    `X-CLIPSTART:${utc(`${schoolYear}-08-01`, '00:00')}`,
    `X-CLIPEND:${utc(`${schoolYear + 1}-08-01`, '00:00')}`,
    `X-WR-RELCALID:{${guid}}`,
    `X-WR-CALNAME:${escapeText(title)}`,
    'X-PRIMARY-CALENDAR:FALSE',
    `X-OWNER;CN="${names.get(owner) ?? ''}":mailto:${owner}`,
    `X-MS-OLK-WKHRSTART;${zone}:080000`,
    `X-MS-OLK-WKHREND;${zone}:160000`,
    'X-MS-OLK-WKHRDAYS:MO,TU,WE,TH,FR',
  ]
}

/** A meeting, and the exceptions of a series as events of their own with the same UID. */
function eventLines(calendar: OutlookCalendar, meeting: SampleMeeting, index: number): string[] {
  const { series } = meeting
  const lines = oneEvent(calendar, meeting, index)
  const exceptions = (series?.exceptions ?? []).flatMap(slot =>
    oneEvent(
      calendar,
      {
        ...meeting,
        ...slot,
        title: slot.cancelled ? `Aflyst: ${meeting.title}` : meeting.title,
        sequence: (meeting.sequence ?? 0) + 1,
      },
      index,
      slot.original,
    ),
  )
  return [...lines, ...exceptions]
}

function oneEvent(
  calendar: OutlookCalendar,
  meeting: SampleMeeting,
  index: number,
  original?: LocalDate,
): string[] {
  const link = meeting.online ? teamsLink(meeting.key) : undefined
  const created = utc(`${calendar.schoolYear}-06-${10 + (index % 15)}`, '10:15')
  const lines = [
    'BEGIN:VEVENT',
    ...meeting.attendees.map(
      id => `ATTENDEE;CN="${calendar.names.get(id) ?? id}";RSVP=TRUE:mailto:${id}`,
    ),
    `CATEGORIES:${meeting.categories.map(escapeText).join(',')}`,
    `CLASS:${meeting.private ? 'PRIVATE' : 'PUBLIC'}`,
    `CREATED:${created}`,
    `DESCRIPTION:${escapeText(plainBody(meeting, link))}`,
    `DTEND${endOf(meeting)}`,
    `DTSTAMP:${utc(`${calendar.schoolYear}-08-03`, '09:00')}`,
    `DTSTART${startOf(meeting)}`,
    ...(original ? [] : seriesLines(meeting)),
    `LAST-MODIFIED:${meeting.sequence ? utc(`${calendar.schoolYear}-06-29`, '13:40') : created}`,
    `LOCATION:${escapeText(meeting.place)}`,
    `ORGANIZER;CN="${calendar.names.get(meeting.organizer) ?? ''}":mailto:${meeting.organizer}`,
    'PRIORITY:5',
    ...(original ? [`RECURRENCE-ID${startOf({ ...meeting, date: original })}`] : []),
    ...(meeting.series && !original ? [`RRULE:${meeting.series.rrule}`] : []),
    `SEQUENCE:${meeting.sequence ?? 0}`,
    ...(meeting.cancelled ? ['STATUS:CANCELLED'] : []),
    `SUMMARY;LANGUAGE=da:${escapeText(meeting.title)}`,
    `TRANSP:${meeting.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    `UID:${uidOf(calendar.schoolYear, meeting.key)}`,
    `X-ALT-DESC;FMTTYPE=text/html:${escapeText(htmlBody(meeting, link))}`,
    ...microsoftLines(meeting),
  ]
  return [...lines, ...alarm, 'END:VEVENT']
}

const alarm = [
  'BEGIN:VALARM',
  'TRIGGER:-PT15M',
  'ACTION:DISPLAY',
  'DESCRIPTION:Reminder',
  'END:VALARM',
]

function microsoftLines(meeting: SampleMeeting): string[] {
  const busy = meeting.cancelled ? 'FREE' : meeting.from ? 'BUSY' : 'OOF'
  return [
    `X-MICROSOFT-CDO-BUSYSTATUS:${busy}`,
    'X-MICROSOFT-CDO-IMPORTANCE:1',
    ...(meeting.from ? [] : ['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE']),
    'X-MICROSOFT-DISALLOW-COUNTER:FALSE',
    'X-MS-OLK-AUTOFILLLOCATION:FALSE',
    'X-MS-OLK-CONFTYPE:0',
  ]
}

function seriesLines(meeting: SampleMeeting): string[] {
  const without = meeting.series?.without ?? []
  if (without.length === 0) return []
  return [`EXDATE;${zone}:${without.map(date => localTime(date, meeting.from ?? '')).join(',')}`]
}

function startOf(slot: SampleSlot): string {
  return slot.from
    ? `;${zone}:${localTime(slot.date, slot.from)}`
    : `;VALUE=DATE:${digits(slot.date)}`
}

/** Of an all-day meeting the day after the last, as iCalendar wants it. */
function endOf(slot: SampleSlot): string {
  return slot.to
    ? `;${zone}:${localTime(slot.date, slot.to)}`
    : `;VALUE=DATE:${digits(addDays(slot.lastDate ?? slot.date, 1))}`
}

function localTime(date: LocalDate, time: string): string {
  return `${digits(date)}T${digits(time)}00`
}

function utc(date: LocalDate, time: string): string {
  const instant = new Date(instantOf(`${date}T${time}`, homeZone)).toISOString()
  return `${digits(instant.slice(0, 16))}00Z`
}

function digits(text: string): string {
  return text.replace(/[-:]/g, '')
}
