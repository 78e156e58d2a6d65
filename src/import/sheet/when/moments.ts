// Cells that hold a day and its hours together, as systems export them ("Start | Slut" with `2026-09-10 14:00` in each), and the
// same with the zone written in them (`…T12:00:00Z`). Called by when.ts. A day that another cell contradicts stays where it is.
import { type LocalDate, localOf } from '../../../core/time.js'
import type { Cell } from '../file/cell.js'
import type { WhenCells } from './when.js'

/** What a cell says: one day, perhaps with hours; undefined where it is no day. */
type ReadMoment = (
  cell: Cell,
) => { readonly day: LocalDate; readonly hours?: { readonly from: string } } | undefined

/** The cells with the day of "Start" and "Slut" in their own places and the hours in theirs. */
export function withMoments(cells: WhenCells, read: ReadMoment): WhenCells {
  return withEnd(withStart(cells, read), read)
}

function withStart(cells: WhenCells, read: ReadMoment): WhenCells {
  const start = cells.start && momentIn(cells.start, read)
  if (!start || cells.week) return cells
  const own = cells.date && read(cells.date)?.day
  if (cells.date && own !== start.day) return cells
  return { ...cells, date: dayCell(start.day), start: hoursOf(start) }
}

function withEnd(cells: WhenCells, read: ReadMoment): WhenCells {
  const end = cells.end && momentIn(cells.end, read)
  if (end) {
    const own = cells.endDate && read(cells.endDate)?.day
    if (!cells.date || (cells.endDate && own !== end.day)) return cells
    return { ...cells, endDate: dayCell(end.day), end: hoursOf(end) }
  }
  const last = cells.endDate && read(cells.endDate)
  return last?.hours && !cells.end && !cells.time ? { ...cells, end: hoursOf(last) } : cells
}

/** The moment of a cell that may as well hold hours alone: "13.00-15.30" and "10-12" are no days. */
function momentIn(cell: Cell, read: ReadMoment): ReturnType<ReadMoment> {
  const isDated =
    cell.date !== undefined || (cell.number ?? 0) > 36_526 || dated.test(cell.text.trim())
  return isDated ? read(cell) : undefined
}
const dated =
  /\d{4}-\d\d-\d\d|\d\d?\s*[./-]\s*\d\d?\s*[./-]\s*\d\d(?:\d\d)?(?!\d)|\d\.?\s*\p{L}{3}|^\d\d?\/\d\d?\b/u

function hoursOf({ hours }: NonNullable<ReturnType<ReadMoment>>): Cell | undefined {
  return hours && { text: hours.from, time: hours.from }
}

function dayCell(day: LocalDate): Cell {
  return { text: day, date: day }
}

/**
 * `2026-09-10T12:00:00Z` and `…+02:00` on the clock of the zone, as a cell of a day and a time; midnight there is the day alone,
 * as systems write a day. Undefined for a cell that names no zone.
 */
export function zonedCell({ text }: Cell, zone: string): Cell | undefined {
  const [, day, clock, offset = ''] = zoned.exec(text) ?? []
  if (day === undefined || clock === undefined) return undefined
  const sign = offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase()
  const instant = Date.parse(`${day}T${clock}${sign}`)
  if (Number.isNaN(instant)) return undefined
  const local = localOf(instant, zone)
  const [date = '', time = ''] = [local.slice(0, 10), local.slice(11, 16)]
  return time === '00:00' ? { text, date } : { text, date, time }
}
const zoned = /^\s*(20\d\d-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)\s*$/i
