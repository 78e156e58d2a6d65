// The meeting that a press or a form is about, where its presser may change it; else what is said instead. Used by chat.ts and take.ts.
import { MeetingId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Meeting } from '../../model/meeting.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { mayChange, mayChangeSome, whoMay } from './allowed.js'

/** Rights are those of now; whoever may change nothing is not told whether it is there. */
export function openMeeting(asking: Asking, id: string): Occurrence | Reply {
  const { snapshot, viewer, lang } = asking
  const { problems } = wording(lang).meetingChange
  const meetingId = MeetingId.parse(id)
  const occurrence = snapshot.byId.get(meetingId)
  const meeting = occurrence?.meeting ?? snapshot.meetings.get(meetingId)
  if (!mayChangeSome(viewer) || (meeting && !mayChange(viewer, meeting))) {
    return mayNotReply(asking, viewer.person ? meeting : undefined)
  }
  return occurrence ?? textReply(lang, meeting ? problems['whole-series'] : problems.gone)
}

export function isReply(one: Occurrence | Reply): one is Reply {
  return 'blocks' in one
}

/** A friendly no, with whom to write to where the viewer is a member and somebody is known. */
export function mayNotReply(asking: Asking, meeting: Meeting | undefined): Reply {
  const { lang, viewer } = asking
  const { guestMayNot, mayNot } = wording(lang).meetingChange
  if (!viewer.person) return textReply(lang, guestMayNot)
  return textReply(lang, mayNot(meeting ? whoMay(asking, meeting) : []))
}
