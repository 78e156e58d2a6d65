// What an outcome means: from a row and what happened to what becomes of it. Pure, without the platforms' names. What may lie on a
// platform is never sent again unseen; every way ends in a state that can be named. deliver-one.ts and reconcile.ts ask.
import type { Lookup, SendResult } from '../core/ports.js'
import type { Instant } from '../core/time.js'
import {
  type CarriedChange,
  type DeliveryChange,
  type DeliveryHistory,
  type DeliveryRow,
  inherited,
} from '../model/delivery-row.js'
import type { Account } from '../model/question.js'
import { backoffMs } from './backoff.js'

export interface Moment {
  /** Business time. */
  readonly now: Instant
  /** From 0 to 1, by chance. */
  readonly random: number
  readonly looks: LookPauses
}
/** So long after an unclear outcome it is looked for, and so long after that again, in ms of real time. */
export interface LookPauses {
  readonly firstMs: number
  readonly nextMs: number
}
export const lookPauses: LookPauses = { firstMs: 15_000, nextMs: 30_000 }

const unsaidPauseMs = 30_000
const leastPauseMs = 1000
/** Not found so often, it is not there. */
const enoughLooks = 2
/** A platform that does not say is asked so often, with growing pauses: about ten hours. */
const mostBlanks = 20
/** Who has it in hand may fall over it so often. */
const mostCrashes = 3
/** The platform it was tried on first, and the other. */
const mostPlatforms = 2
/** Who was told so shortly before that a meeting is off must hear it, even if it is twice. */
const resendMs = 2 * 60_000
const dayMs = 24 * 60 * 60 * 1000

/** Words of a refusal that say that the account is not there any more, or not for us. */
const goneWords: ReadonlySet<string> = new Set([
  ...['403', '404', 'forbidden', 'unreachable', 'blocked', 'not_installed'],
  ...['channel_not_found', 'is_archived', 'not_in_channel', 'messages_tab_disabled'],
  ...['account_inactive', 'user_not_found', 'users_not_found', 'user_not_visible'],
  ...['user_disabled', 'user_deleted', 'cannot_dm_bot'],
])

/** Whether a refusal tells that the person cannot be reached there, so that the account is marked. */
export function isGone(why: string): boolean {
  return why.split(/[^\w]+/).some(word => goneWords.has(word.toLowerCase()))
}

/** It is about to be sent to this account. */
export function aimed({ history, attempt }: DeliveryRow, account: Account): DeliveryChange {
  return { state: 'sending', history: { ...history, account, aimed: attempt } }
}

export function afterSend(row: DeliveryRow, result: SendResult, moment: Moment): DeliveryChange {
  switch (result.outcome) {
    case 'accepted':
      return sent(row, result.ref, moment)
    case 'throttled':
      return later(row, moment.now + pauseOf(result), noted(row, 'throttled', moment))
    case 'notSent':
      return afterFailure(row, result.why, moment)
    case 'refused':
      return afterRefusal(row, result.why, moment)
    case 'ambiguous':
      return unknown(row, codeOf(result.why), moment)
    default:
      return result satisfies never
  }
}

/** What a platform asks for, a second at least; half a minute where it does not say. */
export function pauseOf({ retryAfterMs }: { readonly retryAfterMs: number }): number {
  return Number.isFinite(retryAfterMs) ? Math.max(retryAfterMs, leastPauseMs) : unsaidPauseMs
}

/** Nothing was sent, and it may be tried again after a pause that grows. */
export function afterFailure(row: DeliveryRow, why: string, moment: Moment): DeliveryChange {
  const tries = row.history.tries + 1
  const history = { ...noted(row, codeOf(why), moment), tries }
  return later(row, moment.now + backoffMs(tries, moment.random), history)
}

/** No token came free: it was not tried, so it is no failure. */
export function givenBack(row: DeliveryRow, waitMs: number, moment: Moment): DeliveryChange {
  const pauseMs = Math.max(waitMs, leastPauseMs)
  return later(row, moment.now + pauseMs, noted(row, 'throttled', moment))
}

/** What became of putting new words in the place of old ones, which can be done twice. */
export function afterEdit(row: DeliveryRow, result: SendResult, moment: Moment): DeliveryChange {
  switch (result.outcome) {
    case 'refused':
      return dropped(row, isGone(result.why) ? 'gone' : result.why, moment)
    case 'ambiguous':
      return afterFailure(row, result.why, moment)
    case 'accepted':
    case 'throttled':
    case 'notSent':
      return afterSend(row, result, moment)
    default:
      return result satisfies never
  }
}

/** The message that it is about may still come, or be found. */
export function afterThat(row: DeliveryRow, moment: Moment): DeliveryChange {
  return later(row, moment.now + unsaidPauseMs, noted(row, 'not-sent-yet', moment))
}

/** The change, and with it what becomes of those that it carried: what was sent, or may have been, says them too; else they go their own way. */
export function withCarried(
  carried: readonly DeliveryRow[],
  change: DeliveryChange,
  moment: Moment,
): DeliveryChange {
  const known = new Set(change.carried?.map(({ row }) => row))
  const left = carried.filter(row => !known.has(row))
  const free = (to: (row: DeliveryRow) => CarriedChange['to']): DeliveryChange => ({
    ...change,
    carried: [...(change.carried ?? []), ...left.map(row => ({ row, to: to(row) }))],
  })
  switch (change.state) {
    case 'sending':
    case 'sent':
    case 'unknown':
      return change
    case 'dropped':
      return free(row => later(row, moment.now, inherited(row.history)))
    case 'failed':
      // What it fell over may be one of them: from now on each goes alone.
      return change.history.why === 'poison'
        ? free(row => later(row, moment.now, { ...inherited(row.history), crashes: 1 }))
        : change
    case 'waiting':
      return free(row => later(row, change.notBefore, inherited(change.history)))
    default:
      return change satisfies never
  }
}

/** There is nobody to send it to: on no platform, or on none that has not refused it. */
export function withoutAccount(row: DeliveryRow, moment: Moment): DeliveryChange {
  return end('failed', row, { why: row.history.refusal ?? 'unreachable', moment })
}

/** Given up, since its time is over. */
export function expired(row: DeliveryRow, moment: Moment): DeliveryChange {
  return end('failed', row, { why: 'expired', moment })
}

/** There is nothing more to say. */
export function dropped(row: DeliveryRow, why: string, moment: Moment): DeliveryChange {
  return end('dropped', row, { why: codeOf(why), moment })
}

/** Its words could not be made. The third time it is set aside, so that the others go on. */
export function afterCrash(row: DeliveryRow, moment: Moment): DeliveryChange {
  const crashes = row.history.crashes + 1
  const tries = row.history.tries + 1
  const history = { ...noted(row, 'crashed', moment), crashes, tries }
  if (crashes >= mostCrashes) return { state: 'failed', history: { ...history, why: 'poison' } }
  return later(row, moment.now + backoffMs(tries, moment.random), history)
}

/** Whoever had it in hand never came back. Only one that was not aimed can be said not to have been sent; new words for an old one do no harm twice. */
export function afterLapse(row: DeliveryRow, moment: Moment): DeliveryChange {
  const crashes = row.history.crashes + 1
  const history = { ...row.history, crashes }
  const isAimed = row.history.aimed === row.attempt && row.delivery.edits === undefined
  if (isAimed) return unknown({ ...row, history }, 'lapsed', moment)
  return again({ ...row, history }, 'lapsed', moment)
}

/** What a look tells. */
export function afterLook(row: DeliveryRow, lookup: Lookup, moment: Moment): DeliveryChange {
  const { history } = row
  switch (lookup.outcome) {
    case 'found':
      return sent(row, lookup.ref, moment)
    case 'absent': {
      const looks = history.looks + 1
      if (looks < enoughLooks) return look({ ...history, looks }, moment.looks.nextMs)
      return again({ ...row, history: { ...history, looks: 0, blanks: 0 } }, 'absent', moment)
    }
    case 'unsupported':
      return mustBeHeard(row, moment) ? resend(row, moment) : look(history, undefined)
    case 'failed': {
      const blanks = history.blanks + 1
      const pauseMs = Math.max(moment.looks.nextMs, backoffMs(blanks, moment.random))
      return look({ ...history, blanks }, blanks < mostBlanks ? pauseMs : undefined)
    }
    default:
      return lookup satisfies never
  }
}

function afterRefusal(row: DeliveryRow, why: string, moment: Moment): DeliveryChange {
  const { account, closed } = row.history
  const code = isGone(why) ? 'unreachable' : codeOf(why)
  if (!account || closed.length + 1 >= mostPlatforms)
    return end('failed', row, { why: code, moment })
  const history = { ...noted(row, code, moment), closed: [...closed, account.platform] }
  return later(row, moment.now, { ...history, refusal: code })
}

function sent(row: DeliveryRow, ref: string, { now }: Moment): DeliveryChange {
  const { why, ...history } = row.history
  return { state: 'sent', history: { ...history, ref, at: now } }
}

function unknown(row: DeliveryRow, why: string, moment: Moment): DeliveryChange {
  const history = { ...noted(row, why, moment), looks: 0, blanks: 0 }
  return { state: 'unknown', lookInMs: moment.looks.firstMs, history }
}

/** It is certain that nothing was sent: at once, unless it has brought down too many. */
function again(row: DeliveryRow, why: string, moment: Moment): DeliveryChange {
  const history = noted(row, why, moment)
  if (history.crashes < mostCrashes) return later(row, moment.now, history)
  return { state: 'failed', history: { ...history, why: 'poison' } }
}

function look(history: DeliveryHistory, lookInMs: number | undefined): DeliveryChange {
  return { state: 'unknown', lookInMs, history }
}

/** Waits until then; failed for what held it back, where its time is over by then. */
function later(
  { delivery }: DeliveryRow,
  notBefore: Instant,
  history: DeliveryHistory,
): DeliveryChange & CarriedChange['to'] {
  if (notBefore >= delivery.expiresAt) return { state: 'failed', history }
  return { state: 'waiting', notBefore, history }
}

/** Cancelled or moved, with less than a day left: a lost word is worse than a double one. */
function mustBeHeard({ delivery, history }: DeliveryRow, { now }: Moment): boolean {
  const { source, urgency, expiresAt } = delivery
  const isShort = now < expiresAt && expiresAt - now < dayMs
  return source.kind === 'change' && urgency === 'urgent' && isShort && !history.again
}

function resend(row: DeliveryRow, moment: Moment): DeliveryChange {
  const history: DeliveryHistory = { ...noted(row, 'unheard', moment), again: 'doubt' }
  return later(row, Math.max(moment.now, (row.history.at ?? moment.now) + resendMs), history)
}

function end(
  state: 'failed' | 'dropped',
  row: DeliveryRow,
  { why, moment }: { why: string; moment: Moment },
): DeliveryChange {
  return { state, history: noted(row, why, moment) }
}

function noted({ history }: DeliveryRow, why: string, { now }: Moment): DeliveryHistory {
  return { ...history, why, at: now }
}

/** What a row and a log may hold of a reason: a code of a word or two, never a sentence that could quote somebody. */
export function codeOf(why: string): string {
  return /^[\w.:-]{1,60}( [\w.:-]{1,20})?$/.test(why) ? why : 'other'
}
