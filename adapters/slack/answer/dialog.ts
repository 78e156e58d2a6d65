// Forms as dialogs: opened by a press, and what Slack does with one that was sent. Nothing that was typed is ever lost: the dialog closes
// only over what was taken; and where it had to close before that was known, the words come back as a message.
import { randomUUID } from 'node:crypto'
import type { FormAction } from '../../../src/core/action.js'
import type { Handled } from '../../../src/core/ports.js'
import {
  type Block,
  type Field,
  type Form,
  type Reply,
  textReply,
} from '../../../src/core/reply.js'
import type { Place, SaidArrival, SubmittedArrival } from '../arrival.js'
import type { Accepted } from '../door/http.js'
import { requestLimits } from '../limits.js'
import type { DialogNote } from '../schema.js'
import { type FormView, renderForm } from '../show/form.js'
import { type Context, goOn, handle, inTime } from './context.js'
import { aside, show, showInstead } from './show.js'

type Opened = Pick<SaidArrival, 'inbound' | 'place' | 'user' | 'trigger'>

/** Slack opens it within 3 s of the press; after that, and where it will not, the presser is asked to press again. */
export async function openDialog(context: Context, opened: Opened, form: Form): Promise<void> {
  const { client, texts, log } = context
  const { trigger, place, user } = opened
  const view = viewOf(context, opened, form)
  const call = trigger ? await client.call('views.open', { trigger_id: trigger, view }) : undefined
  if (call?.outcome === 'answered') return
  const code = call === undefined ? 'no-trigger' : 'why' in call ? call.why : call.outcome
  log.warn('Slack did not open a dialog', { code, kind: form.action.id })
  await show(context, aside(place, user), textReply(form.lang, texts[form.lang].dialog.late), user)
}

function viewOf(
  { texts }: Context,
  { inbound, place, user }: Pick<Opened, 'inbound' | 'place' | 'user'>,
  form: Form,
): FormView {
  const { action, lang } = form
  const note: DialogNote = {
    action,
    lang,
    conversation: inbound.conversation,
    place: noted(place, user),
    ...(form.private ? { private: randomUUID() } : {}),
  }
  return renderForm(form, { close: texts[lang].dialog.close, note: JSON.stringify(note) })
}

/** Where the answer goes: what is filled in alone is answered to one alone. */
function noted(place: Place, user: string): DialogNote['place'] {
  switch (place.type) {
    case 'direct': {
      const { channel, thread, message } = place
      const at = { ...(thread ? { thread } : {}), ...(message ? { message } : {}) }
      return { type: 'direct', channel, ...at }
    }
    case 'thread':
    case 'whisper': {
      const { channel, thread } = place
      return { type: 'whisper', channel, ...(thread ? { thread } : {}) }
    }
    case 'hook':
      return place
    case 'home':
      return { type: 'direct', channel: user }
    default:
      return place satisfies never
  }
}

/** What Slack is told of a dialog that was sent. */
export function createDialogs(context: Context): (sent: SubmittedArrival) => Promise<Accepted> {
  /** What was wrong with what was sent, for when the same is sent again. */
  const problems = new Map<string, Accepted>()
  return async sent => {
    const handling = handle(context, sent)
    const early = await inTime(context, handling)
    if (!early) {
      goOn(
        context,
        handling.then(handled => tellLate(context, sent, handled)),
      )
      return 'accepted'
    }
    const { dialog } = context.texts[sent.inbound.lang ?? 'da']
    const { eventId } = sent.inbound
    switch (early.outcome) {
      case 'replied':
        goOn(context, reply(context, sent, early))
        return 'accepted'
      case 'form': {
        const asked = askAgain(context, sent, early.form)
        if (problems.size >= requestLimits.dialogs) problems.clear()
        problems.set(eventId, asked)
        return asked
      }
      case 'failed':
        return stayOpen(context, sent, early.reply.text)
      case 'busy':
        return stayOpen(context, sent, dialog.again)
      case 'repeat':
        return problems.get(eventId) ?? stayOpen(context, sent, dialog.repeated)
      default:
        return early satisfies never
    }
  }
}

async function reply(
  context: Context,
  { place, user }: SubmittedArrival,
  { reply: said, instead }: Extract<Handled, { outcome: 'replied' }>,
): Promise<void> {
  context.refresh(user)
  await (instead ? showInstead : show)(context, place, said, user)
}

/** The problems beside their fields where all of them stand in the dialog; else the dialog as it is now. */
function askAgain(context: Context, sent: SubmittedArrival, form: Form): Accepted {
  const wrong = form.fields.filter(({ problem }) => problem !== undefined)
  const isHere = wrong.length > 0 && wrong.every(({ id }) => sent.inputs.includes(id))
  if (!isHere || !isSame(form.action, sent.inbound.action)) {
    return { respond: { response_action: 'update', view: viewOf(context, sent, form) } }
  }
  const errors = Object.fromEntries(wrong.map(({ id, problem }) => [id, problem]))
  return { respond: { response_action: 'errors', errors } }
}

function isSame(one: FormAction, other: FormAction): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The sentence in the dialog, which keeps what stands in it. */
function stayOpen(context: Context, sent: SubmittedArrival, text: string): Accepted {
  const [first] = sent.inputs
  if (first !== undefined) {
    return { respond: { response_action: 'errors', errors: { [first]: text } } }
  }
  goOn(context, show(context, sent.place, textReply(sent.inbound.lang ?? 'da', text), sent.user))
  return 'accepted'
}

/** The dialog has closed already. */
async function tellLate(context: Context, sent: SubmittedArrival, handled: Handled): Promise<void> {
  switch (handled.outcome) {
    case 'repeat':
      return
    case 'replied':
      return reply(context, sent, handled)
    case 'form': {
      const problems = handled.form.fields.flatMap(({ problem }) => problem ?? [])
      return giveBack(context, sent, [...problems, handled.form.text ?? ''])
    }
    case 'failed':
      return giveBack(context, sent, [handled.reply.text])
    case 'busy':
      return giveBack(context, sent, [])
    default:
      return handled satisfies never
  }
}

/** What was typed, with why it was not taken; what is private where it is seen once, by its writer, and not at all where it would stay. */
async function giveBack(
  context: Context,
  sent: SubmittedArrival,
  why: readonly string[],
): Promise<void> {
  const { place, user, isPrivate, typed } = sent
  if (!isPrivate) return show(context, place, notTaken(context, sent, { why, typed }), user)
  const once = aside(place, user)
  const passes = once.type === 'whisper' || once.type === 'hook'
  await show(context, once, notTaken(context, sent, { why, typed: passes ? typed : [] }))
}

function notTaken(
  { texts }: Context,
  sent: SubmittedArrival,
  { why, typed }: { readonly why: readonly string[]; readonly typed: readonly Field[] },
): Reply {
  const { lang = 'da' } = sent.inbound
  const sentences = [texts[lang].dialog.closed, ...why].filter(text => text !== '')
  const fields: Block[] = typed.length > 0 ? [{ type: 'fields', fields: typed }] : []
  const lines = typed.map(({ label, value }) => `${label}: ${value.text}`)
  return {
    lang,
    text: [...sentences, ...lines].join('\n'),
    blocks: [...sentences.map((text): Block => ({ type: 'text', text })), ...fields],
  }
}
