// The chat platforms of the tenants: for each that is configured and has a record, its bot and its doors; and for everything
// that is off, the sentence that says why. main calls it; a platform's SDK is loaded only when somebody has configured it.
import type { IncomingMessage } from 'node:http'
import { slackRates } from '../adapters/slack/limits.js'
import { chatLink } from '../adapters/teams/api/link.js'
import { teamsRates } from '../adapters/teams/limits.js'
import { refuse } from '../adapters/web/guard.js'
import type { WebChat, WebOptions } from '../adapters/web/server.js'
import type { Door } from '../adapters/web/slides.js'
import { createBot } from './bot.js'
import type { CalendarLinks } from './calendar-reply.js'
import type { Config } from './config.js'
import type { TenantId } from './core/ids.js'
import type { Lang } from './core/message.js'
import type { Bot, Clock, LanguageModel, Log } from './core/ports.js'
import type { Instant } from './core/time.js'
import type { ImportChat } from './import-chat/chat.js'
import { createImportThread } from './import-thread.js'
import type { Metrics } from './metrics.js'
import type { Outgoing } from './outgoing.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { ConversationStore } from './store/conversation-store.js'
import { EventStore } from './store/event-store.js'
import type { RedisConnection, RedisSettings } from './store/redis/redis.js'
import { type Tenant, TenantStore } from './store/tenant-store.js'
import type { ConfiguredTenant, SlackSecrets, TeamsSecrets } from './tenants-file.js'
import { wording } from './wording/wording.js'

type Post = NonNullable<WebOptions['posts']>[number]

export interface Platforms {
  /** What the web server takes in for them. */
  readonly posts: readonly Post[]
  /** Where each tenant's people write to Pejling. */
  readonly doors: readonly (Door & { readonly tenant: TenantId })[]
  /** For the operator: what is ready, what is off and why. */
  readonly sentences: readonly string[]
  /** Waits for answers that are on their way. */
  close(): Promise<void>
}
export interface PlatformParts {
  readonly config: Config
  /** The operator's language. */
  readonly lang: Lang
  readonly connection: RedisConnection
  /** Where the thread of imports finds the same Redis. */
  readonly redis: RedisSettings
  readonly snapshots: SnapshotCache
  readonly calendars: CalendarLinks
  readonly model: LanguageModel
  readonly clock: Clock
  /** Real time, for signatures. */
  readonly realNow: () => Instant
  readonly log: Log
  readonly metrics: Metrics
  readonly outgoing: Outgoing
}

/** A tenant needs a record (`tenant add`) and a place in the environment; one without the other is named, and off. */
export async function openPlatforms(parts: PlatformParts): Promise<Platforms> {
  const { config, connection, log, lang } = parts
  const { command } = wording(lang)
  const records = await new TenantStore(connection).list()
  const { redis } = parts
  const imports = createImportThread({ redis, lang, logLevel: config.logLevel ?? 'error' })
  const bot = makeBot(parts, imports)
  const opened = await Promise.all(
    config.tenants.map(tenant => {
      const record = records.find(({ id }) => id === tenant.id)
      if (record) return openTenant(parts, { tenant, record, bot })
      log.warn('tenant off: no record', { tenant: tenant.id })
      return nothing(command.tenantOff(tenant.id, 'record'))
    }),
  )
  const unset = records.filter(({ id }) => config.tenants.every(tenant => tenant.id !== id))
  for (const { id } of unset) log.warn('tenant off: not in the environment', { tenant: id })
  return {
    posts: opened.flatMap(each => each.posts),
    doors: opened.flatMap(each => each.doors),
    sentences: [
      ...opened.flatMap(each => each.sentences),
      ...unset.map(({ id }) => command.tenantOff(id, 'secrets')),
    ],
    async close() {
      await Promise.all(opened.map(each => each.close()))
      await imports.close()
    },
  }
}

function nothing(...sentences: readonly string[]): Platforms {
  return { posts: [], doors: [], sentences, close: async () => undefined }
}

function makeBot(
  { connection, metrics, outgoing, ...parts }: PlatformParts,
  imports: ImportChat,
): Bot {
  const { desk, reminders, attend, broadcasts, checkins, ownData, reached } = outgoing
  const events = new EventStore(connection)
  const conversations = new ConversationStore(connection)
  return createBot({
    ...parts,
    events,
    conversations,
    imports,
    desk,
    reminders,
    attend,
    broadcasts,
    checkins,
    ownData,
    reached,
    count: metrics,
  })
}

interface Configured {
  readonly tenant: ConfiguredTenant
  readonly record: Tenant
  readonly bot: Bot
}

async function openTenant(parts: PlatformParts, configured: Configured): Promise<Platforms> {
  const { slack, teams } = configured.tenant
  const opened = [
    slack ? await openSlackOf(parts, configured, slack) : nothing(),
    teams || parts.config.dev ? await openTeamsOf(parts, configured, teams) : nothing(),
  ]
  return {
    posts: opened.flatMap(each => each.posts),
    doors: opened.flatMap(each => each.doors),
    sentences: opened.flatMap(each => each.sentences),
    close: async () => void (await Promise.all(opened.map(each => each.close()))),
  }
}

async function openSlackOf(
  { config, lang, log, realNow, outgoing }: PlatformParts,
  { tenant, record, bot }: Configured,
  secrets: SlackSecrets,
): Promise<Platforms> {
  const { command } = wording(lang)
  const { openSlack } = await import('../adapters/slack/slack.js')
  const opened = await openSlack({
    ...secrets,
    tenant: tenant.id,
    team: record.slackTeam,
    apiUrl: config.slackApiUrl,
    bot,
    texts: { da: wording('da').slack, en: wording('en').slack },
    log,
    now: realNow,
    onPosted: room => outgoing.spent(tenant.id, 'slack', room),
  })
  if (opened.outcome !== 'ready') {
    log.warn('Slack is off for a tenant', { tenant: tenant.id, code: opened.outcome })
    return nothing(command.slackOff(tenant.id, opened.outcome))
  }
  const { handle, chat, link, close } = opened.slack
  outgoing.open(tenant.id, 'slack', chat, slackRates)
  const own = `/slack/${tenant.id}/events`
  const paths = config.tenants.length === 1 ? ['/slack/events', own] : [own]
  const [path = own] = paths
  const at = handle && `${config.publicUrl ?? ''}${path}`
  return {
    posts: handle ? paths.map(each => ({ path: each, handle })) : [],
    doors: [{ tenant: tenant.id, app: 'slack', url: link }],
    sentences: [
      command.slackReady(tenant.id, at),
      ...(opened.isChecked ? [] : [command.slackUnchecked(tenant.id)]),
      ...(config.publicUrl ? [] : [command.slackWithoutCalendar]),
    ],
    close,
  }
}

async function openTeamsOf(
  parts: PlatformParts,
  { tenant: { id }, record, bot }: Configured,
  secrets: TeamsSecrets | undefined,
): Promise<Platforms> {
  const { config, lang, log } = parts
  const { command } = wording(lang)
  const isOther = record.teamsTenant && record.teamsTenant !== secrets?.tenantId.toLowerCase()
  if (secrets && isOther) {
    log.warn('Teams is off for a tenant', { tenant: id, code: 'otherTenant' })
    return nothing(command.teamsOff(id))
  }
  const { handle, chat, close } = await loadTeams(parts, { tenant: id, bot }, secrets)
  parts.outgoing.open(id, 'teams', chat, teamsRates)
  const own = `/api/${id}/messages`
  const paths = config.tenants.length === 1 ? ['/api/messages', own] : [own]
  const at = `${config.publicUrl ?? ''}${paths[0]}`
  return {
    posts: paths.map(path => ({ path, handle })),
    doors: secrets
      ? [{ tenant: id, app: 'teams', url: code => chatLink(secrets.appId, code) }]
      : [],
    sentences: [
      ...(secrets ? [command.teamsReady(id, at)] : []),
      ...(config.dev ? [command.playgroundReady(paths[0] ?? own)] : []),
    ],
    close,
  }
}

/** The demonstration's bot in the Agents Playground of this machine; for development. */
export async function openPlayground(
  parts: Pick<PlatformParts, 'config' | 'log' | 'lang' | 'realNow' | 'outgoing'>,
  chat: Pick<WebChat, 'tenant' | 'bot'>,
): Promise<Platforms> {
  const opened = await loadTeams(parts, chat, undefined)
  const { handle, close } = opened
  parts.outgoing.open(chat.tenant, 'teams', opened.chat)
  const path = '/api/messages'
  const sentences = [wording(parts.lang).command.playgroundReady(path)]
  return { posts: [{ path, handle }], doors: [], sentences, close }
}

async function loadTeams(
  {
    config,
    log,
    realNow,
    outgoing,
  }: Pick<PlatformParts, 'config' | 'log' | 'realNow' | 'outgoing'>,
  chat: Pick<WebChat, 'tenant' | 'bot'>,
  login: TeamsSecrets | undefined,
) {
  const { openTeams } = await import('../adapters/teams/teams.js')
  return openTeams({
    ...chat,
    login,
    isPlayground: config.dev ? isFromHere : undefined,
    texts: { da: wording('da').teams, en: wording('en').teams },
    log,
    onPosted: conversation => outgoing.spent(chat.tenant, 'teams', conversation),
    now: realNow,
  })
}

/** As strict as with the demonstration's page: no proxy, no other machine, no other website's page. */
function isFromHere({ method = '', headers, socket }: IncomingMessage): boolean {
  const { remoteAddress, localPort } = socket
  return refuse({ method, headers, remoteAddress, localPort }) === undefined
}
