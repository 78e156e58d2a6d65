// What people are reminded of: meetings' occurrences and deadlines, in one shape. Called by plan.ts.
import type { MeetingId, NetworkId } from '../../core/ids.js'
import { addDays, dateOf, type Instant, instantOf, type LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { RemindedKind } from '../../model/reminder.js'
import { type Due, everyDue, isForNobody, meetingOf } from '../../programme/deadlines.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { remindedKindOf } from './offsets.js'

export interface Reminded {
  readonly about: MeetingId
  readonly kind: RemindedKind
  /** Of a deadline one with its audience. */
  readonly meeting: Meeting
  readonly networks: readonly NetworkId[]
  /** Its day in the programme's zone, from which days are counted. */
  readonly day: LocalDate
  /** Undefined where it has no hour: all day, or a deadline. */
  readonly start: Instant | undefined
  /** Nothing is said of it from then on: its start, else the end of its (first) day. */
  readonly expiresAt: Instant
  readonly revision: number
  /** Instead of what networks want. */
  readonly reminders?: readonly string[] | undefined
}

/** All that lies between the two and is neither cancelled nor for nobody, by the instant it expires. */
export function remindedBetween(snapshot: Snapshot, from: Instant, to: Instant): Reminded[] {
  const meetings = snapshot.occurrences
    .filter(({ meeting }) => meeting.status === 'planned')
    .map(one => ofMeeting(snapshot, one))
  const deadlines = everyDue(snapshot)
    .filter(due => !due.meeting && !isForNobody(due))
    .map(ofDeadline)
  return [...meetings, ...deadlines]
    .filter(({ expiresAt }) => from < expiresAt && expiresAt <= to)
    .sort((a, b) => a.expiresAt - b.expiresAt || (a.about < b.about ? -1 : 1))
}

function ofMeeting({ zone }: Snapshot, occurrence: Occurrence): Reminded {
  const { id, meeting, start, startLocal, allDay } = occurrence
  const day = dateOf(startLocal)
  return {
    about: id,
    kind: remindedKindOf(meeting),
    meeting,
    networks: meeting.audience.networks,
    day,
    start: allDay ? undefined : start,
    expiresAt: allDay ? instantOf(addDays(day, 1), zone) : start,
    revision: meeting.revision,
    reminders: meeting.reminders,
  }
}

/** Its day is its revision, so that one that is moved is told anew. */
function ofDeadline(due: Due): Reminded {
  const { deadline, day, until } = due
  return {
    about: deadline.id,
    kind: 'deadline',
    meeting: meetingOf(due),
    networks: deadline.audience.networks,
    day,
    start: undefined,
    expiresAt: until,
    revision: Number(day.replaceAll('-', '')),
  }
}
