// What a button carries: an action id and a small payload, at most 2000 bytes as JSON.
// The bot has one explicit table of these (src/bot.ts); an adapter only carries them there and back.
import { z } from 'zod'

/** Ask a question as if the person had typed it. */
const AskAction = z.strictObject({ id: z.literal('ask'), q: z.string().min(1).max(500) })

/** The links that put a meeting, and everything else that is for the person, into their calendar; `renew` for a new address. */
export const CalendarAction = z.strictObject({
  id: z.literal('calendar'),
  meeting: z.string().min(1).max(500).optional(),
  renew: z.literal(true).optional(),
})
export type CalendarAction = z.infer<typeof CalendarAction>

export const Action = z.discriminatedUnion('id', [AskAction, CalendarAction])
export type Action = z.infer<typeof Action>
