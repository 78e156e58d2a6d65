// Single calls to Teams: each is one HTTP request with an end, never repeated, never led elsewhere. connector.ts makes them, for
// addresses that it knows to be Teams' alone; what became of a call is told in the words of SendResult, and whoever reads it decides.
import type { SendResult } from '../../../src/core/ports.js'
import type { Caller, Requested } from '../../http/request.js'
import { teamsTimes } from '../limits.js'

/** `answered`: Teams did it, `body` is what it said. */
export type Call = { readonly outcome: 'answered'; readonly body: unknown } | Failed
type Failed = Exclude<SendResult, { readonly outcome: 'accepted' }>

export interface Calls {
  post(conversation: string, activity: object): Promise<Call>
  update(conversation: string, message: string, activity: object): Promise<Call>
  remove(conversation: string, message: string): Promise<Call>
  member(conversation: string, user: string): Promise<Call>
  /** The personal conversation with somebody; its id stands in the body. */
  open(conversation: PersonalConversation): Promise<Call>
}

export interface PersonalConversation {
  readonly isGroup: false
  readonly bot: { readonly id: string }
  readonly members: readonly { readonly id: string }[]
  readonly tenantId: string
  readonly channelData: object
}

export interface Line {
  readonly serviceUrl: string
  /** Ours, for this call; undefined where nobody asks for one. It may throw, and then nothing is sent. */
  token(): Promise<string | undefined>
  /** For the token; the call has its own time. */
  readonly callMs: number
  readonly send: Caller
}

export function createCalls(line: Line): Calls {
  const of = (...ids: readonly string[]) => ids.map(id => `/${encodeURIComponent(id)}`).join('')
  return {
    post: (conversation, activity) =>
      call(line, { method: 'POST', path: `${of(conversation)}/activities`, sent: activity }),
    update: (conversation, message, activity) => {
      const path = `${of(conversation)}/activities${of(message)}`
      return call(line, { method: 'PUT', path, sent: activity })
    },
    remove: (conversation, message) => {
      const path = `${of(conversation)}/activities${of(message)}`
      return call(line, { method: 'DELETE', path })
    },
    member: (conversation, user) =>
      call(line, { method: 'GET', path: `${of(conversation)}/members${of(user)}` }),
    open: conversation => call(line, { method: 'POST', path: '', sent: conversation }),
  }
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly sent?: object
}

async function call(line: Line, { method, path, sent }: Request): Promise<Call> {
  const { serviceUrl, callMs, send } = line
  const token = await within(line.token(), callMs).catch(() => 'none' as const)
  if (token === 'none') return { outcome: 'notSent', why: 'login' }
  const headers = {
    Accept: 'application/json',
    ...(sent ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  }
  const url = new URL(`${serviceUrl.replace(/\/$/, '')}/v3/conversations${path}`)
  const body = sent ? { body: JSON.stringify(sent) } : {}
  const asked = await send(url, { method, headers, ...body })
  if (asked.outcome === 'failed')
    return { outcome: asked.isSent ? 'ambiguous' : 'notSent', why: asked.why }
  return asked.status >= 200 && asked.status < 300 ? answered(asked.text) : ofStatus(asked)
}

/** What is taken and told of in no way that can be read may be there, or not. */
function answered(text: string): Call {
  try {
    return { outcome: 'answered', body: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return { outcome: 'ambiguous', why: 'unreadable' }
  }
}

function ofStatus({ status, retryAfter }: Extract<Requested, { outcome: 'answered' }>): Failed {
  const why = String(status)
  if (status === 412) return { outcome: 'notSent', why }
  if (status === 429) {
    const retryAfterMs = retryAfter === undefined ? teamsTimes.backOffMs : retryAfter * 1000
    return { outcome: 'throttled', retryAfterMs }
  }
  // 501 says that nothing was done: it cannot do such a thing at all.
  const isNo = (status < 500 && status !== 408) || status === 501
  return { outcome: isNo ? 'refused' : 'ambiguous', why }
}

/** Rejects when it takes longer. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
