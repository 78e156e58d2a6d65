// What the bot made of an event, as the page gets it and as the log keeps it: a reply, a form to fill in, a word beside a button, or
// why there is nothing. converse.ts calls it.
import { randomUUID } from 'node:crypto'
import { findCpr } from '../../../src/core/cpr.js'
import { Fault } from '../../../src/core/errors.js'
import type { Inbound } from '../../../src/core/message.js'
import type { Handled } from '../../../src/core/ports.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { renderForm, renderSent } from '../markup/form.js'
import { renderReply } from '../markup/render.js'
import type { Problem, Texts } from '../problems.js'
import type { PageTexts } from '../texts.js'
import { type ChatAnswer, type Entry, fromKept, roomOf } from './entry.js'
import { fillIn, toKeptForm } from './form.js'
import { type Replacing, replyInstead } from './instead.js'
import { type Asked, forgetWords, isKeptAtOnce, keep, keepQuestion } from './keep.js'

export type Answering = Replacing

/** Keeps what the bot said, and gives it back for the page. */
export async function answerTo(
  answering: Answering,
  inbound: Inbound,
  asked: Asked,
  handled: Handled,
): Promise<ChatAnswer | Problem> {
  const words = answering.texts[inbound.lang ?? 'da']
  switch (handled.outcome) {
    case 'replied': {
      const { reply, unkept } = handled
      if (handled.forgets) await forgetAll(answering, inbound)
      const about = unkept ? { ...asked, isPrivate: unkept } : asked
      if (handled.quiet && inbound.type === 'press')
        return tellBeside(answering, inbound, about, reply)
      const instead = handled.instead && (await takePlace(answering, inbound, asked, reply))
      if (instead) return instead
      if (unkept && isKeptAtOnce(inbound, asked)) await forgetWords(answering, inbound, asked)
      return giveReply(answering, inbound, about, reply)
    }
    case 'form':
      return openForm(answering, inbound, asked, handled.form)
    case 'repeat':
      return (await answeredBefore(answering, inbound)) ?? repeated(inbound, words)
    case 'busy':
      return { status: 503, code: 'busy', message: words.problem.busy }
    case 'failed':
      return { status: 503, code: 'failed', message: handled.reply.text }
    default:
      return handled satisfies never
  }
}

/** Everything that was said here before. What cannot be forgotten now goes by itself when its time is over. */
async function forgetAll({ history, log }: Answering, inbound: Inbound): Promise<void> {
  const { tenant, eventId: event } = inbound
  await history.forget(tenant, roomOf(inbound)).catch((error: unknown) => {
    const code = error instanceof Fault ? error.code : 'unknown'
    log.warn('a web conversation was not forgotten', { platform: 'web', tenant, event, code })
  })
}

/** What was not kept at once is now: words that were typed, what is private without them, and a vote that got more than a word. */
async function keepLate(answering: Answering, inbound: Inbound, asked: Asked): Promise<void> {
  const isLate = inbound.type !== 'form' && !isKeptAtOnce(inbound, asked)
  if (isLate || asked.isPrivate) await keepQuestion(answering, inbound, asked)
}

/** Only what was pressed or sent stands in something that it can take the place of. */
async function takePlace(
  answering: Answering,
  inbound: Inbound,
  { turn }: Asked,
  reply: Reply,
): Promise<ChatAnswer | undefined> {
  if (inbound.type !== 'press' && inbound.type !== 'form') return undefined
  const entries = await entriesOf(answering, inbound)
  return replyInstead(answering, inbound, { reply, entries, ...(turn ? { turn } : {}) })
}

async function tellBeside(
  answering: Answering,
  { action, ...inbound }: Extract<Inbound, { type: 'press' }>,
  { turn, isPrivate }: Asked,
  { lang, text }: Reply,
): Promise<ChatAnswer> {
  const mayKeep = !isPrivate && (!('q' in action) || findCpr(action.q).length === 0)
  if (turn && mayKeep) {
    const pressed: Entry = { kind: 'pressed', event: inbound.eventId, turn, action }
    await keep(answering, { ...inbound, action }, pressed)
  }
  return { html: '', lang, text, quiet: true }
}

/** A reply to a form stands under what was sent, unless that is private. */
async function giveReply(
  answering: Answering,
  inbound: Inbound,
  asked: Asked,
  reply: Reply,
): Promise<ChatAnswer> {
  const { lang, text } = reply
  const isRepeated = inbound.type === 'form' && !asked.isPrivate
  const sent = isRepeated ? await sentForm(answering, inbound) : ''
  const shown = { html: sent + renderReply(reply, answering.texts[lang]), lang, text }
  const keeping = keepLate(answering, inbound, asked)
  await keep(answering, inbound, { kind: 'answer', event: inbound.eventId, ...shown })
  await keeping
  return asked.isPrivate ? { ...shown, unkept: true } : shown
}

/** What was sent is given back whole to the one who sent it; what may not be kept is not in the log, and a private form is not at all. */
async function openForm(
  answering: Answering,
  inbound: Inbound,
  asked: Asked,
  form: Form,
): Promise<ChatAnswer> {
  const submission = randomUUID()
  if (form.private) return showForm(form, submission, answering.texts)
  const kept = toKeptForm(form)
  const { eventId: event } = inbound
  await keepLate(answering, inbound, asked)
  if (kept) await keep(answering, inbound, { kind: 'form', event, submission, form: kept })
  return showForm(form, submission, answering.texts)
}

/** A form as the page gets it. */
export function showForm(form: Form, submission: string, texts: Texts): ChatAnswer {
  const { lang, title } = form
  return { html: renderForm(form, submission, texts[lang].form), lang, text: title }
}

async function sentForm(
  answering: Answering,
  inbound: Extract<Inbound, { type: 'form' }>,
): Promise<string> {
  const entries = await entriesOf(answering, inbound)
  const open = entries.find(each => each.kind === 'form' && each.submission === inbound.eventId)
  if (open?.kind !== 'form') return ''
  const { filled, withheld } = fillIn(open.form, inbound.values)
  return renderSent(filled, withheld, answering.texts[filled.lang].form)
}

/** The answer that an event got before, where the log still has it. */
async function answeredBefore(
  answering: Answering,
  inbound: Inbound,
): Promise<ChatAnswer | undefined> {
  for (const entry of await entriesOf(answering, inbound)) {
    const { event } = entry
    if (entry.kind === 'edited' && entry.by === inbound.eventId)
      return { html: entry.html, lang: entry.lang, text: entry.text, instead: event }
    if (event !== inbound.eventId) continue
    if (entry.kind === 'form') return showForm(entry.form, entry.submission, answering.texts)
    if (entry.kind === 'answer') return { html: entry.html, lang: entry.lang, text: entry.text }
  }
  return undefined
}

async function entriesOf({ history }: Answering, inbound: Inbound): Promise<readonly Entry[]> {
  const kept = await history.readAfter(inbound.tenant, roomOf(inbound), 0).catch(() => [])
  return kept.flatMap(({ body }) => fromKept(body) ?? [])
}

/** A question whose answer is gone may be asked anew; what was sent must not be sent twice. */
function repeated({ type }: Inbound, { problem }: PageTexts): Problem {
  return type === 'form'
    ? { status: 409, code: 'sent-before', message: problem['sent-before'] }
    : { status: 409, code: 'repeat', message: problem.repeat }
}
