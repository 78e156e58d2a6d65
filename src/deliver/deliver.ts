// The outbox at work: sends what is due to people who did not just write. main makes one per process; it is called after each write
// and by the tick, on every replica. The rows in Redis are the truth; nothing here has to survive a crash.
import type { TenantId } from '../core/ids.js'
import { createLanes } from '../core/lanes.js'
import type { Receiver } from '../model/delivery.js'
import { createBlocks } from './blocks.js'
import type { Delivering } from './context.js'
import { deliverOne } from './deliver-one.js'
import { type LookPauses, lookPauses } from './outcome.js'
import { keysToLookFor, loadRow, lookFor, takeBack } from './reconcile.js'

export interface Deliverer {
  /** Sends what is due for the tenant, and looks for what nobody knows about. Resolves when that is done; never throws. */
  sweep(tenant: TenantId): Promise<void>
  /** Begins nothing more, and waits ten seconds at most for what is on its way; what is cut off is taken up by others. Never throws. */
  close(): Promise<void>
}

export type DelivererDeps = Omit<Delivering, 'blocks' | 'timeoutMs' | 'random' | 'looks'> & {
  /** How long a platform, or the making of words, may take: 10 s unless told, well below the lease. */
  readonly timeoutMs?: number
  /** From 0 to 1, by chance, so that replicas do not try again all at once. */
  readonly random?: () => number
  /** When a message with an unclear outcome is looked for: `lookPauses` unless told. */
  readonly looks?: LookPauses
}

/** How many of a tenant are under way at once, so that one that hangs holds up few. */
const atOnce = 8
/** How many are read at a time, and how often in one sweep. */
const batch = 200
const mostBatches = 50
const patienceMs = 10_000

export function createDeliverer(deps: DelivererDeps): Deliverer {
  const context: Delivering = {
    timeoutMs: 10_000,
    random: Math.random,
    looks: lookPauses,
    ...deps,
    blocks: createBlocks(),
  }
  const tenants = createLanes()
  const waiting = new Map<TenantId, Promise<void>>()
  let isClosing = false
  const isOpen = () => !isClosing
  return {
    /** One sweep of a tenant at a time. Whoever comes while one is under way shares the next, which sees what they wrote. */
    sweep(tenant) {
      const next = waiting.get(tenant)
      if (next) return next
      const run = tenants.run(tenant, () => {
        waiting.delete(tenant)
        return isClosing ? Promise.resolve() : sweepOnce(context, tenant, isOpen)
      })
      waiting.set(tenant, run)
      return run
    },
    async close() {
      isClosing = true
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([tenants.idle(), enough])
      clearTimeout(timer)
    },
  }
}

type IsOpen = () => boolean

async function sweepOnce(context: Delivering, tenant: TenantId, isOpen: IsOpen): Promise<void> {
  try {
    await takeBack(context, tenant)
    await sendDue(context, tenant, isOpen)
    // After what is due: a platform that does not answer when it is asked must not hold up what can be sent.
    const sought = await keysToLookFor(context, tenant)
    const look = (key: string) => lookFor(context, tenant, key)
    await inParallel(sought, { atOnce, isOpen, work: look })
    if (sought.length > 0) await sendDue(context, tenant, isOpen)
    await context.deliveries.forget(tenant, context.clock.now())
  } catch (error) {
    context.log.error('Deliveries stand still; the next sweep goes on', { tenant, error })
  }
}

async function sendDue(context: Delivering, tenant: TenantId, isOpen: IsOpen): Promise<void> {
  const { deliveries, clock } = context
  const done = new Set<string>()
  const held = new Set<string>()
  for (let round = 0; round < mostBatches && isOpen(); round++) {
    const keys = await deliveries.due(tenant, clock.now(), batch + held.size)
    const fresh = keys.filter(key => !done.has(key))
    const lanes = await lanesOf(context, tenant, fresh)
    const free = lanes.filter(({ receiver }) => !held.has(receiver))
    if (free.length === 0) return
    const send = async ({ receiver, keys }: Lane) => {
      for (const key of keys) {
        if (!isOpen()) return
        done.add(key)
        if ((await deliverOne(context, tenant, key)) === 'next') continue
        held.add(receiver)
        return
      }
    }
    await inParallel(calm(free), { atOnce, isOpen, work: send })
    // One at a time: whatever brings the process down again takes nobody with it.
    await inParallel(suspect(free), { atOnce: 1, isOpen, work: send })
  }
}

/** One receiver's messages, in their order. */
interface Lane {
  readonly receiver: string
  readonly keys: string[]
  /** A process that had one of them in hand fell; perhaps over it. */
  isSuspect: boolean
}

function calm(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.filter(({ isSuspect }) => !isSuspect)
}

function suspect(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.filter(({ isSuspect }) => isSuspect)
}

async function lanesOf(
  context: Delivering,
  tenant: TenantId,
  keys: readonly string[],
): Promise<readonly Lane[]> {
  const rows = await Promise.all(keys.map(key => loadRow(context, tenant, key)))
  const lanes = new Map<string, Lane>()
  for (const [index, key] of keys.entries()) {
    const row = rows[index]
    const receiver = row ? nameOf(row.delivery.receiver) : key
    const lane = lanes.get(receiver) ?? { receiver, keys: [], isSuspect: false }
    lane.keys.push(key)
    lane.isSuspect ||= (row?.history.crashes ?? 0) > 0
    lanes.set(receiver, lane)
  }
  return [...lanes.values()]
}

function nameOf(receiver: Receiver): string {
  return receiver.kind === 'person' ? receiver.id : `${receiver.platform}:${receiver.userId}`
}

interface Parallel<T> {
  readonly atOnce: number
  readonly isOpen: IsOpen
  work(item: T): Promise<void>
}

/** So many at once, until all are done, nothing more may begin, or one throws: that is thrown when none is under way any more. */
async function inParallel<T>(
  items: readonly T[],
  { atOnce, isOpen, work }: Parallel<T>,
): Promise<void> {
  const left = [...items]
  const worker = async () => {
    while (isOpen()) {
      const item = left.shift()
      if (item === undefined) return
      try {
        await work(item)
      } catch (error) {
        left.length = 0
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}
