// The planner once more, slowly and by the letter of the rules: quarter by quarter and person by person, without calendars, caches or
// spans. For programmes of autumn 2026 whose times lie on whole quarters. Used by properties.test.ts.
import {
  addDays,
  type Instant,
  instantOf,
  localOf,
  weekdayOf,
  weekOf,
} from '../../../src/core/time.js'
import { zone } from './planning.js'

export interface Someone {
  readonly name: string
  readonly networks: readonly string[]
  readonly daysOff: readonly number[]
  /** Of two municipalities with different holidays. */
  readonly place: 'Havrelund' | 'Engby'
}

export interface Something {
  readonly id: string
  readonly network: string
  /** `2026-09-08T13:00` */
  readonly start: string
  readonly offsets: readonly string[]
}

/** First and last day. */
export const closed: Readonly<Record<Someone['place'], readonly [string, string]>> = {
  Havrelund: ['2026-10-12', '2026-10-16'],
  Engby: ['2026-11-02', '2026-11-03'],
}
const quarter = 15 * 60_000

export interface Expected {
  readonly at: Instant
  readonly who: string
  readonly id: string
  readonly offset: string
  readonly outcome: string
}

/** All that anybody ever gets, in no order. */
export function expectedOf(people: readonly Someone[], meetings: readonly Something[]): Expected[] {
  return people.flatMap(person => {
    const wishes = meetings
      .filter(({ network }) => person.networks.includes(network))
      .flatMap(one => one.offsets.map(offset => wishOf(person, one, offset)))
    return outcomesOf(wishes).map(({ id, offset, at, outcome }) => ({
      who: person.name,
      id,
      offset,
      at,
      outcome,
    }))
  })
}

interface Wish {
  readonly id: string
  readonly offset: string
  readonly day: string
  readonly wanted: Instant
  /** Absent: on a weekly day off. */
  readonly at?: Instant
  readonly near: boolean
}

function works(person: Someone, day: string): boolean {
  const [first, last] = closed[person.place]
  const holidays = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01']
  const isClosed = (first <= day && day <= last) || holidays.includes(day)
  return weekdayOf(day) <= 5 && !isClosed && !person.daysOff.includes(weekdayOf(day))
}

function workDayBefore(person: Someone, day: string, count: number): string {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, -1)
    if (works(person, at)) left -= 1
  }
  return at
}

function isAllowed(person: Someone, at: Instant): boolean {
  const [day = '', time = ''] = localOf(at, zone).split('T')
  return works(person, day) && '07:00' <= time && time <= '17:00'
}

function wishOf(person: Someone, { id, start }: Something, offset: string): Wish {
  const day = start.slice(0, 10)
  const begins = instantOf(start, zone)
  const wanted = wantedOf(person, start, offset)
  const wantedDay = localOf(wanted, zone).slice(0, 10)
  const isDayOff = wantedDay === day && person.daysOff.includes(weekdayOf(day))
  if (isDayOff) return { id, offset, day, wanted, near: false }
  let at = wanted < begins ? wanted : begins - 60_000
  if (!isAllowed(person, at)) at = wanted < begins ? wanted : begins
  while (at >= begins || !isAllowed(person, at)) at -= quarter
  if (wanted >= begins && isAllowed(person, begins - 60_000)) at = begins - 60_000
  const near = localOf(at, zone).slice(0, 10) >= workDayBefore(person, day, 1)
  return { id, offset, day, wanted, at, near }
}

function wantedOf(person: Someone, start: string, offset: string): Instant {
  const [, count = '', unit = '', time = ''] = /^-(\d+)(sd|d|m|h)@?(.*)$/.exec(offset) ?? []
  const day = start.slice(0, 10)
  switch (unit) {
    case 'sd':
      return instantOf(`${workDayBefore(person, day, Number(count))}T${time}`, zone)
    case 'd':
      return instantOf(`${addDays(day, -Number(count))}T${time}`, zone)
    default:
      return instantOf(start, zone) - Number(count) * (unit === 'h' ? 60 : 1) * 60_000
  }
}

interface Outcome extends Wish {
  readonly at: Instant
  readonly outcome: string
}

function outcomesOf(wishes: readonly Wish[]): Outcome[] {
  const dropped = wishes.filter(({ at }) => at === undefined)
  const going = wishes
    .flatMap(wish => (wish.at === undefined ? [] : [{ ...wish, at: wish.at }]))
    .sort((a, b) => a.at - b.at || (`${a.id}:${a.offset}` < `${b.id}:${b.offset}` ? -1 : 1))
  const messages = going.filter(({ near }) => near).map(({ at }) => at)
  const blocked = going.filter(({ at }) => !takesPlace(messages, at))
  const told: Instant[] = []
  return [
    ...dropped.map(wish => ({ ...wish, at: wish.wanted, outcome: 'drop' })),
    ...going.map(wish => {
      const carrier = blocked.includes(wish) ? carrierOf(messages, wish) : undefined
      if (carrier !== undefined) return { ...wish, at: carrier, outcome: 'bundle' }
      if (told.includes(wish.at)) return { ...wish, outcome: 'bundle' }
      told.push(wish.at)
      return { ...wish, outcome: wish.at === wish.wanted ? 'send' : 'shift' }
    }),
  ]
}

/** Whether there is a message then; makes one where the day and the week have room. */
function takesPlace(messages: Instant[], at: Instant): boolean {
  if (messages.includes(at)) return true
  const day = localOf(at, zone).slice(0, 10)
  const days = [...new Set(messages)].map(one => localOf(one, zone).slice(0, 10))
  const week = JSON.stringify(weekOf(day))
  const inWeek = days.filter(one => JSON.stringify(weekOf(one)) === week)
  if (days.includes(day) || inWeek.length >= 3) return false
  messages.push(at)
  return true
}

function carrierOf(messages: readonly Instant[], { at, day }: Outcome | (Wish & { at: Instant })) {
  const sorted = [...messages].sort((a, b) => a - b)
  const next = sorted.find(one => one > at)
  if (next !== undefined && localOf(next, zone).slice(0, 10) < day) return next
  const before = sorted.filter(one => one <= at && one >= at - 7 * 86_400_000).at(-1)
  if (before !== undefined) return before
  return next !== undefined && localOf(next, zone).slice(0, 10) === day ? next : undefined
}
