// The one sentence that tells what a question leaves open, in its own words: "hvor mange sider må indsatsteorien være?" of a deadline's
// note, "hvor længe må man beholde lånte materialer?" of a page. Called by src/ask/library/route.ts where a passage as a whole is no
// answer. A sentence without such a value is none, whatever else it shares with the question.
import { listDeadlines } from '../../../programme/deadlines.js'
import type { Answer } from '../../answers/compose.js'
import { answerPassage } from '../../answers/library/pages.js'
import { answerToolFact, answerToolSentence } from '../../answers/library/tools.js'
import type { Telling } from '../../answers/say.js'
import { answerNote } from '../../deadlines/say.js'
import type { Token } from '../../text/tokens.js'
import type { Finding } from '../find.js'
import { libraryOf } from '../library.js'
import { isKindWord } from '../question/kind-words.js'
import type { LibraryQuestion } from '../read.js'
import { isEveryday } from '../search/everyday.js'
import { createSearchIndex, type SearchQuery } from '../search/search-index.js'
import {
  isAcross,
  meaningsOf,
  spokenMeanings,
  stemOf,
  type Word,
  wordsOf,
} from '../search/terms.js'
import { fills, type Slot } from './slot.js'
import { factsOf, type Unit } from './units.js'

/** How much of the question's other words a sentence must have, with what it stands under. */
const leastFit = { amount: 0.5, length: 0.6, often: 0.6, clock: 0.6 }
/** And a tool whose own length is asked for by what it is. */
const leastOfTool = 0.7
const clearly = 1.3
/** And the sentence alone. */
const leastOfSentence = 0.2
/** So near to the best, and it is as good. */
const asGood = 0.97

const comeAlong = ['medbringe', 'deltage'].flatMap(word => meaningsOf(stemOf(word)))

/** What was found, for the next question to lean on; a deadline is none of the library's. */
export interface Fact {
  readonly answer: Answer
  readonly finding: Extract<Finding, { kind: 'tool' | 'passage' }> | undefined
}

/** The fact; undefined where none asks for one, where nothing tells it, and where several do. */
export function findFact(
  tokens: readonly Token[],
  question: LibraryQuestion,
  telling: Telling,
): Fact | undefined {
  const { slot } = question
  if (!slot) return undefined
  const { snapshot, lang } = telling
  const { words, meanings } = toldBeside(tokens, slot, lang === 'en')
  if (words.length + meanings.length === 0) return undefined
  const query = { words, meanings, hints: [], subject: [], isEnglish: lang === 'en' }
  const found = factsOf(snapshot)
    .search(query, lang === 'en' ? leastFit.amount : leastFit[slot.kind])
    .filter(({ item }) => fills(item.text, slot, lang === 'en') && isSeen(item, telling))
  const [best] = found
  const good = best ? found.filter(({ score }) => score >= asGood * best.score) : []
  const others = good.filter(({ item }) => best && item !== best.item)
  if (!best && slot.kind === 'length') return ofTool(question, telling)
  if (!best || others.some(({ item }) => !isSamePlace(item, best.item))) return undefined
  if (slot.kind !== 'amount' && !saysItself(best.item, query)) return undefined
  return say(best.item, question, telling)
}

/** What stands beside the value that is asked for; where nothing does, the noun itself: "hvor mange klip har vi?" */
function toldBeside(
  tokens: readonly Token[],
  { at, kind, isOfPeople }: Slot,
  isEnglish: boolean,
): { words: Word[]; meanings: number[] } {
  const spoken = spokenMeanings(tokens).filter(
    found => !found.at.some(each => at.has(each)) && (isEnglish || !isAcross(found.meaning)),
  )
  const inPhrase = new Set(spoken.flatMap(found => found.at))
  const isTelling = ({ key }: Word) => !isEveryday(key) && !isKindWord(key)
  const hasNoun = kind === 'amount' && !isOfPeople
  const words = wordsOf(tokens.filter((_, nth) => !inPhrase.has(nth) && (hasNoun || !at.has(nth))))
  // That they come along is what counting them says.
  const isTold = (each: number) => !isOfPeople || !comeAlong.includes(each)
  const meanings = spoken.map(({ meaning }) => meaning).filter(isTold)
  const isSaid = ({ stem }: Word) => meaningsOf(stem).every(isTold)
  return { words: words.filter(word => isTelling(word) && isSaid(word)), meanings }
}

/** A length or an hour of a page may be of anything on it: its sentence must have one of the words. A tool's own length is of the tool. */
function saysItself({ text, of }: Unit, query: SearchQuery): boolean {
  if (of.kind !== 'page') return true
  const index = createSearchIndex([text], each => [{ text: each, weight: 1 }])
  return index.search(query, leastOfSentence).length > 0
}

/** "How long does the dyscalculia screening take?": of the one tool that is just that. */
function ofTool({ search }: LibraryQuestion, telling: Telling): Fact | undefined {
  const [best, next] = libraryOf(telling.snapshot).index.search(search, leastOfTool)
  const isClear = best && best.score >= clearly * (next?.score ?? 0)
  if (!isClear || best.item.kind !== 'tool' || !best.item.tool.length) return undefined
  const { tool } = best.item
  const answer = answerToolFact([tool], 'length', telling)
  return { answer, finding: { kind: 'tool', tool, others: [] } }
}

function isSamePlace(one: Unit, other: Unit): boolean {
  const [a, b] = [one.of, other.of]
  if (a.kind === 'page' && b.kind === 'page') return a.page === b.page && a.at === b.at
  return a.kind === 'tool' && b.kind === 'tool' && a.tool === b.tool
}

function isSeen({ of }: Unit, { snapshot, viewer }: Telling): boolean {
  if (of.kind !== 'deadline') return true
  return listDeadlines(snapshot, viewer, { ids: new Set([of.due.deadline.id]) }).length > 0
}

/** The sentence, or what of its passage tells it. */
function say({ text, of }: Unit, question: LibraryQuestion, telling: Telling): Fact | undefined {
  switch (of.kind) {
    case 'page': {
      const { page, at } = of
      const answer = answerPassage(page, at, telling, question)
      return { answer, finding: { kind: 'passage', page, at, fit: 1 } }
    }
    case 'tool': {
      const { tool, isLength } = of
      const answer = isLength
        ? answerToolFact([tool], 'length', telling)
        : answerToolSentence(tool, text, telling)
      return { answer, finding: { kind: 'tool', tool, others: [] } }
    }
    case 'deadline':
      return { answer: answerNote([of.due], telling), finding: undefined }
    default:
      return of satisfies never
  }
}
