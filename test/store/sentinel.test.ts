// Behind Sentinel: the connection finds the master, and a few seconds after it is killed writes go to the new one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import { EventStore } from '../../src/store/event-store.js'
import { readStorage } from '../../src/store/redis/grade.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { createTestLog, openRedis } from '../support/redis.js'
import {
  type SentinelSet,
  startSentinelSet,
  type TestServer,
  until,
} from '../support/redis-topology.js'

const tenant = TenantId.parse('havrelund')
const day = 24 * 60 * 60 * 1000
const account = 'web:ida'
let set: SentinelSet
let connection: RedisConnection
const log = createTestLog()

beforeAll(async () => {
  set = await startSentinelSet()
  const settings = { kind: 'sentinel', sentinels: set.sentinels, master: set.name } as const
  connection = await openRedis(settings, { log })
})
afterAll(async () => {
  await connection.close()
  await set.stop()
})

describe('behind Sentinel', () => {
  it('scripts run on the master', async () => {
    const events = new EventStore(connection)
    expect(await events.claim(tenant, 'before', { account, windowMs: day })).toMatchObject({
      outcome: 'claimed',
    })
    expect((await readStorage(connection)).grade).toBe('D0')
  })

  // A killed master closes its connections; one that hangs does not, and must be left all the same.
  it.each([
    ['is killed', (master: TestServer) => master.kill()],
    ['hangs', async (master: TestServer) => master.freeze()],
  ])(
    'writes go on within seconds when the master %s, with one line for the outage',
    async (how, harm) => {
      const events = new EventStore(connection)
      const before = await set.current()
      if (!before) throw new Error('no master')
      log.lines.length = 0
      await harm(before)
      let slowest = 0
      await until(async () => {
        const started = performance.now()
        const claim = await events
          .claim(tenant, `during: ${how}`, { account, windowMs: day })
          .catch(() => undefined)
        slowest = Math.max(slowest, performance.now() - started)
        return claim !== undefined
      })
      expect(slowest).toBeLessThan(10_000)
      expect(await connection.ask('config', 'get', 'port')).not.toEqual([
        ['port', `${before.port}`],
      ])
      expect(log.lines.map(line => line.level)).toEqual(['error', 'info'])
    },
  )

  it('a wrong name of the master, or sentinels that are gone, end the start with the sentence', async () => {
    const wrong = { kind: 'sentinel', sentinels: set.sentinels, master: 'nobody' } as const
    await expect(openRedis(wrong, { waitMs: 500 })).rejects.toMatchObject({ exitCode: 69 })
    const gone = { ...wrong, sentinels: [{ host: '127.0.0.1', port: 1 }] }
    await expect(openRedis(gone, { waitMs: 500 })).rejects.toMatchObject({ exitCode: 69 })
  })
})
