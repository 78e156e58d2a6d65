// Teams' side of Pejling on a port of its own: a local issuer of tokens, activities as Teams sends them, a bot that says back
// what it was asked, and calls that are remembered instead of made. For the tests beside this file.
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, vi } from 'vitest'
import type { Call, Calls } from '../../../adapters/teams/api/calls.js'
import { createConnector } from '../../../adapters/teams/connector.js'
import { teamsTimes } from '../../../adapters/teams/limits.js'
import { openTeams, type TeamsOptions } from '../../../adapters/teams/teams.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Inbound } from '../../../src/core/message.js'
import type { Bot, Chat, Following, Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import { wording } from '../../../src/wording/wording.js'
import { createTestLog } from '../../support/redis.js'

// A shared machine can stand still for seconds.
vi.setConfig({ testTimeout: 60_000 })

export const organisation = '11111111-2222-3333-4444-555555555555'
export const appId = '99999999-8888-7777-6666-555555555555'
export const serviceUrl = 'https://smba.trafficmanager.net/emea/'
/** For what takes its time: told at once. */
export const impatient = { ...teamsTimes, acknowledgeMs: 300, pressMs: 300 }
export const texts = { da: wording('da').teams, en: wording('en').teams }
const issuer = 'https://issuer.havrelund.example'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as the channel makes it; `claims` and `header` change what is wrong with it. */
export function token(
  claims: object = {},
  { header = {}, foreignKey = false }: { header?: object; foreignKey?: boolean } = {},
): string {
  const now = Math.floor(Date.now() / 1000)
  const all = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 }
  const signed = `${encode({ alg: 'RS256', kid: 'key-1', ...header })}.${encode({ ...all, ...claims })}`
  const key = foreignKey ? otherKeys.privateKey : keys.privateKey
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}

/** What somebody writes in their personal chat; `more` changes it. */
export function activity(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'da-DK',
    from: { id: '29:anne', name: 'Anne', aadObjectId: 'aad-anne' },
    recipient: { id: '28:pejling', name: 'Pejling' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: organisation },
    channelData: { tenant: { id: organisation } },
    text: 'Hvornår er mit næste møde?',
    ...more,
  }
}

export const member = {
  tenantId: organisation,
  userRole: 'user',
  email: 'anne@havrelund.example',
  userPrincipalName: 'anne@havrelund.example',
}

export interface Site {
  readonly inbounds: Inbound[]
  /** What was called: `post a:personal …`. */
  readonly called: string[]
  readonly log: ReturnType<typeof createTestLog>
  answer: (inbound: Inbound) => Handled | Promise<Handled>
  /** The same, for what says how far it is. */
  tell: (inbound: Inbound, following?: Following) => Handled | Promise<Handled>
  /** What Teams says of everybody, and to being asked to open a personal chat. */
  member: Call
  opened: Call
  /** What it says to a card that is to be changed. */
  updated: Call
  send(
    body: unknown,
    authorization?: string | undefined,
  ): Promise<{ status: number; text: string; body: unknown }>
  readonly chat: Chat
  /** Waits until so much has been called. */
  seen(count: number): Promise<readonly string[]>
}

export async function startSite(
  options: Partial<TeamsOptions> & { bot?: Bot } = {},
): Promise<Site> {
  const inbounds: Inbound[] = []
  const called: string[] = []
  const log = createTestLog()
  const site: Pick<Site, 'answer' | 'tell' | 'member' | 'opened' | 'updated'> = {
    answer: echo,
    tell: inbound => site.answer(inbound),
    member: { outcome: 'answered', body: member },
    opened: { outcome: 'answered', body: { id: 'a:own' } },
    updated: { outcome: 'answered', body: undefined },
  }
  const note = async (line: string, call: Call): Promise<Call> => {
    called.push(line)
    return call
  }
  const done: Call = { outcome: 'answered', body: { id: 'sent' } }
  const calls: Calls = {
    post: (room, sent) => note(`post ${room} ${JSON.stringify(sent)}`, done),
    update: (room, id, sent) => note(`update ${room} ${id} ${JSON.stringify(sent)}`, site.updated),
    remove: (room, id) => note(`remove ${room} ${id}`, site.updated),
    member: (room, user) => note(`member ${room} ${user}`, site.member),
    open: conversation => note(`open ${JSON.stringify(conversation)}`, site.opened),
  }
  const login = { appId, appPassword: 'not-a-secret', tenantId: organisation }
  const real = createConnector({ now: Date.now, login, endpoints: await startIssuer() })
  const teams = openTeams({
    tenant: TenantId.parse('havrelund'),
    login,
    bot: {
      handle: async (inbound, following) => {
        inbounds.push(inbound)
        return site.tell(inbound, following)
      },
    },
    texts,
    log,
    now: Date.now,
    times: { ...teamsTimes, acknowledgeMs: 30_000, pressMs: 30_000 },
    connector: {
      admit: async (...from) => (await real.admit(...from)) && calls,
      reach: url => real.reach(url) && calls,
    },
    ...options,
  })
  onTestFinished(() => teams.close())
  const url = await serve((req, res) => void teams.handle(req, res))
  return Object.assign(site, {
    inbounds,
    called,
    log,
    chat: teams.chat,
    send: async (body: unknown, authorization: string | undefined = `Bearer ${token()}`) => {
      const headers = authorization === '' ? {} : { authorization }
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(url, { method: 'POST', headers, body: text })
      const said = await response.text()
      return { status: response.status, text: said, body: said ? JSON.parse(said) : undefined }
    },
    seen: async (count: number) => {
      for (let tries = 0; called.length < count && tries < 1_500; tries++) await sleep(20)
      expect(called.length).toBeGreaterThanOrEqual(count)
      return called
    },
  })
}

/** An OpenID server with our key, and the addresses that the SDK wants instead of Microsoft's. */
async function startIssuer(): Promise<Record<string, string>> {
  const jwk = keys.publicKey.export({ format: 'jwk' })
  const url: string = await serve((req, res) => {
    const isKeys = req.url === '/keys'
    const body = isKeys
      ? { keys: [{ ...jwk, kid: 'key-1', use: 'sig', endorsements: ['msteams'] }] }
      : { issuer, jwks_uri: `${url}/keys` }
    res.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  return {
    ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotLoginUrl: url,
    ToChannelFromBotOAuthScope: issuer,
    OAuthUrl: url,
    CallerId: '',
  }
}

/** A server on a port of its own, closed after the test. */
export async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** An address on this machine where nobody listens any more. */
export async function deserted(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** Says back what was asked; where others read along, that too. */
export function echo(inbound: Inbound): Handled {
  const asked = inbound.type === 'text' ? inbound.text : inbound.type
  const reply = textReply(inbound.lang ?? 'da', `Svar på: ${asked}`)
  return { outcome: 'replied', reply, ...(inbound.shared ? { forAll: reply } : {}) }
}
