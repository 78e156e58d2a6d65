// Whether a question is about people rather than meetings, and what it asks of them. Called by src/ask/answer.ts.
import type { Query } from '../../model/turn.js'
import type { PeopleFacet } from '../answers/people/people.js'

const aboutPeople: readonly PeopleFacet[] = [
  'coordinator',
  'leader',
  'hold',
  'schools',
  'networks',
  'people',
  'who',
]

/** "Hvor mange matematikvejledere er der?" */
export function countsPeople({ facets, functions, meeting }: Query): boolean {
  return facets.includes('count') && functions.length > 0 && !meeting
}

/** "Hvor mange fra hver skole er med i matematiknetværket?" */
function countsPerSchool({ facets, functions, networks, whose }: Query): boolean {
  const isGroup = functions.length + networks.length > 0 || whose === 'my-network'
  return facets.includes('per-school') && isGroup
}

/** "Har vi en musikvejleder på vores skole?" */
export function asksIfAny({
  facets,
  functions,
  meeting,
  periods,
  schools,
  words,
  yesNo,
}: Query): boolean {
  // "Har Dybdal en matematikvejleder?" claims nothing of a meeting.
  const isOfSchool = schools.length > 0 && words.length === 0
  const isPlain = facets.every(
    facet => facet === 'exists' || facet === 'list' || (facet === 'still' && isOfSchool),
  )
  return yesNo && functions.length > 0 && !meeting && periods.length === 0 && isPlain
}

/** "Matematikvejledere": named, and nothing is asked of meetings; who they are is then the question. */
export function withFunctionsAsked(query: Query): Query {
  const { facets, functions, meeting, pick, number, periods, words, anchors } = query
  const saysMore = [facets, periods, words, anchors].some(each => each.length > 0)
  const isOfMeeting = meeting || pick !== undefined || number !== undefined
  return functions.length === 0 || saysMore || isOfMeeting ? query : { ...query, facets: ['who'] }
}

/** Who takes part in, stands for or goes to one meeting, and nothing that says which people. */
function isOfOneMeeting({
  facets,
  pick,
  number,
  kinds,
  words,
  networks,
  people,
  ...query
}: Query): boolean {
  const isOtherKind = kinds.length > 0 && !kinds.includes('network')
  const isOne = pick !== undefined || number !== undefined || isOtherKind || words.length > 0
  if (!isOne) return false
  if (facets.includes('people')) return query.whose !== 'my-school' && query.schools.length === 0
  if (facets.includes('coordinator')) return networks.length === 0 && query.schools.length === 0
  const saysWho =
    networks.length + people.length + query.schools.length + query.functions.length > 0
  return facets.includes('who') && !saysWho && query.whose !== 'my-school'
}

/** Asked about people rather than meetings: nothing in the question asks when, where or how many. */
export function peopleFacetOf(query: Query): PeopleFacet | undefined {
  const asksOfMeeting = query.facets.some(
    facet => facet === 'when' || facet === 'where' || facet === 'length',
  )
  if (query.facets.includes('overseer')) return 'leader'
  if (asksIfAny(query)) return 'who'
  // "Hvilke netværk er Kirsten tovholder for?"
  if (query.people.length > 0 && query.facets.includes('networks')) return 'networks'
  if (countsPerSchool(query)) return 'per-school'
  if (countsPeople(query)) return 'who'
  if (isOfOneMeeting(query)) return undefined
  // "Hvilket hold har lab d. 9. december?"
  const asksWhose = query.facets.includes('hold') || query.facets.includes('schools')
  if (asksWhose && query.meeting && query.periods.length > 0) return undefined
  const found = aboutPeople.find(facet => query.facets.includes(facet))
  // "Hvad laver Pernille, og hvor?"
  const isOfPerson =
    query.people.length > 0 &&
    !query.meeting &&
    query.facets.every(each => each === 'who' || each === 'where')
  if (found && (!asksOfMeeting || found === 'leader' || isOfPerson)) return found
  const barePerson =
    query.people.length > 0 && query.facets.length === 0 && !query.meeting && !query.pick
  return barePerson && query.periods.length === 0 ? 'who' : undefined
}
