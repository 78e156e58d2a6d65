// Which words of a question are the title's of the page that was found, and so name nothing of the plan. Called by src/ask/library/route.ts.
import { isCommon } from '../../text/common.js'
import { nounAt } from '../../text/nouns.js'
import type { Token } from '../../text/tokens.js'
import type { Finding } from '../find.js'
import { meaningsOf, stemOf, wordsIn } from '../search/terms.js'

/** "Hvornår sejler **færgen** fra **Lilleø**?": two words of the title of the page that was found are of the page, and name no school. */
export function titleIn(finding: Finding, tokens: readonly Token[]): Token[] {
  if (finding.kind !== 'passage') return []
  const words = wordsIn(finding.page.title)
  const said = words.map(word =>
    tokens.find(({ key }) => !isPlain(key) && isAlike(stemOf(key), word.stem)),
  )
  const found = [...new Set(said.flatMap(token => token ?? []))]
  return found.length > 1 ? found : []
}

/** "Lab-dag" is the plan's, and a page on its food may be called by it too. */
function isPlain(key: string): boolean {
  return isCommon(key) || nounAt(key) !== undefined
}

function isAlike(one: string, other: string): boolean {
  return one === other || meaningsOf(one).some(each => meaningsOf(other).includes(each))
}
