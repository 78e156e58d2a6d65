// Bot Framework, and the only file that knows it: whether a request is Teams' own, and single calls back to Teams.
// Only tokens that claim to be the channel's for this bot reach the SDK; calls leave for known hosts alone, once each, with an end.
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { z } from 'zod'
import type { SendResult } from '../../src/core/ports.js'
import { teamsTimes } from './limits.js'
import { TokenClaims, TokenHeader } from './schema.js'

/** `answered`: Teams did it, `body` is what it said. */
export type Call =
  | { readonly outcome: 'answered'; readonly body: unknown }
  | Exclude<SendResult, { readonly outcome: 'accepted' }>

/** The calls that are made; each is one HTTP request, and none is repeated. */
export interface Calls {
  post(conversation: string, activity: object): Promise<Call>
  update(conversation: string, message: string, activity: object): Promise<Call>
  member(conversation: string, user: string): Promise<Call>
  /** The personal conversation with somebody; its id stands in the body. */
  open(conversation: PersonalConversation): Promise<Call>
}

export interface PersonalConversation {
  readonly isGroup: false
  readonly bot: { readonly id: string }
  readonly members: { readonly id: string }[]
  readonly tenantId: string
  readonly channelData: object
}

export interface ConnectorOptions {
  /** Undefined: nobody is logged in, neither they nor we. For the playground alone. */
  readonly login:
    | { readonly appId: string; readonly appPassword: string; readonly tenantId: string }
    | undefined
  /** Other addresses than Microsoft's, for tests: all of them, or the SDK takes none. */
  readonly endpoints?: Readonly<Record<string, string>> | undefined
  readonly callMs?: number
}
export interface Connector {
  /** The way back to whoever sent it; undefined when it is not Teams, whatever the reason. */
  admit(from: { readonly serviceUrl: string }, authorization: string): Promise<Calls | undefined>
}

const channelIssuer = 'https://api.botframework.com'

export function createConnector({
  login,
  endpoints = {},
  callMs = teamsTimes.callMs,
}: ConnectorOptions): Connector {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    ...endpoints,
    ...(login
      ? {
          MicrosoftAppId: login.appId,
          MicrosoftAppPassword: login.appPassword,
          MicrosoftAppTenantId: login.tenantId,
          MicrosoftAppType: 'SingleTenant',
        }
      : {}),
  })
  const issuer = endpoints.ToBotFromChannelTokenIssuer ?? channelIssuer
  return {
    async admit({ serviceUrl }, authorization) {
      if (!isAllowed(serviceUrl, login === undefined)) return undefined
      if (login && !claimsToBeOurs(authorization, { serviceUrl, issuer, ...login }))
        return undefined
      const checking = authentication.authenticateRequest(
        activityOf({ type: 'message', channelId: 'msteams', serviceUrl }),
        login ? authorization : '',
      )
      const checked = await within(checking, callMs).catch(() => undefined)
      if (!checked?.connectorFactory) return undefined
      const factory = checked.connectorFactory
      return createCalls(() => factory.create(serviceUrl, checked.audience), callMs)
    },
  }
}

/** The SDK wants more of an activity than it reads. */
const ActivityShape = z.custom<Activity>(value => typeof value === 'object')
function activityOf(value: object): Activity {
  return ActivityShape.parse(value)
}

/** Where Teams is. A token of ours is sent nowhere else; without login it is this machine alone. */
export function isAllowed(serviceUrl: string, isDevelopment: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port, username, password } = new URL(serviceUrl)
  if (username || password) return false
  if (isDevelopment) return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  const isTeams = hostname === 'smba.trafficmanager.net' || hostname.endsWith('.botframework.com')
  return protocol === 'https:' && port === '' && isTeams
}

interface Expected {
  readonly serviceUrl: string
  readonly issuer: string
  readonly appId: string
  readonly tenantId: string
}

/** Unchecked, but enough to keep from the SDK what it would take for something else: an emulator's, a skill's, another tenant's. */
function claimsToBeOurs(authorization: string, expected: Expected): boolean {
  const [scheme, token = '', ...rest] = authorization.split(' ')
  const [header = '', claims = '', signature, ...more] = token.split('.')
  if (scheme !== 'Bearer' || rest.length > 0 || !signature || more.length > 0) return false
  const { data } = TokenClaims.safeParse(readPart(claims))
  if (!data || !TokenHeader.safeParse(readPart(header)).success) return false
  const isOurs = data.tid === undefined || data.tid.toLowerCase() === expected.tenantId
  const { iss, aud, serviceurl } = data
  return (
    isOurs &&
    iss === expected.issuer &&
    aud === expected.appId &&
    serviceurl === expected.serviceUrl
  )
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

type Factory = NonNullable<
  Awaited<
    ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  >['connectorFactory']
>
type Client = Awaited<ReturnType<Factory['create']>>

function createCalls(connect: () => Promise<Client>, callMs: number): Calls {
  const call = async (work: (client: Client, options: CallOptions) => Promise<unknown>) => {
    const state = { isSent: false }
    try {
      const client = withoutRepetition(await connect(), () => {
        state.isSent = true
      })
      const options = { abortSignal: AbortSignal.timeout(callMs) }
      const body = await within(work(client, options), callMs + 500)
      return { outcome: 'answered', body } as const
    } catch (error) {
      return toFailure(error, state.isSent)
    }
  }
  return {
    post: (conversation, activity) =>
      call((client, options) =>
        client.conversations.sendToConversation(conversation, activity, options),
      ),
    update: (conversation, message, activity) =>
      call((client, options) =>
        client.conversations.updateActivity(conversation, message, activity, options),
      ),
    member: (conversation, user) =>
      call((client, options) =>
        client.conversations.getConversationMember(conversation, user, options),
      ),
    open: conversation =>
      call((client, options) =>
        client.conversations.createConversation(accountsOf(conversation), options),
      ),
  }
}

/** The SDK's accounts have names as well, which Teams does not need. */
function accountsOf({ bot, members, ...conversation }: PersonalConversation) {
  const named = members.map(({ id }) => ({ id, name: '' }))
  return { ...conversation, bot: { ...bot, name: '' }, members: named }
}

interface CallOptions {
  readonly abortSignal: AbortSignal
}

interface Pipeline {
  removePolicy(named: { name: string }): unknown
  addPolicy(
    policy: {
      name: string
      sendRequest: <T>(request: T, next: (request: T) => unknown) => unknown
    },
    where: { afterPhase: 'Sign' },
  ): void
}
/** Not a promise of the SDK: without it nothing is sent, rather than twice. */
const Pipelined = z.object({
  client: z.object({ pipeline: z.custom<Pipeline>(value => typeof value === 'object') }),
})

/** The SDK sends again by itself what may already have arrived, and follows redirects with our token: neither here. */
function withoutRepetition(client: Client, onSent: () => void): Client {
  const { pipeline } = Pipelined.parse(client).client
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name })
  pipeline.addPolicy(
    {
      name: 'pejlingSent',
      sendRequest: (request, next) => {
        onSent()
        return next(request)
      },
    },
    { afterPhase: 'Sign' },
  )
  return client
}

const RestError = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>() }).optional(),
})

/** What has become of a call that failed. Whoever reads it decides; here nothing is tried again. */
function toFailure(error: unknown, isSent: boolean): Exclude<Call, { outcome: 'answered' }> {
  const { statusCode: status, code, response } = RestError.safeParse(error).data ?? {}
  if (status === 429 || status === 412) {
    const seconds = Number(response?.headers.get?.('retry-after') ?? Number.NaN)
    const isSaid = Number.isFinite(seconds) && seconds >= 0
    return { outcome: 'throttled', retryAfterMs: isSaid ? seconds * 1000 : teamsTimes.backOffMs }
  }
  if (status !== undefined && status >= 300 && status < 500 && status !== 408) {
    return { outcome: 'refused', why: String(status) }
  }
  const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
  if (!isSent || (code !== undefined && neverLeft.includes(code))) {
    return { outcome: 'notSent', why: code ?? 'login' }
  }
  return { outcome: 'ambiguous', why: status === undefined ? (code ?? 'cut') : String(status) }
}
