// Whether Slack would let Pejling work, found out without writing to anybody: whose the token is and what it may, whether Socket
// Mode opens, who can be found by e-mail, and whether the door under its public address is ours. `pejling doctor` calls it.
import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { causeCode } from '../../src/core/errors.js'
import type { Log } from '../../src/core/ports.js'
import type { Instant } from '../../src/core/time.js'
import { createClient, type SlackClient } from './api/client.js'
import { slackTimes } from './limits.js'
import { AuthTest, type SlackUser, UserInfo } from './schema.js'

/** `rejected`: Slack says no, in its own word. `away`: it did not answer. */
export type Denied = { readonly outcome: 'rejected' | 'away'; readonly why: string }

export type SlackLogin =
  | {
      readonly outcome: 'in'
      /** The workspace, and the organisation it belongs to. */
      readonly teams: readonly string[]
      readonly isBot: boolean
      /** What the token may; undefined where Slack does not say. */
      readonly scopes: readonly string[] | undefined
    }
  | Denied

/** What became of looking for somebody by e-mail; everything but `member` is why Pejling cannot write to them. */
export type FoundInSlack =
  | 'member'
  | 'nobody'
  | 'guest'
  | 'stranger'
  | 'closed'
  | 'bot'
  | 'unconfirmed'
  | 'unanswered'

export interface SlackCheck {
  login(): Promise<SlackLogin>
  /** `team`: ours, or the organisation. Waits as long as Slack asks, and tells `onWait` how long that is. */
  find(email: string, team: string, onWait?: (ms: number) => void): Promise<FoundInSlack>
}

interface CheckOptions {
  readonly apiUrl?: string | undefined
  readonly log: Log
}

/** After so many in a row without an answer nobody more is asked about: it would only take longer. */
const mostUnanswered = 3

export function createSlackCheck(
  options: CheckOptions & { readonly botToken: string },
): SlackCheck {
  const client = createClient(options)
  let unanswered = 0
  return {
    login: () => login(client),
    async find(email, team, onWait = () => undefined) {
      if (unanswered >= mostUnanswered) return 'unanswered'
      const found = await find(client, { email, team, onWait })
      unanswered = found === 'unanswered' ? unanswered + 1 : 0
      return found
    },
  }
}

async function login(client: SlackClient): Promise<SlackLogin> {
  const call = await client.call('auth.test', {})
  if (call.outcome !== 'answered') return denied(call)
  const { data } = AuthTest.safeParse(call.body)
  if (!data) return { outcome: 'away', why: 'unreadable' }
  const { team_id, enterprise_id, bot_id } = data
  return {
    outcome: 'in',
    teams: [team_id, ...(enterprise_id ? [enterprise_id] : [])],
    isBot: bot_id !== undefined,
    scopes: call.scopes?.split(',').map(scope => scope.trim()),
  }
}

function denied(
  call: Exclude<Awaited<ReturnType<SlackClient['call']>>, { outcome: 'answered' }>,
): Denied {
  if (call.outcome === 'throttled') return { outcome: 'away', why: 'ratelimited' }
  return { outcome: call.outcome === 'refused' ? 'rejected' : 'away', why: call.why }
}

/** Slack names up to a minute; a second full minute in a row means that somebody else is using the token up. */
const tries = 3

async function find(
  client: SlackClient,
  { email, team, onWait }: { email: string; team: string; onWait: (ms: number) => void },
): Promise<FoundInSlack> {
  for (let left = tries; left > 0; left--) {
    const call = await client.call('users.lookupByEmail', { email })
    if (call.outcome === 'answered') {
      const { data } = UserInfo.safeParse(call.body)
      return data ? kindOf(data.user, team) : 'unanswered'
    }
    if (call.outcome !== 'throttled') {
      return call.outcome === 'refused' && call.why === 'users_not_found' ? 'nobody' : 'unanswered'
    }
    if (left === 1) break
    onWait(call.retryAfterMs)
    await sleep(call.retryAfterMs)
  }
  return 'unanswered'
}

/** As api/people.ts judges whoever writes: only a full, confirmed, living member of our own is somebody of the programme. */
function kindOf(user: SlackUser, team: string): FoundInSlack {
  if (user.deleted) return 'closed'
  if (user.is_bot) return 'bot'
  const isOurs = user.team_id === team || user.enterprise_user?.enterprise_id === team
  if (!isOurs || user.is_stranger) return 'stranger'
  if (user.is_restricted || user.is_ultra_restricted) return 'guest'
  return user.is_email_confirmed === false ? 'unconfirmed' : 'member'
}

/** Whether the app-level token opens Socket Mode. It asks for the address and never connects to it. */
export async function checkSocket(
  options: CheckOptions & { readonly appToken: string },
): Promise<{ readonly outcome: 'opens' } | Denied> {
  const client = createClient({ ...options, botToken: options.appToken })
  const call = await client.call('apps.connections.open', {})
  return call.outcome === 'answered' ? { outcome: 'opens' } : denied(call)
}

/** `unsigned`: it does not know our signature. `absent`: nothing of Slack's there. `other`: something else answers. */
export type Door =
  | { readonly outcome: 'ours' | 'unsigned' | 'absent' }
  | { readonly outcome: 'other'; readonly status: number }
  | { readonly outcome: 'away'; readonly why: string }

/** Sends what Slack sends when the address is entered, signed with our secret: only our own door answers with the same word. */
export async function checkSlackDoor(
  url: string,
  { signingSecret, now }: { readonly signingSecret: string; readonly now: Instant },
): Promise<Door> {
  const challenge = randomUUID()
  const body = JSON.stringify({ type: 'url_verification', challenge })
  const time = String(Math.floor(now / 1000))
  const hash = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex')
  const headers = {
    'Content-Type': 'application/json',
    'X-Slack-Request-Timestamp': time,
    'X-Slack-Signature': `v0=${hash}`,
  }
  try {
    const signal = AbortSignal.timeout(slackTimes.callMs)
    const how = { method: 'POST', headers, body, redirect: 'manual', signal } as const
    const response = await fetch(url, how)
    const { status } = response
    const isOurs = status === 200 && (await response.text()).trim() === challenge
    if (isOurs) return { outcome: 'ours' }
    if (status === 401) return { outcome: 'unsigned' }
    return status === 404 ? { outcome: 'absent' } : { outcome: 'other', status }
  } catch (error) {
    return { outcome: 'away', why: causeCode(error) }
  }
}
