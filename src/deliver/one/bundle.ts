// Which of one receiver's messages go together: what is planned (reminders, changes) stands in one message, nudges in another, everything
// else for itself.
// Pure; lane.ts asks. What cancels or moves a meeting is bundled only with its like, and waits for nothing else.
import type { Instant } from '../../core/time.js'
import { bundleOf } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'

export interface Bundle {
  readonly first: DeliveryRow
  readonly others: readonly DeliveryRow[]
}

/** The next message of a lane (its rows in their order, one at least): the first row, and what goes with it. */
export function nextBundle(rows: readonly [DeliveryRow, ...DeliveryRow[]], now: Instant): Bundle {
  const [next] = rows
  const together = rows.filter(row => isTogether(next, row, now))
  // The one that has the longest time carries the others, so that they do not end with it.
  const first = together.reduce(
    (best, row) => (row.delivery.expiresAt > best.delivery.expiresAt ? row : best),
    next,
  )
  return { first, others: together.filter(row => row !== first) }
}

function isTogether(next: DeliveryRow, row: DeliveryRow, now: Instant): boolean {
  if (row === next) return true
  const kinds = [next, row]
  return (
    bundleOf(next.delivery) !== undefined &&
    bundleOf(next.delivery) === bundleOf(row.delivery) &&
    kinds.every(({ delivery }) => now < delivery.expiresAt) &&
    // Whatever brought a process down goes alone.
    kinds.every(({ history }) => history.crashes === 0) &&
    isUrgent(next) === isUrgent(row) &&
    next.history.again === row.history.again
  )
}

function isUrgent({ delivery }: DeliveryRow): boolean {
  return delivery.urgency === 'urgent'
}
