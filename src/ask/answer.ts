// A question in, an answer out: exact, from the programme alone, within the viewer's rights. Called by src/bot.ts and the
// command line. Pure. Same question, same programme, same moment: same answer.
// It never guesses a date: one that it shows belongs to a meeting the question was about, or is the period it named.

import { MeetingId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import { cleanText, maxTextLength } from '../core/text.js'
import { dateOf, type Instant, localOf } from '../core/time.js'
import type { Facet, Turn } from '../model/turn.js'
import { may, type Viewer } from '../people/rights.js'
import type { Snapshot } from '../programme/snapshot.js'
import { wording } from '../wording/wording.js'
import { readAgain } from './again.js'
import { answerAgreed } from './answers/agreed.js'
import { answerAudience } from './answers/audience.js'
import { answerCame } from './answers/came.js'
import type { Answer } from './answers/compose.js'
import {
  answerHolidays,
  asksClosedHouse,
  asksEdge,
  asksNextHoliday,
  holidaysFor,
} from './answers/holidays.js'
import { answerMeetings } from './answers/meetings.js'
import { answerTalk } from './answers/not.js'
import { answerPeople } from './answers/people/people.js'
import { answerSchoolFact } from './answers/people/school-facts.js'
import type { Telling } from './answers/say.js'
import { thingsAsked } from './answers/told/asked.js'
import { ofThings } from './answers/told/thing.js'
import { answerDeadlines } from './deadlines/answer.js'
import { asksReadyFor } from './deadlines/of-meeting.js'
import { asksBeforeMeeting, asksToRemember } from './deadlines/read.js'
import { withDeadlinesBeside, withDeadlinesOf } from './deadlines/say.js'
import { asksWhoElse } from './follow-up.js'
import { lexiconOf } from './lexicon.js'
import { insteadOfDeadlines, isWithoutTime } from './library/beside/before-deadlines.js'
import { answerBeside, asksForRule, insteadOfList } from './library/beside/beside.js'
import { answerGivenBefore } from './library/given.js'
import { answerLibrary, guessFromLibrary } from './library/route.js'
import { peopleFacetOf, withFunctionsAsked } from './people/facet.js'
import { settleShared } from './people/narrow.js'
import { settlePointed } from './people/pointed.js'
import { isDone } from './reading/other-thing.js'
import { understandOnce } from './remembered.js'
import { type Resolved, type Resolving, resolve } from './resolve.js'
import { withoutJoined } from './text/respell.js'
import { keyOf } from './text/tokens.js'
import type { Understanding, Understood } from './understand.js'
import { chosenFrom } from './understanding/choice.js'
import { answerClock } from './understanding/clock.js'
import { asksHours, doubt, doubtHealth, isOfOwnTime } from './understanding/doubt.js'
import { letIn, refusal, withoutHidden } from './understanding/guest.js'
import { inOtherLanguage } from './understanding/language.js'
import { refuseOrder } from './understanding/refuse.js'

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
  const question = withoutJoined(cleanText(text).slice(0, maxTextLength))
  const first = answerFromData(question, context)
  const answer = answerRespelled(first, question, context) ?? first
  if (isSettled(answer)) return answer
  return answerGivenBefore(question, context, answer.reply.lang) ?? answer
}

/** Of a question that was not understood, the answer to what it says without its wrong letters. */
function answerRespelled(
  { kind, sources }: Answer,
  question: string,
  context: AskContext,
): Answer | undefined {
  if (kind !== 'unknown' || sources.length > 0) return undefined
  const mended = readAgain(question, context.snapshot)
  const answer = mended === undefined ? undefined : answerFromData(mended, context)
  return answer?.kind === 'answer' ? answer : undefined
}

/** Told from meetings, people and the like, which change by themselves; or nothing that a person's answer could stand for. */
function isSettled({ kind, sources, year }: Answer): boolean {
  if (kind === 'unknown') return false
  const isOfTexts = sources.every(source => source.kind === 'page' || source.kind === 'tool')
  return kind !== 'answer' || year !== undefined || !isOfTexts
}

function answerFromData(question: string, context: AskContext): Answer {
  const { snapshot, viewer, now, previous } = context
  const local = localOf(now, snapshot.programme.tz)
  const today = dateOf(local)
  const understanding: Understanding = {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: local,
    fallback: previous?.lang ?? context.lang ?? 'da',
  }
  const read = understandOnce(question, understanding)
  const plan = { snapshot, today }
  const chosen = inOtherLanguage(read, previous) ?? chosenFrom(previous, read, plan) ?? read
  const asked = settleShared(settlePointed(chosen, previous, plan), plan)
  const telling: Telling = {
    lang: asked.lang,
    snapshot,
    viewer,
    now,
    today,
    question,
    isNegated: asked.isNegated,
    beside: asked.telling,
  }
  if (asked.social) return answerTalk(asked.social, telling)
  const asking = { asked, telling, previous }
  const ahead = answerAhead(asking, understanding)
  if (ahead) return ahead
  const deadlines = asksReadyFor(asked) ? undefined : answerDeadlines(asking)
  if (deadlines && deadlines.kind !== 'unknown')
    return insteadOfList(deadlines, asking) ?? insteadOfDeadlines(deadlines, asking) ?? deadlines
  const found = isForPlanFirst(asking) ? undefined : answerLibrary({ ...asking, isLast: false })
  if (found && !(deadlines && isWithoutTime(found))) return found
  const ruled =
    (deadlines || asksForRule(asked) ? answerBeside(asking) : undefined) ??
    (deadlines && lastTime(asking)) ??
    deadlines
  if (ruled) return ruled
  const planned = answerThing(asking) ?? answerPlan(asked, telling, previous)
  const isTold =
    planned.kind === 'answer'
      ? !lacks(planned, asked, snapshot)
      : isForPlanAlone(planned, asked) ||
        isClosedToMember(planned, asked, telling) ||
        asksClosedPreparation(asked, telling)
  const last = isTold ? undefined : answerLibrary({ ...asking, isLast: true })
  // A page that is named and does not tell is said last: the network's name, or a meeting's, may be all that it lacks.
  if (last?.kind === 'unknown') return answerBeside(asking) ?? last
  if (last || planned.kind !== 'unknown') return last ?? planned
  const deep = understandOnce(question, { ...understanding, isDeep: true })
  return answerByAgenda(deep, asking) ?? answerBeside(asking) ?? guessFromLibrary(asking) ?? planned
}

/** What a member's own meetings or people tell, though a page or a tool may have the word too. */
function isForPlanFirst({ asked, telling, previous }: AskingAll): boolean {
  return (
    asksOwnPreparation(asked, telling.snapshot) ||
    asksClosedPreparation(asked, telling) ||
    asksWhoElse(asked, previous)
  )
}

/** "Hvornår udløber vores klip?", where no deadline is so called and no word for one is said: a page's time. */
function lastTime(asking: AskingAll): Answer | undefined {
  if (/frist|deadline/iu.test(asking.telling.question)) return undefined
  const found = answerLibrary({ ...asking, isLast: true })
  return found?.kind === 'answer' && !isWithoutTime(found) ? found : undefined
}

interface AskingAll {
  readonly asked: Understood
  readonly telling: Telling
  readonly previous: Turn | undefined
}

/** What is seen by its words alone to be no question for a time, a deadline or a page. */
function answerAhead(asking: AskingAll, understanding: Understanding): Answer | undefined {
  const { asked, telling, previous } = asking
  return (
    letIn(asked, telling) ??
    answerClock(asked, telling, previous) ??
    refuseOrder(asked, telling, previous) ??
    doubtHealth(asked, telling) ??
    answerAgreed(asking) ??
    answerCame(asked, telling) ??
    answerAudience(asking, understanding)
  )
}

/** "Skal jeg forberede noget til talblindhed?": of a meeting that is called so, though a tool may have the word too. */
function asksOwnPreparation({ query, telling }: Understood, snapshot: Snapshot): boolean {
  const { facets, words, whose } = query
  const isAsked = facets.length > 0 && facets.every(facet => facet === 'preparation')
  if (!isAsked || whose === undefined || words.length === 0 || telling.length > 0) return false
  const { meetingsWith } = lexiconOf(snapshot)
  return words.every(word =>
    [...(meetingsWith(keyOf(word)) ?? [])].some(({ preparation }) => preparation !== undefined),
  )
}

/** "Hvad skal man have med til lab 2?" of a guest: of one certain meeting only members are told, and no page on labs is an answer. */
function asksClosedPreparation({ query }: Understood, { viewer }: Telling): boolean {
  const { facets, meeting, number, pick } = query
  const isOne = meeting && (number !== undefined || pick !== undefined)
  return isOne && facets.includes('preparation') && !may(viewer, 'meeting.read')
}

/** "Hvornår kommer psykologen?": what no title has may stand in a meeting's agenda. Only where a meeting's time is asked for. */
function answerByAgenda(
  deep: Understood,
  { asked, telling, previous }: AskingAll,
): Answer | undefined {
  const { facets, meeting, words } = deep.query
  const asksOne = meeting || facets.some(facet => facet === 'when' || facet === 'agenda')
  // "Hvad skal jeg tage med til **bålet**?": the one meeting whose text has it.
  // "Er der **frokost** på læsedagen?": of the one meeting that is named, where its text has the word.
  const isIn = asked.query.yesNo && asked.query.words.length > 0 && asked.query.pick === undefined
  const isBrought = !asksOne && (facets.includes('preparation') || isIn)
  const isNew = words.length > asked.query.words.length && deep.telling.length === 0
  if (
    !(asksOne || isBrought) ||
    !isNew ||
    isDone(asked.rest) ||
    !may(telling.viewer, 'meeting.read')
  )
    return undefined
  const answer = answerPlan(deep, telling, previous)
  const count = answer.sources.length
  return answer.kind === 'answer' && (isBrought ? count === 1 : count > 0) ? answer : undefined
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

/** "Er der møder på rådhuset?", where there are some for others alone: that a page has the word is no answer. */
function isClosedToMember({ kind }: Answer, { query }: Understood, { viewer }: Telling): boolean {
  return kind === 'refused' && viewer.person !== undefined && query.meeting
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
  const ofSchool = answerSchoolFact(asked.rest, resolved.query, telling)
  if (ofSchool) return ofSchool
  const refused = refusal(asked, resolved, telling)
  if (refused) return refused
  const open = withoutHidden(resolved, telling)
  if (asksHours(asked)) {
    const note = wording(telling.lang).ask.noHours
    return answerPeople('who', open.resolved, { ...open.telling, note })
  }
  const ofHoliday = answerHolidays(asked, resolved.query, telling)
  const isOfHoliday =
    asksEdge(asked, resolved.query) ||
    asksNextHoliday(asked, resolved.query) ||
    asksClosedHouse(asked)
  if (ofHoliday && isOfHoliday) return ofHoliday
  const other = doubt(asked, open.resolved, open.telling) ?? ofHoliday
  if (other) return other
  const answer = route(open.resolved, resolving, open.telling)
  if (asksBeforeMeeting(asked)) return withDeadlinesOf(answer, telling)
  const isOfAll = asksToRemember(asked)
  return holdsDeadlines(asked)
    ? withDeadlinesBeside(answer, { resolved, isOfAll }, telling)
    : answer
}

/** "Er der **kaffe** på mødet?": of a meeting whose title has the word that it is held, of any other what its text says of it. */
function answerThing({ asked, telling, previous }: AskingAll): Answer | undefined {
  const { query } = asked
  const things = thingsAsked(asked, lexiconOf(telling.snapshot))
  if (things.length === 0) return undefined
  const isTitled = query.words.some(word => things.includes(word))
  const titled = isTitled ? answerPlan(asked, telling, previous) : undefined
  if (titled?.kind === 'answer' && titled.sources.length > 0) return titled
  const words = query.words.filter(word => !things.includes(word))
  const facets: Facet[] = ['when']
  const open = { ...asked, telling: [], query: { ...query, words, facets, yesNo: false } }
  if (!may(telling.viewer, 'meeting.read')) {
    const note = wording(telling.lang).ask.guestNote
    return answerPlan(open, { ...telling, note }, previous)
  }
  const wanting = { ...telling, things }
  return ofThings(answerPlan(open, wanting, previous), wanting)
}

/** "Hvad sker der i uge 49?" asks for all of a time, "hvilke læringslabs er der" for meetings alone. */
function holdsDeadlines(asked: Understood): boolean {
  const { periods, facets, kinds, number, pick, format, words } = asked.query
  if (isOfOneMeeting(asked)) return false
  const details: readonly Facet[] = facets.includes('list') ? ['agenda', 'preparation'] : []
  const isAll = facets.every(
    facet => facet === 'list' || facet === 'exists' || details.includes(facet),
  )
  // No deadline is held online, or at a place.
  const isOfAny = kinds.length + words.length === 0 && format === undefined
  const isOpen = isAll && isOfAny && number === undefined && pick === undefined
  return periods.length > 0 && (isOpen || asksToRemember(asked))
}

/** "Hvorfor bliver januarmødet ikke til noget?", "er mødet i januar aflyst?": one meeting is asked about, and no time. */
function isOfOneMeeting({ query, words }: Understood): boolean {
  const isOne = query.meeting && query.definite && !query.plural
  return isOne || words.some(word => word === 'hvorfor' || word === 'why')
}

function route(resolved: Resolved, resolving: Resolving, telling: Telling): Answer {
  const facet = peopleFacetOf(resolved.query)
  return facet
    ? answerPeople(facet, resolved, telling)
    : answerMeetings(resolved, resolving, telling)
}
