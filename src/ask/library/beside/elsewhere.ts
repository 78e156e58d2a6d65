// "Må vi lægge billeder på Facebook?", where a page says that they may only be put in one place: that is an answer, though no text has the
// other place. Called by src/ask/library/route.ts when a question is read. A page that says no "only" tells nothing of other places.
import type { Token } from '../../text/tokens.js'
import type { Library } from '../library.js'
import type { LibraryQuestion } from '../read.js'
import { meaningsOf, type Word } from '../search/terms.js'

/** How much of the question's other words the passage must have. */
const leastFit = 0.6
const only = /(?<!\p{L})(?:kun|udelukkende|only|solely)(?!\p{L})/iu
const beforePlace = new Set(['pa', 'i', 'til', 'via', 'on', 'in', 'to'])

/** The question without a place that no text has, where the best passage for the rest says "only". */
export function withoutElsewhere(
  question: LibraryQuestion,
  tokens: readonly Token[],
  { index }: Library,
): LibraryQuestion {
  const { asks, rest, search } = question
  if (asks !== 'whether') return question
  const isAway = (word: Word) => {
    const at = tokens.findIndex(({ key }) => key === word.key)
    const isPlace = beforePlace.has(tokens[at - 1]?.key ?? '')
    return isPlace && !index.has(word) && meaningsOf(word.stem).length === 0
  }
  const here = rest.filter(word => !isAway(word))
  if (here.length === rest.length || here.length === 0) return question
  const words = search.words.filter(word => !isAway(word))
  const open = { ...question, rest: here, search: { ...search, words } }
  const [best] = index.search(open.search, leastFit)
  if (best?.item.kind !== 'passage') return question
  return only.test(best.item.page.passages[best.item.at]?.text ?? '') ? open : question
}
