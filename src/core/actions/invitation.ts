// Buttons and forms of invitations: opening meetings for answers, and answering. Part of the table in core/action.ts.
import { z } from 'zod'
import { LocalDate } from '../time.js'

const Meeting = z.string().min(1).max(500)
const Revision = z.number().int().nonnegative()

/** What somebody answers to an invitation. */
export const AnswerSaid = z.enum(['yes', 'no', 'maybe', 'substitute'])
export type AnswerSaid = z.infer<typeof AnswerSaid>

/** What is to be opened, as a preview showed it: meetings by short marks (attend/invite/opening/wanted.ts), so that a whole term fits. */
export const WantedOpening = z.strictObject({
  meetings: z.array(z.string().min(1).max(8)).min(1).max(30),
  /** For all of them; absent: so many school days before each. */
  by: LocalDate.optional(),
  maybe: z.literal(true).optional(),
  /** When the preview was made: the same yes twice is one opening. */
  at: z.number(),
})
export type WantedOpening = z.infer<typeof WantedOpening>

/**
 * A coordinator's: the form that opens meetings for answers (`open`), its preview (`ask`), who of those asked cannot be reached (`names`),
 * what the preview showed is taken (`take`) or taken back (`undo`), closed (`close`), the form to paste answers in (`paste`), those that a
 * preview showed (`apply`). A person's: an answer (`answer`, to the meeting at that `revision` of answers, or to every one of an opening),
 * the form for a whole term (`term`), for a note (`note`), for who goes instead (`substitute`).
 */
export const InvitationAction = z.strictObject({
  id: z.literal('invitation'),
  does: z.enum([
    ...['open', 'ask', 'names', 'take', 'undo', 'close', 'paste', 'apply'],
    ...['answer', 'term', 'note', 'substitute'],
  ] as const),
  meeting: Meeting.optional(),
  opening: z.uuid().optional(),
  said: AnswerSaid.optional(),
  revision: Revision.optional(),
  wanted: WantedOpening.optional(),
  /** With `take` and `names`: what was shown, so that a yes is to that. */
  seen: z.string().max(40).optional(),
  /** With `apply`: people by short marks, each with what they answered. */
  answers: z.string().max(1500).optional(),
  /** The message that the button stands in is about nothing else: the reply may take its place. */
  alone: z.literal(true).optional(),
})
export type InvitationAction = z.infer<typeof InvitationAction>

export const InvitationForms = [
  z.strictObject({ id: z.literal('open-meetings') }),
  z.strictObject({ id: z.literal('answer-term'), opening: z.uuid() }),
  z.strictObject({
    id: z.literal('answer-note'),
    meeting: Meeting,
    revision: Revision,
    isSure: z.literal(true).optional(),
  }),
  z.strictObject({ id: z.literal('substitute'), meeting: Meeting, revision: Revision }),
  z.strictObject({ id: z.literal('paste-answers'), meeting: Meeting }),
] as const
