// The environment → one Config, with all problems at once. The only reader of process.env, called by main and cli.
// A secret may stand in NAME or, by path, in NAME_FILE. A platform with none of its secrets is off; with some, a problem.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { TenantId } from './core/ids.js'
import type { ModelSettings } from './llm/settings.js'
import type { LogLevel } from './log.js'
import { type ModelRead, modelSecrets, modelSettings } from './model-variables.js'
import type { RedisSettings } from './store/redis/redis-options.js'
import { type ConfiguredTenant, readTenants } from './tenants-file.js'

/** What can be wrong with a variable; `src/wording/*\/config.ts` has a sentence for each. */
export type ConfigProblemCode =
  | 'port'
  | 'host'
  | 'https-url'
  | 'redis-url'
  | 'nodes'
  | 'level'
  | 'id'
  | 'instant'
  | 'flag'
  | 'missing'
  | 'together'
  | 'file'
  | 'production'
  | 'tenant-needed'
  | 'tenants-file'
  | 'model-url'
  | 'model-hosts'
  | 'count'

/** One problem: the variable's name, what is wrong, and where it helps another name, a path or a place in a file. */
export interface ConfigProblem {
  readonly name: string
  readonly code: ConfigProblemCode
  readonly detail?: string
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly production: boolean
  /** Where Redis is; undefined: Pejling starts its own in `dataDir`. */
  readonly redis: RedisSettings | undefined
  readonly redisServer: string
  readonly dataDir: string
  readonly tenants: readonly ConfiguredTenant[]
  /** The language model of the environment: of its one tenant, of the demonstration and of the command line. */
  readonly model: ModelSettings | undefined
  /** A variable that is set as if for a model, where none is named: worth telling whoever asks what is wrong. */
  readonly unnamedModel: string | undefined
  /** The https address under which others reach Pejling, without a slash at its end. */
  readonly publicUrl: string | undefined
  /** Where Slack's Web API is, when it is not Slack's own: for tests. */
  readonly slackApiUrl: string | undefined
  /** Development: the Agents Playground of this machine is let in. Never in production. */
  readonly dev: boolean
  /** A folder with `programme.json` that the demonstration shows instead of the sample network. */
  readonly programme: string | undefined
  /** No tenant, no public address, no platform secret: the web chat may be shown, to loopback alone. */
  readonly demonstration: boolean
  /** Undefined: info, or on a terminal warn. */
  readonly logLevel: LogLevel | undefined
  /** The instant (ms) that business time starts from; undefined: the real one. */
  readonly clock: number | undefined
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

type Variables = Readonly<Record<string, string | undefined>>

const nodes = z
  .string()
  .regex(/^\s*[\w.-]+:\d{1,5}(\s*,\s*[\w.-]+:\d{1,5})*\s*$/, { error: 'nodes' })
  .transform(list =>
    list.split(',').map(node => {
      const [host = '', port = ''] = node.trim().split(':')
      return { host, port: Number(port) }
    }),
  )
const flag = z.enum(['0', '1'], { error: 'flag' }).transform(value => value === '1')
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'port' })
  .transform(Number)
  .refine(value => value <= 65_535, { error: 'port' })
const tenantId = z
  .string()
  .refine(id => TenantId.safeParse(id).success, { error: 'id' })
  .transform(id => TenantId.parse(id))

const Environment = z.object({
  PORT: port.default(3978),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'host' })
    .default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'https-url' }).optional(),
  SLACK_API_URL: z
    .url({ error: 'https-url' })
    .regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/, { error: 'https-url' })
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'redis-url' }).optional(),
  REDIS_SENTINELS: nodes.optional(),
  REDIS_CLUSTER: nodes.optional(),
  REDIS_TLS: flag.default(false),
  PEJLING_TENANT: tenantId.optional(),
  PEJLING_CLOCK: z
    .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
      error: 'instant',
    })
    .transform(iso => Date.parse(iso))
    .optional(),
  PEJLING_DEV: flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'level' }).optional(),
})
type Environment = z.infer<typeof Environment>

const secrets = [
  'REDIS_URL',
  'REDIS_PASSWORD',
  'REDIS_SENTINEL_PASSWORD',
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'MicrosoftAppPassword',
  ...modelSecrets,
] as const
const slackNames = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'] as const
const teamsNames = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const

/** Reads the environment. Empty values count as absent; nothing but the variables' names gets into a problem. */
export function readConfig(env: Variables = process.env): ConfigResult {
  const problems: ConfigProblem[] = []
  const vars = withSecretFiles(env, problems)
  const parsed = Environment.safeParse(vars)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      problems.push({ name: String(issue.path[0]), code: issue.message as ConfigProblemCode })
    }
  }
  problems.push(...togetherProblems(vars), ...productionProblems(vars))
  const model = modelSettings(vars)
  problems.push(...model.problems)
  const tenants = readConfiguredTenants(vars, problems)
  if (problems.length > 0 || !parsed.success) return { ok: false, problems }
  return { ok: true, config: toConfig(parsed.data, vars, { tenants, model }) }
}

function toConfig(
  parsed: Environment,
  vars: Variables,
  { tenants, model }: { tenants: ConfiguredTenant[]; model: ModelRead },
): Config {
  const platform = [...slackNames, ...teamsNames].some(name => vars[name])
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    production: vars.NODE_ENV === 'production',
    redis: redisSettings(parsed, vars),
    redisServer: vars.REDIS_SERVER ?? 'redis-server',
    dataDir: vars.PEJLING_DATA ?? '.pejling',
    tenants: vars.PEJLING_TENANTS
      ? tenants
      : tenants.map(tenant => ({ ...tenant, model: model.settings })),
    model: model.settings,
    unnamedModel: model.unnamed,
    publicUrl: parsed.PUBLIC_URL?.replace(/\/+$/, ''),
    slackApiUrl: parsed.SLACK_API_URL,
    dev: parsed.PEJLING_DEV,
    programme: vars.PEJLING_PROGRAMME,
    demonstration: tenants.length === 0 && !parsed.PUBLIC_URL && !platform,
    logLevel: parsed.LOG_LEVEL,
    clock: parsed.PEJLING_CLOCK,
  }
}

/** NAME_FILE's content becomes NAME; both at once, or a file that cannot be read, is a problem. */
function withSecretFiles(env: Variables, problems: ConfigProblem[]): Variables {
  const vars: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(env)) if (value?.trim()) vars[name] = value.trim()
  for (const name of secrets) {
    const path = vars[`${name}_FILE`]
    if (!path) continue
    if (vars[name]) problems.push({ name, code: 'together', detail: `${name}_FILE` })
    try {
      vars[name] = readFileSync(path, 'utf8').trim()
    } catch {
      problems.push({ name: `${name}_FILE`, code: 'file', detail: path })
    }
  }
  return vars
}

/** What only makes sense together, and what excludes each other. */
function togetherProblems(vars: Variables): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const needs = (name: string, given: readonly string[]) => {
    const present = given.find(other => vars[other])
    if (present && !vars[name]) problems.push({ name, code: 'missing', detail: present })
  }
  needs('REDIS_MASTER', ['REDIS_SENTINELS'])
  needs('REDIS_SENTINELS', ['REDIS_MASTER'])
  for (const name of slackNames) needs(name, [...slackNames, 'SLACK_APP_TOKEN'])
  for (const name of teamsNames) needs(name, [...teamsNames])
  const redis = ['REDIS_URL', 'REDIS_SENTINELS', 'REDIS_CLUSTER'].filter(name => vars[name])
  if (redis.length > 1)
    problems.push({ name: redis[0] ?? '', code: 'together', detail: redis[1] ?? '' })
  if (vars.PEJLING_TENANT && vars.PEJLING_TENANTS) {
    problems.push({ name: 'PEJLING_TENANT', code: 'together', detail: 'PEJLING_TENANTS' })
  }
  if (vars.OPENAI_MODEL && vars.PEJLING_TENANTS) {
    problems.push({ name: 'OPENAI_MODEL', code: 'together', detail: 'PEJLING_TENANTS' })
  }
  const platform = [...slackNames, ...teamsNames].find(name => vars[name])
  if (platform && !vars.PEJLING_TENANT) {
    problems.push({ name: 'PEJLING_TENANT', code: 'tenant-needed', detail: platform })
  }
  return problems
}

/** What opens a door or bends time is refused where `NODE_ENV=production`. */
function productionProblems(vars: Variables): ConfigProblem[] {
  if (vars.NODE_ENV !== 'production') return []
  return ['PEJLING_DEV', 'PEJLING_CLOCK']
    .filter(name => vars[name] && vars[name] !== '0')
    .map(name => ({ name, code: 'production' as const }))
}

function readConfiguredTenants(vars: Variables, problems: ConfigProblem[]): ConfiguredTenant[] {
  const path = vars.PEJLING_TENANTS
  if (path) {
    const name = 'PEJLING_TENANTS'
    const read = readTenants(path, vars)
    if (read === 'unreadable') problems.push({ name, code: 'file', detail: path })
    else
      for (const place of read.wrong) problems.push({ name, code: 'tenants-file', detail: place })
    return read === 'unreadable' ? [] : read.tenants
  }
  const id = TenantId.safeParse(vars.PEJLING_TENANT)
  if (!id.success) return []
  const [signingSecret, botToken] = slackNames.map(name => vars[name])
  const [appId, appPassword, tenantId] = teamsNames.map(name => vars[name])
  return [
    {
      id: id.data,
      ...(signingSecret && botToken
        ? { slack: { signingSecret, botToken, appToken: vars.SLACK_APP_TOKEN } }
        : {}),
      ...(appId && appPassword && tenantId ? { teams: { appId, appPassword, tenantId } } : {}),
    },
  ]
}

function redisSettings(parsed: Environment, vars: Variables): RedisSettings | undefined {
  const username = vars.REDIS_USERNAME ? { username: vars.REDIS_USERNAME } : {}
  const password = vars.REDIS_PASSWORD ? { password: vars.REDIS_PASSWORD } : {}
  const login = { ...username, ...password, tls: parsed.REDIS_TLS }
  if (parsed.REDIS_CLUSTER) return { kind: 'cluster', nodes: parsed.REDIS_CLUSTER, ...login }
  if (parsed.REDIS_SENTINELS) {
    const sentinelPassword = vars.REDIS_SENTINEL_PASSWORD
    return {
      kind: 'sentinel',
      sentinels: parsed.REDIS_SENTINELS,
      master: vars.REDIS_MASTER ?? '',
      ...login,
      ...(sentinelPassword ? { sentinelPassword } : {}),
    }
  }
  const { REDIS_URL: url } = parsed
  return url ? { kind: 'single', url, ...username, ...password } : undefined
}

/** The language of the one who runs the program: English where the system's language is, else Danish. */
export function operatorLang(env: Variables = process.env): 'da' | 'en' {
  return /^en\b|^en_/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'da'
}
