// A message, or a meeting, as plain text to put into Aula: words, hours, place and address as they stand, nothing that only works here. For
// those who got it. Called by chat.ts. Pure.
import type { MeetingId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import { may } from '../../people/rights.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { mayHandle } from './allowed.js'
import { daySaid, meetingSaid, nameOf } from './said.js'

export function copyBroadcast(asking: Asking, broadcast: Broadcast): Reply {
  const { lang, snapshot, viewer, now } = asking
  const { copy, mayNot } = wording(lang).sentMessages
  const { receivers, room, about, text, author, confirmed } = broadcast
  const isTheirs = viewer.person && (room !== undefined || receivers.includes(viewer.person.id))
  if (!isTheirs && !mayHandle(asking, broadcast)) return textReply(lang, mayNot)
  const occurrence = about && snapshot.byId.get(about)
  const by = copy.by(nameOf(asking, author), daySaid(asking, confirmed?.at ?? now, lang))
  const meeting = occurrence ? [linesOf(asking, occurrence)] : []
  return copied(asking, [text, ...meeting, by].join('\n\n'))
}

/** Dates and places of meetings that are open to all are a guest's to copy too. */
export function copyMeeting(asking: Asking, id: MeetingId): Reply {
  const { lang, snapshot, viewer } = asking
  const { meetingChange } = wording(lang)
  const occurrence = snapshot.byId.get(id)
  if (!occurrence) return textReply(lang, meetingChange.problems.gone)
  const isOpen = occurrence.meeting.openToAll || may(viewer, 'meeting.read')
  if (!isOpen) return textReply(lang, meetingChange.problems.gone)
  return copied(asking, linesOf(asking, occurrence))
}

function copied({ lang }: Asking, plain: string): Reply {
  const { lead } = wording(lang).sentMessages.copy
  return {
    lang,
    text: `${lead}\n\n${plain}`,
    blocks: [
      { type: 'text', text: lead, style: 'note' },
      { type: 'text', text: plain },
    ],
  }
}

/** Nobody knows when it is read, so nothing in it goes by the day. */
function linesOf(asking: Asking, occurrence: Occurrence): string {
  const { lang, today } = asking
  const { copy } = wording(lang).sentMessages
  const { place, link, status } = occurrence.meeting
  const name = meetingSaid(asking, occurrence, lang)
  const isOff = status === 'cancelled'
  return [
    isOff ? `${copy.off}: ${name}` : name,
    `${copy.when}: ${sayWhen(lang, occurrence, today)}`,
    !isOff && place !== undefined && `${copy.place}: ${place}`,
    !isOff && link !== undefined && `${copy.link}: ${link}`,
  ]
    .filter(line => typeof line === 'string')
    .join('\n')
}
