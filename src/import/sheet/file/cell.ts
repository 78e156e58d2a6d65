// A sheet as the readers see it, whatever the file was: rows of cells, each with the text a person reads and, where the file
// says so, its date, time or number. Made by workbook.ts and csv.ts.
import type { LocalDate } from '../../../core/time.js'

export interface Cell {
  /** What stands there, clean and without blanks around it. Never empty: an empty cell is `undefined`. */
  readonly text: string
  /** A cell with a date, a time of day, or both. */
  readonly date?: LocalDate
  /** `09:00` */
  readonly time?: string
  /** A plain number, not of a date. */
  readonly number?: number
}

export type Row = readonly (Cell | undefined)[]

export interface Grid {
  /** The sheet's name in a workbook with several; none in a CSV file. */
  readonly name?: string
  /** Row 1 of the sheet is `rows[0]`; missing ones are `undefined`. */
  readonly rows: readonly (Row | undefined)[]
}

/** The texts of the cells that have one. */
export function textsOf(row: Row | undefined): string[] {
  return (row ?? []).flatMap(cell => (cell ? [cell.text] : []))
}
