// Whether a text has the sort of fact that is asked for: a time, a length or a number. Used for passages (passages.ts) and for their
// sentences (src/ask/answers/library/sentences.ts), so that both are judged alike.
import { keyOf, tokenise } from '../../text/tokens.js'
import { numerals, timeWords } from '../../words.js'
import {
  minuteUnits,
  noAmount,
  type QuestionWord,
  roundNumbers,
  wordsOfLength,
  wordsOfOften,
  wordsOfTime,
} from '../words.js'

const timeKeys = new Set([...timeWords, ...wordsOfTime].map(keyOf))
const lengthKeys = new Set(
  [...Object.keys(minuteUnits), ...wordsOfTime, ...wordsOfLength].map(keyOf),
)
const amountKeys = new Set(
  [...Object.keys(numerals), ...Object.keys(roundNumbers), ...noAmount].map(keyOf),
)

/** Who asks when, how long or how much wants a time, a length or a number, and another than the question's own words, `said`. */
export function tellsAsked(
  text: string,
  asks: QuestionWord | undefined,
  said: ReadonlySet<string>,
): boolean {
  const has = (isIt: (key: string) => boolean, of = text) =>
    tokenise(of).some(({ key }) => !said.has(key) && isIt(key))
  switch (asks) {
    case 'when':
      // "2,28 kr." is no time.
      return has(key => /\d/.test(key) || timeKeys.has(key), text.replace(amounts, ' '))
    case 'length':
      return has(isLength)
    case 'amount':
      return has(key => /\d/.test(key) || amountKeys.has(key))
    case 'often':
      return tellsOften(text)
    default:
      return true
  }
}

/** "Fem uger", and "fem ugers ventetid". */
function isLength(key: string): boolean {
  return lengthKeys.has(key) || lengthKeys.has(key.replace(/s$/, ''))
}

/** "Hver halve time", "tre gange om ugen": "hver skole" tells no time. */
export function tellsOften(text: string): boolean {
  const keys = tokenise(text).map(({ key }) => key)
  return keys.some(
    (key, at) =>
      oftenKeys.has(key) ||
      (timesKeys.has(key) &&
        (amountKeys.has(keys[at - 1] ?? '') || /^\d+$/.test(keys[at - 1] ?? ''))) ||
      (each.has(key) && keys.slice(at + 1, at + 3).some(isOfTime)),
  )
}

function isOfTime(key: string): boolean {
  return timeKeys.has(key) || lengthKeys.has(key) || dayWords.test(key)
}

const each = new Set(['hver', 'hvert', 'every', 'each'].map(keyOf))
const timesKeys = new Set(['gang', 'gange', 'times'].map(keyOf))
const oftenKeys = new Set(
  wordsOfOften.map(keyOf).filter(key => !each.has(key) && !timesKeys.has(key)),
)
const dayWords =
  /(?:dag|time|kvarter|minut|morgen|aften|uge|maned|kvartal|ar|minute|hour|month|week)(?:en|s)?$/

const amounts = /\d[\d.,]*\s*(?:kr(?!\p{L})|kroner|,-|km|%|kilometer)/giu

/** Sorts of facts that are seen in a text, by the words that ask for them. */
const seenFacts: readonly (readonly [asked: RegExp, seen: RegExp, named: RegExp])[] = [
  [
    /^(?:kost|pris|takst|gratis|gebyr|cost|price|free$|fee|pay$)|(?:pris|takst|gebyr)(?:en|et|er)?$/,
    /\d[\d.,]*\s?(?:kr\b|kroner|,-)|\bgratis\b|\bfree\b|\bkoster\b/iu,
    /\d[\d.,]*\s?(?:kr\b|kroner|,-)|(?<!\p{L})(?:gratis|free|kost|betal|dækk|pris|takst|udgift|regning|finansier|afregn|pay|cost)/iu,
  ],
  [
    /^(?:ring|telefon|tlf|mobil|nummer|phone|call(?!ed))/,
    /\d{2} ?\d{2} ?\d{2} ?\d{2}/,
    /\d{2} ?\d{2} ?\d{2} ?\d{2}|kontakt|ring|telefon|call|phone/iu,
  ],
  [/^(?:e?mail)/, /@/, /@|mail|skriv|kontakt|write|contact/iu],
]

/** Minutes tell what was spoken of: "NN spørger om prisen" is no price. */
const minutes = /referat|beslutning|minutes/iu

/** Whether a passage has the sort of fact that the words ask for, or of a page that is no minutes, what may be all that is said of it. */
export function hasSeenFact(text: string, title: string, keys: readonly string[]): boolean {
  const fact = seenFactOf(keys)
  if (!fact) return true
  return minutes.test(title)
    ? fact.seen.test(text.replace(/(?<!\p{L})kost\p{L}*/giu, ' '))
    : fact.named.test(text)
}

/** The pattern of the sort of fact that the words ask for, and a wider one of what may be all that is said of it. */
export function seenFactOf(keys: readonly string[]): { seen: RegExp; named: RegExp } | undefined {
  const found = seenFacts.find(([asked]) => keys.some(key => asked.test(key)))
  return found && { seen: found[1], named: found[2] }
}
