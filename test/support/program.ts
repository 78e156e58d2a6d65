// Runs the real program as a process, as its users do (scripts/pejling.mjs), and ends what it started.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/pejling.mjs', import.meta.url))

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The environment of a process: nothing of Pejling's from outside, a data folder of its own. */
function environment(env: Record<string, string>): Record<string, string> {
  const kept = ['PATH', 'HOME', 'REDIS_SERVER', 'NODE_EXTRA_CA_CERTS', 'TMPDIR']
  const inherited = kept.flatMap(name =>
    process.env[name] ? [[name, process.env[name]] as const] : [],
  )
  return { ...Object.fromEntries(inherited), LANG: 'da_DK.UTF-8', ...env }
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-program-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Runs a command to its end. */
export async function run(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [script, ...args], { env: environment(env) })
  child.stdin.end(input)
  const output = collect(child)
  const [code] = await once(child, 'close')
  return { code, ...output() }
}

/** Runs a command whose reader leaves before it has written anything, as in `pejling help | true`. */
export async function runUnread(args: readonly string[]): Promise<Omit<Finished, 'out'>> {
  const child = spawn(process.execPath, [script, ...args], { env: environment({}) })
  child.stdout.destroy()
  const output = collect(child)
  const [code] = await once(child, 'close')
  return { code, err: output().err }
}

export interface Running {
  readonly child: ChildProcess
  readonly url: string
  output(): { out: string; err: string }
  /** Ends it (SIGTERM unless told) and waits; gives the exit code, null after a kill. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface Launched {
  readonly child: ChildProcess
  output(): { out: string; err: string }
  /** The exit code, null after a kill. */
  readonly code: Promise<number | null>
}

/** `pejling start` on a free port, not waited for. Ended after the test. */
export function launch(env: Record<string, string> = {}): Launched {
  const child = spawn(process.execPath, [script, 'start'], {
    env: environment({
      PORT: '0',
      PEJLING_DATA: env.PEJLING_DATA ?? temporaryFolder(),
      LOG_LEVEL: 'info',
      ...env,
    }),
  })
  const code = once(child, 'close').then(([exitCode]) => exitCode)
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await code
  })
  return { child, output: collect(child), code }
}

/** Starts `pejling start` on a free port and waits until it says that it is ready. Stopped after the test. */
export async function startProgram(env: Record<string, string> = {}): Promise<Running> {
  const { child, output, code } = launch(env)
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    return code
  }
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/localhost:\d+/.exec(output().out)?.[0]
      if (found) resolve(found)
    })
    void code.then(ended => reject(new Error(`ended with ${ended}: ${output().err}`)))
  })
  return { child, url, output, stop }
}

function collect(child: ChildProcess): () => { out: string; err: string } {
  const chunks = { out: [] as Buffer[], err: [] as Buffer[] }
  child.stdout?.on('data', (chunk: Buffer) => chunks.out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.err.push(chunk))
  return () => ({
    out: Buffer.concat(chunks.out).toString('utf8'),
    err: Buffer.concat(chunks.err).toString('utf8'),
  })
}
