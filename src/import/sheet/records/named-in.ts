// Who a row of schools, networks or meetings names as the one to lead it, with the e-mail that stands beside, and the role that it
// gives. Called by places.ts and network-list.ts. Pure.
import type { RoleGrant } from '../../../model/person.js'
import type { TableContext } from '../table/context.js'
import { listIn } from '../table/names.js'
import { cellIn, type Table, type TableRow } from '../table/tables.js'

/** The names in the columns of that role; a lone one with the e-mail in the next of them ("Leder | Leders mail"). */
export function namedIn(
  table: Table,
  row: TableRow,
  field: 'leader' | 'delegate' | 'coordinator' | 'deputy',
): string[] {
  const cells = table.columns.flatMap(column =>
    column.field === field ? (row.cells[column.at]?.text ?? []) : [],
  )
  const isMail = (text: string) => /^\S+@\S+$/.test(text.trim())
  const names = listIn(cells.find(text => !isMail(text)) ?? cells[0] ?? '')
  // A network's own e-mail is its coordinator's; a school's is nobody's.
  const besides = field === 'coordinator' ? [cellIn(table, row, 'email')?.text ?? ''] : []
  const email = [...cells, ...besides].find(isMail)?.trim()
  const [only, ...others] = names
  return only && email && others.length === 0 && !only.includes('@')
    ? [`${only} <${email}>`]
    : names
}

/** The role, in force at once only where the sheet's owner may give it. */
export function grantOf(
  context: TableContext,
  role: RoleGrant['role'],
  scope: RoleGrant['scope'],
): RoleGrant {
  return { role, scope, approved: context.approvesRoles }
}
