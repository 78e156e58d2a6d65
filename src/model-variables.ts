// The variables of a language model → its settings, for config and, with a tenant's own values, for tenants-file. OPENAI_MODEL is the
// switch: without it no model is used, whatever else is set, since a key may stand in an environment for other programs.
import type { ConfigProblem } from './config.js'
import {
  defaultHosts,
  defaultTokensPerDay,
  defaultUrl,
  entraAuthority,
  type ModelEndpoint,
  type ModelSettings,
} from './llm/settings.js'

/** Those that may stand in a file (`NAME_FILE`). */
export const modelSecrets = [
  'OPENAI_API_KEY',
  'AZURE_OPENAI_API_KEY',
  'AZURE_CLIENT_SECRET',
] as const
const telling = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'AZURE_OPENAI_ENDPOINT'] as const
const entraNames = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'] as const

export type ModelVariables = Readonly<Record<string, string | undefined>>

export interface ModelRead {
  readonly settings: ModelSettings | undefined
  readonly problems: readonly ConfigProblem[]
  /** What is set as if for a model, where none is named. */
  readonly unnamed?: string | undefined
}

/** Without OPENAI_MODEL neither settings nor problems. */
export function modelSettings(vars: ModelVariables): ModelRead {
  const { OPENAI_MODEL: model } = vars
  if (!model)
    return { settings: undefined, problems: [], unnamed: telling.find(name => vars[name]) }
  const problems: ConfigProblem[] = []
  const endpoint = vars.AZURE_OPENAI_ENDPOINT
    ? azureEndpoint(vars, problems)
    : openaiEndpoint(vars, problems)
  const hosts = vars.OPENAI_HOSTS?.split(',').map(host => host.trim()) ?? defaultHosts
  if (!hosts.every(isHost)) problems.push({ name: 'OPENAI_HOSTS', code: 'model-hosts' })
  const tokensPerDay = Number(vars.OPENAI_TOKENS_PER_DAY ?? defaultTokensPerDay)
  if (!Number.isSafeInteger(tokensPerDay) || tokensPerDay < 1)
    problems.push({ name: 'OPENAI_TOKENS_PER_DAY', code: 'count' })
  if (problems.length > 0 || !endpoint) return { settings: undefined, problems }
  return { settings: { model, endpoint, hosts, tokensPerDay }, problems }
}

/** A key alone goes to OpenAI's address in the EU. */
function openaiEndpoint(
  { OPENAI_API_KEY: key, OPENAI_BASE_URL: given }: ModelVariables,
  problems: ConfigProblem[],
): ModelEndpoint | undefined {
  if (!key && !given)
    problems.push({ name: 'OPENAI_API_KEY', code: 'missing', detail: 'OPENAI_MODEL' })
  const url = addressOf(given ?? defaultUrl)
  if (!url) problems.push({ name: 'OPENAI_BASE_URL', code: 'model-url' })
  return url === undefined ? undefined : { kind: 'openai', url, key }
}

function azureEndpoint(vars: ModelVariables, problems: ConfigProblem[]): ModelEndpoint | undefined {
  const name = 'AZURE_OPENAI_ENDPOINT'
  const { OPENAI_API_VERSION: version, AZURE_OPENAI_API_KEY: key } = vars
  if (vars.OPENAI_BASE_URL) problems.push({ name, code: 'together', detail: 'OPENAI_BASE_URL' })
  if (!version) problems.push({ name: 'OPENAI_API_VERSION', code: 'missing', detail: name })
  const url = addressOf(vars[name] ?? '')?.replace(/\/openai(\/v1)?$/, '')
  if (!url) problems.push({ name, code: 'model-url' })
  const [tenantId, clientId, clientSecret] = entraNames.map(each => vars[each])
  const login =
    tenantId && clientId && clientSecret
      ? { tenantId, clientId, clientSecret, authority: authorityOf(vars) }
      : undefined
  const used = key ? { key } : login
  if (!used) {
    const missing = entraNames.some(each => vars[each])
      ? entraNames.filter(each => !vars[each])
      : ['AZURE_OPENAI_API_KEY']
    problems.push(...missing.map(each => ({ name: each, code: 'missing' as const, detail: name })))
  }
  return url && version && used ? { kind: 'azure', url, version, login: used } : undefined
}

/** A national cloud's own, as Azure's other programs take it. */
function authorityOf({ AZURE_AUTHORITY_HOST: given }: ModelVariables): string {
  return addressOf(given ?? '') ?? entraAuthority
}

/** An http address without the slash at its end; undefined where it is none, or carries a login. */
function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, password, search, hash } = new URL(text)
  const isAddress = protocol === 'https:' || protocol === 'http:'
  return isAddress && !username && !password && !search && !hash
    ? text.replace(/\/+$/, '')
    : undefined
}

function isHost(host: string): boolean {
  return /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$|^\[[0-9a-f:]+\]$/i.test(host)
}
