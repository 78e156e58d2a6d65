// What a delivery costs in Redis, from being due to its outcome: claim, aim and record, beside the raw commands that any outbox needs
// (SET NX for the claim, two EVALSHA of a script that writes one field); and the same with a year's deliveries behind it. Only ratios say anything.
import { randomUUID } from 'node:crypto'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { deliveryKey } from '../../src/store/sending/sending-keys.js'
import { randomTenant } from '../support/redis.js'
import { type Measured, median } from './measure.js'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23, 9)
const together = 50
const sizes = {
  small: { rounds: 3, deliveries: 100, history: 1000 },
  full: { rounds: 7, deliveries: 1000, history: 20_000 },
} as const

/** Leaves its keys behind: give it a connection to a Redis of the bench's own. */
export async function benchOutbox(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<Measured[]> {
  const { rounds, deliveries: count, history } = sizes[scale]
  const store = new DeliveryStore(connection)
  const [young, old] = [randomTenant(), randomTenant()]
  await layOut(store, young, history / 10)
  await layOut(store, old, history)
  const raw = await createRaw(connection)
  const times = { young: [] as number[], old: [] as number[], raw: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const measured = {
      young: await sendAll(store, young, count),
      old: await sendAll(store, old, count),
      raw: await timed(Array.from({ length: count }, randomUUID), id => raw(young, id)),
    }
    // The first round warms up.
    if (round === 0) continue
    for (const name of ['young', 'old', 'raw'] as const) times[name].push(measured[name])
  }
  const perSecond = (list: readonly number[]) => Math.round((count / median(list)) * 1000)
  return [
    {
      name: 'claim, aim and record of a delivery, against SET NX and two EVALSHA',
      ratio: median(times.young) / median(times.raw),
      detail: `${perSecond(times.young)} deliveries a second, raw ${perSecond(times.raw)} a second, ${together} at once`,
    },
    {
      name: `the same with ${history} deliveries behind it, against ${history / 10}`,
      ratio: median(times.old) / median(times.young),
      detail: `${perSecond(times.old)} a second, ${perSecond(times.young)} a second`,
    },
  ]
}

function deliveries(count: number): Delivery[] {
  return Array.from({ length: count }, (_, index) => ({
    source: { kind: 'question', id: randomUUID() },
    receiver: { kind: 'person', id: PersonId.parse(`person${index}@havrelund.example`) },
    ...{ notBefore: now, expiresAt: now + day },
  }))
}

async function layOut(store: DeliveryStore, tenant: TenantId, count: number): Promise<void> {
  for (let done = 0; done < count; done += 500) {
    await sendAll(store, tenant, Math.min(500, count - done))
  }
}

/** Milliseconds to take so many from waiting to sent; that they are added does not count. */
async function sendAll(store: DeliveryStore, tenant: TenantId, count: number): Promise<number> {
  const rows = deliveries(count)
  await store.add(tenant, rows)
  return timed(rows.map(deliveryKeyOf), async key => {
    const claim = await store.claim(tenant, key, { owner: 'bench', now })
    if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
    const { history } = claim.row
    const aimed = await store.change(tenant, claim.row, { state: 'sending', history })
    if (aimed === 'lost') throw new Error(aimed)
    await store.change(tenant, aimed, { state: 'sent', history })
  })
}

/** The least that an outbox with a claim, a word before the call and a word after it asks of Redis. */
async function createRaw(connection: RedisConnection) {
  const lua = "redis.call('HSET', KEYS[1], 'state', ARGV[1]) return 1"
  const sha = String(await connection.send('script', 'load', lua))
  return async (tenant: TenantId, id: string) => {
    await connection.send('set', deliveryKey(tenant, `claim${id}`), '1', 'PX', day, 'NX')
    for (const state of ['sending', 'sent']) {
      await connection.send('evalsha', sha, 1, deliveryKey(tenant, id), state)
    }
  }
}

async function timed(keys: readonly string[], work: (key: string) => Promise<void>) {
  const started = performance.now()
  for (let at = 0; at < keys.length; at += together) {
    await Promise.all(keys.slice(at, at + together).map(work))
  }
  return performance.now() - started
}
