// How much of a question the plan has a claim to: one that asks when a meeting is, is the plan's even where a page has its words.
// Used by route.ts, so that pages and meetings do not answer for each other.
import type { Facet, Turn } from '../../model/turn.js'
import { asksBeforeMeeting } from '../deadlines/read.js'
import { ofPeopleBefore } from '../follow-up.js'
import { asksAfterwards, asksUnderCondition } from '../reading/other-thing.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'

/**
 * `sole`: of the plan's own people, places and times; `all`: it asks something of certain meetings; `some`: it speaks of a
 * meeting of no certain kind; `none`.
 */
export type PlanClaim = 'sole' | 'all' | 'some' | 'none'

/** What is asked of meetings alone. */
const ofMeetings: readonly Facet[] = [
  'when',
  'until',
  'end',
  'length',
  'status',
  'still',
  'count',
  'list',
  'attend',
]
/** What is asked of the plan even where no meeting is named. */
const ofPlan: readonly Facet[] = [
  'hold',
  'schools',
  'networks',
  'free',
  'busy',
  'clash',
  'moved',
  'original',
  'held',
]
/** And what is where a place, a network or a function is named. */
const ofPeople: readonly Facet[] = ['who', 'people', 'count', 'coordinator', 'leader', 'per-school']

/** `isLast`: the plan has been asked and has no answer. */
export function planClaim(
  asked: Understood,
  previous: Turn | undefined,
  isLast = false,
): PlanClaim {
  const { facets, whose, meeting, number, pick, periods, functions, ...query } = asked.query
  const named = [query.networks, query.holds, query.schools, query.areas].some(
    ids => ids.length > 0,
  )
  const isOwnPlace = whose !== undefined && whose !== 'me' && whose !== 'us'
  const asksPeople = facets.some(facet => ofPeople.includes(facet))
  if (asksAfterwards(asked) || asksUnderCondition(asked)) return 'none'
  if (query.people.length > 0 || facets.some(facet => ofPlan.includes(facet))) return 'sole'
  if (isOfPlanAlone(asked, previous)) return 'sole'
  if (asksPeople && (functions.length > 0 || named || isOwnPlace)) return 'sole'
  if (isOwnLead(asked) || asksBeforeMeeting(asked)) return 'sole'
  // "Starter udviklingsdagen kl. 8?": what is said of a meeting's hours is the meeting's to settle.
  const isSaidOfMeeting = query.claims.length > 0 && query.words.length > 0 && !asksLeave(asked)
  if (isSaidOfMeeting && asked.telling.length === 0) return 'sole'
  if (isDetailOfShown(asked, previous)) return isLast ? 'some' : 'sole'
  // "Er det på Teams?" of the meeting just told.
  const leans = (asked.pronoun || asked.opening) && facets.length > 0
  if (leans && !meeting && previous && previous.shown.length > 0) return 'sole'
  if (named || isOwnPlace || periods.length > 0) return 'all'
  // "Hvad er det næste, der sker for mig?"
  if (pick === 'next' && whose !== undefined && asked.telling.length === 0) return 'all'
  // "Syng sammen": a title, and nothing is asked of it but when it is.
  if (query.words.length > 0 && facets.length + asked.telling.length === 0) return 'all'
  if (!meeting) return 'none'
  const isCertain = pick !== undefined || number !== undefined
  if (isCertain || facets.length === 0 || facets.some(facet => ofMeetings.includes(facet)))
    return 'all'
  return 'some'
}

/** What stands in one meeting: "hvad skal vi have med til læringslabbet?", or the same of the meeting just told. */
export function isDetailOfOne(asked: Understood, previous: Turn | undefined): boolean {
  const { definite, plural, facets, number } = asked.query
  const isDetail = facets.some(facet => facet === 'preparation' || facet === 'agenda')
  const isOne = (definite && !plural) || number !== undefined
  return isDetail && (isOne || isDetailOfShown(asked, previous))
}

/** "Hvem er min skoleleder?", "hvem indkalder til vores møder?" */
function isOwnLead({ query: { facets, whose, kinds } }: Understood): boolean {
  const isOwn = whose === 'me' || whose === 'us'
  const asksWho = facets.includes('coordinator') && kinds.includes('network')
  return isOwn && (facets.includes('leader') || asksWho)
}

/** "Can I park there all day?": what one may do is no meeting's hours. */
function asksLeave({ words }: Understood): boolean {
  return leave.has(words[0] ?? '')
}
const leave = new Set(['kan', 'må', 'can', 'may'].map(keyOf))

function isOfTime(facet: Facet): boolean {
  return ['when', 'where', 'until', 'end', 'status', 'attend'].includes(facet)
}

/** "Hvad skal vi have med?" after a meeting: what the calendar says of it comes before what a page says of any. */
function isDetailOfShown(
  { query, telling, length }: Understood,
  previous: Turn | undefined,
): boolean {
  const details: readonly Facet[] = ['preparation', 'agenda', 'link', 'where', 'when', 'length']
  const isShown = (previous?.shown.length ?? 0) > 0 && !query.meeting && telling.length === 0
  return isShown && length <= 8 && query.facets.some(facet => details.includes(facet))
}

/** Somebody who is named takes part, a name that two share, a time told by a meeting, or more of the meeting just told. */
function isOfPlanAlone(asked: Understood, previous: Turn | undefined): boolean {
  const { query, ambiguous, telling, length } = asked
  const { facets, whose, anchors, others, together, number, meeting, pick } = query
  const isPerson = ambiguous.some(({ named }) => named.some(({ kind }) => kind === 'person'))
  if (isPerson || anchors.length > 0 || others || together || facets.includes('overseer'))
    return true
  // "Og mailen?" of whoever was told of.
  if (previous && !previous.library && ofPeopleBefore(previous.query, asked)) return true
  // "Og gangen efter?", and where a certain meeting is, known or not.
  if (query.after && (previous?.shown.length ?? 0) > 0) return true
  if (meeting && number !== undefined && facets.some(isOfTime)) return true
  if (facets.includes('attend') && (number !== undefined || pick !== undefined)) return true
  // "Hvilke dage er der lab?": a list of meetings, and no word that a page would explain.
  const isList = facets.some(facet => facet === 'list' || facet === 'count')
  if (meeting && query.kinds.length > 0 && isList && telling.length === 0) return true
  // "Hvad er aflyst?" is asked of all meetings, and of nothing that a page says may be off.
  if (facets.includes('status') && query.plural && query.words.length + telling.length === 0)
    return true
  // "Hvad står der på dagsordenen næste gang?"
  const details: readonly Facet[] = ['agenda', 'preparation', 'link', 'where', 'when']
  if (pick === 'next' && !meeting && facets.some(facet => details.includes(facet))) return true
  // "Hvilken skole er jeg på?", but not "hvem **vælger** vores makkerskole?"
  if (
    telling.length === 0 &&
    facets.includes('who') &&
    !meeting &&
    (whose === 'me' || whose === 'us')
  )
    return true
  const isShort = length <= 6 && facets.some(facet => facet === 'coordinator' || facet === 'attend')
  return isShort && !meeting && (previous?.shown.length ?? 0) > 0
}
