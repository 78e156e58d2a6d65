// One day that is told by another time: "fredag efter kristi himmelfart", "mandagen før vinterferien", "the day after Easter". It is
// one day, never that weekday and all that comes after. Called by compose.ts, which reads the other time.
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../core/time.js'
import { compilePattern, type Match, matchPattern, took, valueFor } from './pattern.js'
import { resolve } from './resolve.js'
import { type Found, fixed, type ReadContext } from './rules/reading.js'
import type { Span } from './yearly.js'

const besides = [
  'lead? den? weekday after|before',
  'lead? den? weekday =i|=in',
  'lead? den? =dagen|=dag|=day after|before',
].map(compilePattern)
const daysOfWeek = 7
/** In a longer time there are several of each weekday to choose from. */
const longestHoliday = 16

/** The day; `readOne` reads the time that tells which. Undefined where none stands there, or it is more than one. */
export function readDayBeside(
  context: ReadContext,
  readOne: (context: ReadContext) => Found | undefined,
): Found | undefined {
  const { lexemes, from, today } = context
  const match = besides.map(each => matchPattern(each, lexemes, from)).find(each => each)
  const found = match && readOne({ ...context, from: match.next })
  const [reading, another] = found?.readings ?? []
  if (!match || !found || !reading || another || reading.kind === 'open') return undefined
  const { span } = resolve(reading, today, true)
  const date = dayOf(match, span)
  // "Mandag i påskeferien" is one day, "mandag i december" any.
  const isIn = !took(match, 'after', 'before')
  const isLong = reading.kind !== 'range' || daysBetween(span.from, span.to) > longestHoliday
  if (isIn && (isLong || date > span.to)) return undefined
  return { readings: [fixed('day', { ...span, from: date, to: date })], next: found.next }
}

function dayOf(match: Match, { from, to }: Span): LocalDate {
  const weekday = valueFor(match, 'weekday')
  if (took(match, 'after')) return firstAfter(to, weekday)
  if (!took(match, 'before')) return firstAfter(addDays(from, -1), weekday)
  return firstAfter(addDays(from, weekday === undefined ? -2 : -daysOfWeek - 1), weekday)
}

/** The day after, or the first such weekday after. */
function firstAfter(date: LocalDate, weekday: number | undefined): LocalDate {
  const next = addDays(date, 1)
  return weekday === undefined
    ? next
    : addDays(next, (weekday - weekdayOf(next) + daysOfWeek) % daysOfWeek)
}
