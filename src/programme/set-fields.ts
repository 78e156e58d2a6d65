// What a meeting gathers around it without being another meeting for that: whether it is open for answers, who came, minutes and
// agreements. Called by src/attend. Nobody is told of it: its revision stays, and there is no notice. Pure: nothing is saved here.
import type { MeetingId } from '../core/ids.js'
import type { Meeting } from '../model/meeting.js'
import type { Programme } from '../model/programme.js'
import { exceptionOf, withMeeting } from './change.js'
import { endOfOccurrence } from './expand.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/** What can be set; `undefined` takes it away. */
export type MeetingFields = Partial<
  Pick<
    Meeting,
    'openForAnswers' | 'answerBy' | 'allowsMaybe' | 'agreements' | 'attendance' | 'minutes'
  >
>

/**
 * The programme with these fields of one occurrence set; of a series its own record is made, and the others stay as they are. Undefined
 * where there is no such occurrence.
 */
export function withMeetingFields(
  snapshot: Snapshot,
  about: MeetingId,
  fields: MeetingFields,
): Programme | undefined {
  return withFieldsOf(snapshot, [{ about, fields }])
}

/** The same for several at once, each named once; undefined where one of them is not there. */
export function withFieldsOf(
  snapshot: Snapshot,
  all: readonly { readonly about: MeetingId; readonly fields: MeetingFields }[],
): Programme | undefined {
  let programme = snapshot.programme
  for (const { about, fields } of all) {
    const occurrence = snapshot.byId.get(about)
    if (!occurrence) return undefined
    programme = withMeeting(programme, { ...recordOf(occurrence), ...fields })
  }
  return programme
}

/** The occurrence's own record, at the time that it has in the zone it is written in. */
function recordOf(occurrence: Occurrence): Meeting {
  const { meeting } = occurrence
  if (!meeting.recurrence) return meeting
  const { originalStart = meeting.startLocal, ...rest } = exceptionOf(occurrence)
  return {
    ...rest,
    originalStart,
    startLocal: originalStart,
    endLocal: endOfOccurrence(meeting, originalStart),
  }
}
