// Real Redis servers of a test's own on loopback: one, a Sentinel set, or a cluster of three, from the redis-server binary.
// Their data lies in a temporary folder. Each is ended by its own process, also when the test run itself is ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

const host = '127.0.0.1'
const binary = process.env.REDIS_SERVER ?? 'redis-server'

export interface TestServer {
  readonly host: string
  readonly port: number
  /** Power cut: SIGKILL. The data stays for `start`. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. */
  start(): Promise<void>
  /** Holds it still without closing anything, like a host that hangs. */
  freeze(): void
  thaw(): void
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Further arguments, `['--appendonly', 'yes']`. */
  readonly args?: readonly string[]
  /** The whole of a configuration file, which becomes the first argument (Sentinel needs one to write to). */
  readonly config?: (port: number) => string
  readonly password?: string
}

/** One server on a free port; without `args` it keeps nothing on disk. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'pejling-redis-'))
  const port = await freePort()
  const file = join(dir, 'server.conf')
  if (options.config) writeFileSync(file, options.config(port))
  const args = options.config ? [file, ...(options.args ?? [])] : [...serverArgs(options)]
  let child: ChildProcess | undefined
  const endWithRun = () => {
    child?.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
  process.once('exit', endWithRun)

  async function start(): Promise<void> {
    child = spawn(binary, [...args, '--port', `${port}`, '--bind', host, '--dir', dir], {
      stdio: 'ignore',
    })
    await untilAnswers(port, options.password)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill(signal)
    await ended
  }

  await start()
  return {
    host,
    port,
    start,
    kill: () => end('SIGKILL'),
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    async stop() {
      await end('SIGKILL')
      process.off('exit', endWithRun)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function serverArgs({ args = [], password }: ServerOptions): string[] {
  return ['--save', '', ...(password ? ['--requirepass', password] : []), ...args]
}

export interface SentinelSet {
  readonly name: string
  readonly sentinels: readonly { host: string; port: number }[]
  /** The server that answers as the master now. */
  current(): Promise<TestServer | undefined>
  stop(): Promise<void>
}

/** A master, two replicas and three sentinels that notice after a second. Ready when all of them know each other. */
export async function startSentinelSet(): Promise<SentinelSet> {
  const name = 'havrelund'
  const master = await startServer()
  const replicaOptions = { args: ['--replicaof', host, `${master.port}`] }
  const replicas = await Promise.all([1, 2].map(() => startServer(replicaOptions)))
  for (const { port } of replicas) {
    await until(async () => (await command(port, 'role'))[3] === 'connected')
  }
  const config = (port: number) =>
    [
      `port ${port}`,
      `sentinel monitor ${name} ${host} ${master.port} 2`,
      `sentinel down-after-milliseconds ${name} 1000`,
      `sentinel failover-timeout ${name} 1000`,
      '',
    ].join('\n')
  const options = { config, args: ['--sentinel'] }
  const sentinels = await Promise.all([1, 2, 3].map(() => startServer(options)))
  for (const { port } of sentinels) {
    await until(async () => {
      const facts = await command(port, 'sentinel', 'master', name)
      const fact = (word: string) => facts[facts.indexOf(word) + 1]
      return fact('num-other-sentinels') === '2' && fact('num-slaves') === '2'
    })
  }
  const data = [master, ...replicas]
  return {
    name,
    sentinels: sentinels.map(({ port }) => ({ host, port })),
    async current() {
      const roles = data.map(({ port }) => command(port, 'role').catch(() => ['gone']))
      const index = (await Promise.all(roles)).findIndex(([role]) => role === 'master')
      return data[index]
    },
    stop: async () => void (await Promise.all([...sentinels, ...data].map(one => one.stop()))),
  }
}

export interface TestCluster {
  readonly nodes: readonly TestServer[]
  stop(): Promise<void>
}

/** Three masters that share the 16,384 slots. */
export async function startCluster(): Promise<TestCluster> {
  const args = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000']
  const nodes = await Promise.all([1, 2, 3].map(() => startServer({ args })))
  const [first] = nodes
  for (const [index, { port }] of nodes.entries()) {
    const from = Math.ceil((index * 16384) / nodes.length)
    const to = Math.ceil(((index + 1) * 16384) / nodes.length)
    const slots = Array.from({ length: to - from }, (_, offset) => `${from + offset}`)
    await command(port, 'cluster', 'addslots', ...slots)
    await command(port, 'cluster', 'set-config-epoch', `${index + 1}`)
    if (first && port !== first.port) await command(port, 'cluster', 'meet', host, `${first.port}`)
  }
  for (const { port } of nodes) {
    await until(async () => {
      const info = (await command(port, 'cluster', 'info')).join()
      return /cluster_state:ok/.test(info) && /cluster_known_nodes:3/.test(info)
    })
  }
  return { nodes, stop: async () => void (await Promise.all(nodes.map(node => node.stop()))) }
}

/** One command on a connection of its own, without a second try; the reply as a flat list of strings. */
export async function command(port: number, ...words: [string, ...string[]]): Promise<string[]> {
  const client = connectOnce(port)
  try {
    return [await client.call(...words)].flat(3).map(String)
  } finally {
    client.disconnect()
  }
}

function connectOnce(port: number, password?: string): Redis {
  const options = { host, port, enableReadyCheck: false, protocol: 2, retryStrategy: null } as const
  const client = new Redis({ ...options, ...(password ? { password } : {}) })
  client.on('error', () => undefined)
  return client
}

/** Asks again every 25 ms until it is so, 20 seconds at most. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + 20_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come to be so within 20 s')
    await sleep(25)
  }
}

async function untilAnswers(port: number, password: string | undefined): Promise<void> {
  await until(async () => {
    const client = connectOnce(port, password)
    const answer = await client.ping().catch(() => 'nobody')
    client.disconnect()
    return answer === 'PONG'
  })
}

/** Below 55,535, since a cluster node also takes the port 10,000 above. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
