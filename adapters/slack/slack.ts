// Slack for one tenant: the door (HTTP or Socket Mode), the bot behind it, and the way out again. main loads this file only
// when Slack is configured, mounts `handle`, and closes it. The tenant is the workspace whose secret signed the request.
import type { TenantId } from '../../src/core/ids.js'
import type { Bot, Chat, Log } from '../../src/core/ports.js'
import type { Instant } from '../../src/core/time.js'
import { type Answerer, createAnswerer } from './answer/answer.js'
import { type Call, createClient, type SlackClient } from './api/client.js'
import { createDownload } from './api/download.js'
import { createLink } from './api/link.js'
import { createPeople } from './api/people.js'
import { createSender } from './api/send.js'
import type { Arrival } from './arrival.js'
import { createChat } from './chat.js'
import { type Accepted, createDoor, type Delivery, type NodeHandler } from './door/http.js'
import type { Socket } from './door/socket.js'
import { type SlackTimes, slackTimes } from './limits.js'
import { readArrival } from './receive.js'
import { AuthTest } from './schema.js'
import type { Texts } from './texts.js'

export interface SlackOptions {
  readonly tenant: TenantId
  /** The workspace (`T…`) or organisation (`E…`) of the tenant's record; without it, the one that the bot's token belongs to. */
  readonly team: string | undefined
  readonly signingSecret: string
  readonly botToken: string
  /** With it, Socket Mode: there is no door for HTTP then. */
  readonly appToken?: string | undefined
  readonly apiUrl?: string | undefined
  readonly bot: Bot
  readonly texts: Texts
  readonly log: Log
  /** Real time. */
  readonly now: () => Instant
  readonly times?: SlackTimes
  /** Slack has taken the app away. Nothing is taken or called any more until the program is restarted. */
  readonly onGone?: (() => void) | undefined
  /** An answer is posted in that room, which counts against what the workspace lets through. */
  readonly onPosted?: ((room: string) => void) | undefined
}
export interface Slack {
  /** For POST requests of Slack; undefined with Socket Mode. */
  readonly handle: NodeHandler | undefined
  /** For writing to somebody who did not just write. */
  readonly chat: Chat
  /** The address that opens Pejling in Slack. */
  readonly link: () => Promise<string>
  close(): Promise<void>
}

/** `rejected`: Slack does not know the token. `otherTeam`: it is another workspace's. `away`: no answer, and no workspace known. */
export type OpenedSlack =
  | { readonly outcome: 'ready'; readonly slack: Slack; readonly isChecked: boolean }
  | { readonly outcome: 'rejected' | 'otherTeam' | 'away' }

/** Asks Slack whose the token is, and opens. Slack may be away for now where the tenant's record names the workspace. */
export async function openSlack(given: SlackOptions): Promise<OpenedSlack> {
  const { botToken, apiUrl, tenant, signingSecret, now } = given
  const log = given.log.child({ platform: 'slack', tenant })
  const options = { ...given, log }
  const access = createAccess(createClient({ botToken, apiUrl }), options)
  const found = await findTeam(access.client, options.team)
  if (found.outcome !== 'found') return { outcome: found.outcome }
  const { team, isChecked, botId } = found
  const answerer = makeAnswerer(options, counted(access.client, options.onPosted), team)
  const chat = createChat({ client: access.client, team, onSent: answerer.refresh })
  const accept = createAccept(options, { answerer, access, team })
  const socket = await openSocket(options, accept)
  const isUp = await (socket?.start() ?? Promise.resolve(true))
  if (!isUp) return { outcome: 'rejected' }
  const close = async () => {
    await socket?.stop()
    await answerer.close()
  }
  const handle = socket ? undefined : createDoor({ signingSecret, now, accept })
  const link = createLink({ ...options, client: access.client, team, botId })
  return { outcome: 'ready', slack: { handle, chat, link, close }, isChecked }
}

/** The same client, and every post is told of. */
function counted(client: SlackClient, onPosted: SlackOptions['onPosted']): SlackClient {
  if (!onPosted) return client
  return {
    ...client,
    call(method, args) {
      if (method === 'chat.postMessage') onPosted(String(args.channel))
      return client.call(method, args)
    },
  }
}

/** Bolt is loaded only where it is needed: it takes tens of megabytes. */
async function openSocket(
  { appToken, apiUrl, log }: SlackOptions,
  accept: (delivery: Delivery) => Promise<Accepted>,
): Promise<Socket | undefined> {
  if (!appToken) return undefined
  const { createSocket } = await import('./door/socket.js')
  return createSocket({ appToken, apiUrl, log, accept })
}

/** The way to Slack, which ends when the app is uninstalled or its tokens are revoked. */
interface Access {
  readonly client: SlackClient
  isGone(): boolean
  end(): void
}

/** What Slack says to a call with a token that it has taken back. */
const takenBack = ['token_revoked', 'account_inactive']

function createAccess(client: SlackClient, { log, onGone }: SlackOptions): Access {
  let isGone = false
  const end = () => {
    if (isGone) return
    isGone = true
    log.error('Slack has taken the app away: install it again and restart', { code: 'slack-gone' })
    onGone?.()
  }
  const calling = async (call: () => Promise<Call>): Promise<Call> => {
    if (isGone) return { outcome: 'refused', why: 'token_revoked' }
    const result = await call()
    if (result.outcome === 'refused' && takenBack.includes(result.why)) end()
    return result
  }
  return {
    client: {
      call: (method, args) => calling(() => client.call(method, args)),
      respond: (url, message) => calling(() => client.respond(url, message)),
    },
    isGone: () => isGone,
    end,
  }
}

type Found =
  | {
      readonly outcome: 'found'
      readonly team: string
      readonly isChecked: boolean
      readonly botId: string | undefined
    }
  | { readonly outcome: 'rejected' | 'otherTeam' | 'away' }

async function findTeam(client: SlackClient, expected: string | undefined): Promise<Found> {
  const call = await client.call('auth.test', {})
  if (call.outcome === 'refused') return { outcome: 'rejected' }
  const auth = call.outcome === 'answered' ? AuthTest.safeParse(call.body).data : undefined
  if (!auth) {
    return expected === undefined
      ? { outcome: 'away' }
      : { outcome: 'found', team: expected, isChecked: false, botId: undefined }
  }
  const isExpected = expected === undefined || [auth.team_id, auth.enterprise_id].includes(expected)
  if (!isExpected) return { outcome: 'otherTeam' }
  const team = expected ?? auth.team_id
  return { outcome: 'found', team, isChecked: true, botId: auth.bot_id }
}

function makeAnswerer(options: SlackOptions, client: SlackClient, team: string): Answerer {
  const { now, times = slackTimes } = options
  return createAnswerer({
    ...options,
    times,
    client,
    people: createPeople({ client, team, now, times }),
    download: createDownload({ ...options, times }),
    sender: createSender(client, times),
  })
}

interface Taking {
  readonly answerer: Answerer
  readonly access: Access
  readonly team: string
}

/** One payload, wherever it came from. Once the app is taken away, nothing is taken any more. */
function createAccept(
  { tenant, log }: SlackOptions,
  { answerer, access, team }: Taking,
): (delivery: Delivery) => Promise<Accepted> {
  return async delivery => {
    const arrival = readArrival(delivery, { tenant, team })
    if (!arrival) return 'wrong'
    if (access.isGone()) return 'accepted'
    if (arrival.type === 'gone') access.end()
    else if (arrival.type === 'nothing') note(log, arrival.why)
    else return answerer.take(arrival, delivery.retry)
    return 'accepted'
  }
}

function note(log: Log, why: Extract<Arrival, { type: 'nothing' }>['why']): void {
  if (why === 'foreign-workspace') {
    log.warn('a payload of another workspace was dropped', { code: why })
  } else log.debug('nothing to do for a payload', { code: why })
}
