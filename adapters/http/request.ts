// One HTTP request over a connection that is kept, made once and once only: a post that may have arrived is never sent again blindly.
// The chat platforms' adapters make all their calls with it. Redirects are not followed, and no answer is read beyond what theirs are.
import { type IncomingMessage, Agent as PlainAgent, request } from 'node:http'
import { Agent, request as secureRequest } from 'node:https'

/** An answer, whole; or what happened on the way. `isSent` is false where nobody can have read the request. */
export type Requested =
  | {
      readonly outcome: 'answered'
      readonly status: number
      /** Seconds, where it says so. */
      readonly retryAfter: number | undefined
      readonly text: string
      /** What the token may, as Slack alone says with every answer. */
      readonly scopes: string | undefined
    }
  | { readonly outcome: 'failed'; readonly isSent: boolean; readonly why: string }
export interface Sent {
  /** POST unless told. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type Caller = (url: URL, sent: Sent) => Promise<Requested>

/** Beyond this an answer of a platform's is none. */
const mostCharacters = 8 * 1024 * 1024
/** No platform is made to wait for more than this at once; the rest waits here. */
const maxSockets = 100
/** A connection that has been quiet for this long is not trusted with another request: the other end may have hung up already. */
const quietMs = 4_000

/** `timeoutMs`: for the whole of it, from asking until the last byte of the answer. */
export function createCaller(timeoutMs: number): Caller {
  const options = { keepAlive: true, maxSockets, timeout: quietMs }
  const agents = { plain: new PlainAgent(options), secure: new Agent(options) }
  return (url, { method = 'POST', headers, body }) =>
    new Promise(resolve => {
      const size = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
      const all = { ...headers, ...size }
      const asked =
        url.protocol === 'https:'
          ? secureRequest(url, { agent: agents.secure, method, headers: all })
          : request(url, { agent: agents.plain, method, headers: all })
      // Nothing has gone out before the connection stands; a secure one stands when the other end has shown who it is.
      let isUp = false
      asked.once('socket', socket => {
        isUp = asked.reusedSocket
        if (isUp) return
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          isUp = true
        })
      })
      const timer = setTimeout(() => fail('timeout'), timeoutMs)
      const end = (requested: Requested) => {
        clearTimeout(timer)
        resolve(requested)
      }
      function fail(why: string): void {
        end({ outcome: 'failed', isSent: isUp, why })
        asked.destroy()
      }
      asked.once('response', response => read(response, end, fail))
      asked.on('error', error => fail(codeOf(error)))
      asked.end(body)
    })
}

function read(
  response: IncomingMessage,
  end: (requested: Requested) => void,
  fail: (why: string) => void,
): void {
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
    if (text.length > mostCharacters) fail('too_big')
  })
  response.on('error', error => fail(codeOf(error)))
  response.once('end', () => {
    const said = response.headers['retry-after'] ?? ''
    const retryAfter = /^\d{1,6}$/.test(said) ? Number(said) : undefined
    const scopes = response.headers['x-oauth-scopes']?.toString()
    end({ outcome: 'answered', status: response.statusCode ?? 0, retryAfter, text, scopes })
  })
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code.toLowerCase() : 'unknown'
}
