// Reads a question as one about tools and pages: whether a tool is asked for, which is named, what is asked of it, for whom, how
// long, and the words that are left to search by. Pure; called by find.ts. Says nothing about whether it is such a question.
import type { Lang } from '../../core/message.js'
import type { Page, Tool } from '../../model/page.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { type Brought, broughtIn } from './beside/brought.js'
import { unknownPlaces } from './beside/passing-place.js'
import { type Slot, slotOf } from './fact/slot.js'
import { isTool, type Library } from './library.js'
import { type Named, readNamed } from './question/named.js'
import { readAudience, readMinutes } from './question/narrowed.js'
import { isTitle, type PageFrame, readPageFrame } from './question/page-frame.js'
import { questionWordOf } from './search/question-word.js'
import type { SearchQuery } from './search/search-index.js'
import { isAcross, spokenMeanings, stemOf, type Word, wordsOf } from './search/terms.js'
import {
  afterGuidance,
  beforeOccasion,
  belowWords,
  besideWhom,
  guidance,
  morePhrases,
  ownWords,
  type QuestionWord,
  questionWords,
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
  /** The words that say so. */
  readonly audienceSaid: readonly Word[]
  readonly minutes: number | undefined
  /** Less than so many minutes: "under 20 minutter". */
  readonly isBelow: boolean
  readonly asksMore: boolean
  /** The telling words; those of names that were found too. */
  readonly search: SearchQuery
  /** The telling words beside the names. */
  readonly rest: readonly Word[]
  /** All of its telling words, as stems. */
  readonly said: ReadonlySet<string>
  /** The question as it stands, in keys. */
  readonly whole: string
  /** Words that tell where: "kode til wifi **på rådhuset**". */
  readonly whereabouts: ReadonlySet<string>
  /** What is to be brought, where it is named. */
  readonly brought: Brought | undefined
  /** The sort of value that is asked for, where it is one that a sentence shows. */
  readonly slot: Slot | undefined
}

const facets = createPhrases(
  keysOf(toolFacets).map((facet): [ToolFacet, readonly string[]] => [facet, toolFacets[facet]]),
)
const frames = createPhrases([[true, toolFrames]])
const uses = createPhrases([[true, useFrames]])
const mores = createPhrases([[true, morePhrases]])
const below = createPhrases([[true, belowWords]])
const nounKeys = new Set(toolNouns.map(keyOf))
const sortKeys = new Set(sortsOfTool.map(keyOf))
const guidanceKeys = new Set(guidance.map(keyOf))
const afterKeys = new Set(afterGuidance.map(keyOf))
const nounStems = [...new Set(toolNouns.map(word => stemOf(keyOf(word))))].filter(
  stem => stem.length >= 6,
)
const whyKeys = new Set(questionWords.why.map(keyOf))
const useKeys = new Set(useVerbs.map(keyOf))
const occasionKeys = new Set(beforeOccasion.map(keyOf))
const besideKeys = new Set([...beforeOccasion, ...besideWhom].map(keyOf))
const ownKeys = new Set(ownWords.map(keyOf))
const timeKeys = new Set(['efter', 'før', 'after', 'before'].map(keyOf))
const timesOfDay =
  /^(?:frokost|pause|frikvarter|spisefrikvarter|ferie|weekend|idrat|svomning|lunch|recess|break|holiday)/
/** How many words of a question are looked at. */
const lookedAt = 60

interface Reading {
  /** It may be about tools without saying so. */
  readonly isFollowUp?: boolean
  readonly lang?: Lang
  /** Stems of words that were taken out of it, "inden jul": a text that has them too is the better one. */
  readonly hints?: readonly string[]
}

/** The question as one to the library. */
export function readLibraryQuestion(
  all: readonly Token[],
  library: Library,
  { isFollowUp = false, lang = 'da', hints = [] }: Reading = {},
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
  const slot = slotOf(tokens)
  // "What **time** does the ferry leave?"
  if (slot?.kind === 'clock') for (const at of slot.at) used.add(at)
  const nouns = readNouns(tokens, used, slot !== undefined)
  const asksTool = nouns.asks || hasUse(tokens) ? 'noun' : hasFrame(tokens) ? 'frame' : undefined
  const whom = isFollowUp || asksTool ? readAudience(tokens, used) : []
  const minutes = readMinutes(tokens, used)
  const isBelow = minutes !== undefined && below.findAll(tokens).length > 0
  const free = tokens.filter((_, at) => !used.has(at))
  const asks = questionWordOf(tokens)
  const search = readSearch(tokens, { used, named, nouns, asks, asksTool, lang, library, hints })
  return {
    asksTool,
    plural: nouns.plural,
    asksPage: isTitle(tokens, named.items.filter(isPage)) ? 'title' : page.frame,
    named: named.items,
    names: named.spans,
    facet: asked[0]?.value,
    asks,
    audience: [...new Set(whom.map(({ name }) => name))],
    audienceSaid: whom.map(({ key }) => wordOf(key)),
    minutes,
    isBelow,
    asksMore: mores.findAll(free).length > 0,
    said: new Set(wordsOf(tokens).map(({ stem }) => stem)),
    whole: wholeOf(tokens),
    whereabouts: whereaboutsIn(tokens),
    brought: broughtIn(tokens),
    slot,
    ...search,
  }
}

interface Half {
  readonly library: Library
  readonly used: ReadonlySet<number>
  readonly named: Named
  readonly nouns: Nouns
  readonly asks: QuestionWord | undefined
  readonly asksTool: LibraryQuestion['asksTool']
  readonly lang: Lang
  readonly hints: readonly string[]
}

/** What to search by: the telling words that are left, the names, and as hints what makes a hit better. */
function readSearch(
  tokens: readonly Token[],
  { used, named, nouns, asks, asksTool, lang, library, hints: beforehand }: Half,
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
  // "Is it free?" speaks of something; in Danish "it" is a subject.
  const isPronoun = ({ key }: Word) => lang === 'en' && key === 'it'
  const { told, beside } = withoutOccasion(tokens, isSaid)
  const isWhere = asksTool ? unknownPlaces(tokens, told, library) : new Set<string>()
  const isPlain = (word: Word) => !isNumber(word) && !isWhy(word) && !isPronoun(word)
  const plain = told.filter(word => isPlain(word) && !isWhere.has(word.key))
  const telling = [...nouns.words, ...joinedWords(plain, library)]
  // "Findes der en skabelon?": the sort is all that is told of it.
  const words = telling.length + spoken.length === 0 && named.at.size === 0 ? nouns.sorts : telling
  const hints = [...told.filter(isNumber), ...beside]
  const phrased = tokens.filter((_, at) => inPhrase.has(at))
  return {
    search: {
      words: [...named.words, ...words],
      meanings: spoken.map(({ meaning }) => meaning),
      hints: [
        ...(asks ? [`?${asks}`] : []),
        ...nouns.hints,
        ...beforehand,
        ...[...wordsOf(phrased), ...hints].map(({ stem }) => stem),
      ],
      subject: subjectOf(tokens, named),
      isEnglish: lang === 'en',
    },
    rest: words,
  }
}

/**
 * "… som jeg kan bruge **på et teammøde**", "… til en samtale **med min leder**": where and with whom it is used comes after what it is
 * for, and counts for less.
 */
function withoutOccasion(
  tokens: readonly Token[],
  isSaid: (token: Token, at: number) => boolean,
): { told: Word[]; beside: Word[] } {
  const from = tokens.findIndex(
    ({ key }, at) => useKeys.has(tokens[at - 1]?.key ?? '') && occasionKeys.has(key),
  )
  const isOccasion = (at: number) =>
    (from >= 0 && at >= from) || [1, 2].some(back => isWithWhom(tokens, at - back))
  const told = wordsOf(tokens.filter((token, at) => isSaid(token, at) && !isOccasion(at)))
  const rest = wordsOf(tokens.filter((token, at) => isSaid(token, at) && isOccasion(at)))
  return told.length > 0 ? { told, beside: rest } : { told: rest, beside: [] }
}

/** A page that is named, and a kind of meeting, are what a question is about. */
function subjectOf(tokens: readonly Token[], { items, at, words }: Named): Word[] {
  const kinds = tokens.filter(({ key }, nth) => !at.has(nth) && nounAt(key)?.kind !== undefined)
  const ofTool = tokens.filter(({ key }, nth) => at.has(nth) && nounAt(key)?.kind !== undefined)
  return [...(items.some(isPage) ? words : wordsOf(ofTool)), ...wordsOf(kinds)]
}

/** "Med **min** leder", "efter **frokost**": the two words after such a one at most. */
function isWithWhom(tokens: readonly Token[], at: number): boolean {
  const [key, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? '']
  return (besideKeys.has(key) && ownKeys.has(next)) || (timeKeys.has(key) && timesOfDay.test(next))
}

/** "Trafik legepladsen" where the texts write it as one word. */
function joinedWords(words: readonly Word[], { index }: Library): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const [one, next] = [words[at], words[at + 1]]
    if (!one) break
    const both =
      next && ['', 's', 'e'].map(link => wordOf(one.key + link + next.key)).find(index.has)
    joined.push(both ?? one)
    if (both) at++
  }
  return joined
}

/** The keys of a text, to be compared with a heading. */
function wholeOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(' ')
}

/** A word after "på", "i", "ved", "at": a place as soon as anything else. */
function whereaboutsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const isAfter = (_: Token, at: number) =>
    beforePlace.has(tokens[at - 1]?.key ?? '') ||
    (tokens[at - 1]?.key === 'the' && beforePlace.has(tokens[at - 2]?.key ?? ''))
  return new Set(tokens.filter(isAfter).map(({ key }) => key))
}
const beforePlace = new Set(['på', 'i', 'ved', 'hos', 'at', 'in'].map(keyOf))

function wordOf(key: string): Word {
  return { key, stem: stemOf(key) }
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

interface Nouns {
  readonly asks: boolean
  readonly plural: boolean
  readonly at: ReadonlySet<number>
  /** First parts of compounds: "**sparrings**værktøj". */
  readonly words: readonly Word[]
  readonly hints: readonly string[]
  /** The words for sorts of tools: "skabelon". */
  readonly sorts: readonly Word[]
}

/** `isOfFact`: "hvor længe må vi låne **materialer**?" asks for no tool by a word for a sort of them. */
function readNouns(tokens: readonly Token[], used: ReadonlySet<number>, isOfFact: boolean): Nouns {
  const at = new Set<number>()
  const words: Word[] = []
  const sorts: Word[] = []
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
    const isGuidance = guidanceKeys.has(key) && afterKeys.has(tokens[nth + 1]?.key ?? '')
    const isSort = !isOfFact && (sortKeys.has(key) || isGuidance)
    if (isSort) sorts.push({ key, stem })
    if (isNoun || tail || isSort) {
      at.add(nth)
      plural ||= /(?:er|erne|s)$/.test(key)
    }
  })
  return { asks: at.size > 0, plural, at, words, hints: sorts.map(({ stem }) => stem), sorts }
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type that the table was written with.
  const names: string[] = Object.keys(table)
  return names.filter((name): name is Key => name in table)
}
