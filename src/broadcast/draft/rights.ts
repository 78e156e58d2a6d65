// Who may write to whom: to people of one's own networks and to those of a meeting that is one's own; to people of another network once
// its coordinator has said yes; to everybody with a right for the whole programme. Asked at the draft, at the yes, and when each message
// goes. Pure; the rights are the role table's of that moment.
import type { NetworkId, PersonId } from '../../core/ids.js'
import type { Broadcast } from '../../model/broadcast.js'
import { Person } from '../../model/person.js'
import { may, mayAnywhere, type Viewer } from '../../people/rights.js'
import { type Standing, viewerAt } from '../../programme/asking.js'
import { belongingOf, coordinatorsOf } from '../../programme/audience.js'
import { mayChange } from '../../remind/change/allowed.js'

/** Whether there is anybody to whom the viewer may write. */
export function mayWriteSome(viewer: Viewer): boolean {
  return viewer.person !== undefined && mayAnywhere(viewer, 'broadcast.send')
}

/** The networks that the viewer may write to without asking, in the programme's order. */
export function ownNetworks({ programme }: Standing, viewer: Viewer): readonly NetworkId[] {
  const ids = programme.networks.map(({ id }) => id)
  return ids.filter(id => may(viewer, 'broadcast.send', { kind: 'network', id }))
}

/** The author as they stand now: one who has lost the role may nothing any more. */
export function authorOf(standing: Standing, author: PersonId): Viewer {
  const { snapshot, admin } = standing
  const known = snapshot.people.get(author)
  const person =
    known ?? (author === admin ? Person.parse({ id: author, name: author }) : undefined)
  return viewerAt(person, standing)
}

export interface Needed {
  /** Networks whose coordinator has not said yes yet, and whom of them it is about. */
  readonly approvals: readonly {
    readonly network: NetworkId
    readonly people: readonly PersonId[]
    /** Who can say it. */
    readonly to: readonly PersonId[]
  }[]
  /** In no network whose coordinator could say it: only somebody with a right for the whole programme may write to them. */
  readonly outside: readonly PersonId[]
}

/** What is still needed before the author may write to these. Nothing of both: they may. */
export function neededFor(
  standing: Standing,
  broadcast: Broadcast,
  receivers: readonly PersonId[],
): Needed {
  const viewer = authorOf(standing, broadcast.author)
  if (!mayWriteSome(viewer)) return { approvals: [], outside: receivers }
  if (may(viewer, 'broadcast.send') || isOfOwnMeeting(standing, broadcast, viewer))
    return { approvals: [], outside: [] }
  const free = new Set([...ownNetworks(standing, viewer), ...approvedIn(broadcast)])
  const named = new Set(broadcast.audience.anyOf.flatMap(({ networks = [] }) => networks))
  const wanted = new Map<NetworkId, PersonId[]>()
  const outside: PersonId[] = []
  for (const id of receivers) {
    const theirs = networksOf(standing, id)
    if (id === broadcast.author || theirs.some(network => free.has(network))) continue
    const order = [
      ...theirs.filter(one => named.has(one)),
      ...theirs.filter(one => !named.has(one)),
    ]
    const network = order.find(one => approversOf(standing, one, broadcast.author).length > 0)
    if (network === undefined) outside.push(id)
    else wanted.set(network, [...(wanted.get(network) ?? []), id])
  }
  const approvals = [...wanted].map(([network, people]) => ({
    ...{ network, people },
    to: approversOf(standing, network, broadcast.author),
  }))
  return { approvals, outside }
}

/** Whether the author may write to this one now: asked when the message goes. */
export function mayStillWrite(
  standing: Standing,
  broadcast: Broadcast,
  receiver: PersonId,
): boolean {
  const { approvals, outside } = neededFor(standing, broadcast, [receiver])
  return approvals.length + outside.length === 0
}

/** Whether the author may see what people have answered to each meeting that the audience asks it of. */
export function mayKnowAnswers({ snapshot }: Standing, { audience }: Broadcast, viewer: Viewer) {
  return [...audience.anyOf, ...audience.except].every(({ meeting }) => {
    if (!meeting?.answered) return true
    const occurrence = snapshot.byId.get(meeting.about)
    return occurrence === undefined || mayChange(viewer, occurrence.meeting)
  })
}

/** Whoever may say yes for the network, but the author. */
function approversOf(standing: Standing, network: NetworkId, author: PersonId): PersonId[] {
  const { snapshot, today } = standing
  return coordinatorsOf(snapshot, network, today)
    .filter(({ id }) => id !== author)
    .filter(person =>
      may(viewerAt(person, standing), 'broadcast.send', { kind: 'network', id: network }),
    )
    .map(({ id }) => id)
}

function approvedIn({ approvals }: Broadcast): NetworkId[] {
  return approvals.flatMap(({ network, decided }) =>
    decided?.outcome === 'approved' ? [network] : [],
  )
}

/** Everybody is reached through a meeting that the author may change. */
function isOfOwnMeeting({ snapshot }: Standing, { audience }: Broadcast, viewer: Viewer): boolean {
  return (
    audience.anyOf.length > 0 &&
    audience.anyOf.every(({ meeting }) => {
      const occurrence = meeting && snapshot.byId.get(meeting.about)
      return occurrence !== undefined && mayChange(viewer, occurrence.meeting)
    })
  )
}

function networksOf({ snapshot, today }: Standing, id: PersonId): readonly NetworkId[] {
  const person = snapshot.people.get(id)
  return person ? belongingOf(snapshot, person, { day: today }).networks : []
}
