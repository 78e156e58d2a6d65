// Columns of nothing but names that are known, of networks, hold or schools → what they are, whatever stands over them ("Kø", "Til",
// "Etiket"). Called by read-sheet.ts: with what is known beforehand, and again with what the same file says. Pure.
import type { Programme } from '../../../model/programme.js'
import { everyoneWords, fold } from '../../words.js'
import type { Field } from '../table/headers.js'
import { isNone, kindOf, type TableKind } from '../table/kinds.js'
import { createNameFinder, isItem, listIn } from '../table/names.js'
import { type Column, hasField, type Table } from '../table/tables.js'
import { isReadIn } from '../table/unread.js'
import { guess } from './guess.js'

type Kind = 'network' | 'hold' | 'school' | 'audience'

/** The table with such columns as what they are, where it has no other column of that and they are nothing that is read. */
export function withKnownNames(table: Table, known: Programme): Table {
  const kind = kindOf(table)
  if (kind !== 'meetings' && kind !== 'people' && kind !== 'deadlines') return table
  const kindOfColumn = createColumnReader(known)
  return table.columns.reduce((one, column) => {
    if (column.header === '' || isTaken(kind, column)) return one
    const held = kindOfColumn(one, column)
    if (held === undefined || isFilled(one, held)) return one
    if (kind === 'people' && held === 'audience') return one
    return guess(one, column, kind === 'people' ? held : meantBy(one, column, held))
  }, table)
}

/** Read as what its header says; but "Til" over names is no end of anything. */
function isTaken(kind: TableKind, { field }: Column): boolean {
  return field !== undefined && field !== 'from' && field !== 'to' && isReadIn(kind, field)
}

/** A school beside a network or a hold, or under "Afholdes på", is where they meet: the meeting is for all of the network. */
function meantBy(table: Table, { header }: Column, held: Kind): Kind | 'place' {
  if (held !== 'school' || hasField(table, 'place')) return held
  const isPlace = /sted|afhold|lokal|vaert|\bhos\b|\bpaa\b|hvor|\bvenue|\bhost|\blocation/.test(
    fold(header),
  )
  return isPlace || hasField(table, 'network', 'hold') ? 'place' : held
}

function isFilled(table: Table, field: Field): boolean {
  return table.columns.some(
    column => column.field === field && table.rows.some(({ cells }) => cells[column.at]),
  )
}

function createColumnReader(known: Programme): (table: Table, column: Column) => Kind | undefined {
  const finders = (
    [
      ['network', known.networks],
      ['hold', known.holds],
      ['school', known.schools],
    ] as const
  ).map(([kind, items]) => {
    const find = createNameFinder<{ id: string; name: string; aliases: string[] }>(items)
    return { kind, isOne: (name: string) => isItem(find(name)) }
  })
  const isKnown = (name: string) => finders.some(({ isOne }) => isOne(name))
  return (table, { at }) => {
    const texts = table.rows
      .flatMap(({ cells }) => cells[at]?.text.slice(0, 500) ?? [])
      .filter(text => !isNone(text) && (isKnown(text) || !isEveryone(text)))
    // Names have letters: a column of numbers is no column of hold, though one may be called "1" for short.
    if (texts.length < 2 || texts.some(text => !/\p{L}{2}/u.test(text))) return undefined
    const isAll = (isOne: (name: string) => boolean) =>
      texts.every(text => {
        const names = listIn(text, isOne)
        return names.length > 0 && names.every(isOne)
      })
    const only = finders.find(({ isOne }) => isAll(isOne))?.kind
    // A network in one row and a hold in the next: whom each is for.
    return only ?? (isAll(isKnown) ? 'audience' : undefined)
  }
}

/** "Alle", "alle skoler" among names says nothing of what they are. */
function isEveryone(text: string): boolean {
  const folded = fold(text).trim()
  return /^(?:alle|all|faelles)$/.test(folded) || (everyoneWords.test(folded) && folded.length < 30)
}
