// The two programs from outside that npm cannot bring: redis-server, and for the tests Chromium.
// Looks for them; installs them with apt-get where we are root on Debian or Ubuntu; else says what to install.
import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './sentences.mjs'
import { exitCodes, root, runQuietly, shown, step, stop } from './steps.mjs'

export const programs = {
  redis: {
    name: 'redis-server',
    variable: 'REDIS_SERVER',
    names: ['redis-server'],
    apt: 'redis-server',
    brew: 'redis',
  },
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'Chromium',
      'Google Chrome',
    ],
    apt: 'chromium',
    brew: '--cask chromium',
  },
}

/** Where programs are that PATH may lack, as in a service or a cron job. */
const usualFolders = [
  '/usr/local/bin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/opt/local/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]
const log = join(root, '.pejling', 'apt.log')
const policyFile = '/usr/sbin/policy-rc.d'

/** Its path, or undefined. Throws when the variable is set and no program is there: someone meant that one. */
export function findProgram(program, env, folders = usualFolders) {
  const wanted = env[program.variable]
  const inPath = (env.PATH ?? '').split(':').filter(Boolean)
  if (wanted) {
    const found = wanted.includes('/') ? [wanted].find(isProgram) : findIn(inPath, [wanted])
    if (found) return found
    throw stop(say.programNotThere(program.variable, wanted), exitCodes.unavailable)
  }
  return findIn([...inPath, ...folders], program.names)
}

function findIn(folders, names) {
  return folders.flatMap(dir => names.map(name => join(dir, name))).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether we can install programs ourselves: root on Debian or Ubuntu. */
export function hasApt(env) {
  const isRoot = process.getuid?.() === 0
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return isRoot && existsSync('/etc/debian_version') && findIn(folders, ['apt-get']) !== undefined
}

/** Installs those programs, with one line each, and gives nothing: look for them again. */
export async function installPrograms(missing) {
  const [first] = missing
  const update = await step(say.aptUpdate, () => runApt(['update']))
  if (update.code !== 0) throw aptFailed(first)
  await withoutServices(async () => {
    for (const program of missing) {
      const install = ['install', '-y', '--no-install-recommends', program.apt]
      const { code } = await step(say.installing(program.name), () => runApt(install))
      if (code !== 0) throw aptFailed(program)
    }
  })
}

function aptFailed(program) {
  return stop(say.aptFailed(program.name, program.variable, shown(log)), exitCodes.unavailable)
}

function runApt(args) {
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return runQuietly('apt-get', [...options, ...args], { env, log })
}

/** Debian starts what it installs, now and at boot: a policy file and systemctl say no. Pejling runs a Redis of its own. */
async function withoutServices(work) {
  if (existsSync(policyFile)) return work()
  const undo = () => rmSync(policyFile, { force: true })
  const interrupted = () => {
    undo()
    process.exit(130)
  }
  writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
  try {
    await work()
    await runQuietly('systemctl', ['disable', 'redis-server'])
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
    undo()
  }
}
