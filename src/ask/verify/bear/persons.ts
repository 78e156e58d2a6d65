// What is known of a person, one thing at a time: who coordinates one network and is a member of another coordinates the one alone.
// Called by basis.ts.
import type { LocalDate } from '../../../core/time.js'
import type { Person, RoleGrant } from '../../../model/person.js'
import { isInForce } from '../../../people/rights.js'
import { keyOf } from '../../text/tokens.js'
import type { Role } from '../mention.js'
import { type Bearer, type Making, read } from './bearers.js'

/** One thing that a person is: a member, a coordinator, a vejleder at a school; without a role all of it together. */
export interface PersonFacts {
  readonly id: string
  readonly role: Role | undefined
  readonly roles: readonly Role[]
  readonly schools: readonly string[]
  readonly networks: readonly string[]
  readonly areas: readonly string[]
  /** On which something of it begins or ends. */
  readonly days: readonly LocalDate[]
}

export function ofPerson(person: Person, make: Making): Bearer[] {
  const { id, name, posts, functions = [] } = person
  const held = posts.filter(post => !post.to || post.to >= make.today)
  const facts = factsOf(person, make)
  const whole: PersonFacts = {
    ...nothingOf(person),
    role: undefined,
    schools: facts.flatMap(each => each.schools),
    networks: facts.flatMap(each => each.networks),
    areas: facts.flatMap(each => each.areas),
    roles: facts.flatMap(each => each.roles),
  }
  const schools = held.flatMap(({ school }) => make.snapshot.schools.get(school)?.name ?? [])
  const does = [...held.flatMap(post => post.functions), ...functions]
  const texts = read([name, id, ...does, ...schools], make)
  return [...facts, whole].map(each => ({ of: 'person', ...texts, person: each }))
}

function nothingOf({ id, posts, networks, roles }: Person): PersonFacts {
  const days = [...posts, ...networks, ...roles].flatMap(({ from, to }) => [
    ...(from ? [from] : []),
    ...(to ? [to] : []),
  ])
  return { id, role: undefined, roles: [], schools: [], networks: [], areas: [], days }
}

/** Each thing on its own; a post that is still to come counts, one that is over does not. */
function factsOf(person: Person, { today }: Making): PersonFacts[] {
  const { posts, functions = [], networks, roles } = person
  const none = nothingOf(person)
  const at = (role: Role | undefined, of: Partial<PersonFacts>): PersonFacts => ({
    ...none,
    ...of,
    role,
    roles: role ? [role] : [],
  })
  const held = posts.filter(post => !post.to || post.to >= today)
  const schools = held.map(post => post.school)
  const ofRole = ({ role, scope }: RoleGrant): PersonFacts[] => {
    if (role === 'member' || role === 'delegate' || role === 'admin') return []
    if (scope.kind === 'school') return [at(role, { schools: [scope.id] })]
    if (scope.kind === 'network') return [at(role, { networks: [scope.id], schools })]
    return [at(role, scope.kind === 'area' ? { areas: [scope.id] } : {})]
  }
  return [
    ...held.flatMap(post => {
      const there = { schools: [post.school] }
      const leads = post.functions.some(each => /leder/i.test(each))
      const does = post.functions.map(each => at(`is ${keyOf(each)}`, there))
      return [at(undefined, there), ...does, ...(leads ? [at('leader', there)] : [])]
    }),
    ...functions.map(each => at(`is ${keyOf(each)}`, {})),
    ...networks
      .filter(each => isInForce(each, today))
      .map(each => at(undefined, { networks: [each.network] })),
    ...roles.filter(grant => isInForce(grant, today)).flatMap(ofRole),
  ]
}
