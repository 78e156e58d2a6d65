// Reads a question as one about tools and pages: whether a tool is asked for, which is named, what is asked of it, for whom, how
// long, and the words that are left to search by. Pure; called by find.ts. Says nothing about whether it is such a question.
import type { Lang } from '../../core/message.js'
import type { Page, Tool } from '../../model/page.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { numerals } from '../words.js'
import { isTool, joinedKey, type Library } from './library.js'
import { isTitle, type PageFrame, readPageFrame } from './question/page-frame.js'
import { questionWordOf } from './search/question-word.js'
import type { SearchQuery } from './search/search-index.js'
import { isAcross, isStop, spokenMeanings, stemOf, type Word, wordsOf } from './search/terms.js'
import {
  audiences,
  beforeOccasion,
  forWhom,
  minuteUnits,
  morePhrases,
  type QuestionWord,
  questionWords,
  roundNumbers,
  shortTimes,
  sortsOfTool,
  type ToolAudience,
  type ToolFacet,
  toolFacets,
  toolFrames,
  toolNouns,
  useFrames,
  useVerbs,
} from './words.js'

export interface LibraryQuestion {
  /** A word for a tool stands in it. `frame`: only "noget til …", which may be about meetings as well. */
  readonly asksTool: 'noun' | 'frame' | undefined
  /** Several are asked for: "hvilke værktøjer". */
  readonly plural: boolean
  /** A page is asked for, and not a fact. */
  readonly asksPage: PageFrame | undefined
  /** What it names, by its whole name or alias. */
  readonly named: readonly (Tool | Page)[]
  /** The words of each name, in order. */
  readonly names: readonly (readonly Token[])[]
  readonly facet: ToolFacet | undefined
  readonly asks: QuestionWord | undefined
  readonly audience: readonly ToolAudience[]
  readonly minutes: number | undefined
  readonly asksMore: boolean
  /** The telling words; those of names that were found too. */
  readonly search: SearchQuery
  /** The telling words beside the names. */
  readonly rest: readonly Word[]
}

const facets = createPhrases(
  keysOf(toolFacets).map((facet): [ToolFacet, readonly string[]] => [facet, toolFacets[facet]]),
)
const frames = createPhrases([[true, toolFrames]])
const uses = createPhrases([[true, useFrames]])
const mores = createPhrases([[true, morePhrases]])
const times = createPhrases(Object.entries(shortTimes).map(([words, value]) => [value, [words]]))
const nounKeys = new Set(toolNouns.map(keyOf))
const sortKeys = new Set(sortsOfTool.map(keyOf))
const nounStems = [...new Set(toolNouns.map(word => stemOf(keyOf(word))))].filter(
  stem => stem.length >= 6,
)
const and = new Set(['og', 'eller', 'and', 'or'])
const beforeWhom = new Set(forWhom.map(keyOf))
const audienceOf = new Map(
  keysOf(audiences).flatMap(name => audiences[name].map(word => [keyOf(word), name] as const)),
)
const units = new Map(Object.entries(minuteUnits).map(([word, value]) => [keyOf(word), value]))
const numbers = new Map(
  Object.entries({ ...numerals, ...roundNumbers }).map(([word, value]) => [keyOf(word), value]),
)
const whyKeys = new Set(questionWords.why.map(keyOf))
const useKeys = new Set(useVerbs.map(keyOf))
const occasionKeys = new Set(beforeOccasion.map(keyOf))
/** The longest name in words, and how many words of a question are looked at. */
const longestName = 12
const lookedAt = 60

/** The question as one to the library. `isFollowUp`: it may be about tools without saying so. */
export function readLibraryQuestion(
  all: readonly Token[],
  library: Library,
  { isFollowUp = false, lang = 'da' }: { isFollowUp?: boolean; lang?: Lang } = {},
): LibraryQuestion {
  const tokens = all.slice(0, lookedAt)
  const used = new Set<number>()
  const named = readNamed(tokens, library, used)
  const page = readPageFrame(tokens, named.at)
  for (const at of page.at) used.add(at)
  const asked = facets.findAll(tokens, at => named.at.has(at))
  const isOfLink = named.items.length > 0 || page.frame === 'reading'
  if (isOfLink)
    for (const { value, at } of asked) if (value === 'link') for (const each of at) used.add(each)
  const nouns = readNouns(tokens, used)
  const asksTool = nouns.asks || hasUse(tokens) ? 'noun' : hasFrame(tokens) ? 'frame' : undefined
  const audience = isFollowUp || asksTool ? readAudience(tokens, used) : []
  const minutes = readMinutes(tokens, used)
  const free = tokens.filter((_, at) => !used.has(at))
  const asks = questionWordOf(tokens)
  const search = readSearch(tokens, { used, named, nouns, asks, asksTool, lang })
  return {
    asksTool,
    plural: nouns.plural,
    asksPage: isTitle(tokens, named.items.filter(isPage)) ? 'title' : page.frame,
    named: named.items,
    names: named.spans,
    facet: asked[0]?.value,
    asks,
    audience,
    minutes,
    asksMore: mores.findAll(free).length > 0,
    ...search,
  }
}

interface Half {
  readonly used: ReadonlySet<number>
  readonly named: { readonly items: readonly (Tool | Page)[]; readonly at: ReadonlySet<number> }
  readonly nouns: Nouns
  readonly asks: QuestionWord | undefined
  readonly asksTool: LibraryQuestion['asksTool']
  readonly lang: Lang
}

/** What to search by: the telling words that are left, the names, and as hints what makes a hit better. */
function readSearch(
  tokens: readonly Token[],
  { used, named, nouns, asks, asksTool, lang }: Half,
): Pick<LibraryQuestion, 'search' | 'rest'> {
  // "PLC-teamet" of the page PLC: the name is read already, and the rest asks.
  const spoken = spokenMeanings(tokens).filter(
    ({ meaning, at }) => !at.some(each => used.has(each)) && (lang === 'en' || !isAcross(meaning)),
  )
  const inPhrase = new Set(spoken.flatMap(({ at }) => at))
  const isFree = (_: Token, at: number) => !used.has(at) && !nouns.at.has(at)
  const isSaid = (token: Token, at: number) => isFree(token, at) && !inPhrase.has(at)
  const isWhy = ({ key }: Word) => whyKeys.has(key) && !asksTool
  const isNumber = ({ key }: Word) => /\d/.test(key)
  const { told, beside } = withoutOccasion(tokens, isSaid)
  const words = [...nouns.words, ...told.filter(word => !isNumber(word) && !isWhy(word))]
  const hints = [...told.filter(isNumber), ...beside]
  const phrased = tokens.filter((_, at) => inPhrase.has(at))
  return {
    search: {
      words: [...wordsOf(tokens.filter((_, at) => named.at.has(at))), ...words],
      meanings: spoken.map(({ meaning }) => meaning),
      hints: [
        ...(asks ? [`?${asks}`] : []),
        ...nouns.hints,
        ...[...wordsOf(phrased), ...hints].map(({ stem }) => stem),
      ],
      subject: subjectOf(tokens, named),
      isEnglish: lang === 'en',
    },
    rest: words,
  }
}

/** "… som jeg kan bruge **på et teammøde**": where it is used comes after what it is for, and counts for less. */
function withoutOccasion(
  tokens: readonly Token[],
  isSaid: (token: Token, at: number) => boolean,
): { told: Word[]; beside: Word[] } {
  const from = tokens.findIndex(
    ({ key }, at) => useKeys.has(tokens[at - 1]?.key ?? '') && occasionKeys.has(key),
  )
  const told = wordsOf(tokens.filter((token, at) => isSaid(token, at) && (from < 0 || at < from)))
  const rest = wordsOf(tokens.filter((token, at) => isSaid(token, at) && from >= 0 && at >= from))
  return told.length > 0 ? { told, beside: rest } : { told: rest, beside: [] }
}

/** A page that is named, and a kind of meeting, are what a question is about. */
function subjectOf(
  tokens: readonly Token[],
  { items, at }: { items: readonly (Tool | Page)[]; at: ReadonlySet<number> },
): Word[] {
  const ofPage = items.some(isPage)
  return wordsOf(
    tokens.filter(({ key }, nth) => (ofPage && at.has(nth)) || nounAt(key)?.kind !== undefined),
  )
}

function isPage(item: Tool | Page): item is Page {
  return !isTool(item)
}

/** "Noget med …, som jeg kan bruge". */
function hasUse(tokens: readonly Token[]): boolean {
  return uses.findAll(tokens).length > 0
}

function hasFrame(tokens: readonly Token[]): boolean {
  return frames.findAll(tokens).length > 0
}

/** The longest names first; a mistyped one of six letters or more counts where no other word is near. */
function readNamed(
  tokens: readonly Token[],
  library: Library,
  used: Set<number>,
): { items: (Tool | Page)[]; at: Set<number>; spans: (readonly Token[])[] } {
  const items: (Tool | Page)[] = []
  const places = new Set<number>()
  const spans: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; at++) {
    for (let size = Math.min(longestName, tokens.length - at); size > 0; size--) {
      const span = tokens.slice(at, at + size)
      const found = namesAt(span, library)
      if (found.length === 0) continue
      items.push(...found)
      spans.push(span)
      for (let each = at; each < at + size; each++) {
        used.add(each)
        places.add(each)
      }
      at += size - 1
      break
    }
  }
  return { items: [...new Set(items)], at: places, spans }
}

function namesAt(span: readonly Token[], library: Library): readonly (Tool | Page)[] {
  const key = joinedKey(span)
  const [first] = span
  const isSmall = span.length > 1 && isStop(first?.key ?? '') && isStop(span.at(-1)?.key ?? '')
  // "Alle skal med" is a name, "er det" is none.
  if (!first || (isSmall && span.length < 3)) return []
  const found = library.find(key)
  // "Netværk er" is no "netværker": an ending that stands alone is a word.
  const isEnding = span.length > 1 && stemOf(key) === stemOf(joinedKey(span.slice(0, -1)))
  if (found.length > 0) return isEnding ? [] : found
  if (isSmall || span.length > 3 || key.length < 6 || (span.length === 1 && nounAt(key))) return []
  const near = library.spelling.nearest(stemOf(key))
  const items = [...new Set(near.flatMap(({ word }) => library.find(word)))]
  return items.length === 1 && items.every(isTool) ? items : []
}

interface Nouns {
  readonly asks: boolean
  readonly plural: boolean
  readonly at: ReadonlySet<number>
  /** First parts of compounds: "**sparrings**værktøj". */
  readonly words: readonly Word[]
  readonly hints: readonly string[]
}

function readNouns(tokens: readonly Token[], used: ReadonlySet<number>): Nouns {
  const at = new Set<number>()
  const words: Word[] = []
  const hints: string[] = []
  let plural = false
  tokens.forEach(({ key }, nth) => {
    if (used.has(nth)) return
    const stem = stemOf(key)
    const isNoun = nounKeys.has(key)
    const tail = isNoun
      ? undefined
      : nounStems.find(each => stem.length > each.length + 2 && stem.endsWith(each))
    if (tail) {
      const first = stem.slice(0, -tail.length).replace(/s$/, '')
      words.push({ key: first, stem: stemOf(first) })
    }
    if (sortKeys.has(key)) hints.push(stem)
    if (isNoun || tail || sortKeys.has(key)) {
      at.add(nth)
      plural ||= /(?:er|erne|s)$/.test(key)
    }
  })
  return { asks: at.size > 0, plural, at, words, hints }
}

/** "Til teamet", "for vores ledere". */
function readAudience(tokens: readonly Token[], used: Set<number>): ToolAudience[] {
  const found: ToolAudience[] = []
  tokens.forEach(({ key }, at) => {
    const audience = audienceOf.get(key)
    const before = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? '']
    const isFor =
      beforeWhom.has(before[0] ?? '') ||
      (beforeWhom.has(before[1] ?? '') && isStop(before[0] ?? ''))
    const isNext = and.has(before[0] ?? '') && audienceOf.has(before[1] ?? '') && used.has(at - 2)
    if (!audience || !(isFor || isNext) || used.has(at)) return
    found.push(audience)
    used.add(at)
  })
  return [...new Set(found)]
}

/** "På en halv time", "under 20 minutter". */
function readMinutes(tokens: readonly Token[], used: Set<number>): number | undefined {
  const [said] = times.findAll(tokens)
  if (said) {
    for (const at of said.at) used.add(at)
    return said.value
  }
  for (let at = 1; at < tokens.length; at++) {
    const unit = units.get(tokens[at]?.key ?? '')
    const before = tokens[at - 1]?.key ?? ''
    const number = /^\d{1,3}$/.test(before) ? Number(before) : numbers.get(before)
    if (!unit || !number) continue
    used.add(at).add(at - 1)
    return unit * number
  }
  return undefined
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type that the table was written with.
  const names: string[] = Object.keys(table)
  return names.filter((name): name is Key => name in table)
}
