// A tenant with people, chats and an outbox, for tests of sending: deliverers can be made, thrown away and raced, and time is the
// test's own. Leases and looks are short and go by Redis' clock, so tests wait for what they cause and never for a time.
import { setTimeout as sleep } from 'node:timers/promises'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import type { Chat, Rates } from '../../src/core/ports.js'
import type { Words } from '../../src/deliver/context.js'
import { createDeliverer, type Deliverer, type DelivererDeps } from '../../src/deliver/deliver.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { BudgetStore } from '../../src/store/sending/budget-store.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { leasedDeliveriesKey, soughtDeliveriesKey } from '../../src/store/sending/sending-keys.js'
import { createTestLog, randomTenant } from './redis.js'

const day = 24 * 60 * 60 * 1000
/** Where business time begins. */
export const start = Date.UTC(2026, 10, 23, 9)

export interface Sending {
  readonly tenant: TenantId
  readonly store: DeliveryStore
  readonly reach: ReachStore
  readonly log: ReturnType<typeof createTestLog>
  /** Business time, moved by the test alone. */
  readonly clock: { now(): number; pass(ms: number): void }
  deliverer(more?: Partial<DelivererDeps>): Deliverer
  /** Adds a message to each of the people, known on the platform; their keys. */
  add(people: readonly PersonId[], platform: string, more?: Partial<Delivery>): Promise<string[]>
  rows(keys: readonly string[]): Promise<DeliveryRow[]>
  /** Sweeps, as long as the test may take, until nobody has a row in hand, none is looked for and none is due; the rows of the keys. */
  settle(keys: readonly string[], deliverer?: Deliverer): Promise<DeliveryRow[]>
}

interface SendingOptions {
  readonly leaseMs?: number
  /** What a platform lets through; unless told, everything. */
  readonly rates?: Readonly<Record<string, Rates>>
  /** How long a pause that a platform asks for lasts by Redis' clock. */
  readonly pauseMs?: number
}

export function createSending(
  connection: RedisConnection,
  chats: Readonly<Record<string, Chat>>,
  { leaseMs = 60_000, rates = {}, pauseMs = 1 }: SendingOptions = {},
): Sending {
  const tenant = randomTenant()
  const store = new DeliveryStore(connection, { leaseMs })
  const reach = new ReachStore(connection)
  const log = createTestLog()
  let now = start
  const clock = {
    now: () => now,
    pass(ms: number) {
      now += ms
    },
  }
  const budgets = new BudgetStore(connection)
  const unlimited: Rates = { send: [], edit: [] }
  const budget: DelivererDeps['budget'] = {
    take: (_, platform, call) =>
      budgets.take(tenant, {
        ...call,
        platform,
        rates: (rates[platform] ?? unlimited)[call.method],
      }),
    pause: (_, platform, { method }) => budgets.pause(tenant, { platform, method, forMs: pauseMs }),
  }
  const deliverer = (more: Partial<DelivererDeps> = {}) => {
    const made: Deliverer = createDeliverer({
      deliveries: store,
      ...{ reach, budget, clock, log, owner: 'test', compose: aboutEach },
      chatOf: (_, platform) => chats[platform],
      // At once and in this process, so that a sweep is done when all is sent.
      executor: { enqueue: (whose, lanes) => made.work(whose, lanes) },
      ...{ realNow: () => performance.now(), random: () => 0.5 },
      looks: { firstMs: 1, nextMs: 1 },
      patienceMs: 50,
      ...more,
    })
    return made
  }
  const rows = async (keys: readonly string[]) => {
    const loaded = await Promise.all(keys.map(key => store.load(tenant, key)))
    return loaded.flatMap(row => row ?? [])
  }
  return {
    ...{ tenant, store, reach, log, clock, deliverer, rows },
    async add(people, platform, more = {}) {
      const deliveries = people.map(
        (id): Delivery => ({
          source: { kind: 'question', id: 'q1' },
          receiver: { kind: 'person', id },
          ...{ notBefore: now, expiresAt: now + day },
          ...more,
        }),
      )
      await Promise.all(
        people.map(id => reach.seen(tenant, id, { platform, userId: `U-${id}` }, start)),
      )
      await store.add(tenant, deliveries)
      return deliveries.map(deliveryKeyOf)
    },
    async settle(keys, by = deliverer()) {
      const inHand = [leasedDeliveriesKey(tenant), soughtDeliveriesKey(tenant)]
      for (;;) {
        await by.sweep(tenant)
        const open = await connection.send('exists', ...inHand)
        if (open === 0 && (await store.dueLanes(tenant, now, 1)).length === 0) return rows(keys)
        await sleep(5)
      }
    },
  }
}

/** Words that name what they are about. */
export async function aboutEach(_: TenantId, deliveries: readonly Delivery[]): Promise<Words> {
  return said(`ord om ${deliveries.map(({ source }) => source.id).join(' og ')}`)
}

/** These words and nothing stale. */
export function said(text: string): Words {
  return { reply: { lang: 'da', text, blocks: [] }, stale: [], version: 0 }
}

/** So many people, none of whom exists. */
export function somePeople(count: number): PersonId[] {
  return Array.from({ length: count }, (_, index) =>
    PersonId.parse(`person${index}@havrelund.example`),
  )
}
