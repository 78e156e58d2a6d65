// Answers about deadlines: one by its title, the next, those of a period, and none. Called by src/ask/answer.ts. A date in it is
// the deadline's own; what is not known gets none. Only for members, with the rights of src/programme/deadlines.ts.
import type { LibraryTurn, Query, Turn } from '../../model/turn.js'
import { type Due, listDeadlines } from '../../programme/deadlines.js'
import { wording } from '../../wording/wording.js'
import { type Answer, compose } from '../answers/compose.js'
import { asksEdge } from '../answers/holidays.js'
import { answerNotUnderstood } from '../answers/not.js'
import type { Telling } from '../answers/say.js'
import { lexiconOf } from '../lexicon.js'
import { wordsIn } from '../library/search/terms.js'
import type { Understood } from '../understand.js'
import { isTelling } from './deed/actions.js'
import { dayOfDoing, inTime, sameDay } from './in-time.js'
import { answerByAsked, saysMoreThanMeetings } from './of-meeting.js'
import { asksCost, asksHowManyMay } from './other-fact.js'
import { asksToRemember, type DeadlineQuestion, readDeadlineQuestion } from './read.js'
import {
  aboutOf,
  answerFact,
  answerList,
  answerNote,
  answerOneDeadline,
  factAsked,
  isAbout,
  isPartOf,
} from './say.js'
import { ofNobody, ofScope } from './whose.js'
import type { Action } from './words.js'

/** More than these are listed. */
const maxTold = 3

export interface DeadlineAsking {
  readonly asked: Understood
  readonly telling: Telling
  readonly previous: Turn | undefined
}

/** The answer; undefined where the question is not about deadlines. */
export function answerDeadlines(asking: DeadlineAsking): Answer | undefined {
  const { asked, telling, previous } = asking
  const { snapshot, viewer } = telling
  if (asksEdge(asked, asked.query) || asksCost(asked)) return undefined
  const answerBy = viewer.person ? answerByAsked(asked, telling) : undefined
  if (answerBy?.length === 0) return unknownDeadline(aboutOf(asked.query, telling).whom, telling)
  if (answerBy) return withTurn(answerOneDeadline(answerBy, telling), asked.query, answerBy, [])
  // "Hvem skal jeg skrive til om …?" is of somebody, unless it says that it is of a deadline.
  const isOfPerson = asked.query.facets.includes('coordinator')
  if (isOfPerson && !/frist|deadline/iu.test(telling.question)) return undefined
  const before = previous?.library?.of === 'deadlines' ? previous : undefined
  const look = (ids: ReadonlySet<string>) => listDeadlines(snapshot, viewer, { ids })
  const question = readDeadlineQuestion(asked, look, snapshot)
  const isNew = isAsked(question, asked, telling)
  if (before?.library && (!isNew || leans(question)))
    return follow(before, before.library, asking, question)
  if (!isNew) return undefined
  if (!viewer.person) return refused(telling)
  if (question.asksConsequence) return answerNotUnderstood(telling)
  return ofMeetingShown(question, asking) ?? answerOf(question, asked.query, telling)
}

/** "Er fristen overskredet?", "hvor længe er der?": asks something of a deadline and does not say which. */
function leans({ words, unknown, over, asksUntil, asks, plural, pick }: DeadlineQuestion): boolean {
  const isBare = words.length + unknown.length === 0 && !plural && pick === undefined
  return isBare && (over !== undefined || asksUntil || asks === 'where')
}

/** By its words, or by a title that is none of a meeting. */
function isAsked(
  question: DeadlineQuestion,
  asked: Understood,
  { snapshot, viewer }: Telling,
): boolean {
  const { query } = asked
  if (question.isSaid) return !isOfHours(question, asked)
  const named = query.networks.length + query.words.length
  if (asksToRemember(asked)) return !query.meeting && query.periods.length === 0 && named === 0
  const { words, unknown, found, actions } = question
  const isFound = (found ?? []).length > 0 && unknown.length === 0
  const isNear = question.near.length > 0 && unknown.length === 0
  // When one must have signed up is never the day of the meeting.
  const isKnown = words.length > 0 && unknown.length === 0
  if (question.isByWhen)
    return isFound || (isFirm(actions) && (viewer.person !== undefined || isKnown))
  const isMore = saysMoreThanMeetings(words, query, lexiconOf(snapshot))
  // "Hvem skal jeg sende navnene til lab 2 til?" asks for nothing that a meeting has.
  const isSent = question.asks === 'where' && actions.has('hand-in')
  if (tellsByNote(question))
    return isMore || isSent || [...actions].some(isTelling) || asksHowManyMay(asked)
  const asksWhen = query.facets.some(facet => facet === 'when' || facet === 'until')
  return asksWhen && words.length > 0 && (isFound || isNear) && isMore
}

/** "Hvornår lukker **it-hjælpen**?": what closes is no deadline, where none has a word of it. */
function isOfHours({ words }: DeadlineQuestion, { rest, length }: Understood): boolean {
  const closes = rest.some(({ key }) => key === 'lukker' || key === 'closes')
  const isDeadline = rest.some(({ key }) => deadlineWord.test(key))
  const isPointed = rest.some(({ key }) => key === 'den' || key === 'det')
  return closes && !isDeadline && words.length === 0 && length > 2 && !isPointed
}
const deadlineWord = /frist|deadline|tilmeld|ansog|indberet|regist|sign/

/** Signing up, applying, reporting: a question of by when they are done has no other answer than a deadline. */
function isFirm(actions: ReadonlySet<Action>): boolean {
  const firm: readonly Action[] = ['enrol', 'apply', 'report', 'wish', 'propose']
  return firm.some(action => actions.has(action))
}

/** "Hvor mange sider må bidraget være?": one deadline alone has the words, and its note tells such a thing. */
function tellsByNote({ asks, found = [], words, unknown }: DeadlineQuestion): boolean {
  const [only, another] = found
  const note = another ? undefined : only?.deadline.note
  if (!asks || !note || words.length === 0) return false
  if (unknown.length === 0) return asks !== 'amount' || /\d/.test(note)
  // "Hvor mange **minutter** tager fejlfinderen?" has a note's unit, and is of something that no deadline has.
  const title = new Set(wordsIn(only?.deadline.title ?? '').map(({ stem }) => stem))
  return asks === 'amount' && /\d/.test(note) && words.some(({ stem }) => title.has(stem))
}

/** "Og fristen?" after one meeting: its own. */
function ofMeetingShown(
  { isSaid, words, unknown, plural, pick }: DeadlineQuestion,
  { asked, telling, previous }: DeadlineAsking,
): Answer | undefined {
  const { snapshot, viewer } = telling
  const [id, another] = previous?.shown ?? []
  const shown = id && !another ? snapshot.byId.get(id) : undefined
  const isBare = isSaid && words.length + unknown.length === 0 && !plural && pick === undefined
  const isShort = asked.opening || asked.pronoun || asked.length <= 4
  const { networks, holds, schools, areas, periods, whose } = asked.query
  const isOther = [networks, holds, schools, areas, periods].some(each => each.length > 0) || whose
  if (!shown || !isBare || !isShort || isOther) return undefined
  const { title } = shown.meeting
  const dues = listDeadlines(snapshot, viewer, { signUps: true }).filter(
    ({ deadline, meeting }) =>
      meeting?.meeting.id === shown.meeting.id ||
      isAbout(deadline.title, title) ||
      isPartOf(deadline.title, title),
  )
  if (dues.length > 0) return withTurn(answerOneDeadline(dues, telling), asked.query, dues, [])
  return unknownDeadline([title.trim()], telling)
}

/** `near`: those of the same thing, as buttons without a date. */
function unknownDeadline(
  names: readonly string[],
  telling: Telling,
  near: readonly Due[] = [],
): Answer {
  const { library } = wording(telling.lang)
  const titles = [...new Set(near.map(({ deadline }) => deadline.title.trim()))].slice(0, 2)
  return compose(telling, {
    kind: 'unknown',
    sentences: [library.unknownDeadline(titles.length > 0 ? [] : names)],
    buttons: [
      ...titles.map(library.suggest.deadline),
      library.suggest.nextDeadline,
      library.suggest.deadlines,
    ],
  })
}

function refused(telling: Telling): Answer {
  const { library, ask } = wording(telling.lang)
  return compose(telling, {
    kind: 'refused',
    sentences: [library.refusedDeadlines],
    buttons: [ask.suggest.open],
  })
}

/** "Og i marts?", "og for hold 3?", "hvor finder jeg det?". */
function follow(
  before: Turn,
  library: LibraryTurn,
  { asked, telling }: DeadlineAsking,
  question: DeadlineQuestion,
): Answer | undefined {
  const { query } = asked
  if (query.meeting || query.people.length > 0) return undefined
  const shown = listDeadlines(telling.snapshot, telling.viewer, { ids: new Set(library.shown) })
  const fact = factAsked(asked)
  if (shown.length > 0 && leans(question)) {
    const answer = question.over
      ? answerOneDeadline(shown, telling, { verdict: question.over })
      : question.asks === 'where'
        ? answerNote(shown, telling)
        : answerFact(shown, 'until', telling)
    return withTurn(answer, before.query, shown, library.words)
  }
  const hasScope = [query.networks, query.holds, query.schools, query.areas].some(
    ids => ids.length > 0,
  )
  const hasSlot = hasScope || query.periods.length > 0 || query.whose !== undefined
  if (fact && !hasScope && query.periods.length === 0 && shown.length > 0)
    return withTurn(answerFact(shown, fact, telling), before.query, shown, library.words)
  if (query.after || (question.pick === 'next' && asked.length <= 6))
    return nextAfter(before, shown, telling)
  const isShort = query.facets.length === 0 && asked.length <= 6
  // "Og for kvalitetsrapporten?"
  const isOther = question.words.length > 0 && question.unknown.length === 0
  if (asked.opening && isOther && (question.found?.length ?? 0) > 0)
    return answerOf(question, query, telling)
  if (!hasSlot || !(asked.opening || isShort)) return undefined
  const { networks, holds, schools, areas, whose } = hasScope || query.whose ? query : before.query
  const merged: Query = {
    ...before.query,
    networks,
    holds,
    schools,
    areas,
    periods: query.periods.length > 0 ? query.periods : before.query.periods,
  }
  const { whose: _whose, ...bare } = merged
  const words = query.periods.length > 0 && !hasScope ? [] : library.words
  const found = words.length === 0 ? undefined : shownOrTwins(shown, telling)
  return answerOf(
    { ...question, found, plural: true, unknown: [] },
    whose ? { ...bare, whose } : bare,
    telling,
  )
}

/** The same of others: deadlines with the title of one that was shown. */
function shownOrTwins(shown: readonly Due[], { snapshot, viewer }: Telling): Due[] {
  const titles = new Set(shown.map(({ deadline }) => deadline.title))
  return listDeadlines(snapshot, viewer, {}).filter(({ deadline }) => titles.has(deadline.title))
}

/** "Og den næste?" */
function nextAfter(before: Turn, shown: readonly Due[], telling: Telling): Answer {
  const last = shown.at(-1)
  const mine = ofScope({}, before.query, telling).dues
  const next = mine.find(({ until }) => until > (last?.until ?? telling.now))
  return next
    ? withTurn(answerOneDeadline([next], telling), before.query, [next], [])
    : withTurn(
        answerList(
          [],
          { about: aboutOf(before.query, telling), isPast: false, periods: [] },
          telling,
        ),
        before.query,
        [],
        [],
      )
}

/** Which of those with the words: by whose they are, when, and which one. */
function answerOf(question: DeadlineQuestion, query: Query, telling: Telling): Answer {
  const isTold = tellsByNote(question)
  if ((question.unknown.length > 0 && !isTold) || question.found?.length === 0)
    return unknownDeadline(notKnown(question), telling, question.near)
  const words = question.words.map(({ key }) => key)
  const { dues, ofOthers } = ofScope(question, query, telling)
  const doing = dayOfDoing(question, dues, query)
  const timed = inTime(dues, question, {
    query: doing ? { ...query, periods: [] } : query,
    telling,
  })
  const whole =
    timed.length > 0
      ? []
      : (onlyOfWords(dues, question, query) ?? byTitleAlone(question, query, telling))
  if (whole.length > 0) return withTurn(answerOneDeadline(whole, telling), query, whole, words)
  const isPicked = question.pick !== undefined && words.length === 0 && query.periods.length === 0
  const told = isPicked && !question.plural ? sameDay(timed, question.pick) : timed
  const isInTime = query.periods.length > 0 && doing === undefined
  const isList = question.plural || isInTime || (words.length === 0 && !isPicked)
  if (told.length === 1 || (told.length > 1 && told.length <= maxTold && !isList)) {
    const verdict = question.over
    const answer = isTold
      ? answerNote(told, telling)
      : question.asksUntil
        ? answerFact(told, 'until', telling)
        : answerOneDeadline(told, telling, { ofOthers, verdict, asOf: doing?.asOf })
    return withTurn(answer, query, told, words)
  }
  const about = {
    about: aboutOf(query, telling),
    isPast: question.isPast,
    periods: query.periods,
  }
  const open = timed.length > 0 || words.length > 0 ? [] : ofNobody(question, query, telling)
  const listing = { ...about, ofOthers, ofNobody: open.length > 0 }
  const listed = open.length > 0 ? open : timed
  return withTurn(answerList(listed, listing, telling), query, listed, words)
}

/**
 * "Digitale læremidler næste skoleår", "skolens bidrag til …": what reads like a network, a school or a time may be words of the
 * title. Those that have so much of it are what is meant.
 */
function byTitleAlone(question: DeadlineQuestion, query: Query, telling: Telling): readonly Due[] {
  const { found = [], words, actions } = question
  const acts = [...actions].some(isTelling) ? 1 : 0
  if (words.length + acts < 2 || found.length > maxTold) return []
  const said = query.periods.flatMap(period => wordsIn(period.said))
  const inTitle = found.filter(({ deadline }) => {
    const title = wordsIn(deadline.title)
    // "År" stands there as "års".
    return said.every(({ stem }) => title.some(each => each.stem.replace(/s$/, '') === stem))
  })
  return inTime(inTitle, question, { query: { ...query, periods: [] }, telling })
}

/**
 * "The deadline for booking cards **for spring**": one deadline has the words, and a time that is none of its own may be what it is for.
 * That there is none would deny the very one that is asked about.
 */
function onlyOfWords(
  dues: readonly Due[],
  { words, unknown, plural }: DeadlineQuestion,
  { periods }: Query,
): readonly Due[] | undefined {
  const isOne = new Set(dues.map(({ deadline }) => deadline.title)).size === 1
  const isFor = periods.some(({ said }) => season.test(said))
  return isOne && isFor && words.length > 0 && unknown.length === 0 && !plural ? dues : undefined
}
const season = /forår|efterår|sommer|vinter|spring|autumn|fall|summer|winter|skoleår|school year/iu

/** The words that no title has; of a title that is not found, its own. */
function notKnown({ unknown, said }: DeadlineQuestion): readonly string[] {
  return (unknown.length > 0 ? unknown : said).slice(0, 3)
}

function withTurn(
  answer: Answer,
  query: Query,
  dues: readonly Due[],
  words: readonly string[],
): Answer {
  const shown = dues.slice(0, 20).map(({ deadline }) => deadline.id)
  const library: LibraryTurn = {
    of: 'deadlines',
    shown,
    told: shown.length,
    words: words.map(word => word.slice(0, 60)).slice(0, 20),
    meanings: [],
    audience: [],
  }
  return { ...answer, turn: { query, shown: [], lang: answer.reply.lang, library } }
}
