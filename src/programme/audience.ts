// Whom a meeting is for on its day, and where a person belongs: schools, networks, hold, roles. Pure facts, no rights.
// query.ts and the answers call it. Everything has dates: one who changes school in the middle of the year belongs to
// the old one before and the new one after.
import type { AreaId, HoldId, NetworkId, SchoolId } from '../core/ids.js'
import { dateOf, daysBetween, type LocalDate, schoolYearOf } from '../core/time.js'
import type { Meeting } from '../model/meeting.js'
import type { Person, RoleGrant } from '../model/person.js'
import { isInForce } from '../people/rights.js'
import { foldTitle } from './indexes.js'
import type { Occurrence, Snapshot } from './snapshot.js'

const minuteMs = 60_000

/** Where a person belongs on a day. */
export interface Belonging {
  readonly schools: readonly SchoolId[]
  readonly networks: readonly NetworkId[]
  readonly holds: readonly HoldId[]
  readonly areas: readonly AreaId[]
  /** Folded (`foldTitle`), as sheets and calendars differ in capitals. */
  readonly functions: readonly string[]
  readonly roles: readonly RoleGrant['role'][]
}

/**
 * Where the person belongs on the day. Schools by post or by leading it, networks by membership or by coordinating it,
 * hold one's own or else the schools', areas by school or by role. `approvedOnly` leaves out roles that an administrator
 * has not approved: then a sheet can raise nobody above member.
 */
export function belongingOf(
  snapshot: Snapshot,
  person: Person,
  at: { day: LocalDate; approvedOnly?: boolean },
): Belonging {
  const last = latest.get(snapshot)
  const byDay = last?.person === person ? last.byDay : new Map<string, Belonging>()
  if (last?.byDay !== byDay) latest.set(snapshot, { person, byDay })
  const key = `${at.day} ${at.approvedOnly ?? false}`
  const known = byDay.get(key)
  if (known) return known
  const belonging = placesOf(snapshot, person, at)
  byDay.set(key, belonging)
  return belonging
}

/** Of the person last asked about: a year's meetings are held against one person's places, day by day. */
const latest = new WeakMap<
  Snapshot,
  { readonly person: Person; readonly byDay: Map<string, Belonging> }
>()

function placesOf(
  snapshot: Snapshot,
  person: Person,
  at: { day: LocalDate; approvedOnly?: boolean },
): Belonging {
  const grants = person.roles
    .filter(grant => isInForce(grant, at.day))
    .filter(grant => grant.approved || !at.approvedOnly)
  const posts = person.posts.filter(post => isInForce(post, at.day))
  const scopes = grants.map(grant => grant.scope)
  const schools = unique([
    ...posts.map(post => post.school),
    ...scopes.flatMap(scope => (scope.kind === 'school' ? scope.id : [])),
  ])
  const roles = grants.map(grant => grant.role)
  return {
    schools,
    networks: unique([
      ...person.networks.filter(one => isInForce(one, at.day)).map(one => one.network),
      ...scopes.flatMap(scope => (scope.kind === 'network' ? scope.id : [])),
    ]),
    holds: holdsOf(snapshot, person, { day: at.day, schools }),
    areas: unique([
      ...schools.flatMap(school => snapshot.schools.get(school)?.area ?? []),
      ...scopes.flatMap(scope => (scope.kind === 'area' ? scope.id : [])),
    ]),
    functions: unique(
      [...posts.flatMap(post => post.functions), ...(person.functions ?? [])].map(foldTitle),
    ),
    roles: ['member', ...roles],
  }
}

function holdsOf(
  snapshot: Snapshot,
  person: Person,
  at: { day: LocalDate; schools: readonly SchoolId[] },
): HoldId[] {
  const own = person.holds.filter(one => !one.meeting && isInForce(one, at.day))
  if (own.length > 0) return unique(own.map(one => one.hold))
  return unique(at.schools.flatMap(school => snapshot.schools.get(school)?.hold ?? []))
}

/** The hold of a school, or of a person on a day: their own, else that of their schools (more than one where schools differ). */
export function holdOf(
  snapshot: Snapshot,
  who: Person | { readonly school: SchoolId },
  day: LocalDate,
): readonly HoldId[] {
  if (!('school' in who)) return belongingOf(snapshot, who, { day }).holds
  const hold = snapshot.schools.get(who.school)?.hold
  return hold ? [hold] : []
}

/** The schools on a hold, in the programme's order. */
export function schoolsOfHold(snapshot: Snapshot, hold: HoldId): readonly SchoolId[] {
  return snapshot.indexes.schoolsOfHold.get(hold) ?? []
}

/** Who is a member of the network on the day, in the programme's order. */
export function membersOf(
  { indexes }: Snapshot,
  network: NetworkId,
  day: LocalDate,
): readonly Person[] {
  return (indexes.membersOf.get(network) ?? []).filter(person =>
    person.networks.some(each => each.network === network && isInForce(each, day)),
  )
}

/** Who coordinates the network on the day: coordinators first, then deputies, each by name. As the sheets say, approved or not. */
export function coordinatorsOf(
  snapshot: Snapshot,
  network: NetworkId,
  day: LocalDate,
): readonly Person[] {
  const holding = (role: RoleGrant['role']) =>
    (snapshot.indexes.grantedOn.get(network) ?? [])
      .filter(person => person.roles.some(grant => isGrant(grant, role, network, day)))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  return unique([...holding('coordinator'), ...holding('deputy')])
}

function isGrant(grant: RoleGrant, role: string, network: NetworkId, day: LocalDate): boolean {
  const { scope } = grant
  return (
    grant.role === role && scope.kind === 'network' && scope.id === network && isInForce(grant, day)
  )
}

/** How long it lasts, in minutes that pass; an all-day one has 1440 for each day, the short and the long one too. */
export function minutesOf(occurrence: Occurrence): number {
  const { startLocal, endLocal } = occurrence
  if (occurrence.allDay) return daysBetween(startLocal, endLocal) * 1440
  return (occurrence.end - occurrence.start) / minuteMs
}

/**
 * Whether the audience includes the person on the meeting's day: everyone, by name, as host, or by a network, hold,
 * school or area. Functions and roles narrow these four (one of them is enough); without any of the four they reach
 * everybody who has one.
 */
export function isInAudience(
  snapshot: Snapshot,
  person: Person,
  one: { meeting: Meeting; day: LocalDate; approvedOnly?: boolean },
): boolean {
  const { audience, hosts } = one.meeting
  if (audience.everyone || audience.people.includes(person.id)) return true
  if (hosts.some(host => host.person === person.id)) return true
  const belonging = belongingOf(snapshot, person, one)
  const narrowed = audience.functions.length + audience.roles.length > 0
  const fits =
    !narrowed ||
    audience.functions.some(name => hasFunction(belonging.functions, foldTitle(name))) ||
    audience.roles.some(role => belonging.roles.includes(role))
  if (!fits) return false
  const { networks, holds, schools, areas } = audience
  if (networks.length + holds.length + schools.length + areas.length === 0) return narrowed
  return (
    overlap(networks, belonging.networks) ||
    overlap(holds, holdsForMeeting(snapshot, person, one.meeting) ?? belonging.holds) ||
    overlap(schools, belonging.schools) ||
    overlap(areas, belonging.areas)
  )
}

/**
 * Whether each school's leader chooses who comes: labs. Its people are told when they are chosen and not asked themselves; those
 * named one by one, hosts, and people without a school are asked as for any meeting.
 */
export function isDesignated({ kind }: Pick<Meeting, 'kind'>): boolean {
  return kind === 'lab'
}

/** The function itself or one of its sort, as the last part of a word says: a naturfagsvejleder is a vejleder. */
function hasFunction(functions: readonly string[], name: string): boolean {
  return functions.some(own => own.endsWith(name))
}

/** The hold that a person goes with for this one lab, where they have another than their own; else undefined. */
function holdsForMeeting(
  snapshot: Snapshot,
  person: Person,
  meeting: Meeting,
): HoldId[] | undefined {
  const own = person.holds.filter(
    one => one.meeting && isSameLab(meeting, snapshot.meetings.get(one.meeting), one.meeting),
  )
  return own.length > 0 ? own.map(one => one.hold) : undefined
}

/** The same lab is run once per hold: the same kind and number in the same school year. */
function isSameLab(meeting: Meeting, named: Meeting | undefined, id: string): boolean {
  if (meeting.id === id || meeting.seriesId === id) return true
  if (!named?.number || meeting.number !== named.number || meeting.kind !== named.kind) return false
  return schoolYearOf(dateOf(meeting.startLocal)) === schoolYearOf(dateOf(named.startLocal))
}

function overlap<Id>(some: readonly Id[], others: readonly Id[]): boolean {
  return some.some(id => others.includes(id))
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)]
}
