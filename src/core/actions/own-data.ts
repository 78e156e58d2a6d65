// Buttons with which somebody sees, takes along and deletes what is stored about them. Part of the table in core/action.ts.
import { z } from 'zod'

/** `show` it, as a `file`, ask whether it is to be deleted (`erase`), delete it (`sure`), and whether that is so on the disk too (`gone`). */
export const OwnDataAction = z.strictObject({
  id: z.literal('own-data'),
  does: z.enum(['show', 'file', 'erase', 'sure', 'gone']),
  /** With `gone`: what was said when it was deleted. */
  ticket: z.number().optional(),
})
export type OwnDataAction = z.infer<typeof OwnDataAction>
