// PEJLING_TENANTS: a YAML file with the secrets of several tenants, each as `env:NAME` or `file:PATH`, never in clear.
// Read by config only.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { TenantId } from './core/ids.js'
import type { ModelSettings } from './llm/settings.js'
import { type ModelVariables, modelSettings } from './model-variables.js'

const reference = z.string().regex(/^(env|file):.+$/)
const Model = z.strictObject({
  name: z.string().min(1),
  url: z.string().optional(),
  apiKey: reference.optional(),
  hosts: z.array(z.string().min(1)).optional(),
  tokensPerDay: z.number().optional(),
  azure: z
    .strictObject({
      endpoint: z.string(),
      apiVersion: z.string(),
      apiKey: reference.optional(),
      tenantId: z.string().optional(),
      clientId: z.string().optional(),
      clientSecret: reference.optional(),
    })
    .optional(),
})
type Model = z.infer<typeof Model>

const TenantsFile = z.strictObject({
  tenants: z.record(
    z.string(),
    z
      .strictObject({
        slack: z
          .strictObject({
            signingSecret: reference,
            botToken: reference,
            appToken: reference.optional(),
          })
          .optional(),
        teams: z
          .strictObject({ appId: z.string(), appPassword: reference, tenantId: z.string() })
          .optional(),
        model: Model.optional(),
      })
      .nullable(),
  ),
})

type Variables = Readonly<Record<string, string | undefined>>

export interface SlackSecrets {
  readonly signingSecret: string
  readonly botToken: string
  readonly appToken?: string | undefined
}
export interface TeamsSecrets {
  readonly appId: string
  readonly appPassword: string
  readonly tenantId: string
}
/** A tenant as configured: its id and its platforms' secrets. What it is called stands in Redis (`pejling tenant`). */
export interface ConfiguredTenant {
  readonly id: TenantId
  readonly slack?: SlackSecrets | undefined
  readonly teams?: TeamsSecrets | undefined
  readonly model?: ModelSettings | undefined
}

/** The tenants, and every place of the file that is wrong or points at nothing; `unreadable` when it is no YAML file at all. */
export function readTenants(
  path: string,
  vars: Variables,
): { tenants: ConfiguredTenant[]; wrong: string[] } | 'unreadable' {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch {
    return 'unreadable'
  }
  const file = TenantsFile.safeParse(content)
  if (!file.success) {
    return { tenants: [], wrong: file.error.issues.map(issue => issue.path.join('.') || 'tenants') }
  }
  const wrong: string[] = []
  const secret = (place: string, from: string): string => {
    const value = from.startsWith('env:') ? vars[from.slice(4)] : readSecret(from.slice(5))
    if (!value) wrong.push(`${place} (${from})`)
    return value ?? ''
  }
  const tenants = Object.entries(file.data.tenants).flatMap(([name, entry]) => {
    const id = TenantId.safeParse(name)
    if (!id.success) {
      wrong.push(`tenants.${name}`)
      return []
    }
    const { slack, teams, model } = entry ?? {}
    const read = model && modelSettings(modelVariables(model, `${name}.model`, secret))
    for (const problem of read?.problems ?? []) wrong.push(`${name}.model (${problem.name})`)
    return [
      {
        id: id.data,
        slack: slack && {
          signingSecret: secret(`${name}.slack.signingSecret`, slack.signingSecret),
          botToken: secret(`${name}.slack.botToken`, slack.botToken),
          appToken: slack.appToken && secret(`${name}.slack.appToken`, slack.appToken),
        },
        teams: teams && {
          ...teams,
          appPassword: secret(`${name}.teams.appPassword`, teams.appPassword),
        },
        model: read?.settings,
      },
    ]
  })
  return { tenants, wrong }
}

/** The section as the environment would say it, so that both are read alike. */
function modelVariables(
  { name, url, apiKey, hosts, tokensPerDay, azure }: Model,
  place: string,
  secret: (place: string, from: string) => string,
): ModelVariables {
  return {
    OPENAI_MODEL: name,
    OPENAI_BASE_URL: url,
    OPENAI_API_KEY: apiKey && secret(`${place}.apiKey`, apiKey),
    OPENAI_HOSTS: hosts?.join(','),
    OPENAI_TOKENS_PER_DAY: tokensPerDay?.toString(),
    AZURE_OPENAI_ENDPOINT: azure?.endpoint,
    OPENAI_API_VERSION: azure?.apiVersion,
    AZURE_OPENAI_API_KEY: azure?.apiKey && secret(`${place}.azure.apiKey`, azure.apiKey),
    AZURE_TENANT_ID: azure?.tenantId,
    AZURE_CLIENT_ID: azure?.clientId,
    AZURE_CLIENT_SECRET:
      azure?.clientSecret && secret(`${place}.azure.clientSecret`, azure.clientSecret),
  }
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}
