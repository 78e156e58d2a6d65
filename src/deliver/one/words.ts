// The words of one message, made when it is about to go: what is stale by then is left out, and dropped for itself. deliver-one.ts asks.
import { Fault } from '../../core/errors.js'
import type { TenantId } from '../../core/ids.js'
import type { Reply } from '../../core/reply.js'
import type { CarriedChange, DeliveryChange } from '../../model/delivery-row.js'
import { type Delivering, type InHand, moment, named, type Words } from '../context.js'
import { inTime } from '../in-time.js'
import { afterCrash, afterFailure, dropped, type Moment } from '../outcome.js'
import type { Ended } from './place.js'

/** Words that hold for one version of the programme. */
export interface Draft {
  readonly reply: Reply
  readonly version: number
  /** What the row carried and there is nothing more to say of. */
  readonly stale: readonly CarriedChange[]
}

export async function draft(
  context: Delivering,
  tenant: TenantId,
  hand: InHand,
): Promise<Draft | Ended> {
  const { row, carried } = hand
  const deliveries = [row, ...carried].map(({ delivery }) => delivery)
  const how = { again: row.history.again === 'doubt' }
  try {
    const words = await inTime(context.timeoutMs, () => context.compose(tenant, deliveries, how))
    return read(hand, words, moment(context))
  } catch (error) {
    context.log.error('The words of a delivery could not be made', { ...named(tenant, row), error })
    const isOutage = error instanceof Fault && error.code === 'store.unreachable'
    const change = isOutage
      ? afterFailure(row, 'store', moment(context))
      : afterCrash(row, moment(context))
    return { change }
  }
}

function read({ row, carried }: InHand, { reply, stale, version }: Words, at: Moment) {
  const whys = new Map(stale.map(({ index, why }) => [index, why]))
  const gone = carried.flatMap((one, place): CarriedChange[] => {
    const why = whys.get(place + 1) ?? (reply ? undefined : 'stale')
    return why === undefined ? [] : [drop(one, why, at)]
  })
  const own = whys.get(0) ?? (reply ? undefined : 'stale')
  if (own === undefined && reply) return { reply, version, stale: gone }
  // Without the row that carries them the others make a message of their own.
  const change: DeliveryChange = { ...dropped(row, own ?? 'stale', at), carried: gone }
  return { change }
}

function drop(row: InHand['row'], why: string, at: Moment): CarriedChange {
  return { row, to: { state: 'dropped', history: dropped(row, why, at).history } }
}
