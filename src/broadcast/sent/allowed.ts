// Who may see what became of a message, who may stop it and take it back, and whether its author may still write at all. Used by the rest
// of this folder. Pure; rights are those of the moment.
import type { Broadcast } from '../../model/broadcast.js'
import { may } from '../../people/rights.js'
import type { Asking, Standing } from '../asking.js'
import { authorOf, mayWriteSome, neededFor } from '../draft/rights.js'

type Here = Standing & Pick<Asking, 'viewer'>

/** Its author while they may write at all; else who may write to everybody that it went to without asking anybody. */
export function mayHandle(here: Here, broadcast: Broadcast): boolean {
  const { viewer, snapshot } = here
  if (!viewer.person || !mayWriteSome(viewer)) return false
  if (isAuthor(here, broadcast)) return true
  if (broadcast.state === 'draft' || broadcast.state === 'discarded') return false
  if (may(viewer, 'broadcast.send')) return true
  const people = broadcast.receivers.filter(id => snapshot.people.has(id))
  if (people.length === 0) return isOfOwnNetworks(here, broadcast)
  const theirs = { ...broadcast, author: viewer.person.id, approvals: [] }
  const { approvals, outside } = neededFor(here, theirs, people)
  return approvals.length + outside.length === 0
}

export function isAuthor({ viewer }: Pick<Asking, 'viewer'>, { author }: Broadcast): boolean {
  return viewer.person?.id === author
}

/** Of what went to a room alone, or has not gone to anybody yet. */
function isOfOwnNetworks({ viewer }: Here, { audience: { anyOf } }: Broadcast): boolean {
  const networks = anyOf.map(part => part.networks ?? [])
  return (
    networks.length > 0 &&
    networks.every(
      of => of.length > 0 && of.every(id => may(viewer, 'broadcast.send', { kind: 'network', id })),
    )
  )
}

/** Whether its author may still write to anybody; to whom is asked of each receiver. */
export function mayStillSend(standing: Standing, { author }: Broadcast): boolean {
  return mayWriteSome(authorOf(standing, author))
}
