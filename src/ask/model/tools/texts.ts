// Tools and pages for a model: found by words, and read. Listed by tools.ts. What they say is data: it comes back cut, and never as an order.
import { z } from 'zod'
import type { Page, Tool } from '../../../model/page.js'
import { may } from '../../../people/rights.js'
import { type Entry, libraryOf } from '../../library/library.js'
import { readLibraryQuestion } from '../../library/read.js'
import { tokenise } from '../../text/tokens.js'
import { recordsOf } from '../../verify/grounds.js'
import { cut, type Failed, type Found, type Kit, tool } from './kit.js'

const mostListed = 6
/** How much of the words a text must have to be worth a look. */
const leastFit = 0.25
const shortText = 300

export const findTexts = tool({
  name: 'find_texts',
  description:
    'Searches the network’s tools (værktøjer) and pages: practical matters, prices, minutes, rules. Danish words find most.',
  input: z.object({ words: z.string().min(1).max(200) }),
  run({ words }, { telling, refs }) {
    if (!may(telling.viewer, 'tool.read')) return { error: 'not for the asker' }
    const library = libraryOf(telling.snapshot)
    const { search } = readLibraryQuestion(tokenise(words), library, { lang: telling.lang })
    const found = library.index.search(search, leastFit).slice(0, mostListed)
    const sources = found.map(({ item }) => sourceOf(item))
    return {
      data: {
        texts: found.map(({ item }) => ({ ref: refOf(item, refs), ...briefly(item) })),
        count: found.length,
      },
      sources,
      grounds: recordsOf(sources, telling),
    }
  },
})

export const readText = tool({
  name: 'read_text',
  description: 'One tool or page, from the place that find_texts found.',
  input: z.object({ ref: z.string().max(20).describe('as find_texts has it, t1 or p2') }),
  run({ ref }, kit) {
    const { snapshot, viewer } = kit.telling
    const known = may(viewer, 'tool.read') ? kit.refs.of(ref) : undefined
    const { tools, pages } = snapshot.programme
    const found = known?.kind === 'tool' ? tools.find(each => each.id === known.id) : undefined
    if (found) return read({ kind: 'tool', id: found.id, title: found.name }, toolSaid(found), kit)
    const page = known?.kind === 'page' ? pages.find(each => each.id === known.id) : undefined
    if (!page || !known) return { error: 'no such ref; use find_texts first' }
    return read({ kind: 'page', id: page.id, title: page.title }, pageSaid(page, known.part), kit)
  },
})

function read(
  source: Found['sources'][number],
  text: Readonly<Record<string, unknown>>,
  { telling }: Kit,
): Found | Failed {
  return { data: { text }, sources: [source], grounds: recordsOf([source], telling) }
}

function sourceOf(entry: Entry): Found['sources'][number] {
  return entry.kind === 'tool'
    ? { kind: 'tool', id: entry.tool.id, title: entry.tool.name }
    : { kind: 'page', id: entry.page.id, title: entry.page.title }
}

function refOf(entry: Entry, refs: Kit['refs']): string {
  return entry.kind === 'tool'
    ? refs.give('tool', entry.tool.id)
    : refs.give('page', entry.page.id, entry.at)
}

function briefly(entry: Entry) {
  if (entry.kind === 'tool') {
    const { name, summary, length, when } = entry.tool
    return { tool: name, summary: cut(summary, shortText), length, when }
  }
  const { heading = '', text = '' } = entry.page.passages[entry.at] ?? {}
  return { page: entry.page.title, heading, text: cut(text, shortText) }
}

function toolSaid({ name, summary, length, when, audience, steps, link }: Tool) {
  const plain = { tool: name, summary: cut(summary), length, when, audience, link }
  return { ...plain, steps: cut(steps.join('\n')).split('\n') }
}

function pageSaid({ title, passages, link }: Page, part: number) {
  const text = passages.slice(part).map(each => `${each.heading}\n${each.text}`)
  return { page: title, text: cut(text.join('\n\n')), link }
}
