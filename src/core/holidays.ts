// Danish public holidays and the days off that go with them. The only file that knows the package date-holidays.
// Reminders, the importer's warnings and the sample network ask it. Pure: the same date always gives the same answer.
import { createRequire } from 'node:module'
import type DateHolidays from 'date-holidays'
import type { LocalDate } from './time.js'

/** Not holidays by law, but nobody works in a municipality: Constitution Day, Christmas Eve, New Year's Eve. */
const customaryDaysOff = ['06-05', '12-24', '12-31']

interface HolidayYear {
  readonly public: ReadonlySet<LocalDate>
  readonly easter: LocalDate | undefined
}

// The package takes some 150 ms to load, so it is loaded at the first question and not with the program; as CommonJS,
// which is a third quicker and lighter than its ES modules and keeps the functions here synchronous.
const require = createRequire(import.meta.url)
let denmark: DateHolidays | undefined
const years = new Map<number, HolidayYear>()

function holidayYear(year: number): HolidayYear {
  const known = years.get(year)
  if (known) return known
  if (!denmark) {
    const Holidays: typeof DateHolidays = require('date-holidays')
    denmark = new Holidays('DK')
  }
  const all = denmark.getHolidays(year)
  const made = {
    public: new Set(all.filter(day => day.type === 'public').map(day => day.date.slice(0, 10))),
    easter: all.find(day => day.rule === 'easter')?.date.slice(0, 10),
  }
  years.set(year, made)
  return made
}

/** Whether a date is a Danish public holiday by law. Store Bededag counts until 2023, 24 and 31 December and 5 June never. */
export function isPublicHoliday(date: LocalDate): boolean {
  return holidayYear(Number(date.slice(0, 4))).public.has(date)
}

/** Whether everybody is off: a public holiday, 5 June, 24 or 31 December. Weekends and holiday plans are not in it. */
export function isDayOff(date: LocalDate): boolean {
  return customaryDaysOff.includes(date.slice(5)) || isPublicHoliday(date)
}

/** Easter Sunday of a year; throws RangeError where the package knows none. */
export function easterSunday(year: number): LocalDate {
  const { easter } = holidayYear(year)
  if (!easter) throw new RangeError(`no Easter in ${year}`)
  return easter
}
