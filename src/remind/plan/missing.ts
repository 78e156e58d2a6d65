// What a plan could not know: holiday plans that are not there, and deadlines that say nothing of whom they are for. Told beside the
// plan and never guessed. Called by the command `plan` and by the settings' preview. Pure.
import { dateOf, type LocalDate, localOf, schoolYearOf } from '../../core/time.js'
import { everyDue, isForNobody } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { foldPlace } from './days/work-calendar.js'
import type { Planned } from './plan.js'

/** `year`: the first of the school year. `municipality`: of a project across several, whose plan is missing. */
export interface MissingHolidays {
  readonly year: number
  readonly municipality?: string
}

/** One for each school year that the plan counts days in and that has no holiday plan; of a project one for each municipality. */
export function missingHolidays(
  { programme, zone }: Snapshot,
  planned: readonly Pick<Planned, 'at' | 'expiresAt'>[],
): MissingHolidays[] {
  const moments = new Set(planned.flatMap(({ at, expiresAt }) => [at, expiresAt - 1]))
  const years = new Set([...moments].map(at => schoolYearOf(dateOf(localOf(at, zone)))))
  const places = new Map(
    [...programme.schools, ...programme.people].flatMap(({ municipality }) =>
      municipality ? [[foldPlace(municipality), municipality] as const] : [],
    ),
  )
  return [...years].sort().flatMap(year => {
    const there = new Set(
      programme.holidays
        .filter(({ from, to }) => schoolYearOf(from) <= year && year <= schoolYearOf(to))
        .map(({ municipality }) => foldPlace(municipality)),
    )
    if (there.size === 0) return [{ year }]
    if (places.size < 2) return []
    const missing = [...places].filter(([place]) => !there.has(place))
    return missing.map(([, municipality]) => ({ year, municipality }))
  })
}

/** The titles of the deadlines from the first day to the last that say nothing of whom they are for: nobody is reminded of them. */
export function deadlinesForNobody(
  snapshot: Snapshot,
  { first, last }: { readonly first: LocalDate; readonly last: LocalDate },
): string[] {
  return everyDue(snapshot)
    .filter(due => !due.meeting && isForNobody(due) && first <= due.day && due.day <= last)
    .map(({ deadline }) => deadline.title)
}
