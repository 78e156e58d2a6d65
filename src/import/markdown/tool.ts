// A file's blocks → the tools in it: one, or one under each heading that has a tool's labels below it. Called by read-page.
import { slug } from '../../core/ids.js'
import type { Tool } from '../../model/page.js'
import type { PageTextField } from '../../wording/da/import/importing-pages.js'
import { limits } from '../draft.js'
import { short } from '../ics/report.js'
import type { Block, Heading } from './blocks.js'
import { sayParts, wholeAddress } from './lines.js'
import {
  createPageReader,
  keyPlace,
  type PageFile,
  type PageReader,
  type Place,
  readLink,
} from './page-file.js'
import { collectPieces, headingField, labelOf, type Piece, type Pieces } from './pieces.js'
import { type Titled, takeTitle } from './title.js'
import type { FieldName } from './words.js'

/** The parts that only a tool has. */
const signs: readonly FieldName[] = ['themes', 'audience', 'length', 'when', 'steps']

/** How many of a tool's own parts the file names, in its front matter or anywhere in its text. */
export function countSigns({ front, blocks }: Pick<PageFile, 'front' | 'blocks'>): number {
  const named = new Set([...front.keys(), ...blocks.flatMap(fieldsIn)])
  return signs.filter(sign => named.has(sign)).length
}

/** Every tool that has something to say, in order. */
export function readTools(file: PageFile): Tool[] {
  const all = toolHeadings(file.blocks)
  if (all.length < 2) {
    const tool = readTool(file, takeTitle(file, true))
    return tool ? [tool] : []
  }
  const several = all.slice(0, limits.tools)
  if (several.length < all.length) {
    const args = { title: short(file.fallbackTitle), limit: limits.tools }
    file.add({ file: file.file, code: 'too-many-parts', args })
  }
  const front = new Map(
    [...file.front].filter(([name]) => name === 'themes' || name === 'audience'),
  )
  const tools = several.flatMap(heading => {
    const blocks = blocksUnder(file.blocks, heading, all)
    return readTool({ ...file, front }, { title: titleOf(heading), row: heading.row, blocks }) ?? []
  })
  return withoutDoubles(file, tools, several)
}

function titleOf(heading: Heading): string {
  return sayParts(heading.parts, undefined, () => undefined)
}

function fieldsIn(block: Block): FieldName[] {
  const texts = block.kind === 'heading' ? [] : block.kind === 'list' ? block.items : block.lines
  const heading = block.kind === 'heading' ? headingField(block.parts) : undefined
  return [
    ...(heading ? [heading] : []),
    ...texts.flatMap(({ parts }) => labelOf(parts)?.field ?? []),
  ]
}

/**
 * The headings that are tools: those with a tool's labels right below them and, where two or more of a level are, the others
 * of that level.
 */
function toolHeadings(blocks: readonly Block[]): Heading[] {
  const headings: Heading[] = []
  const bearing = new Set<Heading>()
  /** The last heading of each level that is no label, and the one that what comes now belongs to. */
  const above: (Heading | undefined)[] = []
  let current: Heading | undefined
  for (const block of blocks) {
    if (block.kind === 'heading' && !headingField(block.parts)) {
      above.length = block.level
      above[block.level] = block
      current = block
      headings.push(block)
      continue
    }
    // "## Hvornår" after "## Baggrund" speaks of the tool above both.
    if (block.kind === 'heading') current = above.slice(0, block.level).findLast(Boolean) ?? current
    if (current && fieldsIn(block).some(field => signs.includes(field))) bearing.add(current)
  }
  const levels = [...bearing].map(heading => heading.level)
  const shared = [1, 2, 3, 4, 5, 6].filter(
    level => levels.indexOf(level) !== levels.lastIndexOf(level),
  )
  return headings.filter(
    heading => (bearing.has(heading) || shared.includes(heading.level)) && titleOf(heading) !== '',
  )
}

/** What stands under a heading until the next tool's, or one above it. */
function blocksUnder(
  blocks: readonly Block[],
  heading: Heading,
  tools: readonly Heading[],
): Block[] {
  const from = blocks.indexOf(heading) + 1
  const length = blocks
    .slice(from)
    .findIndex(
      block =>
        block.kind === 'heading' &&
        (tools.includes(block) || (block.level < heading.level && !headingField(block.parts))),
    )
  return blocks.slice(from, length === -1 ? undefined : from + length)
}

function readTool(file: PageFile, { title, row, blocks }: Titled): Tool | undefined {
  // First of all: what is wrong with the rest is told by the name.
  const name = createPageReader(file, title, undefined).guard({ row }, 'name', title, limits.name)
  if (name === undefined) return undefined
  const pieces = collectPieces(blocks)
  const named = readLink(file, name, pieces.get('link') ?? [])
  const lone = named === undefined && !pieces.has('link') ? loneLink(pieces) : undefined
  const reader = createPageReader(file, name, named ?? lone?.url)
  const steps = piecesOf(pieces, 'steps')
  const items = steps.filter(step => step.isItem)
  const summary = piecesOf(pieces, 'summary').filter(piece => piece !== lone?.piece)
  const texts = {
    audience: sayField(file, reader, pieces, 'audience'),
    length: sayField(file, reader, pieces, 'length'),
    when: sayField(file, reader, pieces, 'when'),
  }
  const tool: Tool = {
    id: slug(name),
    source: { file: file.file },
    name,
    aliases: sayList(file, reader, pieces, 'aliases'),
    themes: sayList(file, reader, pieces, 'themes'),
    ...(texts.audience === '' ? {} : { audience: texts.audience }),
    ...(texts.length === '' ? {} : { length: texts.length }),
    ...(texts.when === '' ? {} : { when: texts.when }),
    summary: saySummary(
      file,
      reader,
      items.length > 0 ? [...summary, ...steps.filter(isText)] : summary,
    ),
    steps: saySteps(file, reader, items.length > 0 ? items : steps),
    ...(reader.link === undefined ? {} : { link: reader.link }),
  }
  if (isEmpty(tool)) {
    reader.report({ row }, { code: 'page-empty', args: { title: short(name) } })
    return undefined
  }
  return tool
}

function piecesOf(pieces: Pieces, field: FieldName): readonly Piece[] {
  return pieces.get(field) ?? []
}

function isText(piece: Piece): boolean {
  return !piece.isItem
}

/** A paragraph that is one link and nothing else: where nothing is labelled "Link:", the tool's own. */
function loneLink(pieces: Pieces): { piece: Piece; url: string } | undefined {
  for (const piece of piecesOf(pieces, 'summary')) {
    const [link, ...others] = piece.parts.filter(part => typeof part !== 'string' || part.trim())
    if (typeof link !== 'object' || link.isPicture || others.length > 0) continue
    const url = wholeAddress(link.href)
    if (url !== undefined) return { piece, url }
  }
  return undefined
}

const fieldTexts = {
  aliases: 'alias',
  themes: 'theme',
  audience: 'audience',
  length: 'length',
  when: 'when',
  summary: 'summary',
  steps: 'step',
} as const satisfies Partial<Record<FieldName, PageTextField>>
type TextFieldName = keyof typeof fieldTexts

/** The front matter's values and the pieces under the labels, as guarded texts. */
function sayAll(
  file: PageFile,
  reader: PageReader,
  pieces: readonly Piece[],
  field: TextFieldName,
): { text: string; isList: boolean }[] {
  const entry = file.front.get(field)
  const written = (entry?.values ?? []).map(text => ({
    text: reader.guard(keyPlace(entry), fieldTexts[field], text) ?? '',
    isList: entry?.isList ?? false,
  }))
  const said = pieces.map(piece => ({
    text: reader.say(piece, fieldTexts[field]),
    isList: piece.isItem,
  }))
  return [...written, ...said].filter(({ text }) => text !== '')
}

function sayField(
  file: PageFile,
  reader: PageReader,
  pieces: Pieces,
  field: 'audience' | 'length' | 'when',
): string {
  const texts = sayAll(file, reader, piecesOf(pieces, field), field).map(({ text }) => text)
  const place = placeOf(file, pieces, field)
  return reader.guard(place, field, texts.join(field === 'when' ? '\n' : ', ')) ?? ''
}

/** Where the part is first written. */
function placeOf(file: PageFile, pieces: Pieces, field: FieldName): Place {
  return piecesOf(pieces, field)[0] ?? keyPlace(file.front.get(field))
}

function saySummary(file: PageFile, reader: PageReader, pieces: readonly Piece[]): string {
  const written = sayAll(file, reader, [], 'summary').map(({ text }) => text)
  const said = pieces.flatMap((piece, at) => {
    const text = reader.say(piece, 'summary')
    if (text === '') return []
    if (piece.isHeading) return isAbove(pieces[at + 1]) ? [`${withColon(text)}\n`] : []
    const isFirst = at === 0 && written.length === 0
    return [piece.isItem ? `- ${text}` : withLabel(piece, text, isFirst)]
  })
  const text = [...written, ...said].join('\n\n').replace(/\n{3}|\n\n(?=- )/g, '\n')
  return reader.guard(pieces[0] ?? { row: 1 }, 'summary', text) ?? ''
}

/** Whether a heading stands above it; one above nothing but another says nothing. */
function isAbove(next: Piece | undefined): boolean {
  return next !== undefined && !next.isHeading
}

/** "Godt at vide" is no sentence of its own. */
function withColon(heading: string): string {
  return /[.:?!]$/.test(heading) ? heading : `${heading}:`
}

/** "Formål: læselyst" is read with its label, where the label is needed: a whole sentence, and what comes first, are clear without. */
function withLabel({ isLabelled, label }: Piece, text: string, isFirst: boolean): string {
  const isFragment = isLabelled && !isFirst && !/[.!?…]$/.test(text)
  return isFragment && label ? `${label.trim()}: ${text}` : text
}

/** Each once. A comma parts them, but not in what is written as a list. */
function sayList(
  file: PageFile,
  reader: PageReader,
  pieces: Pieces,
  field: 'aliases' | 'themes',
): string[] {
  const texts = sayAll(file, reader, piecesOf(pieces, field), field)
  const values = texts.flatMap(({ text, isList }) => (isList ? [text] : text.split(/[,;\n]/)))
  const names = values.map(value => value.trim().slice(0, limits.name)).filter(Boolean)
  return [...new Set(names)].slice(0, limits.steps)
}

function saySteps(file: PageFile, reader: PageReader, pieces: readonly Piece[]): string[] {
  const texts = sayAll(file, reader, pieces, 'steps')
  const steps = texts.flatMap(({ text, isList }) => (isList ? [text] : text.split('\n')))
  if (steps.length > limits.steps) {
    const args = { title: short(reader.title), limit: limits.steps }
    reader.report(pieces[0] ?? { row: 1 }, { code: 'too-many-parts', args })
  }
  return steps.map(step => step.replace(/^\d{1,2}[.)]\s+/, '')).slice(0, limits.steps)
}

function isEmpty({ aliases, themes, audience, length, when, summary, steps, link }: Tool): boolean {
  return (
    summary === '' &&
    aliases.length + themes.length + steps.length === 0 &&
    [audience, length, when, link].every(text => text === undefined)
  )
}

/** Two of one name are one tool to everybody who asks. */
function withoutDoubles(
  file: PageFile,
  tools: readonly Tool[],
  headings: readonly Heading[],
): Tool[] {
  const names = new Set<string>()
  return tools.filter(({ id, name }) => {
    if (!names.has(id)) return names.add(id)
    const row = headings.filter(heading => slug(titleOf(heading)) === id)[1]?.row
    file.add({
      file: file.file,
      ...(row === undefined ? {} : { row }),
      code: 'duplicate-name',
      args: { name: short(name) },
    })
    return false
  })
}
