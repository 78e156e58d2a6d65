// Buttons of who comes, for those who may see it. Part of the table in core/action.ts.
import { z } from 'zod'

/**
 * The card (`show`), one that keeps itself up to date (`follow`), names, the participants' list as a file, who is silent, a nudge to them
 * (its preview, sent, taken back).
 */
export const CoverageAction = z.strictObject({
  id: z.literal('coverage'),
  does: z.enum(['show', 'follow', 'names', 'file', 'silent', 'nudge', 'nudge-sure', 'nudge-undo']),
  meeting: z.string().min(1).max(500),
  /** Of a nudge that is taken back: which one it is. */
  n: z.number().int().positive().optional(),
})
export type CoverageAction = z.infer<typeof CoverageAction>
