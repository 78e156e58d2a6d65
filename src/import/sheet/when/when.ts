// The cells of a row that say when → local times, or what is wrong with them. Called by meetings.ts, deadlines.ts and people.ts.
// A date is never guessed: what can be read two ways, or contradicts itself, is a problem. A year that is not written is the
// school year's that the sheet is about.
import { type LocalDate, type LocalDateTime, weekdayOf } from '../../../core/time.js'
import { type ParsedDates, type Period, parseDates } from '../../../wording/parse-dates.js'
import type { Cell } from '../file/cell.js'
import { dateCell } from '../file/serial.js'
import {
  type DateOrder,
  inOrder,
  isOn,
  isUnordered,
  isVague,
  spellOut,
  textBeside,
  weekdayIn,
  withoutBareDays,
} from './date-text.js'
import { joinTimes, readHours, type Span, to24 } from './hours.js'
import { withMoments, zonedCell } from './moments.js'

export interface WhenCells {
  readonly date?: Cell | undefined
  readonly endDate?: Cell | undefined
  readonly time?: Cell | undefined
  readonly start?: Cell | undefined
  readonly end?: Cell | undefined
  readonly week?: Cell | undefined
  readonly weekday?: Cell | undefined
}

export interface When {
  readonly start: LocalDate | LocalDateTime
  /** Of whole days the day after the last, as in iCalendar; the start where no end is written. */
  readonly end: LocalDate | LocalDateTime
  readonly hasEnd: boolean
  /** What was wrong with it, where its one fix was taken. */
  readonly mended?: WhenTrouble
}

export type WhenTrouble =
  | { readonly code: 'no-date' }
  | { readonly code: 'no-year'; readonly value: string }
  | { readonly code: 'date-unclear'; readonly value: string }
  | { readonly code: 'bad-time'; readonly value: string }
  | {
      readonly code: 'weekday-differs'
      readonly value: string
      readonly date: LocalDate
      readonly weekday: number
    }
  | { readonly code: 'time-in-gap'; readonly local: LocalDateTime; readonly fix: LocalDateTime }
  | {
      readonly code: 'end-before-start'
      readonly start: LocalDateTime | LocalDate
      readonly end: LocalDateTime | LocalDate
      readonly fix?: { start: LocalDateTime; end: LocalDateTime }
    }
  | { readonly code: 'year-out-of-range'; readonly year: number }

export interface WhenContext {
  /** The first year of the school year that the sheet is about, where that is known. */
  readonly schoolYear: number | undefined
  readonly zone: string
  /** The one fix of a time is taken, and told in `mended`. */
  readonly takesFixes: boolean
  /** Without it the day comes first. */
  readonly dateOrder?: DateOrder
}

/** One day or span of days, with the hours that stand beside it. */
interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly hours?: Span
}

/** When the row's meeting is: several where its cell lists several days ("27/8, 1/10 og 3/12"). */
export function readWhen(
  context: WhenContext,
  written: WhenCells,
): { whens: When[] } | { trouble: WhenTrouble } {
  const cells = withMoments(written, cell => {
    const read = readDay(context, cell)
    return 'day' in read ? read : undefined
  })
  const days = readDays(context, dateCellOf(cells))
  if ('trouble' in days) return days
  const wrongDay = days.days.find(({ from }) => !agrees(from, cells.weekday))
  if (wrongDay) {
    const weekday = weekdayIn(cells.weekday?.text ?? '') ?? 0
    const value = `${cells.weekday?.text ?? ''} ${cells.date?.text ?? ''}`.trim()
    return { trouble: { code: 'weekday-differs', value, date: wrongDay.from, weekday } }
  }
  const last = cells.endDate && readDays(context, cells.endDate)
  if (last && 'trouble' in last) return last
  const whens: When[] = []
  for (const one of days.days) {
    const to = last?.days[0]?.to ?? one.to
    const hours = readHours(cells, one.hours)
    if (hours && 'trouble' in hours) return { trouble: { code: 'bad-time', value: hours.trouble } }
    const read = joinTimes({ from: one.from, to, hours }, context)
    if ('trouble' in read) return read
    whens.push(read)
  }
  return { whens }
}

/** A single day from a cell, such as the first day of a post or a deadline's; with a time where one is written. */
export function readDay(
  context: WhenContext,
  cell: Cell,
): { day: LocalDate; hours?: Span } | { trouble: WhenTrouble } {
  const read = readDays(context, cell)
  if ('trouble' in read) return read
  const [first, second] = read.days
  if (!first || second || first.to !== first.from) {
    return { trouble: { code: 'date-unclear', value: short(cell.text) } }
  }
  return { day: first.from, ...(first.hours && { hours: first.hours }) }
}

/** Whether a cell looks like a date, in whatever year: for telling a column of dates. */
export function looksLikeDate(cell: Cell): boolean {
  if (cell.date !== undefined) return true
  return 'days' in readDays({ schoolYear: 2026, zone: 'UTC', takesFixes: false }, cell)
}

/** Date, or week and weekday, as one cell. */
function dateCellOf({ date, start, week, weekday }: WhenCells): Cell | undefined {
  // "Start" may hold date and time together.
  if (!date && start?.date !== undefined) return start
  if (!date && start && /\d\s*[./-]\s*\d+.*\d[.:]\d|\p{L}{3}/u.test(start.text)) return start
  if (date && (date.date !== undefined || /\d/.test(date.text))) return date
  const day = weekday?.text ?? date?.text
  if (week && day) return { text: `uge ${week.text.replace(/^\s*uge\s*/i, '')}, ${day}` }
  return date
}

function readDays(
  context: WhenContext,
  cell: Cell | undefined,
): { days: Days[] } | { trouble: WhenTrouble } {
  if (!cell) return { trouble: { code: 'no-date' } }
  const own = cell.date !== undefined ? cell : (serialCell(cell) ?? zonedCell(cell, context.zone))
  if (own?.date !== undefined) {
    return inRange(context, [
      { from: own.date, to: own.date, ...(own.time && { hours: { from: own.time } }) },
    ])
  }
  const value = short(cell.text)
  const text = spellOut(to24(inOrder(context, cell.text.slice(0, 300))))
  if (!/\d/.test(text) || isUnordered(context, text))
    return { trouble: { code: 'date-unclear', value } }
  const year = context.schoolYear ?? 2026
  const whole = parseDates(text, `${year}-08-01`)
  const { parsed, bare } = withoutBareDays(whole, text)
  const differing = bare.find(weekday => !parsed.periods.some(one => isOn(one, weekday)))
  if (differing !== undefined && parsed.periods[0]) {
    const { from: date } = parsed.periods[0]
    return { trouble: { code: 'weekday-differs', value, date, weekday: differing } }
  }
  const trouble = troubleOf(parsed, text, value)
  if (trouble) return { trouble }
  if (context.schoolYear === undefined && isYearOpen(parsed, text))
    return { trouble: { code: 'no-year', value } }
  const days = withLastHours(parsed.periods.map(period => toDays(period)))
  // A number beside several days is a day too, and nobody knows of which month.
  if (days.length > 1 && /\d/.test(textBeside(whole.periods, text)))
    return { trouble: { code: 'date-unclear', value } }
  const [only] = days
  const rest = days.length === 1 && only && !only.hours ? restOf(parsed, text) : ''
  if (!only || !/\d/.test(rest)) return inRange(context, days)
  const hours = readHours({ time: { text: rest } })
  if (!hours || 'trouble' in hours) return { trouble: { code: 'bad-time', value } }
  return inRange(context, [{ ...only, hours }])
}

/** A date typed where the sheet had no date format: 46357. */
function serialCell({ number }: Cell): Cell | undefined {
  const isDay = number !== undefined && number > 36_526 && number < 73_051
  return isDay ? dateCell(number, false) : undefined
}

function troubleOf(parsed: ParsedDates, text: string, value: string): WhenTrouble | undefined {
  if (parsed.impossible.length > 0) return { code: 'bad-time', value }
  const isDay = parsed.periods.every(({ kind }) => kind === 'day' || kind === 'range')
  if (parsed.periods.length === 0 || !isDay || isVague(parsed, text))
    return { code: 'date-unclear', value }
  const differing = parsed.periods.find(period => period.alternative?.why === 'weekday')
  if (!differing) return undefined
  const weekday = weekdayOf(differing.alternative?.from ?? differing.from)
  return { code: 'weekday-differs', value, date: differing.from, weekday }
}

/** Whether another school year would give another date. */
function isYearOpen(parsed: ParsedDates, text: string): boolean {
  const later = parseDates(text, '2031-08-01').periods
  return parsed.periods.some((period, at) => period.from !== later[at]?.from)
}

function toDays({ from, to, time, timeTo }: Period): Days {
  const hours = time && { from: time, ...(timeTo && { to: timeTo }) }
  return { from, to, ...(hours && { hours }) }
}

/** "9/9, 11/11 og 3/2 kl. 13-15": hours that only the last of several days has are all of theirs. */
function withLastHours(days: Days[]): Days[] {
  const hours = days.at(-1)?.hours
  const isLastAlone = hours !== undefined && days.slice(0, -1).every(one => !one.hours)
  return isLastAlone ? days.map(one => ({ ...one, hours })) : days
}

/** What stands beside the date: `13.30-15.30`. */
function restOf(parsed: ParsedDates, text: string): string {
  const [period] = parsed.periods
  if (!period) return ''
  return `${text.slice(0, period.start)} ${text.slice(period.end)}`
    .replace(/\p{L}{4,}/gu, ' ')
    .trim()
}

function inRange(
  { schoolYear }: WhenContext,
  days: Days[],
): { days: Days[] } | { trouble: WhenTrouble } {
  const middle = schoolYear ?? 2026
  const far = days
    .map(({ from }) => Number(from.slice(0, 4)))
    .find(year => Math.abs(year - middle) > (schoolYear === undefined ? 30 : 10))
  return far === undefined ? { days } : { trouble: { code: 'year-out-of-range', year: far } }
}

function agrees(date: LocalDate, cell: Cell | undefined): boolean {
  const weekday = cell && weekdayIn(cell.text)
  return weekday === undefined || weekday === weekdayOf(date)
}

/** A cell's text as a problem shows it. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
