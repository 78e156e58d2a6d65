// Where a row of a plan has its dates: columns of a date and a time, a column for each meeting or hold, a column for each weekday
// of a week. Called by meetings.ts.
import { dayOffTitle } from '../../days/odd-day.js'
import { takeNotice } from '../../text/notice-words.js'
import { fold } from '../../words.js'
import { isMonth } from '../columns/months.js'
import type { Cell } from '../file/cell.js'
import type { TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { type dateColumns, isNone, weekdayColumns } from '../table/kinds.js'
import { type Column, cellIn, hasField, type Table, type TableRow } from '../table/tables.js'
import type { WhenCells } from '../when/when.js'

/** Where a meeting of a row has its date, and what belongs to that place. */
export interface Source {
  /** Over the column or the part of the table that the date stands in. */
  readonly label: string
  readonly cells: WhenCells
  /** What a cell of a week says, without its hours. */
  readonly said?: string
}

/** The row's meetings by where their dates stand: a column for each, a column for each weekday, or the usual ones. */
export function sourcesOf(
  context: TableContext,
  row: TableRow,
  matrix: ReturnType<typeof dateColumns>,
): Source[] {
  const { table } = context
  if (matrix.length > 0) return matrixCells(table, row, matrix)
  const days = weekdayColumns(table)
  if (days.length > 0) return weekCells(table, row, days)
  return [{ label: table.label ?? '', cells: whenCells(context, row) }]
}

/** A year by weeks: each line in a weekday's cell is something that happens. Holidays are nothing to meet on. */
function weekCells(table: Table, row: TableRow, columns: readonly Column[]): Source[] {
  const week = cellIn(table, row, 'week')
  if (!week) return []
  return columns.flatMap(({ at, header }) =>
    (row.cells[at]?.text ?? '').split('\n').flatMap((line): Source[] => {
      const hours =
        /(?:\bkl\.?\s*)?\d{1,2}(?:[.:]\d\d)?\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?|\bkl\.?\s*\d{1,2}(?:[.:]\d\d)?/i.exec(
          line,
        )
      const said = line.replace(hours?.[0] ?? '', '').replace(/^[\s,:–-]+|[\s,:–(-]+$/g, '')
      if (said === '' || isNone(said) || dayOffTitle.test(fold(said))) return []
      const time = hours ? { time: { text: hours[0] } } : {}
      return [{ label: '', said, cells: { week, weekday: { text: header }, ...time } }]
    }),
  )
}

/** A day in each column; hours that stand once in the row are those of every day that has none of its own. */
function matrixCells(
  table: Table,
  row: TableRow,
  columns: ReturnType<typeof dateColumns>,
): { label: string; cells: WhenCells }[] {
  const [time, end] = [cellIn(table, row, 'time'), cellIn(table, row, 'end')]
  return columns.flatMap(({ at, header }) => {
    const date = row.cells[at]
    if (!date || isNone(date.text)) return []
    const hours = date.time !== undefined || ownHours.test(date.text) ? {} : { time, end }
    return [
      { label: isMonth(header) || onlyDate.test(header) ? '' : header, cells: { date, ...hours } },
    ]
  })
}
/** Says of a column no more than that it has dates. */
const onlyDate = /^\s*(?:møde)?(?:dato|date)\s*\d{0,2}\s*$/i
const ownHours = /\bkl\b|\d[.:]\d\d(?!\d)|(?<![\d/.-])\d{1,2}\s*[-–]\s*\d{1,2}(?![\d/.-])/i

/** The cells that say when. "Tid" alone may hold the date too, and "Fra" and "Til" beside a date are times. */
function whenCells({ table }: TableContext, row: TableRow): WhenCells {
  const cell = (field: Field) => cellIn(table, row, field)
  const hasDate = hasField(table, 'date', 'week', 'day')
  const day = cell('day')
  const isDate = day !== undefined && (day.date !== undefined || /\d/.test(day.text))
  const date = withMonth(table, row, cell('date') ?? (isDate ? day : undefined))
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

/** "3/12 AFLYST", "3/12, flyttet til 10/12": when the row is by its cells, and what they say of it. */
export function withoutNotices(cells: WhenCells): { own: WhenCells; said: string } {
  const [date, time, start] = [cells.date, cells.time, cells.start].map(cell => {
    const { text, said } = takeNotice(cell?.text ?? '')
    if (!cell || said === '') return { cell, said }
    return { cell: text === '' ? undefined : { text }, said }
  })
  const said = [date, time, start].map(part => part?.said ?? '').filter(Boolean)
  return {
    own: { ...cells, date: date?.cell, time: time?.cell, start: start?.cell },
    said: said.join('\n'),
  }
}

/** "20" under the heading "August 2026", or beside a column of months: the day of that month. */
function withMonth(table: Table, row: TableRow, cell: Cell | undefined): Cell | undefined {
  if (!cell || cell.date !== undefined || !/^\d{1,2}\.?$/.test(cell.text)) return cell
  const month = cellIn(table, row, 'month')?.text ?? row.section ?? ''
  const [, name, year = ''] = /^\W*(\p{L}{3,9})\.?\s*(20\d\d)?\W*$/u.exec(month) ?? []
  return name !== undefined && isMonth(name)
    ? { text: `${cell.text.replace('.', '')}. ${name} ${year}`.trim() }
    : cell
}
