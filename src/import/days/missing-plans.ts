// Whether the holiday plans are there that reminders count by (REMINDERS section 9). Called by the preview with the programme as
// it would be after the import. What is missing is told, never guessed.
import { dateOf, type LocalDate, schoolYearOf } from '../../core/time.js'
import type { Programme } from '../../model/programme.js'
import type { Draft } from '../draft.js'
import type { ImportProblem } from '../problems.js'
import { fold } from '../words.js'

/**
 * One problem for each school year in which a planned meeting of the drafts lies and that has no row of any holiday plan; of
 * a project over several municipalities one for each of them. It stands at the first file that has such a meeting.
 * `after` is the programme with the drafts' records in it. School years that were over on `today` need no plan any longer.
 */
export function missingHolidayPlans(
  after: Programme,
  drafts: readonly Draft[],
  today: LocalDate,
): ImportProblem[] {
  const years = new Map<number, string>()
  for (const { file, meetings } of drafts) {
    for (const { status, startLocal } of meetings) {
      const year = schoolYearOf(dateOf(startLocal))
      const isOver = year < schoolYearOf(today)
      if (status === 'planned' && !isOver && !years.has(year)) years.set(year, file)
    }
  }
  const places = municipalitiesOf(after)
  return [...years]
    .sort(([one], [other]) => one - other)
    .flatMap(([first, file]) => {
      const year = `${first}/${String((first + 1) % 100).padStart(2, '0')}`
      const planned = plannedIn(after, first)
      const missing = places.filter(place => !planned.has(fold(place)))
      if (planned.size === 0) return [{ file, code: 'no-holiday-plan', args: { year } } as const]
      if (places.length < 2) return []
      return missing.map(
        municipality => ({ file, code: 'no-holiday-plan', args: { year, municipality } }) as const,
      )
    })
}

/** The municipalities of the schools, each once, as they are written. */
function municipalitiesOf({ schools }: Programme): string[] {
  const byName = new Map(
    schools.flatMap(({ municipality }) =>
      municipality === undefined ? [] : [[fold(municipality), municipality] as const],
    ),
  )
  return [...byName.values()]
}

function plannedIn({ holidays }: Programme, year: number): Set<string> {
  const rows = holidays.filter(
    ({ from, to }) => schoolYearOf(from) <= year && year <= schoolYearOf(to),
  )
  return new Set(rows.map(({ municipality }) => fold(municipality)))
}
