// Writes down what became of a delivery. What a platform said is known here alone until that is done, so it is tried more than once,
// and believed also when it comes late. deliver-one.ts calls it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantId } from '../../core/ids.js'
import type { DeliveryChange, DeliveryRow } from '../../model/delivery-row.js'
import { type Delivering, type InHand, moment, named } from '../context.js'
import { withCarried } from '../outcome.js'

/**
 * Whether the person's next message may go at once, not when this one has to wait; or this one again, and what it carried; or, as it is not
 * ours to send, what it would have carried without it.
 */
export type Onward = 'next' | 'hold' | 'again' | 'without'

/** Pauses before writing it again when Redis does not answer. */
const recordPauses = [0, 250, 1000, 3000]

/** Writes the outcome, also of a row that was given up meanwhile, as long as nobody has taken it since; with it what becomes of those it carried. */
export async function record(
  context: Delivering,
  tenant: TenantId,
  { hand, change: own }: { hand: InHand; change: DeliveryChange },
): Promise<Onward> {
  const { row } = hand
  const change = withCarried(hand.carried, own, moment(context))
  for (const pauseMs of recordPauses) {
    if (pauseMs > 0) await sleep(pauseMs)
    try {
      await write(context, tenant, { row, change })
      if (change.state === 'waiting' || change.state === 'unknown') return 'hold'
      return change.carried?.length ? 'again' : 'next'
    } catch (error) {
      context.log.warn('An outcome could not be written', { ...named(tenant, row), error })
    }
  }
  return 'hold'
}

async function write(
  { deliveries, log }: Delivering,
  tenant: TenantId,
  { row, change }: { row: DeliveryRow; change: DeliveryChange },
): Promise<void> {
  const fields = { ...named(tenant, row), code: change.state, ...reasonOf(change) }
  if ((await deliveries.change(tenant, row, change)) !== 'lost') {
    log.info('A delivery has an outcome', fields)
    return
  }
  const standing = await deliveries.load(tenant, row.key)
  // As long as nobody has claimed it since, the attempt is ours, and nobody knows better how it ended.
  const isOurs = standing?.attempt === row.attempt
  const isOpen = standing?.state === 'sending' || standing?.state === 'unknown'
  if (isOurs && (isOpen || change.state === 'sent')) {
    const late = { ...change, history: { ...change.history, crashes: standing.history.crashes } }
    if ((await deliveries.change(tenant, standing, late)) !== 'lost') {
      log.info('A delivery has an outcome, late', fields)
      return
    }
  }
  log.warn('An outcome came after its delivery had been given up', fields)
}

function reasonOf({ history: { why } }: DeliveryChange) {
  return why === undefined ? {} : { reason: why }
}
