// The people that a question describes: by name, by what they do, by network, school, hold or area, in force today. Called by
// people.ts. Only for members: src/ask/answer.ts has turned guests away.
import type { NetworkId, SchoolId } from '../../../core/ids.js'
import type { Person } from '../../../model/person.js'
import { isInForce } from '../../../people/rights.js'
import { schoolsOfHold } from '../../../programme/audience.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { lexiconOf } from '../../lexicon.js'
import type { Resolved } from '../../resolve.js'
import { keyOf } from '../../text/tokens.js'
import type { Telling } from '../say.js'
import { networksOf, schoolsAsked } from './belonging.js'

/** By what a question narrows them; a list that is empty says nothing. */
export interface Wanted {
  readonly functions: readonly string[]
  readonly networks: readonly NetworkId[]
  readonly schools: readonly SchoolId[]
}

const areWe = /(?<!\p{L})(?:er vi|are we|are there)(?!\p{L})/iu

/** What the question says of the people it asks about, the asker's own school and network filled in. */
export function wantedOf(resolved: Resolved, telling: Telling): Wanted {
  const { query } = resolved
  const { snapshot } = telling
  const ofHolds = query.holds.flatMap(id => schoolsOfHold(snapshot, id))
  const ofAreas = query.areas.flatMap(id => snapshot.indexes.schoolsOfArea.get(id) ?? [])
  const isNamed = query.schools.length + ofHolds.length + ofAreas.length > 0
  // "Hvor mange matematikvejledere er vi?" asks of all of them.
  const isAll = query.facets.includes('count') && areWe.test(telling.question)
  const isOfUs = query.whose === 'us' && query.functions.length > 0 && !isAll
  const isOwn = query.whose === 'my-school' || isOfUs
  const own = isOwn && !isNamed ? schoolsAsked(resolved, telling).map(each => each.id) : []
  const ownNetworks = query.whose === 'my-network' ? networksOf(resolved, telling) : []
  return {
    functions: query.functions,
    networks: query.networks.length > 0 ? query.networks : ownNetworks.map(each => each.id),
    schools: [...query.schools, ...ofHolds, ...ofAreas, ...own],
  }
}

/** Those who have one of the functions, at one of the schools; where no function is asked for, those in one of the networks. */
export function peopleWho(wanted: Wanted, { snapshot, today }: Telling): Person[] {
  const { functions, networks, schools } = wanted
  if (functions.length + networks.length + schools.length === 0) return []
  const keys = new Set(functions.map(keyOf))
  return candidates(wanted, snapshot).filter(person => {
    const posts = person.posts.filter(
      post =>
        isInForce(post, today) &&
        (schools.length === 0 || schools.includes(post.school)) &&
        (keys.size === 0 || post.functions.some(each => keys.has(keyOf(each)))),
    )
    const isAtNone =
      schools.length === 0 && (person.functions ?? []).some(each => keys.has(keyOf(each)))
    if (schools.length + keys.size > 0 && posts.length === 0 && !isAtNone) return false
    return (
      keys.size > 0 ||
      networks.length === 0 ||
      person.networks.some(each => networks.includes(each.network) && isInForce(each, today))
    )
  })
}

/** Everybody who can be among them, each once: those at the schools, else with the functions, else in the networks. */
function candidates({ functions, networks, schools }: Wanted, snapshot: Snapshot): Person[] {
  const { postedAt, membersOf } = snapshot.indexes
  const found =
    schools.length > 0
      ? schools.flatMap(id => postedAt.get(id) ?? [])
      : functions.length > 0
        ? functions.flatMap(name => lexiconOf(snapshot).functions.with(name))
        : networks.flatMap(id => membersOf.get(id) ?? [])
  return [...new Set(found)]
}

/** Those with the function; where nobody has it by name, those at the school who are in the network that it belongs to. */
export function peopleOrMembers(wanted: Wanted, telling: Telling): Person[] {
  const found = peopleWho(wanted, telling)
  if (found.length > 0 || wanted.functions.length === 0 || wanted.networks.length === 0)
    return found
  return peopleWho({ ...wanted, functions: [] }, telling)
}
