// Bot Framework, and the only file that knows it: whether a request is Teams' own, and our own token for the calls back.
// Only tokens that claim to be the channel's for this bot reach the SDK; calls leave for known hosts alone (api/calls.ts).
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import { z } from 'zod'
import type { Instant } from '../../src/core/time.js'
import { createCaller } from '../http/request.js'
import { isLocal } from './api/address.js'
import { type Calls, createCalls, within } from './api/calls.js'
import { requestLimits, teamsTimes } from './limits.js'
import { TokenClaims, TokenHeader } from './schema.js'

export interface ConnectorOptions {
  /** Undefined: nobody is logged in, neither they nor we. For the playground alone. */
  readonly login:
    | { readonly appId: string; readonly appPassword: string; readonly tenantId: string }
    | undefined
  /** Real time. */
  readonly now: () => Instant
  /** Other addresses than Microsoft's, for tests: all of them, or the SDK takes none. */
  readonly endpoints?: Readonly<Record<string, string>> | undefined
  readonly callMs?: number
}
export interface Connector {
  /** The way back to whoever sent it; undefined when it is not Teams, whatever the reason. */
  admit(from: { readonly serviceUrl: string }, authorization: string): Promise<Calls | undefined>
  /** The way to an address that was kept; undefined when it is not Teams'. */
  reach(serviceUrl: string): Calls | undefined
}

const channelIssuer = 'https://api.botframework.com'

export function createConnector({
  login,
  now,
  endpoints = {},
  callMs = teamsTimes.callMs,
}: ConnectorOptions): Connector {
  const registration = {
    MicrosoftAppId: login?.appId ?? '',
    MicrosoftAppPassword: login?.appPassword ?? '',
    ...(login ? { MicrosoftAppTenantId: login.tenantId, MicrosoftAppType: 'SingleTenant' } : {}),
  }
  const authentication = new ConfigurationBotFrameworkAuthentication({
    ...endpoints,
    ...registration,
  })
  const issuer = endpoints.ToBotFromChannelTokenIssuer ?? channelIssuer
  const token = createLogin(registration, endpoints)
  const genuine = createGenuine(now)
  const send = createCaller(callMs)
  const callsTo = (serviceUrl: string) => createCalls({ serviceUrl, token, callMs, send })
  return {
    async admit({ serviceUrl }, authorization) {
      if (!isAllowed(serviceUrl, login === undefined)) return undefined
      if (!login) return callsTo(serviceUrl)
      const claims = claimsOf(authorization, { serviceUrl, issuer, ...login })
      if (!claims) return undefined
      if (genuine.has(authorization)) return callsTo(serviceUrl)
      const activity = activityOf({ type: 'message', channelId: 'msteams', serviceUrl })
      const checking = authentication.authenticateRequest(activity, authorization)
      const checked = await within(checking, callMs).catch(() => undefined)
      if (!checked?.claimsIdentity.isAuthenticated) return undefined
      genuine.add(authorization, claims.exp * 1000)
      return callsTo(serviceUrl)
    },
    reach: serviceUrl =>
      isAllowed(serviceUrl, login === undefined) ? callsTo(serviceUrl) : undefined,
  }
}

/** Tokens that were found to be Teams' own, for a while: Teams uses each for an hour, so that most messages need no check of a signature. */
function createGenuine(now: () => Instant) {
  const until = new Map<string, Instant>()
  return {
    has: (authorization: string) => now() < (until.get(authorization) ?? 0),
    add(authorization: string, expires: Instant): void {
      if (until.size >= requestLimits.tokens) until.clear()
      until.set(authorization, Math.min(expires, now() + teamsTimes.tokenMs))
    },
  }
}

const Credentials = z.custom<{ getToken(): Promise<string> }>(
  value => typeof value === 'object' && value !== null && 'getToken' in value,
)

/** Our token, which the SDK gets when it is needed and keeps while it is good; none for the playground. */
function createLogin(
  registration: Readonly<Record<string, string>>,
  endpoints: Readonly<Record<string, string>>,
): () => Promise<string | undefined> {
  const { MicrosoftAppId: appId = '', MicrosoftAppTenantId: tenantId } = registration
  if (appId === '') return async () => undefined
  const factory = new ConfigurationServiceClientCredentialFactory(registration)
  const scope = endpoints.ToChannelFromBotOAuthScope ?? channelIssuer
  const url = endpoints.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${tenantId}`
  const creating = factory.createCredentials(appId, scope, url, true)
  creating.catch(() => undefined)
  return async () => Credentials.parse(await creating).getToken()
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
  if (isDevelopment) return isLocal(serviceUrl)
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
function claimsOf(authorization: string, expected: Expected): TokenClaims | undefined {
  const [scheme, token = '', ...rest] = authorization.split(' ')
  const [header = '', claims = '', signature, ...more] = token.split('.')
  if (scheme !== 'Bearer' || rest.length > 0 || !signature || more.length > 0) return undefined
  const { data } = TokenClaims.safeParse(readPart(claims))
  if (!data || !TokenHeader.safeParse(readPart(header)).success) return undefined
  const isOurs = data.tid === undefined || data.tid.toLowerCase() === expected.tenantId
  const isChannels = data.iss === expected.issuer && data.serviceurl === expected.serviceUrl
  return isOurs && isChannels && data.aud === expected.appId ? data : undefined
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
