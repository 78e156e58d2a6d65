// The schools, networks, hold and area that the cells of a person's row name. Called by people.ts; one per file.
// Where the programme has none of a kind yet, the names in the rows are taken for what there is; else a name that nobody
// knows is a problem, with the one near name as the fix.
import { type AreaId, type HoldId, type NetworkId, SchoolId, slug } from '../../core/ids.js'
import type { Network, Programme, School } from '../../model/programme.js'
import { createNetworkReader } from '../audience/networks.js'
import { limits } from '../draft.js'
import { noSchool } from '../words.js'
import { drafted, reportUnknown, type TableContext } from './context.js'
import { createNameFinder, listIn } from './names.js'
import { isItem, type Places, readHold } from './places.js'
import { cellIn, hasField, type TableRow } from './tables.js'

export interface FoundIds<Id> {
  readonly ids: readonly Id[]
  /** Every name in the cell was understood. */
  readonly isWhole: boolean
}

export interface PlaceFinder {
  schools(context: TableContext, row: TableRow): FoundIds<SchoolId>
  networks(context: TableContext, row: TableRow): FoundIds<NetworkId>
  /** The networks that a text names: "koordinator for matematik". */
  networksNamed(text: string): NetworkId[]
  /** The hold of one's own, where it is not that of the schools. */
  hold(context: TableContext, row: TableRow, schools: readonly SchoolId[]): HoldId | undefined
  area(context: TableContext, row: TableRow): AreaId | undefined
}

/** A finder over what is known; what it makes goes into `into`. */
export function createPlaceFinder(known: Programme, into: Places): PlaceFinder {
  const schools: School[] = [...known.schools]
  const isOpen = schools.length === 0
  let findSchool = createNameFinder(schools)
  const reader = createNetworkReader(known)
  const findNetwork = createNameFinder(known.networks)
  const listed = new Map<string, NetworkId[]>()

  function schoolOf(name: string): ReturnType<typeof findSchool> {
    const found = findSchool(name)
    if (isItem(found) || !isOpen || noSchool.test(name.toLowerCase())) return found
    const school = { id: SchoolId.parse(slug(name)), name: name.slice(0, limits.name), aliases: [] }
    schools.push(school)
    findSchool = createNameFinder(schools)
    into.schools.push(drafted<School>(school, []))
    return { item: school }
  }
  function networkIn(name: string): NetworkId | undefined {
    const found = findNetwork(name)
    if (isItem(found)) return found.item.id
    const [byName] = reader.find(name).named
    return byName ?? reader.exact(name)
  }
  return {
    schools: (context, row) =>
      readList(context, row, 'school', name => {
        const found = schoolOf(name)
        return isItem(found) ? found.item.id : { near: found?.near }
      }),
    networks(context, row) {
      if (!hasField(context.table, 'network')) {
        return { ids: networksAbove(context, row, reader, listed), isWhole: false }
      }
      const found = readList(context, row, 'network', name => {
        const id = networkIn(name)
        const near = id === undefined ? findNetwork(name) : undefined
        return id ?? { near: near && 'near' in near ? near.near : undefined }
      })
      takeProposed(reader, into)
      return found
    },
    networksNamed: text =>
      reader.find(text).named.concat(networkIn(text.replace(/^.*\b(?:for|i)\s+/i, '')) ?? []),
    hold(context, row, own) {
      const id = readHold(context, cellIn(context.table, row, 'hold')?.text ?? '', into)
      const ofSchools = own.map(school => schools.find(one => one.id === school)?.hold)
      return ofSchools.includes(id) ? undefined : id
    },
    area(context, row) {
      const found = createNameFinder(known.areas)(cellIn(context.table, row, 'area')?.text ?? '')
      return isItem(found) ? found.item.id : undefined
    },
  }
}

function takeProposed(reader: ReturnType<typeof createNetworkReader>, into: Places): void {
  const has = new Set(into.networks.map(({ item }) => item.id))
  for (const network of reader.proposed()) {
    if (!has.has(network.id)) into.networks.push(drafted<Network>(network, []))
  }
}

/** A list of members says its network over the table: "Deltagere i matematiknetværket". */
function networksAbove(
  { table }: TableContext,
  row: TableRow,
  reader: ReturnType<typeof createNetworkReader>,
  listed: Map<string, NetworkId[]>,
): NetworkId[] {
  const texts = [row.section ?? '', ...table.titles, table.sheet ?? '']
  const key = texts.join('\n')
  const known = listed.get(key)
  if (known) return known
  const found = texts.map(text => reader.find(text).named).find(ids => ids.length > 0) ?? []
  listed.set(key, found)
  return found
}

function readList<Id extends string>(
  context: TableContext,
  row: TableRow,
  field: 'school' | 'network',
  find: (name: string) => Id | { near: string | undefined },
): FoundIds<Id> {
  const text = cellIn(context.table, row, field)?.text.slice(0, 1000) ?? ''
  const ids: Id[] = []
  let isWhole = true
  if (/^\s*(?:-|–|ingen|alle|nej)?\s*$/i.test(text)) return { ids, isWhole }
  for (const name of listIn(text, one => typeof find(one) === 'string').slice(0, 50)) {
    const found = find(name)
    if (typeof found === 'string') ids.push(found)
    else {
      isWhole = false
      reportUnknown(context, row, field, { what: field, name, near: found.near })
    }
  }
  return { ids: [...new Set(ids)], isWhole }
}
