// Buttons and forms of messages to many that are under way or sent. Part of the table in core/action.ts.
import { z } from 'zod'

/**
 * One's own messages (`mine`), what became of one (`report`, in its own place `refresh`, `names`, `file`), sent once more to those nobody knows about (`again`), out of
 * it while it waits (`undo`) or goes out (`cancel`), other words (`edit`), taken back (`recall`), a new one to those who have not reacted
 * (`repeat`) or that corrects it (`correct`), one that came too late sent all the same (`send-late`), the words to copy (`copy`).
 */
export const SentAction = z.strictObject({
  id: z.literal('sent'),
  does: z.enum([
    ...['mine', 'report', 'refresh', 'names', 'file', 'again', 'undo', 'cancel'],
    ...['edit', 'recall', 'recall-sure', 'repeat', 'correct', 'send-late', 'copy', 'seen'],
  ] as const),
  broadcast: z.uuid().optional(),
  /** With `copy`: of a meeting's reminder or change, where it is no broadcast. */
  meeting: z.string().min(1).max(500).optional(),
})
export type SentAction = z.infer<typeof SentAction>

export const SentForms = [
  z.strictObject({
    id: z.literal('edit-sent'),
    broadcast: z.uuid(),
    isSure: z.literal(true).optional(),
  }),
] as const
