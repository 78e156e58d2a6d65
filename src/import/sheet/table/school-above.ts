// A list of people in which the school stands once over its people, as a merged cell does when the sheet was saved as CSV. Called
// by ../records/people.ts. Where somebody works is never guessed: the school above is proposed, and read where fixes are taken.
import { short } from '../../ics/report.js'
import { fixState } from '../../problems.js'
import { report, type TableContext } from './context.js'
import { nameKey } from './names.js'
import { cellIn, type TableRow } from './tables.js'

/** The rows, each with its school where that is taken from the row above. */
export function withSchoolAbove(context: TableContext): readonly TableRow[] {
  const { table } = context
  const column = table.columns.find(({ field }) => field === 'school')
  if (!column || !standsOnce(context)) return table.rows
  let above: TableRow['cells'][number]
  return table.rows.map(row => {
    const own = row.cells[column.at]
    above = own ?? above
    const isPerson = cellIn(table, row, 'name') ?? cellIn(table, row, 'firstName')
    if (own || !above || !isPerson) return row
    const args = { name: short(isPerson.text), school: short(above.text) }
    const fix = fixState(context.takesFixes, 'person')
    report(context, row, 'school', { code: 'school-above', args, fix })
    if (fix === 'offered') return row
    const cells = [...row.cells]
    cells[column.at] = above
    return { ...row, cells }
  })
}

/** Every school once and most of the rows without: in a list with a cell for each, schools come again and blanks are few. */
function standsOnce({ table }: TableContext): boolean {
  const schools = table.rows.flatMap(row => cellIn(table, row, 'school')?.text ?? [])
  const isEachOnce = new Set(schools.map(nameKey)).size === schools.length
  const first = table.rows[0]
  const isOnTop = first !== undefined && cellIn(table, first, 'school') !== undefined
  return isOnTop && isEachOnce && schools.length >= 2 && table.rows.length >= 2 * schools.length
}
