// The single times of calendars' series, so that a row of a plan is known as one of them. Called by twins.ts. Pure.
import { instantOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import { expandSeries } from '../../../programme/expand.js'

/** Every time of the series until the last row's day, each as a meeting by itself; exceptions where they were moved to. */
export function occurrencesOf(meetings: readonly Meeting[], rows: readonly Meeting[]): Meeting[] {
  const last = rows
    .map(({ endLocal }) => endLocal)
    .sort()
    .at(-1)
  if (last === undefined) return []
  const byId = new Map(meetings.map(meeting => [meeting.id, meeting]))
  const all = [...byId.values()]
  const moved = new Set(all.map(({ seriesId, originalStart }) => `${seriesId} ${originalStart}`))
  const horizon = instantOf(last, 'UTC') + 2 * 86_400_000
  const single = all
    .filter(one => one.recurrence)
    .flatMap(series => {
      const { recurrence: _, ...one } = series
      return expandSeries(series, horizon)
        .starts.filter(start => !moved.has(`${series.id} ${start}`))
        .map((startLocal): Meeting => ({ ...one, startLocal }))
    })
  return [...single, ...all.filter(({ seriesId }) => seriesId !== undefined)]
}
