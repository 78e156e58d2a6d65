// A title with more below it in the same cell, as in a table that was pasted from a text: "Matematiknetværket / Emne: Brøker / Sted:
// lokale 4" → the title, and what the other lines say of the meeting. Called by title.ts, whom.ts and meeting-fields.ts. Pure.
import { type Description, readDescription } from '../../text/description.js'
import { cellIn, type Table, type TableRow } from '../table/tables.js'

const label = /^[\s•*–-]*\p{L}[\p{L} ]{1,24}:\s*\S/u

/** A title's own words, and the lines below them from the first with a label on it; a title that only wraps has none. */
export function titleLines(text: string): { title: string; told: string } {
  const lines = text.split('\n')
  const at = lines.findIndex((line, index) => index > 0 && label.test(line))
  if (at === -1) return { title: text.replace(/\s+/g, ' '), told: '' }
  const title = lines.slice(0, at).join(' ').replace(/\s+/g, ' ').trim()
  return { title, told: lines.slice(at).join('\n') }
}

/** What the row's title says of its meeting besides its name. */
export function toldInTitle(table: Table, row: TableRow): Partial<Description> {
  const told = (['title', 'name', 'theme'] as const)
    .map(field => titleLines(cellIn(table, row, field)?.text ?? '').told)
    .find(text => text !== '')
  return told === undefined ? {} : readDescription(told, undefined)
}
