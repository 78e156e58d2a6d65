// The columns of a table that nobody reads: what a coordinator wrote there would be gone without a word. Called by read-sheet.ts.
// Which fields the reader of each kind looks at is said here, and nowhere else; a new field must be added where it is read.
import type { Field } from './headers.js'
import { dateColumns, holdColumns, type TableKind, weekdayColumns } from './kinds.js'
import type { Column, Table } from './tables.js'

const places = ['school', 'hold', 'area', 'network'] as const
const names = ['alias', 'nickname'] as const
const read: Readonly<Record<TableKind, readonly Field[]>> = {
  holidays: [
    'holiday',
    'name',
    'title',
    'from',
    'to',
    'date',
    'endDate',
    'municipality',
    'applies',
  ],
  people: [
    ...(['name', 'firstName', 'lastName', 'email', 'function', 'title', 'role'] as const),
    ...places,
    ...names,
    ...(['either', 'team', 'staffGroup', 'daysOff', 'municipality', 'from', 'to'] as const),
  ],
  deadlines: [
    ...([
      'deadline',
      'date',
      'task',
      'title',
      'theme',
      'name',
      'agenda',
      'remark',
      'link',
    ] as const),
    ...(['audience', 'applies', 'kind'] as const),
    ...places,
  ],
  meetings: [
    ...(['lab', 'title', 'theme', 'name', 'kind', 'task', 'agenda', 'number', 'remark'] as const),
    ...(['audience', 'applies'] as const),
    ...places,
    ...([
      'date',
      'endDate',
      'from',
      'to',
      'start',
      'end',
      'time',
      'day',
      'week',
      'weekday',
    ] as const),
    ...(['month', 'place', 'link', 'preparation', 'bring', 'materials', 'host'] as const),
    ...(['answerBy', 'seats', 'reminders', 'coordinator', 'deputy'] as const),
  ],
  networks: ['network', 'name', 'subject', 'coordinator', 'deputy', 'email', ...names],
  areas: ['area', 'areaLeader', ...names],
  schools: [
    ...(['school', 'name', 'hold', 'area', 'leader', 'delegate', 'municipality'] as const),
    ...(['place', 'phone'] as const),
    ...names,
  ],
  'hold-columns': [],
}

/** Whether the reader of that kind of table looks at the field. */
export function isReadIn(kind: TableKind, field: Field): boolean {
  return field === 'cpr' || field === 'record' || read[kind].includes(field)
}

/** Of these all the columns are read, where a table has several: "Status" and "Bemærkninger". */
export const ofWords: readonly Field[] = ['remark', 'agenda', 'preparation', 'bring', 'materials']

const named: readonly Field[] = ['leader', 'delegate', 'coordinator', 'deputy']

/** Headers of columns with something in them that the readers of this kind of table pass over. */
export function unreadColumns(table: Table, kind: TableKind): string[] {
  const own = [...dateColumns(table), ...holdColumns(table), ...weekdayColumns(table)]
  // Beside a coordinator in a plan an e-mail is that one's.
  const isOwn = (field: Field) =>
    kind === 'meetings' &&
    field === 'email' &&
    table.columns.some(one => one.field === 'coordinator')
  const isRead = ({ field }: Column) =>
    field !== undefined && (isReadIn(kind, field) || isOwn(field))
  return table.columns
    .filter(column => column.header !== '' && !own.includes(column))
    .filter(column => !isRead(column) || isHidden(table, column))
    .filter(({ at }) => table.rows.some(({ cells }) => cells[at] !== undefined))
    .map(({ header }) => header)
}

/** Another column of the same field stands before it and is what counts, in some row with something else. */
function isHidden(table: Table, { at, field }: Column): boolean {
  // Of other names all columns are read.
  if (field === undefined || field === 'alias' || field === 'record' || ofWords.includes(field))
    return false
  const before = table.columns.filter(other => other.at < at && other.field === field)
  return table.rows.some(({ cells }) => {
    const [first] = before.flatMap(other => cells[other.at]?.text ?? [])
    const own = cells[at]?.text
    // "Leder | Leders mail" is one person.
    if (named.includes(field) && own?.includes('@')) return false
    return first !== undefined && own !== undefined && own !== first
  })
}
