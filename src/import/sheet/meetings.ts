// Meeting plans → meetings. Called by read-sheet.ts. One row is one meeting, or as many as its cells have dates ("27/8, 1/10";
// a column for each hold). Whom it is for comes from the columns, else from the title, the heading and the file's name.

import { isDayOff } from '../../core/holidays.js'
import { MeetingId } from '../../core/ids.js'
import { addDays, dateOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { MeetingField } from '../../wording/da/importing.js'
import type { AudienceReader } from '../audience.js'
import { limits } from '../draft.js'
import { short } from '../ics/report.js'
import { cancelledMark } from '../words.js'
import type { Cell } from './cell.js'
import { report, type TableContext } from './context.js'
import type { Field } from './headers.js'
import { dateColumns } from './kinds.js'
import { readFields, textIn } from './meeting-fields.js'
import { readRemark } from './remark.js'
import { cellIn, hasField, type TableRow } from './tables.js'
import { readWhen, type When, type WhenCells } from './when.js'
import { reportWhen } from './when-report.js'

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
  const meetings: ReadMeeting[] = []
  const seen = new Map<string, number>()
  let isWhole = true
  for (const row of context.table.rows) {
    const sources =
      matrix.length > 0 ? matrixCells(row, matrix) : [{ label: '', cells: whenCells(context, row) }]
    for (const { label, cells } of sources) {
      const read = readRow(context, { row, label, cells, audience, names })
      if (!read) isWhole = false
      for (const one of read ?? []) {
        const { title, startLocal, audience: whom } = one.meeting
        const key = JSON.stringify([title, startLocal, whom])
        const first = seen.get(key)
        if (first === undefined) meetings.push(one)
        else
          report(context, row, 'title', { code: 'row-twice', args: { name: short(title), first } })
        seen.set(key, first ?? row.row)
      }
    }
  }
  return { meetings, isWhole }
}

function matrixCells(
  row: TableRow,
  columns: ReturnType<typeof dateColumns>,
): { label: string; cells: WhenCells }[] {
  return columns.flatMap(({ at, header }) => {
    const date = row.cells[at]
    return date ? [{ label: header, cells: { date } }] : []
  })
}

/** The cells that say when. "Tid" alone may hold the date too, and "Fra" and "Til" beside a date are times. */
function whenCells({ table }: TableContext, row: TableRow): WhenCells {
  const cell = (field: Field) => cellIn(table, row, field)
  const hasDate = hasField(table, 'date', 'week', 'day')
  const day = cell('day')
  const isDate = day !== undefined && (day.date !== undefined || /\d/.test(day.text))
  const date = cell('date') ?? (isDate ? day : undefined)
  const time = cell('time')
  return {
    date: date ?? (hasDate || cell('start') ? undefined : time),
    time: hasDate || cell('start') ? time : undefined,
    start: cell('start') ?? cell('from'),
    end: cell('end') ?? cell('to'),
    endDate: cell('endDate'),
    week: cell('week'),
    weekday: cell('weekday') ?? (isDate ? undefined : day),
  }
}

interface RowInput {
  readonly row: TableRow
  /** Over the column that the date stands in. */
  readonly label: string
  readonly cells: WhenCells
  readonly audience: AudienceReader
  readonly names: readonly string[]
}

/** The row's meetings, none for a row that is no meeting; undefined when it had to stay out. */
function readRow(context: TableContext, input: RowInput): ReadMeeting[] | undefined {
  const { row, cells } = input
  const { title, isCancelled } = titleOf(context, input)
  const hasWhen = Object.values(cells).some(cell => cell !== undefined)
  if (title === undefined) {
    if (hasWhen) report(context, row, 'title', { code: 'row-no-title', args: {} })
    return hasWhen ? undefined : []
  }
  const field = fieldOfTrouble(cells)
  const read = readWhen(context.when, cells)
  if ('trouble' in read) {
    reportWhen(context, row, { title: short(title), field, trouble: read.trouble })
    return undefined
  }
  const remark = readRemark(context.when, textIn(context, row, 'remark'), read.whens[0])
  if (remark.unclear !== undefined)
    report(context, row, 'remark', {
      code: 'row-moved',
      args: { title: short(title), value: short(remark.unclear) },
    })
  const whens = remark.moved ? [remark.moved] : read.whens
  const status = isCancelled || remark.isCancelled ? 'cancelled' : 'planned'
  return whens.map(when => {
    checkDay(context, row, { title, when, isPlanned: status === 'planned' })
    return toMeeting(context, input, { title, when, status })
  })
}

function fieldOfTrouble(cells: WhenCells): Field {
  if (cells.date) return 'date'
  return cells.week ? 'week' : cells.start ? 'start' : 'date'
}

/** The title's column, else what the row is about; with the hold that the column is for. */
function titleOf(
  context: TableContext,
  { row, label }: RowInput,
): { title?: string; isCancelled: boolean } {
  const { table } = context
  const columns: readonly Field[] = [
    'title',
    'name',
    'kind',
    'task',
    'agenda',
    'network',
    'audience',
    'hold',
  ]
  const raw = columns.map(field => cellIn(table, row, field)?.text).find(text => text !== undefined)
  const own = raw?.replace(/\s+/g, ' ') ?? headless(row, table.columns)
  const isCancelled = own !== undefined && cancelledMark.test(own)
  const bare = (isCancelled ? own.replace(cancelledMark, '').trim() : own) || own
  const number = cellIn(table, row, 'number')?.text.replace(/\.0?$/, '')
  const isNumbered = number !== undefined && /^\d{1,2}$/.test(number) && !hasField(table, 'title')
  const whole = [bare, isNumbered ? number : ''].filter(Boolean).join(', møde ')
  const title = [whole, label].filter(Boolean).join(' – ').slice(0, limits.title)
  return bare === undefined ? { isCancelled } : { title, isCancelled }
}

/** In a plan by hold the first column often has no header: what stands there is the title. */
function headless(
  row: TableRow,
  columns: readonly { at: number; header: string }[],
): string | undefined {
  const first = columns.find(({ header }) => header === '')
  const cell: Cell | undefined = first && row.cells[first.at]
  return cell && !cell.date && /\p{L}/u.test(cell.text) ? cell.text : undefined
}

interface Occasion {
  readonly title: string
  readonly when: When
  readonly status: Meeting['status']
}

function toMeeting(
  context: TableContext,
  input: RowInput,
  { title, when, status }: Occasion,
): ReadMeeting {
  const { row } = input
  const { table, file } = context
  const { audience: places, ...kind } = readAudience(context, input, title)
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
    openToAll: true,
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
      'tz',
      'status',
      ...says,
    ],
  }
}

/** Whom it is for, from the columns, the title and what stands over it. */
function readAudience(
  { table }: TableContext,
  { row, label, audience, names }: RowInput,
  title: string,
): ReturnType<AudienceReader['read']> {
  const cell = (field: Field) => cellIn(table, row, field)?.text
  const hold = cell('hold')
  return audience.read({
    title,
    categories: [
      cell('kind') ?? '',
      label,
      hold === undefined ? '' : /^\w{1,3}$/.test(hold) ? `Hold ${hold.toUpperCase()}` : hold,
      networkText(cell('network')),
      cell('school') ?? '',
      cell('area') ?? '',
    ].filter(text => text !== ''),
    lists: [],
    said: cell('audience'),
    fallback: [row.section ?? '', ...table.titles, table.sheet ?? '', ...names].filter(
      text => text !== '',
    ),
  })
}

/** A bare subject in the column of networks is a network. */
function networkText(text: string | undefined): string {
  if (text === undefined || /netv/i.test(text)) return text ?? ''
  return text
    .split(/[\n;,]/)
    .map(part => `Netværk: ${part.trim()}`)
    .join('; ')
}

function numberIn(text: string | undefined, read: number | undefined): number | undefined {
  const number = /^(?:nr\.?\s*)?(\d{1,2})\.?0?$/i.exec(text ?? '')?.[1]
  return read ?? (number === undefined || Number(number) === 0 ? undefined : Number(number))
}

/** A meeting on a public holiday or on a day without staff is taken, and told about. */
function checkDay(
  context: TableContext,
  row: TableRow,
  { title, when, isPlanned }: { title: string; when: When; isPlanned: boolean },
): void {
  const date = dateOf(when.start)
  const isLong = when.start.length === 10 && when.end > addDays(date, 1)
  if (!isPlanned || isLong) return
  const holiday = context.known.holidays.find(
    ({ from, to, applies }) =>
      from <= date &&
      date <= to &&
      applies.some(({ group, off }) => group === 'skole' && off === 'staff'),
  )
  if (!holiday && !isDayOff(date)) return
  const args = { title: short(title), date, ...(holiday?.name ? { name: holiday.name } : {}) }
  report(context, row, 'date', { code: 'row-in-holiday', args })
}
