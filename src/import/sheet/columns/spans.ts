// Columns of a plan with a day in each cell that are one meeting's start and end, whatever stands over them ("Planlagt start" and
// "Planlagt slut", "Event begins" and "Event ends"). Called by guess.ts, before it is known what the table is about. Two columns
// of days that are no such pair stay two meetings ("1. møde", "2. møde"). Pure.
import { readKind } from '../../audience/numbers.js'
import type { Cell } from '../file/cell.js'
import { type Field, wordsOf } from '../table/headers.js'
import { dateColumns, isRecord } from '../table/kinds.js'
import { type Column, hasField, type Table } from '../table/tables.js'
import { looksLikeDate, readDay } from '../when/when.js'

export interface Found {
  readonly column: Column
  readonly field: 'start' | 'end' | 'date'
}

/** The columns of the table that say when its meetings begin and end, where their headers are no such words by themselves. */
export function findSpan(table: Table): Found[] {
  if (hasField(table, ...notPlans)) return []
  const dated = table.columns.filter(column => isDated(table, column))
  const free = dated.filter(column => column.field === undefined || isClocked(table, column))
  const others = table.columns.filter(column => !free.includes(column))
  const has = (...fields: readonly Field[]) =>
    others.some(({ field }) => field !== undefined && fields.includes(field))
  const starts = free.filter(({ header }) => startWord.test(wordsOf(header)))
  const ends = free.filter(({ header }) => endWord.test(wordsOf(header)))
  const known = has('date', 'start', 'from')
  const [start] = known ? [] : starts
  const [end] = has('end', 'to', 'endDate') ? [] : ends
  if (end && (known || start)) {
    return [
      ...(start ? [{ column: start, field: 'start' as const }] : []),
      { column: end, field: 'end' },
    ]
  }
  if (known) return []
  const [first, second, ...more] = free
  if (first && second && more.length === 0 && areHoursOfADay(table, first, second)) {
    return [
      { column: first, field: 'start' },
      { column: second, field: 'end' },
    ]
  }
  return findOnly(table, start)
}
const notPlans = ['email', 'firstName', 'function', 'daysOff', 'staffGroup', 'week'] as const
const startWord =
  /\b(?:(?:moede|event)?start(?:er|dato|tid\w*)?|begynder|begyndelse|begins?|fra|from)\b/
const endWord =
  /\b(?:(?:moede|event)?slut(?:ter|dato|tid\w*)?|ender|ends?|ended|finish(?:es)?|til|to)\b/

/** The one column of days beside a title is when it is; a hold or a number over it says more than that. */
function findOnly(table: Table, start: Column | undefined): Found[] {
  const titles: readonly Field[] = ['title', 'theme', 'name', 'network']
  const [only, ...others] = hasField(table, ...titles) ? dateColumns(table) : []
  if (!only || others.length > 0) return []
  // "Læringslab dato" says what it is too.
  if (readKind(only.header)) return []
  const isWhen = only === start || (!/\d/.test(only.header) && whenWord.test(wordsOf(only.header)))
  return isWhen ? [{ column: only, field: 'date' }] : []
}
const whenWord =
  /dato\b|tid(?:en|spunkt(?:et)?)?\b|\b(?:moede|kalender)?dag(?:en)?\b|hvornaar|afholdes|planlagt|\bdate\b|\btime\b|\bwhen\b|\bday\b/

function isDated(table: Table, column: Column): boolean {
  const { field, header } = column
  if (header === '' || isRecord(header) || (field !== undefined && !spans.includes(field)))
    return false
  const cells = cellsOf(table, column)
  return cells.length > 0 && cells.filter(looksLikeDate).length * 4 >= cells.length * 3
}
const spans: readonly Field[] = ['date', 'start', 'from', 'end', 'to', 'endDate']

/** "Fra" and "Til" with hours beside the days: no holiday is so. */
function isClocked(table: Table, { at, field }: Column): boolean {
  if (field !== 'from' && field !== 'to') return false
  return table.rows.every(({ cells }) => !cells[at] || momentOf(cells[at]) !== undefined)
}

function cellsOf({ rows }: Table, { at }: Column): Cell[] {
  return rows.flatMap(({ cells }) => cells[at] ?? [])
}

/** Nearly every row has both, with hours, on one day, the second later: no two meetings lie so all the year. */
function areHoursOfADay(table: Table, first: Column, second: Column): boolean {
  const rows = table.rows.filter(({ cells }) => cells[first.at] ?? cells[second.at])
  const paired = rows.filter(({ cells }) => {
    const [one, other] = [momentOf(cells[first.at]), momentOf(cells[second.at])]
    return one && other && one.day === other.day && one.clock < other.clock
  })
  return paired.length > 0 && paired.length * 4 >= rows.length * 3
}

function momentOf(cell: Cell | undefined): { day: string; clock: string } | undefined {
  const context = { schoolYear: 2026, zone: 'UTC', takesFixes: false }
  const read = cell && readDay(context, cell)
  return read && 'day' in read && read.hours ? { day: read.day, clock: read.hours.from } : undefined
}
