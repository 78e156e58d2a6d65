// Which lists of the snapshot a filter must look in: the shortest that hold everything that can fit. query.ts alone calls it.
// Leaving a list out loses meetings, so what a list may miss is tested against a filter over all.
import type { Instant } from '../core/time.js'
import type { Person } from '../model/person.js'
import {
  firstEndingAfter,
  firstStartingAt,
  foldTitle,
  kindAndNumber,
  type Timeline,
} from './indexes.js'
import type { MeetingFilter } from './query.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/** The shortest lists that hold everything that can fit. */
export function timelines(snapshot: Snapshot, filter: MeetingFilter): Timeline[] {
  const { indexes } = snapshot
  const { kinds = [], number, words = [] } = filter
  const audience = byAudience(snapshot, filter)
  if (audience) return audience
  if (filter.person) return byPerson(snapshot, filter.person)
  if (kinds.length > 0 && number !== undefined) {
    return kinds.flatMap(kind => indexes.byKindAndNumber.get(kindAndNumber(kind, number)) ?? [])
  }
  if (number !== undefined) return list(indexes.byNumber, [number])
  const word = words.map(foldTitle).find(one => /^[\p{L}\p{N}]+$/u.test(one))
  if (word) return [...indexes.byWord].flatMap(([key, line]) => (key.includes(word) ? line : []))
  return kinds.length > 0 ? list(indexes.byKind, kinds) : [indexes.all]
}

/** The lists of the audience that is asked for; undefined where the filter names none. */
function byAudience(snapshot: Snapshot, filter: MeetingFilter): Timeline[] | undefined {
  const { indexes } = snapshot
  const { networks = [], holds = [], schools = [], areas = [], everyone = false } = filter
  if (networks.length + holds.length + schools.length + areas.length === 0 && !everyone) {
    return undefined
  }
  const named = schools.flatMap(id => snapshot.schools.get(id) ?? [])
  const inAreas = areas.flatMap(area => indexes.schoolsOfArea.get(area) ?? [])
  return [
    ...list(indexes.byNetwork, networks),
    ...list(indexes.byHold, [...holds, ...named.flatMap(school => school.hold ?? [])]),
    ...list(indexes.bySchool, [...schools, ...inAreas]),
    ...list(indexes.byArea, [...areas, ...named.flatMap(school => school.area ?? [])]),
    ...(everyone ? [indexes.everyone] : []),
  ]
}

/** The lists of everywhere the person belongs or has belonged; `isFor` then asks about the day. */
function byPerson(snapshot: Snapshot, person: Person): Timeline[] {
  const { indexes } = snapshot
  const scopes = person.roles.map(grant => grant.scope)
  const schools = [
    ...person.posts.map(post => post.school),
    ...scopes.flatMap(scope => (scope.kind === 'school' ? scope.id : [])),
  ]
  const known = schools.flatMap(id => snapshot.schools.get(id) ?? [])
  return [
    indexes.everyone,
    indexes.anywhere,
    ...list(indexes.byPerson, [person.id]),
    ...list(indexes.byNetwork, [
      ...person.networks.map(one => one.network),
      ...scopes.flatMap(scope => (scope.kind === 'network' ? scope.id : [])),
    ]),
    ...list(indexes.byHold, [
      ...person.holds.map(one => one.hold),
      ...known.flatMap(school => school.hold ?? []),
    ]),
    ...list(indexes.bySchool, schools),
    ...list(indexes.byArea, [
      ...known.flatMap(school => school.area ?? []),
      ...scopes.flatMap(scope => (scope.kind === 'area' ? scope.id : [])),
    ]),
  ]
}

function list<Key>(index: ReadonlyMap<Key, Timeline>, keys: readonly Key[]): Timeline[] {
  return [...new Set(keys)].flatMap(key => index.get(key) ?? [])
}

/** What overlaps [from, to): one without length counts where it starts, one that ends at `from` is over. */
export function between(line: Timeline, from: Instant, to: Instant): Occurrence[] {
  const first = firstEndingAfter(line, from)
  const end = firstStartingAt(line, to)
  return line.occurrences.slice(first, end).filter(one => reaches(one, from))
}

/** Whether it is not over at `from`. */
export function reaches(one: Occurrence, from: Instant): boolean {
  return one.end > from || one.start >= from
}
