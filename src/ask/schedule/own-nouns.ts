// The words that a calendar has for meetings of its own: "Udviklingslab 2", "læringsværksted 3". What several titles put different
// numbers after is a noun for such a meeting, and what it numbers can be asked for. Made with the lexicon (src/ask/lexicon.ts).
import type { Meeting, MeetingKind } from '../../model/meeting.js'
import { isCommon } from '../text/common.js'
import { holdNouns } from '../text/noun-words.js'
import { nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import { notNumbered } from './words.js'

/** A noun of the calendar's own, as a question has it. */
export interface OwnNoun {
  /** The kind of all its meetings; undefined where they differ or are of no certain kind. */
  readonly kind: MeetingKind | undefined
  readonly plural: boolean
  readonly definite: boolean
  /** As titles write it, inside a sentence: "praksisdag", "PLC-dag". */
  readonly written: string
}

export interface OwnNouns {
  /** The noun that a key is, in any inflection. */
  at(key: string): OwnNoun | undefined
  /** The number that a title puts after one of them. */
  numberIn(title: string): number | undefined
}

const shortest = 5
const never = new Set([...notNumbered, ...holdNouns].map(keyOf))

/** The own nouns of some meetings. `isName` tells what names a hold, a network or a school: "Spor 1" is no meeting. */
export function createOwnNouns(
  meetings: readonly Meeting[],
  isName: (key: string) => boolean,
): OwnNouns {
  const found = new Map<string, { numbers: Set<number>; kinds: Set<MeetingKind>; text: string }>()
  const byTitle = new Map<string, readonly Numbered[]>()
  for (const { title, kind } of meetings) {
    const numbered = byTitle.get(title) ?? numberedIn(title, isName)
    byTitle.set(title, numbered)
    for (const { key, number, text } of numbered) {
      const each = found.get(key) ?? { numbers: new Set(), kinds: new Set(), text }
      each.numbers.add(number)
      each.kinds.add(kind)
      found.set(key, each)
    }
  }
  const nouns = new Map<string, { kind: MeetingKind | undefined; written: string }>()
  for (const [key, { numbers, kinds, text }] of found) {
    const [only] = kinds
    const kind = kinds.size === 1 && only !== 'other' ? only : undefined
    if (numbers.size > 1) nouns.set(key, { kind, written: insideSentence(text) })
  }
  return {
    at(key) {
      const noun = stemsOf(key).find(stem => nouns.has(stem))
      const known = noun === undefined ? undefined : nouns.get(noun)
      return noun === undefined || !known ? undefined : { ...known, ...formOf(key, noun) }
    },
    numberIn: title => byTitle.get(title)?.find(({ key }) => nouns.has(key))?.number,
  }
}

/** What Danish and English put on a noun: -e, -er, -erne, -s are several, -et, -en one certain. */
function formOf(key: string, noun: string): { plural: boolean; definite: boolean } {
  const rest = key.slice(noun.length)
  return {
    plural: /^.?e?r(?:ne)?s?$|^.?ene$|^s$|^e$/.test(rest),
    definite: /^.?e?[nt]s?$/.test(rest),
  }
}

/** A title's first letter is big, an abbreviation's every one: "Praksisdag" → "praksisdag", "PLC-dag" as it is. */
function insideSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text
}

interface Numbered {
  readonly key: string
  readonly text: string
  readonly number: number
}

/** The words of a title that stand before a number of their own. */
function numberedIn(title: string, isName: (key: string) => boolean): Numbered[] {
  const tokens = tokenise(title)
  return tokens.flatMap((token, at) => {
    const { key, text } = wordBefore(tokens, at)
    if (!/^\d{1,2}$/.test(token.key) || key.length < shortest || never.has(key)) return []
    if (isCommon(key) || nounAt(key) || isName(key)) return []
    return [{ key, text, number: Number(token.key) }]
  })
}

/** The word, whole where it was written with a hyphen. */
function wordBefore(tokens: readonly Token[], at: number): { key: string; text: string } {
  const [first, last] = [tokens[at - 2], tokens[at - 1]]
  if (!last?.hyphened) return { key: last?.key ?? '', text: last?.text ?? '' }
  return { key: `${first?.key ?? ''}${last.key}`, text: `${first?.text ?? ''}-${last.text}` }
}
