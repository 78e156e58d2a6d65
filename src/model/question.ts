// What goes from one person to another through Pejling: a question that it could not answer, and a guest's wish to be added; and what
// stays behind of questions that nobody sent on. src/questions writes them, src/store/question-store.ts keeps them.
import { z } from 'zod'
import { NetworkId, PersonId, SchoolId } from '../core/ids.js'

/** Where somebody wrote from, so that they can be answered there. */
export const Account = z.object({
  platform: z.string(),
  userId: z.string(),
  ref: z.string().optional(),
})
export type Account = z.infer<typeof Account>

const Lang = z.enum(['da', 'en'])

/** A question that its asker has sent on. `id` is the submission's, so the same form sent twice is one question. */
export const Question = z.object({
  id: z.uuid(),
  /** Grows with each change. */
  revision: z.number().int().min(1),
  text: z.string().min(1),
  lang: Lang,
  at: z.number(),
  /** `person` is absent for a guest. */
  asker: z.object({ person: PersonId.optional(), account: Account }),
  /** The network it concerns, where the asker named or chose one. */
  network: NetworkId.optional(),
  /** Who was asked, and which of them have said that they cannot answer. */
  to: z.array(PersonId),
  passed: z.array(PersonId).default([]),
  answer: z.object({ text: z.string().min(1), by: PersonId, at: z.number() }).optional(),
  /** The page that a language model suggested of the answer, until there is one. */
  suggested: z.object({ title: z.string().min(1), text: z.string().min(1) }).optional(),
  /** The page that the answer became. */
  page: z.string().optional(),
})
export type Question = z.infer<typeof Question>

/** A guest's wish to be added. What stands in it is the guest's own word, until a coordinator has said yes. */
export const MembershipRequest = z.object({
  id: z.uuid(),
  revision: z.number().int().min(1),
  at: z.number(),
  lang: Lang,
  name: z.string().min(1),
  email: z.string().min(1),
  /** The platform the guest wrote from vouched for that very e-mail. */
  vouched: z.boolean().default(false),
  school: SchoolId.optional(),
  network: NetworkId.optional(),
  account: Account,
  to: z.array(PersonId),
  decided: z
    .object({ outcome: z.enum(['approved', 'rejected']), by: PersonId, at: z.number() })
    .optional(),
})
export type MembershipRequest = z.infer<typeof MembershipRequest>

/** A question as it was asked, without who asked: it got no answer, or votes. Counted by the same words. */
export const Miss = z.object({
  text: z.string().min(1),
  lang: Lang,
  network: NetworkId.optional(),
  lastAt: z.number(),
  /** How often it was asked without an answer, and how many said that the answer helped or did not. */
  unanswered: z.number().int().nonnegative(),
  helped: z.number().int().nonnegative(),
  notHelped: z.number().int().nonnegative(),
})
export type Miss = z.infer<typeof Miss>
