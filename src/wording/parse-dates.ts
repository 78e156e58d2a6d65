// Reads the periods of time that a text names, Danish and English alike: days, weeks, months, seasons, ranges, times of day.
// The answers call it with the question, `now` in the programme's zone and the tenant's holiday plan. The words stand in
// time/words.ts, the ways to put them together in time/rules/. A date that does not exist is reported, never guessed,
// and a number that is no date ("hold 3", "5 skoler") becomes none.
import { dateOf, type LocalDate, type LocalDateTime } from '../core/time.js'
import type { Holiday } from '../model/programme.js'
import { readAt } from './time/compose.js'
import { readHours } from './time/hours.js'
import { lexDates } from './time/lexer.js'
import { type OtherWhy, resolve } from './time/resolve.js'
import type { Hours, PeriodKind, ReadContext, Reading } from './time/rules/reading.js'

export interface Period {
  readonly from: LocalDate
  /** The last day, included. */
  readonly to: LocalDate
  /**
   * `open` has one end only: `from` or `to` is then `earliestDay` or `latestDay` (time/rules/reading.ts), or today ("inden
   * jul").
   */
  readonly kind: PeriodKind
  /** The words matched, prepositions included, and where they stand in the text. */
  readonly said: string
  readonly start: number
  readonly end: number
  /**
   * What else may be meant. `words`: the words are ambiguous ("næste onsdag" said on a Monday) and one should say which
   * was taken. `year`: only the year was left open, and this is the next one where the one taken is over, else the one
   * before. `weekday`: weekday and date disagree ("onsdag d. 1. december" on a Tuesday); this is that weekday of the week.
   */
  readonly alternative?: {
    readonly from: LocalDate
    readonly to: LocalDate
    readonly why: OtherWhy
  }
  /** A time of day, `14:00`, and its end (`24:00` at most), where they were said. */
  readonly time?: string
  readonly timeTo?: string
  /** A holiday by custom, because the plan has no such row: fine to search by, but its dates must not be shown. */
  readonly assumed?: true
}

/** A time of day without a day: "er det stadig kl. 14?". */
export interface TimeOfDay {
  readonly time: string
  readonly timeTo?: string
  readonly said: string
  readonly start: number
  readonly end: number
}

/** Words that name a day or week that does not exist: "31. november", "uge 60". */
export interface ImpossibleDate {
  readonly said: string
  readonly start: number
  readonly end: number
}

export interface ParsedDates {
  readonly periods: readonly Period[]
  readonly impossible: readonly ImpossibleDate[]
  readonly times: readonly TimeOfDay[]
}

/** The periods of the text, in the order they stand. `now` may be a date alone. */
export function parsePeriods(
  text: string,
  now: LocalDateTime | LocalDate,
  holidays: readonly Holiday[] = [],
): Period[] {
  return [...parseDates(text, now, holidays).periods]
}

/**
 * Everything about time in the text. Without a year the one meant is that of this school year, or the coming one where that
 * lies more than half a year back. Never throws. A plan of several municipalities is the caller's to narrow.
 */
export function parseDates(
  text: string,
  now: LocalDateTime | LocalDate,
  holidays: readonly Holiday[] = [],
): ParsedDates {
  const lexemes = lexDates(text)
  const found: Collected = { periods: [], impossible: [], times: [] }
  const today = dateOf(now)
  const known: ReadContext['known'] = new Map()
  let from = 0
  while (from < lexemes.length) {
    const read = readAt({ today, holidays, lexemes, from, known })
    const hours = read ? undefined : readHours(lexemes, from)
    const next = read?.next ?? (hours?.isSure ? hours.next : from + 1)
    const place = placeOf(text, lexemes[from]?.start ?? 0, lexemes[next - 1]?.end ?? text.length)
    for (const reading of read?.readings ?? []) collect(found, reading, place, today)
    if (hours?.isSure) found.times.push({ ...place, ...toTimes(hours.hours) })
    from = next
  }
  return joinTimes(text, found)
}

interface Collected {
  readonly periods: Period[]
  readonly impossible: ImpossibleDate[]
  readonly times: TimeOfDay[]
}

function placeOf(text: string, start: number, end: number): ImpossibleDate {
  return { said: text.slice(start, end), start, end }
}

function collect(
  found: Collected,
  reading: Reading,
  place: ImpossibleDate,
  today: LocalDate,
): void {
  const { span, other } = resolve(reading, today)
  if (span.missing) {
    found.impossible.push(place)
    return
  }
  found.periods.push({
    from: span.from,
    to: span.to,
    kind: reading.kind,
    ...place,
    ...(other && { alternative: { from: other.span.from, to: other.span.to, why: other.why } }),
    ...(reading.hours && toTimes(reading.hours)),
    ...(span.assumed && { assumed: true }),
  })
}

function toTimes(hours: Hours): { time: string; timeTo?: string } {
  return { time: hours.time, ...(hours.until && { timeTo: hours.until }) }
}

/** "kl. 14 på onsdag": a time right before a day belongs to it. */
function joinTimes(text: string, found: Collected): ParsedDates {
  const isBefore = (time: TimeOfDay, period: Period) =>
    period.kind === 'day' && !period.time && /^[\s,]*$/.test(text.slice(time.end, period.start))
  const periods = found.periods.map(period => {
    const time = found.times.find(one => one.end <= period.start && isBefore(one, period))
    if (!time) return period
    const timed = { ...period, ...placeOf(text, time.start, period.end), time: time.time }
    return time.timeTo ? { ...timed, timeTo: time.timeTo } : timed
  })
  const times = found.times.filter(one => !periods.some(period => period.start === one.start))
  return { periods, impossible: found.impossible, times }
}
