// Where a tool is needed, said in passing: no tool speaks of the place, and it is nothing to search by. Called by src/ask/library/read.ts.
// Pure.
import { keyOf, type Token } from '../../text/tokens.js'
import type { Library } from '../library.js'
import { isEveryday } from '../search/everyday.js'
import type { Word } from '../search/terms.js'
import { beforeOccasion } from '../words.js'

const occasionKeys = new Set(beforeOccasion.map(keyOf))

/**
 * "… efter en konflikt **i skolegården**": a certain place or time that no tool speaks of says only where it is needed, as long as
 * another word says what for.
 */
export function unknownPlaces(
  tokens: readonly Token[],
  told: readonly Word[],
  { index }: Library,
): ReadonlySet<string> {
  const isUnknown = (word: Word) => !index.knows(word, true)
  const isPlace = (key: string) => {
    const at = tokens.findIndex(token => token.key === key)
    const [before = '', article = ''] = [tokens[at - 1]?.key, tokens[at - 2]?.key]
    const isCertain = /(?:en|et|ne)$/.test(key) && occasionKeys.has(before)
    return isCertain || (before === 'the' && occasionKeys.has(article))
  }
  const found = told.filter(word => isUnknown(word) && isPlace(word.key))
  const isTold = told.some(word => !isUnknown(word) && !isEveryday(word.key))
  return new Set(isTold ? found.map(({ key }) => key) : [])
}
