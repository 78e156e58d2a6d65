// A calendar file → a draft, as Outlook, Exchange, Google and others export it. Called by read-files and the sample.
// Never throws on what a file holds: each thing wrong is a problem with file, line and property, and every event that can be
// read is read.
import { basename } from 'node:path'
import type { Meeting } from '../model/meeting.js'
import type { Programme } from '../model/programme.js'
import { createAudienceReader } from './audience/audience.js'
import { type Draft, limits, unreadableDraft } from './draft.js'
import { type EventPiece, peekText, type RawCalendar, readCalendar } from './ics/events.js'
import { type EventGroup, groupEvents, uniqueById, withSlugs, withUid } from './ics/identity.js'
import { type MeetingContext, readMeeting, type Series } from './ics/meeting.js'
import { createReporter, hasCpr, short } from './ics/report.js'
import type { TimeContext } from './ics/times.js'
import type { ImportProblem, ReadOptions } from './problems.js'
import { decodeCalendar } from './text/decode-calendar.js'
import { untitled } from './words.js'
import { createZoneClock } from './zones/zone-clock.js'
import { createZoneFinder } from './zones/zone-names.js'

/** Reads a calendar in the light of what is known: names, zone. `file` is what problems and `source` call it. */
export function readIcs(
  bytes: Uint8Array,
  file: string,
  known: Programme,
  options: ReadOptions = {},
): Draft {
  if (bytes.length > limits.fileBytes) {
    const args = { megabytes: Math.ceil(bytes.length / 2 ** 20), limit: limits.fileBytes / 2 ** 20 }
    return unreadableDraft(file, { file, code: 'file-too-big', args })
  }
  const decoded = decodeCalendar(bytes)
  if ('looksLike' in decoded) {
    const { looksLike } = decoded
    return unreadableDraft(
      file,
      looksLike === 'empty'
        ? { file, code: 'file-empty', args: {} }
        : { file, code: 'not-a-calendar', args: { looksLike } },
    )
  }
  const calendar = readCalendar(decoded.text, limits.events)
  const problems = calendarProblems(file, calendar, decoded.badRow)
  const { method } = calendar
  if (
    method === 'REPLY' ||
    method === 'COUNTER' ||
    method === 'REFRESH' ||
    method === 'DECLINECOUNTER'
  ) {
    return unreadableDraft(file, { file, code: 'not-a-plan', args: { method } })
  }
  return readDraft({ file, calendar, known, options, problems })
}

interface Reading {
  readonly file: string
  readonly calendar: RawCalendar
  readonly known: Programme
  readonly options: ReadOptions
  readonly problems: ImportProblem[]
}

function readDraft({ file, calendar, known, options, problems }: Reading): Draft {
  const calendarName = nameOf(calendar, file, problems)
  const audience = createAudienceReader(known)
  const { method } = calendar
  const context: MeetingContext = {
    file,
    times: { ...timesOf(calendar, known.tz), takesFixes: options.takesFixes ?? false },
    audience,
    known,
    names: [
      ...(calendarName === undefined ? [] : [calendarName]),
      basename(file).replace(/\.\w+$/, ''),
    ],
    isCancellation: method === 'CANCEL',
    add: problem => problems.push(problem),
  }
  const { groups, duplicates, shared } = groupEvents(calendar.events)
  for (const event of duplicates) reportCopy(context, event, 'duplicate-uid')
  for (const event of shared) reportCopy(context, event, 'shared-uid')
  const before = new Map<string, Meeting>(known.meetings.map(meeting => [meeting.id, meeting]))
  const named: Meeting[] = []
  const nameless: Meeting[] = []
  for (const group of groups) {
    for (const meeting of readGroup(context, group, before.get(group.uid ?? ''))) {
      if (group.uid === undefined) nameless.push(meeting)
      else named.push(withUid(meeting, group.uid))
    }
  }
  const unique = uniqueById(named)
  const taken = new Set<string>(unique.map(meeting => meeting.id))
  return {
    file,
    meetings: [...unique, ...withSlugs(nameless, taken)],
    ...audience.proposed(),
    people: [],
    tools: [],
    pages: [],
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ...(calendarName === undefined ? {} : { calendarName }),
    // Outlook and Google publish a whole calendar; REQUEST, ADD and CANCEL are letters about single meetings.
    whole: method === undefined || method === 'PUBLISH',
    unreadable: false,
  }
}

/** A series and its exceptions, which take from it (or from the series known before) what they do not say themselves. */
function readGroup(
  context: MeetingContext,
  group: EventGroup,
  known: Series | undefined,
): Meeting[] {
  const main = group.main && readMeeting(context, group.main, { exceptions: group.exceptions })
  const series = main ?? known
  const exceptions = group.exceptions.flatMap(
    event => readMeeting(context, event, series ? { series } : {}) ?? [],
  )
  return main ? [main, ...exceptions] : exceptions
}

/** The calendar's own zone, else the programme's; "UTC" there only says how the file was written. */
function timesOf(calendar: RawCalendar, home: string): Omit<TimeContext, 'takesFixes'> {
  const findZone = createZoneFinder(home, calendar.zones)
  const named = calendar.zone === undefined ? undefined : findZone(calendar.zone)
  const calendarZone = named === undefined || named === 'UTC' ? home : named
  return { home, calendarZone, findZone, clock: createZoneClock() }
}

function nameOf(
  calendar: RawCalendar,
  file: string,
  problems: ImportProblem[],
): string | undefined {
  const name = calendar.name?.replace(/\\([,;\\])/g, '$1').slice(0, limits.name)
  if (name === undefined || !hasCpr(name)) return name
  problems.push({ file, column: 'X-WR-CALNAME', code: 'cpr', args: { field: 'calendar-name' } })
  return undefined
}

function calendarProblems(
  file: string,
  calendar: RawCalendar,
  badRow: number | undefined,
): ImportProblem[] {
  const problems: ImportProblem[] = calendar.cutOff.map(row => ({
    file,
    row,
    column: 'VEVENT',
    code: 'event-cut-off',
    args: {},
  }))
  if (badRow !== undefined) problems.push({ file, row: badRow, code: 'bad-characters', args: {} })
  if (calendar.tooMany)
    problems.push({ file, code: 'too-many-events', args: { limit: limits.events } })
  if (calendar.events.length + calendar.cutOff.length === 0) {
    problems.push({ file, code: 'no-events', args: {} })
  }
  return problems
}

function reportCopy(
  context: MeetingContext,
  event: EventPiece,
  code: 'duplicate-uid' | 'shared-uid',
): void {
  const summary = peekText(event, 'SUMMARY')
  const title = summary === undefined || hasCpr(summary) ? untitled : short(summary)
  createReporter(context.file, event, context.add).report('UID', { code, args: { title } })
}
