// Finds every date that a text says, in Danish and English, in whatever form: numbers, month names, weekdays, weeks, "i
// morgen". Written for the scorer alone and sharing nothing with the program's own reader of dates, so that one cannot
// excuse the other's faults.
import { addDays, daysBetween, type LocalDate, weekdayOf, weekOf } from '../../../src/core/time.js'
import type { Period } from '../question.js'

/** What the text says, as far as it says it. `said` is the text itself. */
export interface SaidDate {
  readonly said: string
  readonly at: number
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** Of the month. */
  readonly day?: number
  /** 1 = Monday. */
  readonly weekday?: number
  /** ISO week. */
  readonly week?: number
  /** Of "i næste uge" and the like. */
  readonly period?: Period
}

const months: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb', 'febr'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const weekdays: readonly (readonly string[])[] = [
  ['mandag', 'monday', 'man', 'mon'],
  ['tirsdag', 'tuesday', 'tirs', 'tir', 'tue', 'tues'],
  ['onsdag', 'wednesday', 'ons', 'wed'],
  ['torsdag', 'thursday', 'tors', 'tor', 'thu', 'thurs'],
  ['fredag', 'friday', 'fre', 'fri'],
  ['lørdag', 'saturday', 'lør', 'sat'],
  ['søndag', 'sunday', 'søn', 'sun'],
]

const monthName = longestFirst(months.flat())
const fullMonth = longestFirst(months.flat().filter(name => name.length > 4 || name === 'maj'))
const weekdayName = longestFirst(weekdays.flat())
const fullWeekday = longestFirst(weekdays.flat().filter(name => name.length > 5))
const before = '(?<![\\p{L}\\d])'
const after = '(?![\\p{L}\\d])'
const leadingWeekday = `(?:(?<weekday>${weekdayName})\\.?,?\\s+(?:(?:den|d\\.?|the)\\s*)?)?`
const year = '(?:,?\\s+(?<year>20\\d\\d))?'
const firstOfTwo = '(?:(?<first>\\d{1,2})\\.?(?:st|nd|rd|th)?\\s*(?:-|–|til|og|to|and|&)\\s*)?'

/** In this order: what one has taken is not looked at again. */
const patterns: readonly RegExp[] = [
  '(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)',
  `${leadingWeekday}${firstOfTwo}(?<day>\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<name>${monthName})(?!\\p{L})\\.?${year}`,
  `${leadingWeekday}(?<name>${monthName})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:/])${year}`,
  `${leadingWeekday}(?<day>\\d{1,2})[/](?<month>\\d{1,2})(?:[-/ ](?<year>20\\d\\d))?`,
  `${leadingWeekday}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>20\\d\\d|\\d\\d)?`,
  `${leadingWeekday}(?:d\\.|den|the)\\s*(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?(?!\\s*(?:klasse|årgang|grade)|[\\d:/])`,
  `(?<weekday>${weekdayName})\\.?,?\\s+(?<day>\\d{1,2})\\.(?!\\d)`,
  `(?<weekday>${weekdayName})\\.?,?\\s+(?<day>\\d{1,2})(?=\\.?\\s*(?:to|til|and|og|-|–)\\s)`,
  `(?:uge|week)\\s+(?<week>\\d{1,2})(?:\\s+(?:i\\s+|in\\s+|,\\s*)?(?<year>20\\d\\d))?`,
  `(?<name>${fullMonth})(?:\\s+(?<year>20\\d\\d))?`,
  `(?<weekday>${fullWeekday})`,
].map(source => new RegExp(`${before}${onOneLine(source)}${after}`, 'giu'))

/** "Eleverne har fri.", and on the next line "1. Velkommen", is no Friday the first. */
function onOneLine(source: string): string {
  return source.replaceAll('\\s', '[^\\S\\n]')
}

/** Every date in the text, in reading order; `now` is the day of "i morgen". Times, addresses and links are not read. */
export function findDates(text: string, now: LocalDate): SaidDate[] {
  let left = withoutTimes(text)
  const found: SaidDate[] = []
  for (const [pattern, read] of relative) {
    left = left.replace(pattern, (said, ...rest: unknown[]) => {
      const groups = groupsOf(rest)
      found.push({
        said,
        at: offsetOf(rest),
        period: read(now, Number(groups.n ?? wordNumber(groups.w))),
      })
      return ' '.repeat(said.length)
    })
  }
  for (const pattern of patterns) {
    left = left.replace(pattern, (said, ...rest: unknown[]) => {
      const dates = datesOf(said, offsetOf(rest), groupsOf(rest))
      found.push(...dates)
      return dates.length > 0 ? ' '.repeat(said.length) : said
    })
  }
  return withMonths(found.sort((one, other) => one.at - other.at))
}

/** "Fra torsdag d. 3. til fredag d. 4. september": the month of the last day is the first one's too. */
function withMonths(found: readonly SaidDate[]): SaidDate[] {
  return found.map((said, nth) => {
    const next = found[nth + 1]
    const near = next && next.at - (said.at + said.said.length) < 12
    if (said.day === undefined || said.month !== undefined || !near || !next.month) return said
    return { ...said, month: next.month, ...(next.year && { year: next.year }) }
  })
}

/** Whether what is said can be this day. */
export function canBe(said: SaidDate, date: LocalDate): boolean {
  const { period } = said
  if (period) return period.from <= date && date <= period.to
  return (
    (said.year === undefined || yearMatches(said, date)) &&
    (said.month === undefined || said.month === Number(date.slice(5, 7))) &&
    (said.day === undefined || said.day === Number(date.slice(8))) &&
    (said.weekday === undefined || said.weekday === weekdayOf(date)) &&
    (said.week === undefined || said.week === weekOf(date).week)
  )
}

/** Whether one certain day is said: a day and a month, or "i morgen". */
export function isDay(said: SaidDate): boolean {
  const { period } = said
  return period ? period.from === period.to : said.day !== undefined
}

function yearMatches(said: SaidDate, date: LocalDate): boolean {
  const written = said.week === undefined ? Number(date.slice(0, 4)) : weekOf(date).year
  return said.year === written
}

type Groups = Readonly<Record<string, string | undefined>>

function datesOf(said: string, at: number, groups: Groups): SaidDate[] {
  const month = groups.name ? indexOf(months, groups.name) : numberOf(groups.month)
  const day = numberOf(groups.day)
  const week = numberOf(groups.week)
  if ((month ?? 1) > 12 || month === 0 || (day ?? 1) > 31 || day === 0 || (week ?? 1) > 53)
    return []
  // "may" and "march" are verbs too: alone they are months only when written with a capital letter.
  if (day === undefined && /^(?:may|march)/.test(said)) return []
  const weekday = groups.weekday ? indexOf(weekdays, groups.weekday) : undefined
  const written = numberOf(groups.year)
  const common = {
    said: said.trim(),
    at,
    ...(written !== undefined && { year: written < 100 ? 2000 + written : written }),
    ...(month !== undefined && { month }),
    ...(week !== undefined && { week }),
  }
  const first = numberOf(groups.first)
  if (first !== undefined && first >= 1 && first <= 31 && day !== undefined) {
    return [
      { ...common, day: first, ...(weekday && { weekday }) },
      { ...common, day },
    ]
  }
  return [{ ...common, ...(day !== undefined && { day }), ...(weekday && { weekday }) }]
}

type Reader = (now: LocalDate, n: number) => Period

function inDays(days: number): Reader {
  return now => oneDay(addDays(now, days))
}

function weekAway(weeks: number): Reader {
  return now => {
    const monday = addDays(now, 1 - weekdayOf(now) + weeks * 7)
    return { from: monday, to: addDays(monday, 6) }
  }
}

const count = `(?:(?<n>\\d{1,3})|(?<w>en|et|to|tre|fire|fem|seks|one|two|three|four|five|six))`
const relativeForms: readonly (readonly [string, Reader])[] = [
  ['i\\s+overmorgen|the day after tomorrow|day after tomorrow', inDays(2)],
  ['i\\s?morgen|tomorrow', inDays(1)],
  ['i\\s?dag|today|i\\s+aften|tonight', inDays(0)],
  ['i\\s?går|yesterday', inDays(-1)],
  ['(?:i\\s+)?næste uge|next week', weekAway(1)],
  ['(?:i\\s+)?denne uge|this week', weekAway(0)],
  [`(?:om|in)\\s+${count}\\s+(?:dage?|days?)`, (now, n) => oneDay(addDays(now, n))],
  [`(?:om|in)\\s+${count}\\s+(?:uger?|weeks?)`, (now, n) => weekAway(n)(now, n)],
]
const relative = relativeForms.map(
  ([source, read]) => [new RegExp(`${before}(?:${source})${after}`, 'giu'), read] as const,
)

function oneDay(date: LocalDate): Period {
  return { from: date, to: date }
}

/** Times ("kl. 9.10", "9.15-11.45", "to 3.30 pm"), addresses and links look like dates and are none. */
function withoutTimes(text: string): string {
  const clock = '\\d{1,2}(?:[.:]\\d\\d)?'
  const blanks = [
    /https?:\/\/\S+/gi,
    /\S+@\S+/g,
    new RegExp(
      `(?:kl\\.?|klokken|at|from|fra|until|til)\\s*\\d{1,2}[.:]\\d\\d(?:\\s*(?:-|–|til|to)\\s*${clock})?`,
      'gi',
    ),
    new RegExp(`(?:kl\\.?|klokken)\\s*${clock}(?:\\s*(?:-|–|til|to)\\s*${clock})?`, 'gi'),
    new RegExp(`\\d{1,2}[.:]\\d\\d\\s*(?:-|–|til|to)\\s*${clock}`, 'gi'),
    /\d{1,2}:\d\d/g,
    /20\d\d\/\d\d(?!\d)/g,
  ]
  return blanks.reduce((left, blank) => left.replace(blank, said => ' '.repeat(said.length)), text)
}

/** The last arguments of a replacer: …, offset, whole text, groups. */
function groupsOf(rest: readonly unknown[]): Groups {
  const last = rest.at(-1)
  if (typeof last !== 'object' || last === null) return {}
  return Object.fromEntries(
    Object.entries(last).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : undefined,
    ]),
  )
}

function offsetOf(rest: readonly unknown[]): number {
  return Number(rest.find(value => typeof value === 'number'))
}

function indexOf(names: readonly (readonly string[])[], written: string): number {
  return names.findIndex(forms => forms.includes(written.toLowerCase())) + 1
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function wordNumber(word: string | undefined): number {
  const danish = ['en', 'to', 'tre', 'fire', 'fem', 'seks'].indexOf(word ?? '')
  const english = ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(word ?? '')
  return Math.max(danish, english, 0) + 1
}

function longestFirst(names: readonly string[]): string {
  return [...names].sort((one, other) => other.length - one.length).join('|')
}

/** The days of a period, first to last. */
export function daysIn(period: Period): LocalDate[] {
  const length = daysBetween(period.from, period.to) + 1
  return Array.from({ length: Math.max(0, length) }, (_, n) => addDays(period.from, n))
}
