// The messages about a colleague who is to go instead: the question to the colleague, the colleague's answer to who asked, and that one is
// not needed after all. Written together with the answer that causes them (take.ts). Pure.
import { MeetingId, PersonId } from '../../../core/ids.js'
import type { Instant } from '../../../core/time.js'
import type { MeetingAnswer } from '../../../model/answer.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { noticeMoment } from '../../../remind/plan/work-days.js'
import type { Standing } from '../../asking.js'
import type { Answerable } from './take.js'

/** What a `substitute` source is about: who asked, of which meeting, and the moment of the answer that caused the message. */
export interface SubstituteId {
  readonly about: MeetingId
  readonly answerRevision: number
  readonly asker: PersonId
  readonly at: Instant
}

export function formatSubstituteId({ about, answerRevision, asker, at }: SubstituteId): string {
  return `${about}:${answerRevision}:${asker}:${at}`
}

/** Undefined where it is none. */
export function parseSubstituteId(id: string): SubstituteId | undefined {
  const [, about, revision, person, at] = /^(.+):(\d+):([^\s:]+@[^\s:]+):(\d+)$/su.exec(id) ?? []
  const [meeting, asker] = [MeetingId.safeParse(about), PersonId.safeParse(person)]
  if (!meeting.success || !asker.success) return undefined
  return {
    about: meeting.data,
    answerRevision: Number(revision),
    asker: asker.data,
    at: Number(at),
  }
}

/** What this answer causes; the one that stood there before is `found`'s. */
export function substituteRows(
  standing: Pick<Standing, 'snapshot' | 'now'>,
  { occurrence, answers }: Pick<Answerable, 'occurrence' | 'answers'>,
  answer: MeetingAnswer,
): Delivery[] {
  const { person, substitute, said, answerRevision } = answer
  const current = answers.answers.filter(one => one.answerRevision === answerRevision)
  const before = current.find(one => one.person === person)
  const row = (asker: PersonId, to: PersonId) => rowFor(standing, occurrence, { asker, to, answer })
  const asked = substitute !== undefined && substitute !== before?.substitute ? [substitute] : []
  const released =
    before?.substitute !== undefined && before.substitute !== substitute ? [before.substitute] : []
  // Whoever asked this person hears the answer, where it is another than before.
  const isNews = said !== 'substitute' && before?.said !== said
  const askers = isNews ? current.filter(one => one.substitute === person) : []
  return [
    ...[...asked, ...released].map(colleague => row(person, colleague)),
    ...askers.map(one => row(one.person, one.person)),
  ]
}

function rowFor(
  { snapshot, now }: Pick<Standing, 'snapshot' | 'now'>,
  { id, start, end }: Occurrence,
  { asker, to, answer }: { asker: PersonId; to: PersonId; answer: MeetingAnswer },
): Delivery {
  const { answerRevision, at } = answer
  return {
    source: {
      kind: 'substitute',
      id: formatSubstituteId({ about: id, answerRevision, asker, at }),
    },
    receiver: { kind: 'person', id: to },
    notBefore: noticeMoment(snapshot, snapshot.people.get(to), { wanted: now, start }),
    expiresAt: end,
    about: id,
  }
}
