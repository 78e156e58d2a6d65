// Nouns for meetings in a question, "læringslab 2", "the math meetings", and those that only this calendar has, "udviklingslabbet": what
// they say of kind, number and whether one or several are meant. A step of reading a question's names (src/ask/names.ts).
import type { Named } from '../lexicon.js'
import type { Reading } from '../names.js'
import { readNumber } from '../schedule/numbers.js'
import type { OwnNoun } from '../schedule/own-nouns.js'
import { isInPlan, type Noun, tellingNoun, wordsOfKind } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf } from '../text/tokens.js'
import { joined } from './names-at.js'

const ofKeys = new Set(['for', 'om', 'of', 'about', 'on'].map(keyOf))

/** A noun for meetings, and the number beside it; returns how many words it took. */
export function takeNoun(
  reading: Reading,
  at: number,
  { size, noun }: { size: number; noun: Noun },
): number {
  for (let each = at; each < at + size; each++) reading.roles[each] = 'noun'
  if (isInPlan(reading.tokens, at)) {
    reading.inPlan = true
    return size
  }
  reading.meeting = true
  reading.plural ||= noun.plural
  reading.definite ||= noun.definite || isTheOne(reading, at, noun)
  if (noun.isBare) reading.bare = true
  const telling = tellingNoun(joined(reading, at, size))
  const isTitled = telling !== undefined && reading.lexicon.meetingsWith(keyOf(telling))
  const word = isTitled ? telling : (titledAs(reading, at, { size, noun }) ?? telling)
  const titled = word ? reading.lexicon.meetingsWith(keyOf(word)) : undefined
  const { kind } = noun
  const group = groupOf(reading, at, { size, noun })
  if (group.length > 0) {
    reading.mentions.push({ named: group, said: reading.tokens[at]?.text ?? '' })
    return size
  }
  // "Temamøde om …" of a title may be a meeting of any kind; where no title has it, the networks' meetings are called so.
  const isOfKind = kind && (!titled || [...titled].some(meeting => meeting.kind === kind))
  if (!noun.isBare && isOfKind && !isOfNoun(reading, at)) reading.kinds.add(kind)
  if (word && titled) reading.words.add(word)
  return size + readNumber(reading, at, size)
}

/** "Styregruppemøde", where the calendar has none of that kind, and a network is also called "styregruppen". */
function groupOf(
  { lexicon, tokens }: Reading,
  at: number,
  { size, noun: { kind } }: { size: number; noun: Noun },
): readonly Named[] {
  if (size > 1 || kind === undefined || lexicon.kinds.has(kind)) return []
  const group = stemsOf(tokens[at]?.key ?? '').flatMap(key =>
    lexicon.find(key.replace(/mode$/, '')).filter(named => named.kind === 'network'),
  )
  return group.slice(0, 1)
}

/** "Ledermøde", "lederdag", where the calendar has none of that kind, and a title ends so: "Institutionsledermøde". */
function titledAs(
  { lexicon, tokens }: Reading,
  at: number,
  { size, noun: { kind, isBare } }: { size: number; noun: Noun },
): string | undefined {
  if (isBare || kind === undefined || lexicon.kinds.has(kind)) return undefined
  const own = size === 1 ? [tokens[at]?.text ?? ''] : []
  return [...own, ...wordsOfKind(kind)].find(word => lexicon.meetingsWith(keyOf(word)))
}

/** "The math meeting"; "the meetings" are several. */
function isTheOne({ tokens, lang }: Reading, at: number, { plural, isBare }: Noun): boolean {
  const before = [tokens[at - 1]?.key, tokens[at - 2]?.key]
  return lang === 'en' && !plural && !isBare && before.includes('the')
}

/** "Styregruppen for læringslabs" is no læringslab: the first noun is what is meant, the second what it is about. */
function isOfNoun({ tokens, roles, kinds }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  return kinds.size > 0 && ofKeys.has(before) && roles[at - 2] === 'noun'
}

/** "Udviklingslabbet", where that is what the calendar calls its labs: of another kind, the word itself tells which. */
export function takeOwnNoun(
  reading: Reading,
  at: number,
  { size, noun, word }: { size: number; noun: OwnNoun; word?: string },
): number {
  for (let each = at; each < at + size; each++) reading.roles[each] = 'noun'
  reading.meeting = true
  reading.plural ||= noun.plural
  reading.definite ||= noun.definite
  if (noun.kind === 'lab') reading.kinds.add(noun.kind)
  else if (word) reading.words.add(word)
  // "Praksis dag 3" is the calendar's Praksisdag 3.
  else if (size > 1) for (const part of noun.written.split('-')) reading.words.add(part)
  else for (const { text } of reading.tokens.slice(at, at + size)) reading.words.add(text)
  return size + readNumber(reading, at, size)
}
