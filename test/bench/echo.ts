// What one genuine message of a chat platform costs until its answer is posted: the program as a process, with its claim in Redis,
// its person and its bot, beside a bare SDK that posts the text back. Both call the same platform here, from many people at once.
// slack.ts and teams.ts say what is a message there; rounds are interleaved, medians compared. What drives both runs on the same
// machine, so that the processors' time is told beside the clock's.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PersonId } from '../../src/core/ids.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { type Tenant, TenantStore } from '../../src/store/tenant-store.js'
import { openRedis } from '../support/redis.js'
import { type Measured, median } from './measure.js'

const together = 32
/** What is asked: next to nothing, so that the way there and back is measured; and a question with a list for its answer. */
const questions = ['hjælp', 'Hvilke møder er der i næste uge?']
/** The directory that holds `dist` and the packages. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')

const program = `
const { main } = await import(${JSON.stringify(`${root}dist/src/cli.js`)})
process.exitCode = await main(['start'])`

/** One platform: how it is spoken to, and what answers for it. */
export interface Echoing {
  /** For the names of what was measured: "Slack", "Bolt". */
  readonly platform: string
  readonly sdk: string
  readonly tenant: Omit<Tenant, 'name' | 'admin' | 'createdAt'>
  readonly path: string
  readonly stand: Stand
  /** A program that posts back what it is told, and prints where it listens. */
  readonly bare: string
  /** For both, and for ours alone. */
  readonly env: Readonly<Record<string, string>>
  readonly ownEnv?: Readonly<Record<string, string>>
  messageOf(person: number, text: string): Message
}
export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export interface Load {
  readonly rounds: number
  readonly messages: number
  readonly people: number
}

/** What answers for a platform. */
export interface Stand {
  readonly port: number
  readonly server: Server
  /** Resolves when so many messages have been posted from now on. */
  posted(count: number): Promise<void>
}

/** `isPost`: a message was posted just now. */
export interface Said {
  readonly status?: number
  readonly said: object
  readonly isPost: boolean
}

export async function openStand(answer: (req: IncomingMessage) => Said): Promise<Stand> {
  let left = 0
  let done: () => void = () => undefined
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      const { status = 200, said, isPost } = answer(req)
      res.writeHead(status, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify(said))
      if (isPost && --left === 0) done()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    server,
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

/** Time for a round of both, by the clock and by the processors, and how many times longer ours takes. */
export async function benchEcho(
  echoing: Echoing,
  { rounds, messages, people }: Load,
  redisUrl: string,
): Promise<Measured[]> {
  const { stand, tenant, ownEnv } = echoing
  await layOut(echoing, redisUrl)
  const env = { PORT: '0', LOG_LEVEL: 'silent', ...echoing.env }
  const own = { ...env, REDIS_URL: redisUrl, PEJLING_TENANT: tenant.id, ...ownEnv }
  const ours = await start(program, own, echoing.path)
  const bare = await start(echoing.bare, env, echoing.path)
  const measured: Measured[] = []
  try {
    const warm = { count: people, people, text: 'hjælp' }
    for (const each of [bare, ours]) await say(each, echoing, warm)
    for (const text of questions) {
      const times: Times = { ours: [], bare: [] }
      for (let round = 0; round < rounds; round++) {
        times.bare.push(await say(bare, echoing, { count: messages, people, text }))
        times.ours.push(await say(ours, echoing, { count: messages, people, text }))
      }
      measured.push(...compare(echoing, { text, times, messages }))
    }
  } finally {
    for (const { child } of [ours, bare]) await end(child)
    stand.server.closeAllConnections()
    stand.server.close()
  }
  return measured
}

interface Round {
  readonly ms: number
  /** Of the process that answers, in all its threads. */
  readonly processorMs: number
}
interface Times {
  readonly ours: Round[]
  readonly bare: Round[]
}

function compare(
  { platform, sdk }: Echoing,
  { text, times, messages }: { text: string; times: Times; messages: number },
): Measured[] {
  const of = (rounds: readonly Round[], unit: keyof Round) =>
    median(rounds.map(each => each[unit])) / messages
  const perSecond = (rounds: readonly Round[]) => Math.round(1000 / of(rounds, 'ms'))
  const each = (rounds: readonly Round[]) => of(rounds, 'processorMs').toFixed(2)
  const { ours, bare } = times
  const what = `a signed ${platform} message answered ("${text}"), against a bare ${sdk} echo`
  return [
    {
      name: what,
      ratio: of(ours, 'ms') / of(bare, 'ms'),
      detail: `${perSecond(ours)} a second, bare ${perSecond(bare)} a second, ${together} at once, ${ours.length} rounds`,
    },
    {
      name: `processor time of ${what}`,
      ratio: of(ours, 'processorMs') / of(bare, 'processorMs'),
      detail: `${each(ours)} ms a message, bare ${each(bare)} ms`,
    },
  ]
}

async function layOut({ tenant }: Echoing, redisUrl: string): Promise<void> {
  const { hostname: host, port } = new URL(redisUrl)
  const connection = await openRedis({ kind: 'single', host, port: Number(port) })
  const { programme } = loadSample(Date.now())
  const admin = PersonId.parse('ada@havrelund.example')
  await new TenantStore(connection).add({ ...tenant, name: 'Havrelund', admin, createdAt: 0 })
  const programmes = new ProgrammeStore(connection)
  const expectedVersion = await programmes.version(tenant.id)
  await programmes.save(tenant.id, programme, { expectedVersion, submission: randomUUID() })
  await connection.close()
}

interface Started {
  readonly child: ChildProcess
  readonly url: URL
}

async function start(code: string, env: Record<string, string>, path: string): Promise<Started> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env.PATH ?? '', LANG: 'da_DK.UTF-8', ...env },
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return { child, url: new URL(path, url) }
  }
  throw new Error('the process ended before it was ready')
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** From the first message until the last answer is posted. Everybody writes in a direct chat of their own. */
async function say(
  { child, url }: Started,
  { stand, messageOf }: Echoing,
  { count, people, text }: { count: number; people: number; text: string },
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const answered = stand.posted(count)
  const before = processorMs(child)
  const started = performance.now()
  const lanes = Array.from({ length: together }, async (_, lane) => {
    for (let at = lane; at < count; at += together)
      await sayOnce(url, agent, messageOf(at % people, text))
  })
  await Promise.all([...lanes, answered])
  const ms = performance.now() - started
  agent.destroy()
  return { ms, processorMs: processorMs(child) - before }
}

/** As Linux counts it: hundredths of a second, in the program and in the kernel for it. */
function processorMs({ pid = 0 }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function sayOnce(url: URL, agent: Agent, { headers, body }: Message): Promise<void> {
  const all = {
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, family: 4, method: 'POST', headers: all })
    asked.once('error', reject)
    asked.once('response', response => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.resume().once('end', resolve)
    })
    asked.end(body)
  })
}
