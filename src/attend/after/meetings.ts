// Which meetings somebody may note something about, and how they are found: the one that a button names, or those held lately that words
// fit. Used by the rest of this folder. Pure; rights are those of the moment.
import { holidaysFor } from '../../ask/answers/holidays.js'
import { lexiconOf } from '../../ask/lexicon.js'
import { allOf, resolve } from '../../ask/resolve.js'
import { understand } from '../../ask/understand.js'
import { MeetingId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import { addDays, dateOf, localOf } from '../../core/time.js'
import { may, type Viewer } from '../../people/rights.js'
import { toldOf } from '../../programme/change.js'
import { seenBy } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { mayChange } from '../../remind/change/allowed.js'
import { sayMeeting } from '../../remind/change/preview.js'
import type { MeetingSaid } from '../../wording/da/attend/after.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'

/** A meeting is spoken of as held from an hour before it begins. */
export const beforeMs = 60 * 60 * 1000
/** Without a day in the words it was one of these days. */
const lately = 14
/** With one, at most so long ago. */
const longAgo = 200

/** Whoever coordinates one of its networks, and whoever may change it. */
export function mayNote(viewer: Viewer, { meeting }: Occurrence): boolean {
  const coordinates = meeting.audience.networks.some(id =>
    may(viewer, 'meeting.open', { kind: 'network', id }),
  )
  return coordinates || mayChange(viewer, meeting)
}

/** Whoever the meeting is for sees what was agreed; who came, only those who may note it. */
export function maySee({ snapshot, viewer }: Asking, occurrence: Occurrence): boolean {
  const { meeting, startLocal } = occurrence
  if (!viewer.person) return false
  return (
    mayNote(viewer, occurrence) || seenBy(snapshot, viewer, meeting, dateOf(startLocal)) === 'all'
  )
}

/** The meeting that a button or a form names, where the presser may note something about it; else what is said instead. */
export function notedMeeting(asking: Asking, id: string): Occurrence | Reply {
  const { snapshot, viewer, lang } = asking
  const occurrence = snapshot.byId.get(MeetingId.parse(id))
  const { gone, mayNot } = wording(lang).after
  if (!occurrence) return textReply(lang, viewer.person ? gone : mayNot)
  return mayNote(viewer, occurrence) ? occurrence : textReply(lang, mayNot)
}

/**
 * Those held that the viewer may note something about, the latest first; of those that the words fit: of a network that is named its own
 * alone, as what is noted is shown to those whom the meeting was for.
 */
export function heldMeetings(asking: Asking, which: string): Occurrence[] {
  return held(asking, which).filter(one => mayNote(asking.viewer, one))
}

/** The latest held that has minutes and was for the viewer, of those that the words fit. */
export function minutedMeeting(asking: Asking, which: string): Occurrence | undefined {
  return held(asking, which).find(one => one.meeting.minutes !== undefined && maySee(asking, one))
}

function held(asking: Asking, which: string): Occurrence[] {
  const { snapshot, viewer, now, today, lang } = asking
  const asked = understand(which, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.zone),
    fallback: lang,
  })
  const { periods } = asked.query
  const resolving = { snapshot, viewer, now, today }
  const { query, filter, filterOfAll } = resolve(asked, resolving)
  const { networks, holds, schools, areas } = query
  const isNamed = networks.length + holds.length + schools.length + areas.length > 0
  const from = addDays(today, -(periods.length > 0 ? longAgo : lately))
  return allOf({ ...(isNamed ? filter : filterOfAll), from, to: today }, periods, resolving)
    .filter(one => one.start <= now + beforeMs && one.meeting.status === 'planned')
    .sort((one, other) => other.start - one.start)
}

export function saidOf(asking: Asking, occurrence: Occurrence): MeetingSaid {
  return sayMeeting(asking, toldOf(occurrence))
}
