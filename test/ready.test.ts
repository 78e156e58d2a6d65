// /readyz's verdict over real Redis: Redis answers, ticks come, and Pejling is not on its way down.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReadiness, type Ready } from '../src/ready.js'
import { HeartbeatStore } from '../src/store/heartbeat-store.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { openRedis } from './support/redis.js'

const now = Date.UTC(2026, 10, 23, 8)
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(() => connection.close())

/** What is said `tickedAgo` ms after this replica's last tick; undefined: it has never ticked. */
async function ready(tickedAgo: number | undefined, draining = false): Promise<Ready> {
  const heartbeats = new HeartbeatStore(connection)
  const replica = randomUUID()
  if (tickedAgo !== undefined) await heartbeats.record(replica, now - tickedAgo)
  return createReadiness({
    heartbeats,
    replica,
    storage: { grade: 'D2', evictionPolicy: 'noeviction', version: '7.0.15' },
    isDraining: () => draining,
    lateMs: () => 61_400,
    now: () => now,
  })()
}

describe('whether Pejling is ready', () => {
  it('is yes with a fresh tick, and says how old it is, how safely things are kept and by how much the oldest due thing is late', async () => {
    expect(await ready(3000)).toEqual({
      ready: true,
      reasons: [],
      storage: 'D2',
      lastTickSeconds: 3,
      oldestDueSeconds: 61,
    })
  })

  it.each([
    ['the last tick is over two minutes old', 120_001, false, ['tick']],
    ['it has never ticked', undefined, false, ['tick']],
    ['it is stopping', 1000, true, ['draining']],
    ['it is stopping and has an old tick', 200_000, true, ['tick', 'draining']],
  ] as const)('is no when %s', async (_, tickedAgo, draining, reasons) => {
    expect(await ready(tickedAgo, draining)).toMatchObject({ ready: false, reasons })
  })

  it('is yes with a tick of exactly two minutes', async () => {
    expect((await ready(120_000)).ready).toBe(true)
  })

  it('is no without Redis, and blames nothing else', async () => {
    const closed = await openRedis()
    await closed.close()
    const check = createReadiness({
      heartbeats: new HeartbeatStore(closed),
      replica: randomUUID(),
      storage: { grade: 'D2', evictionPolicy: 'noeviction', version: '7.0.15' },
      isDraining: () => false,
      lateMs: () => 0,
      now: () => now,
    })
    expect(await check()).toMatchObject({ ready: false, reasons: ['redis'] })
  })
})
