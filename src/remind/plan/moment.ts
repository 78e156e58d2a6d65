// When one reminder goes to one receiver: by its offset, and then within the receiver's hours, moved earlier where they are closed.
// Called by plan.ts, once for everybody with the same working calendar. Pure.
import {
  addDays,
  dateOf,
  type Instant,
  instantOf,
  type LocalDate,
  localOf,
} from '../../core/time.js'
import type { WorkCalendar } from './days/work-calendar.js'
import { type Offset, parseOffset } from './offsets.js'
import type { Reminded } from './reminded.js'
import { firstAllowed, latestAllowed } from './work-days.js'

const minuteMs = 60_000

/** Why a reminder does not go when its offset says; sentences in wording/plan. */
export type MomentReason =
  /** Outside the hours of a working day. */
  | 'quiet-hours'
  /** That is no working day of the receiver. */
  | 'day-off'
  /** Its hour is not before the start. */
  | 'before-start'
  /** Too late for the moment before that would be allowed: the first one after. */
  | 'passed'

export type DropReason =
  /** On a part-time person's weekly day off only after a yes. */
  | 'weekly-day-off'
  /** The meeting came into the plan, or was moved, after that. */
  | 'late'
  /** So many minutes before what lasts all day. */
  | 'no-hour'
  /** The receiver has no working day before. */
  | 'no-work-day'
  /** The receiver does not come. */
  | 'said-no'
  /** The receiver does not want the one an hour before. */
  | 'opted-out'

export type Moment = {
  /** By the offset alone. */
  readonly wantedAt: Instant
  /** The day, or the last working day before: then it never waits for another message. */
  readonly isNear: boolean
} & (
  | { readonly at: Instant; readonly why?: MomentReason }
  | { readonly at?: undefined; readonly drop: DropReason }
)

export interface MomentFacts {
  readonly reminded: Reminded
  readonly calendar: WorkCalendar
  /** Of a reminder that is new: moments before it have passed. */
  readonly since?: Instant | undefined
  /** The receiver has said that they come. */
  readonly saidYes?: boolean | undefined
}

/** The moment of an offset (formatOffset). Throws on none, which `offsetsOf` leaves out. */
export function momentOf(text: string, facts: MomentFacts): Moment {
  const offset = parseOffset(text)
  if (!offset) throw new RangeError(`no offset: ${text}`)
  const wantedAt = wantedMoment(offset, facts)
  if (wantedAt === undefined)
    return { wantedAt: facts.reminded.expiresAt, isNear: false, drop: 'no-work-day' }
  const { reminded } = facts
  if (offset.unit === 'minutes' && reminded.start === undefined) {
    return { wantedAt, isNear: false, drop: 'no-hour' }
  }
  const placed = place(wantedAt, facts)
  if (placed.at === undefined) return { wantedAt, isNear: false, ...placed }
  return { wantedAt, isNear: isNear(placed.at, facts), ...placed }
}

function wantedMoment(offset: Offset, { reminded, calendar }: MomentFacts): Instant | undefined {
  const { day, start, expiresAt } = reminded
  switch (offset.unit) {
    case 'minutes':
      return (start ?? expiresAt) - offset.count * minuteMs
    case 'days':
      return instantOf(`${addDays(day, -offset.count)}T${offset.at}`, calendar.zone)
    case 'schoolDays': {
      const before = calendar.workDayBefore(day, offset.count)
      return before === undefined ? undefined : instantOf(`${before}T${offset.at}`, calendar.zone)
    }
    default:
      return offset satisfies never
  }
}

type Placed =
  | { readonly at: Instant; readonly why?: MomentReason }
  | { readonly at?: undefined; readonly drop: DropReason }

function place(wantedAt: Instant, facts: MomentFacts): Placed {
  const { reminded, calendar, since, saidYes } = facts
  const wantedDay = dateOf(localOf(wantedAt, calendar.zone))
  const isOnDayOff = wantedDay === reminded.day && calendar.isWeeklyDayOff(wantedDay)
  if (isOnDayOff && !saidYes) return { drop: 'weekly-day-off' }
  // Who comes on a day off works on it.
  const open = isOnDayOff ? calendar.openOn(wantedDay) : calendar
  const placed = moveEarlier(wantedAt, open, reminded.expiresAt)
  if (placed.at === undefined || since === undefined || placed.at >= since) return placed
  if (wantedAt < since) return { drop: 'late' }
  const first = firstAllowed(open, since)
  if (first === undefined || first >= reminded.expiresAt) return { drop: 'late' }
  return { at: first, why: 'passed' }
}

function moveEarlier(wantedAt: Instant, calendar: WorkCalendar, expiresAt: Instant): Placed {
  const isTooLate = wantedAt >= expiresAt
  const at = latestAllowed(calendar, isTooLate ? expiresAt - minuteMs : wantedAt)
  if (at === undefined) return { drop: 'no-work-day' }
  if (at === wantedAt) return { at }
  if (isTooLate) return { at, why: 'before-start' }
  const isWorkDay = calendar.isWorkDay(dateOf(localOf(wantedAt, calendar.zone)))
  return { at, why: isWorkDay ? 'quiet-hours' : 'day-off' }
}

function isNear(at: Instant, { reminded, calendar }: MomentFacts): boolean {
  const day: LocalDate = dateOf(localOf(at, calendar.zone))
  return day >= (calendar.workDayBefore(reminded.day, 1) ?? reminded.day)
}
