// Single times of a series that have a record of their own in Pejling without being elsewhere (they are open for answers, have minutes):
// what a file changes of the series holds for them too. Called by meetings.ts. Pure. What was moved or changed there stays as it is.
import { addDays, dateOf, instantOf, weekOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import { endOfOccurrence, expandSeries } from '../../../programme/expand.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import type { Changed } from '../../diff.js'
import { differing } from '../kind.js'
import { isEqual } from '../three-way/equal.js'

/** What a single time has from its series; its own are whether it is open for answers and until when. */
const inherited: readonly MeetingField[] = [
  ...(['title', 'kind', 'number', 'audience', 'hosts', 'openToAll', 'place', 'link'] as const),
  ...(['agenda', 'preparation', 'materials', 'seats', 'reminders', 'status'] as const),
]
const times: readonly MeetingField[] = ['originalStart', 'startLocal', 'endLocal', 'tz']

interface Following {
  readonly meetings: readonly Meeting[]
  /** What files have changed, series among it. */
  readonly changed: readonly Changed<Meeting>[]
  /** Ids that a file names itself. */
  readonly named: ReadonlySet<string>
  /** The record as it will stand, with its revisions. */
  readonly finish: (before: Meeting, after: Meeting) => Meeting
}

/** Those that change with their series. The id stays, and with it what has been answered. */
export function followers({ meetings, changed, named, finish }: Following): Changed<Meeting>[] {
  const series = new Map<string, Changed<Meeting>>(
    changed.flatMap(one => (one.before.recurrence ? [[one.before.id, one]] : [])),
  )
  return meetings.flatMap(before => {
    const main = before.seriesId === undefined ? undefined : series.get(before.seriesId)
    if (!main || named.has(before.id) || !isInPlace(before, main.before)) return []
    const after = finish(before, followed(before, main))
    const fields = differing(before, after, [...inherited, ...times])
    return fields.length > 0 ? [{ before, after, fields }] : []
  })
}

/** It is where and as long as its series has it. */
function isInPlace({ originalStart, startLocal, endLocal, tz }: Meeting, series: Meeting): boolean {
  return (
    originalStart === startLocal &&
    tz === series.tz &&
    endLocal === endOfOccurrence(series, startLocal)
  )
}

function followed(own: Meeting, { before, after }: Changed<Meeting>): Meeting {
  const [was, is] = [before, after].map(one => new Map<string, unknown>(Object.entries(one)))
  const next: Meeting = { ...own }
  const mine = new Map<string, unknown>(Object.entries(own))
  for (const field of inherited) {
    if (!isEqual(mine.get(field), was?.get(field))) continue
    const value = is?.get(field)
    if (value === undefined) Reflect.deleteProperty(next, field)
    else Object.assign(next, { [field]: value })
  }
  const start = startIn(after, own)
  // The series has no such time any longer: nobody shall come in vain.
  if (start === undefined) return { ...next, status: 'cancelled' }
  const endLocal = endOfOccurrence(after, start)
  return { ...next, tz: after.tz, originalStart: start, startLocal: start, endLocal }
}

/** The time of the series that this one is: the same, else the only one of its day, else the only one of its week. */
function startIn(series: Meeting, { startLocal }: Meeting): string | undefined {
  if (!series.recurrence) return series.startLocal === startLocal ? startLocal : undefined
  const day = dateOf(startLocal)
  const horizon = instantOf(addDays(day, 14), 'UTC')
  const { starts } = expandSeries(series, horizon)
  if (starts.includes(startLocal)) return startLocal
  const isLeftOut = series.recurrence.exdates.some(date => dateOf(date) === day)
  if (isLeftOut) return undefined
  const inWeek = starts.filter(start => isEqual(weekOf(dateOf(start)), weekOf(day)))
  const onDay = inWeek.filter(start => dateOf(start) === day)
  const [only, another] = onDay.length > 0 ? onDay : inWeek
  return another === undefined ? only : undefined
}
