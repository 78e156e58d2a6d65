// An .xlsx workbook → its sheets as grids. The only file that knows the package that reads workbooks. Called by read-sheet.ts.
// A formula counts as the value that Excel last saved for it; nothing in the file is ever calculated or run.
import { createRequire } from 'node:module'
import type * as Xlsx from '@e965/xlsx'
import { cleanText } from '../../../core/text.js'
import type { Cell, Grid, Row } from './cell.js'
import { dateCell } from './serial.js'
import { type Part, pack, partNames, unzip } from './unzip.js'

// Loaded with the first workbook and not with the program: most runs read none.
const require = createRequire(import.meta.url)
let library: typeof Xlsx | undefined
function xlsx(): typeof Xlsx {
  const loaded: typeof Xlsx = library ?? require('@e965/xlsx')
  library = loaded
  return loaded
}

export type WorkbookTrouble = 'too-big' | 'damaged' | 'locked' | 'macros' | 'other-zip'

/** Rows of one sheet, columns, and sheets that are read. */
export const sheetLimits = { rows: 20_000, columns: 200, sheets: 50 } as const

/** The parts that hold cells, and no others: no pictures, no macros, no links to other files. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\d*\.xml|xl\/_rels\/workbook\d*\.xml\.rels|xl\/worksheets\/[\w .-]+\.xml)$/i

/** The sheets that a person sees, or why there are none. Never throws. */
export function readWorkbook(
  bytes: Uint8Array,
): { grids: Grid[]; tooMany: boolean } | { trouble: WorkbookTrouble } {
  const names = partNames(bytes)
  if (!names) return { trouble: 'damaged' }
  if (names.some(name => /vbaProject|macrosheets/i.test(name))) return { trouble: 'macros' }
  if (!names.some(name => /^xl\/workbook\d*\.xml$/i.test(name))) return { trouble: 'other-zip' }
  const unzipped = unzip(bytes, name => wanted.test(name))
  if ('trouble' in unzipped) {
    return { trouble: unzipped.trouble === 'encrypted' ? 'locked' : unzipped.trouble }
  }
  try {
    const book = xlsx().read(pack(unzipped.parts.map(declareWanted)), {
      type: 'buffer',
      dense: true,
      nodim: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellFormula: false,
      sheetRows: sheetLimits.rows + 1,
    })
    return toGrids(book)
  } catch {
    return { trouble: 'damaged' }
  }
}

/**
 * The list of parts names only those that are taken along: the library throws on a part that is listed and not there, such as
 * that of dynamic arrays (`metadata.xml`) or of people in threaded comments. Latin-1 gives every byte back as it was.
 */
function declareWanted(part: Part): Part {
  if (!/^\[Content_Types\]\.xml$/i.test(part.name)) return part
  const xml = Buffer.from(part.bytes).toString('latin1')
  const kept = xml.replace(/<(?:\w+:)?Override\s[^<>]*>/g, tag => {
    const name = /\sPartName\s*=\s*["']\/?([^"']*)/.exec(tag)?.[1]
    return name === undefined || wanted.test(name) ? tag : ''
  })
  return { name: part.name, bytes: Buffer.from(kept, 'latin1') }
}

function toGrids(book: Xlsx.WorkBook): { grids: Grid[]; tooMany: boolean } {
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const visible = book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden)
  let tooMany = visible.length > sheetLimits.sheets
  const grids = visible.slice(0, sheetLimits.sheets).flatMap(name => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    const rows = rowsOf(sheet, is1904)
    if (rows.length > sheetLimits.rows) tooMany = true
    return [{ name: cleanText(name).trim(), rows: rows.slice(0, sheetLimits.rows) }]
  })
  return { grids, tooMany }
}

function rowsOf(sheet: Xlsx.WorkSheet, is1904: boolean): (Row | undefined)[] {
  const rows: (Cell | undefined)[][] = []
  const data: unknown = sheet['!data']
  if (!Array.isArray(data)) return []
  // Cut first: forEach passes over holes, but a cell that says it stands in row 4,000,000,000 would have it count that far.
  data.slice(0, sheetLimits.rows + 1).forEach((cells: unknown, at) => {
    if (!Array.isArray(cells)) return
    const row: (Cell | undefined)[] = []
    cells.slice(0, sheetLimits.columns).forEach((cell: unknown, column) => {
      row[column] = toCell(cell, is1904)
    })
    rows[at] = row
  })
  fillMerged(rows, sheet)
  // Rows and cells that the file leaves out are there as nothing: a hole would be passed over by map and forEach.
  return Array.from(rows, row => row && Array.from(row))
}

/** A cell merged over several rows stands in each of them; what is merged over columns stands in the first. */
function fillMerged(rows: (Cell | undefined)[][], sheet: Xlsx.WorkSheet): void {
  for (const { s, e } of (sheet['!merges'] ?? []).slice(0, 5000)) {
    const cell = rows[s.r]?.[s.c]
    if (!cell || s.c >= sheetLimits.columns) continue
    for (let at = s.r + 1; at <= Math.min(e.r, rows.length - 1); at++) {
      const row = rows[at]
      // A row of nothing but the merged cell is an empty row.
      if (row?.some(other => other !== undefined)) row[s.c] ??= cell
    }
  }
}

function toCell(cell: unknown, is1904: boolean): Cell | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined
  const t: unknown = 't' in cell ? cell.t : undefined
  const v: unknown = 'v' in cell ? cell.v : undefined
  const z: unknown = 'z' in cell ? cell.z : undefined
  if (t === 'e' || v === undefined || v === null) return undefined
  if (typeof v === 'number') return numberCell(v, typeof z === 'string' ? z : '', is1904)
  const text = cleanText(String(v)).trim()
  return text === '' ? undefined : { text }
}

function numberCell(value: number, format: string, is1904: boolean): Cell | undefined {
  if (!Number.isFinite(value)) return undefined
  if (!xlsx().SSF.is_date(format)) return { text: String(value), number: value }
  return dateCell(value, is1904) ?? { text: String(value), number: value }
}
