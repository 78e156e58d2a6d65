// What a button or a form carries: an action id and a small payload, at most 2000 bytes as JSON.
// The bot has one explicit table of these (src/bot.ts); an adapter only carries them there and back.
import { z } from 'zod'

/** Ask a question as if the person had typed it. */
const AskAction = z.strictObject({ id: z.literal('ask'), q: z.string().min(1).max(500) })

/** The picture that answers a question, as a file that can be kept; asked anew, with the presser's rights. */
const PictureAction = z.strictObject({ id: z.literal('picture'), q: z.string().min(1).max(500) })

/** The links that put a meeting, and everything else that is for the person, into their calendar; `renew` for a new address. */
export const CalendarAction = z.strictObject({
  id: z.literal('calendar'),
  meeting: z.string().min(1).max(500).optional(),
  renew: z.literal(true).optional(),
})
export type CalendarAction = z.infer<typeof CalendarAction>

/**
 * A button of the preview of an import, which names the preview it stands in: take it, see all of it, drop it, or look again with
 * other choices. Never the content itself.
 */
export const ImportAction = z.strictObject({
  id: z.literal('import'),
  preview: z.uuid(),
  does: z.enum(['take', 'all', 'cancel', 'choose']),
  /** With `choose`: what is to be as said here; the other choices stay. */
  choices: z
    .strictObject({
      takesFixes: z.boolean().optional(),
      prefersFiles: z.boolean().optional(),
      takesGone: z.boolean().optional(),
    })
    .optional(),
})
export type ImportAction = z.infer<typeof ImportAction>

/** Takes back this import and no other. */
export const UndoAction = z.strictObject({ id: z.literal('undo-import'), import: z.uuid() })
export type UndoAction = z.infer<typeof UndoAction>

/** What waits for the presser's yes: look at it; take it or drop it as it was shown, at that version of the programme. */
export const WaitingAction = z.strictObject({
  id: z.literal('waiting'),
  does: z.enum(['show', 'take', 'drop']),
  version: z.number().int().nonnegative().optional(),
})
export type WaitingAction = z.infer<typeof WaitingAction>

/** Whether the answer to this question helped. */
export const VoteAction = z.strictObject({
  id: z.literal('vote'),
  q: z.string().min(1).max(500),
  helped: z.boolean(),
})
export type VoteAction = z.infer<typeof VoteAction>

/** Opens the form that asks a coordinator what Pejling could not answer. */
const AskCoordinatorAction = z.strictObject({
  id: z.literal('ask-coordinator'),
  q: z.string().min(1).max(500),
})

/**
 * A coordinator's button at a question that was sent on: open the form for its answer; say that one cannot answer; make the answer a
 * page, and take that back.
 */
export const QuestionAction = z.strictObject({
  id: z.literal('question'),
  question: z.uuid(),
  does: z.enum(['answer', 'pass', 'keep', 'unkeep']),
})
export type QuestionAction = z.infer<typeof QuestionAction>

/** A coordinator's list of what waits for an answer, what Pejling could not answer, and what was voted down. */
const QuestionsAction = z.strictObject({ id: z.literal('questions') })

/** Opens the form with which a guest asks to be added. */
const AskMembershipAction = z.strictObject({ id: z.literal('ask-membership') })

/** A coordinator's yes or no to a guest: add them as somebody new (`approve`), or let the account be the person whose e-mail it is (`link`). */
export const MembershipAction = z.strictObject({
  id: z.literal('membership'),
  request: z.uuid(),
  does: z.enum(['approve', 'link', 'reject']),
})
export type MembershipAction = z.infer<typeof MembershipAction>

/** What a form is sent for. */
export const FormAction = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('ask-coordinator') }),
  z.strictObject({ id: z.literal('answer-question'), question: z.uuid() }),
  z.strictObject({ id: z.literal('ask-membership') }),
])
export type FormAction = z.infer<typeof FormAction>

export const Action = z.discriminatedUnion('id', [
  AskAction,
  PictureAction,
  CalendarAction,
  ImportAction,
  UndoAction,
  WaitingAction,
  VoteAction,
  AskCoordinatorAction,
  QuestionAction,
  QuestionsAction,
  AskMembershipAction,
  MembershipAction,
])
export type Action = z.infer<typeof Action>
