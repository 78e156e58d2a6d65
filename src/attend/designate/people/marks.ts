// What a leader should know of each of the school's people before choosing: who has been at a lab, a knowledge day or something about
// PLF, or is signed up for one, and who is at another meeting or has the day off. Used by form.ts. Pure but for the answers it is given.
import type { MeetingId, PersonId } from '../../../core/ids.js'
import { dateOf } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'
import { isInAudience } from '../../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../../programme/snapshot.js'
import { isWorkDay } from '../../../remind/plan/work-days.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import type { Mark } from '../../../wording/da/attend/designation-said.js'

/** Meetings so far from the one that is chosen for still tell something. */
const reachMs = 400 * 86_400_000
/** Answers of more meetings than these are not read. */
const mostRead = 60

export type Answered = ReadonlyMap<MeetingId, MeetingAnswers>

/** The other labs, knowledge days and meetings about PLF around this one, by start; of very many the nearest. */
export function telling(snapshot: Snapshot, around: Occurrence): Occurrence[] {
  const distance = ({ start }: Occurrence) => Math.abs(start - around.start)
  return snapshot.occurrences
    .filter(one => distance(one) <= reachMs && one.id !== around.id)
    .filter(({ meeting }) => meeting.status === 'planned' && whatOf(meeting) !== undefined)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, mostRead)
    .sort((one, other) => one.start - other.start)
}

function whatOf({ kind, number, title }: Occurrence['meeting']): Mark['what'] | undefined {
  if (kind === 'lab') return number === undefined ? { is: 'lab' } : { is: 'lab', number }
  if (kind === 'knowledge-day') return { is: 'knowledge-day' }
  return /\bPLF\b|professionel\w* læringsfællesskab/iu.test(title) ? { is: 'plf' } : undefined
}

/** What is known of the person from these meetings, each thing once: having been there counts more than having said so. */
export function marksOf(
  meetings: readonly Occurrence[],
  person: PersonId,
  { answered, now }: { answered: Answered; now: number },
): Mark[] {
  const marks = new Map<string, Mark>()
  for (const { id, meeting, end } of meetings) {
    const what = whatOf(meeting)
    if (!what) continue
    const was = end <= now && meeting.attendance?.includes(person) === true
    const isKnown = end <= now && meeting.attendance !== undefined
    const signed = !isKnown && isComing(answered.get(id), meeting.answerRevision, person)
    if (!was && !signed) continue
    const key = `${what.is} ${what.number ?? ''}`
    if (was || !marks.has(key)) marks.set(key, { what, has: was ? 'been' : 'signed-up' })
  }
  return [...marks.values()]
}

/** Has said yes, or is chosen and has not said no. */
export function isComing(
  answers: MeetingAnswers | undefined,
  answerRevision: number,
  person: PersonId,
): boolean {
  const said = saidBy(answers, answerRevision, person)
  if (said !== undefined) return said === 'yes'
  return isChosen(answers, answerRevision, person)
}

/** What the person has answered to the time that the meeting has now. */
export function saidBy(
  answers: MeetingAnswers | undefined,
  answerRevision: number,
  person: PersonId,
) {
  return answers?.answers.find(
    one => one.person === person && one.answerRevision === answerRevision,
  )?.said
}

/** Whether some school has chosen the person for the time that the meeting has now. */
export function isChosen(
  answers: MeetingAnswers | undefined,
  answerRevision: number,
  person: PersonId,
): boolean {
  const now = answers?.choices.filter(one => one.answerRevision === answerRevision) ?? []
  return now.some(({ people }) => people.includes(person))
}

/** Other meetings at the same time that the person is to be at, by start. An all-day one, or one without hours, takes the day. */
export function clashesOf(
  snapshot: Snapshot,
  person: Person,
  { occurrence, answered }: { occurrence: Occurrence; answered: Answered },
): Occurrence[] {
  return overlapping(snapshot, occurrence).filter(({ id, meeting, startLocal }) => {
    const answers = answered.get(id)
    const said = saidBy(answers, meeting.answerRevision, person.id)
    if (said !== undefined) return said === 'yes'
    if (meeting.kind === 'lab') return isChosen(answers, meeting.answerRevision, person.id)
    return isInAudience(snapshot, person, { meeting, day: dateOf(startLocal) })
  })
}

/** All planned meetings that share time with it. */
export function overlapping(snapshot: Snapshot, around: Occurrence): Occurrence[] {
  return snapshot.occurrences.filter(
    one =>
      one.id !== around.id &&
      one.meeting.status === 'planned' &&
      one.start < around.end &&
      one.end > around.start,
  )
}

/** Whether the person does not work on the meeting's day. */
export function isOff(snapshot: Snapshot, person: Person, { startLocal }: Occurrence): boolean {
  return !isWorkDay(snapshot, person, dateOf(startLocal))
}
