// What is said of tools: one of them whole, one fact of it, several in a list, all of them, or that none fits. Called by
// src/ask/library/route.ts. Everything in it stands in the programme's own record, with the tool as the source.
import type { Block, Field } from '../../../core/reply.js'
import type { Tool } from '../../../model/page.js'
import type { Suggestion } from '../../../wording/ask-wording.js'
import type { ToolSaid, ToolsSaid } from '../../../wording/library-wording.js'
import { wording } from '../../../wording/wording.js'
import { audienceTextOf, lengthTextOf, whenTextOf } from '../../library/filters.js'
import type { ToolFacet } from '../../library/words.js'
import { type Answer, compose, type Source } from '../compose.js'
import type { Telling } from '../say.js'
import { stepsOf, summaryOf } from './tool-parts.js'

/** As many tools as one reads in a chat; the rest are behind a button. */
export const listedTools = 5
/** Up to here each tool has a line with its themes; of more, the names. */
const describedTools = 12
/** Beyond these, names are too many to read, and the themes lead on. */
const namedTools = 60

/** The tool with everything one needs to use it; `before`: what has to be said first. */
export function answerTool(
  tool: Tool,
  others: readonly Tool[],
  telling: Telling,
  before?: string,
): Answer {
  const { library } = wording(telling.lang)
  const said = sayTool(tool)
  const label = library.fields
  const steps = said.steps.map((step, at) => library.step(at + 1, step))
  const facts: [string, string | undefined][] = [
    [label.when, said.when === undefined ? undefined : library.when(said.when)],
    [label.length, said.length === undefined ? undefined : library.length(said.length)],
    [label.audience, said.audience],
  ]
  const fields: Field[] = facts.flatMap(([name, text]) =>
    text ? [{ label: name, value: { text } }] : [],
  )
  if (said.link) fields.push({ label: label.link, value: { text: said.link, url: said.link } })
  const lines = [
    ...facts.flatMap(([name, text]) => (text ? `${name}: ${text}` : [])),
    ...(steps.length > 0 ? [`${label.steps}:`, ...steps] : []),
    ...(said.link ? [`${label.link}: ${said.link}`] : []),
  ]
  const details: Block[] = [
    ...(fields.length > 0 ? [{ type: 'fields' as const, fields }] : []),
    ...(steps.length > 0
      ? [{ type: 'text' as const, text: `${label.steps}:\n${steps.join('\n')}` }]
      : []),
  ]
  return compose(telling, {
    sentences: [before, library.tool(said)],
    lines,
    details,
    buttons: [
      others.length > 0 ? library.suggest.others : undefined,
      ...said.themes.slice(0, 2).map(library.suggest.theme),
      library.suggest.allTools,
    ],
    sources: [sourceOfTool(tool)],
  })
}

/** What was asked of it, and no more; where its page does not have it, all that it has. */
export function answerToolFact(tools: readonly Tool[], facet: ToolFacet, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  const said = tools.map(tool => ({ ...sayTool(tool), length: lengthTextOf(tool) }))
  const [only, another] = said
  const [tool] = tools
  if (tool && only && !another && !hasFact(facet, only))
    return answerTool(tool, [], telling, factOf(facet, only, telling))
  const isSteps = facet === 'how' && only !== undefined && another === undefined
  return compose(telling, {
    sentences: another ? [] : said.map(each => factOf(facet, each, telling)),
    ...(another ? { lines: said.map(each => factOf(facet, each, telling)) } : {}),
    ...(isSteps ? { lines: only.steps.map((step, at) => library.step(at + 1, step)) } : {}),
    buttons: another || !only ? [] : otherFacts(only.name, facet, telling),
    sources: tools.map(sourceOfTool),
  })
}

function hasFact(facet: ToolFacet, { length, when, audience, steps, link }: ToolSaid): boolean {
  const facts = { length, when, who: audience, how: steps[0], link }
  return facts[facet] !== undefined
}

function factOf(facet: ToolFacet, said: ToolSaid, { lang }: Telling): string {
  const { library } = wording(lang)
  switch (facet) {
    case 'length':
      return library.toolLength(said)
    case 'when':
      return library.toolWhen(said)
    case 'who':
      return library.toolAudience(said)
    case 'how':
      return library.toolSteps(said)
    case 'link':
      return library.toolLink(said)
    default:
      return facet satisfies never
  }
}

function otherFacts(name: string, facet: ToolFacet, { lang }: Telling): (Suggestion | undefined)[] {
  const { suggest } = wording(lang).library
  return [
    facet === 'how' ? undefined : suggest.steps(name),
    facet === 'length' ? undefined : suggest.length(name),
    facet === 'who' ? undefined : suggest.audience(name),
    suggest.allTools,
  ]
}

/** The best of those that fit; the rest are counted and one button away. `from`: how many have been told before. */
export function answerTools(
  tools: readonly Tool[],
  about: Omit<ToolsSaid, 'count'> & { readonly from: number },
  telling: Telling,
): Answer {
  const { library } = wording(telling.lang)
  const { from, ...narrowing } = about
  const listed = tools.slice(from, from + listedTools)
  const said = { ...narrowing, count: tools.length }
  return compose(telling, {
    sentences: [from > 0 ? library.moreTools(said) : library.tools(said)],
    lines: listed.map(tool => library.toolLine(sayTool(tool))),
    details: [tableOf(listed, telling)],
    buttons: [
      tools.length > from + listedTools ? library.suggest.more : undefined,
      ...listed.map(tool => library.suggest.tool(tool.name)),
    ],
    sources: listed.map(sourceOfTool),
  })
}

/** What each of those that are named is, and when it is used. */
export function answerNamedTools(tools: readonly Tool[], telling: Telling): Answer {
  const { library } = wording(telling.lang)
  const said = tools.slice(0, listedTools).map(sayTool)
  const [first, ...lines] = said.map(each =>
    [library.tool(each), each.when ? library.toolWhen(each) : ''].filter(Boolean).join(' '),
  )
  return compose(telling, {
    sentences: [first],
    lines,
    details: [tableOf(tools.slice(0, listedTools), telling)],
    buttons: said.map(({ name }) => library.suggest.tool(name)),
    sources: tools.slice(0, listedTools).map(sourceOfTool),
  })
}

function tableOf(tools: readonly Tool[], { lang }: Telling): Block {
  return {
    type: 'table',
    columns: [...wording(lang).library.toolColumns],
    rows: tools
      .map(sayTool)
      .map(({ name, link, length, when, summary }) => [
        { text: name, ...(link ? { url: link } : {}) },
        { text: length ?? '' },
        { text: when ?? summary },
      ]),
  }
}

/** Every tool with its themes; of many, their names. */
export function answerEveryTool(tools: readonly Tool[], telling: Telling): Answer {
  const { library } = wording(telling.lang)
  if (tools.length === 0) return compose(telling, { kind: 'unknown', sentences: [library.noTools] })
  const named = tools.slice(0, namedTools)
  const lines =
    tools.length <= describedTools
      ? tools.map(tool => library.toolThemes(sayTool(tool)))
      : [
          library.toolNames(
            named.map(({ name }) => name),
            tools.length - named.length,
          ),
        ]
  return compose(telling, {
    sentences: [library.everyTool(tools.length)],
    lines,
    buttons: themesOf(tools)
      .slice(0, 4)
      .map(([name]) => library.suggest.theme(name)),
    sources: named.map(sourceOfTool),
  })
}

/** Themes as they are written, the most used first. */
function themesOf(tools: readonly Tool[]): [string, number][] {
  const counts = new Map<string, [string, number]>()
  for (const theme of tools.flatMap(tool => tool.themes)) {
    const key = theme.toLowerCase()
    const [name, count] = counts.get(key) ?? [theme, 0]
    counts.set(key, [name, count + 1])
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1])
}

/** None fits: the nearest are named and buttons, and nothing more. */
export function answerNoTool(
  near: readonly Tool[],
  about: Omit<ToolsSaid, 'count'>,
  telling: Telling,
): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    sentences: [
      library.noTool(
        { ...about, count: 0 },
        near.slice(0, 3).map(({ name }) => name),
      ),
    ],
    buttons: [
      ...near.slice(0, 3).map(tool => library.suggest.tool(tool.name)),
      library.suggest.allTools,
    ],
  })
}

/** All that fit have been told. */
export function answerNoMoreTools(telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    sentences: [library.noMoreTools],
    buttons: [library.suggest.allTools],
  })
}

/** A tool as its sentences need it. */
export function sayTool(tool: Tool): ToolSaid {
  const { name, length, link, themes } = tool
  const [when, audience] = [whenTextOf(tool), audienceTextOf(tool)]
  const [summary, steps] = [summaryOf(tool), stepsOf(tool)]
  return { name, summary, when, length, audience, link, themes, steps }
}

/** The tool as the source of an answer. */
export function sourceOfTool({ id, name }: Tool): Source {
  return { kind: 'tool', id, title: name }
}

/** It is known, and what is asked of it stands nowhere. */
export function answerNoToolFact(tool: Tool, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    sentences: [library.noToolFact(tool.name, tool.link)],
    buttons: [library.suggest.tool(tool.name)],
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
