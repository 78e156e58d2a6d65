// Small talk, and the words around a letter that are no part of the question: whom it greets and who signs it. Called by
// src/ask/understand.ts.
import type { Query } from '../../model/turn.js'
import type { Names } from '../names.js'
import { besideWishes, wishedTimes, wishWords } from '../schedule/words.js'
import { isCommon } from '../text/common.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { salutations, signatures, social, talkKinds } from '../words.js'

/** The kinds of small talk. */
export type Talk = keyof typeof social

const talk = createPhrases(talkKinds.map(kind => [kind, social[kind]] as const))
const wishKeys = new Set(wishWords.map(keyOf))
const wishedKeys = new Set(wishedTimes.map(keyOf))
const besideKeys = new Set(besideWishes.map(keyOf))
const salutationKeys = new Set(salutations.map(keyOf))
const signatureKeys = new Set(signatures.map(keyOf))

/** What stands after "hilsen" is the writer's name. */
export function withoutSignature(tokens: Token[]): Token[] {
  const end = tokens.findIndex((token, at) => at > 2 && signatureKeys.has(token.key))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** "Hej Mette Dahl, hvornår …" is a letter to her, not a question about her. */
export function withoutAddress(tokens: Token[]): Token[] {
  const isAddress = (token: Token | undefined) => token?.name && !isCommon(token.key)
  if (!salutationKeys.has(tokens[0]?.key ?? '') || tokens.length < 4 || !isAddress(tokens[1]))
    return tokens
  return [...tokens.slice(0, 1), ...tokens.slice(isAddress(tokens[2]) ? 3 : 2)]
}

/** Small talk only where nothing else was said; "hvad kan du" wins over the question word in it. */
export function talkOf(tokens: readonly Token[], names: Names, query: Query): Talk | undefined {
  if (isWish(tokens, query)) return 'bye'
  const all = talk.findAll(tokens)
  // "Thanks, you were a great **help**!"
  const isThanked = all[0]?.value === 'thanks'
  const found = all.filter(({ value, at }) => !(isThanked && value === 'help' && at.length === 1))
  const talked = new Set(found.flatMap(({ at }) => at.map(place => tokens[place]?.text)))
  const unknown = names.unknown.filter(word => !talked.has(word))
  const saysMore = names.meeting || names.mentions.length + unknown.length + names.words.length > 0
  if (saysMore || query.whose === 'us') return undefined
  if (tokens.length === 0) return 'help'
  // "God weekend!" names no time.
  if (query.periods.length > 0 && found[0]?.at.length !== tokens.length) return undefined
  if (found.some(each => each.value === 'help')) return 'help'
  if (query.facets.length > 0 || query.whose || query.pick || tokens.length > 8) return undefined
  // What says most of the mood: "nå, tak, du er sød".
  return (
    talkKinds.find(kind => kind !== 'greeting' && found.some(({ value }) => value === kind)) ??
    found[0]?.value
  )
}

/** "God jul!", "rigtig god påske til jer alle", "have a nice weekend": names a time and asks nothing of it. */
function isWish(tokens: readonly Token[], { periods }: Query): boolean {
  const rest = tokens.filter(
    ({ start, end }) => !periods.some(period => start < period.end && end > period.start),
  )
  const isWished = periods.length > 0 || rest.some(({ key }) => wishedKeys.has(key))
  return (
    isWished &&
    rest.some(({ key }) => wishKeys.has(key)) &&
    rest.every(({ key }) => wishKeys.has(key) || besideKeys.has(key) || wishedKeys.has(key))
  )
}
