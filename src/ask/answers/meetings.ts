// Which meetings a question is about, and which form the answer takes: one, several, how many, or none. Called by
// src/ask/answer.ts; the sentences are made by one.ts and many.ts, what is in a period or is the next by schedule/.

import type { Facet, Query } from '../../model/turn.js'
import { listMeetings, type MeetingFilter } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import { lexiconOf } from '../lexicon.js'
import { allOf, type Resolved, type Resolving, schoolYearAround } from '../resolve.js'
import { standsIn } from '../scope.js'
import { keyOf } from '../text/tokens.js'
import type { Answer } from './compose.js'
import { answerCount, answerList, answerNothing, periodOf } from './many.js'
import {
  answerNotUnderstood,
  answerUnknown,
  answerUnknownKind,
  answerWhichMeeting,
  answerWhichNetwork,
} from './not.js'
import { answerOne } from './one.js'
import { aboutOf, sayMeeting, type Telling } from './say.js'
import { answerChange, changed } from './schedule/changed.js'
import { answerClash } from './schedule/clash.js'
import { answerFree } from './schedule/free.js'
import { inPeriods } from './schedule/in-periods.js'
import { none } from './schedule/none.js'
import { isList, pickOne, preferThisYear } from './schedule/pick-one.js'
import { heldThere, withPlaceClaimed } from './schedule/place-claim.js'
import { answerTotal, isTotal } from './schedule/total.js'
import { isYesNo } from './schedule/verdict.js'
import { answerYear } from './schedule/year.js'

export function answerMeetings(asked: Resolved, context: Resolving, telling: Telling): Answer {
  const claimed = withPlaceClaimed(asked, context, telling.question)
  const resolved = heldThere(claimed, context, telling.question)
  const { query, scope } = resolved
  if (query.facets.includes('year')) return answerYear(resolved, telling)
  const change = answerChange(resolved, context, telling)
  if (change) return change
  const asksClash = query.facets.includes('clash')
  if (resolved.shown && !asksClash) return answerShown(resolved.shown, resolved, telling)
  const unknown = asksClash
    ? undefined
    : (unknownKindOrNumber(resolved, telling) ?? nowhereTogether(resolved, telling))
  if (unknown) return unknown
  if (asksClash) return answerClash(resolved, context, telling)
  // "Hvornår er jeg booket næste gang?" asks for the next one.
  const asksNext = query.facets.includes('when') && query.pick === 'next'
  if ((query.facets.includes('free') || query.facets.includes('busy')) && !asksNext)
    return answerFree(resolved, context, telling)
  if (isTotal(query)) return answerTotal(resolved, context, telling)
  // "Hvem er formand for styregruppen?": no date is an answer to who.
  if (query.facets.length > 0 && query.facets.every(facet => facet === 'who') && !query.number)
    return answerNotUnderstood(telling)
  if (mustAskWhich(resolved)) return answerWhichNetwork(resolved, telling)
  if (isAnybodys(resolved, telling)) return answerWhichMeeting(telling)
  if (query.facets.includes('status') && query.plural) return changed(resolved, context, telling)
  if (isOfHeld(resolved)) return listHeld(resolved, context, telling)
  if (query.facets.includes('count')) return countAll(resolved, context, telling)
  if (query.periods.length > 0 && query.pick === undefined)
    return inPeriods(resolved, context, telling)
  if (scope.number !== undefined) return numbered(resolved, context, telling)
  if (isList(resolved)) return listAll(resolved, context, telling)
  return pickOne(resolved, context, telling)
}

/** The meetings of the answer before, asked about again. */
function answerShown(shown: readonly Occurrence[], resolved: Resolved, telling: Telling): Answer {
  const [occurrence, another] = shown
  if (occurrence && !another) return answerOne({ occurrence, chosen: 'named' }, resolved, telling)
  return answerList({ occurrences: shown, span: { kind: 'named' } }, resolved, telling)
}

/** A kind that the calendar has none of, or a number that no meeting of the kind has: not known, and no date. */
function unknownKindOrNumber({ scope }: Resolved, telling: Telling): Answer | undefined {
  const { snapshot } = telling
  const { kinds, number, words } = scope
  if (kinds.length === 0 && number !== undefined && words.length > 0)
    return isNumberOf(scope, telling)
      ? undefined
      : answerUnknown([`${words.join(' ')} ${number}`], telling)
  const missing = kinds.length > 0 && !kinds.some(kind => snapshot.indexes.byKind.has(kind))
  if (missing) return answerUnknownKind(scope, telling)
  const [kind] = kinds
  if (!kind || number === undefined) return undefined
  const known = lexiconOf(snapshot).numbers.get(kind)
  return known?.has(number) ? undefined : answerUnknownKind(scope, telling)
}

/** Words that each stand in some meeting, but in none together: what is asked about is none of them. */
function nowhereTogether({ scope }: Resolved, telling: Telling): Answer | undefined {
  if (scope.words.length < 2) return undefined
  const lexicon = lexiconOf(telling.snapshot)
  const stands = scope.words.map(word => standsIn(word, true, lexicon))
  const isAnywhere = telling.snapshot.occurrences.some(({ meeting }) =>
    stands.every(isIn => isIn(meeting)),
  )
  return isAnywhere ? undefined : answerNotUnderstood(telling)
}

/** Whether any meeting with the words in its title has the number, whoever it is for. */
function isNumberOf({ words, number }: Resolved['scope'], { snapshot }: Telling): boolean {
  const lexicon = lexiconOf(snapshot)
  const [first, ...others] = words.map(word => lexicon.meetingsAbout(keyOf(word)))
  return [...(first ?? [])].some(
    meeting =>
      lexicon.numberOf(meeting) === number && others.every(each => each?.has(meeting) ?? false),
  )
}

/** "Netværksmødet" of one who is in three networks. */
function mustAskWhich({ query, scope }: Resolved): boolean {
  const says = query.pick || query.number || query.whose || query.plural || query.periods.length > 0
  return scope.own && scope.networks.length > 1 && query.definite && !says
}

/** "Hvornår er mødet?" of a guest, who has none of their own, where several networks meet: the next one of them all is a guess. */
function isAnybodys({ query, after }: Resolved, { viewer, snapshot, question }: Telling): boolean {
  const { networks, holds, schools, areas, people, kinds, words, periods, number, pick } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  const said = named + kinds.length + words.length + periods.length
  const isOne = query.meeting && !query.plural && !pick && !number && !after && !query.whose
  const isSaidOnce = theMeeting.test(question) && said === 0 && query.facets.length > 0
  return !viewer.person && isOne && isSaidOnce && snapshot.programme.networks.length > 1
}
const theMeeting = /(?<!\p{L})(?:mødet|moedet|modet|the meeting)(?!\p{L})/iu

function countAll(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { periods } = resolved.query
  const year = schoolYearAround(context.today)
  const found =
    periods.length > 0
      ? allOf(resolved.filter, periods, context)
      : listMeetings(context.snapshot, context.viewer, { ...resolved.filter, ...year })
  return found.length > 0 ? answerCount(found, resolved, telling) : none(resolved, context, telling)
}

/** "Læringslab 3": of this school year if there is one; where the asker's hold has none, it is said whom it is for. */
function numbered(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const mine = preferThisYear(allOf(resolved.filter, [], context), context)
  // "Har jeg noget med til lab 2?" of one who has none: that it is not in the calendar would be untrue.
  const isOfNamed = !resolved.assumed.unsaid && !resolved.scope.own
  const found =
    mine.length > 0 || isOfNamed
      ? mine
      : preferThisYear(allOf(resolved.filterOfAll, [], context), context)
  const [occurrence, another] = found
  if (!occurrence) return none(resolved, context, telling)
  if (!another)
    return answerOne({ occurrence, chosen: 'named', only: mine.length === 0 }, resolved, telling)
  const held = heldInstead(found)
  if (held)
    return answerOne({ ...held, chosen: 'named', only: mine.length === 0 }, resolved, telling)
  const lead =
    mine.length === 0 ? wording(telling.lang).ask.onlyForOthers(aboutOf(resolved.scope)) : undefined
  return answerList(
    { occurrences: found, span: { kind: 'named' }, ...(lead ? { lead } : {}) },
    resolved,
    telling,
  )
}

/** Of several with one number, where all but one are off: that one is when it is. */
function heldInstead(
  found: readonly Occurrence[],
): { occurrence: Occurrence; before: readonly Occurrence[] } | undefined {
  const off = found.filter(({ meeting }) => meeting.status === 'cancelled')
  const [occurrence, another] = found.filter(each => !off.includes(each))
  const before = off.filter(({ start }) => occurrence && start < occurrence.start)
  return occurrence && !another && before.length === off.length ? { occurrence, before } : undefined
}

/** All that lie ahead, or the next few. */
function listAll(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, filter, filterOfAll, assumed, scope } = resolved
  const upcoming = (each: MeetingFilter) =>
    allOf({ ...each, from: context.today }, [], context).filter(({ end }) => end > telling.now)
  const mine = upcoming(filter)
  const ahead = mine.length > 0 || !assumed.unsaid ? mine : upcoming(filterOfAll)
  const [only, another] = ahead
  if (!only) return none(resolved, context, telling)
  if (!another && isCalled(query)) return answerCalled(only, resolved, telling)
  const lead = mine.length > 0 ? undefined : wording(telling.lang).ask.onlyForOthers(aboutOf(scope))
  if (lead)
    return answerList({ occurrences: ahead, span: { kind: 'upcoming' }, lead }, resolved, telling)
  const { amount } = query
  if (amount === undefined) {
    const note = heldBefore(resolved, context, telling)
    const verdict = isYesNo(query) && scope.places.length > 0 ? true : undefined
    return answerList(
      { occurrences: ahead, span: { kind: 'upcoming' }, note, verdict },
      resolved,
      telling,
    )
  }
  const planned = ahead.filter(each => each.meeting.status === 'planned').slice(0, amount)
  return answerList({ occurrences: planned, span: { kind: 'first', amount } }, resolved, telling)
}

/** "Hvilke møder har jeg haft?", "har jeg været til møde i marts?"; "har vi haft lab 2?" is of one. */
function isOfHeld({ query, scope }: Resolved): boolean {
  if (!query.facets.includes('held') || scope.number !== undefined) return false
  return query.plural || query.facets.includes('list') || (query.periods.length > 0 && query.yesNo)
}

/** This school year's, or those of the periods. */
function listHeld(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { filter, query } = resolved
  const year = schoolYearAround(context.today)
  const bounds = query.periods.length > 0 ? filter : { ...filter, ...year }
  const held = allOf(bounds, query.periods, context).filter(
    ({ meeting, end }) => meeting.status === 'planned' && end <= telling.now,
  )
  const verdict = query.yesNo ? held.length > 0 : undefined
  if (held.length === 0) {
    const past = { ...query, pick: 'latest' as const }
    return answerNothing({ ...resolved, query: past }, telling, { verdict })
  }
  const period = periodOf(resolved, telling)
  const span =
    period === undefined ? { kind: 'past' as const } : { kind: 'period' as const, period }
  return answerList({ occurrences: held, span, verdict }, resolved, telling)
}

/** "Hvad sker der til den fælles opstart?": by a name of its own. */
function isCalled({ plural, words, amount }: Query): boolean {
  return !plural && words.length > 0 && amount === undefined
}

/** One by its name, with what is done there where that is known. */
function answerCalled(occurrence: Occurrence, resolved: Resolved, telling: Telling): Answer {
  const { query } = resolved
  const hasAgenda = sayMeeting(occurrence, telling).agenda !== undefined
  const facets: Facet[] = hasAgenda ? [...query.facets, 'agenda'] : query.facets
  return answerOne(
    { occurrence, chosen: 'named' },
    { ...resolved, query: { ...query, facets } },
    telling,
  )
}

/** "Alle læringslabs for hold 1" are more than those that are left. */
function heldBefore(
  { query, filter }: Resolved,
  context: Resolving,
  { lang, now }: Telling,
): string | undefined {
  const isOfSome = query.kinds.length + query.networks.length > 0
  if (!isOfSome || !query.facets.includes('list')) return undefined
  const year = { ...filter, ...schoolYearAround(context.today) }
  const held = listMeetings(context.snapshot, context.viewer, year).filter(({ end }) => end <= now)
  return held.length > 0 ? wording(lang).ask.alreadyHeld(held.length) : undefined
}
