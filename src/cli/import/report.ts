// What an import found, as lines for people and as one object for programs. Called by import.ts. Pure.
// The sentences are the wording's; here they only get their place.
import type { Lang } from '../../core/message.js'
import { applyChange } from '../../import/apply.js'
import type { ProgrammeChange } from '../../import/diff.js'
import { reviewAsJson, reviewSections } from '../../import/preview/review.js'
import {
  changedRows,
  countsOf,
  goneRows,
  type Row,
  rowLine,
  rowsOf,
  sameIn,
} from '../../import/preview/rows.js'
import type { Pending } from '../../import/preview/weigh.js'
import { sayProblem } from '../../import/problems.js'
import { peopleOf, type Telling } from '../../programme/changes-between.js'
import type { ImportingWording } from '../../wording/da/import/importing.js'
import { wording } from '../../wording/wording.js'

/** Rows of a list that are shown before "and 12 more". */
const shown = 40

/** The report in lines: read, new, changed, disputed, waiting, gone, problems; `tellings` are those that go with the yes. */
export function reportAsText(
  lang: Lang,
  pending: Pending,
  tellings: readonly Telling[] = [],
): string[] {
  const { importing, importChat, review } = wording(lang)
  const told = peopleOf(tellings).length
  const { drafts, own: change, stored } = pending
  const notes = {
    conflicts: review.conflictsStay,
    waiting: review.waitingNote,
    roles: review.rolesNote,
    notices: told > 0 ? importChat.noticesGo(told) : review.noticesNote,
  }
  const width = Math.max(0, ...drafts.map(draft => draft.file.length))
  const files = drafts.map(
    draft => `  ${draft.file.padEnd(width)}  ${importing.fileLine(countsOf([draft]))}`,
  )
  const same = sameIn(change)
  const gone = goneRows(change)
  const programme = applyChange(stored.programme, change, { gone: false })
  return [
    importing.readFiles(drafts.length, countsOf(drafts)),
    ...cut(importing, files),
    ...section(lang, importing.newOnes, rowsOf(change, 'added')),
    ...section(lang, importing.changed, changedRows(change)),
    ...reviewSections(lang, pending, programme).flatMap(({ kind, heading, lines }) => [
      '',
      heading,
      ...cut(
        importing,
        lines.map(text => `  ${text}`),
      ),
      `  ${notes[kind]}`,
    ]),
    ...(same > 0 ? ['', importing.same(same)] : []),
    ...section(lang, importing.gone, gone),
    ...(gone.length > 0 ? [`  ${importing.goneLater}`] : []),
    ...problemLines(lang, change),
    '',
  ]
}

/** The report as one object; `new`, `changed` and `gone` name the records, `problems` are in words with file and row. */
export function reportAsJson(lang: Lang, pending: Pending, applied: boolean): object {
  const { importing } = wording(lang)
  const { drafts, own: change } = pending
  return {
    read: drafts.map(draft => ({
      file: draft.file,
      ...countsOf([draft]),
      readable: !draft.unreadable,
    })),
    new: rowsOf(change, 'added').map(asJson),
    changed: changedRows(change).map(asJson),
    gone: goneRows(change).map(asJson),
    ...reviewAsJson(pending),
    problems: change.problems.map(problem => {
      const { file, sheet, row, column, code, fix } = problem
      const said = sayProblem(importing, problem)
      return { file, sheet, row, column, code, ...said, ...(fix ? { fixState: fix } : {}) }
    }),
    applied,
  }
}

function asJson({ kind, id, name, meeting, fields }: Row): object {
  const { startLocal, endLocal, tz, status } = meeting ?? {}
  return { kind, id, name, start: startLocal, end: endLocal, tz, status, fields }
}

function section(lang: Lang, heading: (count: number) => string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return []
  return [
    '',
    heading(rows.length),
    ...cut(
      wording(lang).importing,
      rows.map(row => `  ${rowLine(lang, row)}`),
    ),
  ]
}

function problemLines(lang: Lang, change: ProgrammeChange): string[] {
  const { importing, review } = wording(lang)
  const { problems } = change
  if (problems.length === 0) return []
  const lines = problems.slice(0, shown).flatMap(problem => {
    const said = sayProblem(importing, problem)
    return [
      `  ${importing.where(problem.file, problem.row, problem.column, problem.sheet)}`,
      `    ${said.problem}`,
      ...(said.fix === undefined ? [] : [`    ${importing.fix} ${said.fix}`]),
    ]
  })
  const rest = problems.length - shown
  const offered = problems.filter(({ fix }) => fix === 'offered').length
  return [
    '',
    importing.problemsFound(problems.length),
    ...lines,
    ...(rest > 0 ? [`  ${importing.more(rest)}`] : []),
    ...(offered > 0 ? [`  ${review.fixes(offered)}`] : []),
  ]
}

function cut(wording: ImportingWording, lines: readonly string[]): string[] {
  if (lines.length <= shown) return [...lines]
  return [...lines.slice(0, shown), `  ${wording.more(lines.length - shown)}`]
}
