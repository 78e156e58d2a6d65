// How golds are put together: the helpers that every builder uses. A builder takes a place in the year and gives the words for
// a phrase's slots, who asks, and the gold answer; undefined where the network has nothing to ask about.
import {
  addDays,
  dateOf,
  dateOn,
  type LocalDate,
  lastDayOf,
  weekdayOf,
  weekOf,
} from '../../../src/core/time.js'
import type { Deadline } from '../../../src/model/meeting.js'
import type { Page } from '../../../src/model/page.js'
import type { Person } from '../../../src/model/person.js'
import type { Network, School } from '../../../src/model/programme.js'
import type { Fact, Gold, Lang, Period, Source } from '../question.js'
import { lowerFirst } from '../questions/phrases.js'
import { type Gathering, networksOf, schoolsOf, type World } from '../world/world.js'

export interface Asked {
  readonly world: World
  /** Local time. */
  readonly now: string
  readonly today: LocalDate
  readonly lang: Lang
  /** The phrase's number: picks another school, network or person for each phrase. */
  readonly nth: number
}

export interface Built {
  readonly slots?: Readonly<Record<string, string>>
  readonly as?: string
  /** Where the question belongs to another moment than the phrase says. */
  readonly now?: string
  readonly gold: Gold
}

export interface Builder {
  /** The row of the report. */
  readonly type: string
  build(asked: Asked): Built | undefined
}

export type Builders = Readonly<Record<string, Builder>>

const nothing: Gold = {
  kinds: ['answer'],
  sources: [],
  facts: [],
  days: [],
  periods: [],
  texts: [],
  absent: [],
}

/** A gold with what is given, of kind answer where nothing else is said. */
export function gold(given: Partial<Gold>): Gold {
  return { ...nothing, ...given }
}

/** An answer from gatherings; those it is `about` besides may be dated too. */
export function aboutMeetings(
  gatherings: readonly Gathering[],
  facts: readonly Fact[],
  more: { readonly about?: readonly Gathering[]; readonly periods?: readonly Period[] } = {},
): Gold {
  return gold({
    sources: gatherings.length ? [gatherings.map(meetingSource)] : [],
    facts,
    days: [...gatherings, ...(more.about ?? [])].flatMap(daysOfGathering),
    periods: more.periods ?? [],
  })
}

export function meetingSource({ id }: Gathering): Source {
  return { kind: 'meeting', id }
}

export function daysOfGathering({ start, lastDay, movedFrom }: Gathering): LocalDate[] {
  return [dateOf(start), lastDay, ...(movedFrom ? [movedFrom] : [])]
}

/** The day, and the hour where it has one. */
export function whenFacts({ start }: Gathering): Fact[] {
  return [dateFact(start), ...(start.length > 10 ? [timeFact(start)] : [])]
}

export function dateFact(start: string): Fact {
  return { kind: 'date', date: dateOf(start) }
}

function timeFact(start: string): Fact {
  return { kind: 'time', time: start.slice(11) }
}

export function words(...anyOf: readonly string[]): Fact {
  return { kind: 'words', anyOf }
}

/** House and room, each to be said. */
export function placeFacts({ place }: Gathering): Fact[] {
  return (place ?? '').split(', ').map(part => words(part))
}

export function wholeYear({ schoolYear }: World): Period {
  return { from: `${schoolYear}-08-01`, to: `${schoolYear + 1}-07-31` }
}

export function minutesOf({ start, end }: Gathering): number {
  return (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000
}

/** The nth of a list, round and round. */
export function pick<Item>(list: readonly Item[], nth: number): Item | undefined {
  return list[nth % list.length]
}

/** The first that gives something, beginning at the nth. */
export function firstThat<Item, Result>(
  list: readonly Item[],
  nth: number,
  make: (item: Item) => Result | undefined,
): Result | undefined {
  for (let step = 0; step < list.length; step += 1) {
    const item = list[(nth + step) % list.length]
    const made = item === undefined ? undefined : make(item)
    if (made !== undefined) return made
  }
  return undefined
}

/** Those with a function at a school that day: the ones who ask. Leaders and the administration are asked for by name. */
export function counsellors(world: World, today: LocalDate): Person[] {
  return world.programme.people.filter(
    person =>
      schoolsOf(world, person, today).length === 1 &&
      networksOf(person, today).length > 0 &&
      person.holds.length === 0 &&
      person.roles.every(({ role }) => role === 'member' || role === 'deputy'),
  )
}

/** Someone of the network's own to ask: what a guest may not see is asked by one of them. */
export function asMember(
  { world, today, nth }: Asked,
  built: Built | undefined,
): Built | undefined {
  const asker = pick(counsellors(world, today), nth * 3 + 1)
  return built && asker ? { ...built, as: asker.id } : built
}

/** Networks that meet now and then, not weekly, and whose meetings are all their own. */
export function calmNetworks(world: World): Network[] {
  return world.programme.networks.filter(({ id }) => {
    const count = world.gatherings.filter(({ networks }) => networks.includes(id)).length
    return count > 1 && count < 13
  })
}

export function networkSlots(network: Network): Record<string, string> {
  return {
    net: network.name,
    subject: lowerFirst(network.subject ?? network.name),
  }
}

export function schoolSlots(school: School): Record<string, string> {
  return { school: school.name, nick: school.aliases[0] ?? school.name }
}

export function wordSlots({ words: own }: World): Record<string, string> {
  return {
    lab: own.lab,
    labThe: own.labThe,
    labs: own.labs,
    labEn: own.labEn,
    labsEn: own.labsEn,
    Lab: `${own.lab.slice(0, 1).toUpperCase()}${own.lab.slice(1)}`,
  }
}

const monthsDa =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const monthsEn =
  'January February March April May June July August September October November December'.split(' ')
const weekdaysDa = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ')
const weekdaysEn = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export function monthSlots(date: LocalDate): Record<string, string> {
  const month = Number(date.slice(5, 7)) - 1
  return { month: monthsDa[month] ?? '', monthEn: monthsEn[month] ?? '' }
}

/** A day in the forms that people write it. */
export function daySlots(date: LocalDate): Record<string, string> {
  const day = Number(date.slice(8))
  const weekday = weekdayOf(date) - 1
  const { month = '', monthEn = '' } = monthSlots(date)
  return {
    month,
    monthEn,
    day: `d. ${day}. ${month}`,
    dayShort: `${day}/${Number(date.slice(5, 7))}`,
    dayOnly: `d. ${day}.`,
    dayEn: `${day} ${monthEn}`,
    weekday: weekdaysDa[weekday] ?? '',
    weekdayEn: weekdaysEn[weekday] ?? '',
    week: String(weekOf(date).week),
  }
}

export function monthOf(date: LocalDate): Period {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return {
    from: dateOn(year, month, 1) ?? date,
    to: dateOn(year, month, lastDayOf(year, month)) ?? date,
  }
}

export function weekPeriod(date: LocalDate): Period {
  const monday = addDays(date, 1 - weekdayOf(date))
  return { from: monday, to: addDays(monday, 6) }
}

export function oneDay(date: LocalDate): Period {
  return { from: date, to: date }
}

/** Every passage line, so that a date that stands on the page may be shown. */
export function textsOf(page: Page): string[] {
  return page.passages.flatMap(({ heading, text }) => [heading, text, ...text.split('\n')])
}

export function isDue(deadline: Deadline, now: string): boolean {
  return deadline.due.length > 10 ? deadline.due > now : deadline.due >= now.slice(0, 10)
}
