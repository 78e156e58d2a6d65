// The roles that sheets give: in the rows of people, and by name in tables of schools, areas and networks. Called by people.ts
// and read-sheet.ts. A role is only said here; its right waits for an approval unless the sheet's owner may give it.
import type { LocalDate } from '../../../core/time.js'
import { Person } from '../../../model/person.js'
import type { Drafted } from '../../draft.js'
import { short } from '../../ics/report.js'
import { fold } from '../../words.js'
import { type Named, report, reportUnknown, type TableContext } from '../table/context.js'
import { createNameFinder } from '../table/names.js'
import { cellIn, type TableRow } from '../table/tables.js'
import { isOfAll, readRoles, rolesOfFunction } from './person-words.js'
import type { PlaceFinder } from './place-finder.js'

const address = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u

/** What the rest of the row says that a role may be about, and how long. */
export interface Scopes {
  readonly schools: readonly Person['posts'][number]['school'][]
  readonly networks: readonly Person['networks'][number]['network'][]
  readonly finder: PlaceFinder
  readonly between: { readonly from?: LocalDate; readonly to?: LocalDate }
}

/** The roles in the columns of roles and functions. One that is about nothing is a problem. */
export function readGrants(context: TableContext, row: TableRow, scopes: Scopes): Person['roles'] {
  const { table, approvesRoles: approved } = context
  const cell = cellIn(table, row, 'role')
  const read = readRoles(cell?.text ?? '')
  const said = [...read.roles, ...rolesOfFunction(cellIn(table, row, 'function')?.text ?? '')]
  const grants = said.flatMap(({ role, said: words }): Person['roles'] =>
    scopesOf(context, row, scopes, { role, words }).map(scope => ({
      role,
      scope,
      approved,
      ...scopes.between,
    })),
  )
  const lost =
    read.unknown ?? (read.roles.length > 0 && grants.length === 0 ? cell?.text : undefined)
  if (lost !== undefined)
    report(context, row, 'role', {
      code: 'unknown-word',
      args: { what: 'role', value: short(lost) },
    })
  const keys = new Map(grants.map(grant => [JSON.stringify([grant.role, grant.scope]), grant]))
  return [...keys.values()]
}

/** What a role is about: the networks that its words name, else the person's own; a leader's schools; an overseer's area. */
function scopesOf(
  context: TableContext,
  row: TableRow,
  { schools, networks, finder }: Scopes,
  { role, words }: { role: Person['roles'][number]['role']; words: string },
): Person['roles'][number]['scope'][] {
  switch (role) {
    case 'leader':
    case 'delegate':
      return schools.map(id => ({ kind: 'school', id }))
    case 'coordinator':
    case 'deputy': {
      const named = finder.networksNamed(words)
      if (named.length + networks.length === 0 && isOfAll(words)) return [{ kind: 'tenant' }]
      return (named.length > 0 ? named : networks).map(id => ({ kind: 'network', id }))
    }
    case 'overseer': {
      if (!/omr|area/i.test(words)) return [{ kind: 'tenant' }]
      const area = finder.area(context, row)
      return area === undefined ? [] : [{ kind: 'area', id: area }]
    }
    case 'admin':
      return [{ kind: 'tenant' }]
    case 'member':
      return []
    default:
      return role satisfies never
  }
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
    const [only, ...others] = byName.get(email ?? fold(who)) ?? []
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
  const name = who
    .replace(address, ' ')
    .replace(/[<>()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const person = Person.safeParse({ id: email, name: name.slice(0, 120) })
  return name !== '' && person.success ? person.data : undefined
}
