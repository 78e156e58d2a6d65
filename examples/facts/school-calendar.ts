// The school year of a municipality: its holiday plan, and on which days pupils are at school. Havrelund's unless other rules
// are given. Everything follows from the rules of the calendar (ISO weeks, the real Easter), so that any school year comes out sound.
import { easterSunday, isDayOff } from '../../src/core/holidays.js'
import { addDays, type LocalDate, mondayOf, weekdayOf } from '../../src/core/time.js'
import type { StaffGroup } from '../../src/model/person.js'
import type { Holiday } from '../../src/model/programme.js'
import { municipality } from './places.js'

export interface SchoolCalendar {
  /** 2026 is 2026/27. */
  readonly schoolYear: number
  readonly holidays: readonly Holiday[]
  /** A day without pupils on which the staff is at work. */
  readonly pedagogicalDay: LocalDate
  /** Whether pupils and staff are at school. */
  isSchoolDay(date: LocalDate): boolean
}

/** What differs from one municipality's holiday plan to another's. */
export interface HolidayRules {
  readonly municipality: string
  readonly winterWeek: number
  /** Week and weekday of the day without pupils on which the staff is at work. */
  readonly pedagogicalDay: readonly [number, number]
  /** The plan has the days on which daginstitutioner and SFO are closed too. */
  readonly hasDayCare: boolean
}

const havrelund: HolidayRules = {
  municipality,
  winterWeek: 7,
  pedagogicalDay: [45, 5],
  hasDayCare: true,
}

export function createSchoolCalendar(schoolYear: number, rules = havrelund): SchoolCalendar {
  const [week, weekday] = rules.pedagogicalDay
  const pedagogicalDay = dayOf(schoolYear, week, weekday)
  const holidays = holidayPlan(schoolYear, rules, pedagogicalDay)
  return {
    schoolYear,
    holidays,
    pedagogicalDay,
    isSchoolDay: date =>
      weekdayOf(date) <= 5 &&
      !isDayOff(date) &&
      !holidays.some(row => row.from <= date && date <= row.to && isForSchools(row)),
  }
}

/** The day in an ISO week of the school year: weeks 31 to 53 lie in its first year, weeks 1 to 30 in its second. */
export function dayOf(schoolYear: number, week: number, weekday: number): LocalDate {
  return dayInYear(week > 30 ? schoolYear : schoolYear + 1, week, weekday)
}

function dayInYear(year: number, week: number, weekday: number): LocalDate {
  const monday = mondayOf(year, week)
  if (!monday) throw new RangeError(`${year} has no week ${week}`)
  return addDays(monday, weekday - 1)
}

function isForSchools(row: Holiday): boolean {
  return row.applies.some(({ group }) => group === 'skole')
}

/** The rows of a municipality's ferieplan, by date, both summers included. */
function holidayPlan(year: number, rules: HolidayRules, pedagogicalDay: LocalDate): Holiday[] {
  const next = year + 1
  const easter = easterSunday(next)
  const ascension = addDays(easter, 39)
  const [christmas, christmasEnd] = christmasHoliday(year)
  const winter = dayOf(year, rules.winterWeek, 1)
  const autumn = dayOf(year, 42, 1)
  const rows: Row[] = [
    ...summerHoliday(year),
    closed('Efterårsferie', addDays(autumn, -2), addDays(autumn, 6), 'skole'),
    row('Pædagogisk dag', pedagogicalDay, pedagogicalDay, [{ group: 'skole', off: 'pupils' }]),
    closed('Juleferie', christmas, christmasEnd, 'skole'),
    closed('Lukket mellem jul og nytår', `${year}-12-24`, `${next}-01-01`, ...dayCare),
    closed('Vinterferie', addDays(winter, -2), addDays(winter, 6), 'skole'),
    closed('Påskeferie', addDays(easter, -8), addDays(easter, 1), 'skole'),
    closed('Lukkedage før påske', addDays(easter, -6), addDays(easter, -4), ...dayCare),
    closed('Kristi himmelfartsferie', ascension, addDays(ascension, 3), 'skole'),
    ...summerHoliday(next),
  ]
  return rows
    .filter(({ applies }) => rules.hasDayCare || applies.some(({ group }) => group === 'skole'))
    .map(holiday => ({ municipality: rules.municipality, ...holiday }))
}

type Row = Omit<Holiday, 'municipality'>
const dayCare = ['daginstitution', 'sfo'] as const

/** Pupils are off from the last Saturday of June, as the law says, until week 33; their teachers until week 32. */
function summerHoliday(year: number): Row[] {
  const june30 = `${year}-06-30`
  const lastSaturday = addDays(june30, -((weekdayOf(june30) + 1) % 7))
  return [
    row('Sommerferie for elever', lastSaturday, dayInYear(year, 32, 7), [
      { group: 'skole', off: 'pupils' },
    ]),
    row('Sommerferie for personale', dayInYear(year, 27, 1), dayInYear(year, 31, 7), [
      { group: 'skole', off: 'staff' },
    ]),
    closed('Sommerlukket', dayInYear(year, 29, 1), dayInYear(year, 30, 7), ...dayCare),
  ]
}

/** About 23 December to 3 January, without a single school day between it and a weekend. */
function christmasHoliday(year: number): [LocalDate, LocalDate] {
  const first = weekdayOf(`${year}-12-23`)
  const last = weekdayOf(`${year + 1}-01-03`)
  return [
    addDays(`${year}-12-23`, first === 1 ? -2 : first === 7 ? -1 : 0),
    addDays(`${year + 1}-01-03`, last === 1 ? -1 : last >= 4 ? 7 - last : 0),
  ]
}

/** Neither pupils (or children) nor staff are there. */
function closed(name: string, from: LocalDate, to: LocalDate, ...groups: StaffGroup[]): Row {
  return row(
    name,
    from,
    to,
    groups.flatMap(group => [
      { group, off: 'pupils' as const },
      { group, off: 'staff' as const },
    ]),
  )
}

function row(name: string, from: LocalDate, to: LocalDate, applies: Holiday['applies']): Row {
  return { name, from, to, applies }
}
