// Reads a question as one about deadlines: that it is one, which by the words of its title, whose, which of them. Pure; called by
// answer.ts of this folder. What the viewer may not see is not found, whatever its title.

import { type Due, everyDue } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { type Word, wordsOf } from '../library/search/terms.js'
import { beforeMeetings } from '../schedule/words.js'
import { isCommon } from '../text/common.js'
import { holdNouns } from '../text/noun-words.js'
import { nounAt, splitCompound } from '../text/nouns.js'
import { createPhrases, type Phrases } from '../text/phrases.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { actionsIn, beforeAction } from './deed/actions.js'
import { type Deed, deedsIn, isForDeed, isObject, isOfNumbered } from './deed/deeds.js'
import {
  actionsOf,
  asWritten,
  endsIn,
  isKnown,
  isWritten,
  type Look,
  type Sought,
  titledWith,
} from './find.js'
import { wordsOfTitles } from './title-words.js'
import {
  type Action,
  amountPhrases,
  byWhenPhrases,
  consequencePhrases,
  deadlineCompound,
  deadlineFillers,
  deadlinePhrases,
  deadlinePicks,
  overPhrases,
  rememberPhrases,
  untilPhrases,
  whereToPhrases,
} from './words.js'

export interface DeadlineQuestion {
  /** By its words it asks about deadlines; else only by a title that it names. */
  readonly isSaid: boolean
  /** It asks by when something is done, or whether it is too late. */
  readonly isByWhen: boolean
  readonly actions: ReadonlySet<Action>
  /** It asks what a note may tell. */
  readonly asks: 'amount' | 'where' | undefined
  /** It asks whether the deadline has passed, or is still ahead. */
  readonly over: keyof typeof overPhrases | undefined
  readonly asksUntil: boolean
  readonly asksConsequence: boolean
  /** Those whose title has all of its telling words; undefined where it has none: then all are. */
  readonly found: readonly Due[] | undefined
  /** Those that have the words, and are for something else to be done, or for another meeting. */
  readonly near: readonly Due[]
  /** Telling words that stand in titles, as keys and as written, and those that stand in none. */
  readonly words: readonly Word[]
  readonly said: readonly string[]
  readonly unknown: readonly string[]
  readonly plural: boolean
  readonly pick: 'next' | 'latest' | undefined
  readonly isPast: boolean
  /** "Hvilke frister har **skolelederne**?": those that are for leaders. */
  readonly ofLeaders: boolean
}

const phrases = createPhrases([[true, deadlinePhrases]])
const remember = createPhrases([[true, rememberPhrases]])
const before = createPhrases([[true, beforeMeetings]])
const pastWords = createPhrases([[true, deadlinePicks.past]])
const nextWords = createPhrases([[true, deadlinePicks.next]])
const latestWords = createPhrases([[true, deadlinePicks.latest]])
const byWhen = createPhrases([[true, byWhenPhrases]])
const amounts = createPhrases([[true, amountPhrases]])
const wheres = createPhrases([[true, whereToPhrases]])
const untils = createPhrases([[true, untilPhrases]])
const consequences = createPhrases([[true, consequencePhrases]])
const questioned = createPhrases([[true, ['har vi', 'har jeg', 'har i', 'have we', 'have i']]])
const overs = createPhrases<keyof typeof overPhrases>([
  ['past', overPhrases.past],
  ['ahead', overPhrases.ahead],
])
const fillers = new Set(deadlineFillers.map(keyOf))
const holdKeys = new Set(holdNouns.map(keyOf))
const plurals = new Set(
  [
    'frister',
    'fristerne',
    'tidsfrister',
    'deadlines',
    'deadlinene',
    'afleveringer',
    'hvilke',
    'alle',
    'which',
    'all',
    'dates',
    'submissions',
  ].map(keyOf),
)
/** So many words of a question are looked at. */
const lookedAt = 60

/** Whether what a time holds is asked for with everything that must be remembered. */
export function asksToRemember({ rest }: Understood): boolean {
  return remember.findAll(rest).length > 0
}

/** "Skal jeg gøre noget inden fagdagen?" */
export function asksBeforeMeeting({ rest }: Understood): boolean {
  return before.findAll(rest).length > 0
}

/** The question as one about deadlines; `look` gives those of some ids that the viewer may see. */
export function readDeadlineQuestion(
  asked: Understood,
  look: Look,
  snapshot: Snapshot,
): DeadlineQuestion {
  const rest = asked.rest.slice(0, lookedAt)
  const has = (each: Phrases<boolean>) => each.findAll(rest).length > 0
  const over = overs.findAll(rest)[0]?.value
  const { actions } = actionsIn(rest)
  const { deeds, at: inAction } = deedsIn(rest)
  const isSaid = has(phrases) || rest.some(({ key }) => deadlineCompound.test(key))
  const isByWhen = actions.size > 0 && (has(byWhen) || (over !== undefined && asked.query.yesNo))
  const asks = has(untils) ? undefined : askedOfNote(rest)
  const isDone = rest.some((_, at) => isDoing(rest, at))
  const ofLeaders = isSaid && rest.some(isLeader)
  const withNotes = isSaid || isByWhen || asks !== undefined
  const free = asWritten(
    rest.filter(
      (token, at) =>
        !isFiller(token) &&
        !isHold(rest, at) &&
        !(ofLeaders && (isLeader(token) || isLeader(rest[at + 1]))),
    ),
    withNotes,
    snapshot,
  )
  const besides = wordsOf(
    free.flatMap(token => telling(token, inAction.has(rest.indexOf(token)), snapshot)),
  )
  const how = {
    actions,
    // Where it is only a title that it may name, it must name it as it stands.
    isEnglish: asked.lang === 'en' && (isSaid || isByWhen || isDone || asks !== undefined),
    withNotes,
    saysDeadline: rest.some(({ key }) => /frist|deadline/.test(key)),
  }
  // "Hvornår er årsevalueringen?": what is to be done is all that its title says.
  const words =
    besides.length > 0 ? besides : wordsOf(free).filter(word => isKnown(word, how, snapshot))
  const find = (isEnglish: boolean) =>
    foundBy(
      { words, how: { ...how, isEnglish }, isSaid: isSaid || isByWhen },
      { rest, look, snapshot },
    )
  const plain = find(how.isEnglish)
  // "Deadline for maths tests": a word that no title has may be English, though nothing else in the question is.
  const english = plain.unknown.length > 0 && isSaid && !how.isEnglish ? find(true) : undefined
  const isEnglish = english?.unknown.length === 0 && isOnly(english.found)
  return {
    ...withoutOthers(isEnglish ? english : plain, asked, deeds),
    isSaid,
    isByWhen,
    actions,
    asks,
    over: asked.query.yesNo || has(questioned) ? over : undefined,
    asksUntil: has(untils),
    asksConsequence: has(consequences),
    plural: rest.some(({ key }) => plurals.has(key)),
    pick: has(latestWords) ? 'latest' : has(nextWords) ? 'next' : undefined,
    isPast: has(pastWords),
    ofLeaders,
  }
}

/** Of those found, the ones that are for what is asked to be done, and of the meeting whose number is said. */
function withoutOthers<Read extends Pick<DeadlineQuestion, 'found' | 'words'>>(
  read: Read,
  { query: { number, kinds }, rest: said }: Understood,
  deeds: ReadonlySet<Deed>,
): Read & Pick<DeadlineQuestion, 'near'> {
  const isMeant = (due: Due) =>
    isForDeed(due, deeds) &&
    (number === undefined || kinds.length === 0 || isOfNumbered(due, { number, kinds, said }))
  const found = read.found?.filter(isMeant)
  return { ...read, found, near: found?.length === 0 ? (read.found ?? []) : [] }
}

/**
 * A word of what is to be done tells nothing more, but for what it is joined with: "**ferie**ønsker". One that a title has as it stands,
 * "årsevaluering", is that title's.
 */
function telling(token: Token, isInAction: boolean, snapshot: Snapshot): readonly Token[] {
  if (!isInAction) return [token]
  const key = beforeAction(token.key)
  const { keys, stems } = wordsOfTitles(snapshot)
  const isTitles = stemsOf(token.key).some(form => keys.has(form)) || stems.has(token.key)
  return key === undefined || isTitles ? [] : [{ ...token, key }]
}

/** How much, or to whom: what the note of a deadline tells. */
function askedOfNote(rest: readonly Token[]): DeadlineQuestion['asks'] {
  if (wheres.findAll(rest).length > 0) return 'where'
  return amounts.findAll(rest).length > 0 ? 'amount' : undefined
}

interface Seeking {
  readonly words: readonly Word[]
  readonly how: Omit<Sought, 'words'>
  readonly isSaid: boolean
}

/** What the words find, and which of them no deadline has. */
function foundBy(
  { words, how, isSaid }: Seeking,
  { rest, look, snapshot }: { rest: readonly Token[]; look: Look; snapshot: Snapshot },
): Pick<DeadlineQuestion, 'found' | 'words' | 'said' | 'unknown'> {
  const lexicon = lexiconOf(snapshot)
  const known = words.filter(word => isKnown(word, how, snapshot))
  const missing = words.filter(
    word =>
      !known.includes(word) &&
      !isScope(word, lexicon) &&
      !(
        isSaid &&
        isCommon(word.key) &&
        !isOtherKind(word, rest, snapshot) &&
        !isObject(word.key, rest)
      ),
  )
  const titledBy = (each: readonly Word[]) => titledWith({ words: each, ...how }, look, snapshot)
  const titled = titledBy(known)
  // "Sprognetværket" says whose, unless a title has it; "Læseløftet" begins as "Læsetest" and is no word of it.
  const isTitles = (word: Word) => isWritten(word, titled ?? [], how.isEnglish)
  const own = known.filter(word => !isScope(word, lexicon) || isTitles(word))
  const found = own.length === known.length ? titled : titledBy(own)
  // "Læringslab **3**", where there is a deadline for læringslab 2 alone.
  const numbers = words.filter(word => isNumber(word))
  const isOther = numbers.some(word => !known.includes(word)) || own.every(isNumber)
  if (numbers.length > 0 && isOther)
    return { found: [], words: own, said: saidOf([...own, ...numbers], rest), unknown: [] }
  const isUnread = missing.every(word => isDoing(rest, placeOf(word, rest)))
  const isNamed = isUnread && isOnly(found) && !found?.some(tellsOfDoing)
  const isSame = isNamed || isTold(found ?? [], { missing, known: own, actions: how.actions })
  const unknown = isSame ? [] : missing
  return {
    found: own.length === 0 && missing.length > 0 && unknown.length > 0 ? undefined : found,
    words: own,
    said: saidOf(own, rest),
    unknown: saidOf(unknown, rest),
  }
}

const beforeDoing = new Set(['være', 'blive', 'be'].map(keyOf))

/** "When do the tests have to be **marked**?", "… være **rettet**": what is done with what the other words name. */
function isDoing(tokens: readonly Token[], at: number): boolean {
  return beforeDoing.has(tokens[at - 1]?.key ?? '') && /.{3}(?:ed|e?t)$/.test(tokens[at]?.key ?? '')
}

function placeOf({ key }: Word, tokens: readonly Token[]): number {
  return tokens.findIndex(token => token.key === key)
}

/** "**Ansøgning** om klippekort" is none of when they have to be used. */
function tellsOfDoing({ deadline, meeting }: Due): boolean {
  return meeting !== undefined || actionsIn(tokenise(deadline.title)).actions.size > 0
}

/** All of one title: nothing else could be meant. */
function isOnly(found: readonly Due[] = []): boolean {
  return new Set(found.map(({ deadline }) => deadline.title)).size === 1
}

function isNumber({ key }: Word): boolean {
  return /^\d{1,2}$/.test(key)
}

/** "Ønske **sange** til koret": what is to be done tells which, beside a word of its title; the rest may be said in any words. */
function isTold(
  found: readonly Due[],
  {
    missing,
    known,
    actions,
  }: {
    missing: readonly Word[]
    known: readonly Word[]
    actions: ReadonlySet<Action>
  },
): boolean {
  const isSame = (due: Due) =>
    actionsOf(due).some(action => actions.has(action)) &&
    (known.length >= missing.length || missing.some(word => endsIn(due, word)))
  return missing.length > 0 && found.length > 0 && found.every(isSame)
}

/** As written, each once; a number with the word before it. */
function saidOf(words: readonly Word[], tokens: readonly Token[]): string[] {
  const said = words.map(({ key }) => {
    const whole = tokens.findIndex(token => token.key === key)
    const at = whole < 0 ? tokens.findIndex(token => token.key.startsWith(key)) : whole
    const before = /^\d+$/.test(key) ? tokens[at - 1] : undefined
    return [before?.text, tokens[at]?.text ?? key].filter(Boolean).join(' ')
  })
  return [...new Set(said)].filter(one => !said.some(other => other.startsWith(`${one} `)))
}

/** One of several who lead schools; one alone has a name. */
function isLeader(token: Token | undefined): boolean {
  return /^(?:skole)?leder(?:e|ne|nes)$|^(?:leaders|principals|headteachers|heads)$/.test(
    token?.key ?? '',
  )
}

/** Says that it is a deadline, and nothing of which. */
function isFiller({ key }: Token): boolean {
  return fillers.has(key) || deadlineCompound.test(key)
}

/** "Tilmelding til **kurset**", where no course is among what is signed up for: another sign-up is not meant. */
function isOtherKind({ key }: Word, tokens: readonly Token[], snapshot: Snapshot): boolean {
  const next = tokens[tokens.findIndex(token => token.key === key) + 1]
  const kind = (nounAt(key) ?? nounAt(`${key}${next?.key}`))?.kind
  if (kind === undefined || kind === 'network') return false
  return !everyDue(snapshot).some(({ meeting }) => meeting?.meeting.kind === kind)
}

/** "Hold 2" says whose, not which. */
function isHold(tokens: readonly Token[], at: number): boolean {
  const isNoun = (nth: number) => holdKeys.has(tokens[nth]?.key ?? '')
  return isNoun(at) || (isNoun(at - 1) && /^\d+$|^.$/.test(tokens[at]?.key ?? ''))
}

function isScope({ key }: Word, lexicon: Lexicon): boolean {
  if (stemsOf(key).some(stem => lexicon.find(stem).length > 0)) return true
  const subject = splitCompound(key, lexicon)?.subject
  return subject !== undefined && subject !== 'unknown'
}
