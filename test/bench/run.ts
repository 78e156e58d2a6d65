// `npm run bench`: every benchmark in full, each a ratio against something measured in the same run. Nothing fails on a time.
// A Redis of its own on loopback, with the durability of the product's.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRedis } from '../../src/store/redis.js'
import { wording } from '../../src/wording/wording.js'
import { benchAsk } from './ask.js'
import { benchImport } from './import.js'
import type { Measured } from './measure.js'
import { benchQuery } from './query.js'
import { benchStart } from './start.js'
import { benchStore } from './store.js'
import { benchWeb } from './web.js'

const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-'))
const port = await freePort()
const redis = startRedis(port)
try {
  await report('Start', () => benchStart('full', `redis://127.0.0.1:${port}`))
  await report('Questions', () => benchAsk('full'))
  await report('Queries', () => benchQuery('full'))
  await report('Calendar import', () => benchImport('full'))
  await report('Web', () => benchWeb('full'))
  await report('Store', async () => {
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet, child: () => log }
    const settings = { kind: 'single', host: '127.0.0.1', port } as const
    const connection = await connectRedis(settings, { log, sentences: wording('en').store })
    const measured = await benchStore('full', connection)
    await connection.close()
    return measured
  })
} finally {
  redis.kill('SIGTERM')
  await once(redis, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

function quiet(): void {
  // The benchmark has nobody to tell.
}

async function report(
  title: string,
  bench: () => Promise<readonly Measured[]> | readonly Measured[],
): Promise<void> {
  console.log(`\n${title}`)
  for (const { name, ratio, detail } of await bench()) {
    console.log(`  ${ratio.toFixed(2).padStart(7)}  ${name}  (${detail})`)
  }
}

function startRedis(at: number): ChildProcess {
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  const server = ['--port', String(at), '--bind', '127.0.0.1', '--dir', folder, ...durable]
  return spawn(process.env.REDIS_SERVER ?? 'redis-server', server, { stdio: 'ignore' })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
