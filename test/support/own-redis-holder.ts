// A process that holds its own Redis until it is killed: `node dist/test/support/own-redis-holder.js DIR`.
// Prints the socket's path when it is up; ends as the program does when it may not start. own-redis.test.ts kills it.
import { Unavailable } from '../../src/core/errors.js'
import { startOwnRedis } from '../../src/store/own-redis.js'
import { operate } from '../../src/wording/da/operate/operate.js'
import { createMemoryLog } from './memory-log.js'

const [dir = '', binary = 'redis-server'] = process.argv.slice(2)
try {
  const own = await startOwnRedis({
    dir,
    binary,
    log: createMemoryLog().log,
    sentences: operate.ownRedis,
    onGaveUp: error => process.exit(error.exitCode),
  })
  process.stdout.write(`${own.socket}\n`)
} catch (error) {
  if (!(error instanceof Unavailable)) throw error
  process.stderr.write(`${error.sentence}\n`)
  process.exitCode = error.exitCode
}
