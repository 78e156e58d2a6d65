// A Slack workspace for tests: a Web API on loopback that remembers each call, the payloads that Slack sends, and its signature.
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export const secret = 'a-signing-secret-of-nobody'
export const team = 'T0HAVRELUND'
export const bot = 'U0PEJLING'
export const mette = 'U0METTE'

export interface ApiCall {
  readonly method: string
  readonly args: Readonly<Record<string, string>>
}
export interface Api {
  /** What SLACK_API_URL is set to. */
  readonly url: string
  readonly origin: string
  readonly calls: ApiCall[]
  /** The calls of one method; `hook` for what came to a response URL, its message as JSON in `body`. */
  of(method: string): Readonly<Record<string, string>>[]
  /** Instead of the usual answer to a method, from now on; undefined to have the usual one. */
  answer: (call: ApiCall, res: ServerResponse) => object | undefined | Promise<object>
}

const ofMette = { team_id: team, profile: { email: 'mette.krogh@havrelund.example' } }
export const people: Readonly<Record<string, object>> = {
  [mette]: ofMette,
  U0GUEST: { ...ofMette, is_restricted: true },
  U0CHANNEL: { ...ofMette, is_ultra_restricted: true },
  U0DELETED: { ...ofMette, deleted: true },
  U0STRANGER: { ...ofMette, is_stranger: true },
  U0UNCONFIRMED: { ...ofMette, is_email_confirmed: false },
  U0NOMAIL: { team_id: team, profile: {} },
  U0GRID: { ...ofMette, team_id: 'T0SCHOOL', enterprise_user: { enterprise_id: 'E0HAVRELUND' } },
  U0OTHER: { ...ofMette, team_id: 'T0OTHER' },
  U0BOT: { team_id: team, is_bot: true, profile: {} },
}

function usual({ method, args }: ApiCall): object {
  const user = people[args.user ?? '']
  if (method === 'auth.test') return { ok: true, team_id: team, user_id: bot }
  if (method === 'users.info') {
    return user
      ? { ok: true, user: { id: args.user, ...user } }
      : { ok: false, error: 'user_not_found' }
  }
  if (method === 'conversations.history') return { ok: true, messages: [] }
  if (method === 'conversations.open') return { ok: true, channel: { id: `D0OF${args.users}` } }
  return { ok: true, channel: args.channel, ts: '1700000000.000100' }
}

/** The API on a free port, gone after the test. */
export async function startApi(): Promise<Api> {
  const calls: ApiCall[] = []
  const server = createServer(async (req, res) => {
    const text = await read(req)
    const method = req.url?.startsWith('/hook') ? 'hook' : (req.url?.split('/api/')[1] ?? '')
    const args = method === 'hook' ? { body: text } : Object.fromEntries(new URLSearchParams(text))
    const call = { method, args }
    calls.push(call)
    const answer = (await api.answer(call, res)) ?? usual(call)
    if (res.headersSent || res.destroyed) return
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = originOf(server.address())
  const api: Api = {
    url: `${origin}/api/`,
    origin,
    calls,
    of: method => calls.filter(call => call.method === method).map(call => call.args),
    answer: () => undefined,
  }
  return api
}

export function originOf(address: AddressInfo | string | null): string {
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`
}

async function read(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The headers with which Slack sends a body. */
export function signed(
  body: string,
  {
    at = Date.now(),
    key = secret,
    form = false,
  }: { at?: number; key?: string; form?: boolean } = {},
): Record<string, string> {
  const time = String(Math.floor(at / 1000))
  const hash = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex')
  return {
    'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    'X-Slack-Request-Timestamp': time,
    'X-Slack-Signature': `v0=${hash}`,
  }
}

type Fields = Readonly<Record<string, unknown>>

/** An event as Slack wraps it. */
export function event(inner: Fields, outer: Fields = {}): string {
  return JSON.stringify({
    token: 'not-read',
    team_id: team,
    api_app_id: 'A0PEJLING',
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: 1_700_000_000,
    authorizations: [
      {
        enterprise_id: null,
        team_id: team,
        user_id: bot,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event: inner,
    ...outer,
  })
}

export function message(text: string, more: Fields = {}): Fields {
  const ids = { client_msg_id: randomUUID(), user: mette, ts: '1700000001.000200', team }
  return { ...ids, type: 'message', channel: 'D0METTE', channel_type: 'im', text, ...more }
}

export function mention(text: string, more: Fields = {}): Fields {
  const ids = { user: mette, ts: '1700000002.000300', team }
  return { ...ids, type: 'app_mention', channel: 'C0MATEMATIK', text: `<@${bot}> ${text}`, ...more }
}

export function command(text: string, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    command: '/pejling',
    text,
    team_id: team,
    channel_id: 'C0MATEMATIK',
    user_id: mette,
    trigger_id: randomUUID(),
    // Nobody’s, and so never called: the answer comes as a direct message.
    response_url: 'https://hooks.example/commands/x',
    ...more,
  }).toString()
}

export function interaction(payload: Fields): string {
  const common = {
    user: { id: mette, team_id: team },
    team: { id: team },
    trigger_id: randomUUID(),
  }
  return new URLSearchParams({ payload: JSON.stringify({ ...common, ...payload }) }).toString()
}

export function press(q: string, more: Fields = {}): string {
  const value = JSON.stringify({ id: 'ask', q })
  return interaction({
    type: 'block_actions',
    channel: { id: 'D0METTE' },
    container: { type: 'message', message_ts: '1700000003.000400', is_ephemeral: false },
    actions: [{ type: 'button', action_id: 'pejling-da:1:0', block_id: 'x', value }],
    ...more,
  })
}

/** What a dialog of ours carries along, unless told otherwise. */
export const note = {
  action: { id: 'ask-coordinator' },
  lang: 'da',
  conversation: 'D0METTE',
  place: { type: 'direct', channel: 'D0METTE' },
}

/** A dialog of ours that was sent: `values` by input, each as Slack tells it. */
export function submission(values: Fields, more: Fields = {}): string {
  const state = Object.fromEntries(
    Object.entries(values).map(([id, input]) => [id, { [id]: input }]),
  )
  const blocks = Object.keys(values).map(id => ({
    ...{ type: 'input', block_id: id, label: { type: 'plain_text', text: `Felt ${id}` } },
  }))
  const ids = {
    id: 'V0DIALOG',
    callback_id: 'pejling-form',
    private_metadata: JSON.stringify(note),
  }
  const view = { ...ids, blocks, state: { values: state }, ...more }
  return interaction({ type: 'view_submission', view })
}
