// Whom one may ask to answer together, as teams: the schools of a network that one coordinates, the teams of a school that one leads; and who reads
// what they answer. Used by form.ts, and again when it is sent. Pure.
import type { PersonId } from '../../core/ids.js'
import type { Person, Role, Scope } from '../../model/person.js'
import type { TeamGroup, TeamRound } from '../../model/team-round.js'
import { isInForce, may, viewerOf } from '../../people/rights.js'
import { membersOf } from '../../programme/audience.js'
import { foldTitle } from '../../programme/indexes.js'
import type { Asking, Standing } from '../asking.js'

type Here = Pick<Standing, 'snapshot' | 'programme' | 'today'>
type Team = TeamRound['teams'][number]

export interface Group {
  readonly group: TeamGroup
  readonly name: string
}

/** Those the asker may ask, networks first; only where there is anybody to ask. */
export function groupsOf(asking: Asking): readonly Group[] {
  const { programme } = asking
  const all: readonly Group[] = [
    ...programme.networks.map(({ id, name }) => ({
      group: { kind: 'network' as const, id },
      name,
    })),
    ...programme.schools.map(({ id, name }) => ({ group: { kind: 'school' as const, id }, name })),
  ]
  return all.filter(({ group }) => mayAsk(asking, group) && teamsOf(asking, group).length > 0)
}

export function mayAsk({ viewer }: Pick<Asking, 'viewer'>, group: TeamGroup): boolean {
  return group.kind === 'network'
    ? may(viewer, 'meeting.open', group)
    : may(viewer, 'school-answers.read', group)
}

/** As they stand today: schools with those of the network who work there, or what teams of a school are called; never who coordinates or leads. */
export function teamsOf(here: Here, group: TeamGroup): readonly Team[] {
  const addressees = new Set(inCharge(here, group))
  const asked = (people: readonly Person[]) => people.filter(({ id }) => !addressees.has(id))
  return group.kind === 'network'
    ? schoolsOf(here, asked(membersOf(here.snapshot, group.id, here.today)))
    : ofSchool(here, asked(staffOf(here, group.id)), group.id)
}

function schoolsOf({ programme, today }: Here, members: readonly Person[]): readonly Team[] {
  return programme.schools.flatMap(({ id, name }) => {
    const there = members.filter(({ posts }) =>
      posts.some(post => post.school === id && isInForce(post, today)),
    )
    return there.length > 0 ? [{ name, members: idsOf(there) }] : []
  })
}

/** Without any team that is called something the school is one. */
function ofSchool(
  { snapshot }: Here,
  staff: readonly Person[],
  school: TeamGroup['id'],
): readonly Team[] {
  const teams = new Map<string, { name: string; members: PersonId[] }>()
  for (const { id, team } of staff) {
    if (team === undefined) continue
    const known = teams.get(foldTitle(team)) ?? { name: team.slice(0, 120), members: [] }
    teams.set(foldTitle(team), known)
    known.members.push(id)
  }
  const name = [...snapshot.schools.values()].find(({ id }) => id === school)?.name
  if (teams.size > 0 || staff.length === 0 || name === undefined) return [...teams.values()]
  return [{ name: name.slice(0, 120), members: idsOf(staff) }]
}

function staffOf({ programme, today }: Here, school: string): readonly Person[] {
  return programme.people.filter(({ posts }) =>
    posts.some(post => post.school === school && isInForce(post, today)),
  )
}

/** Who reads the answers: who coordinates the network, or leads the school, and whoever asks. */
export function addresseesOf(here: Here, group: TeamGroup, author: PersonId): PersonId[] {
  return [...new Set([author, ...inCharge(here, group)])]
}

function inCharge({ programme, today }: Here, group: TeamGroup): PersonId[] {
  const roles: readonly Role[] = group.kind === 'network' ? ['coordinator', 'deputy'] : ['leader']
  const isIt = (scope: Scope) => scope.kind === group.kind && scope.id === group.id
  return idsOf(
    programme.people.filter(person =>
      viewerOf(person, today).grants.some(({ role, scope }) => roles.includes(role) && isIt(scope)),
    ),
  )
}

function idsOf(people: readonly Person[]): PersonId[] {
  return people.map(({ id }) => id)
}
