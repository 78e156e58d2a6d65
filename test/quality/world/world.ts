// A network as the gold answers see it: its raw plan laid out in plain lists, and the few questions that golds are derived by.
// Made by sample-world.ts and networks/make-network.ts, never by the program's own snapshot or queries.
import { addDays, dateOf, type LocalDate, schoolYearOf } from '../../../src/core/time.js'
import type { Deadline } from '../../../src/model/meeting.js'
import type { Page, Tool } from '../../../src/model/page.js'
import type { Person } from '../../../src/model/person.js'
import type { Holiday, Programme, School } from '../../../src/model/programme.js'

/** One gathering at one time, an occurrence of a series included. */
export interface Gathering {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly number?: number
  readonly networks: readonly string[]
  readonly holds: readonly string[]
  readonly everyone: boolean
  readonly attendees: readonly string[]
  readonly private: boolean
  readonly host: string
  /** `2026-12-01T09:00`, or a date where it lasts all day. */
  readonly start: string
  readonly end: string
  /** The last day, the same as the first for most. */
  readonly lastDay: LocalDate
  readonly place?: string
  readonly link?: string
  readonly agenda: readonly string[]
  readonly preparation?: string
  readonly cancelled: boolean
  /** Of a series: the title of all, and where this one was moved from. */
  readonly series?: string
  readonly movedFrom?: LocalDate
  readonly usualPlace?: string
}

/** The words that this network's people use. */
export interface Words {
  /** læringslab, læringslabbet, læringslabs; and what an English speaker calls it. */
  readonly lab: string
  readonly labThe: string
  readonly labs: string
  readonly labEn: string
  readonly labsEn: string
  readonly municipality: string
}

export interface World {
  readonly id: string
  readonly schoolYear: number
  readonly words: Words
  readonly programme: Programme
  readonly gatherings: readonly Gathering[]
  readonly deadlines: readonly Deadline[]
  readonly tools: readonly Tool[]
  readonly pages: readonly Page[]
  /** Meetings that people call by a name of their own. */
  readonly called: readonly { readonly title: string; readonly da: string; readonly en: string }[]
}

export type Filter = (gathering: Gathering) => boolean

/** Those that stand and begin after `now`, the next one first. */
export function upcoming(world: World, filter: Filter, now: string): Gathering[] {
  return standing(world, filter).filter(({ start }) => laterThan(start, now))
}

/** Those that stand, by start. */
export function standing(world: World, filter: Filter): Gathering[] {
  return every(world, filter).filter(({ cancelled }) => !cancelled)
}

/** All of them, the cancelled ones too, by start. */
export function every(world: World, filter: Filter): Gathering[] {
  return world.gatherings.filter(filter).sort((one, other) => (one.start < other.start ? -1 : 1))
}

/** An all-day gathering of today has begun. */
function laterThan(start: string, now: string): boolean {
  return start.length > 10 ? start > now : start > now.slice(0, 10)
}

/** Both days included. */
export function within(gathering: Gathering, from: LocalDate, to: LocalDate): boolean {
  return dateOf(gathering.start) <= to && gathering.lastDay >= from
}

export function isLab({ kind }: Gathering): boolean {
  return kind === 'lab'
}

export function ofHold(hold: string): Filter {
  return ({ holds }) => holds.includes(hold)
}

export function ofNetwork(network: string): Filter {
  return ({ networks }) => networks.includes(network)
}

/** Whether the person is called to it: by name, network or hold, or because everyone is. */
export function isFor(world: World, person: Person): Filter {
  return gathering => {
    const day = dateOf(gathering.start)
    const holds = holdsOf(world, person, day, gathering.id)
    return (
      gathering.everyone ||
      gathering.attendees.includes(person.id) ||
      gathering.networks.some(network => networksOf(person, day).includes(network)) ||
      gathering.holds.some(hold => holds.includes(hold))
    )
  }
}

export function networksOf(person: Person, day: LocalDate): string[] {
  return person.networks.filter(row => isOn(row, day)).map(({ network }) => network)
}

export function schoolsOf(world: World, person: Person, day: LocalDate): School[] {
  const ids = person.posts.filter(post => isOn(post, day)).map(({ school }) => school)
  return world.programme.schools.filter(({ id }) => ids.includes(id))
}

/** The hold one is on for one meeting: that of the school, unless one goes with another hold to this lab. */
function holdsOf(world: World, person: Person, day: LocalDate, meeting: string): string[] {
  const numberOf = (id: string | undefined) => world.gatherings.find(one => one.id === id)?.number
  const borrowed = person.holds.filter(
    row => row.meeting && numberOf(row.meeting) === numberOf(meeting),
  )
  if (borrowed.length > 0) return borrowed.map(({ hold }) => hold)
  return [
    ...schoolsOf(world, person, day).flatMap(({ hold }) => hold ?? []),
    ...person.holds.filter(row => !row.meeting && isOn(row, day)).map(({ hold }) => hold),
  ]
}

/** Whether a row with from and to is true on a day. */
export function isOn(
  row: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined },
  day: LocalDate,
): boolean {
  return (row.from ?? '') <= day && day <= (row.to ?? '9999')
}

/** Pairs of a person's gatherings that overlap. All-day ones are left out: whether a whole day is taken is a matter of taste. */
export function clashes(world: World, person: Person, now: string): [Gathering, Gathering][] {
  const mine = upcoming(world, isFor(world, person), now).filter(({ start }) => start.length > 10)
  return mine.flatMap((one, nth) =>
    mine
      .slice(nth + 1)
      .filter(other => other.start < one.end && one.start < other.end)
      .map((other): [Gathering, Gathering] => [one, other]),
  )
}

/** Everybody in a network on a day. */
export function membersOf(world: World, network: string, day: LocalDate): Person[] {
  return world.programme.people.filter(person => networksOf(person, day).includes(network))
}

export function coordinatorsOf(world: World, network: string): Person[] {
  return withRole(world, 'coordinator', network)
}

export function leadersOf(world: World, school: string): Person[] {
  return withRole(world, 'leader', school)
}

function withRole(world: World, wanted: string, id: string): Person[] {
  return world.programme.people.filter(({ roles }) =>
    roles.some(({ role, scope }) => role === wanted && 'id' in scope && scope.id === id),
  )
}

/** A holiday of the schools that lies in the school year's own months, by a part of its name. */
export function holiday(world: World, name: RegExp): Holiday | undefined {
  return world.programme.holidays.find(
    row => name.test(row.name) && schoolYearOf(addDays(row.from, 3)) === world.schoolYear,
  )
}

/** Everything whose words may hold figures that are no dates. */
export function namesIn(world: World): string[] {
  const { programme } = world
  return [
    ...world.gatherings.flatMap(({ title, place, agenda, preparation }) => [
      title,
      title.replace(/^Aflyst: /, ''),
      ...(place ? [place, ...place.split(', ')] : []),
      ...agenda,
      ...(preparation ? [preparation] : []),
    ]),
    ...programme.people.map(({ name }) => name),
    ...[...programme.networks, ...programme.schools, ...programme.holds].map(({ name }) => name),
    ...world.tools.flatMap(({ name, length, summary, when, steps }) => [
      name,
      ...steps,
      ...[length, summary, when].flatMap(text => text ?? []),
    ]),
    ...world.pages.map(({ title }) => title),
    ...world.deadlines.map(({ title }) => title),
  ]
}
