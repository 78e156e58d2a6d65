// Whom a tool is for and how long it takes, out of what its page says in plain words. Used by find.ts.
import type { Tool } from '../../model/page.js'
import { keyOf, tokenise } from '../text/tokens.js'
import { audiences, everyone, minuteUnits, type ToolAudience, toolAudiences } from './words.js'

const units = new Map(Object.entries(minuteUnits).map(([word, value]) => [keyOf(word), value]))
const audienceWords = toolAudiences
  .flatMap(name => audiences[name].map(word => ({ name, word: keyOf(word) })))
  .sort((a, b) => b.word.length - a.word.length)
const maxKnown = 5_000
const everyoneKeys = new Set(everyone.map(keyOf))

type Said = Pick<Tool, 'audience'> & Partial<Pick<Tool, 'when'>>

/** A line of its own that tells whom it is for, inside a text about when. */
const forLine = /^[ \t]*(?:\**)(?:for|til|målgruppe|audience)(?:\**):(?:\**)[ \t]*(.+)$/imu

/** Whom a tool is for, as its page says; some say it in a line of another part. */
export function audienceTextOf({ audience, when }: Said): string | undefined {
  return audience ?? forLine.exec(when ?? '')?.[1]?.trim()
}

/** When to use a tool, without such a line. */
export function whenTextOf({ when }: Pick<Tool, 'when'>): string | undefined {
  const text = when?.replace(forLine, '').trim()
  return text ? text : undefined
}

const number =
  '(?:\\d[\\d.,]*(?:\\s*[-–]\\s*\\d+)?|en|et|to|tre|fire|fem|ti|femten|tyve|tredive|a|an|one|two|half an)'
const unit =
  '(?:min(?:\\.|ut(?:ter)?|utes?)?|time(?:r)?|kvarter|lektion(?:er)?|dage?|uger?|modul(?:er)?|hours?|lessons?)(?!\\p{L})'
const spoken = new RegExp(
  `(?<!\\p{L})(?:tager|varer|varighed(?:en er)?|tidsforbrug|takes|lasts)[:\\s]+((?:ca\\.?|cirka|omkring|about)?\\s*${number}\\s+(?:halv(?:anden)?\\s+|lille\\s+|god\\s+)?${unit}(?:\\s+(?:pr\\.?|per)\\s+\\p{L}+)?)`,
  'giu',
)

/** How long a tool takes, as its page says; some say it in a sentence: "Tager 10 minutter." Two such are of its parts, and none of it. */
export function lengthTextOf({
  length,
  summary = '',
  when = '',
}: Partial<Pick<Tool, 'length' | 'summary' | 'when'>>): string | undefined {
  if (length !== undefined) return length
  const [only, another] = [...`${summary}\n${when}`.matchAll(spoken)]
  return another ? undefined : only?.[1]?.trim()
}

/** How well the tool says it is for one of these: 1 for them alone, less the more it is for, 0 for others. Nobody asked for: 1. */
export function audienceFit(tool: Said, asked: readonly ToolAudience[]): number {
  if (asked.length === 0) return 1
  const { words, names, isForEveryone } = readAudience(audienceTextOf(tool) ?? '')
  if (asked.some(name => names.has(name))) return 1 / (1 + words / 20)
  return isForEveryone ? 0.5 : 0
}

interface Read {
  readonly words: number
  readonly names: ReadonlySet<ToolAudience>
  readonly isForEveryone: boolean
}

/** Read once: a thousand tools have a handful of audiences and lengths. */
const readAudience = remembered((text: string): Read => {
  const keys = tokenise(text).map(token => token.key)
  return {
    words: keys.length,
    names: new Set(keys.flatMap(key => audienceNamed(key) ?? [])),
    isForEveryone: keys.some((key, at) => everyoneKeys.has(key) && !isOfSome(keys[at + 1] ?? '')),
  }
})
/** "Alle lærere" and "alle klassetrin" are not all. */
function isOfSome(next: string): boolean {
  return audienceNamed(next) !== undefined || pupils.test(next)
}
const pupils = /^(?:klasse|trin|argang|fag|elev|born|niveau|grade|year|pupil|student|class)/
const readMinutes = remembered(minutesOf)
/** As many as a large programme has; then it starts again. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return text => {
    const before = known.get(text)
    if (before) return before.value
    if (known.size >= maxKnown) known.clear()
    const value = read(text)
    known.set(text, { value })
    return value
  }
}

/** Whom a word means, by the longest word that it is or ends with: "matematikvejledere" are vejledere and no ledere. */
function audienceNamed(key: string): ToolAudience | undefined {
  return audienceWords.find(({ word }) => key === word || (word.length > 4 && key.endsWith(word)))
    ?.name
}

/** Whether it can be done in so many minutes, or in less. One that does not say how long it takes, cannot be promised. */
export function fitsMinutes(
  tool: Partial<Pick<Tool, 'length' | 'summary' | 'when'>>,
  asked: number | undefined,
  isBelow = false,
): boolean {
  if (asked === undefined) return true
  const minutes = readMinutes(lengthTextOf(tool) ?? '')
  return minutes !== undefined && (isBelow ? minutes < asked : minutes <= asked)
}

/** "30-45 min" are 45, "4 møder à 45 min" 180, "1 lektion og 20 min bagefter" 65; undefined where no time is said. */
export function minutesOf(length: string): number | undefined {
  const tokens = tokenise(length)
  let sum = 0
  let factor = 1
  tokens.forEach(({ key }, at) => {
    const number = Number(tokens[at - 1]?.key)
    const unit = units.get(key)
    if (unit && number > 0) sum += number * unit
    else if (number > 0 && /^a$|^ganges?$/.test(tokens[at + 1]?.key ?? '')) factor = number
  })
  return sum > 0 ? sum * factor : undefined
}
