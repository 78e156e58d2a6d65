// Whom an import's changes concern: meetings that were known and are moved, cancelled, or have got another place or link, with the
// people they are for. Called by the preview; sending is not done here. Pure.
import type { PersonId } from '../../core/ids.js'
import { addDays, dateOf, type Instant, instantOf, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Programme } from '../../model/programme.js'
import { isInAudience } from '../../programme/audience.js'
import { createSnapshot } from '../../programme/snapshot.js'
import { differing } from '../compare/kind.js'
import { tellingFields } from '../compare/meetings/meetings.js'
import { isEqual } from '../compare/three-way/equal.js'
import type { ProgrammeChange } from '../diff.js'

/** What the people are to know: one word for one notice, the first that fits. */
export type NoticeKind = 'cancelled' | 'planned-again' | 'moved' | 'series' | 'place' | 'link'

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
  const found = [...change.meetings.changed, ...ofSeries(before, change)].flatMap(changed => {
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

interface Pair {
  readonly before: Meeting
  readonly after: Meeting
}

/** Single times of a series that was known: an exception that is new, and a time that is left out from now on. */
function ofSeries({ meetings }: Programme, { meetings: read }: ProgrammeChange): Pair[] {
  const series = new Map<string, Meeting>(
    meetings.filter(one => one.recurrence).map(one => [one.id, one]),
  )
  const moved = read.added.flatMap(after => {
    const main = after.seriesId && series.get(after.seriesId)
    const { originalStart } = after
    return main && originalStart ? [{ before: timeOf(main, originalStart), after }] : []
  })
  const leftOut = read.changed.flatMap(({ before, after }) => {
    if (!before.recurrence || !isOnlyLeftOut(before, after)) return []
    const known = new Set<string>(before.recurrence.exdates)
    const starts = (after.recurrence?.exdates ?? []).filter(start => !known.has(start))
    return starts.map((start): Pair => {
      const time = timeOf(before, start)
      return { before: time, after: { ...time, status: 'cancelled' } }
    })
  })
  return [...moved, ...leftOut]
}

/** One time of a series as a meeting by itself. */
function timeOf({ recurrence: _, ...series }: Meeting, startLocal: Meeting['startLocal']): Meeting {
  return { ...series, startLocal, endLocal: endAfter(series, startLocal) }
}

/** As long after its start as the series' first time. */
function endAfter(
  { startLocal, endLocal }: Pick<Meeting, 'startLocal' | 'endLocal'>,
  start: Meeting['startLocal'],
): Meeting['endLocal'] {
  const length = instantOf(endLocal, 'UTC') - instantOf(startLocal, 'UTC')
  const end = localOf(instantOf(start, 'UTC') + length, 'UTC')
  return start.length === 10 ? dateOf(end) : end
}

/** The rule itself goes on as it was, and nothing that was left out is back. */
function isOnlyLeftOut(before: Meeting, after: Meeting): boolean {
  const rule = ({ recurrence }: Meeting) => [recurrence?.rrule, recurrence?.rdates]
  const left = new Set<string>(after.recurrence?.exdates)
  const isBack = before.recurrence?.exdates.some(start => !left.has(start)) ?? false
  return isEqual(rule(before), rule(after)) && before.startLocal === after.startLocal && !isBack
}

function kindOf(before: Meeting, after: Meeting): NoticeKind | undefined {
  const fields = differing(before, after, tellingFields)
  if (fields.length === 0) return undefined
  if (fields.includes('status')) return after.status === 'cancelled' ? 'cancelled' : 'planned-again'
  if (after.status === 'cancelled') return undefined
  if (fields.includes('recurrence')) {
    // Times that are left out are told one by one.
    if (!isOnlyLeftOut(before, after)) return 'series'
    if (fields.length === 1) return undefined
  }
  if (fields.some(field => !['place', 'link', 'recurrence'].includes(field))) return 'moved'
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
