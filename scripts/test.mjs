// `npm test`: every check that has a verdict, in order, and at the end how many tests passed.
// `--bench`, `--pictures` and `--crash` run those instead. Other arguments go to vitest as filters, and then only types and tests run.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './compile.mjs'
import { closingLine, countTests } from './count.mjs'
import { prepare } from './prepare.mjs'
import { say } from './sentences.mjs'
import { openStep, root, runOpenly, runQuietly, runScript, step } from './steps.mjs'

const resultFile = join(root, '.pejling', 'test-result.json')
const elsewhere = {
  '--bench': 'dist/test/bench/run.js',
  '--pictures': 'dist/test/pictures/run.js',
  '--crash': 'dist/test/crash/run.js',
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const programs = await prepare({ needs: ['redis', 'chromium'], withBuild: false })
  const env = { ...process.env, ...programs }
  const other = elsewhere[args[0]]
  if (other === undefined) return testAll(args, env)
  await step(say.types, build)
  return runOpenly(process.execPath, [join(root, other), ...args.slice(1)], env)
})

async function testAll(filters, env) {
  const failed = []
  const checks =
    filters.length > 0
      ? [[say.types, build]]
      : [
          [say.types, build],
          [say.lint, () => check('biome', ['check', '--error-on-warnings'])],
          [say.unused, () => check('knip', [])],
        ]
  for (const [name, work] of checks) {
    const trouble = await step(name, () => work().catch(error => error.sentence ?? String(error)))
    if (trouble === undefined) continue
    failed.push(name)
    process.stderr.write(`${trouble}\n`)
  }
  // Tests that start the program need dist, so an old one would be tested where the types are wrong.
  const counts = failed.includes(say.types) ? undefined : await runTests(filters, env, failed)
  if (failed.length > 0) process.stdout.write(`${say.failedSteps(failed)}\n`)
  process.stdout.write(`${counts === undefined ? say.notRun : closingLine(counts)}\n`)
  return failed.length > 0 ? 1 : 0
}

/** Gives what it wrote when it failed, in full. */
async function check(program, args) {
  const { code, output } = await runQuietly(join(root, 'node_modules', '.bin', program), args)
  return code === 0 ? undefined : output
}

async function runTests(filters, env, failed) {
  rmSync(resultFile, { force: true })
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const code = await openStep(say.tests, () => runOpenly(vitest, ['run', ...filters], env))
  const counts = readCounts()
  if (code !== 0 || counts === undefined || counts.failed > 0) failed.push(say.tests)
  return counts
}

/** Undefined when vitest ended before it could write. */
function readCounts() {
  try {
    return countTests(JSON.parse(readFileSync(resultFile, 'utf8')))
  } catch {
    return undefined
  }
}
