// Which meetings an order is about: found by network, title, number, hold and day like a question's, among those ahead; and what each
// would become. Called by chat.ts. Pure.
import { holidaysFor } from '../../ask/answers/holidays.js'
import { lexiconOf } from '../../ask/lexicon.js'
import { allOf, type Resolving, resolve } from '../../ask/resolve.js'
import { type Understood, understand } from '../../ask/understand.js'
import type { MeetingEdit } from '../../core/action.js'
import { addDays, dateOf, instantOf, localOf } from '../../core/time.js'
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
  const { snapshot, viewer, now, today } = asking
  const local = localOf(now, snapshot.zone)
  const holidays = holidaysFor(viewer, snapshot)
  const asked = understand(order.which, {
    lexicon: lexiconOf(snapshot),
    holidays,
    now: local,
    fallback: order.lang,
  })
  // A name that nobody knows is another meeting than those that are known.
  if (asked.unknown.length > 0 || asked.impossible !== undefined) return { own: [], others: [] }
  const { times } = parseDates(order.which, local, holidays)
  const status = order.wants.does === 'revive' ? 'cancelled' : 'planned'
  const fitting = fittingTo(asked, { snapshot, viewer, now, today })
    .filter(({ meeting, end }) => meeting.status === status && end > now)
    .filter(({ startLocal }) => times.every(({ time }) => startLocal.slice(11) === time))
  const own = fitting.filter(({ meeting }) => mayChange(viewer, meeting))
  const others = fitting.filter(one => !own.includes(one))
  // "Næste netværksmøde" is the next one that is theirs to change.
  const isNext = asked.query.pick === 'next' || asked.query.pick === 'first'
  return isNext ? { own: own.slice(0, 1), others: others.slice(0, 1) } : { own, others }
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
