// Meeting plans → meetings. Called by read-sheet.ts. One row is one meeting, or as many as its cells have dates ("27/8, 1/10";
// a column for each hold). Whom it is for comes from the columns, else from the title, the heading and the file's name.

import { MeetingId } from '../../../core/ids.js'
import { dateOf, schoolYearOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import type { AudienceReader } from '../../audience/audience.js'
import { isOpenToAll } from '../../audience/open.js'
import { findOddDay } from '../../days/odd-day.js'
import { short } from '../../ics/report.js'
import { readNotice } from '../../text/notice.js'
import { withoutQuotes } from '../../text/notice-words.js'
import { report, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { dateColumns } from '../table/kinds.js'
import { cellIn, type TableRow } from '../table/tables.js'
import { findUnknownClocks } from '../when/clock-unknown.js'
import { readWhen, type When, type WhenCells } from '../when/when.js'
import { reportWhen } from '../when/when-report.js'
import { type Carried, createCarried } from './carried.js'
import { readFields, textIn } from './meeting-fields.js'
import { isForSame, isOff, knownBefore, whenOf, withNewDay } from './off-without-date.js'
import { type Source, sourcesOf, withoutNotices } from './sources.js'
import { titleOf } from './title.js'
import { createWhomReader, type WhomReader } from './whom.js'

export interface ReadMeeting {
  readonly meeting: Meeting
  readonly says: readonly MeetingField[]
}

/** Stands in until read-sheet.ts gives the id. */
const noId = MeetingId.parse('-')

/** The table's meetings; `isWhole` is false when a row stayed out. */
export function readMeetings(
  context: TableContext,
  audience: AudienceReader,
  names: readonly string[],
): { meetings: ReadMeeting[]; isWhole: boolean } {
  const matrix = dateColumns(context.table)
  const whom = createWhomReader(context, audience)
  const carried = createCarried(context)
  const meetings: (ReadMeeting & { readonly row: TableRow })[] = []
  const seen = new Map<string, number>()
  let isWhole = true
  for (const row of context.table.rows) {
    for (const source of sourcesOf(context, row, matrix)) {
      const read = readRow(context, { row, ...source, whom, carried, names })
      if (!read) isWhole = false
      for (const one of read ?? []) {
        const { title, startLocal, endLocal, place, link, audience } = one.meeting
        // The same at the same time in two places is two.
        const key = JSON.stringify([title, startLocal, endLocal, audience, place, link])
        const first = seen.get(key)
        if (first === undefined) meetings.push({ ...one, row })
        else
          report(context, row, 'title', {
            code: 'row-twice',
            args: { name: short(title), first },
            fix: 'taken',
          })
        seen.set(key, first ?? row.row)
      }
    }
  }
  const unknown = findUnknownClocks(context, meetings)
  const read = meetings.map(
    ({ meeting, says }): ReadMeeting => ({
      meeting: unknown.has(meeting) ? { ...meeting, timeUnknown: true } : meeting,
      says,
    }),
  )
  return { meetings: read, isWhole }
}

interface RowInput extends Source {
  readonly row: TableRow
  readonly whom: WhomReader
  readonly carried: Carried
  readonly names: readonly string[]
}

/** The row's meetings, none for a row that is no meeting; undefined when it had to stay out. */
function readRow(context: TableContext, input: RowInput): ReadMeeting[] | undefined {
  const { row, cells } = input
  const above = input.carried.above(row)
  const {
    title,
    isCancelled,
    mark = '',
    isByWhom,
  } = titleOf(context.table, row, {
    ...input,
    above,
  })
  const hasWhen = Object.values(cells).some(cell => cell !== undefined)
  if (title === undefined) {
    if (hasWhen) report(context, row, 'title', { code: 'row-no-title', args: {} })
    return hasWhen ? undefined : []
  }
  const field = fieldOfTrouble(cells)
  const { own, said } = withoutNotices(cells)
  const before = own.date ? undefined : knownBefore(context, title, said)
  const read = before
    ? { whens: [whenOf(before)] }
    : readWhen(context.when, own.date ? own : withNewDay(own, said))
  if ('trouble' in read) {
    if (read.trouble.code === 'no-date' && isOff(said)) reportOff(context, row, title)
    else reportWhen(context, row, { title: short(title), field, trouble: read.trouble })
    return undefined
  }
  const remarks = (['remark', 'agenda'] as const).map(name => textIn(context, row, name) ?? '')
  const words = withoutQuotes([mark, said, ...remarks].join('\n'))
  const isOneOfSeveral = read.whens.length > 1
  if (isByWhom) {
    const args = { title: short(title) }
    report(context, row, 'title', { code: 'row-named-by-network', args, fix: 'taken' })
  }
  const meetings = read.whens.map(when => {
    const settled = settle(context, input, { title, when, words, isOneOfSeveral })
    const status = settled.isOff || isCancelled ? 'cancelled' : 'planned'
    if (settled.when.mended) {
      const { mended: trouble } = settled.when
      reportWhen(context, row, { title: short(title), field, trouble, fix: 'taken' })
    }
    const meeting = toMeeting(context, input, { title, ...settled, status })
    checkDay(context, row, meeting.meeting)
    return meeting
  })
  const isOther = before && meetings.some(one => !isForSame(one.meeting.audience, before.audience))
  if (isOther) reportOff(context, row, title)
  return isOther ? undefined : meetings
}

function reportOff(context: TableContext, row: TableRow, title: string): void {
  report(context, row, 'date', { code: 'row-off-no-date', args: { title: short(title) } })
}

interface Words {
  readonly title: string
  readonly when: When
  /** All that the row says beside its date: a mark in its title or its cell of dates, its remark, its description. */
  readonly words: string
  readonly isOneOfSeveral: boolean
}

/** When it is after what the row says of it, and whether it is off. */
function settle(
  context: TableContext,
  { row }: RowInput,
  { title, when, words, isOneOfSeveral }: Words,
): { when: When; isOff: boolean; from: When | undefined } {
  const notice = readNotice(context.when, { text: words, title, when, isOneOfSeveral })
  const { unclear, doubtful, moved, from } = notice
  const args = { title: short(title), value: short(unclear ?? doubtful ?? '') }
  if (unclear !== undefined) report(context, row, 'remark', { code: 'row-moved', args })
  if (doubtful !== undefined) report(context, row, 'remark', { code: 'row-maybe-off', args })
  return { when: moved ?? when, isOff: notice.isCancelled, from: from ?? (moved && when) }
}

function fieldOfTrouble(cells: WhenCells): Field {
  if (cells.date) return 'date'
  return cells.week ? 'week' : cells.start ? 'start' : 'date'
}

interface Occasion {
  readonly title: string
  readonly when: When
  readonly status: Meeting['status']
  /** When it was to be before it was moved. */
  readonly from: When | undefined
}

function toMeeting(
  context: TableContext,
  input: RowInput,
  { title, when, status, from }: Occasion,
): ReadMeeting {
  const { row } = input
  const { table, file } = context
  const lab = cellIn(table, row, 'lab') ? 'Læringslab' : ''
  const labels = [input.label, lab].filter(Boolean)
  const { audience: places, ...kind } = input.whom({ row, title, labels, names: input.names })
  const { fields, says } = readFields(context, row, title)
  const number = numberIn(cellIn(table, row, 'number')?.text, kind.number)
  if (
    Object.values(places).every(
      list => list === false || (Array.isArray(list) && list.length === 0),
    )
  )
    report(context, row, 'title', { code: 'row-no-audience', args: { title: short(title) } })
  if (!when.hasEnd)
    report(context, row, 'date', { code: 'row-no-end', args: { title: short(title) } })
  const meeting: Meeting = {
    hosts: [],
    materials: [],
    ...fields,
    id: noId,
    source: { file, sequence: 0 },
    title,
    ...kind,
    ...(number === undefined ? {} : { number }),
    audience: { ...places, people: [] },
    openToAll: isOpenToAll(kind.kind, { ...places, people: [] }),
    ...(from && from.start !== when.start
      ? { movedFrom: { startLocal: from.start, endLocal: from.end } }
      : {}),
    startLocal: when.start,
    endLocal: when.end,
    tz: context.when.zone,
    status,
    revision: 0,
    answerRevision: 0,
  }
  return {
    meeting,
    says: [
      'title',
      'kind',
      'number',
      'audience',
      'startLocal',
      'endLocal',
      'timeUnknown',
      'tz',
      'status',
      ...(meeting.movedFrom ? (['movedFrom'] as const) : []),
      ...says,
    ],
  }
}

function numberIn(text: string | undefined, read: number | undefined): number | undefined {
  const number = /^(?:nr\.?\s*)?(\d{1,2})\.?0?$/i.exec(text ?? '')?.[1]
  return read ?? (number === undefined || Number(number) === 0 ? undefined : Number(number))
}

/** A meeting on a day that looks wrong is taken, and told about. */
function checkDay(context: TableContext, row: TableRow, meeting: Meeting): void {
  const [title, date] = [short(meeting.title), dateOf(meeting.startLocal)]
  const year = context.statedYear
  // In January people write last year's number: 12/1-2026 in the plan of 2026/27.
  if (year !== undefined && schoolYearOf(date) !== year)
    report(context, row, 'date', { code: 'row-other-year', args: { title, date, year } })
  const odd = findOddDay(context.known, meeting)
  if (odd) report(context, row, 'date', { code: 'row-in-holiday', args: { title, ...odd } })
}
