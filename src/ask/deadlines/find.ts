// The deadlines that some words are about: by their titles and notes, by numbers, and by what must be done. Called by read.ts of this
// folder. A deadline for læringslab 2 is none for læringslab 3, and a sign-up no answer to a question about a proposal.
import type { Due } from '../../programme/deadlines.js'
import { everyDue } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import {
  createSearchIndex,
  type SearchIndex,
  type SearchQuery,
} from '../library/search/search-index.js'
import { spokenMeanings, type Word, wordsIn, wordsOfMeaning } from '../library/search/terms.js'
import { type Token, tokenise } from '../text/tokens.js'
import { actionsIn, isTelling } from './deed/actions.js'
import type { Action } from './words.js'

/** So much of the telling words a title and its note must have; of English ones by their meaning, which counts for less. */
const leastFit = { da: 0.7, en: 0.52 }
/** So much where only one has as much: a compound of which it has the first part, "flensborgturen". */
const leastFitOfOne = 0.55

export interface Sought {
  readonly words: readonly Word[]
  readonly actions: ReadonlySet<Action>
  readonly isEnglish: boolean
  /** Words of notes count as those of titles do. */
  readonly withNotes: boolean
  /** It says "frist" or "deadline", and not only "senest" or by when. */
  readonly saysDeadline: boolean
}

/** Gives those of some ids that the viewer may see. */
export type Look = (ids: ReadonlySet<string>) => readonly Due[]

/** Whether a word stands in a title or note in any form. */
export function isKnown(
  word: Word,
  { isEnglish, withNotes }: Pick<Sought, 'isEnglish' | 'withNotes'>,
  snapshot: Snapshot,
): boolean {
  return indexOf(snapshot, withNotes).knows(word, isEnglish)
}

/**
 * "Theory of change", where a title has "indsatsteori": what several words say together, as the titles write it. Words that no title has
 * so are left as they stand.
 */
export function asWritten(
  tokens: readonly Token[],
  withNotes: boolean,
  snapshot: Snapshot,
): readonly Token[] {
  const index = indexOf(snapshot, withNotes)
  const titles = new Map<number, Word>()
  const used = new Set<number>()
  for (const { meaning, at } of spokenMeanings(tokens)) {
    const words = wordsOfMeaning(meaning).map(wordsIn)
    const written = words.find(([word, another]) => word && !another && index.has(word))?.[0]
    if (written === undefined || at.some(nth => used.has(nth))) continue
    for (const nth of at) used.add(nth)
    titles.set(at[0] ?? 0, written)
  }
  return tokens.flatMap((token, nth) => {
    const word = titles.get(nth)
    if (word) return [{ ...token, key: word.key }]
    return used.has(nth) ? [] : [token]
  })
}

/** Those with enough of the words, every number among them and none but the action asked for; undefined where there are none. */
export function titledWith(
  { words, actions, isEnglish, withNotes, saysDeadline }: Sought,
  look: Look,
  snapshot: Snapshot,
): readonly Due[] | undefined {
  const telling = [...actions].filter(isTelling)
  if (words.length === 0) {
    if (telling.length === 0) return undefined
    const all = look(new Set(everyDue(snapshot).map(({ deadline }) => deadline.id)))
    return all.filter(due => hasAction(due, telling))
  }
  const search: SearchQuery = { words, meanings: [], hints: [], subject: [], isEnglish }
  const index = indexOf(snapshot, withNotes)
  const numbers = words.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => key)
  const fitting = (least: number) => {
    const ids = new Set(index.search(search, least).map(({ item }) => item.deadline.id))
    const found = look(ids).filter(due => hasNumbers(due, numbers))
    const own = isEnglish ? found : found.filter(due => words.every(word => isLike(due, word)))
    const sure = saysDeadline ? own : own.filter(due => isOfThing(due, words, telling))
    return byAction(sure, telling)
  }
  const found = fitting(isEnglish ? leastFit.en : leastFit.da)
  if (found.length > 0 || !withNotes) return found
  const [only, another] = fitting(leastFitOfOne)
  return only && !another ? [only] : []
}

/**
 * A long word stands there itself, or one that begins or ends alike: a "trivselsmåling" may mean as much as a test elsewhere, and is not
 * the deadline of another test.
 */
function isLike({ deadline, meeting }: Due, { key, stem }: Word): boolean {
  if (key.length < longWord || meeting) return true
  const begins = key.slice(0, sameBeginning)
  const inside = key.slice(0, sameInside)
  // "Konsulenttimer" are the hours that are ordered, whoever gives them.
  const end = byWhom.test(key) ? key.slice(-sameInside) : undefined
  return wordsOfDue(deadline).some(
    each =>
      each.key.startsWith(begins) ||
      each.key.includes(inside) ||
      (end !== undefined && each.key.endsWith(end)) ||
      (each.stem.length >= sameInside && stem.endsWith(each.stem)),
  )
}

/** Whether the word itself, and not its first part alone, stands in one of them; of English ones any by its meaning. */
export function isWritten({ key, stem }: Word, dues: readonly Due[], isEnglish: boolean): boolean {
  return dues.some(
    ({ deadline }) =>
      isEnglish ||
      wordsOfDue(deadline).some(
        each => each.key.includes(key) || each.stem === stem || each.key.startsWith(stem),
      ),
  )
}
const wordsKnown = new WeakMap<Due['deadline'], readonly Word[]>()

function wordsOfDue(deadline: Due['deadline']): readonly Word[] {
  const known = wordsKnown.get(deadline)
  if (known) return known
  const words = wordsIn(`${deadline.title} ${deadline.note ?? ''}`)
  wordsKnown.set(deadline, words)
  return words
}

/**
 * "Hvornår skal jeg senest booke et klip?" is no question for "Evaluering af klippekort": where a title tells to do something that was
 * not asked for, one of its own words must be said, and not the beginning of one alone.
 */
function isOfThing(due: Due, words: readonly Word[], asked: readonly Action[]): boolean {
  const acts = actionsOf(due)
  if (due.meeting || acts.length === 0 || acts.some(action => asked.includes(action))) return true
  const title = wordsIn(due.deadline.title)
  const isWhole = (word: Word) =>
    title.some(
      each => each.stem === word.stem || each.key === word.key || word.key.startsWith(each.stem),
    )
  const isBegun = (word: Word) => title.some(each => each.key.startsWith(word.stem))
  return words.some(isWhole) || !words.every(isBegun)
}
const byWhom = /^(?:konsulent|vejleder|larer|leder)/
const longWord = 9
const sameBeginning = 3
const sameInside = 5

/** Those with the action asked for, else those that say of none. */
function byAction(found: readonly Due[], asked: readonly Action[]): readonly Due[] {
  const own = found.filter(({ meeting }) => meeting === undefined)
  if (asked.length === 0) return own
  const same = own.filter(due => hasAction(due, asked))
  // Where no deadline tells of it, the meeting itself does.
  const isTold = ({ meeting }: Due) =>
    same.some(({ deadline }) => deadline.title.includes(nameOf(meeting?.meeting.title ?? '')))
  const signUps = found.filter(
    due => due.meeting !== undefined && hasAction(due, asked) && !isTold(due),
  )
  if (same.length > 0) return [...same, ...signUps]
  return signUps.length > 0 ? signUps : own.filter(due => actionsOf(due).length === 0)
}

/** "Vidensdag 2" of "Vidensdag 2: Sprog i alle fag". */
function nameOf(title: string): string {
  return title.split(/\s*[:–]\s/u)[0]?.trim() ?? title
}

function hasAction(due: Due, asked: readonly Action[]): boolean {
  return actionsOf(due).some(action => asked.includes(action))
}

const actionsKnown = new WeakMap<Due['deadline'], Action[]>()

/** What a deadline's title tells to do; answering a meeting is to sign up. */
export function actionsOf({ deadline, meeting }: Due): Action[] {
  if (meeting) return ['enrol']
  const known = actionsKnown.get(deadline)
  if (known) return known
  const actions = [...actionsIn(tokenise(deadline.title)).actions].filter(isTelling)
  actionsKnown.set(deadline, actions)
  return actions
}

/** Whether a word ends one of the title: "koret" of "fælleskorets". */
export function endsIn({ deadline }: Due, { stem }: Word): boolean {
  return (
    stem.length >= 3 &&
    wordsIn(deadline.title).some(
      each => each.stem.length >= stem.length + 4 && each.stem.endsWith(stem),
    )
  )
}

function hasNumbers({ deadline }: Due, numbers: readonly string[]): boolean {
  if (numbers.length === 0) return true
  const keys = tokenise(deadline.title).map(token => token.key)
  return numbers.every(number => keys.includes(number))
}

const titles = new WeakMap<Snapshot, SearchIndex<Due>>()
const texts = new WeakMap<Snapshot, SearchIndex<Due>>()

/** The titles of the snapshot's deadlines, or their notes too, indexed at the first question. */
function indexOf(snapshot: Snapshot, withNotes: boolean): SearchIndex<Due> {
  const indexes = withNotes ? texts : titles
  const known = indexes.get(snapshot)
  if (known) return known
  const made = createSearchIndex(everyDue(snapshot), ({ deadline: { title, note } }) => [
    { text: title, weight: 1 },
    ...(note && withNotes ? [{ text: note, weight: 0.5 }] : []),
  ])
  indexes.set(snapshot, made)
  return made
}
