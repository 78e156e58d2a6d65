// The bytes of a file said to be a sheet → grids, or the one problem that says what it is instead. Called by read-sheet.ts.
// A text with a CPR number is taken out here, before anything else sees it.

import { limits } from '../../draft.js'
import { hasCpr } from '../../ics/report.js'
import type { ImportProblem } from '../../problems.js'
import { signatureOf } from '../../text/decode.js'
import { fieldOf } from '../table/headers.js'
import type { Cell, Grid } from './cell.js'
import { readCsv } from './csv.js'
import { readWorkbook, sheetLimits, type WorkbookTrouble } from './workbook.js'

export interface OpenedSheet {
  readonly grids: readonly Grid[]
  readonly problems: readonly ImportProblem[]
}

const troubles = {
  'too-big': 'workbook-too-big',
  damaged: 'workbook-damaged',
  locked: 'workbook-locked',
  macros: 'workbook-macros',
} as const satisfies Record<Exclude<WorkbookTrouble, 'other-zip'>, ImportProblem['code']>

/** The sheets of a file, or why there are none. Never throws. */
export function openSheet(
  bytes: Uint8Array,
  file: string,
): OpenedSheet | { readonly problem: ImportProblem } {
  if (bytes.length > limits.fileBytes) {
    const args = { megabytes: Math.ceil(bytes.length / 2 ** 20), limit: limits.fileBytes / 2 ** 20 }
    return { problem: { file, code: 'file-too-big', args } }
  }
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? ''
  const look = signatureOf(bytes)
  if (look === 'office') return { problem: { file, code: oldKind(bytes), args: {} } }
  if (look === 'zip') return openZip(bytes, file, ending)
  if (look) return { problem: { file, code: 'not-a-sheet', args: { looksLike: look } } }
  return openText(bytes, file, ending)
}

/** An OLE container: a workbook under a password, or one of before 2007. Its streams' names are in UTF-16. */
function oldKind(bytes: Uint8Array): 'workbook-locked' | 'workbook-old' {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024 * 1024))
  return text.includes([...'EncryptedPackage'].join('\0')) ? 'workbook-locked' : 'workbook-old'
}

function openZip(
  bytes: Uint8Array,
  file: string,
  ending: string,
): OpenedSheet | { readonly problem: ImportProblem } {
  const read = readWorkbook(bytes)
  if ('trouble' in read) {
    return read.trouble === 'other-zip'
      ? { problem: { file, code: 'not-a-sheet', args: { looksLike: 'zip' } } }
      : { problem: { file, code: troubles[read.trouble], args: {} } }
  }
  if (ending === '.xlsm') return { problem: { file, code: 'workbook-macros', args: {} } }
  if (ending !== '.xlsx')
    return { problem: { file, code: 'wrong-ending', args: { ending, really: '.xlsx' } } }
  return guard(read.grids, file, read.tooMany ? [tooLong(file)] : [])
}

function openText(
  bytes: Uint8Array,
  file: string,
  ending: string,
): OpenedSheet | { readonly problem: ImportProblem } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/\0/g, '')
  if (head.replace(/^[ÿþï»¿\s]+/, '') === '')
    return { problem: { file, code: 'file-empty', args: {} } }
  if (/^\W{0,4}BEGIN:V(?:CALENDAR|EVENT)/i.test(head))
    return { problem: { file, code: 'wrong-ending', args: { ending, really: '.ics' } } }
  if (/^\W{0,4}<?(?:!doctype html|html)\b/i.test(head))
    return { problem: { file, code: 'not-a-sheet', args: { looksLike: 'web-page' } } }
  if (/^\W{0,4}BEGIN:VCARD/i.test(head))
    return { problem: { file, code: 'not-a-sheet', args: { looksLike: 'contacts' } } }
  if (isBinary(bytes))
    return { problem: { file, code: 'not-a-sheet', args: { looksLike: 'other' } } }
  if (ending === '.xlsx' || ending === '.xlsm')
    return /[;,\t]/.test(head)
      ? { problem: { file, code: 'wrong-ending', args: { ending, really: '.csv' } } }
      : { problem: { file, code: 'workbook-damaged', args: {} } }
  const { grid, badRow, tooMany } = readCsv(bytes)
  const problems: ImportProblem[] = [
    ...(badRow === undefined
      ? []
      : [{ file, row: badRow, code: 'bad-characters', args: {} } as const]),
    ...(tooMany ? [tooLong(file)] : []),
  ]
  return guard([grid], file, problems)
}

/** Bytes that no text has; UTF-16 has its own. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isWide && bytes.subarray(0, 4096).includes(0)
}

function tooLong(file: string): ImportProblem {
  return { file, code: 'sheet-too-long', args: { limit: sheetLimits.rows } }
}

/** The grids without the cells that hold a CPR number, and without whole columns of them. */
function guard(
  grids: readonly Grid[],
  file: string,
  before: readonly ImportProblem[],
): OpenedSheet {
  const problems = [...before]
  const guarded = grids.map(grid => {
    const sheet = grid.name === undefined || hasCpr(grid.name) ? {} : { sheet: grid.name }
    const columns = new Set<number>()
    const rows = grid.rows.map((row, at) =>
      row?.map((cell, column) => {
        if (!cell) return cell
        if (fieldOf(cell.text) === 'cpr') columns.add(column)
        else if (!columns.has(column) && !holdsCpr(cell)) return cell
        problems.push({
          file,
          ...sheet,
          row: at + 1,
          column: letters(column),
          code: 'cpr-cell',
          args: {},
        })
        return undefined
      }),
    )
    return { rows, ...(sheet.sheet === undefined ? {} : { name: sheet.sheet }) }
  })
  return { grids: guarded, problems: onePerColumn(problems) }
}

/** A number loses its first zero in Excel: 101901234 may be 0101901234. */
function holdsCpr({ text, number }: Cell): boolean {
  if (hasCpr(text)) return true
  return (
    number !== undefined && Number.isInteger(number) && /^\d{9}$/.test(text) && hasCpr(`0${text}`)
  )
}

/** A column of numbers is told about once. */
function onePerColumn(problems: readonly ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, sheet, column }) => {
    if (code !== 'cpr-cell') return true
    const key = `${sheet} ${column}`
    return !seen.has(key) && seen.add(key)
  })
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
