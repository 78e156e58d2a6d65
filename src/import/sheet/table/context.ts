// What the readers of a sheet's tables share: the programme as known so far (what one table says the next one knows), the
// table at hand, and the way to say what is wrong in a row. Made by read-sheet.ts.
import type { Person } from '../../../model/person.js'
import type { Programme } from '../../../model/programme.js'
import type { NamedThing } from '../../../wording/da/import/importing-sheets.js'
import type { Drafted } from '../../draft.js'
import { short, type Trouble } from '../../ics/report.js'
import { fixState, type ImportProblem } from '../../problems.js'
import type { WhenContext } from '../when/when.js'
import type { Field } from './headers.js'
import { headerOf, type Table, type TableRow } from './tables.js'

export interface TableContext {
  readonly file: string
  readonly table: Table
  readonly known: Programme
  readonly when: WhenContext
  /** The school year that the heading, the sheet's or the file's name says. */
  readonly statedYear: number | undefined
  /** A role that a sheet names gives its right at once: only where the sheet's owner is the programme's. */
  readonly approvesRoles: boolean
  /** Every fix that is offered is taken. */
  readonly takesFixes: boolean
  readonly add: (problem: ImportProblem) => void
}

/** Says what is wrong in a row; `field` names the column. */
export function report(
  context: TableContext,
  row: TableRow | number,
  field: Field | undefined,
  trouble: Trouble,
): void {
  const { file, table, add } = context
  const column = field && headerOf(table, field)
  add({
    file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    row: typeof row === 'number' ? row : row.row,
    ...(column ? { column } : {}),
    ...trouble,
  })
}

/**
 * Says that a name is nobody's, with the one that is near it. True where that one is read instead: in a row about a person
 * only where fixes are taken, since it says where the person belongs.
 */
export function reportUnknown(
  context: TableContext,
  row: TableRow,
  field: Field,
  unknown: {
    what: NamedThing
    name: string
    near: string | undefined
    about: 'person' | 'neither'
  },
): boolean {
  const { what, name, near, about } = unknown
  const args = { what, name: short(name) }
  if (near === undefined) report(context, row, field, { code: 'unknown-name', args })
  if (near === undefined) return false
  const fix = fixState(context.takesFixes, about)
  report(context, row, field, { code: 'unknown-name', args: { ...args, near }, fix })
  return fix === 'taken'
}

/** A role that a table of schools or networks gives to somebody by name or e-mail. */
export interface Named {
  readonly context: TableContext
  readonly row: TableRow
  readonly field: Field
  readonly who: string
  readonly grant: Person['roles'][number]
}

/** A record of which every field counts, as a table's rows are mostly. */
export function drafted<Item>(
  item: Item,
  says: readonly (keyof Item)[],
  adds: readonly (keyof Item)[] = [],
): Drafted<Item> {
  return { item, says, adds }
}
