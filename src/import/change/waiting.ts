// What waits for one person's yes: rows that others have dropped, and roles that sheets have named. Called by `pejling approve` and
// the import in the chat, which decide with `decideWaiting` and `approveRoles`. Pure.
import { type Changes, type Imports, noImports, type WaitingRows } from '../../model/imports.js'
import type { Programme } from '../../model/programme.js'
import { may, type Viewer } from '../../people/rights.js'
import { splitWaiting } from './allowed.js'
import { isNothing, noChanges } from './changes.js'
import { type WaitingRole, waitingRoles } from './roles.js'

/** Rows of one import, and which of them are the viewer's to decide. */
export interface OpenRows {
  readonly rows: WaitingRows
  readonly part: { readonly own: Changes; readonly rest: Changes }
}

export interface Open {
  readonly rows: readonly OpenRows[]
  readonly roles: readonly WaitingRole[]
}

/** What this viewer may say yes to; without one it is whoever runs Pejling, who has its data in hand already. */
export function openFor(
  viewer: Viewer | undefined,
  programme: Programme,
  imports: Imports = noImports(programme),
): Open {
  const rows = imports.waiting
    .map((one): OpenRows => ({ rows: one, part: partOf(one.changes, viewer, programme) }))
    .filter(({ part }) => !isNothing(part.own))
  const roles = !viewer || may(viewer, 'role.edit') ? waitingRoles(programme) : []
  return { rows, roles }
}

function partOf(
  changes: Changes,
  viewer: Viewer | undefined,
  programme: Programme,
): OpenRows['part'] {
  return viewer ? splitWaiting(changes, viewer, programme) : { own: changes, rest: noChanges() }
}
