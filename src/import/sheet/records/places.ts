// Tables of schools (with hold, area, leader) and of hold with their schools → records. Called by read-sheet.ts. Such a table is the word on what there is: a name in it that nobody knows is a new one.
import { type AreaId, type HoldId, SchoolId, slug } from '../../../core/ids.js'
import type { Area, Hold, Network, School } from '../../../model/programme.js'
import type { Drafted } from '../../draft.js'
import { limits } from '../../draft.js'
import { short } from '../../ics/report.js'
import { fold } from '../../words.js'
import { drafted, type Named, report, reportUnknown, type TableContext } from '../table/context.js'
import type { Field } from '../table/headers.js'
import { holdColumns } from '../table/kinds.js'
import { createNameFinder, isItem, isOneSchool, listIn, nameKey } from '../table/names.js'
import { type Column, cellIn, hasField, headerOf, type TableRow } from '../table/tables.js'
import { defineHold, isNone, isOtherWord, readArea, readHold, readHolds } from './hold-and-area.js'
import { grantOf, namedIn } from './named-in.js'

export interface Places {
  readonly areas: Drafted<Area>[]
  readonly holds: Drafted<Hold>[]
  readonly schools: Drafted<School>[]
  readonly networks: Drafted<Network>[]
  /** Leaders and coordinators by name or e-mail, for when the people are known. */
  readonly named: Named[]
}

export function noPlaces(): Places {
  return { areas: [], holds: [], schools: [], networks: [], named: [] }
}

/** Rows of schools, one or several to a row ("Hold 1 | Nordskolen, Østerskolen"). */
export function readSchools(context: TableContext, into: Places): void {
  const { table, known } = context
  const find = createNameFinder(known.schools)
  const isSettled = createHoldCheck(context)
  const field = hasField(table, 'school') ? 'school' : 'name'
  const isListColumn = /skoler|schools/i.test(headerOf(table, field) ?? '')
  const alone = new Set(table.rows.map(row => nameKey(cellIn(table, row, field)?.text ?? '')))
  const namesIn = (row: TableRow) => {
    const text = cellIn(table, row, 'school') ?? cellIn(table, row, 'name')
    const names = listIn(
      text?.text.slice(0, limits.text) ?? '',
      name =>
        isItem(find(name)) ||
        (!isListColumn &&
          isOneSchool(
            name,
            text?.text ?? '',
            part => find(part) !== undefined || alone.has(nameKey(part)),
          )),
    )
    // A number alone is how many they are.
    return names.filter(name => /\p{L}/u.test(name) || isItem(find(name))).slice(0, 100)
  }
  const meant = createListFinder(context, find, table.rows.flatMap(namesIn))
  for (const row of table.rows) {
    const names = namesIn(row)
    if (names.length === 0) continue
    const hold = readRowHold(context, row, into)
    const area = readArea(context, row, into)
    for (const name of names) {
      const found = meant(row, field, name)
      const id = isItem(found) ? found.item.id : SchoolId.parse(slug(name))
      if (isSettled({ row, field, name, isAlone: names.length === 1 }, id, hold)) continue
      into.schools.push(draftSchool(context, row, { id, name, hold, area, find: found }))
      for (const field of ['leader', 'delegate'] as const) {
        const grant = grantOf(context, field, { kind: 'school', id })
        for (const who of namedIn(table, row, field))
          into.named.push({ context, row, field, who, grant })
      }
    }
  }
}

/**
 * Finds what a list of schools means by a name. The list is the word on what there is, so an unknown name is a new school,
 * but one near a known school that the list does not have is that school misspelt: a list with both means both.
 */
function createListFinder(
  context: TableContext,
  find: ReturnType<typeof createNameFinder<School>>,
  names: readonly string[],
) {
  const listed = new Set(
    names.flatMap(name => {
      const found = find(name)
      return isItem(found) ? [found.item.id] : []
    }),
  )
  return (row: TableRow, field: Field, name: string): ReturnType<typeof find> => {
    const found = find(name)
    if (!found || isItem(found) || listed.has(found.near.id)) return found
    const unknown = { what: 'school', name, near: found.near.name, about: 'neither' } as const
    return reportUnknown(context, row, field, unknown) ? { item: found.near } : found
  }
}

/** The row's hold by its column, else by the heading over it; one that cannot be read is told about. */
function readRowHold(context: TableContext, row: TableRow, into: Places): HoldId | undefined {
  const text = cellIn(context.table, row, 'hold')?.text
  const header = headerOf(context.table, 'hold') ?? ''
  const isOwnWord = text !== undefined && isOtherWord(header)
  const known = [...context.known.holds, ...into.holds.map(({ item }) => item)]
  const defined =
    isOwnWord && !isNone(text) && !isItem(createNameFinder(known)(text.trim()))
      ? defineHold(header, text, into)
      : undefined
  if (defined !== undefined) return defined
  const ids = readHolds(context, text ?? row.section ?? '', into)
  const [only] = ids
  if (text !== undefined && ids.length === 0 && !isNone(text)) {
    const own = namesWell(context, text) ? defineHold(header, text, into) : undefined
    if (own !== undefined) return own
  }
  if (text === undefined || ids.length === 1 || isNone(text)) return only
  // A school is on one hold: of two none is taken.
  reportUnknown(context, row, 'hold', {
    what: 'hold',
    name: text,
    near: undefined,
    about: 'neither',
  })
  return undefined
}

/**
 * Under "Hold" a word is a hold's name where several schools have it; one school's alone may be a mistake, unless the column is
 * nothing but such names and none of them is near it.
 */
function namesWell({ table, known }: TableContext, text: string): boolean {
  if (createNameFinder(known.holds)(text) !== undefined) return false
  const cells = table.rows.flatMap(row => cellIn(table, row, 'hold')?.text.trim() ?? [])
  const others = new Set(cells.filter(cell => fold(cell) !== fold(text.trim())))
  const isNear = createNameFinder([...others].map(name => ({ id: name, name })))(text)
  const areNames = [...others].every(name => /^\p{Lu}\p{L}{1,14}(?: \p{L}+)?$/u.test(name))
  if (others.size > 0 && areNames && isNear === undefined) return true
  return cells.length - cells.filter(cell => others.has(cell)).length >= 2
}

interface Listed {
  readonly row: TableRow
  readonly field: Field
  readonly name: string
  /** Nothing else stands in its row. */
  readonly isAlone: boolean
}

/** Whether an earlier row has said all of a school. Of two hold the first counts, and that they differ is told. */
function createHoldCheck(context: TableContext) {
  const seen = new Map<SchoolId, { row: number; hold: HoldId | undefined }>()
  return ({ row, field, name, isAlone }: Listed, id: SchoolId, hold: HoldId | undefined) => {
    const first = seen.get(id)
    if (!first || first.hold === undefined) seen.set(id, { row: first?.row ?? row.row, hold })
    if (!first) return false
    const args = { name: short(name), first: first.row }
    const differs = hold !== undefined && first.hold !== undefined && hold !== first.hold
    if (differs) report(context, row, field, { code: 'row-differs', args })
    else if (isAlone) report(context, row, field, { code: 'row-twice', args, fix: 'taken' })
    return differs || hold === undefined
  }
}

interface SchoolParts {
  readonly id: SchoolId
  readonly name: string
  readonly hold: HoldId | undefined
  readonly area: AreaId | undefined
  readonly find: ReturnType<ReturnType<typeof createNameFinder<School>>>
}

function draftSchool(context: TableContext, row: TableRow, parts: SchoolParts): Drafted<School> {
  const { table } = context
  const { id, hold, area } = parts
  const aliases = aliasesIn(context, row)
  const municipality = cellIn(table, row, 'municipality')?.text.slice(0, limits.name)
  const address = cellIn(table, row, 'place')?.text.slice(0, limits.place)
  const phone = cellIn(table, row, 'phone')?.text.slice(0, 40)
  const known = isItem(parts.find) ? parts.find.item.name : undefined
  const item = {
    id,
    name: (known ?? parts.name).slice(0, limits.name),
    aliases,
    ...(area === undefined ? {} : { area }),
    ...(hold === undefined ? {} : { hold }),
    ...(municipality === undefined ? {} : { municipality }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  }
  const says: (keyof School)[] = [
    ...(area === undefined ? [] : (['area'] as const)),
    ...(hold === undefined ? [] : (['hold'] as const)),
    ...(municipality === undefined ? [] : (['municipality'] as const)),
    ...(address === undefined ? [] : (['address'] as const)),
    ...(phone === undefined ? [] : (['phone'] as const)),
  ]
  return drafted<School>(item, says, ['aliases'])
}

/** Hold over the columns, schools under them. */
export function readHoldColumns(context: TableContext, into: Places): void {
  const find = createNameFinder(context.known.schools)
  const columns = holdColumns(context.table)
  const namesIn = ({ cells }: TableRow, { at }: Column) =>
    listIn(cells[at]?.text ?? '', one => isItem(find(one))).slice(0, 100)
  const all = context.table.rows.flatMap(row => columns.flatMap(column => namesIn(row, column)))
  const meant = createListFinder(context, find, all)
  const isSettled = createHoldCheck(context)
  for (const column of columns) {
    const hold = readHold(context, column.header, into) ?? defineHold('', column.header, into)
    if (hold === undefined) continue
    for (const row of context.table.rows) {
      for (const name of namesIn(row, column)) {
        const found = meant(row, 'school', name)
        const school = isItem(found)
          ? found.item
          : { id: SchoolId.parse(slug(name)), name: name.slice(0, limits.name), aliases: [] }
        if (isSettled({ row, field: 'school', name, isAlone: true }, school.id, hold)) continue
        into.schools.push(drafted<School>({ ...school, hold }, ['hold']))
      }
    }
  }
}

/** Rows of areas with what else they are called and who leads them. */
export function readAreas(context: TableContext, into: Places): void {
  const { table } = context
  for (const row of table.rows) {
    const id = readArea(context, row, into)
    const area = into.areas.find(({ item }) => item.id === id)?.item
    if (!area) continue
    const aliases = aliasesIn(context, row)
    into.areas.push(
      drafted<Area>(
        { ...area, aliases: [...new Set([...area.aliases, ...aliases])] },
        [],
        ['aliases'],
      ),
    )
    for (const who of listIn(cellIn(table, row, 'areaLeader')?.text ?? '')) {
      const grant = grantOf(context, 'overseer', { kind: 'area', id: area.id })
      into.named.push({ context, row, field: 'areaLeader', who, grant })
    }
  }
}

/** Other names, one to a line or between commas: a name may have "og" in it. */
export function aliasesIn({ table }: TableContext, row: TableRow): string[] {
  const columns = table.columns.filter(({ field }) => field === 'alias' || field === 'nickname')
  return columns
    .flatMap(({ at }) => row.cells[at]?.text ?? [])
    .flatMap(text => text.split(/[\n;,|]/))
    .map(name => name.trim())
    .filter(name => name !== '')
    .slice(0, 20)
}
