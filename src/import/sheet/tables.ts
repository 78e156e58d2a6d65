// A grid → its tables: where each has its header, what its columns say, what stands above it. Called by read-sheet.ts.
// A table is known by its headers and its content, never by its name. Title rows, blank rows, repeated headers and headings
// between the rows are passed over or kept as what they are; columns nobody knows stay, as they may hold dates.
import { fold } from '../words.js'
import { type Cell, type Grid, type Row, textsOf } from './cell.js'
import { type Field, fieldOf } from './headers.js'
import { looksLikeDate } from './when.js'

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
  readonly headerRow: number
  /** What stands between the table before (or the top) and this one's header. */
  readonly titles: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

/** How far down from the top, or from the end of a table, a header is looked for. */
const headerReach = 20

/** The tables of a sheet, in order. */
export function findTables(grid: Grid): Table[] {
  const tables: Table[] = []
  const { rows } = grid
  let at = findHeader(rows, 0, true)
  let from = 0
  while (at !== undefined) {
    const end = findHeader(rows, at + 1, false) ?? rows.length
    const titles = rows.slice(from, at).flatMap(textsOf)
    const table = buildTable(grid, { at, end, titles })
    const before = tables.at(-1)
    // The same header again, as on every page of a print, begins no new table.
    if (before && titles.length === 0 && isSameHeader(before, table)) {
      tables[tables.length - 1] = { ...before, rows: [...before.rows, ...table.rows] }
    } else tables.push(...splitSideways(table))
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
    if (row && isHeader(row, rows[at + 1], isFirst)) return at
  }
  return undefined
}

/** A header that is not the first must name its columns beyond doubt: rows of a table come close. */
function isHeader(row: Row, next: Row | undefined, isFirst: boolean): boolean {
  const cells = row.filter(cell => cell !== undefined)
  if (cells.some(cell => cell.date ?? cell.time ?? cell.number)) return false
  if (cells.some(({ text }) => text.includes('@') || text.length > 120)) return false
  const fields = new Set(
    cells.map(({ text }) => fieldOf(text)).filter(field => field !== undefined),
  )
  const telling = cells.filter(({ text }) => isTelling(text)).length
  if (!isFirst) return fields.size >= 2 && fields.size >= cells.length - 1
  if (cells.length === 1) return fields.has('school') || fields.has('email')
  const known = fields.size + telling
  return known >= 2 && known * 2 >= cells.length && (fields.size > 0 || isListed(next))
}

/** A header that is no field but names what its column is about: "Hold 1", "2. møde". */
function isTelling(text: string): boolean {
  return /^(?:hold \w{1,3}|\w{1,3}\. (?:moede|lab|laeringslab|gang|hold)|(?:moede|lab|laeringslab|gang) \w{1,3}|[\w-]+netvaerket)$/.test(
    fold(text.trim()),
  )
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
  const header = grid.rows[at] ?? []
  const last = lastRowOf(grid.rows, at, end)
  const body = grid.rows.slice(at + 1, last + 1)
  const width = Math.max(header.length, ...body.map(row => row?.length ?? 0))
  const columns = Array.from({ length: width }, (_, column): Column => {
    const text = header[column]?.text ?? ''
    return { at: column, header: text, field: text === '' ? undefined : fieldOf(text) }
  })
  const rows: TableRow[] = []
  let section: string | undefined
  body.forEach((cells, index) => {
    if (!cells || textsOf(cells).length === 0) return
    const heading = headingIn(cells, columns)
    if (heading !== undefined) section = heading
    else rows.push({ row: at + index + 2, cells, ...(section === undefined ? {} : { section }) })
  })
  const name = grid.name === undefined ? {} : { sheet: grid.name }
  return { ...name, headerRow: at + 1, titles, columns, rows }
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
  const field = columns.find(column => column.at === at)?.field
  const isRecord = ['name', 'firstName', 'school', 'title', 'network', 'email'].includes(
    field ?? '',
  )
  return !isRecord || headingWords.test(fold(cell.text)) ? cell.text : undefined
}

/** Tables side by side with an empty column between are read one by one, where each has its own headers. */
function splitSideways(table: Table): Table[] {
  const isEmpty = (column: Column) =>
    column.header === '' && table.rows.every(({ cells }) => cells[column.at] === undefined)
  const groups: Column[][] = [[]]
  for (const column of table.columns) {
    if (isEmpty(column)) groups.push([])
    else groups.at(-1)?.push(column)
  }
  const parts = groups.filter(group => group.length > 0)
  const fieldsOf = (group: readonly Column[]) => group.flatMap(({ field }) => field ?? [])
  const all = parts.flatMap(fieldsOf)
  const isSplit = parts.every(part => fieldsOf(part).length >= 2) && new Set(all).size < all.length
  if (parts.length < 2 || !isSplit) return [table]
  return parts.map(columns => ({ ...table, columns, rows: rowsWithin(table.rows, columns) }))
}

function rowsWithin(rows: readonly TableRow[], columns: readonly Column[]): TableRow[] {
  const own = new Set(columns.map(({ at }) => at))
  return rows.flatMap(row => {
    const cells = row.cells.map((cell, at): Cell | undefined => (own.has(at) ? cell : undefined))
    return textsOf(cells).length === 0 ? [] : [{ ...row, cells }]
  })
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
