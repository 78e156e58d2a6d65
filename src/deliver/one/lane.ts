// One receiver's messages, one after the other in their order. deliver.ts runs lanes beside each other.
import type { TenantId } from '../../core/ids.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Delivering } from '../context.js'
import { nextBundle } from './bundle.js'
import { deliverOne } from './deliver-one.js'

/** Sends what still waits of these, until one has to wait, or nothing more may begin. */
export async function sendLane(
  context: Delivering,
  tenant: TenantId,
  { rows, isOpen }: { readonly rows: readonly DeliveryRow[]; isOpen(): boolean },
): Promise<void> {
  let [next, ...rest] = rows
  while (next && isOpen()) {
    const bundle = nextBundle([next, ...rest], context.clock.now())
    const taken = new Set([bundle.first, ...bundle.others])
    rest = [next, ...rest].filter(row => !taken.has(row))
    const onward = await deliverOne(context, tenant, bundle)
    if (onward === 'hold') return
    if (onward === 'without') rest = [...bundle.others, ...rest]
    // They have been written to since they were read.
    if (onward === 'again') rest = [...(await reload(context, tenant, [...taken])), ...rest]
    ;[next, ...rest] = rest
  }
}

async function reload(context: Delivering, tenant: TenantId, rows: readonly DeliveryRow[]) {
  const keys = rows.map(({ key }) => key)
  const loaded = await Promise.all(keys.map(key => context.deliveries.load(tenant, key)))
  return loaded.flatMap(row => (row?.state === 'waiting' ? [row] : []))
}
