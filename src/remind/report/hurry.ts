// What waits for its receivers' hours, sent at once all the same: a coordinator's word, with a reason that is kept with each message and
// stands in the report. Called by chat.ts and desk.ts.
import type { FormAction } from '../../core/action.js'
import { findCpr, withoutCpr } from '../../core/cpr.js'
import { MeetingId } from '../../core/ids.js'
import type { InboundForm } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import type { Instant } from '../../core/time.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { mayFollow } from './meetings.js'
import type { Told } from './words.js'

const mostReason = 200

/** Nobody has tried it yet, and its time is to come. */
export function waitsForHours({ state, delivery, history }: DeliveryRow, now: Instant): boolean {
  const { source, notBefore } = delivery
  const isOwn = source.kind === 'change' || source.kind === 'reminder'
  const isUntouched = history.why === undefined && history.hurried === undefined
  return isOwn && state === 'waiting' && notBefore > now && isUntouched
}

export async function openHurry(asking: Asking, occurrence: Occurrence): Promise<Outcome> {
  const count = (await waitingAbout(asking, occurrence.id)).length
  if (count > 0) return { form: reasonForm(asking, occurrence.id, { count }) }
  return { reply: textReply(asking.lang, wording(asking.lang).report.hurryNone) }
}

/** The reason was sent: from now on none of them waits for the hour any more. */
export async function submitHurry(
  asking: Asking,
  { values }: InboundForm,
  action: Extract<FormAction, { id: 'hurry' }>,
): Promise<Outcome> {
  const { lang, snapshot, viewer, deps, tenant, now } = asking
  const { report } = wording(lang)
  const about = MeetingId.safeParse(action.about).data
  const occurrence = about && snapshot.byId.get(about)
  if (!occurrence) return { reply: textReply(lang, report.gone) }
  const by = viewer.person?.id
  if (!by || !mayFollow(asking, occurrence)) return { reply: textReply(lang, report.mayNot) }
  const rows = await waitingAbout(asking, occurrence.id)
  const typed = typeof values.reason === 'string' ? cleanText(values.reason).trim() : ''
  const problem = problemIn(asking, typed)
  if (problem) {
    const filled = { count: rows.length, typed: withoutCpr(typed), problem }
    return { form: reasonForm(asking, occurrence.id, filled) }
  }
  const hurried = { by, at: now, reason: typed }
  const changed = await Promise.all(
    rows.map(row => {
      const history = { ...row.history, hurried }
      return deps.deliveries.change(tenant, row, { state: 'waiting', notBefore: now, history })
    }),
  )
  const count = changed.filter(outcome => typeof outcome === 'object').length
  if (count === 0) return { reply: textReply(lang, report.hurryNone) }
  deps.wake(tenant)
  return { reply: textReply(lang, report.hurried(count)) }
}

async function waitingAbout(
  { deps, tenant, now }: Asking,
  about: MeetingId,
): Promise<readonly DeliveryRow[]> {
  return (await deps.deliveries.about(tenant, about)).filter(row => waitsForHours(row, now))
}

function problemIn({ lang }: Asking, typed: string): string | undefined {
  const { report, questions } = wording(lang)
  if (typed === '') return report.hurryForm.empty
  if (typed.length > mostReason) return questions.problems.tooLong(typed.length, mostReason)
  return findCpr(typed).length > 0 ? questions.problems.cpr : undefined
}

interface Filled {
  readonly count: number
  readonly typed?: string
  readonly problem?: string
}

function reasonForm({ lang }: Asking, about: MeetingId, { count, typed, problem }: Filled): Form {
  const { title, submit, text, field } = wording(lang).report.hurryForm
  return {
    action: { id: 'hurry', about },
    ...{ lang, title, submit, text: text(count) },
    fields: [
      {
        id: 'reason',
        kind: 'line',
        label: field,
        required: true,
        maxLength: mostReason,
        ...(typed === undefined ? {} : { value: typed }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

/** Each time somebody has done so, with the reason. */
export function hurriedNotes({ lang, snapshot }: Asking, { rows }: Told): string[] {
  const { report } = wording(lang)
  const notes = rows.flatMap(({ history: { hurried } }) =>
    hurried
      ? [report.hurriedNote(snapshot.people.get(hurried.by)?.name ?? hurried.by, hurried.reason)]
      : [],
  )
  return [...new Set(notes)]
}
