// Which meetings a question is about, and which form the answer takes: one, several, how many, or none. Called by
// src/ask/answer.ts; the sentences are made by one.ts and many.ts.

import { dateOf, localOf } from '../../core/time.js'
import type { Facet, Query } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import { currentMeetings, listMeetings, type MeetingFilter } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Chosen } from '../../wording/ask-wording.js'
import { wording } from '../../wording/wording.js'
import { lexiconOf } from '../lexicon.js'
import { allOf, pickOf, type Resolved, type Resolving, schoolYearAround } from '../resolve.js'
import type { Answer } from './compose.js'
import { answerCount, answerList, answerNothing, nothingSentence, periodOf } from './many.js'
import { answerClosed, answerUnknownKind, answerWhichNetwork } from './not.js'
import { answerOne } from './one.js'
import { aboutOf, originalStartOf, sayMeeting, type Telling } from './say.js'

export function answerMeetings(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, scope } = resolved
  if (resolved.shown) return answerShown(resolved.shown, resolved, telling)
  const unknown = unknownKindOrNumber(resolved, telling)
  if (unknown) return unknown
  if (mustAskWhich(resolved)) return answerWhichNetwork(resolved, telling)
  if (query.facets.includes('status') && query.plural) return changed(resolved, context, telling)
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
  const { kinds, number } = scope
  const missing = kinds.length > 0 && !kinds.some(kind => snapshot.indexes.byKind.has(kind))
  if (missing) return answerUnknownKind(scope, telling)
  const [kind] = kinds
  if (!kind || number === undefined) return undefined
  const known = lexiconOf(snapshot).numbers.get(kind)
  return known?.has(number) ? undefined : answerUnknownKind(scope, telling)
}

/** "Netværksmødet" of one who is in three networks. */
function mustAskWhich({ query, scope }: Resolved): boolean {
  const says = query.pick || query.number || query.whose || query.plural || query.periods.length > 0
  return scope.own && scope.networks.length > 1 && query.definite && !says
}

function isList({ query }: Resolved): boolean {
  if (query.amount !== undefined) return true
  if (query.pick) return false
  return query.facets.includes('list') || query.plural
}

function countAll(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { periods } = resolved.query
  const year = schoolYearAround(context.today)
  const found =
    periods.length > 0
      ? allOf(resolved.filter, periods, context)
      : listMeetings(context.snapshot, context.viewer, { ...resolved.filter, ...year })
  return found.length > 0 ? answerCount(found, resolved, telling) : none(resolved, context, telling)
}

/** "Hvilke møder er aflyst eller flyttet?" */
function changed(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { filter, query, scope } = resolved
  const ahead = query.periods.length > 0 ? filter : { ...filter, from: context.today }
  const found = allOf(ahead, query.periods, context).filter(
    each =>
      each.meeting.status === 'cancelled' || sayMeeting(each, telling).movedFrom !== undefined,
  )
  const lead = wording(telling.lang).ask.changed(aboutOf(scope), found.length)
  return answerList({ occurrences: found, span: { kind: 'named' }, lead }, resolved, telling)
}

/** What is in the periods: one is told, several are listed, none is said, and then how many others have. */
function inPeriods(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query } = resolved
  const found = allOf(resolved.filter, query.periods, context)
  const [occurrence, another] = found
  if (!occurrence) return elsewhen(resolved, context, telling) ?? none(resolved, context, telling)
  const verdict = isYesNo(query.facets) ? found.some(isPlanned) : undefined
  if (!another && !isList(resolved))
    return answerOne({ occurrence, chosen: 'named', verdict }, resolved, telling)
  const period = periodOf(resolved, telling) ?? ''
  return answerList(
    { occurrences: found, span: { kind: 'period', period }, verdict },
    resolved,
    telling,
  )
}

/**
 * Not when the question says, but the meeting it named has another day: the one with the number, the year's only one of its
 * kind, or one that was moved away from that day.
 */
function elsewhen(resolved: Resolved, context: Resolving, telling: Telling): Answer | undefined {
  const { query, filter, scope } = resolved
  if (query.facets.includes('list') || query.facets.includes('count')) return undefined
  const moved = allOf(filter, [], context).filter(each => isMovedFrom(each, query, telling))
  const only = moved.length > 0 ? undefined : onlyOneThisYear(resolved, context)
  const numbered =
    scope.number === undefined ? [] : preferThisYear(allOf(filter, [], context), context)
  const found = moved.length > 0 ? moved : only ? [only] : numbered
  const [occurrence, another] = found
  if (!occurrence) return undefined
  const verdict = isYesNo(query.facets) ? false : undefined
  const nothing = nothingSentence(resolved, telling)
  if (another) {
    const lead = nothing
    return answerList(
      { occurrences: found, span: { kind: 'named' }, lead, verdict },
      resolved,
      telling,
    )
  }
  const lead = verdict === undefined && moved.length === 0 ? nothing : undefined
  return answerOne({ occurrence, chosen: 'named', verdict, lead }, resolved, telling)
}

function isMovedFrom(occurrence: Occurrence, { periods }: Query, { snapshot }: Telling): boolean {
  const original = originalStartOf(occurrence)
  if (original === undefined || occurrence.meeting.status !== 'planned') return false
  const day = dateOf(localOf(original, snapshot.zone))
  return periods.some(({ from, to, kind }) => kind === 'day' && from <= day && day <= to)
}

function isPlanned({ meeting }: Occurrence): boolean {
  return meeting.status === 'planned'
}

/** "Læringslab 3": of this school year if there is one; where the asker's hold has none, it is said whom it is for. */
function numbered(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const mine = preferThisYear(allOf(resolved.filter, [], context), context)
  const found =
    mine.length > 0 || !resolved.assumed.unsaid
      ? mine
      : preferThisYear(allOf(resolved.filterOfAll, [], context), context)
  const [occurrence, another] = found
  if (!occurrence) return none(resolved, context, telling)
  if (!another)
    return answerOne({ occurrence, chosen: 'named', only: mine.length === 0 }, resolved, telling)
  const lead =
    mine.length === 0 ? wording(telling.lang).ask.onlyForOthers(aboutOf(resolved.scope)) : undefined
  return answerList(
    { occurrences: found, span: { kind: 'named' }, ...(lead ? { lead } : {}) },
    resolved,
    telling,
  )
}

/** "Er der …?", with no question word beside it. */
function isYesNo(facets: readonly Facet[]): boolean {
  const asks: readonly Facet[] = ['when', 'where', 'length', 'end', 'list', 'attend', 'status']
  const isIt = facets.includes('exists') || facets.includes('still')
  return isIt && !facets.some(facet => asks.includes(facet))
}

function preferThisYear(
  found: readonly Occurrence[],
  { today, now }: Resolving,
): readonly Occurrence[] {
  const { from, to } = schoolYearAround(today)
  const thisYear = found.filter(
    ({ startLocal }) => from <= startLocal && startLocal.slice(0, 10) <= to,
  )
  if (thisYear.length > 0) return thisYear
  const ahead = found.filter(each => each.end > now)
  return ahead.length > 0 ? ahead : found.slice(-1)
}

/** All that lie ahead, or the next few. */
function listAll(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, filter, filterOfAll, assumed, scope } = resolved
  const upcoming = (each: MeetingFilter) =>
    allOf({ ...each, from: context.today }, [], context).filter(({ end }) => end > telling.now)
  const mine = upcoming(filter)
  const ahead = mine.length > 0 || !assumed.unsaid ? mine : upcoming(filterOfAll)
  if (ahead.length === 0) return none(resolved, context, telling)
  const lead = mine.length > 0 ? undefined : wording(telling.lang).ask.onlyForOthers(aboutOf(scope))
  if (lead)
    return answerList({ occurrences: ahead, span: { kind: 'upcoming' }, lead }, resolved, telling)
  const { amount } = query
  if (amount === undefined) {
    const note = heldBefore(resolved, context, telling)
    return answerList({ occurrences: ahead, span: { kind: 'upcoming' }, note }, resolved, telling)
  }
  const planned = ahead.filter(each => each.meeting.status === 'planned').slice(0, amount)
  return answerList({ occurrences: planned, span: { kind: 'first', amount } }, resolved, telling)
}

/** "Alle læringslabs for hold 1" are more than those that are left. */
function heldBefore(
  { query, filter }: Resolved,
  context: Resolving,
  { lang, now }: Telling,
): string | undefined {
  if (query.kinds.length === 0 || !query.facets.includes('list')) return undefined
  const year = { ...filter, ...schoolYearAround(context.today) }
  const held = listMeetings(context.snapshot, context.viewer, year).filter(({ end }) => end <= now)
  return held.length > 0 ? wording(lang).ask.alreadyHeld(held.length) : undefined
}

/** The next, the latest, the first or the final one. */
function pickOne(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, after } = resolved
  const chosen = query.pick ?? 'next'
  const each = chosen === 'next' ? nextOfEach(resolved, context) : []
  if (each.length > 1) {
    const lead = wording(telling.lang).ask.nextOfEach(aboutOf(resolved.scope))
    return answerList({ occurrences: each, span: { kind: 'named' }, lead }, resolved, telling)
  }
  const current = chosen === 'next' ? underWay(resolved, context) : []
  const [now] = current
  if (now && isAboutNow(current, query)) return answerNow(now, undefined, { resolved, telling })
  const occurrence = pickOf(resolved.filter, query, { ...context, after })
  if (occurrence) {
    const before = chosen === 'next' ? cancelledBefore(occurrence, resolved, context) : []
    const others = current.filter(each => each !== occurrence)
    const one = {
      occurrence,
      chosen: chosenAs(occurrence, resolved, telling),
      before,
      underWay: others,
    }
    return answerOne(one, resolved, telling)
  }
  if (now) return answerNow(now, nothingSentence(resolved, telling), { resolved, telling })
  const only = query.pick ? undefined : onlyOneThisYear(resolved, context)
  if (only) return answerOne({ occurrence: only, chosen: 'named' }, resolved, telling)
  const other = resolved.assumed.unsaid
    ? pickOf(resolved.filterOfAll, query, { ...context, after })
    : undefined
  if (!other) return none(resolved, context, telling)
  return answerOne({ occurrence: other, chosen: 'named', only: true }, resolved, telling)
}

/** What has begun when the next one is asked for; who asks may be on the way to it. */
function underWay(
  { query, filter, after }: Resolved,
  { snapshot, viewer, now }: Resolving,
): Occurrence[] {
  if (after || query.periods.length > 0) return []
  return currentMeetings(snapshot, viewer, filter, now)
}

function answerNow(
  occurrence: Occurrence,
  lead: string | undefined,
  { resolved, telling }: { resolved: Resolved; telling: Telling },
): Answer {
  return answerOne({ occurrence, chosen: 'named', lead, underWay: [occurrence] }, resolved, telling)
}

/** "Hvor er mødet?", with one under way: that is the one. */
function isAboutNow(current: readonly Occurrence[], { pick, facets }: Query): boolean {
  const [asked] = facets
  return current.length === 1 && !pick && asked !== undefined && asked !== 'when'
}

/** "Næste læringslab for hold 1 og 2": one for each of the hold, networks or schools that were named. */
function nextOfEach({ query, filter, after }: Resolved, context: Resolving): Occurrence[] {
  const { networks, holds, schools } = query
  const named = [
    ...networks.map(id => ({ ...filter, networks: [id] })),
    ...(networks.length > 0 ? [] : holds.map(id => ({ ...filter, holds: [id], schools: [] }))),
    ...(networks.length > 0 ? [] : schools.map(id => ({ ...filter, schools: [id], holds: [] }))),
  ]
  if (named.length < 2) return []
  const found = named.flatMap(each => pickOf(each, query, { ...context, after }) ?? [])
  return [...new Set(found)].sort((a, b) => a.start - b.start)
}

/** "Hvornår er kick-on?" when the year's only one has been: it is the one that is meant. */
function onlyOneThisYear({ filter, scope }: Resolved, context: Resolving): Occurrence | undefined {
  if (scope.kinds.length === 0 && scope.words.length === 0) return undefined
  const [only, another] = allOf({ ...filter, ...schoolYearAround(context.today) }, [], context)
  return another ? undefined : only
}

/** After another one, "next" would be a lie; and "the last before summer" is no latest while it lies ahead. */
function chosenAs({ end }: Occurrence, { after, query }: Resolved, { now }: Telling): Chosen {
  const chosen = query.pick ?? 'next'
  if (after && chosen === 'next') return 'named'
  return chosen === 'latest' && end > now ? 'final' : chosen
}

function cancelledBefore(next: Occurrence, resolved: Resolved, context: Resolving): Occurrence[] {
  const { filter, query, after } = resolved
  const since = after?.start ?? context.now
  return allOf({ ...filter, from: context.today }, query.periods, context).filter(
    each => each.meeting.status === 'cancelled' && each.start > since && each.start < next.start,
  )
}

/** None that fits and may be seen: closed to the viewer, or really none. A guest who sees none at any time is not told which. */
function none(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, scope, assumed } = resolved
  // The asker's own was only a guess, and a kind of meeting was named: then it is said of everybody's.
  const isGuess = assumed.unsaid && scope.own && scope.kinds.length > 0
  const told = isGuess
    ? { ...resolved, scope: resolved.scopeOfAll, filter: resolved.filterOfAll }
    : resolved
  const verdict = isYesNo(query.facets) ? false : undefined
  const isRefused = context.viewer.person
    ? isClosed(told, context)
    : allOf(told.filter, [], context).length === 0
  if (isRefused) return answerClosed(told, telling)
  if (isGuess || !scope.own || !assumed.unsaid || query.periods.length === 0)
    return answerNothing(told, telling, { verdict })
  const others = allOf(resolved.filterOfAll, query.periods, context)
  const count = others.filter(each => each.meeting.status === 'planned').length
  const note = count > 0 ? wording(telling.lang).ask.othersHave(count) : undefined
  return answerNothing(resolved, telling, { note, verdict })
}

/** Whether something fits that only others may see: then "there is none" would be untrue. Says no more than that. */
function isClosed({ filter, scope, query }: Resolved, context: Resolving): boolean {
  if (scope.own || may(context.viewer, 'people.edit')) return false
  const all: Resolving = {
    ...context,
    viewer: {
      person: context.viewer.person,
      grants: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }],
    },
  }
  const span = query.periods.length === 0 && query.pick !== 'latest' ? { from: context.today } : {}
  return allOf({ ...filter, ...span }, query.periods, all).length > 0
}
