// A change of a meeting waits from the write of the programme on, gathers what comes after, and is settled once: as it was read, or not
// at all, whoever else deals with it and whatever reply is lost.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import type { MeetingChange, PendingChange } from '../../src/model/change.js'
import type { Delivery } from '../../src/model/delivery.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { ChangeStore, type WaitingChange } from '../../src/store/sending/change-store.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { startLossyProxy } from './lossy-proxy.js'

const tenants = Array.from({ length: 16 }, randomTenant)
const now = Date.UTC(2026, 10, 23, 8)
const about = MeetingId.parse('mat2@nordlund#2026-12-03T13:00')
const sofie = PersonId.parse('sofie@nordlund.example')
const amira = PersonId.parse('amira@nordlund.example')
let connection: RedisConnection
let programmes: ProgrammeStore
let changes: ChangeStore

beforeAll(async () => {
  connection = await openRedis()
  programmes = new ProgrammeStore(connection)
  changes = new ChangeStore(connection)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

function nextTenant() {
  const tenant = tenants.pop()
  if (!tenant) throw new Error('make more tenants')
  return tenant
}

const before: PendingChange['before'] = {
  title: 'Netværksmøde 2',
  startLocal: '2026-12-03T13:00',
  endLocal: '2026-12-03T16:00',
  place: 'Engbæk Skole',
  status: 'planned',
  revision: 2,
}
function pending(more: Partial<PendingChange> = {}): PendingChange {
  return { about, before, receivers: [sofie], since: now, dueAt: now + 300_000, ...more }
}
const change: MeetingChange = {
  ...{ id: `${about}:3`, revision: 1, about, kind: 'cancelled', before, at: now },
  after: { ...before, status: 'cancelled', revision: 3 },
}
const delivery: Delivery = {
  source: { kind: 'change', id: change.id },
  receiver: { kind: 'person', id: sofie },
  ...{ notBefore: now, expiresAt: now + 1, about },
}

/** Writes the programme with changes, on whatever version stands. */
async function save(tenant: (typeof tenants)[number], ...said: PendingChange[]) {
  const expectedVersion = await programmes.version(tenant)
  const written = { expectedVersion, submission: `s${expectedVersion}`, changes: said }
  return programmes.save(tenant, emptyProgramme('Nordlund'), written)
}

async function waitingIn(tenant: (typeof tenants)[number]): Promise<WaitingChange> {
  const waiting = await changes.pending(tenant, about)
  if (!waiting) throw new Error('nothing waits')
  return waiting
}

describe('a change that waits', () => {
  it('is written with the programme, and due when its pause is over', async () => {
    const tenant = nextTenant()
    await save(tenant, pending({ by: amira }))
    expect(await changes.pending(tenant, about)).toEqual({ ...pending({ by: amira }), version: 1 })
    expect(await changes.due(tenant, now + 299_999, 10)).toEqual([])
    expect(await changes.due(tenant, now + 300_000, 10)).toEqual([about])
  })

  it('is not written where the programme is not', async () => {
    const tenant = nextTenant()
    await save(tenant)
    const late = { expectedVersion: 0, submission: 'late', changes: [pending()] }
    const saved = await programmes.save(tenant, emptyProgramme('Sent'), late)
    expect(saved.outcome).toBe('conflict')
    expect(await changes.pending(tenant, about)).toBeUndefined()
  })

  it('keeps what people knew and since when, takes all receivers together, and renews the rest', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    const later = pending({
      before: { ...before, place: 'Rådhuset', revision: 3 },
      ...{ receivers: [amira, sofie], since: now + 60_000, dueAt: now + 400_000, by: amira },
    })
    await save(tenant, later)
    expect(await changes.pending(tenant, about)).toEqual({
      ...pending({ receivers: [sofie, amira], dueAt: now + 400_000, by: amira }),
      version: 2,
    })
    expect(await changes.due(tenant, now + 399_999, 10)).toEqual([])
  })

  it('is written once by a write that is sent again', async () => {
    const tenant = nextTenant()
    const writing = { expectedVersion: 0, submission: 'once', changes: [pending()] }
    await programmes.save(tenant, emptyProgramme('Nordlund'), writing)
    await changes.settle(tenant, await waitingIn(tenant), undefined)
    await programmes.save(tenant, emptyProgramme('Nordlund'), writing)
    expect(await changes.pending(tenant, about)).toBeUndefined()
  })

  it('can be told at once, and never later for it', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    await changes.hasten(tenant, about, now + 10)
    expect(await changes.due(tenant, now + 10, 10)).toEqual([about])
    await changes.hasten(tenant, about, now + 400_000)
    expect((await waitingIn(tenant)).dueAt).toBe(now + 10)
  })

  it('is not made by hastening what does not wait', async () => {
    const tenant = nextTenant()
    await changes.hasten(tenant, about, now)
    expect(await changes.due(tenant, now, 10)).toEqual([])
    expect(await changes.pending(tenant, about)).toBeUndefined()
  })

  it('does not keep others from being found where there are many', async () => {
    const tenant = nextTenant()
    const ids = Array.from({ length: 300 }, (_, nth) => MeetingId.parse(`m${nth}`))
    await save(tenant, ...ids.map(id => pending({ about: id })))
    expect(await changes.due(tenant, now + 300_000, 1000)).toHaveLength(300)
  })
})

describe('settling', () => {
  it('with nothing to tell leaves nothing', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    expect(await changes.settle(tenant, await waitingIn(tenant), undefined)).toBe('settled')
    expect(await changes.due(tenant, now + 300_000, 10)).toEqual([])
    expect(await changes.telling(tenant)).toEqual([])
  })

  it('keeps what is told, with its deliveries until they are handed on', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    const waiting = await waitingIn(tenant)
    expect(await changes.settle(tenant, waiting, { change, deliveries: [delivery] })).toBe(
      'settled',
    )
    expect(await changes.told(tenant, change.id)).toEqual(change)
    expect(await changes.telling(tenant)).toEqual([change.id])
    expect(await changes.deliveries(tenant, change.id)).toEqual([delivery])
    await changes.handedOn(tenant, change.id)
    await changes.handedOn(tenant, change.id)
    expect(await changes.telling(tenant)).toEqual([])
    expect(await changes.deliveries(tenant, change.id)).toEqual([])
    expect(await changes.told(tenant, change.id)).toEqual(change)
  })

  it('is refused where it has changed since it was read, also in the same millisecond', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    const read = await waitingIn(tenant)
    await save(tenant, pending())
    expect(await changes.settle(tenant, read, { change, deliveries: [delivery] })).toBe('stale')
    expect(await changes.told(tenant, change.id)).toBeUndefined()
    expect(await changes.telling(tenant)).toEqual([])
    expect(await changes.due(tenant, now + 300_000, 10)).toEqual([about])
  })

  it('by two replicas in the same moment is done once, and both know it', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    const read = await waitingIn(tenant)
    const telling = { change, deliveries: [delivery] }
    const both = [changes, new ChangeStore(connection)].map(one =>
      one.settle(tenant, read, telling),
    )
    expect(await Promise.all(both)).toEqual(['settled', 'settled'])
    expect(await changes.deliveries(tenant, change.id)).toEqual([delivery])
  })

  it('otherwise than somebody else has is refused', async () => {
    const tenant = nextTenant()
    await save(tenant, pending())
    const read = await waitingIn(tenant)
    await changes.settle(tenant, read, undefined)
    expect(await changes.settle(tenant, read, { change, deliveries: [] })).toBe('stale')
    expect(await changes.told(tenant, change.id)).toBeUndefined()
  })

  it('again after a lost reply says the same and changes nothing', async () => {
    const proxy = await startLossyProxy(inject('redisSocket'))
    const lossy = await openRedis({ kind: 'single', host: '127.0.0.1', port: proxy.port })
    const tenant = nextTenant()
    await save(tenant, pending())
    const read = await waitingIn(tenant)
    const through = new ChangeStore(lossy)
    const telling = { change, deliveries: [delivery] }
    // Once without losing anything, so that the script is known and the lost call is the one that writes.
    await through.settle(tenant, { ...read, version: 99 }, telling)
    proxy.loseNextReply()
    await expect(through.settle(tenant, read, telling)).rejects.toThrow()
    await until(async () => {
      const said = await through.settle(tenant, read, telling).catch(() => 'not yet')
      return said === 'settled'
    })
    expect(await changes.deliveries(tenant, change.id)).toEqual([delivery])
    await lossy.close()
    await proxy.stop()
  })
})
