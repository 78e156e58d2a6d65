// What one signed Slack message costs until its answer is posted: the program as a process, with its claim in Redis, its person
// and its bot, beside a bare Bolt that posts the text back. Both against the same Web API here, from many people at once.
// Run by `npm run bench`; rounds are interleaved, medians compared. What is measured here also drives both, on the same machine.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { openRedis } from '../support/redis.js'
import { type Measured, median } from './measure.js'

const sizes = {
  small: { rounds: 1, messages: 200, people: 100 },
  full: { rounds: 3, messages: 3000, people: 1500 },
} as const
const together = 32
/** What is asked: next to nothing, so that the way there and back is measured; and a question with a list for its answer. */
const questions = ['hjælp', 'Hvilke møder er der i næste uge?']
const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')
const secret = 'bench'
const team = 'T0BENCH'
const tenant = TenantId.parse('bench-slack')

const program = `
const { main } = await import(${JSON.stringify(`${root}dist/src/cli.js`)})
process.exitCode = await main(['start'])`
/** Bolt's own receiver, signature check and dispatch; the SDK repeats nothing either. */
const bareBolt = `
import bolt from '@slack/bolt'
const { SLACK_API_URL: slackApiUrl } = process.env
const app = new bolt.App({
  token: 'xoxb-bench', signingSecret: '${secret}', logLevel: 'error', botId: 'B1', botUserId: 'U0BOT', tokenVerificationEnabled: false,
  clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
})
app.message(({ message, client }) => client.chat.postMessage({ channel: message.channel, text: message.text }))
const server = await app.start({ port: 0, host: '127.0.0.1' })
console.log('http://localhost:' + server.address().port)`

interface Api {
  readonly url: string
  readonly server: Server
  /** Resolves when so many messages have been posted from now on. */
  posted(count: number): Promise<void>
}

/** Milliseconds for a round of both, and how many times longer ours takes. `redisUrl`: a Redis that is up. */
export async function benchSlack(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const { rounds, messages, people } = sizes[scale]
  await layOut(redisUrl)
  const api = await startApi()
  const env = { SLACK_API_URL: api.url, PORT: '0', LOG_LEVEL: 'silent' }
  const own = { REDIS_URL: redisUrl, PEJLING_TENANT: tenant, SLACK_SIGNING_SECRET: secret }
  const ours = await start(program, { ...env, ...own, SLACK_BOT_TOKEN: 'xoxb-bench' })
  const bare = await start(bareBolt, env)
  const measured: Measured[] = []
  try {
    const warm = { count: people, people, text: 'hjælp' }
    for (const { url } of [bare, ours]) await say(url, api, warm)
    for (const text of questions) {
      const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
      for (let round = 0; round < rounds; round++) {
        times.bare.push(await say(bare.url, api, { count: messages, people, text }))
        times.ours.push(await say(ours.url, api, { count: messages, people, text }))
      }
      measured.push(compare(text, times, messages))
    }
  } finally {
    for (const { child } of [ours, bare]) await end(child)
    api.server.closeAllConnections()
    api.server.close()
  }
  return measured
}

function compare(
  text: string,
  times: { readonly ours: readonly number[]; readonly bare: readonly number[] },
  messages: number,
): Measured {
  const perSecond = (list: readonly number[]) => Math.round((messages / median(list)) * 1000)
  return {
    name: `a signed Slack message answered ("${text}"), against a bare Bolt echo`,
    ratio: median(times.ours) / median(times.bare),
    detail: `${perSecond(times.ours)} a second, bare ${perSecond(times.bare)} a second, ${together} at once, ${times.ours.length} rounds`,
  }
}

async function layOut(redisUrl: string): Promise<void> {
  const { hostname: host, port } = new URL(redisUrl)
  const connection = await openRedis({ kind: 'single', host, port: Number(port) })
  const { programme } = loadSample(Date.now())
  const admin = PersonId.parse('ada@havrelund.example')
  const record = { id: tenant, name: 'Havrelund', admin, slackTeam: team, createdAt: 0 }
  await new TenantStore(connection).add(record)
  const programmes = new ProgrammeStore(connection)
  const expectedVersion = await programmes.version(tenant)
  await programmes.save(tenant, programme, { expectedVersion, submission: randomUUID() })
  await connection.close()
}

async function startApi(): Promise<Api> {
  let left = 0
  let done: () => void = () => undefined
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      res.setHeader('Content-Type', 'application/json')
      const user = { id: 'U0', team_id: team, profile: { email: 'nobody@havrelund.example' } }
      res.end(
        JSON.stringify({
          ok: true,
          team_id: team,
          user_id: 'U0BOT',
          user,
          ts: '1.1',
          channel: 'D0',
        }),
      )
      if (req.url?.endsWith('chat.postMessage') && --left === 0) done()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/api/`,
    server,
    posted: count =>
      new Promise(resolve => {
        left = count
        done = resolve
      }),
  }
}

interface Started {
  readonly child: ChildProcess
  readonly url: URL
}

async function start(code: string, env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env.PATH ?? '', LANG: 'da_DK.UTF-8', ...env },
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return { child, url: new URL('/slack/events', url) }
  }
  throw new Error('the process ended before it was ready')
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Milliseconds from the first message until the last answer is posted. Everybody writes in a direct message of their own. */
async function say(
  url: URL,
  api: Api,
  { count, people, text }: { count: number; people: number; text: string },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const answered = api.posted(count)
  const started = performance.now()
  const lanes = Array.from({ length: together }, async (_, lane) => {
    for (let at = lane; at < count; at += together)
      await sayOnce(url, agent, eventOf(at % people, text))
  })
  await Promise.all([...lanes, answered])
  const ms = performance.now() - started
  agent.destroy()
  return ms
}

function sayOnce(url: URL, agent: Agent, body: string): Promise<void> {
  const time = String(Math.floor(Date.now() / 1000))
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'X-Slack-Request-Timestamp': time,
    'X-Slack-Signature': `v0=${hash}`,
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, family: 4, method: 'POST', headers })
    asked.once('error', reject)
    asked.once('response', response => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.resume().once('end', resolve)
    })
    asked.end(body)
  })
}

function eventOf(person: number, text: string): string {
  const user = `U0P${person}`
  return JSON.stringify({
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A0',
    event_id: `Ev${randomUUID()}`,
    authorizations: [{ team_id: team, enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
    event: {
      ...{ type: 'message', channel: `D0P${person}`, channel_type: 'im', user, team },
      ...{ text, ts: '1700000001.000200' },
    },
  })
}
