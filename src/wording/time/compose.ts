// Puts readings together: the longest that a rule finds at a place, with its year and its hours; ranges of two ("fra A til
// B"); and what is open at one end ("efter A", "inden A"). parse-dates.ts walks the text with it.
import { addDays, type LocalDate } from '../../core/time.js'
import { readDayBeside } from './beside.js'
import { readHours } from './hours.js'
import type { Lexeme } from './lexer.js'
import { beginningsOf, compilePattern, type Match, matchPattern, valueFor } from './pattern.js'
import { resolve } from './resolve.js'
import { dayRules } from './rules/days.js'
import { holidayRules, readPlanName } from './rules/holidays.js'
import { periodRules } from './rules/periods.js'
import {
  earliestDay,
  type Found,
  fixed,
  latestDay,
  type ReadContext,
  type Reading,
  weekFrom,
} from './rules/reading.js'
import { weekRules } from './rules/weeks.js'
import type { Span } from './yearly.js'

const rules = [...dayRules, ...weekRules, ...periodRules, ...holidayRules].map(
  ({ pattern, read }, order) => ({
    pattern: compilePattern(pattern),
    read,
    order,
  }),
)
type CompiledRule = (typeof rules)[number]

/** The rules by what they can begin with, so that most words of a question cost nothing. */
const byBeginning = new Map<string, CompiledRule[]>()
for (const rule of rules) {
  for (const beginning of new Set(beginningsOf(rule.pattern))) {
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), rule])
  }
}

/** In the order of the tables, as the first of two that are equally long wins. */
function rulesAt(lexeme: Lexeme): readonly CompiledRule[] {
  if (lexeme.tags.size === 0) return byBeginning.get(`=${lexeme.word}`) ?? []
  const found = new Set(byBeginning.get(`=${lexeme.word}`))
  for (const tag of lexeme.tags.keys()) {
    for (const rule of byBeginning.get(tag) ?? []) found.add(rule)
  }
  return [...found].sort((a, b) => a.order - b.order)
}

/** The longest reading at a place; of two as long what one rule reads goes first, then a range. */
export function readAt(context: ReadContext): Found | undefined {
  const found = [
    readOne(context),
    readRange(context),
    readWeekAfter(context),
    readDayBeside(context, readOne),
    readOpen(context),
  ]
  return found.reduce((best, one) => (one && one.next > (best?.next ?? 0) ? one : best), undefined)
}

function readOne(context: ReadContext): Found | undefined {
  const { known, from } = context
  if (!known.has(from)) known.set(from, readLongest(context))
  return known.get(from)
}

function readLongest(context: ReadContext): Found | undefined {
  const { lexemes, from } = context
  const lexeme = lexemes[from]
  if (!lexeme) return undefined
  let best: Found | undefined
  for (const { pattern, read } of rulesAt(lexeme)) {
    const match = matchPattern(pattern, lexemes, from)
    if (!match || match.next <= (best?.next ?? from)) continue
    const reading = read(match, context)
    if (reading) best = { readings: isMany(reading) ? reading : [reading], next: match.next }
  }
  const named = readPlanName(context)
  if (named && named.next > (best?.next ?? from)) {
    best = { readings: [named.reading], next: named.next }
  }
  return best && withHours(withYear(best, context), lexemes)
}

function isMany(reading: Reading | readonly Reading[]): reading is readonly Reading[] {
  return Array.isArray(reading)
}

const yearPatterns = ['=,? lead? year', '=/|- year', '=,? lead? thisYear', '=of year'].map(
  compilePattern,
)

/** "i marts 2027", "uge 5, 2027", "i marts næste år". */
function withYear(found: Found, { lexemes, today }: ReadContext): Found {
  const isOpen = found.readings.every(reading => 'yearly' in reading && reading.year === undefined)
  if (!isOpen) return found
  const match = yearPatterns
    .map(pattern => matchPattern(pattern, lexemes, found.next))
    .find((one): one is Match => one !== undefined)
  if (!match) return found
  const year =
    valueFor(match, 'year') ?? Number(today.slice(0, 4)) + (valueFor(match, 'thisYear') ?? 0)
  return { readings: found.readings.map(reading => ({ ...reading, year })), next: match.next }
}

function withHours(found: Found, lexemes: readonly Lexeme[]): Found {
  const isDay = found.readings.every(reading => reading.kind === 'day' && !reading.hours)
  const at = isDay ? readHours(lexemes, found.next) : undefined
  if (!at) return found
  return {
    readings: found.readings.map(reading => ({ ...reading, hours: at.hours })),
    next: at.next,
  }
}

/** "fra A til B", "A-B", "mellem A og B". The end's year follows the start's, and the start's an end that says its own. */
function readRange(context: ReadContext): Found | undefined {
  const { lexemes, from } = context
  const opening = lexemes[from]?.tags
  const isBetween = opening?.has('between') ?? false
  const start = readOne({ ...context, from: isBetween || opening?.has('from') ? from + 1 : from })
  const join = start && lexemes[start.next]
  if (!start || !join || !(join.tags.has('to') || (isBetween && join.tags.has('and'))))
    return undefined
  const end = readOne({ ...context, from: start.next + 1 })
  const [first, last] = [start.readings[0], end?.readings[0]]
  if (!end || !first || !last || start.readings.length + end.readings.length > 2) return undefined
  const span = spanFrom(first, last, context.today)
  if (!span) return undefined
  const hours = first.hours && { hours: first.hours }
  return { readings: [{ kind: 'range', span, ...hours }], next: end.next }
}

function spanFrom(first: Reading, last: Reading, today: LocalDate): Span | undefined {
  let [start, end] = [resolve(first, today).span, resolve(last, today).span]
  const isFirstOpen = 'yearly' in first && first.year === undefined
  const isLastOpen = 'yearly' in last && last.year === undefined
  if (isFirstOpen && !isLastOpen && 'yearly' in last) {
    const year = Number(end.from.slice(0, 4))
    start = first.yearly(year)
    if (start.from > end.from) start = first.yearly(year - 1)
  }
  if (isLastOpen && end.to < start.from) {
    const year = Number(start.from.slice(0, 4))
    end = last.yearly(year)
    if (end.to < start.from) end = last.yearly(year + 1)
  }
  // "fra fredag til mandag": the Monday after that Friday.
  if (!isLastOpen && end.to < start.from) {
    end = { ...end, from: addDays(end.from, 7), to: addDays(end.to, 7) }
  }
  if (end.to < start.from) return undefined
  const missing = start.missing || end.missing
  const assumed = start.assumed || end.assumed
  return { from: start.from, to: end.to, ...(missing && { missing }), ...(assumed && { assumed }) }
}

const openings = ['before', 'after', 'since', 'until', 'upTo', 'from'] as const
type Opening = (typeof openings)[number]

/** "inden jul", "efter uge 7", "siden august", "senest 1. december", "fra januar", "uge 7 og frem". */
function readOpen(context: ReadContext): Found | undefined {
  const { lexemes, from } = context
  const tags = lexemes[from]?.tags
  for (const opening of openings.filter(tag => tags?.has(tag))) {
    const found = readOne({ ...context, from: from + 1 }) ?? readPointed(context)
    const opened = found && openedBy(opening, found, context.today)
    if (opened) return withOnward({ readings: [opened], next: found.next }, lexemes)
  }
  const found = readOne(context)
  if (!found || !lexemes[found.next]?.tags.has('onward')) return undefined
  const opened = openedBy('from', found, context.today)
  return opened && { readings: [opened], next: found.next + 1 }
}

/** "Næste workshop efter **den** i morgen": the one that is held then, and so the time itself. */
function readPointed(context: ReadContext): Found | undefined {
  const pointer = context.lexemes[context.from + 1]
  const isPointer = pointer?.tags.has('den') || pointer?.tags.has('det')
  return isPointer ? readOne({ ...context, from: context.from + 2 }) : undefined
}

/**
 * "Ugen efter påskeferien", "the week after week 7": one week, and not all that comes after. Where the days end on a Monday, as
 * Easter does, it is the week of that Monday.
 */
function readWeekAfter(context: ReadContext): Found | undefined {
  const { lexemes, from, today } = context
  // "Lige efter vinterferien" is soon after a holiday, and not all that comes.
  const right = rightAfter.map(each => matchPattern(each, lexemes, from)).find(each => each)
  const isOfHoliday =
    right && /ferien?$|paske|holiday|break|easter/.test(saidAt(lexemes, right.next))
  const opening = lexemes[from]?.tags
  const isOpened = ['week', 'lead', 'den'].some(tag => opening?.has(tag))
  if (!isOpened && !isOfHoliday) return undefined
  const match = isOfHoliday
    ? right
    : weekAfter.map(each => matchPattern(each, lexemes, from)).find(each => each)
  const found = match && readOne({ ...context, from: match.next })
  const [reading, another] = found?.readings ?? []
  if (!found || !reading || another || reading.kind === 'open') return undefined
  const { span } = resolve(reading, today, true)
  const { missing, assumed } = span
  const week = weekFrom(addDays(span.to, daysToSunday), 0)
  return {
    readings: [
      fixed('week', { ...week, ...(missing && { missing }), ...(assumed && { assumed }) }),
    ],
    next: found.next,
  }
}

/** The words of a holiday's name that begin there. */
function saidAt(lexemes: readonly Lexeme[], at: number): string {
  return lexemes[at]?.word ?? ''
}

const weekAfter = ['lead? den? =ugen after', 'lead? den? =week after'].map(compilePattern)
const rightAfter = ['=lige after', '=straks after', '=right after', '=just after'].map(
  compilePattern,
)
/** From a Monday to the end of its week; from any other day into the week after. */
const daysToSunday = 6

function withOnward(found: Found, lexemes: readonly Lexeme[]): Found {
  return lexemes[found.next]?.tags.has('onward') ? { ...found, next: found.next + 1 } : found
}

function openedBy(opening: Opening, found: Found, today: LocalDate): Reading | undefined {
  const [reading] = found.readings
  if (!reading || found.readings.length > 1 || reading.kind === 'open') return undefined
  const { span } = resolve(reading, today, opening !== 'since')
  const isShort = reading.kind === 'day' || reading.kind === 'week'
  // "referatet fra onsdag" is about that day: what is over is no beginning.
  if (opening === 'from' && span.to < today) return reading
  const open = openSpan(opening === 'upTo' && isShort ? 'until' : opening, span, today)
  if (!open) return undefined
  const { missing, assumed } = span
  return fixed('open', { ...open, ...(missing && { missing }), ...(assumed && { assumed }) })
}

function openSpan(opening: Opening, span: Span, today: LocalDate): Span | undefined {
  switch (opening) {
    case 'before':
    // "frem til sommerferien" stops where it begins; "frem til onsdag" has Wednesday with it (openedBy).
    case 'upTo':
      return { from: span.from > today ? today : earliestDay, to: addDays(span.from, -1) }
    case 'after':
      return { from: addDays(span.to, 1), to: latestDay }
    case 'since':
      return span.from <= today ? { from: span.from, to: today } : undefined
    case 'until':
      return { from: span.to >= today ? today : earliestDay, to: span.to }
    case 'from':
      return { from: span.from, to: latestDay }
    default:
      return opening satisfies never
  }
}
