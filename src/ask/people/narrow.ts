// A name that several share, made as few as the rest of the question allows: "Lars fra Nordskolen", "områdelederen i nord". Where
// it does not matter which one is meant, all of them are. Called by src/ask/answer.ts before anything is asked back.
import type { LocalDate } from '../../core/time.js'
import type { Facet, Query } from '../../model/turn.js'
import { isInForce } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { Named } from '../lexicon.js'
import type { Mention } from '../names.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'

/** So many of one name can be described side by side. */
const maxTogether = 4

interface Context {
  readonly snapshot: Snapshot
  readonly today: LocalDate
}

/** The question with each shared name that can be settled in its place; what is left in `ambiguous` must be asked. */
export function settleShared(asked: Understood, context: Context): Understood {
  if (asked.ambiguous.length === 0) return asked
  const ambiguous: Mention[] = []
  let query = asked.query
  for (const mention of asked.ambiguous) {
    const named = narrowed(mention.named, query, context)
    if (named.length === 1 || (isWhoOnly(query) && isFewPeople(named)))
      query = withNamed(query, named)
    else ambiguous.push({ ...mention, named })
  }
  return { ...asked, query, ambiguous }
}

/** Who they are, and nothing that only one of them has. */
function isWhoOnly({ facets, meeting, periods }: Query): boolean {
  const asks: readonly Facet[] = ['who', 'people', 'networks']
  // "Hvilke netværk er Anne med i?"
  const besides: readonly Facet[] = ['list', 'attend']
  const isOfMeeting = meeting && !facets.includes('networks')
  return (
    !isOfMeeting &&
    periods.length === 0 &&
    facets.some(facet => asks.includes(facet)) &&
    facets.every(facet => asks.includes(facet) || besides.includes(facet))
  )
}

function isFewPeople(named: readonly Named[]): boolean {
  return named.length <= maxTogether && named.every(({ kind }) => kind === 'person')
}

/** Those that fit what else is named; all of them where that leaves none. */
function narrowed(named: readonly Named[], query: Query, { snapshot, today }: Context): Named[] {
  if (query.facets.includes('overseer')) {
    const areas = named.filter(({ kind }) => kind === 'area')
    if (areas.length === 1) return areas
  }
  // "Læringslab for øst": of the hold and the area of one name the hold has labs, and the area all else.
  const [hold, area] = [named.filter(isA('hold')), named.filter(isA('area'))]
  if (hold.length === 1 && area.length === named.length - 1)
    return query.kinds.includes('lab') || area.length === 0 ? hold : area
  const functions = query.functions.map(keyOf)
  const fitting = named.filter(each => {
    const person = each.kind === 'person' ? snapshot.people.get(each.id) : undefined
    if (!person) return false
    const posts = person.posts.filter(post => isInForce(post, today))
    return (
      (query.schools.length === 0 || posts.some(({ school }) => query.schools.includes(school))) &&
      (functions.length === 0 ||
        [...posts.flatMap(post => post.functions), ...(person.functions ?? [])].some(name =>
          functions.includes(keyOf(name)),
        )) &&
      (query.networks.length === 0 ||
        person.networks.some(({ network }) => query.networks.includes(network)))
    )
  })
  const says = query.schools.length + functions.length + query.networks.length > 0
  return says && fitting.length > 0 ? fitting : [...named]
}

function isA(kind: Named['kind']): (named: Named) => boolean {
  return named => named.kind === kind
}

/** The query with these named in it. */
export function withNamed(query: Query, named: readonly Named[]): Query {
  return {
    ...query,
    people: [...query.people, ...named.flatMap(each => (each.kind === 'person' ? [each.id] : []))],
    schools: [
      ...query.schools,
      ...named.flatMap(each => (each.kind === 'school' ? [each.id] : [])),
    ],
    networks: [
      ...query.networks,
      ...named.flatMap(each => (each.kind === 'network' ? [each.id] : [])),
    ],
    holds: [...query.holds, ...named.flatMap(each => (each.kind === 'hold' ? [each.id] : []))],
    areas: [...query.areas, ...named.flatMap(each => (each.kind === 'area' ? [each.id] : []))],
  }
}
