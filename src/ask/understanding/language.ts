// "Og på engelsk?", "in Danish, please": the answer before once more, in another language. Called by src/ask/answer.ts. Tools and pages
// stand in their own language, whatever is asked.
import type { Lang } from '../../core/message.js'
import type { Turn } from '../../model/turn.js'
import { createPhrases } from '../text/phrases.js'
import type { Understood } from '../understand.js'
import { inLanguage } from '../words.js'

const phrases = createPhrases<Lang>([
  ['en', inLanguage.en],
  ['da', inLanguage.da],
])
/** More words than these ask something of their own. */
const longest = 7

/** The question before in the language that is wished; undefined where none is, or nothing was asked before. */
export function inOtherLanguage(
  asked: Understood,
  previous: Turn | undefined,
): Understood | undefined {
  const [wished] = phrases.findAll(asked.rest)
  const { meeting, networks, schools, people, periods } = asked.query
  const isOwn = meeting || networks.length + schools.length + people.length + periods.length > 0
  if (!wished || !previous || previous.library || isOwn || asked.length > longest) return undefined
  if (previous.query.after) return undefined
  return {
    ...asked,
    lang: wished.value,
    query: previous.query,
    social: undefined,
    unknown: [],
    telling: [],
    hasMore: false,
    opensUnknown: false,
    isOther: false,
    opening: false,
    pronoun: false,
    rest: [],
  }
}
