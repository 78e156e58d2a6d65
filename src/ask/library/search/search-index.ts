// Finds the texts that a few words are about: an inverted index over stems, meanings and parts of compounds, with one weight a
// field. Made once per programme by library.ts. A hit tells how much of the question it answers (`fit`), so that a poor best one
// is told from a good one: that decides between an answer and "that I do not know".
import { createSpelling } from '../../text/spelling.js'
import { joinedWords, tokenise, writtenWords } from '../../text/tokens.js'
import {
  createStems,
  createTally,
  type Indexed,
  matchTexts,
  type Posting,
  waysOf,
} from './match.js'
import {
  createKnownStems,
  type KnownStems,
  meaningfulStems,
  meaningsOf,
  meaningsTogether,
  splitWord,
  stemOf,
  type Word,
  wordsOf,
} from './terms.js'

/** A text with the weight that a word in it has. */
export interface WeightedText {
  readonly text: string
  readonly weight: number
  /** Terms beside its words: what a heading asks about (`questionWord`). */
  readonly terms?: readonly string[]
}

export interface Hit<Item> {
  readonly item: Item
  /** Comparable within one search. */
  readonly score: number
  /** How much of the question's telling words it has, by their weight: 0 to 1. */
  readonly fit: number
  /** Whether it has all of the query's `subject`. */
  readonly hasSubject: boolean
}

export interface SearchIndex<Item> {
  /** Best first, at most 200; what has less than `leastFit` of the words is left out. */
  search(query: SearchQuery, leastFit: number): Hit<Item>[]
  /** Whether the word, a form of it or a part stands in any of the texts; in English also what it means. */
  knows(word: Word, isEnglish?: boolean): boolean
  /** Whether the word stands there as it is, in whatever form. */
  readonly has: (word: Word) => boolean
}

/** Telling words, and meanings that several words had together. */
export interface SearchQuery {
  readonly words: readonly Word[]
  readonly meanings: readonly number[]
  /** Terms that make a hit better and are not missed where they are not found. */
  readonly hints: readonly string[]
  /** Which of the words it is about: a hit tells whether it has them all. */
  readonly subject: readonly Word[]
  /** It is asked in English: its words are sought by what they mean in Danish too. */
  readonly isEnglish?: boolean
}

/** The texts of each item, indexed. */
export function createSearchIndex<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => readonly WeightedText[],
): SearchIndex<Item> {
  const { read, stems } = createReader()
  const texts = items.map(item =>
    textsOf(item).map(({ text, ...each }) => ({ ...each, ...read(text) })),
  )
  const known = createKnownStems([...stems.values(), ...meaningfulStems])
  const index: Indexed = {
    size: items.length,
    postings: postingsOf(texts, known),
    known,
    spelling: createSpelling(stems.keys()),
    stems: createStems(stems.values()),
    tally: createTally(items.length),
  }
  return {
    search: (query, leastFit) =>
      matchTexts(index, query, leastFit).flatMap(({ at, ...hit }) => {
        const item = items[at]
        return item === undefined ? [] : { item, ...hit }
      }),
    has: ({ stem }) => index.postings.has(stem),
    knows: (word, isEnglish = false) =>
      waysOf(index, word, isEnglish).some(({ ways }) =>
        ways.some(({ term }) => index.postings.has(term)),
      ),
  }
}

/** A word by its stem; telling where it is no small word. Where it stands is filled in when all words are known. */
interface WordRead {
  readonly key: string
  readonly telling: string | undefined
  own: readonly Posting[] | undefined
}

/** A text as it was read: its words, and what several mean together. */
interface Read {
  readonly words: readonly WordRead[]
  readonly spoken: readonly number[]
}

/** Reads each text once (a page's title stands with each of its passages) and each word once, and gathers the telling ones. */
function createReader(): { read(text: string): Read; stems: ReadonlyMap<string, string> } {
  const seen = new Map<string, Read>()
  const known = new Map<string, WordRead>()
  const stems = new Map<string, string>()
  return { read, stems }

  function read(text: string): Read {
    const before = seen.get(text)
    if (before) return before
    const own = text.slice(0, longestText)
    const words = [...writtenWords(own), ...joinedWords(own)].map(wordOf).filter(isWord)
    const one = { words, spoken: meaningsTogether(words) }
    seen.set(text, one)
    return one
  }

  function wordOf(written: string): WordRead {
    const before = known.get(written)
    if (before) return before
    const [token] = tokenise(written)
    const [word] = token ? wordsOf([token]) : []
    if (word) stems.set(word.key, word.stem)
    const one = { key: token ? stemOf(token.key) : '', telling: word?.key, own: undefined }
    known.set(written, one)
    return one
  }
}

function isWord({ key }: WordRead): boolean {
  return key !== ''
}

const longestText = 20_000

/** Where each term stands, with the weight of its best field there. Items come in order: see `put`. */
function postingsOf(
  texts: readonly (readonly (Read & Omit<WeightedText, 'text'>)[])[],
  known: KnownStems,
): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>()
  texts.forEach((fields, at) => {
    for (const { words, spoken, weight, terms = [] } of fields) {
      const own = words.flatMap(word => {
        if (word.telling === undefined) return []
        word.own ??= termsOf(word.telling, word.key, known).map(postingOf)
        return word.own
      })
      const beside = [...spoken.map(meaning => `#${meaning}`), ...terms].map(postingOf)
      for (const posting of new Set([...own, ...beside])) put(posting, at, weight)
    }
  })
  return postings

  function postingOf(term: string): Posting {
    const posting = postings.get(term) ?? { items: [], weights: [] }
    postings.set(term, posting)
    return posting
  }
}

/** What a word in a second field adds, of the lesser field's weight: in the title and the text it says more than in one of them. */
const alsoWorth = 0.25

/** The last place tells whether the item is new. */
function put({ items, weights }: Posting, at: number, weight: number): void {
  const last = items.length - 1
  if (items[last] !== at) {
    items.push(at)
    weights.push(weight)
    return
  }
  const before = weights[last] ?? 0
  weights[last] = Math.max(before, weight) + alsoWorth * Math.min(before, weight)
}

/** A word's terms: its stem and meanings, and with `~` those of a compound's parts. */
function termsOf(key: string, stem: string, known: KnownStems): string[] {
  const parts = splitWord(key, known)
  return [
    ...new Set([
      stem,
      ...meaningsOf(stem).map(meaning => `#${meaning}`),
      ...(parts ? [parts.first, parts.last] : []).flatMap(part => [
        `~${part}`,
        ...meaningsOf(part).map(meaning => `~#${meaning}`),
      ]),
    ]),
  ]
}
