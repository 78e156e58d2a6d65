// A year wheel: a month over each column, and under it the days of what each row is about ("25. kl. 13-15", "16/9") → days with their
// month. Called by guess.ts first, and by sources.ts, as a month over a column is no part of a title. Pure.
import { fold } from '../../words.js'
import type { Cell } from '../file/cell.js'
import type { Table, TableRow } from '../table/tables.js'

const monthName =
  /^(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

/** Whether a word is a month's name, whole or cut short. */
export function isMonth(text: string): boolean {
  return monthName.test(
    fold(text)
      .replace(/[\W_]+/g, ' ')
      .trim(),
  )
}

/** The table with the month beside each day; one that is no year wheel comes back as it is. */
export function withMonths(table: Table): Table {
  const months = table.columns.filter(({ header }) => isMonth(header))
  if (months.length < 3) return table
  const rows = table.rows.map((row): TableRow => {
    const cells = [...row.cells]
    for (const { at, header } of months) cells[at] = dayOf(cells[at], header.replace(/\W+$/, ''))
    return { ...row, cells }
  })
  return { ...table, rows }
}

function dayOf(cell: Cell | undefined, month: string): Cell | undefined {
  const [, weekday = '', day, rest = ''] =
    /^(\p{L}+\.?\s+)?(\d{1,2})\.?(?=$|[\s,])(.*)$/su.exec(cell?.text ?? '') ?? []
  const hasOwn = /^\s*\p{L}+/u.test(rest) && isMonth(/\p{L}+/u.exec(rest)?.[0] ?? '')
  if (!cell || cell.date !== undefined || day === undefined || hasOwn) return cell
  return { text: `${weekday}${day}. ${month}${rest}` }
}
