// Cuts a text into words, numbers and written dates, and says of each what it can mean to a rule. parse-dates.ts calls it.
// Every piece keeps its place in the text. Spelling is met here: æøå in any form, capitals, one wrong letter in a long word.
import { abbreviations, notMistyped, plans, vocabulary } from './words.js'

/** A date as it is written in digits; which day it is, and whether it exists, is decided later. */
export interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year?: number
}

export interface Lexeme {
  /** In plain letters: `lordag` for lørdag, loerdag and lordag. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** What it can mean, each with its value. */
  readonly tags: ReadonlyMap<string, number>
  readonly date?: WrittenDate
  /** It began with a capital letter. */
  readonly capital?: boolean
}

/** Lower case and plain letters: æ, ae and a are one, so are ø, oe and o, and å, aa and a. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ|ae|ä/g, 'a')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/å|aa/g, 'a')
    .replace(/[éè]/g, 'e')
    .replace(/['’]s$/, 's')
}

interface Phrase {
  readonly words: readonly string[]
  readonly tags: ReadonlyMap<string, number>
}

const phrases = createPhrases()
const abbreviated = new Set(abbreviations.split('|').map(plain))
const neverMistyped = new Set(notMistyped.split('|').map(plain))
const spellable = [...phrases.values()]
  .flat()
  .filter(({ words, tags }) => words.length === 1 && (tags.has('weekday') || tags.has('month')))
  .map(phrase => ({ word: phrase.words[0] ?? '', tags: phrase.tags }))
  .filter(({ word }) => word.length >= 6)

/** The dictionary: phrases by their first word, the longest first. */
function createPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const all = new Map<string, Map<string, number>>()
  for (const [tag, value, words] of vocabulary) {
    for (const phrase of words.split('|').map(plain)) {
      const tags = all.get(phrase) ?? new Map<string, number>()
      if (!tags.has(tag)) tags.set(tag, value)
      all.set(phrase, tags)
    }
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const [phrase, tags] of all) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, tags }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

const year = '(\\d{4}|\\d{2})(?!\\d)'
/** What is cut out, first match first; the names are those that `readPiece` knows. */
const piece = new RegExp(
  [
    '(?<iso>(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?)?(?!\\d))',
    '(?<schoolYear>(20\\d\\d)[/-](20\\d\\d|\\d\\d)(?![\\d/-]))',
    `(?<slash>(\\d{1,2})/(\\d{1,2})(?:[-/.]${year}(?![/.]\\d))?(?!\\d))`,
    `(?<dotted>(\\d{1,2})\\. ?(\\d{1,2})\\. ?${year})`,
    `(?<dashed>(\\d{1,2})-(\\d{1,2})-${year})`,
    '(?<clock>(\\d{1,2})([.:])(\\d\\d)(?!\\d)\\.?(?!\\d))',
    '(?<ordinal>(\\d{1,4})(?:\\.(?!\\d)|(?:st|nd|rd|th)(?!\\p{L})))',
    "(?<short>['’](\\d\\d)(?!\\d))",
    '(?<number>\\d+)',
    "(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’]s(?!\\p{L}))?)",
    // A run of brackets says no more than one, and there may be thousands.
    '(?<sign>[()\\[\\]{}<>]+|\\S)',
  ].join('|'),
  'gu',
)

/** The text as lexemes, phrases of several words joined to one. */
export function lexDates(text: string): Lexeme[] {
  const pieces: Lexeme[] = []
  for (const match of text.matchAll(piece)) {
    const previous = pieces.at(-1)
    if (match[0] === '.' && previous?.end === match.index && abbreviated.has(previous.word)) {
      pieces[pieces.length - 1] = { ...previous, end: match.index + 1, tags: withDot(previous) }
    } else {
      pieces.push(readPiece(match))
    }
  }
  return countedApart(joinPhrases(pieces)).map(withoutAccent)
}

/** "for" and "før" are one in plain letters, but only one of them is a word of time. */
function readFor(text: string): { tags: ReadonlyMap<string, number> } {
  return { tags: text.toLowerCase() === 'for' ? forTags : beforeTags }
}

const forTags: ReadonlyMap<string, number> = new Map([['lead', 0]])
const beforeTags: ReadonlyMap<string, number> = new Map([['before', 0]])
const plansBefore = new Set(plans.split('|').map(plain))

/** "for jul" is mostly "før jul" from a keyboard without ø; "planen for vinterferien" is not. */
function withoutAccent(lexeme: Lexeme, i: number, all: readonly Lexeme[]): Lexeme {
  if (lexeme.tags !== forTags || plansBefore.has(all[i - 1]?.word ?? '')) return lexeme
  const isDanish = /^(?:jul|nytar|paske|pinse|fastelavn)|ferien?$/.test(all[i + 1]?.word ?? '')
  return isDanish ? { ...lexeme, tags: beforeTags } : lexeme
}

function withDot(lexeme: Lexeme): ReadonlyMap<string, number> {
  return new Map(lexeme.tags).set('dot', 1)
}

function readPiece(match: RegExpMatchArray): Lexeme {
  const start = match.index ?? 0
  const known = words.get(match[0])
  if (known) return { ...known, start, end: start + match[0].length }
  const read = readNew(match, start)
  if (!match.groups?.word || match[0].length > longestKept) return read
  if (words.size >= maxWords) words.clear()
  const { word, tags, capital = false } = read
  words.set(match[0], { word, tags, capital })
  return read
}

/** Words as they were read before: questions are made of the same few. */
const words = new Map<string, Pick<Lexeme, 'word' | 'tags' | 'capital'>>()
const maxWords = 5000
const longestKept = 40

function readNew(match: RegExpMatchArray, start: number): Lexeme {
  const place = { word: plain(match[0]), start, end: start + match[0].length }
  const groups = match.groups ?? {}
  const digits = (match[0].match(/\d+/g) ?? []).map(Number)
  const [first = 0, second = 0, third] = digits
  if (groups.word || groups.sign) {
    const capital = /^\p{Lu}/u.test(match[0])
    const { tags } = place.word === 'for' ? readFor(match[0]) : readWord(place.word)
    return { ...place, tags, capital }
  }
  if (groups.iso) return { ...place, ...written({ year: first, month: second, day: third ?? 0 }) }
  if (groups.schoolYear) return { ...place, tags: schoolYearTags(first, second) }
  if (groups.clock) return { ...place, ...readClock(match[0], first, second) }
  if (groups.ordinal) return { ...place, tags: new Map([['ordinal', first]]) }
  if (groups.short) return { ...place, tags: new Map([['year', 2000 + first]]) }
  if (groups.number) return { ...place, tags: numberTags(match[0]) }
  const date = { day: first, month: second }
  const dated = written(third === undefined ? date : { ...date, year: fullYear(third) })
  if (third !== undefined || second !== (first + 1) % 100) return { ...place, ...dated }
  return { ...place, ...dated, tags: new Map([...dated.tags, ['schoolYearShort', 2000 + first]]) }
}

function written(date: WrittenDate): { tags: ReadonlyMap<string, number>; date: WrittenDate } {
  return { tags: new Map([['date', 1]]), date }
}

/** `2026/27` and `2026/2027`, two years that follow each other. */
function schoolYearTags(first: number, second: number): ReadonlyMap<string, number> {
  return second % 100 === (first + 1) % 100 ? new Map([['schoolYears', first]]) : new Map()
}

function readClock(text: string, hour: number, minute: number) {
  const tags = new Map<string, number>()
  // 24.00 is the end of the day.
  if (minute < 60 && hour * 60 + minute <= 1440) tags.set('clock', hour * 60 + minute)
  if (text.includes(':')) return { tags: tags.set('colon', 1) }
  if (minute < 1 || minute > 12 || hour > 31 || hour < 1) return { tags }
  return { tags: tags.set('dotDate', 1), date: { day: hour, month: minute } }
}

function numberTags(text: string): ReadonlyMap<string, number> {
  const value = Number(text)
  if (text.length > 4) return new Map()
  if (text.length === 4 && value >= 1900 && value <= 2199) return new Map([['year', value]])
  return new Map([['number', value]])
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function readWord(word: string): { tags: ReadonlyMap<string, number> } {
  if (word === '–' || word === '—') return readWord('-')
  const known = phrases.get(word)?.find(phrase => phrase.words.length === 1)
  if (known) return { tags: known.tags }
  return { tags: /(?:lab|modul|hold)$/.test(word) ? countedTags : mistyped(word) }
}

const none: ReadonlyMap<string, number> = new Map()
const countedTags: ReadonlyMap<string, number> = new Map([['counted', 0]])

/** A long word with one letter wrong, missing, doubled or swapped, where only one day or month is so near. */
function mistyped(word: string): ReadonlyMap<string, number> {
  if (word.length < 5 || neverMistyped.has(word)) return none
  const near = spellable.filter(known => known.word[0] === word[0] && isOneOff(word, known.word))
  const values = new Set(near.map(({ tags }) => [...tags].join()))
  return values.size === 1 ? (near[0]?.tags ?? none) : none
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes one of the other. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const [a, b] = [one.slice(same), other.slice(same)]
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  )
}

function joinPhrases(pieces: readonly Lexeme[]): Lexeme[] {
  const joined: Lexeme[] = []
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i]
    if (!first) break
    const phrase = phrases
      .get(first.word)
      ?.find(
        ({ words }) => words.length > 1 && words.every((word, n) => pieces[i + n]?.word === word),
      )
    const last = phrase && pieces[i + phrase.words.length - 1]
    if (phrase && last) {
      joined.push({
        word: phrase.words.join(' '),
        start: first.start,
        end: last.end,
        tags: phrase.tags,
      })
      i += phrase.words.length - 1
    } else joined.push(first)
  }
  return joined
}

/** "hold 3", "læringslab 2", "§ 12", "2 timer": the number belongs to the word and is nobody's day. */
function countedApart(lexemes: readonly Lexeme[]): Lexeme[] {
  return lexemes.map((lexeme, i) => {
    // "læringslab 2 december" is lab 2, "læringslab 12 december" the 12th: nothing is counted so far.
    const isDay = lexemes[i + 1]?.tags.has('month') && (lexeme.tags.get('number') ?? 0) > 6
    const isCounted = lexemes[i - 1]?.tags.has('counted') && lexeme.tags.has('number') && !isDay
    const isAmount = lexemes[i + 1]?.tags.has('amount')
    if (!isCounted && !isAmount) return lexeme
    const tags = new Map([...lexeme.tags].filter(([tag]) => !dayTags.has(tag)))
    const value = lexeme.tags.get('number')
    return { ...lexeme, tags: value === undefined ? tags : tags.set('count', value) }
  })
}

const dayTags = new Set(['number', 'date', 'ordinal', 'dotDate', 'year'])
