// Nouns for meetings in all their forms, and compounds with a subject in front: "netværksmøderne", "matematikmødet".
// Used by src/ask/names.ts; the nouns themselves are data in src/ask/words.ts.
import type { MeetingKind } from '../../model/meeting.js'
import type { Lexicon, Named } from '../lexicon.js'
import { isEveryday } from '../library/search/everyday.js'
import { isCommon } from './common.js'
import {
  compoundHeads,
  groupNouns,
  meetingNouns,
  plainPrefixes,
  tellingNouns,
} from './noun-words.js'
import { editsBetween } from './spelling.js'
import { stemsOf } from './stems.js'
import { keyOf, type Token } from './tokens.js'

export interface Noun {
  readonly kind: MeetingKind | undefined
  readonly plural: boolean
  readonly definite: boolean
  /** The network itself rather than its meeting. */
  readonly isBare?: true
  /** The calendar as a whole. */
  readonly isPlan?: true
}

const nouns = new Map<string, Noun>()
for (const { kind, singular, plural, isBare, isPlan } of meetingNouns) {
  const bare = { ...(isBare ? { isBare } : {}), ...(isPlan ? { isPlan } : {}) }
  for (const word of singular) {
    for (const [form, definite] of formsOf(keyOf(word))) {
      if (!nouns.has(form)) nouns.set(form, { kind, plural: false, definite, ...bare })
    }
  }
  for (const word of plural) {
    for (const form of [keyOf(word), `${keyOf(word)}ne`, `${keyOf(word)}s`]) {
      nouns.set(form, { kind, plural: true, definite: false, ...bare })
    }
  }
}

/** A singular as it stands, definite, and each in the genitive: lab, labbet, labs, labbets. */
function formsOf(base: string): [string, boolean][] {
  const definites = base.endsWith('e')
    ? [`${base}t`, `${base}n`]
    : [`${base}et`, `${base}en`, `${base}${base.at(-1)}et`]
  return [base, ...definites].flatMap((form, nth): [string, boolean][] => [
    [form, nth > 0],
    [`${form}s`, nth > 0],
  ])
}

/** The noun that a key (words joined) is, if it is one. */
export function nounAt(key: string): Noun | undefined {
  return nouns.get(key)
}

/** What meetings of a kind are called, one of each, as it is spelled. */
export function wordsOfKind(kind: MeetingKind): readonly string[] {
  return meetingNouns.flatMap(each => (each.kind === kind ? each.singular : []))
}

const insideKeys = new Set(['i', 'in', 'into'])
const ownKeys = new Set(['min', 'mit', 'vores', 'my', 'our', 'the'])

/** Whether the word there is "kalenderen" in "i kalenderen", "in my calendar". */
export function isInPlan(tokens: readonly Token[], at: number): boolean {
  const [before, ahead] = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? '']
  if (nounAt(tokens[at]?.key ?? '')?.isPlan !== true) return false
  return insideKeys.has(before) || (ownKeys.has(before) && insideKeys.has(ahead))
}

export interface Compound extends Noun {
  readonly isMeeting: boolean
  /** The first part and the last, as keys. */
  readonly prefix: string
  readonly head: string
  /** Whose or what about; undefined where the first part says nothing ("fællesmøde"). */
  readonly subject: Named | 'unknown' | undefined
}

const telling = tellingNouns.map(word => ({ word, key: keyOf(word) }))

/** The noun's own word, as it is spelled, where it says more than its kind. */
export function tellingNoun(key: string): string | undefined {
  return telling.find(each => key.startsWith(each.key))?.word
}

const heads = compoundHeads.map(({ head, kind }) => ({ head: keyOf(head), kind }))
const plain = new Set(plainPrefixes.map(keyOf))
const meetingHead = /mode|netvark|traf|modegang/

/** A compound of a subject and one of the heads, or undefined when the key is no such word. */
export function splitCompound(
  key: string,
  lexicon: Pick<Lexicon, 'subjects'>,
): Compound | undefined {
  const forms = [
    ...stemsOf(key),
    ...(key.endsWith('erne') || key.endsWith('er') ? [key.replace(/r(?:ne)?$/, '')] : []),
  ]
  for (const { head, kind } of heads) {
    const form = forms.find(each => each.endsWith(head) && each.length > head.length + 1)
    if (form === undefined) continue
    const prefix = form.slice(0, -head.length)
    const rest = key.slice(form.length)
    return {
      kind,
      prefix,
      head,
      isMeeting: meetingHead.test(head),
      plural: /^e?r(?:ne)?s?$/.test(rest),
      definite: /^(?:e?t|e?n)s?$/.test(rest),
      subject: subjectOf(prefix, lexicon),
    }
  }
  return undefined
}

/** The network that a first part means: whole, with a linking s or e, begun (at least three letters), or with one wrong letter. */
function subjectOf(
  prefix: string,
  lexicon: Pick<Lexicon, 'subjects'>,
): Named | 'unknown' | undefined {
  const bare = prefix.replace(/s$/, '')
  // "Læsevejledernetværket" is the one for reading.
  const ofWhom = bare.replace(/(?<=.{3})(?:vejleder|konsulent|larer)(?:e|ne)?$/, '')
  const forms = [
    prefix,
    bare,
    prefix.replace(/e$/, ''),
    ...(ofWhom === bare ? [] : [ofWhom, ofWhom.replace(/s$/, '')]),
  ]
  for (const form of forms) {
    const exact = lexicon.subjects.get(form)
    if (exact) return exact
  }
  if (plain.has(prefix) || nouns.has(prefix)) return undefined
  const near = new Set<Named>()
  for (const [subject, named] of lexicon.subjects) {
    if (prefix.length >= 3 && subject.startsWith(prefix)) near.add(named)
    else if (prefix.length >= 5 && editsBetween(prefix, subject, 1) <= 1) near.add(named)
  }
  const [only] = near
  return only && near.size === 1 ? only : 'unknown'
}

/** "Matematikmøde": a word for a meeting, or a compound that ends in one. */
export function endsAsMeeting(key: string): boolean {
  const ends = Array.from({ length: Math.max(1, key.length - 2) }, (_, at) => key.slice(at))
  return ends.some(end => end.length >= 3 && nounAt(end) !== undefined)
}

/** What stands before the word for a group; who meets there, "leder" of "Lederforum", is no subject, nor is an everyday word. */
export function groupSubject(name: string): string[] {
  const stems = stemsOf(keyOf(name))
  return groupHeads.flatMap(head => {
    const whole = stems.find(stem => stem.endsWith(head)) ?? ''
    const bare = whole.slice(0, -head.length).replace(/s$/, '')
    const isSubject = bare.length >= shortestSubject && !isCommon(bare) && !isEveryday(bare)
    return isSubject && !people.test(bare) ? [bare] : []
  })
}
const groupHeads = [...groupNouns, 'gruppe', 'ring'].map(keyOf)
const shortestSubject = 5
const people = /(?:leder|larer|padagog|konsulent|person|foraldre|elev)e?$/
