// Compounds of a subject and a noun, "matematikmødet", "mat netværket", and words that a title has whole or in part. A step of reading a
// question's names (src/ask/names.ts).
import type { Meeting } from '../../model/meeting.js'
import type { Named } from '../lexicon.js'
import { isSchoolFirst } from '../library/search/everyday.js'
import type { Reading } from '../names.js'
import { readNumber } from '../schedule/numbers.js'
import { isCommon } from '../text/common.js'
import { type Compound, splitCompound } from '../text/nouns.js'
import { keyOf } from '../text/tokens.js'

/** "matematikmødet", "mat-netværket", "læsevejlederne"; with a subject that nobody knows it is an unknown name. */
export function readCompound(reading: Reading, at: number): void {
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
  const taught = teachersOf(token.key, lexicon)
  if (taught) {
    roles[at] = 'name'
    reading.mentions.push({ named: [taught], said: token.text })
    return
  }
  const compound = splitCompound(token.key, lexicon)
  // "Sidder til forældremøde. Hvornår er lab 2?"
  if (compound?.subject === 'unknown' && reading.isAside(token)) return
  if (compound) takeCompound(reading, at, compound)
}

/** "Tysklærerne" are the ones of the network whose subject it is; a subject of no network names nobody. */
function teachersOf(key: string, { subjects }: Reading['lexicon']): Named | undefined {
  const prefix = /^(.{3,})larer(?:ne|nes|e|en|s)?$/.exec(key)?.[1]
  return prefix === undefined ? undefined : subjects.get(prefix)
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
    readNumber(reading, at, 1)
  }
  if (subject && subject !== 'unknown') reading.mentions.push({ named: [subject], said: text })
  // "temamødet", "overgangsmødet": the word, or what it begins with, may stand in a title.
  else if (lexicon.meetingsWith(keyOf(text))) reading.words.add(text)
  // "Forældremødet" is no "Samarbejde med forældre".
  else if (subject && !isSchoolFirst(prefix) && isHeldAs(compound, lexicon.meetingsWith(prefix)))
    reading.words.add(asWritten(text, prefix))
  else if (subject) reading.unknown.push(text)
}

/** A meeting of another network that is about the subject, "Fagsprog i naturfag", is none of a "naturfagsnetværk". */
function isHeldAs({ head }: Compound, found: ReadonlySet<Meeting> | undefined): boolean {
  const isGroup = /^(?:(?:vejleder)?netvark(?:er)?|gruppe)$/.test(head)
  return [...(found ?? [])].some(
    ({ audience }) => !isGroup || audience.networks.length + audience.holds.length === 0,
  )
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
