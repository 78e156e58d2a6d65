// Other words for a message: where it lies already they take the place of the old ones, marked as such; who has not got it yet gets the new
// ones. Called by ../chat.ts. Only its author's, as it is their name that stands above it.
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import type { InboundForm } from '../../../core/message.js'
import { type Form, textReply } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { Delivery } from '../../../model/delivery.js'
import { isSure, pupilProblem } from '../../../people/guard/reminder.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mostText } from '../../draft/plan.js'
import { isAuthor } from '../allowed.js'
import { sentButton } from '../card.js'
import { keyOf, landedOf, receiversOf, rowsOf } from '../report/told.js'
import { changeBroadcast } from '../write.js'
import { withButtons } from './stop.js'

/** How long it is tried. */
const triedMs = 24 * 60 * 60 * 1000

export async function openEdit(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const refused = whyNot(asking, broadcast)
  if (refused) return refused
  return { form: await textForm(asking, broadcast, { typed: broadcast.text }) }
}

export async function submitEdit(
  asking: Asking,
  broadcast: Broadcast,
  inbound: InboundForm,
): Promise<Outcome> {
  const { values } = inbound
  const refused = whyNot(asking, broadcast)
  if (refused) return refused
  const { lang, deps, tenant } = asking
  const { edit, report } = wording(lang).sentMessages
  const typed = typeof values.text === 'string' ? cleanText(values.text).trim() : ''
  const problem = problemIn(asking, typed)
  if (problem)
    return { form: await textForm(asking, broadcast, { typed: withoutCpr(typed), problem }) }
  const reminder = isSure(inbound) ? undefined : pupilProblem(typed, lang)
  if (reminder)
    return { form: await textForm(asking, broadcast, { typed, problem: reminder, isSure: true }) }
  const changed = await changeBroadcast(asking, broadcast.id, current =>
    current.text === typed || current.recalled ? undefined : rewritten(asking, current, typed),
  )
  if (!changed) return { reply: textReply(lang, edit.same) }
  deps.wake(tenant)
  const { landed, flying } = landedOf(await rowsOf(asking, broadcast))
  const button = sentButton(report.open, 'report', broadcast.id)
  return { reply: withButtons(textReply(lang, edit.done(landed + flying)), [button]) }
}

/** What was yet to go out may be in somebody's hands with the old words, so each receiver has a row; it is left alone where none came. */
function rewritten({ now, viewer }: Asking, current: Broadcast, text: string) {
  const older = { text: current.text, at: now, by: viewer.person?.id ?? current.author }
  const edits = [...current.edits, older]
  const deliveries = receiversOf(current).map(
    (receiver): Delivery => ({
      source: { kind: 'rewrite', id: `${current.id}:${edits.length}` },
      ...{ receiver, edits: keyOf(current)(receiver) },
      ...{ notBefore: now, expiresAt: now + triedMs, urgency: 'normal' },
    }),
  )
  return { broadcast: { ...current, text, edits }, deliveries }
}

/** Why it is not theirs, or no longer, to change. */
function whyNot(asking: Asking, broadcast: Broadcast): Outcome | undefined {
  const { lang } = asking
  const { edit, correct, report, notYet } = wording(lang).sentMessages
  if (broadcast.state === 'draft' || broadcast.state === 'discarded')
    return { reply: textReply(lang, notYet) }
  if (!isAuthor(asking, broadcast)) return { reply: textReply(lang, edit.notYours) }
  if (broadcast.recalled) {
    const by = asking.snapshot.people.get(broadcast.recalled.by)?.name ?? broadcast.recalled.by
    return { reply: textReply(lang, report.recalled(by)) }
  }
  if (broadcast.approvals.length === 0) return undefined
  const button = sentButton(correct, 'correct', broadcast.id)
  return { reply: withButtons(textReply(lang, edit.approved), [button]) }
}

function problemIn({ lang }: Asking, typed: string): string | undefined {
  const { sentMessages, questions } = wording(lang)
  if (typed === '') return sentMessages.edit.empty
  if (typed.length > mostText) return questions.problems.tooLong(typed.length, mostText)
  return findCpr(typed).length > 0 ? questions.problems.cpr : undefined
}

async function textForm(
  asking: Asking,
  broadcast: Broadcast,
  { typed, problem, isSure }: { typed: string; problem?: string; isSure?: true },
): Promise<Form> {
  const { lang } = asking
  const { title, submit, text, field } = wording(lang).sentMessages.edit
  const { landed, flying } = landedOf(await rowsOf(asking, broadcast))
  return {
    action: { id: 'edit-sent', broadcast: broadcast.id, ...(isSure ? { isSure } : {}) },
    ...{ lang, title, submit, text: text(landed + flying) },
    fields: [
      {
        ...{ id: 'text', kind: 'text', label: field, required: true, maxLength: mostText },
        ...(typed === '' ? {} : { value: typed }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}
