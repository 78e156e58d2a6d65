// The answer to a pressed button or a sent form, in the same request. A button's card is replaced by what it gave, or stays where
// the answer is a form, which comes below it; a form's card becomes what was sent with the reply, or the form again with its problems.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Handled } from '../../../src/core/ports.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { fitForChat, renderForm, withoutButtons, withSent } from '../card/form.js'
import { renderReply, type TeamsMessage } from '../card/render.js'
import type { Place } from '../receive.js'
import { handle, type InboundArrival } from './handle.js'
import {
  type Answered,
  type Context,
  cardAnswer,
  later,
  ownPlace,
  replaceCard,
  show,
  showAll,
  showAlone,
  showInstead,
  toast,
} from './show.js'

/** An answer that takes too long for the request is shown afterwards. */
export async function press(
  context: Context,
  arrival: InboundArrival,
  card: string,
): Promise<Answered> {
  const handling = handle(context, arrival)
  const handled = await Promise.race([handling, pause(context)])
  const texts = context.texts[arrival.inbound.lang ?? 'da']
  if (!handled) {
    later(context, async () => showLate(context, { arrival, card }, await handling))
    return toast(texts.takesLonger)
  }
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
      return toast(texts.pressedTwice)
    case 'failed':
      return toast(handled.reply.text)
    case 'form':
      return arrival.sent
        ? cardAnswer(context, arrival.place, [
            formMessage(context, handled.form, arrival.sent.from),
          ])
        : openForm(context, arrival.place, handled.form)
    case 'replied':
      return replied(context, { arrival, card }, handled)
    default:
      return handled satisfies never
  }
}

interface Pressed {
  readonly arrival: InboundArrival
  readonly card: string
}
type Replied = Extract<Handled, { outcome: 'replied' }>

async function replied(
  context: Context,
  { arrival, card }: Pressed,
  handled: Replied,
): Promise<Answered> {
  const { place, sent } = arrival
  if (handled.quiet) return toast(handled.reply.text)
  const said = await saidHere(context, arrival, handled)
  if (!said) {
    later(context, () => showAlone(context, place, handled.reply))
    return toast(context.texts[handled.reply.lang].inYourChat)
  }
  const messages = renderReply(said, place)
  // Teams forgets an answer to a press when the chat is opened again: what was sent must not be open to be sent once more, and what is to
  // stand instead must stay.
  const [first] = messages
  if ((sent || handled.instead) && first)
    later(context, () => replaceCard(context, { ...place, card }, first))
  return cardAnswer(context, place, messages)
}

/**
 * What is shown on the card that was pressed, or the form that was sent. What is to stand where the form was opened from is put there as
 * well, and has its buttons there alone.
 */
async function saidHere(
  context: Context,
  arrival: InboundArrival,
  handled: Replied,
): Promise<Reply | undefined> {
  const said = saidTo(arrival, handled)
  const { place, sent } = arrival
  const from = handled.instead && !place.isShared ? sent?.from : undefined
  const [first, ...rest] = from === undefined ? [] : renderReply(handled.reply, place)
  if (!said || from === undefined || !first || rest.length > 0) return said
  const replacing = replaceCard(context, { ...place, card: from }, first)
  later(context, () => replacing)
  const isThere = await Promise.race([replacing, pause(context)])
  return isThere ? withoutButtons(said) : said
}

/** Where others read along only what is for all; below a form what was sent in it, unless that is nobody's to read. */
function saidTo(
  { place, sent }: InboundArrival,
  { reply, forAll, unkept }: Replied,
): Reply | undefined {
  const said = place.isShared ? forAll : reply
  return said && sent && !sent.isPrivate && !unkept ? withSent(said, sent) : said
}

/** A new message in the presser's own chat, so that the card with the button stays; told where that is. */
async function openForm(context: Context, place: Place, form: Form): Promise<Answered> {
  const { form: words, takesLonger } = context.texts[form.lang]
  const opening = showForm(context, place, form)
  later(context, () => opening)
  const isThere = await Promise.race([opening, pause(context)])
  if (isThere === undefined) return toast(takesLonger)
  if (isThere) return toast(place.isShared ? words.inYourChat : words.below)
  return toast(place.isShared ? words.askInYourChat : words.away)
}

/** In the own chat of whoever it is for. True when Teams took it. */
export async function showForm(context: Context, place: Place, form: Form): Promise<boolean> {
  const own = await ownPlace(context, place)
  const from = place.isShared ? undefined : place.card
  return own !== undefined && showAll(context, own, [formMessage(context, fitForChat(form), from)])
}

/** `from`: the card in the same chat whose button opened it. */
function formMessage(context: Context, form: Form, from: string | undefined): TeamsMessage {
  return renderForm(form, context.texts[form.lang], { shown: randomUUID(), from })
}

async function showLate(context: Context, { arrival, card }: Pressed, handled: Handled) {
  const place = { ...arrival.place, card }
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
      return
    case 'form': {
      if (!arrival.sent) return showForm(context, place, handled.form)
      const again = formMessage(context, handled.form, arrival.sent.from)
      return showInstead(context, place, [again])
    }
    case 'failed':
      return place.isShared ? undefined : show(context, place, handled.reply)
    case 'replied': {
      const said = await saidHere(context, arrival, handled)
      if (handled.quiet) return place.isShared ? undefined : show(context, place, handled.reply)
      if (!said) return showAlone(context, place, handled.reply)
      return showInstead(context, place, renderReply(said, place))
    }
    default:
      return handled satisfies never
  }
}

export function pause({ times }: Context): Promise<undefined> {
  return sleep(times.pressMs, undefined, { ref: false })
}
