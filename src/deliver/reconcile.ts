// What nobody has in hand any more: rows whose worker never came back, and rows that may or may not lie on a platform and are looked
// for. deliver.ts calls it first in each sweep. Nothing is sent here.
import type { TenantId } from '../core/ids.js'
import type { Lookup } from '../core/ports.js'
import type { DeliveryChange, DeliveryRow } from '../model/delivery-row.js'
import { toTarget } from './choose-account.js'
import { type Delivering, moment, named } from './context.js'
import { inTime } from './in-time.js'
import { afterLapse, afterLook, withCarried } from './outcome.js'

/** How many at a time; the next sweep takes the next. */
const most = 100

/** Rows of claims that ran out. */
export async function takeBack(context: Delivering, tenant: TenantId): Promise<void> {
  const ids = await context.deliveries.lapsed(tenant, most)
  for (const row of await loadRows(context, tenant, ids)) {
    if (row.state !== 'sending') continue
    await change(context, tenant, { row, to: afterLapse(row, moment(context)) })
  }
}

/** The rows; what is not what it should be is set aside, since one such must not hold up the others. */
export async function loadRows(
  { deliveries, log }: Delivering,
  tenant: TenantId,
  ids: readonly string[],
): Promise<readonly DeliveryRow[]> {
  const rows = await deliveries.loadAll(tenant, ids)
  for (const [index, row] of rows.entries()) {
    const id = ids[index]
    if (row !== 'unreadable' || id === undefined) continue
    log.error('A delivery could not be read', { tenant })
    await deliveries.setAside(tenant, id)
  }
  return rows.filter((row): row is DeliveryRow => typeof row === 'object')
}

/** What is to be looked for now. */
export async function rowsToLookFor(
  context: Delivering,
  tenant: TenantId,
): Promise<readonly DeliveryRow[]> {
  return loadRows(context, tenant, await context.deliveries.sought(tenant, most))
}

/** Looks for one, and notes what the look tells. */
export async function lookFor(
  context: Delivering,
  tenant: TenantId,
  row: DeliveryRow,
): Promise<void> {
  if (row.state !== 'unknown') return
  const to = afterLook(row, await look(context, tenant, row), moment(context))
  await change(context, tenant, { row, to })
}

async function look(context: Delivering, tenant: TenantId, row: DeliveryRow): Promise<Lookup> {
  const { account } = row.history
  const chat = account && context.chatOf(tenant, account.platform)
  if (!chat) return { outcome: 'failed', why: 'off' }
  const since = row.startedAt ?? 0
  return inTime(context.timeoutMs, () =>
    chat.lookup(toTarget(row.delivery, account), row.key, since),
  ).catch(() => ({ outcome: 'failed', why: 'thrown' }))
}

async function change(
  context: Delivering,
  tenant: TenantId,
  { row, to }: { row: DeliveryRow; to: DeliveryChange },
): Promise<void> {
  const { deliveries, log } = context
  const carried = row.history.carries.length > 0 ? await deliveries.carriedOf(tenant, row) : []
  const all = withCarried(carried, to, moment(context))
  if ((await deliveries.change(tenant, row, all)) === 'lost') return
  const reason = to.history.why
  const fields = { ...named(tenant, row), code: to.state, ...(reason ? { reason } : {}) }
  log.info('A delivery that nobody had in hand was taken up', fields)
}
