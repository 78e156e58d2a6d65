// Buttons and forms of messages that a coordinator writes to many: made, seen, said yes to. Part of the table in core/action.ts.
import { z } from 'zod'

/**
 * The form (`write`, of a draft that there is `edit`), its preview (`show`), who gets it (`names`), the yes to what the preview showed
 * (`confirm`, with that `token`) and the second one where many get it or at an odd hour (`confirm-sure`), away with it (`discard`);
 * a language model's text for it (`suggest`), and back to one's own words (`own`);
 * a coordinator's yes or no for their own `network` (`approve`, `reject`, with what they were shown as `token`).
 */
export const BroadcastAction = z.strictObject({
  id: z.literal('broadcast'),
  does: z.enum([
    ...['write', 'edit', 'show', 'names', 'confirm', 'confirm-sure', 'discard'],
    ...['approve', 'reject', 'suggest', 'own'],
  ] as const),
  broadcast: z.uuid().optional(),
  token: z.string().max(64).optional(),
  network: z.string().max(80).optional(),
})
export type BroadcastAction = z.infer<typeof BroadcastAction>

export const BroadcastForms = [
  z.strictObject({ id: z.literal('write-broadcast'), broadcast: z.uuid().optional() }),
  z.strictObject({
    id: z.literal('override-limit'),
    broadcast: z.uuid(),
    token: z.string().max(64),
  }),
] as const
