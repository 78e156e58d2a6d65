// Rules for what is longer than a week: months, seasons, half years, school years, and the rest of any of them.
// Seasons follow the school: spring is January to June, autumn August to December.
import { addDays, daysBetween, type LocalDate, schoolYearOf } from '../../../core/time.js'
import { type Match, took, valueFor } from '../pattern.js'
import { beforeNames } from '../words.js'
import { type Span, type Yearly, yearlyMonth, yearlyMonths } from '../yearly.js'
import {
  addMonths,
  count,
  fixed,
  monthFrom,
  monthTags,
  type ReadContext,
  type Reading,
  type Rule,
  weekFrom,
  which,
  yearly,
} from './reading.js'

const seasons: readonly Yearly[] = [
  yearlyMonths(1, 6),
  yearlyMonths(6, 8),
  yearlyMonths(8, 12),
  yearlyMonths(12, 2),
]

export const periodRules: readonly Rule[] = [
  {
    pattern: 'lead? whole monthWord',
    read: (_m, { today }) => fixed('month', monthFrom(today, 0)),
  },
  { pattern: '=manedens', read: (_m, { today }) => fixed('month', monthFrom(today, 0)) },
  {
    pattern: 'lead? den|det? this|next|last monthWord',
    read: (m, c) => fixed('month', monthFrom(c.today, which(m))),
  },
  { pattern: 'lead? den|det? month monthWord?', read: readMonth },
  { pattern: 'lead clearShort', read: readMonth },
  { pattern: 'monthShort', read: readShortMonth },
  { pattern: 'clearShort =.? monthWord', read: readMonth },
  { pattern: '=in|=during|=of|=about may', read: readMonth },
  { pattern: 'lead? den|det? next|last|this month|clearShort|may', read: readWhichMonth },
  {
    pattern: 'ahead number|few monthWord',
    read: (m, c) => fixed('month', monthFrom(c.today, count(m)), aroundMonths(c.today, count(m))),
  },
  {
    pattern: '=for? number|few monthWord ago',
    read: (m, c) => fixed('month', monthFrom(c.today, -count(m))),
  },
  { pattern: 'lead? partOf =-? den|det? month|clearShort|may', read: readPartOfMonth },
  {
    pattern: 'lead? partOf den|det? this|next|last? monthWord',
    read: (m, c) => fixed('range', partOf(monthFrom(c.today, which(m)), m)),
  },

  { pattern: 'lead? den|det? season', read: readSeason },
  { pattern: 'lead? den|det? season|seasonBare number', read: readSeasonOfYear },
  { pattern: 'toward|this|next|last seasonBare', read: readSeason },
  { pattern: 'lead? den|det? this|next|last season|seasonBare', read: readSeason },
  { pattern: '=in =the seasonBare', read: readSeason },
  { pattern: '=i seasonBare', read: readSeason },
  { pattern: 'seasonBare year', read: readSeasonOfYear },

  { pattern: 'lead? den|det? schoolYear', read: (_m, c) => schoolYear(schoolYearOf(c.today)) },
  {
    pattern: 'lead? den|det? this|next|last schoolYear',
    read: (m, c) => schoolYear(schoolYearOf(c.today) + which(m)),
  },
  { pattern: 'lead? den|det? schoolYear schoolYears|schoolYearShort', read: readSchoolYear },
  { pattern: 'lead? schoolYears', read: readSchoolYear },
  { pattern: 'lead? schoolYearShort', read: readShortSchoolYear },
  { pattern: 'lead? den|det? ordinalWord|ordinal halfYear', read: readHalfYear },
  { pattern: 'lead? den|det? this|next halfYear', read: readThisHalf },
  { pattern: 'ahead few =halvt yearWord', read: (_m, c) => fixed('month', monthFrom(c.today, 6)) },
  { pattern: 'lead? den|det? ordinalWord|ordinal quarter', read: readQuarter },
  { pattern: 'thisYear', read: readYear },
  {
    pattern: 'lead? den|det? yearWord year',
    read: m => fixed('range', wholeYear(valueFor(m, 'year') ?? 0)),
  },
  { pattern: 'lead year', read: (m, _c) => fixed('range', wholeYear(valueFor(m, 'year') ?? 0)) },

  {
    pattern:
      'lead? rest den|det? this? week|monthWord|yearWord|schoolYear|season|seasonBare|month|thisYear',
    read: readRest,
  },
]

function readMonth(match: Match, context: ReadContext): Reading | undefined {
  const month = valueFor(match, ...monthTags) ?? 1
  if (isName(match, context)) return undefined
  return yearly('month', yearlyMonth(month), { coming: hasToward(match) })
}

/**
 * "Maj Hansen", "hvem er April?": a month alone with a capital is a name where another capital follows, or after a word that
 * persons follow. "Maj" is Danish, so within a sentence its capital is always a name's.
 */
function isName(match: Match, { lexemes, from }: ReadContext): boolean {
  const [only] = match.taken
  if (!only?.lexeme.capital || match.taken.length > 1) return false
  const [before, next] = [lexemes[from - 1], lexemes[match.next]]
  if (next?.capital && next.tags.size === 0) return true
  return personal.has(before?.word ?? '') || (only.lexeme.word === 'maj' && before !== undefined)
}

const personal = new Set(beforeNames.split('|'))

/** Short months and "may" right after a word that a time follows: "before may", "since oct". */
function readShortMonth(match: Match, context: ReadContext): Reading | undefined {
  const before = context.lexemes[context.from - 1]
  const isLed = ['before', 'after', 'since', 'until', 'upTo', 'from', 'to'].some(tag =>
    before?.tags.has(tag),
  )
  const month = match.taken[0]?.lexeme
  if (!isLed || !month || month.word === 'jul') return undefined
  return yearly('month', yearlyMonth(valueFor(match, 'monthShort') ?? 1))
}

/** "til januar": the coming one, whatever the school year. */
function hasToward(match: Match): boolean {
  return match.taken.some(({ lexeme }) => lexeme.word === 'til')
}

function readWhichMonth(match: Match, { today }: ReadContext): Reading {
  const month = yearlyMonth(valueFor(match, ...monthTags) ?? 1)
  return fixed('month', nearYear(month, today, which(match)))
}

/** The first that begins after today, the last that is over, or the one of this calendar year. */
function nearYear(each: Yearly, today: LocalDate, direction: number): Span {
  const year = Number(today.slice(0, 4))
  if (direction === 0) return each(year)
  const years = direction > 0 ? [year - 1, year, year + 1] : [year, year - 1, year - 2]
  const found = years.map(each).find(span => (direction > 0 ? span.from > today : span.to < today))
  return found ?? each(year + direction)
}

function aroundMonths(today: LocalDate, months: number): Span {
  return weekFrom(addMonths(today, months), 0)
}

function readPartOfMonth(match: Match): Reading {
  const month = yearlyMonth(valueFor(match, ...monthTags) ?? 1)
  return yearly('range', year => partOf(month(year), match))
}

/** The first ten days, the next ten, the rest. */
function partOf(month: Span, match: Match): Span {
  const part = valueFor(match, 'partOf')
  if (part === 1) return { from: month.from, to: addDays(month.from, 9) }
  if (part === 2) return { from: addDays(month.from, 10), to: addDays(month.from, 19) }
  return { from: addDays(month.from, 20), to: month.to }
}

function seasonIn(match: Match): Yearly {
  const season = valueFor(match, 'season', 'seasonBare') ?? 1
  return seasons[season - 1] ?? yearlyMonths(1, 6)
}

function readSeason(match: Match, { today }: ReadContext): Reading {
  const each = seasonIn(match)
  if (took(match, 'next', 'last')) return fixed('season', nearYear(each, today, which(match)))
  return hasToward(match) ? fixed('season', seasonToward(each, today)) : yearly('season', each)
}

/** "Til foråret", said in February, is this spring: the one of which most still lies ahead. */
function seasonToward(each: Yearly, today: LocalDate): Span {
  const year = Number(today.slice(0, 4))
  const isAhead = ({ from, to }: Span) => daysBetween(today, to) * 2 > daysBetween(from, to)
  return [each(year - 1), each(year)].find(isAhead) ?? each(year + 1)
}

function readSeasonOfYear(match: Match): Reading | undefined {
  const year = valueFor(match, 'year', 'number') ?? 0
  if (year < 20 || (year > 99 && year < 1900)) return undefined
  return fixed('season', seasonIn(match)(year < 100 ? 2000 + year : year))
}

function schoolYear(first: number): Reading {
  return fixed('school-year', { from: `${first}-08-01`, to: `${first + 1}-07-31` })
}

function readSchoolYear(match: Match): Reading {
  return schoolYear(valueFor(match, 'schoolYears', 'schoolYearShort') ?? 2000)
}

/** "26/27" alone: only where it can be no date. */
function readShortSchoolYear(match: Match): Reading | undefined {
  const first = valueFor(match, 'schoolYearShort') ?? 2000
  return first % 100 >= 12 && first % 100 < 60 ? schoolYear(first) : undefined
}

function readHalfYear(match: Match, _context: ReadContext): Reading | undefined {
  const half = valueFor(match, 'ordinalWord', 'ordinal')
  if (half !== 1 && half !== 2) return undefined
  return yearly('half-year', half === 1 ? yearlyMonths(1, 6) : yearlyMonths(7, 12))
}

function readThisHalf(match: Match, { today }: ReadContext): Reading {
  const first = monthFrom(today, -((Number(today.slice(5, 7)) - 1) % 6) + which(match) * 6)
  return fixed('half-year', { from: first.from, to: monthFrom(first.from, 5).to })
}

function readQuarter(match: Match): Reading | undefined {
  const quarter = valueFor(match, 'ordinalWord', 'ordinal') ?? 0
  return quarter >= 1 && quarter <= 4
    ? yearly('range', yearlyMonths(quarter * 3 - 2, quarter * 3))
    : undefined
}

function wholeYear(year: number): Span {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The calendar year; people may mean the school year, which is offered. */
function readYear(match: Match, { today }: ReadContext): Reading {
  const ahead = valueFor(match, 'thisYear') ?? 0
  const first = schoolYearOf(today) + ahead
  const other = { from: `${first}-08-01`, to: `${first + 1}-07-31` }
  return fixed('range', wholeYear(Number(today.slice(0, 4)) + ahead), other)
}

function readRest(match: Match, { today }: ReadContext): Reading | undefined {
  const end = restEnd(match, today)
  return end && end >= today ? fixed('range', { from: today, to: end }) : undefined
}

function restEnd(match: Match, today: LocalDate): LocalDate | undefined {
  if (took(match, 'week')) return weekFrom(today, 0).to
  if (took(match, 'monthWord')) return monthFrom(today, 0).to
  if (took(match, 'schoolYear')) return `${schoolYearOf(today) + 1}-07-31`
  // Said in the spring, the rest of the year is the school's: nobody looks on to December then.
  if (took(match, 'yearWord', 'thisYear'))
    return today.slice(5) < '08-01' ? `${today.slice(0, 4)}-07-31` : `${today.slice(0, 4)}-12-31`
  const each = took(match, 'month') ? yearlyMonth(valueFor(match, 'month') ?? 1) : seasonIn(match)
  const year = Number(today.slice(0, 4))
  return [each(year - 1), each(year), each(year + 1)].find(span => span.to >= today)?.to
}
