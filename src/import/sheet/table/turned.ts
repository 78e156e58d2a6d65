// A plan that lies on its side: the meetings or networks over the columns, and "Dato", "Tid" and "Sted" down the first of them → the
// table upright. Called by tables.ts. Only where the sheet holds nothing else, so that no row is lost. Pure.
import type { Cell, Grid, Row } from '../file/cell.js'
import { textsOf } from '../file/cell.js'
import { looksLikeDate } from '../when/when.js'
import { type Field, fieldOf, isTelling } from './headers.js'
import type { Column, Table, TableRow } from './tables.js'

/** The table of a sheet that lies on its side; undefined for any other. A row's number is that of the line over the columns. */
export function findTurned({ name, rows }: Grid): Table | undefined {
  const top = rows.findIndex(
    row => textsOf(row).length >= 3 || (textsOf(row).length === 2 && !row?.[0]),
  )
  const header = rows[top]
  const lines = rows.slice(top + 1).flatMap(row => (row && textsOf(row).length > 0 ? [row] : []))
  if (!header || lines.length < 2 || !isTurned(header, lines)) return undefined
  const corner = header[0]?.text ?? ''
  const columns = [
    { at: 0, header: corner, field: fieldOf(corner) ?? 'title' },
    ...lines.map((line, index) => columnOf(line[0]?.text ?? '', index + 1)),
  ]
  const upright = header.flatMap((cell, at): TableRow[] =>
    at === 0 || !cell ? [] : [{ row: top + 1, cells: [cell, ...lines.map(line => line[at])] }],
  )
  const titles = rows.slice(0, top).flatMap(textsOf)
  const sheet = name === undefined ? {} : { sheet: name }
  return { ...sheet, headerRow: top + 1, titles, columns, rows: upright }
}

/** "Dato hold 1" is when hold 1 meets. */
function columnOf(said: string, at: number): Column {
  const [, whose] = /^dato(?:er)?\s+(?:for\s+)?(.+)$/i.exec(said) ?? []
  const header = whose === undefined ? said : whose.charAt(0).toUpperCase() + whose.slice(1)
  return { at, header, field: whose === undefined ? fieldOf(said) : undefined }
}

const said: readonly Field[] = [
  ...([
    'date',
    'time',
    'start',
    'end',
    'place',
    'link',
    'title',
    'theme',
    'agenda',
    'bring',
  ] as const),
  ...(['preparation', 'remark', 'host', 'coordinator', 'deputy', 'audience', 'answerBy'] as const),
]

/** A line of days, one more that says what it is of, and no word of the kind in the line over the columns. */
function isTurned(header: Row, lines: readonly Row[]): boolean {
  const over = header.slice(1).flatMap(cell => cell?.text ?? [])
  if (over.length < 2 || over.some(text => fieldOf(text) !== undefined)) return false
  if (header.some(cell => cell && looksLikeDate(cell))) return false
  const dated = lines.filter(isOfDays)
  const isSaid = ([first]: Row) => {
    const field = fieldOf(first?.text ?? '')
    return (field !== undefined && said.includes(field)) || /^dato\b/i.test(first?.text ?? '')
  }
  const areLabelled = lines.every(([first]) => first !== undefined)
  const areDays = dated.every(line => isSaid(line) || isTelling(line[0]?.text ?? ''))
  return areLabelled && dated.length > 0 && areDays && lines.filter(isSaid).length >= 2
}

function isOfDays(line: Row): boolean {
  const cells = line.slice(1).filter((cell): cell is Cell => cell !== undefined)
  return cells.length > 0 && cells.filter(looksLikeDate).length * 3 >= cells.length * 2
}
