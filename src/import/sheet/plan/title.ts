// What a meeting of a plan is called: its title's column, else what the row is about, with the hold that the column is for.
// Called by meetings.ts. A day's theme is its title only where it has no better one: "Læringslab 2" about "Data" is no "Data".
import { readKind } from '../../audience/numbers.js'
import { limits } from '../../draft.js'
import { takeMovedMark } from '../../text/notice-words.js'
import { cancelledMark } from '../../words.js'
import type { Cell } from '../file/cell.js'
import { toHoldText } from '../records/hold-and-area.js'
import type { Field } from '../table/headers.js'
import { cellIn, hasField, type Table, type TableRow } from '../table/tables.js'
import { titleLines } from './title-lines.js'

export interface RowTitle {
  readonly title?: string
  /** The title says that the meeting is off. */
  readonly isCancelled: boolean
  /** What it says of a move. */
  readonly mark?: string
  /** Nothing says what happens, so that it is called what it is for. */
  readonly isByWhom?: true
}

/** The row's title, where it has one. */
export function titleOf(
  table: Table,
  row: TableRow,
  { label, said, above: over }: RowSaid,
): RowTitle {
  const written = said ?? labOf(table, row) ?? namedBy(table, row) ?? headless(row, table.columns)
  const own = written ?? (over && namedBy(table, over, ['network']))
  const isByWhom = own !== undefined && isOfTopics(table) && written === networkIn(table, row)
  const isCancelled = own !== undefined && cancelledMark.test(own)
  const left = isCancelled ? own.replace(cancelledMark, '').trim() : own
  const unmarked = left === '' ? (above(table, row) ?? own) : left
  const { title: bare, mark } = unmarked === undefined ? {} : takeMovedMark(unmarked)
  const number = cellIn(table, row, 'number')?.text.replace(/\.0?$/, '')
  const isNumbered =
    number !== undefined &&
    /^\d{1,2}$/.test(number) &&
    !hasField(table, 'title', 'theme') &&
    readKind(bare ?? '')?.number === undefined
  const named = isNamedByWhom(table, row) ? kindAbove(table, row) : undefined
  const about = [named, bare].filter(Boolean).join(' – ') || undefined
  const whole = [about, isNumbered ? number : ''].filter(Boolean).join(', møde ')
  const title = [whole, label].filter(Boolean).join(' – ').slice(0, limits.title)
  if (bare === undefined) return { isCancelled }
  return { title, isCancelled, ...(mark && { mark }), ...(isByWhom && { isByWhom }) }
}

interface RowSaid {
  /** Stands over the column of its date. */
  readonly label: string
  /** In a cell of a week. */
  readonly said?: string | undefined
  /** The row that has the network for this one too. */
  readonly above?: TableRow | undefined
}

/** The table has a column for what happens, so that a row without it lacks something. */
function isOfTopics(table: Table): boolean {
  return hasField(table, 'title', 'theme')
}

/** The network of the row, as its title would have it; undefined where the cell is blank, as a title from above is. */
function networkIn(table: Table, row: TableRow): string | undefined {
  const text = cellIn(table, row, 'network')?.text
  return text === undefined ? undefined : titleLines(text).title
}

/** What stands nearest over the row, without its year: "Netværk for inklusion 2026/27". */
function above(table: Table, row: TableRow): string | undefined {
  const text = (row.section ?? table.titles.at(-1) ?? '').slice(0, 200)
  return text.replace(/[\s,–-]*(?:skoleåret|i)?\s*\(?20\d\d.*$/i, '').trim() || undefined
}

/** Nothing in the row says what happens, only whom it is for. */
function isNamedByWhom(table: Table, row: TableRow): boolean {
  const says = ['title', 'name', 'theme', 'kind', 'task', 'agenda', 'lab'] as const
  return hasField(table, 'hold', 'audience') && !says.some(field => cellIn(table, row, field))
}

/** "Læringslab" over a table of days and hold is what they meet for; a network over it is only whom. */
function kindAbove(table: Table, row: TableRow): string | undefined {
  const text = above(table, row) ?? table.sheet ?? ''
  const kind = readKind(text)?.kind
  return kind === undefined || kind === 'network' || text.length > 40 ? undefined : text
}

/** "2", "Lab 2" or "Læringslab 2" in a column of læringslabs; with the title where there is one too. */
function labOf(table: Table, row: TableRow): string | undefined {
  const text = titleLines(cellIn(table, row, 'lab')?.text ?? '').title.trim()
  if (!text) return undefined
  const number = /^(?:lab\s*)?(?:nr\.?\s*)?(\d{1,2})(?:\.0|\.)?$/i.exec(text)?.[1]
  const lab = number === undefined ? text : `Læringslab ${Number(number)}`
  const title = titleLines(cellIn(table, row, 'title')?.text ?? '').title.trim()
  if (title === '') return lab
  return readKind(title)?.kind === 'lab' ? title : `${lab}: ${title}`
}

/** The first of the columns that say what happens. */
function namedBy(table: Table, row: TableRow, only?: readonly 'network'[]): string | undefined {
  const isExact = readKind(cellIn(table, row, 'kind')?.text ?? '')?.number !== undefined
  const about: readonly Field[] = isExact ? ['kind', 'theme'] : ['theme', 'kind']
  const columns: readonly Field[] = ['title', 'name', ...about, 'task', 'agenda']
  const named = [...columns, 'network', 'audience', 'hold'] as const
  const of = (only ?? named).find(field => {
    const text = cellIn(table, row, field)?.text
    return text !== undefined && !isList(text)
  })
  const text = of && titleLines(cellIn(table, row, of)?.text ?? '').title
  return of === 'hold' ? toHoldText(text ?? '') : text
}

/** "1: træer / 2: svampe" is what several meetings are about, and the name of none. */
function isList(text: string): boolean {
  return (text.match(/^\s*(?:\d{1,2}[.:)]|[-•*])\s/gm) ?? []).length >= 2
}

/** In a plan by hold the first column often has no header: what stands there is the title. */
function headless(
  row: TableRow,
  columns: readonly { at: number; header: string }[],
): string | undefined {
  const first = columns.find(({ header }) => header === '')
  const cell: Cell | undefined = first && row.cells[first.at]
  return cell && !cell.date && /\p{L}/u.test(cell.text) ? cell.text : undefined
}
