// Weighs the texts of an index against the words of a question: which have how much of it. Called by search-index.ts alone. The cost
// follows how often the words stand in the texts; a text that can no longer have enough is not taken up.
import type { Spelling } from '../../text/spelling.js'
import { isKindWord } from '../question/kind-words.js'
import { isEveryday, schoolFirst } from './everyday.js'
import type { SearchQuery } from './search-index.js'
import {
  isAcross,
  isFieldCompound,
  type KnownStems,
  meaningsOf,
  splitWord,
  stemOf,
  type Word,
} from './terms.js'

/** Where a term stands: places of texts, and the weight of the best field there. */
export interface Posting {
  readonly items: number[]
  readonly weights: number[]
}

/** Every telling word of the texts, once, in order; and each from its end, in order too. */
export interface Stems {
  readonly forward: readonly string[]
  readonly backward: readonly string[]
}

/** The words in both orders, so that those with a beginning or an end are found without looking at all. */
export function createStems(words: Iterable<string>): Stems {
  const forward = [...new Set(words)].sort()
  return { forward, backward: forward.map(reversed).sort() }
}

function reversed(word: string): string {
  return [...word].reverse().join('')
}

export interface Indexed {
  readonly size: number
  readonly postings: ReadonlyMap<string, Posting>
  readonly known: KnownStems
  readonly spelling: Spelling
  readonly stems: Stems
  readonly tally: Tally
}

/** What a word in a question counts where it is found as it stands, as part of a compound, or by its meaning. */
const quality = { exact: 1, part: 0.8, meaning: 0.75, partMeaning: 0.55, misspelt: 0.85 }
/** How much of a compound each part is; the whole is a little more than its parts. */
const share = { first: 0.6, last: 0.3 }
/** After these the last part says most. */
const schoolStems: ReadonlySet<string> = new Set(schoolFirst.map(stemOf))
/** What a hint adds, of a whole word. */
const hintWorth = 0.5
/** What a description counts that no text has, "spændende", of a thing that no text has. */
const descriptionWorth = 0.5
/** What an everyday word counts that a text has, and one for the sort of fact that is asked for: "koster", "mail". */
const plainWorth = 0.7
/** What an everyday word counts that no text has. */
const everydayWorth = 0.25
const maxHits = 200

/** Where a word may be found, and how well that fits. */
interface Way {
  readonly term: string
  readonly quality: number
}

/** One word of the question, or one part of it: any of the ways finds it; `part` of the word's weight. */
interface Sought {
  readonly ways: readonly Way[]
  readonly part: number
}

/** Where to look for a word: as it stands and by its meaning; else by its parts; else as the words it may be meant for. */
export function waysOf(index: Indexed, { key, stem }: Word, isEnglish = false): Sought[] {
  const across = (known: string, factor: number) => stemWays(known, factor, isEnglish)
  const whole = across(stem, 1)
  if (whole.some(({ term }) => index.postings.has(term))) return [{ ways: whole, part: 1 }]
  // "Klasserumsledelse" is a word of the field: what has a class and a leader is no answer to it.
  if (isFieldCompound(key)) return [{ ways: stemWays(stem, 1, true), part: 1 }]
  const parts = splitWord(key, index.known)
  const isPlain = parts !== undefined && schoolStems.has(parts.first)
  const sought = parts && [
    { ways: across(parts.first, 1), part: isPlain ? share.last : share.first },
    { ways: across(parts.last, 1), part: isPlain ? share.first : share.last },
  ]
  const isFound = ({ ways }: Sought) => ways.some(({ term }) => index.postings.has(term))
  if (sought?.every(isFound)) return sought
  // A compound of which no part but one is known may as well be a word with a wrong letter.
  const near = saysLittle(key) ? [] : index.spelling.nearest(key)
  if (sought && near.length === 0) return sought
  const longer = near.length === 0 ? compoundsWith(index, stem) : []
  if (longer.length > 0) return [{ ways: longer, part: 1 }]
  return [{ ways: near.flatMap(({ word }) => across(stemOf(word), quality.misspelt)), part: 1 }]
}

/** "Glose" where the texts have only "glosespillet": the words that begin with it, or end with a long one. */
function compoundsWith({ stems }: Indexed, stem: string): Way[] {
  if (stem.length < shortestPart.first) return []
  const isLonger = (each: string) => each.length >= stem.length + shortestPart.first - 1
  const begun = beginningWith(stems.forward, stem).filter(isLonger)
  const ended =
    stem.length >= shortestPart.last
      ? beginningWith(stems.backward, reversed(stem)).filter(isLonger).map(reversed)
      : []
  const found = [...new Set([...begun, ...ended])].slice(0, mostCompounds)
  return found.map(each => ({ term: each, quality: quality.part }))
}

/** Those of words in order that begin so. */
function beginningWith(words: readonly string[], start: string): string[] {
  let [from, to] = [0, words.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((words[middle] ?? '') < start) from = middle + 1
    else to = middle
  }
  const found: string[] = []
  for (let at = from; words[at]?.startsWith(start); at++) found.push(words[at] ?? '')
  return found
}

const shortestPart = { first: 4, last: 5 }
const mostCompounds = 20

function stemWays(stem: string, factor: number, isEnglish: boolean): Way[] {
  const meanings = meaningsOf(stem).filter(meaning => isEnglish || !isAcross(meaning))
  // "Books" and "booke" look alike: an English word that the table knows is no better as a Danish one.
  const isForeign = isEnglish && meanings.some(isAcross)
  return [
    { term: stem, quality: (isForeign ? quality.meaning : quality.exact) * factor },
    { term: `~${stem}`, quality: quality.part * factor },
    ...meanings.flatMap(meaning => meaningWays(meaning, factor)),
  ]
}

function meaningWays(meaning: number, factor: number): Way[] {
  return [
    { term: `#${meaning}`, quality: quality.meaning * factor },
    { term: `~#${meaning}`, quality: quality.partMeaning * factor },
  ]
}

/** How much finding a term says: much of a rare one. */
function rarity({ size }: Indexed, posting: Posting | undefined): number {
  const count = posting?.items.length ?? 0
  return Math.log(1 + (size - count + 0.5) / (Math.max(count, 1) + 0.5))
}

/** A word of the question with its weight in it. */
interface Asked {
  readonly parts: readonly Sought[]
  readonly weight: number
  readonly isSubject: boolean
}

/** What each text has of the question, in arrays by its place. One for each index: a search leaves it as empty as it found it. */
export interface Tally {
  readonly score: Float64Array
  readonly fit: Float64Array
  readonly subjects: Uint8Array
  touched: number[]
  readonly isTouched: Uint8Array
  /** Of the word that is being added. */
  readonly gain: Float64Array
  readonly worth: Float64Array
}

/** An empty tally for so many texts. */
export function createTally(size: number): Tally {
  return {
    score: new Float64Array(size),
    fit: new Float64Array(size),
    subjects: new Uint8Array(size),
    touched: [],
    isTouched: new Uint8Array(size),
    gain: new Float64Array(size),
    worth: new Float64Array(size),
  }
}

function clear(tally: Tally): void {
  for (const at of tally.touched) {
    tally.score[at] = 0
    tally.fit[at] = 0
    tally.subjects[at] = 0
    tally.isTouched[at] = 0
  }
  tally.touched = []
}

export interface Match {
  readonly at: number
  readonly score: number
  readonly fit: number
  readonly hasSubject: boolean
}

/** The texts with at least so much of the question, best first. */
export function matchTexts(index: Indexed, query: SearchQuery, leastFit: number): Match[] {
  const asked = askedWords(index, query)
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  const { tally } = index
  let left = total
  for (const word of asked) {
    addWord(index, word, tally, left >= leastFit * total)
    left -= word.weight
  }
  for (const term of query.hints) addHint(index, term, tally)
  const subjects = asked.filter(({ isSubject }) => isSubject).length
  const found = tally.touched
    .map(at => ({
      at,
      score: tally.score[at] ?? 0,
      fit: (tally.fit[at] ?? 0) / total,
      hasSubject: (tally.subjects[at] ?? 0) >= subjects,
    }))
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, maxHits)
  clear(tally)
  return found
}

/** The words that weigh most first: what has none of them need not be looked at for the rest. */
function askedWords(index: Indexed, { words, meanings, subject, isEnglish }: SearchQuery): Asked[] {
  const distinct = [...new Map(words.map(word => [word.stem, word])).values()]
  const subjects = new Set(subject.map(({ stem }) => stem))
  const asked = [
    ...distinct.map(word => {
      const parts = waysOf(index, word, isEnglish)
      const isMissed = parts.every(({ ways }) =>
        ways.every(({ term }) => !index.postings.has(term)),
      )
      const share = isMissed ? missedShare(word.key) : saysLittle(word.key) ? plainWorth : 1
      return { parts, share, isSubject: subjects.has(word.stem) }
    }),
    ...meanings.map(each => ({
      parts: [{ ways: meaningWays(each, 1), part: 1 }],
      share: 1,
      isSubject: false,
    })),
  ]
  return asked
    .map(({ share, ...each }) => ({ ...each, weight: share * weightOf(index, each.parts) }))
    .sort((a, b) => b.weight - a.weight)
}

/** What a word counts that no text has: an everyday one says little, "klassen", and one that may be the very thing says most. */
function missedShare(key: string): number {
  if (saysLittle(key)) return everydayWorth
  return describes(key) ? descriptionWorth : 1
}

/** It is no name, and no other word with a wrong letter. */
function saysLittle(key: string): boolean {
  return isEveryday(key) || isKindWord(key)
}

/** "Synlige", "spændende": how something is, and no thing. */
function describes(key: string): boolean {
  return /.{3}(?:lige|ligt|lig|ede|ende|ige|igt|ske|able|ful)$/.test(key)
}

/** What a word weighs in the question: as much as the best way that it is known is rare, and most where it is not known. */
function weightOf(index: Indexed, parts: readonly Sought[]): number {
  const [whole, another] = parts
  if (whole && !another) return rarityOf(index, whole)
  const isFound = ({ ways }: Sought) => ways.some(({ term }) => index.postings.has(term))
  // A compound that the texts have in two words is as well known as these; one with a part that they lack is another word.
  return parts.length > 0 && parts.every(isFound)
    ? parts.reduce((sum, sought) => sum + sought.part * rarityOf(index, sought), 0)
    : rarity(index, undefined)
}

function rarityOf(index: Indexed, { ways }: Sought): number {
  const [exact, ...others] = ways.map(({ term }) => index.postings.get(term))
  if (exact) return rarity(index, exact)
  return rarity(
    index,
    others.find(each => each !== undefined),
  )
}

/**
 * Adds to each text the best way that the word is found there; of a compound the last part only beside the first: a "kulturhus" is
 * no "rådhus". `takesUp`: a text with no word yet may still have enough.
 */
function addWord(index: Indexed, word: Asked, tally: Tally, takesUp: boolean): void {
  let first: ReadonlySet<number> | undefined
  for (const { ways, part } of word.parts) {
    const places = gains(index, ways, { most: word.weight, tally, takesUp })
    for (const at of places) {
      if (first === undefined || first.has(at)) add(at, part)
      tally.gain[at] = 0
    }
    first ??= new Set(places)
  }

  function add(at: number, part: number): void {
    if (tally.isTouched[at] === 0) tally.touched.push(at)
    tally.isTouched[at] = 1
    tally.fit[at] = (tally.fit[at] ?? 0) + part * (tally.worth[at] ?? 0)
    tally.score[at] = (tally.score[at] ?? 0) + part * (tally.gain[at] ?? 0)
    if (word.isSubject && part >= 0.5) tally.subjects[at] = (tally.subjects[at] ?? 0) + 1
  }
}

/** A hint counts only where a word was found. */
function addHint(index: Indexed, term: string, tally: Tally): void {
  const ways = [{ term, quality: hintWorth }]
  for (const at of gains(index, ways, { most: Number.POSITIVE_INFINITY, tally, takesUp: false })) {
    tally.score[at] = (tally.score[at] ?? 0) + (tally.gain[at] ?? 0)
    tally.gain[at] = 0
  }
}

/** Places where a term of the ways stands; what the best adds there is left in `worth` and, with the field's weight, in `gain`. */
function gains(
  index: Indexed,
  ways: readonly Way[],
  { most, tally, takesUp }: { most: number; tally: Tally; takesUp: boolean },
): number[] {
  const { gain, worth, isTouched } = tally
  const places: number[] = []
  for (const way of ways) {
    const posting = index.postings.get(way.term)
    if (!posting) continue
    const value = way.quality * Math.min(most, rarity(index, posting))
    const { items, weights } = posting
    for (let nth = 0; nth < items.length; nth++) {
      const at = items[nth] ?? 0
      const found = value * (weights[nth] ?? 0)
      const before = gain[at] ?? 0
      if (!takesUp && isTouched[at] === 0) continue
      if (before === 0) places.push(at)
      // The word itself in small print fits as well as it does in a name, though a part of it in a name may rank higher.
      gain[at] = Math.max(before, found)
      worth[at] = Math.max(before === 0 ? 0 : (worth[at] ?? 0), value)
    }
  }
  return places
}
