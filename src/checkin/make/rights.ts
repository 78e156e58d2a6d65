// Who may make check-ins of what, and who may do something with one that is made. Used by the rest of this folder. Pure; the rights are the
// role table's, asked anew at every press.
import { MeetingId, type NetworkId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Meeting } from '../../model/meeting.js'
import type { Round, Series } from '../../model/round.js'
import { may, mayAnywhere, type Viewer } from '../../people/rights.js'
import { coordinatorsOf, membersOf } from '../../programme/audience.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { mayChange } from '../../remind/change/allowed.js'
import { wording } from '../../wording/wording.js'
import { chanceOf } from '../anonymity/chance.js'
import { rosterOf } from '../anonymity/roster.js'
import type { Asking, Standing } from '../asking.js'
import { seriesInTen } from './group.js'
import { networkNamed, told } from './said.js'

/** Whether there is anything that the viewer may ask anybody in. */
export function mayMakeSome(viewer: Viewer): boolean {
  if (!viewer.person) return false
  return mayAnywhere(viewer, 'meeting.open') || isAdmin(viewer)
}

/** Its coordinator or deputy, or an administrator. */
export function mayAskNetwork(viewer: Viewer, id: NetworkId): boolean {
  if (!viewer.person) return false
  return may(viewer, 'meeting.open', { kind: 'network', id }) || isAdmin(viewer)
}

/** Whoever may ask one of its networks; of a meeting of no network whoever may change it. */
export function mayAskMeeting(viewer: Viewer, meeting: Meeting): boolean {
  if (!viewer.person) return false
  const { networks } = meeting.audience
  return networks.length > 0
    ? networks.some(id => mayAskNetwork(viewer, id)) || mayChange(viewer, meeting)
    : mayChange(viewer, meeting)
}

/** Whoever made it, while they still may, and whoever else may make one there. */
export function mayManage(
  { snapshot, viewer }: Pick<Asking, 'snapshot' | 'viewer'>,
  one: Pick<Round | Series, 'network'> & { readonly about?: MeetingId | undefined },
): boolean {
  const occurrence = one.about === undefined ? undefined : snapshot.byId.get(one.about)
  if (occurrence && mayAskMeeting(viewer, occurrence.meeting)) return true
  return one.network !== undefined && mayAskNetwork(viewer, one.network)
}

/** The networks that the viewer may ask, in the programme's order. */
export function ownNetworks({ programme }: Standing, viewer: Viewer): readonly NetworkId[] {
  return programme.networks.map(({ id }) => id).filter(id => mayAskNetwork(viewer, id))
}

/** Meetings that are not over of which the viewer may ask those present, soonest first. */
export function ownMeetings({ snapshot, viewer, now }: Asking): readonly Occurrence[] {
  return snapshot.occurrences.filter(
    ({ end, allDay, meeting }) =>
      end > now && !allDay && meeting.status === 'planned' && mayAskMeeting(viewer, meeting),
  )
}

/** So long after a meeting those who were there can still be asked. */
export const laterMs = 2 * 60 * 60 * 1000

/** Meetings that have begun, and that can still be asked in, by start. */
export function justHeld({ snapshot, viewer, now }: Asking): readonly Occurrence[] {
  return snapshot.occurrences.filter(
    ({ start, end, allDay, meeting }) =>
      start <= now &&
      end + laterMs > now &&
      !allDay &&
      meeting.status === 'planned' &&
      mayAskMeeting(viewer, meeting),
  )
}

/** The meeting that a button names, where the presser may ask in it; else what is said instead. */
export function meetingToAsk(asking: Asking, id: string | undefined): Occurrence | Reply {
  const { snapshot, viewer, lang } = asking
  const { rounds: say } = wording(lang)
  const occurrence = id === undefined ? undefined : snapshot.byId.get(MeetingId.parse(id))
  if (!mayMakeSome(viewer)) return mayNotReply(asking)
  if (!occurrence || occurrence.meeting.status === 'cancelled')
    return textReply(lang, say.meetingGone)
  return mayAskMeeting(viewer, occurrence.meeting) ? occurrence : mayNotReply(asking)
}

/** A member is told who makes them, and of each network of theirs that is too small the same reason that its coordinator is given (A12). */
export function mayNotReply(asking: Asking): Reply {
  const { lang, viewer, snapshot, today } = asking
  const { rounds: say } = wording(lang)
  const { person } = viewer
  if (!person) return textReply(lang, say.guestMayNot)
  const own = asking.programme.networks.filter(({ id }) =>
    membersOf(snapshot, id, today).some(one => one.id === person.id),
  )
  const small = own.flatMap(({ id }) => {
    const countable = countableIn(asking, id)
    const { is } = chanceOf(countable, seriesInTen)
    const isSmall = is === 'refused' || is === 'advised-against'
    return isSmall
      ? [say.member(networkNamed(asking, id), { is, countable, inTen: seriesInTen })]
      : []
  })
  return told(lang, [say.mayNot, ...small].join('\n'))
}

/** Of a network's members those who neither coordinate it nor stand in for who does. */
function countableIn({ snapshot, today }: Asking, network: NetworkId): number {
  const people = membersOf(snapshot, network, today).map(({ id }) => id)
  const [coordinator] = coordinatorsOf(snapshot, network, today)
  const author = coordinator?.id ?? people[0]
  if (author === undefined) return 0
  const round = { author, network, lang: 'da' as const }
  return rosterOf({ round, people, snapshot, day: today }).filter(one => one.isCounted).length
}

function isAdmin(viewer: Viewer): boolean {
  return may(viewer, 'settings.edit')
}

export function isReply(one: object): one is Reply {
  return 'blocks' in one
}
