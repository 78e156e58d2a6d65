// What the words at a place of a question are the name of, in whatever form they stand: school, network, hold, area, person. A step of
// reading a question's names (src/ask/names.ts). A small word is never a name, and an ending no word of its own.
import type { NetworkId } from '../../core/ids.js'
import type { Lexicon, Named } from '../lexicon.js'
import type { Reading } from '../names.js'
import { isCommon } from '../text/common.js'
import { holdNouns } from '../text/noun-words.js'
import { nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import { numerals } from '../words.js'

const holdKeys = new Set(holdNouns.map(keyOf))
const numberWords = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const smallWord = 3
/** "Is it lab 2?" asks of what was told; "the next it meeting" is of the subject. */
const beforePronoun = new Set(
  'is was does did will has can could should would when where if that what'.split(' '),
)

/** A word of every other sentence: a filler, but for "it", which is one in English alone. */
function isSmallWord(key: string): boolean {
  return key !== 'it' && isCommon(key)
}

/** The things that so many words are the name of; none where they are common words. */
export function namesAt(reading: Reading, at: number, size: number): readonly Named[] {
  const { tokens, lexicon } = reading
  const first = tokens[at]
  const last = tokens[at + size - 1]
  if (!first || !last) return []
  const shortSubject =
    size === 1 && first.key.length === 2 ? lexicon.subjects.get(first.key) : undefined
  // "it" is a subject in Danish and a pronoun in English.
  const isCapital = first.text === first.text.toUpperCase()
  const next = nounAt(tokens[at + 1]?.key ?? '')
  const isSubject =
    next?.kind === 'network' || (next && !beforePronoun.has(tokens[at - 1]?.key ?? ''))
  if (shortSubject && isSmallWord(first.key)) {
    // "OG" for Overgangsgruppen: in capitals, among words that are none, it is the name, and "og" is og.
    if (isCapital && tokens.some(({ text }) => text !== text.toUpperCase())) return [shortSubject]
  } else if (shortSubject && (reading.lang === 'da' || isCapital || isSubject))
    return [shortSubject]
  // "Blå hold": a common word, and with the noun a name.
  const hold = size === 2 && holdKeys.has(last.key) ? lexicon.find(joined(reading, at, size)) : []
  if (hold.length > 0) return hold
  if (isCommon(first.key) && (size === 1 || (isCommon(last.key) && !holdKeys.has(first.key))))
    return []
  if (size > 1 && isCommon(last.key) && nounAt(last.key))
    return fullName(lexicon, joined(reading, at, size))
  const key = joined(reading, at, size)
  // "Hvor mange trin er der?" is no Trine: a small word is no ending.
  if (size > 1 && isCommon(last.key) && last.key.length <= smallWord) return lexicon.find(key)
  for (const stem of stemsOf(key)) {
    const named = lexicon
      .find(stem)
      .filter(
        each =>
          isFormOf(each, key, stem) && !(each.kind === 'person' && isThing(reading, at, size)),
      )
    if (named.length > 0) return named
  }
  return []
}

/** "En **bog**", "et **dam**": a surname that is a word too is that word after an article, unless it is written as a name. */
function isThing({ tokens }: Reading, at: number, size: number): boolean {
  return size === 1 && tokens[at]?.name === false && articles.has(tokens[at - 1]?.key ?? '')
}
const articles = new Set(
  'en et den det flere mange nogle ingen hver a an the some many no every'.split(' '),
)

/** "Læser" and "laser" are no form of "læse", whatever network is called so. */
function isFormOf({ kind }: Named, key: string, stem: string): boolean {
  const isVerb = key === `${stem}r` || key === `${stem}er`
  if (kind === 'network' && isVerb) return stem.length > longestVerb
  return kind !== 'person' || isOwnForm(key, stem)
}
const longestVerb = 6

/** A person's name has a genitive and no other ending: "Trines", but "trinene" are no Trine. */
function isOwnForm(key: string, stem: string): boolean {
  return key === stem || key === `${stem}s`
}

/** "matematik netværket": as one name only when it is one; the stems of two words are not tried apart. */
function fullName(lexicon: Lexicon, key: string): readonly Named[] {
  return (
    stemsOf(key)
      .map(stem => lexicon.find(stem))
      .find(named => named.length > 0) ?? []
  )
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** "Hold III"; in small letters only what is no word: "hold i" and "hold vi" are none. */
function romanIn(text: string): number | undefined {
  const isWord = /^(?:i|v|vi|x)$/.test(text)
  const at = isWord ? -1 : romans.indexOf(text.toUpperCase())
  return at === -1 ? undefined : at + 1
}

/** The words as one key; after "hold" a number may be spelled ("hold to") or Roman ("hold III"). */
export function joined({ tokens, lexicon }: Reading, at: number, size: number): string {
  const keys = tokens.slice(at, at + size).map(token => token.key)
  const [noun = '', number = ''] = keys
  const isHold = size === 2 && holdKeys.has(noun)
  const roman = isHold ? romanIn(tokens[at + 1]?.text ?? '') : undefined
  if (roman !== undefined && lexicon.find(`${noun}${roman}`).length > 0) return `${noun}${roman}`
  const value = isHold ? numberWords.get(number) : undefined
  return value && value > 1 ? `${noun}${value}` : keys.join('')
}

/**
 * A network's subject in the title of another's meeting is a word of it: "fagsprog i **naturfag**", where no meeting of that network has
 * the other words, and "**sproget** i **matematik**", where a title has just that. Last, when every word is read.
 */
export function readNamesInTitles(reading: Reading): void {
  const { mentions, tokens, roles, words, lexicon } = reading
  const subjects = mentions.flatMap(mention => {
    const [named] = mention.named
    const at = tokens.findIndex(({ text }, nth) => text === mention.said && roles[nth] === 'name')
    const token = tokens[at]
    return named?.kind === 'network' && token ? [{ mention, id: named.id, at, token }] : []
  })
  const [first, last] = [subjects[0], subjects.at(-1)]
  const run = first && last ? tokens.slice(first.at, last.at + 1).map(({ key }) => key) : []
  const isRun =
    run.some(key => prepositions.has(key)) &&
    [...(lexicon.meetingsWith(run[0] ?? '') ?? [])].some(({ title }) => hasRun(title, run))
  for (const { mention, id, at, token } of subjects) {
    if (!isRun && !isOfOthersTitle(token, id, reading)) continue
    mentions.splice(mentions.indexOf(mention), 1)
    roles[at] = 'word'
    words.add(token.text)
  }
}
const prepositions = new Set(['i', 'om', 'med', 'for', 'til', 'gennem', 'in', 'of', 'with', 'for'])

function hasRun(title: string, run: readonly string[]): boolean {
  const keys = tokenise(title).map(({ key }) => key)
  return keys.some((_, at) => run.every((key, nth) => keys[at + nth] === key))
}

function isOfOthersTitle({ key }: Token, id: NetworkId, { lexicon, words }: Reading): boolean {
  const [first, ...others] = [...words].map(word => lexicon.meetingsWith(keyOf(word)))
  const found = [...(first ?? [])].filter(meeting => others.every(each => each?.has(meeting)))
  const stems = stemsOf(key)
  const isTold = (title: string) =>
    tokenise(title).some(each => stemsOf(each.key).some(stem => stems.includes(stem)))
  return (
    found.every(({ audience }) => !audience.networks.includes(id)) &&
    found.some(({ title }) => isTold(title))
  )
}
