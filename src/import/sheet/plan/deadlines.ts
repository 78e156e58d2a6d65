// Tables of deadlines → the model's. Called by read-sheet.ts.
import { MeetingId, slug } from '../../../core/ids.js'
import type { Deadline } from '../../../model/meeting.js'
import type { AudienceReader } from '../../audience/audience.js'
import { limits } from '../../draft.js'
import { short } from '../../ics/report.js'
import { httpsUrl } from '../../text/links.js'
import type { Cell } from '../file/cell.js'
import { report, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { isDated } from '../table/kinds.js'
import { cellIn, hasField, type Table } from '../table/tables.js'
import { readDay } from '../when/when.js'
import { reportWhen } from '../when/when-report.js'
import { remarkIn, textIn } from './meeting-fields.js'
import { createWhomReader } from './whom.js'

/** The table's deadlines. Without hours one is due by the end of its day. */
export function readDeadlines(
  context: TableContext,
  audience: AudienceReader,
  names: readonly string[],
): Deadline[] {
  const { table, file } = context
  const whomOf = createWhomReader(context, audience)
  const byId = new Map<string, { deadline: Deadline; row: number }>()
  const { due, texts } = columnsOf(table)
  for (const row of table.rows) {
    const title = texts
      .map(field => cellIn(table, row, field)?.text)
      .find(Boolean)
      ?.slice(0, limits.title)
    const cell = cellIn(table, row, due)
    if (title === undefined) {
      if (cell) report(context, row, 'title', { code: 'row-no-title', args: {} })
      continue
    }
    const read = cell
      ? readDay(context.when, withoutBy(cell))
      : { trouble: { code: 'no-date' } as const }
    if ('trouble' in read) {
      reportWhen(context, row, { title: short(title), field: due, trouble: read.trouble })
      continue
    }
    const whom = whomOf({ row, title, labels: [], names }).audience
    const note = remarkIn(context, row) ?? textIn(context, row, 'agenda')
    const link = httpsUrl(textIn(context, row, 'link'))
    const key = slug(
      [...whom.holds, ...whom.networks, ...whom.schools, ...whom.areas, title].join(' '),
    )
    const twin = byId.get(key)
    const day = read.hours ? `${read.day}T${read.hours.from}` : read.day
    if (twin?.deadline.due === day) {
      report(context, row, 'title', {
        code: 'row-twice',
        args: { name: short(title), first: twin.row },
        fix: 'taken',
      })
      continue
    }
    const id = twin ? `${key}-${read.day}` : key
    const deadline: Deadline = {
      id: MeetingId.parse(id),
      source: { file },
      title,
      audience: { ...whom, people: [] },
      due: day,
      ...(note === undefined || note === title ? {} : { note }),
      ...(link === undefined ? {} : { link }),
    }
    byId.set(id, { deadline, row: row.row })
  }
  return [...byId.values()].map(({ deadline }) => deadline)
}

/** By when, and what: of "Frist | Dato" the first says what and the second by when. */
function columnsOf(table: Table): { due: 'deadline' | 'date'; texts: readonly Field[] } {
  const isWhat = hasField(table, 'date') && !isDated(table, 'deadline')
  const due = isWhat || !hasField(table, 'deadline') ? 'date' : 'deadline'
  const words = ['task', 'title', 'name', 'theme', 'agenda', 'deadline'] as const
  return { due, texts: words.filter(field => field !== due) }
}

/** "Senest d. 1/10" in a column of deadlines is the day itself. */
function withoutBy(cell: Cell): Cell {
  const text = cell.text.replace(/^\s*(?:(?:frist|deadline|senest|by)\b[\s:]*)+/i, '')
  return cell.date === undefined && text !== '' ? { ...cell, text } : cell
}
