// Who of a school is at which meeting on which day of a period: those chosen for a lab, and of other meetings those whom it is for and who
// have not said no. Called by away.ts.
import type { PersonId } from '../../../core/ids.js'
import { addDays, dateOf, type LocalDate } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'
import type { School } from '../../../model/programme.js'
import { isDesignated, isInAudience } from '../../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../../programme/snapshot.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import type { Asking } from '../../asking.js'
import { choiceIn } from '../open.js'
import { isChosen, saidBy } from '../people/marks.js'
import { isAskedByName, peopleOf, schoolsChoosing } from '../school.js'

/** One who is away; `isSure`: has said yes, or nobody asks. */
interface Away {
  readonly id: PersonId
  readonly name: string
  readonly isSure: boolean
}
interface AwayAt {
  readonly occurrence: Occurrence
  readonly people: readonly Away[]
  /** Somebody of the school goes, and nobody has been chosen yet. */
  readonly isUnchosen: boolean
}
export interface AwayDay {
  readonly day: LocalDate
  readonly meetings: readonly AwayAt[]
  /** How many different people are away. */
  readonly count: number
  /** Names of those who are to be at two meetings at the same time. */
  readonly clashing: readonly string[]
}

/** Days on which somebody is away, by date; of a meeting over several days every one. */
export async function awayFrom(
  asking: Asking,
  school: School,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<AwayDay[]> {
  const { snapshot, deps, tenant } = asking
  const within = snapshot.occurrences.filter(
    one =>
      one.meeting.status === 'planned' && dateOf(one.startLocal) <= to && lastDayOf(one) >= from,
  )
  const answers = await deps.answers.ofMany(
    tenant,
    within.map(({ id }) => id),
  )
  const all = within.flatMap(occurrence => {
    const at = awayAt(asking, school, { occurrence, answers: answers.get(occurrence.id) })
    return at.people.length > 0 || at.isUnchosen ? [at] : []
  })
  const days: AwayDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const meetings = all.filter(
      ({ occurrence }) => dateOf(occurrence.startLocal) <= day && lastDayOf(occurrence) >= day,
    )
    if (meetings.length > 0) days.push(dayOf(day, meetings))
  }
  return days
}

/** What ends at midnight is over on the day before. */
function lastDayOf({ startLocal, endLocal, allDay }: Occurrence): LocalDate {
  const [first, end] = [dateOf(startLocal), dateOf(endLocal)]
  const isOver = allDay || endLocal.slice(11) === '00:00'
  return isOver && end > first ? addDays(end, -1) : end
}

function dayOf(day: LocalDate, meetings: readonly AwayAt[]): AwayDay {
  const people = new Map(meetings.flatMap(at => at.people.map(one => [one.id, one] as const)))
  const clashing = [...people.values()].filter(({ id }) => {
    const own = meetings.filter(at => at.people.some(one => one.id === id))
    return own.some((one, nth) => own.slice(nth + 1).some(other => overlap(one, other)))
  })
  return { day, meetings, count: people.size, clashing: clashing.map(({ name }) => name) }
}

function overlap({ occurrence: one }: AwayAt, { occurrence: other }: AwayAt): boolean {
  return one.start < other.end && other.start < one.end
}

interface Answered {
  readonly occurrence: Occurrence
  readonly answers: MeetingAnswers | undefined
}

function awayAt({ snapshot }: Asking, school: School, answered: Answered): AwayAt {
  const { occurrence, answers } = answered
  const { meeting, startLocal } = occurrence
  const people = peopleOf(snapshot, school.id, dateOf(startLocal)).flatMap((person): Away[] => {
    const said = saidBy(answers, meeting.answerRevision, person.id)
    const isOut = said === 'no' || said === 'substitute'
    if (isOut || (said !== 'yes' && !isExpected(snapshot, person, answered))) return []
    const isSure = said === 'yes' || meeting.openForAnswers !== true || isDesignated(meeting)
    return [{ id: person.id, name: person.name, isSure }]
  })
  const isUnchosen =
    people.length === 0 &&
    (answers === undefined || choiceIn(answers, occurrence, school.id) === undefined) &&
    schoolsChoosing(snapshot, occurrence).some(({ id }) => id === school.id)
  return { occurrence, people, isUnchosen }
}

/** Of a lab who is chosen or asked by name, of other meetings everybody whom it is for. */
function isExpected(snapshot: Snapshot, person: Person, { occurrence, answers }: Answered) {
  const { meeting, startLocal } = occurrence
  if (!isDesignated(meeting)) {
    return isInAudience(snapshot, person, { meeting, day: dateOf(startLocal) })
  }
  return isChosen(answers, meeting.answerRevision, person.id) || isAskedByName(meeting, person.id)
}
