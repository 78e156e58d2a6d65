// A question in, an answer out: exact, from the programme alone, within the viewer's rights. Called by src/bot.ts and the
// command line. Pure. Same question, same programme, same moment: same answer.
// It never guesses a date: one that it shows belongs to a meeting the question was about, or is the period it named.

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
import { answerPeople, type PeopleFacet } from './answers/people.js'
import type { Telling } from './answers/say.js'
import { lexiconOf } from './lexicon.js'
import { type Resolved, type Resolving, resolve } from './resolve.js'
import { type Understood, understand } from './understand.js'

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
  const asked = understand(question, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: local,
    fallback: context.lang ?? 'da',
  })
  const today = dateOf(local)
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
  const resolving: Resolving = { snapshot, viewer, now, today, ...(previous ? { previous } : {}) }
  const resolved = resolve(asked, resolving)
  const refused = refusal(asked, resolved, telling)
  if (refused) return refused
  const open = withoutHidden(resolved, telling)
  return (
    doubt(asked, open.resolved, open.telling) ??
    answerHolidays(asked, resolved.query, telling) ??
    route(open.resolved, resolving, open.telling)
  )
}

const aboutPeople: readonly PeopleFacet[] = [
  'coordinator',
  'leader',
  'hold',
  'schools',
  'networks',
  'people',
  'who',
]

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
function refusal(asked: Understood, { query }: Resolved, telling: Telling): Answer | undefined {
  if (may(telling.viewer, 'meeting.read')) return undefined
  const namesPerson =
    query.people.length > 0 ||
    asked.ambiguous.some(({ named }) => named.some(each => each.kind === 'person'))
  if (namesPerson) return answerRefused('people', telling)
  if (isOwnAlone(query) && isQuestion(query)) return answerRefused('own', telling)
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

/** When, where or how long a meeting is, whatever else is asked of it. */
function asksTimeOrPlace({ facets, meeting, networks, holds, schools }: Query): boolean {
  const open: readonly Facet[] = ['when', 'where', 'length', 'until', 'end']
  const isNamed = meeting || networks.length + holds.length + schools.length > 0
  return isNamed && facets.some(facet => open.includes(facet))
}

/** A guest who asks when and who is told when, and that the rest is for members. */
function withoutHidden(
  resolved: Resolved,
  telling: Telling,
): { resolved: Resolved; telling: Telling } {
  const { query } = resolved
  if (may(telling.viewer, 'meeting.read')) return { resolved, telling }
  const facets = query.facets.filter(facet => !namesPeople(facet) && !hidden.includes(facet))
  if (facets.length === query.facets.length) return { resolved, telling }
  const note = wording(telling.lang).ask.guestNote
  return { resolved: { ...resolved, query: { ...query, facets } }, telling: { ...telling, note } }
}

function namesPeople(facet: Facet): boolean {
  return ['coordinator', 'leader', 'people', 'who'].includes(facet)
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
  const [shared] = asked.ambiguous
  if (shared) return answerWhichPerson(shared, telling)
  if (!shown && !isUnderstood(asked)) return answerNotUnderstood(telling)
  const missing = missingOwn(query, telling)
  if (missing && !shown) return answerNoneOfYours(missing, telling)
  if (shown || (isQuestion(query) && !isVague(asked))) return undefined
  return query.facets.length > 0 && !asked.hasMore
    ? answerWhichMeeting(telling)
    : answerNotUnderstood(telling)
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
  const isOfTime = periods.some(({ kind }) => kind === 'school-year') && asksDetail
  if (!hasSubject && !query.whose && isOfTime) return false
  if (telling.length === 0) return true
  if (!hasSubject) return asksDetail && Boolean(query.pick && query.whose)
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
  if (query.facets.some(facet => ['hold', 'schools', 'networks'].includes(facet))) return true
  if (query.facets.includes('status') && query.plural) return true
  return query.whose !== undefined && query.facets.length > 0
}

function route(resolved: Resolved, resolving: Resolving, telling: Telling): Answer {
  const facet = peopleFacetOf(resolved.query)
  return facet
    ? answerPeople(facet, resolved, telling)
    : answerMeetings(resolved, resolving, telling)
}

/** Asked about people rather than meetings: nothing in the question asks when, where or how many. */
function peopleFacetOf(query: Query): PeopleFacet | undefined {
  const asksOfMeeting = query.facets.some(
    facet => facet === 'when' || facet === 'where' || facet === 'length',
  )
  const isOneMeeting =
    query.pick !== undefined || query.number !== undefined || query.kinds.includes('lab')
  if (query.facets.includes('people') && isOneMeeting) return undefined
  // "Hvilket hold har lab d. 9. december?"
  const asksWhose = query.facets.includes('hold') || query.facets.includes('schools')
  if (asksWhose && query.meeting && query.periods.length > 0) return undefined
  const found = aboutPeople.find(facet => query.facets.includes(facet))
  if (found && (!asksOfMeeting || found === 'leader')) return found
  const barePerson =
    query.people.length > 0 && query.facets.length === 0 && !query.meeting && !query.pick
  return barePerson && query.periods.length === 0 ? 'who' : undefined
}
