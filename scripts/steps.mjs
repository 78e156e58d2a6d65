// How a script shows what it does: one line on stderr per step with how long it took, other programs' noise in a log,
// and one sentence when it cannot go on. Used by all the scripts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './sentences.mjs'

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** 1: configuration, input or code is wrong; 69: something that is needed cannot be had. */
export const exitCodes = { wrong: 1, unavailable: 69 }

/** Ends the script with a sentence for the one who runs it. */
export function stop(sentence, exitCode) {
  return Object.assign(new Error(sentence), { sentence, exitCode })
}

/** Runs a script's main and turns what it throws into a sentence and an exit code. Anything unforeseen keeps its trace. */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (error.sentence === undefined) throw error
    process.stderr.write(`${error.sentence}\n`)
    process.exitCode = error.exitCode
  }
}

/** `Henter pakker … 12,3 s` */
export async function step(title, work) {
  process.stderr.write(`${title} … `)
  const start = performance.now()
  try {
    return await work()
  } finally {
    process.stderr.write(`${say.seconds(performance.now() - start)}\n`)
  }
}

/** The same for work that writes a lot itself: a line before it and one after. */
export async function openStep(title, work) {
  process.stderr.write(`${title} …\n`)
  const start = performance.now()
  const result = await work()
  process.stderr.write(`${title}: ${say.seconds(performance.now() - start)}\n`)
  return result
}

/**
 * Runs a program out of sight and gives its exit code and all it wrote; with `log`, the end of that is in the log file too.
 * `code` is 'ENOENT' when there is no such program.
 */
export async function runQuietly(command, args, { env = process.env, log } = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => chunks.push(chunk))
  const [code] = await once(child, 'close').catch(error => [error.code])
  const output = Buffer.concat(chunks).toString('utf8')
  if (log !== undefined) {
    mkdirSync(dirname(log), { recursive: true })
    writeFileSync(log, `${output.split('\n').slice(-200).join('\n')}\n`)
  }
  return { code, output }
}

/** Runs a program in plain sight; gives its exit code, 1 when a signal ended it. */
export async function runOpenly(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** A path as the reader sees it from the clone. */
export function shown(path) {
  return relative(root, path)
}
