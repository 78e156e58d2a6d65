// Whom an import's changes concern: meetings that were known and are moved, cancelled, or have got another place or link, with the
// people they are for. Called by the preview; sending is not done here. Pure.
import type { PersonId } from '../../core/ids.js'
import { addDays, dateOf, type Instant, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Programme } from '../../model/programme.js'
import { isInAudience } from '../../programme/audience.js'
import { createSnapshot } from '../../programme/snapshot.js'
import { differing } from '../compare/kind.js'
import { tellingFields } from '../compare/meetings.js'
import type { ProgrammeChange } from '../diff.js'

/** What the people are to know: one word for one notice, the first that fits. */
export type NoticeKind = 'cancelled' | 'planned-again' | 'moved' | 'place' | 'link'

export interface Notice {
  readonly kind: NoticeKind
  readonly before: Meeting
  readonly after: Meeting
  /** Everybody whom it was for or is for now, by id. */
  readonly receivers: readonly PersonId[]
}

/** The notices of a change that is said yes to. Of meetings that are over nobody needs to know. */
export function noticesOf(
  { before, after, change }: { before: Programme; after: Programme; change: ProgrammeChange },
  now: Instant,
): Notice[] {
  const found = change.meetings.changed.flatMap(changed => {
    const kind = kindOf(changed.before, changed.after)
    return kind && isAhead(changed, localOf(now, before.tz)) ? [{ ...changed, kind }] : []
  })
  if (found.length === 0) return []
  const [old, next] = [before, after].map(programme => receiversIn(programme, now))
  return found
    .map(({ kind, before: was, after: is }) => {
      const receivers = [...new Set([...(old?.(was) ?? []), ...(next?.(is) ?? [])])].sort()
      return { kind, before: was, after: is, receivers }
    })
    .sort((one, other) => (one.after.startLocal < other.after.startLocal ? -1 : 1))
}

function kindOf(before: Meeting, after: Meeting): NoticeKind | undefined {
  const fields = differing(before, after, tellingFields)
  if (fields.length === 0) return undefined
  if (fields.includes('status')) return after.status === 'cancelled' ? 'cancelled' : 'planned-again'
  if (after.status === 'cancelled') return undefined
  if (fields.some(field => !['place', 'link'].includes(field))) return 'moved'
  return fields.includes('place') ? 'place' : 'link'
}

/** A series goes on; what is a day behind may be so in another zone only. */
function isAhead({ before, after }: { before: Meeting; after: Meeting }, today: string): boolean {
  if (before.recurrence || after.recurrence) return true
  const latest = before.endLocal > after.endLocal ? before.endLocal : after.endLocal
  return dateOf(latest) >= dateOf(addDays(today.slice(0, 10), -1))
}

function receiversIn(programme: Programme, now: Instant): (meeting: Meeting) => PersonId[] {
  const snapshot = createSnapshot({ version: 0, programme }, now)
  return meeting => {
    const day = dateOf(meeting.startLocal)
    return programme.people
      .filter(person => isInAudience(snapshot, person, { meeting, day }))
      .map(({ id }) => id)
  }
}
