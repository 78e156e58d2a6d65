// Turns a series into its starts. Called by snapshot.ts once per series and version, and for the rhythm of check-ins (src/checkin/series).
// The rule is run on the wall clock (as if it were UTC), so 9 o'clock stays 9 o'clock across the change of the clock
// and a start in the lost hour is kept; which instant a start has is decided later, by core/time.
import { RRuleTemporal } from 'rrule-temporal'
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  instantOf,
  type LocalDate,
  type LocalDateTime,
  localOf,
} from '../core/time.js'
import type { Meeting } from '../model/meeting.js'

/** As many occurrences of one series as are ever kept: of a longer one those nearest to now. */
export const maxOccurrences = 2000
/** A year back and two ahead of now, as the horizon lies two years ahead. */
const windowMs = 3 * 366 * 86_400_000

/** `rule-refused`: only the first start is known. `series-too-long`: starts beyond the limit are left out. */
export type ExpansionProblem = 'rule-refused' | 'series-too-long'

/** Starts in the series' own zone, sorted, each once: local date-times, or dates where the series lasts all day. */
export interface Expansion {
  readonly starts: readonly (LocalDateTime | LocalDate)[]
  readonly problem?: ExpansionProblem
}

/**
 * All starts of the meeting's series: the rule from its first start, RDATE added, EXDATE left out (by minute, or a whole
 * day where only a date is given). A series without end stops at `horizon`. A rule that the library refuses gives the
 * first start alone. A meeting without rule is a series of one.
 */
export function expandSeries(meeting: Meeting, horizon: Instant): Expansion {
  const series = meeting.recurrence
  if (!series) return { starts: [meeting.startLocal] }
  const ruled = series.rrule ? startsByRule(meeting, series.rrule, horizon) : undefined
  const excluded = new Set<string>(series.exdates)
  const all = new Set([
    ...(ruled?.starts ?? [meeting.startLocal]),
    ...series.rdates.map(date => likeStart(date, meeting.startLocal)),
  ])
  const starts = [...all]
    .filter(start => !excluded.has(start) && !excluded.has(dateOf(start)))
    .filter(start => start.length > 10 || !series.exdates.some(date => dateOf(date) === start))
    .sort()
  return { starts, ...(ruled?.problem && { problem: ruled.problem }) }
}

/** An added start has the form of the series: a date alone takes the series' time, a time on an all-day series falls away. */
function likeStart(date: string, start: string): string {
  if (start.length <= 10) return dateOf(date)
  return date.length > 10 ? date : `${date}${start.slice(10)}`
}

/** The starts that the rule itself gives from the first one on, which is one only where the rule says so: for a rhythm that nothing has begun yet. */
export function startsOfRhythm(
  { rule, startLocal, tz }: Pick<Meeting, 'startLocal' | 'tz'> & { readonly rule: string },
  horizon: Instant,
): Expansion {
  const { starts, ...rest } = startsByRule({ startLocal, tz, isBegun: false }, rule, horizon)
  return rest.problem === 'rule-refused' ? { starts: [], ...rest } : { starts, ...rest }
}

interface Ruled extends Pick<Meeting, 'startLocal' | 'tz'> {
  /** Its first start is one whatever the rule says. */
  readonly isBegun?: false
}

function startsByRule(meeting: Ruled, rrule: string, horizon: Instant): Expansion {
  const { startLocal } = meeting
  const ends = /(?:^|;)(?:COUNT|UNTIL)=/i.test(rrule)
  const last = ends ? Number.POSITIVE_INFINITY : Math.max(horizon, asUtc(startLocal))
  const starts: string[] = []
  try {
    const rule = new RRuleTemporal({
      rruleString: `DTSTART:${compact(startLocal)}Z\nRRULE:${withLocalUntil(rrule, meeting)}`,
      includeDtstart: meeting.isBegun ?? true,
      cache: false,
    })
    rule.all(date => {
      if (date.epochMilliseconds > last || starts.length > maxOccurrences) return false
      starts.push(date.toString().slice(0, startLocal.length))
      return true
    })
    if (starts.length <= maxOccurrences) return { starts }
    const nearest = rule.between(
      new Date(horizon - windowMs),
      new Date(Math.min(last, horizon)),
      true,
    )
    const near = nearest.map(date => date.toString().slice(0, startLocal.length))
    return tooLong(near.length > 0 ? near : starts)
  } catch {
    // The library gives up a search without end by throwing: what it found until then is right, but may not be all.
    return starts.length > 1 ? tooLong(starts) : { starts: [startLocal], problem: 'rule-refused' }
  }
}

function tooLong(starts: readonly string[]): Expansion {
  return { starts: starts.slice(0, maxOccurrences), problem: 'series-too-long' }
}

function asUtc(local: string): Instant {
  return instantOf(local, 'UTC')
}

/** `2026-12-01T09:00` → `20261201T090000`; a date gets midnight. */
function compact(local: string): string {
  const time = local.length > 10 ? local.slice(11).replace(':', '') : '0000'
  return `${dateOf(local).replaceAll('-', '')}T${time}00`
}

/** UNTIL in UTC becomes the wall clock of the series; a date alone includes the whole day. */
function withLocalUntil(rrule: string, meeting: Ruled): string {
  const zone = meeting.tz
  return rrule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?/i,
    (
      _all,
      year: string,
      month: string,
      day: string,
      hour?: string,
      minute?: string,
      z?: string,
    ) => {
      const date = `${year}-${month}-${day}`
      // An all-day series is often exported with an UNTIL that has a time: only its local date counts.
      if (hour === undefined || minute === undefined)
        return `UNTIL=${compact(date).slice(0, 8)}T235959Z`
      const written = `${date}T${hour}:${minute}`
      const local = z ? localOf(instantOf(written, 'UTC'), zone) : written
      return `UNTIL=${compact(local).slice(0, 13)}59Z`
    },
  )
}

/**
 * The end of an occurrence: the series' own length on the wall clock, so 9 to 15 stays 9 to 15. An all-day one ends on
 * the day after its last, and lasts one day at least; a timed one never ends before it starts.
 */
export function endOfOccurrence(meeting: Meeting, start: string): string {
  const { startLocal, endLocal } = meeting
  if (startLocal.length <= 10) {
    return addDays(start, Math.max(1, daysBetween(startLocal, dateOf(endLocal))))
  }
  const end = endLocal.length > 10 ? endLocal : `${endLocal}T00:00`
  const length = Math.max(0, asUtc(end) - asUtc(startLocal))
  return localOf(asUtc(start) + length, 'UTC')
}
