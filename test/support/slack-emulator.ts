// A Slack workspace of others (emulate) for the scenarios: it keeps what was posted and opened. What Slack sends is signed by the tests.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createEmulator } from 'emulate'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { event, originOf, startApi } from '../adapters/slack/workspace.js'

export const token = 'xoxb-pejling-test'
/** The emulator's own. */
export const emulatedTeam = 'T000000001'
const Users = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) })
const Channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = Number(new URL(originOf(server.address())).port)
  server.close()
  await once(server, 'close')
  return port
}

/** What a workspace of others holds: a member with that e-mail, a stranger, a channel, Pejling, and others by their e-mails. */
export async function startWorkspace(email: string | undefined, others: readonly string[] = []) {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        users: [
          { name: 'mette', email },
          { name: 'fremmed' },
          ...others.map(each => ({ name: each, email: each })),
        ],
        oauth_apps: [
          {
            client_id: 'c',
            client_secret: 's',
            name: 'Pejling',
            redirect_uris: [],
            bot_name: 'pejling',
          },
        ],
        channels: [{ name: 'matematik' }],
        tokens: [{ token, user: 'pejling', type: 'bot' }],
      },
    },
  })
  onTestFinished(() => emulator.close())
  const ask = async (method: string, args: Record<string, string> = {}): Promise<object> => {
    const headers = { Authorization: `Bearer ${token}` }
    const body = new URLSearchParams(args)
    const response = await fetch(`${emulator.url}/api/${method}`, { method: 'POST', headers, body })
    return z.looseObject({}).parse(await response.json())
  }
  const api = await startApi()
  const answers: { readonly method: string; readonly body: object }[] = []
  api.answer = async ({ method, args }) => {
    if (method === 'hook') return { ok: true }
    const body = await ask(method, { ...args })
    answers.push({ method, body })
    return body
  }
  const { members } = Users.parse(await ask('users.list'))
  const { channels } = Channels.parse(await ask('conversations.list'))
  const idOf = (name: string) => members.find(one => one.name === name)?.id ?? ''
  const opened = await ask('conversations.open', { users: idOf('mette') })
  return {
    api,
    ask,
    /** What the workspace said to each call that went through `api`, in order. */
    answers,
    mette: idOf('mette'),
    idOf,
    stranger: idOf('fremmed'),
    channel: channels.find(one => one.name === 'matematik')?.id ?? '',
    direct: z.object({ channel: z.object({ id: z.string() }) }).parse(opened).channel.id,
  }
}

/** Real events name the emulator's own workspace. */
export function inWorkspace(inner: Readonly<Record<string, unknown>>, outer = {}): string {
  const team = emulatedTeam
  const authorizations = [{ team_id: team, enterprise_id: null, user_id: 'U0PEJLING' }]
  return event({ ...inner, team }, { team_id: team, authorizations, ...outer })
}
