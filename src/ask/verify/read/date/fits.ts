// Whether a day is as a pattern says. Used by bear/, claim/ and nobody else.
import { dayNumber, type LocalDate, weekdayOf, weekOf } from '../../../../core/time.js'
import type { DayPattern } from '../../mention.js'

/** Whether a day is as the pattern says, its last day apart. */
export function fits(pattern: DayPattern, date: LocalDate): boolean {
  const { year, months, day, weekday, week, from, to } = pattern
  return (
    (year === undefined || Number(date.slice(0, 4)) === year) &&
    (months === undefined || months.includes(Number(date.slice(5, 7)))) &&
    (day === undefined || Number(date.slice(8, 10)) === day) &&
    (weekday === undefined || weekdayOf(date) === weekday) &&
    (week === undefined || weekOf(date).week === week) &&
    (from === undefined || from <= date) &&
    (to === undefined || date <= to)
  )
}

/** Whether one day alone is said, and not a stretch of them. */
export function isOneDay({ day, from, to, weekday, until }: DayPattern): boolean {
  if (until) return false
  return (
    day !== undefined ||
    weekday !== undefined ||
    (from !== undefined && to !== undefined && dayNumber(to) - dayNumber(from) < 5)
  )
}
