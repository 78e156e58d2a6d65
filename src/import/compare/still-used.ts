// Whether a place that its own list no longer has is still somebody's: a school with people, a network with meetings. Called by
// records.ts: such a place is not proposed gone. Pure.
import type { Programme } from '../../model/programme.js'

type Places = 'areas' | 'holds' | 'schools' | 'networks' | 'people'

export function createStillUsed(programme: Programme): (list: Places, id: string) => boolean {
  const { people, schools, meetings, deadlines } = programme
  const audiences = [...meetings, ...deadlines].map(({ audience }) => audience)
  const scopes = people.flatMap(({ roles }) =>
    roles.flatMap(({ scope }) => (scope.kind === 'tenant' ? [] : [`${scope.kind}/${scope.id}`])),
  )
  const used = new Set<string>([
    ...scopes,
    ...audiences.flatMap(one => [
      ...one.areas.map(id => `area/${id}`),
      ...one.holds.map(id => `hold/${id}`),
      ...one.schools.map(id => `school/${id}`),
      ...one.networks.map(id => `network/${id}`),
    ]),
    ...schools.flatMap(({ area, hold }) => [`area/${area}`, `hold/${hold}`]),
    ...people.flatMap(({ posts, networks, holds }) => [
      ...posts.map(({ school }) => `school/${school}`),
      ...networks.map(({ network }) => `network/${network}`),
      ...holds.map(({ hold }) => `hold/${hold}`),
    ]),
  ])
  const names = { areas: 'area', holds: 'hold', schools: 'school', networks: 'network' } as const
  return (list, id) => list !== 'people' && used.has(`${names[list]}/${id}`)
}
