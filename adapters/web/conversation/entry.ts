// What stands in the log of a web conversation, and the port through which it is kept. answer.ts writes, events.ts reads.
// An answer is kept as the HTML that was shown (render.ts made it, every text escaped), so it looks later as it did then.
import { z } from 'zod'
import { Action } from '../../../src/core/action.js'
import type { TenantId } from '../../../src/core/ids.js'
import type { Inbound, Lang } from '../../../src/core/message.js'
import { KeptForm } from './form.js'

/** A room's log. The store behind it is handed in; entries are text to it. */
export interface ChatLog {
  /** The same name again is the same entry, and changes nothing. */
  append(
    tenant: TenantId,
    room: string,
    entry: { readonly name: string; readonly body: string },
  ): Promise<unknown>
  /**
   * Puts an entry in the place of the one of that name, or at the end; nothing where no entry `of` stands there. The same again changes
   * nothing. Whether it stands there now.
   */
  amend(
    tenant: TenantId,
    room: string,
    entry: { readonly name: string; readonly body: string; readonly of: string },
  ): Promise<boolean>
  /** Takes entries out and puts one at the end that says so; nothing where none `of` them stands there. Whether they are replaced now. */
  replace(
    tenant: TenantId,
    room: string,
    entry: { readonly name: string; readonly body: string; readonly of: readonly string[] },
  ): Promise<boolean>
  /** Takes every entry of the room away. */
  forget(tenant: TenantId, room: string): Promise<void>
  /** What came after the entry with that id (0: all that is kept), oldest first. */
  readAfter(
    tenant: TenantId,
    room: string,
    after: number,
  ): Promise<readonly { readonly id: number; readonly body: string }[]>
}

const Question = z.strictObject({
  kind: z.literal('question'),
  event: z.string(),
  /** What stands in the log as asked; absent where it may not be kept (a CPR number). */
  shown: z.string().optional(),
  /** Where it was a button: what it carried, so that it can be asked again. */
  action: Action.optional(),
  /** The event in whose answer (or the message in which) that button stood. */
  turn: z.string().optional(),
  /** What was said, pressed or filled in is not kept. */
  isPrivate: z.literal(true).optional(),
  /** Files were sent: they are not kept, so it cannot be asked again from here. */
  isFiles: z.boolean().optional(),
})
export type Question = z.infer<typeof Question>
const Answer = z.strictObject({
  kind: z.literal('answer'),
  event: z.string(),
  html: z.string(),
  lang: z.enum(['da', 'en']),
  text: z.string(),
})
/** Something to fill in, as the answer of an event; it is sent under the id of its submission, and is answered under that. */
const OpenForm = z.strictObject({
  kind: z.literal('form'),
  event: z.string(),
  submission: z.uuid(),
  form: KeptForm,
})
/** What came without being asked for; the event is the key of its delivery. */
const Message = z.strictObject({
  kind: z.literal('message'),
  event: z.string(),
  html: z.string(),
  lang: z.enum(['da', 'en']),
  text: z.string(),
})
/** What stands in the place of a message, or of an event's answer, now; `by`: the press that it is the answer to. */
const Edited = Message.extend({ kind: z.literal('edited'), by: z.string().optional() })
/** The message, or the turn, of that event is gone. */
const Removed = z.strictObject({ kind: z.literal('removed'), event: z.string() })
/** A press that was no turn, of a button in the answer to `turn`: it stays pressed. */
const Pressed = z.strictObject({
  kind: z.literal('pressed'),
  event: z.string(),
  turn: z.string(),
  action: Action,
})
export const Entry = z.discriminatedUnion('kind', [
  Question,
  Answer,
  OpenForm,
  Message,
  Edited,
  Removed,
  Pressed,
])
export type Entry = z.infer<typeof Entry>

/** What the page gets for an answer: the reply (or the form) as HTML, its language, and the same as text. */
export interface ChatAnswer {
  readonly html: string
  readonly lang: Lang
  readonly text: string
  /** It only says that a press was taken: told beside the button, and no turn. */
  readonly quiet?: true
  /** It takes the place of what this event got, or of the message of this key, and is no turn. */
  readonly instead?: string
  /** What was said, pressed or filled in is not kept, and does not stand here any more. */
  readonly unkept?: true
}

/** Whose log it is: one person's (or guest's) in one conversation, so that nobody reads another's by its number. */
export function roomOf({
  address,
  conversation,
}: Pick<Inbound, 'address' | 'conversation'>): string {
  return `${address.platform}:${address.userId}:${conversation}`
}

/** An entry as the log keeps it; a question and its answer are one event's two. */
export function toKept(entry: Entry): { name: string; body: string } {
  return { name: `${entry.kind}:${entry.event}`, body: JSON.stringify(entry) }
}

/** The entry, or undefined for one that an older or newer version of the program wrote otherwise. */
export function fromKept(body: string): Entry | undefined {
  try {
    return Entry.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
