// A question in, an answer out: exact, from the programme alone, within the viewer's rights. Called by src/bot.ts and the
// command line. Pure. Same question, same programme, same moment: same answer.
// It never guesses a date: one that it shows belongs to a meeting the question was about, or is the period it named.

import { MeetingId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import { cleanText, maxTextLength } from '../core/text.js'
import { dateOf, type Instant, localOf } from '../core/time.js'
import type { Facet, Query, Turn } from '../model/turn.js'
import { may, type Viewer } from '../people/rights.js'
import { belongingOf } from '../programme/audience.js'
import type { Snapshot } from '../programme/snapshot.js'
import { wording } from '../wording/wording.js'
import type { Answer } from './answers/compose.js'
import { answerHolidays, holidaysFor } from './answers/holidays.js'
import { answerMeetings } from './answers/meetings.js'
import {
  answerImpossible,
  answerNoneOfYours,
  answerNotUnderstood,
  answerRefused,
  answerTalk,
  answerUnknown,
  answerWhichMeeting,
  answerWhichPerson,
} from './answers/not.js'
import { answerPeople } from './answers/people/people.js'
import type { Telling } from './answers/say.js'
import { onlyOneThisYear } from './answers/schedule/pick-one.js'
import { answerDeadlines } from './deadlines/answer.js'
import { asksBeforeMeeting, asksToRemember } from './deadlines/read.js'
import { withDeadlinesBeside, withDeadlinesOf } from './deadlines/say.js'
import { lexiconOf } from './lexicon.js'
import { answerLibrary } from './library/route.js'
import { countsPeople, peopleFacetOf, withFunctionsAsked } from './people/facet.js'
import { settleShared } from './people/narrow.js'
import { type Resolved, type Resolving, resolve } from './resolve.js'
import { type Understood, understand } from './understand.js'
import { chosenFrom } from './understanding/choice.js'
import { isOfItself } from './understanding/of-itself.js'

export type { Answer } from './answers/compose.js'

export interface AskContext {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
  /** What the client is set to; the question's own language wins. */
  readonly lang?: Lang
  /** The turn of the answer before in this room. */
  readonly previous?: Turn
}

/** The answer to a question. Never throws on any text; what is beyond the longest message is not read. */
export function answerQuestion(text: string, context: AskContext): Answer {
  const { snapshot, viewer, now, previous } = context
  const question = cleanText(text).slice(0, maxTextLength)
  const local = localOf(now, snapshot.programme.tz)
  const today = dateOf(local)
  const read = understand(question, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: local,
    fallback: previous?.lang ?? context.lang ?? 'da',
  })
  const asked = settleShared(chosenFrom(previous, read, { snapshot, today }) ?? read, {
    snapshot,
    today,
  })
  const telling: Telling = {
    lang: asked.lang,
    snapshot,
    viewer,
    now,
    today,
    question,
    isNegated: asked.isNegated,
  }
  if (asked.social) return answerTalk(asked.social, telling)
  const asking = { asked, telling, previous }
  const deadlines = answerDeadlines(asking)
  if (deadlines && deadlines.kind !== 'unknown') return deadlines
  const found = answerLibrary({ ...asking, isLast: false }) ?? deadlines
  if (found) return found
  const planned = answerPlan(asked, telling, previous)
  const isTold =
    planned.kind === 'answer' ? !lacks(planned, asked, snapshot) : isForPlanAlone(planned, asked)
  return (isTold ? undefined : answerLibrary({ ...asking, isLast: true })) ?? planned
}

/**
 * What the plan does not know, or keeps from guests, may stand on a page: but a page is no answer where the question is asked
 * back, nor to one about a certain meeting's or certain days' time and place.
 */
function isForPlanAlone({ kind }: Answer, { query }: Understood): boolean {
  if (kind === 'clarify') return true
  const { meeting, number, periods, kinds, facets, whose } = query
  // "Hvilket hold er vi på?" of a guest.
  if (kind === 'refused' && whose !== undefined && facets.some(isOfOwnPlace)) return true
  if (!meeting) return false
  const asksTime = facets.some(facet => facet === 'when' || facet === 'where' || facet === 'exists')
  return number !== undefined || periods.length > 0 || (asksTime && kinds.length > 0)
}

function isOfOwnPlace(facet: Facet): boolean {
  return ['hold', 'schools', 'networks'].includes(facet) || isOfOwnTime(facet)
}

/** "Hvad skal vi have med til læringslab?" of a meeting that has nothing about it. */
function lacks({ sources }: Answer, { query }: Understood, { byId }: Snapshot): boolean {
  const [source, another] = sources
  if (source?.kind !== 'meeting' || another) return false
  const meeting = byId.get(MeetingId.parse(source.id))?.meeting
  const asks = (facet: Facet) => query.facets.includes(facet)
  const isSilent =
    (asks('preparation') && !meeting?.preparation) || (asks('agenda') && !meeting?.agenda)
  return isSilent && query.pick === undefined && query.number === undefined
}

/** From meetings, people, places and holidays. */
function answerPlan(asked: Understood, telling: Telling, previous: Turn | undefined): Answer {
  const { snapshot, viewer, now, today } = telling
  const resolving: Resolving = { snapshot, viewer, now, today, ...(previous ? { previous } : {}) }
  const read = resolve(asked, resolving)
  const resolved = { ...read, query: withFunctionsAsked(read.query) }
  const refused = refusal(asked, resolved, telling)
  if (refused) return refused
  const open = withoutHidden(resolved, telling)
  const other =
    doubt(asked, open.resolved, open.telling) ?? answerHolidays(asked, resolved.query, telling)
  if (other) return other
  const answer = route(open.resolved, resolving, open.telling)
  if (asksBeforeMeeting(asked)) return withDeadlinesOf(answer, telling)
  return holdsDeadlines(asked) ? withDeadlinesBeside(answer, resolved, telling) : answer
}

/** "Hvad sker der i uge 49?" asks for all of a time, "hvilke læringslabs er der" for meetings alone. */
function holdsDeadlines(asked: Understood): boolean {
  const { periods, facets, kinds, number, pick } = asked.query
  const isAll = facets.every(facet => facet === 'list' || facet === 'exists')
  const isOpen = isAll && kinds.length === 0 && number === undefined && pick === undefined
  return periods.length > 0 && (isOpen || asksToRemember(asked))
}

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

/** What a guest may not ask: persons, what is their own, and what stands in a meeting beside time and place. */
function refusal(asked: Understood, resolved: Resolved, telling: Telling): Answer | undefined {
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

/** Free, taken, clashing: somebody's own time. */
function isOfOwnTime(facet: Facet): boolean {
  return facet === 'free' || facet === 'busy' || facet === 'clash'
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
function withoutHidden(
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

/** Unknown or shared names, and questions that say too little. */
function doubt(
  asked: Understood,
  { query, shown }: Resolved,
  telling: Telling,
): Answer | undefined {
  if (asked.isOther) return answerNotUnderstood(telling)
  if (asked.unknown.length > 0) return answerUnknown(asked.unknown, telling)
  if (asked.impossible) return answerImpossible(asked.impossible, telling)
  if (asksUnknownPeople(asked)) return answerUnknown(asked.telling, telling)
  const [shared, ...more] = asked.ambiguous
  if (shared) return answerWhichPerson([shared, ...more], query, telling)
  if (!shown && (!isUnderstood(asked) || isOfItself(asked, query, lexiconOf(telling.snapshot))))
    return answerNotUnderstood(telling)
  const missing = missingOwn(query, telling)
  if (missing && !shown) return answerNoneOfYours(missing, telling)
  if (shown || (isQuestion(query) && !isVague(asked))) return undefined
  return query.facets.length > 0 && !asked.hasMore
    ? answerWhichMeeting(telling)
    : answerNotUnderstood(telling)
}

/** "Hvem er leder på børnebyerne?": whose, is a word that nobody knows, and one's own would be a guess. */
function asksUnknownPeople({ query, telling }: Understood): boolean {
  const { networks, holds, schools, areas, people, functions, whose, meeting } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  const isNamed = named + functions.length > 0 || whose !== undefined || meeting
  return (
    telling.length > 0 &&
    !isNamed &&
    query.facets.some(facet => facet === 'leader' || facet === 'overseer')
  )
}

/** "Hvad aftalte vi sidst?": whose and which, but the thing itself is a word that nobody knows. */
function isVague({ query, hasMore }: Understood): boolean {
  const { networks, holds, schools, areas, people, words, facets } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  return hasMore && facets.length === 0 && !query.meeting && named + words.length === 0
}

/** What says only that something of the plan is asked about. */
const vague: readonly Facet[] = ['list', 'exists', 'who']

/**
 * Words are left that may be the very thing asked about: then a meeting is no answer, unless the question asks something
 * of a meeting besides ("hvornår er lab 2 for os i udskolingen?") or lists a time of one network or kind.
 */
function isUnderstood({ query, telling, opensUnknown }: Understood): boolean {
  const { networks, holds, schools, areas, people, words, facets, periods, plural, number } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  const hasSubject = query.meeting || named + words.length > 0
  const asksDetail = facets.some(facet => !vague.includes(facet))
  // "Hvornår slutter skoleåret?" is about the time itself.
  const isOfTime =
    periods.some(({ kind }) => kind === 'school-year') && asksDetail && !facets.includes('status')
  if (!hasSubject && !query.whose && isOfTime) return false
  if (telling.length === 0) return true
  if (!hasSubject) return asksDetail && Boolean(query.pick && query.whose)
  // "Kan man parkere ved hallen?", "er Mette syg?": of a place or a person alone, and nothing of a meeting.
  const isOfPlace =
    facets.every(facet => facet === 'still') && !query.meeting && words.length + people.length > 0
  if (isOfPlace && query.networks.length === 0) return false
  if (asksDetail) return true
  const asksList = facets.length > 0 && !facets.includes('who')
  return asksList && !opensUnknown && number === undefined && (plural || periods.length > 0)
}

/** "Mit netværk" of one who is in none. */
function missingOwn(
  { whose }: Query,
  { viewer, snapshot, today }: Telling,
): 'school' | 'hold' | 'network' | undefined {
  if (!viewer.person) return undefined
  const { schools, holds, networks } = belongingOf(snapshot, viewer.person, { day: today })
  if (whose === 'my-school' && schools.length === 0) return 'school'
  if (whose === 'my-hold' && holds.length === 0) return 'hold'
  return whose === 'my-network' && networks.length === 0 ? 'network' : undefined
}

/** Enough to answer: a meeting, a name, a time, or what is somebody's. */
function isQuestion(query: Query): boolean {
  const { networks, holds, schools, areas, people, words, periods } = query
  const named =
    networks.length + holds.length + schools.length + areas.length + people.length + words.length
  if (named > 0 || query.meeting || periods.length > 0 || query.pick) return true
  if (query.facets.some(facet => ['hold', 'schools', 'networks', 'leader'].includes(facet)))
    return true
  if (query.facets.includes('status') && query.plural) return true
  if (query.facets.some(isOfOwnTime) || query.facets.includes('overseer')) return true
  if (query.functions.length > 0 && query.facets.length > 0) return true
  return query.whose !== undefined && query.facets.length > 0
}

function route(resolved: Resolved, resolving: Resolving, telling: Telling): Answer {
  const facet = peopleFacetOf(resolved.query)
  return facet
    ? answerPeople(facet, resolved, telling)
    : answerMeetings(resolved, resolving, telling)
}
