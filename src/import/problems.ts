// What is wrong in a file, as data: where it stands and the facts of the sentence. The readers make them; the command line
// (later the chat) says them with `sayProblem`. A problem never carries a text that could hold a CPR number.
import type { ImportingWording, ProblemArgs, ProblemCode, Said } from '../wording/da/importing.js'

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
  }
}[Code]

export type ImportProblem = ProblemOf<ProblemCode>

/** The problem and its proposed fix in words. */
export function sayProblem<Code extends ProblemCode>(
  wording: ImportingWording,
  problem: ProblemOf<Code>,
): Said {
  return wording.problems[problem.code](problem.args)
}
