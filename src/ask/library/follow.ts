// Questions that lean on the tools or page just told of: "hvor lang tid tager det?", "er der andre?", "hvad med til ledere?".
// Called by route.ts. A question that stands on its own is left to it.
import type { Page } from '../../model/page.js'
import { emptyQuery, type LibraryTurn } from '../../model/turn.js'
import type { Answer } from '../answers/compose.js'
import { answerPageLink, answerPassage } from '../answers/library/pages.js'
import {
  answerNoMoreTools,
  answerNoTool,
  answerTool,
  answerToolFact,
  answerTools,
  listedTools,
} from '../answers/library/tools.js'
import type { Telling } from '../answers/say.js'
import { keyOf, tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { fittingTools } from './find.js'
import type { Library } from './library.js'
import { placeInList } from './question/place-in-list.js'
import { chooseVerbs } from './question/place-words.js'
import type { LibraryQuestion } from './read.js'
import type { SearchQuery } from './search/search-index.js'
import { stemOf } from './search/terms.js'
import { audiences, type ToolAudience, toolFacets } from './words.js'

const facetKeys = new Set(
  Object.values(toolFacets).flatMap(phrases => phrases.flatMap(each => each.split(' ').map(keyOf))),
)

const chooseKeys = new Set(chooseVerbs.map(keyOf))

interface Following {
  readonly asked: Understood
  readonly telling: Telling
  readonly library: Library
}

/** The answer to a question that leans on the one before; undefined where it does not. */
export function followLibrary(
  question: LibraryQuestion,
  before: LibraryTurn,
  following: Following,
): Answer | undefined {
  const { asked, library, telling } = following
  if (namesOther(asked) || question.named.length > 0) return undefined
  if (before.of === 'tools') {
    const placed = placedTool(question, before, following)
    if (placed) return placed
    if (question.asksMore) return moreTools(before, following)
    if (isNarrowing(question, asked)) return narrowed(question, before, following)
    const told = before.chosen ? [before.chosen] : before.shown
    const tools = told.flatMap(id => library.tools.find(tool => tool.id === id) ?? [])
    const { facet } = question
    // Of the list of all, a fact is asked by place.
    const isFew = before.told > 0 || before.chosen !== undefined
    if (facet && isFew && isBare(question) && tools.length > 0)
      return withTurn(answerToolFact(tools, facet, telling), before)
  }
  if (before.of === 'pages') return ofPage(question, before, following)
  return undefined
}

/** A meeting, a name or a time: then it is the plan that is asked. */
function namesOther({ query }: Understood): boolean {
  const ids = [query.networks, query.holds, query.schools, query.areas, query.people]
  return query.meeting || query.periods.length > 0 || ids.some(each => each.length > 0)
}

/** Nothing telling but what asks: "har du **linket**?" */
function isBare({ search, asksTool }: LibraryQuestion): boolean {
  const telling = search.words.filter(({ key }) => !facetKeys.has(key))
  return telling.length + search.meanings.length === 0 && asksTool !== 'noun'
}

function isNarrowing(question: LibraryQuestion, asked: Understood): boolean {
  const hasSlot = question.audience.length > 0 || question.minutes !== undefined
  return hasSlot && isBare(question) && (asked.opening || asked.length <= 6)
}

/** "Den første", "hvor lang tid tager nummer 2?": of the list told last. */
function placedTool(
  { facet, search }: LibraryQuestion,
  before: LibraryTurn,
  { telling, library }: Following,
): Answer | undefined {
  const last = before.told === 0 ? before.shown.length : before.told % listedTools || listedTools
  const list = before.shown.slice(-last)
  const tokens = tokenise(telling.question)
  const place = list.length > 0 ? placeInList(tokens, list.length) : undefined
  if (!place) return undefined
  const said = new Set([...facetKeys, ...place.words.map(at => tokens[at]?.key ?? '')])
  const isOther = search.words.some(({ key }) => !said.has(key) && !chooseKeys.has(key))
  const tool = library.tools.find(({ id }) => id === list[place.at])
  if (isOther || !tool) return undefined
  const answer = facet ? answerToolFact([tool], facet, telling) : answerTool(tool, [], telling)
  return withTurn(answer, { ...before, chosen: tool.id })
}

/** The next ones of those that fitted. */
function moreTools(before: LibraryTurn, { library, telling }: Following): Answer {
  const narrowing = narrowingOf(before)
  const all = fittingTools(library, { ...narrowing, search: searchOf(before, telling) })
  const rest = [
    ...all.filter(tool => before.shown.includes(tool.id)),
    ...all.filter(tool => !before.shown.includes(tool.id)),
  ]
  const from = before.told
  if (rest.length <= from) return withTurn(answerNoMoreTools(telling), before)
  const shown = rest.slice(from, from + listedTools).map(tool => tool.id)
  const answer = answerTools(rest, { ...narrowing, from }, telling)
  const { chosen: _, ...kept } = before
  return withTurn(answer, {
    ...kept,
    shown: [...before.shown, ...shown].slice(-20),
    told: from + shown.length,
  })
}

/** The same, for others or in another time. */
function narrowed(
  question: LibraryQuestion,
  before: LibraryTurn,
  { library, telling }: Following,
): Answer {
  const old = narrowingOf(before)
  const minutes = question.minutes ?? old.minutes
  const { isBelow } = question
  const audience = question.audience.length > 0 ? question.audience : old.audience
  const tools = fittingTools(library, {
    audience,
    minutes,
    isBelow,
    search: searchOf(before, telling),
  })
  const shown = tools.slice(0, listedTools).map(tool => tool.id)
  const answer =
    tools.length > 0
      ? answerTools(tools, { audience, minutes, isBelow, from: 0 }, telling)
      : answerNoTool([], { audience, minutes, isBelow }, telling)
  const { chosen: _, ...kept } = before
  return withTurn(answer, {
    ...kept,
    audience: [...audience],
    ...(minutes ? { minutes: minutes - (isBelow ? 1 : 0) } : {}),
    shown,
    told: shown.length,
  })
}

/** "Og hvor finder jeg det?", "og hvem betaler maden?": of the page just told of, where it says so. */
function ofPage(
  question: LibraryQuestion,
  before: LibraryTurn,
  { library, telling, asked }: Following,
): Answer | undefined {
  const page = library.pages.find(each => each.id === before.shown[0])
  if (!page) return undefined
  if (isBare(question) && question.facet === 'link')
    return withTurn(answerPageLink(page, telling), before)
  if (isBare(question) || !(asked.opening || asked.pronoun)) return undefined
  const at = passageWith(page, question, library)
  return at === undefined ? undefined : withTurn(answerPassage(page, at, telling, question), before)
}

function passageWith(
  page: Page,
  { search }: LibraryQuestion,
  library: Library,
): number | undefined {
  const found = library.index
    .search(search, 0.5)
    .find(({ item }) => item.kind === 'passage' && item.page === page)
  return found?.item.kind === 'passage' ? found.item.at : undefined
}

function narrowingOf({ audience, minutes }: LibraryTurn): {
  audience: readonly ToolAudience[]
  minutes: number | undefined
} {
  return { audience: audience.filter(isAudience), minutes }
}

function isAudience(name: string): name is ToolAudience {
  return Object.hasOwn(audiences, name)
}

function searchOf({ words, meanings }: LibraryTurn, { lang }: Telling): SearchQuery {
  const known = words.map(key => ({ key, stem: stemOf(key) }))
  return { words: known, meanings, hints: [], subject: [], isEnglish: lang === 'en' }
}

/** The answer with what the next question may lean on. */
export function withTurn(answer: Answer, library: LibraryTurn): Answer {
  return { ...answer, turn: { query: emptyQuery, shown: [], lang: answer.reply.lang, library } }
}
