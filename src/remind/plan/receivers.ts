// Who is reminded of something, and by whose wish: the people whom it is for on its day, its hosts, and the networks' rooms.
// Called by plan.ts. A person is reached by the first of the meeting's networks that they belong to and that has said yes. Of a meeting
// that was opened for answers it makes a difference who comes.
import type { NetworkId, PersonId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import type { Channel, GroupReminders, ReminderSettings } from '../../model/reminder.js'
import { belongingOf, isInAudience } from '../../programme/audience.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { type Answered, comingTo } from './coming.js'
import { groupOf } from './offsets.js'
import type { Reminded } from './reminded.js'

/** One who gets it, and the group whose offsets hold for them. */
export type Reached = { readonly group: GroupReminders } & (
  | { readonly person: Person }
  | { readonly channel: Channel }
)

export interface Wishes extends Answered {
  readonly settings: ReminderSettings
  /** As if every network had said yes. */
  readonly everyYes?: boolean | undefined
}

/** Rooms first; nobody where no group has said yes. Also those who have said no: what becomes of theirs is the planner's. */
export function reachedBy(snapshot: Snapshot, reminded: Reminded, wishes: Wishes): Reached[] {
  const groups = groupsOf(reminded, wishes)
  if (groups.length === 0) return []
  const people = peopleFor(snapshot, reminded, wishes).flatMap(person => {
    const group = reaching(snapshot, person, { reminded, groups })
    return group ? [{ person, group }] : []
  })
  return [...roomsOf(groups), ...people]
}

/** The group by which one person is reached, as `reachedBy` finds it; undefined where they are not. */
export function groupReaching(
  snapshot: Snapshot,
  reminded: Reminded,
  { person: id, ...wishes }: Wishes & { readonly person: PersonId },
): GroupReminders | undefined {
  const person = snapshot.people.get(id)
  const groups = groupsOf(reminded, wishes)
  if (!person || groups.length === 0) return undefined
  const { meeting, day } = reminded
  const coming = comingTo(snapshot, reminded, wishes)
  const isOne =
    isInAudience(snapshot, person, { meeting, day }) && (coming?.isExpected(person) ?? true)
  const isReached = isOne || (coming?.others.includes(id) ?? false)
  return isReached ? reaching(snapshot, person, { reminded, groups }) : undefined
}

/** Whom it is for, and who comes all the same. */
function peopleFor(snapshot: Snapshot, reminded: Reminded, answered: Answered): readonly Person[] {
  const audience = audienceOf(snapshot, reminded.meeting, reminded.day)
  const coming = comingTo(snapshot, reminded, answered)
  if (!coming) return audience
  const others = coming.others.flatMap(id => snapshot.people.get(id) ?? [])
  return [...new Set([...audience.filter(coming.isExpected), ...others])]
}

/** Each once, though several networks have the same. */
function roomsOf(groups: readonly Group[]): Reached[] {
  const rooms = new Map<string, Reached>()
  for (const { group } of groups) {
    const { channel } = group
    const name = `${channel?.platform}:${channel?.id}`
    if (hasRoom(group) && channel && !rooms.has(name)) rooms.set(name, { channel, group })
  }
  return [...rooms.values()]
}

interface Group {
  readonly network: NetworkId | undefined
  readonly group: GroupReminders
}

/** The groups that it belongs to and that have said yes: without any it is for nobody yet. */
export function groupsOf({ networks }: Reminded, { settings, everyYes }: Wishes): Group[] {
  const ids = networks.length > 0 ? networks : [undefined]
  return ids
    .map(network => ({ network, group: groupOf(settings, network) }))
    .filter(({ group }) => everyYes || group.yes !== undefined)
}

function hasRoom({ to, channel }: GroupReminders): boolean {
  return to !== 'people' && channel !== undefined
}

/** The group by which the person is written to; undefined where another network has not said yes, or the room is enough. */
function reaching(
  snapshot: Snapshot,
  person: Person,
  { reminded, groups }: { readonly reminded: Reminded; readonly groups: readonly Group[] },
): GroupReminders | undefined {
  const { networks, day } = reminded
  const needsOwn = networks.length > 1 || groups.some(({ group }) => hasRoom(group))
  if (!needsOwn) return groups[0]?.group
  const { networks: theirs } = belongingOf(snapshot, person, { day })
  const own = groups.filter(({ network }) => network === undefined || theirs.includes(network))
  const isHost = reminded.meeting.hosts.some(host => host.person === person.id)
  // Hosts, and those who are invited by name or school, are none of a network's own: any that has said yes reaches them.
  const isElsewhere = networks.some(network => theirs.includes(network)) && !isHost
  const candidates = own.length > 0 || isElsewhere ? own : groups
  if (own.some(({ group }) => hasRoom(group) && group.to === 'channel')) {
    return own.find(({ group }) => group.to === 'both')?.group
  }
  return candidates[0]?.group
}

/** Everybody whom a meeting is for on a day, hosts too, each once, in no order. */
export function audienceOf(snapshot: Snapshot, meeting: Meeting, day: LocalDate): Person[] {
  return [...mayBeIn(snapshot, meeting)].filter(person =>
    isInAudience(snapshot, person, { meeting, day }),
  )
}

/** All who can be among them, so that not everybody is asked about every meeting. */
function mayBeIn({ indexes, people, programme }: Snapshot, meeting: Meeting): Iterable<Person> {
  const {
    everyone,
    networks,
    holds,
    schools,
    areas,
    people: named,
    functions,
    roles,
  } = meeting.audience
  const places = networks.length + holds.length + schools.length + areas.length
  const isAnywhere = places === 0 && functions.length + roles.length > 0
  if (everyone || isAnywhere) return programme.people
  const { membersOf, grantedOn, postedAt, rolesAt, schoolsOfHold, schoolsOfArea } = indexes
  const at = [
    ...schools,
    ...holds.flatMap(hold => schoolsOfHold.get(hold) ?? []),
    ...areas.flatMap(area => schoolsOfArea.get(area) ?? []),
  ]
  return new Set([
    ...networks.flatMap(id => [...(membersOf.get(id) ?? []), ...(grantedOn.get(id) ?? [])]),
    ...[...at, ...areas].flatMap(id => rolesAt.get(id) ?? []),
    ...at.flatMap(id => postedAt.get(id) ?? []),
    // A hold of one's own is another than one's school's.
    ...(holds.length > 0 ? programme.people.filter(person => person.holds.length > 0) : []),
    ...[...named, ...meeting.hosts.map(host => host.person)].flatMap(
      id => (id && people.get(id)) ?? [],
    ),
  ])
}
