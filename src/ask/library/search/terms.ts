// A text as the terms it is found by: stems of its telling words, the meanings they have (synonyms.ts), and the parts of its
// compounds. Used for tools and pages when they are indexed and for questions, so that both sides are always cut alike.
import { createPhrases } from '../../text/phrases.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { bilingual } from './bilingual.js'
import { stopWords } from './stop-words.js'
import { synonyms } from './synonyms.js'

/** A telling word: as compared, and its stem. */
export interface Word {
  readonly key: string
  readonly stem: string
}

const stopKeys = new Set(stopWords.map(keyOf))

/** Longest first: what Danish (and the English -s, -ed) puts on a stem. After Porter's Snowball algorithm, on folded letters. */
const endings =
  'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets en er es et e'.split(
    ' ',
  )
/** Nouns of verbs: "betaling" and "betale" are the same to who asks. */
const verbal = /^(.{3,})(?:ninger|ning|eringer|ering)$|^(.{4,})(?:inger|ing|elser|else)$/
/** "Kursus" is "kurset" and "kurser" too; "rådhus" is a house. */
const latin = /(?<=.{4})(?<!h)us$/
const stems = new Map<string, string>()
/** As many as a large programme has words; then it starts again. */
const maxStems = 50_000

/** The stem of a key: the same for every form of a word, and often no word itself. */
export function stemOf(key: string): string {
  const known = stems.get(key)
  if (known !== undefined) return known
  if (stems.size > maxStems) stems.clear()
  const stem = /\d/.test(key)
    ? key
    : undouble(withoutDerivation(withoutEnding(key.replace(latin, 'et'))))
  stems.set(key, stem)
  return stem
}

/** The first letters that are always kept: to the consonant after the first vowel, at least three. */
function keptLetters(key: string): number {
  const found = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(key)
  return found ? Math.max(3, found[0].length) : key.length
}

function withoutEnding(key: string): string {
  const kept = keptLetters(key)
  const bare = key.replace(/(?<=[abcdfghjklmnoprtvyz])s$/, '')
  const base = bare.length >= 3 ? bare : key
  const ending = endings.find(each => base.endsWith(each) && base.length - each.length >= kept)
  return ending ? base.slice(0, -ending.length) : base
}

function withoutDerivation(stem: string): string {
  const found = verbal.exec(stem)
  const noun = found?.[1] ?? found?.[2]
  if (noun) return noun
  // "Betalt" is of "betale": a participle.
  const short = stem.replace(/(?<=.{3})(?:elig|lig|ig|els)$|(?<=.{3}[lnr])t$/, '')
  return short.length >= keptLetters(stem) ? short : stem
}

function undouble(stem: string): string {
  const last = stem.at(-1) ?? ''
  return stem.length > 3 && last === stem.at(-2) && !/[aeiouy\d]/.test(last)
    ? stem.slice(0, -1)
    : stem
}

/** Whether a key says nothing of what a text is about. */
export function isStop(key: string): boolean {
  return stopKeys.has(key)
}

/** The telling words of some tokens, in order. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  return tokens.flatMap(({ key }) =>
    (key.length < 2 && !/\d/.test(key)) || stopKeys.has(key) ? [] : { key, stem: stemOf(key) },
  )
}

/** The telling words of a text. */
export function wordsIn(text: string): Word[] {
  return wordsOf(tokenise(text))
}

const rows = [...synonyms, ...bilingual]
const meanings = new Map<string, number[]>()
const vocabulary = new Set(rows.flat().map(keyOf))
/** Meanings by what several words say; a phrase may stand in several rows. */
const phraseMeanings = new Map<string, number[]>()
rows.forEach((row, meaning) => {
  for (const each of row) {
    const keys = each
      .split(' ')
      .flatMap(part => (part === '~' ? part : tokenise(part).map(token => stemOf(token.key))))
    const [only, another] = keys
    if (only === undefined) continue
    if (another === undefined) push(meanings, only, meaning)
    else push(phraseMeanings, keys.join(' '), meaning)
  }
})
const phrases = createPhrases([...phraseMeanings].map(([phrase, all]) => [all, [phrase]]))

/** Whether the word stands in the tables of meanings, as it is: then it is no other word with a wrong letter. */
export function isVocabulary(key: string): boolean {
  return vocabulary.has(key)
}

/** Whether it is a long word of the tables, which has a meaning of its own: its parts say less, "klasserumsledelse". */
export function isFieldCompound(key: string): boolean {
  return key.length >= longCompound && vocabulary.has(key)
}
/** Shorter words are seldom compounds. */
const longCompound = 10

/** Every stem that has a meaning, so that a compound may be split at it. */
export const meaningfulStems: readonly string[] = [...meanings.keys()]

/** The meanings of a stem, as numbers of rows. */
export function meaningsOf(stem: string): readonly number[] {
  return meanings.get(stem) ?? []
}

/** Whether it is a meaning across the languages, which says little of two Danish words: both may be "shared" in English. */
export function isAcross(meaning: number): boolean {
  return meaning >= synonyms.length
}

/** The meaning that several words have together, "gået i stå", and where the words stand: of several rows, the first. */
export function spokenMeanings(tokens: readonly Token[]): readonly SpokenMeaning[] {
  const found = phrases.findAll(tokens.map(({ key }) => ({ key: stemOf(key) })))
  return found.flatMap(({ value: [meaning], at }) => (meaning === undefined ? [] : { meaning, at }))
}

/** The words of a meaning in both languages, as they are spelled. */
export function wordsOfMeaning(meaning: number): readonly string[] {
  return rows[meaning] ?? []
}

export interface SpokenMeaning {
  readonly meaning: number
  readonly at: readonly number[]
}

/** Every meaning that the words of a text have together, by their stems. */
export function meaningsTogether(stems: readonly { readonly key: string }[]): number[] {
  return phrases.findAll(stems).flatMap(({ value }) => value)
}

/** What a compound is made of: its first part says which, its last what. */
export interface Parts {
  readonly first: string
  readonly last: string
}

/** The stems that compounds are split at. */
export interface KnownStems {
  has(stem: string): boolean
  /** Whether any begins with these three letters: a stem keeps the first three of its word. */
  begins(three: string): boolean
}

export function createKnownStems(stems: Iterable<string>): KnownStems {
  const all = new Set(stems)
  const beginnings = new Set([...all].map(stem => stem.slice(0, 3)))
  return { has: stem => all.has(stem), begins: three => beginnings.has(three) }
}

/** Splits a compound at a known stem, with or without a linking s or e; both parts known is best, then the longest known one. */
export function splitWord(key: string, known: KnownStems): Parts | undefined {
  let half: (Parts & { length: number }) | undefined
  const mayBegin = known.begins(key.slice(0, 3))
  for (let at = key.length - 3; at >= 3; at--) {
    const [before, after] = [key.slice(0, at), key.slice(at)]
    // "Tilmelde" has nothing of "melde": a small word before a verb makes another verb.
    if (stopKeys.has(before)) continue
    const isLast = isLastPart(after, known)
    const first = mayBegin ? firstPart(before, known) : undefined
    if (first !== undefined && isLast) return { first, last: stemOf(after) }
    const length = first !== undefined ? at : isLast ? after.length : 0
    const isLonger =
      length > (half?.length ?? 0) || (length === half?.length && first !== undefined)
    if (length < longKnown || !isLonger) continue
    half = { first: first ?? stemOf(before), last: stemOf(after), length }
  }
  // A word of its own is no half-known compound: "digital" has nothing of "tal".
  return meaningsOf(stemOf(key)).length > 0 ? undefined : half
}

/** One known part must have so many letters for the other to be taken on trust. */
const longKnown = 4

function isLastPart(suffix: string, known: KnownStems): boolean {
  return known.begins(suffix.slice(0, 3)) && !stopKeys.has(suffix) && known.has(stemOf(suffix))
}

function firstPart(prefix: string, known: KnownStems): string | undefined {
  const bare = /[se]$/.test(prefix) && prefix.length > 3 ? prefix.slice(0, -1) : prefix
  return [prefix, bare]
    .filter(each => !stopKeys.has(each))
    .map(stemOf)
    .find(stem => known.has(stem))
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}
