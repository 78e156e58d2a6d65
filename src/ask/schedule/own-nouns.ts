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
  const found = new Map<string, { numbers: Set<number>; kinds: Set<MeetingKind> }>()
  const byTitle = new Map<string, readonly Numbered[]>()
  for (const { title, kind } of meetings) {
    const numbered = byTitle.get(title) ?? numberedIn(title, isName)
    byTitle.set(title, numbered)
    for (const { key, number } of numbered) {
      const each = found.get(key) ?? { numbers: new Set(), kinds: new Set() }
      each.numbers.add(number)
      each.kinds.add(kind)
      found.set(key, each)
    }
  }
  const nouns = new Map<string, MeetingKind | undefined>()
  for (const [key, { numbers, kinds }] of found) {
    const [kind] = kinds
    if (numbers.size > 1) nouns.set(key, kinds.size === 1 && kind !== 'other' ? kind : undefined)
  }
  return {
    at(key) {
      const noun = stemsOf(key).find(stem => nouns.has(stem))
      return noun === undefined ? undefined : { kind: nouns.get(noun), ...formOf(key, noun) }
    },
    numberIn: title => byTitle.get(title)?.find(({ key }) => nouns.has(key))?.number,
  }
}

/** What Danish and English put on a noun: -er, -erne, -s are several, -et, -en one certain. */
function formOf(key: string, noun: string): { plural: boolean; definite: boolean } {
  const rest = key.slice(noun.length)
  return {
    plural: /^.?e?r(?:ne)?s?$|^.?ene$|^s$/.test(rest),
    definite: /^.?e?[nt]s?$/.test(rest),
  }
}

interface Numbered {
  readonly key: string
  readonly number: number
}

/** The words of a title that stand before a number of their own. */
function numberedIn(title: string, isName: (key: string) => boolean): Numbered[] {
  const tokens = tokenise(title)
  return tokens.flatMap((token, at) => {
    const key = wordBefore(tokens, at)
    if (!/^\d{1,2}$/.test(token.key) || key.length < shortest || never.has(key)) return []
    if (isCommon(key) || nounAt(key) || isName(key)) return []
    return [{ key, number: Number(token.key) }]
  })
}

/** The word, whole where it was written with a hyphen. */
function wordBefore(tokens: readonly Token[], at: number): string {
  const [first, last] = [tokens[at - 2], tokens[at - 1]]
  return last?.hyphened ? `${first?.key ?? ''}${last.key}` : (last?.key ?? '')
}
