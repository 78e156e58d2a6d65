// Reads a question as one about deadlines: that it is one, which by the words of its title, whose, which of them. Pure; called by
// answer.ts of this folder. What the viewer may not see is not found, whatever its title.

import type { Deadline } from '../../model/meeting.js'
import type { Query } from '../../model/turn.js'
import type { Due } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import {
  createSearchIndex,
  type SearchIndex,
  type SearchQuery,
} from '../library/search/search-index.js'
import { type Word, wordsOf } from '../library/search/terms.js'
import { beforeMeetings } from '../schedule/words.js'
import { isCommon } from '../text/common.js'
import { holdNouns } from '../text/noun-words.js'
import { nounAt, splitCompound } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import {
  deadlineCompound,
  deadlineFillers,
  deadlinePhrases,
  deadlinePicks,
  rememberPhrases,
} from './words.js'

export interface DeadlineQuestion {
  /** By its words it asks about deadlines; else only by a title that it names. */
  readonly isSaid: boolean
  /** Those whose title has all of its telling words; undefined where it has none: then all are. */
  readonly found: readonly Due[] | undefined
  /** Telling words that stand in titles, as keys and as written, and those that stand in none. */
  readonly words: readonly Word[]
  readonly said: readonly string[]
  readonly unknown: readonly string[]
  readonly plural: boolean
  readonly pick: 'next' | 'latest' | undefined
  readonly isPast: boolean
}

const phrases = createPhrases([[true, deadlinePhrases]])
const remember = createPhrases([[true, rememberPhrases]])
const before = createPhrases([[true, beforeMeetings]])
const pastWords = createPhrases([[true, deadlinePicks.past]])
const nextWords = createPhrases([[true, deadlinePicks.next]])
const latestWords = createPhrases([[true, deadlinePicks.latest]])
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
/** So much of the telling words a title must have; of English ones by their meaning, which counts for less than the word. */
const leastFit = { da: 0.7, en: 0.52 }

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
  look: (ids: ReadonlySet<string>) => readonly Due[],
  snapshot: Snapshot,
): DeadlineQuestion {
  const lexicon = lexiconOf(snapshot)
  const rest = asked.rest.slice(0, lookedAt)
  const words = wordsOf(rest.filter((token, at) => !isFiller(token) && !isHold(rest, at)))
  const isSaid =
    phrases.findAll(rest).length > 0 || rest.some(({ key }) => deadlineCompound.test(key))
  const index = indexOf(snapshot)
  // Where it is only a title that it may name, it must name it as it stands.
  const isEnglish = asked.lang === 'en' && isSaid
  const known = words.filter(word => index.knows(word, isEnglish))
  const unknown = words.filter(
    word => !known.includes(word) && !isScope(word, lexicon) && !(isSaid && isCommon(word.key)),
  )
  const titledBy = (each: readonly Word[]) => titledWith(each, { index, isEnglish }, look)
  const titled = titledBy(known)
  // "Sprognetværket" says whose, unless a title has it.
  const own = titled && titled.length > 0 ? known : known.filter(word => !isScope(word, lexicon))
  return {
    isSaid,
    found: own === known ? titled : titledBy(own),
    words: own,
    said: own.map(({ key }) => saidAs(key, rest)),
    unknown: unknown.map(({ key }) => saidAs(key, rest)),
    plural: rest.some(({ key }) => plurals.has(key)),
    pick:
      latestWords.findAll(rest).length > 0
        ? 'latest'
        : nextWords.findAll(rest).length > 0
          ? 'next'
          : undefined,
    isPast: pastWords.findAll(rest).length > 0,
  }
}

/** Those whose title has enough of the words, and every number among them; undefined where there are none. */
function titledWith(
  words: readonly Word[],
  { index, isEnglish }: { index: SearchIndex<Deadline>; isEnglish: boolean },
  look: (ids: ReadonlySet<string>) => readonly Due[],
): readonly Due[] | undefined {
  if (words.length === 0) return undefined
  const search: SearchQuery = { words, meanings: [], hints: [], subject: [], isEnglish }
  const numbers = words.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => key)
  const hits = index
    .search(search, isEnglish ? leastFit.en : leastFit.da)
    .map(({ item }) => item.id)
  return look(new Set(hits)).filter(due => hasNumbers(due, numbers))
}

/** As written; a number with the word before it. */
function saidAs(key: string, tokens: readonly Token[]): string {
  const at = tokens.findIndex(token => token.key === key)
  const before = /^\d+$/.test(key) ? tokens[at - 1] : undefined
  return [before?.text, tokens[at]?.text ?? key].filter(Boolean).join(' ')
}

const indexes = new WeakMap<Snapshot, SearchIndex<Deadline>>()

/** The titles of the snapshot's deadlines, indexed at the first question. */
function indexOf(snapshot: Snapshot): SearchIndex<Deadline> {
  const known = indexes.get(snapshot)
  if (known) return known
  const made = createSearchIndex(snapshot.programme.deadlines, ({ title }) => [
    { text: title, weight: 1 },
  ])
  indexes.set(snapshot, made)
  return made
}

/** Says that it is a deadline, and nothing of which. */
function isFiller({ key }: Token): boolean {
  return fillers.has(key) || deadlineCompound.test(key)
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

function hasNumbers({ deadline }: Due, numbers: readonly string[]): boolean {
  const keys = tokenise(deadline.title).map(token => token.key)
  return numbers.every(number => keys.includes(number))
}

/**
 * Whether a telling word of the question is of no use to the plan of meetings: then a title with it is what is meant. What a meeting
 * is called is the meeting: its sign-up is only meant where a deadline is asked for.
 */
export function saysMoreThanMeetings(
  words: readonly Word[],
  { meeting }: Query,
  lexicon: Lexicon,
): boolean {
  const telling = words.filter(({ key }) => !/^\d+$/.test(key) && !nounAt(key) && !isCommon(key))
  const own = telling.filter(({ key }) => lexicon.meetingsWith(key) === undefined)
  return own.length > 0 || (!meeting && !nameOneMeeting(telling, lexicon))
}

/** Whether some meeting has all of the words. */
function nameOneMeeting(words: readonly Word[], lexicon: Lexicon): boolean {
  const [first, ...others] = words.map(({ key }) => lexicon.meetingsWith(key))
  return [...(first ?? [])].some(meeting => others.every(each => each?.has(meeting) ?? false))
}
