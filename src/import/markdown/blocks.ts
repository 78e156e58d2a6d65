// Markdown → headings, text and lists with the row each stands in: all that a tool or a page is made of. Called by read-page.
// The parser knows the language (CommonMark and tables); nothing is rendered, and no text makes it throw or take long.
import MarkdownIt, { type Token } from 'markdown-it'
import { htmlToText } from '../text/html.js'
import { joinLines, type Line, linesOf, type Part } from './lines.js'

export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  readonly parts: readonly Part[]
  readonly row: number
}
export interface TextBlock {
  readonly kind: 'text'
  readonly lines: readonly Line[]
}
export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Item[]
}
/** Its own words and those of lists in it, each on a line with its mark. */
export interface Item {
  readonly parts: readonly Part[]
  readonly row: number
}
export type Block = Heading | TextBlock | List

const markdown = new MarkdownIt({ html: true })
// Addresses stay as they are written: they are read, compared and shown, never put into a page here.
markdown.normalizeLink = address => address

/** The blocks in order; `linesBefore` is how many lines of the file stand before the text. */
export function readBlocks(text: string, linesBefore: number): Block[] {
  const tokens = markdown.parse(text, {})
  const blocks: Block[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const row = linesBefore + (token.map?.[0] ?? 0) + 1
    const close = closeOf(tokens, at)
    const inside = tokens.slice(at + 1, close)
    switch (token.type) {
      case 'heading_open':
        blocks.push({ kind: 'heading', level: Number(token.tag[1]), parts: partsIn(inside), row })
        break
      case 'paragraph_open':
        blocks.push({ kind: 'text', lines: inside.flatMap(inline => linesOf(inline, row)) })
        break
      case 'bullet_list_open':
      case 'ordered_list_open':
        blocks.push(readList(token, inside, linesBefore))
        break
      case 'table_open':
        blocks.push({ kind: 'text', lines: readTable(inside, linesBefore) })
        break
      case 'html_block':
        blocks.push(plainText(htmlToText(token.content), row))
        break
      case 'fence':
      case 'code_block':
        blocks.push(plainText(token.content, token.type === 'fence' ? row + 1 : row))
        break
      default:
        // A quotation's paragraphs come by themselves.
        continue
    }
    at = Math.max(at, close)
  }
  return blocks
}

/** Where what a token opens is closed; the token itself where it opens nothing. */
function closeOf(tokens: readonly Token[], at: number): number {
  const open = tokens[at]
  if (open?.nesting !== 1 || open.type === 'blockquote_open') return at
  for (let close = at + 1; close < tokens.length; close++) {
    if (tokens[close]?.level === open.level && tokens[close]?.nesting === -1) return close
  }
  return tokens.length
}

function partsIn(tokens: readonly Token[]): Part[] {
  return tokens.flatMap(inline => joinLines(linesOf(inline, 0)))
}

function plainText(text: string, row: number): TextBlock {
  const lines = text.split('\n').map((line, at) => ({ parts: [line], row: row + at, isOwn: true }))
  return { kind: 'text', lines: lines.filter(line => line.parts[0]?.trim() !== '') }
}

function readList(open: Token, inside: readonly Token[], linesBefore: number): List {
  const items: { parts: Part[]; row: number }[] = []
  let depth = 0
  let mark = ''
  for (const token of inside) {
    const row = linesBefore + (token.map?.[0] ?? 0) + 1
    if (/_list_open$/.test(token.type)) depth += 1
    else if (/_list_close$/.test(token.type)) depth -= 1
    else if (token.type === 'list_item_open') {
      if (depth === 0) items.push({ parts: [], row })
      else mark = `${token.info === '' ? '' : token.info}${token.info === '' ? '- ' : '. '}`
    } else {
      const parts = partsOf(token)
      const item = items.at(-1)
      if (parts.length === 0 || !item) continue
      item.parts.push(...(item.parts.length > 0 ? ['\n'] : []), mark, ...parts)
      mark = ''
    }
  }
  const full = items.map(item => ({ ...item, parts: merged(item.parts) }))
  return { kind: 'list', ordered: open.type === 'ordered_list_open', items: full }
}

function partsOf(token: Token): Part[] {
  if (token.type === 'inline') return joinLines(linesOf(token, 0))
  return token.type === 'fence' || token.type === 'code_block' ? [token.content.trim()] : []
}

/** Texts that stand beside each other are one, and a box to tick is none. */
function merged(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const last = kept.at(-1)
    if (typeof part === 'string' && typeof last === 'string') kept[kept.length - 1] = last + part
    else if (part !== '') kept.push(part)
  }
  const [first, ...rest] = kept
  return typeof first === 'string' ? [first.replace(/^\[[ xX]\]\s+/, ''), ...rest] : kept
}

/** A row of two cells is "label: value"; in wider ones each cell says its column. */
function readTable(inside: readonly Token[], linesBefore: number): Line[] {
  const rows: { cells: Part[][]; row: number }[] = []
  for (const token of inside) {
    if (token.type === 'tr_open') {
      rows.push({ cells: [], row: linesBefore + (token.map?.[0] ?? 0) + 1 })
    } else if (token.type === 'inline') rows.at(-1)?.cells.push(joinLines(linesOf(token, 0)))
  }
  const [head, ...others] = rows
  const columns = head?.cells ?? []
  const shown = columns.length === 2 && head ? [head, ...others] : others
  return shown.map(({ cells, row }) => {
    const parts = columns.length === 2 ? pairOf(cells) : cells.flatMap(withColumn(columns))
    return { parts: merged(parts), row, isOwn: true }
  })
}

function pairOf([label = [], value = []]: readonly Part[][]): Part[] {
  return value.length > 0 ? [...label, ': ', ...value] : [...label]
}

function withColumn(columns: readonly Part[][]): (cell: Part[], at: number) => Part[] {
  return (cell, at) => {
    const column = columns[at] ?? []
    if (cell.length === 0) return []
    return [...(at === 0 ? [] : ['; ']), ...column, ...(column.length > 0 ? [': '] : []), ...cell]
  }
}
