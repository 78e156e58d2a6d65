// Who coordinates a network, leads a school or an area. Called by people.ts and one.ts of the folder above. Only for members.
import type { Person } from '../../../model/person.js'
import type { Area, Network, School } from '../../../model/programme.js'
import { isInForce } from '../../../people/rights.js'
import { belongingOf, coordinatorsOf, schoolsOfHold } from '../../../programme/audience.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { answerNotUnderstood } from '../not.js'
import { sayPerson, type Telling } from '../say.js'
import { networksOf, schoolsAsked, sourcesOf } from './belonging.js'

/** Of the networks named, else of a person's or the asker's own; undefined where there is none to tell of. */
export function coordinators(resolved: Resolved, telling: Telling): Answer | undefined {
  const [person] = resolved.query.networks.length > 0 ? [] : resolved.scope.people
  const networks = person ? coordinatedBy(person, telling) : networksOf(resolved, telling)
  if (networks.length === 0) return undefined
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
export function coordinatedBy({ roles }: Person, { snapshot, today }: Telling): Network[] {
  return roles.flatMap(({ role, scope, ...span }) => {
    const isGrant = (role === 'coordinator' || role === 'deputy') && isInForce(span, today)
    const network = scope.kind === 'network' ? snapshot.networks.get(scope.id) : undefined
    return isGrant && network ? [network] : []
  })
}

/** One sentence for each network; undefined for none, and for a guest. */
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

/** Whether somebody who stands for the network is its deputy alone. */
export function isDeputy(person: Person, network: Network['id']): boolean {
  const grants = person.roles.filter(
    ({ scope }) => scope.kind === 'network' && scope.id === network,
  )
  return !grants.some(({ role }) => role === 'coordinator')
}

/** Of the areas named, else of the schools named or one's own. */
export function leaders(resolved: Resolved, telling: Telling): Answer {
  const areas = areasAsked(resolved, telling)
  const schools = areas.length > 0 ? [] : schoolsLed(resolved, telling)
  if (schools.length + areas.length === 0) return answerNotUnderstood(telling)
  const { ask } = wording(telling.lang)
  const ofSchools = schools.map(school => ({
    name: school.name,
    people: leadersOf(school, telling),
    say: ask.leads,
  }))
  const ofAreas = areas.map(area => ({
    name: area.name,
    people: overseersOf(area, telling),
    say: ask.overseer,
  }))
  const found = [...ofSchools, ...ofAreas]
  return compose(telling, {
    sentences: found.map(({ name, people, say }) =>
      people.length > 0
        ? say(
            name,
            people.map(person => sayPerson(person, telling)),
          )
        : ask.nobodyKnown(name),
    ),
    buttons: [
      ...schools.slice(0, 1).map(({ name }) => ask.suggestPeople.at(name)),
      ...suggestionsFor(resolved, telling),
    ],
    sources: sourcesOf(found.flatMap(({ people }) => people)),
    query: resolved.query,
  })
}

/** Those of a hold where one is named and no school: "skolelederne på hold 2". */
function schoolsLed(resolved: Resolved, telling: Telling): School[] {
  const { snapshot, viewer, today } = telling
  const { holds, schools, whose } = resolved.query
  const own = viewer.person && belongingOf(snapshot, viewer.person, { day: today })
  const asked = whose === 'my-hold' && own ? own.holds : holds
  if (asked.length === 0 || schools.length > 0) return schoolsAsked(resolved, telling)
  // "De **andre** ledere på vores hold" are those of the other schools.
  const isOthers = theOthers.test(telling.question)
  return asked
    .flatMap(id => schoolsOfHold(snapshot, id))
    .filter(id => !isOthers || !own?.schools.includes(id))
    .flatMap(id => snapshot.schools.get(id) ?? [])
}
const theOthers = /(?<!\p{L})(?:de andre|the other)(?!\p{L})/iu

/** "Hvem er områdeleder i nord?"; all of them where area leaders are asked for and no area is named. */
function areasAsked({ query }: Resolved, { snapshot }: Telling): Area[] {
  if (query.schools.length > 0) return []
  if (query.areas.length > 0) return query.areas.flatMap(id => snapshot.areas.get(id) ?? [])
  const isOpen = query.functions.length + query.holds.length === 0 && query.whose === undefined
  const asksAll = isOpen && query.facets.includes('overseer')
  return asksAll ? [...snapshot.areas.values()] : []
}

/**
 * "Hvem er områdeleder?" where there are no areas, "hvem er viceskoleleder?": a title that is not the head's, and the head is no answer
 * to it. Undefined where another is asked for.
 */
export function titleBesideHead({ query }: Resolved, telling: Telling): string | undefined {
  const isNamed = query.schools.length + query.areas.length + query.holds.length > 0
  const [deputy] = deputies.exec(telling.question) ?? []
  if (deputy) return deputy
  const isUnplaced = query.functions.length > 0 || telling.snapshot.areas.size === 0
  const isOverseer = query.facets.includes('overseer') && !isNamed && isUnplaced
  return isOverseer ? (overseers.exec(telling.question)?.[0] ?? '') : undefined
}

const deputies =
  /(?<!\p{L})(?:vice(?:skole)?(?:leder|inspektør)(?:en)?|souschef(?:en)?|deputy (?:head ?teacher|head|principal)|vice principal)(?!\p{L})/iu
const overseers =
  /(?<!\p{L})(?:område(?:leder|chef)|distrikts(?:leder|chef)|skolecenterchef|(?:area|district) (?:leader|manager))\p{L}*/iu

/** By right, else by what their post at the school is called: "centerleder". */
function leadersOf({ id }: School, { snapshot, today }: Telling): Person[] {
  const found = (snapshot.indexes.rolesAt.get(id) ?? []).filter(person =>
    person.roles.some(
      ({ role, scope, ...span }) =>
        role === 'leader' && scope.kind === 'school' && scope.id === id && isInForce(span, today),
    ),
  )
  if (found.length > 0) return found
  return (snapshot.indexes.postedAt.get(id) ?? []).filter(({ posts }) =>
    posts.some(
      post =>
        post.school === id &&
        isInForce(post, today) &&
        post.functions.some(name => headOfPlace.test(name)),
    ),
  )
}

/** Who leads the whole of a place, and not a class, a part or the head's deputy. */
const headOfPlace =
  /^(?:skole|center|daglig |institutions?|daginstitutions?)?(?:leder|forstander|rektor|inspektør)$/iu

function overseersOf({ id }: Area, { snapshot, today }: Telling): Person[] {
  return (snapshot.indexes.rolesAt.get(id) ?? []).filter(person =>
    person.roles.some(
      ({ role, scope, ...span }) =>
        role === 'overseer' && scope.kind === 'area' && scope.id === id && isInForce(span, today),
    ),
  )
}
