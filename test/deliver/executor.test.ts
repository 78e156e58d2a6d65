// The outbox carried by BullMQ, on a real Redis and a real cluster: what is due goes out once, through whichever replica, the urgent first;
// and a job that is lost, doubled or cut off does no harm.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Executor } from '../../src/core/ports.js'
import type { Deliverer, DelivererDeps } from '../../src/deliver/deliver.js'
import { createExecutor } from '../../src/jobs/executor.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import { openQueue } from '../../src/store/redis/queue-connection.js'
import type { RedisConnection, RedisSettings } from '../../src/store/redis/redis.js'
import { createFakeChat, type FakeChat } from '../support/fake-chat.js'
import { createTestLog, forget, openRedis } from '../support/redis.js'
import {
  command,
  startCluster,
  startServer,
  type TestCluster,
  until,
} from '../support/redis-topology.js'
import { createSending, type Sending, somePeople } from '../support/sending.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })
const log = createTestLog()
const used: TenantId[] = []
const closing: (() => Promise<void>)[] = []
let settings: RedisSettings
let connection: RedisConnection

beforeAll(async () => {
  settings = { kind: 'single', socket: inject('redisSocket') }
  connection = await openRedis(settings)
})
afterAll(async () => {
  await Promise.all(closing.map(close => close()))
  await forget(...used)
  await connection.close()
})

interface Replica extends Deliverer {
  readonly executor: Executor
}

/** A replica with a worker of its own; replicas of the same name share the queue. */
function replicaOf(
  { tenant, deliverer }: Sending,
  {
    name,
    where = settings,
    ...more
  }: { name: string; where?: RedisSettings } & Partial<DelivererDeps>,
): Replica {
  const queue = openQueue(where, log)
  const executor = createExecutor({
    ...{ ...queue, log, name },
    work: (whose, lanes) => made.work(whose, lanes),
    onLeft: whose => void made.sweep(whose),
  })
  const made = deliverer({ executor, ...more })
  used.push(tenant)
  async function close() {
    await made.close()
    await executor.close()
    queue.close()
  }
  closing.push(close)
  return { ...made, executor, close }
}
const queueName = () => `test-${randomBytes(6).toString('hex')}`
const counts = (rows: readonly DeliveryRow[]) =>
  Object.fromEntries(
    [...new Set(rows.map(({ state }) => state))].map(state => [
      state,
      rows.filter(row => row.state === state).length,
    ]),
  )
async function untilSent(made: Sending, keys: readonly string[], sweep?: () => Promise<unknown>) {
  const end = performance.now() + 120_000
  for (;;) {
    const state = counts(await made.rows(keys))
    if (state.sent === keys.length) return
    if (performance.now() > end) throw new Error(JSON.stringify(state))
    await sweep?.()
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
const once = (chat: FakeChat, keys: readonly string[]) =>
  expect(keys.filter(key => chat.taken.get(key)?.length !== 1)).toEqual([])

describe('a thousand messages that are due at once', () => {
  it('go out once each through two replicas, and both have their part', async () => {
    const slack = createFakeChat({ takesMs: 1 })
    const made = createSending(connection, { slack })
    const owners: string[] = []
    const name = queueName()
    const replicas = ['one', 'two'].map(owner =>
      replicaOf(made, {
        name,
        owner,
        compose: async () => {
          owners.push(owner)
          return { reply: { lang: 'da', text: 'Hej', blocks: [] }, stale: [], version: 0 }
        },
      }),
    )
    const keys = await made.add(somePeople(1000), 'slack')
    await Promise.all(replicas.map(one => one.sweep(made.tenant)))
    await untilSent(made, keys)
    once(slack, keys)
    expect(new Set(owners)).toEqual(new Set(['one', 'two']))
  })

  it('hold up nothing urgent', async () => {
    const slack = createFakeChat({ takesMs: 5 })
    const made = createSending(connection, { slack })
    const one = replicaOf(made, { name: queueName() })
    const many = await made.add(somePeople(1000), 'slack')
    await one.sweep(made.tenant)
    await until(() => slack.sends.length >= 50)
    const source = { kind: 'change', id: 'c' } as const
    const urgent = await made.add(somePeople(10), 'slack', { source, urgency: 'urgent' })
    const before = slack.sends.length
    await one.sweep(made.tenant)
    await until(() => urgent.every(key => slack.taken.has(key)))
    const last = Math.max(...urgent.map(key => slack.sends.findIndex(sent => sent.key === key)))
    expect(last - before).toBeLessThan(500)
    await untilSent(made, [...many, ...urgent], () => one.sweep(made.tenant))
    once(slack, [...many, ...urgent])
  })
})

describe('a job', () => {
  it('that is doubled, comes late or speaks of nothing does no harm', async () => {
    const slack = createFakeChat()
    const made = createSending(connection, { slack })
    const one = replicaOf(made, { name: queueName() })
    const keys = await made.add(somePeople(20), 'slack')
    const lanes = await made.store.dueLanes(made.tenant, made.clock.now(), 100)
    await one.executor.enqueue(made.tenant, lanes)
    await one.executor.enqueue(made.tenant, [...lanes].reverse())
    await one.executor.enqueue(made.tenant, [{ id: 'x', deliveries: ['nothing'], priority: 4 }])
    await untilSent(made, keys)
    await one.executor.enqueue(made.tenant, lanes)
    const later = await made.add(somePeople(1), 'slack', { source: { kind: 'reply', id: 'l' } })
    await one.sweep(made.tenant)
    await untilSent(made, later)
    once(slack, keys)
  })

  it('that is lost is handed over again by the next sweep', async () => {
    const slack = createFakeChat()
    const made = createSending(connection, { slack })
    const keys = await made.add(somePeople(5), 'slack')
    await made.deliverer({ executor: { enqueue: async () => undefined } }).sweep(made.tenant)
    expect(slack.sends).toEqual([])
    await replicaOf(made, { name: queueName() }).sweep(made.tenant)
    await untilSent(made, keys)
  })

  it('holds ids alone: no name, no e-mail, no words', async () => {
    const slack = createFakeChat({ behaves: () => 'hang' })
    const made = createSending(connection, { slack })
    const name = queueName()
    const one = replicaOf(made, { name, timeoutMs: 100 })
    await made.add(somePeople(30), 'slack')
    await one.sweep(made.tenant)
    const found = [await connection.send('keys', `{pejling-send}:${name}:*`)].flat().map(String)
    const dumps = found.map(key => connection.send('dump', key as never))
    const stored = (await Promise.all(dumps)).join()
    expect(found.some(key => key.includes(':d-'))).toBe(true)
    expect(stored).not.toMatch(/person\d|havrelund|question/)
  })
})

describe('a tenant whose platform hangs', () => {
  it('holds up no other tenant, and not the end of the process either', async () => {
    const [hanging, free] = [createFakeChat({ behaves: () => 'hang' }), createFakeChat()]
    const [slow, quick] = [
      createSending(connection, { slack: hanging }),
      createSending(connection, { slack: free }),
    ]
    used.push(slow.tenant, quick.tenant)
    const queue = openQueue(settings, log)
    const deliverers = new Map<TenantId, Deliverer>()
    const executor = createExecutor({
      ...{ ...queue, log, name: queueName(), closeMs: 500 },
      work: async (tenant, lanes) => deliverers.get(tenant)?.work(tenant, lanes),
      onLeft: () => undefined,
    })
    for (const made of [slow, quick]) {
      const patience = { timeoutMs: 600_000, closeMs: 500 }
      deliverers.set(made.tenant, made.deliverer({ executor, ...patience }))
    }
    // Not all in one go: on a busy machine Redis would not be through with them in time.
    const many = somePeople(4000)
    for (let at = 0; at < many.length; at += 500) await slow.add(many.slice(at, at + 500), 'slack')
    await deliverers.get(slow.tenant)?.sweep(slow.tenant)
    await until(() => hanging.sends.length === 64)
    const keys = await quick.add(somePeople(300), 'slack')
    const sweep = async () => void (await deliverers.get(quick.tenant)?.sweep(quick.tenant))
    await sweep()
    await untilSent(quick, keys, sweep)
    expect(hanging.sends).toHaveLength(64)
    const started = performance.now()
    await Promise.all([...deliverers.values()].map(one => one.close()))
    await executor.close()
    expect(performance.now() - started).toBeLessThan(60_000)
    queue.close()
  })
})

describe('a replica that is closed', () => {
  it('leaves what it has not begun to the others, and loses and doubles nothing', async () => {
    const slack = createFakeChat({ takesMs: 3 })
    const made = createSending(connection, { slack })
    const name = queueName()
    const [first, second] = [replicaOf(made, { name }), replicaOf(made, { name })]
    const keys = await made.add(somePeople(300), 'slack')
    await first.sweep(made.tenant)
    await until(() => slack.sends.length > 20)
    const started = performance.now()
    await first.close()
    expect(performance.now() - started).toBeLessThan(20_000)
    await untilSent(made, keys, () => second.sweep(made.tenant))
    once(slack, keys)
  })
})

describe('Redis', () => {
  it('killed and back while a thousand are on their way loses none and doubles none', async () => {
    const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
    const where = { kind: 'single', host: redis.host, port: redis.port } as const
    const own = await openRedis(where)
    const slack = createFakeChat({ takesMs: 2 })
    const made = createSending(own, { slack }, { leaseMs: 2000 })
    const keys = await made.add(somePeople(1000), 'slack')
    const name = queueName()
    const replicas = [replicaOf(made, { name, where }), replicaOf(made, { name, where })]
    const sweep = () => Promise.all(replicas.map(one => one.sweep(made.tenant)))
    await sweep()
    for (const enough of [100, 400]) {
      await until(() => slack.sends.length >= enough)
      await redis.kill()
      await sweep()
      await redis.start()
      await until(() =>
        own.send('ping').then(
          () => true,
          () => false,
        ),
      )
      await sweep()
    }
    await untilSent(made, keys, async () => {
      made.clock.pass(1000)
      await sweep()
    })
    once(slack, keys)
    await Promise.all(replicas.map(one => one.close()))
    await own.close()
    await redis.stop()
  })
})

describe('a cluster of three', () => {
  let cluster: TestCluster
  let own: RedisConnection
  let where: RedisSettings
  beforeAll(async () => {
    cluster = await startCluster()
    where = { kind: 'cluster', nodes: cluster.nodes.map(({ host, port }) => ({ host, port })) }
    own = await openRedis(where)
  })
  afterAll(async () => {
    await own.close()
    await cluster.stop()
  })

  it('carries the outbox and the queue for tenants on every node, with budgets, once each', async () => {
    const slack = createFakeChat()
    const rate = { bucket: 'posts', of: 'tenant', most: 5000, inMs: 1000, burst: 5000 } as const
    const rates = { slack: { send: [rate], edit: [] } }
    const tenants = Array.from({ length: 24 }, () => createSending(own, { slack }, { rates }))
    const name = queueName()
    // One worker serves them all.
    const queue = openQueue(where, log)
    const deliverers = new Map<TenantId, Deliverer>()
    const executor = createExecutor({
      ...{ ...queue, log, name },
      work: async (tenant, lanes) => deliverers.get(tenant)?.work(tenant, lanes),
      onLeft: () => undefined,
    })
    for (const made of tenants) deliverers.set(made.tenant, made.deliverer({ executor }))
    for (const made of tenants) {
      const keys = await made.add(somePeople(5), 'slack', { source: { kind: 'reminder', id: 'a' } })
      keys.push(
        ...(await made.add(somePeople(5), 'slack', { source: { kind: 'change', id: 'b' } })),
      )
      const sweep = async () => void (await deliverers.get(made.tenant)?.sweep(made.tenant))
      await sweep()
      await untilSent(made, keys, sweep)
    }
    expect(slack.sends).toHaveLength(24 * 5)
    for (const { port } of cluster.nodes) {
      expect(Number((await command(port, 'dbsize'))[0])).toBeGreaterThan(0)
    }
    await executor.close()
    queue.close()
  })
})
