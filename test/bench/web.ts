// What one message costs on its way: POST /chat, the log in Redis, and the stream to the open page, with a bot that answers at
// once; beside a bare express page with server-sent events that keeps nothing. Run by `npm run bench`; rounds are interleaved.
import { randomUUID } from 'node:crypto'
import { Agent, createServer, get, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Response } from 'express'
import { createWebServer } from '../../adapters/web/server.js'
import { TenantId } from '../../src/core/ids.js'
import { textReply } from '../../src/core/reply.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { WebLogStore } from '../../src/store/web-log-store.js'
import { page as da } from '../../src/wording/da/platforms/page.js'
import { page as en } from '../../src/wording/en/platforms/page.js'
import { type Measured, median } from './measure.js'

const sizes = { small: { rounds: 2, messages: 160 }, full: { rounds: 7, messages: 2000 } } as const
const together = 16

interface Round {
  readonly perSecond: number
  /** Milliseconds from the question to the answer on the stream, of the slowest in a hundred. */
  readonly p99: number
}

/** Messages a second and the slowest in a hundred of both, each as how many times worse ours is. */
export async function benchWeb(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<Measured[]> {
  const { rounds, messages } = sizes[scale]
  const pejling = startPejling(connection)
  const bare = createServer(bareChat()).listen(0, '127.0.0.1')
  const port = await pejling.listen({ port: 0, host: '127.0.0.1' })
  const barePort = portOf(bare)
  const ours: Round[] = []
  const plain: Round[] = []
  try {
    await converse(port, messages / 10)
    await converse(barePort, messages / 10)
    for (let round = 0; round < rounds; round++) {
      plain.push(await converse(barePort, messages))
      ours.push(await converse(port, messages))
    }
  } finally {
    await pejling.close()
    bare.closeAllConnections()
    bare.close()
  }
  const [speed, plainSpeed] = [ours, plain].map(list => median(list.map(each => each.perSecond)))
  const [late, plainLate] = [ours, plain].map(list => median(list.map(each => each.p99)))
  return [
    compare('time per message', [1 / (speed ?? 0), 1 / (plainSpeed ?? 0)], {
      detail: `${speed?.toFixed(0)} a second, bare ${plainSpeed?.toFixed(0)} a second, ${rounds} rounds`,
    }),
    compare('p99 from question to the answer on the page', [late ?? 0, plainLate ?? 0], {
      detail: `${late?.toFixed(1)} ms, bare ${plainLate?.toFixed(1)} ms, ${together} at a time`,
    }),
  ]
}

function compare(
  name: string,
  [own, other]: readonly [number, number],
  { detail }: { detail: string },
): Measured {
  return {
    name: `${name}, against a bare express with SSE that keeps nothing`,
    ratio: own / other,
    detail,
  }
}

function startPejling(connection: RedisConnection): ReturnType<typeof createWebServer> {
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet, child: () => log }
  const reply = textReply('da', 'Dit næste læringslab er tirsdag d. 1. december kl. 9-15.')
  return createWebServer({
    ready: async () => ({ ready: true, reasons: [] }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    texts: { da, en },
    log,
    chat: {
      bot: { handle: async () => ({ outcome: 'replied', reply }) },
      history: new WebLogStore(connection),
      tenant: TenantId.parse('bench'),
      place: 'Havrelund Kommune',
      invented: true,
      personas: () => [],
    },
  })
}

function quiet(): void {
  // Nobody reads the log of a benchmark.
}

/** The least that shows a question and its answer on an open page: one stream per conversation, nothing kept. */
function bareChat(): express.Express {
  const streams = new Map<string, Response>()
  return express()
    .use(express.json())
    .get('/chat/events', (req, res) => {
      streams.set(String(req.query.conversation), res)
      res.set('Content-Type', 'text/event-stream').flushHeaders()
      res.write('event: typing\ndata: []\n\n')
    })
    .post('/chat', (req, res) => {
      const stream = streams.get(req.body.conversation)
      for (const kind of ['question', 'answer']) {
        stream?.write(
          `event: entry\ndata: ${JSON.stringify({ kind, event: req.body.id, text: req.body.text })}\n\n`,
        )
      }
      res.json(req.body)
    })
}

/** So many messages, a few conversations at a time, each with its page open; a message is over when its answer is there. */
async function converse(port: number, messages: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const pages = await Promise.all(Array.from({ length: together }, () => openPage(port)))
  const times: number[] = []
  const started = performance.now()
  await Promise.all(
    pages.map(async page => {
      for (let done = 0; done < messages / together; done++) {
        const asked = performance.now()
        const id = randomUUID()
        const answered = page.answerTo(id)
        await ask({ port, agent }, { id, conversation: page.conversation })
        await answered
        times.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  for (const page of pages) page.close()
  agent.destroy()
  const sorted = times.sort((a, b) => a - b)
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN
  return { perSecond: times.length / seconds, p99 }
}

interface Page {
  readonly conversation: string
  /** Resolves when the answer to that question is on the stream. */
  answerTo(id: string): Promise<void>
  close(): void
}

async function openPage(port: number): Promise<Page> {
  const conversation = randomUUID()
  let waiting: { id: string; resolve: () => void } | undefined
  const path = `/chat/events?as=&conversation=${conversation}`
  const asked = get({ host: 'localhost', family: 4, port, path, agent: false })
  await new Promise<void>((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', response => {
      response.setEncoding('utf8').on('error', quiet)
      response.on('data', (chunk: string) => {
        resolve()
        if (waiting && new RegExp(`"answer","event":"${waiting.id}"`).test(chunk)) waiting.resolve()
      })
    })
  })
  return {
    conversation,
    answerTo: id => new Promise(resolve => (waiting = { id, resolve })),
    close: () => asked.destroy(),
  }
}

function ask(
  { port, agent }: { port: number; agent: Agent },
  ids: { id: string; conversation: string },
): Promise<void> {
  const body = JSON.stringify({ ...ids, as: '', lang: 'da', text: 'Hvornår er næste læringslab?' })
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ agent, port, host: 'localhost', family: 4, method: 'POST', path: '/chat', headers },
    })
    asked.once('error', reject)
    asked.once('response', response => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.resume().once('end', resolve)
    })
    asked.end(body)
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
