// "Er lab 2 på Medborgerhuset?": a place that the question claims must not narrow what it is about, or a wrong claim finds
// nothing; and a school as the place of one's own meetings. Called by ../meetings.ts; verdict.ts then says yes or no to a claim.
import type { Meeting } from '../../../model/meeting.js'
import type { School } from '../../../model/programme.js'
import type { Query } from '../../../model/turn.js'
import { belongingOf } from '../../../programme/audience.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { lexiconOf } from '../../lexicon.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { everybodys, scopeOf } from '../../scope.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, tokenise } from '../../text/tokens.js'

/** The same question without its words for places, where nothing is found with them and something is named besides. */
export function withPlaceClaimed(
  resolved: Resolved,
  context: Resolving,
  question: string,
): Resolved {
  const { query } = resolved
  if (!query.facets.includes('still') || resolved.shown) return resolved
  if (claimsSchool(query, context.snapshot, question)) {
    const own = { ...query, schools: [] }
    return { ...resolved, ...scopeOf(own, context) }
  }
  if (query.words.length === 0) return resolved
  const words = query.words.filter(word => !isPlace(word, context))
  const isNamed =
    query.number !== undefined ||
    query.definite ||
    query.pick ||
    query.networks.length > 0 ||
    words.length > 0
  if (words.length === query.words.length || !isNamed) return resolved
  if (allOf(resolved.filter, query.periods, context).length > 0 && query.number === undefined)
    return resolved
  const without = { ...query, words }
  const all = everybodys(without, context)
  return {
    ...resolved,
    ...scopeOf(without, context),
    filterOfAll: all.filter,
    scopeOfAll: all.scope,
  }
}

/** "Er mødet på torsdag stadig **på Skovvang**?": where it is held, and not whom it is for. */
export function claimsSchool(query: Query, { schools: all }: Snapshot, question: string): boolean {
  const { schools, networks, holds, people, facets, definite, number, pick, kinds, words } = query
  const [id, another] = schools
  const school = id && !another ? all.get(id) : undefined
  if (!school || !facets.includes('still')) return false
  if (networks.length + holds.length + people.length > 0) return networks.length > 0
  const isOne = definite || number !== undefined || pick || kinds.length + words.length > 0
  if (!isOne) return false
  const names = [school.name, ...school.aliases].flatMap(tokenise).map(each => each.key)
  const keys = tokenise(question).map(({ key }) => key)
  return keys.some(
    (key, nth) => key.length > 2 && names.includes(key) && places.has(keys[nth - 1] ?? ''),
  )
}
const places = new Set(['på', 'hos', 'ved', 'i', 'at', 'in'].map(keyOf))

/**
 * "Hvornår er jeg på Skovvang næste gang?": one's own meetings that are held at a school that is not one's own, where there are some
 * ahead; with "holdes", everybody's. Else the school's own are meant.
 */
export function heldThere(resolved: Resolved, context: Resolving, question: string): Resolved {
  const { query } = resolved
  const { viewer, snapshot, today } = context
  const { person } = viewer
  const [id, another] = query.schools
  const school = id && !another ? snapshot.schools.get(id) : undefined
  const named = query.networks.length + query.holds.length + query.people.length
  const isClaimed = claimsSchool(query, snapshot, question)
  if (!school || named > 0 || isClaimed || !at.test(question)) return resolved
  const isAny = held.test(question)
  const isOwnSchool =
    !person || belongingOf(snapshot, person, { day: today }).schools.includes(school.id)
  const isOfSchool = isOwnSchool && (query.periods.length === 0 || isAnyAhead(resolved, context))
  if (!isAny && isOfSchool) return resolved
  const mine = ofPlace(resolved, context, { school, whose: isAny ? 'everyone' : 'me' })
  if (isAny || mine.isAhead) return mine.resolved
  // "Skal jeg til noget på Skovvang i maj?": what is for those of the school is no answer, though there is nothing of one's own.
  if (query.whose === 'me' || query.whose === 'us') return mine.resolved
  // "Er der noget hos os på fredag?": that nothing is for the school is no answer where others meet there.
  if (query.periods.length === 0 || isAnyAhead(resolved, context)) return resolved
  const all = ofPlace(resolved, context, { school, whose: 'everyone' })
  return all.isAhead ? all.resolved : resolved
}
const at = /(?<!\p{L})(?:på|hos|ved|at)(?!\p{L})/iu
const held = /(?<!\p{L})(?:af)?(?:holdes|holdt|foregår|held)(?!\p{L})/iu

/** The asker's meetings, or everybody's, that are held at a school; and whether there are some ahead. */
function ofPlace(
  { query, ...resolved }: Resolved,
  context: Resolving,
  { school, whose }: { school: School; whose: 'me' | 'everyone' },
): { resolved: Resolved; isAhead: boolean } {
  const names = [school.name, ...school.aliases].map(keyOf)
  const own = scopeOf({ ...query, schools: [], whose }, context)
  const { where } = own.filter
  const filter = {
    ...own.filter,
    where: (meeting: Meeting) =>
      names.some(name => keyOf(meeting.place ?? '').includes(name)) && (where?.(meeting) ?? true),
  }
  const scope = {
    ...own.scope,
    besides: [...own.scope.besides, school.name],
    places: [...own.scope.places, school.name],
  }
  const there = { ...resolved, query, ...own, scope, filter, filterOfAll: filter }
  return { resolved: there, isAhead: isAnyAhead(there, context) }
}

function isAnyAhead({ filter, query }: Resolved, context: Resolving): boolean {
  return allOf({ ...filter, from: context.today }, query.periods, context).some(
    ({ end }) => end > context.now,
  )
}

/** A word that stands in some meeting's place. */
function isPlace(word: string, { snapshot }: Resolving): boolean {
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length > 2)
  const found = lexiconOf(snapshot).meetingsWith(keyOf(word)) ?? new Set()
  return [...found].some(({ place }) => {
    const key = keyOf(place ?? '')
    return stems.some(stem => key.includes(stem))
  })
}
