// What an open page costs the program: its stream, with 500 of them at once, beside a bare express process that holds as many.
// Run by `npm run bench`; both are processes that tell, when asked, what they use after a collection.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Measured } from './measure.js'

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')
const sizes = { small: { pages: 50, restMs: 300 }, full: { pages: 500, restMs: 2000 } } as const

/** On SIGUSR2 it says what it uses: the heap, and what lies outside it for it. The sockets of the system are the same for both. */
const tellMemory = `
process.on('SIGUSR2', () => {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  console.log('memory ' + (heapUsed + external) + '.')
})`
const program = `
const { main } = await import(${JSON.stringify(`${root}dist/src/cli.js`)})
process.exitCode = await main(['start'])`
const bare = `
import express from 'express'
const app = express().get('/chat/events', (req, res) => {
  res.set('Content-Type', 'text/event-stream').flushHeaders()
  res.write('event: typing\\ndata: []\\n\\n')
  setInterval(() => res.write(': \\n\\n'), 15000)
})
const server = app.listen(0, '127.0.0.1', () => console.log('http://localhost:' + server.address().port))`

/** `redisUrl`: a Redis that is up, not used for anything else. */
export async function benchWebMemory(
  scale: 'small' | 'full',
  redisUrl: string,
): Promise<Measured[]> {
  const { pages } = sizes[scale]
  const settings = { REDIS_URL: redisUrl, PORT: '0', LOG_LEVEL: 'silent' }
  const own = await perPage(program, settings, sizes[scale])
  const other = await perPage(bare, {}, sizes[scale])
  return [
    {
      name: `memory per open page, ${pages} of them, against a bare express with SSE`,
      ratio: own / other,
      detail: `${own.toFixed(1)} KB against ${other.toFixed(1)} KB`,
    },
  ]
}

interface Size {
  readonly pages: number
  /** Until what opening them left behind is gone. */
  readonly restMs: number
}

async function perPage(
  code: string,
  env: Record<string, string>,
  { pages, restMs }: Size,
): Promise<number> {
  const args = ['--expose-gc', '--input-type=module', '--eval', tellMemory + code]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', LANG: 'da_DK.UTF-8', ...env },
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const said = listenTo(child)
    const port = Number(await said(/http:\/\/localhost:(\d+)/))
    const kilobytes = async () => {
      child.kill('SIGUSR2')
      return Number(await said(/memory (\d+)\./)) / 1024
    }
    // What the first few cost is there before the first measure: code that is compiled, buffers that are shared.
    const first = await openPages(port, 10)
    await sleep(restMs)
    const before = await kilobytes()
    const opened = await openPages(port, pages)
    await sleep(restMs)
    const after = await kilobytes()
    for (const page of [...first, ...opened]) page.destroy()
    return Math.max(after - before, 1) / pages
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

/** Waits until the process has said something new that fits, and gives the part of it that is asked for. */
function listenTo(child: ChildProcess): (what: RegExp) => Promise<string> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += String(chunk)
  })
  return async what => {
    for (;;) {
      const found = what.exec(said)
      if (found) {
        said = said.slice(found.index + found[0].length)
        return found[1] ?? ''
      }
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
      await sleep(20)
    }
  }
}

/** Streams that have said their first word. */
function openPages(port: number, count: number): Promise<ClientRequest[]> {
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ClientRequest>((resolve, reject) => {
          const path = `/chat/events?as=&conversation=${randomUUID()}`
          const asked = get({ host: 'localhost', family: 4, port, path, agent: false })
          asked.once('error', reject)
          asked.once('response', response => {
            response.on('error', () => {}).once('data', () => resolve(asked))
            response.resume()
          })
        }),
    ),
  )
}
