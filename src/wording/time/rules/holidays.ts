// Holidays by name: the tenant's own plan first, else what the calendar or custom says. parse-dates.ts reads with it.
// School holidays are set by each municipality, so a span by custom (week 42, week 7) is marked `assumed`: it may name a
// period, never give a date. What the calendar fixes (Christmas Eve, Easter) is not assumed.
import { addDays, type LocalDate, weekdayOf } from '../../../core/time.js'
import type { Holiday } from '../../../model/programme.js'
import { type Lexeme, plain } from '../lexer.js'
import { type Match, took, valueFor } from '../pattern.js'
import { type Span, type Yearly, yearlyDate, yearlyWeek } from '../yearly.js'
import { fixed, type ReadContext, type Reading, type Rule, yearly } from './reading.js'

interface Known {
  /** How the plan's row is recognised, in plain letters; without it the calendar alone decides. */
  readonly plan?: RegExp
  readonly usual: Yearly
}

const assumed =
  (each: Yearly): Yearly =>
  year => ({ ...each(year), assumed: true })
const fromEaster =
  (first: number, last: number): Yearly =>
  year => ({
    from: addDays(easterSunday(year), first),
    to: addDays(easterSunday(year), last),
  })

/** In the order of the `holiday` words in words.ts. */
const known: readonly Known[] = [
  { usual: year => ({ from: `${year}-12-24`, to: `${year}-12-26` }) },
  {
    plan: /juleferie/,
    usual: assumed(year => ({ from: `${year}-12-23`, to: `${year + 1}-01-03` })),
  },
  { usual: year => ({ from: `${year}-12-31`, to: `${year + 1}-01-01` }) },
  { plan: /vinterferie/, usual: assumed(yearlyWeek(7)) },
  { usual: fromEaster(-3, 1) },
  { plan: /paskeferie/, usual: assumed(fromEaster(-6, 1)) },
  { plan: /sommerferie/, usual: assumed(usualSummer) },
  { plan: /efterarsferie/, usual: assumed(yearlyWeek(42)) },
  { usual: fromEaster(39, 39) },
  { usual: fromEaster(49, 50) },
  { usual: yearlyDate(6, 5) },
  { usual: yearlyDate(12, 24) },
  { usual: yearlyDate(12, 31) },
  { usual: fromEaster(-49, -49) },
  { usual: yearlyDate(6, 23) },
]

export const holidayRules: readonly Rule[] = [
  { pattern: 'lead? den? holiday', read: readHoliday },
  { pattern: 'lead? den? this|next|last holiday', read: readHoliday },
]

function readHoliday(match: Match, context: ReadContext): Reading | undefined {
  const each = holidayYearly(valueFor(match, 'holiday') ?? 0, context.holidays)
  if (!each) return undefined
  const isDay = each(2000).from === each(2000).to
  const coming = took(match, 'next') || match.taken.some(({ lexeme }) => lexeme.word === 'til')
  return yearly(isDay ? 'day' : 'range', each, { coming })
}

function holidayYearly(place: number, holidays: readonly Holiday[]): Yearly | undefined {
  const holiday = known[place]
  if (!holiday) return undefined
  const rows = holidays.filter(row => holiday.plan?.test(plain(row.name)))
  return year => {
    const row = rows.find(one => Number(one.from.slice(0, 4)) === year)
    return row ? { from: row.from, to: row.to } : holiday.usual(year)
  }
}

/**
 * A day off that only this plan knows ("Havrelund Marked"), by its own name, also with -en or -n at the end. The first
 * that is not more than half a year past.
 */
export function readPlanName(context: ReadContext): { reading: Reading; next: number } | undefined {
  const { holidays, lexemes, from, today } = context
  const found = rowsNamed(holidays).filter(({ words }) => isNamed(lexemes, from, words))
  if (found.length === 0) return undefined
  const back = addDays(today, -182)
  const current = found.find(({ row }) => row.to >= back)
  if (!current) return undefined
  const { row, words } = current
  return { reading: fixed('range', { from: row.from, to: row.to }), next: from + words.length }
}

interface NamedRow {
  readonly row: Holiday
  readonly words: readonly string[]
}

const named = new WeakMap<readonly Holiday[], readonly NamedRow[]>()

/** The plan's rows by start, each with the words of its name; made once per plan, as it is looked into at each word. */
function rowsNamed(holidays: readonly Holiday[]): readonly NamedRow[] {
  const known = named.get(holidays)
  if (known) return known
  const rows = [...holidays]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(row => ({ row, words: plain(row.name).match(/\p{L}+|\d+/gu) ?? [] }))
  named.set(holidays, rows)
  return rows
}

function isNamed(lexemes: readonly Lexeme[], from: number, words: readonly string[]): boolean {
  if (words.length === 0) return false
  return words.every((word, n) => {
    const said = lexemes[from + n]?.word
    const isLast = n === words.length - 1
    return said === word || (isLast && (said === `${word}n` || said === `${word}en`))
  })
}

/** From the last Saturday of June to the second Sunday of August. */
function usualSummer(year: number): Span {
  const lastOfJune: LocalDate = `${year}-06-30`
  const from = addDays(lastOfJune, -((weekdayOf(lastOfJune) + 1) % 7))
  const august: LocalDate = `${year}-08-01`
  return { from, to: addDays(august, ((7 - weekdayOf(august)) % 7) + 7) }
}

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const days = h + l - 7 * m + 114
  return addDays(`${year}-0${Math.floor(days / 31)}-01`, days % 31)
}
