// The yes to a preview: only to what was shown, once, within the limits, as a record with all its deliveries in one write, or nothing.
// Called by chat.ts. Whatever is another by now is shown anew with the difference.
import type { BroadcastAction } from '../../core/actions/broadcast.js'
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { InboundForm } from '../../core/message.js'
import { type Block, type Button, type Form, type Reply, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import type { Broadcast } from '../../model/broadcast.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { askApproval } from './approve.js'
import { type Limits, limitsOf, limitsOfWrite, mostPerDay } from './limits.js'
import { deliveriesOf, isStill, type Plan, planBroadcast } from './plan.js'
import { networkNames, previewCard, problemsOf } from './preview.js'
import { momentSaid, namesOf } from './said.js'

/** From so many on the yes is asked for twice. */
const many = 50
const mostNames = 10
const mostReason = 200

interface Yes {
  readonly token: string
  /** It was said with the number in sight. */
  readonly isSure: boolean
  /** Why it cannot wait, where a network has just got something. */
  readonly reason?: string
}

export function pressConfirm(
  asking: Asking,
  broadcast: Broadcast,
  { does, token = '' }: BroadcastAction,
): Promise<Outcome> {
  return confirm(asking, broadcast, { token, isSure: does === 'confirm-sure' })
}

/** The reason was sent. Its form said how many get it. */
export async function submitReason(
  asking: Asking,
  broadcast: Broadcast,
  { inbound, token }: { inbound: InboundForm; token: string },
): Promise<Outcome> {
  const { form, problems } = wordsOf(asking)
  const { reason: value } = inbound.values
  const reason = cleanText(typeof value === 'string' ? value : '').trim()
  const problem =
    reason === ''
      ? form.empty
      : reason.length > mostReason
        ? problems.tooLong(reason.length, mostReason)
        : findCpr(reason).length > 0
          ? problems.cpr
          : undefined
  if (problem === undefined) return confirm(asking, broadcast, { token, isSure: true, reason })
  const plan = await planBroadcast(asking, broadcast)
  const typed = withoutCpr(reason)
  return { form: await reasonForm(asking, plan, { token, typed, problem }) }
}

async function confirm(asking: Asking, broadcast: Broadcast, yes: Yes): Promise<Outcome> {
  const over = overReply(asking, broadcast)
  // What was said to the first press, with how many get it, stays where it is.
  if (over)
    return broadcast.state === 'confirmed' ? { reply: over } : { reply: over, instead: true }
  const plan = await planBroadcast(asking, broadcast)
  const verdict = isStill(plan, yes.token, asking.now)
  if (verdict !== 'same') return anew(asking, plan, verdict)
  if (problemsOf(plan).length > 0) {
    return { reply: await previewCard(asking, broadcast), instead: true }
  }
  if (plan.needed.approvals.length > 0) return askApproval(asking, plan)
  const limits = await limitsOf(asking, plan)
  if (limits.isDayFull) return refused(asking, 'author')
  const isBig = plan.receivers.length > many || plan.isOdd || limits.isSame
  if (isBig && !yes.isSure)
    return { reply: sureCard(asking, plan, limits, yes.token), instead: true }
  if (limits.recent.length > 0 && yes.reason === undefined) {
    return { form: await reasonForm(asking, plan, { token: yes.token }) }
  }
  return write(asking, plan, yes)
}

async function write(asking: Asking, plan: Plan, { token, reason }: Yes): Promise<Outcome> {
  const { deps, tenant, now } = asking
  const { broadcast, receivers, networks } = plan
  // What its author has said yes to is theirs.
  const { suggested: _, ...own } = broadcast
  const confirmed: Broadcast = {
    ...own,
    revision: broadcast.revision + 1,
    state: 'confirmed',
    receivers: [...receivers],
    networks: [...networks],
    confirmed: { at: now, token, ...(reason === undefined ? {} : { reason }) },
  }
  const outcome = await deps.broadcasts.confirm(tenant, confirmed, {
    deliveries: deliveriesOf(asking, plan),
    ...limitsOfWrite(asking, broadcast, reason),
  })
  if (outcome === 'saved') {
    deps.wake(tenant)
    return { reply: sendingReply(asking, plan), instead: true }
  }
  if (outcome !== 'stale') return refused(asking, outcome)
  const newest = await deps.broadcasts.load(tenant, broadcast.id)
  const said = newest && overReply(asking, newest)
  return { reply: said ?? textReply(asking.lang, wording(asking.lang).broadcast.overtaken) }
}

/** What there is to say where it is no draft any more; undefined where it is. */
export function overReply({ lang }: Asking, { id, state }: Broadcast): Reply | undefined {
  const { broadcast: say } = wording(lang)
  switch (state) {
    case 'draft':
    case 'asked':
      return undefined
    case 'late':
      return textReply(lang, say.held)
    case 'confirmed':
      return withButtons(textReply(lang, say.already), [undoButton(lang, id)])
    case 'stopped':
      return textReply(lang, say.stopped)
    case 'discarded':
      return textReply(lang, say.discardedBefore)
    default:
      return state satisfies never
  }
}

/** Nothing is sent; it is shown as it is now, and what is another. */
async function anew(asking: Asking, plan: Plan, why: 'late' | 'other'): Promise<Outcome> {
  const { changed, more } = wording(asking.lang).broadcast
  const { broadcast, receivers } = plan
  const named = (ids: readonly Plan['receivers'][number][]) => [
    ...namesOf(asking, ids.slice(0, mostNames)),
    ...(ids.length > mostNames ? [more(ids.length - mostNames)] : []),
  ]
  const joined = receivers.filter(id => !broadcast.receivers.includes(id))
  const left = broadcast.receivers.filter(id => !receivers.includes(id))
  const isOthers = joined.length + left.length > 0
  const first = isOthers ? changed.people(named(joined), named(left)) : changed[why]
  return { reply: await previewCard(asking, broadcast, first), instead: true }
}

/** The second question, with the number on the button. */
function sureCard(asking: Asking, plan: Plan, { isSame }: Limits, token: string): Reply {
  const { lang } = asking
  const { sure, buttons } = wording(lang).broadcast
  const { receivers, broadcast, isOdd } = plan
  const count = receivers.length
  const lines = [
    ...(count > 0 ? [sure.many(count)] : []),
    ...(isOdd ? [sure.odd] : []),
    isSame ? sure.same : sure.ask,
  ]
  const button = (label: string, does: BroadcastAction['does']): Button => ({
    label,
    action: { id: 'broadcast', does, broadcast: broadcast.id, token },
  })
  return withButtons(textReply(lang, lines.join(' ')), [
    button(count > 0 ? buttons.sure(count) : buttons.sureRoom, 'confirm-sure'),
    button(buttons.show, 'show'),
    button(buttons.discard, 'discard'),
  ])
}

function sendingReply(asking: Asking, { broadcast, receivers, sendings }: Plan): Reply {
  const { lang } = asking
  const { broadcast: say } = wording(lang)
  const later = sendings.filter(({ to, isNow }) => to !== 'room' && !isNow).length
  const count = receivers.length
  const now = count === 0 && broadcast.room ? say.sendingRoom : say.sending(count - later, later)
  const text =
    broadcast.sendAt === undefined
      ? now
      : say.scheduled(count, momentSaid(asking, broadcast.sendAt))
  const said = textReply(lang, text)
  const what: Block = { type: 'text', text: broadcast.text, style: 'note' }
  const whole = { ...said, text: `${text}\n${broadcast.text}`, blocks: [...said.blocks, what] }
  return withButtons(whole, [undoButton(lang, broadcast.id)])
}

function undoButton(lang: Asking['lang'], broadcast: string): Button {
  return {
    label: wording(lang).broadcast.buttons.undo,
    action: { id: 'sent', does: 'undo', broadcast },
  }
}

/** The write itself has counted. */
function refused({ lang }: Asking, why: 'author' | 'network'): Outcome {
  const { broadcast: say } = wording(lang)
  return { reply: textReply(lang, why === 'author' ? say.limits.day(mostPerDay) : say.overtaken) }
}

interface Reason {
  readonly token: string
  readonly typed?: string
  readonly problem?: string
}

async function reasonForm(
  asking: Asking,
  plan: Plan,
  { token, typed = '', problem }: Reason,
): Promise<Form> {
  const { lang } = asking
  const { form, many: manySaid } = wordsOf(asking)
  const { recent } = await limitsOf(asking, plan)
  const { receivers, broadcast } = plan
  const number = receivers.length > 0 ? ` ${manySaid(receivers.length)}` : ''
  return {
    action: { id: 'override-limit', broadcast: broadcast.id, token },
    ...{ lang, title: form.title, submit: form.submit },
    text: `${form.text(networkNames(asking, recent))}${number}`,
    fields: [
      {
        ...{ id: 'reason', kind: 'line', label: form.field, required: true },
        maxLength: mostReason,
        ...(typed === '' ? {} : { value: typed }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

function wordsOf({ lang }: Asking) {
  const { limits, form, sure } = wording(lang).broadcast
  return { form: limits.form, problems: form.problems, many: sure.many }
}

export function withButtons(reply: Reply, buttons: readonly Button[]): Reply {
  const actions: Block = { type: 'actions', buttons }
  return { ...reply, blocks: [...reply.blocks, actions] }
}
