// Calls to Slack's Web API, each made once and once only (adapters/http): a post that may have arrived must not be sent again blindly.
// What became of a call is told in the words of SendResult. Everything in this folder calls Slack through here.
import type { SendResult } from '../../../src/core/ports.js'
import { createCaller, type Requested } from '../../http/request.js'
import { slackTimes } from '../limits.js'

export type Call =
  | { readonly outcome: 'answered'; readonly body: unknown; readonly scopes?: string | undefined }
  | Failed
/** Everything that a call can become but accepted. */
export type Failed = Exclude<SendResult, { outcome: 'accepted' }>

export interface SlackClient {
  call(method: string, args: Readonly<Record<string, unknown>>): Promise<Call>
  /** Answers through an address that Slack gave with a command or a press; only where Slack itself is. */
  respond(url: string, message: Readonly<Record<string, unknown>>): Promise<Call>
}
export interface ClientOptions {
  readonly botToken: string
  /** Where the Web API is, when it is not Slack's own: for tests. */
  readonly apiUrl?: string | undefined
  readonly callMs?: number
}

const slackApi = 'https://slack.com/api/'
const slackHooks = 'https://hooks.slack.com'

export function createClient({ botToken, apiUrl, callMs }: ClientOptions): SlackClient {
  const post = createCaller(callMs ?? slackTimes.callMs)
  const base = new URL(apiUrl ?? slackApi)
  const form = 'application/x-www-form-urlencoded; charset=utf-8'
  const formHeaders = { Authorization: `Bearer ${botToken}`, 'Content-Type': form }
  const jsonHeaders = { 'Content-Type': 'application/json; charset=utf-8' }
  return {
    async call(method, args) {
      return readCall(
        await post(new URL(method, base), { headers: formHeaders, body: encode(args) }),
      )
    },
    async respond(url, message) {
      const to = new URL(url)
      const isSlacks =
        to.origin === slackHooks || (apiUrl !== undefined && to.origin === base.origin)
      if (!isSlacks) return { outcome: 'refused', why: 'foreign_response_url' }
      const asked = await post(to, { headers: jsonHeaders, body: JSON.stringify(message) })
      if (asked.outcome === 'failed') return ofNetwork(asked)
      return asked.status === 200 ? { outcome: 'answered', body: {} } : ofStatus(asked)
    },
  }
}

/** As every method of Slack's takes it: a form, whose values are words or JSON. */
function encode(args: Readonly<Record<string, unknown>>): string {
  return Object.entries(args)
    .flatMap(([name, value]) => {
      if (value === undefined) return []
      const words = typeof value === 'string' ? value : JSON.stringify(value)
      return `${name}=${encodeURIComponent(words)}`
    })
    .join('&')
}

/** Slack's own mishaps, told as an answer: the call may have had its effect all the same. */
const unsure = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']

function readCall(asked: Requested): Call {
  if (asked.outcome === 'failed') return ofNetwork(asked)
  if (asked.status !== 200) return ofStatus(asked)
  const body = parse(asked.text)
  if (body?.ok === true) return { outcome: 'answered', body, scopes: asked.scopes }
  const why = body?.error
  // What nobody can read is nobody's no: nobody knows what was done.
  if (typeof why !== 'string') return { outcome: 'ambiguous', why: 'unreadable' }
  if (why === 'ratelimited' || why === 'rate_limited') return throttled(asked.retryAfter)
  return { outcome: unsure.includes(why) ? 'ambiguous' : 'refused', why }
}

function parse(text: string): { readonly ok?: unknown; readonly error?: unknown } | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

function throttled(seconds: number | undefined): Failed {
  return { outcome: 'throttled', retryAfterMs: (seconds || 1) * 1000 }
}

/** 408 is a time-out that the other end has noticed; 412 says that nothing was done. */
function ofStatus({ status, retryAfter }: Extract<Requested, { outcome: 'answered' }>): Failed {
  if (status === 429) return throttled(retryAfter)
  const why = `http_${status}`
  if (status === 412) return { outcome: 'notSent', why }
  return { outcome: status >= 500 || status === 408 ? 'ambiguous' : 'refused', why }
}

function ofNetwork({ isSent, why }: Extract<Requested, { outcome: 'failed' }>): Failed {
  return { outcome: isSent ? 'ambiguous' : 'notSent', why }
}
