// Makes the clone ready to run: the right Node, programs from outside, npm packages, a fresh build. No packages of its
// own. Says nothing when there is nothing to do, which takes milliseconds; does nothing twice; two at once take turns.
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { build, buildIsCurrent } from './compile.mjs'
import { withLock } from './lock.mjs'
import { installPackages, packagesAreCurrent } from './packages.mjs'
import { findProgram, hasApt, installPrograms, programs } from './programs.mjs'
import { say } from './sentences.mjs'
import { exitCodes, root, step, stop } from './steps.mjs'

const lockFile = join(root, '.pejling', 'prepare.lock')

/**
 * `needs`: which of `redis` and `chromium` must be there. Gives the environment that points at them.
 * `withBuild: false` leaves the build to the caller.
 */
export async function prepare({ needs = [], withBuild = true } = {}) {
  checkNode(process.versions.node)
  const wanted = needs.map(need => programs[need])
  if (!isReady(wanted, withBuild)) {
    checkWritable()
    await withLock(
      lockFile,
      () => makeReady(wanted, withBuild),
      () => process.stderr.write(`${say.waiting} …\n`),
    )
  }
  return Object.fromEntries(
    wanted.map(program => [program.variable, findProgram(program, process.env)]),
  )
}

/** Node 20.19 is the first that all our packages run on. */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw stop(say.nodeTooOld(version), exitCodes.wrong)
}

function isReady(wanted, withBuild) {
  return missingOf(wanted).length === 0 && packagesAreCurrent() && (!withBuild || buildIsCurrent())
}

function missingOf(wanted) {
  return wanted.filter(program => findProgram(program, process.env) === undefined)
}

function checkWritable() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw stop(say.notWritable(root), exitCodes.wrong)
  }
}

/** Programs first: where one cannot be had, that is said before minutes of fetching. Each is looked at again: another may have done it while we waited. */
async function makeReady(wanted, withBuild) {
  const missing = missingOf(wanted)
  if (missing.length > 0) {
    if (!hasApt(process.env)) throw stop(say.programMissing(missing[0]), exitCodes.unavailable)
    await installPrograms(missing)
    const [still] = missingOf(missing)
    if (still !== undefined) throw stop(say.programMissing(still), exitCodes.unavailable)
  }
  if (!packagesAreCurrent()) await step(say.packages, installPackages)
  if (withBuild && !buildIsCurrent()) await step(say.building, build)
}
