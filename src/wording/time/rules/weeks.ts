// Rules for weeks and weekends, and for lengths of time from now: "uge 45-48", "om to uger", "de næste tre uger".
import { addDays, type LocalDate } from '../../../core/time.js'
import { type Match, took, valueFor, valuesFor } from '../pattern.js'
import { type Span, yearlyMonth, yearlyWeek } from '../yearly.js'
import {
  addMonths,
  count,
  earliestDay,
  fixed,
  latestDay,
  monthTags,
  type ReadContext,
  type Reading,
  type Rule,
  weekFrom,
  which,
  yearly,
} from './reading.js'

export const weekRules: readonly Rule[] = [
  { pattern: 'lead? den|det? next =dage|=days|=uger|=weeks|=maneder|=months', read: readSomeAhead },
  { pattern: 'lead? den|det? this|next|last week', read: readWeek },
  { pattern: 'lead? whole week', read: readWeek },
  { pattern: '=ugens', read: (_m, { today }) => fixed('week', weekFrom(today, 0)) },
  { pattern: 'lead? weekAfterNext', read: (_m, { today }) => fixed('week', weekFrom(today, 2)) },
  { pattern: 'lead? den|det? week number|ordinal', read: readWeekNumber },
  { pattern: 'lead? week date', read: readWeekPair },
  { pattern: 'lead? week number|ordinal =,|and number and|or number', read: readWeekList },
  { pattern: 'lead? week number =, number =,|and number and|or number', read: readWeekList },
  {
    pattern: 'lead? den|det? ordinalWord|ordinal|last week of month|clearShort|may',
    read: readNthWeek,
  },
  {
    pattern: 'from|between? lead? week number|ordinal to|and|or week? number|ordinal',
    read: readWeeks,
  },
  { pattern: 'ahead number|few week', read: (m, c) => fixed('week', weekFrom(c.today, count(m))) },
  {
    pattern: '=for? number|few week ago',
    read: (m, c) => fixed('week', weekFrom(c.today, -count(m))),
  },
  {
    pattern: 'lead? den|det? this? weekend',
    read: (_m, c) => fixed('weekend', weekendOf(c.today, 0)),
  },
  { pattern: 'lead? den|det? next|coming|last weekend', read: readWeekend },

  {
    pattern: 'lead? partOf den|det? this|next|last? week',
    read: (m, c) => fixed('range', partOfWeek(weekFrom(c.today, which(m)), m)),
  },

  { pattern: 'ahead? den|det? next|last number|few day|week|monthWord', read: readLength },
  { pattern: 'within den|det? number|few day|week|monthWord', read: readLength },
  { pattern: 'number|few next|last day|week|monthWord', read: readLength },
  { pattern: 'future', read: (_m, c) => fixed('open', { from: c.today, to: latestDay }) },
  {
    pattern: 'past',
    read: (_m, c) => fixed('open', { from: earliestDay, to: addDays(c.today, -1) }),
  },
]

function readWeek(match: Match, { today }: ReadContext): Reading {
  return fixed('week', weekFrom(today, which(match)))
}

function readWeekNumber(match: Match): Reading {
  return yearly('week', yearlyWeek(valueFor(match, 'number', 'ordinal') ?? 0))
}

/** "uge 48, 49 og 50". */
function readWeekList(match: Match): Reading[] {
  return valuesFor(match, 'number', 'ordinal').map(week => yearly('week', yearlyWeek(week)))
}

/** "første uge i december": a week belongs to the month that its Thursday lies in. */
function readNthWeek(match: Match): Reading {
  const month = yearlyMonth(valueFor(match, ...monthTags) ?? 1)
  return yearly('week', year => {
    const { from, to } = month(year)
    const [first, last] = [thursdayWeek(from, 1), thursdayWeek(to, -1)]
    if (took(match, 'last')) return last
    const nth = weekFrom(first.from, (valueFor(match, 'ordinalWord', 'ordinal') ?? 1) - 1)
    return nth.from <= last.from ? nth : { ...last, missing: true }
  })
}

/** The week around the month's edge, or its neighbour towards the middle where the Thursday is in another month. */
function thursdayWeek(edge: LocalDate, inward: 1 | -1): Span {
  const week = weekFrom(edge, 0)
  const isInside = addDays(week.from, 3).slice(0, 7) === edge.slice(0, 7)
  return isInside ? week : weekFrom(edge, inward)
}

/** "de kommende uger": no number said, so a little while: a week of days, four weeks, three months. */
function readSomeAhead(match: Match, { today }: ReadContext): Reading {
  const end = took(match, '=maneder', '=months')
    ? addMonths(today, 3)
    : addDays(today, took(match, '=uger', '=weeks') ? 28 : 7)
  return fixed('range', { from: today, to: end })
}

/** "uge 7/8": two weeks that follow each other, which the lexer takes for a date. */
function readWeekPair(match: Match): Reading | undefined {
  const pair = match.taken.at(-1)?.lexeme.date
  if (!pair || pair.year !== undefined) return undefined
  return weeksFrom(pair.day, pair.month)
}

/** "uge 45-48" and "mellem uge 45 og 48" are one stretch; "uge 45 og 48" are two weeks. Over the turn of a year too. */
function readWeeks(match: Match): Reading | Reading[] | undefined {
  const [first = 0, last = 0] = valuesFor(match, 'number', 'ordinal')
  if (took(match, 'to') || took(match, 'between')) return weeksFrom(first, last)
  return [first, last].map(week => yearly('week', yearlyWeek(week)))
}

function weeksFrom(first: number, last: number): Reading {
  return yearly('range', year => {
    const start = yearlyWeek(first)(year)
    const end = yearlyWeek(last)(last < first ? year + 1 : year)
    const missing = start.missing || end.missing
    return { from: start.from, to: end.to, ...(missing && { missing }) }
  })
}

function weekendOf(today: LocalDate, weeks: number): Span {
  const { to } = weekFrom(today, weeks)
  return { from: addDays(to, -1), to }
}

/** Ambiguous like "næste onsdag": next week's is read, the coming one offered. */
function readWeekend(match: Match, { today }: ReadContext): Reading {
  if (took(match, 'last')) return fixed('weekend', weekendOf(today, -1))
  const isSure = match.taken.some(({ lexeme }) => lexeme.tags.has('coming'))
  if (isSure) return fixed('weekend', weekendOf(today, 0))
  return fixed('weekend', weekendOf(today, 1), weekendOf(today, 0))
}

function partOfWeek(week: Span, match: Match): Span {
  const part = valueFor(match, 'partOf')
  if (part === 1) return { from: week.from, to: addDays(week.from, 1) }
  if (part === 2) return { from: addDays(week.from, 1), to: addDays(week.from, 3) }
  return { from: addDays(week.from, 3), to: week.to }
}

/** "de næste tre uger": from today; "de sidste 14 dage": up to today. */
function readLength(match: Match, { today }: ReadContext): Reading {
  const back = took(match, 'last')
  const size = (valueFor(match, 'number', 'few') ?? 1) * (back ? -1 : 1)
  const end = took(match, 'monthWord')
    ? addMonths(today, size)
    : addDays(today, size * (took(match, 'week') ? 7 : 1))
  return fixed('range', back ? { from: end, to: today } : { from: today, to: end })
}
