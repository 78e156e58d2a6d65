// A change as rows: what is new, changed and gone, each as one line, and how many of each. Used by the command line's report and by
// the import in the chat. Pure; the sentences are the wording's.
import type { Lang } from '../../core/message.js'
import { recordLists } from '../../model/imports.js'
import type { Meeting } from '../../model/meeting.js'
import type { Page } from '../../model/page.js'
import type { Holiday } from '../../model/programme.js'
import {
  type ChangedField,
  countedLists,
  type ReadCounts,
  type RecordKind,
} from '../../wording/da/import/importing.js'
import { wording } from '../../wording/wording.js'
import type { Changed, KindChange, ProgrammeChange } from '../diff.js'
import type { Draft } from '../draft.js'
import { recordLine, sayFields } from './lines.js'

/** One record of a preview. */
export interface Row {
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

/** How many records stand as they were. */
export function sameIn(change: ProgrammeChange): number {
  return recordLists.reduce((sum, list) => sum + change[list].same.length, 0)
}

/** What files hold, counted. */
export function countsOf(drafts: readonly Draft[]): ReadCounts {
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

/** The few first: a list that is cut must not hide a new network under a year's meetings. */
export function rowsOf(change: ProgrammeChange, list: 'added' | 'gone'): Row[] {
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
export function goneRows(change: ProgrammeChange): Row[] {
  const lost = change.lost.map(({ before: { id, name }, fields }): Row => {
    return { kind: 'person', id, name, fields }
  })
  return [...rowsOf(change, 'gone'), ...lost]
}

/** What is changed, with the fields in which. */
export function changedRows(change: ProgrammeChange): Row[] {
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

/** A row in one line: what it is, and what is said of it. */
export function rowLine(lang: Lang, { kind, name, meeting, fields = [], sides }: Row): string {
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
