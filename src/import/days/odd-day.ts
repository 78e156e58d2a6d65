// Whether a meeting lies on a day that looks wrong for one: a public holiday, a weekend, a day without staff in the holiday
// plan. Called by the readers of sheets and calendars. Such a meeting is taken all the same, and told about.
import { isDayOff } from '../../core/holidays.js'
import { addDays, dateOf, instantOf, type LocalDate, weekdayOf } from '../../core/time.js'
import type { Audience, Meeting } from '../../model/meeting.js'
import type { Programme } from '../../model/programme.js'
import { expandSeries } from '../../programme/expand.js'
import { fold } from '../words.js'

export interface OddDay {
  readonly date: LocalDate
  readonly why: 'public' | 'weekend' | 'plan'
  /** What the holiday plan calls it. */
  readonly name?: string
}

/** An entry that is the day off itself. On folded text. */
export const dayOffTitle =
  /\b\w*ferie\w*|\bfri(?:dag\w*)?\b|\bhelligdag\w*|\b\w*lukke(?:t|dag\w*)\b|\bholiday/
/** As far as a series is looked through. */
const twoYears = 2 * 366 * 86_400_000

/**
 * The first day of the meeting, or of its series, that looks wrong. One of several days is never asked about, nor is a start of
 * the series that is `replaced`: moved away or taken out.
 */
export function findOddDay(
  known: Programme,
  meeting: Meeting,
  replaced: readonly string[] = [],
): OddDay | undefined {
  const { startLocal, endLocal, status, tz } = meeting
  const isLong = startLocal.length === 10 && endLocal > addDays(startLocal, 1)
  if (status !== 'planned' || isLong || dayOffTitle.test(fold(meeting.title))) return undefined
  const holidays = holidaysFor(known, meeting.audience)
  const starts = meeting.recurrence
    ? expandSeries(meeting, instantOf(startLocal, tz) + twoYears).starts
    : [startLocal]
  for (const start of starts.filter(one => !replaced.includes(one))) {
    const odd = oddOn(dateOf(start), holidays)
    if (odd) return odd
  }
  return undefined
}

function oddOn(date: LocalDate, holidays: Programme['holidays']): OddDay | undefined {
  const holiday = holidays.find(({ from, to }) => from <= date && date <= to)
  if (holiday?.name) return { date, why: 'plan', name: holiday.name }
  if (holiday || isDayOff(date)) return { date, why: 'public' }
  return weekdayOf(date) > 5 ? { date, why: 'weekend' } : undefined
}

/** Days without staff at the schools it is for; where it says no schools, in any municipality. Days without pupils are fine. */
function holidaysFor(known: Programme, audience: Audience): Programme['holidays'] {
  const own = known.schools.filter(
    ({ id, hold, area }) =>
      audience.schools.includes(id) ||
      (hold !== undefined && audience.holds.includes(hold)) ||
      (area !== undefined && audience.areas.includes(area)),
  )
  const places = new Set(own.map(({ municipality }) => fold(municipality ?? known.name)))
  return known.holidays.filter(
    ({ municipality, applies }) =>
      (places.size === 0 || places.has(fold(municipality))) &&
      applies.some(({ group, off }) => group === 'skole' && off === 'staff'),
  )
}
