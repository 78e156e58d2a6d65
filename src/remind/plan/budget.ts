// The message budget of one person: at most one message a day and three an ISO week. What never waits is counted first; the rest
// takes what is left in order of time, and what finds no room is carried by another message. Called by plan.ts. Pure.
import { dateOf, dayNumber, type Instant, type LocalDate, localOf } from '../../core/time.js'

/** Messages that a person gets in an ISO week, at most, where they can wait. */
export const perWeek = 3
const weekMs = 7 * 86_400_000

/** One reminder of a person, at the moment that its own rules give it. Whoever gives them gives them by `at`. */
export interface Wish {
  readonly at: Instant
  readonly neverWaits: boolean
  /** The day of what it is about: a message of that day would tell it too late. */
  readonly day: LocalDate
  readonly expiresAt: Instant
  /** Of what is new: no message before it can carry it. */
  readonly since?: Instant | undefined
}

export type CarriedReason = 'same-minute' | 'day-budget' | 'week-budget'

/** When the message goes that says it, and why it is not one of its own. */
export interface Carried {
  readonly at: Instant
  readonly why?: CarriedReason
}

/** The local day of a moment, as a date and counted from 1970. */
export interface DayOf {
  readonly date: LocalDate
  readonly number: number
}

/** Days by the clock of a zone; remembered, as a thousand people share a moment. */
export function daysIn(zone: string): (at: Instant) => DayOf {
  const known = new Map<Instant, DayOf>()
  return at => {
    const day = known.get(at)
    if (day) return day
    const date = dateOf(localOf(at, zone))
    const made = { date, number: dayNumber(date) }
    known.set(at, made)
    return made
  }
}

/** One for each wish, in their order. `isRoom`: a channel has no budget, but one message a minute too. */
export function spend(
  wishes: readonly Wish[],
  { dayOf, isRoom = false }: { readonly dayOf: (at: Instant) => DayOf; readonly isRoom?: boolean },
): Carried[] {
  const messages = messagesIn(dayOf)
  for (const { at, neverWaits } of wishes) if (neverWaits || isRoom) messages.add(at)
  const blocks = wishes.map(({ at }) => messages.add(at, 'within the budget'))
  const moments = messages.moments()
  const told = new Set<Instant>()
  return wishes.map((wish, nth) => {
    const why = blocks[nth]
    const carrier = why && carrierOf(wish, moments, dayOf)
    if (why && carrier !== undefined) return { at: carrier, why }
    if (told.has(wish.at)) return { at: wish.at, why: 'same-minute' }
    told.add(wish.at)
    return { at: wish.at }
  })
}

/** The messages of one person so far, by day and week. */
function messagesIn(dayOf: (at: Instant) => DayOf) {
  const moments = new Set<Instant>()
  const days = new Set<number>()
  const weeks = new Map<number, number>()
  return {
    /** Counts the moment; within the budget only where there is room for it, else it says what is full. */
    add(at: Instant, limit?: 'within the budget'): 'day-budget' | 'week-budget' | undefined {
      if (moments.has(at)) return undefined
      const day = dayOf(at).number
      // 1970-01-01, day 0, was a Thursday.
      const week = Math.floor((day + 3) / 7)
      const inWeek = weeks.get(week) ?? 0
      if (limit && days.has(day)) return 'day-budget'
      if (limit && inWeek >= perWeek) return 'week-budget'
      moments.add(at)
      days.add(day)
      weeks.set(week, inWeek + 1)
      return undefined
    },
    moments: () => [...moments].sort((a, b) => a - b),
  }
}

/**
 * The next message, where it comes before the day itself; else the last one before, a week back at most (the one that took the place,
 * or the nearest); else that of the day itself. Undefined where no message tells it in time: then it goes by itself.
 */
function carrierOf(
  wish: Wish,
  moments: readonly Instant[],
  dayOf: (at: Instant) => DayOf,
): Instant | undefined {
  const after = firstAfter(moments, wish.at)
  const next = moments[after]
  if (next !== undefined && dayOf(next).date < wish.day) return next
  const before = moments[after - 1]
  const earliest = Math.max(wish.at - weekMs, wish.since ?? wish.at - weekMs)
  if (before !== undefined && before >= earliest) return before
  return next !== undefined && next < wish.expiresAt ? next : undefined
}

/** The place of the first moment after that one. */
function firstAfter(moments: readonly Instant[], at: Instant): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
