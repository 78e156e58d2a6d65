// The language models of the tenants that have one, as the port wants them: whose turn may begin, eight seconds for all of its calls, and
// what they cost. Made by src/open-model.ts and only where a tenant has one, since it loads the package. Nothing of a text gets into a log.
import type { TenantId } from '../core/ids.js'
import type {
  LanguageModel,
  Log,
  ModelFailure,
  ModelRequest,
  ModelSaid,
  ModelTurn,
  ModelUse,
} from '../core/ports.js'
import { type Checked, checkEndpoint } from './check.js'
import { createEndpoint, type Endpoint, failureOf } from './endpoint.js'
import type { CallResult } from './openai/client.js'
import { createPrompts } from './prompts.js'
import type { ModelSettings } from './settings.js'

const turnMs = 8000
/** Of Danish, the hardest language of the two on most models; for endpoints that do not count. */
const charactersPerToken = 3

/** What is counted over all replicas (src/store/model-budget-store.ts). */
export interface ModelBudget {
  /** One turn of the account's; nothing is taken where somebody's budget is spent. */
  take(
    tenant: TenantId,
    account: string,
    tokensPerDay: number,
  ): Promise<'taken' | 'person' | 'tenant'>
  spend(tenant: TenantId, tokens: number): Promise<void>
}

/** Counts for /metrics. */
export interface ModelMeter {
  /** What became of one call, or of a turn that was not begun. */
  modelCall(outcome: 'said' | ModelFailure, ms: number): void
  modelTokens(used: { readonly in: number; readonly out: number }): void
  /** A breaker has opened (1) or closed (-1). */
  modelBreaker(change: 1 | -1): void
}

export interface ModelParts {
  /** The same object each time for the same tenant. */
  settingsOf(tenant: TenantId): ModelSettings | undefined
  /** Undefined: nothing is counted, where one person asks for themselves. */
  readonly budget?: ModelBudget | undefined
  readonly meter?: ModelMeter | undefined
  readonly log: Log
  /** Another time for the whole turn than eight seconds: for tests. */
  readonly turnMs?: number
}

export interface OpenModel extends LanguageModel {
  /** Asks the endpoint something small, says how it went, and turns the model off for the tenant until a check goes well. In the time of a turn unless told. */
  check(tenant: TenantId, withinMs?: number): Promise<Checked>
}

export function createLanguageModel(parts: ModelParts): OpenModel {
  const endpointOf = createEndpoints(parts)
  const prompts = createPrompts()
  const isOn = (tenant: TenantId) => endpointOf(tenant)?.isOff === false
  return {
    isOn,
    async begin(use) {
      const endpoint = endpointOf(use.tenant)
      if (!endpoint || endpoint.isOff) return { failed: 'off' }
      const failed = endpoint.isOpen() ? 'open' : await takeTurn(parts, use, endpoint)
      if (!failed) return turnOf(parts, use, endpoint)
      parts.meter?.modelCall(failed, 0)
      return { failed }
    },
    prompt: prompts.fill,
    async check(tenant, withinMs = parts.turnMs ?? turnMs) {
      const endpoint = endpointOf(tenant)
      if (!endpoint) return { outcome: 'none' }
      const checked = await checkEndpoint(endpoint, withinMs)
      endpoint.isOff = !checked.works
      return checked
    },
  }
}

/** Made when first asked for; one whose host is not allowed is made as well, and stays off. */
function createEndpoints({ settingsOf, meter, log }: ModelParts) {
  const endpoints = new Map<ModelSettings, Endpoint>()
  return (tenant: TenantId): Endpoint | undefined => {
    const settings = settingsOf(tenant)
    if (!settings) return undefined
    const known = endpoints.get(settings)
    if (known) return known
    const made = createEndpoint(settings, {
      now: () => performance.now(),
      onBreaker(isOpen) {
        meter?.modelBreaker(isOpen ? 1 : -1)
        log.warn(isOpen ? 'language model held back: it keeps failing' : 'language model is back', {
          tenant,
        })
      },
    })
    endpoints.set(settings, made)
    return made
  }
}

async function takeTurn(
  { budget, log }: ModelParts,
  { tenant, account }: ModelUse,
  { settings }: Endpoint,
): Promise<ModelFailure | undefined> {
  try {
    const taken = await budget?.take(tenant, account, settings.tokensPerDay)
    return taken === 'person' || taken === 'tenant' ? `${taken}-budget` : undefined
  } catch (error) {
    log.warn('language model not asked: its budget cannot be read', { tenant, error })
    return 'off'
  }
}

function turnOf(parts: ModelParts, { tenant, task }: ModelUse, endpoint: Endpoint): ModelTurn {
  const { budget, meter, log } = parts
  const signal = AbortSignal.timeout(parts.turnMs ?? turnMs)
  const spend = async (tokens: Tokens) => {
    meter?.modelTokens(tokens)
    await budget?.spend(tenant, tokens.in + tokens.out).catch((error: unknown) => {
      log.warn('tokens of the language model not counted', { tenant, error })
    })
  }
  return {
    async say(request, onText) {
      const began = performance.now()
      const said = toSaid(request, await endpoint.call(request, { signal, onText }))
      const ms = Math.round(performance.now() - began)
      const code = said.outcome === 'said' ? 'said' : said.why
      meter?.modelCall(code, ms)
      if (code !== 'said')
        log.warn('language model did not answer', { tenant, kind: task, code, ms })
      await spend(costOf(request, said))
      return said
    },
  }
}

type Tokens = Extract<ModelSaid, { outcome: 'said' }>['tokens']

function toSaid(request: ModelRequest, result: CallResult | 'open'): ModelSaid {
  if (result === 'open') return { outcome: 'failed', why: 'open' }
  if (result.outcome === 'failed') return { outcome: 'failed', why: failureOf(result.why) }
  const { text, calls } = result
  const written = calls.reduce((sum, { input }) => sum + input.length, text.length)
  const tokens = result.tokens ?? { in: lengthOf(request), out: tokensOf(written) }
  return { outcome: 'said', text, calls, tokens }
}

/** What was read and then not finished is paid for all the same. */
function costOf(request: ModelRequest, said: ModelSaid): Tokens {
  if (said.outcome === 'said') return said.tokens
  const isRead = said.why === 'timeout' || said.why === 'garbled'
  return { in: isRead ? lengthOf(request) : 0, out: 0 }
}

/** In tokens, roughly. */
function lengthOf({ messages, tools = [] }: ModelRequest): number {
  return tokensOf(JSON.stringify([messages, tools]).length)
}

function tokensOf(characters: number): number {
  return Math.ceil(characters / charactersPerToken)
}
