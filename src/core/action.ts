// What a button carries: an action id and a small payload, at most 2000 bytes as JSON.
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

export const Action = z.discriminatedUnion('id', [
  AskAction,
  PictureAction,
  CalendarAction,
  ImportAction,
  UndoAction,
  WaitingAction,
])
export type Action = z.infer<typeof Action>
