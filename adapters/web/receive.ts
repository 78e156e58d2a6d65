// POST /chat: the page's JSON → Inbound → the bot → the reply as HTML. server.ts mounts it behind the guard.
// Text is cleaned and measured here; what the bot throws becomes a sentence, never a trace.
import type { RequestHandler } from 'express'
import { Fault } from '../../src/core/errors.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Inbound, Lang } from '../../src/core/message.js'
import type { Bot, Handled, Log } from '../../src/core/ports.js'
import { cleanText } from '../../src/core/text.js'
import type { WebLimits } from './limits.js'
import { langOf, type Problem, sendProblem, type Texts, toProblem } from './problems.js'
import { renderReply } from './render.js'
import { ChatRequest } from './schema.js'
import type { PageTexts } from './texts.js'

export interface Receiver {
  readonly bot: Bot
  readonly tenant: TenantId
  readonly texts: Texts
  readonly limits: WebLimits
  readonly log: Log
}

/** What the page gets for an answer: the reply as HTML, its language, and the same as text. */
export interface ChatAnswer {
  readonly html: string
  readonly lang: Lang
  readonly text: string
}

/** Express's handler; the body is read as JSON already, or undefined where it was something else. */
export function createReceiver(receiver: Receiver): RequestHandler {
  return async (req, res) => {
    const { texts, tenant, limits } = receiver
    const read = readInbound(req.body, tenant, texts[langOf(req)], limits)
    if ('problem' in read) return sendProblem(res, texts, read.problem)
    const lang = read.inbound.lang ?? langOf(req)
    const answer = await ask(receiver, read.inbound, texts[lang])
    if ('html' in answer) res.json(answer)
    else sendProblem(res, texts, answer, lang)
  }
}

async function ask(
  { bot, texts, limits, log }: Receiver,
  inbound: Inbound,
  words: PageTexts,
): Promise<ChatAnswer | Problem> {
  const { tenant, eventId: event } = inbound
  try {
    const handled = await bot.handle(inbound)
    if (handled.outcome === 'replied') {
      const { lang, text } = handled.reply
      return { html: renderReply(handled.reply, texts[lang]), lang, text }
    }
    return toRefusal(handled, words)
  } catch (error) {
    const failure = toProblem(error, words, limits)
    const code = error instanceof Fault ? error.code : failure.code
    if (failure.status >= 500) {
      log.error('the bot did not answer', { platform: 'web', tenant, event, code, error })
    }
    return failure
  }
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
    default:
      return handled satisfies never
  }
}

/** The body as an inbound event, or what is wrong with it. */
export function readInbound(
  body: unknown,
  tenant: TenantId,
  texts: PageTexts,
  limits: WebLimits,
): { readonly inbound: Inbound } | { readonly problem: Problem } {
  if (body === undefined) return problem(415, 'not-json', texts.problem['not-json'])
  const request = isTooDeep(body, limits.jsonDepth) ? undefined : ChatRequest.safeParse(body).data
  if (!request) return problem(400, 'invalid', texts.problem.invalid)
  const { id, conversation, as, lang } = request
  const address = as
    ? { platform: 'web', userId: as, verifiedEmail: as }
    : { platform: 'web', userId: `guest-${conversation}` }
  const event = { tenant, address, conversation, eventId: id, lang }
  if ('action' in request) return { inbound: { ...event, type: 'press', action: request.action } }
  const text = cleanText(request.text).trim()
  if (text === '') return problem(422, 'empty', texts.problem.empty)
  if (text.length > limits.textCharacters) {
    return problem(413, 'too-long', texts.tooLong(text.length, limits.textCharacters))
  }
  return { inbound: { ...event, type: 'text', text } }
}

function problem(status: number, code: Problem['code'], message: string): { problem: Problem } {
  return { problem: { status, code, message } }
}

/** Looks no deeper than it must: an array or object in `depth` others is too deep. */
function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some(each => isTooDeep(each, depth - 1))
}
