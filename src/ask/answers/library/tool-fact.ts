// One fact of a tool that is named, by the sentence of its page that has it: "skal forældrene vide det?", "koster det noget?", "kan det
// bruges i 3. klasse?". Called by src/ask/library/route.ts before the whole tool is told. Yes or no is said only where the page says so
// in as many words; what the page does not say is not known.
import type { Tool } from '../../../model/page.js'
import { wording } from '../../../wording/wording.js'
import { fills } from '../../library/fact/slot.js'
import { audienceTextOf } from '../../library/filters.js'
import { gradesIn } from '../../library/question/grades.js'
import { isKindWord } from '../../library/question/kind-words.js'
import { seenFactOf, tellsAsked, tellsOften } from '../../library/question/tells.js'
import type { LibraryQuestion } from '../../library/read.js'
import { isEveryday } from '../../library/search/everyday.js'
import { createSearchIndex } from '../../library/search/search-index.js'
import { wordsIn } from '../../library/search/terms.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import { yesNoVerbs } from '../../words.js'
import { type Answer, compose } from '../compose.js'
import type { Telling } from '../say.js'
import { answerLoan, answerWhereToGet } from './tool-loan.js'
import { partsOf, type ToolPart } from './tool-parts.js'
import { answerNoToolFact, answerTool, answerToolFact, sayTool, sourceOfTool } from './tools.js'

/** So much of what is asked a sentence must have. */
const leastFit = 0.6
const opening = new Set([...yesNoVerbs, 'får', 'bør', 'koster', 'kræver', 'tager'].map(keyOf))
const negations = /(?<!\p{L})(?:ikke|ingen|intet|aldrig|not|no|never)(?!\p{L})/iu
/** A sentence with one of these says neither yes nor no. */
const conditions =
  /(?<!\p{L})(?:før|inden|kun|undtagen|medmindre|hvis|uden|højst|mindst|before|only|unless|except|if|without)(?!\p{L})/iu

/** One fact of a tool that is named, where that is what is asked for; else all of it. `isBarely`: it is named, and little else is of it. */
export function answerNamedTool(
  tool: Tool,
  question: LibraryQuestion,
  telling: Telling,
  isBarely = false,
): Answer {
  const { facet, asksPage, asksTool } = question
  // "What is it, and how long does it take?", "is there a tool for coding with robots?"
  const isTwo = asksPage === 'about' && asksTwo.test(telling.question)
  if (isTwo || (asksTool === 'noun' && !facet)) return answerTool(tool, [], telling)
  const loan = answerLoan(tool, question, telling) ?? answerWhereToGet(tool, question, telling)
  if (loan) return loan
  const isDone = facet === 'how' && question.rest.some(({ key }) => !isEveryday(key))
  const isDetail = isBarely || !(asksPage || (facet && !isDone))
  const detail = isDetail ? answerToolDetail(tool, question, telling) : undefined
  if (detail?.kind === 'answer' || (detail && !facet)) return detail
  if (isBarely) return answerNoToolFact(tool, telling)
  return facet ? answerToolFact([tool], facet, telling) : answerTool(tool, [], telling)
}
const asksTwo = /(?<!\p{L})(?:og|and)\s+(?:hv|how|wh)/iu

/** The sentence, alone; undefined where the tool as a whole is the answer. */
function answerToolDetail(
  tool: Tool,
  question: LibraryQuestion,
  telling: Telling,
): Answer | undefined {
  const { library } = wording(telling.lang)
  const said = tokenise(telling.question).map(({ key }) => key)
  const own = new Set(wordsIn([tool.name, ...tool.aliases].join(' ')).map(({ stem }) => stem))
  const rest = question.rest.filter(({ stem }) => !own.has(stem))
  // "Tre gange om ugen" stands in how long it takes.
  const isOften = question.slot?.kind === 'often' && tellsOften(tool.length ?? '')
  if (isOften) return answerToolFact([tool], 'length', telling)
  const isOfGrade = gradesIn(telling.question).length === 1
  const sentence = isOfGrade ? ofGrades(tool, telling) : sentenceOf(tool, { ...question, rest })
  // "Hvad kan vi gøre, når X er gået i stå?": when it is used is the question over again, and the tool is the answer.
  const isEcho = sentence && question.asksTool === 'frame' && tool.when?.includes(sentence.text)
  if (isEcho) return undefined
  if (!sentence) {
    const isUnknown = isOfGrade || seenFactOf(rest.map(({ key }) => key)) !== undefined
    return isUnknown ? answerNoToolFact(tool, telling) : undefined
  }
  const isAsked = opening.has(said[0] ?? '')
  const verdict = sentence.isSo ?? (isAsked ? verdictOf(sentence.text, said) : undefined)
  return compose(telling, {
    sentences: [isAsked ? library.verdict(verdict) : undefined, sentence.text],
    lines: [library.toolSource(tool.name, tool.link)],
    details: [{ type: 'text', text: library.toolSource(tool.name, tool.link) }],
    buttons: [library.suggest.tool(tool.name), library.suggest.steps(tool.name)],
    sources: [sourceOfTool(tool)],
  })
}

interface Said {
  readonly text: string
  /** What it says to a question for yes or no; undefined where the words have to tell. */
  readonly isSo?: boolean
}

/** "Kan det bruges i 3. klasse?", of a tool whose page names the years it is for. */
function ofGrades(tool: Tool, { question, lang }: Telling): Said | undefined {
  const [asked] = gradesIn(question)
  if (asked === undefined) return undefined
  const { library } = wording(lang)
  const ofAudience = gradesIn(audienceTextOf(tool) ?? '')
  if (ofAudience.length > 0) {
    return { text: library.toolAudience(sayTool(tool)), isSo: ofAudience.includes(asked) }
  }
  const found = partsOf(tool).find(({ text }) => gradesIn(text).length > 0)?.text
  return found === undefined ? undefined : { text: found, isSo: gradesIn(found).includes(asked) }
}

function sentenceOf(tool: Tool, { rest, asks, search, slot }: LibraryQuestion): Said | undefined {
  // First is what the tool is: the whole of it, unless a certain fact is asked for.
  const parts = partsOf(tool)
  const isSlot = slot?.kind === 'amount' || slot?.kind === 'often'
  const filled = isSlot
    ? parts.find(({ text }) => fills(text, slot, search.isEnglish === true))
    : undefined
  if (filled !== undefined) return { text: filled.text }
  const keys = rest.map(({ key }) => key)
  const seen = seenFactOf(keys)?.seen
  if (seen)
    return bestOf(
      parts.filter(({ text }) => seen.test(text)),
      rest,
      search,
    )
  if (rest.every(({ key }) => isEveryday(key))) return ofEveryday(rest, parts.slice(1))
  const index = createSearchIndex(parts, ({ text, under }) => [
    { text: `${under} ${text}`, weight: 1 },
  ])
  const words = { ...search, words: rest, subject: [], hints: [] }
  const told = new Set(keys)
  const hits = index
    .search(words, leastFit)
    .filter(({ item }) => tellsAsked(item.text, asks, told) && (asks || item !== parts[0]))
  const [hit] = hits
  if (!hit) return undefined
  // What stands under the heading that was asked for is told together: "Lån".
  const { under } = hit.item
  const headings = createSearchIndex([under], text => [{ text, weight: 1 }])
  const isHeading = under !== '' && headings.search(words, leastOfHeading).length > 0
  const section =
    isHeading && !asksValue(asks) ? parts.filter(each => each.under === under) : [hit.item]
  return { text: section.map(({ text }) => text).join(' ') }
}
/** So much of the words a heading must have. */
const leastOfHeading = 0.3

/** A certain time or number, which one sentence tells. */
function asksValue(asks: LibraryQuestion['asks']): boolean {
  return asks === 'when' || asks === 'length' || asks === 'amount' || asks === 'often'
}

/** Of several with a price, the one that has most of what is asked: "hvad koster en bog, vi mister?" */
function bestOf(
  found: readonly ToolPart[],
  rest: LibraryQuestion['rest'],
  search: LibraryQuestion['search'],
): Said | undefined {
  const [first] = found
  if (!first) return undefined
  const index = createSearchIndex(found, ({ text }) => [{ text, weight: 1 }])
  const telling = rest.filter(({ key }) => !isKindWord(key))
  const [best] = index.search({ ...search, words: telling, subject: [], hints: [] }, 0.1)
  return { text: (best?.item ?? first).text }
}

/** "Må jeg give gode råd?": everybody's words, which a sentence must have as they are. */
function ofEveryday(rest: LibraryQuestion['rest'], parts: readonly ToolPart[]): Said | undefined {
  const found = parts.find(({ text }) => {
    const stems = new Set(wordsIn(text).map(({ stem }) => stem))
    return rest.length > 0 && rest.every(({ stem }) => stems.has(stem))
  })
  return found && { text: found.text }
}

/** Yes where it is said with the question's own verb, no where that is denied; neither where it has an if. */
function verdictOf(sentence: string, said: readonly string[]): boolean | undefined {
  const keys = new Set(tokenise(sentence).map(({ key }) => key))
  const verb = said.find(key => opening.has(key))
  if (!verb || !keys.has(verb)) return undefined
  const denies = negations.test(sentence)
  if (conditions.test(sentence) && denies) return undefined
  return !denies
}
