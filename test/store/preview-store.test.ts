// Previews of imports in Redis: a person has one, an hour, and after a yes only that it was there.
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { type Preview, previewMs } from '../../src/model/preview.js'
import { newestPreviewKey, previewKey } from '../../src/store/keys.js'
import { PreviewStore } from '../../src/store/preview-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const by = PersonId.parse('karin@havrelund.example')
let connection: RedisConnection
let client: Redis
let store: PreviewStore

beforeAll(async () => {
  connection = await openRedis()
  client = new Redis({ path: inject('redisSocket') })
  store = new PreviewStore(connection)
})
afterAll(async () => {
  await connection.close()
  await client.quit()
  await forget(tenant, other)
})

function preview(more: Partial<Preview> = {}): Preview {
  const changing = { takesFixes: false, prefersFiles: false, takesGone: false }
  const choices = { ...changing, withoutNotices: false }
  return { by, at: 1, version: 1, digest: 'd', ...choices, drafts: 'a', fixed: 'b', ...more }
}

describe('previews', () => {
  it('come back as they were kept, on another replica, and to no other tenant', async () => {
    const id = randomUUID()
    await store.save(tenant, id, preview())
    const replica = await openRedis()
    expect(await new PreviewStore(replica).load(tenant, id)).toEqual(preview())
    await replica.close()
    expect(await store.load(other, id)).toBeUndefined()
    expect(await store.newest(other, by)).toBeUndefined()
  })

  it('go with the hour', async () => {
    const id = randomUUID()
    await store.save(tenant, id, preview())
    for (const key of [previewKey(tenant, id), newestPreviewKey(tenant, by)]) {
      const left = await client.pttl(key)
      expect(left).toBeGreaterThan(previewMs - 60_000)
      expect(left).toBeLessThanOrEqual(previewMs)
    }
  })

  it('are one to a person: a newer one takes the older one’s place, and nobody else’s', async () => {
    const [old, fresh, hers] = [randomUUID(), randomUUID(), randomUUID()]
    const she = PersonId.parse('anne@havrelund.example')
    await store.save(tenant, old, preview())
    await store.save(tenant, hers, preview({ by: she }))
    await store.save(tenant, fresh, preview())
    expect(await store.load(tenant, old)).toBeUndefined()
    expect(await store.newest(tenant, by)).toBe(fresh)
    expect(await store.newest(tenant, she)).toBe(hers)
  })

  it('that were said yes to hold nothing of what was read', async () => {
    const id = randomUUID()
    await store.save(tenant, id, preview())
    await store.finish(tenant, id, preview())
    const { drafts, fixed, ...rest } = preview()
    expect(await store.load(tenant, id)).toEqual(rest)
    expect(await client.get(previewKey(tenant, id))).not.toContain('"drafts"')
  })

  it('that are dropped are nobody’s newest, and drop no newer one', async () => {
    const [old, fresh] = [randomUUID(), randomUUID()]
    await store.save(tenant, old, preview())
    await store.save(tenant, fresh, preview())
    await store.drop(tenant, old, by)
    expect(await store.newest(tenant, by)).toBe(fresh)
    await store.drop(tenant, fresh, by)
    expect(await store.newest(tenant, by)).toBeUndefined()
  })

  it.each(['not JSON', '{}', '{"by":1}'])('written otherwise are none: %s', async text => {
    const id = randomUUID()
    await client.set(previewKey(tenant, id), text)
    expect(await store.load(tenant, id)).toBeUndefined()
  })
})
