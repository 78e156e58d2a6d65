// What an operator has said of a tenant's language model, and which hosts its questions may go to. Made by src/model-variables.ts and
// src/tenants-file.ts; read by everything in this room. A key never leaves it but in the header of a call to a host that is allowed.

/** An application's own login at Microsoft Entra, in the place of a key. */
export interface EntraLogin {
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where tokens are given: Microsoft's own, or a national cloud's. */
  readonly authority: string
}

/** OpenAI itself or anything that speaks like it; or Azure, whose address and login are its own. */
export type ModelEndpoint =
  /** `url` with its version, such as https://eu.api.openai.com/v1; without `key` none is sent. */
  | { readonly kind: 'openai'; readonly url: string; readonly key: string | undefined }
  | {
      readonly kind: 'azure'
      /** Of the resource, without a path. */
      readonly url: string
      readonly version: string
      readonly login: { readonly key: string } | EntraLogin
    }

export interface ModelSettings {
  /** What the endpoint calls it; with Azure the deployment's name. */
  readonly model: string
  readonly endpoint: ModelEndpoint
  /** The only hosts that may be asked: names, or `*.` and what they end in. */
  readonly hosts: readonly string[]
  /** In and out together, in each 24 hours. */
  readonly tokensPerDay: number
}

/** Within the EU, or this machine. Whoever wants another names it, OpenAI's own general address too. */
export const defaultHosts: readonly string[] = [
  'eu.api.openai.com',
  '*.openai.azure.com',
  'localhost',
  '127.0.0.1',
  '[::1]',
]

/** Where a key without an address is used. */
export const defaultUrl = 'https://eu.api.openai.com/v1'

export const entraAuthority = 'https://login.microsoftonline.com'

/**
 * About 120 turns of 8,000 tokens: what a network of some hundred people asks on its busiest day when the rules have
 * taken their part, and with the dearest models that fit (2 dollars a million) some 15 kroner at most.
 */
export const defaultTokensPerDay = 1_000_000

/** The host of an endpoint, as a browser would name it; an address is known to be one since it was configured. */
export function hostOf({ endpoint }: ModelSettings): string {
  return new URL(endpoint.url).hostname
}

/** Why nothing may be sent there: nobody has named the host, or it would go unencrypted to a machine that nobody named in full. */
export function refusalOf(settings: ModelSettings): 'host' | 'unencrypted' | undefined {
  const host = hostOf(settings)
  if (!settings.hosts.some(pattern => isMatch(host, pattern.toLowerCase()))) return 'host'
  const isPlain = new URL(settings.endpoint.url).protocol === 'http:'
  const isNamed = settings.hosts.some(pattern => pattern.toLowerCase() === host)
  return isPlain && !isNamed ? 'unencrypted' : undefined
}

function isMatch(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
