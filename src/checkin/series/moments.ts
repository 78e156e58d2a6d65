// When the rounds of a series open, close and say their one reminder: on school days alone, within the hours of a school, never two within ten
// days. Used by run.ts, by collide.ts and by whoever shows a series' next dates. Pure.
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  instantOf,
  type LocalDate,
  localOf,
} from '../../core/time.js'
import type { Series } from '../../model/round.js'
import { startsOfRhythm } from '../../programme/expand.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { roomCalendar } from '../../remind/plan/work-days.js'

/** What says when. */
export type Rhythm = Pick<Series, 'rule' | 'time' | 'from'>

/** Check-ins of a series go between these alone, both included. */
export const seriesOpens = '07:30'
export const seriesCloses = '16:00'
/** So many days lie between two rounds to the same person, at least. */
export const daysApart = 10
/** How many school days a round is open. */
const openDays = 5
/** A date in a holiday goes to the first school day after it, within so many days; else it is left out. */
const reach = 6
const horizonMs = 366 * 24 * 60 * 60 * 1000

export interface Moments {
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** On the next-to-last day. */
  readonly nudgeAt: Instant
}

/** The rhythm's next openings after a moment, ten days apart from each other and, where that is said, from an earlier one; within a year. */
export function nextOpenings(
  snapshot: Snapshot,
  rhythm: Rhythm,
  {
    after,
    last,
    most,
  }: { readonly after: Instant; readonly last?: Instant; readonly most: number },
): readonly Instant[] {
  const { zone } = snapshot
  const time = withinHours(rhythm.time)
  const startLocal = `${rhythm.from}T${time}`
  const horizon = Math.max(after, instantOf(startLocal, zone)) + horizonMs
  const { starts } = startsOfRhythm({ rule: rhythm.rule, startLocal, tz: zone }, horizon)
  const found: Instant[] = []
  let before = last === undefined ? undefined : dateOf(localOf(last, zone))
  for (const start of starts) {
    const day = schoolDayFrom(snapshot, dateOf(start))
    const at = day === undefined ? undefined : instantOf(`${day}T${time}`, zone)
    if (day === undefined || at === undefined || at <= after) continue
    if (before !== undefined && daysBetween(before, day) < daysApart) continue
    found.push(at)
    before = day
    if (found.length === most) return found
  }
  return found
}

/** Of a round that opens then. */
export function momentsOf(snapshot: Snapshot, opensAt: Instant): Moments {
  const { zone } = snapshot
  const local = localOf(opensAt, zone)
  const at = (count: number) =>
    instantOf(`${schoolDayAfter(snapshot, dateOf(local), count)}T${local.slice(11)}`, zone)
  return { opensAt, closesAt: at(openDays), nudgeAt: at(openDays - 1) }
}

/** The first school day after now at that time of day: where a round could not open when it should have. */
export function nextSchoolDay(snapshot: Snapshot, { time }: Rhythm, now: Instant): Instant {
  const today = dateOf(localOf(now, snapshot.zone))
  const first = (day: LocalDate) => instantOf(`${day}T${withinHours(time)}`, snapshot.zone)
  const same = schoolDayFrom(snapshot, today) === today ? first(today) : undefined
  if (same !== undefined && same > now) return same
  return first(schoolDayAfter(snapshot, today, 1))
}

function withinHours(time: string): string {
  if (time < seriesOpens) return seriesOpens
  return time > seriesCloses ? seriesCloses : time
}

/** The day itself, or the first school day after it within reach. */
function schoolDayFrom(snapshot: Snapshot, day: LocalDate): LocalDate | undefined {
  const calendar = roomCalendar(snapshot)
  for (let ahead = 0; ahead <= reach; ahead++) {
    const one = addDays(day, ahead)
    if (calendar.isWorkDay(one)) return one
  }
  return undefined
}

/** So many school days on. Where a plan has no end of its holiday, weekdays count. */
function schoolDayAfter(snapshot: Snapshot, day: LocalDate, count: number): LocalDate {
  const calendar = roomCalendar(snapshot)
  let [at, left] = [day, count]
  for (let tried = 0; left > 0 && tried < 120; tried++) {
    at = addDays(at, 1)
    if (calendar.isWorkDay(at)) left -= 1
  }
  return left > 0 ? addDays(day, count + 2) : at
}
