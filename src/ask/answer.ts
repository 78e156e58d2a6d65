// A question in, an answer out: exact, from the programme alone, within the viewer's rights. Called by src/bot.ts and the
// command line. Pure. Same question, same programme, same moment: same answer.
// It never guesses a date: one that it shows belongs to a meeting the question was about, or is the period it named.

import type { Lang } from '../core/message.js'
import { cleanText, maxTextLength } from '../core/text.js'
import { dateOf, type Instant, localOf } from '../core/time.js'
import type { Facet, Turn } from '../model/turn.js'
import { may, type Viewer } from '../people/rights.js'
import type { Snapshot } from '../programme/snapshot.js'
import { wording } from '../wording/wording.js'
import { answerHalves } from './again/halves.js'
import { readAgain } from './again/mended.js'
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
import { answerPlaceItself } from './answers/told/place-itself.js'
import { isToldOf, ofThings } from './answers/told/thing.js'
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
import {
  asksClosedPreparation,
  asksOwnPreparation,
  holdsDeadlines,
  isClosedToMember,
  isForPlanAlone,
  lacks,
} from './plan/for-plan.js'
import { answerNewcomer, asksAsNew, withFirstAhead } from './plan/newcomer.js'
import { isDone } from './reading/other-thing.js'
import { understandOnce } from './remembered.js'
import { type Resolved, type Resolving, resolve } from './resolve.js'
import { withoutJoined } from './text/respell.js'
import type { Understanding, Understood } from './understand.js'
import { chosenFrom } from './understanding/choice.js'
import { answerClock } from './understanding/clock.js'
import { asksHours, doubt, doubtHealth } from './understanding/doubt.js'
import { letIn, refusal, withoutHidden } from './understanding/guest.js'
import { inOtherLanguage } from './understanding/language.js'
import { asksLate } from './understanding/orders.js'
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
  const answer =
    answerRespelled(first, question, context) ?? answerBoth(first, question, context) ?? first
  if (isSettled(answer)) return answer
  return answerGivenBefore(question, context, answer.reply.lang) ?? answer
}

/** Of a question that was not understood, what each half of it asks, where it is two. */
function answerBoth(
  { kind, sources }: Answer,
  question: string,
  context: AskContext,
): Answer | undefined {
  if (kind !== 'unknown' || sources.length > 0) return undefined
  return answerHalves(question, (half, previous) =>
    answerFromData(half, previous ? { ...context, previous } : context),
  )
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

/** What the words of a question are read with. */
export function understandingFor({
  snapshot,
  viewer,
  now,
  lang,
  previous,
}: AskContext): Understanding {
  return {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.programme.tz),
    fallback: previous?.lang ?? lang ?? 'da',
  }
}

function answerFromData(question: string, context: AskContext): Answer {
  const { snapshot, viewer, now, previous } = context
  const understanding = understandingFor(context)
  const today = dateOf(understanding.now)
  const read = understandOnce(question, understanding)
  const plan = { snapshot, today }
  const chosen = inOtherLanguage(read, previous) ?? chosenFrom(previous, read, plan) ?? read
  const asked = withFirstAhead(settleShared(settlePointed(chosen, previous, plan), plan), question)
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
  // "Er det **ok** at komme for sent?"
  if (asked.social && !asksLate(asked.words)) return answerTalk(asked.social, telling)
  const asking = { asked, telling, previous }
  const ahead = answerAhead(asking, understanding)
  if (ahead) return ahead
  if (asksAsNew(asked, telling)) return answerNewcomer(telling) ?? answerWhoHelps(asking)
  const deadlines = asksReadyFor(asked) ? undefined : answerDeadlines(asking)
  if (deadlines && deadlines.kind !== 'unknown')
    return insteadOfList(deadlines, asking) ?? insteadOfDeadlines(deadlines, asking) ?? deadlines
  const ofText = answerByOwnText(asking, understanding)
  if (ofText) return ofText
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

/** Who coordinates one's own networks, where nothing is written for whoever is new. */
function answerWhoHelps({ asked, telling, previous }: AskingAll): Answer {
  const facets: Facet[] = ['coordinator']
  const query = { ...asked.query, facets, whose: 'my-network' as const, words: [], yesNo: false }
  return answerPlan({ ...asked, query, telling: [], unknown: [] }, telling, previous)
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
    answerPlaceItself(asked, telling) ??
    answerAudience(asking, understanding)
  )
}

/** "Hvornår kører bussen til studieturen?": what the text of the one meeting that is named tells, though a page has the word too. */
function answerByOwnText(asking: AskingAll, understanding: Understanding): Answer | undefined {
  const { asked, telling } = asking
  const { words, facets, networks, pick, number } = asked.query
  const isNamed = words.length > 0 || (networks.length > 0 && (pick !== undefined || number))
  const isAsked = facets.length > 0 && facets.every(facet => facet === 'when' || facet === 'where')
  if (!isNamed || !isAsked || asked.telling.length === 0) return undefined
  const deep = understandOnce(telling.question, { ...understanding, isDeep: true })
  const answer = answerByAgenda(deep, asking)
  if (answer?.sources.length === 1) return answer
  if (!may(telling.viewer, 'meeting.read')) return undefined
  // In other words than the text's: "when does the **ferry** leave for the trip?"
  const open = answerPlan({ ...asked, telling: [] }, telling, asking.previous)
  return isToldOf(open, { ...telling, things: asked.telling }) ? open : undefined
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
  const words = query.words.filter(word => !things.includes(word))
  const facets: Facet[] = ['when']
  const open = { ...asked, telling: [], query: { ...query, words, facets, yesNo: false } }
  if (!may(telling.viewer, 'meeting.read')) {
    const note = wording(telling.lang).ask.guestNote
    return answerPlan(open, { ...telling, note }, previous)
  }
  const wanting = { ...telling, things }
  const plain = answerPlan(open, wanting, previous)
  // A meeting that is called so, of those that are meant.
  const titled =
    words.length < query.words.length ? answerPlan(asked, telling, previous) : undefined
  const isMeant = titled?.sources.every(({ id }) => plain.sources.some(each => each.id === id))
  if (titled?.kind === 'answer' && titled.sources.length > 0 && isMeant) return titled
  return ofThings(plain, wanting)
}

function route(resolved: Resolved, resolving: Resolving, telling: Telling): Answer {
  const facet = peopleFacetOf(resolved.query)
  return facet
    ? answerPeople(facet, resolved, telling)
    : answerMeetings(resolved, resolving, telling)
}
