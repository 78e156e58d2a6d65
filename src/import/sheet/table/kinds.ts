// What a table is about, by its headers and what stands under them. Called by read-sheet.ts.
import { takeNotice } from '../../text/notice-words.js'
import { fold } from '../../words.js'
import { holdsRepeats } from '../columns/holds.js'
import type { Cell } from '../file/cell.js'
import { looksLikeDate } from '../when/when.js'
import { type Field, isTelling } from './headers.js'
import type { Column, Table } from './tables.js'
import { cellIn, hasField } from './tables.js'

export type TableKind =
  | 'holidays'
  | 'people'
  | 'deadlines'
  | 'meetings'
  | 'networks'
  | 'areas'
  | 'schools'
  /** A hold over each column, its schools under it. */
  | 'hold-columns'

/** The kind, or undefined for a table of something else. */
export function kindOf(table: Table): TableKind | undefined {
  const has = (...fields: Parameters<typeof hasField>[1][]) => hasField(table, ...fields)
  const isNamed = has('name') || has('firstName')
  if (isHolidays(table)) return 'holidays'
  if (holdColumns(table).length >= 2 && dateColumns(table).length === 0 && !isNamed)
    return 'hold-columns'
  if (isDeadlines(table)) return 'deadlines'
  if (isMinutes(table)) return undefined
  if (isMeetings(table)) return 'meetings'
  if (namesNetworks(table)) return 'networks'
  if (isNamed && has('email')) return 'people'
  if (isNamed && !namesOther(table)) {
    if (
      has(
        'function',
        'role',
        'team',
        'school',
        'daysOff',
        'staffGroup',
        'network',
        'hold',
        'title',
        'either',
      )
    )
      return 'people'
  }
  if (has('network', 'name') && has('coordinator', 'deputy', 'subject') && !has('school'))
    return 'networks'
  if (namesAgain(table)) return has('email') ? 'people' : undefined
  if (has('network') && !has('school')) return 'networks'
  if (has('area') && has('areaLeader', 'alias') && !has('school') && !isNamed) return 'areas'
  if (has('school') || (isNamed && namesOther(table))) return 'schools'
  return has('email') ? 'people' : undefined
}

/**
 * A school or network that comes again and again beside other facts is where somebody belongs: no list of schools writes each of
 * them five times. Without a name or an e-mail such a table is better asked about than read as what it is not.
 */
function namesAgain(table: Table): boolean {
  if (hasField(table, 'leader', 'delegate', 'coordinator', 'deputy', 'subject')) return false
  const column = table.columns.find(({ field }) => field === 'school' || field === 'network')
  const others = table.columns.filter(
    ({ field, header }) => header !== '' && (field === undefined || ofPeople.includes(field)),
  )
  const cells = column ? table.rows.flatMap(row => row.cells[column.at] ?? []) : []
  return others.length > 0 && holdsRepeats(cells)
}
const ofPeople: readonly Field[] = [
  'email',
  'function',
  'daysOff',
  'role',
  'team',
  'staffGroup',
  'audience',
]

/** Something to be done by a day: "Opgave | Frist", or "Frist | Dato" where the first says what. */
function isDeadlines(table: Table): boolean {
  const isEmpty = !table.rows.some(row => cellIn(table, row, 'date'))
  if (!hasField(table, 'date') || isEmpty) return hasField(table, 'deadline')
  if (hasField(table, 'lab', 'time', 'start', 'place')) return false
  if (isCalledDeadlines(table)) return hasField(table, 'title', 'theme', 'name', 'task', 'deadline')
  if (hasField(table, 'title', 'theme', 'name')) return false
  return hasField(table, 'task') || (hasField(table, 'deadline') && !isDated(table, 'deadline'))
}

/** Whether a column holds dates rather than words. */
export function isDated(table: Table, field: 'deadline'): boolean {
  const cells = table.rows.flatMap(row => cellIn(table, row, field) ?? [])
  return cells.filter(looksLikeDate).length * 2 >= cells.length
}

/** What stands over the table, else its sheet's or its file's name, says deadlines and nothing else. */
function isCalledDeadlines({ titles, sheet, file }: Table): boolean {
  const names = [titles.at(-1), sheet, file].map(name => fold(name ?? ''))
  const telling = names.find(name => calledSo.test(name) || calledOther.test(name)) ?? ''
  return calledSo.test(telling) && !calledOther.test(telling)
}
const calledSo = /(?<![a-z])(?:frist|deadline)/
const calledOther = /ferie|fridag|moede|kalender|aarshjul|holiday|meeting|calendar/

function isHolidays(table: Table): boolean {
  const hasDays = hasField(table, 'from', 'date') && hasField(table, 'to', 'endDate')
  if (hasField(table, 'email', 'function', 'school', 'deadline', 'task')) return false
  if (isCalledDeadlines(table) && !hasField(table, 'holiday', 'from')) return false
  if (hasField(table, 'applies'))
    return hasDays || (hasField(table, 'date') && !hasField(table, 'time', 'start', 'place'))
  if (!hasDays || hasField(table, 'place', 'start', 'time')) return false
  return hasField(table, 'holiday') || namesHolidays(table)
}

/** Days from and to with nothing but names of holidays beside them: "Kommune | Fra | Til | Navn". */
function namesHolidays(table: Table): boolean {
  const names = table.rows.flatMap(
    row => (cellIn(table, row, 'name') ?? cellIn(table, row, 'title'))?.text ?? [],
  )
  const known = names.filter(name => holidayName.test(fold(name)))
  return known.length * 2 > names.length
}
const holidayName =
  /ferie\w*|\bfri\b|fridag\w*|helligdag\w*|lukke\w*|paaske|pinse|jul\b|nytaar|himmelfart|skaertorsdag|langfredag|grundlov|lejrskole|holiday|break/

function isMeetings(table: Table): boolean {
  if (hasField(table, 'function', 'daysOff', 'staffGroup')) return false
  if (hasField(table, 'email') && !isWithSender(table) && !isOfNetworks(table)) return false
  const isAbout = hasField(
    table,
    'title',
    'theme',
    'lab',
    'kind',
    'network',
    'audience',
    'hold',
    'agenda',
    'number',
    'place',
    'name',
    'time',
    'start',
  )
  if (weekdayColumns(table).length > 0) return true
  if (hasField(table, 'date', 'week', 'start', 'day', 'time')) return isAbout
  return dateColumns(table).length > 0
}

/** What was said at meetings that are planned elsewhere: a day and its minutes, and neither hours nor a place. */
function isMinutes(table: Table): boolean {
  const isTold = table.columns.some(({ header }) => minutes.test(fold(header).trim()))
  const isPlan = hasField(table, 'time', 'start', 'place', 'title', 'lab', 'weekday')
  return isTold && hasField(table, 'date') && !isPlan
}
const minutes = /^(?:referat(?:er|et)?|beslutning(?:er|sreferat)?|minutes|det aftalte|vi aftalte)\b/

/** Each network with its days, and the e-mail of the one who coordinates it. */
function isOfNetworks(table: Table): boolean {
  const isNamed = hasField(table, 'name', 'firstName', 'lastName', 'school')
  return hasField(table, 'network') && hasField(table, 'date') && !isNamed
}

/** What a meeting is called and when it is, beside the e-mail of whoever wrote it: each person is named in no other way. */
function isWithSender(table: Table): boolean {
  if (hasField(table, 'name', 'firstName', 'lastName', 'role')) return false
  return hasField(table, 'title', 'theme') && hasField(table, 'start', 'time', 'place', 'agenda')
}

/** Columns of no known field with nothing but dates under them: "1. møde", "Hold 2". */
export function dateColumns(table: Table): Column[] {
  if (hasField(table, 'date', 'week', 'start', 'deadline')) return []
  const candidates = table.columns.filter(
    ({ field, header }) =>
      header !== '' && !isRecord(header) && (field === undefined || field === 'hold'),
  )
  const cellsOf = ({ at }: Column) =>
    table.rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ text }) => !isNone(text))
  const sure = candidates.filter(column => {
    const cells = cellsOf(column)
    const dates = cells.filter(cell => looksLikeDate(cell) || isNotice(cell))
    // One that is no date among many is a mistake in a date, and told about as one.
    return cells.some(looksLikeDate) && dates.length * 3 >= cells.length * 2
  })
  // Beside "Hold 1" with its dates "Hold 3" has dates too, even where most of them are still to come.
  const isSister = (column: Column) =>
    sure.length > 0 && isTelling(column.header) && cellsOf(column).some(looksLikeDate)
  return candidates.filter(column => sure.includes(column) || isSister(column))
}

/** Dates of something else than a meeting: when a form was sent, somebody was born, an answer is due. */
export function isRecord(header: string): boolean {
  return record.test(fold(header))
}
const record =
  /tidsstempel|timestamp|oprettet|created|modified|aendret|opdateret|updated|udfyldt|foedt|foedsel|ansat|tiltraa|fratraa|sidst|svar|tilmeld|frist|forfald|deadline|betalt|modtaget|indsendt|submitted|registreret|lukket|closed|loest\b|resolved/

/** "AFLYST", "3/12 – flyttet til 10/12" */
function isNotice({ text }: Cell): boolean {
  const { text: rest, said } = takeNotice(text)
  return said !== '' && (rest === '' || looksLikeDate({ text: rest }))
}

/** "-", "ingen": there is no meeting for this one. */
export function isNone(text: string): boolean {
  return /^\W*(?:ingen|intet|none|x)?\W*$/i.test(text) && !/\d/.test(text)
}

/** The columns of a year by weeks: a week, and three weekdays or more beside it. */
export function weekdayColumns(table: Table): Column[] {
  if (!hasField(table, 'week') || hasField(table, 'date', 'title', 'theme')) return []
  const days = table.columns.filter(({ header }) =>
    /^(?:man|tirs|ons|tors|fre)dag\.?$/i.test(header.trim()),
  )
  return days.length >= 3 ? days : []
}

const holdName = /^(?:hold \w{1,12}|(?:klynge|kreds|spor|raekke|kohorte|distrikt) [\w-]{1,12})$/

/** Columns with a hold's name over them. */
export function holdColumns(table: Table): Column[] {
  return table.columns.filter(({ header }) => holdName.test(fold(header.trim())))
}

/** "Netværk | Navn | Tovholder": the names are those of the networks, and no person's. */
function namesNetworks(table: Table): boolean {
  if (!hasField(table, 'name') || !hasField(table, 'coordinator', 'deputy')) return false
  if (hasField(table, 'school', 'function', 'role')) return false
  const names = table.rows.flatMap(row => cellIn(table, row, 'name')?.text ?? [])
  const networks = names.filter(name => /netvaerk|network/.test(fold(name)))
  return networks.length * 2 > names.length
}

/** Whether the names are those of schools rather than of people. */
function namesOther(table: Table): boolean {
  const names = table.rows.flatMap(row => cellIn(table, row, 'name')?.text ?? [])
  const schools = names.filter(name =>
    /skole|boerneby|boernehus|institution|gymnasi/.test(fold(name)),
  )
  return schools.length * 2 > names.length
}
