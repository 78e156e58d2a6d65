// The roles that sheets give: in the rows of people, and by name in tables of schools, areas and networks. Called by people.ts
// and read-sheet.ts. A role is only said here; its right waits for an approval unless the sheet's owner may give it.
import type { LocalDate } from '../../../core/time.js'
import { Person } from '../../../model/person.js'
import type { Drafted } from '../../draft.js'
import { short } from '../../ics/report.js'
import { fold } from '../../words.js'
import { type Named, report, reportUnknown, type TableContext } from '../table/context.js'
import { createNameFinder, listIn } from '../table/names.js'
import { cellIn, type TableRow } from '../table/tables.js'
import {
  isOfAll,
  isOfNetwork,
  isWhole,
  readRoles,
  rolesOfFunction,
  type SaidRole,
  splitNicknames,
  targetOf,
} from './person-words.js'
import type { PlaceFinder } from './place-finder.js'

const address = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u

/** What the rest of the row says that a role may be about, and how long. */
export interface Scopes {
  readonly schools: readonly Person['posts'][number]['school'][]
  readonly networks: readonly Person['networks'][number]['network'][]
  readonly finder: PlaceFinder
  readonly between: { readonly from?: LocalDate; readonly to?: LocalDate }
  /** Told of a role of which it cannot be said what it is of: it is not given. */
  readonly lost: (row: TableRow, lost: LostRole) => void
}

/** A role that was not given, and what would have to be known of it. */
export interface LostRole {
  readonly value: string
  readonly lacks: 'school' | 'network' | 'area'
}

/** The roles in the columns of roles and functions. One that is about nothing is given to nobody, and told about. */
export function readGrants(context: TableContext, row: TableRow, scopes: Scopes): Person['roles'] {
  const { table, approvesRoles: approved } = context
  const cell = readRoles(cellIn(table, row, 'role')?.text ?? '')
  const functions = rolesOfFunction(cellIn(table, row, 'function')?.text ?? '').flatMap(said =>
    ofKnown(context, said, scopes),
  )
  const all = [...cell.roles, ...functions]
  // A job that names no network takes nothing from the role that stands beside the row's one network.
  const besideOne =
    scopes.networks.length === 1 ? [...cell.roles, ...functions.filter(isOfNamed)] : all
  const read = all.map(one => {
    const others = functions.includes(one) ? all : besideOne
    return { one, ...scopesOf(context, row, scopes, { ...one, others }) }
  })
  const grants = read.flatMap(({ one, scopes: found }): Person['roles'] =>
    found.map(scope => ({ role: one.role, scope, approved, ...scopes.between })),
  )
  for (const { one, ...found } of read) {
    // What the job says already is not lost: "Områdeleder" of a skolechef.
    const isGiven = found.scopes.length === 0 && grants.some(({ role }) => role === one.role)
    if (functions.includes(one) || (isGiven && !isOfNetwork(one))) continue
    for (const lost of lostOf(one, found)) scopes.lost(row, lost)
  }
  if (cell.unknown !== undefined) {
    const args = { what: 'role', value: short(cell.unknown) } as const
    report(context, row, 'role', { code: 'unknown-word', args })
  }
  const keys = new Map(grants.map(grant => [JSON.stringify([grant.role, grant.scope]), grant]))
  return [...keys.values()]
}

/** Whether the words say what the role is of: "fagkonsulent for dansk", not "fagkonsulent". */
function isOfNamed({ said }: SaidRole): boolean {
  return targetOf(said) !== ''
}

/** "Fagkonsulent for dansk og læsning" is a job: it makes no network, and is a role only of those of its words that are one. */
function ofKnown(context: TableContext, said: SaidRole, { finder }: Scopes): SaidRole[] {
  const target = isOfNetwork(said) ? targetOf(said.said) : ''
  if (target === '' || isWhole(target)) return [said]
  const isNetwork = (name: string) => finder.isNetwork(context, name)
  const names = listIn(target, isNetwork)
  const known = names.filter(isNetwork)
  if (known.length === names.length) return [said]
  return known.length === 0 ? [] : [{ ...said, said: known.join(', ') }]
}

/** Roles that could not be given are told about once for each thing they lack: in a list of heads without a school it is all. */
export function createLostRoles(context: TableContext) {
  const byLack = new Map<LostRole['lacks'], { row: TableRow; values: string[] }>()
  return {
    add(row: TableRow, { value, lacks }: LostRole): void {
      const before = byLack.get(lacks)
      if (before) before.values.push(value)
      else byLack.set(lacks, { row, values: [value] })
    },
    report(): void {
      for (const [lacks, { row, values }] of byLack) {
        const value = short([...new Set(values)].slice(0, 3).join('; '))
        const args = { value, lacks, rows: values.length }
        report(context, row, 'role', { code: 'role-of-nothing', args })
      }
    },
  }
}

interface FoundScopes {
  readonly scopes: Person['roles'][number]['scope'][]
  /** Names beside the role that are no network's. */
  readonly unknown?: string
}

function lostOf({ role, said }: SaidRole, { scopes, unknown }: FoundScopes): LostRole[] {
  if (scopes.length > 0 && unknown === undefined) return []
  const value = unknown === undefined || scopes.length === 0 ? said : unknown
  switch (role) {
    case 'leader':
    case 'delegate':
      return [{ value, lacks: 'school' }]
    case 'coordinator':
    case 'deputy':
      return [{ value, lacks: 'network' }]
    case 'overseer':
      return [{ value, lacks: 'area' }]
    case 'admin':
    case 'member':
      return []
    default:
      return role satisfies never
  }
}

/** What a role is about: a network's role the networks beside it; a leader's schools; an overseer's area. */
function scopesOf(
  context: TableContext,
  row: TableRow,
  scopes: Scopes,
  said: SaidRole & { readonly others: readonly SaidRole[] },
): FoundScopes {
  switch (said.role) {
    case 'leader':
    case 'delegate':
      return { scopes: scopes.schools.map(id => ({ kind: 'school', id })) }
    case 'coordinator':
    case 'deputy':
      return networkScopes(scopes, said)
    case 'overseer': {
      if (!/omr|area/i.test(said.said)) return { scopes: [{ kind: 'tenant' }] }
      const area = scopes.finder.area(context, row)
      return { scopes: area === undefined ? [] : [{ kind: 'area', id: area }] }
    }
    case 'admin':
      return { scopes: [{ kind: 'tenant' }] }
    case 'member':
      return { scopes: [] }
    default:
      return said.role satisfies never
  }
}

/**
 * The networks that the role's own words name. Words that name none give nothing, and a role without words is of the person's own
 * networks only where no other role of the row says more: else one role would be read as the other's, and rights with it. The
 * same role of the one network that the row has says no more ("fagkonsulent for matematik", koordinator).
 */
function networkScopes(
  { networks, finder }: Scopes,
  { role, said, others }: SaidRole & { readonly others: readonly SaidRole[] },
): FoundScopes {
  const target = targetOf(said)
  const isSame = (name: string) =>
    name === '' || (networks.length === 1 && finder.networksNamed(name).join() === networks.join())
  if (target === '') {
    const isAlone = others.every(
      other => !isOfNetwork(other) || (other.role === role && isSame(targetOf(other.said))),
    )
    if (networks.length === 0 && isOfAll(said)) return { scopes: [{ kind: 'tenant' }] }
    return { scopes: isAlone ? networks.map(id => ({ kind: 'network', id })) : [] }
  }
  const isKnown = (name: string) => finder.networksNamed(name).length > 0
  const names = listIn(target, isKnown)
  const ids = [...new Set(names.flatMap(name => finder.networksNamed(name)))]
  if (names.every(isWhole)) return { scopes: [{ kind: 'tenant' }] }
  const unknown = names.filter(name => !isKnown(name)).join(', ')
  const scopes = ids.map(id => ({ kind: 'network' as const, id }))
  return { scopes, ...(unknown === '' ? {} : { unknown }) }
}

/** Gives the roles that tables of schools and networks named, to people by e-mail or by a name that is one person's. */
export function grantNamed(named: readonly Named[], people: readonly Person[]): Drafted<Person>[] {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of [person.id, fold(person.name)]) {
      byName.set(key, [...(byName.get(key) ?? []), person])
    }
  }
  const find = createNameFinder(people)
  return named.flatMap(({ context, row, field, who, grant }) => {
    const email = who.match(address)?.[0].toLowerCase()
    const called = email ?? fold(splitNicknames(who).name)
    const [only, ...others] = byName.get(email ?? fold(who)) ?? byName.get(called) ?? []
    const granted = (item: Person) => [
      { item: { ...item, roles: [grant] }, says: [], adds: ['roles' as const] },
    ]
    if (only && others.length === 0) return granted(only)
    const own = email === undefined || only ? undefined : toPerson(who, email)
    if (own) return granted(own)
    // Of two of one name none is near.
    const found = email === undefined && !only ? find(who) : undefined
    const near = found && ('item' in found ? found.item : found.near)
    const unknown = { what: 'person', name: who, near: near?.name, about: 'person' } as const
    return reportUnknown(context, row, field, unknown) && near ? granted(near) : []
  })
}

/** "Karin Friis <karin@…>" says who somebody is, whether a list of people has them or not. */
function toPerson(who: string, email: string): Person | undefined {
  const written = who.replace(address, ' ').replace(/[<>]/g, ' ').replace(/\s+/g, ' ').trim()
  const { name, nicknames } = splitNicknames(written)
  const person = Person.safeParse({ id: email, name: name.slice(0, 120), nicknames })
  return name !== '' && person.success ? person.data : undefined
}
