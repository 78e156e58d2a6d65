// Who is asked whether they come to a meeting and has not said anything, and the schools whose leaders have not chosen. Called by whoever
// nudges, when it is planned and again when it is sent. Pure.
import type { PersonId, SchoolId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import { type Coverage, coverageOf } from '../coverage/count.js'
import { choosersOf } from '../designate/school.js'

/** Why somebody is nudged: they have not answered themselves, and schools that they choose for have not. */
export interface Missing {
  readonly own: boolean
  readonly schools: readonly SchoolId[]
}

/** By person. Who was chosen and has not been told is not asked yet. */
export function silentAt(
  snapshot: Snapshot,
  occurrence: Occurrence,
  { answers, today }: { readonly answers: MeetingAnswers; readonly today: LocalDate },
): ReadonlyMap<PersonId, Missing> {
  const coverage = coverageOf(snapshot, occurrence, answers)
  const silent = new Map<PersonId, Missing>()
  for (const person of ownSilence(coverage)) silent.set(person, { own: true, schools: [] })
  if (!coverage.isDesignated) return silent
  for (const { school, choice } of coverage.schools) {
    if (choice) continue
    for (const { id } of choosersOf(snapshot, school, today)) {
      const { own, schools } = silent.get(id) ?? { own: false, schools: [] }
      silent.set(id, { own, schools: [...schools, school] })
    }
  }
  return silent
}

function ownSilence({ isDesignated, schools, others }: Coverage): PersonId[] {
  const asked = schools.flatMap(({ people, choice }) => {
    if (!isDesignated) return people
    return choice?.isTold ? people : []
  })
  return [...asked, ...others.people].flatMap(({ person, comes }) =>
    comes === 'silent' || comes === 'chosen' ? person : [],
  )
}
