// Answers and choices as a test writes them, for the people and schools of Nordlund.
import { MeetingId, PersonId, SchoolId } from '../../../src/core/ids.js'
import { MeetingAnswer, SchoolChoice } from '../../../src/model/answer.js'

export const mat2 = MeetingId.parse('mat2@nordlund')
export const lab2 = MeetingId.parse('lab2-hold2@nordlund')

/** `sofie.bruun` of Nordlund. */
export function mail(who: string): PersonId {
  return PersonId.parse(`${who}@nordlund.example`)
}

export function answer(
  who: string,
  said: string,
  more: Partial<MeetingAnswer> = {},
): MeetingAnswer {
  const plain = { about: mat2, person: mail(who), answerRevision: 0, at: 1 }
  return MeetingAnswer.parse({ ...plain, said, ...more })
}

export function choice(
  school: string,
  people: readonly string[],
  more: Partial<SchoolChoice> = {},
): SchoolChoice {
  const by = mail('jonas.lind')
  const plain = { about: lab2, answerRevision: 0, by, at: 1, isTold: true }
  return SchoolChoice.parse({
    ...plain,
    school: SchoolId.parse(school),
    people: people.map(mail),
    ...more,
  })
}
