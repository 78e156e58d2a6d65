// Whom a meeting is for, by the school that each comes from. Called by count.ts. Pure.
import type { PersonId, SchoolId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import { belongingOf, isDesignated } from '../../programme/audience.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { audienceOf } from '../../remind/plan/receivers.js'

export interface Invited {
  /** Every school that it is for, in the programme's order; also one where nobody is known. */
  readonly schools: readonly SchoolId[]
  /** By name; one who is at several of its schools stands at each, one who is asked for no school's sake under undefined. */
  readonly people: ReadonlyMap<SchoolId | undefined, readonly PersonId[]>
}

export function invitedTo(snapshot: Snapshot, meeting: Meeting, day: LocalDate): Invited {
  const named = placesOf(snapshot, meeting)
  const found = [...audienceOf(snapshot, meeting, day)].sort((one, other) =>
    one.name.localeCompare(other.name, 'da'),
  )
  const people = new Map<SchoolId | undefined, PersonId[]>()
  for (const person of found) {
    const schools = schoolsOf(snapshot, person, { day, named, meeting })
    for (const school of schools.length > 0 ? schools : [undefined])
      people.set(school, [...(people.get(school) ?? []), person.id])
  }
  const schools = snapshot.programme.schools.flatMap(({ id }) =>
    named.has(id) || people.has(id) ? id : [],
  )
  return { schools, people }
}

interface On {
  readonly meeting: Meeting
  readonly day: LocalDate
  readonly named: ReadonlySet<SchoolId>
}

/** The schools that the audience names, whoever is there. */
function placesOf(
  { indexes, programme }: Snapshot,
  { audience }: Pick<Meeting, 'audience'>,
): ReadonlySet<SchoolId> {
  const { everyone, schools, holds, areas } = audience
  if (everyone) return new Set(programme.schools.map(({ id }) => id))
  return new Set([
    ...schools,
    ...holds.flatMap(hold => indexes.schoolsOfHold.get(hold) ?? []),
    ...areas.flatMap(area => indexes.schoolsOfArea.get(area) ?? []),
  ])
}

/** The schools that one of the audience comes from; none where nobody chooses or answers for one but the person alone. */
function schoolsOf(snapshot: Snapshot, person: Person, asked: On): readonly SchoolId[] {
  const { meeting, day, named } = asked
  const { audience, hosts } = meeting
  const isAskedByName =
    audience.people.includes(person.id) || hosts.some(host => host.person === person.id)
  if (isDesignated(meeting) && isAskedByName) return []
  const { schools, networks } = belongingOf(snapshot, person, { day })
  if (named.size === 0 || networks.some(id => audience.networks.includes(id))) return schools
  return schools.filter(id => named.has(id))
}
