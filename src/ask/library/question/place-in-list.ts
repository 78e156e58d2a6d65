// Which of the things just listed a question means: "den første", "nummer 2", "the last one". Called by src/ask/library/follow.ts.
// Pure; places count from 0, and one beyond the list is none.
import { createPhrases } from '../../text/phrases.js'
import { keyOf, type Token } from '../../text/tokens.js'
import { numerals, ordinals } from '../../words.js'
import { toolFacets } from '../words.js'
import { placeNouns, placeThings, placeWords } from './place-words.js'

const ordinalOf = new Map(Object.entries(ordinals).map(([word, nth]) => [keyOf(word), nth]))
const numeralOf = new Map(Object.entries(numerals).map(([word, nth]) => [keyOf(word), nth]))
const ends = createPhrases([
  [1, placeWords.first],
  [-1, placeWords.last],
])
const nounKeys = new Set(placeNouns.map(keyOf))
const thingKeys = new Set([...placeThings, ...toolFacets.how].map(keyOf))
/** Before an ordinal: "den anden", and not "en anden". */
const articles = new Set(['den', 'det', 'the'])

/** The place and the words that tell it; undefined where none is told, or the list has no such place. */
export function placeInList(
  tokens: readonly Token[],
  size: number,
): { at: number; words: readonly number[] } | undefined {
  const [end] = ends.findAll(tokens)
  if (end && isOfThing(tokens[end.to])) return undefined
  if (end && size > 0) return { at: end.value < 0 ? size - 1 : 0, words: end.at }
  for (let at = 0; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? ''
    const before = tokens[at - 1]?.key ?? ''
    const isCounted = nounKeys.has(before) || tokens.length === 1
    const nth =
      (articles.has(before) ? ordinalOf.get(key) : undefined) ??
      (isCounted ? (numeralOf.get(key) ?? numberOf(key)) : undefined)
    if (nth !== undefined)
      return nth >= 1 && nth <= size ? { at: nth - 1, words: [at - 1, at] } : undefined
  }
  return undefined
}

/** "Det første trin". */
function isOfThing(next: Token | undefined): boolean {
  return next !== undefined && thingKeys.has(next.key)
}

function numberOf(key: string): number | undefined {
  return /^\d{1,2}$/.test(key) ? Number(key) : undefined
}
