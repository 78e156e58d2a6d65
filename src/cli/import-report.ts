// What an import found, as lines for people and as one object for programs. Called by import.ts. Pure.
// The sentences are the wording's; here they only get their place.
import type { KindChange, ProgrammeChange } from '../import/diff.js'
import type { Draft } from '../import/draft.js'
import { sayProblem } from '../import/problems.js'
import type { Meeting } from '../model/meeting.js'
import type { ImportingWording, MeetingField, RecordKind } from '../wording/da/importing.js'

/** Rows of a list that are shown before "and 12 more". */
const shown = 40

interface Row {
  readonly kind: RecordKind
  readonly id: string
  readonly name: string
  readonly meeting?: Meeting
  readonly fields?: readonly MeetingField[]
}

/** How many records of every kind are new and changed. */
export function countOf(change: ProgrammeChange): { added: number; changed: number } {
  return { added: rowsOf(change, 'added').length, changed: changedRows(change).length }
}

/** The report in lines: read, new, changed, gone, problems. */
export function reportAsText(
  wording: ImportingWording,
  drafts: readonly Draft[],
  change: ProgrammeChange,
): string[] {
  const meetings = drafts.reduce((sum, draft) => sum + draft.meetings.length, 0)
  const width = Math.max(0, ...drafts.map(draft => draft.file.length))
  const files = drafts.map(
    draft => `  ${draft.file.padEnd(width)}  ${wording.fileLine(draft.meetings.length)}`,
  )
  const same = change.meetings.same.length
  const gone = rowsOf(change, 'gone')
  return [
    wording.readFiles(drafts.length, meetings),
    ...cut(wording, files),
    ...section(wording, wording.newOnes, rowsOf(change, 'added')),
    ...section(wording, wording.changed, changedRows(change)),
    ...(same > 0 ? ['', wording.same(same)] : []),
    ...section(wording, wording.gone, gone),
    ...(gone.length > 0 ? [`  ${wording.goneLater}`] : []),
    ...problemLines(wording, change),
    '',
  ]
}

/** The report as one object; `new`, `changed` and `gone` name the records, `problems` are in words with file and row. */
export function reportAsJson(
  wording: ImportingWording,
  drafts: readonly Draft[],
  change: ProgrammeChange,
  applied: boolean,
): object {
  return {
    read: drafts.map(draft => ({
      file: draft.file,
      meetings: draft.meetings.length,
      readable: !draft.unreadable,
    })),
    new: rowsOf(change, 'added').map(asJson),
    changed: changedRows(change).map(asJson),
    gone: rowsOf(change, 'gone').map(asJson),
    problems: change.problems.map(problem => {
      const { file, row, column, code } = problem
      return { file, row, column, code, ...sayProblem(wording, problem) }
    }),
    applied,
  }
}

function asJson({ kind, id, name, meeting, fields }: Row): object {
  const { startLocal, endLocal, tz, status } = meeting ?? {}
  return { kind, id, name, start: startLocal, end: endLocal, tz, status, fields }
}

/** The few first: a list that is cut must not hide a new network under a year's meetings. */
function rowsOf(change: ProgrammeChange, list: 'added' | 'gone'): Row[] {
  const named = (kind: RecordKind, records: KindChange<{ id: string; name: string }>): Row[] =>
    records[list].map(({ id, name }) => ({ kind, id, name }))
  return [
    ...named('network', change.networks),
    ...named('hold', change.holds),
    ...named('school', change.schools),
    ...named('person', change.people),
    ...change.meetings[list].map(toRow).sort(byStart),
  ]
}

function changedRows(change: ProgrammeChange): Row[] {
  return change.meetings.changed
    .map(({ after, fields }) => ({ ...toRow(after), fields }))
    .sort(byStart)
}

function toRow(meeting: Meeting): Row {
  return { kind: 'meeting', id: meeting.id, name: meeting.title, meeting }
}

function byStart(one: Row, other: Row): number {
  const [first, second] = [one.meeting?.startLocal ?? '', other.meeting?.startLocal ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

function section(
  wording: ImportingWording,
  heading: (count: number) => string,
  rows: readonly Row[],
): string[] {
  if (rows.length === 0) return []
  return [
    '',
    heading(rows.length),
    ...cut(
      wording,
      rows.map(row => `  ${line(wording, row)}`),
    ),
  ]
}

function line(wording: ImportingWording, { kind, name, meeting, fields }: Row): string {
  if (!meeting) return wording.record(kind, name)
  const notes = [
    ...(meeting.status === 'cancelled' ? [wording.cancelled] : []),
    ...(meeting.recurrence ? [wording.series] : []),
    ...(fields ?? []).map(field => wording.fields[field]),
  ]
  return `${wording.when(meeting.startLocal)}  ${name}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

function problemLines(wording: ImportingWording, change: ProgrammeChange): string[] {
  const { problems } = change
  if (problems.length === 0) return []
  const lines = problems.slice(0, shown).flatMap(problem => {
    const said = sayProblem(wording, problem)
    return [
      `  ${wording.where(problem.file, problem.row, problem.column)}`,
      `    ${said.problem}`,
      ...(said.fix === undefined ? [] : [`    ${wording.fix} ${said.fix}`]),
    ]
  })
  const rest = problems.length - shown
  return [
    '',
    wording.problemsFound(problems.length),
    ...lines,
    ...(rest > 0 ? [`  ${wording.more(rest)}`] : []),
  ]
}

function cut(wording: ImportingWording, lines: readonly string[]): string[] {
  if (lines.length <= shown) return [...lines]
  return [...lines.slice(0, shown), `  ${wording.more(lines.length - shown)}`]
}
