// What a municipality calls its networks, where that is a word of its own ("Klub/lag | Tovholder | Stedfortræder") → the column of
// networks, there and under the same header in the file's other tables. Called by read-sheet.ts. Known by who runs each, never
// by the word: a new word every year would be one too late. Pure.
import type { Programme } from '../../../model/programme.js'
import { isGroupName } from '../../audience/group-names.js'
import { fold } from '../../words.js'
import type { Cell } from '../file/cell.js'
import type { Field } from '../table/headers.js'
import { createNameFinder, isItem, listIn } from '../table/names.js'
import { type Column, hasField, type Table } from '../table/tables.js'
import { looksLikeDate } from '../when/when.js'
import { guess } from './guess.js'
import { holdsNames } from './holds.js'

/** The tables, each with its column of networks where that has the municipality's own word over it. */
export function withOwnWords(
  tables: readonly Table[],
  { holds }: Pick<Programme, 'holds'>,
): Table[] {
  const listed = tables.map(withNetworks)
  const words = new Set(listed.flatMap((table, at) => (table === tables[at] ? [] : ownWord(table))))
  const isHold = createNameFinder(holds)
  for (const word of sharedWords(listed)) words.add(word)
  return listed.map((table, at) =>
    table === tables[at] ? withGroups(withWord(table, words), name => isItem(isHold(name))) : table,
  )
}

/** A list with somebody to run each row, and nothing of a school, a day or a job: what each row names once is a network. */
function withNetworks(table: Table): Table {
  if (!hasField(table, 'coordinator', 'deputy') || hasField(table, ...others)) return table
  const leads = table.columns.findIndex(
    ({ field }) => field === 'coordinator' || field === 'deputy',
  )
  const column = table.columns.slice(0, leads).find(one => isOpen(one) && namesEach(table, one))
  return column ? guess(table, column, 'network') : table
}
const others: readonly Field[] = [
  ...([
    'network',
    'name',
    'firstName',
    'school',
    'function',
    'role',
    'area',
    'areaLeader',
  ] as const),
  ...(['leader', 'date', 'week', 'time', 'start', 'deadline', 'task', 'subject'] as const),
]

/** A word that nobody knows, or one that is a group of people elsewhere: "Kreds", "Team", "Gruppe". */
function isOpen({ field, header }: Column): boolean {
  return header !== '' && (field === undefined || field === 'hold' || field === 'team')
}

/** Words in nearly every row, each of them once, and neither days, numbers nor people. */
function namesEach(table: Table, column: Column): boolean {
  const cells = cellsOf(table, column)
  const names = new Set(cells.map(({ text }) => fold(text).trim()))
  const isName = (cell: Cell) =>
    cell.text.length <= 60 && /\p{L}{3}/u.test(cell.text) && !looksLikeDate(cell)
  const isWhole = cells.length >= 2 && cells.length * 4 >= table.rows.length * 3
  return isWhole && names.size === cells.length && cells.every(isName) && !holdsNames(cells)
}

/**
 * A word that nobody knows over the same names in a list of people and in a plan: what people are in, and what meets. Hold and schools
 * have words that are known.
 */
function sharedWords(tables: readonly Table[]): string[] {
  const [people, plans] = [
    tables.filter(table => hasField(table, 'email') && hasField(table, 'name', 'firstName')),
    tables.filter(table => hasField(table, 'date', 'week') && !hasField(table, 'email')),
  ].map(group => group.flatMap(table => table.columns.map(column => ({ table, column }))))
  return (people ?? []).flatMap(({ table, column }) => {
    const other = plans?.find(one => wordOf(one.column.header) === wordOf(column.header))
    const isUnknown = (one: Column) => one.field === undefined && one.header !== ''
    if (!other || !isUnknown(column) || !isUnknown(other.column)) return []
    const [names, planned] = [namesOf(table, column), namesOf(other.table, other.column)]
    const shared = planned.filter(name => names.includes(name))
    const isSame = new Set(shared).size >= 2 && shared.length * 4 >= planned.length * 3
    return isSame ? [wordOf(column.header)] : []
  })
}

/** Each name as often as it stands there. */
function namesOf(table: Table, column: Column): string[] {
  return cellsOf(table, column).flatMap(({ text }) =>
    listIn(text.slice(0, 500)).map(name => fold(name)),
  )
}

function ownWord({ columns }: Table): string[] {
  return columns.flatMap(({ field, header }) => (field === 'network' ? [wordOf(header)] : []))
}

/** The same word over another table's column is the same thing there. */
function withWord(table: Table, words: ReadonlySet<string>): Table {
  if (hasField(table, 'network')) return table
  const column = table.columns.find(one => isOpen(one) && words.has(wordOf(one.header)))
  return column ? guess(table, column, 'network') : table
}

/** "Gruppe" over "Læsegruppen" and "Talgruppen": the names say that they are groups of people, and no hold is called so. */
function withGroups(table: Table, isHold: (name: string) => boolean): Table {
  const isList = hasField(table, 'school') && !hasField(table, 'name', 'firstName', 'date')
  if (isList || hasField(table, 'network')) return table
  const isGroup = ({ text }: Cell) => {
    const names = listIn(text.slice(0, 500), isGroupName)
    return names.length > 0 && names.every(name => isGroupName(name) && !isHold(name))
  }
  const column = table.columns.find(one => {
    const cells = cellsOf(table, one)
    const isAnything = one.field === undefined || groupHeader.test(wordOf(one.header))
    return isAnything && one.header !== '' && cells.length > 0 && cells.every(isGroup)
  })
  return column ? guess(table, column, 'network') : table
}
const groupHeader = /^(?:grupper?(?:n|ne)?|groups?|udvalg(?:et)?)$/

function wordOf(header: string): string {
  return fold(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function cellsOf({ rows }: Table, { at }: Column): Cell[] {
  return rows.flatMap(({ cells }) => cells[at] ?? [])
}
