// Decides the days of a reading: which year is meant, and what else could have been. compose.ts and parse-dates.ts call it.
import { addDays, type LocalDate, weekdayOf } from '../../core/time.js'
import { earliestDay, latestDay, mondayBefore, type Reading } from './rules/reading.js'
import { type Span, yearComing, yearMeant } from './yearly.js'

/** Why there is another reading: the words are ambiguous, the year was left open, or weekday and date do not agree. */
export type OtherWhy = 'words' | 'year' | 'weekday'

export interface Resolved {
  readonly span: Span
  readonly other?: { readonly span: Span; readonly why: OtherWhy }
}

/** Something this far past is not what "efter" or "inden" looks forward to, in days. */
const longPast = 60

/** The days that are meant. `forward`: rather the coming one than one that is more than two months over. */
export function resolve(reading: Reading, today: LocalDate, forward = false): Resolved {
  const resolved = resolveYear(reading, today, forward)
  const { span } = resolved
  if (span.from < earliestDay || span.to > latestDay) return { span: { ...span, missing: true } }
  const { weekday } = reading
  if (weekday === undefined || weekdayOf(span.from) === weekday) return resolved
  const date = addDays(mondayBefore(span.from), weekday - 1)
  return { span, other: { span: { from: date, to: date }, why: 'weekday' } }
}

function resolveYear(reading: Reading, today: LocalDate, forward: boolean): Resolved {
  if ('span' in reading) {
    const { span, other } = reading
    return { span, ...(other && { other: { span: other, why: 'words' } }) }
  }
  const each = reading.yearly
  if (reading.year !== undefined) return { span: each(reading.year) }
  if (reading.coming) return { span: each(yearComing(each, today)) }
  const meant = yearMeant(each, today)
  const isLongPast = each(meant).to < addDays(today, -longPast)
  const year = forward && isLongPast ? meant + 1 : meant
  const other = each(each(year).to < today ? year + 1 : year - 1)
  return { span: each(year), ...(!other.missing && { other: { span: other, why: 'year' } }) }
}
