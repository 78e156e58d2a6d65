// Tables of schools (with hold, area, leader), of hold with their schools, and of networks (with coordinator and deputy) →
// records. Called by read-sheet.ts. Such a table is the word on what there is: a name in it that nobody knows is a new one.
import { AreaId, type HoldId, NetworkId, SchoolId, slug } from '../../core/ids.js'
import type { RoleGrant } from '../../model/person.js'
import type { Area, Hold, Network, School } from '../../model/programme.js'
import { createHoldReader } from '../audience/holds.js'
import { createNetworkReader } from '../audience/networks.js'
import type { Drafted } from '../draft.js'
import { limits } from '../draft.js'
import { short } from '../ics/report.js'
import { fold } from '../words.js'
import { drafted, type Named, report, type TableContext } from './context.js'
import { holdColumns } from './kinds.js'
import { createNameFinder, listIn } from './names.js'
import { cellIn, hasField, type TableRow } from './tables.js'

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
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const cell = cellIn(table, row, 'school') ?? cellIn(table, row, 'name')
    if (!cell) continue
    const hold = readHold(context, cellIn(table, row, 'hold')?.text ?? row.section ?? '', into)
    const area = readArea(context, row, into)
    const names = listIn(cell.text.slice(0, limits.text), name => isItem(find(name)))
    for (const name of names.slice(0, 100)) {
      const found = find(name)
      const id = isItem(found) ? found.item.id : SchoolId.parse(slug(name))
      const first = seen.get(id)
      const field = hasField(table, 'school') ? 'school' : 'name'
      if (first !== undefined && names.length === 1)
        report(context, row, field, { code: 'row-twice', args: { name: short(name), first } })
      if (first === undefined) seen.set(id, row.row)
      else if (hold === undefined) continue
      into.schools.push(draftSchool(context, row, { id, name, hold, area, find: found }))
      into.named.push(...leadersOf(context, row, id))
    }
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
  const aliases = listIn(cellIn(table, row, 'alias')?.text ?? '').slice(0, 20)
  const municipality = cellIn(table, row, 'municipality')?.text.slice(0, limits.name)
  const known = isItem(parts.find) ? parts.find.item.name : undefined
  const item = {
    id,
    name: (known ?? parts.name).slice(0, limits.name),
    aliases,
    ...(area === undefined ? {} : { area }),
    ...(hold === undefined ? {} : { hold }),
    ...(municipality === undefined ? {} : { municipality }),
  }
  const says: (keyof School)[] = [
    ...(area === undefined ? [] : (['area'] as const)),
    ...(hold === undefined ? [] : (['hold'] as const)),
    ...(municipality === undefined ? [] : (['municipality'] as const)),
  ]
  return drafted<School>(item, says, ['aliases'])
}

/** Hold over the columns, schools under them. */
export function readHoldColumns(context: TableContext, into: Places): void {
  const find = createNameFinder(context.known.schools)
  for (const column of holdColumns(context.table)) {
    const hold = readHold(context, column.header, into)
    if (hold === undefined) continue
    for (const { cells } of context.table.rows) {
      for (const name of listIn(cells[column.at]?.text ?? '', one => isItem(find(one))).slice(
        0,
        100,
      )) {
        const found = find(name)
        const school = isItem(found)
          ? found.item
          : { id: SchoolId.parse(slug(name)), name: name.slice(0, limits.name), aliases: [] }
        into.schools.push(drafted<School>({ ...school, hold }, ['hold']))
      }
    }
  }
}

/** "Hold 2", "2", "B": the hold's id, drafted where it is new. */
export function readHold(context: TableContext, text: string, into: Places): HoldId | undefined {
  const label = text.trim()
  if (label === '') return undefined
  const known = { holds: [...context.known.holds, ...into.holds.map(({ item }) => item)] }
  const reader = createHoldReader(known)
  const find = createNameFinder(known.holds)
  const found = find(label)
  if (isItem(found)) return found.item.id
  const [id] = reader.find(/^\w{1,3}$/.test(label) ? `Hold ${label.toUpperCase()}` : label)
  for (const hold of reader.proposed()) into.holds.push(drafted<Hold>(hold, []))
  return id
}

function readArea(context: TableContext, row: TableRow, into: Places): AreaId | undefined {
  const text = cellIn(context.table, row, 'area')?.text.trim().slice(0, limits.name)
  if (!text || !/\p{L}/u.test(text)) return undefined
  const areas = [...context.known.areas, ...into.areas.map(({ item }) => item)]
  const bare = text.replace(/^(?:skole)?(?:område|distrikt)\s+/i, '')
  const find = createNameFinder(areas)
  const found = [find(text), find(bare), find(`Område ${bare}`)].find(isItem)
  if (found) return found.item.id
  const id = AreaId.parse(slug(bare))
  const name = bare === text && bare.length < 8 ? `Område ${text}` : text
  into.areas.push(drafted<Area>({ id, name, aliases: name === bare ? [] : [bare] }, []))
  return id
}

function leadersOf(context: TableContext, row: TableRow, id: SchoolId): Named[] {
  return (['leader', 'delegate'] as const).flatMap(field =>
    listIn(cellIn(context.table, row, field)?.text ?? '').map(who => ({
      context,
      row,
      field,
      who,
      grant: grantOf(context, field, { kind: 'school', id }),
    })),
  )
}

/** Rows of networks with who coordinates them. */
export function readNetworks(context: TableContext, into: Places): void {
  const { table } = context
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const cell =
      cellIn(table, row, 'network') ?? cellIn(table, row, 'name') ?? cellIn(table, row, 'subject')
    if (!cell) continue
    const network = networkOf(context, row, cell.text.slice(0, limits.name))
    const first = seen.get(network.id)
    if (first !== undefined)
      report(context, row, 'network', { code: 'row-twice', args: { name: network.name, first } })
    seen.set(network.id, first ?? row.row)
    into.networks.push(drafted<Network>(network, [], ['aliases']))
    for (const field of ['coordinator', 'deputy'] as const) {
      for (const who of listIn(cellIn(table, row, field)?.text ?? '')) {
        const grant = grantOf(context, field, { kind: 'network', id: network.id })
        into.named.push({ context, row, field, who, grant })
      }
    }
  }
}

/** The known network of that name, a usual subject's, or a new one called as it is written. */
function networkOf(context: TableContext, row: TableRow, text: string): Network {
  const { table, known } = context
  const aliases = listIn(cellIn(table, row, 'alias')?.text ?? '').slice(0, 20)
  const subject = cellIn(table, row, 'subject')?.text.slice(0, limits.name)
  const found = createNameFinder(known.networks)(text)
  if (isItem(found)) return { ...found.item, aliases }
  const reader = createNetworkReader(known)
  const id = reader.exact(subject ?? text) ?? reader.exact(text)
  const usual = [...known.networks, ...reader.proposed()].find(network => network.id === id)
  if (usual) {
    const isBare = !/netv/.test(fold(text))
    const isKnown = known.networks.some(network => network.id === usual.id)
    return { ...usual, name: isBare || isKnown ? usual.name : text, aliases }
  }
  const about =
    subject ??
    text.replace(/^netværk(?:et)? (?:for|om)\s+/i, '').replace(/-?s?netværk(?:et)?$/i, '')
  return { id: NetworkId.parse(slug(about || text)), name: text, aliases, subject: about || text }
}

function grantOf(
  context: TableContext,
  role: RoleGrant['role'],
  scope: RoleGrant['scope'],
): RoleGrant {
  return { role, scope, approved: context.approvesRoles }
}

export function isItem<Item>(
  found: { readonly item: Item } | { readonly near: string } | undefined,
): found is { readonly item: Item } {
  return found !== undefined && 'item' in found
}
