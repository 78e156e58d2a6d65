// Somebody's wish to be contacted by somebody they chose: signed, and apart from every check-in, whatever they pressed it in.
// src/checkin/answer writes it, src/store/checkin/contact-store.ts keeps it.
import { z } from 'zod'
import { PersonId } from '../core/ids.js'

export const contactLength = 500

export const Contact = z.object({
  /** Of what it says and the day, so that the same form sent twice is one. */
  id: z.uuid(),
  revision: z.literal(1),
  from: PersonId,
  to: PersonId,
  text: z.string().min(1).max(contactLength).optional(),
  lang: z.enum(['da', 'en']),
  /** Business time. */
  at: z.number(),
})
export type Contact = z.infer<typeof Contact>
