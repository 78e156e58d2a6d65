// What people have answered to meetings, for the specifications of the planner and of nudges.
import { MeetingId, PersonId, SchoolId } from '../../../src/core/ids.js'
import { MeetingAnswer, SchoolChoice } from '../../../src/model/answer.js'
import type { MeetingAnswers } from '../../../src/store/attend/answer-store.js'

export function personId(name: string): PersonId {
  return PersonId.parse(name.includes('@') ? name : `${name}@havrelund.example`)
}

/** `said`: name → what they said (`yes`, `no` …), of another revision `yes/3`; `chosen`: school → names. */
export function answered(
  meeting: string,
  said: Readonly<Record<string, string>>,
  chosen: Readonly<Record<string, readonly string[]>> = {},
): ReadonlyMap<MeetingId, MeetingAnswers> {
  const about = MeetingId.parse(meeting)
  const answers = Object.entries(said).map(([name, text]) => {
    const [word, revision = '0'] = text.split('/')
    const person = personId(name)
    return MeetingAnswer.parse({
      ...{ about, person, answerRevision: Number(revision), said: word, at: 1 },
      ...(word === 'substitute' ? { substitute: personId('another') } : {}),
    })
  })
  const choices = Object.entries(chosen).map(([school, people]) =>
    SchoolChoice.parse({
      ...{ about, school: SchoolId.parse(school), answerRevision: 0, isTold: true, at: 1 },
      ...{ people: people.map(personId), by: personId('leder') },
    }),
  )
  return new Map([[about, { answers, choices }]])
}
