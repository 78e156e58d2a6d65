// A file's blocks → a page in passages, one for each heading, so that a single fact is answered with the words around it.
// Called by read-page alone.
import { slug } from '../../core/ids.js'
import type { Page } from '../../model/page.js'
import { limits } from '../draft.js'
import { hasCpr, short } from '../ics/report.js'
import type { Block, List, TextBlock } from './blocks.js'
import { joinLines, type Line, sayParts } from './lines.js'
import {
  createPageReader,
  keyPlace,
  type PageFile,
  type PageReader,
  readLink,
} from './page-file.js'
import { labelOf, type Piece } from './pieces.js'
import { takeTitle } from './title.js'
import type { FieldName } from './words.js'

/** The page, or undefined and a problem where nothing stands on it. Its id is made of the path: titles are rewritten, files stay. */
export function readPageIn(file: PageFile): Page | undefined {
  const titled = takeTitle(file, false)
  // First of all: what is wrong with the rest is told by the title.
  const first = createPageReader(file, titled.title, undefined)
  const title = first.guard(titled, 'title', titled.title, limits.name)
  if (title === undefined) return undefined
  const { blocks, labels } = takeLabels(titled.blocks)
  const link = readLink(file, title, labels.get('link') ?? [])
  const reader = createPageReader(file, title, link)
  const passages = readPassages(file, reader, blocks)
  if (passages.length === 0 && link === undefined) {
    reader.report({ row: titled.row }, { code: 'page-empty', args: { title: short(title) } })
    return undefined
  }
  return {
    id: idOf(file.file),
    source: { file: file.file },
    title,
    aliases: [
      ...new Set([
        ...readAliases(file, reader, labels.get('aliases') ?? []),
        ...ofNetworks(reader, blocks),
      ]),
    ].slice(0, limits.steps),
    passages,
    ...(link === undefined ? {} : { link }),
  }
}

/** The path without its ending; a path too long for an id keeps its end, where the name is. */
function idOf(file: string): string {
  return slug(file.replace(/\.\w+$/, '').slice(-80))
}

/** The "Link:" and "Også kaldt:" lines above the first heading. Below it such a line is part of what the page says. */
function takeLabels(blocks: readonly Block[]): {
  blocks: Block[]
  labels: ReadonlyMap<FieldName, Piece[]>
} {
  const labels = new Map<FieldName, Piece[]>()
  const end = blocks.findIndex(block => block.kind === 'heading')
  const top = end === -1 ? blocks : blocks.slice(0, end)
  const isText = ({ parts, row }: Line) => {
    const label = labelOf(parts)
    if (label?.field !== 'link' && label?.field !== 'aliases') return true
    const piece = { parts: label.rest, row, isItem: false, label: label.label }
    const known = labels.get(label.field)
    if (known) known.push(piece)
    else labels.set(label.field, [piece])
    return false
  }
  const rest = top.map(block =>
    block.kind === 'text' ? { ...block, lines: block.lines.filter(isText) } : block,
  )
  return { blocks: [...rest, ...blocks.slice(top.length)], labels }
}

function readAliases(file: PageFile, reader: PageReader, pieces: readonly Piece[]): string[] {
  const entry = file.front.get('aliases')
  const written = (entry?.values ?? []).flatMap(value => {
    const text = reader.guard(keyPlace(entry), 'alias', value) ?? ''
    return entry?.isList ? [text] : text.split(/[,;]/)
  })
  const said = pieces.flatMap(piece => reader.say(piece, 'alias').split(/[,;\n]/))
  const names = [...written, ...said].map(name => name.trim().slice(0, limits.name))
  return [...new Set(names.filter(Boolean))].slice(0, limits.steps)
}

const minutes = /^(?:\p{L}*referat|minutes|(?:møde)?(?:noter|notat))(?!\p{L})/iu
const ofNetwork =
  /^\W*(?:netværk(?:et)?|forum|kreds|gruppe|udvalg|network|group)\W*:\W*(\p{L}.*)$/iu

/**
 * Minutes say whose they are on a line over their first heading ("Netværk: Læseforum"): where the title does not, they are found by
 * the title with that name too. The line stays where it stands, as the date and those who were there do.
 */
function ofNetworks(reader: PageReader, blocks: readonly Block[]): string[] {
  if (!minutes.test(reader.title)) return []
  const end = blocks.findIndex(block => block.kind === 'heading')
  const top = end === -1 ? blocks : blocks.slice(0, end)
  const lines = top.flatMap(block => (block.kind === 'text' ? block.lines : []))
  return lines
    .flatMap(
      line =>
        ofNetwork
          .exec(sayParts(line.parts, reader.link, () => undefined).trim())?.[1]
          ?.split(/[,;]/) ?? [],
    )
    .map(name =>
      name
        .replace(/[\s*_]+$/, '')
        .trim()
        .slice(0, 80),
    )
    .filter(
      name =>
        name !== '' && !hasCpr(name) && !reader.title.toLowerCase().includes(name.toLowerCase()),
    )
    .map(name => `${reader.title} – ${name}`.slice(0, limits.name))
}

function readPassages(
  file: PageFile,
  reader: PageReader,
  blocks: readonly Block[],
): Page['passages'] {
  const passages: { heading: string; texts: string[]; row: number }[] = []
  const summary = file.front.get('summary')
  const intro = (summary?.values ?? []).flatMap(
    text => reader.guard(keyPlace(summary), 'summary', text) ?? [],
  )
  passages.push({ heading: '', texts: intro, row: summary?.row ?? 1 })
  /** The headings above, by level: "Kørsel" over "Tog" is "Kørsel – Tog". */
  const above: string[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const own = reader.say(block, 'passage').replace(/\s+/g, ' ')
      above.length = Math.min(above.length, block.level)
      above[block.level] = own
      const heading =
        block.level > 2 ? [above[block.level - 1], own].filter(Boolean).join(' – ') : own
      passages.push({ heading: heading.slice(0, limits.name), texts: [], row: block.row })
    } else passages.at(-1)?.texts.push(sayBlock(reader, block))
  }
  const full = passages
    .map(({ heading, texts, row }) => ({ heading, text: texts.filter(Boolean).join('\n\n'), row }))
    .filter(({ text }) => text !== '')
  if (full.length > limits.passages) {
    const args = { title: short(reader.title), limit: limits.passages }
    reader.report({ row: full[limits.passages]?.row ?? 1 }, { code: 'too-many-parts', args })
  }
  return full.slice(0, limits.passages).flatMap(({ heading, text, row }) => {
    const guarded = reader.guard({ row }, 'passage', text)
    return guarded === undefined || hasCpr(heading) ? [] : [{ heading, text: guarded }]
  })
}

function sayBlock(reader: PageReader, block: TextBlock | List): string {
  if (block.kind === 'list') {
    const mark = (at: number) => (block.ordered ? `${at + 1}. ` : '- ')
    return block.items.map((item, at) => `${mark(at)}${reader.say(item, 'passage')}`).join('\n')
  }
  const [first] = block.lines
  return first ? reader.say({ parts: joinLines(block.lines), row: first.row }, 'passage') : ''
}
