// When a meeting was to be before it was moved: an exception of a series knows it, of any other the calendar's own text may say it
// ("Flyttet fra 26. januar, fordi …"). Called by src/ask/answers.
import { dateOf, type Instant, instantOf, type LocalDate, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import { foldTitle } from '../../programme/indexes.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { parsePeriods } from '../../wording/parse-dates.js'

/** The start that an exception of a series had, where it no longer starts then; undefined of all others. */
export function originalStartOf({ meeting, start }: Occurrence): Instant | undefined {
  const { originalStart, tz } = meeting
  if (!originalStart || originalStart.length <= 10) return undefined
  const original = instantOf(originalStart, tz)
  return original === start ? undefined : original
}

/** The day it was moved from, where that is known: of the series, else by an earlier import or what its text says. */
export function originalDayOf(occurrence: Occurrence, zone: string): LocalDate | undefined {
  const original = originalStartOf(occurrence)
  if (original !== undefined) return dateOf(localOf(original, zone))
  const earlier = movedFromOf(occurrence)
  return earlier ? dateOf(earlier.startLocal) : saidDayOf(occurrence)
}

/** What an import has kept of a single meeting that it moved. */
interface Moved {
  readonly movedFrom?: { readonly startLocal: string; readonly endLocal: string } | undefined
}

/** When a single meeting was first to be, as the import keeps it. */
export function movedFromOf({ meeting }: Occurrence): Moved['movedFrom'] {
  const { movedFrom }: Meeting & Moved = meeting
  return movedFrom
}

const moved = /^\s*(?:er |blev )?(?:flyttet|rykket|udsat|udskudt|moved|postponed) (?:fra|from)\s/imu

/** "Flyttet fra 26. januar": near the meeting's own day, as no year is said. */
function saidDayOf({ meeting, startLocal }: Occurrence): LocalDate | undefined {
  const line = (meeting.agenda ?? '').split('\n').find(each => moved.test(each))
  if (!line || meeting.status === 'cancelled') return undefined
  const [period] = parsePeriods(line, startLocal)
  const isOther = period?.kind === 'day' && period.from !== dateOf(startLocal)
  return isOther ? period.from : undefined
}

/** Whether the one is held in the place of the cancelled other: moved from its very start, of the same name or kind and number, for the same. */
export function isInsteadOf(
  { meeting: one }: Occurrence,
  { meeting: other, startLocal }: Occurrence,
): boolean {
  if (one.status !== 'planned' || other.status !== 'cancelled') return false
  if (one.movedFrom?.startLocal !== startLocal) return false
  const isCalledSo = foldTitle(one.title) === foldTitle(other.title)
  const isSame = one.number !== undefined && one.number === other.number && one.kind === other.kind
  return (isCalledSo || isSame) && isForSame(one, other)
}

function isForSame({ audience: one }: Meeting, { audience: other }: Meeting): boolean {
  const lists = ['networks', 'holds', 'schools', 'areas', 'people'] as const
  return lists.every(list => [...one[list]].sort().join() === [...other[list]].sort().join())
}
