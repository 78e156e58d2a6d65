// What only the plan can answer, whatever pages and deadlines say: a member's own meetings, a certain meeting's time and place, what is
// kept from the asker. Called by src/ask/answer.ts. Pure.
import { MeetingId } from '../../core/ids.js'
import type { Facet } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { Answer } from '../answers/compose.js'
import type { Telling } from '../answers/say.js'
import { asksToRemember } from '../deadlines/read.js'
import { lexiconOf } from '../lexicon.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { isOfOwnTime } from '../understanding/doubt.js'

/** "Skal jeg forberede noget til talblindhed?": of a meeting that is called so, though a tool may have the word too. */
export function asksOwnPreparation({ query, telling }: Understood, snapshot: Snapshot): boolean {
  const { facets, words, whose } = query
  const isAsked = facets.length > 0 && facets.every(facet => facet === 'preparation')
  if (!isAsked || whose === undefined || words.length === 0 || telling.length > 0) return false
  const { meetingsWith } = lexiconOf(snapshot)
  return words.every(word =>
    [...(meetingsWith(keyOf(word)) ?? [])].some(({ preparation }) => preparation !== undefined),
  )
}

/** "Hvad skal man have med til lab 2?" of a guest: of one certain meeting only members are told, and no page on labs is an answer. */
export function asksClosedPreparation({ query }: Understood, { viewer }: Telling): boolean {
  const { facets, meeting, number, pick } = query
  const isOne = meeting && (number !== undefined || pick !== undefined)
  return isOne && facets.includes('preparation') && !may(viewer, 'meeting.read')
}

/**
 * What the plan does not know, or keeps from guests, may stand on a page: but a page is no answer where the question is asked
 * back, nor to one about a certain meeting's or certain days' time and place.
 */
export function isForPlanAlone({ kind }: Answer, { query }: Understood): boolean {
  if (kind === 'clarify') return true
  const { meeting, number, periods, kinds, facets, whose } = query
  // "Hvilket hold er vi på?" of a guest.
  if (kind === 'refused' && whose !== undefined && facets.some(isOfOwnPlace)) return true
  if (!meeting) return false
  const asksTime = facets.some(facet => facet === 'when' || facet === 'where' || facet === 'exists')
  return number !== undefined || periods.length > 0 || (asksTime && kinds.length > 0)
}

/** "Er der møder på rådhuset?", where there are some for others alone: that a page has the word is no answer. */
export function isClosedToMember(
  { kind }: Answer,
  { query }: Understood,
  { viewer }: Telling,
): boolean {
  return kind === 'refused' && viewer.person !== undefined && query.meeting
}

function isOfOwnPlace(facet: Facet): boolean {
  return ['hold', 'schools', 'networks'].includes(facet) || isOfOwnTime(facet)
}

/** "Hvad skal vi have med til læringslab?" of a meeting that has nothing about it. */
export function lacks({ sources }: Answer, { query }: Understood, { byId }: Snapshot): boolean {
  const [source, another] = sources
  if (source?.kind !== 'meeting' || another) return false
  const meeting = byId.get(MeetingId.parse(source.id))?.meeting
  const asks = (facet: Facet) => query.facets.includes(facet)
  const isSilent =
    (asks('preparation') && !meeting?.preparation) || (asks('agenda') && !meeting?.agenda)
  return isSilent && query.pick === undefined && query.number === undefined
}

/** "Hvad sker der i uge 49?" asks for all of a time, "hvilke læringslabs er der" and "alle møder i foråret" for meetings alone. */
export function holdsDeadlines(asked: Understood): boolean {
  const { periods, facets, kinds, number, pick, format, words } = asked.query
  if (isOfOneMeeting(asked)) return false
  const details: readonly Facet[] = facets.includes('list') ? ['agenda', 'preparation'] : []
  const isAll = facets.every(
    facet => facet === 'list' || facet === 'exists' || details.includes(facet),
  )
  // No deadline is held online, or at a place.
  const isOfAny = kinds.length + words.length === 0 && format === undefined
  const isOpen =
    isAll && isOfAny && !saysMeetings(asked) && number === undefined && pick === undefined
  return periods.length > 0 && (isOpen || asksToRemember(asked))
}

function saysMeetings({ rest }: Understood): boolean {
  return rest.some(({ key }) => meetings.test(key))
}
const meetings = /^(?:netværks|netvaerks|netvark)?s?(?:møder(?:ne)?|moder(?:ne)?|meetings)$/

/** "Hvorfor bliver januarmødet ikke til noget?", "er mødet i januar aflyst?": one meeting is asked about, and no time. */
function isOfOneMeeting({ query, words }: Understood): boolean {
  const isOne = query.meeting && query.definite && !query.plural
  return isOne || words.some(word => word === 'hvorfor' || word === 'why')
}
