// Start and idle memory of the program (Redis already up), each against a process that only imports the same packages.
// Run by `npm run bench`; rounds are interleaved, medians compared.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Measured, median } from './measure.js'

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')
const cli = `${root}dist/src/cli.js`

const sizes = { small: { rounds: 1, idleMs: 100 }, full: { rounds: 9, idleMs: 1000 } } as const

interface Round {
  readonly ms: number
  readonly MB: number
}

/** The packages that Pejling has loaded when it is ready; the demonstration reads its calendar too. */
const always = ['express', 'ioredis', 'node-cron', 'pino', 'prom-client', 'rrule-temporal'].concat([
  'temporal-polyfill',
  'yaml',
  'zod',
])
const modes = [
  { name: 'a tenant', env: { PEJLING_TENANT: 'bench' }, packages: always },
  {
    name: 'the demonstration',
    env: {},
    packages: [...always, 'ical.js', 'windows-iana', 'date-holidays', 'markdown-it'],
  },
]
const program = `
const { main } = await import(${JSON.stringify(cli)})
process.exitCode = await main(['start'])`

function importOnly(packages: readonly string[]): string {
  const imports = packages.map(name => `import ${JSON.stringify(name)}`)
  return [...imports, "console.log('ready')", 'setInterval(() => {}, 60000)'].join('\n')
}

/** `redisUrl`: a Redis that is up, not used for anything else. */
export async function benchStart(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const { rounds, idleMs } = sizes[scale]
  const measured: Measured[] = []
  for (const { name, env, packages } of modes) {
    const ours: Round[] = []
    const bare: Round[] = []
    const settings = { REDIS_URL: redisUrl, PORT: '0', LOG_LEVEL: 'silent', ...env }
    for (let round = 0; round < rounds; round++) {
      bare.push(await startOnce(importOnly(packages), { ready: /ready/, env: {}, idleMs }))
      ours.push(await startOnce(program, { ready: /http:\/\/localhost/, env: settings, idleMs }))
    }
    measured.push(
      compare(`start to ready of ${name}`, 'ms', { ours, bare }),
      compare(`idle memory of ${name}`, 'MB', { ours, bare }),
    )
  }
  return measured
}

function compare(
  name: string,
  unit: keyof Round,
  { ours, bare }: { ours: Round[]; bare: Round[] },
): Measured {
  const [own, other] = [ours, bare].map(rounds => median(rounds.map(round => round[unit])))
  return {
    name: `${name}, against importing the same packages`,
    ratio: (own ?? Number.NaN) / (other ?? Number.NaN),
    detail: `${own?.toFixed(0)} ${unit} against ${other?.toFixed(0)} ${unit}, ${ours.length} rounds`,
  }
}

interface Starting {
  readonly ready: RegExp
  readonly env: Record<string, string>
  /** From ready until its memory is read. */
  readonly idleMs: number
}

async function startOnce(code: string, { ready, env, idleMs }: Starting): Promise<Round> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env.PATH ?? '', LANG: 'da_DK.UTF-8', ...env },
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilSaid(child, ready)
  const ms = performance.now() - started
  await sleep(idleMs)
  const MB = residentMegabytes(child.pid ?? 0)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return { ms, MB }
}

async function untilSaid(child: ChildProcess, ready: RegExp): Promise<void> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (ready.test(said)) return
  }
  throw new Error('the process ended before it was ready')
}

/** Resident memory as Linux counts it. */
function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}
