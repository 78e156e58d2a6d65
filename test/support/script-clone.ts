// A small clone of the repository in a temporary folder, for trying the scripts in: their real files, a program of one
// file, and an npm of our own that counts its calls where the real one would take minutes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'

export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

export interface Clone {
  readonly dir: string
  /** Runs node on it; `env` is all the environment there is, beside a PATH with node, our npm and the system's folders. */
  node(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  write(file: string, content: string): void
  remove(): void
}

const copied = ['scripts', 'package.json', 'package-lock.json', '.npmrc', 'tsconfig.json']
const program = `export async function main(argv: string[]): Promise<number> {
  console.log(JSON.stringify({ argv, redis: process.env.REDIS_SERVER }))
  return argv.includes('--seven') ? 7 : 0
}
`
const countingNpm = '#!/bin/sh\necho "$@" >> npm-calls\nsleep 0.5\n'

/** With `npm: 'real'` there is nothing installed; else the packages of this repository are at hand. */
export function createClone(options: { npm?: 'real' } = {}): Clone {
  const dir = mkdtempSync(join(tmpdir(), 'clone-'))
  for (const file of copied) cpSync(resolve(file), join(dir, file), { recursive: true })
  const write = (file: string, content: string): void => {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), content)
  }
  write('src/cli.ts', program)
  write('vitest.config.ts', 'export const nothing = 0\n')
  if (options.npm !== 'real') {
    mkdirSync(join(dir, 'node_modules'))
    for (const name of readdirSync('node_modules').filter(name => name !== '.pejling-stamp')) {
      symlinkSync(resolve('node_modules', name), join(dir, 'node_modules', name))
    }
    mkdirSync(join(dir, 'bin'))
    writeFileSync(join(dir, 'bin', 'npm'), countingNpm, { mode: 0o755 })
  }
  return {
    dir,
    write,
    node: (args, env = {}) => run(dir, args, env),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

async function run(
  dir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const path = [join(dir, 'bin'), join(process.execPath, '..'), '/usr/bin', '/bin'].join(':')
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: dir,
    env: { PATH: path, HOME: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, signal, stdout, stderr, ms: performance.now() - start }
}
