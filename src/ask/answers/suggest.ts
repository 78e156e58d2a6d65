// The buttons under an answer: the likely next questions, each whole in itself, so that pressing an old one means the same.
// Used by every file of src/ask/answers that gives facts.
import type { Suggestion } from '../../wording/ask-wording.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { aboutOf, type Telling } from './say.js'

/** The likely next questions: the rest of the same, who stands behind, one's own. */
export function suggestionsFor(
  { scope, query }: Resolved,
  telling: Telling,
): (Suggestion | undefined)[] {
  const { suggest } = wording(telling.lang).ask
  const { number: _number, ...about } = aboutOf({ ...scope, words: [] })
  const isMember = telling.viewer.person !== undefined
  const [network] = scope.networks
  const [hold] = scope.holds
  return [
    query.facets.includes('list') ? suggest.next(about) : suggest.all(about),
    isMember && network && scope.networks.length === 1 && !query.facets.includes('coordinator')
      ? suggest.coordinator(network.name)
      : undefined,
    isMember && hold && scope.holds.length === 1 && !query.facets.includes('schools')
      ? suggest.schools(hold.name)
      : undefined,
    isMember ? suggest.mine : suggest.open,
  ]
}
