// Drafts weighed against what stands: what saying yes would do, what is the importer's to take, what waits, who is concerned; and the
// programme after the yes. Called by the command line and by the import in the chat. Pure; the same in gives the same out.
import type { PersonId } from '../../core/ids.js'
import { type Instant, localOf } from '../../core/time.js'
import { type Imports, noImports } from '../../model/imports.js'
import type { Programme, StoredProgramme } from '../../model/programme.js'
import type { Viewer } from '../../people/rights.js'
import { applyChange } from '../apply.js'
import { splitByRights } from '../change/allowed.js'
import { afterImport } from '../change/imports.js'
import { noticesOf } from '../change/notices.js'
import { waitingRoles } from '../change/roles.js'
import { missingHolidayPlans } from '../days/missing-plans.js'
import { diffProgramme, type ProgrammeChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { conflictsOf, type Review, roleKey } from './review.js'

/** The programme as it is kept, with what imports left behind; that is absent before the first. */
export interface Stored extends StoredProgramme {
  readonly imports?: Imports | undefined
}

export interface Choices {
  /** Every fix that is offered is taken. */
  readonly takesFixes: boolean
  /** Where Pejling and a file have both changed, the file decides. */
  readonly prefersFiles: boolean
}

/** What was read, and what saying yes to it would do. */
export interface Pending extends Review, Choices {
  /** What the importer may take. */
  readonly own: ProgrammeChange
  readonly stored: Stored
  /** Absent: the one who runs Pejling, who may take everything. */
  readonly viewer: Viewer | undefined
  readonly drafts: readonly Draft[]
}

export interface Weighing extends Choices {
  readonly stored: Stored
  readonly viewer: Viewer | undefined
  readonly now: Instant
}

/** What the drafts would change, and for whom. `drafts` were read with the same choice of fixes. */
export function weigh(drafts: readonly Draft[], weighing: Weighing): Pending {
  const { stored, viewer, now, takesFixes, prefersFiles } = weighing
  const { programme, imports } = stored
  const change = diffProgramme(programme, drafts, { imports, prefersFiles })
  const split = viewer ? splitByRights(change, viewer, programme) : { own: change }
  const after = applyChange(programme, split.own, { gone: false })
  const known = new Set(waitingRoles(programme).map(roleKey))
  const day = localOf(now, programme.tz).slice(0, 10)
  const problems = [...change.problems, ...missingHolidayPlans(after, drafts, day)]
  return {
    ...split,
    own: { ...split.own, problems },
    stored,
    viewer,
    drafts,
    takesFixes,
    prefersFiles,
    conflicts: conflictsOf(change),
    roles: waitingRoles(after).filter(role => !known.has(roleKey(role))),
    notices: noticesOf({ before: programme, after, change: split.own }, now),
  }
}

interface Taking {
  readonly gone: boolean
  readonly id: string
  readonly at: Instant
  /** The moment of the yes, where people are told of the meetings that are moved or cancelled. */
  readonly told?: Instant | undefined
}

/** The programme and the record of imports after a yes. `by` is the viewer, where there is one. */
export function takePending(
  { stored, drafts, own, waiting, viewer }: Pending,
  { gone, id, at, told }: Taking,
): { programme: Programme; imports: Imports } {
  const by: PersonId | undefined = viewer?.person?.id
  return {
    programme: applyChange(stored.programme, own, { gone }),
    imports: afterImport(stored.imports ?? noImports(stored.programme), {
      drafts,
      change: own,
      gone,
      id,
      at,
      by,
      told,
      ...(waiting ? { waiting } : {}),
    }),
  }
}
