// Which school year a sheet is about, for dates without a year. Called by read-sheet.ts.
// Said in the heading, the sheet's or the file's name; else the dates that have a year agree on one; else today's. In the
// last months of a school year a plan may be for the next one: then nothing is taken for granted.
import { type LocalDate, schoolYearOf } from '../../../core/time.js'
import type { Table } from '../table/tables.js'

const written = /(?<!\d)(20\d\d)\s?[/–_.-]\s?(?:20)?(\d\d)(?!\d|[-/.]\d)/g
const short = /(?<!\d)(2\d)\s?[/–_-]\s?(2\d|3\d)(?!\d|[-/.]\d)/g

/** The school year's first year, or undefined where nothing says it. Texts in the order of how near they are. */
export function schoolYearFor(
  texts: readonly string[],
  tables: readonly Table[],
  today: LocalDate | undefined,
): number | undefined {
  for (const text of texts) {
    const year = yearIn(text)
    if (year !== undefined) return year
  }
  const dates = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(cell => (cell?.date === undefined ? [] : [cell.date])),
    ),
  )
  const years = new Set(dates.map(schoolYearOf))
  const [only] = years
  if (years.size === 1) return only
  if (today === undefined) return undefined
  const month = Number(today.slice(5, 7))
  return month >= 4 && month <= 7 ? undefined : schoolYearOf(today)
}

/** "2026/27", "2026-2027", "26/27", "efterår 2026", "forår 2027"; several that do not agree say nothing. */
function yearIn(text: string): number | undefined {
  const found = new Set<number>()
  for (const expression of [written, short]) {
    for (const [, first = '', second = ''] of text.matchAll(expression)) {
      const year = Number(first) % 100
      if (Number(second) === (year + 1) % 100) found.add(2000 + year)
    }
  }
  for (const [, half = '', year] of text.matchAll(
    /(efterår|forår|autumn|spring)(?:et)?\s+(20\d\d)/giu,
  )) {
    found.add(/^[ea]/i.test(half) ? Number(year) : Number(year) - 1)
  }
  const [only] = found
  return found.size === 1 ? only : undefined
}
