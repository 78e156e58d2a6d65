// What comes in from any platform, as plain data. Adapters make it; bot.handle takes it.
// `tenant` and `address` come from a verified request, never from text.
import type { Action, FormAction } from './action.js'
import type { TenantId } from './ids.js'

/** The two languages Pejling speaks. */
export type Lang = 'da' | 'en'

/** Who wrote, as the platform knows them. */
export interface Address {
  readonly platform: string
  readonly userId: string
  /** Only where the platform vouches for it and the account belongs to the tenant. */
  readonly verifiedEmail?: string
  /** How the platform's adapter finds this account again to write first, in its own words; only from a room that is the person's own. */
  readonly ref?: string
}

/** A room that many read in, as its platform knows it. */
export interface Room {
  readonly platform: string
  readonly room: string
  /** How the platform's adapter writes there first, in its own words. */
  readonly ref?: string
}

interface InboundBase {
  readonly tenant: TenantId
  readonly address: Address
  /** The room: a direct chat, a thread, a browser's conversation. */
  readonly conversation: string
  /** The platform's own id of this event; the same id twice is the same event. */
  readonly eventId: string
  /** What the client is set to; the language of the text wins. */
  readonly lang?: Lang
  /** Others read along in the room: what is for the sender alone must not be said there. */
  readonly shared?: true
  /** The shared room itself, where a network's messages can be sent: the channel, not the thread. */
  readonly room?: Room & { readonly name?: string }
}

export interface InboundText extends InboundBase {
  readonly type: 'text'
  readonly text: string
}
export interface InboundPress extends InboundBase {
  readonly type: 'press'
  readonly action: Action
  /** The message the button stands in, to edit it. */
  readonly messageRef?: string
}
/** A form that was sent. Values are as typed: whoever reads them judges them; a field that was left empty may be missing. */
export interface InboundForm extends InboundBase {
  readonly type: 'form'
  readonly action: FormAction
  readonly values: FormValues
  /** The message the form stands in, to edit it. */
  readonly messageRef?: string
}
/** Field id → what was typed or chosen; several for `choices`. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>
/** A file as it was sent; the name is what its sender's machine called it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}
/** All files of one drop: they belong together and are answered together. */
export interface InboundFile extends InboundBase {
  readonly type: 'file'
  readonly files: readonly SentFile[]
}
/** What one drop may hold; adapters may refuse earlier, the core always does. */
export const fileLimits = { files: 100, bytes: 25 * 1024 * 1024 } as const
export interface InboundMembership extends InboundBase {
  readonly type: 'joined' | 'left'
}

export type Inbound = InboundText | InboundPress | InboundForm | InboundFile | InboundMembership
