// The answers to a form about meetings: when it was filled in and by whom stands beside what was asked, under the same words. Called
// by guess.ts first of all. What a form writes by itself is never when a meeting is. Pure.
import { wordsOf } from '../table/headers.js'
import { type Column, hasField, type Table } from '../table/tables.js'

/** The last of the columns that a form begins with: "ID | Starttidspunkt | Fuldførelsestidspunkt". */
const filledIn = /^(?:fuldfoerelsestidspunkt|completion time)$/
const stamp = /^(?:tidsstempel|timestamp|senest aendret tidspunkt|last modified time)$/

/** The table without what the form wrote; who answered stays where nothing is asked of a meeting. */
export function withoutStamps(table: Table): Table {
  const done = table.columns.find(({ header }) => filledIn.test(headerOf(header)))
  const first =
    done ?? table.columns.find(({ at, header }) => at < 2 && stamp.test(headerOf(header)))
  if (!first) return table
  // When somebody began to answer has the same name as when a meeting begins.
  const own = (column: Column) =>
    stamp.test(headerOf(column.header)) ||
    column === first ||
    (column.at < first.at && column.field === 'start')
  const rest = { ...table, columns: table.columns.filter(column => !own(column)) }
  const isOfMeetings = hasField(rest, 'title', 'theme') && hasField(rest, 'date', 'start', 'week')
  const isSender = ({ at, field }: Column) =>
    isOfMeetings && at < first.at + 4 && (field === 'email' || field === 'name')
  const columns = table.columns.map(
    (column): Column => (own(column) || isSender(column) ? { ...column, field: 'record' } : column),
  )
  return { ...table, columns }
}

function headerOf(header: string): string {
  return wordsOf(header).trim()
}
