// "PLC/IT": one network with a slash in its name, or two? One where the file writes it so again and again, or lists it among the
// networks, and never writes a half of it alone. Called by read-sheet.ts before the people and the meetings are read. Pure.
import { NetworkId, slug } from '../../../core/ids.js'
import type { Network, Programme } from '../../../model/programme.js'
import { isGroupName, isOfficial } from '../../audience/group-names.js'
import { createNetworkReader } from '../../audience/networks.js'
import { fold } from '../../words.js'
import { kindOf } from './kinds.js'
import { createNameFinder, isItem, listIn } from './names.js'
import { cellIn, type Table } from './tables.js'

/** The networks of two names that the tables speak of and nobody knows yet, each with its halves as other names. */
export function findJointNetworks(tables: readonly Table[], known: Programme): Network[] {
  const written = tables.flatMap(table =>
    namesIn(table).map(name => ({ name, isListed: kindOf(table) === 'networks' })),
  )
  const counts = new Map<string, { name: string; count: number }>()
  for (const { name, isListed } of written) {
    const key = fold(name)
    const before = counts.get(key)
    counts.set(key, {
      name: before?.name ?? name,
      count: (before?.count ?? 0) + (isListed ? 2 : 1),
    })
  }
  const reader = createNetworkReader(known)
  const own = known.networks.map(({ id }) => id)
  const isKnown = (half: string) => {
    const id = reader.exact(half)
    return id !== undefined && own.includes(id)
  }
  return [...counts.values()].flatMap(({ name, count }): Network[] => {
    const halves = name.split('/')
    const isOne =
      count >= 2 && halves.length === 2 && /^[\p{L}\d-]{2,20}\/[\p{L}\d-]{2,20}$/u.test(name)
    if (!isOne || halves.some(half => counts.has(fold(half)) || isKnown(half))) return []
    const id = NetworkId.parse(slug(name))
    return [{ id, name: `${name}-netværket`, subject: name, aliases: [name, ...halves] }]
  })
}

function namesIn(table: Table): string[] {
  const kind = kindOf(table)
  if (kind !== 'people' && kind !== 'networks' && kind !== 'meetings') return []
  return table.rows.flatMap(row => {
    const text = cellIn(table, row, 'network') ?? cellIn(table, row, 'either')
    return (text?.text.slice(0, 500) ?? '')
      .split(/\s*[\n;,|]\s*|\s+(?:og|and|&|\/|\+)\s+/)
      .map(name => name.trim())
      .filter(name => name !== '')
  })
}

/**
 * The networks that the tables name by a word for a group of people ("Læsegruppen", "Udvalg for trivsel"), or both among people and in
 * a plan, and nobody knows yet: called as they are written. One that is near another is rather that one, misspelt.
 */
export function findGroups(tables: readonly Table[], known: Programme): Network[] {
  const counts = new Map<string, number>()
  for (const name of [...tables.flatMap(groupsIn), ...namesInBoth(tables)])
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const reader = createNetworkReader(known)
  const found: Network[] = []
  for (const [name] of [...counts].sort(([, one], [, other]) => other - one)) {
    const there = createNameFinder([...known.networks, ...found])(name)
    // The first of two readings of a folder may be where it is known from.
    if (isItem(there) && !found.includes(there.item)) found.push(there.item)
    if (there !== undefined || reader.exact(name) !== undefined) continue
    found.push({ id: NetworkId.parse(slug(name)), name, subject: name, aliases: [] })
  }
  return found
}

/** The networks that a plan in the file names clearly: its list of people may call them shorter, "Skov" of Skovnetværket. */
export function findPlanned(tables: readonly Table[], known: Programme): Network[] {
  const hasPeople = tables.some(table => kindOf(table) === 'people')
  const plans = tables.filter(table => hasPeople && kindOf(table) === 'meetings')
  const reader = createNetworkReader(known)
  const names = plans.flatMap(namesIn).filter(name => !isOfficial(name))
  for (const name of new Set(names)) {
    if (/netv/i.test(name)) reader.find(name)
    else reader.exact(name)
  }
  return reader.proposed()
}

/** Names in the columns of networks of both people and plans: those people are in it, and it meets. */
function namesInBoth(tables: readonly Table[]): string[] {
  const [people, plans] = (['people', 'meetings'] as const).map(kind => [
    ...new Set(tables.filter(table => kindOf(table) === kind).flatMap(namesIn)),
  ])
  const isName = (name: string) => /\p{L}{3}/u.test(name) && !/netv/i.test(name)
  return (people ?? []).filter(name => plans?.includes(name) && isName(name) && !isOfficial(name))
}

function groupsIn(table: Table): string[] {
  const kind = kindOf(table)
  if (kind !== 'people' && kind !== 'meetings') return []
  const isOwn = (name: string) => isGroupName(name) && !isOfficial(name) && !/netv/i.test(name)
  return table.rows.flatMap(row => {
    const cell = cellIn(table, row, 'network') ?? cellIn(table, row, 'either')
    return listIn(cell?.text.slice(0, 500) ?? '', isOwn).filter(isOwn)
  })
}
