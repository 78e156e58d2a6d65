// A plan in which the network stands once over its meetings and the cells below it are blank, as people write it to make it
// easy on the eye. Called by whom.ts, which uses the network above only for a row that names nobody itself, and tells about it.
import { short } from '../../ics/report.js'
import { report, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { createNameFinder, isItem } from '../table/names.js'
import { cellIn, hasField, type Table, type TableRow } from '../table/tables.js'

export interface Carried {
  /** The row above that has the network for this one, where the table is written so. */
  above(row: TableRow): TableRow | undefined
  /** Says, once for each such row above, that its network was used for the rows below it. */
  tell(row: TableRow, above: TableRow, title: string): void
}

export function createCarried(context: TableContext): Carried {
  const field = fieldOf(context.table)
  const byRow = findAbove(context, field)
  const told = new Set<TableRow>()
  return {
    above: row => byRow.get(row),
    tell(row, above, title) {
      if (told.has(above)) return
      told.add(above)
      const whom = short(cellIn(context.table, above, field)?.text ?? '')
      const args = { title: short(title), whom }
      report(context, row, field, { code: 'row-whom-above', args, fix: 'taken' })
    },
  }
}

/** The column that says whose a meeting is: the networks', else the one of whom it is for ("Hvem"). */
function fieldOf(table: Table): 'network' | 'audience' | 'applies' {
  if (hasField(table, 'network')) return 'network'
  return hasField(table, 'audience') ? 'audience' : 'applies'
}

/**
 * Each blank row's row above, up to the next heading. Only where the column is written once for each block: it begins on top,
 * no network comes again further down, and two rows or more are blank. Hold in the column come again with every lab: they
 * say nothing of how the networks are written, and such a one is not carried down itself.
 */
function findAbove({ table, known }: TableContext, field: Field): Map<TableRow, TableRow> {
  const found = new Map<TableRow, TableRow>()
  const runs: string[] = []
  const nameIn = (row: TableRow) => cellIn(table, row, field)?.text.trim().toLowerCase()
  let above: TableRow | undefined
  for (const row of table.rows) {
    const own = nameIn(row)
    if (own !== undefined && own !== runs.at(-1)) runs.push(own)
    if (own !== undefined) above = row
    else if (above && above.section === row.section) found.set(row, above)
    else if (!above) return new Map()
  }
  const findHold = createNameFinder(known.holds)
  const again = new Set(runs.filter((name, at) => runs.indexOf(name) !== at))
  if (found.size < 2 || [...again].some(name => !isItem(findHold(name)))) return new Map()
  return new Map([...found].filter(([, from]) => !again.has(nameIn(from) ?? '')))
}
