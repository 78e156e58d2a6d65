// The changes that people are to be told of when a whole programme takes another's place, as by an import or its undo: one for each
// meeting that is ahead. Called by the import. Pure.
import type { PersonId } from '../core/ids.js'
import { dateOf, type Instant } from '../core/time.js'
import type { PendingChange, ToldMeeting } from '../model/change.js'
import type { Meeting } from '../model/meeting.js'
import { changeKind, pauseBefore, receiversOf, toldOf } from './change.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/** One change, and everybody who is told of it. */
export interface Telling {
  readonly pending: PendingChange
  readonly concerned: readonly PersonId[]
}

interface Facts {
  readonly now: Instant
  readonly by?: PersonId | undefined
}

/**
 * Meetings that are moved, cancelled, taken away, or have another place or link, by start. Of a series' common place or link the next
 * time alone, as one notice says it. A series with another rule is told by nobody here: its times are others, and none is moved.
 */
export function changesBetween(before: Snapshot, after: Snapshot, facts: Facts): Telling[] {
  const common = new Set<string>()
  return before.occurrences.flatMap(was => {
    const is = after.byId.get(was.id)
    if (!is && isOtherSeries(was.meeting, after)) return []
    if (Math.max(was.end, is?.end ?? was.end) <= facts.now) return []
    const [old, next] = [toldOf(was), is ? toldOf(is) : goneAfter(was)]
    const kind = changeKind(old, next)
    if (!kind) return []
    const isCommon = was.meeting.recurrence !== undefined && is?.meeting.recurrence !== undefined
    const isOff = kind === 'cancelled' || kind === 'planned-again'
    if (isCommon && !isOff) {
      if (common.has(was.meeting.id)) return []
      common.add(was.meeting.id)
    }
    return [tellingOf({ was, is, old }, { before, after }, facts)]
  })
}

/** Everybody who is told of any of them. */
export function peopleOf(tellings: readonly Telling[]): readonly PersonId[] {
  return [...new Set(tellings.flatMap(({ concerned }) => concerned))].sort()
}

interface Pair {
  readonly was: Occurrence
  readonly is: Occurrence | undefined
  readonly old: ToldMeeting
}

function tellingOf(
  { was, is, old }: Pair,
  { before, after }: { before: Snapshot; after: Snapshot },
  { now, by }: Facts,
): Telling {
  const receivers = receiversOf(before, was.meeting, dateOf(was.startLocal))
  const next = is ? receiversOf(after, is.meeting, dateOf(is.startLocal)) : []
  const pause = pauseBefore([was.start, is?.start ?? was.start], { now })
  const whose = by === undefined ? {} : { by }
  return {
    pending: { about: was.id, before: old, receivers, since: now, dueAt: now + pause, ...whose },
    concerned: [...new Set([...receivers, ...next])].sort(),
  }
}

function goneAfter(was: Occurrence): ToldMeeting {
  return { ...toldOf(was), status: 'cancelled' }
}

/** The series is still there, with other times than it had; one that is only left out is cancelled. */
function isOtherSeries({ id, seriesId = id, recurrence, startLocal }: Meeting, after: Snapshot) {
  const next = after.meetings.get(seriesId)
  if (!recurrence || !next?.recurrence) return false
  const rule = ({ rrule, rdates }: NonNullable<Meeting['recurrence']>, start: string) =>
    JSON.stringify([rrule, rdates, start])
  return rule(recurrence, startLocal) !== rule(next.recurrence, next.startLocal)
}
