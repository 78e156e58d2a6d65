// Asks the program itself: `pejling ask --jsonl` in a process of its own per network, the invented ones from a programme folder.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Question, Reply } from './question.js'
import type { World } from './world/world.js'

/** The built program, whether this file is built itself or run from source by a test. */
const isBuilt = import.meta.url.includes('/dist/')
const cli = new URL(isBuilt ? '../../src/cli.js' : '../../dist/src/cli.js', import.meta.url).href
const runner = `import(${JSON.stringify(cli)}).then(({ main }) => main(process.argv.slice(1))).then(code => { process.exitCode = code })`

const Line = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.string(),
  sources: z.array(z.object({ kind: z.string(), id: z.string() })),
  model: z
    .object({
      fate: z.enum(['sure', 'off', 'said', 'rejected', 'failed']),
      tokens: z.object({ in: z.number(), out: z.number() }),
      ms: z.number(),
    })
    .optional(),
})

/** What else the program is told, and what it finds in its environment. */
export interface Way {
  readonly options?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The replies by question id. Throws when the program ended before it had answered them all. */
export function askProgram(
  world: World,
  questions: readonly Question[],
  way: Way = {},
): Promise<ReadonlyMap<string, Reply>> {
  return withFolder(async folder => {
    const options = [...(await argumentsFor(world, folder)), ...(way.options ?? [])]
    return askIn({ ...way, options, name: world.id }, questions)
  })
}

/** The same of a network that is imported from its files first. */
export function askImported(
  { name: network, files }: { readonly name: string; readonly files: string },
  questions: readonly Question[],
  way: Way = {},
): Promise<ReadonlyMap<string, Reply>> {
  return withFolder(async folder => {
    const dir = join(folder, network)
    await run(['import', files, '--programme', dir, '--yes', '--name', network], '')
    const options = ['--programme', dir, ...(way.options ?? [])]
    return askIn({ ...way, options, name: network }, questions)
  })
}

async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-quality-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function askIn(
  { options = [], env, name }: Way & { readonly name: string },
  questions: readonly Question[],
): Promise<ReadonlyMap<string, Reply>> {
  const output = await run(['ask', '--jsonl', ...options], questions.map(lineOf).join(''), env)
  const replies = output
    .split('\n')
    .filter(Boolean)
    .map(line => Line.parse(JSON.parse(line)))
  if (replies.length < questions.length)
    throw new Error(`${name}: ${replies.length} of ${questions.length} questions were answered`)
  return new Map(replies.map(reply => [reply.id, reply]))
}

async function argumentsFor(world: World, folder: string): Promise<string[]> {
  if (world.id === 'sample') return []
  const dir = join(folder, world.id)
  await mkdir(dir)
  const stored = { version: 1, programme: world.programme }
  await writeFile(join(dir, 'programme.json'), JSON.stringify(stored))
  return ['--programme', dir]
}

function lineOf({ id, q, as, now, history }: Question): string {
  return `${JSON.stringify({ id, q, ...(as && { as }), now, history })}\n`
}

/** What it wrote. A line that was refused as such (exit code 1) is an answer too. */
function run(
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', runner, '--', ...args], {
      stdio: ['pipe', 'pipe', args[0] === 'import' ? 'ignore' : 'inherit'],
      env: { ...process.env, ...env },
    })
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.on('error', reject)
    child.on('close', () => resolve(Buffer.concat(pieces).toString('utf8')))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
