// One fact of a tool that is named, by the sentence of its page that has it: "skal forældrene vide det?", "koster det noget?", "kan det
// bruges i 3. klasse?". Called by src/ask/library/route.ts before the whole tool is told. Yes or no is said only where the page says so
// in as many words; what the page does not say is not known.
import type { Tool } from '../../../model/page.js'
import { wording } from '../../../wording/wording.js'
import { fills } from '../../library/fact/slot.js'
import { audienceTextOf } from '../../library/filters.js'
import { gradesIn } from '../../library/question/grades.js'
import { seenFactOf, tellsAsked, tellsOften } from '../../library/question/tells.js'
import type { LibraryQuestion } from '../../library/read.js'
import { isEveryday } from '../../library/search/everyday.js'
import { createSearchIndex } from '../../library/search/search-index.js'
import { wordsIn } from '../../library/search/terms.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import { yesNoVerbs } from '../../words.js'
import { type Answer, compose } from '../compose.js'
import type { Telling } from '../say.js'
import { sentencesOf } from './sentences.js'
import { answerToolFact, sayTool, sourceOfTool } from './tools.js'

/** So much of what is asked a sentence must have. */
const leastFit = 0.6
const opening = new Set([...yesNoVerbs, 'får', 'bør', 'koster', 'kræver', 'tager'].map(keyOf))
const negations = /(?<!\p{L})(?:ikke|ingen|intet|aldrig|not|no|never)(?!\p{L})/iu
/** A sentence with one of these says neither yes nor no. */
const conditions =
  /(?<!\p{L})(?:før|inden|kun|undtagen|medmindre|hvis|uden|højst|mindst|before|only|unless|except|if|without)(?!\p{L})/iu

/** The sentence, alone; undefined where the tool as a whole is the answer. */
export function answerToolDetail(
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
  if (!sentence) {
    const isUnknown = isOfGrade || seenFactOf(rest.map(({ key }) => key)) !== undefined
    return isUnknown
      ? compose(telling, {
          kind: 'unknown',
          sentences: [library.noToolFact(tool.name, tool.link)],
          buttons: [library.suggest.tool(tool.name)],
        })
      : undefined
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

/** A sentence of the tool's page that was found without its name. */
export function answerToolSentence(tool: Tool, text: string, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  const source = library.toolSource(tool.name, tool.link)
  return compose(telling, {
    sentences: [text],
    lines: [source],
    details: [{ type: 'text', text: source }],
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
  const found = textsOf(tool).find(text => gradesIn(text).length > 0)
  return found === undefined ? undefined : { text: found, isSo: gradesIn(found).includes(asked) }
}

function sentenceOf(tool: Tool, { rest, asks, search, slot }: LibraryQuestion): Said | undefined {
  // First is what the tool is: the whole of it, unless a certain fact is asked for.
  const texts = textsOf(tool)
  const isSlot = slot?.kind === 'amount' || slot?.kind === 'often'
  const filled = isSlot
    ? texts.find(text => fills(text, slot, search.isEnglish === true))
    : undefined
  if (filled !== undefined) return { text: filled }
  const keys = rest.map(({ key }) => key)
  const seen = seenFactOf(keys)?.seen
  if (seen) {
    const text = texts.find(each => seen.test(each))
    return text === undefined ? undefined : { text }
  }
  if (rest.every(({ key }) => isEveryday(key))) return ofEveryday(rest, texts.slice(1))
  const index = createSearchIndex(texts, text => [{ text, weight: 1 }])
  const words = { ...search, words: rest, subject: [], hints: [] }
  const told = new Set(keys)
  const hit = index
    .search(words, leastFit)
    .find(({ item }) => tellsAsked(item, asks, told) && (asks || item !== texts[0]))
  return hit && { text: hit.item }
}

/** "Må jeg give gode råd?": everybody's words, which a sentence must have as they are. */
function ofEveryday(rest: LibraryQuestion['rest'], texts: readonly string[]): Said | undefined {
  const text = texts.find(each => {
    const stems = new Set(wordsIn(each).map(({ stem }) => stem))
    return rest.length > 0 && rest.every(({ stem }) => stems.has(stem))
  })
  return text === undefined ? undefined : { text }
}

function textsOf({ summary, when = '', steps }: Tool): string[] {
  return [summary, when, ...steps].flatMap(text => sentencesOf(text).map(each => each.text))
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
