// What stands in a dialog next: a form, or words; and what becomes of one that was sent. Called by answer.ts, in the same request.
// A dialog is for one person alone: nothing that stands in it, or was typed in it, is put in a chat, and nothing typed is lost.
import { randomUUID } from 'node:crypto'
import type { Handled } from '../../../src/core/ports.js'
import { type Form, textReply } from '../../../src/core/reply.js'
import { cardType } from '../api/send.js'
import { notTaken, renderForm } from '../card/form.js'
import { renderReply } from '../card/render.js'
import { handle, type InboundArrival } from './handle.js'
import { pause } from './press.js'
import { type Answered, type Context, later, show, showInstead } from './show.js'

/** An answer that takes too long for the request is shown in the chat afterwards. */
export async function dialog(context: Context, arrival: InboundArrival): Promise<Answered> {
  const handling = handle(context, arrival)
  const handled = await Promise.race([handling, pause(context)])
  const { takesLonger, pressedTwice, form } = context.texts[arrival.inbound.lang ?? 'da']
  if (!handled) {
    later(context, async () => showLate(context, arrival, await handling))
    return giveBack(context, arrival, takesLonger)
  }
  switch (handled.outcome) {
    case 'repeat':
      return dialogWords(pressedTwice)
    case 'busy':
      return giveBack(context, arrival, form.notTaken)
    case 'failed':
      return giveBack(context, arrival, handled.reply.text)
    case 'form':
      return showForm(context, arrival, handled.form)
    case 'replied':
      return replied(context, arrival, handled)
    default:
      return handled satisfies never
  }
}

/** Words in place of what stood in the dialog; the reader closes it. */
export function dialogWords(value: string): Answered {
  return { status: 200, body: { task: { type: 'message', value } } }
}

function dialogCard(title: string, content: object): Answered {
  const card = { contentType: cardType, content }
  const value = { title, width: 'medium', height: 'medium', card }
  return { status: 200, body: { task: { type: 'continue', value } } }
}

/** `from` goes along from the card whose button opened the first of them. */
function showForm(context: Context, { place, sent }: InboundArrival, form: Form): Answered {
  const card = place.isShared ? undefined : place.card
  const showing = { shown: randomUUID(), from: sent?.from ?? card, isDialog: true } as const
  return dialogCard(form.title, renderForm(form, context.texts[form.lang], showing).card)
}

/** What was typed stays in the dialog, with why it was not taken. */
function giveBack({ texts }: Context, { inbound, sent }: InboundArrival, why: string): Answered {
  if (!sent) return dialogWords(why)
  const { lang = 'da' } = inbound
  return dialogCard(sent.title, notTaken(why, sent, { lang, again: texts[lang].form.again }))
}

/** What was sent is answered in the chat, and the dialog closes; a button's dialog says the words, since it is open by now. */
async function replied(
  context: Context,
  arrival: InboundArrival,
  handled: Extract<Handled, { outcome: 'replied' }>,
): Promise<Answered> {
  const { reply, quiet, instead } = handled
  const { place, sent } = arrival
  if (quiet) return dialogWords(reply.text)
  const isMore = reply.blocks.some(({ type }) => type === 'actions')
  if (sent || instead || isMore || place.isShared)
    later(context, () => answerInChat(context, arrival, handled))
  return sent && !place.isShared ? { status: 200 } : dialogWords(reply.text)
}

/** Where others read along only what is for all: the rest stands in the dialog. */
async function answerInChat(
  context: Context,
  { place, sent }: InboundArrival,
  { reply, forAll, instead }: Extract<Handled, { outcome: 'replied' }>,
): Promise<void> {
  if (place.isShared) return void (forAll && (await show(context, place, forAll)))
  const card = sent ? sent.from : place.card
  if (instead && card) return showInstead(context, { ...place, card }, renderReply(reply, place))
  await show(context, place, reply)
}

/** The dialog still has what was typed; the chat gets what there is to say to it, and nothing of it. */
async function showLate(
  context: Context,
  arrival: InboundArrival,
  handled: Handled,
): Promise<unknown> {
  const { place, sent } = arrival
  if (handled.outcome === 'replied') return answerInChat(context, arrival, handled)
  if (place.isShared) return undefined
  if (handled.outcome === 'failed') return show(context, place, handled.reply)
  if (handled.outcome !== 'form') return undefined
  const { form } = handled
  const problems = sent ? form.fields.flatMap(({ problem }) => problem ?? []) : []
  const words = [context.texts[form.lang].form.away, ...problems].slice(problems.length > 0 ? 1 : 0)
  return show(context, place, textReply(form.lang, words.join('\n')))
}
