// The working calendar of all with the same municipality, group and days off: which days they work on, and counting back over them.
// Made once for a snapshot. Called by work-days.ts.
import { isDayOff } from '../../../core/holidays.js'
import { addDays, type LocalDate, weekdayOf } from '../../../core/time.js'
import type { StaffGroup } from '../../../model/person.js'
import { foldTitle } from '../../../programme/indexes.js'
import type { Snapshot } from '../../../programme/snapshot.js'

/** In days; longer than any summer holiday: whoever works on no day of them works never. */
export const longestHoliday = 80

/** Everybody with the same municipality, group and days off has the same one. Days are those of the programme's zone. */
export interface WorkCalendar {
  readonly key: string
  readonly zone: string
  isWorkDay(day: LocalDate): boolean
  /** Whether it is a weekday, Monday to Friday, on which this part-time person never works. */
  isWeeklyDayOff(day: LocalDate): boolean
  /** The working day so many before that day; undefined where there is none within reach. */
  workDayBefore(day: LocalDate, count: number): LocalDate | undefined
  /** The same with that day as one on which they work. */
  openOn(day: LocalDate): WorkCalendar
}

/** What decides it. */
export interface Employment {
  /** Folded; empty where nothing says it. */
  readonly place: string
  readonly group: StaffGroup
  readonly daysOff: readonly number[]
}

const calendars = new WeakMap<Snapshot, Map<string, WorkCalendar>>()

/** The same one for the same employment. */
export function calendarOf(snapshot: Snapshot, employment: Employment): WorkCalendar {
  const known = calendars.get(snapshot) ?? new Map<string, WorkCalendar>()
  calendars.set(snapshot, known)
  const key = `${employment.place}|${employment.group}|${employment.daysOff.join('')}`
  const calendar = known.get(key) ?? makeCalendar(snapshot, key, employment)
  known.set(key, calendar)
  return calendar
}

function makeCalendar(
  snapshot: Snapshot,
  key: string,
  { place, group, daysOff }: Employment,
): WorkCalendar {
  const closed = staffHolidays(snapshot, place, group)
  const days = new Map<LocalDate, boolean>()
  const isWorkDay = (day: LocalDate) => {
    const known = days.get(day)
    if (known !== undefined) return known
    const weekday = weekdayOf(day)
    const works =
      weekday <= 5 &&
      !daysOff.includes(weekday) &&
      !isDayOff(day) &&
      !closed.some(({ from, to }) => from <= day && day <= to)
    days.set(day, works)
    return works
  }
  const counted = new Map<string, LocalDate | undefined>()
  return {
    key,
    zone: snapshot.zone,
    isWorkDay,
    isWeeklyDayOff: day => weekdayOf(day) <= 5 && daysOff.includes(weekdayOf(day)),
    openOn(day) {
      return { ...this, isWorkDay: asked => asked === day || isWorkDay(asked) }
    },
    workDayBefore(day, count) {
      const asked = `${day} ${count}`
      if (counted.has(asked)) return counted.get(asked)
      const found = countBack(isWorkDay, day, count)
      counted.set(asked, found)
      return found
    },
  }
}

function countBack(
  isWork: (day: LocalDate) => boolean,
  day: LocalDate,
  count: number,
): LocalDate | undefined {
  if (count === 0) return day
  let [left, at] = [count, day]
  for (let tried = 0; tried < longestHoliday + count * 3; tried++) {
    at = addDays(at, -1)
    if (isWork(at)) left -= 1
    if (left === 0) return at
  }
  return undefined
}

/** The days without staff in the group, by the plan of that municipality; where there is but one, by the only plan there is. */
function staffHolidays({ programme }: Snapshot, place: string, group: StaffGroup) {
  const places = new Set(programme.holidays.map(({ municipality }) => foldPlace(municipality)))
  const own = places.size === 1 && !isAcross(programme) ? [...places][0] : place
  return programme.holidays.filter(
    ({ municipality, applies }) =>
      foldPlace(municipality) === own &&
      applies.some(each => each.group === group && each.off === 'staff'),
  )
}

/** Whether the people or schools belong to several municipalities. */
function isAcross({ people, schools }: Snapshot['programme']): boolean {
  const named = [...people, ...schools].flatMap(({ municipality }) => municipality ?? [])
  return new Set(named.map(foldPlace)).size > 1
}

/** `Havrelund Kommune` and `havrelund` are the same place. */
export function foldPlace(name: string): string {
  return foldTitle(name)
    .replace(/\bkommunes?\b/g, '')
    .trim()
}
