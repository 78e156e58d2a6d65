// Which schools choose who comes to a meeting, who chooses for a school, and whom there is to choose from. Used by the rest of this folder
// and by whoever asks leaders. Pure; whether a viewer may choose is the role table's.
import type { PersonId, SchoolId } from '../../core/ids.js'
import { dateOf, type LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person, RoleGrant } from '../../model/person.js'
import type { School } from '../../model/programme.js'
import { isInForce, may, type Viewer } from '../../people/rights.js'
import { isDesignated } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { invitedTo } from '../coverage/invited.js'

/** The schools that choose who comes to a meeting, in the programme's order; none where nobody is chosen for it. */
export function schoolsChoosing(
  snapshot: Snapshot,
  { meeting, startLocal }: Pick<Occurrence, 'meeting' | 'startLocal'>,
): School[] {
  if (!isDesignated(meeting)) return []
  const { schools } = invitedTo(snapshot, meeting, dateOf(startLocal))
  return schools.flatMap(id => snapshot.schools.get(id) ?? [])
}

/** Named one by one, or a host: asked as for any meeting. */
export function isAskedByName(
  { audience, hosts }: Pick<Meeting, 'audience' | 'hosts'>,
  id: PersonId,
): boolean {
  return audience.people.includes(id) || hosts.some(({ person }) => person === id)
}

/** Where the person works or leads on the day. */
function schoolsOf(person: Person, day: LocalDate): SchoolId[] {
  const posts = person.posts.filter(post => isInForce(post, day)).map(({ school }) => school)
  const led = person.roles
    .filter(grant => isInForce(grant, day))
    .flatMap(({ scope }) => (scope.kind === 'school' ? [scope.id] : []))
  return [...new Set([...posts, ...led])]
}

/** Who may choose for the school on the day: its leaders and their delegates, in the programme's order. */
export function choosersOf(snapshot: Snapshot, school: SchoolId, day: LocalDate): Person[] {
  return snapshot.programme.people.filter(({ roles }) =>
    roles.some(grant => grant.approved && isInForce(grant, day) && isChooser(grant, school)),
  )
}

function isChooser({ role, scope }: RoleGrant, school: SchoolId): boolean {
  const isOf = scope.kind === 'school' && scope.id === school
  return isOf && (role === 'leader' || role === 'delegate')
}

/** Whether the viewer chooses who of the school takes part. */
export function mayChoose(viewer: Viewer, { id, area }: Pick<School, 'id' | 'area'>): boolean {
  return mayAtSchool(viewer, 'participants.choose', { id, area })
}

/** Whether the viewer leads it: a delegate may choose, but name nobody. */
export function leadsSchool({ grants }: Viewer, { id }: Pick<School, 'id'>): boolean {
  return grants.some(
    ({ role, scope }) => role === 'leader' && scope.kind === 'school' && scope.id === id,
  )
}

/** Whether the viewer has that right at the school. */
export function mayAtSchool(
  viewer: Viewer,
  right: 'participants.choose' | 'absence.read',
  { id, area }: Pick<School, 'id' | 'area'>,
): boolean {
  return may(viewer, right, { kind: 'school', id, ...(area === undefined ? {} : { area }) })
}

/** The school's people on the day: its leadership first, then by name. */
export function peopleOf(snapshot: Snapshot, school: SchoolId, day: LocalDate): Person[] {
  return snapshot.programme.people
    .filter(person => schoolsOf(person, day).includes(school))
    .sort(
      (one, other) =>
        Number(isLeading(other, school, day)) - Number(isLeading(one, school, day)) ||
        one.name.localeCompare(other.name, 'da'),
    )
}

/** Whether the person leads the school on the day, approved or not: as its people know it. */
export function isLeading({ roles }: Person, school: SchoolId, day: LocalDate): boolean {
  return roles.some(
    grant =>
      grant.role === 'leader' &&
      grant.scope.kind === 'school' &&
      grant.scope.id === school &&
      isInForce(grant, day),
  )
}

/** What the person does at the school on the day. */
export function functionsAt({ posts }: Person, school: SchoolId, day: LocalDate): string[] {
  const own = posts.filter(post => post.school === school && isInForce(post, day))
  return [...new Set(own.flatMap(({ functions }) => functions))]
}
