// The conversation that a follow-up refers to, and the heartbeat of the clock.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ConversationStore } from '../../src/store/conversation-store.js'
import { HeartbeatStore } from '../../src/store/heartbeat-store.js'
import { conversationKey, heartbeatKey, lastTickKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const Turn = z.object({ about: z.string() })
const hour = 60 * 60 * 1000
const tenant = randomTenant()
const other = randomTenant()
let connection: RedisConnection
let conversations: ConversationStore

beforeAll(async () => {
  connection = await openRedis()
  conversations = new ConversationStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

describe('a conversation', () => {
  it('is remembered for its tenant and its room only', async () => {
    await conversations.save(tenant, 'web:room-1', { about: 'lab 2' }, hour)
    expect(await conversations.load(tenant, 'web:room-1', Turn)).toEqual({ about: 'lab 2' })
    expect(await conversations.load(tenant, 'web:room-2', Turn)).toBeUndefined()
    expect(await conversations.load(other, 'web:room-1', Turn)).toBeUndefined()
  })

  it('keeps the last turn', async () => {
    await conversations.save(tenant, 'web:room-3', { about: 'lab 1' }, hour)
    await conversations.save(tenant, 'web:room-3', { about: 'lab 2' }, hour)
    expect(await conversations.load(tenant, 'web:room-3', Turn)).toEqual({ about: 'lab 2' })
  })

  it('is forgotten when its time is over, and after twelve hours at the latest', async () => {
    await conversations.save(tenant, 'web:room-4', { about: 'lab 1' }, 30)
    await sleep(60)
    expect(await conversations.load(tenant, 'web:room-4', Turn)).toBeUndefined()
    await conversations.save(tenant, 'web:room-5', { about: 'lab 1' }, 99 * hour)
    const left = Number(await connection.send('pttl', conversationKey(tenant, 'web:room-5')))
    expect(left).toBeGreaterThan(11 * hour)
    expect(left).toBeLessThanOrEqual(12 * hour)
  })

  it('that an earlier version of the program wrote otherwise is as good as forgotten', async () => {
    await conversations.save(tenant, 'web:room-6', { subject: 'old shape' }, hour)
    expect(await conversations.load(tenant, 'web:room-6', Turn)).toBeUndefined()
    await connection.send('set', conversationKey(tenant, 'web:room-7'), 'not JSON')
    expect(await conversations.load(tenant, 'web:room-7', Turn)).toBeUndefined()
  })
})

describe('the heartbeat', () => {
  it('tells when this replica and when the installation last ticked', async () => {
    const heartbeats = new HeartbeatStore(connection)
    await heartbeats.record('replica-a', 1000)
    await heartbeats.record('replica-b', 2000)
    expect(await heartbeats.read('replica-a')).toEqual({ replica: 1000, installation: 2000 })
    expect(await heartbeats.read('replica-b')).toEqual({ replica: 2000, installation: 2000 })
    expect((await heartbeats.read('replica-new')).replica).toBeUndefined()
    await connection.send('del', heartbeatKey('replica-a'), heartbeatKey('replica-b'))
  })

  it('forgets a replica that is gone, and never when the installation last ticked', async () => {
    const heartbeats = new HeartbeatStore(connection)
    await heartbeats.record('replica-c', 3000)
    expect(await connection.send('pttl', heartbeatKey('replica-c'))).toBeGreaterThan(590_000)
    expect(await connection.send('pttl', lastTickKey())).toBe(-1)
    await connection.send('del', heartbeatKey('replica-c'), lastTickKey())
    expect(await heartbeats.read('replica-c')).toEqual({
      replica: undefined,
      installation: undefined,
    })
  })
})
