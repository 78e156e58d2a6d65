// Calls to Slack's Web API, each made once and once only: the SDK's own repeating is off, since a post that may have arrived
// must not be sent again blindly. What became of a call is told in the words of SendResult.
import { webApi } from '@slack/bolt'
import type { Log, SendResult } from '../../../src/core/ports.js'
import { slackTimes } from '../limits.js'

export type Call = { readonly outcome: 'answered'; readonly body: unknown } | Failed
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
  readonly log: Log
  readonly callMs?: number
}

export function createClient({ botToken, apiUrl, log, callMs }: ClientOptions): SlackClient {
  const timeout = callMs ?? slackTimes.callMs
  const client = new webApi.WebClient(botToken, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: toBoltLogger(log),
    allowAbsoluteUrls: false,
  })
  return {
    async call(method, args) {
      try {
        return { outcome: 'answered', body: await client.apiCall(method, { ...args }) }
      } catch (error) {
        return failureOf(error)
      }
    },
    async respond(url, message) {
      if (!isSlacks(url, apiUrl)) return { outcome: 'refused', why: 'foreign_response_url' }
      return respondTo(url, message, timeout)
    },
  }
}

function isSlacks(url: string, apiUrl: string | undefined): boolean {
  const { origin } = new URL(url)
  return (
    origin === 'https://hooks.slack.com' ||
    (apiUrl !== undefined && origin === new URL(apiUrl).origin)
  )
}

async function respondTo(url: string, message: object, timeout: number): Promise<Call> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    await response.body?.cancel()
    if (response.ok) return { outcome: 'answered', body: {} }
    const wait = Number(response.headers.get('retry-after')) || 1
    return response.status === 429 ? throttled(wait) : ofStatus(response.status)
  } catch (error) {
    return ofNetwork(error)
  }
}

/** Slack's own mishaps, told as an answer: the call may have had its effect all the same. */
const unsure = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']
/** The request never got to anybody. */
const unsent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_|SELF_SIGNED|UNABLE_TO)/

/** What a failed call of the SDK means for the one who wanted something sent. */
export function failureOf(error: unknown): Failed {
  if (error instanceof webApi.WebAPIRateLimitedError) return throttled(error.retryAfter)
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error.statusCode)
  if (error instanceof webApi.WebAPIRequestError) return ofNetwork(error.original)
  if (!(error instanceof webApi.WebAPIPlatformError))
    return { outcome: 'ambiguous', why: 'unknown' }
  const why = error.data.error
  if (why === 'ratelimited' || why === 'rate_limited') return throttled(1)
  return { outcome: unsure.includes(why) ? 'ambiguous' : 'refused', why }
}

function throttled(seconds: number): Failed {
  return { outcome: 'throttled', retryAfterMs: seconds * 1000 }
}

function ofStatus(status: number): Failed {
  return { outcome: status >= 500 ? 'ambiguous' : 'refused', why: `http_${status}` }
}

/** The cause's code is where fetch tells what happened to the connection. */
function ofNetwork(error: unknown): Failed {
  const code = codeOf(error)
  return { outcome: unsent.test(code) ? 'notSent' : 'ambiguous', why: code.toLowerCase() }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? error.name : codeOf(error.cause)
}

/** The SDK's lines quote what was sent, so only that there was one is kept, and nothing below a warning. */
export function toBoltLogger(log: Log): webApi.Logger {
  const quiet = () => undefined
  return {
    debug: quiet,
    info: quiet,
    warn: () => log.debug('Slack’s SDK warned', { platform: 'slack' }),
    error: () => log.warn('Slack’s SDK failed', { platform: 'slack' }),
    setLevel: quiet,
    getLevel: () => webApi.LogLevel.ERROR,
    setName: quiet,
  }
}
