// One message, from being due to a state that is written down: claim, words, place, aim, call, outcome. Each step is written before
// the next one is taken, so that a crash between any two leaves a row that tells what may have happened. lane.ts calls it.
import { Fault } from '../../core/errors.js'
import type { TenantId } from '../../core/ids.js'
import type { Address, Room } from '../../core/message.js'
import type { Chat, SendResult } from '../../core/ports.js'
import type { Reply } from '../../core/reply.js'
import { toTarget } from '../choose-account.js'
import { type Delivering, type InHand, moment, named } from '../context.js'
import { inTime } from '../in-time.js'
import {
  afterEdit,
  afterFailure,
  afterSend,
  aimed,
  codeOf,
  dropped,
  expired,
  isGone,
  pauseOf,
} from '../outcome.js'
import type { Bundle } from './bundle.js'
import { type Ended, type Place, placeOf, reachOf, waitForRoom } from './place.js'
import { type Onward, record } from './record.js'
import { type Draft, draft } from './words.js'

/** How often words are made anew since the programme has changed meanwhile, before the message waits for a later sweep. */
const mostDrafts = 5

/** Never leaves a row behind that it has claimed, but where it, or Redis, falls over: then the lease runs out. */
export async function deliverOne(
  context: Delivering,
  tenant: TenantId,
  { first, others }: Bundle,
): Promise<Onward> {
  const { deliveries, clock, owner } = context
  const claiming = { owner, now: clock.now(), row: first, carries: others }
  const reach = reachOf(context, tenant, first)
  const claim = await deliveries.claim(tenant, first.key, claiming)
  if (claim.outcome === 'unreadable') context.log.error('A delivery could not be read', { tenant })
  if (claim.outcome === 'busy') return 'hold'
  if (claim.outcome === 'dropped') logDropped(context, tenant, first)
  if (claim.outcome !== 'claimed') return 'without'
  const hand = { row: claim.row, carried: claim.carried }
  if (clock.now() >= hand.row.delivery.expiresAt)
    return record(context, tenant, { hand, change: expired(hand.row, moment(context)) })
  const ready = await prepare({ ...context, reach }, tenant, hand)
  if (ready === 'lost') return 'next'
  if ('change' in ready) return record(context, tenant, { hand, change: ready.change })
  return call(context, tenant, ready)
}

interface Ready {
  readonly hand: InHand
  readonly place: Place
  readonly reply: Reply
}

/** Everything up to the call: words that hold, where they go, room for them there, and the aim written down. */
async function prepare(
  context: Delivering,
  tenant: TenantId,
  hand: InHand,
): Promise<Ready | Ended | 'lost'> {
  let place: Place | undefined
  for (let drafts = 0; drafts < mostDrafts; drafts++) {
    const made = await draft(context, tenant, hand)
    if ('change' in made) return made
    if (!place) {
      const found = await placeOf(context, tenant, hand.row)
      if ('change' in found) return found
      const full = await waitForRoom(context, tenant, { row: hand.row, place: found })
      if (full) return full
      place = found
    }
    const target = await aim(context, tenant, { hand, place, made })
    if (target === 'outdated') continue
    if (target === 'lost' || 'change' in target) return target
    return { hand: target, place, reply: made.reply }
  }
  return { change: afterFailure(hand.row, 'changing', moment(context)) }
}

/** Notes where it goes and takes the lease anew, so that nobody who has lost the row, or whose words are old, gets any further. */
async function aim(
  context: Delivering,
  tenant: TenantId,
  { hand, place, made }: { hand: InHand; place: Place; made: Draft },
): Promise<InHand | Ended | 'lost' | 'outdated'> {
  const { deliveries } = context
  const { row, carried } = hand
  const asked = context.realNow()
  const change = { ...aimed(row, place.account), carried: made.stale }
  try {
    const left = carried.filter(one => !made.stale.some(({ row }) => row === one))
    const aiming = { change, programme: made.version, carried: left }
    const taken = await deliveries.aim(tenant, row, aiming)
    if (taken === 'barred') {
      const why = row.delivery.unless?.is ?? 'stale'
      return { change: dropped(row, why, moment(context)) }
    }
    if (typeof taken === 'string') return taken
    // Whoever stood still this long (a machine asleep) may have been given up meanwhile.
    if (context.realNow() - asked >= deliveries.leaseMs / 2) return 'lost'
    return { row: taken, carried: left }
  } catch (error) {
    // It may have been written or not; the platform has not been called.
    context.log.warn('A delivery could not be aimed', { ...named(tenant, row), error })
    return { change: afterFailure(row, 'store', moment(context)) }
  }
}

async function call(
  context: Delivering,
  tenant: TenantId,
  { hand, place, reply }: Ready,
): Promise<Onward> {
  const { row } = hand
  const { account, edits } = place
  const chat = context.chatOf(tenant, account.platform)
  const to = toTarget(row.delivery, account)
  const write = (): Promise<SendResult> =>
    chat === undefined
      ? Promise.resolve({ outcome: 'notSent', why: 'off' })
      : edits === undefined
        ? chat.send(to, reply, row.key)
        : row.delivery.source.kind === 'recall'
          ? takeBack(chat, { to, ref: edits, reply })
          : chat.edit(to, edits, reply)
  const result = await inTime(context.timeoutMs, write).catch(
    (error): SendResult => ({ outcome: 'ambiguous', why: whyOf(error) }),
  )
  await note(context, tenant, { row, place, result })
  const after = edits === undefined ? afterSend : afterEdit
  const change = after(row, result, moment(context))
  const onward = await record(context, tenant, { hand, change })
  // Only ever once: the next refusal is the last.
  return change.state === 'waiting' && result.outcome === 'refused' ? 'again' : onward
}

/** Takes a message away; where the platform will not have that, it says what has become of it. Both can be done twice. */
async function takeBack(
  chat: Chat,
  { to, ref, reply }: { to: Address | Room; ref: string; reply: Reply },
): Promise<SendResult> {
  const removed = await chat.remove(to, ref)
  return removed.outcome === 'refused' ? chat.edit(to, ref, reply) : removed
}

/** Tells the others what a platform has said of more than this message: a pause for all, an account that is gone. */
async function note(
  { budget, reach, log }: Delivering,
  tenant: TenantId,
  { row, place, result }: { row: InHand['row']; place: Place; result: SendResult },
): Promise<void> {
  const { receiver } = row.delivery
  const { account, edits, method } = place
  const { platform } = account
  if (result.outcome === 'throttled') {
    const paused = { method, forMs: pauseOf(result) }
    await budget.pause(tenant, platform, paused).catch((error: unknown) => {
      log.warn('A pause could not be written', { tenant, platform, error })
    })
  }
  const isRefused = result.outcome === 'refused' && edits === undefined && isGone(result.why)
  if (!isRefused || receiver.kind !== 'person') return
  const why = codeOf(result.why)
  log.warn('An account cannot be reached', { tenant, platform, reason: why })
  await reach.markUnreachable(tenant, receiver.id, account, why).catch((error: unknown) => {
    log.warn('An account could not be marked', { tenant, platform, error })
  })
}

/** What was thrown out of a call that may have reached the platform. */
function whyOf(error: unknown): string {
  return error instanceof Fault && error.code === 'deliver.slow' ? 'timeout' : 'thrown'
}

function logDropped({ log }: Delivering, tenant: TenantId, row: InHand['row']): void {
  const reason = row.delivery.unless?.is ?? 'stale'
  log.info('A delivery has an outcome', { ...named(tenant, row), code: 'dropped', reason })
}
