// What a rule gives back, and the small calendar that the rules share. The tables beside this file make readings,
// compose.ts puts them together, resolve.ts decides the year. Pure.
import { addDays, dateOn, type LocalDate, weekdayOf } from '../../../core/time.js'
import type { Holiday } from '../../../model/programme.js'
import type { Lexeme } from '../lexer.js'
import { type Match, valueFor } from '../pattern.js'
import { type Span, type Yearly, yearlyMonth } from '../yearly.js'

export type PeriodKind =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'school-year'
  | 'half-year'
  | 'range'
  | 'open'

/** Hours within a day, `14:00`; `until` where an end was said. */
export interface Hours {
  readonly time: string
  readonly until?: string
}

interface ReadingBase {
  readonly kind: PeriodKind
  readonly hours?: Hours
  /** Said with its weekday, 1 to 7: "onsdag d. 9. december". */
  readonly weekday?: number
}

/** A period that is fixed, or one that comes every year and still lacks its year. */
export type Reading =
  | (ReadingBase & { readonly span: Span; readonly other?: Span })
  | (ReadingBase & {
      readonly yearly: Yearly
      /** The next one to begin is meant, whatever the school year: "til januar". */
      readonly coming?: boolean
      /** A day of a month without month: when its year is open, its month is too. */
      readonly year?: number
    })

/** What stands at a place, and the place after it. */
export interface Found {
  readonly readings: readonly Reading[]
  readonly next: number
}

export interface ReadContext {
  readonly today: LocalDate
  readonly holidays: readonly Holiday[]
  readonly lexemes: readonly Lexeme[]
  /** Where the match starts. */
  readonly from: number
  /** What one text's places have been read as so far. */
  readonly known: Map<number, Found | undefined>
}

/** A row of the grammar. `read` may still say no; several readings: "1. og 2. december". */
export interface Rule {
  readonly pattern: string
  readonly read: (match: Match, context: ReadContext) => Reading | readonly Reading[] | undefined
}

/** Bounds of what is open at one end; also the first and last day that can be written. */
export const earliestDay: LocalDate = '1900-01-01'
export const latestDay: LocalDate = '2199-12-31'

export function day(date: LocalDate, extra: Partial<ReadingBase> = {}): Reading {
  return { kind: 'day', span: { from: date, to: date }, ...extra }
}

export function fixed(kind: PeriodKind, span: Span, other?: Span): Reading {
  return { kind, span, ...(other && { other }) }
}

export function yearly(kind: PeriodKind, each: Yearly, extra: { coming?: boolean } = {}): Reading {
  return { kind, yearly: each, ...extra }
}

export function mondayBefore(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** The ISO week that lies `weeks` after the date's own. */
export function weekFrom(date: LocalDate, weeks: number): Span {
  const from = addDays(mondayBefore(date), weeks * 7)
  return { from, to: addDays(from, 6) }
}

/** The calendar month that lies `months` after the date's own. */
export function monthFrom(date: LocalDate, months: number): Span {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return yearlyMonth((count % 12) + 1)(Math.floor(count / 12))
}

/** The same day so many months later, or the month's last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { from, to } = monthFrom(date, months)
  return dateOn(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(date.slice(8, 10))) ?? to
}

export function oneDay(date: LocalDate): Span {
  return { from: date, to: date }
}

/** Whether a period can end here: what follows is a stop, a small word or something about time, not a thing. */
export function endsHere(context: ReadContext, match: Match): boolean {
  const next = context.lexemes[match.next]
  if (!next) return true
  const isWord = /^\p{L}/u.test(next.word)
  return !isWord || ['small', 'lead', 'to', 'and', 'dayPart', 'at'].some(tag => next.tags.has(tag))
}

/** 0 this, 1 next, -1 last. */
export function which(match: Match): number {
  return valueFor(match, 'this', 'next', 'coming', 'last') ?? 0
}

/** The number said, in digits or as a word. */
export function count(match: Match): number {
  return valueFor(match, 'number', 'few') ?? 0
}

/** The tags that a month can be taken by. */
export const monthTags = ['month', 'monthShort', 'clearShort', 'may']
