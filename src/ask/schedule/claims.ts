// What a yes-or-no question says of a meeting's hours and length, to be held against the meeting: "slutter lab 2 kl. 15?",
// "varer det hele dagen?", "er det kun en time?". Read by src/ask/understand.ts, judged by answers/schedule/verdict.ts.
import type { Claim, Facet } from '../../model/turn.js'
import type { TimeOfDay } from '../../wording/parse-dates.js'
import { createPhrases, type Found } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { numerals } from '../words.js'
import { dayParts, eitherWords, hourRelations, hourVerbs, lengthUnits, wholeDay } from './words.js'

const numbers = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const units = new Map(Object.entries(lengthUnits).map(([word, value]) => [keyOf(word), value]))
const wholeDays = createPhrases([[true, wholeDay]])
const parts = dayParts.map(({ words, ...hours }) => ({ keys: keysOf(words), ...hours }))
const endVerbs = keysOf(hourVerbs.end)
const relations = {
  before: keysOf(hourRelations.before),
  after: keysOf(hourRelations.after),
  end: keysOf(hourRelations.end),
}
const eithers = keysOf(eitherWords)

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(keyOf))
}

/** The claims among the words; `times` are the times of day that stand without a day. At most three. */
export function claimsOf(tokens: readonly Token[], times: readonly TimeOfDay[]): Claim[] {
  const hours = times.map(time => hourClaim(tokens, time))
  const isWhole = wholeDays.findAll(tokens).length > 0
  const length = isWhole ? [] : lengthClaims(tokens, times)
  const whole: Claim[] = isWhole ? [{ of: 'whole-day' }] : []
  return [...hours, ...length, ...whole, ...partClaims(tokens)].slice(0, 3)
}

/** "Er næste lab om formiddagen?" */
function partClaims(tokens: readonly Token[]): Claim[] {
  return parts.flatMap(({ keys, time, timeTo }) =>
    tokens.some(({ key }) => keys.has(key)) ? [{ of: 'part-of-day', time, timeTo }] : [],
  )
}

/** Two are offered to choose between: neither yes nor no is an answer. */
export function isEitherOr(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => at > 0 && at < tokens.length - 1 && eithers.has(key))
}

function hourClaim(tokens: readonly Token[], { time, timeTo, start }: TimeOfDay): Claim {
  const before = tokens.filter(token => token.end <= start && token.key !== 'kl')
  const last = before.at(-1)?.key ?? ''
  const isEnd = relations.end.has(last) || before.some(({ key }) => endVerbs.has(key))
  const is = relations.before.has(last) ? 'before' : relations.after.has(last) ? 'after' : 'at'
  return { of: isEnd ? 'end' : 'start', is, time, ...(timeTo ? { timeTo } : {}) }
}

/** "6 timer", "en time", "90 minutter"; not "hvor mange timer", where no number stands. */
function lengthClaims(tokens: readonly Token[], times: readonly TimeOfDay[]): Claim[] {
  const at = tokens.findIndex(({ key }, nth) => nth > 0 && units.has(key))
  const before = tokens[at - 1]
  if (at < 0 || !before || times.some(each => each.start <= before.start && before.end <= each.end))
    return []
  const amount = /^\d{1,3}$/.test(before.key) ? Number(before.key) : numbers.get(before.key)
  const unit = units.get(tokens[at]?.key ?? '') ?? 0
  return amount ? [{ of: 'length', minutes: amount * unit }] : []
}

/** A phrase that asks elsewhere, and here only says on what condition, or of what between people. */
export function isOfOther(found: Found<Facet>, rest: readonly Token[]): boolean {
  return isWhatIf(found, rest) || isAmongPeople(found, rest)
}

/** "Hvad sker der, **hvis** vi ødelægger noget?" asks for no list. */
function isWhatIf({ value, to }: Found<Facet>, rest: readonly Token[]): boolean {
  return (value === 'list' || value === 'exists') && ifKeys.has(rest[to]?.key ?? '')
}
const ifKeys = new Set(['hvis', 'if'])

/** "Noget at bruge lige **efter en konflikt**": one between people, and no two meetings at once. */
function isAmongPeople({ value, from }: Found<Facet>, rest: readonly Token[]): boolean {
  const isConflict = value === 'clash' && /^[ck]onfli[ck]t/.test(rest[from]?.key ?? '')
  return isConflict && [1, 2].some(back => beforeConflict.has(rest[from - back]?.key ?? ''))
}
const beforeConflict = keysOf(
  'efter om til ved under mellem håndtere løse after about for during between handle solve'.split(
    ' ',
  ),
)
