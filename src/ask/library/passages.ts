// Which passage of a page answers a question: one with enough of its words, with all of its subject, and with a time where a time is
// asked for. Called by find.ts. Another page's fact is no answer, however many words it shares.
import type { Page } from '../../model/page.js'
import { keyOf, tokenise } from '../text/tokens.js'
import { numerals, timeWords } from '../words.js'
import type { Entry } from './library.js'
import { isTool } from './library.js'
import type { LibraryQuestion } from './read.js'
import { questionWordOf } from './search/question-word.js'
import type { Hit } from './search/search-index.js'
import {
  minuteUnits,
  noAmount,
  type QuestionWord,
  roundNumbers,
  wordsOfLength,
  wordsOfOften,
  wordsOfTime,
} from './words.js'

export interface PassageFinding {
  readonly kind: 'passage'
  readonly page: Page
  /** The passage's place on the page. */
  readonly at: number
  /** How much of the question's words it has: 0 to 1. */
  readonly fit: number
}

type Passage = Page['passages'][number]
type PassageHit = Hit<Extract<Entry, { kind: 'passage' }>>

/** How much of the question's words a passage must have. */
const leastFit = 0.6
const timeKeys = new Set([...timeWords, ...wordsOfTime].map(keyOf))
const lengthKeys = new Set(
  [...Object.keys(minuteUnits), ...wordsOfTime, ...wordsOfLength].map(keyOf),
)
const amountKeys = new Set(
  [...Object.keys(numerals), ...Object.keys(roundNumbers), ...noAmount].map(keyOf),
)

/** The best passage that answers; of a page that is named and asked nothing more of, the one under the question's own word. */
export function passageFor(
  question: LibraryQuestion,
  hits: readonly Hit<Entry>[],
): PassageFinding | undefined {
  const { asks, rest, search } = question
  const [page, another] = question.named.filter(item => !isTool(item))
  const isBare = rest.length + search.meanings.length === 0
  if (page && !isTool(page) && isBare && !another)
    return asks ? underHeading(page, asks) : undefined
  const found = hits.filter(isOfPage).find(hit => answers(hit, question))
  if (found) return { kind: 'passage', page: found.item.page, at: found.item.at, fit: found.fit }
  // "How long can we **keep** a box?": a page on the box says one thing of how long, with whatever verb.
  const isOfVerb = rest.length === 1 && (asks === 'length' || asks === 'often')
  return page && !isTool(page) && isOfVerb ? underHeading(page, asks) : undefined
}

function isOfPage(hit: Hit<Entry>): hit is PassageHit {
  return hit.item.kind === 'passage'
}

function answers(
  { item, fit, hasSubject }: PassageHit,
  { asks, search }: LibraryQuestion,
): boolean {
  const said = new Set(search.words.map(({ key }) => key))
  return fit >= leastFit && hasSubject && tells(item.page.passages[item.at], asks, said)
}

/** Who asks when, how long or how much wants a time, a length or a number, and another than the question's own. */
function tells(
  passage: Passage | undefined,
  asks: QuestionWord | undefined,
  said: ReadonlySet<string>,
): boolean {
  const has = (isIt: (key: string) => boolean) =>
    tokenise(`${passage?.heading ?? ''} ${passage?.text ?? ''}`).some(
      ({ key }) => !said.has(key) && isIt(key),
    )
  switch (asks) {
    case 'when':
      return has(key => /\d/.test(key) || timeKeys.has(key))
    case 'length':
      return has(key => lengthKeys.has(key))
    case 'amount':
      return has(key => /\d/.test(key) || amountKeys.has(key))
    default:
      return true
  }
}

/** "Hvor længe varer et læringslab?": the page's passage that asks how long, else the only one that tells it. */
function underHeading(page: Page, asks: QuestionWord): PassageFinding | undefined {
  const headed = page.passages.findIndex(
    ({ heading }) => questionWordOf(tokenise(heading)) === asks,
  )
  const at = headed < 0 ? onlyTelling(page, asks) : headed
  return at === undefined ? undefined : { kind: 'passage', page, at, fit: 1 }
}

/** The words by which a text tells how long or how often; other questions are not seen from the text alone. */
const tellingKeys: Readonly<Partial<Record<QuestionWord, ReadonlySet<string>>>> = {
  length: new Set(Object.keys(minuteUnits).map(keyOf)),
  often: new Set(wordsOfOften.map(keyOf)),
}

function onlyTelling(page: Page, asks: QuestionWord): number | undefined {
  const keys = tellingKeys[asks]
  if (!keys) return undefined
  const found = page.passages.flatMap(({ text }, at) =>
    tokenise(text).some(({ key }) => keys.has(key)) ? [at] : [],
  )
  return found.length === 1 ? found[0] : undefined
}
