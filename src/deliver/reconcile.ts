// What nobody has in hand any more: rows whose worker never came back, and rows that may or may not lie on a platform and are looked
// for. deliver.ts calls it first in each sweep. Nothing is sent here.
import { Fault } from '../core/errors.js'
import type { TenantId } from '../core/ids.js'
import type { Lookup } from '../core/ports.js'
import type { DeliveryChange, DeliveryRow } from '../model/delivery-row.js'
import { toAddress } from './choose-account.js'
import { type Delivering, moment, named } from './context.js'
import { inTime } from './in-time.js'
import { afterLapse, afterLook } from './outcome.js'

/** How many at a time; the next sweep takes the next. */
const most = 100

/** Rows of claims that ran out. */
export async function takeBack(context: Delivering, tenant: TenantId): Promise<void> {
  for (const key of await context.deliveries.lapsed(tenant, most)) {
    const row = await loadRow(context, tenant, key)
    if (row?.state !== 'sending') continue
    await change(context, tenant, { row, to: afterLapse(row, moment(context)) })
  }
}

/** The row, or undefined where it is forgotten or not what it should be: one such must not hold up the others. */
export async function loadRow(
  { deliveries, log }: Delivering,
  tenant: TenantId,
  key: string,
): Promise<DeliveryRow | undefined> {
  try {
    return await deliveries.load(tenant, key)
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'store.unreadable')) throw error
    log.error('A delivery could not be read', { tenant, error })
    return undefined
  }
}

/** Keys of what is to be looked for now. */
export function keysToLookFor(context: Delivering, tenant: TenantId): Promise<readonly string[]> {
  return context.deliveries.sought(tenant, most)
}

/** Looks for one, and notes what the look tells. */
export async function lookFor(context: Delivering, tenant: TenantId, key: string): Promise<void> {
  const row = await loadRow(context, tenant, key)
  if (row?.state !== 'unknown') return
  const to = afterLook(row, await look(context, tenant, row), moment(context))
  await change(context, tenant, { row, to })
}

async function look(context: Delivering, tenant: TenantId, row: DeliveryRow): Promise<Lookup> {
  const { account } = row.history
  const chat = account && context.chatOf(tenant, account.platform)
  if (!chat) return { outcome: 'failed', why: 'off' }
  const since = row.startedAt ?? 0
  return inTime(context.timeoutMs, () => chat.lookup(toAddress(account), row.key, since)).catch(
    () => ({ outcome: 'failed', why: 'thrown' }),
  )
}

async function change(
  { deliveries, log }: Delivering,
  tenant: TenantId,
  { row, to }: { row: DeliveryRow; to: DeliveryChange },
): Promise<void> {
  if ((await deliveries.change(tenant, row, to)) === 'lost') return
  const reason = to.history.why
  const fields = { ...named(tenant, row), code: to.state, ...(reason ? { reason } : {}) }
  log.info('A delivery that nobody had in hand was taken up', fields)
}
