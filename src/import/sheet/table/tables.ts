// A grid → its tables: where each has its header, what its columns say, what stands above it. Called by read-sheet.ts.
// A table is known by its headers and its content, never by its name. Title rows, blank rows, repeated headers and headings
// between the rows are passed over or kept as what they are; columns nobody knows stay, as they may hold dates.
import type { GuessedField } from '../../../wording/da/import/importing-readings.js'
import { fold } from '../../words.js'
import { type Cell, type Grid, type Row, textsOf } from '../file/cell.js'
import { looksLikeDate } from '../when/when.js'
import { type Field, fieldOf, isTelling } from './headers.js'
import { splitParts } from './parts.js'
import { findTurned } from './turned.js'

export interface Column {
  readonly at: number
  readonly header: string
  readonly field: Field | undefined
}

export interface TableRow {
  /** As the sheet numbers it, from 1. */
  readonly row: number
  readonly cells: Row
  /** The heading that stands over it inside the table: "Efterår 2026", "Matematiknetværket". */
  readonly section?: string
}

export interface Table {
  readonly sheet?: string
  /** The file's name without its folder and ending. */
  readonly file?: string
  readonly headerRow: number
  /** What stands between the table before (or the top) and this one's header. */
  readonly titles: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** Of a part of a table what stands over it alone: "Hold 1". */
  readonly label?: string
  /** Columns whose field was found by a part of the header or by what stands under it. */
  readonly guessed?: readonly { readonly header: string; readonly field: GuessedField }[]
}

/** How far down from the top, or from the end of a table, a header is looked for. */
const headerReach = 20

/** The tables of a sheet, in order. */
export function findTables(grid: Grid): Table[] {
  const turned = findTurned(grid)
  if (turned) return [turned]
  const tables: Table[] = []
  const { rows } = grid
  let at = findHeader(rows, 0, true)
  let from = 0
  while (at !== undefined) {
    const end = findHeader(rows, firstRowOf(rows, at), false) ?? rows.length
    const titles = rows.slice(from, at).flatMap(textsOf)
    const table = buildTable(grid, { at, end, titles })
    const before = tables.at(-1)
    // The same header again, as on every page of a print, begins no new table.
    if (before && titles.length === 0 && isSameHeader(before, table)) {
      tables[tables.length - 1] = { ...before, rows: [...before.rows, ...table.rows] }
    } else tables.push(...splitParts(table, rows[at - 1]))
    from = lastRowOf(rows, at, end) + 1
    at = end < rows.length ? end : undefined
  }
  return tables.filter(table => table.rows.length > 0)
}

function isSameHeader(one: Table, other: Table): boolean {
  const headers = ({ columns }: Table) =>
    JSON.stringify(columns.map(({ header }) => header).filter(Boolean))
  return headers(one) === headers(other)
}

function findHeader(rows: Grid['rows'], from: number, isFirst: boolean): number | undefined {
  let seen = 0
  for (let at = from; at < rows.length && (!isFirst || seen < headerReach); at++) {
    const row = rows[at]
    if (textsOf(row).length === 0) continue
    seen++
    const next = rows[at + 1]
    const place = isFirst ? 'first' : isApart(rows, at) ? 'apart' : 'within'
    if (!row || !(isHeader(row, next, place) || isOverDays(row, next, place))) continue
    // "Hold 1 | Hold 2" over "Dato | Tid | Dato | Tid" only says what the headers are about.
    return next && isFieldRow(next) ? at + 1 : at
  }
  return undefined
}

/** A row of nothing but headers, some of them more than once. */
function isFieldRow(row: Row): boolean {
  const fields = textsOf(row).map(fieldOf)
  const known = fields.filter(field => field !== undefined)
  return (
    known.length >= 2 && known.length >= fields.length - 1 && new Set(known).size < known.length
  )
}

/** The first row below a header, which may go on in a second one: "Hvornår" over two columns, "Dag | Klokken" under it. */
function firstRowOf(rows: Grid['rows'], at: number): number {
  return isSecondHeader(rows[at], rows[at + 1]) ? at + 2 : at + 1
}

/** Nothing but headers, under a cell that spans them, while the other columns have theirs in the row above. */
function isSecondHeader(header: Row | undefined, next: Row | undefined): boolean {
  if (!header || !next) return false
  const filled = next.flatMap((cell, at) => (cell ? [{ cell, at }] : []))
  const isUnder = (at: number) => !header[at] || !header[at + 1]
  const isAll = filled.every(({ cell, at }) => fieldOf(cell.text) !== undefined && isUnder(at))
  const isBeside = header.some((cell, at) => cell && !next[at])
  const isSpanned = filled.some(({ at }) => !header[at])
  return filled.length >= 2 && isAll && isBeside && isSpanned
}

/** Where a row stands: before any table, below a blank row (and a title) after one, or among a table's rows. */
type HeaderPlace = 'first' | 'apart' | 'within'

function isApart(rows: Grid['rows'], at: number): boolean {
  const isBlank = (row: number) => textsOf(rows[row]).length === 0
  return isBlank(at - 1) || (textsOf(rows[at - 1]).length === 1 && isBlank(at - 2))
}

/** A header that is not the first must name its columns beyond doubt: rows of a table come close. */
function isHeader(row: Row, next: Row | undefined, place: HeaderPlace): boolean {
  const cells = row.filter(cell => cell !== undefined)
  if (cells.some(cell => cell.date ?? cell.time ?? cell.number)) return false
  if (cells.some(({ text }) => text.includes('@') || text.length > 120)) return false
  const fields = new Set(
    cells.map(({ text }) => fieldOf(text)).filter(field => field !== undefined),
  )
  const telling = cells.filter(({ text }) => isTelling(text)).length
  const named = cells.filter(({ text }) => fieldOf(text) !== undefined).length
  if (place === 'within') return fields.size >= 2 && named >= cells.length - 1
  if (place === 'apart') return fields.size >= 2 && named * 2 >= cells.length
  if (cells.length === 1) return fields.has('school') || fields.has('email')
  const known = named + telling
  // Systems write many columns that are nothing to us beside those that are.
  const isMost = known * 2 >= cells.length || (fields.size >= 4 && known * 3 >= cells.length)
  // "Klub | Tovholder": who runs each, whatever they are called.
  if (fields.has('coordinator') && cells.length >= 2 && isListed(next)) return true
  const isSure = surePairs.some(pair => pair.every(field => fields.has(field)))
  return known >= 2 && (isMost || isSure) && (fields.size > 0 || isListed(next))
}

/** What is about people or meetings, whatever stands beside it: a column for each network, say. */
const surePairs: readonly (readonly Field[])[] = [
  ['name', 'email'],
  ['firstName', 'email'],
  ['name', 'school'],
  ['date', 'title'],
  ['date', 'time'],
]

/** Words of any sort, with a day under two of them at least: "Rødt hold | Blåt hold". */
function isOverDays(row: Row, next: Row | undefined, place: HeaderPlace): boolean {
  if (place === 'within') return false
  const cells = row.filter(cell => cell !== undefined)
  const isWords = cells.every(
    cell => cell.number === undefined && cell.time === undefined && !looksLikeDate(cell),
  )
  if (!isWords || cells.length < 2) return false
  return row.filter((cell, at) => cell && next?.[at] && looksLikeDate(next[at])).length >= 2
}

function isListed(next: Row | undefined): boolean {
  return textsOf(next).length > 0
}

interface Extent {
  readonly at: number
  readonly end: number
  readonly titles: readonly string[]
}

function buildTable(grid: Grid, { at, end, titles }: Extent): Table {
  const first = firstRowOf(grid.rows, at)
  const [own = [], below = []] = grid.rows.slice(at, first)
  const above = isFieldRow(own) ? withAbove(own, grid.rows[at - 1]) : own
  const header = Array.from(
    { length: Math.max(above.length, below.length) },
    (_, column) => below[column] ?? above[column],
  )
  const last = lastRowOf(grid.rows, at, end)
  const body = grid.rows.slice(first, last + 1)
  const width = Math.max(header.length, ...body.map(row => row?.length ?? 0))
  const columns = Array.from({ length: width }, (_, column): Column => {
    const text = header[column]?.text ?? ''
    return { at: column, header: text, field: text === '' ? undefined : fieldOf(text) }
  })
  const rows: TableRow[] = []
  let section: string | undefined
  body.forEach((cells, index) => {
    if (!cells || textsOf(cells).length === 0 || isTotal(cells)) return
    const heading = headingIn(cells, columns)
    if (heading !== undefined) section = heading
    else rows.push({ row: first + index + 1, cells, ...(section === undefined ? {} : { section }) })
  })
  const name = grid.name === undefined ? {} : { sheet: grid.name }
  return { ...name, headerRow: at + 1, titles, columns: withTask(columns, body), rows }
}

/** "Lab | Hold 1 | …" over " | Dato | Tid": what has no header of its own has the one above. */
function withAbove(own: Row, above: Row | undefined): Row {
  return Array.from(
    { length: own.length },
    (_, at) => own[at] ?? (isUnderOwn(own, at) ? above?.[at] : undefined),
  )
}

function isUnderOwn(own: Row, at: number): boolean {
  return own.slice(0, at).every(cell => cell === undefined)
}

/** Of "Frist | Senest" the one with words says what is to be done, and the one with days by when. */
function withTask(columns: readonly Column[], body: Grid['rows']): readonly Column[] {
  const both = columns.filter(({ field }) => field === 'deadline')
  const isDated = ({ at }: Column) => body.some(row => row?.[at] && looksLikeDate(row[at]))
  const [what, ...others] = both.filter(column => !isDated(column))
  if (!what || others.length > 0 || both.length < 2) return columns
  return columns.map(column => (column === what ? { ...column, field: 'task' } : column))
}

/** "I alt: 12 møder" is no record. */
function isTotal(cells: Row): boolean {
  return /^(?:i alt|total(?:t)?|sum|antal(?: \w+)?)\W*\d*\W*$/.test(fold(textsOf(cells)[0] ?? ''))
}

/** The rows before the next header that stand apart from the table, after a blank row, are the next one's title. */
function lastRowOf(rows: Grid['rows'], at: number, end: number): number {
  if (end >= rows.length) return rows.length - 1
  for (let row = end - 1; row > at; row--) {
    if (textsOf(rows[row]).length === 0) return row
    if (textsOf(rows[row]).length > 1) break
  }
  return end - 1
}

const headingWords =
  /^(?:(?:efter|for)aar|sommer|vinter|uge \d|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\.?(?: 20\d\d)?$|20\d\d|(?:\d\. )?halvaar|skoleaar)|netvaerk|^hold \w{1,3}$|^alle /

/** A row with one cell is a heading in a table of three columns or more, unless it is a record with gaps. */
function headingIn(cells: Row, columns: readonly Column[]): string | undefined {
  const filled = cells.flatMap((cell, at) => (cell ? [{ cell, at }] : []))
  const [only] = filled
  if (!only || filled.length > 1) return undefined
  if (columns.filter(({ header }) => header !== '').length < 3) return undefined
  const { cell, at } = only
  if (cell.date !== undefined || looksLikeDate(cell)) return undefined
  const column = columns.find(one => one.at === at)
  // Hold over the columns: the longest of them ends in a row of its own.
  if (/^hold \w{1,3}$/.test(fold(column?.header.trim() ?? ''))) return undefined
  const isRecord = ['name', 'firstName', 'school', 'title', 'network', 'area', 'email'].includes(
    column?.field ?? '',
  )
  return !isRecord || headingWords.test(fold(cell.text)) ? cell.text : undefined
}

/** The first filled cell of the field's columns. */
export function cellIn(table: Table, row: TableRow, field: Field): Cell | undefined {
  for (const column of table.columns) {
    const cell = column.field === field ? row.cells[column.at] : undefined
    if (cell) return cell
  }
  return undefined
}

/** The header over the field, as problems name the column. */
export function headerOf(table: Table, field: Field): string | undefined {
  return table.columns.find(column => column.field === field)?.header
}

export function hasField(table: Table, ...fields: readonly Field[]): boolean {
  return fields.some(field => table.columns.some(column => column.field === field))
}
