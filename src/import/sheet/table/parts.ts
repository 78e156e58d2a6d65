// A table that is several, side by side → its parts: tables with an empty column between, or the same headers again ("Hold 1"
// over Dato | Tid | Sted, then "Hold 2" over Dato | Tid | Sted). Called by tables.ts. What stands before the parts, such as the
// meeting's name, belongs to each of them; what stands over a part is its label.
import { type Cell, type Row, textsOf } from '../file/cell.js'
import type { Field } from './headers.js'
import type { Column, Table, TableRow } from './tables.js'

/** The parts, each a table of its own; a table that is one comes back as it is. `above` is the row over its header. */
export function splitParts(table: Table, above: Row | undefined): Table[] {
  const { shared, parts } = besideGaps(table) ?? byRepeats(table) ?? { shared: [], parts: [] }
  if (parts.length < 2) return [table]
  const labels = labelsOf(parts, above)
  const titles = labels ? withoutLabels(table.titles, labels) : table.titles
  return parts.map((columns, at): Table => {
    const label = labels?.[at]
    const own = [...shared, ...columns].sort((one, other) => one.at - other.at)
    const rows = rowsWithin(table.rows, columns, shared)
    return { ...table, titles, columns: own, rows, ...(label === undefined ? {} : { label }) }
  })
}

interface Parts {
  readonly shared: readonly Column[]
  readonly parts: readonly (readonly Column[])[]
}

function isEmptyIn({ rows }: Table): (column: Column) => boolean {
  return ({ at, header }) => header === '' && rows.every(({ cells }) => cells[at] === undefined)
}

/** Tables with an empty column between, where each has headers of its own and some stand in several. */
function besideGaps(table: Table): Parts | undefined {
  const isEmpty = isEmptyIn(table)
  const groups: Column[][] = [[]]
  for (const column of table.columns) {
    if (isEmpty(column)) groups.push([])
    else groups.at(-1)?.push(column)
  }
  const parts = groups.filter(group => group.length > 0)
  const fieldsOf = (group: readonly Column[]) => group.flatMap(({ field }) => field ?? [])
  const all = parts.flatMap(fieldsOf)
  const isSplit =
    parts.length > 1 &&
    parts.every(part => fieldsOf(part).length >= 2) &&
    new Set(all).size < all.length
  return isSplit ? { shared: [], parts } : undefined
}

/** What a row is about: a part without one of these is only a column that stands twice, as two e-mails do. */
const telling: readonly Field[] = ['date', 'start', 'week', 'name', 'firstName', 'school', 'title']

/** The same headers in the same order again and again. */
function byRepeats(table: Table): Parts | undefined {
  const isEmpty = isEmptyIn(table)
  const columns = table.columns.filter(column => !isEmpty(column))
  const keys = columns.map(({ field, header }) => field ?? header.toLowerCase())
  const first = keys.findIndex((key, at) => key !== '' && keys.indexOf(key, at + 1) !== -1)
  const length = first === -1 ? 0 : keys.indexOf(keys[first] ?? '', first + 1) - first
  if (length === 0) return undefined
  const pattern = keys.slice(first, first + length).join('\n')
  const parts: Column[][] = []
  let at = first
  while (keys.slice(at, at + length).join('\n') === pattern) {
    parts.push(columns.slice(at, at + length))
    at += length
  }
  const fields = parts[0]?.map(({ field }) => field) ?? []
  const isTelling = fields.some(field => field !== undefined && telling.includes(field))
  if (parts.length < 2 || !isTelling || (length === 1 && fields[0] !== 'date')) return undefined
  return { shared: [...columns.slice(0, first), ...columns.slice(at)], parts }
}

/** What stands over each part; undefined unless every part has something. */
function labelsOf(parts: Parts['parts'], above: Row | undefined): string[] | undefined {
  const labels = parts.map(columns => {
    const own = columns.flatMap(({ at }) => above?.[at]?.text ?? [])
    return own.length > 0 ? own.join(' ') : undefined
  })
  return labels.every(label => label !== undefined) ? labels : undefined
}

function withoutLabels(titles: readonly string[], labels: readonly string[]): string[] {
  return titles.filter(title => !labels.includes(title))
}

/** A row is in a part where the part has something in it. */
function rowsWithin(
  rows: readonly TableRow[],
  columns: readonly Column[],
  shared: readonly Column[],
): TableRow[] {
  const [own, both] = [columns, [...columns, ...shared]].map(
    list => new Set(list.map(one => one.at)),
  )
  const only = (cells: Row, at: ReadonlySet<number> | undefined) =>
    cells.map((cell, column): Cell | undefined => (at?.has(column) ? cell : undefined))
  return rows.flatMap(row => {
    if (textsOf(only(row.cells, own)).length === 0) return []
    return [{ ...row, cells: only(row.cells, both) }]
  })
}
