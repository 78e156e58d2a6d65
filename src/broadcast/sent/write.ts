// Writes to a message's record on what stands there, whoever else writes at the same time; and takes rows that wait out of the outbox. Used
// by the rest of this folder.
import type { Broadcast } from '../../model/broadcast.js'
import type { Delivery } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Standing } from '../asking.js'

/** Each time somebody else has written in between. */
const tries = 8
/** So many calls to Redis at once. */
const atOnce = 100

interface Change {
  readonly broadcast: Broadcast
  readonly deliveries?: readonly Delivery[]
}

/** What it is from now on; undefined where `edit` finds nothing to change in what stands there now, or it is gone. */
export async function changeBroadcast(
  { deps, tenant }: Standing,
  id: string,
  edit: (current: Broadcast) => Change | undefined,
): Promise<Broadcast | undefined> {
  for (let turn = 0; turn < tries; turn++) {
    const current = await deps.broadcasts.load(tenant, id)
    const change = current && edit(current)
    if (!change) return undefined
    const next = { ...change.broadcast, revision: current.revision + 1 }
    if ((await deps.broadcasts.save(tenant, next, change.deliveries ?? [])) === 'saved') return next
  }
  return undefined
}

/** What waits of these is not sent any more; what somebody has in hand by now is left to them. */
export async function dropWaiting(
  { deps, tenant, now }: Standing,
  rows: readonly DeliveryRow[],
  why: string,
): Promise<void> {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  for (let at = 0; at < waiting.length; at += atOnce) {
    await Promise.all(
      waiting.slice(at, at + atOnce).map(row => {
        const history = { ...row.history, why, at: now }
        return deps.deliveries.change(tenant, row, { state: 'dropped', history })
      }),
    )
  }
}
