// Deliveries a second through outbox and executor, against BullMQ alone with an empty job, in the same run; what an idle tick costs with
// many finished deliveries behind it; and what one costs in memory. The platform answers at once, and lets everything through.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import type { TenantId } from '../../src/core/ids.js'
import { createDeliverer, type Deliverer } from '../../src/deliver/deliver.js'
import { createExecutor } from '../../src/jobs/executor.js'
import { createLog } from '../../src/log.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import { openQueue } from '../../src/store/redis/queue-connection.js'
import type { RedisConnection, RedisSettings } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { deliveryId, deliveryKey, keptDeliveriesKey } from '../../src/store/sending/sending-keys.js'
import { createFakeChat } from '../support/fake-chat.js'
import { openRedis, randomTenant } from '../support/redis.js'
import { aboutEach, somePeople, start } from '../support/sending.js'
import { type Measured, median } from './measure.js'

const day = 24 * 60 * 60 * 1000
const sizes = {
  small: { rounds: 1, deliveries: 200, finished: 2000, ticks: 5 },
  full: { rounds: 5, deliveries: 5000, finished: 1_000_000, ticks: 200 },
} as const
type Scale = keyof typeof sizes
const log = createLog('silent')

export async function benchExecutor(scale: Scale, url: string): Promise<Measured[]> {
  const { rounds, deliveries } = sizes[scale]
  const settings = { kind: 'single', url } as const
  const connection = await openRedis(settings)
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const theirs = await emptyJobs(settings, deliveries)
    const ours = await throughOutbox(connection, settings, deliveries)
    // The first round warms up.
    if (round === 0) continue
    times.theirs.push(theirs)
    times.ours.push(ours)
  }
  const perSecond = (list: readonly number[]) => Math.round((deliveries / median(list)) * 1000)
  const ticks = await benchTick(scale, connection)
  const resumed = await benchResume(connection, settings)
  await connection.close()
  return [
    {
      name: 'deliveries a second through outbox and BullMQ, of the empty jobs of BullMQ alone',
      ratio: median(times.theirs) / median(times.ours),
      detail: `${perSecond(times.ours)} deliveries a second, ${perSecond(times.theirs)} empty jobs a second`,
    },
    ...ticks,
    resumed,
  ]
}

/** Milliseconds for so many jobs that do nothing, added before. */
async function emptyJobs(settings: RedisSettings, count: number): Promise<number> {
  const clients = openQueue(settings, log)
  const name = randomUUID()
  const own = { prefix: '{bench}', skipVersionCheck: true }
  const queue = new Queue(name, { ...own, connection: clients.producer })
  const jobs = Array.from({ length: count }, () => ({ name: 'empty', data: {} }))
  const kept = { removeOnComplete: true }
  await queue.addBulk(jobs.map(job => ({ ...job, opts: kept })))
  let left = count
  const options = { ...own, connection: clients.worker, concurrency: 32, autorun: false }
  const worker = new Worker(name, async () => undefined, options)
  await worker.waitUntilReady()
  const started = performance.now()
  const done = new Promise<void>(resolve => {
    worker.on('completed', () => {
      left -= 1
      if (left === 0) resolve()
    })
  })
  void worker.run()
  await done
  const ms = performance.now() - started
  await worker.close()
  await queue.close()
  clients.close()
  return ms
}

/** Milliseconds from the sweep until the last of so many has been taken and written down, added before. */
async function throughOutbox(
  connection: RedisConnection,
  settings: RedisSettings,
  count: number,
): Promise<number> {
  const tenant = randomTenant()
  const store = new DeliveryStore(connection)
  await add(connection, { tenant, store, count })
  const clients = openQueue(settings, log)
  let tell: () => void = () => undefined
  const done = new Promise<void>(resolve => {
    tell = resolve
  })
  let left = count
  const executor = createExecutor({
    ...{ ...clients, log, name: randomUUID() },
    async work(whose, lanes) {
      await deliverer.work(whose, lanes)
      left -= lanes.length
      if (left <= 0) tell()
    },
    onLeft: whose => void deliverer.sweep(whose),
  })
  const deliverer = delivererOn(connection, { store, executor })
  const started = performance.now()
  await deliverer.sweep(tenant)
  await done
  const ms = performance.now() - started
  if ((await store.dueLanes(tenant, start, 1)).length > 0) throw new Error('some are left')
  await deliverer.close()
  await executor.close()
  clients.close()
  return ms
}

type Made = Pick<Parameters<typeof createDeliverer>[0], 'executor'> & {
  readonly store: DeliveryStore
}

function delivererOn(connection: RedisConnection, { store, executor }: Made): Deliverer {
  const accept = async () => ({ outcome: 'accepted', ref: 'ref' }) as const
  const chat = { ...createFakeChat(), send: accept }
  return createDeliverer({
    deliveries: store,
    ...{ reach: new ReachStore(connection), executor, compose: aboutEach },
    chatOf: () => chat,
    budget: { take: async () => 0, pause: async () => undefined },
    clock: { now: () => start },
    ...{ realNow: () => performance.now(), log, owner: 'bench' },
  })
}

interface Adding {
  readonly tenant: TenantId
  readonly store: DeliveryStore
  readonly count: number
}

async function add(connection: RedisConnection, { tenant, store, count }: Adding) {
  const reach = new ReachStore(connection)
  const people = somePeople(count)
  for (let at = 0; at < count; at += 200) {
    const some = people.slice(at, at + 200)
    const seen = (id: string) => ({ platform: 'slack', userId: `U-${id}`, ref: `D-${id}` })
    await Promise.all(some.map(id => reach.seen(tenant, id, seen(id), start)))
    await store.add(tenant, some.map(deliveryTo))
  }
}

function deliveryTo(id: ReturnType<typeof somePeople>[number]): Delivery {
  return {
    source: { kind: 'reminder', id: 'lab-2@havrelund.example#20261209T130000:-5sd@09:00:1' },
    receiver: { kind: 'person', id },
    ...{ notBefore: start, expiresAt: start + day, urgency: 'normal' },
  }
}

/** An idle sweep with so many finished deliveries of the tenant behind it, against one without any. */
async function benchTick(scale: Scale, connection: RedisConnection): Promise<Measured[]> {
  const { finished, ticks } = sizes[scale]
  const store = new DeliveryStore(connection)
  const executor = { enqueue: async () => undefined }
  const deliverer = delivererOn(connection, { store, executor })
  const [empty, full] = [randomTenant(), randomTenant()]
  const before = await memory(connection)
  await layOut(connection, { tenant: full, store, count: finished })
  const bytes = ((await memory(connection)) - before) / finished
  const times = { empty: [] as number[], full: [] as number[] }
  for (let tick = 0; tick < ticks; tick++) {
    times.empty.push(await timed(() => deliverer.sweep(empty)))
    times.full.push(await timed(() => deliverer.sweep(full)))
  }
  const ms = (list: readonly number[]) => `${median(list).toFixed(2)} ms`
  return [
    {
      name: `an idle tick with ${finished} finished deliveries behind it, against none`,
      ratio: median(times.full) / median(times.empty),
      detail: `${ms(times.full)}, ${ms(times.empty)}; ${Math.round(bytes)} bytes of Redis a delivery`,
    },
  ]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function memory(connection: RedisConnection): Promise<number> {
  const info = String(await connection.send('info', 'memory'))
  return Number(/used_memory:(\d+)/.exec(info)?.[1])
}

/** One delivery goes all the way, and the others are its copies. */
async function layOut(connection: RedisConnection, { tenant, store, count }: Adding) {
  const [person] = somePeople(1)
  if (!person) return
  const delivery = deliveryTo(person)
  const key = deliveryKeyOf(delivery)
  await store.add(tenant, [delivery])
  const claim = await store.claim(tenant, key, { owner: 'bench', now: start })
  if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
  const account = { platform: 'slack', userId: `U-${person}`, ref: `D-${person}` }
  const history = {
    ...claim.row.history,
    account,
    aimed: 1,
    ref: 'D1:1795000000.000100',
    at: start,
  }
  await store.change(tenant, claim.row, { state: 'sent', history })
  const base = deliveryKey(tenant, deliveryId(key))
  const copy = `
    local dump = redis.call('DUMP', KEYS[1])
    for row = ARGV[1], ARGV[2] do
      local id = string.format('%022d', row)
      redis.call('RESTORE', ARGV[3] .. id, ARGV[4], dump)
      redis.call('ZADD', KEYS[2], ARGV[5], id)
    end
    return 1`
  const [prefix = ''] = base.split(deliveryId(key))
  for (let at = 1; at < count; at += 10_000) {
    const to = Math.min(at + 9999, count - 1)
    const args = [at, to, prefix, 400 * day, start + 366 * day]
    await connection.send('eval', copy, 2, base, keptDeliveriesKey(tenant), ...args)
  }
}

const workerFile = resolve('dist/test/support/delivery-worker.js')

/** How long after `kill -9` of the process that sends, another one goes on with what that had not in hand. */
async function benchResume(
  connection: RedisConnection,
  settings: RedisSettings & { readonly url: string },
): Promise<Measured> {
  const [tenant, name, store] = [randomTenant(), randomUUID(), new DeliveryStore(connection)]
  await add(connection, { tenant, store, count: 1000 })
  const child = spawn(process.execPath, [workerFile, settings.url, name, tenant])
  let taken = 0
  await new Promise<void>(tell => {
    child.stdout.on('data', (lines: Buffer) => {
      taken += lines.toString().split('\n').length - 1
      if (taken >= 100) tell()
    })
  })
  child.kill('SIGKILL')
  const killed = performance.now()
  const clients = openQueue(settings, log)
  let first: number | undefined
  const executor = createExecutor({
    ...{ ...clients, log, name },
    async work(whose, lanes) {
      first ??= performance.now()
      await deliverer.work(whose, lanes)
    },
    onLeft: whose => void deliverer.sweep(whose),
  })
  const deliverer = delivererOn(connection, { store, executor })
  // No sweep: what it goes on with are the jobs that stalled.
  while ((await store.dueLanes(tenant, start, 1)).length > 0) await sleep(100)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const all = performance.now() - killed
  await deliverer.close()
  await executor.close()
  clients.close()
  return {
    name: 'going on after kill -9 of a worker, of the 10 s that a stalled job takes',
    ratio: all / 10_000,
    detail: `begins after ${seconds((first ?? 0) - killed)}, done with ${1000 - taken} after ${seconds(all)}`,
  }
}
