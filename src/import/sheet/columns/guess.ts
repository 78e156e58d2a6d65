// Columns whose header says nothing certain ("Hvem", "Arb.sted", "Særlige bemærkninger", "Kolonne1") → the field that they are all
// the same, by the header's parts and by what stands under it. Called by read-sheet.ts for each table, before it is known what
// the table is about. Never a date: when something is must be said beyond doubt. What was guessed is told about.
import type { GuessedField } from '../../../wording/da/import/importing-readings.js'
import type { Cell } from '../file/cell.js'
import { type Field, fieldInParts } from '../table/headers.js'
import { type Column, hasField, type Table } from '../table/tables.js'
import { ofWords } from '../table/unread.js'
import { withoutStamps } from './forms.js'
import { fieldHeld, holdsNames, holdsPeople } from './holds.js'
import { withMonths } from './months.js'
import { findSpan } from './spans.js'

/** The table with the fields of such columns, and which they are. */
export function withGuesses(table: Table): Table {
  return [
    withMonths,
    withoutStamps,
    withSubject,
    withSpan,
    withParts,
    withWorkplaces,
    withPeople,
    withDaysOff,
    withContent,
  ].reduce((one, step) => step(one), table)
}

/** "Subject" is what a school teaches, and beside a day and its hours what a meeting is called. */
function withSubject(table: Table): Table {
  const column = table.columns.find(({ field }) => field === 'subject')
  const isOfMeetings = hasField(table, 'date', 'start') && hasField(table, 'time', 'start', 'end')
  if (!column || !isOfMeetings || hasField(table, 'title', 'theme', 'name')) return table
  return /subject/i.test(column.header) ? retake(table, column, 'title') : table
}

function withSpan(table: Table): Table {
  return findSpan(table).reduce((one, { column, field }) => guess(one, column, field), table)
}

function cellsOf({ rows }: Table, { at }: Pick<Column, 'at'>): Cell[] {
  return rows.flatMap(({ cells }) => cells[at] ?? [])
}

/** The table with that column as that field, and a word about it. */
export function guess(table: Table, column: Column, field: GuessedField): Table {
  const columns = table.columns.map(one => (one === column ? { ...one, field } : one))
  return {
    ...table,
    columns,
    guessed: [...(table.guessed ?? []), { header: column.header, field }],
  }
}

/**
 * "Sted" over where people work, or over the places that the rest of a list tells of (their hold, leader, short name), is the school:
 * nothing there takes place at a time. A column of addresses is none.
 */
function withWorkplaces(table: Table): Table {
  if (hasField(table, 'school', 'date', 'endDate', 'week', 'time', 'start', 'deadline', 'title'))
    return table
  if (!hasField(table, 'email', 'name', 'firstName', 'hold', 'leader', 'area', 'alias'))
    return table
  const column = table.columns.find(
    one =>
      one.field === 'place' &&
      !/adresse|address/i.test(one.header) &&
      !isNumbered(cellsOf(table, one)),
  )
  return column ? guess(table, column, 'school') : table
}

/** House numbers and postcodes: addresses. */
function isNumbered(cells: readonly Cell[]): boolean {
  return cells.filter(({ text }) => /\d/.test(text)).length * 2 > cells.length
}

/** Words over a column of people that are over other things as often: whom a meeting is for, who has a part in it. */
const maybePeople: readonly (Field | undefined)[] = ['audience', 'host', 'title', undefined]

/**
 * A list of people whose names stand under "Hvem" or "Kontakt": beside e-mails, functions or days off, or where each school or
 * network comes again and again, a column of nothing but names of people is who they are.
 */
function withPeople(table: Table): Table {
  if (hasField(table, 'name', 'firstName', 'lastName')) return table
  if (hasField(table, 'date', 'week', 'time', 'deadline', 'coordinator', 'areaLeader')) return table
  const isOfPeople = hasField(
    table,
    'email',
    'function',
    'daysOff',
    'role',
    'staffGroup',
    'school',
    'network',
    'hold',
  )
  const isOfNetworks = isListOfNetworks(table)
  const isOne = isOfNetworks ? holdsNames : holdsPeople
  const column = table.columns.find(
    one => maybePeople.includes(one.field) && isOne(cellsOf(table, one)),
  )
  if (!column || !isOfPeople) return table
  return guess(table, column, isOfNetworks ? 'coordinator' : 'name')
}

/** Each network once, and nothing of a school or a job: who stands beside it is the one to ask about it. */
function isListOfNetworks(table: Table): boolean {
  const column = table.columns.find(({ field }) => field === 'network')
  if (!column || hasField(table, 'school', 'function', 'daysOff', 'role', 'hold')) return false
  const names = cellsOf(table, column).map(({ text }) => text)
  return new Set(names).size === names.length
}

/** "Fridag" over weekdays is when somebody is off, over anything else the name of a holiday. */
function withDaysOff(table: Table): Table {
  if (hasField(table, 'daysOff') || !hasField(table, 'email', 'function', 'name')) return table
  const column = table.columns.find(({ field }) => field === 'holiday')
  const isPlan = hasField(table, 'date', 'endDate', 'applies')
  const isPeople = hasField(table, 'email', 'function') || !hasField(table, 'from', 'to')
  const isDays = column && isPeople && !isPlan
  return isDays ? retake(table, column, 'daysOff') : table
}

/** A known word in its other meaning is nothing to tell about. */
function retake(table: Table, column: Column, field: Field): Table {
  const columns = table.columns.map(one => (one === column ? { ...one, field } : one))
  return { ...table, columns }
}

/** The fields that a header may be read as by a part of it, each where no other column is of that field. */
const byParts: readonly GuessedField[] = [
  ...(['name', 'email', 'function', 'school', 'network', 'role', 'daysOff', 'phone'] as const),
  ...(['coordinator', 'deputy', 'leader', 'nickname', 'alias', 'audience', 'host'] as const),
  ...(['preparation', 'bring', 'materials', 'remark', 'place', 'link', 'agenda', 'theme'] as const),
]

function withParts(table: Table): Table {
  return table.columns.reduce((one, column) => {
    if (column.field !== undefined || column.header === '') return one
    const named = fieldInParts(column.header)
    const field = byParts.find(own => own === named)
    const isFree = field !== undefined && (ofWords.includes(field) || !hasField(one, field))
    return isFree && cellsOf(one, column).length > 0 ? guess(one, column, field) : one
  }, table)
}

/** What columns of people may be by their cells alone, and what those of a plan. */
const heldByPeople: readonly GuessedField[] = [
  'email',
  'function',
  'school',
  'network',
  'daysOff',
  'phone',
]
const heldByPlans: readonly GuessedField[] = ['time', 'network', 'link']

function withContent(table: Table): Table {
  const isPlan = hasField(table, 'date', 'week')
  const isPeople = !isPlan && hasField(table, 'name', 'firstName', 'email')
  const fields = isPlan ? heldByPlans : isPeople ? heldByPeople : []
  return table.columns.reduce((one, column) => {
    if (column.field !== undefined || column.header === '') return one
    const held = fieldHeld(cellsOf(one, column))
    const field = fields.find(own => own === held)
    if (field === undefined) return one
    const others: readonly Field[] = field === 'time' ? ['time', 'start', 'from'] : [field]
    return hasField(one, ...others) ? one : guess(one, column, field)
  }, table)
}
