// Slack's and Teams' HTTP on loopback for the crash demonstration: it keeps what it took, per receiver, and misbehaves as platforms do,
// by a seed. It lives in the demonstration's own process, so that killing a replica takes nothing with it.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Of a hundred requests: taken and the answer lost; lost before it was taken; told to wait. */
export interface Trouble {
  readonly swallowed: number
  readonly lost: number
  readonly throttled: number
  /** How long a call takes at most, in ms. */
  readonly slowMs: number
}
export interface Platforms {
  readonly slackUrl: string
  readonly teamsUrl: string
  /** Receiver → how many messages lie there. */
  readonly slack: ReadonlyMap<string, number>
  readonly teams: ReadonlyMap<string, number>
  close(): Promise<void>
}

interface Post {
  readonly ts: string
  readonly metadata: unknown
}

export async function startPlatforms(trouble: Trouble, seed: number): Promise<Platforms> {
  const random = seeded(seed)
  const rooms = new Map<string, Post[]>()
  const slack = new Map<string, number>()
  const teams = new Map<string, number>()
  let posts = 0

  /** Whether the request goes on to be taken; else it has been dealt with. */
  function fate(): 'take' | 'swallow' | 'lose' | 'throttle' {
    const chance = random() * 100
    if (chance < trouble.swallowed) return 'swallow'
    if (chance < trouble.swallowed + trouble.lost) return 'lose'
    return chance < trouble.swallowed + trouble.lost + trouble.throttled ? 'throttle' : 'take'
  }

  async function onSlack(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request))
    const channel = form.get('channel') ?? `D${form.get('users') ?? ''}`
    switch (request.url) {
      case '/api/conversations.open':
        return answer(response, { ok: true, channel: { id: channel } })
      case '/api/conversations.history': {
        const oldest = Number(form.get('oldest') ?? 0)
        const messages = (rooms.get(channel) ?? []).filter(({ ts }) => Number(ts) >= oldest)
        return answer(response, { ok: true, messages, has_more: false })
      }
      case '/api/chat.postMessage': {
        const does = fate()
        await sleep(random() * trouble.slowMs)
        if (does === 'throttle') return wait(response)
        if (does === 'lose') return void request.socket.destroy()
        posts += 1
        const ts = `${Math.floor(Date.now() / 1000)}.${String(posts).padStart(6, '0')}`
        const metadata: unknown = JSON.parse(form.get('metadata') ?? 'null')
        rooms.set(channel, [...(rooms.get(channel) ?? []), { ts, metadata }])
        slack.set(channel, (slack.get(channel) ?? 0) + 1)
        if (does === 'swallow') return void request.socket.destroy()
        return answer(response, { ok: true, channel, ts, message: { ts } })
      }
      default:
        return answer(response, { ok: false, error: 'unknown_method' })
    }
  }

  async function onTeams(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await bodyOf(request)
    const conversation = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(request.url ?? '')?.[1]
    if (conversation === undefined) return void response.writeHead(404).end()
    const does = fate()
    await sleep(random() * trouble.slowMs)
    if (does === 'throttle') return wait(response)
    if (does === 'lose') return void request.socket.destroy()
    posts += 1
    teams.set(conversation, (teams.get(conversation) ?? 0) + 1)
    if (does === 'swallow') return void request.socket.destroy()
    return answer(response, { id: `a${posts}` })
  }

  const [slackServer, teamsServer] = await Promise.all([serve(onSlack), serve(onTeams)])
  return {
    slackUrl: `${urlOf(slackServer)}/api/`,
    teamsUrl: urlOf(teamsServer),
    ...{ slack, teams },
    async close() {
      for (const server of [slackServer, teamsServer]) server.closeAllConnections()
      await Promise.all([slackServer, teamsServer].map(server => once(server.close(), 'close')))
    },
  }
}

async function serve(
  on: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => {
    on(request, response).catch(() => request.socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

function urlOf(server: Server): string {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${address.port}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

function wait(response: ServerResponse): void {
  response.writeHead(429, { 'Retry-After': '1' }).end()
}

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
