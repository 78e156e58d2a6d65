// Whether a tenant's model can be used, found out with one small question that it must look something up for; and if not, what is wrong,
// in as much detail as the operator can do something about. Called at the start, by `doctor`, and now and then while it does not work.
import type { ModelRequest } from '../core/ports.js'
import type { Endpoint } from './endpoint.js'
import type { CallResult } from './openai/client.js'
import { hostOf, refusalOf } from './settings.js'

/** `works`: it may be asked; what has no sentence of its own in the wording stands in `detail` (a status, a code). */
export type Checked =
  | { readonly outcome: 'none'; readonly works?: undefined }
  | { readonly outcome: 'ready' | 'toolsUnused'; readonly works: true; readonly ms: number }
  | {
      readonly outcome: Exclude<ModelTrouble, 'modelUnknown'>
      readonly works: false
      readonly detail: string
    }
  | {
      readonly outcome: 'modelUnknown'
      readonly works: false
      readonly detail: string
      /** Some of those there are. */
      readonly known: readonly string[]
    }

export type ModelTrouble =
  | 'hostNotAllowed'
  | 'unencrypted'
  | 'nameNotFound'
  | 'closed'
  | 'certificate'
  | 'unreachable'
  | 'denied'
  | 'modelUnknown'
  | 'noTools'
  | 'slow'
  | 'busy'
  | 'broken'
  | 'rejected'
  | 'foreign'

const mostKnown = 5

/** The name of the tool that the check hands to the model, so that whoever plays an endpoint can tell it from a question. */
export const checkTool = 'pejling_check'

const request: ModelRequest = {
  messages: [
    { role: 'system', text: `Use the tool ${checkTool} to answer. Do not guess.` },
    { role: 'user', text: 'What is the code word?' },
  ],
  tools: [
    {
      name: checkTool,
      description: 'Looks up the code word.',
      input: { type: 'object', properties: {}, additionalProperties: false },
    },
  ],
  maxTokens: 200,
}

/** Sends nothing at all to a host that is not allowed. Lasts as long as a turn may at most, and a moment more. */
export async function checkEndpoint(endpoint: Endpoint, withinMs: number): Promise<Checked> {
  const refusal = refusalOf(endpoint.settings)
  const host = hostOf(endpoint.settings)
  if (refusal) {
    const outcome = refusal === 'host' ? 'hostNotAllowed' : 'unencrypted'
    return { outcome, works: false, detail: host }
  }
  const began = performance.now()
  const result = await endpoint.call(request, { signal: AbortSignal.timeout(withinMs) })
  const ms = Math.round(performance.now() - began)
  if (result === 'open') return { outcome: 'broken', works: false, detail: 'open' }
  // A model that talks instead of answering has at least been reached.
  if (result.outcome === 'failed' && result.why === 'cut')
    return { outcome: 'toolsUnused', works: true, ms }
  if (result.outcome === 'said')
    return { outcome: result.calls.length > 0 ? 'ready' : 'toolsUnused', works: true, ms }
  return trouble(result, endpoint)
}

type Failed = Extract<CallResult, { outcome: 'failed' }>

async function trouble(failed: Failed, endpoint: Endpoint): Promise<Checked> {
  const { status, code } = failed
  const detail = code ?? (status === undefined ? failed.why : String(status))
  if (failed.why === 'absent' || code === 'model_not_found') return modelTrouble(detail, endpoint)
  return { outcome: plainTrouble(failed), works: false, detail }
}

function plainTrouble({ why, code = '' }: Failed): Exclude<ModelTrouble, 'modelUnknown'> {
  switch (why) {
    case 'unreachable':
      if (/^(ENOTFOUND|EAI_)/.test(code)) return 'nameNotFound'
      if (code === 'ECONNREFUSED') return 'closed'
      return /CERT|SSL|SELF_SIGNED|UNABLE_TO/.test(code) ? 'certificate' : 'unreachable'
    case 'timeout':
      return 'slow'
    case 'denied':
    case 'busy':
    case 'broken':
    case 'foreign':
      return why
    case 'garbled':
    case 'absent':
      return 'foreign'
    case 'rejected':
      return code === 'no_tools' ? 'noTools' : why
    case 'filtered':
    case 'cut':
      return 'rejected'
    default:
      return why satisfies never
  }
}

/** 404 is the model or the address: only who has a list of models speaks the language at all. Azure lists what could be, not what there is. */
async function modelTrouble(detail: string, endpoint: Endpoint): Promise<Checked> {
  if (endpoint.settings.endpoint.kind === 'azure')
    return { outcome: 'modelUnknown', works: false, detail, known: [] }
  const known = await endpoint.models(AbortSignal.timeout(3000))
  return known.length === 0 && detail !== 'model_not_found'
    ? { outcome: 'foreign', works: false, detail }
    : { outcome: 'modelUnknown', works: false, detail, known: known.slice(0, mostKnown) }
}
