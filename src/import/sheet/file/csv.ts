// A CSV file → a grid: its encoding, its separator, its cells. Called by read-sheet.ts. Never throws.
// Excel in Danish writes semicolons and, from old versions, Windows-1252; others write commas, tabs and UTF-8. A cell may hold
// separators and line breaks in quotes. A cell that begins with = + - or @ is text like any other.
import { cleanText } from '../../../core/text.js'
import { decodeText } from '../../text/decode.js'
import type { Cell, Grid, Row } from './cell.js'
import { sheetLimits } from './workbook.js'

const separators = [';', ',', '\t'] as const

/** The file's cells; `badRow` is the first row with characters that cannot be read. */
export function readCsv(bytes: Uint8Array): {
  grid: Grid
  badRow: number | undefined
  tooMany: boolean
} {
  const { text } = decodeText(bytes)
  // Excel's own way to name the separator: a first line `sep=;`, which is no row.
  const named = /^\s*"?sep=([;,\t|])"?\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const separator = named?.[1] ?? separatorOf(body)
  const all = parseCsv(body, separator, sheetLimits.rows + 1)
  const rows: Row[] = all.slice(0, sheetLimits.rows).map(cells => cells.map(toCell))
  // The separator's own line is a row of the file.
  const grid = { rows: named ? [[], ...rows] : rows }
  const bad = all.findIndex(cells => cells.some(cell => cell.includes('\ufffd')))
  return {
    grid,
    badRow: bad === -1 ? undefined : bad + (named ? 2 : 1),
    tooMany: all.length > sheetLimits.rows,
  }
}

function toCell(raw: string): Cell | undefined {
  const text = cleanText(raw).trim()
  return text === '' ? undefined : { text }
}

/** The sign that gives the first rows the most columns, and the same number in most of them. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000)
  const scores = separators.map(separator => {
    const widths = parseCsv(sample, separator, 60)
      .map(cells => cells.filter(cell => cell.trim() !== '').length)
      .filter(width => width > 0)
    const wide = widths.filter(width => width > 1)
    const usual = mostCommon(wide)
    return wide.length * 2 + wide.filter(width => width === usual).length + usual / 100
  })
  return separators[scores.indexOf(Math.max(...scores))] ?? ';'
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** The cells by RFC 4180; a quote that is never closed ends with its line, so that one mistake does not swallow the file. */
export function parseCsv(
  text: string,
  separator: string,
  limit = Number.MAX_SAFE_INTEGER,
): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at <= text.length && rows.length < limit) {
    const { value, next } = readCell(text, at, separator)
    cells.push(value)
    const end = text[next]
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1)
    if (end === separator) continue
    rows.push(cells)
    cells = []
    // The break after the last row begins no row.
    if (at === text.length) break
  }
  return rows
}

/** How far a quoted cell may reach: a description fits, a whole file behind a lost quote does not. */
const cellLength = 20_000

function readCell(text: string, from: number, separator: string): { value: string; next: number } {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from, separator)
    if (quoted) return quoted
  }
  let next = from
  while (next < text.length && text[next] !== separator && !isBreak(text[next])) next++
  return { value: text.slice(from, next), next }
}

function readQuoted(
  text: string,
  from: number,
  separator: string,
): { value: string; next: number } | undefined {
  let value = ''
  let start = from + 1
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', start)) {
    if (at - from > cellLength) return undefined
    value += text.slice(start, at)
    if (text[at + 1] !== '"') {
      // Blanks after the closing quote are let pass; anything else means that it was no closing quote.
      const tail = /^[ \u00a0]*/.exec(text.slice(at + 1, at + 40))?.[0].length ?? 0
      const end = text[at + 1 + tail]
      if (end === undefined || end === separator || isBreak(end))
        return { value, next: at + 1 + tail }
      return undefined
    }
    value += '"'
    start = at + 2
  }
  return undefined
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r'
}
