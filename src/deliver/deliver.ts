// The outbox at work: hands over what is due to people who did not just write, and sends what is handed over. main makes one per process;
// sweep is called after each write and by the tick, work by whatever carries the ids (jobs/executor.ts), on every replica. The rows in
// Redis are the truth; nothing here has to survive a crash.
import type { TenantId } from '../core/ids.js'
import { createLanes } from '../core/lanes.js'
import type { DueLane } from '../core/ports.js'
import { rankOf, receiverName } from '../model/delivery.js'
import type { DeliveryRow } from '../model/delivery-row.js'
import type { Delivering } from './context.js'
import { sendLane } from './one/lane.js'
import { type LookPauses, lookPauses } from './outcome.js'
import { loadRows, lookFor, rowsToLookFor, takeBack } from './reconcile.js'
import { createSlots, type Slots } from './slots.js'

export interface Deliverer {
  /** Hands over what is due for the tenant, and looks for what nobody knows about. Resolves when that is done; never throws. */
  sweep(tenant: TenantId): Promise<void>
  /** Sends what is handed over and still waits. Handed over twice, or late, it does no harm. Never throws. */
  work(tenant: TenantId, lanes: readonly DueLane[]): Promise<void>
  /** Begins nothing more, and waits `closeMs` at most for what is on its way; what is cut off is taken up by others. Never throws. */
  close(): Promise<void>
}

export type DelivererDeps = Omit<Delivering, 'timeoutMs' | 'patienceMs' | 'random' | 'looks'> & {
  /** How long a platform, or the making of words, may take: 10 s unless told, well below the lease. */
  readonly timeoutMs?: number
  /** How long a message waits for a platform to have room before it is given back: 5 s unless told. */
  readonly patienceMs?: number
  /** From 0 to 1, by chance, so that replicas do not try again all at once. */
  readonly random?: () => number
  /** When a message with an unclear outcome is looked for: `lookPauses` unless told. */
  readonly looks?: LookPauses
  /** How long `close` waits for what is on its way: 10 s unless told. */
  readonly closeMs?: number
}

/** How many of a tenant are under way at once, most of the time waiting for Redis' disk; one that hangs holds up few. */
const atOnce = 64
/** How many are looked for at once. */
const looksAtOnce = 8
/** How many are handed over in one sweep; the next, or the next tick, goes on. */
const mostDue = 5000

export function createDeliverer(deps: DelivererDeps): Deliverer {
  const defaults = { timeoutMs: 10_000, patienceMs: 5000, random: Math.random, looks: lookPauses }
  const { closeMs = 10_000 } = deps
  const context: Delivering = { ...defaults, ...deps }
  const tenants = createLanes()
  const slots = new Map<TenantId, Slots>()
  const waiting = new Map<TenantId, Promise<void>>()
  let isClosing = false
  const isOpen = () => !isClosing
  function slotsOf(tenant: TenantId): Slots {
    const own = slots.get(tenant) ?? createSlots(atOnce)
    slots.set(tenant, own)
    return own
  }
  return {
    /** One sweep of a tenant at a time. Whoever comes while one is under way shares the next, which sees what they wrote. */
    sweep(tenant) {
      const next = waiting.get(tenant)
      if (next) return next
      const run = tenants.run(tenant, () => {
        waiting.delete(tenant)
        return sweepOnce(context, tenant, isOpen)
      })
      waiting.set(tenant, run)
      return run
    },
    work: (tenant, lanes) => sendLanes(context, tenant, { lanes, slots: slotsOf(tenant), isOpen }),
    async close() {
      isClosing = true
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, closeMs)
      })
      const idle = [tenants.idle(), ...[...slots.values()].map(own => own.idle())]
      await Promise.race([Promise.all(idle), enough])
      clearTimeout(timer)
    },
  }
}

type IsOpen = () => boolean

async function sweepOnce(context: Delivering, tenant: TenantId, isOpen: IsOpen): Promise<void> {
  try {
    if (!isOpen()) return
    await takeBack(context, tenant)
    await handOver(context, tenant, isOpen)
    // After what is due: a platform that does not answer when it is asked must not hold up what can be sent.
    const sought = await rowsToLookFor(context, tenant)
    await inParallel(sought, isOpen, row => lookFor(context, tenant, row))
    if (sought.length > 0) await handOver(context, tenant, isOpen)
    await context.deliveries.forget(tenant, context.clock.now())
  } catch (error) {
    context.log.error('Deliveries stand still; the next sweep goes on', { tenant, error })
  }
}

async function handOver(context: Delivering, tenant: TenantId, isOpen: IsOpen): Promise<void> {
  const { deliveries, clock, executor } = context
  const lanes = await deliveries.dueLanes(tenant, clock.now(), mostDue)
  if (lanes.length > 0 && isOpen()) await executor.enqueue(tenant, lanes)
}

interface Work {
  readonly lanes: readonly DueLane[]
  readonly slots: Slots
  readonly isOpen: IsOpen
}

async function sendLanes(
  context: Delivering,
  tenant: TenantId,
  { lanes, slots, isOpen }: Work,
): Promise<void> {
  const send = async ({ rows, priority }: Lane) => {
    // Whatever brings the process down again takes nobody with it.
    const isAlone = rows.some(({ history }) => history.crashes > 0)
    await slots.run({ priority, isAlone }, () => sendLane(context, tenant, { rows, isOpen }))
  }
  try {
    const ended = await Promise.allSettled((await readLanes(context, tenant, lanes)).map(send))
    for (const each of ended) if (each.status === 'rejected') throw each.reason
  } catch (error) {
    context.log.error('Deliveries were not sent; the next sweep goes on', { tenant, error })
  }
}

interface Lane {
  readonly rows: DeliveryRow[]
  readonly priority: number
}

/** What still waits of what was handed over, by receiver and in its order. */
async function readLanes(
  context: Delivering,
  tenant: TenantId,
  handed: readonly DueLane[],
): Promise<readonly Lane[]> {
  const ids = handed.flatMap(({ deliveries }) => deliveries)
  const lanes = new Map<string, Lane>()
  for (const row of await loadRows(context, tenant, ids)) {
    if (row.state !== 'waiting') continue
    const receiver = receiverName(row.delivery.receiver)
    const known = lanes.get(receiver)
    if (known) known.rows.push(row)
    else lanes.set(receiver, { rows: [row], priority: rankOf(row.delivery) })
  }
  return [...lanes.values()]
}

/** So many at once, until all are done or nothing more may begin. */
async function inParallel<T>(
  items: readonly T[],
  isOpen: IsOpen,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const slots = createSlots(looksAtOnce)
  const each = (item: T) =>
    slots.run({ priority: 1, isAlone: false }, async () => void (isOpen() && (await work(item))))
  const ended = await Promise.allSettled(items.map(each))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
