// Golds about tools and pages: by name, theme and length, and single facts that stand with them.
import type { Page, Tool } from '../../../src/model/page.js'
import type { Fact, Source } from '../question.js'
import {
  type Asked,
  type Builders,
  type Built,
  firstThat,
  gold,
  pick,
  textsOf,
  words,
} from './gold.js'

function tool({ id }: Tool): Source {
  return { kind: 'tool', id }
}

/** A tool by its name or one of the names that people use. */
function byName(asked: Asked, says: (found: Tool) => readonly Fact[]): Built | undefined {
  return firstThat(asked.world.tools, asked.nth * 3, found => {
    const facts = says(found)
    if (facts.length === 0) return undefined
    const slots = { tool: found.name, toolNick: found.aliases[0] ?? found.name }
    return { slots, gold: gold({ sources: [[tool(found)]], facts }) }
  })
}

function lengthFact({ length = '' }: Tool): Fact[] {
  const [figures] = /^\d+(?:-\d+)?(?= min| time)/.exec(length) ?? []
  return figures
    ? [
        words(
          `${figures} min`,
          `${figures} minutter`,
          `${figures} minutes`,
          `${figures} timer`,
          `${figures} hours`,
        ),
      ]
    : []
}

/** Any tool of the theme is right. */
function byTheme(asked: Asked): Built | undefined {
  const themes = [...new Set(asked.world.tools.flatMap(one => one.themes))].sort()
  const theme = pick(themes, asked.nth * 3)
  if (!theme) return undefined
  const found = asked.world.tools.filter(({ themes: own }) => own.includes(theme))
  const sources = found.map(one => [tool(one)])
  const facts = [words(...found.map(({ name }) => name))]
  return { slots: { theme }, gold: gold({ sources, facts }) }
}

/** Any tool that takes so many minutes or less. */
function byLength(asked: Asked): Built | undefined {
  const minutes = [10, 15, 20, 30][asked.nth % 4] ?? 30
  const found = asked.world.tools.filter(({ length = '' }) => {
    const [, from, to] = /^(\d+)(?:-(\d+))? min$/.exec(length) ?? []
    return from !== undefined && Number(to ?? from) <= minutes
  })
  if (found.length === 0) return undefined
  const facts = [words(...found.map(({ name }) => name))]
  return {
    slots: { minutes: String(minutes) },
    gold: gold({ sources: found.map(one => [tool(one)]), facts }),
  }
}

/** A page asked for by its name: something that stands on it must be said, its title alone is no answer. */
function byTitle(asked: Asked): Built | undefined {
  return pageSaying(asked, ({ passages }) => {
    const sentences = passages.flatMap(({ text }) => text.split(/(?<=[.!?])\s|\n/))
    return words(...sentences.filter(sentence => sentence.length > 10))
  })
}

/** Where it can be read: its address. */
function whereToRead(asked: Asked): Built | undefined {
  return pageSaying(asked, ({ link = '' }) => ({ kind: 'url', url: link }))
}

function pageSaying(asked: Asked, says: (page: Page) => Fact): Built | undefined {
  const page = pick(asked.world.pages, asked.nth * 4 + 1)
  if (!page) return undefined
  const spoken = page.aliases.find(alias => !/^hv/i.test(alias)) ?? page.title
  const slots = { page: spoken, pageTitle: page.title.replace(/\?$/, '') }
  const sources = [[{ kind: 'page' as const, id: page.id }]]
  return { slots, gold: gold({ sources, facts: [says(page)], texts: textsOf(page) }) }
}

export const toolGolds: Builders = {
  'tool-name': { type: 'tool by name', build: asked => byName(asked, ({ name }) => [words(name)]) },
  'tool-length': { type: 'tool fact', build: asked => byName(asked, lengthFact) },
  'tool-steps': {
    type: 'tool fact',
    build: asked => byName(asked, ({ steps }) => steps.map(step => words(step))),
  },
  'tool-link': {
    type: 'tool fact',
    build: asked => byName(asked, ({ link }) => (link ? [{ kind: 'url', url: link }] : [])),
  },
  'tool-audience': {
    type: 'tool fact',
    build: asked => byName(asked, ({ audience }) => (audience ? [words(audience)] : [])),
  },
  'tool-when': {
    type: 'tool fact',
    build: asked => byName(asked, ({ when }) => (when ? [words(when)] : [])),
  },
  'tool-theme': { type: 'tool by purpose', build: byTheme },
  'tool-short': { type: 'tool by purpose', build: byLength },
  'page-title': { type: 'page', build: byTitle },
  'page-where': { type: 'page', build: whereToRead },
}
