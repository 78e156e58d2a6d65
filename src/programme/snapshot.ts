// The indexed, versioned view of a programme that every reader uses. Made anew by createSnapshot for each version
// (src/main.ts, cli) and then never changed. Series are expanded here, and every time is in the programme's zone.
// The indexes hold occurrences by start, so that a question costs what it finds and not what the programme has held.
import {
  type AreaId,
  type HoldId,
  MeetingId,
  type NetworkId,
  type PersonId,
  type SchoolId,
} from '../core/ids.js'
import {
  dateOf,
  homeZone,
  type Instant,
  instantOf,
  isZone,
  type LocalDate,
  type LocalDateTime,
  localOf,
} from '../core/time.js'
import type { Meeting } from '../model/meeting.js'
import type { Person } from '../model/person.js'
import type { Area, Hold, Network, Programme, School, StoredProgramme } from '../model/programme.js'
import { type ExpansionProblem, endOfOccurrence, expandSeries } from './expand.js'
import { createIndexes, type Indexes } from './indexes.js'

/** One gathering at one time. */
export interface Occurrence {
  /** The meeting's id; of a series `UID#originalStart`, the start as stored: `UID#2026-12-01T09:00`. */
  readonly id: MeetingId
  /** The record it comes from: the exception's where there is one. */
  readonly meeting: Meeting
  /** In the programme's zone; a date where it lasts all day. */
  readonly startLocal: LocalDateTime | LocalDate
  /** The same; all-day: the day after the last, as in iCalendar. */
  readonly endLocal: LocalDateTime | LocalDate
  readonly start: Instant
  readonly end: Instant
  readonly allDay: boolean
  /** On its day, at hours that nobody knows yet: it takes the day, and is not said to last all of it. */
  readonly timeUnknown?: true
}

/** What could not be read as it was meant; the meeting is there all the same. */
export interface SnapshotProblem {
  readonly meeting: MeetingId
  readonly code: ExpansionProblem | 'zone-unknown'
}

export interface Snapshot {
  readonly version: number
  readonly programme: Programme
  /** By start, then id; the cancelled ones included. */
  readonly occurrences: readonly Occurrence[]
  readonly people: ReadonlyMap<PersonId, Person>
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly holds: ReadonlyMap<HoldId, Hold>
  readonly networks: ReadonlyMap<NetworkId, Network>
  readonly areas: ReadonlyMap<AreaId, Area>
  /** The records as stored, series and exceptions included. */
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly byId: ReadonlyMap<MeetingId, Occurrence>
  /** The programme's zone, or the home zone where it names one that does not exist. */
  readonly zone: string
  readonly indexes: Indexes
  readonly problems: readonly SnapshotProblem[]
}

const monthsAhead = 24

/**
 * The snapshot of a stored programme. A series without end is expanded to `now` + 24 months, every other one whole, at
 * most 2,000 occurrences each. Never throws on a bad rule or zone: it stands in `problems`.
 */
export function createSnapshot(stored: StoredProgramme, now: Instant): Snapshot {
  const { programme } = stored
  const zone = isZone(programme.tz) ? programme.tz : homeZone
  const problems: SnapshotProblem[] = []
  const occurrences = occurrencesOf(programme.meetings, { zone, now, problems })
  return {
    version: stored.version,
    programme,
    occurrences,
    people: mapById(programme.people),
    schools: mapById(programme.schools),
    holds: mapById(programme.holds),
    networks: mapById(programme.networks),
    areas: mapById(programme.areas),
    meetings: mapById(programme.meetings),
    byId: mapById(occurrences),
    zone,
    indexes: createIndexes(programme, occurrences),
    problems,
  }
}

interface Making {
  readonly zone: string
  readonly now: Instant
  readonly problems: SnapshotProblem[]
}

function occurrencesOf(meetings: readonly Meeting[], making: Making): Occurrence[] {
  const found = new Map<MeetingId, Occurrence>()
  const exceptions = meetings.filter(meeting => meeting.seriesId && meeting.originalStart)
  for (const meeting of meetings) {
    if (meeting.seriesId && meeting.originalStart) continue
    for (const occurrence of expand(meeting, making)) found.set(occurrence.id, occurrence)
  }
  // An exception takes the place of its occurrence; one whose occurrence is not there stands on its own.
  for (const meeting of exceptions) {
    found.delete(replacedBy(meeting, found))
    const occurrence = occur(meeting, meeting.startLocal, making)
    found.set(occurrence.id, occurrence)
  }
  return [...found.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
}

/** A UID may fill the id's whole length: then its end makes room for the start. */
function occurrenceId(series: string, start: string): MeetingId {
  return MeetingId.parse(`${series.slice(0, 480)}#${start}`)
}

/** Some calendars name the replaced occurrence of a timed series by its date alone, or the other way round. */
function replacedBy(exception: Meeting, found: ReadonlyMap<MeetingId, Occurrence>): MeetingId {
  const { seriesId = '', originalStart = '' } = exception
  const exact = occurrenceId(seriesId, originalStart)
  if (found.has(exact)) return exact
  const day = `${seriesId}#${dateOf(originalStart)}`
  const same = [...found.keys()].filter(id =>
    originalStart.length > 10 ? id === day : id.startsWith(`${day}T`),
  )
  return (same.length === 1 && same[0]) || exact
}

function expand(meeting: Meeting, making: Making): Occurrence[] {
  if (!meeting.recurrence) return [occur(meeting, meeting.startLocal, making)]
  const horizon = instantOf(addMonths(localOf(making.now, making.zone), monthsAhead), 'UTC')
  const { starts, problem } = expandSeries(withKnownZone(meeting, making), horizon)
  if (problem) making.problems.push({ meeting: meeting.id, code: problem })
  return starts.map(start => ({
    ...occur(meeting, start, making),
    id: occurrenceId(meeting.id, start),
  }))
}

function withKnownZone(meeting: Meeting, making: Making): Meeting {
  return isZone(meeting.tz) ? meeting : { ...meeting, tz: making.zone }
}

function occur(meeting: Meeting, startWritten: string, making: Making): Occurrence {
  const { zone } = making
  const endWritten = endOfOccurrence(meeting, startWritten)
  const allDay = startWritten.length <= 10
  // A whole day is a day of the calendar wherever it was written.
  const from = allDay || meeting.tz === zone ? zone : zoneOf(meeting, making)
  const start = instantOf(startWritten, from)
  const end = Math.max(start, instantOf(endWritten, from))
  return {
    id: meeting.id,
    meeting,
    startLocal: allDay ? startWritten : localOf(start, zone),
    endLocal: allDay ? endWritten : localOf(end, zone),
    start,
    end,
    allDay,
    ...(allDay && meeting.timeUnknown ? { timeUnknown: true } : {}),
  }
}

function zoneOf(meeting: Meeting, making: Making): string {
  if (isZone(meeting.tz)) return meeting.tz
  if (!making.problems.some(known => known.meeting === meeting.id)) {
    making.problems.push({ meeting: meeting.id, code: 'zone-unknown' })
  }
  return making.zone
}

/** The same day so many months later; it is only a bound, so the 31st may run into the month after. */
function addMonths(local: LocalDateTime, months: number): LocalDateTime {
  const years = Number(local.slice(0, 4)) + Math.floor(months / 12)
  return `${years}${local.slice(4)}`.replace('-02-29', '-03-01')
}

function mapById<Id extends string, Item extends { readonly id: Id }>(
  items: readonly Item[],
): ReadonlyMap<Id, Item> {
  return new Map(items.map(item => [item.id, item]))
}
