// Start and idle memory of the program (Redis already up), each against a process that only imports the same packages.
// Run by `npm run bench`; rounds are interleaved, medians compared.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Measured, median } from './measure.js'

/** What the demonstration loads, as `importsOf` finds it at run time; the two Slack and Teams SDKs are not among them. */
const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

interface Round {
  readonly ms: number
  readonly megabytes: number
}

const packages = [
  'express',
  'ical.js',
  'ioredis',
  'node-cron',
  'pino',
  'prom-client',
  'rrule-temporal',
  'temporal-polyfill',
  'windows-iana',
  'yaml',
  'zod',
  'date-holidays',
]
const importOnly = `
${packages.map(name => `import ${JSON.stringify(name)}`).join('\n')}
console.log('ready')
setInterval(() => {}, 60000)`
const program = `
const { main } = await import(${JSON.stringify(cli)})
process.exitCode = await main(['start'])`

/** `redisUrl`: a Redis that is up, not used for anything else. */
export async function benchStart(scale: 'small' | 'full', redisUrl: string): Promise<Measured[]> {
  const rounds = scale === 'full' ? 9 : 2
  const ours: Round[] = []
  const bare: Round[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(await startOnce(importOnly, /ready/, {}))
    ours.push(
      await startOnce(program, /http:\/\/localhost/, {
        REDIS_URL: redisUrl,
        PORT: '0',
        LOG_LEVEL: 'silent',
      }),
    )
  }
  const of = (list: Round[], field: keyof Round) => median(list.map(round => round[field]))
  const detail = (field: keyof Round, unit: string) =>
    `${of(ours, field).toFixed(0)} ${unit} against ${of(bare, field).toFixed(0)} ${unit}, ${rounds} rounds`
  return [
    {
      name: 'start to ready / importing the same packages',
      ratio: of(ours, 'ms') / of(bare, 'ms'),
      detail: detail('ms', 'ms'),
    },
    {
      name: 'idle memory / importing the same packages',
      ratio: of(ours, 'megabytes') / of(bare, 'megabytes'),
      detail: detail('megabytes', 'MB'),
    },
  ]
}

async function startOnce(code: string, ready: RegExp, env: Record<string, string>): Promise<Round> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env.PATH ?? '', LANG: 'da_DK.UTF-8', ...env },
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilSaid(child, ready)
  const ms = performance.now() - started
  await sleep(1000)
  const megabytes = residentMegabytes(child.pid ?? 0)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return { ms, megabytes }
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
