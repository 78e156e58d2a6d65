// What is cancelled or moved: all of it, "det aflyste møde", and why a meeting is off or has another day. Called by ../meetings.ts.
// Asked why, the meeting itself is told, never the next one; where the calendar gives no reason, that is said.
import { addDays, dateOf } from '../../../core/time.js'
import type { Facet, Query } from '../../../model/turn.js'
import { listMeetings, type MeetingFilter } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import { allOf, type Resolved, type Resolving, schoolYearAround } from '../../resolve.js'
import { originalDayOf } from '../../schedule/original.js'
import { isCommon } from '../../text/common.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { answerList, nothingSentence, periodOf } from '../many.js'
import { answerOne } from '../one.js'
import { aboutOf, type Telling, withVerdict } from '../say.js'
import { asksWhy, withoutWhy } from '../told/why.js'

/** "Hvilke møder er aflyst eller flyttet?" */
export function changed(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { filter, query, scope } = resolved
  const ahead = { ...filter, ...spanOf(query, context, telling) }
  const mine = allOf(ahead, query.periods, context).filter(each => isChanged(each, context))
  const all = ofAll(resolved, context, telling)
  const isOfAll = all.length > mine.length && all.length <= maxOfAll
  const found = ofSort(isOfAll ? all : mine, telling)
  const [only, another] = found
  // "Er der aflyst noget?": what is only moved is told, after a no.
  const isOff = /aflys|cancel/iu.test(telling.question) && !query.facets.includes('moved')
  const isAsked = ({ meeting }: Occurrence) => !isOff || meeting.status === 'cancelled'
  const verdict = query.yesNo ? found.some(isAsked) : undefined
  if (only && !another)
    return answerOne({ occurrence: only, chosen: 'named', verdict }, resolved, telling)
  const period = periodOf(resolved, telling)
  const { ask } = wording(telling.lang)
  const about = aboutOf(isOfAll ? resolved.scopeOfAll : scope)
  const sort = found.length > 0 ? sortAsked(telling) : undefined
  const said = verdict ? ask.changes(period) : ask.changed(about, found.length, { period, sort })
  const lead = withVerdict(verdict, said, telling)
  return answerList({ occurrences: found, span: { kind: 'named' }, lead }, resolved, telling)
}

/** "Hvilke møder **er blevet** flyttet?" asks of what has been too; else of what is ahead. */
function spanOf(
  { periods, yesNo }: Query,
  { today }: Resolving,
  { question }: Telling,
): MeetingFilter {
  if (periods.length > 0) return {}
  return !yesNo && hasBeen.test(question) ? schoolYearAround(today) : { from: today }
}
const hasBeen = /(?<!\p{L})(?:er blevet|blev|er der blevet|have been|has been|were|got)(?!\p{L})/iu

/** More of others than these are not put beside the asker's own. */
const maxOfAll = 12

/** "Hvilke møder er aflyst?" of one who does not say whose: all that the asker may see; else, and to yes or no, none but the asker's own. */
function ofAll(
  { query, assumed, filterOfAll }: Resolved,
  context: Resolving,
  telling: Telling,
): Occurrence[] {
  if (!assumed.unsaid || query.yesNo) return []
  const ahead = { ...filterOfAll, ...spanOf(query, context, telling) }
  return allOf(ahead, query.periods, context).filter(each => isChanged(each, context))
}

/** Which of the two was asked for; undefined where both were, or any change. */
function sortAsked({ question }: Telling): 'cancelled' | 'moved' | undefined {
  const isOff = /aflys|cancel|called off/iu.test(question)
  const isOn = /flyt|ryk|uds[ak]|omlag|ændr|aendr|moved|postponed|reschedul|change/iu.test(question)
  return isOff === isOn ? undefined : isOff ? 'cancelled' : 'moved'
}

/** Of the sort that was asked for, where there is any. */
function ofSort(found: readonly Occurrence[], telling: Telling): readonly Occurrence[] {
  const sort = sortAsked(telling)
  if (sort === undefined) return found
  const asked = found.filter(
    ({ meeting }) => (meeting.status === 'cancelled') === (sort === 'cancelled'),
  )
  return asked.length > 0 ? asked : found
}

/**
 * "Hvorfor er mødet aflyst?", "hvem flyttede det?", "hvad tid er det flyttede møde?", "hvorfor er der ikke møde i marts?": of what was
 * changed. Undefined where that is not what is asked. Of any other why, only that it stands nowhere.
 */
export function answerChange(
  resolved: Resolved,
  context: Resolving,
  telling: Telling,
): Answer | undefined {
  const { query } = resolved
  const isWhy = opensWith(asksWhy, telling)
  const isStatus = query.facets.includes('status')
  const isOfChanged =
    isStatus && (attributive.test(telling.question) || opensWith(key => whoWords.has(key), telling))
  if (!isWhy && !isOfChanged) return undefined
  const isNegated = telling.isNegated || /(?:^|\P{L})no(?!\p{L})/iu.test(telling.question)
  const isOfChange = isStatus || isNegated || resolved.shown !== undefined
  const occurrence = isOfChange ? changedOne(resolved, context) : undefined
  if (occurrence) {
    const asked = { ...resolved, query: { ...query, yesNo: false } }
    return answerOne({ occurrence, chosen: 'named' }, asked, telling)
  }
  const told = isWhy && !isStatus ? toldOne(resolved, context, telling) : undefined
  if (told) {
    const { agenda, preparation } = told.meeting
    const facets: Facet[] = [
      ...(agenda ? (['agenda'] as const) : []),
      ...(preparation ? (['preparation'] as const) : []),
    ]
    const asked = { ...resolved, query: { ...query, facets, yesNo: false } }
    // Its own text is the answer, and not that it does not say why it was moved.
    const plain = { ...telling, question: withoutWhy(telling.question) }
    return answerOne({ occurrence: told, chosen: 'named' }, asked, plain)
  }
  return isWhy ? noReason(resolved, context, { ...telling, isNegated }) : undefined
}

const whoWords = new Set(['hvem', 'who'])
const softWords = new Set(['og', 'men', 'ok', 'nå', 'hej', 'and', 'but', 'så'].map(keyOf))
/** "Det aflyste møde", "the moved meeting". */
const attributive =
  /(?:^|\P{L})(?:det|den|the) (?:aflyste|flyttede|rykkede|udskudte|ændrede|cancelled|canceled|moved|postponed|rescheduled)(?!\p{L})/iu

function opensWith(isIt: (key: string) => boolean, { question }: Telling): boolean {
  const opening = tokenise(question).find(({ key }) => !softWords.has(key))
  return isIt(opening?.key ?? '')
}

function isChanged(occurrence: Occurrence, { snapshot }: Resolving): boolean {
  const isMoved = originalDayOf(occurrence, snapshot.zone) !== undefined
  return occurrence.meeting.status === 'cancelled' || isMoved
}

/** The one that was asked about: of the sort that was named, in its old place or its new; the first ahead, else the last. */
function changedOne(resolved: Resolved, context: Resolving): Occurrence | undefined {
  const { shown, query, filter } = resolved
  const year = schoolYearAround(context.today)
  const all = shown ?? allOf({ ...filter, ...year }, [], context)
  const found = all
    .filter(each => isChanged(each, context))
    .filter(each => isIn(each, resolved, context))
  const asksMoved = query.facets.includes('moved')
  const fits = found.filter(({ meeting }) => (meeting.status === 'cancelled') !== asksMoved)
  const best = fits.length > 0 || query.facets.includes('status') ? fits : found
  return best.find(({ end }) => end > context.now) ?? best.at(-1)
}

/** "Hvorfor skal vi have **gummistøvler** med?": the meeting ahead whose text has the word; the reason stands beside it, if anywhere. */
function toldOne(
  resolved: Resolved,
  context: Resolving,
  { question }: Telling,
): Occurrence | undefined {
  const { shown, filter } = resolved
  const all = shown ?? allOf({ ...filter, ...schoolYearAround(context.today) }, [], context)
  const asked = tokenise(question).flatMap(({ key }) => (isCommon(key) ? [] : key))
  return all
    .filter(each => each.end > context.now && isIn(each, resolved, context))
    .find(({ meeting: { agenda = '', preparation = '' } }) => {
      const text = `${agenda}\n${preparation}`
      const own = new Set(tokenise(text).map(({ key }) => key))
      // Where nothing but the thing itself is said, no reason can be.
      const isMore = text.split(/\n+|[.!?]\s/u).filter(each => each.trim() !== '').length > 1
      return isMore && asked.some(key => own.has(key))
    })
}

const daysBeforeChristmas = 7

/** In its old place or its new; "til jul" is said of the days before it too. */
function isIn(occurrence: Occurrence, { query }: Resolved, { snapshot }: Resolving): boolean {
  if (query.periods.length === 0) return true
  const original = originalDayOf(occurrence, snapshot.zone)
  const days = [dateOf(occurrence.startLocal), ...(original ? [original] : [])]
  return query.periods.some(({ from, to, said }) => {
    const first = /(?:^|\P{L})til jul/iu.test(said) ? addDays(from, -daysBeforeChristmas) : from
    return days.some(day => first <= day && day <= to)
  })
}

/** Why a thing is as it is stands in no calendar; that there is none of it can be said beside. */
function noReason(resolved: Resolved, context: Resolving, telling: Telling): Answer | undefined {
  const { query, filter } = resolved
  const { ask } = wording(telling.lang)
  if (query.facets.includes('status')) return undefined
  const isNone =
    telling.isNegated &&
    query.periods.length > 0 &&
    query.periods.every(
      ({ from, to }) =>
        listMeetings(context.snapshot, context.viewer, { ...filter, from, to }).length === 0,
    )
  return compose(telling, {
    kind: isNone ? 'answer' : 'unknown',
    sentences: [isNone ? nothingSentence(resolved, telling) : undefined, ask.noReason],
    buttons: suggestionsFor(resolved, telling),
    query,
  })
}
