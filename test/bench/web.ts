// What one question over HTTP costs: POST /chat with a bot that answers at once, beside a bare express that echoes the same JSON.
// Run by `npm run bench`; rounds are interleaved, medians compared. What the question itself costs is measured elsewhere.
import { randomUUID } from 'node:crypto'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createWebServer } from '../../adapters/web/server.js'
import { TenantId } from '../../src/core/ids.js'
import { textReply } from '../../src/core/reply.js'
import { page as da } from '../../src/wording/da/page.js'
import { page as en } from '../../src/wording/en/page.js'
import { type Measured, median } from './measure.js'

const sizes = { small: { rounds: 3, requests: 300 }, full: { rounds: 7, requests: 2000 } } as const
const together = 16

/** Requests a second of both, and how many times longer ours takes. */
export async function benchWeb(scale: 'small' | 'full'): Promise<Measured[]> {
  const { rounds, requests } = sizes[scale]
  const pejling = startPejling()
  const bare = createServer(echo()).listen(0, '127.0.0.1')
  const port = await pejling.listen({ port: 0, host: '127.0.0.1' })
  const barePort = portOf(bare)
  const ours: number[] = []
  const plain: number[] = []
  try {
    await ask(port, requests / 10)
    await ask(barePort, requests / 10)
    for (let round = 0; round < rounds; round++) {
      plain.push(await ask(barePort, requests))
      ours.push(await ask(port, requests))
    }
  } finally {
    await pejling.close()
    bare.close()
  }
  const perSecond = (list: readonly number[]) => Math.round((requests / median(list)) * 1000)
  return [
    {
      name: 'POST /chat, against a bare express that echoes the JSON',
      ratio: median(ours) / median(plain),
      detail: `${perSecond(ours)} a second, bare ${perSecond(plain)} a second, ${rounds} rounds`,
    },
  ]
}

function startPejling(): ReturnType<typeof createWebServer> {
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet, child: () => log }
  const reply = textReply('da', 'Dit næste læringslab er tirsdag d. 1. december kl. 9-15.')
  return createWebServer({
    ready: async () => ({ ready: true, reasons: [] }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    texts: { da, en },
    log,
    chat: {
      bot: { handle: async () => ({ outcome: 'replied', reply }) },
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

function echo(): express.Express {
  return express()
    .use(express.json())
    .post('/chat', (req, res) => {
      res.json(req.body)
    })
}

/** Milliseconds for so many questions, a few at a time on connections that stay open. */
async function ask(port: number, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const started = performance.now()
  const lanes = Array.from({ length: together }, async () => {
    for (let done = 0; done < count / together; done++) await askOnce(port, agent)
  })
  await Promise.all(lanes)
  const ms = performance.now() - started
  agent.destroy()
  return ms
}

function askOnce(port: number, agent: Agent): Promise<void> {
  const ids = { id: randomUUID(), conversation: randomUUID() }
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
