// Fills in what a question leaves out: "my" and "our" from the viewer, the rest from the question before. Called by
// src/ask/answer.ts; what it gives is exact: which meetings, in a filter, or those that were shown.
import { dateOf, type Instant, type LocalDate, schoolYearOf } from '../core/time.js'
import type { AskedPeriod, Query, Turn } from '../model/turn.js'
import type { Viewer } from '../people/rights.js'
import {
  lastMeeting,
  listMeetings,
  type MeetingFilter,
  nextMeeting,
  seenBy,
} from '../programme/query.js'
import type { Occurrence, Snapshot } from '../programme/snapshot.js'
import { continueFrom } from './follow-up.js'
import { withAnchors } from './schedule/anchor.js'
import { isInsteadOf } from './schedule/original.js'
import { settleYear } from './schedule/year.js'
import { type Assumed, everybodys, type Scope, scopeOf } from './scope.js'
import type { Understood } from './understand.js'

export interface Resolving {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
  readonly today: LocalDate
  readonly previous?: Turn
}

export interface Resolved {
  readonly query: Query
  readonly scope: Scope
  readonly assumed: Assumed
  /** Of `scope`, without period. */
  readonly filter: MeetingFilter
  /** The same kind of meeting, whoever it is for. */
  readonly filterOfAll: MeetingFilter
  readonly scopeOfAll: Scope
  /** The meetings of the answer before, when the question points at them. */
  readonly shown: readonly Occurrence[] | undefined
  /** The last of them, when what comes after is asked for. */
  readonly after: Occurrence | undefined
}

/** The question with everything filled in. */
export function resolve(asked: Understood, context: Resolving): Resolved {
  const { snapshot, viewer, today, previous } = context
  const asker = { snapshot, viewer, today }
  const { query: continued, shown } = continueFrom(previous, asked)
  const query = withAnchors(settleYear(continued), asker)
  const before = (previous?.shown ?? [])
    .flatMap(id => snapshot.byId.get(id) ?? [])
    .filter(each => isSeen(each, context))
  const all = everybodys(query, asker)
  return {
    query,
    ...scopeOf(query, asker),
    filterOfAll: all.filter,
    scopeOfAll: all.scope,
    shown: shown && before.length > 0 ? before : undefined,
    after: query.after ? before.at(-1) : undefined,
  }
}

/** Rights may have changed since the meeting was shown. */
function isSeen({ meeting, startLocal }: Occurrence, { snapshot, viewer }: Resolving): boolean {
  return seenBy(snapshot, viewer, meeting, dateOf(startLocal)) !== 'nothing'
}

/** All that fit, in the periods asked about, else without bounds; cancelled ones included. By start. */
export function allOf(
  filter: MeetingFilter,
  periods: readonly AskedPeriod[],
  context: Resolving,
): Occurrence[] {
  const { snapshot, viewer } = context
  const spans = periods.length > 0 ? periods.map(({ from, to }) => ({ from, to })) : [{}]
  const found = spans.flatMap(span =>
    listMeetings(snapshot, viewer, { ...filter, ...span, includeCancelled: true }),
  )
  return (
    [...new Set(found)]
      .filter(each => isAtTime(each, periods))
      // One that is off is not told beside the one that is held instead.
      .filter(each => !found.some(one => isInsteadOf(one, each)))
      .sort((a, b) => a.start - b.start)
  )
}

/** "Onsdag kl. 13": what is on at that time; "i eftermiddag": what is on in any part of it. */
function isAtTime(
  { startLocal, endLocal, allDay }: Occurrence,
  periods: readonly AskedPeriod[],
): boolean {
  if (allDay || !periods.some(({ time }) => time !== undefined)) return true
  return periods.some(({ from, to, time, timeTo = time }) => {
    const [first, last] = [startLocal.slice(0, 10), endLocal.slice(0, 10)]
    if (first > to || last < from) return false
    if (time === undefined || timeTo === undefined) return true
    // What lasts from one day to the next is on all through the night.
    const starts = first < from ? '00:00' : startLocal.slice(11)
    const ends = last > to ? '24:00' : endLocal.slice(11)
    return starts === time || (starts < timeTo && time < ends) || (starts <= time && time < ends)
  })
}

/** The bounds of the school year that a day lies in. */
export function schoolYearAround(day: LocalDate): { from: LocalDate; to: LocalDate } {
  const year = schoolYearOf(day)
  return { from: `${year}-08-01`, to: `${year + 1}-07-31` }
}

/** Which one of those that fit. `from` is where "next" counts from: now, or the end of the meeting shown before. */
export function pickOf(
  filter: MeetingFilter,
  query: Query,
  context: Resolving & { after: Occurrence | undefined },
): Occurrence | undefined {
  const { snapshot, viewer, now, today } = context
  const { periods, pick } = query
  // "Næste møde … i går" is a slip of the tongue: a period that is over holds nothing next.
  const ahead =
    pick === 'next' || pick === undefined ? periods.filter(({ to }) => to >= today) : periods
  if (ahead.length > 0) return pickIn(allOf(filter, ahead, context), query, context)
  if (pick === 'latest') return lastMeeting(snapshot, viewer, filter, now)
  if (pick === 'final' || pick === 'first') {
    const year = schoolYearAround(today)
    const all = listMeetings(snapshot, viewer, { ...filter, ...year })
    return pick === 'first' ? all[0] : all.filter(each => each.end > now).at(-1)
  }
  if (context.after) {
    const { start, id } = context.after
    return listMeetings(snapshot, viewer, {
      ...filter,
      from: dateOf(context.after.startLocal),
    }).find(each => each.start > start && each.id !== id)
  }
  return nextMeeting(snapshot, viewer, filter, now)
}

function pickIn(
  all: readonly Occurrence[],
  { pick }: Query,
  { now }: Resolving,
): Occurrence | undefined {
  const planned = all.filter(each => each.meeting.status === 'planned')
  if (pick === 'latest' || pick === 'final') return planned.at(-1)
  if (pick === 'first') return planned[0]
  return planned.find(each => each.end > now) ?? planned[0]
}
