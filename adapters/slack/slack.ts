// Slack for one tenant: the door (HTTP or Socket Mode), the bot behind it, and the way out again. main loads this file only
// when Slack is configured, mounts `handle`, and closes it. The tenant is the workspace whose secret signed the request.
import type { TenantId } from '../../src/core/ids.js'
import type { Bot, Log } from '../../src/core/ports.js'
import type { Instant } from '../../src/core/time.js'
import { type Answerer, createAnswerer } from './answer.js'
import { createClient, type SlackClient } from './api/client.js'
import { createPeople } from './api/people.js'
import { createSender } from './api/send.js'
import { type Accepted, createDoor, type Delivery, type NodeHandler } from './door/http.js'
import { createSocket } from './door/socket.js'
import { type SlackTimes, slackTimes } from './limits.js'
import { type Arrival, readArrival } from './receive.js'
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
}
export interface Slack {
  /** For POST requests of Slack; undefined with Socket Mode. */
  readonly handle: NodeHandler | undefined
  close(): Promise<void>
}

/** `rejected`: Slack does not know the token. `otherTeam`: it is another workspace's. `away`: no answer, and no workspace known. */
export type OpenedSlack =
  | { readonly outcome: 'ready'; readonly slack: Slack; readonly isChecked: boolean }
  | { readonly outcome: 'rejected' | 'otherTeam' | 'away' }

/** Asks Slack whose the token is, and opens. Slack may be away for now where the tenant's record names the workspace. */
export async function openSlack(options: SlackOptions): Promise<OpenedSlack> {
  const { botToken, apiUrl, tenant } = options
  const log = options.log.child({ platform: 'slack', tenant })
  const client = createClient({ botToken, apiUrl, log })
  const found = await findTeam(client, options.team)
  if (found.outcome !== 'found') return { outcome: found.outcome }
  const { team, isChecked } = found
  const answerer = makeAnswerer({ ...options, log }, client, team)
  const accept = createAccept({ ...options, log }, answerer, team)
  const socket = options.appToken
    ? createSocket({ appToken: options.appToken, apiUrl, log, accept })
    : undefined
  const isUp = await (socket?.start() ?? Promise.resolve(true))
  if (!isUp) return { outcome: 'rejected' }
  const { signingSecret, now } = options
  const close = async () => {
    await socket?.stop()
    await answerer.close()
  }
  const handle = socket ? undefined : createDoor({ signingSecret, now, accept })
  return { outcome: 'ready', slack: { handle, close }, isChecked }
}

type Found =
  | { readonly outcome: 'found'; readonly team: string; readonly isChecked: boolean }
  | { readonly outcome: 'rejected' | 'otherTeam' | 'away' }

async function findTeam(client: SlackClient, expected: string | undefined): Promise<Found> {
  const call = await client.call('auth.test', {})
  if (call.outcome === 'refused') return { outcome: 'rejected' }
  const auth = call.outcome === 'answered' ? AuthTest.safeParse(call.body).data : undefined
  if (!auth) {
    return expected === undefined
      ? { outcome: 'away' }
      : { outcome: 'found', team: expected, isChecked: false }
  }
  const isExpected = expected === undefined || [auth.team_id, auth.enterprise_id].includes(expected)
  if (!isExpected) return { outcome: 'otherTeam' }
  return { outcome: 'found', team: expected ?? auth.team_id, isChecked: true }
}

function makeAnswerer(options: SlackOptions, client: SlackClient, team: string): Answerer {
  const { now, times = slackTimes } = options
  return createAnswerer({
    ...options,
    times,
    client,
    people: createPeople({ client, team, now, times }),
    sender: createSender(client, times),
  })
}

/** One payload, wherever it came from. Once the app is uninstalled or its tokens are revoked, nothing is taken any more. */
function createAccept(
  { tenant, log }: SlackOptions,
  answerer: Answerer,
  team: string,
): (delivery: Delivery) => Promise<Accepted> {
  let isGone = false
  return async delivery => {
    const arrival = readArrival(delivery, { tenant, team })
    if (!arrival) return 'wrong'
    if (isGone) return 'accepted'
    if (arrival.type === 'gone') {
      isGone = true
      log.warn('Slack has taken the app away: install it again and restart', { code: 'slack-gone' })
      return 'accepted'
    }
    if (arrival.type !== 'nothing') return answerer.take(arrival, delivery.retry)
    note(log, arrival.why)
    return 'accepted'
  }
}

function note(log: Log, why: Extract<Arrival, { type: 'nothing' }>['why']): void {
  if (why === 'foreign-workspace') {
    log.warn('a payload of another workspace was dropped', { code: why })
  } else log.debug('nothing to do for a payload', { code: why })
}
