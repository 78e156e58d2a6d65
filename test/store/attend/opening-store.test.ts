// Meetings opened together over real Redis: once with their invitations, however often it is said, and forgotten by business time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId, type TenantId } from '../../../src/core/ids.js'
import type { Opening } from '../../../src/model/answer.js'
import { type Delivery, deliveryKeyOf } from '../../../src/model/delivery.js'
import { OpeningStore } from '../../../src/store/attend/opening-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DeliveryStore } from '../../../src/store/sending/delivery-store.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'

const day = 24 * 60 * 60 * 1000
const at = Date.UTC(2026, 10, 23, 9)
const until = at + 100 * day
const karin = PersonId.parse('karin@havrelund.example')
const tenants: TenantId[] = []
let connection: RedisConnection
let store: OpeningStore

beforeAll(async () => {
  connection = await openRedis()
  store = new OpeningStore(connection)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

function tenantOf(): TenantId {
  const tenant = randomTenant()
  tenants.push(tenant)
  return tenant
}
function opening(id: string = randomUUID()): Opening {
  const meetings = [{ about: MeetingId.parse('mat2@nordlund'), answerBy: '2026-12-01' }]
  return { id, revision: 1, meetings, by: karin, at, until }
}
function invitation(id: string, person = karin): Delivery {
  const receiver = { kind: 'person' as const, id: person }
  return { source: { kind: 'invitation', id }, receiver, notBefore: at, expiresAt: until }
}

describe('an opening', () => {
  it('is kept with its invitations, once, however often and from wherever it is said', async () => {
    const [tenant, one] = [tenantOf(), opening()]
    const other = await openRedis()
    const stores = [store, new OpeningStore(other)]
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        (stores[nth % 2] ?? store).open(tenant, one, [invitation(one.id)]),
      ),
    )
    await other.close()
    expect(outcomes.filter(outcome => outcome === 'opened')).toHaveLength(1)
    expect(await store.load(tenant, one.id)).toEqual(one)
    const rows = await new DeliveryStore(connection).load(tenant, deliveryKeyOf(invitation(one.id)))
    expect(rows).toMatchObject({ state: 'waiting', version: 1 })
    expect(await store.load(tenant, randomUUID())).toBeUndefined()
    expect(await store.load(tenantOf(), one.id)).toBeUndefined()
  })

  it('that is there already keeps its invitations as they are, and gets no more', async () => {
    const [tenant, one] = [tenantOf(), opening()]
    await store.open(tenant, one, [])
    expect(await store.open(tenant, { ...one, at: at + 1 }, [invitation(one.id)])).toBe('repeat')
    const deliveries = new DeliveryStore(connection)
    expect(await deliveries.load(tenant, deliveryKeyOf(invitation(one.id)))).toBeUndefined()
  })

  it('is forgotten three months after its last meeting, by business time and not before', async () => {
    const tenant = tenantOf()
    const [one, another] = [opening(), { ...opening(), until: until + day }]
    await store.open(tenant, one, [])
    await store.open(tenant, another, [])
    expect(await store.forget(tenant, until + 92 * day - 1)).toBe(0)
    expect(await store.forget(tenant, until + 92 * day)).toBe(1)
    expect(await store.load(tenant, one.id)).toBeUndefined()
    expect(await store.load(tenant, another.id)).toEqual(another)
    expect(await store.forget(tenant, until + 93 * day)).toBe(1)
  })
})
