// A process that sends what is due of one tenant until it is killed: `node dist/test/support/delivery-worker.js URL QUEUE TENANT`. Prints
// a line for each message that its platform took. test/bench/resume.ts kills it.
import { setTimeout as sleep } from 'node:timers/promises'
import { TenantId } from '../../src/core/ids.js'
import { createDeliverer } from '../../src/deliver/deliver.js'
import { createExecutor } from '../../src/jobs/executor.js'
import { createLog } from '../../src/log.js'
import { openQueue } from '../../src/store/redis/queue-connection.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { createFakeChat } from './fake-chat.js'
import { openRedis } from './redis.js'
import { aboutEach, start } from './sending.js'

const [url = '', name = '', id = ''] = process.argv.slice(2)
const tenant = TenantId.parse(id)
const log = createLog('silent')
const settings = { kind: 'single', url } as const
const connection = await openRedis(settings)
const chat = createFakeChat()
async function send() {
  await sleep(20)
  process.stdout.write('taken\n')
  return { outcome: 'accepted', ref: 'ref' } as const
}
const executor = createExecutor({
  ...{ ...openQueue(settings, log), log, name },
  work: (whose, lanes) => deliverer.work(whose, lanes),
  onLeft: () => undefined,
})
const deliverer = createDeliverer({
  deliveries: new DeliveryStore(connection),
  ...{ reach: new ReachStore(connection), executor, compose: aboutEach, log, owner: 'child' },
  chatOf: () => ({ ...chat, send }),
  budget: { take: async () => 0, pause: async () => undefined },
  clock: { now: () => start },
  realNow: () => performance.now(),
})
await deliverer.sweep(tenant)
