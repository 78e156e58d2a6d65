// The indexes of a snapshot: occurrences by audience, kind, word and person, each list by start. snapshot.ts makes them
// once, query.ts looks in them. A list can be entered at any time in the logarithm of its length.
import type { AreaId, HoldId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import type { Instant } from '../core/time.js'
import type { MeetingKind } from '../model/meeting.js'
import type { Person } from '../model/person.js'
import type { Programme, School } from '../model/programme.js'
import type { Occurrence } from './snapshot.js'

/** Occurrences by start. `latestEnd[i]` is the latest end of the first i + 1: it never falls, so it can be searched. */
export interface Timeline {
  readonly occurrences: readonly Occurrence[]
  readonly latestEnd: readonly Instant[]
}

export interface Indexes {
  readonly all: Timeline
  readonly everyone: Timeline
  /** For everybody with a function or role, wherever they are: audiences without network, hold, school or area. */
  readonly anywhere: Timeline
  readonly byNetwork: ReadonlyMap<NetworkId, Timeline>
  readonly byHold: ReadonlyMap<HoldId, Timeline>
  /** What names the school itself; its hold's and its area's stand under those. */
  readonly bySchool: ReadonlyMap<SchoolId, Timeline>
  readonly byArea: ReadonlyMap<AreaId, Timeline>
  /** Named persons and hosts. */
  readonly byPerson: ReadonlyMap<PersonId, Timeline>
  readonly byKind: ReadonlyMap<MeetingKind, Timeline>
  readonly byNumber: ReadonlyMap<number, Timeline>
  readonly byKindAndNumber: ReadonlyMap<string, Timeline>
  /** Each word of the titles, folded. */
  readonly byWord: ReadonlyMap<string, Timeline>
  /** Who has ever had a role in the network. */
  readonly grantedOn: ReadonlyMap<NetworkId, readonly Person[]>
  /** Who has ever been a member of the network, and who has ever had a post at the school. */
  readonly membersOf: ReadonlyMap<NetworkId, readonly Person[]>
  readonly postedAt: ReadonlyMap<SchoolId, readonly Person[]>
  /** Who has ever had a role at the school or in the area. */
  readonly rolesAt: ReadonlyMap<SchoolId | AreaId, readonly Person[]>
  readonly schoolsOfHold: ReadonlyMap<HoldId, readonly SchoolId[]>
  readonly schoolsOfArea: ReadonlyMap<AreaId, readonly SchoolId[]>
}

/** Builds all indexes in one pass; `occurrences` must be sorted by start. */
export function createIndexes(programme: Programme, occurrences: readonly Occurrence[]): Indexes {
  const all = [...occurrences]
  // Meetings of a series share their title, so each title is folded once.
  const titles = new Set(all.map(({ meeting }) => meeting.title))
  const words = new Map([...titles].map(title => [title, titleWords(title)]))
  return {
    all: timeline(all),
    everyone: timeline(all.filter(one => one.meeting.audience.everyone)),
    anywhere: timeline(all.filter(isAnywhere)),
    byNetwork: indexBy(all, one => one.meeting.audience.networks),
    byHold: indexBy(all, one => one.meeting.audience.holds),
    bySchool: indexBy(all, one => one.meeting.audience.schools),
    byArea: indexBy(all, one => one.meeting.audience.areas),
    byPerson: indexBy(all, personsNamed),
    byKind: indexBy(all, one => [one.meeting.kind]),
    byNumber: indexBy(all, ({ meeting }) => (meeting.number ? [meeting.number] : [])),
    byKindAndNumber: indexBy(all, ({ meeting }) =>
      meeting.number ? [kindAndNumber(meeting.kind, meeting.number)] : [],
    ),
    byWord: indexBy(all, one => words.get(one.meeting.title) ?? []),
    grantedOn: group(programme.people, person =>
      person.roles.flatMap(({ scope }) => (scope.kind === 'network' ? scope.id : [])),
    ),
    membersOf: group(programme.people, person => person.networks.map(each => each.network)),
    postedAt: group(programme.people, person => person.posts.map(each => each.school)),
    rolesAt: group<Person, SchoolId | AreaId>(programme.people, person =>
      person.roles.flatMap(({ scope }) =>
        scope.kind === 'school' || scope.kind === 'area' ? scope.id : [],
      ),
    ),
    schoolsOfHold: ids(group(programme.schools, school => (school.hold ? [school.hold] : []))),
    schoolsOfArea: ids(group(programme.schools, school => (school.area ? [school.area] : []))),
  }
}

/** The key of `byKindAndNumber`. */
export function kindAndNumber(kind: MeetingKind, number: number): string {
  return `${kind} ${number}`
}

/** A title as it is compared: lower case, æøå and other marks reduced to plain letters, so `læring`, `laering` and `laring` meet. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ|ae|ä/g, 'a')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
}

function titleWords(title: string): string[] {
  return [...new Set(foldTitle(title).match(/[\p{L}\p{N}]+/gu) ?? [])]
}

function isAnywhere({ meeting }: Occurrence): boolean {
  const { functions, roles, networks, holds, schools, areas } = meeting.audience
  const places = networks.length + holds.length + schools.length + areas.length
  return places === 0 && functions.length + roles.length > 0
}

function personsNamed({ meeting }: Occurrence): PersonId[] {
  const hosts = meeting.hosts.flatMap(host => host.person ?? [])
  return [...new Set([...meeting.audience.people, ...hosts])]
}

function indexBy<Key>(
  occurrences: readonly Occurrence[],
  keysOf: (one: Occurrence) => readonly Key[],
): ReadonlyMap<Key, Timeline> {
  return new Map([...group(occurrences, keysOf)].map(([key, list]) => [key, timeline(list)]))
}

/** The items under each of their keys, each once, in their own order. */
function group<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key)
      if (list) list.push(item)
      else lists.set(key, [item])
    }
  }
  return lists
}

function ids<Key>(groups: Map<Key, School[]>): ReadonlyMap<Key, readonly SchoolId[]> {
  return new Map([...groups].map(([key, schools]) => [key, schools.map(school => school.id)]))
}

function timeline(occurrences: readonly Occurrence[]): Timeline {
  let latest = Number.NEGATIVE_INFINITY
  const latestEnd = occurrences.map(one => (latest = Math.max(latest, one.end)))
  return { occurrences, latestEnd }
}

/** The place of the first occurrence that ends after the instant (or starts at it, for one without length). */
export function firstEndingAfter(line: Timeline, instant: Instant): number {
  return lowerBound(line.occurrences.length, i => (line.latestEnd[i] ?? 0) >= instant)
}

/** The place of the first occurrence that starts at or after the instant. */
export function firstStartingAt(line: Timeline, instant: Instant): number {
  return lowerBound(line.occurrences.length, i => (line.occurrences[i]?.start ?? 0) >= instant)
}

/** The first place where `holds` becomes true, given that it stays true; `length` where it never does. */
function lowerBound(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
