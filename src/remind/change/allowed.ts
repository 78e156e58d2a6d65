// Who may move, cancel and change a meeting, and who else may where one may not. Used by the rest of this folder. Pure; the rights are
// the role table's, asked anew for every press.
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import { may, mayAnywhere, type Viewer } from '../../people/rights.js'
import { viewerAt } from '../../programme/asking.js'
import { coordinatorsOf } from '../../programme/audience.js'
import type { Asking } from '../asking.js'

/**
 * Whoever coordinates every network that the meeting is for, and nobody wider; its host, where they coordinate something; whoever
 * coordinates the whole programme; and an administrator, who can import any change anyway.
 */
export function mayChange(viewer: Viewer, { audience, hosts }: Meeting): boolean {
  if (may(viewer, 'meeting.change') || may(viewer, 'programme.import')) return true
  if (!mayChangeSome(viewer)) return false
  const { person } = viewer
  if (hosts.some(host => host.person !== undefined && host.person === person?.id)) return true
  const { networks, everyone, holds, schools, areas } = audience
  const isWider = everyone || holds.length + schools.length + areas.length > 0
  const isOwn = (id: (typeof networks)[number]) =>
    may(viewer, 'meeting.change', { kind: 'network', id })
  return !isWider && networks.length > 0 && networks.every(isOwn)
}

/** Whether there can be any meeting that the viewer may change. */
export function mayChangeSome(viewer: Viewer): boolean {
  if (!viewer.person) return false
  return mayAnywhere(viewer, 'meeting.change') || may(viewer, 'programme.import')
}

/** The names and e-mails of those who coordinate it and may change it, for a member to write to; none for a guest. */
export function whoMay(asking: Asking, meeting: Meeting): readonly string[] {
  const { snapshot, viewer, today } = asking
  const { audience, hosts } = meeting
  if (!viewer.person) return []
  const coordinators = audience.networks.flatMap(id => coordinatorsOf(snapshot, id, today))
  const known = hosts.flatMap(host => (host.person && snapshot.people.get(host.person)) ?? [])
  return [...new Set([...coordinators, ...known])]
    .filter(({ id }) => id !== viewer.person?.id)
    .filter(person => mayChange(viewerAt(person, asking), meeting))
    .map(nameOf)
}

function nameOf({ name, id }: Pick<Person, 'name' | 'id'>): string {
  return `${name} (${id})`
}
