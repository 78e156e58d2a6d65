// What a whole network costs to take in: `pejling import` of 5,000 people and 6,000 meetings in sheets and calendars, against the
// same with one tenth of them, the first time and again with nothing changed. The cost of starting is the same for
// both, so what grows with the network alone comes out below 10.
// Called by the bench script; no verdict of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Measured, median } from './measure.js'
import { networkFiles } from './network-files.js'

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '')
const cli = `${root}dist/src/cli.js`
const passes = ['first import', 'same files again'] as const

interface Cost {
  readonly ms: number
  /** Peak of resident memory, the program's own with it. */
  readonly MB: number
}

/** A twenty-fifth of the size in `small`. Each import is a process of its own, in turns, medians. */
export async function benchNetworkImport(scale: 'small' | 'full'): Promise<Measured[]> {
  const size = scale === 'full' ? 5000 : 200
  const rounds = scale === 'full' ? 3 : 1
  const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-'))
  try {
    const [whole, tenth] = [size, size / 10].map(people => writeNetwork(folder, people))
    const costs = { whole: emptyCosts(), tenth: emptyCosts() }
    for (let round = 0; round < rounds; round++) {
      for (const [at] of passes.entries()) {
        costs.whole[at]?.push(await importOnce(whole ?? '', `${whole}-${round}`))
        costs.tenth[at]?.push(await importOnce(tenth ?? '', `${tenth}-${round}`))
      }
    }
    return passes.flatMap((pass, at) => {
      const name = `${pass} of ${people(size)}, against one tenth of them`
      const both = { whole: costs.whole[at] ?? [], tenth: costs.tenth[at] ?? [] }
      return [compare(`${name}, seconds`, 'ms', both), compare(`${name}, peak memory`, 'MB', both)]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function people(size: number): string {
  return `${size.toLocaleString('en')} people and ${(size * 1.2).toLocaleString('en')} meetings`
}

function emptyCosts(): Cost[][] {
  return passes.map(() => [])
}

function compare(
  name: string,
  unit: keyof Cost,
  { whole, tenth }: { whole: readonly Cost[]; tenth: readonly Cost[] },
): Measured {
  const [more, less] = [whole, tenth].map(costs => median(costs.map(cost => cost[unit])))
  return {
    name,
    ratio: (more ?? Number.NaN) / (less ?? Number.NaN),
    detail: `${more?.toFixed(0)} ${unit} against ${less?.toFixed(0)} ${unit}, ${whole.length} rounds`,
  }
}

function writeNetwork(folder: string, people: number): string {
  const dir = join(folder, String(people))
  mkdirSync(dir)
  for (const { name, bytes } of networkFiles(people)) writeFileSync(join(dir, name), bytes)
  return dir
}

/** The command itself, and what it cost from its first line on. */
async function importOnce(dir: string, programme: string): Promise<Cost> {
  const args = ['import', dir, '--programme', programme, '--yes', '--json']
  const code = `
    const { main } = await import(${JSON.stringify(cli)})
    const started = performance.now()
    const code = await main(${JSON.stringify(args)})
    if (code !== 0) throw new Error('import ended with ' + code)
    const ms = performance.now() - started
    process.stderr.write('\\ncost ' + JSON.stringify({ ms, MB: process.resourceUsage().maxRSS / 1024 }))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { PATH: process.env.PATH ?? '' },
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stderr) said += String(chunk)
  await ended
  const [, ms, MB] = /cost \{"ms":([\d.]+),"MB":([\d.]+)\}/.exec(said) ?? []
  if (ms === undefined || MB === undefined) throw new Error(`the import ended early: ${said}`)
  return { ms: Number(ms), MB: Number(MB) }
}
