// Who comes: what people have answered to a meeting, whom a school's leader has chosen, and which meetings a coordinator has opened for
// answers. src/attend writes them, src/store/attend keeps them until three months after the meeting.
import { z } from 'zod'
import { AnswerSaid } from '../core/actions/invitation.js'
import { MeetingId, PersonId, SchoolId } from '../core/ids.js'
import { LocalDate } from '../core/time.js'

/** One person's answer to one meeting, at that revision of answers: after a move it is the answer to the old time. */
export const MeetingAnswer = z.object({
  about: MeetingId,
  person: PersonId,
  answerRevision: z.number().int().nonnegative(),
  said: AnswerSaid,
  /** Of `substitute`: who is to go instead; that one's own `yes` confirms it. */
  substitute: PersonId.optional(),
  /** For the coordinator alone. */
  note: z.string().max(200).optional(),
  /** Business time of what was pressed or written: a newer one stands. */
  at: z.number(),
  /** Who gave it, where that was somebody else: a coordinator who pasted it. */
  by: PersonId.optional(),
})
export type MeetingAnswer = z.infer<typeof MeetingAnswer>

/** Where a person's answer stands among a meeting's, as `Unless` names it. */
export function answerField(person: PersonId, answerRevision: number): string {
  return `${answerRevision}:${person}`
}

/** The same of a school's choice. */
export function choiceField(school: SchoolId, answerRevision: number): string {
  return `${answerRevision}:school:${school}`
}

/** Whom the leader of a school (or the delegate) has chosen for a meeting. An empty list: nobody comes from there. */
export const SchoolChoice = z.object({
  about: MeetingId,
  school: SchoolId,
  answerRevision: z.number().int().nonnegative(),
  people: z.array(PersonId),
  by: PersonId,
  at: z.number(),
  /** The chosen have been told, or are being told. */
  isTold: z.boolean(),
})
export type SchoolChoice = z.infer<typeof SchoolChoice>

/** Meetings that were opened for answers together: one message asks for all of them. `id` is made of what opened them. */
export const Opening = z.object({
  id: z.uuid(),
  revision: z.number().int().min(1),
  /** `before`: the deadline that the plan had given already, for when it is closed again. */
  meetings: z.array(
    z.object({ about: MeetingId, answerBy: LocalDate, before: LocalDate.optional() }),
  ),
  by: PersonId,
  at: z.number(),
  /** When the last of them is over: it is kept three months longer. */
  until: z.number(),
})
export type Opening = z.infer<typeof Opening>
