// Which tool, tools or passage a question is about, or that none is. Called by src/ask/library/route.ts; the sentences are made in
// src/ask/answers/library. What fits too little is not given: a random tool is worse than none.
import type { Page, Tool } from '../../model/page.js'
import { nounAt } from '../text/nouns.js'
import { keyOf } from '../text/tokens.js'
import { audienceFit, audienceTextOf, fitsMinutes } from './filters.js'
import { type Entry, isTool, type Library } from './library.js'
import { aboutOf, besideTool, type PassageFinding, passageFor } from './passages.js'
import { isKindWord } from './question/kind-words.js'
import type { LibraryQuestion } from './read.js'
import { isEveryday, schoolFirst } from './search/everyday.js'
import type { Hit } from './search/search-index.js'
import { meaningsOf, stemOf, type Word, wordsIn } from './search/terms.js'
import { audiences } from './words.js'

export type Finding =
  | {
      readonly kind: 'tool'
      readonly tool: Tool
      readonly others: readonly Tool[]
      /** It is named, and has too little of what is asked. */
      readonly isBarely?: boolean
    }
  /** Best first; all that fit. */
  | {
      readonly kind: 'tools'
      readonly tools: readonly Tool[]
      readonly isBelow: boolean
      /** For the very function that is named, and no wider. */
      readonly isOfFunction?: true
      /** Each of them is named, and nothing else is said. */
      readonly isNamed?: true
    }
  | { readonly kind: 'every-tool' }
  | { readonly kind: 'no-tool'; readonly near: readonly Tool[] }
  | PassageFinding
  | { readonly kind: 'page'; readonly page: Page }
  /** The page is named, and what is asked of it stands nowhere on it. */
  | { readonly kind: 'no-fact'; readonly page: Page }

/** How much of the question's words a tool or passage must have; one that nobody asked for by word, more. */
const least = { tool: 0.5, unasked: 0.62, near: 0.2 }
/** So much better than the second, and it is the one. */
const clearly = 1.3
/** So much of the best one's score, and it is among those that fit. */
const among = 0.5

/** What the question is about in the library; undefined where it is not of it. */
export function findInLibrary(question: LibraryQuestion, library: Library): Finding | undefined {
  const hits = isNameAlone(question) ? [] : library.index.search(question.search, least.near)
  const asked = askedPage(question, hits, library)
  if (asked) return asked
  const tools = hits.filter(isOfTool)
  const several = toolsNamed(question)
  if (several.length > 1) return { kind: 'tools', tools: several, isBelow: false, isNamed: true }
  const named = namedTool(question, tools)
  if (named)
    return besideTool(named, question, library) ?? { kind: 'tool', tool: named, others: [] }
  if (question.asksTool === 'noun') return toolsFor(question, library, tools)
  const page = question.named.find(item => !isTool(item))
  const passage = passageFor(question, hits, library)
  const isFrame = question.asksTool === 'frame'
  // A word in another's name may rank higher, and be only like the one that was said.
  const best = tools.find(({ fit }) => fit >= (isFrame ? least.tool : least.unasked))
  const isAbout = aboutOf(question, library)
  const isGood =
    best &&
    !asksFact(question) &&
    (isFrame || (saysWhat(question, best.item.tool) && isAbout(best.item)))
  const isBetter =
    best && (best.fit > (passage?.fit ?? 0) || (isFrame && best.fit === passage?.fit))
  // "Har I noget til en klasse, der er træt efter **frokost**?": a page is called so, and does not tell.
  const isOther = isFrame && isGood && !passage && question.rest.length > 0
  if (page && !isTool(page) && !isOther && !(isGood && isBetter && isNamedByNoun(question)))
    return passage ?? { kind: question.rest.length > 0 ? 'no-fact' : 'page', page }
  if (isGood && isBetter) {
    // "Bedst passer" is of those that have what was asked, where no tool was asked for.
    const fit = isFrame ? tools : tools.filter(hit => hit.fit >= least.unasked && isAbout(hit.item))
    return toolsFor(question, library, fit)
  }
  const narrows = question.audience.length > 0 || question.minutes !== undefined
  const isBare = !hasWords(question.search)
  if (isFrame && narrows && isBare) return toolsFor(question, library, tools)
  return passage ?? barelyNamed(question)
}

/** "Hvad koster en bog, vi mister fra læsekassen?": the tool is known by its whole name, whatever else is asked of it. */
function barelyNamed({ named, plural, asks }: LibraryQuestion): Finding | undefined {
  const [only, another] = named
  const isAsked = asks !== undefined && asks !== 'when' && asks !== 'where' && asks !== 'who'
  return only && !another && isTool(only) && isAsked && !plural
    ? { kind: 'tool', tool: only, others: [], isBarely: true }
    : undefined
}

/**
 * The page that is asked for as such: the one named, where nothing else is said of it; of what is written about something, also the
 * one that has most about it, or its passage where that alone has.
 */
function askedPage(
  question: LibraryQuestion,
  hits: readonly Hit<Entry>[],
  library: Library,
): Finding | undefined {
  const { asksPage, rest, named } = question
  const page = named.find(item => !isTool(item))
  const isBare = rest.length + question.search.meanings.length === 0
  const isOfTool = asksPage !== 'reading' && named.some(isTool)
  if (asksPage && page && !isTool(page) && isBare && !isOfTool) return { kind: 'page', page }
  if (asksPage !== 'reading') return undefined
  const passage = passageFor(question, hits, library)
  if (!passage) return undefined
  const isSame = ({ item, fit }: Hit<Entry>) =>
    item.kind === 'passage' && item.page === passage.page && fit >= passage.fit
  const isWhole = hits.filter(isSame).length > 1
  return isWhole ? { kind: 'page', page: passage.page } : passage
}

/** How much of the question's words a page must have to be named as a guess. */
const leastGuess = 0.4

/** The page that may have the answer where nothing has enough: one with a word of what it is about, and no other as good. */
export function guessPage(question: LibraryQuestion, library: Library): Page | undefined {
  if (question.asksTool === 'noun' || isNameAlone(question)) return undefined
  const isAbout = aboutOf(question, library)
  const [best, second] = library.index
    .search(question.search, leastGuess)
    .flatMap(({ item, fit }) => (item.kind === 'passage' && isAbout(item) ? { item, fit } : []))
  if (!best || (second && second.item.page !== best.item.page && second.fit >= best.fit))
    return undefined
  return best.item.page
}

/** Nothing but one name: what it names is known, and what else has the word is not asked about. */
function isNameAlone({ asksTool, named, rest, search }: LibraryQuestion): boolean {
  return asksTool === undefined && named.length === 1 && rest.length + search.meanings.length === 0
}

/** "Mellem to labs": a word for meetings, which a page happens to be called as well. */
function isNamedByNoun({ names }: LibraryQuestion): boolean {
  return names.flat().every(({ key }) => nounAt(key) !== undefined)
}

/** "Hvor mange", "hvem": asks for a fact, which no tool is an answer to where none is spoken of. */
function asksFact({ asks, asksTool }: LibraryQuestion): boolean {
  const isFact = asks !== undefined && asks !== 'how' && asks !== 'whether' && asks !== 'why'
  return isFact && asksTool === undefined
}

const schoolStems: ReadonlySet<string> = new Set(schoolFirst.map(stemOf))

/**
 * Everybody's words alone, "eleverne kan ikke sidde stille", say of no tool that it is the one; what they mean may, "urolig", and
 * its name, "klassens vejr".
 */
function saysWhat({ search: { words, meanings } }: LibraryQuestion, { name }: Tool): boolean {
  const own = new Set(wordsIn(name).map(({ stem }) => stem))
  const tells = ({ key, stem }: Word) =>
    own.has(stem) ||
    (!isKindWord(key) &&
      (!isEveryday(key) || (!schoolStems.has(stem) && meaningsOf(stem).length > 0)))
  return meanings.length > 0 || words.some(tells)
}

type ToolEntry = Extract<Entry, { kind: 'tool' }>
type ToolHit = Hit<ToolEntry>

function isOfTool(hit: Hit<Entry>): hit is ToolHit {
  return hit.item.kind === 'tool'
}

/** "Hvad er forskellen på X og Y?": each by its own name, and no one of them in place of the other. */
function toolsNamed({ named, names, rest, facet, asksTool }: LibraryQuestion): Tool[] {
  const isPlain = rest.every(
    ({ key }) => isEveryday(key) || /^(?:forskel|differen|sammenlign|compar)/.test(key),
  )
  const isAll = named.every(isTool) && names.length === named.length
  return isAll && isPlain && facet === undefined && asksTool === undefined
    ? named.filter(isTool)
    : []
}

/** The tool that is named, where what else is asked is a fact of it or stands in it. */
function namedTool(question: LibraryQuestion, hits: readonly ToolHit[]): Tool | undefined {
  const [only, another] = question.named.filter(isTool)
  if (!only || (another && question.plural)) return undefined
  const fit = hits.find(({ item }) => item.tool === only)?.fit ?? 0
  const isFact = question.facet !== undefined || question.rest.length === 0
  return isFact || fit >= least.tool ? only : undefined
}

type Narrowing = Pick<LibraryQuestion, 'audience' | 'minutes' | 'search'> & {
  readonly isBelow?: boolean
}

/** The tools that fit words, audience and time, best first. */
export function fittingTools(library: Library, narrowing: Narrowing): Tool[] {
  const hits = library.index.search(narrowing.search, least.tool).filter(isOfTool)
  return scoredTools(library, narrowing, hits).map(({ tool }) => tool)
}

function scoredTools(
  library: Library,
  { audience, minutes, search, isBelow = false }: Narrowing,
  hits: readonly ToolHit[],
): { tool: Tool; score: number }[] {
  const found = hasWords(search)
    ? hits.flatMap(({ item, score, fit }) => (fit >= least.tool ? { tool: item.tool, score } : []))
    : library.tools.map(tool => ({ tool, score: 1 }))
  return found
    .filter(({ tool }) => fitsMinutes(tool, minutes, isBelow))
    .map(({ tool, score }) => ({ tool, score: score * fitFor(tool) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)

  // A tool that has the words and does not say whom it is for, is not for others.
  function fitFor(tool: Tool): number {
    const isUnsaid = hasWords(search) && audienceTextOf(tool) === undefined
    return isUnsaid && audience.length > 0 ? unsaidAudience : audienceFit(tool, audience)
  }
}

/** How well a tool fits that does not say whom it is for. */
const unsaidAudience = 0.4

function hasWords({ words, meanings }: LibraryQuestion['search']): boolean {
  return words.length + meanings.length > 0
}

/** "Findes der en skabelon?", of which no more is told. */
function isOfSort({ search, rest, audience, minutes, named }: LibraryQuestion): boolean {
  const isPlain = audience.length + named.length + search.meanings.length === 0 && !minutes
  return isPlain && rest.length > 0 && rest.every(({ stem }) => search.hints.includes(stem))
}

/** What there is of tools for the question: one that clearly fits, several, or none. */
function toolsFor(question: LibraryQuestion, library: Library, hits: readonly ToolHit[]): Finding {
  const { audience, minutes, search, plural } = question
  const ofFunction = forFunction(question, library)
  if (ofFunction.length > 1)
    return { kind: 'tools', tools: ofFunction, isBelow: false, isOfFunction: true }
  if (!hasWords(search) && audience.length === 0 && minutes === undefined)
    return { kind: 'every-tool' }
  const below = question.isBelow ? scoredTools(library, question, hits) : []
  // Where none takes less than 20 minutes, those that take 20 are the nearest.
  const found =
    below.length > 0 ? below : scoredTools(library, { ...question, isBelow: false }, hits)
  const [best, second] = found
  const known = question.named.find(isTool)
  if (!best && known) return { kind: 'tool', tool: known, others: [] }
  if (!best && isOfSort(question)) return { kind: 'every-tool' }
  if (!best) return { kind: 'no-tool', near: hits.slice(0, 3).map(({ item }) => item.tool) }
  const isOne = !plural && hasWords(search) && best.score >= clearly * (second?.score ?? 0)
  const near = found.filter(({ score }) => score >= among * best.score).map(({ tool }) => tool)
  if (isOne || near.length === 1) return { kind: 'tool', tool: best.tool, others: near.slice(1) }
  return { kind: 'tools', tools: near, isBelow: below.length > 0 }
}

/** "Værktøjer til **læsevejledere**": every tool that says it is for just them, where nothing else is said of what it is. */
function forFunction(
  { rest, audienceSaid, minutes, isBelow, search }: LibraryQuestion,
  library: Library,
): Tool[] {
  const said = [...rest, ...audienceSaid]
  // "AKT-vejledere" is two words of which the last is what they are; a tool for them says both.
  // A "skoleleder" is one of the "ledelser" that a tool is for.
  const isWide = ({ key }: Word) => audiences.leaders.some(word => keyOf(word) === key)
  if (said.every(isWide)) return []
  const isAll =
    said.every(({ key }) => functionWord.test(key)) ||
    (said.length > 1 && said.filter(({ key }) => bareFunction.test(key)).length === 1)
  if (said.length === 0 || !isAll || search.meanings.length > 0) return []
  return library.tools.filter(tool => {
    const own = wordsIn(audienceTextOf(tool) ?? '').map(({ stem }) => stem)
    return said.every(({ stem }) => own.includes(stem)) && fitsMinutes(tool, minutes, isBelow)
  })
}
const bareFunction =
  /^(?:vejled|leder|ledere|larer|padagog|konsulent|koordinator|psykolog|sekretar|counsellor|teacher)/
const functionWord =
  /.{3}(?:vejleder|leder|larer|padagog|konsulent|koordinator|psykolog|person|sekretar|medarbejder)(?:e|en|ne|erne|er|r|s)*$/
