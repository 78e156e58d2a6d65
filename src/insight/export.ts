// A table as a file that opens right in Danish Excel: XLSX, and CSV with semicolons, a byte order mark and CRLF. Called by
// src/report-pages.ts. Text is text there: what begins like a formula is none.
import { utils, write } from '@e965/xlsx'

export interface ExportTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function writeCsv({ columns, rows }: ExportTable): Uint8Array {
  const lines = [columns, ...rows].map(row => row.map(cell => quoted(harmless(cell))).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

/** Every cell is text; columns are as wide as what they hold, the heading stays in sight. */
export function writeXlsx({ name, columns, rows }: ExportTable): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    [...columns],
    ...rows.map(row => row.map(cell => ({ t: 's', v: cell }))),
  ])
  sheet['!cols'] = columns.map((column, at) => ({
    wch: Math.min(60, Math.max(column.length, ...rows.map(row => row[at]?.length ?? 0)) + 2),
  }))
  sheet['!autofilter'] = { ref: utils.encode_range(utils.decode_range(sheet['!ref'] ?? 'A1')) }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name.slice(0, 31))
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' })
  return bytes
}

/** A spreadsheet reads what begins so as a formula. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
