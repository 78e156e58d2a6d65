// The schools, networks, hold and area that the cells of a person's row name. Called by people.ts; one per file.
// Where the programme has none of a kind yet, the names in the rows are taken for what there is; else a name that nobody
// knows is a problem, with the one near name as the fix.
import { type AreaId, type HoldId, type NetworkId, SchoolId, slug } from '../../../core/ids.js'
import type { Network, Programme, School } from '../../../model/programme.js'
import { createNetworkReader } from '../../audience/networks.js'
import { limits } from '../../draft.js'
import { short } from '../../ics/report.js'
import { fold, noSchool, officeWords, subjects } from '../../words.js'
import { drafted, report, reportUnknown, type TableContext } from '../table/context.js'
import {
  createNameFinder,
  findMisspelt,
  isItem,
  isOneSchool,
  listIn,
  nameKey,
} from '../table/names.js'
import { cellIn, hasField, type Table, type TableRow } from '../table/tables.js'
import { draftOnce, isNone, readHolds } from './hold-and-area.js'
import { labNumberIn } from './lab-holds.js'
import type { Places } from './places.js'

export interface FoundIds<Id> {
  readonly ids: readonly Id[]
  /** Every name in the cell was understood. */
  readonly isWhole: boolean
}

export interface PlaceFinder {
  schools(context: TableContext, row: TableRow): FoundIds<SchoolId>
  networks(context: TableContext, row: TableRow): FoundIds<NetworkId>
  /** The networks that a text of nothing but their names names: "DSA", "Netværket for tysk". */
  networksNamed(text: string): NetworkId[]
  /** Whether a text names a network that there is without it: a known one, or one that the table's own column names. */
  isNetwork(context: TableContext, text: string): boolean
  /** The hold of one's own, where they are not those of the schools. */
  holds(context: TableContext, row: TableRow, schools: readonly SchoolId[]): readonly HoldId[]
  area(context: TableContext, row: TableRow): AreaId | undefined
}

/**
 * A finder over what is known; what it makes goes into `into`. `written` are the schools' names in all the rows it will be
 * asked about: where no school is known yet, a name that is near a much more frequent one is no school of its own.
 */
export function createPlaceFinder(
  known: Programme,
  into: Places,
  written: readonly string[],
): PlaceFinder {
  const schools = createSchoolFinder(known, into, written)
  const reader = createNetworkReader(known)
  const findKnown = createNameFinder(known.networks)
  const findNetwork = createNameFinder([...known.networks, ...usualNetworks(known)])
  const listed = new Map<string, NetworkId[]>()

  const networkIn = (name: string) => {
    const found = findKnown(name)
    return isItem(found) ? found.item.id : (reader.find(name).named[0] ?? reader.exact(name))
  }
  // What rows name is drafted, also what only the first reading of a folder has made known.
  const drafts = <Ids extends readonly NetworkId[]>(ids: Ids) => {
    const all = [...known.networks, ...reader.proposed()]
    for (const network of all) if (ids.includes(network.id)) draftOnce(into.networks, network)
    return ids
  }
  return {
    schools: (context, row) =>
      readList(context, row, 'school', {
        isNone: name => !isItem(schools.exact(name)) && isOffice(name),
        isOne: name =>
          isOffice(name) ||
          schools.isKnown(name) ||
          isOneSchool(name, cellIn(context.table, row, 'school')?.text ?? '', schools.isWritten),
        find(name) {
          const found = schools.find(name)
          return isItem(found) ? found.item.id : { near: found?.near }
        },
      }),
    networks(context, row) {
      if (!hasField(context.table, 'network')) {
        return { ids: drafts(networksAbove(context, row, reader, listed)), isWhole: false }
      }
      const found = readList<NetworkId>(context, row, 'network', {
        isOne: name => isItem(findKnown(name)) || reader.exact(name) !== undefined,
        find(name) {
          const id = networkIn(name)
          const near = id === undefined ? findNetwork(name) : undefined
          if (id !== undefined || !near || isItem(near)) return id ?? { near: undefined }
          // A usual network that is only near is proposed when it is taken.
          return { near: near.near, take: () => reader.exact(near.near.name) ?? near.near.id }
        },
      })
      drafts(found.ids)
      return found
    },
    networksNamed: text =>
      drafts([...new Set([...reader.find(text).named, ...[networkIn(text) ?? []].flat()])]),
    isNetwork: ({ table }, text) =>
      isThere(table, text, [...known.networks, ...into.networks.map(({ item }) => item)]),
    holds(context, row, own) {
      const text = cellIn(context.table, row, 'hold')?.text ?? ''
      // For one lab alone: lab-holds.ts.
      if (labNumberIn(text) !== undefined) return []
      const ids = readHolds(context, text, into)
      const unknown = { what: 'hold', name: text, near: undefined, about: 'person' } as const
      if (ids.length === 0 && !isNone(text)) reportUnknown(context, row, 'hold', unknown)
      const ofSchools = own.map(schools.holdOf)
      return ids.filter(id => !ofSchools.includes(id))
    },
    area(context, row) {
      const found = createNameFinder(known.areas)(cellIn(context.table, row, 'area')?.text ?? '')
      return isItem(found) ? found.item.id : undefined
    },
  }
}

/** Whether the text names one of the networks, or one that the table's column of networks names. */
function isThere(table: Table, text: string, networks: readonly Network[]): boolean {
  const { find, exact } = createNetworkReader({ networks: [...networks] })
  const idsOf = (name: string) => [...find(name).named, ...[exact(name) ?? []].flat()]
  const ids = idsOf(text)
  if (networks.some(({ id }) => ids.includes(id))) return true
  const cells = table.rows.map(row => cellIn(table, row, 'network')?.text.slice(0, 1000) ?? '')
  const names = new Set(cells.flatMap(cell => listIn(cell)))
  return ids.length > 0 && [...names].some(name => idsOf(name).some(id => ids.includes(id)))
}

/** Finds schools by name, and makes them where none is known yet. */
function createSchoolFinder(known: Programme, into: Places, written: readonly string[]) {
  const schools: School[] = [...known.schools]
  const isOpen = schools.length === 0
  const misspelt = isOpen ? findMisspelt(written) : new Map<string, string>()
  const alone = new Set(written.map(nameKey))
  let findSchool = createNameFinder(schools, { byWord: true })
  function find(name: string): ReturnType<typeof findSchool> {
    const found = findSchool(name)
    if (isItem(found)) draftOnce(into.schools, found.item)
    if (isItem(found) || !isOpen || noSchool.test(fold(name))) return found
    const usual = misspelt.get(nameKey(name))
    const meant = usual === undefined ? undefined : find(usual)
    if (isItem(meant)) return { near: meant.item }
    const school = { id: SchoolId.parse(slug(name)), name: name.slice(0, limits.name), aliases: [] }
    schools.push(school)
    findSchool = createNameFinder(schools, { byWord: true })
    into.schools.push(drafted<School>(school, []))
    return { item: school }
  }
  return {
    find,
    /** Without making one. */
    exact: (name: string) => findSchool(name),
    isKnown: (name: string) => isItem(findSchool(name)),
    isWritten: (name: string) => findSchool(name) !== undefined || alone.has(nameKey(name)),
    holdOf: (id: SchoolId) => schools.find(one => one.id === id)?.hold,
  }
}

/** A list of members says its network over the table: "Deltagere i matematiknetværket". */
function networksAbove(
  { table }: TableContext,
  row: TableRow,
  reader: ReturnType<typeof createNetworkReader>,
  listed: Map<string, NetworkId[]>,
): NetworkId[] {
  const texts = [table.label ?? '', row.section ?? '', ...table.titles, table.sheet ?? '']
  const key = texts.join('\n')
  const known = listed.get(key)
  if (known) return known
  const found = texts.map(text => reader.find(text).named).find(ids => ids.length > 0) ?? []
  listed.set(key, found)
  return found
}

interface NotFound<Id> {
  readonly near: { readonly id: Id; readonly name: string } | undefined
  /** The id of the near one, where that is to be made first. */
  readonly take?: () => Id
}

interface NameReader<Id> {
  /** Whether the name is none of the kind at all, and nothing is missing where it is passed over. */
  isNone?(name: string): boolean
  /** Whether the text, commas and "og" and all, is one name. */
  isOne(text: string): boolean
  find(name: string): Id | NotFound<Id>
}

function readList<Id extends string>(
  context: TableContext,
  row: TableRow,
  field: 'school' | 'network',
  { isOne, find, isNone: isNoPlace }: NameReader<Id>,
): FoundIds<Id> {
  const text = cellIn(context.table, row, field)?.text.slice(0, 1000) ?? ''
  const ids: Id[] = []
  let isWhole = true
  if (isNone(text)) return { ids, isWhole }
  for (const name of listIn(text, isOne).slice(0, 50)) {
    if (isNoPlace?.(name)) continue
    const found = find(name)
    if (typeof found === 'string') {
      ids.push(found)
      continue
    }
    const { near, take } = found
    const unknown = { what: field, name, near: near?.name, about: 'person' } as const
    const isTaken = reportUnknown(context, row, field, unknown)
    if (isTaken && near) ids.push(take?.() ?? near.id)
    else isWhole = false
  }
  return { ids: [...new Set(ids)], isWhole }
}

/** The networks that municipalities mostly have, to see what a name that nobody knows is near to. */
function usualNetworks({ networks }: Programme): Network[] {
  const reader = createNetworkReader({ networks: [...networks] })
  const ids = subjects.map(({ network }) => reader.exact(network))
  return reader.proposed().filter(({ id }) => ids.includes(id))
}

/** Says once for a table which of its schools are none, and how many people stand with their functions alone. */
export function tellOffices(context: TableContext): void {
  const { table, known } = context
  const find = createNameFinder(known.schools)
  const isOne = (name: string) => isOffice(name) && !isItem(find(name))
  const named = table.rows
    .map(row => ({
      row,
      names: listIn(cellIn(table, row, 'school')?.text.slice(0, 1000) ?? '', isOffice),
    }))
    .filter(({ names }) => names.some(isOne))
  const [first] = named
  if (!first) return
  const names = [...new Set(named.flatMap(one => one.names.filter(isOne)))].slice(0, 5)
  const args = { names: names.map(name => short(name)), people: named.length }
  report(context, first.row, 'school', { code: 'at-no-school', args, fix: 'taken' })
}

/** "Forvaltningen", "PPR": people work there, and it is no school. */
function isOffice(name: string): boolean {
  return officeWords.test(fold(name.trim()))
}
