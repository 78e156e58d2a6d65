// Who may read a reflection besides its writer, by where both stand today: the team, the leaders of the writer's schools, the coordinators of the
// networks it can be about. Used by the rest of this folder, at the preview and again whenever it is shown or sent. Pure.
import type { MeetingId, PersonId } from '../../core/ids.js'
import type { Person, RoleGrant } from '../../model/person.js'
import type { Reflection, ReflectionReader } from '../../model/reflection.js'
import { isInForce, viewerOf } from '../../people/rights.js'
import { foldTitle } from '../../programme/indexes.js'
import type { Standing } from '../asking.js'

type Here = Pick<Standing, 'programme' | 'snapshot' | 'today'>

/** Never the writer. Empty for `me`, and where there is nobody. */
export function readersOf(
  here: Here,
  {
    author,
    reader,
    meeting,
  }: {
    readonly author: PersonId
    readonly reader: ReflectionReader
    readonly meeting?: MeetingId | undefined
  },
): PersonId[] {
  const person = here.snapshot.people.get(author)
  if (!person) return []
  const others = here.programme.people.filter(({ id }) => id !== author)
  switch (reader) {
    case 'me':
      return []
    case 'team':
      return idsOf(others.filter(other => isSameTeam(person, other, here)))
    case 'leader':
      return idsOf(others.filter(other => leadsFor(person, other, here)))
    case 'coordinator':
      return coordinators(here, person, { others, meeting })
    default:
      return reader satisfies never
  }
}

/** Whether somebody may read it now: the preview named them, and they stand where they did. What a writer who has left shared stays shared. */
export function mayRead(here: Here, reflection: Reflection, person: PersonId | undefined): boolean {
  if (person === undefined || !here.snapshot.people.has(person)) return false
  if (person === reflection.author) return true
  if (!reflection.readers.includes(person)) return false
  return (
    !here.snapshot.people.has(reflection.author) || readersOf(here, reflection).includes(person)
  )
}

function idsOf(people: readonly Person[]): PersonId[] {
  return people.map(({ id }) => id)
}

/** Called the same, at one of the same schools; of people at no school called the same. */
function isSameTeam(one: Person, other: Person, { today }: Here): boolean {
  if (one.team === undefined || other.team === undefined) return false
  if (foldTitle(one.team) !== foldTitle(other.team)) return false
  const [own, theirs] = [schoolsOf(one, today), schoolsOf(other, today)]
  return own.length === 0 ? theirs.length === 0 : own.some(school => theirs.includes(school))
}

function schoolsOf({ posts }: Person, today: string) {
  return posts.filter(post => isInForce(post, today)).map(({ school }) => school)
}

function leadsFor(one: Person, other: Person, { today }: Here): boolean {
  const schools: readonly string[] = schoolsOf(one, today)
  return grantsOf(other, today).some(
    ({ role, scope }) => role === 'leader' && scope.kind === 'school' && schools.includes(scope.id),
  )
}

/** Of the meeting's networks, else of the writer's own; where those have none, who coordinates for the whole programme. */
function coordinators(
  { snapshot, today }: Here,
  { networks }: Person,
  { others, meeting }: { others: readonly Person[]; meeting: MeetingId | undefined },
): PersonId[] {
  const own = networks.filter(one => isInForce(one, today)).map(({ network }) => network)
  const ofMeeting = meeting && snapshot.byId.get(meeting)?.meeting.audience.networks
  const wanted: readonly string[] = ofMeeting && ofMeeting.length > 0 ? ofMeeting : own
  const inRole = (isIt: (scope: RoleGrant['scope']) => boolean) =>
    others.filter(other =>
      grantsOf(other, today).some(
        ({ role, scope }) => (role === 'coordinator' || role === 'deputy') && isIt(scope),
      ),
    )
  const found = inRole(scope => scope.kind === 'network' && wanted.includes(scope.id))
  return idsOf(found.length > 0 ? found : inRole(scope => scope.kind === 'tenant'))
}

function grantsOf(person: Person, today: string) {
  return viewerOf(person, today).grants
}
