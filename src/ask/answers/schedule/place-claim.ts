// "Er lab 2 på Medborgerhuset?": a place that the question claims must not narrow what it is about, or a wrong claim finds
// nothing; and a school as the place of one's own meetings. Called by ../meetings.ts; verdict.ts then says yes or no to a claim.
import type { Meeting } from '../../../model/meeting.js'
import { belongingOf } from '../../../programme/audience.js'
import { lexiconOf } from '../../lexicon.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { everybodys, scopeOf } from '../../scope.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf } from '../../text/tokens.js'

/** The same question without its words for places, where nothing is found with them and something is named besides. */
export function withPlaceClaimed(resolved: Resolved, context: Resolving): Resolved {
  const { query } = resolved
  if (!query.facets.includes('still') || query.words.length === 0 || resolved.shown) return resolved
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

/**
 * "Hvornår er jeg på Skovvang næste gang?": one's own meetings that are held at a school that is not one's own, where there are some
 * ahead; with "holdes", everybody's. Else the school's own are meant.
 */
export function heldThere(resolved: Resolved, context: Resolving, question: string): Resolved {
  const { query } = resolved
  const { viewer, snapshot, today, now } = context
  const { person } = viewer
  const [id, another] = query.schools
  const school = id && !another ? snapshot.schools.get(id) : undefined
  const named = query.networks.length + query.holds.length + query.people.length
  if (!school || named > 0 || query.facets.includes('still') || !at.test(question)) return resolved
  const isAny = held.test(question)
  const isOwnSchool =
    !person || belongingOf(snapshot, person, { day: today }).schools.includes(school.id)
  if (!isAny && isOwnSchool) return resolved
  const names = [school.name, ...school.aliases].map(keyOf)
  const own = scopeOf(
    { ...query, schools: [], ...(isAny ? { whose: 'everyone' } : { whose: 'me' }) },
    context,
  )
  const where = own.filter.where
  const filter = {
    ...own.filter,
    where: (meeting: Meeting) =>
      names.some(name => keyOf(meeting.place ?? '').includes(name)) && (where?.(meeting) ?? true),
  }
  const ahead = allOf({ ...filter, from: today }, query.periods, context).filter(
    ({ end }) => end > now,
  )
  // "Skal jeg til noget på Skovvang i maj?": what is for those of the school is no answer, though there is nothing of one's own.
  const isMine = query.whose === 'me' || query.whose === 'us'
  if (ahead.length === 0 && !isAny && !isMine) return resolved
  const scope = { ...own.scope, besides: [...own.scope.besides, school.name] }
  const places = [...own.scope.places, school.name]
  return { ...resolved, ...own, scope: { ...scope, places }, filter, filterOfAll: filter }
}
const at = /(?<!\p{L})(?:på|hos|ved|at)(?!\p{L})/iu
const held = /(?<!\p{L})(?:holdes|afholdes|foregår|held)(?!\p{L})/iu

/** A word that stands in some meeting's place. */
function isPlace(word: string, { snapshot }: Resolving): boolean {
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length > 2)
  const found = lexiconOf(snapshot).meetingsWith(keyOf(word)) ?? new Set()
  return [...found].some(({ place }) => {
    const key = keyOf(place ?? '')
    return stems.some(stem => key.includes(stem))
  })
}
