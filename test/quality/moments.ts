// The moments of a school year at which questions are asked, by the words that phrases begin with.
import {
  addDays,
  dateOn,
  type LocalDate,
  lastDayOf,
  mondayOf,
  weekdayOf,
} from '../../src/core/time.js'

/** Local time of a moment: August, October, the Sunday on which summer time ends, December, February, May. */
export function momentOf(name: string, schoolYear: number): string {
  const next = schoolYear + 1
  switch (name) {
    case 'aug':
      return `${inWeek(schoolYear, 33, 2)}T10:12`
    case 'okt':
      return `${inWeek(schoolYear, 43, 3)}T07:51`
    case 'dst':
      return `${lastSundayOfOctober(schoolYear)}T20:34`
    case 'dec':
      return `${inWeek(schoolYear, 48, 5)}T12:06`
    case 'feb':
      return `${inWeek(next, 5, 1)}T09:43`
    case 'maj':
      return `${inWeek(next, 18, 1)}T14:28`
    default:
      throw new RangeError(`no moment ${name}`)
  }
}

function inWeek(year: number, week: number, weekday: number): LocalDate {
  const monday = mondayOf(year, week)
  if (!monday) throw new RangeError(`no week ${week}`)
  return addDays(monday, weekday - 1)
}

function lastSundayOfOctober(year: number): LocalDate {
  const last = dateOn(year, 10, lastDayOf(year, 10)) ?? ''
  return addDays(last, -(weekdayOf(last) % 7))
}
