// One delivery, from being due to a state that is written down: claim, words, account, aim, call, outcome. Each step is written
// before the next one is taken, so that a crash between any two leaves a row that tells what may have happened. deliver.ts calls it.
import { Fault } from '../core/errors.js'
import type { TenantId } from '../core/ids.js'
import type { SendResult } from '../core/ports.js'
import type { Reply } from '../core/reply.js'
import type { DeliveryChange, DeliveryRow } from '../model/delivery-row.js'
import { chooseAccount, toAddress } from './choose-account.js'
import { type Delivering, moment, named } from './context.js'
import { inTime } from './in-time.js'
import {
  afterCrash,
  afterFailure,
  afterSend,
  aimed,
  codeOf,
  dropped,
  expired,
  isGone,
  pauseOf,
  withoutAccount,
} from './outcome.js'
import { type Onward, record } from './record.js'

/** Never leaves a row behind that it has claimed, but where it, or Redis, falls over: then the lease runs out. */
export async function deliverOne(
  context: Delivering,
  tenant: TenantId,
  key: string,
): Promise<Onward> {
  const { deliveries, clock, owner } = context
  const claim = await deliveries.claim(tenant, key, { owner, now: clock.now() })
  if (claim.outcome === 'unreadable') context.log.error('A delivery could not be read', { tenant })
  if (claim.outcome !== 'claimed') return 'next'
  const { row } = claim
  if (clock.now() >= row.delivery.expiresAt)
    return record(context, tenant, { row, change: expired(row, moment(context)) })
  const words = await makeWords(context, tenant, row)
  if ('change' in words) return record(context, tenant, { row, change: words.change })
  const target = await aim(context, tenant, row)
  if ('change' in target) return record(context, tenant, { row, change: target.change })
  return target.row ? call(context, tenant, { row: target.row, reply: words.reply }) : 'next'
}

type Ended = { readonly change: DeliveryChange }

async function makeWords(
  context: Delivering,
  tenant: TenantId,
  row: DeliveryRow,
): Promise<{ readonly reply: Reply } | Ended> {
  const { source, receiver } = row.delivery
  try {
    const made = await inTime(context.timeoutMs, () => context.compose(tenant, source, receiver))
    if ('stale' in made) return { change: dropped(row, made.stale, moment(context)) }
    return { reply: made }
  } catch (error) {
    context.log.error('The words of a delivery could not be made', { ...named(tenant, row), error })
    const isOutage = error instanceof Fault && error.code === 'store.unreachable'
    const after = isOutage
      ? afterFailure(row, 'store', moment(context))
      : afterCrash(row, moment(context))
    return { change: after }
  }
}

/** Notes where it goes and takes the lease anew, so that nobody who has lost the row gets any further. Without a row it was lost. */
async function aim(
  context: Delivering,
  tenant: TenantId,
  row: DeliveryRow,
): Promise<{ readonly row: DeliveryRow | undefined } | Ended> {
  const { deliveries, blocks, timeoutMs } = context
  const asking = inTime(timeoutMs, () => chooseAccount(context, tenant, row))
  const account = await asking.catch(error => {
    context.log.warn('No account could be asked for', { ...named(tenant, row), error })
    return 'unasked' as const
  })
  if (account === 'unasked') {
    return { change: afterFailure(row, account, moment(context)) }
  }
  if (!account) return { change: withoutAccount(row, moment(context)) }
  const retryAfterMs = blocks.leftMs(tenant, account.platform, context.realNow())
  if (retryAfterMs > 0) {
    const throttled = { outcome: 'throttled', retryAfterMs } as const
    return { change: afterSend(row, throttled, moment(context)) }
  }
  const asked = context.realNow()
  try {
    const taken = await deliveries.change(tenant, row, aimed(row, account))
    if (taken === 'lost') return { row: undefined }
    // Whoever stood still this long (a machine asleep) may have been given up meanwhile.
    return { row: context.realNow() - asked < deliveries.leaseMs / 2 ? taken : undefined }
  } catch (error) {
    // It may have been written or not; the platform has not been called.
    context.log.warn('A delivery could not be aimed', { ...named(tenant, row), error })
    return { change: afterFailure(row, 'store', moment(context)) }
  }
}

async function call(
  context: Delivering,
  tenant: TenantId,
  { row, reply }: { row: DeliveryRow; reply: Reply },
): Promise<Onward> {
  const { account } = row.history
  const chat = account && context.chatOf(tenant, account.platform)
  const result: SendResult = chat
    ? await inTime(context.timeoutMs, () => chat.send(toAddress(account), reply, row.key)).catch(
        error => ({ outcome: 'ambiguous', why: whyOf(error) }),
      )
    : { outcome: 'notSent', why: 'off' }
  if (account && result.outcome === 'throttled') {
    context.blocks.block(tenant, account.platform, context.realNow() + pauseOf(result))
  }
  const change = afterSend(row, result, moment(context))
  await markGone(context, tenant, { row, result })
  const onward = await record(context, tenant, { row, change })
  const mayGoOn = change.state === 'waiting' && result.outcome === 'refused'
  // Only ever once: the next refusal is the last.
  return mayGoOn ? deliverOne(context, tenant, row.key) : onward
}

async function markGone(
  { reach, log }: Delivering,
  tenant: TenantId,
  { row, result }: { row: DeliveryRow; result: SendResult },
): Promise<void> {
  const { receiver } = row.delivery
  const { account } = row.history
  if (result.outcome !== 'refused' || !isGone(result.why)) return
  if (receiver.kind !== 'person' || !account) return
  const why = codeOf(result.why)
  log.warn('An account cannot be reached', { tenant, platform: account.platform, reason: why })
  await reach.markUnreachable(tenant, receiver.id, account, why).catch(error => {
    log.warn('An account could not be marked', { tenant, platform: account.platform, error })
  })
}

/** What was thrown out of a call that may have reached the platform. */
function whyOf(error: unknown): string {
  return error instanceof Fault && error.code === 'deliver.slow' ? 'timeout' : 'thrown'
}
