// Words as Slack's rich text: pieces that are data and never read as markup, so nothing in them can mention, format or link.
// render.ts builds everything that can be read with it. Texts too long for one block are parted where words are.
import { cleanText } from '../../../src/core/text.js'
import { slackLimits } from '../limits.js'

/** A piece of text: as it is, bold, or leading somewhere. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly url?: string | undefined
}
export type Line = readonly Span[]

export type RichElement =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold: true } }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
interface RichSection {
  readonly type: 'rich_text_section'
  readonly elements: readonly RichElement[]
}
export interface RichText {
  readonly type: 'rich_text'
  readonly elements: readonly (
    | RichSection
    | {
        readonly type: 'rich_text_list'
        readonly style: 'bullet'
        readonly elements: readonly RichSection[]
      }
  )[]
}

/** What anybody wrote, fit to be sent: cleaned, and without halves of characters. */
export function plain(text: string): string {
  return cleanText(text).replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Where `text` alone is shown Slack reads it as markup: these three are all it takes to mention or to link. */
export function escapeText(text: string): string {
  return plain(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** At most `most` characters a part; parted at a line's end, else at a space, else between two characters. */
export function part(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const head = rest.slice(0, most)
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const end = at > most / 2 ? at + 1 : isHigh(head.charCodeAt(most - 1)) ? most - 1 : most
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return rest === '' ? parts : [...parts, rest]
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Lines under each other, or as a list with a dot before each; in as many blocks as it takes. Empty lines vanish. */
export function richText(lines: readonly Line[], as: 'lines' | 'list' = 'lines'): RichText[] {
  return inChunks(lines.flatMap(splitLine)).map(chunk => ({
    type: 'rich_text',
    elements:
      as === 'list'
        ? [{ type: 'rich_text_list', style: 'bullet', elements: chunk.map(toSection) }]
        : [toSection(chunk.flatMap((line, at) => (at > 0 ? [{ text: '\n' }, ...line] : line)))],
  }))
}

function toSection(line: Line): RichSection {
  return { type: 'rich_text_section', elements: line.map(toElement) }
}

function toElement({ text, bold, url }: Span): RichElement {
  if (url !== undefined) return { type: 'link', url, text }
  return bold ? { type: 'text', text, style: { bold } } : { type: 'text', text }
}

/** A line that fills more than a block becomes several. */
function splitLine(line: Line): Line[] {
  const spans = line
    .map(span => ({ ...span, text: plain(span.text) }))
    .filter(span => span.text !== '')
  if (spans.length === 0) return []
  if (lengthOf(spans) <= slackLimits.textCharacters) return [spans]
  return inChunks(
    spans.flatMap(span =>
      part(span.text, slackLimits.textCharacters).map(text => [{ ...span, text }]),
    ),
  ).map(chunk => chunk.flat())
}

function inChunks(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = []
  let length = 0
  for (const line of lines) {
    const last = chunks.at(-1)
    length += lengthOf(line) + 1
    if (last && length <= slackLimits.textCharacters) last.push(line)
    else {
      chunks.push([line])
      length = lengthOf(line) + 1
    }
  }
  return chunks
}

function lengthOf(line: Line): number {
  return line.reduce((sum, span) => sum + span.text.length, 0)
}
