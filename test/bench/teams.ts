// What one signed Teams message costs until its answer is posted: the program as a process, with its claim in Redis, its person and
// its bot, beside a bare botbuilder that posts the text back. Both check the same tokens and call the same Teams here, from many
// people at once. Run by `npm run bench`; rounds are interleaved, medians compared. What drives both runs on the same machine.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { openRedis } from '../support/redis.js'
import { botToken, createMicrosoft, registration, serviceUrl } from '../support/teams-microsoft.js'
import { type Measured, median } from './measure.js'

const sizes = {
  small: { rounds: 1, messages: 100, people: 50 },
  full: { rounds: 3, messages: 1500, people: 750 },
} as const
const together = 32
/** What is asked: next to nothing, so that the way there and back is measured; and a question with a list for its answer. */
const questions = ['hjælp', 'Hvilke møder er der i næste uge?']
const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')
const tenant = TenantId.parse('bench-teams')

const program = `
const { main } = await import(${JSON.stringify(`${root}dist/src/cli.js`)})
process.exitCode = await main(['start'])`
/** The SDK's own adapter, as its samples have it. */
const bareBotbuilder = `
import botbuilder from 'botbuilder'
import express from 'express'
const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId } = process.env
const adapter = new botbuilder.CloudAdapter(new botbuilder.ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType: 'SingleTenant',
}))
const app = express()
app.use(express.json())
app.post('/api/messages', (req, res) => adapter.process(req, res, context => context.sendActivity(context.activity.text)))
const server = app.listen(0, '127.0.0.1', () => console.log('http://localhost:' + server.address().port))`

interface Teams {
  readonly port: number
  readonly server: Server
  readonly authorization: string
  /** Resolves when so many messages have been posted from now on. */
  posted(count: number): Promise<void>
}

/** Milliseconds for a round of both, and how many times longer ours takes. `redisUrl`: a Redis that is up. */
export async function benchTeams(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const { rounds, messages, people } = sizes[scale]
  await layOut(redisUrl)
  const teams = await startTeams()
  const env = {
    ...{ PORT: '0', LOG_LEVEL: 'silent', TEAMS_STAND_IN: String(teams.port) },
    NODE_OPTIONS: `-r ${root}test/support/teams-stand-in.cjs`,
    MicrosoftAppId: registration.appId,
    MicrosoftAppPassword: registration.appPassword,
    MicrosoftAppTenantId: registration.tenantId,
  }
  const ours = await start(program, { ...env, REDIS_URL: redisUrl, PEJLING_TENANT: tenant })
  const bare = await start(bareBotbuilder, env)
  const measured: Measured[] = []
  try {
    const warm = { count: people, people, text: 'hjælp' }
    for (const { url } of [bare, ours]) await say(url, teams, warm)
    for (const text of questions) {
      const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
      for (let round = 0; round < rounds; round++) {
        times.bare.push(await say(bare.url, teams, { count: messages, people, text }))
        times.ours.push(await say(ours.url, teams, { count: messages, people, text }))
      }
      measured.push(compare(text, times, messages))
    }
  } finally {
    for (const { child } of [ours, bare]) await end(child)
    teams.server.closeAllConnections()
    teams.server.close()
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
    name: `a signed Teams message answered ("${text}"), against a bare botbuilder echo`,
    ratio: median(times.ours) / median(times.bare),
    detail: `${perSecond(times.ours)} a second, bare ${perSecond(times.bare)} a second, ${together} at once, ${times.ours.length} rounds`,
  }
}

async function layOut(redisUrl: string): Promise<void> {
  const { hostname: host, port } = new URL(redisUrl)
  const connection = await openRedis({ kind: 'single', host, port: Number(port) })
  const { programme } = loadSample(Date.now())
  const admin = PersonId.parse('ada@havrelund.example')
  const teamsTenant = registration.tenantId
  const record = { id: tenant, name: 'Havrelund', admin, teamsTenant, createdAt: 0 }
  await new TenantStore(connection).add(record)
  const programmes = new ProgrammeStore(connection)
  const expectedVersion = await programmes.version(tenant)
  await programmes.save(tenant, programme, { expectedVersion, submission: randomUUID() })
  await connection.close()
}

async function startTeams(): Promise<Teams> {
  let left = 0
  let done: () => void = () => undefined
  const microsoft = createMicrosoft()
  const { tenantId } = registration
  const member = { id: '29:x', tenantId, userRole: 'user', email: 'nobody@havrelund.example' }
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      const { host = '', authorization } = req.headers
      const isTeams = host === 'smba.trafficmanager.net'
      const isOurs = authorization === `Bearer ${botToken}`
      const isPost = isTeams && isOurs && req.method === 'POST'
      const said = isPost ? { id: '1' } : isTeams ? member : microsoft.answer(host + req.url)
      res.writeHead(isTeams && !isOurs ? 401 : 200, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify(said))
      if (isPost && --left === 0) done()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    server,
    authorization: microsoft.sign(),
    posted: count =>
      new Promise((resolve, reject) => {
        left = count
        const timer = setTimeout(() => reject(new Error(`${left} answers are missing`)), 110_000)
        done = () => {
          clearTimeout(timer)
          resolve()
        }
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
    if (url) return { child, url: new URL('/api/messages', url) }
  }
  throw new Error('the process ended before it was ready')
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Milliseconds from the first message until the last answer is posted. Everybody writes in a personal chat of their own. */
async function say(
  url: URL,
  teams: Teams,
  { count, people, text }: { count: number; people: number; text: string },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const answered = teams.posted(count)
  const started = performance.now()
  const lanes = Array.from({ length: together }, async (_, lane) => {
    for (let at = lane; at < count; at += together) {
      const body = messageOf(at % people, text)
      await sayOnce(url, agent, { body, authorization: teams.authorization })
    }
  })
  await Promise.all([...lanes, answered])
  const ms = performance.now() - started
  agent.destroy()
  return ms
}

function sayOnce(
  url: URL,
  agent: Agent,
  { body, authorization }: { readonly body: string; readonly authorization: string },
): Promise<void> {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Authorization: authorization,
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

function messageOf(person: number, text: string): string {
  const { tenantId } = registration
  return JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'da-DK',
    from: { id: `29:p${person}`, name: 'P', aadObjectId: `aad-${person}` },
    recipient: { id: '28:pejling', name: 'Pejling' },
    conversation: { id: `a:p${person}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text,
  })
}
