// What a table is about, by its headers and what stands under them. Called by read-sheet.ts.
import { fold } from '../words.js'
import type { Column, Table } from './tables.js'
import { cellIn, hasField } from './tables.js'
import { looksLikeDate } from './when.js'

export type TableKind =
  | 'holidays'
  | 'people'
  | 'deadlines'
  | 'meetings'
  | 'networks'
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
  if (has('deadline') && !has('date')) return 'deadlines'
  if (isMeetings(table)) return 'meetings'
  if (isNamed && has('email')) return 'people'
  if (isNamed && !namesOther(table)) {
    if (
      has('function', 'role', 'team', 'school', 'daysOff', 'staffGroup', 'network', 'hold', 'title')
    )
      return 'people'
  }
  if (has('network', 'name') && has('coordinator', 'deputy', 'subject') && !has('school'))
    return 'networks'
  if (has('network') && !has('school')) return 'networks'
  if (has('school') || (isNamed && namesOther(table))) return 'schools'
  return has('email') ? 'people' : undefined
}

function isHolidays(table: Table): boolean {
  const hasDays = hasField(table, 'from', 'date') && hasField(table, 'to', 'endDate')
  if (hasField(table, 'email', 'function', 'school')) return false
  if (hasField(table, 'applies')) return hasDays || hasField(table, 'date')
  return hasDays && hasField(table, 'holiday') && !hasField(table, 'place', 'start', 'time')
}

function isMeetings(table: Table): boolean {
  if (hasField(table, 'email', 'function', 'daysOff', 'staffGroup')) return false
  const isAbout = hasField(
    table,
    'title',
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
  if (hasField(table, 'date', 'week', 'start', 'day', 'time')) return isAbout
  return dateColumns(table).length > 0
}

/** Columns of no known field with nothing but dates under them: "1. møde", "Hold 2". */
export function dateColumns(table: Table): Column[] {
  if (hasField(table, 'date', 'week', 'start', 'deadline')) return []
  return table.columns.filter(({ at, field, header }) => {
    if (header === '' || (field !== undefined && field !== 'hold')) return false
    const cells = table.rows.flatMap(({ cells }) => cells[at] ?? [])
    return cells.length > 0 && cells.every(looksLikeDate)
  })
}

/** Columns with a hold's name over them. */
export function holdColumns(table: Table): Column[] {
  return table.columns.filter(({ header }) => /^hold \w{1,3}$/.test(fold(header.trim())))
}

/** Whether the names are those of schools rather than of people. */
function namesOther(table: Table): boolean {
  const names = table.rows.flatMap(row => cellIn(table, row, 'name')?.text ?? [])
  const schools = names.filter(name =>
    /skole|boerneby|boernehus|institution|gymnasi/.test(fold(name)),
  )
  return schools.length * 2 > names.length
}
