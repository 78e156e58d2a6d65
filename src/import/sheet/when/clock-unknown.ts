// Rows with a date of which nobody knows the hours yet: "følger", "TBA", "?", or nothing where the other rows have theirs. Called by
// ../plan/meetings.ts. Such a meeting is on its day, and it is not said to last all of it (decision 0018).
import { addDays } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import { dayOffTitle } from '../../days/odd-day.js'
import { short } from '../../ics/report.js'
import { isLater, saysLater } from '../../text/later.js'
import { fold } from '../../words.js'
import { report, type TableContext } from '../table/context.js'
import { cellIn, type Table, type TableRow } from '../table/tables.js'

const allDay = /hele dagen|hel dag|heldag|all day|whole day|full day|(?:^|\D)23[.:]59/

interface Read {
  readonly meeting: Meeting
  readonly row: TableRow
}

/**
 * The meetings that have a day and unknown hours, and a word about each of them. A row that says nothing is taken so where most of
 * the table's meetings have hours: a plan of nothing but dates is one of whole days.
 */
export function findUnknownClocks(
  context: TableContext,
  reads: readonly Read[],
): ReadonlySet<Meeting> {
  const dated = reads.filter(({ meeting }) => meeting.startLocal.length === 10)
  const isUsual = (reads.length - dated.length) * 2 >= reads.length && dated.length < reads.length
  const unknown = dated.filter(one => isUnknown(context.table, one, isUsual))
  for (const { meeting, row } of unknown) {
    if (meeting.status === 'cancelled') continue
    const args = { title: short(meeting.title) }
    report(context, row, 'time', { code: 'row-time-unknown', args })
  }
  return new Set(unknown.map(({ meeting }) => meeting))
}

function isUnknown(table: Table, { meeting, row }: Read, isUsual: boolean): boolean {
  const texts = row.cells.flatMap(cell => cell?.text ?? [])
  const clocks = (['time', 'start'] as const).flatMap(
    field => cellIn(table, row, field)?.text ?? [],
  )
  if (clocks.some(isLater) || texts.some(saysLater)) return true
  // Systems write a whole day from midnight.
  if (clocks.some(text => /^0?0[.:]00/.test(text))) return false
  const isOneDay = meeting.endLocal === addDays(meeting.startLocal, 1)
  const isSaid = texts.some(text => allDay.test(fold(text)))
  return isUsual && isOneDay && !isSaid && !dayOffTitle.test(fold(meeting.title))
}
