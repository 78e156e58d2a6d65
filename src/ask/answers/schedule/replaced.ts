// What comes in the place of a meeting that is cancelled, where the new one says so ("Erstatter mødet 28/10") or an import has kept it. Called
// by ../one.ts. The day that is named must be the cancelled one's own, and the two must be for the same.
import { dateOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import { listMeetings } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { parseDates } from '../../../wording/parse-dates.js'
import { isInsteadOf } from '../../schedule/original.js'
import type { Telling } from '../say.js'

export interface Replacement {
  readonly occurrence: Occurrence
  /** What it says of the one it replaces, where that tells why. */
  readonly why?: string
}

const replaces =
  /(?<!\p{L})(?:erstat(?:ter|ning for)|i stedet for|ny (?:dag|dato) for|træder i stedet for|replaces|instead of|in place of)(?!\p{L})/iu
const tellsWhy = /(?<!\p{L})(?:hvor|fordi|da|pga|på grund af|because|as|due to)(?!\p{L})/iu

/** The meeting that the viewer may see and that says it replaces this one; undefined where none does. */
export function replacementOf(
  cancelled: Occurrence,
  { snapshot, viewer }: Telling,
): Replacement | undefined {
  const { meeting, startLocal } = cancelled
  if (meeting.status !== 'cancelled') return undefined
  const day = dateOf(startLocal)
  for (const occurrence of listMeetings(snapshot, viewer, {})) {
    const other = occurrence.meeting
    if (other.status !== 'planned' || !isForSame(meeting, other)) continue
    const lines = `${other.agenda ?? ''}\n${other.preparation ?? ''}`.split('\n')
    const line = lines.find(
      each => replaces.test(each) && parseDates(each, day).periods.some(({ from }) => from === day),
    )
    const isSaid = line !== undefined && dateOf(occurrence.startLocal) !== day
    if (!isSaid && !isInsteadOf(occurrence, cancelled)) continue
    return { occurrence, ...(line && tellsWhy.test(line) ? { why: line.trim() } : {}) }
  }
  return undefined
}

function isForSame(one: Meeting, other: Meeting): boolean {
  const ids = ({ audience: { networks, holds } }: Meeting): readonly string[] => [
    ...networks,
    ...holds,
  ]
  const [mine, theirs] = [ids(one), ids(other)]
  return mine.length > 0 ? mine.some(id => theirs.includes(id)) : one.kind === other.kind
}
