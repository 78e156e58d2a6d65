// How much may be written: so many messages of one coordinator a day, one to a network in two hours, and not the same twice without a thought.
// Shown in the preview and held by the write itself (store/broadcast-store.ts). Called by preview.ts and confirm.ts.
import type { NetworkId } from '../../core/ids.js'
import { type Instant, instantOf } from '../../core/time.js'
import { type Broadcast, goesAt } from '../../model/broadcast.js'
import type { Standing } from '../asking.js'
import type { Plan } from './plan.js'

export const mostPerDay = 3
const networkMs = 2 * 60 * 60 * 1000
const sameMs = 24 * 60 * 60 * 1000

export interface Limits {
  /** The author has sent as many as may be today. What corrects an older one goes all the same. */
  readonly isDayFull: boolean
  /** Networks that have just got something. With a reason it goes all the same. */
  readonly recent: readonly NetworkId[]
  /** The very same text has gone to the very same people. */
  readonly isSame: boolean
}

export async function limitsOf(standing: Standing, plan: Plan): Promise<Limits> {
  const { deps, tenant, now } = standing
  const { broadcast, networks } = plan
  const { author } = broadcast
  const near = nearOf(broadcast, now)
  // Another click may have confirmed this very one meanwhile; the write tells them apart.
  const isOther = ({ id }: Broadcast) => id !== broadcast.id
  const [own, ...others] = await Promise.all([
    deps.broadcasts.confirmedSince(tenant, { author }, Math.min(now - sameMs, dayStart(standing))),
    ...networks.map(network => deps.broadcasts.confirmedSince(tenant, { network }, near.after + 1)),
  ])
  const before = own.filter(isOther)
  const today = before.filter(({ confirmed }) => (confirmed?.at ?? 0) >= dayStart(standing))
  return {
    isDayFull: today.length >= mostPerDay && !isCorrection(broadcast),
    recent: networks.filter(
      (_, nth) => others[nth]?.some(one => isOther(one) && goesAt(one) < near.before) ?? false,
    ),
    isSame: before.some(one => isSame(one, plan, now)),
  }
}

/** What the write itself holds; with a reason a network may get another. */
export function limitsOfWrite(standing: Standing, broadcast: Broadcast, reason?: string) {
  const since = dayStart(standing)
  return {
    ...(isCorrection(broadcast) ? {} : { author: { most: mostPerDay, since } }),
    ...(reason === undefined ? { network: nearOf(broadcast, standing.now) } : {}),
  }
}

function isCorrection({ follows }: Broadcast): boolean {
  return follows?.as === 'correction'
}

function isSame(one: Broadcast, { broadcast, receivers }: Plan, now: Instant): boolean {
  return (
    (one.confirmed?.at ?? 0) > now - sameMs &&
    one.text.trim() === broadcast.text.trim() &&
    one.room?.id === broadcast.room?.id &&
    [...one.receivers].sort().join() === [...receivers].sort().join()
  )
}

function dayStart({ today, snapshot }: Standing): Instant {
  return instantOf(`${today}T00:00`, snapshot.zone)
}

/** Around when it goes. */
function nearOf({ sendAt = 0 }: Broadcast, now: Instant): { after: Instant; before: Instant } {
  const goes = Math.max(now, sendAt)
  return { after: goes - networkMs, before: goes + networkMs }
}
