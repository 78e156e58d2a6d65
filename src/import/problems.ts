// What is wrong in a file, as data: where it stands and the facts of the sentence. The readers make them; the command line
// and the chat say them with `sayProblem`. A problem never carries a text that could hold a CPR number.
import type { LocalDate } from '../core/time.js'
import type {
  FixState,
  ImportingWording,
  ProblemArgs,
  ProblemCode,
  Said,
} from '../wording/da/import/importing.js'

type ProblemOf<Code extends ProblemCode> = {
  readonly [C in Code]: {
    readonly file: string
    /** The sheet of a workbook. */
    readonly sheet?: string
    /** Line in the file, of a sheet its row; from 1. */
    readonly row?: number
    /** The calendar's property, or what stands over the sheet's column. */
    readonly column?: string
    readonly code: C
    readonly args: ProblemArgs[C]
    /** Where one fix is in sight: it waits for a yes, or it is part of what was read. Absent where only a person can mend it. */
    readonly fix?: FixState
  }
}[Code]

export type ImportProblem = ProblemOf<ProblemCode>

/** The problem and its proposed fix in words. */
export function sayProblem<Code extends ProblemCode>(
  wording: ImportingWording,
  problem: ProblemOf<Code>,
): Said {
  return wording.problems[problem.code](problem.args, problem.fix)
}

/** How files are read, besides what is known: the same for every reader. */
export interface ReadOptions {
  /** Fills in the year where neither the sheet nor its name says a school year. */
  readonly today?: LocalDate
  /** Roles named in a sheet are in force at once: only for a programme folder, whose owner has said yes to it. */
  readonly approvesRoles?: boolean
  /** Every fix that is offered is taken: somebody has seen them and said yes. */
  readonly takesFixes?: boolean
}

/** Whether a fix is taken: by itself only where it changes no date and no person. */
export function fixState(takesFixes: boolean, changes: 'date' | 'person' | 'neither'): FixState {
  return takesFixes || changes === 'neither' ? 'taken' : 'offered'
}
