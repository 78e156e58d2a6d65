// The web chat's log: in order, once, capped, and readable from any point on.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { webLogBodiesKey, webLogKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { WebLogStore } from '../../src/store/web-log-store.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const [tenant, other] = [randomTenant(), randomTenant()]
let connection: RedisConnection
let log: WebLogStore
beforeAll(async () => {
  connection = await openRedis()
  log = new WebLogStore(connection, { most: 5 })
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

const bodies = async (room: string, after = 0, of = tenant) =>
  (await log.readAfter(of, room, after)).map(each => each.body)

describe('The log of a room', () => {
  it('gives its entries in the order they came, also when they come at once', async () => {
    const names = ['a', 'b', 'c', 'd']
    const added = await Promise.all(
      names.map(name => log.append(tenant, 'order', { name, body: name })),
    )
    expect(await bodies('order')).toEqual(names)
    const ids = added.map(each => each.id)
    expect(new Set(ids).size).toBe(4)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
  })

  it('gives only what came after the last one that the reader has', async () => {
    const { id } = await log.append(tenant, 'after', { name: 'a', body: 'før' })
    await log.append(tenant, 'after', { name: 'b', body: 'efter' })
    expect(await bodies('after', id)).toEqual(['efter'])
    expect(await bodies('after', Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  it('keeps the first of two with the same name, with its place', async () => {
    const first = await log.append(tenant, 'once', { name: 'a', body: 'første' })
    const again = await log.append(tenant, 'once', { name: 'a', body: 'anden' })
    expect([first.outcome, again]).toEqual(['added', { outcome: 'kept', id: first.id }])
    expect(await bodies('once')).toEqual(['første'])
  })

  it('lets the oldest go when it is full, and nothing of them stays behind', async () => {
    for (const name of ['1', '2', '3', '4', '5', '6', '7'])
      await log.append(tenant, 'full', { name, body: name })
    expect(await bodies('full')).toEqual(['3', '4', '5', '6', '7'])
    expect(await connection.send('hlen', webLogBodiesKey(tenant, 'full'))).toBe(5)
  })

  it('is forgotten 30 days after its last entry, and goes on above the old ids after that', async () => {
    const { id } = await log.append(tenant, 'gone', { name: 'a', body: 'a' })
    for (const key of [webLogKey(tenant, 'gone'), webLogBodiesKey(tenant, 'gone')]) {
      const ms = Number(await connection.send('pttl', key))
      expect(ms).toBeGreaterThan(30 * 86_000_000)
      expect(ms).toBeLessThanOrEqual(30 * 86_400_000)
      await connection.send('del', key)
    }
    await log.append(tenant, 'gone', { name: 'b', body: 'b' })
    expect(await bodies('gone', id)).toEqual(['b'])
  })

  it('is nobody else’s: not another room’s, not another tenant’s', async () => {
    await log.append(tenant, 'mine', { name: 'a', body: 'min' })
    expect(await bodies('yours')).toEqual([])
    expect(await bodies('mine', 0, other)).toEqual([])
  })

  it('holds no name of a room in clear', async () => {
    await log.append(tenant, 'web:ulla@havrelund.example', { name: 'a', body: 'a' })
    const client = new Redis({ path: inject('redisSocket') })
    const keys = await client.keys(`*${tenant}*`)
    await client.quit()
    expect(keys.join()).not.toContain('ulla')
  })
})

describe('An entry that says what another is now', () => {
  const now = (room: string, body: string, of = 'a') =>
    log.amend(tenant, room, { name: 'now:a', body, of })

  it('comes to the end, once for each thing it says, and the one before goes', async () => {
    await log.append(tenant, 'now', { name: 'a', body: 'først' })
    expect(await now('now', 'siden')).toBe(true)
    const { id } = await log.append(tenant, 'now', { name: 'b', body: 'andet' })
    expect(await now('now', 'siden')).toBe(true)
    expect(await bodies('now')).toEqual(['først', 'siden', 'andet'])
    expect(await now('now', 'til sidst')).toBe(true)
    expect(await bodies('now')).toEqual(['først', 'andet', 'til sidst'])
    expect(await bodies('now', id)).toEqual(['til sidst'])
  })

  it('is nothing where that other does not stand', async () => {
    expect(await now('empty', 'siden')).toBe(false)
    expect(await now('now', 'x', 'another')).toBe(false)
    expect(await bodies('empty')).toEqual([])
  })
})

describe('An entry that takes the place of others', () => {
  const gone = (room: string, ...of: string[]) =>
    log.replace(tenant, room, { name: 'gone:a', body: 'væk', of })

  it('comes to the end, and nothing of theirs is left', async () => {
    for (const [name, body] of [
      ['a', 'først'],
      ['b', 'andet'],
      ['c', 'tredje'],
    ] as const)
      await log.append(tenant, 'replaced', { name, body })
    expect(await gone('replaced', 'a', 'c', 'x')).toBe(true)
    expect(await bodies('replaced')).toEqual(['andet', 'væk'])
    expect(await connection.send('hlen', webLogBodiesKey(tenant, 'replaced'))).toBe(2)
    expect(await gone('replaced', 'a', 'c', 'x')).toBe(true)
    expect(await bodies('replaced')).toEqual(['andet', 'væk'])
    expect(await log.amend(tenant, 'replaced', { name: 'now:a', body: 'x', of: 'a' })).toBe(false)
  })

  it('is nothing where none of them stands', async () => {
    expect(await gone('nowhere', 'a', 'b')).toBe(false)
    expect(await bodies('nowhere')).toEqual([])
  })
})
