// The only import of `openai`: one call of chat completions, in whatever dialect the endpoint speaks, as a value and never an error.
// Used by ../endpoint.ts. Nothing is read from the environment, nothing logged, no redirect followed: a host that was allowed can send
// neither key nor question on to another.
import { APIConnectionError, APIError, AzureOpenAI, OpenAI, OpenAIError } from 'openai'
import { z } from 'zod'
import { causeCode } from '../../core/errors.js'
import type { ModelRequest } from '../../core/ports.js'
import type { ModelSettings } from '../settings.js'
import { toBody } from './body.js'
import { firstDialect, narrower } from './dialect.js'
import { createTokens } from './entra.js'
import { createReading, type Read } from './reading.js'

/** Why a call came to nothing, as far as it can be told. */
export type CallFailure =
  | 'timeout'
  /** No connection, or one that was cut before there was an answer; `code` tells. */
  | 'unreachable'
  /** 429, or a 5xx. */
  | 'busy'
  | 'broken'
  /** 401 or 403. */
  | 'denied'
  /** 404. */
  | 'absent'
  /** Another 4xx, when everything that can be left out was left out. */
  | 'rejected'
  /** It sends us elsewhere, or what answers does not speak chat completions. */
  | 'foreign'
  | 'garbled'
  | 'cut'
  | 'filtered'

export type CallResult =
  | Extract<Read, { outcome: 'said' }>
  | {
      readonly outcome: 'failed'
      readonly why: CallFailure
      readonly status?: number
      /** The endpoint's or the system's own word for it (`ENOTFOUND`, `insufficient_quota`): never a sentence. */
      readonly code?: string
      /** In how many ms it wants to be asked again. */
      readonly retryAfterMs?: number
    }

export interface CallGiven {
  readonly signal: AbortSignal
  readonly onText?: ((text: string) => void) | undefined
}

export interface Caller {
  /** Never throws. One request, and one more for each thing of it that the endpoint turns out not to know. */
  call(request: ModelRequest, given: CallGiven): Promise<CallResult>
  /** The models that the endpoint has; none where it does not say. */
  models(signal: AbortSignal): Promise<string[]>
}

const Models = z.array(z.object({ id: z.string().max(200) }))

export function createCaller(settings: ModelSettings): Caller {
  const client = clientOf(settings)
  let dialect = firstDialect(settings.endpoint)
  return {
    async call(request, given) {
      let trial = dialect
      for (;;) {
        const { complaint, ...result } = await callOnce(
          client,
          toBody(request, settings.model, trial),
          given,
        )
        if (result.outcome === 'said') dialect = trial
        const next = complaint === undefined ? undefined : narrower(trial, complaint)
        if (!next) return result
        trial = next
      }
    },
    async models(signal) {
      const listed = await client.models
        .list({ signal })
        .then(({ data }) => Models.safeParse(data))
        .catch(() => undefined)
      return listed?.success ? listed.data.map(({ id }) => id) : []
    },
  }
}

/** Everything that the package would take from the environment is given, so that no tenant gets another's. */
function clientOf({ endpoint }: ModelSettings): OpenAI {
  const common = {
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetchOptions: { redirect: 'manual' },
  } as const
  if (endpoint.kind === 'openai') {
    const { key, url } = endpoint
    const defaultHeaders = { ...untold, ...(key === undefined ? { Authorization: null } : {}) }
    return new OpenAI({ ...common, defaultHeaders, baseURL: url, apiKey: key ?? 'none' })
  }
  const { url, version, login } = endpoint
  return new AzureOpenAI({
    ...common,
    defaultHeaders: untold,
    baseURL: `${url}/openai`,
    apiVersion: version,
    ...('key' in login ? { apiKey: login.key } : { azureADTokenProvider: createTokens(login) }),
  })
}

/** What the package tells of the machine it runs on is nobody's business. */
const untold = Object.fromEntries(
  [
    'Lang',
    'Package-Version',
    'OS',
    'Arch',
    'Runtime',
    'Runtime-Version',
    'Retry-Count',
    'Timeout',
  ].map(name => [`X-Stainless-${name}`, null]),
)

/** `complaint`: what the endpoint said of a request that it did not understand; for the dialect alone. */
type Once = CallResult & { readonly complaint?: string }

async function callOnce(
  client: OpenAI,
  body: OpenAI.ChatCompletionCreateParamsStreaming,
  { signal, onText }: CallGiven,
): Promise<Once> {
  try {
    const { data, response } = await client.chat.completions.create(body, { signal }).withResponse()
    const type = response.headers.get('content-type') ?? ''
    if (type.includes('html')) return { outcome: 'failed', why: 'foreign' }
    // Some servers do not stream, and answer in one.
    const chunks = type.includes('application/json') ? [await response.json()] : data
    return await read(chunks, { signal, onText })
  } catch (error) {
    if (signal.aborted) return { outcome: 'failed', why: 'timeout' }
    if (error instanceof APIError) return failureOf(error)
    // The package's own, without a request: there was no token to call with.
    const why = error instanceof OpenAIError ? 'denied' : 'garbled'
    return { outcome: 'failed', why }
  }
}

async function read(
  chunks: AsyncIterable<unknown> | readonly unknown[],
  { signal, onText }: CallGiven,
): Promise<CallResult> {
  const reading = createReading()
  let told = ''
  for await (const chunk of chunks) {
    const state = reading.take(chunk)
    if (state !== 'more') return { outcome: 'failed', why: state }
    const text = onText ? reading.text() : ''
    if (text.length > told.length) onText?.(text)
    told = text
  }
  // A stream that is broken off ends without an error.
  return signal.aborted ? { outcome: 'failed', why: 'timeout' } : reading.end()
}

function failureOf(error: APIError): Once {
  const { status } = error
  if (status === undefined) {
    // Without a connection there was no answer; else the error came in the middle of one, which cannot be begun again.
    const isAway = error instanceof APIConnectionError
    return {
      outcome: 'failed',
      why: isAway ? 'unreachable' : 'garbled',
      code: wordOf(causeCode(error)) ?? 'unknown',
    }
  }
  const code = wordOf(error.code) ?? wordOf(error.type)
  const failed = { outcome: 'failed', status, ...(code ? { code } : {}) } as const
  if (status < 400) return { ...failed, why: 'foreign' }
  if (status === 429) return { ...failed, why: 'busy', ...retryAfter(error) }
  if (status >= 500) return { ...failed, why: 'broken', ...retryAfter(error) }
  if (status === 401 || status === 403) return { ...failed, why: 'denied' }
  if (status === 404) return { ...failed, why: 'absent' }
  if (code === 'content_filter') return { ...failed, why: 'filtered' }
  if (code === 'context_length_exceeded') return { ...failed, why: 'cut' }
  const complaint = `${error.param ?? ''} ${error.message}`
  if (!isOfForm(status)) return { ...failed, why: 'rejected' }
  const toolless = /\btools?\b|function.?call/i.test(complaint) ? { code: 'no_tools' } : {}
  return { ...failed, why: 'rejected', ...toolless, complaint }
}

function isOfForm(status: number): boolean {
  return status === 400 || status === 422
}

/** Codes are words; whatever else stands there is a sentence, which may quote. */
function wordOf(code: unknown): string | undefined {
  return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : undefined
}

function retryAfter({ headers }: APIError): { retryAfterMs?: number } {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(ms)) return { retryAfterMs: ms }
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}
}
