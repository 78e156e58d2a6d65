// From source to dist: TypeScript by tsc, other files (Lua, web pages) as they are, beside it. dist holds nothing else.
// prepare.mjs builds when a source has changed since; build.mjs and test.mjs always.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { say } from './sentences.mjs'
import { exitCodes, root, runQuietly, stop } from './steps.mjs'

const dist = join(root, 'dist')
const stampFile = join(dist, '.pejling-stamp')
const own = new Set(['.pejling-stamp', '.tsbuildinfo'])
const sourceFolders = ['src', 'adapters', 'examples', 'manifest', 'test']
/** What else decides what comes out. */
const settings = ['tsconfig.json', 'vitest.config.ts', 'package-lock.json', 'scripts/compile.mjs']

/** Whether dist is built of exactly the files that are here now. Looks at names, times and sizes only: a few milliseconds. */
export function buildIsCurrent() {
  try {
    return readFileSync(stampFile, 'utf8') === stamp()
  } catch {
    return false
  }
}

/** Builds, or throws with all that tsc said. */
export async function build() {
  const before = stamp()
  rmSync(stampFile, { force: true })
  const sources = [
    ...sourceFolders.flatMap(folder => filesIn(join(root, folder))),
    'vitest.config.ts',
  ]
  removeOthers(new Set(sources.map(outputOf)))
  for (const file of sources.filter(isCopied)) copy(file)
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const { code, output } = await runQuietly(tsc, ['-p', '.'])
  if (code !== 0) throw stop(`${say.buildFailed}\n${output}`, exitCodes.wrong)
  await buildSample()
  // Of the files as they were before: one saved while tsc ran is built next time.
  writeFileSync(stampFile, before)
}

/** The sample network of this school year, which every start would have to make otherwise. */
async function buildSample() {
  if (!existsSync(join(dist, 'src', 'built-sample.js'))) return
  const script = "import('./dist/src/built-sample.js').then(one => one.buildSample(Date.now()))"
  const { code, output } = await runQuietly(process.execPath, ['--eval', script])
  if (code !== 0) throw stop(`${say.buildFailed}\n${output}`, exitCodes.wrong)
}

/** Paths from the root, of every file under a folder; none when there is no such folder. */
function filesIn(folder) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [relative(root, path)]
  })
}

function isCompiled(file) {
  return file.endsWith('.ts') && !file.includes('/public/')
}

function isCopied(file) {
  return /^(src|adapters)\//.test(file) && !isCompiled(file)
}

function outputOf(file) {
  return isCompiled(file) ? file.replace(/\.ts$/, '.js') : file
}

/** What a source left behind that is deleted or renamed since. */
function removeOthers(expected) {
  for (const file of filesIn(dist)) {
    const output = relative('dist', file)
    if (!expected.has(output) && !own.has(output)) rmSync(join(root, file))
  }
}

function copy(file) {
  mkdirSync(dirname(join(dist, file)), { recursive: true })
  copyFileSync(join(root, file), join(dist, file))
}

function stamp() {
  const hash = createHash('sha256')
  for (const file of [
    ...sourceFolders.flatMap(folder => filesIn(join(root, folder))),
    ...settings,
  ]) {
    const found = statSync(join(root, file), { throwIfNoEntry: false })
    hash.update(`${file}\n${found?.mtimeMs}\n${found?.size}\n`)
  }
  return `${hash.digest('hex')}\n`
}
