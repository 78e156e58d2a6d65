// One POST from Slack: its signature before anything else, then its body as plain data, then what became of it as a status.
// slack.ts mounts it for each tenant. An unsigned request has no effect, and is told nothing but 401.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Instant } from '../../../src/core/time.js'
import { readBody } from '../../http/body.js'
import { requestLimits, slackTimes } from '../limits.js'
import { UrlVerification } from '../schema.js'

/** What Slack sent, and what tells it from everything else: the hash of its bytes, and which repetition it is. */
export interface Delivery {
  readonly body: unknown
  hash(): string
  readonly retry: number
}
/** `again`: it shall come again (503). `wrong`: not a payload of Slack's (400). `respond`: what Slack does with a dialog. */
export type Accepted = 'accepted' | 'again' | 'wrong' | { readonly respond: object }

export interface SlackDoor {
  readonly signingSecret: string
  /** Real time. */
  now(): Instant
  accept(delivery: Delivery): Promise<Accepted>
}
export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export function createDoor(door: SlackDoor): NodeHandler {
  return async (req, res) => {
    const raw = await readBody(req, requestLimits.bodyBytes)
    if (raw === 'gone') return
    const { status, text = '', json } = await answer(door, req, raw)
    const isCut = status === 413
    res.writeHead(status, {
      'Content-Type': `${json ? 'application/json' : 'text/plain'}; charset=utf-8`,
      ...(isCut ? { Connection: 'close' } : {}),
    })
    res.end(json ? JSON.stringify(json) : text, () => isCut && req.destroy())
  }
}

interface Answer {
  readonly status: number
  readonly text?: string
  readonly json?: object
}

async function answer(
  door: SlackDoor,
  req: IncomingMessage,
  raw: Buffer | 'too-big',
): Promise<Answer> {
  if (req.method !== 'POST') return { status: 405 }
  if (raw === 'too-big') return { status: 413 }
  if (!isSigned(req, raw, door)) return { status: 401 }
  const body = parseBody(raw.toString('utf8'), req.headers['content-type'] ?? '')
  if (body === undefined || isTooDeep(body, requestLimits.jsonDepth)) return { status: 400 }
  const challenge = challengeIn(body)
  if (challenge !== undefined) return { status: 200, text: challenge }
  const retry = Number(req.headers['x-slack-retry-num'] ?? 0) || 0
  const hash = () => createHash('sha256').update(raw).digest('hex')
  const accepted = await door.accept({ body, hash, retry })
  if (typeof accepted === 'object') return { status: 200, json: accepted.respond }
  return { status: { accepted: 200, again: 503, wrong: 400 }[accepted] }
}

/** What Slack asks to have said back when somebody sets the address up. */
function challengeIn(body: unknown): string | undefined {
  const isOne = typeof body === 'object' && body !== null && 'challenge' in body
  return isOne ? UrlVerification.safeParse(body).data?.challenge : undefined
}

/** Slack's v0 signature over the bytes themselves, by a clock that is at most five minutes off, either way. */
function isSigned(req: IncomingMessage, raw: Buffer, door: SlackDoor): boolean {
  const time = req.headers['x-slack-request-timestamp']
  const signature = req.headers['x-slack-signature']
  if (typeof time !== 'string' || typeof signature !== 'string') return false
  if (!/^\d{1,12}$/.test(time) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false
  if (Math.abs(door.now() - Number(time) * 1000) > slackTimes.signatureMs) return false
  const hmac = createHmac('sha256', door.signingSecret).update(`v0:${time}:`).update(raw)
  return timingSafeEqual(Buffer.from(signature), Buffer.from(`v0=${hmac.digest('hex')}`))
}

/** Events are JSON; commands are a form; presses and dialogs are JSON in a form. Undefined when it is none of these. */
function parseBody(text: string, contentType: string): unknown {
  try {
    if (/^application\/json\b/i.test(contentType)) return JSON.parse(text)
    if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return undefined
    const form = Object.fromEntries(new URLSearchParams(text))
    return form.payload === undefined ? form : JSON.parse(form.payload)
  } catch {
    return undefined
  }
}

/** Looks no deeper than it must: an array or object in `depth` others is too deep. */
function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some(each => isTooDeep(each, depth - 1))
}
