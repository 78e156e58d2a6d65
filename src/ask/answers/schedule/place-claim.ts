// "Er lab 2 på Medborgerhuset?": a place that the question claims must not narrow what it is about, or a wrong claim finds
// nothing. Called by ../meetings.ts; verdict.ts then says yes or no to it.
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

/** A word that stands in some meeting's place. */
function isPlace(word: string, { snapshot }: Resolving): boolean {
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length > 2)
  const found = lexiconOf(snapshot).meetingsWith(keyOf(word)) ?? new Set()
  return [...found].some(({ place }) => {
    const key = keyOf(place ?? '')
    return stems.some(stem => key.includes(stem))
  })
}
