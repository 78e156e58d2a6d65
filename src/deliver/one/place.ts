// Where a message goes and by which call: a new one to an account or a room, new words to where the old ones lie. And whether the
// platform has room for it now. deliver-one.ts asks.
import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantId } from '../../core/ids.js'
import type { Method } from '../../core/ports.js'
import type { DeliveryChange, DeliveryRow } from '../../model/delivery-row.js'
import type { Account } from '../../model/question.js'
import { chooseAccount } from '../choose-account.js'
import { type Delivering, moment, named } from '../context.js'
import { inTime } from '../in-time.js'
import { afterFailure, afterThat, dropped, givenBack, withoutAccount } from '../outcome.js'

export interface Place {
  readonly account: Account
  readonly method: Method
  /** The message whose words it takes the place of. */
  readonly edits?: string
}

/** It gets no further now. */
export interface Ended {
  readonly change: DeliveryChange
}

/** Asks for the person's accounts already now, beside the claim, so that it takes no time of its own. */
export function reachOf(
  { reach }: Delivering,
  tenant: TenantId,
  { delivery: { receiver, edits } }: DeliveryRow,
): Delivering['reach'] {
  if (receiver.kind !== 'person' || edits !== undefined) return reach
  const known = reach.of(tenant, receiver.id)
  // Whoever needs them hears of it.
  known.catch(() => undefined)
  return { of: () => known, markUnreachable: (...args) => reach.markUnreachable(...args) }
}

export async function placeOf(
  context: Delivering,
  tenant: TenantId,
  row: DeliveryRow,
): Promise<Place | Ended> {
  const { edits } = row.delivery
  try {
    if (edits !== undefined) return await placeOfOld(context, tenant, { row, edits })
    const account = await inTime(context.timeoutMs, () => chooseAccount(context, tenant, row))
    if (!account) return { change: withoutAccount(row, moment(context)) }
    return { account, method: 'send' }
  } catch (error) {
    context.log.warn('No account could be asked for', { ...named(tenant, row), error })
    return { change: afterFailure(row, 'unasked', moment(context)) }
  }
}

/** Where the message lies that is to say something else; one that never went out needs no new words. */
async function placeOfOld(
  context: Delivering,
  tenant: TenantId,
  { row, edits }: { row: DeliveryRow; edits: string },
): Promise<Place | Ended> {
  const old = await context.deliveries.load(tenant, edits)
  const at = moment(context)
  if (old?.state === 'sending' || old?.state === 'unknown') return { change: afterThat(row, at) }
  const { account, ref } = old?.history ?? {}
  if (old?.state !== 'sent' || !account || ref === undefined)
    return { change: dropped(row, 'never-sent', at) }
  return { account, method: 'edit', edits: ref }
}

/** Waits a moment for a token of each bucket; where none comes free, the row is given back until one may. */
export async function waitForRoom(
  context: Delivering,
  tenant: TenantId,
  { row, place }: { row: DeliveryRow; place: Place },
): Promise<Ended | undefined> {
  const { platform, userId } = place.account
  const { urgency = 'normal' } = row.delivery
  const call = { method: place.method, room: userId, urgency }
  let left = context.patienceMs
  try {
    for (;;) {
      const waitMs = await context.budget.take(tenant, platform, call)
      if (waitMs <= 0) return undefined
      if (waitMs > left) return { change: givenBack(row, waitMs, moment(context)) }
      left -= waitMs
      await sleep(waitMs)
    }
  } catch (error) {
    context.log.warn('No room could be asked for', { ...named(tenant, row), error })
    return { change: afterFailure(row, 'store', moment(context)) }
  }
}
