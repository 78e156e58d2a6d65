// What the programme says of somebody: the sheets' row, which meetings they were at, agreements with their name. None of it is theirs to
// delete: it is the municipality's, and the next import would bring it again.
import type { Person, RoleGrant } from '../../model/person.js'
import { weekdays } from '../../wording/time/names.js'
import { wording } from '../../wording/wording.js'
import type { Owner, OwnLine, Part } from '../asking.js'

export const person: Part = {
  async read(owner) {
    const found = owner.snapshot.people.get(owner.me)
    if (!found) return []
    const { file: say } = wording(owner.lang).ownData
    return rowOf(owner, found).map(([label, text]): OwnLine => ({ text: say.about(label, text) }))
  },
}

function rowOf({ snapshot, lang }: Owner, found: Person): (readonly [string, string])[] {
  const { file: say } = wording(lang).ownData
  const { schools, networks, holds } = snapshot
  return [
    [say.name, found.name] as const,
    [say.mail, found.id] as const,
    ...found.nicknames.map(name => [say.nickname, name] as const),
    ...found.posts.map(({ school, functions }) => {
      const name = schools.get(school)?.name ?? school
      return [say.functions, say.post(functions.join(', '), name)] as const
    }),
    ...(found.functions ?? []).map(one => [say.functions, one] as const),
    ...found.networks.map(
      one => [say.network, networks.get(one.network)?.name ?? one.network] as const,
    ),
    ...found.holds.map(({ hold }) => [say.hold, holds.get(hold)?.name ?? hold] as const),
    ...(found.team === undefined ? [] : [[say.team, found.team] as const]),
    ...found.roles.map(grant => [say.role, roleSaid(snapshot, grant, say.roles)] as const),
    ...found.daysOff.map(day => [say.daysOff, weekdays[lang][day - 1] ?? ''] as const),
    ...(found.slackId === undefined ? [] : [['Slack', found.slackId] as const]),
    ...(found.teamsId === undefined ? [] : [['Teams', found.teamsId] as const]),
  ]
}

function roleSaid(
  { schools, networks, areas }: Owner['snapshot'],
  { role, scope }: RoleGrant,
  names: Readonly<Record<RoleGrant['role'], string>>,
): string {
  const place = () => {
    switch (scope.kind) {
      case 'tenant':
        return ''
      case 'area':
        return areas.get(scope.id)?.name ?? scope.id
      case 'school':
        return schools.get(scope.id)?.name ?? scope.id
      case 'network':
        return networks.get(scope.id)?.name ?? scope.id
      default:
        return scope satisfies never
    }
  }
  return [names[role], place()].filter(part => part !== '').join(', ')
}

export const attendance: Part = {
  async read({ snapshot, me }) {
    return snapshot.occurrences.flatMap(({ start: at, meeting: { title: text, attendance } }) =>
      attendance?.includes(me) ? [{ text, at }] : [],
    )
  },
}

export const agreements: Part = {
  async read({ snapshot, me }) {
    return snapshot.occurrences.flatMap(({ start: at, meeting: { agreements = [] } }) =>
      agreements.flatMap(({ what: text, who }) => (who.includes(me) ? [{ text, at }] : [])),
    )
  },
}
