// Finds the persons that a text names: those of the programme by every name people call them, and others by what is a name to look at.
// Used by aliases.ts beside it. A name that is a word too counts only where it is written as a name, and a word that a school, a network
// or a hold is called by is theirs.
import type { PersonId } from '../../core/ids.js'
import { firstNames, wordNames } from '../../people/guard/first-names.js'
import { isSentenceStart } from '../../people/guard/names.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { isEveryday } from '../library/search/everyday.js'
import { isCommon } from '../text/common.js'
import { keyOf, tokenise } from '../text/tokens.js'

/** `ids`: whom it can mean; nobody where the person is not of the programme. */
export interface PersonIn {
  readonly start: number
  readonly end: number
  readonly ids: readonly PersonId[]
}

interface Word {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
}

/** What else than `lexiconOf` knows a programme's persons by. */
interface Called {
  readonly lexicon: Lexicon
  /** Names that are everyday words too. */
  readonly asWords: ReadonlyMap<string, readonly PersonId[]>
  /** What persons are called by alone: first names and nicknames. */
  readonly alone: ReadonlySet<string>
  /** Names of hosts who are nobody of the programme. */
  readonly others: ReadonlySet<string>
}

/** The longest name in words. */
const longest = 5
/** Short surnames in small letters are words more often than names: skov, bjerg, holm. */
const shortestAlone = 6
/** Months that people are called too. Danish writes its own with a small letter, English each with a capital. */
const months = new Set(['jan', 'april', 'maj', 'may', 'june', 'juli', 'august'])
const danishMonths = new Set(['jan', 'maj', 'juli'])
const pieces = /\p{L}[\p{L}\p{M}]*|\d+/gu

/** In the order they stand, none within another. `taken`: places that are read otherwise, as addresses are. */
export function personsIn(
  text: string,
  snapshot: Snapshot,
  taken: readonly { readonly start: number; readonly end: number }[],
): PersonIn[] {
  const isTaken = (start: number) => taken.some(each => each.start <= start && start < each.end)
  const words: Word[] = [...text.matchAll(pieces)]
    .filter(({ index }) => !isTaken(index))
    .map(({ 0: word, index }) => ({
      ...{ text: word, key: keyOf(word) },
      ...{ start: index, end: index + word.length },
    }))
  const reading = { text, words, called: calledOf(snapshot) }
  const found: PersonIn[] = []
  for (let at = 0; at < words.length; ) {
    const { size, person } = readAt(reading, at)
    if (person) found.push(person)
    at += size
  }
  return found
}

interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  readonly called: Called
}

/** The longest that is known and begins there, and how many words it takes. */
function readAt(reading: Reading, at: number): { size: number; person?: PersonIn } {
  const { words, called } = reading
  for (let size = Math.min(longest, words.length - at); size > 0; size--) {
    const span = words.slice(at, at + size)
    if (!isJoined(reading.text, span)) continue
    const key = span.map(word => word.key).join('')
    const exact = namedBy(called, key)
    const ownS = /s$/iu.test(span.at(-1)?.text ?? '') && exact === undefined ? 1 : 0
    const named = exact ?? (ownS ? namedBy(called, key.slice(0, -1)) : undefined)
    if (named === undefined) continue
    if (named === 'other') return { size }
    if (size > 1) return { size, person: toPerson(span, named, ownS) }
    return readOne(reading, at, { named, ownS })
  }
  return readStranger(reading, at)
}

/** Whom the words can mean; `other`: something that is no person, or may be both. */
function namedBy({ lexicon, asWords, others }: Called, key: string) {
  const named = lexicon.find(key)
  if (named.some(({ kind }) => kind !== 'person')) return 'other' as const
  const ids = named.flatMap(each => (each.kind === 'person' ? [each.id] : []))
  if (ids.length > 0) return ids
  return asWords.get(key) ?? (others.has(key) ? [] : undefined)
}

function toPerson(span: readonly Word[], ids: readonly PersonId[], ownS: number): PersonIn {
  return { start: span[0]?.start ?? 0, end: (span.at(-1)?.end ?? 0) - ownS, ids }
}

/** One word that somebody is called by. */
function readOne(
  reading: Reading,
  at: number,
  { named, ownS }: { named: readonly PersonId[]; ownS: number },
): { size: number; person?: PersonIn } {
  const { words, called } = reading
  const word = words[at]
  if (!word || !isMeant(reading, at, ownS)) return { size: 1 }
  // "Mette Hansen", where nobody is called so, is somebody else than the Mette that there is.
  const size = ownS ? 1 : 1 + surnamesAfter(reading, at)
  const span = words.slice(at, at + size)
  const isStranger = size > 1 && called.alone.has(word.key)
  return { size, person: toPerson(span, isStranger ? [] : named, ownS) }
}

/** Whether a word that is a name is one here. */
function isMeant({ text, words, called }: Reading, at: number, ownS: number): boolean {
  const word = words[at]
  if (!word) return false
  const key = ownS ? word.key.slice(0, -1) : word.key
  const plain = (ownS ? word.text.slice(0, -1) : word.text).toLowerCase()
  if (months.has(plain) && !isNoMonth(words, at)) return false
  const isStart = isSentenceStart(text, word.start)
  const capital = isCapital(word)
  if (isCommon(key) || wordNames.has(plain))
    return capital && (!isStart || !/^['’]?\s+\p{Ll}/u.test(text.slice(word.end, word.end + 4)))
  if (called.alone.has(key)) return true
  // A surname alone; after another name it is somebody else's.
  const before = words[at - 1]
  const isOther = before && isCapital(before) && !isCommon(before.key) && isNext(text, before, word)
  if (capital) return !isOther
  const { lexicon } = called
  const isWord = key.length < shortestAlone || isEveryday(key) || lexicon.isWritten(key)
  return !isWord && !lexicon.meetingsAbout(key)
}

/** "Spørg Maj", but not "i maj", "12. Jan" or "in May". */
function isNoMonth(words: readonly Word[], at: number): boolean {
  const isDay = [words[at - 1], words[at + 1]].some(each => /^\d/.test(each?.text ?? ''))
  const word = words[at]
  return (
    word !== undefined && isCapital(word) && danishMonths.has(word.text.toLowerCase()) && !isDay
  )
}

/** Somebody whom the programme does not know, by a first name that many have. */
function readStranger(reading: Reading, at: number): { size: number; person?: PersonIn } {
  const { text, words, called } = reading
  const word = words[at]
  if (!word) return { size: 1 }
  const plain = word.text.toLowerCase()
  const bare = plain.replace(/s$/, '')
  const ownS = !firstNames.has(plain) && firstNames.has(bare) ? 1 : 0
  if (!firstNames.has(ownS ? bare : plain)) return { size: 1 }
  const size = ownS ? 1 : 1 + surnamesAfter(reading, at)
  const span = words.slice(at, at + size)
  if (size > 1 && isCapital(word)) return { size, person: toPerson(span, [], ownS) }
  const { lexicon } = called
  const isWord =
    wordNames.has(ownS ? bare : plain) && (!isCapital(word) || isSentenceStart(text, word.start))
  const isOfData = lexicon.isWritten(word.key) || lexicon.meetingsAbout(word.key) !== undefined
  if (isWord || isOfData || isCommon(word.key) || months.has(plain)) return { size: 1 }
  return { size: 1, person: toPerson(span.slice(0, 1), [], ownS) }
}

/** How many words after a first name are its surname to look at: with a capital, and nothing else that is known. */
function surnamesAfter({ text, words, called }: Reading, at: number): number {
  let size = 0
  for (let next = at + 1; next < Math.min(words.length, at + 4); next++) {
    const [before, word] = [words[next - 1], words[next]]
    if (!before || !word || !isCapital(word) || !isNext(text, before, word)) break
    const isKnown = longestKnown(called, words.slice(next, next + longest))
    if (isKnown || isCommon(word.key)) break
    size++
  }
  return size
}

function longestKnown({ lexicon }: Called, words: readonly Word[]): boolean {
  return words.some((_, last) => {
    const key = words.slice(0, last + 1).map(word => word.key)
    return lexicon.find(key.join('')).some(({ kind }) => kind !== 'person')
  })
}

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text)
}

/** One space, a hyphen or the dot of an initial lies between them. */
function isNext(text: string, one: Word, next: Word): boolean {
  return /^(?:[ \u00a0]|[-‐‑]|\. ?)$/u.test(text.slice(one.end, next.start))
}

function isJoined(text: string, span: readonly Word[]): boolean {
  return span.every((word, at) => {
    const before = span[at - 1]
    if (!before) return true
    const isInitial = before.text.length === 1 || !text.slice(before.end, word.start).includes('.')
    return isInitial && isNext(text, before, word)
  })
}

const known = new WeakMap<Snapshot, Called>()

function calledOf(snapshot: Snapshot): Called {
  const kept = known.get(snapshot)
  if (kept) return kept
  const { people, meetings } = snapshot.programme
  const asWords = new Map<string, PersonId[]>()
  const alone = new Set<string>()
  for (const { id, name, nicknames } of people) {
    const parts = tokenise(name).map(({ key }) => key)
    const short = [parts[0] ?? '', ...nicknames.map(keyOf)]
    for (const key of short) alone.add(key)
    for (const key of new Set([...short, parts.at(-1) ?? '']))
      if (key.length > 1 && isCommon(key)) asWords.set(key, [...(asWords.get(key) ?? []), id])
  }
  const hosts = meetings.flatMap(({ hosts }) => hosts.filter(({ person }) => !person))
  const others = hosts.map(({ name }) => tokenise(name).slice(0, longest))
  const called = {
    ...{ lexicon: lexiconOf(snapshot), asWords, alone },
    others: new Set(
      others.filter(({ length }) => length > 1).map(all => all.map(({ key }) => key).join('')),
    ),
  }
  known.set(snapshot, called)
  return called
}
