// The npm packages: here, and of the lock file that is here now. prepare.mjs asks and installs.
// Nothing we use needs install scripts: esbuild, biome and TypeScript come as ready packages for each platform.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './sentences.mjs'
import { exitCodes, root, runQuietly, shown, stop } from './steps.mjs'

const stampFile = join(root, 'node_modules', '.pejling-stamp')
const log = join(root, '.pejling', 'npm.log')
const ci = 'ci --ignore-scripts --no-audit --no-fund --no-progress --include=dev --include=optional'
// npm's own patience is over a minute on a closed network, and many more on one that does not answer.
const patience =
  '--fetch-retries=2 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000 --fetch-timeout=60000'
const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/

/** Whether node_modules is what package-lock.json says, for this kind of machine. */
export function packagesAreCurrent() {
  try {
    return readFileSync(stampFile, 'utf8') === stamp()
  } catch {
    return false
  }
}

export async function installPackages() {
  const { code, output } = await runQuietly('npm', `${ci} ${patience}`.split(' '), { log })
  if (code === 'ENOENT') throw stop(say.npmMissing, exitCodes.unavailable)
  if (code !== 0) {
    const sentence = networkTrouble.test(output) ? say.noNetwork : say.npmFailed
    throw stop(sentence(shown(log)), exitCodes.unavailable)
  }
  writeFileSync(stampFile, stamp())
}

function stamp() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`
}
