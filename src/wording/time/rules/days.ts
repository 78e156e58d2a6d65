// Rules for days: relative to today, by weekday, by date in every written form. One row per way of putting words together.
// "næste onsdag" is ambiguous in Danish: it is read as the one of next calendar week, as the coming one has a name of its
// own ("på onsdag"), and the other is offered (`other`). When the coming one lies in next week already, it is read first.
import { addDays, type LocalDate, weekdayOf } from '../../../core/time.js'
import type { WrittenDate } from '../lexer.js'
import { type Match, took, valueFor, valuesFor } from '../pattern.js'
import { type Span, type Yearly, yearlyDate, yearlyMonth, yearlyWeek } from '../yearly.js'
import {
  day,
  endsHere,
  fixed,
  monthFrom,
  monthTags,
  oneDay,
  type ReadContext,
  type Reading,
  type Rule,
  weekFrom,
  yearly,
} from './reading.js'

const hoursOfPart = [
  undefined,
  { time: '06:00', until: '10:00' },
  { time: '08:00', until: '12:00' },
  { time: '12:00', until: '18:00' },
  { time: '17:00', until: '24:00' },
] as const

/** The hours that a part of the day stands for: 1 morning, 2 forenoon, 3 afternoon, 4 evening. */
export function partHours(part: number | undefined) {
  return part === undefined ? undefined : hoursOfPart[part]
}

export const dayRules: readonly Rule[] = [
  {
    pattern: 'relativeDay',
    read: (m, { today }) => day(addDays(today, valueFor(m, 'relativeDay') ?? 0)),
  },
  {
    pattern: 'todayPart',
    read: (m, { today }) => {
      const hours = partHours(valueFor(m, 'todayPart'))
      return day(today, hours ? { hours } : {})
    },
  },
  { pattern: 'ahead number|few day', read: readAhead },
  { pattern: 'number|few day ago', read: readAgo },
  { pattern: '=for number|few day ago', read: readAgo },

  // A habit is no day: "hver onsdag" and "om onsdagen" are read, so that nothing shorter is, and name none.
  { pattern: 'lead? every weekday', read: () => [] },
  { pattern: '=om weekday', read: () => [] },
  { pattern: 'lead? den? weekday', read: readWeekday },
  { pattern: '=pa|=on weekdayShort', read: readWeekday },
  { pattern: 'lead? den? next|coming weekday', read: readNextWeekday },
  { pattern: 'lead? den? next|coming weekdayShort', read: readNextWeekday },
  { pattern: 'lead? den? this weekday', read: readThisWeekday },
  { pattern: 'lead? den? last weekday', read: (m, c) => day(weekdayBefore(c.today, weekdayIn(m))) },
  { pattern: 'weekdayPast', read: (m, c) => day(weekdayBefore(c.today, weekdayIn(m))) },
  { pattern: 'lead? weekday lead? this|next|last week', read: readWeekdayOfWeek },
  { pattern: 'lead? this|next|last week lead? weekday', read: readWeekdayOfWeek },
  { pattern: 'lead? weekday ahead number|few week', read: readWeekdayAhead },
  { pattern: 'lead? weekday =otte =dage', read: weekAfter(1) },
  { pattern: 'lead? weekday =week', read: weekAfter(1) },
  { pattern: 'lead? weekday =fortnight', read: weekAfter(2) },
  { pattern: '=a =week =on|=from weekday', read: weekAfter(1) },
  { pattern: 'lead? weekday =,? lead? week number|ordinal', read: readWeekdayInWeek },
  { pattern: 'lead? week number|ordinal =,? lead? weekday', read: readWeekdayInWeek },
  {
    pattern: 'lead? den? ordinalWord|ordinal|last weekday of month|clearShort|may',
    read: readNthWeekday,
  },
  {
    pattern: 'lead? den? ordinalWord|ordinal|last weekday of den? this|next monthWord',
    read: readNthOfMonth,
  },

  { pattern: 'lead? weekday|weekdayShort? =,? den? date', read: readWritten },
  { pattern: 'lead? den|weekday =,? den? dotDate', read: readWritten },
  { pattern: '=pa|=on den? dotDate', read: readWritten },
  {
    pattern:
      'lead? weekday|weekdayShort? =,? den? ordinal|number|ordinalWord den? =of|=af? month|monthShort',
    read: readDayOfMonth,
  },
  {
    pattern: 'lead? weekday|weekdayShort? =,? month|monthShort den? ordinal|number',
    read: readMonthFirst,
  },
  { pattern: 'lead? weekday|weekdayShort? =,? den ordinal', read: readDayAlone },
  { pattern: 'lead? weekday|weekdayShort? =,? =d|=d. number', read: readDayAlone },
  { pattern: 'lead? weekday? =,? =den number', read: readDayAlone },
  { pattern: 'dotDate', read: readDotEnd },
  {
    pattern:
      'lead? weekday|weekdayShort? =,? den? ordinal|number and|or den? ordinal|number den? =of|=af? month|monthShort',
    read: readListed,
  },
  {
    pattern:
      'lead? den? ordinal|number =, ordinal|number =, ordinal|number and|or ordinal|number month|monthShort',
    read: readListed,
  },
  {
    pattern: 'lead? den? ordinal|number =, ordinal|number and|or ordinal|number month|monthShort',
    read: readListed,
  },
  {
    pattern:
      'from|between? weekday|weekdayShort? =,? den? ordinal|number to|and weekday|weekdayShort? =,? den? ordinal|number den? =of|=af? month|monthShort',
    read: readDaysOfMonth,
  },
  {
    pattern: 'from|between? lead? month|monthShort den? ordinal|number to|and den? ordinal|number',
    read: readDaysOfMonth,
  },
]

/** "Tuesday week": so many weeks after the coming one. */
function weekAfter(weeks: number): Rule['read'] {
  return (m, c) => day(addDays(comingWeekday(c.today, weekdayIn(m)), 7 * weeks))
}

const weekdayTags = ['weekday', 'weekdayShort', 'weekdayPast']
const dayTags = ['ordinal', 'number', 'ordinalWord']

function weekdayIn(match: Match): number {
  return valueFor(match, ...weekdayTags) ?? 1
}

/**
 * `man` is Danish for one and `fri` for off: short weekdays count with their stop, a capital, or a word before them that
 * only a day can follow. `man` only with its stop.
 */
function isClear(match: Match): boolean {
  const isLed = took(match, '=pa', '=on', 'next', 'coming')
  return match.taken.every(
    ({ tag, lexeme }) =>
      tag !== 'weekdayShort' ||
      lexeme.tags.has('dot') ||
      (lexeme.word !== 'man' && (lexeme.capital || isLed)),
  )
}

/** The first such weekday from today on. */
function comingWeekday(today: LocalDate, weekday: number): LocalDate {
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7)
}

function weekdayBefore(today: LocalDate, weekday: number): LocalDate {
  return addDays(comingWeekday(today, weekday), -7)
}

function inWeek(today: LocalDate, weeks: number, weekday: number): LocalDate {
  return addDays(weekFrom(today, weeks).from, weekday - 1)
}

/** On a Wednesday "onsdag" is today and "på onsdag" the next one; the other is offered. */
function readWeekday(match: Match, { today }: ReadContext): Reading | undefined {
  if (!isClear(match)) return undefined
  const coming = comingWeekday(today, weekdayIn(match))
  if (coming !== today) return day(coming)
  const week = addDays(today, 7)
  const isNext = took(match, 'lead')
  return fixed('day', oneDay(isNext ? week : today), oneDay(isNext ? today : week))
}

function readNextWeekday(match: Match, { today }: ReadContext): Reading | undefined {
  if (!isClear(match)) return undefined
  const weekday = weekdayIn(match)
  const coming = comingWeekday(addDays(today, 1), weekday)
  const isSure = match.taken.some(({ lexeme }) => lexeme.tags.has('coming'))
  const after = addDays(coming, 7)
  if (isSure) return day(coming)
  const isThisWeek = coming <= weekFrom(today, 0).to
  return fixed('day', oneDay(isThisWeek ? after : coming), oneDay(isThisWeek ? coming : after))
}

/** "denne fredag": this week's, or on the weekend after it the coming one. */
function readThisWeekday(match: Match, { today }: ReadContext): Reading {
  const date = inWeek(today, 0, weekdayIn(match))
  return date >= today ? day(date) : fixed('day', oneDay(addDays(date, 7)), oneDay(date))
}

function readWeekdayOfWeek(match: Match, { today }: ReadContext): Reading {
  return day(inWeek(today, valueFor(match, 'this', 'next', 'last') ?? 0, weekdayIn(match)))
}

function readWeekdayAhead(match: Match, { today }: ReadContext): Reading {
  const weeks = valueFor(match, 'number', 'few') ?? 0
  return day(addDays(comingWeekday(today, weekdayIn(match)), weeks * 7))
}

function readWeekdayInWeek(match: Match): Reading {
  const week = yearlyWeek(valueFor(match, 'number', 'ordinal') ?? 0)
  const weekday = weekdayIn(match)
  return yearly('day', year => {
    const span = week(year)
    return { ...span, ...oneDay(addDays(span.from, weekday - 1)) }
  })
}

function readNthWeekday(match: Match): Reading {
  const month = yearlyMonth(valueFor(match, ...monthTags) ?? 1)
  return yearly('day', year => nthWeekday(month(year), match))
}

function readNthOfMonth(match: Match, { today }: ReadContext): Reading {
  return fixed('day', nthWeekday(monthFrom(today, took(match, 'next') ? 1 : 0), match))
}

/** "første mandag i december", "den sidste onsdag i november". */
function nthWeekday(month: Span, match: Match): Span {
  const weekday = weekdayIn(match)
  if (took(match, 'last')) return oneDay(weekdayBefore(addDays(month.to, 1), weekday))
  const nth = valueFor(match, 'ordinalWord', 'ordinal') ?? 1
  const date = addDays(comingWeekday(month.from, weekday), (nth - 1) * 7)
  return date <= month.to ? oneDay(date) : { ...oneDay(month.to), missing: true }
}

/** "Om otte dage" is a week in everyday Danish, in digits eight days; the other is offered. */
function readAhead(match: Match, { today }: ReadContext): Reading {
  const days = valueFor(match, 'number', 'few') ?? 0
  if (days !== 8) return day(addDays(today, days))
  const [seven, eight] = [oneDay(addDays(today, 7)), oneDay(addDays(today, 8))]
  return took(match, 'few') ? fixed('day', seven, eight) : fixed('day', eight, seven)
}

function readAgo(match: Match, { today }: ReadContext): Reading {
  return day(addDays(today, -(valueFor(match, 'number', 'few') ?? 0)))
}

/** In digits. Nonsense in digits (24/7, 26/27, 5/20) is no date, unless a word says that it should be one. */
function readWritten(match: Match, context: ReadContext): Reading | undefined {
  const date = match.taken.at(-1)?.lexeme.date
  if (!date || !isClear(match)) return undefined
  const isMeant = took(match, 'den', ...weekdayTags, '=pa', '=on')
  const looksRight = date.month <= 12 && date.month > 0 && date.day > 0 && date.day <= 39
  if (!isMeant && (!looksRight || (date.day === 24 && date.month === 7 && !date.year)))
    return undefined
  if (!isMeant && context.lexemes[match.next]?.tags.has('day')) return undefined
  return dated(match, date)
}

function dated(match: Match, date: WrittenDate): Reading {
  const weekday = valueFor(match, ...weekdayTags)
  const extra = weekday === undefined ? {} : { weekday }
  const each: Yearly =
    date.month > 12 || date.month < 1 ? missingMonth : yearlyDate(date.month, date.day)
  if (date.year === undefined) return { kind: 'day', yearly: each, ...extra }
  return { kind: 'day', yearly: each, year: date.year, ...extra }
}

const missingMonth: Yearly = year => ({ from: `${year}-12-31`, to: `${year}-12-31`, missing: true })

function readDayOfMonth(match: Match, context: ReadContext): Reading | undefined {
  const [date] = valuesFor(match, ...dayTags)
  const month = valueFor(match, ...monthTags)
  if (date === undefined || month === undefined || !isClear(match) || date > 99) return undefined
  if (!isMonthName(match, context)) return undefined
  return dated(match, { day: date, month })
}

/** "Maj Hansen" is a person, "1 may I come" is no May: a month that is a name needs its day before it and no name after. */
function isMonthName(match: Match, { lexemes }: ReadContext): boolean {
  const month = match.taken.find(({ tag }) => tag === 'monthShort')?.lexeme
  if (month?.word !== 'may') return true
  return lexemes[match.next]?.word !== 'i'
}

/** English order; a plain number after a Danish month may count something else: "i december 2 møder". */
function readMonthFirst(match: Match, context: ReadContext): Reading | undefined {
  const date = valueFor(match, 'ordinal', 'number')
  const month = valueFor(match, ...monthTags)
  if (date === undefined || month === undefined || date < 1 || date > 31) return undefined
  if (!took(match, 'ordinal') && !endsHere(context, match)) return undefined
  return dated(match, { day: date, month })
}

/** The end of "d. 30.11. - 4.12.": digits with a stop are a date after one that is. */
function readDotEnd(match: Match, { lexemes, from }: ReadContext): Reading | undefined {
  const date = match.taken[0]?.lexeme.date
  const isEnd = lexemes[from - 1]?.tags.has('to') && lexemes[from - 2]?.date
  return date && isEnd ? dated(match, date) : undefined
}

/** "d. 8.": the coming one, this month or next; the one of the month before is offered. */
function readDayAlone(match: Match, context: ReadContext): Reading | undefined {
  const date = valueFor(match, 'ordinal', 'number')
  const isShort = match.taken.some(
    ({ tag, lexeme }) => (tag === 'den' || tag.startsWith('=d')) && lexeme.word === 'd',
  )
  if (date === undefined || !isClear(match) || (!isShort && !endsHere(context, match)))
    return undefined
  const weekday = valueFor(match, ...weekdayTags)
  const extra = weekday === undefined ? {} : { weekday }
  if (date < 1 || date > 31)
    return { kind: 'day', span: { ...oneDay(context.today), missing: true } }
  const candidates = [0, 1, 2].map(ahead => dayIn(monthFrom(context.today, ahead), date))
  const coming = candidates.find(found => found !== undefined && found >= context.today)
  if (!coming) return undefined
  const before = dayIn(monthFrom(coming, -1), date)
  return { kind: 'day', span: oneDay(coming), ...(before && { other: oneDay(before) }), ...extra }
}

function dayIn(month: Span, date: number): LocalDate | undefined {
  const found = addDays(month.from, date - 1)
  return found <= month.to ? found : undefined
}

function readListed(match: Match): Reading[] | undefined {
  const month = valueFor(match, ...monthTags)
  const dates = valuesFor(match, 'ordinal', 'number')
  if (month === undefined || dates.length < 2) return undefined
  return dates.map(date => yearly('day', yearlyDate(month, date)))
}

function readDaysOfMonth(match: Match): Reading | undefined {
  const month = valueFor(match, ...monthTags)
  const [first, last] = valuesFor(match, 'ordinal', 'number')
  const hasAnd = took(match, 'and') && !took(match, 'between')
  if (month === undefined || !first || !last || hasAnd || last < first || !isClear(match)) {
    return undefined
  }
  const [from, to] = [yearlyDate(month, first), yearlyDate(month, last)]
  return yearly('range', year => {
    const [start, end] = [from(year), to(year)]
    const missing = start.missing || end.missing
    return { from: start.from, to: end.to, ...(missing && { missing }) }
  })
}
