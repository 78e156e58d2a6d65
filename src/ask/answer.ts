// A question in, an answer out: exact, from the programme alone, within the viewer's rights. Called by src/bot.ts and the
// command line. Pure. Same question, same programme, same moment: same answer.
// It never guesses a date: one that it shows belongs to a meeting the question was about, or is the period it named.

import type { Lang } from '../core/message.js'
import { cleanText, maxTextLength } from '../core/text.js'
import { dateOf, type Instant, localOf } from '../core/time.js'
import type { Holiday } from '../model/programme.js'
import type { Facet, Query, Turn } from '../model/turn.js'
import { may, type Viewer } from '../people/rights.js'
import type { Snapshot } from '../programme/snapshot.js'
import type { Answer } from './answers/compose.js'
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
import type { Scope } from './scope.js'
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
  const telling: Telling = { lang: asked.lang, snapshot, viewer, now, today, question }
  if (asked.social) return answerTalk(asked.social, telling)
  const resolving: Resolving = { snapshot, viewer, now, today, ...(previous ? { previous } : {}) }
  const resolved = resolve(asked, resolving)
  return (
    refusal(asked, resolved, telling) ??
    doubt(asked, resolved, telling) ??
    route(resolved, resolving, telling)
  )
}

/** The plan of the asker's own municipality, where the programme has several. */
function holidaysFor({ person }: Viewer, { programme, schools }: Snapshot): readonly Holiday[] {
  const [post] = person?.posts ?? []
  const own = person?.municipality ?? (post && schools.get(post.school)?.municipality)
  const rows = own ? programme.holidays.filter(({ municipality }) => municipality === own) : []
  return rows.length > 0 ? rows : programme.holidays
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

/** What a guest may not ask: persons, what is their own, and what stands in a meeting beside time and place. */
function refusal(asked: Understood, { query }: Resolved, telling: Telling): Answer | undefined {
  if (may(telling.viewer, 'meeting.read')) return undefined
  const namesPerson =
    query.people.length > 0 ||
    asked.ambiguous.some(({ named }) => named.some(each => each.kind === 'person'))
  if (namesPerson || query.facets.some(facet => namesPeople(facet))) {
    return answerRefused('people', telling)
  }
  if (query.whose && query.whose !== 'everyone' && isQuestion(query))
    return answerRefused('own', telling)
  const hidden: readonly Facet[] = [
    'hold',
    'schools',
    'networks',
    'link',
    'agenda',
    'preparation',
    'attend',
  ]
  return query.facets.some(facet => hidden.includes(facet))
    ? answerRefused('guest', telling)
    : undefined
}

function namesPeople(facet: Facet): boolean {
  return ['coordinator', 'leader', 'people', 'who'].includes(facet)
}

/** Unknown or shared names, and questions that say too little. */
function doubt(
  asked: Understood,
  { query, scope, shown }: Resolved,
  telling: Telling,
): Answer | undefined {
  if (asked.unknown.length > 0) return answerUnknown(asked.unknown, telling)
  if (asked.impossible) return answerImpossible(asked.impossible, telling)
  const [shared] = asked.ambiguous
  if (shared) return answerWhichPerson(shared, telling)
  const missing = missingOwn(query, scope)
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

/** "Mit netværk" of one who is in none. */
function missingOwn({ whose }: Query, scope: Scope): 'school' | 'hold' | 'network' | undefined {
  if (whose === 'my-school' && scope.schools.length === 0) return 'school'
  if (whose === 'my-hold' && scope.holds.length === 0) return 'hold'
  return whose === 'my-network' && scope.networks.length === 0 ? 'network' : undefined
}

/** Enough to answer: a meeting, a name, a time, or what is somebody's. */
function isQuestion(query: Query): boolean {
  const { networks, holds, schools, areas, people, words, periods } = query
  const named =
    networks.length + holds.length + schools.length + areas.length + people.length + words.length
  if (named > 0 || query.meeting || periods.length > 0 || query.pick) return true
  if (query.facets.some(facet => ['hold', 'schools', 'networks'].includes(facet))) return true
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
  const found = aboutPeople.find(facet => query.facets.includes(facet))
  if (found && (!asksOfMeeting || found === 'leader')) return found
  const barePerson =
    query.people.length > 0 && query.facets.length === 0 && !query.meeting && !query.pick
  return barePerson && query.periods.length === 0 ? 'who' : undefined
}
