// What Teams sends, as far as it is read: messages, pressed buttons, sent forms, installs; and what its answers carry.
// Everything else in an activity is dropped here, and one of another shape is nothing.
import { z } from 'zod'
import type { FormAction } from '../../src/core/action.js'
import type { Lang } from '../../src/core/message.js'

const id = z.string().min(1).max(500)
const optionalId = id.nullish().catch(undefined)

/** What is read before the sender is known: it only says against what the token is held. */
export const Envelope = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(300),
  conversation: z.object({ id, tenantId: optionalId }),
  channelData: z.object({ tenant: z.object({ id: optionalId }).nullish() }).nullish(),
})
export type Envelope = z.infer<typeof Envelope>

const Account = z.object({ id, aadObjectId: optionalId, role: z.string().nullish() })
const base = {
  id: optionalId,
  serviceUrl: z.string(),
  locale: z.string().max(40).nullish().catch(undefined),
  from: Account,
  recipient: z.object({ id, name: z.string().nullish() }),
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    name: z.string().max(200).nullish().catch(undefined),
  }),
  channelData: z
    .object({ channel: z.object({ name: z.string().max(200).nullish() }).nullish() })
    .nullish()
    .catch(undefined),
}

const Message = z.object({
  ...base,
  type: z.literal('message'),
  text: z.string().nullish(),
  /** A card's `Action.Submit`, of clients that have no other. */
  value: z.unknown().optional(),
  entities: z
    .array(
      z.object({
        type: z.string().optional(),
        mentioned: z.object({ id }).nullish().catch(undefined),
        text: z.string().nullish(),
      }),
    )
    .nullish()
    .catch(undefined),
  attachments: z
    .array(
      z.object({
        contentType: z.string().default(''),
        name: z.string().max(300).nullish().catch(undefined),
        content: z
          .object({ downloadUrl: z.string().max(4_000) })
          .nullish()
          .catch(undefined),
      }),
    )
    .nullish()
    .catch(undefined),
})
export type Message = z.infer<typeof Message>

const Press = z.object({
  ...base,
  type: z.literal('invoke'),
  name: z.literal('adaptiveCard/action'),
  replyToId: optionalId,
  value: z.object({
    action: z.object({ verb: z.string().nullish(), data: z.unknown().optional() }),
  }),
})
export type Press = z.infer<typeof Press>

/** A button that opens a dialog was pressed, or what stands in the dialog was sent. */
const Dialog = z.object({
  ...base,
  type: z.literal('invoke'),
  name: z.enum(['task/fetch', 'task/submit']),
  replyToId: optionalId,
  value: z.object({ data: z.unknown() }),
})
export type Dialog = z.infer<typeof Dialog>

const someMembers = z.array(z.object({ id })).nullish().catch(undefined)
const Members = z.object({
  ...base,
  type: z.literal('conversationUpdate'),
  membersAdded: someMembers,
  membersRemoved: someMembers,
})
const Install = z.object({ ...base, type: z.literal('installationUpdate'), action: z.string() })

export const Activity = z.discriminatedUnion('type', [
  Message,
  z.discriminatedUnion('name', [Press, Dialog]),
  Members,
  Install,
])
export type Activity = z.infer<typeof Activity>

/** What our buttons carry: the action itself is parsed apart, so that an old one is told from a foreign one. */
export const ButtonData = z.object({
  action: z.unknown().optional(),
  lang: z.enum(['da', 'en']).optional().catch(undefined),
})

export type ButtonData = z.infer<typeof ButtonData>

/** What a form's button carries: what it is sent for, this showing of it, and the words for what will have been sent. */
export interface FormData {
  readonly form: FormAction
  readonly lang: Lang
  readonly shown: string
  readonly title: string
  /** The card whose button opened it, in the same chat: an answer may take its place. */
  readonly from?: string
  /** What was typed is not repeated anywhere. */
  readonly private?: true
  readonly fields: readonly {
    readonly id: string
    readonly label: string
    readonly choices?: readonly { readonly value: string; readonly label: string }[]
  }[]
}
const words = z.string().max(2_000)
/** The same as it comes back, with what was typed beside it: `form` is parsed apart, like a button's action. */
export const SentFormData = z.looseObject({
  form: z.unknown(),
  lang: z.enum(['da', 'en']).optional().catch(undefined),
  shown: z.uuid(),
  title: words,
  from: id.optional().catch(undefined),
  private: z.literal(true).optional().catch(undefined),
  fields: z
    .array(
      z.object({
        id: words,
        label: words,
        choices: z
          .array(z.object({ value: words, label: words }))
          .max(500)
          .optional(),
      }),
    )
    .max(100),
})
export type SentFormData = z.infer<typeof SentFormData>
/** A form that was sent, in words. */
export interface SentForm {
  readonly title: string
  /** The card whose button opened it. */
  readonly from?: string | undefined
  /** It is for nobody else to read: it stands in no message. */
  readonly isPrivate: boolean
  /** All that came, to be sent once more. */
  readonly data: object
  readonly fields: readonly { readonly label: string; readonly value: string }[]
}

/**
 * Where a conversation is, as it is kept to write there again; without `user` it is a room of many. Changed words in it lead nowhere
 * but to Teams.
 */
export const Ref = z.strictObject({
  serviceUrl: z.url().max(300),
  conversation: id,
  user: id.optional(),
  bot: id,
})
export type Ref = z.infer<typeof Ref>

/** What Teams says of a person in a conversation. Of another organisation's it says another `tenantId`. */
export const Member = z.object({
  tenantId: optionalId,
  userRole: z.string().nullish(),
  email: z.string().max(254).nullish(),
  userPrincipalName: z.string().max(254).nullish(),
})
export type Member = z.infer<typeof Member>

/** A message or conversation that Teams has made. */
export const Created = z.object({ id: optionalId })

/** A token before anybody has checked it: which it claims to be. */
export const TokenHeader = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']) })
export const TokenClaims = z.object({
  iss: z.string(),
  aud: z.string(),
  serviceurl: z.string(),
  tid: z.string().optional(),
  exp: z.number(),
})
export type TokenClaims = z.infer<typeof TokenClaims>
