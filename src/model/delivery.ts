// One message to one person or account, as the outbox keeps it: what it is about and to whom, never its words, which are made when it
// is sent. A capability makes it together with what it is about; src/deliver sends it; src/compose.ts finds the words.
import { z } from 'zod'
import { PersonId } from '../core/ids.js'

/** A person, reached where they are; or an account that is nobody's in the programme (a guest who asked). */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({
    kind: z.literal('account'),
    platform: z.string(),
    userId: z.string(),
    ref: z.string().optional(),
  }),
])
export type Receiver = z.infer<typeof Receiver>

/** What a message is about. `question` goes to who can answer, `reply` to who asked; `membership` to who decides, `welcome` to the guest. */
export const Source = z.object({
  kind: z.enum(['question', 'reply', 'membership', 'welcome']),
  id: z.string().min(1),
})
export type Source = z.infer<typeof Source>

export const Delivery = z.object({
  source: Source,
  receiver: Receiver,
  /** Business time: not before this, and given up at that. */
  notBefore: z.number(),
  expiresAt: z.number(),
})
export type Delivery = z.infer<typeof Delivery>

/** Made of what it is, so that the same message to the same person is the same delivery, on whatever platform. */
export function deliveryKeyOf({ source, receiver }: Pick<Delivery, 'source' | 'receiver'>): string {
  const to =
    receiver.kind === 'person' ? receiver.id : `account:${receiver.platform}:${receiver.userId}`
  return `${source.kind}:${source.id}:${to}`
}
