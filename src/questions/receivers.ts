// Who gets a question or a guest's wish: the network's own coordinators, else the programme's, else its administrators. And how people
// are spoken of to each other. Used by the rest of this folder. Pure.
import type { NetworkId, PersonId } from '../core/ids.js'
import { Person, type Role } from '../model/person.js'
import type { Programme } from '../model/programme.js'
import { isInForce, viewerOf } from '../people/rights.js'
import type { Directory } from '../programme/asking.js'
import type { Answerer, Who } from '../wording/da/send/questions.js'

/** More than these are not asked at once where no network tells who. */
const most = 3

/**
 * Those who are asked, never `besides` (the one who asks) and each once. Without a network, or where it has nobody: those who
 * coordinate for the whole programme, or all of them where they are few; else the administrators; else the first coordinators.
 */
export function receiversFor(
  directory: Directory,
  { network, besides }: { network: NetworkId | undefined; besides?: PersonId | undefined },
): Person[] {
  const others = directory.programme.people.filter(({ id }) => id !== besides)
  const inRole = (of: (scope: Person['roles'][number]['scope']) => boolean) =>
    others.filter(person =>
      grantsOf(person, directory).some(
        ({ role, scope }) => (role === 'coordinator' || role === 'deputy') && of(scope),
      ),
    )
  const own =
    network === undefined ? [] : inRole(scope => scope.kind === 'network' && scope.id === network)
  if (own.length > 0) return own
  const whole = inRole(scope => scope.kind === 'tenant')
  if (whole.length > 0) return whole.slice(0, most)
  const all = inRole(() => true)
  if (all.length > 0 && all.length <= most) return all
  const admins = administrators(directory, besides)
  return admins.length > 0 ? admins : all.slice(0, most)
}

/** The programme's administrators, at most three; without any the tenant's first. */
export function administrators(directory: Directory, besides?: PersonId | undefined): Person[] {
  const { programme, admin } = directory
  const named = programme.people
    .filter(person => person.id !== besides)
    .filter(person =>
      grantsOf(person, directory).some(
        ({ role, scope }) => role === 'admin' && scope.kind === 'tenant',
      ),
    )
    .slice(0, most)
  if (named.length > 0 || admin === undefined || admin === besides) return named
  const known = programme.people.find(({ id }) => id === admin)
  return [known ?? Person.parse({ id: admin, name: admin })]
}

/** Whether the person has, or is about to have, a role beside that of every member. */
export function isPrivileged(person: Pick<Person, 'id' | 'roles'>, directory: Directory): boolean {
  const { today, admin } = directory
  const hasRole = person.roles.some(
    ({ role, to }) => role !== 'member' && (to === undefined || today <= to),
  )
  return hasRole || person.id === admin
}

/** What a member may see of another: name, functions and schools of the day. */
export function whoIs(person: Person, { programme, today }: Directory): Who {
  const posts = person.posts.filter(post => isInForce(post, today))
  const schools = posts.flatMap(
    ({ school }) => programme.schools.find(({ id }) => id === school)?.name ?? [],
  )
  const functions = [...posts.flatMap(post => post.functions), ...(person.functions ?? [])]
  return { name: person.name, functions: [...new Set(functions)], schools: [...new Set(schools)] }
}

/** As what somebody answers: their role there, and the network where it is one's. */
export function answererOf(
  id: PersonId,
  directory: Directory,
  network: NetworkId | undefined,
): Answerer {
  const { programme } = directory
  const person = programme.people.find(one => one.id === id)
  const grants = person ? grantsOf(person, directory) : []
  const has = (role: Role) => grants.some(grant => grant.role === role)
  const isOf = grants.some(({ scope }) => scope.kind === 'network' && scope.id === network)
  const name = isOf ? networkName(programme, network) : undefined
  const coordinates = has('coordinator') || has('deputy')
  return {
    role: coordinates ? 'coordinator' : 'admin',
    ...(person ? { name: person.name } : {}),
    ...(name === undefined ? {} : { network: name }),
  }
}

export function networkName(
  { networks }: Pick<Programme, 'networks'>,
  network: NetworkId | undefined,
): string | undefined {
  return networks.find(({ id }) => id === network)?.name
}

export function namesOf(
  ids: readonly PersonId[],
  { programme }: Pick<Directory, 'programme'>,
): string[] {
  return ids.map(id => programme.people.find(one => one.id === id)?.name ?? id)
}

function grantsOf(person: Person, { today }: Pick<Directory, 'today'>) {
  return viewerOf(person, today).grants
}
