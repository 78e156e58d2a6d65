// A list of people with a column for each network, function or hold and a cross under those that somebody has → one column of each.
// Called by read-sheet.ts, once the networks of the file are known. What a header with crosses names that nobody knows stays a column
// that is not read, and is told about. Pure.
import type { Programme } from '../../../model/programme.js'
import { createHoldReader } from '../../audience/holds.js'
import { createNetworkReader } from '../../audience/networks.js'
import { fold, functionWord } from '../../words.js'
import type { Cell } from '../file/cell.js'
import { kindOf } from '../table/kinds.js'
import { createNameFinder, isItem } from '../table/names.js'
import { type Column, cellIn, type Table, type TableRow } from '../table/tables.js'

const kinds = ['network', 'function', 'hold', 'role'] as const
type Kind = (typeof kinds)[number]

interface Crossed {
  readonly column: Column
  readonly kind: Kind
  /** What a cross there says. */
  readonly name: string
}

/** The table with the crosses as words; one without any comes back as it is. */
export function withCrosses(table: Table, known: Programme): Table {
  if (kindOf(table) !== 'people') return table
  const meaning = createMeaning(known)
  const crossed = table.columns.filter(column => holdsCrosses(table, column)).flatMap(meaning)
  if (crossed.length === 0) return table
  const used = crossed.map(({ column }) => column)
  const found = kinds.filter(kind => crossed.some(one => one.kind === kind))
  const width = Math.max(...table.columns.map(({ at }) => at + 1))
  const rows = table.rows.map((row): TableRow => {
    const own = Array.from({ length: width }, (_, at) => row.cells[at])
    return { ...row, cells: [...own, ...found.map(kind => cellOf(table, row, kind, crossed))] }
  })
  const columns = table.columns.map(
    (column): Column =>
      used.includes(column) || found.some(kind => kind === column.field)
        ? { ...column, field: 'record' }
        : column,
  )
  const added = found.map((field, at): Column => {
    const header = crossed.find(({ kind }) => kind === field)?.column.header ?? ''
    return { at: width + at, header, field }
  })
  return { ...table, columns: [...columns, ...added], rows }
}

/** What the row says of the kind in words, and the names over its crosses. */
function cellOf(
  table: Table,
  row: TableRow,
  kind: Kind,
  crossed: readonly Crossed[],
): Cell | undefined {
  const names = crossed.flatMap(one =>
    one.kind === kind && row.cells[one.column.at] && !isNo(row.cells[one.column.at])
      ? [one.name]
      : [],
  )
  const text = [cellIn(table, row, kind)?.text, ...names].filter(Boolean).join('; ')
  return text === '' ? undefined : { text }
}

const cross = /^(?:x|✓|✔|☒|☑|•|\*|\(x\)|ja|yes|sand|true|v|1)$/i
const none = /^(?:nej|no|falsk|false|0|-|–|☐)$/i

function isNo(cell: Cell | undefined): boolean {
  return cell !== undefined && none.test(cell.text.trim())
}

function holdsCrosses(table: Table, { at, header }: Column): boolean {
  const cells = table.rows.flatMap(({ cells }) => cells[at] ?? [])
  const isEach = cells.every(({ text }) => cross.test(text.trim()) || none.test(text.trim()))
  return header !== '' && isEach && cells.some(cell => !isNo(cell))
}

const roleNames = { coordinator: 'koordinator', deputy: 'stedfortræder' } as const

/** What a header over crosses names: somebody's job, a hold, a network by its name, its subject or the beginning of its name. */
function createMeaning({ networks, holds }: Programme): (column: Column) => Crossed[] {
  const find = createNameFinder(networks)
  const findHold = createNameFinder(holds)
  const holdsIn = createHoldReader({ holds }).find
  const reader = createNetworkReader({ networks })
  return column => {
    const name = column.header.replace(/\s+/g, ' ').trim()
    // "Tovholder?" with a yes is a role of the networks in the row.
    if (column.field === 'coordinator' || column.field === 'deputy')
      return [{ column, kind: 'role', name: roleNames[column.field] }]
    if (name.toLowerCase().search(functionWord) !== -1) return [{ column, kind: 'function', name }]
    if (isItem(findHold(name)) || (/^hold\b/i.test(name) && holdsIn(name).length === 1))
      return [{ column, kind: 'hold', name }]
    const begun = networks.filter(
      network => name.length >= 3 && fold(network.name).startsWith(fold(name)),
    )
    const [only, ...others] = isItem(find(name)) ? [] : begun
    if (only && others.length === 0) return [{ column, kind: 'network', name: only.name }]
    const isKnown = isItem(find(name)) || reader.exact(name) !== undefined
    return isKnown ? [{ column, kind: 'network', name }] : []
  }
}
