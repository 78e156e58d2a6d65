// What an import found, as lines for people and as one object for programs. Called by import.ts. Pure.
// The sentences are the wording's; here they only get their place.
import type { KindChange, ProgrammeChange } from '../import/diff.js'
import type { Draft } from '../import/draft.js'
import { sayProblem } from '../import/problems.js'
import type { Meeting } from '../model/meeting.js'
import type { Page } from '../model/page.js'
import type { Holiday } from '../model/programme.js'
import type {
  ImportingWording,
  MeetingField,
  PageField,
  ReadCounts,
  RecordField,
  RecordKind,
} from '../wording/da/importing.js'

/** Rows of a list that are shown before "and 12 more". */
const shown = 40

interface Row {
  readonly kind: RecordKind
  readonly id: string
  readonly name: string
  readonly meeting?: Meeting
  readonly fields?: readonly (MeetingField | PageField | RecordField)[]
}

/** How many records of every kind are new, changed and gone. */
export function countOf(change: ProgrammeChange): { added: number; changed: number; gone: number } {
  const [added, gone] = [rowsOf(change, 'added'), rowsOf(change, 'gone')]
  return { added: added.length, changed: changedRows(change).length, gone: gone.length }
}

/** The report in lines: read, new, changed, gone, problems. */
export function reportAsText(
  wording: ImportingWording,
  drafts: readonly Draft[],
  change: ProgrammeChange,
): string[] {
  const width = Math.max(0, ...drafts.map(draft => draft.file.length))
  const files = drafts.map(
    draft => `  ${draft.file.padEnd(width)}  ${wording.fileLine(countsOf([draft]))}`,
  )
  const same = [change.meetings, change.tools, change.pages].reduce(
    (sum, { same }) => sum + same.length,
    0,
  )
  const gone = rowsOf(change, 'gone')
  return [
    wording.readFiles(drafts.length, countsOf(drafts)),
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
      ...countsOf([draft]),
      readable: !draft.unreadable,
    })),
    new: rowsOf(change, 'added').map(asJson),
    changed: changedRows(change).map(asJson),
    gone: rowsOf(change, 'gone').map(asJson),
    problems: change.problems.map(problem => {
      const { file, sheet, row, column, code } = problem
      return { file, sheet, row, column, code, ...sayProblem(wording, problem) }
    }),
    applied,
  }
}

function countsOf(drafts: readonly Draft[]): ReadCounts {
  const count = (kind: keyof ReadCounts) =>
    drafts.reduce((sum, draft) => sum + draft[kind].length, 0)
  return { meetings: count('meetings'), tools: count('tools'), pages: count('pages') }
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
    ...named('area', change.areas),
    ...named('network', change.networks),
    ...named('hold', change.holds),
    ...named('school', change.schools),
    ...named('person', change.people),
    ...change.holidays[list].map(holidayRow),
    ...change.deadlines[list].map(({ id, title }): Row => ({ kind: 'deadline', id, name: title })),
    ...named('tool', change.tools),
    ...change.pages[list].map(pageRow),
    ...change.meetings[list].map(toRow).sort(byStart),
  ]
}

function changedRows(change: ProgrammeChange): Row[] {
  const meetings = change.meetings.changed.map(({ after, fields }) => ({ ...toRow(after), fields }))
  const named = (kind: RecordKind, records: KindChange<{ id: string; name: string }>): Row[] =>
    records.changed.map(({ after: { id, name }, fields }) => ({ kind, id, name, fields }))
  return [
    ...named('network', change.networks),
    ...named('hold', change.holds),
    ...named('school', change.schools),
    ...named('person', change.people),
    ...change.holidays.changed.map(({ after, fields }) => ({ ...holidayRow(after), fields })),
    ...change.deadlines.changed.map(({ after: { id, title }, fields }): Row => {
      return { kind: 'deadline', id, name: title, fields }
    }),
    ...change.tools.changed.map(({ after: { id, name }, fields }): Row => {
      return { kind: 'tool', id, name, fields }
    }),
    ...change.pages.changed.map(({ after, fields }) => ({ ...pageRow(after), fields })),
    ...meetings.sort(byStart),
  ]
}

function holidayRow({ municipality, name, from, to }: Holiday): Row {
  return { kind: 'holiday', id: `${municipality} ${name} ${from}`, name: `${name} ${from}/${to}` }
}

function pageRow({ id, title }: Page): Row {
  return { kind: 'page', id, name: title }
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
  const notes = [
    ...(meeting?.status === 'cancelled' ? [wording.cancelled] : []),
    ...(meeting?.recurrence ? [wording.series] : []),
    ...(fields ?? []).map(field => wording.fields[field]),
  ]
  const said = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  const record = meeting
    ? `${wording.when(meeting.startLocal)}  ${name}`
    : wording.record(kind, name)
  return `${record}${said}`
}

function problemLines(wording: ImportingWording, change: ProgrammeChange): string[] {
  const { problems } = change
  if (problems.length === 0) return []
  const lines = problems.slice(0, shown).flatMap(problem => {
    const said = sayProblem(wording, problem)
    return [
      `  ${wording.where(problem.file, problem.row, problem.column, problem.sheet)}`,
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
