// Which of the meetings that fit a question wants: the next, the latest, the final or the first one, how many, or all that are left.
// Called by src/ask/understand.ts with the question's words but for those of periods and polite frames.
import type { Facet, Pick } from '../../model/turn.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { numerals, pickWords } from '../words.js'

const numberWords = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const keys = {
  next: keysOf(pickWords.next),
  last: keysOf(pickWords.last),
  first: keysOf(pickWords.first),
  past: keysOf(pickWords.past),
  now: keysOf(pickWords.now),
  wish: keysOf(pickWords.wish),
  ahead: keysOf(pickWords.ahead),
  coming: keysOf(pickWords.coming),
  determiners: keysOf(pickWords.determiners),
  afterVerb: keysOf(pickWords.afterLastAsVerb),
}
const latest = createPhrases([[true, pickWords.latest]])
const isPast = createPhrases([[true, pickWords.over]])
const pluralNoun = /(?:moder|moderne|traffene|samlinger|dage|dagene|meetings|sessions|days)$/

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(keyOf))
}

function has(rest: readonly Token[], wanted: ReadonlySet<string>): boolean {
  return rest.some(({ key }) => wanted.has(key))
}

/** Which one; "sidste" with "var" is the latest held, with "er" the final one planned. `hasPeriod`: all of a time may be meant. */
export function pickOf(rest: readonly Token[], hasPeriod: boolean): Pick | undefined {
  if (latest.findAll(rest).length > 0) return 'latest'
  if (saysLast(rest)) return has(rest, keys.now) && !has(rest, keys.past) ? 'final' : 'latest'
  // "What's **coming up** in May?" asks for all of it.
  const told = rest.filter(({ key }, at) => key !== 'coming' || rest[at + 1]?.key !== 'up')
  if (has(told, keys.next)) return 'next'
  if (has(rest, keys.first)) return !hasPeriod && isComing(rest) ? 'next' : 'first'
  // "Hvad var der i september?" asks for all of it.
  const isOver = !hasPeriod && isPast.findAll(rest).length > 0 && !has(rest, keys.wish)
  return isOver ? 'latest' : undefined
}

/** "Det første møde jeg skal til nu": the first from here on, not the year's. */
export function isComing(rest: readonly Token[]): boolean {
  return has(rest, keys.first) && has(rest, keys.coming) && !has(rest, keys.past)
}

/** In "how long does it last" it is a verb: nothing stands after it that could be the last one, nor "the" before it. */
function saysLast(rest: readonly Token[]): boolean {
  return rest.some(({ key, text }, at) => {
    // "Læst" is compared as "last" is.
    if (!keys.last.has(key) || /^l(?:æ|ae)st$/i.test(text)) return false
    // "Sidste chance inden sommer, hvornår …"
    if (chances.has(rest[at + 1]?.key ?? '')) return false
    if (key !== 'last' || keys.determiners.has(rest[at - 1]?.key ?? '')) return true
    const next = rest[at + 1]
    return next !== undefined && !/^\d/.test(next.key) && !keys.afterVerb.has(next.key)
  })
}

const chances = new Set(['chance', 'mulighed', 'udkald', 'call'])

/** "De næste tre netværksmøder", "the next two math meetings". */
export function amountOf(plain: readonly Token[]): number | undefined {
  const at = plain.findIndex(({ key }) => keys.next.has(key))
  const beside = at < 0 ? [] : [plain[at + 1], plain[at - 1]]
  return beside
    .map(token => (token ? (numberWords.get(token.key) ?? Number(token.key)) : 0))
    .find(amount => amount > 1)
}

/** "Hvor mange møder er der tilbage?", "hvilke møder mangler i år?", "de næste møder": those that are still to come. */
export function isRemaining(plain: readonly Token[], asked: readonly Facet[]): boolean {
  const isOfSeveral = asked.some(facet => ['count', 'list', 'exists'].includes(facet))
  return (isOfSeveral && has(plain, keys.ahead)) || saysNextOnes(plain)
}

/** "De næste møder", "the next math meetings": several, however many there are. */
export function saysNextOnes(plain: readonly Token[]): boolean {
  return plain.some(({ key }, at) => {
    if (!keys.next.has(key)) return false
    return plain.slice(at + 1, at + 4).some(({ key: noun }) => isSeveral(noun))
  })
}

function isSeveral(key: string): boolean {
  const noun = nounAt(key)
  return noun ? noun.plural && !noun.isPlan : pluralNoun.test(key)
}
