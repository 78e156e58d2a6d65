// The tools and pages of a programme as one searchable library: the texts with their weights, and every name and alias. Made at
// the first question to a snapshot and kept as long as it. Open to everyone who may read tools, guests too, so nothing of a
// person stands in it but what the programme's own pages say.
import type { Page, Tool } from '../../model/page.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { createSpelling, type Spelling } from '../text/spelling.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import { questionWordOf } from './search/question-word.js'
import { createSearchIndex, type SearchIndex, type WeightedText } from './search/search-index.js'
import { meaningsOf, stemOf } from './search/terms.js'

/** What the library finds: a tool, or a passage of a page. */
export type Entry =
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'passage'; readonly page: Page; readonly at: number }

export interface Library {
  readonly tools: readonly Tool[]
  readonly pages: readonly Page[]
  readonly index: SearchIndex<Entry>
  /** Tools and pages by the words of a name or alias, joined. */
  find(key: string): readonly (Tool | Page)[]
  /** Names near a mistyped one, as keys that `find` knows. */
  readonly spelling: Spelling
}

const libraries = new WeakMap<Snapshot, Library>()

/** The snapshot's library. */
export function libraryOf(snapshot: Snapshot): Library {
  const known = libraries.get(snapshot)
  if (known) return known
  const library = createLibrary(snapshot.programme)
  libraries.set(snapshot, library)
  return library
}

/** The library of some tools and pages. */
export function createLibrary({
  tools,
  pages,
}: {
  tools: readonly Tool[]
  pages: readonly Page[]
}): Library {
  const names = new Map<string, (Tool | Page)[]>()
  for (const tool of tools) for (const name of [tool.name, ...tool.aliases]) add(names, name, tool)
  // A question for a title is no name: else it would be answered from the page even where the plan knows it better by now.
  const named = pages.filter(({ answered }) => answered === undefined)
  for (const page of named) for (const name of [page.title, ...page.aliases]) add(names, name, page)
  const entries: Entry[] = [
    ...tools.map((tool): Entry => ({ kind: 'tool', tool })),
    ...pages.flatMap(page => page.passages.map((_, at): Entry => ({ kind: 'passage', page, at }))),
  ]
  return {
    tools,
    pages,
    index: createSearchIndex(entries, textsOf),
    find: key => names.get(stemOf(key)) ?? [],
    spelling: createSpelling(names.keys()),
  }
}

/** Whether it is a tool rather than a page. */
export function isTool(item: Tool | Page): item is Tool {
  return 'name' in item
}

/** The words of some tokens joined, as `Library.find` takes them. */
export function joinedKey(tokens: readonly Token[]): string {
  return tokens.map(token => token.key).join('')
}

function add(names: Map<string, (Tool | Page)[]>, name: string, item: Tool | Page): void {
  const key = stemOf(joinedKey(tokenise(name)))
  if (key.length < 2) return
  const all = names.get(key)
  if (!all) names.set(key, [item])
  else if (!all.includes(item)) all.push(item)
}

/** Which words of a tool or passage say most about what it is. */
function textsOf(entry: Entry): WeightedText[] {
  if (entry.kind === 'tool') {
    const { name, aliases, themes, when = '', summary, audience = '', steps } = entry.tool
    return [
      { text: [name, ...aliases].join('. '), weight: 3 },
      { text: themes.join('. '), weight: 2.6 },
      { text: when, weight: 1.8 },
      { text: summary, weight: 1.5 },
      { text: [audience, ...steps].join('. '), weight: 0.7 },
    ]
  }
  const { page, at } = entry
  const { heading = '', text = '' } = page.passages[at] ?? {}
  const asks = questionWordOf(tokenise(heading))
  return [
    { text: [page.title, ...page.aliases].join('. '), weight: 1.3 },
    { text: heading, weight: 2.4, terms: asks ? [`?${asks}`] : [] },
    // A mail to lon@… says nothing of "løn".
    { text: text.replace(/\S+@\S+/g, ' '), weight: 1.5, terms: factsIn(text) },
  ]
}

/** What a text tells without the word for it, "70 55 01 18", by a word that asks for it. */
const factsSeen: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{2}(?:[ .]?\d{2}){3}(?!\d)/, 'telefonnummer'],
  [/[\w.-]+@[\w-]+\.\w/, 'mailadresse'],
  [/\d\s?(?:kr\b|kroner|,-)/i, 'pris'],
]

function factsIn(text: string): string[] {
  return factsSeen
    .filter(([seen]) => seen.test(text))
    .flatMap(([, word]) => meaningsOf(stemOf(keyOf(word))).map(meaning => `#${meaning}`))
}
