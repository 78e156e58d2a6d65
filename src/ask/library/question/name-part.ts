// What people say for a tool's whole name: "trappen" for Sparringstrappen, "screeningen" for "Talblindescreening i fem trin". Called
// by named.ts. Pure. Only where one tool alone has it and nothing else is called so: a guess here would answer for another thing.
import type { Tool } from '../../../model/page.js'
import { endsAsMeeting, nounAt } from '../../text/nouns.js'
import { type Token, tokenise } from '../../text/tokens.js'
import { facetPhrases } from '../../words.js'
import type { Library } from '../library.js'
import { isEveryday } from '../search/everyday.js'
import { isStop, stemOf, wordsIn } from '../search/terms.js'
import { sortsOfTool, toolNouns } from '../words.js'
import { isKindWord } from './kind-words.js'

/** Before the part of a name that only tells more: "… i fem trin". */
const prepositions = new Set(['i', 'til', 'for', 'om', 'af', 'med', 'pa', 'in', 'for', 'of', 'on'])
const definite = /(?:en|et|n|erne|ene)$/
/** Letters that the compound must have before the part that is said, and the part itself; and a word that is the whole head. */
const least = { before: 3, part: 3, key: 5, whole: 10 }

/** Words for any tool, and for what meetings have: "dagsorden". */
const otherWords = new Set(
  [...sortsOfTool, ...toolNouns, ...Object.values(facetPhrases).flat()]
    .flatMap(word => tokenise(word))
    .map(({ key }) => key),
)
const heads = new WeakMap<Library, readonly (readonly [Tool, string])[]>()
const pageStems = new WeakMap<Library, ReadonlySet<string>>()

/** The tool whose name a word in the definite is the last part of; undefined where several are, or a page speaks of such a thing. */
export function toolByPart({ key }: Token, library: Library): Tool | undefined {
  if (key.length < least.key || isOther(key)) return undefined
  const stem = stemOf(key)
  const isSure = definite.test(key)
  if (stem.length < least.part || (!isSure && key.length < least.whole)) return undefined
  const isEnd = (head: string) => head.length >= stem.length + least.before && head.endsWith(stem)
  const found = headsOf(library).filter(([, head]) => head === stem || (isSure && isEnd(head)))
  const tools = [...new Set(found.map(([tool]) => tool))]
  const [only, another] = tools
  return only && !another && !stemsOfPages(library).has(stem) ? only : undefined
}

/** A word that everybody uses for other things. */
function isOther(key: string): boolean {
  const isCommon = isStop(key) || isEveryday(key) || isKindWord(key) || otherWords.has(key)
  return isCommon || nounAt(key) !== undefined || endsAsMeeting(key)
}

function headsOf(library: Library): readonly (readonly [Tool, string])[] {
  const known = heads.get(library)
  if (known) return known
  const made = library.tools.flatMap(tool =>
    [tool.name, ...tool.aliases].flatMap((name): (readonly [Tool, string])[] => {
      const tokens = tokenise(name)
      const end = tokens.findIndex(({ key }, at) => at > 0 && prepositions.has(key))
      const head = tokens[(end < 0 ? tokens.length : end) - 1]
      return head ? [[tool, stemOf(head.key)]] : []
    }),
  )
  heads.set(library, made)
  return made
}

function stemsOfPages(library: Library): ReadonlySet<string> {
  const known = pageStems.get(library)
  if (known) return known
  const texts = library.pages.flatMap(({ title, passages }) => [
    title,
    ...passages.flatMap(({ heading, text }) => [heading, text]),
  ])
  const made = new Set(texts.flatMap(text => wordsIn(text).map(({ stem }) => stem)))
  pageStems.set(library, made)
  return made
}
