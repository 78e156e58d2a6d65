// Who coordinates, who leads, who is who. Only for members: src/ask/answer.ts has turned guests away.
// Names, schools, functions, networks and work e-mails, and nothing else of a person.

import type { Person } from '../../model/person.js'
import type { Network, School } from '../../model/programme.js'
import type { Facet } from '../../model/turn.js'
import { isInForce } from '../../people/rights.js'
import { coordinatorsOf } from '../../programme/audience.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { networksOf, schoolsAsked, sourcesOf } from './belonging.js'
import { type Answer, compose, suggestionsFor } from './compose.js'
import { answerNotUnderstood } from './not.js'
import { whichHold, whichNetworks, whichSchools } from './places.js'
import { sayPerson, type Telling } from './say.js'

/** More people than these are named and not described. */
const maxPortraits = 4

/** What this file answers. */
export type PeopleFacet = Extract<
  Facet,
  'coordinator' | 'leader' | 'people' | 'who' | 'hold' | 'schools' | 'networks'
>

export function answerPeople(facet: PeopleFacet, resolved: Resolved, telling: Telling): Answer {
  switch (facet) {
    case 'coordinator':
      return coordinators(resolved, telling)
    case 'leader':
      return leaders(resolved, telling)
    case 'people':
      return members(resolved, telling)
    case 'who':
      return whoIs(resolved, telling)
    case 'hold':
      return whichHold(resolved, telling)
    case 'schools':
      return whichSchools(resolved, telling)
    case 'networks':
      return whichNetworks(resolved, telling)
    default:
      return facet satisfies never
  }
}

function coordinators(resolved: Resolved, telling: Telling): Answer {
  const namesSchool = resolved.query.schools.length > 0 || resolved.query.whose === 'my-school'
  if (namesSchool && resolved.query.networks.length === 0) return leaders(resolved, telling)
  const [person] = resolved.query.networks.length > 0 ? [] : resolved.scope.people
  const networks = person ? coordinatedBy(person, telling) : networksOf(resolved, telling)
  if (networks.length === 0) return person ? whoIs(resolved, telling) : answerNotUnderstood(telling)
  const people = networks.flatMap(({ id }) => coordinatorsOf(telling.snapshot, id, telling.today))
  return compose(telling, {
    sentences: [coordinatorSentence(networks, telling)],
    buttons: suggestionsFor(
      { ...resolved, scope: { ...resolved.scope, networks: networks.slice(0, 1) } },
      telling,
    ),
    sources: sourcesOf(people),
    query: { ...resolved.query, networks: networks.map(each => each.id) },
  })
}

/** "Hvem er stedfortræder for Søren?": the networks that he coordinates. */
function coordinatedBy({ roles }: Person, { snapshot, today }: Telling): Network[] {
  return roles.flatMap(({ role, scope, ...span }) => {
    const isGrant = (role === 'coordinator' || role === 'deputy') && isInForce(span, today)
    const network = scope.kind === 'network' ? snapshot.networks.get(scope.id) : undefined
    return isGrant && network ? [network] : []
  })
}

/** One sentence for each network; undefined for none. */
export function coordinatorSentence(
  networks: readonly Network[],
  telling: Telling,
): string | undefined {
  const { snapshot, today, lang, viewer } = telling
  const { ask } = wording(lang)
  if (networks.length === 0 || !viewer.person) return undefined
  return networks
    .map(({ id, name }) => {
      const people = coordinatorsOf(snapshot, id, today).map(person =>
        sayPerson(person, telling, isDeputy(person, id)),
      )
      return people.length > 0 ? ask.coordinates(name, people) : ask.nobodyKnown(name)
    })
    .join(' ')
}

function isDeputy(person: Person, network: Network['id']): boolean {
  const grants = person.roles.filter(
    ({ scope }) => scope.kind === 'network' && scope.id === network,
  )
  return !grants.some(({ role }) => role === 'coordinator')
}

function leaders(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, today, lang } = telling
  const { ask } = wording(lang)
  const schools = schoolsAsked(resolved, telling)
  const found = schools.map(school => ({ school, people: leadersOf(school) }))
  function leadersOf({ id }: School): Person[] {
    return [...snapshot.people.values()].filter(person =>
      person.roles.some(
        ({ role, scope, ...span }) =>
          role === 'leader' && scope.kind === 'school' && scope.id === id && isInForce(span, today),
      ),
    )
  }
  if (schools.length === 0) return answerNotUnderstood(telling)
  return compose(telling, {
    sentences: found.map(({ school, people }) =>
      people.length > 0
        ? ask.leads(
            school.name,
            people.map(person => sayPerson(person, telling)),
          )
        : ask.nobodyKnown(school.name),
    ),
    buttons: suggestionsFor(resolved, telling),
    sources: sourcesOf(found.flatMap(({ people }) => people)),
    query: resolved.query,
  })
}

/** Who is in a network, at a school, or on a hold, which is its schools. */
function members(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, today, lang } = telling
  const { ask } = wording(lang)
  const { query } = resolved
  if (query.networks.length === 0) {
    if (query.holds.length > 0 || query.whose === 'my-hold') return whichSchools(resolved, telling)
    if (query.schools.length > 0 || query.whose === 'my-school') {
      const schools = schoolsAsked(resolved, telling).map(each => each.id)
      return whoIs({ ...resolved, query: { ...query, schools } }, telling)
    }
  }
  const [network] = networksOf(resolved, telling)
  if (!network) return answerNotUnderstood(telling)
  const people = [...snapshot.people.values()].filter(person =>
    person.networks.some(each => each.network === network.id && isInForce(each, today)),
  )
  return compose(telling, {
    sentences: [
      people.length > 0
        ? ask.members(
            network.name,
            people.map(person => person.name),
          )
        : ask.nobodyKnown(network.name),
    ],
    buttons: suggestionsFor(
      { ...resolved, scope: { ...resolved.scope, networks: [network] } },
      telling,
    ),
    sources: sourcesOf(people),
    query: resolved.query,
  })
}

function whoIs(resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { networks, schools } = resolved.query
  const people =
    resolved.scope.people.length > 0 ? resolved.scope.people : peopleAt(resolved, telling)
  if (networks.length + schools.length === 0 && people.length === 0)
    return answerNotUnderstood(telling)
  if (schools.length === 0 && people.length > maxPortraits) return members(resolved, telling)
  if (people.length === 0)
    return compose(telling, {
      sentences: [ask.nobodyKnown(namesOf(resolved, telling))],
      query: resolved.query,
    })
  return compose(telling, {
    sentences: people.map(person => ask.person(sayPerson(person, telling))),
    buttons: suggestionsFor(resolved, telling),
    sources: sourcesOf(people),
    query: resolved.query,
  })
}

/** "Hvem er matematikvejleder på Skovvangskolen?": those in the network, at the school, or both. */
function peopleAt(resolved: Resolved, telling: Telling): Person[] {
  const { query } = resolved
  const { snapshot, today } = telling
  const { networks } = query
  const isOwn = query.whose === 'my-school'
  const schools = isOwn ? schoolsAsked(resolved, telling).map(each => each.id) : query.schools
  if (networks.length + schools.length === 0) return []
  return [...snapshot.people.values()].filter(
    ({ networks: member, posts }) =>
      (networks.length === 0 ||
        member.some(each => networks.includes(each.network) && isInForce(each, today))) &&
      (schools.length === 0 ||
        posts.some(each => schools.includes(each.school) && isInForce(each, today))),
  )
}

function namesOf(resolved: Resolved, telling: Telling): string {
  const names = [...networksOf(resolved, telling), ...schoolsAsked(resolved, telling)].map(
    each => each.name,
  )
  return wording(telling.lang).ask.and(names)
}
