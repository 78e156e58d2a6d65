// What a guest may not ask, and what is left of a question when that is taken away. Called by src/ask/answer.ts before any meeting is
// looked at; the rights themselves stand in src/people/rights.ts.
import type { Facet, Query } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import { wording } from '../../wording/wording.js'
import type { Answer } from '../answers/compose.js'
import { answerLetIn, answerRefused } from '../answers/not.js'
import type { Telling } from '../answers/say.js'
import { onlyOneThisYear } from '../answers/schedule/pick-one.js'
import { countsPeople } from '../people/facet.js'
import { letInPhrases } from '../people/words.js'
import type { Resolved } from '../resolve.js'
import { createPhrases } from '../text/phrases.js'
import type { Understood } from '../understand.js'
import { isOfOwnTime, isQuestion } from './doubt.js'

/** What stands in a meeting beside time and place, or is of the programme's people and places. */
const hidden: readonly Facet[] = [
  'hold',
  'schools',
  'networks',
  'link',
  'agenda',
  'preparation',
  'attend',
]

const letInWords = createPhrases([[true, letInPhrases]])

/** "Må jeg være med?", "kan jeg få adgang?" of a guest: told whom to ask. Of one meeting it is another question. */
export function letIn({ query, rest, length }: Understood, telling: Telling): Answer | undefined {
  const isOfMeeting = query.meeting || query.periods.length + query.words.length > 0
  if (telling.viewer.person || isOfMeeting || length > longestWish) return undefined
  return letInWords.findAll(rest).length > 0 ? answerLetIn(telling) : undefined
}

/** More words than these ask more than to be let in. */
const longestWish = 10

/** What a guest may not ask: persons, what is their own, and what stands in a meeting beside time and place. */
export function refusal(
  asked: Understood,
  resolved: Resolved,
  telling: Telling,
): Answer | undefined {
  const { query } = resolved
  if (may(telling.viewer, 'meeting.read')) return undefined
  const namesPerson =
    query.people.length > 0 ||
    asked.ambiguous.some(({ named }) => named.some(each => each.kind === 'person'))
  if (namesPerson) return answerRefused('people', telling)
  if (isOwnAlone(query) && isQuestion(query) && !isOneForAll(resolved, telling))
    return answerRefused('own', telling)
  if (query.facets.some(isOfOwnTime) && !isScoped(query)) return answerRefused('own', telling)
  if (countsPeople(query)) return answerRefused('people', telling)
  if (asksTimeOrPlace(query)) return undefined
  if (query.facets.some(namesPeople)) return answerRefused('people', telling)
  // "Hvad er på programmet i uge 50?"
  if (query.facets.includes('list')) return undefined
  return query.facets.some(facet => hidden.includes(facet))
    ? answerRefused('guest', telling)
    : undefined
}

/** The asker's own and nothing that says which: "mit næste møde", but not "hvornår skal vi til læringslab 2 for hold 1". */
function isOwnAlone({ whose, networks, holds, schools, areas, number }: Query): boolean {
  if (whose === undefined || whose === 'everyone') return false
  const named = networks.length + holds.length + schools.length + areas.length
  const isBare = named === 0 && number === undefined
  return isBare || (whose !== 'me' && whose !== 'us')
}

/** "Hvornår skal vi til opstartsseminaret?": there is one in the year, whoever asks. */
function isOneForAll(resolved: Resolved, telling: Telling): boolean {
  const { query } = resolved
  const isOpen = query.whose === 'me' || query.whose === 'us'
  return isOpen && asksTimeOrPlace(query) && onlyOneThisYear(resolved, telling) !== undefined
}

function isScoped({ networks, holds, schools, areas, number }: Query): boolean {
  return networks.length + holds.length + schools.length + areas.length > 0 || number !== undefined
}

/** When, where or how long a meeting is, whatever else is asked of it. */
function asksTimeOrPlace({ facets, meeting, words, networks, holds, schools }: Query): boolean {
  const open: readonly Facet[] = ['when', 'where', 'length', 'until', 'end']
  const isNamed = meeting || words.length + networks.length + holds.length + schools.length > 0
  return isNamed && facets.some(facet => open.includes(facet))
}

/** A guest who asks when and who is told when, and that the rest is for members. */
export function withoutHidden(
  resolved: Resolved,
  telling: Telling,
): { resolved: Resolved; telling: Telling } {
  const { query } = resolved
  if (may(telling.viewer, 'meeting.read')) return { resolved, telling }
  const facets = query.facets.filter(
    facet => !namesPeople(facet) && !hidden.includes(facet) && !isOfOwnTime(facet),
  )
  if (facets.length === query.facets.length) return { resolved, telling }
  const note = wording(telling.lang).ask.guestNote
  return { resolved: { ...resolved, query: { ...query, facets } }, telling: { ...telling, note } }
}

function namesPeople(facet: Facet): boolean {
  return ['coordinator', 'leader', 'overseer', 'people', 'who', 'per-school'].includes(facet)
}
