// A person's note beside their answer, for the coordinator alone: the form, and what was typed. Called by ../chat.ts. Nothing that was typed
// is lost, but for CPR numbers, which are made unreadable.
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import type { InboundForm } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import { isSure, pupilProblem } from '../../../people/guard/reminder.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { type Answerable, cardOf, ownIn, takeAnswer } from './take.js'

const mostLetters = 200

export function noteForm(
  { lang }: Pick<Asking, 'lang'>,
  found: Answerable,
  {
    value = ownIn(found)?.note ?? '',
    problem,
    isSure,
  }: { value?: string; problem?: string; isSure?: true } = {},
): Form {
  const { note: say } = wording(lang).invitation
  const { id, meeting } = found.occurrence
  return {
    action: {
      ...{ id: 'answer-note', meeting: id, revision: meeting.answerRevision },
      ...(isSure ? { isSure } : {}),
    },
    ...{ lang, title: say.title, submit: say.submit, text: say.text },
    fields: [
      {
        ...{ id: 'note', kind: 'text', label: say.field, required: false, maxLength: mostLetters },
        ...(value === '' ? {} : { value }),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

/** An empty one takes the note away. Without an answer there is nothing to note beside. */
export async function submitNote(
  asking: Asking,
  found: Answerable,
  inbound: InboundForm,
): Promise<Outcome> {
  const { values } = inbound
  const { tooLong, paste } = wording(asking.lang).invitation
  const typed = Object.hasOwn(values, 'note') ? values.note : undefined
  const text = typeof typed === 'string' ? typed : (typed?.[0] ?? '')
  const value = cleanText(text).replace(/\s+/g, ' ').trim()
  if (findCpr(value).length > 0)
    return { form: noteForm(asking, found, { value: withoutCpr(value), problem: paste.cpr }) }
  if (value.length > mostLetters) {
    const problem = tooLong(value.length, mostLetters)
    return { form: noteForm(asking, found, { value, problem }) }
  }
  const reminder = isSure(inbound) ? undefined : pupilProblem(value, asking.lang)
  if (reminder) return { form: noteForm(asking, found, { value, problem: reminder, isSure: true }) }
  const own = ownIn(found)
  if (!own) return { reply: cardOf(asking, found) }
  const { said, substitute } = own
  const answer = { said, note: value, ...(substitute === undefined ? {} : { substitute }) }
  return { reply: await takeAnswer(asking, found, answer) }
}
