// What an import found, as lines for people and as one object for programs. Called by import.ts. Pure.
// The sentences are the wording's; here they only get their place.
import type { Lang } from '../../core/message.js'
import { applyChange } from '../../import/apply.js'
import type { Changed, KindChange, ProgrammeChange } from '../../import/diff.js'
import type { Draft } from '../../import/draft.js'
import { sayProblem } from '../../import/problems.js'
import { recordLists } from '../../model/imports.js'
import type { Meeting } from '../../model/meeting.js'
import type { Page } from '../../model/page.js'
import type { Holiday } from '../../model/programme.js'
import {
  type ChangedField,
  countedLists,
  type ImportingWording,
  type ReadCounts,
  type RecordKind,
} from '../../wording/da/importing.js'
import { wording } from '../../wording/wording.js'
import { recordLine, sayFields } from './lines.js'
import { reviewAsJson, reviewSections } from './review.js'
import type { Pending } from './take.js'

/** Rows of a list that are shown before "and 12 more". */
const shown = 40

interface Row {
  readonly kind: RecordKind
  readonly id: string
  readonly name: string
  readonly meeting?: Meeting
  readonly fields?: readonly ChangedField[]
  /** Of what changes: the record before and after. */
  readonly sides?: { readonly before: object; readonly after: object }
}

/** How many records of every kind are new, changed and gone. */
export function countOf(change: ProgrammeChange): { added: number; changed: number; gone: number } {
  const added = rowsOf(change, 'added').length
  return { added, changed: changedRows(change).length, gone: goneRows(change).length }
}

/** The report in lines: read, new, changed, disputed, waiting, gone, problems. */
export function reportAsText(lang: Lang, pending: Pending): string[] {
  const { importing } = wording(lang)
  const { drafts, own: change, stored } = pending
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
    ...reviewSections(lang, pending, programme).flatMap(({ heading, lines, note }) => [
      '',
      heading,
      ...cut(
        importing,
        lines.map(text => `  ${text}`),
      ),
      `  ${note}`,
    ]),
    ...(same > 0 ? ['', importing.same(same)] : []),
    ...section(lang, importing.gone, gone),
    ...(gone.length > 0 ? [`  ${importing.goneLater}`] : []),
    ...problemLines(lang, change),
    '',
  ]
}

function sameIn(change: ProgrammeChange): number {
  return recordLists.reduce((sum, list) => sum + change[list].same.length, 0)
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

function countsOf(drafts: readonly Draft[]): ReadCounts {
  const counts = countedLists.map((list): [string, number] => [list, countIn(drafts, list)])
  return Object.assign({ ...noCounts }, Object.fromEntries(counts))
}

const noCounts: ReadCounts = {
  meetings: 0,
  deadlines: 0,
  schools: 0,
  networks: 0,
  people: 0,
  holidays: 0,
  tools: 0,
  pages: 0,
}

/** People and places count once, in however many rows and files they stand. */
function countIn(drafts: readonly Draft[], list: keyof ReadCounts): number {
  const records = drafts.flatMap(draft => draft.records ?? [])
  switch (list) {
    case 'meetings':
    case 'tools':
    case 'pages':
      return drafts.reduce((sum, draft) => sum + draft[list].length, 0)
    case 'deadlines':
    case 'holidays':
      return records.reduce((sum, one) => sum + one[list].length, 0)
    case 'schools':
    case 'networks':
    case 'people':
      return new Set<string>(records.flatMap(one => one[list].map(({ item }) => item.id))).size
    default:
      return list satisfies never
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

/** What is gone, and people who stay but have lost a network, a school or a role. */
function goneRows(change: ProgrammeChange): Row[] {
  const lost = change.lost.map(({ before: { id, name }, fields }): Row => {
    return { kind: 'person', id, name, fields }
  })
  return [...rowsOf(change, 'gone'), ...lost]
}

function changedRows(change: ProgrammeChange): Row[] {
  const meetings = change.meetings.changed.map(one => changed(toRow(one.after), one))
  const named = (kind: RecordKind, records: KindChange<{ id: string; name: string }>): Row[] =>
    records.changed.map(one => changed({ kind, id: one.after.id, name: one.after.name }, one))
  return [
    ...named('area', change.areas),
    ...named('network', change.networks),
    ...named('hold', change.holds),
    ...named('school', change.schools),
    ...named('person', change.people),
    ...change.holidays.changed.map(one => changed(holidayRow(one.after), one)),
    ...change.deadlines.changed.map(one => {
      const { id, title } = one.after
      return changed({ kind: 'deadline', id, name: title }, one)
    }),
    ...named('tool', change.tools),
    ...change.pages.changed.map(one => changed(pageRow(one.after), one)),
    ...meetings.sort(byStart),
  ]
}

function changed(row: Row, { before, after, fields }: Changed<object>): Row {
  return { ...row, fields, sides: { before, after } }
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

function section(lang: Lang, heading: (count: number) => string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return []
  return [
    '',
    heading(rows.length),
    ...cut(
      wording(lang).importing,
      rows.map(row => `  ${line(lang, row)}`),
    ),
  ]
}

function line(lang: Lang, { kind, name, meeting, fields = [], sides }: Row): string {
  const { importing } = wording(lang)
  const notes = [
    ...(meeting?.status === 'cancelled' ? [importing.cancelled] : []),
    ...(meeting?.recurrence ? [importing.series] : []),
    ...(sides ? sayFields(lang, fields, sides) : fields.map(field => importing.fields[field])),
  ]
  const said = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  const record = meeting ? recordLine(lang, kind, meeting) : importing.record(kind, name)
  return `${record}${said}`
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
