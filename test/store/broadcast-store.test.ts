// Messages to many in Redis: written only from what was read, confirmed once and within the limits together with their deliveries, found by
// author and network, stopped, and forgotten in business time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NetworkId, PersonId } from '../../src/core/ids.js'
import { Broadcast } from '../../src/model/broadcast.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import { BroadcastStore } from '../../src/store/broadcast-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import {
  broadcastKey,
  deliveryId,
  deliveryKey,
  stoppedKey,
} from '../../src/store/sending/sending-keys.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const tenant = randomTenant()
const other = randomTenant()
const hour = 60 * 60 * 1000
const day = 24 * hour
const at = Date.UTC(2026, 10, 23, 9)
const [math, reading] = [NetworkId.parse('matematik'), NetworkId.parse('laesning')]
let connection: RedisConnection
let store: BroadcastStore

beforeAll(async () => {
  connection = await openRedis()
  store = new BroadcastStore(connection)
})
afterAll(async () => {
  await forget(tenant, other)
  await connection.close()
})

/** Two hours before and after. */
const near = (when = at) => ({ after: when - 2 * hour, before: when + 2 * hour })

/** Nobody has written before. */
const somebody = () => PersonId.parse(`${randomUUID()}@havrelund.example`)

function draft(more: Partial<Broadcast> = {}): Broadcast {
  const fixed = { id: randomUUID(), revision: 1, lang: 'da', createdAt: at, text: 'Hej alle' }
  const audience = { anyOf: [{ networks: ['matematik'] }] }
  return Broadcast.parse({ ...fixed, author: somebody(), audience, state: 'draft', ...more })
}

function confirmed(before: Broadcast, when = at, networks: readonly NetworkId[] = []): Broadcast {
  const { revision } = before
  return {
    ...{ ...before, networks: [...networks] },
    ...{ revision: revision + 1, state: 'confirmed', confirmed: { at: when, token: 'token' } },
  }
}

function rowsOf({ id }: Broadcast, people = [somebody()]): Delivery[] {
  return people.map(person => ({
    source: { kind: 'broadcast', id },
    receiver: { kind: 'person', id: person },
    ...{ notBefore: at, expiresAt: at + day },
    unless: { is: 'stopped', id, field: 'all' },
  }))
}
const stateOf = (row: Delivery | undefined) =>
  connection.send('hget', deliveryKey(tenant, deliveryId(row ? deliveryKeyOf(row) : '')), 'state')

async function kept(more: Partial<Broadcast> = {}): Promise<Broadcast> {
  const made = draft(more)
  expect(await store.save(tenant, made, [])).toBe('saved')
  return made
}

describe('a message to many', () => {
  it('is written with its deliveries and read again, by its own tenant alone', async () => {
    const made = draft()
    const rows = rowsOf(made)
    expect(await store.save(tenant, made, rows)).toBe('saved')
    expect(await store.load(tenant, made.id)).toEqual(made)
    expect(await store.load(other, made.id)).toBeUndefined()
    expect(await stateOf(rows[0])).toBe('waiting')
  })

  it('is written by one of two who read the same, and without a single row of the other', async () => {
    const made = await kept()
    const next = (text: string) => ({ ...made, revision: 2, text })
    const rows = [rowsOf(made), rowsOf(made)]
    const outcomes = await Promise.all(
      ['Én', 'To'].map((text, nth) => store.save(tenant, next(text), rows[nth] ?? [])),
    )
    expect([...outcomes].sort()).toEqual(['saved', 'stale'])
    const states = await Promise.all(rows.map(([row]) => stateOf(row)))
    expect(states).toEqual(outcomes.map(one => (one === 'saved' ? 'waiting' : null)))
  })

  it('stands in its author’s list, newest first', async () => {
    const author = somebody()
    const old = await kept({ author, createdAt: at - day })
    const fresh = await kept({ author })
    expect((await store.mine(tenant, author, 10)).map(({ id }) => id)).toEqual([fresh.id, old.id])
    expect(await store.mine(tenant, author, 1)).toHaveLength(1)
    expect(await store.mine(tenant, somebody(), 10)).toEqual([])
  })
})

describe('the yes', () => {
  it('is given once, by two clicks on two replicas too', async () => {
    const made = await kept()
    const rows = rowsOf(made)
    const again = new BroadcastStore(connection)
    const yes = (by: BroadcastStore, when: number) =>
      by.confirm(tenant, confirmed(made, when), { deliveries: rows })
    const outcomes = await Promise.all([yes(store, at), yes(again, at + 1)])
    expect([...outcomes].sort()).toEqual(['saved', 'stale'])
  })

  it('is the same yes where its reply was lost', async () => {
    const made = await kept()
    const yes = () =>
      store.confirm(tenant, confirmed(made, at, [math]), {
        deliveries: rowsOf(made),
        ...{ author: { most: 1, since: at - day }, network: near() },
      })
    expect([await yes(), await yes()]).toEqual(['saved', 'saved'])
  })

  it('is refused to the author who has as many as may be, and nothing of it is written', async () => {
    const author = somebody()
    const limit = { most: 3, since: at - hour }
    for (const when of [at - 2 * hour, at - hour, at, at + 1]) {
      const made = await kept({ author })
      const yes = confirmed(made, when)
      expect(await store.confirm(tenant, yes, { deliveries: [], author: limit })).toBe('saved')
    }
    const made = await kept({ author })
    const rows = rowsOf(made)
    const yes = confirmed(made, at + 2)
    expect(await store.confirm(tenant, yes, { deliveries: rows, author: limit })).toBe('author')
    expect(await store.load(tenant, made.id)).toEqual(made)
    expect(await stateOf(rows[0])).toBeNull()
  })

  it('goes to one of two coordinators who write to the same network at once', async () => {
    const network = NetworkId.parse(`net-${randomUUID()}`)
    const both = await Promise.all([kept(), kept()])
    const outcomes = await Promise.all(
      both.map(made =>
        store.confirm(tenant, confirmed(made, at, [network, reading]), {
          ...{ deliveries: [], network: near() },
        }),
      ),
    )
    expect([...outcomes].sort()).toEqual(['network', 'saved'])
  })

  it('is given again two hours later, and at once where the limit does not matter', async () => {
    const network = NetworkId.parse(`net-${randomUUID()}`)
    const first = await kept()
    const yes = async (when: number, isLimited = true) =>
      store.confirm(tenant, confirmed(await kept(), when, [network]), {
        deliveries: [],
        ...(isLimited ? { network: near(when) } : {}),
      })
    await store.confirm(tenant, confirmed(first, at, [network]), { deliveries: [] })
    expect(await yes(at + 1)).toBe('network')
    expect(await yes(at + 2 * hour)).toBe('saved')
    expect(await yes(at + 2 * hour + 1, false)).toBe('saved')
    const found = await store.confirmedSince(tenant, { network }, at)
    expect(found.map(({ confirmed: yes }) => yes?.at)).toEqual([
      at,
      at + 2 * hour,
      at + 2 * hour + 1,
    ])
    expect(await store.confirmedSince(tenant, { network }, at + 1)).toHaveLength(2)
    expect(await store.confirmedSince(tenant, { author: first.author }, at)).toHaveLength(1)
    expect(await store.confirmedSince(other, { network }, at)).toEqual([])
  })

  it('that was undone counts for nobody; one that was stopped later does', async () => {
    const network = NetworkId.parse(`net-${randomUUID()}`)
    const author = somebody()
    const yes = async (stoppedAt: number) => {
      const made = confirmed(await kept({ author }), at, [network])
      expect(await store.confirm(tenant, made, { deliveries: [], network: near() })).toBe('saved')
      const stopped = { ...made, revision: 3, state: 'stopped' as const }
      await store.save(tenant, { ...stopped, stopped: { at: stoppedAt, by: author } }, [])
    }
    await yes(at + 29_999)
    expect(await store.confirmedSince(tenant, { author }, 0)).toEqual([])
    expect(await store.confirmedSince(tenant, { network }, 0)).toEqual([])
    await yes(at + 30_000)
    expect(await store.confirmedSince(tenant, { author }, 0)).toHaveLength(1)
    expect(await store.confirmedSince(tenant, { network }, 0)).toHaveLength(1)
  })

  it('counts for a network when it goes, not when it was said', async () => {
    const network = NetworkId.parse(`net-${randomUUID()}`)
    const later = { ...(await kept()), sendAt: at + day }
    await store.confirm(tenant, confirmed(later, at, [network]), { deliveries: [] })
    const yes = async (when: number, sendAt?: number) =>
      store.confirm(
        tenant,
        confirmed({ ...(await kept()), ...(sendAt === undefined ? {} : { sendAt }) }, when, [
          network,
        ]),
        { deliveries: [], network: near(sendAt ?? when) },
      )
    expect(await yes(at)).toBe('saved')
    expect(await yes(at + 1, at + day + hour)).toBe('network')
    expect(await yes(at + 1, at + day - hour)).toBe('network')
    expect(await yes(at + 1, at + day + 2 * hour)).toBe('saved')
  })

  it('takes two thousand receivers in one write', async () => {
    const made = await kept()
    const rows = rowsOf(made, Array.from({ length: 2000 }, somebody))
    const yes = confirmed(made, at, [math, reading])
    expect(await store.confirm(tenant, yes, { deliveries: rows })).toBe('saved')
    expect(await Promise.all([rows[0], rows[1999]].map(stateOf))).toEqual(['waiting', 'waiting'])
  })
})

describe('what is over', () => {
  it('is stopped once and for all', async () => {
    const { id } = await kept()
    await store.stop(tenant, id)
    await store.stop(tenant, id)
    expect(await connection.send('hget', stoppedKey(tenant, id), 'all')).toBe('1')
    expect(Number(await connection.send('pttl', stoppedKey(tenant, id)))).toBeGreaterThan(365 * day)
  })

  it('is forgotten: a draft after 30 days, what was confirmed after a year, in business time', async () => {
    const own = randomTenant()
    const [one, two] = [draft(), draft()]
    await store.save(own, one, [])
    await store.save(own, two, [])
    await store.confirm(own, confirmed(two, at + day, [math]), { deliveries: [] })
    expect(await store.forget(own, at + 30 * day - 1)).toBe(0)
    expect(await store.forget(own, at + 30 * day)).toBe(1)
    expect(await store.load(own, one.id)).toBeUndefined()
    expect(await store.mine(own, one.author, 10)).toEqual([])
    expect(await store.forget(own, at + day + 365 * day - 1)).toBe(0)
    expect(await store.forget(own, at + day + 365 * day)).toBe(1)
    expect(await store.confirmedSince(own, { network: math }, 0)).toEqual([])
    await forget(own)
  })

  it('has a net below it', async () => {
    const made = await kept()
    const ttl = async () => Number(await connection.send('pttl', broadcastKey(tenant, made.id)))
    expect(await ttl()).toBeLessThan(38 * day)
    await store.confirm(tenant, confirmed(made), { deliveries: [] })
    expect(await ttl()).toBeGreaterThan(365 * day)
  })
})
