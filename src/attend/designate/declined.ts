// The messages to a school's leader that one of those who were chosen cannot come after all. Written together with the answer, by
// whoever takes it (src/attend/invite). Pure.
import { MeetingId, PersonId } from '../../core/ids.js'
import { dateOf } from '../../core/time.js'
import type { MeetingAnswer } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { noticeMoment } from '../../remind/plan/work-days.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { Standing } from '../asking.js'
import { choosersOf } from './school.js'
import { lastMoment } from './told.js'

type DeclinedId = Pick<MeetingAnswer, 'about' | 'answerRevision' | 'person' | 'at'>

/** Of a `declined` source: one for each time that somebody says no, so that a second no is told too. */
function formatDeclinedId({ about, answerRevision, person, at }: DeclinedId): string {
  return `${about}:${answerRevision}:${person}:${at}`
}

/** Undefined where it is none. */
export function parseDeclinedId(id: string): DeclinedId | undefined {
  const [, about = '', revision = '', who = '', at = ''] =
    /^(.+):(\d+):([^\s@]+@[^\s@]+):(\d+)$/su.exec(id) ?? []
  const [meeting, person] = [MeetingId.safeParse(about), PersonId.safeParse(who)]
  if (!meeting.success || !person.success) return undefined
  return {
    about: meeting.data,
    answerRevision: Number(revision),
    person: person.data,
    at: Number(at),
  }
}

/**
 * A row for everybody who chooses for the school that has chosen this person, within their hours or, close to the meeting, at once;
 * never for the one who answers. None where the answer is no `no`, or to another time than the meeting has now, or where nobody had
 * chosen them, or they had said no before.
 */
export function declinedRows(
  { snapshot, now, today }: Pick<Standing, 'snapshot' | 'now' | 'today'>,
  occurrence: Occurrence,
  { answers, choices }: MeetingAnswers,
  answer: MeetingAnswer,
): Delivery[] {
  const { meeting, id, start, startLocal } = occurrence
  const revision = meeting.answerRevision
  if (answer.said !== 'no' || answer.answerRevision !== revision) return []
  const before = answers.find(
    one => one.person === answer.person && one.answerRevision === revision && one.at < answer.at,
  )
  if (before?.said === 'no' || meeting.status !== 'planned' || lastMoment(occurrence) <= now)
    return []
  const schools = choices
    .filter(one => one.answerRevision === revision && one.people.includes(answer.person))
    .map(({ school }) => school)
  const choosers = schools.flatMap(school => choosersOf(snapshot, school, today))
  return [...new Set(choosers)]
    .filter(person => person.id !== answer.person)
    .map(person => ({
      source: { kind: 'declined', id: formatDeclinedId({ ...answer, about: id }) },
      receiver: { kind: 'person', id: person.id },
      notBefore: noticeMoment(snapshot, person, { wanted: now, start }),
      expiresAt: lastMoment(occurrence),
      ...(dateOf(startLocal) <= today ? { urgency: 'soon' as const } : {}),
      about: id,
    }))
}
