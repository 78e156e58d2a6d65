// The days on which a person works, and the hours of them in which anything may be sent (Monday to Friday 07:00 to 17:00 local time,
// both included, on the receiver's own working days). The planner counts school days by it, notices of changes wait by it. Pure.
import {
  addDays,
  dateOf,
  type Instant,
  instantOf,
  type LocalDate,
  localOf,
} from '../../core/time.js'
import type { Person } from '../../model/person.js'
import { isInForce } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { staffGroupOf } from './days/staff-group.js'
import { calendarOf, foldPlace, longestHoliday, type WorkCalendar } from './days/work-calendar.js'

/** Both included. */
const opens = '07:00'
const closes = '17:00'
/** Where a message to many is moved to a later day, this early; nobody is woken by it before the day has begun. */
const broadcastOpens = '07:30'
/** A message to many is given up after so much time in which it might have gone. */
const broadcastMs = 4 * 3_600_000
/** Of a notice shortly before the meeting. */
const noticeOpens = '06:00'
const noticeCloses = '21:00'
const noticeSpan = 18 * 3_600_000

/** The working calendar of a person as they are employed on a day. */
export function workCalendar(snapshot: Snapshot, person: Person, day: LocalDate): WorkCalendar {
  const steady = ofPeople.get(snapshot) ?? new Map<Person, WorkCalendar>()
  ofPeople.set(snapshot, steady)
  const known = steady.get(person)
  if (known) return known
  const jobs = jobsOf(person)
  const job = jobs.find(one => isInForce(one, day))
  const made = calendarBy(snapshot, person, job)
  if (jobs.every(({ from, to }) => !from && !to)) steady.set(person, made)
  return made
}

/** Of those who keep their workplace all the year. */
const ofPeople = new WeakMap<Snapshot, Map<Person, WorkCalendar>>()

type Job = Person['posts'][number]

/** Posts first; one who only leads a school works there too. */
function jobsOf({ posts, roles }: Person): Job[] {
  const led = roles.flatMap(({ scope, from, to }) =>
    scope.kind === 'school' ? [{ school: scope.id, functions: [], from, to }] : [],
  )
  return [...posts, ...led]
}

function calendarBy(snapshot: Snapshot, person: Person, job: Job | undefined): WorkCalendar {
  const school = job && snapshot.schools.get(job.school)
  return calendarOf(snapshot, {
    place: foldPlace(person.municipality ?? school?.municipality ?? ''),
    group: staffGroupOf(person, job?.functions ?? [], school),
    daysOff: [...new Set(person.daysOff)].sort(),
  })
}

/** Every calendar that anybody has on any day, the rooms' with them. */
export function everyCalendar(snapshot: Snapshot): readonly WorkCalendar[] {
  const known = everyOne.get(snapshot)
  if (known) return known
  const made = new Set([roomCalendar(snapshot)])
  for (const person of snapshot.programme.people) {
    for (const job of [undefined, ...jobsOf(person)]) made.add(calendarBy(snapshot, person, job))
  }
  everyOne.set(snapshot, [...made])
  return [...made]
}

const everyOne = new WeakMap<Snapshot, readonly WorkCalendar[]>()

/** That of a room: the schools' days, where the programme has one municipality. */
export function roomCalendar(snapshot: Snapshot): WorkCalendar {
  return calendarOf(snapshot, { place: '', group: 'skole', daysOff: [] })
}

/** Whether the person works on the day. */
export function isWorkDay(snapshot: Snapshot, person: Person, day: LocalDate): boolean {
  return workCalendar(snapshot, person, day).isWorkDay(day)
}

/** Whether the moment is one at which this receiver may be written to. */
export function isAllowed(calendar: WorkCalendar, at: Instant): boolean {
  const local = localOf(at, calendar.zone)
  const time = local.slice(11)
  return calendar.isWorkDay(dateOf(local)) && opens <= time && time <= closes
}

/** The latest moment, not after that one, at which this receiver may be written to; undefined where there is none within reach. */
export function latestAllowed(calendar: WorkCalendar, at: Instant): Instant | undefined {
  if (isAllowed(calendar, at)) return at
  const local = localOf(at, calendar.zone)
  const day = dateOf(local)
  const isOver = calendar.isWorkDay(day) && local.slice(11) > closes
  const before = isOver ? day : calendar.workDayBefore(day, 1)
  return before === undefined ? undefined : instantOf(`${before}T${closes}`, calendar.zone)
}

/** The first moment, not before that one, at which this receiver may be written to; undefined where there is none within reach. */
export function firstAllowed(calendar: WorkCalendar, at: Instant): Instant | undefined {
  if (isAllowed(calendar, at)) return at
  const local = localOf(at, calendar.zone)
  let day = dateOf(local)
  if (local.slice(11) > closes) day = addDays(day, 1)
  for (let tried = 0; tried < longestHoliday; tried++) {
    if (calendar.isWorkDay(day)) return instantOf(`${day}T${opens}`, calendar.zone)
    day = addDays(day, 1)
  }
  return undefined
}

/**
 * When a notice of a changed meeting goes: at `wanted` within the receiver's own hours, or less than 18 hours before the start on
 * any day from 06:00 to 21:00; else at the first moment after that is one of the two. Where none is left before the start, at once:
 * nobody shall turn up in vain. Without `person` it goes to a room.
 */
export function noticeMoment(
  snapshot: Snapshot,
  person: Person | undefined,
  notice: Notice,
): Instant {
  const day = dateOf(localOf(notice.wanted, snapshot.zone))
  const calendar = person ? workCalendar(snapshot, person, day) : roomCalendar(snapshot)
  return noticeWithin(calendar, notice)
}

interface Notice {
  readonly wanted: Instant
  readonly start: Instant
}

/** The same for everybody with that calendar. */
export function noticeWithin(calendar: WorkCalendar, { wanted, start }: Notice): Instant {
  const own = firstAllowed(calendar, wanted) ?? Number.POSITIVE_INFINITY
  const urgent = nextUrgent(Math.max(wanted, start - noticeSpan + 60_000), calendar.zone)
  const first = Math.min(own, urgent)
  return first < start ? first : wanted
}

/** The first moment from 06:00 to 21:00 of any day. */
function nextUrgent(from: Instant, zone: string): Instant {
  const local = localOf(from, zone)
  const time = local.slice(11)
  if (noticeOpens <= time && time <= noticeCloses) return from
  const day = time < noticeOpens ? dateOf(local) : addDays(dateOf(local), 1)
  return instantOf(`${day}T${noticeOpens}`, zone)
}

/**
 * When what somebody writes to many, or asks many, goes to this one: at `wanted` within the receiver's own hours, else at 07:30 of their
 * next working day. For somebody who works on no day within reach the schools' days count, so that nobody is left out in silence. Without
 * `person` it goes to a room.
 */
export function broadcastMoment(
  snapshot: Snapshot,
  person: Person | undefined,
  wanted: Instant,
): Instant {
  return broadcastWithin(broadcastCalendar(snapshot, person, wanted), wanted)
}

/** When a message to many that may go from then on is given up: after four hours in which this receiver may be written to. */
export function broadcastExpiry(
  snapshot: Snapshot,
  person: Person | undefined,
  from: Instant,
): Instant {
  const calendar = broadcastCalendar(snapshot, person, from)
  let [at, left] = [firstAllowed(calendar, from) ?? from, broadcastMs]
  for (;;) {
    const close = instantOf(`${dateOf(localOf(at, calendar.zone))}T${closes}`, calendar.zone)
    const next = firstAllowed(calendar, close + 60_000)
    if (close - at >= left || next === undefined) return at + left
    left -= Math.max(0, close - at)
    at = next
  }
}

function broadcastWithin(calendar: WorkCalendar, wanted: Instant): Instant {
  const first = firstAllowed(calendar, wanted)
  if (first === undefined || first === wanted) return wanted
  return instantOf(`${dateOf(localOf(first, calendar.zone))}T${broadcastOpens}`, calendar.zone)
}

/** The person's own, where they work at all. */
function broadcastCalendar(
  snapshot: Snapshot,
  person: Person | undefined,
  wanted: Instant,
): WorkCalendar {
  const day = dateOf(localOf(wanted, snapshot.zone))
  const own = person && workCalendar(snapshot, person, day)
  return own && firstAllowed(own, wanted) !== undefined ? own : roomCalendar(snapshot)
}

/** How far back a moment can lie before the day it is counted from, at most, in days. */
export function reachOf(count: number): number {
  return count * 4 + 2 * longestHoliday
}
