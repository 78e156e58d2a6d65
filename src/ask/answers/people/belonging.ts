// The schools and networks that a question is about: those it named, else the asker's own; and people and schools as sources.
// Used by people.ts and places.ts of this folder.

import type { Person } from '../../../model/person.js'
import type { Hold, Network, School } from '../../../model/programme.js'
import { belongingOf, schoolsOfHold } from '../../../programme/audience.js'
import type { Resolved } from '../../resolve.js'
import type { Source } from '../compose.js'
import type { Telling } from '../say.js'

/** The schools named, else the asker's own. */
export function schoolsAsked(
  { query, scope }: Resolved,
  { snapshot, viewer, today }: Telling,
): School[] {
  const [person = viewer.person] = scope.people
  const ids =
    query.schools.length > 0
      ? query.schools
      : person
        ? belongingOf(snapshot, person, { day: today }).schools
        : []
  return ids.flatMap(id => snapshot.schools.get(id) ?? [])
}

/** The networks named, else the asker's own. */
export function networksOf({ query }: Resolved, { snapshot, viewer, today }: Telling): Network[] {
  const own = viewer.person ? belongingOf(snapshot, viewer.person, { day: today }).networks : []
  return (query.networks.length > 0 ? query.networks : own).flatMap(
    id => snapshot.networks.get(id) ?? [],
  )
}

/** Names of the schools on a hold. */
export function schoolNames(hold: Hold, { snapshot }: Telling): string[] {
  return schoolsOfHold(snapshot, hold.id).flatMap(id => snapshot.schools.get(id)?.name ?? [])
}

/** A school as the source of an answer. */
export function schoolSource({ id, name }: School): Source {
  return { kind: 'school', id, title: name }
}

/** People as sources, each once. */
export function sourcesOf(people: readonly Person[]): Source[] {
  return [...new Set(people)].map(({ id, name }) => ({ kind: 'person', id, title: name }))
}
