// What comes every year (a month, a week, a date, a season, a holiday) and which year is meant when none is said.
// One rule for both ways: parse-dates.ts reads with it, and dates.ts leaves the year out only where it reads back the same.
import {
  addDays,
  dateOn,
  type LocalDate,
  lastDayOf,
  mondayOf,
  schoolYearOf,
} from '../../core/time.js'

/** First and last day, both included. */
export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
  /** The year has no such day or week: `from` and `to` are then the nearest there is, never to be shown. */
  readonly missing?: true
  /** By custom, not by the tenant's own holiday plan: may name a period, never give a date. */
  readonly assumed?: true
}

/** A span for each year. */
export type Yearly = (year: number) => Span

export const yearlyMonth =
  (month: number): Yearly =>
  year => ({
    from: `${year}-${pad(month)}-01`,
    to: `${year}-${pad(month)}-${lastDayOf(year, month)}`,
  })

export const yearlyDate =
  (month: number, day: number): Yearly =>
  year => {
    const date = dateOn(year, month, day)
    if (date) return { from: date, to: date }
    const last = yearlyMonth(month)(year).to
    return { from: last, to: last, missing: true }
  }

/** An ISO week, Monday to Sunday; the year is the week's own. */
export const yearlyWeek =
  (week: number): Yearly =>
  year => {
    const monday = mondayOf(year, week)
    if (monday) return { from: monday, to: addDays(monday, 6) }
    const last = mondayOf(year, week < 1 ? 1 : 52) ?? `${year}-12-28`
    return { from: last, to: addDays(last, 6), missing: true }
  }

/** Whole months of one year, or over the turn of it when `last` is before `first`. */
export const yearlyMonths =
  (first: number, last: number): Yearly =>
  year => ({
    from: yearlyMonth(first)(year).from,
    to: yearlyMonth(last)(last < first ? year + 1 : year).to,
  })

/** How far back something may lie and still be meant, in days: half a year. */
const reachBack = 182

/**
 * The year that is meant when none is said: the first whose span ends in this school year or later, and not more than
 * half a year ago. In November "marts" is the coming one and "september" the one just past; in June "september" is the
 * coming one.
 */
export function yearMeant(yearly: Yearly, today: LocalDate): number {
  const begin: LocalDate = `${schoolYearOf(today)}-08-01`
  const back = addDays(today, -reachBack)
  const earliest = begin > back ? begin : back
  let year = Number(today.slice(0, 4)) - 1
  while (yearly(year).to < earliest) year++
  return year
}

/** The first year whose span begins after today: "til sommer", "til januar". */
export function yearComing(yearly: Yearly, today: LocalDate): number {
  let year = Number(today.slice(0, 4)) - 1
  while (yearly(year).from <= today) year++
  return year
}

/** Whether a date is the one that is meant when its year is left out. */
export function isWithinReach(date: LocalDate, today: LocalDate): boolean {
  const yearly = yearlyDate(Number(date.slice(5, 7)), Number(date.slice(8, 10)))
  return yearMeant(yearly, today) === Number(date.slice(0, 4))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
