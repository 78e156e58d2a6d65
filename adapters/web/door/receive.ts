// POST /chat: the page's JSON → Inbound → converse → the reply as HTML. server.ts mounts it behind the guard.
// Text is cleaned here, and that of a question measured. Where the page takes lines, the beginning of an answer comes as {soFar} while the
// rest is being written, and the answer last.
import type { Request, RequestHandler, Response } from 'express'
import type { TenantId } from '../../../src/core/ids.js'
import type { FormValues, Inbound } from '../../../src/core/message.js'
import type { Following } from '../../../src/core/ports.js'
import { cleanText } from '../../../src/core/text.js'
import { type Conversing, converse } from '../conversation/converse.js'
import type { Asked } from '../conversation/keep.js'
import type { WebLimits } from '../limits.js'
import { langOf, type Problem, sendProblem } from '../problems.js'
import type { PageTexts } from '../texts.js'
import { addressOf, ChatRequest } from './schema.js'

export interface Receiver extends Conversing {
  readonly tenant: TenantId
}

/** Express's handler; the body is read as JSON already, or undefined where it was something else. */
export function createReceiver(receiver: Receiver): RequestHandler {
  return async (req, res) => {
    const { texts, tenant, limits } = receiver
    const read = readInbound(req.body, tenant, texts[langOf(req)], limits)
    if ('problem' in read) return sendProblem(res, texts, read.problem)
    const { inbound, asked } = read
    const begun = beginningOf(req, res)
    const answer = await converse(receiver, inbound, asked, begun)
    if (res.headersSent) res.end(lineOf('html' in answer ? answer : toLine(answer)))
    else if ('html' in answer) res.json(answer)
    else sendProblem(res, texts, answer, inbound.lang)
  }
}

/** What is done with the beginning of an answer, where the page takes one: most answers come whole. */
function beginningOf(req: Request, res: Response): Following {
  if (!req.get('accept')?.includes('application/x-ndjson')) return {}
  return {
    onText(soFar) {
      if (res.writableEnded) return
      if (!res.headersSent) res.type('application/x-ndjson; charset=utf-8')
      res.write(lineOf({ soFar }))
    },
  }
}

function lineOf(line: object): string {
  return `${JSON.stringify(line)}\n`
}

function toLine({ code, message }: Problem) {
  return { error: code, message }
}

/** The body as an inbound event with what it shows in the log, or what is wrong with it. */
export function readInbound(
  body: unknown,
  tenant: TenantId,
  texts: PageTexts,
  limits: WebLimits,
): { readonly inbound: Inbound; readonly asked: Asked } | { readonly problem: Problem } {
  if (body === undefined) return problem(415, 'not-json', texts.problem['not-json'])
  const request = isTooDeep(body, limits.jsonDepth) ? undefined : ChatRequest.safeParse(body).data
  if (!request) return problem(400, 'invalid', texts.problem.invalid)
  const { id, conversation, as, lang } = request
  const address = addressOf(as, conversation)
  const event = { tenant, address, conversation, eventId: id, lang }
  if ('action' in request) {
    const { action, label: shown, turn, private: isPrivate } = request
    return { inbound: { ...event, type: 'press', action }, asked: { shown, turn, isPrivate } }
  }
  if ('form' in request) {
    const { form: action, values, turn, private: isPrivate } = request
    return {
      inbound: { ...event, type: 'form', action, values: clean(values) },
      asked: { shown: '', turn, isPrivate },
    }
  }
  const text = cleanText(request.text).trim()
  if (text === '') return problem(422, 'empty', texts.problem.empty)
  if (text.length > limits.textCharacters) {
    return problem(413, 'too-long', texts.tooLong(text.length, limits.textCharacters))
  }
  return { inbound: { ...event, type: 'text', text }, asked: { shown: text } }
}

function clean(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === 'string' ? cleanText(value) : value.map(cleanText),
    ]),
  )
}

function problem(status: number, code: Problem['code'], message: string): { problem: Problem } {
  return { problem: { status, code, message } }
}

/** Looks no deeper than it must: an array or object in `depth` others is too deep. */
function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some(each => isTooDeep(each, depth - 1))
}
