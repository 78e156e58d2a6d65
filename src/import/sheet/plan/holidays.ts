// Holiday plans (`kommune;fra;til;navn;gælder`, REMINDERS section 9) → the model's rows. Called by read-sheet.ts.
// Rows of the same days and name, one per group, are one holiday. A row whose group cannot be read stays out: whom a day off
// is for is never guessed.
import type { Holiday } from '../../../model/programme.js'
import { limits } from '../../draft.js'
import { short } from '../../ics/report.js'
import { fold } from '../../words.js'
import { readStaffGroup } from '../records/person-words.js'
import { report, type TableContext } from '../table/context.js'
import { cellIn, hasField, type TableRow } from '../table/tables.js'
import { readDay } from '../when/when.js'
import { reportWhen } from '../when/when-report.js'

/** The table's holidays. */
export function readHolidays(context: TableContext): Holiday[] {
  const { table, known } = context
  const byKey = new Map<string, Holiday>()
  const isForAll = !hasField(table, 'applies')
  if (isForAll)
    report(context, table.headerRow, undefined, {
      code: 'holidays-for-pupils',
      args: {},
      fix: 'taken',
    })
  for (const row of table.rows) {
    const name = (
      cellIn(table, row, 'holiday') ??
      cellIn(table, row, 'name') ??
      cellIn(table, row, 'title')
    )?.text
    const title = (name ?? '').slice(0, limits.name)
    const days = readDays(context, row, title)
    const applies = isForAll ? forPupils : readApplies(context, row)
    if (!days || !applies) continue
    const municipality =
      cellIn(table, row, 'municipality')?.text.slice(0, limits.name) ?? known.name
    const key = JSON.stringify([fold(municipality), fold(title), days])
    const before = byKey.get(key)
    const isNew = (one: Holiday['applies'][number]) =>
      !before?.applies.some(other => other.group === one.group && other.off === one.off)
    byKey.set(key, {
      municipality,
      name: title,
      ...days,
      applies: [...(before?.applies ?? []), ...applies.filter(isNew)],
    })
  }
  return [...byKey.values()]
}

/** A plan of holidays that says no more is the schools': pupils are off, and of the staff nothing is said. */
const forPupils: Holiday['applies'] = [{ group: 'skole', off: 'pupils' }]

function readDays(
  context: TableContext,
  row: TableRow,
  name: string,
): { from: string; to: string } | undefined {
  const { table } = context
  const title = short(name)
  const field = cellIn(table, row, 'from') ? 'from' : 'date'
  const from = cellIn(table, row, field)
  const first = from ? readDay(context.when, from) : { trouble: { code: 'no-date' } as const }
  const end = cellIn(table, row, 'to') ?? cellIn(table, row, 'endDate') ?? from
  const last = end ? readDay(context.when, end) : first
  for (const [column, read] of [[field, first] as const, ['to', last] as const]) {
    if (!('trouble' in read)) continue
    reportWhen(context, row, { title, field: column, trouble: read.trouble })
    return undefined
  }
  if ('trouble' in first || 'trouble' in last) return undefined
  if (last.day >= first.day) return { from: first.day, to: last.day }
  const trouble = { code: 'end-before-start', start: first.day, end: last.day } as const
  reportWhen(context, row, { title, field: 'to', trouble })
  return undefined
}

/** "skole: elever fri", "SFO, skole: personale fri". */
function readApplies(context: TableContext, row: TableRow): Holiday['applies'] | undefined {
  const text = cellIn(context.table, row, 'applies')?.text ?? ''
  const parts = text.split(/[;\n]|(?<=fri)\s*,/i).filter(part => part.trim() !== '')
  const applies = parts.flatMap(part => {
    const [groups = '', what = ''] = part.split(':')
    const folded = fold(what)
    const off = /elev|boern/.test(folded)
      ? 'pupils'
      : /personale|ansatte|alle/.test(folded)
        ? 'staff'
        : undefined
    const read = groups.split(/,|\/|\bog\b/).map(readStaffGroup)
    if (off === undefined || read.some(group => group === undefined)) return [undefined]
    return read.flatMap(group => (group ? [{ group, off } as const] : []))
  })
  if (parts.length > 0 && applies.every(one => one !== undefined)) return applies
  const args = { what: 'applies', value: short(text || '–') } as const
  report(context, row, 'applies', { code: 'unknown-word', args })
  return undefined
}
