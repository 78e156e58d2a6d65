// One event of a web conversation: the question is put in the log, the bot answers, the answer is put in the log and given
// back. Whoever takes something in on the page calls it (receive.ts). What the bot throws becomes a sentence, never a trace.
import { findCpr } from '../../../src/core/cpr.js'
import { Fault } from '../../../src/core/errors.js'
import type { Inbound, Lang } from '../../../src/core/message.js'
import type { Bot, Following, Handled, Log } from '../../../src/core/ports.js'
import type { Reply } from '../../../src/core/reply.js'
import { cleanText } from '../../../src/core/text.js'
import type { WebLimits } from '../limits.js'
import { type Problem, type Texts, toProblem } from '../problems.js'
import { renderReply } from '../render.js'
import type { PageTexts } from '../texts.js'
import { type ChatAnswer, type ChatLog, type Entry, fromKept, roomOf, toKept } from './entry.js'
import type { Rooms } from './rooms.js'

export interface Conversing {
  readonly bot: Bot
  readonly history: ChatLog
  readonly rooms: Rooms
  readonly texts: Texts
  readonly limits: WebLimits
  readonly log: Log
}

/**
 * Hands an event to the bot. `shown` is what stands in the log as asked. An event that was answered before gets that answer
 * again. Where the log cannot be written the answer is given all the same: it is the log that is poorer.
 */
export async function converse(
  conversing: Conversing,
  inbound: Inbound,
  shown: string,
  following?: Following,
): Promise<ChatAnswer | Problem> {
  const { rooms, texts, limits, log } = conversing
  const lang: Lang = inbound.lang ?? 'da'
  const room = roomOf(inbound)
  const done = rooms.work(room, inbound.eventId)
  try {
    // Not waited for before the bot begins: Redis takes them in this order.
    const asked = keep(conversing, inbound, questionOf(inbound, shown)).then(() => rooms.ring(room))
    const handled = await conversing.bot.handle(inbound, following)
    await asked
    if (handled.outcome === 'replied') return await answer(conversing, inbound, handled.reply)
    const before = handled.outcome === 'repeat' ? await answered(conversing, inbound) : undefined
    return before ?? toRefusal(handled, texts[lang])
  } catch (error) {
    const failure = toProblem(error, texts[lang], limits)
    const code = error instanceof Fault ? error.code : failure.code
    if (failure.status >= 500) {
      const { tenant, eventId: event } = inbound
      log.error('the bot did not answer', { platform: 'web', tenant, event, code, error })
    }
    return failure
  } finally {
    done()
  }
}

/** A question with a CPR number in it is kept without its words, and so it is not shown again either. */
function questionOf(inbound: Inbound, text: string): Entry {
  const question = { kind: 'question', event: inbound.eventId } as const
  const shown = cleanText(text).trim()
  const asked = inbound.type === 'press' && inbound.action.id === 'ask' ? inbound.action.q : ''
  if (findCpr(`${shown}\n${cleanText(asked)}`).length > 0) return question
  return {
    ...question,
    shown,
    ...(inbound.type === 'press' ? { action: inbound.action } : {}),
    ...(inbound.type === 'file' ? { isFiles: true } : {}),
  }
}

async function answer(conversing: Conversing, inbound: Inbound, reply: Reply): Promise<ChatAnswer> {
  const { lang, text } = reply
  const shown = { html: renderReply(reply, conversing.texts[lang]), lang, text }
  await keep(conversing, inbound, { kind: 'answer', event: inbound.eventId, ...shown })
  return shown
}

/** The answer that an event got before, where the log still has it. */
async function answered(
  { history }: Conversing,
  inbound: Inbound,
): Promise<ChatAnswer | undefined> {
  const kept = await history.readAfter(inbound.tenant, roomOf(inbound), 0).catch(() => [])
  for (const { body } of kept) {
    const entry = fromKept(body)
    if (entry?.kind !== 'answer' || entry.event !== inbound.eventId) continue
    return { html: entry.html, lang: entry.lang, text: entry.text }
  }
  return undefined
}

async function keep({ history, log }: Conversing, inbound: Inbound, entry: Entry): Promise<void> {
  const { tenant, eventId: event } = inbound
  await history.append(tenant, roomOf(inbound), toKept(entry)).catch((error: unknown) => {
    const code = error instanceof Fault ? error.code : 'unknown'
    log.warn('an entry of the web chat was not kept', { platform: 'web', tenant, event, code })
  })
}

/** An event that was not answered: what came before is a conflict, what may come again is 503. */
function toRefusal(handled: Exclude<Handled, { outcome: 'replied' }>, words: PageTexts): Problem {
  switch (handled.outcome) {
    case 'repeat':
      return { status: 409, code: 'repeat', message: words.problem.repeat }
    case 'busy':
      return { status: 503, code: 'busy', message: words.problem.busy }
    case 'failed':
      return { status: 503, code: 'failed', message: handled.reply.text }
    case 'form':
      return { status: 503, code: 'busy', message: words.problem.busy }
    default:
      return handled satisfies never
  }
}
