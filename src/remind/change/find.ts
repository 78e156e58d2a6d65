// Which meetings an order is about: found by network, title, number, hold and day like a question's, among those ahead; and what each
// would become. Called by chat.ts. Pure.
import { holidaysFor } from '../../ask/answers/holidays.js'
import { lexiconOf } from '../../ask/lexicon.js'
import { allOf, type Resolving, resolve } from '../../ask/resolve.js'
import { type Understood, understand } from '../../ask/understand.js'
import type { MeetingEdit } from '../../core/action.js'
import { addDays, dateOf, instantOf, localOf } from '../../core/time.js'
import type { Query } from '../../model/turn.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { parseDates } from '../../wording/parse-dates.js'
import type { Asking } from '../asking.js'
import { mayChange } from './allowed.js'
import type { Order, Wanted } from './reading/order.js'
import type { Target } from './reading/target.js'

export interface Found {
  /** Those that the asker may change, by start. */
  readonly own: readonly Occurrence[]
  /** Those that are somebody else's to change. */
  readonly others: readonly Occurrence[]
}

/** The meetings ahead that the order's words fit; cancelled ones alone where one is to be held after all. */
export function findMeetings(asking: Asking, order: Order): Found {
  const { snapshot, viewer, now } = asking
  const named = meetingsNamed(asking, order)
  if (!named) return { own: [], others: [] }
  const { times } = parseDates(
    order.which,
    localOf(now, snapshot.zone),
    holidaysFor(viewer, snapshot),
  )
  const status = order.wants.does === 'revive' ? 'cancelled' : 'planned'
  const fitting = named.meetings
    .filter(({ meeting }) => meeting.status === status)
    .filter(({ startLocal }) => times.every(({ time }) => startLocal.slice(11) === time))
  const own = fitting.filter(({ meeting }) => mayChange(viewer, meeting))
  const others = fitting.filter(one => !own.includes(one))
  // "Næste netværksmøde" is the next one that is theirs to change.
  return named.isNext ? { own: own.slice(0, 1), others: others.slice(0, 1) } : { own, others }
}

/** The meetings that some words of an order name, by start, cancelled ones among them. */
export interface NamedMeetings {
  readonly meetings: readonly Occurrence[]
  /** Only the first of those that are meant. */
  readonly isNext: boolean
  /** "Møderne": all of them are meant. */
  readonly isPlural: boolean
  /** The words name a meeting or a time, and not only whose it is. */
  readonly isNamed: boolean
  /** They say something else besides, or ask. */
  readonly hasMore: boolean
}

/** Those that are not over; undefined where the words name something that nobody knows. */
export function meetingsNamed(
  asking: Asking,
  { which, lang }: Pick<Order, 'which' | 'lang'>,
): NamedMeetings | undefined {
  const { snapshot, viewer, now, today } = asking
  const asked = understand(which, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.zone),
    fallback: lang,
  })
  // A name that nobody knows is another meeting than those that are known.
  if (asked.unknown.length > 0 || asked.impossible !== undefined) return undefined
  const { pick, plural, facets } = asked.query
  return {
    meetings: fittingTo(asked, { snapshot, viewer, now, today }).filter(({ end }) => end > now),
    isNext: pick === 'next' || pick === 'first',
    isPlural: plural,
    isNamed: namesAny(asked.query),
    hasMore: asked.hasMore || asked.isOther || facets.length > 0,
  }
}

/** Of a network alone nobody knows which of its meetings. */
function namesAny({ meeting, number, pick, kinds, periods, words, anchors }: Query): boolean {
  const lists = [kinds, periods, words, anchors]
  return meeting || number !== undefined || pick !== undefined || lists.some(one => one.length > 0)
}

function fittingTo(asked: Understood, resolving: Resolving): Occurrence[] {
  const { query, filter, filterOfAll } = resolve(asked, resolving)
  const { networks, holds, schools, areas, people, periods } = query
  const isNamed = networks.length + holds.length + schools.length + areas.length + people.length > 0
  return allOf({ ...(isNamed ? filter : filterOfAll), from: resolving.today }, periods, resolving)
}

/** What the order makes of this meeting; undefined where it does not say. */
export function editOf(wants: Wanted, occurrence: Occurrence): MeetingEdit | undefined {
  switch (wants.does) {
    case 'cancel':
      return { status: 'cancelled' }
    case 'revive':
      return { status: 'planned' }
    case 'place':
      return { place: wants.place }
    case 'link':
      return { link: wants.link }
    case 'move':
      return wants.to && movedTo(wants.to, occurrence)
    default:
      return wants satisfies never
  }
}

function movedTo(to: Target, { startLocal, allDay }: Occurrence): MeetingEdit {
  const day = to.date ?? addDays(dateOf(startLocal), to.days ?? 0)
  const place = to.place === undefined ? {} : { place: to.place }
  if (to.minutes !== undefined && !allDay) {
    const start = instantOf(startLocal, 'UTC') + to.minutes * 60_000
    return { startLocal: localOf(start, 'UTC'), ...place }
  }
  const time = to.time ?? (allDay ? undefined : startLocal.slice(11))
  if (time === undefined) return { startLocal: day, ...place }
  // The day ends at midnight, which is the next one's first minute.
  const end = to.timeTo === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${to.timeTo}`
  return {
    startLocal: `${day}T${time}`,
    ...(to.timeTo === undefined ? {} : { endLocal: end }),
    ...place,
  }
}
