// The command line: finds the command, reads its arguments, turns what is thrown into a sentence and an exit code.
// Called by scripts/pejling.mjs. Each command is one file in src/cli/, loaded only when it is run.
// Exit codes: 0 done, 1 configuration or input is wrong, 64 wrong usage, 69 something needed is not there, 75 taken, try again.
import { parseArgs } from 'node:util'
import type { Config, ConfigProblem } from './config.js'
import { operatorLang, readConfig } from './config.js'
import { Fault, Mistake, Unavailable } from './core/errors.js'
import type { Lang } from './core/message.js'
import { createLog } from './log.js'
import { wording } from './wording/wording.js'

const usageError = 64
const unavailable = 69

/** Runs one command and gives its exit code. `start` ends when the program has been stopped. */
export async function main(argv: readonly string[]): Promise<number> {
  const lang = operatorLang()
  const { command } = wording(lang)
  // Whoever read along may leave (`npm start | head`): what is under way is done all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    return await run(argv, lang)
  } catch (error) {
    if (error instanceof Mistake) return complain(error.sentence, 1)
    if (error instanceof Unavailable) return complain(error.sentence, error.exitCode)
    if (isArgumentError(error)) return complain(command.badArguments(error.message), usageError)
    const storage = storageSentence(error, lang)
    if (storage) return complain(storage, unavailable)
    createLog('error').error('command failed', { code: 'unexpected', error })
    return isUnreadable(error)
      ? complain(wording(lang).store.unreadable(), unavailable)
      : complain(command.unexpected, 1)
  }
}

async function run([first, ...args]: readonly string[], lang: Lang): Promise<number> {
  const { command } = wording(lang)
  const name = args.some(isHelp) ? 'help' : first
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(`${command.usage}\n`)
      return name === undefined ? usageError : 0
    case 'start': {
      parseArgs({ args, options: {} })
      const { start } = await import('./main.js')
      return start(configOrComplain(lang), lang)
    }
    case 'ask': {
      const { askCommand } = await import('./cli/ask.js')
      return askCommand(args, lang, surroundings(lang))
    }
    case 'plan': {
      const { planCommand } = await import('./cli/plan.js')
      return planCommand(args, lang, surroundings(lang).config)
    }
    case 'import': {
      const { importFiles } = await import('./cli/import.js')
      return importFiles(args, lang, surroundings(lang))
    }
    case 'approve': {
      const { approveFrom } = await import('./cli/approve.js')
      return approveFrom(args, lang, surroundings(lang))
    }
    case 'doctor': {
      const { doctorCommand } = await import('./cli/doctor/doctor.js')
      return doctorCommand(args, { lang, read: readConfig, now: () => Date.now() })
    }
    case 'manifest': {
      const { manifestCommand } = await import('./cli/manifest.js')
      return manifestCommand(args, lang, surroundings(lang).config)
    }
    case 'tenant': {
      const { tenantCommand } = await import('./cli/tenant.js')
      return tenantCommand(args, { lang, ...surroundings(lang) })
    }
    default:
      return complain(command.unknownCommand(name), usageError)
  }
}

function surroundings(lang: Lang): { config: () => Config; now: () => number } {
  return { config: () => configOrComplain(lang), now: () => Date.now() }
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h'
}

/** The configuration, or a Mistake that lists everything that is wrong with it. */
function configOrComplain(lang: Lang): Config {
  const result = readConfig()
  if (result.ok) return result.config
  const { config } = wording(lang)
  const lines = result.problems.map(
    (problem: ConfigProblem) => `- ${config[problem.code](problem.name, problem.detail ?? '')}`,
  )
  throw new Mistake([config.heading(lines.length), ...lines].join('\n'))
}

/** What the operator can do about a Redis that said no or went away; undefined for every other error. */
function storageSentence(error: unknown, lang: Lang): string | undefined {
  if (!(error instanceof Fault)) return undefined
  const { store } = wording(lang)
  const { code, cause } = error
  if (code === 'store.unreachable') return store.wentAway()
  if (code !== 'store.refused') return undefined
  return store.refuses(cause instanceof Error && 'code' in cause ? String(cause.code) : 'ERR')
}

function isUnreadable(error: unknown): boolean {
  return error instanceof Fault && error.code === 'store.unreadable'
}

function complain(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}

/** node:util's parseArgs throws these on an option that does not exist or lacks its value. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
