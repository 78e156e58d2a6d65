// What the page may send, and what express's body reader throws. Only receive.ts and problems.ts parse with these.
import { z } from 'zod'
import { Action, FormAction } from '../../../src/core/action.js'
import { PersonId } from '../../../src/core/ids.js'
import type { Address } from '../../../src/core/message.js'
import { maxTextLength } from '../../../src/core/text.js'

/** Who one is in the demonstration; '' is the guest. */
const As = z.union([z.literal(''), PersonId])

/** Made by the client, kept when it tries again: the same id twice is the same question. */
const id = z.uuid()

const base = {
  conversation: z.uuid(),
  as: As,
  lang: z.enum(['da', 'en']),
}

/** Field → what was typed or chosen in it. */
const Values = z.record(
  z.string().max(200),
  z.union([z.string(), z.array(z.string().max(500)).max(500)]),
)

const turn = z.string().max(2000).optional()
const isPrivate = z.literal(true).optional()

/** One question, typed or by a button, or a form. The length of the text is judged after cleaning, not here. */
export const ChatRequest = z.union([
  z.strictObject({ ...base, id, text: z.string() }),
  /** `label`: what stood on the button; `turn`: the event in whose answer it stood; `private`: which button it was is kept nowhere. */
  z.strictObject({
    ...base,
    id,
    action: Action,
    label: z.string().max(maxTextLength),
    turn,
    private: isPrivate,
  }),
  /** A form, `private` where it is kept nowhere, and then with the `turn` of the button that opened it; the id is the one that it came with, so that it counts once, from however many windows it is sent. */
  z.strictObject({ ...base, id, form: FormAction, values: Values, turn, private: isPrivate }),
])
export type ChatRequest = z.infer<typeof ChatRequest>

/** The fields beside the files of one drop; `label`: what stands in the log as asked. */
export const FilesRequest = z.strictObject({ ...base, label: z.string().min(1).max(1000) })
export type FilesRequest = z.infer<typeof FilesRequest>

/** Which conversation a page listens to, the id of the last entry that it has, and how far it has taken in the person's inbox. */
export const EventsRequest = z.object({
  conversation: z.uuid(),
  as: As,
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  inbox: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
export type EventsRequest = z.infer<typeof EventsRequest>

/** Who that is to the bot. A guest is one per conversation, so that two are not taken for the same. */
export function addressOf(as: '' | PersonId, conversation: string): Address {
  return as
    ? { platform: 'web', userId: as, verifiedEmail: as }
    : { platform: 'web', userId: `guest-${conversation}` }
}

/** An error of express or its body reader: `type` as in body-parser's documentation, `length` of the body where known. */
export const HttpError = z.object({
  status: z.number().int().min(400).max(499),
  type: z.string().optional(),
  length: z.number().optional(),
})
export type HttpError = z.infer<typeof HttpError>
