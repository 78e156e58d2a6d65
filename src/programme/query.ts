// Exact questions to the plan: which meetings, the next, the last, the one under way. Every answer about schedules comes
// from here. A query takes the viewer and cannot be called without: what they may not see is not found.
// Results are sorted by start; the cost follows what is found, not how much the programme has held.
import type { AreaId, HoldId, NetworkId, SchoolId } from '../core/ids.js'
import { addDays, dateOf, type Instant, instantOf, type LocalDate, localOf } from '../core/time.js'
import type { Meeting, MeetingKind } from '../model/meeting.js'
import type { Person } from '../model/person.js'
import { may, type Target, type Viewer } from '../people/rights.js'
import { isInAudience } from './audience.js'
import { between, reaches, timelines } from './candidates.js'
import { firstEndingAfter, firstStartingAt, foldTitle } from './indexes.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/**
 * What is asked for. `networks`, `holds`, `schools`, `areas` and `everyone` widen one another (any of them fits); all
 * other fields narrow. Absent or empty means no condition.
 */
export interface MeetingFilter {
  readonly networks?: readonly NetworkId[]
  readonly holds?: readonly HoldId[]
  /** What names the school, its hold or its area. */
  readonly schools?: readonly SchoolId[]
  /** What names the area or a school in it. */
  readonly areas?: readonly AreaId[]
  /** Meetings for everyone in the programme. */
  readonly everyone?: boolean
  /** What is for this person (`isFor`). */
  readonly person?: Person
  readonly kinds?: readonly MeetingKind[]
  readonly number?: number
  /** Each must stand in the title, in whole or in part; æøå, accents and capitals do not matter. */
  readonly words?: readonly string[]
  /** Any further condition on the record. */
  readonly where?: (meeting: Meeting) => boolean
  /** First and last day, both included, in the programme's zone. A meeting of several days counts on each. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Default: only what is planned. */
  readonly includeCancelled?: boolean
}

/** All meetings that fit, by start. */
export function listMeetings(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
): Occurrence[] {
  const found: Occurrence[] = []
  walkMeetings(snapshot, viewer, filter, one => found.push(one) > 0)
  return sorted(found)
}

/** Whether anything fits; looks no further than the first. */
export function hasMeetings(snapshot: Snapshot, viewer: Viewer, filter: MeetingFilter): boolean {
  return !walkMeetings(snapshot, viewer, filter, () => false)
}

/** Hands over what fits, in no order and maybe twice, until it is enough: `goesOn` says no, and then this is false. */
export function walkMeetings(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
  goesOn: (one: Occurrence) => boolean,
): boolean {
  const fits = condition(snapshot, viewer, filter)
  const { from, to } = boundsOf(snapshot, filter)
  return timelines(snapshot, filter).every(line => {
    const end = firstStartingAt(line, to)
    for (let at = firstEndingAfter(line, from); at < end; at++) {
      const one = line.occurrences[at]
      if (one && reaches(one, from) && fits(one) && !goesOn(one)) return false
    }
    return true
  })
}

/**
 * The first that has not begun. One under way is among `currentMeetings`, not the next; an all-day one counts until its
 * first day is over, as nobody knows its hour. Cancelled ones never count.
 */
export function nextMeeting(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
  now: Instant,
): Occurrence | undefined {
  const fits = condition(snapshot, viewer, { ...filter, includeCancelled: false })
  const { from, to } = boundsOf(snapshot, filter)
  const today = startOfDay(snapshot, now)
  const isNext = (one: Occurrence) =>
    (one.allDay ? one.start >= today : one.start > now) && reaches(one, from) && fits(one)
  const found = timelines(snapshot, filter).flatMap(line => {
    const start = Math.max(firstStartingAt(line, today), firstEndingAfter(line, from))
    for (let i = start; i < line.occurrences.length; i++) {
      const one = line.occurrences[i]
      if (!one || one.start >= to) break
      if (isNext(one)) return [one]
    }
    return []
  })
  return sorted(found)[0]
}

/** The last that is over. Cancelled ones never count. */
export function lastMeeting(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
  now: Instant,
): Occurrence | undefined {
  const fits = condition(snapshot, viewer, { ...filter, includeCancelled: false })
  const { from, to } = boundsOf(snapshot, filter)
  const found = timelines(snapshot, filter).flatMap(line => {
    for (let i = firstStartingAt(line, Math.min(now, to)) - 1; i >= 0; i--) {
      const one = line.occurrences[i]
      if (!one || (line.latestEnd[i] ?? 0) < from) break
      if (one.end <= now && reaches(one, from) && fits(one)) return [one]
    }
    return []
  })
  return sorted(found).at(-1)
}

/** Those under way: begun and not over, an all-day one through all its days. What the answers call "nu". */
export function currentMeetings(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
  now: Instant,
): Occurrence[] {
  const fits = condition(snapshot, viewer, { ...filter, includeCancelled: false })
  const found = timelines(snapshot, filter).flatMap(line =>
    between(line, now, now + 1).filter(one => one.end > now && fits(one)),
  )
  return sorted(found)
}

/** Whether the meeting is for the person on its day: by audience, by name, or as host. Roles count as the sheets say them. */
export function isFor(snapshot: Snapshot, person: Person, occurrence: Occurrence): boolean {
  const day = dateOf(occurrence.startLocal)
  return isInAudience(snapshot, person, { meeting: occurrence.meeting, day })
}

/**
 * How much of a meeting a viewer may see. A guest: of what is open to all title, date, time, place and length, else
 * nothing. A member: all of what is open. What is not open: those it is for, its hosts, leaders of its schools, coordinators
 * of its networks, overseers and administrators. A role that no administrator has approved opens nothing.
 * `day`: the occurrence's, where the meeting is a series; people join and leave.
 */
export function seenBy(
  snapshot: Snapshot,
  viewer: Viewer,
  meeting: Meeting,
  day: LocalDate = dateOf(meeting.startLocal),
): 'all' | 'date-and-place' | 'nothing' {
  if (!viewer.person) return meeting.openToAll ? 'date-and-place' : 'nothing'
  if (meeting.openToAll || may(viewer, 'people.edit')) return 'all'
  if (isInAudience(snapshot, viewer.person, { meeting, day, approvedOnly: true })) return 'all'
  return overlooks(snapshot, viewer, meeting) ? 'all' : 'nothing'
}

/** Whether a role gives sight of the meeting: may change it, may see the coverage of its schools, or leads one of them. */
function overlooks(snapshot: Snapshot, viewer: Viewer, meeting: Meeting): boolean {
  if (viewer.grants.length === 0) return false
  const { networks, holds, schools, areas } = meeting.audience
  const { schoolsOfHold, schoolsOfArea } = snapshot.indexes
  const inReach = [
    ...schools,
    ...holds.flatMap(hold => schoolsOfHold.get(hold) ?? []),
    ...areas.flatMap(area => schoolsOfArea.get(area) ?? []),
  ].map((id): Target => {
    const area = snapshot.schools.get(id)?.area
    return area ? { kind: 'school', id, area } : { kind: 'school', id }
  })
  return (
    networks.some(id => may(viewer, 'meeting.change', { kind: 'network', id })) ||
    may(viewer, 'coverage.read') ||
    areas.some(id => may(viewer, 'coverage.read', { kind: 'area', id })) ||
    inReach.some(
      target => may(viewer, 'coverage.read', target) || may(viewer, 'school-overview.read', target),
    )
  )
}

/** Everything of the filter that one occurrence is asked, the period excepted. */
function condition(
  snapshot: Snapshot,
  viewer: Viewer,
  filter: MeetingFilter,
): (one: Occurrence) => boolean {
  const { kinds, number, person, where } = filter
  const words = filter.words?.map(foldTitle) ?? []
  return one => {
    const { meeting } = one
    if (meeting.status === 'cancelled' && !filter.includeCancelled) return false
    if (kinds && kinds.length > 0 && !kinds.includes(meeting.kind)) return false
    if (number !== undefined && meeting.number !== number) return false
    if (where && !where(meeting)) return false
    const title = words.length > 0 ? foldTitle(meeting.title) : ''
    if (!words.every(word => title.includes(word))) return false
    if (person && !isFor(snapshot, person, one)) return false
    return seenBy(snapshot, viewer, meeting, dateOf(one.startLocal)) !== 'nothing'
  }
}

/** The filter's days as instants, the end excluded. */
function boundsOf(snapshot: Snapshot, filter: MeetingFilter): { from: Instant; to: Instant } {
  return {
    from: filter.from ? instantOf(filter.from, snapshot.zone) : Number.NEGATIVE_INFINITY,
    to: filter.to ? instantOf(addDays(filter.to, 1), snapshot.zone) : Number.POSITIVE_INFINITY,
  }
}

function startOfDay(snapshot: Snapshot, now: Instant): Instant {
  return instantOf(dateOf(localOf(now, snapshot.zone)), snapshot.zone)
}

function sorted(occurrences: readonly Occurrence[]): Occurrence[] {
  return [...new Set(occurrences)].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
}
