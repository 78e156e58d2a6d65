// A column of a list of people that holds schools in some rows and networks or areas in others ("Skole/netværk") → columns of
// each. Called by read-sheet.ts, once the places are known: they tell which a cell names, and what nobody knows is a school's.
import type { Programme } from '../../../model/programme.js'
import { createNetworkReader } from '../../audience/networks.js'
import { fold } from '../../words.js'
import { createNameFinder, isItem, listIn } from './names.js'
import { cellIn, type Table, type TableRow } from './tables.js'

const kinds = ['school', 'network', 'area'] as const
type Kind = (typeof kinds)[number]

/** The table with a column of each; one without such a column comes back as it is. */
export function withEitherColumn(table: Table, known: Programme): Table {
  const column = table.columns.find(({ field }) => field === 'either')
  if (!column) return table
  const kindOf = createKindReader(known)
  const width = table.columns.length
  const texts = (row: TableRow) => {
    const said = cellIn(table, row, 'either')?.text.slice(0, 1000) ?? ''
    const names = listIn(said, name => kindOf(name) !== undefined)
    const rest = names.filter(name => !/^\W*(?:alle|all|ingen|none)?\W*$/i.test(name))
    return kinds.map(kind => rest.filter(name => (kindOf(name) ?? 'school') === kind).join('; '))
  }
  const rows = table.rows.map((row): TableRow => {
    const own = Array.from({ length: width }, (_, at) => row.cells[at])
    return {
      ...row,
      cells: [...own, ...texts(row).map(text => (text === '' ? undefined : { text }))],
    }
  })
  const added = kinds.map((field, at) => ({ at: width + at, header: column.header, field }))
  return { ...table, columns: [...table.columns, ...added], rows }
}

function createKindReader({ networks, areas, schools }: Programme) {
  const [isSchool, isNetwork, isArea] = [schools, networks, areas].map(items => {
    const find = createNameFinder<{ id: string; name: string; aliases: string[] }>(items)
    return (name: string) => isItem(find(name))
  })
  const reader = createNetworkReader({ networks })
  return (name: string): Kind | undefined => {
    if (isSchool?.(name)) return 'school'
    if (isNetwork?.(name)) return 'network'
    if (isArea?.(name)) return 'area'
    if (/netvaerk/.test(fold(name)) || reader.exact(name) !== undefined) return 'network'
    return /^(?:skole)?(?:omraade|distrikt)\b/.test(fold(name)) ? 'area' : undefined
  }
}
