// How the calendar reader says what is wrong: bound to one event, so that a problem gets its line and property by itself.
// The one door for texts too: one with a CPR number does not come through, and no problem repeats any of it.
import { findCpr } from '../../core/cpr.js'
import type { TextField } from '../../wording/da/import/importing.js'
import type { ImportProblem } from '../problems.js'
import { type EventPiece, rowOf } from './events.js'

type WithoutPlace<Problem> = Problem extends ImportProblem
  ? Pick<Problem, 'code' | 'args' | 'fix'>
  : never
/** A problem before it is known where it stands. */
export type Trouble = WithoutPlace<ImportProblem>

export interface Reporter {
  /** `column` is the property that the line is taken from. */
  report(column: string, trouble: Trouble): void
  reportAt(row: number, column: string, trouble: Trouble): void
  /** The text, or undefined and a problem when a CPR number stands in it. */
  guard(column: string, field: TextField, text: string | undefined): string | undefined
}

export function createReporter(
  file: string,
  event: EventPiece,
  add: (problem: ImportProblem) => void,
): Reporter {
  const reportAt: Reporter['reportAt'] = (row, column, trouble) =>
    add({ file, row, ...(column === '' ? {} : { column }), ...trouble })
  const report: Reporter['report'] = (column, trouble) =>
    reportAt(rowOf(event, column), column, trouble)
  return {
    report,
    reportAt,
    guard(column, field, text) {
      if (text === undefined || !hasCpr(text)) return text
      report(column, { code: 'cpr', args: { field } })
      return undefined
    },
  }
}

/** Whether a CPR number stands in the text. */
export function hasCpr(text: string): boolean {
  return tenDigits.test(text) && findCpr(text).length > 0
}
/** Wider than any CPR number and quick to look for: most texts have no ten digits so near each other. */
const tenDigits =
  /[0-9０-９]{2}[^0-9０-９]?[0-9０-９]{2}[^0-9０-９]?[0-9０-９]{2}[^0-9０-９]{0,3}[0-9０-９]{4}/

/** A title as a problem shows it. */
export function short(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title
}
