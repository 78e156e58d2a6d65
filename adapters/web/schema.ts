// What the page may send, and what express's body reader throws. Only receive.ts and problems.ts parse with these.
import { z } from 'zod'
import { Action } from '../../src/core/action.js'
import { PersonId } from '../../src/core/ids.js'

const base = {
  /** Made by the client, kept when it tries again: the same id twice is the same question. */
  id: z.uuid(),
  conversation: z.uuid(),
  /** Who one is in the demonstration; '' is the guest. */
  as: z.union([z.literal(''), PersonId]),
  lang: z.enum(['da', 'en']),
}

/** One question, typed or by a button. The length of the text is judged after cleaning, not here. */
export const ChatRequest = z.union([
  z.strictObject({ ...base, text: z.string() }),
  z.strictObject({ ...base, action: Action }),
])
export type ChatRequest = z.infer<typeof ChatRequest>

/** An error of express or its body reader: `type` as in body-parser's documentation, `length` of the body where known. */
export const HttpError = z.object({
  status: z.number().int().min(400).max(499),
  type: z.string().optional(),
  length: z.number().optional(),
})
export type HttpError = z.infer<typeof HttpError>
