// A reply that takes the place of what its button stands in: an answer further up, or a message that came unasked. What was pressed (and
// the form that it opened) is no turn of its own then and goes, as a dialog closes. answer.ts calls it; the log tells open pages.
import { Fault } from '../../../src/core/errors.js'
import type { InboundForm, InboundPress } from '../../../src/core/message.js'
import type { Reply } from '../../../src/core/reply.js'
import { renderReply } from '../markup/render.js'
import type { Texts } from '../problems.js'
import { type ChatAnswer, type ChatLog, type Entry, roomOf, toKept } from './entry.js'
import type { Inbox } from './inbox.js'
import type { Keeping } from './keep.js'

export interface Replacing extends Keeping {
  readonly texts: Texts
  readonly inbox: Pick<Inbox, 'edit'>
}

/** The event in whose answer the button stood (for a form: the button that opened it), and the turn that goes. */
interface Origin {
  readonly turn: string
  readonly own: string
}

/** Undefined where the log does not know (any more) what it is to replace: then it is a reply like any other. */
export async function replyInstead(
  replacing: Replacing,
  inbound: InboundPress | InboundForm,
  { turn, reply, entries }: { turn?: string; reply: Reply; entries: readonly Entry[] },
): Promise<ChatAnswer | undefined> {
  const origin =
    inbound.type === 'form'
      ? (originOf(entries, inbound.eventId) ?? (turn && { turn, own: inbound.eventId }))
      : turn && { turn, own: inbound.eventId }
  const replaced = origin && replacedBy(entries, origin.turn)
  if (!origin || !replaced) return undefined
  const { lang, text } = reply
  const shown = { html: renderReply(reply, replacing.texts[lang]), lang, text }
  const by = inbound.eventId
  const edited = { kind: 'edited', event: replaced.event, by, ...shown } as const
  try {
    if (!(await write(replacing, inbound, { origin, replaced, edited }))) return undefined
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unknown'
    const { tenant, eventId: event } = inbound
    replacing.log.warn('an entry was not replaced', { platform: 'web', tenant, event, code })
    return undefined
  }
  return { ...shown, instead: replaced.event }
}

type Replaced = Extract<Entry, { kind: 'answer' | 'message' }>
interface Writing {
  readonly origin: Origin
  readonly replaced: Replaced
  readonly edited: Extract<Entry, { kind: 'edited' }>
}

/** A message is replaced in the inbox too, so that it is in every conversation that it was read in. */
async function write(
  { history, inbox }: { readonly history: ChatLog; readonly inbox: Pick<Inbox, 'edit'> },
  inbound: InboundPress | InboundForm,
  { origin: { own }, replaced, edited }: Writing,
): Promise<boolean> {
  const { tenant, address } = inbound
  const room = roomOf(inbound)
  const { name: of } = toKept(replaced)
  if (!(await history.amend(tenant, room, { ...toKept(edited), of }))) return false
  if (replaced.kind === 'message') await inbox.edit(address.userId, edited)
  const gone = toKept({ kind: 'removed', event: own })
  await history.replace(tenant, room, { ...gone, of: [`question:${own}`, `form:${own}`] })
  return true
}

/** Which button opened the form that was sent. */
function originOf(entries: readonly Entry[], submission: string): Origin | undefined {
  const form = entries.find(each => each.kind === 'form' && each.submission === submission)
  const opened = entries.find(each => each.kind === 'question' && each.event === form?.event)
  if (opened?.kind !== 'question' || opened.turn === undefined) return undefined
  return { turn: opened.turn, own: opened.event }
}

/** The message of that key, or the answer of that event; where that was a form, what came when it was sent. */
function replacedBy(entries: readonly Entry[], turn: string): Replaced | undefined {
  const sent = entries.flatMap(each =>
    each.kind === 'form' && each.event === turn ? each.submission : [],
  )
  const events = new Set([turn, ...sent])
  return entries.find(
    (each): each is Replaced =>
      (each.kind === 'answer' || each.kind === 'message') && events.has(each.event),
  )
}
