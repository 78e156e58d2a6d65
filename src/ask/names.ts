// Reads what a question names: schools, networks, hold, people, kinds of meetings with their numbers, words of titles; and
// what it names that nobody knows. Called by src/ask/understand.ts. A name is never guessed: two that fit are both given.
import type { Lang } from '../core/message.js'
import type { MeetingKind } from '../model/meeting.js'
import { readLeftovers, readMistyped } from './leftovers.js'
import type { Lexicon, Named } from './lexicon.js'
import { isCommon } from './text/common.js'
import { holdNouns } from './text/noun-words.js'
import { type Compound, type Noun, nounAt, splitCompound, tellingNoun } from './text/nouns.js'
import { stemsOf } from './text/stems.js'
import type { Token } from './text/tokens.js'
import { keyOf } from './text/tokens.js'
import { numerals, ordinals } from './words.js'

/** One thing that the question named. */
export interface Mention {
  readonly named: readonly Named[]
  readonly said: string
}

export interface Names {
  readonly mentions: readonly Mention[]
  readonly kinds: readonly MeetingKind[]
  /** A meeting is spoken of, of whatever kind. */
  readonly meeting: boolean
  readonly plural: boolean
  readonly definite: boolean
  readonly number?: number
  readonly amount?: number
  readonly words: readonly string[]
  /** What is named and not known, as written. */
  readonly unknown: readonly string[]
  /** Every word that is neither common nor known, `unknown` or not. */
  readonly leftovers: readonly string[]
}

/** A question half read; each step fills in more. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly lang: Lang
  /** What each word turned out to be; undefined = nothing yet. */
  readonly roles: ('time' | 'name' | 'noun' | 'number' | 'word' | undefined)[]
  readonly mentions: Mention[]
  readonly kinds: Set<MeetingKind>
  readonly words: Set<string>
  readonly unknown: string[]
  readonly leftovers: string[]
  meeting: boolean
  plural: boolean
  definite: boolean
  /** "Netværket" alone: its meetings are network meetings, unless a network is named too. */
  bare: boolean
  number?: number
  amount?: number
}

const holdKeys = new Set(holdNouns.map(keyOf))
const numberWords = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const ordinalWords = new Map(Object.entries(ordinals).map(([word, value]) => [keyOf(word), value]))
/** The longest name in words: "Sct. Jørgens Skole Afdeling Nord". */
const longestName = 5

/** What the words name. `isTime` tells which words belong to a period of time and are left alone. */
export function readNames(
  tokens: readonly Token[],
  isTime: (token: Token) => boolean,
  context: { lexicon: Lexicon; lang: Lang },
): Names {
  const reading: Reading = {
    tokens,
    ...context,
    roles: tokens.map(token => (isTime(token) ? 'time' : undefined)),
    mentions: [],
    kinds: new Set(),
    words: new Set(),
    unknown: [],
    leftovers: [],
    meeting: false,
    plural: false,
    definite: false,
    bare: false,
  }
  for (let at = 0; at < tokens.length; ) at += readAt(reading, at)
  readMistyped(reading)
  readLeftovers(reading)
  const isNamed = reading.mentions.some(({ named }) => named[0]?.kind === 'network')
  if (reading.bare && !isNamed) reading.kinds.add('network')
  return { ...reading, kinds: [...reading.kinds], words: [...reading.words] }
}

/** Reads the longest known thing that begins here; returns how many words it took (1 where nothing). */
function readAt(reading: Reading, at: number): number {
  for (let size = Math.min(longestName, reading.tokens.length - at); size > 0; size--) {
    if (!isFree(reading, at, size)) continue
    const named = namesAt(reading, at, size)
    if (named.length > 0) return takeName(reading, at, { size, named })
    const noun = nounAt(joined(reading, at, size))
    if (noun && size <= 3) return takeNoun(reading, at, { size, noun })
  }
  if (reading.roles[at] === undefined) {
    if (holdKeys.has(reading.tokens[at]?.key ?? '')) readUnknownHold(reading, at)
    else readCompound(reading, at)
  }
  return 1
}

function isFree({ roles }: Reading, at: number, size: number): boolean {
  for (let each = at; each < at + size; each++) if (roles[each] !== undefined) return false
  return true
}

/** The words as one key; after "hold" a number may be spelled: "hold to". */
function joined({ tokens }: Reading, at: number, size: number): string {
  const keys = tokens.slice(at, at + size).map(token => token.key)
  const [noun = '', number = ''] = keys
  const value = size === 2 && holdKeys.has(noun) ? numberWords.get(number) : undefined
  return value && value > 1 ? `${noun}${value}` : keys.join('')
}

function namesAt(reading: Reading, at: number, size: number): readonly Named[] {
  const { tokens, lexicon } = reading
  const first = tokens[at]
  const last = tokens[at + size - 1]
  if (!first || !last) return []
  const shortSubject =
    size === 1 && first.key.length === 2 ? lexicon.subjects.get(first.key) : undefined
  // "it" is a subject in Danish and a pronoun in English.
  const isCapital = first.text === first.text.toUpperCase()
  const ofNetwork = nounAt(tokens[at + 1]?.key ?? '')?.kind === 'network'
  if (shortSubject && (reading.lang === 'da' || isCapital || ofNetwork)) return [shortSubject]
  if (isCommon(first.key) && (size === 1 || (isCommon(last.key) && !holdKeys.has(first.key))))
    return []
  if (size > 1 && isCommon(last.key) && nounAt(last.key))
    return fullName(lexicon, joined(reading, at, size))
  const key = joined(reading, at, size)
  for (const stem of stemsOf(key)) {
    const named = lexicon.find(stem)
    if (named.length > 0) return named
  }
  return []
}

/** "matematik netværket": as one name only when it is one; the stems of two words are not tried apart. */
function fullName(lexicon: Lexicon, key: string): readonly Named[] {
  return (
    stemsOf(key)
      .map(stem => lexicon.find(stem))
      .find(named => named.length > 0) ?? []
  )
}

function takeName(
  reading: Reading,
  at: number,
  { size, named }: { size: number; named: readonly Named[] },
): number {
  const { tokens, roles, lexicon } = reading
  for (let each = at; each < at + size; each++) roles[each] = 'name'
  const said = tokens
    .slice(at, at + size)
    .map(token => token.text)
    .join(' ')
  reading.mentions.push({ named, said })
  if (named[0]?.kind !== 'hold') return size
  // "hold 1 og 2", "hold 1, 2 og 3"
  let taken = size
  for (;;) {
    const next = tokens[at + taken]
    const skip = next && /^(?:og|and|eller|or)$/.test(next.key) ? 1 : 0
    const digits = tokens[at + taken + skip]
    if (!digits || roles[at + taken + skip] || !/^\d{1,2}$/.test(digits.key)) return taken
    roles[at + taken + skip] = 'name'
    const more = lexicon.find(`hold${digits.key}`)
    if (more.length > 0) reading.mentions.push({ named: more, said: `hold ${digits.key}` })
    else reading.unknown.push(`hold ${digits.key}`)
    taken += skip + 1
  }
}

function takeNoun(
  reading: Reading,
  at: number,
  { size, noun }: { size: number; noun: Noun },
): number {
  for (let each = at; each < at + size; each++) reading.roles[each] = 'noun'
  reading.meeting = true
  reading.plural ||= noun.plural
  reading.definite ||= noun.definite
  if (noun.isBare) reading.bare = true
  else if (noun.kind) reading.kinds.add(noun.kind)
  const word = tellingNoun(joined(reading, at, size))
  if (word && reading.lexicon.meetingsWith(keyOf(word))) reading.words.add(word)
  return size + readNumber(reading, at, size)
}

/** "læringslab 2", "lab nr. 2", "2. læringslab", "andet læringslab"; before a plural it is how many: "3 møder". */
function readNumber(reading: Reading, at: number, size: number): number {
  const { tokens, roles } = reading
  const before = tokens[at - 1]
  if (before && roles[at - 1] === undefined) {
    const value = /^\d{1,2}$/.test(before.key) ? Number(before.key) : undefined
    const ordinal = ordinalWords.get(before.key)
    const amount = value ?? numberWords.get(before.key)
    if (reading.plural && amount && amount > 1) reading.amount = amount
    else if (value ?? ordinal) reading.number = value ?? ordinal ?? 1
    if (value ?? ordinal) roles[at - 1] = 'number'
  }
  const skip = /^(?:nr|nummer|no|number)$/.test(tokens[at + size]?.key ?? '') ? 1 : 0
  const after = tokens[at + size + skip]
  if (!after || roles[at + size + skip] !== undefined) return 0
  const value = /^\d{1,2}$/.test(after.key) ? Number(after.key) : spelledNumber(reading, after)
  if (!value) return 0
  reading.number = value
  for (let each = at + size; each <= at + size + skip; each++) roles[each] = 'number'
  return skip + 1
}

/** "lab to" is a number in Danish; "the lab to …" is none in English, nor is "et" ever. */
function spelledNumber({ lang }: Reading, { key }: Token): number | undefined {
  const value = numberWords.get(key)
  if (value === undefined || value === 1 ? key !== 'one' : key === 'to' && lang === 'en')
    return undefined
  return value
}

/** A hold with a number or a letter that no hold has. */
function readUnknownHold(reading: Reading, at: number): void {
  const next = reading.tokens[at + 1]
  if (!next || reading.roles[at + 1] !== undefined) return
  if (!/^\d{1,2}$/.test(next.key) && !/^[A-ZÆØÅ]$/.test(next.text)) return
  reading.roles[at] = reading.roles[at + 1] = 'name'
  reading.unknown.push(`${reading.tokens[at]?.text} ${next.text}`)
}

/** "matematikmødet", "mat-netværket", "læsevejlederne"; with a subject that nobody knows it is an unknown name. */
function readCompound(reading: Reading, at: number): void {
  const { tokens, roles, lexicon } = reading
  const token = tokens[at]
  if (!token || isCommon(token.key)) return
  const next = tokens[at + 1]
  const before = next && roles[at + 1] === undefined ? subjectBefore(reading, at) : undefined
  if (before) {
    roles[at] = 'name'
    reading.mentions.push({ named: [before], said: token.text })
    return
  }
  const compound = splitCompound(token.key, lexicon)
  if (compound) takeCompound(reading, at, compound)
}

function takeCompound(reading: Reading, at: number, compound: Compound): void {
  const { tokens, roles, lexicon } = reading
  const text = tokens[at]?.text ?? ''
  const { subject, prefix } = compound
  roles[at] = 'noun'
  if (compound.isMeeting) {
    reading.meeting = true
    reading.plural ||= compound.plural
    reading.definite ||= compound.definite
    if (compound.kind) reading.kinds.add(compound.kind)
  }
  if (subject && subject !== 'unknown') reading.mentions.push({ named: [subject], said: text })
  // "temamødet", "overgangsmødet": the word, or what it begins with, may stand in a title.
  else if (lexicon.meetingsWith(keyOf(text))) reading.words.add(text)
  else if (subject && lexicon.meetingsWith(prefix)) reading.words.add(asWritten(text, prefix))
  else if (subject) reading.unknown.push(text)
}

/** The beginning of a word that has this key. */
function asWritten(text: string, key: string): string {
  for (let end = key.length; end <= text.length; end++) {
    if (keyOf(text.slice(0, end)) === key) return text.slice(0, end)
  }
  return key
}

/** "mat netværket": a shortened subject before a noun for a network. */
function subjectBefore({ tokens, lexicon }: Reading, at: number): Named | undefined {
  const key = tokens[at]?.key ?? ''
  const compound =
    key.length >= 3 ? splitCompound(key + (tokens[at + 1]?.key ?? ''), lexicon) : undefined
  return compound?.subject && compound.subject !== 'unknown' ? compound.subject : undefined
}
