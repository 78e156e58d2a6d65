// Every sentence of the library that may hold a single fact: of pages, tools and the notes of deadlines, each with what it stands
// under. Made at the first question for a fact and kept as long as the snapshot. Whether the viewer may see a deadline is decided by
// who asks (fact.ts).
import type { Page, Tool } from '../../../model/page.js'
import { type Due, everyDue } from '../../../programme/deadlines.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { sentencesOf } from '../../answers/library/sentences.js'
import { createSearchIndex, type SearchIndex } from '../search/search-index.js'

/** A sentence, and where it stands. */
export interface Unit {
  readonly text: string
  /** Title and heading, or the tool's names: what the sentence is of without saying so. */
  readonly under: string
  readonly of:
    | { readonly kind: 'page'; readonly page: Page; readonly at: number }
    | { readonly kind: 'tool'; readonly tool: Tool; readonly isLength: boolean }
    | { readonly kind: 'deadline'; readonly due: Due }
}

const indexes = new WeakMap<Snapshot, SearchIndex<Unit>>()

/** The snapshot's sentences: a word in one counts more than one above it. */
export function factsOf(snapshot: Snapshot): SearchIndex<Unit> {
  const known = indexes.get(snapshot)
  if (known) return known
  const { tools, pages } = snapshot.programme
  const units = [
    ...pages.flatMap(ofPage),
    ...tools.flatMap(ofTool),
    ...everyDue(snapshot).flatMap(ofDue),
  ]
  const made = createSearchIndex(units, ({ text, under }) => [
    { text, weight: 2 },
    { text: under, weight: 1 },
  ])
  indexes.set(snapshot, made)
  return made
}

function ofPage(page: Page): Unit[] {
  return page.passages.flatMap(({ heading, text }, at) =>
    sentencesOf(text).map(sentence => ({
      text: sentence.text,
      under: [page.title, ...page.aliases, heading].join('. '),
      of: { kind: 'page', page, at },
    })),
  )
}

function ofTool(tool: Tool): Unit[] {
  const { name, aliases, summary, when = '', steps, length } = tool
  // A theme says what a tool is for, and of no number that the number is of it.
  const under = [name, ...aliases].join('. ')
  const said = [summary, when, ...steps].flatMap(text => sentencesOf(text).map(each => each.text))
  return [
    ...said.map((text): Unit => ({ text, under, of: { kind: 'tool', tool, isLength: false } })),
    ...(length
      ? [{ text: length, under, of: { kind: 'tool' as const, tool, isLength: true } }]
      : []),
  ]
}

function ofDue(due: Due): Unit[] {
  const { title, note } = due.deadline
  return note ? [{ text: note, under: title, of: { kind: 'deadline', due } }] : []
}
