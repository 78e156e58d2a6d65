// Who answers for themselves whether they come to a meeting, and who may answer at all. Used by the rest of this folder. Pure.
import type { PersonId } from '../../core/ids.js'
import { dateOf } from '../../core/time.js'
import { isDesignated } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import { invitedTo } from '../coverage/invited.js'

/** Everybody whom the meeting asks: of a lab those alone for whom no school's leader chooses. */
export function askedThemselves(
  snapshot: Snapshot,
  { meeting, startLocal }: Occurrence,
): ReadonlySet<PersonId> {
  const { people } = invitedTo(snapshot, meeting, dateOf(startLocal))
  const asked = isDesignated(meeting) ? (people.get(undefined) ?? []) : [...people.values()].flat()
  return new Set(asked)
}

/** Asked, chosen by their school, or named by somebody in whose place they would go. */
export function mayAnswer(
  snapshot: Snapshot,
  occurrence: Occurrence,
  { person, answers }: { readonly person: PersonId; readonly answers: MeetingAnswers },
): boolean {
  const revision = occurrence.meeting.answerRevision
  const isNow = (one: { readonly answerRevision: number }) => one.answerRevision === revision
  return (
    answers.choices.some(one => isNow(one) && one.people.includes(person)) ||
    answers.answers.some(one => isNow(one) && one.substitute === person) ||
    // Who has said that they come may say that they do not, whoever asked them.
    answers.answers.some(one => isNow(one) && one.person === person) ||
    askedThemselves(snapshot, occurrence).has(person)
  )
}
