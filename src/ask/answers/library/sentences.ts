// Which sentences of a passage carry the fact that was asked for, so that a person reads one line and not the page. Called by pages.ts.
// Pure. Never cut so that the meaning changes: what leans on the sentence before keeps it, what is said against it stays, and in
// doubt the whole passage is the answer.
import { fills, slotOf } from '../../library/fact/slot.js'
import { isKindWord } from '../../library/question/kind-words.js'
import { seenFactOf, tellsAsked } from '../../library/question/tells.js'
import type { LibraryQuestion } from '../../library/read.js'
import { isEveryday } from '../../library/search/everyday.js'
import { questionWordOf } from '../../library/search/question-word.js'
import { createSearchIndex } from '../../library/search/search-index.js'
import { stemOf, type Word, wordsIn } from '../../library/search/terms.js'
import { nounAt } from '../../text/nouns.js'
import { keyOf, tokenise } from '../../text/tokens.js'

/** Shorter passages than this are told whole. */
const shortPassage = 110
/** Of more sentences than this the whole passage is as quick to read. */
const mostSentences = 3
/** A text of so many sentences is of several things. */
const manySentences = 5
/** And one of so many paragraphs. */
const manyParagraphs = 3
/** So much of a word a sentence must have. */
const leastOfWord = 0.4

/** What is asked for by one fact: of anything else the whole passage is the answer. */
const factual = new Set(['amount', 'length', 'often', 'when', 'who', 'where'])

/** The text of the passage that answers, or the whole of it. */
export function tellingPart(
  passage: { readonly heading: string; readonly text: string },
  title: string,
  question: LibraryQuestion | undefined,
): string {
  const text = passage.text.trim()
  if (!question) return text
  const parts = sentencesOf(text)
  const own = new Set(wordsIn(`${title} ${passage.heading}`).map(({ stem }) => stem))
  // "Hvor mange klip har vi?" under a heading that asks just that: all that stands there is the answer to it.
  if (text.length < shortPassage && isAskedBy(passage.heading, question)) return text
  const sole = soleOf(parts, question, own)
  if (typeof sole === 'number')
    return joined(withNeighbours(parts, new Set([sole])).map(at => parts[at]))
  // A number of something else is no answer for its sharing a word.
  const isOther = question.slot?.kind === 'amount' && sole === null
  if (text.length < shortPassage || isOther) return text
  const { asks, search } = question
  const kinds = search.words.filter(({ key }) => isKindWord(key))
  const isSeen = seenFactOf(search.words.map(({ key }) => key)) !== undefined
  const isFact = (asks && factual.has(asks)) || kinds.length > 0 || isSeen
  const telling = search.words.filter(word => isAsked(word, own))
  const isOfSeveral = text.split(/\n\s*\n/).length >= manyParagraphs
  if (!isFact && !isOfOne(parts, telling, { ...question, isOfSeveral })) return text
  const chosen = chosenOf(parts, { kinds, telling, question })
  const isShorter = chosen.length > 0 && chosen.length <= mostSentences
  return isShorter && chosen.length < parts.length ? joined(chosen.map(at => parts[at])) : text
}

/** Whether a heading asks for the same sort of fact, of the same thing where something is counted. */
function isAskedBy(heading: string, { asks, slot }: LibraryQuestion): boolean {
  const tokens = tokenise(heading)
  const own = slotOf(tokens)
  if (slot?.kind !== 'amount' || own?.kind !== 'amount' || questionWordOf(tokens) !== asks)
    return false
  const stems = own.nouns.map(stemOf)
  return slot.nouns.some(noun => stems.includes(stemOf(noun)))
}

/** So much better than the next, and it alone is told. */
const clearly = 1.1

/** The one sentence with the number or the times asked for; of several the one that has clearly more of the question. */
function soleOf(
  parts: readonly Part[],
  { slot, search }: LibraryQuestion,
  own: ReadonlySet<string>,
): number | null | undefined {
  if (!slot) return undefined
  const isEnglish = search.isEnglish === true
  const places = [...parts.keys()].filter(at => fills(parts[at]?.text ?? '', slot, isEnglish))
  const [only, another] = places
  if (another === undefined) return only ?? null
  const index = createSearchIndex(places, at => [{ text: parts[at]?.text ?? '', weight: 1 }])
  const words = search.words.filter(word => isAsked(word, own) && !isEveryday(word.key))
  const [best, next] = index.search({ ...search, words, subject: [], hints: [] }, 0)
  return best && best.fit > 0 && best.fit >= clearly * (next?.fit ?? 0) ? best.item : undefined
}

/**
 * "Hvilken bus kører derhen?": of a text on many things only one sentence has the rarest of what is asked for, and a question for how
 * or why, or for what it all is, is none of these.
 */
function isOfOne(
  parts: readonly Part[],
  telling: readonly Word[],
  { asks, search, isOfSeveral }: LibraryQuestion & { readonly isOfSeveral: boolean },
): boolean {
  if ((parts.length < manySentences && !isOfSeveral) || !(asks === undefined || asks === 'whether'))
    return false
  const index = createSearchIndex(parts, ({ text }) => [{ text, weight: 1 }])
  const countOf = (word: Word) =>
    index.search({ ...search, words: [word], meanings: [], subject: [], hints: [] }, leastOfWord)
      .length
  return telling.some(word => countOf(word) === 1)
}

/** What the page is about as a whole, and a word for meetings, tell no sentence from another. */
function isAsked({ key, stem }: Word, own: ReadonlySet<string>): boolean {
  return !isKindWord(key) && !own.has(stem) && nounAt(key)?.kind === undefined
}

interface Sought {
  readonly kinds: readonly Word[]
  readonly telling: readonly Word[]
  readonly question: LibraryQuestion
}

/** The places of the sentences that tell it, in their order: with each telling word that the passage has, and the sort of fact asked for. */
function chosenOf(parts: readonly Part[], { kinds, telling, question }: Sought): number[] {
  const { search } = question
  const places = [...parts.keys()]
  const stems = parts.map(({ text }) => new Set(wordsIn(text).map(({ stem }) => stem)))
  const index = createSearchIndex(places, at => [{ text: parts[at]?.text ?? '', weight: 1 }])
  const withOnly = (words: readonly Word[], meanings: readonly number[]) =>
    index
      .search({ ...search, words, meanings, subject: [], hints: [] }, leastOfWord)
      .map(({ item }) => item)
  const exactly = ({ stem }: Word) => places.filter(at => stems[at]?.has(stem))
  const told = [
    // "Vælger" is everybody's word: only where it stands itself.
    ...telling.map(word => (isEveryday(word.key) ? exactly(word) : withOnly([word], []))),
    ...search.meanings.map(meaning => withOnly([], [meaning])),
  ].filter(found => found.length > 0)
  const said = kinds
    .map(word => {
      const exact = exactly(word)
      return exact.length > 0 ? exact : withOnly([word], [])
    })
    .filter(found => found.length > 0)
  const isTelling = tellingOf(question)
  const facts = isTelling && places.filter(at => isTelling(parts[at]?.text ?? ''))
  const chosen = new Set<number>()
  for (const found of told) cover(chosen, found, [...told, ...said, ...(facts ? [facts] : [])])
  // "Ved netværksmøder betaler skolen selv" is the other side of who pays.
  // "Hvornår har PPR åbent på telefonen?": the hours of another are none.
  const isTold = ofOne.has(question.asks ?? '') && facts?.some(at => chosen.has(at))
  for (const at of isTold ? [] : said.flat())
    if (told.length === 0 || !facts || facts.includes(at)) chosen.add(at)
  if (facts && !facts.some(at => chosen.has(at))) for (const at of facts) chosen.add(at)
  if (facts?.length === 0) return []
  const words = search.words.filter(({ key }) => !isKindWord(key) && !isEveryday(key))
  const about = [
    ...words.flatMap(word => withOnly([word], [])),
    ...search.meanings.flatMap(meaning => withOnly([], [meaning])),
  ]
  return withNeighbours(parts, withSides(parts, chosen, new Set(about)))
}

/** Asked of one thing, where who pays and how much may be told of several. */
const ofOne = new Set(['when', 'length'])

/** "Til læringslab 3 …", "Ved temamøder …": the other cases of what a sentence tells of one, where they are about the same. */
function withSides(
  parts: readonly Part[],
  chosen: ReadonlySet<number>,
  about: ReadonlySet<number>,
): Set<number> {
  const sides = new Set(chosen)
  const isSide = (at: number) =>
    about.has(at) && cases.has(tokenise(parts[at]?.text ?? '')[0]?.key ?? '')
  for (const at of chosen) for (let next = at + 1; isSide(next); next++) sides.add(next)
  return sides
}

const cases = new Set(
  'til ved for på i under hvis når er at for in on if when with'.split(' ').map(keyOf),
)

/** Adds the sentence that has the most, of these the one that has the word best, unless one that is chosen has it already. */
function cover(
  chosen: Set<number>,
  found: readonly number[],
  all: readonly (readonly number[])[],
): void {
  if (found.some(at => chosen.has(at))) return
  const countOf = (at: number) => all.filter(each => each.includes(at)).length
  const [best] = [...found].sort((a, b) => countOf(b) - countOf(a))
  if (best !== undefined) chosen.add(best)
}

/** Whether a sentence has the sort of fact asked for; undefined where none is. */
function tellingOf({ asks, search }: LibraryQuestion): ((text: string) => boolean) | undefined {
  const keys = search.words.map(({ key }) => key)
  const seen = seenFactOf(keys)?.seen
  // "Hvornår er der åbent på **telefonen**?" asks for no number.
  if (seen && !ofOne.has(asks ?? '')) return text => seen.test(text)
  const said = new Set([...keys, ...articles])
  const isSeen = asks === 'when' || asks === 'length' || asks === 'amount'
  return isSeen ? text => tellsAsked(text, asks, said) : undefined
}

/** "Et" is no number where an amount is asked for. */
const articles = ['en', 'et', 'one', 'alle', 'all']

/** What a sentence leans on, and what limits it. */
function withNeighbours(parts: readonly Part[], found: Set<number>): number[] {
  for (const at of [...found]) {
    for (let before = at; leans(parts[before]) && before > 0; before--) found.add(before - 1)
    for (let after = at + 1; limits(parts[after]); after++) found.add(after)
  }
  return [...found].sort((a, b) => a - b)
}

const leaning = new Set(
  'det den de dem dette disse så derfor derefter ellers men dog resten og eller it they this these then otherwise but the and or'
    .split(' ')
    .map(keyOf),
)
const limiting = new Set(
  'men dog ellers resten undtagen undtaget øvrige however otherwise except but rest'
    .split(' ')
    .map(keyOf),
)

/** It begins with a word that points back. */
function leans(part: Part | undefined): boolean {
  return part !== undefined && !part.isLine && leaning.has(tokenise(part.text)[0]?.key ?? '')
}

/** It begins by taking something back: "Resten betaler skolen selv." */
function limits(part: Part | undefined): boolean {
  const first = tokenise(part?.text ?? '').slice(0, 2)
  return first.some(({ key }) => limiting.has(key))
}

/** A sentence of a text, or a line of a list in it. */
export interface Part {
  readonly text: string
  /** A line of a list or "Depositum: 300 kr.": it stands on its own. */
  readonly isLine: boolean
  /** What parts it from the one before. */
  readonly before: string
}

/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:kl|ca|pr|nr|tlf|d|f|eks|bl|a|dvs|osv|evt|jf|max|maks|min|mdr|hhv|inkl|ekskl|st|sct|e|m|v|vedr|stk)\.$/iu

/** A text in its sentences; lines of lists stand alone. */
export function sentencesOf(text: string): Part[] {
  return text.split('\n').flatMap((line, nth): Part[] => {
    const isLine = /^\s*(?:[-–*•]|\d+\.)\s|^\s*\p{Lu}[^.!?:]{1,40}:\s/u.test(line)
    const pieces = line.trim() === '' ? [] : isLine ? [line.trim()] : piecesOf(line.trim())
    return pieces.map((piece, at) => ({
      text: piece,
      isLine,
      before: at > 0 ? ' ' : nth > 0 ? '\n' : '',
    }))
  })
}

function piecesOf(line: string): string[] {
  const pieces: string[] = []
  for (const piece of line.split(/(?<=[.!?])\s+/)) {
    const last = pieces.at(-1)
    const isOne = last !== undefined && (abbreviation.test(last) || /^[\p{Ll}\d]/u.test(piece))
    if (isOne) pieces[pieces.length - 1] = `${last} ${piece}`
    else pieces.push(piece)
  }
  return pieces
}

/** A line of a list that stands alone is no list. */
function joined(all: readonly (Part | undefined)[]): string {
  const parts = all.flatMap(part => part ?? [])
  const [only, another] = parts
  if (only && !another) return only.text.replace(/^(?:[-–*•]|\d+\.)\s+/u, '')
  return parts
    .map(({ text, before, isLine }, nth) => (nth === 0 ? '' : isLine ? '\n' : before || ' ') + text)
    .join('')
}
