// Answers to a reflection that was shared: a reader's to its writer, and the writer's to those who have answered. Called by chat.ts. Who answers
// stands with their name; nobody else is told.

import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { PersonId } from '../../core/ids.js'
import type { FormValues } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { type Reflection, reflectionLength } from '../../model/reflection.js'
import { pupilProblem } from '../../people/guard/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { unkept } from '../said.js'
import { nameIn, namesIn } from './card.js'
import { textIn } from './form.js'
import { mayRead } from './readers.js'
import { replyRows } from './tell.js'
import { overtaken } from './write.js'

/** How often somebody else's change may come between before we give up. */
const tries = 5
/** More answers than these are a talk, and belong in a room. */
const mostReplies = 100

export function openReply(asking: Asking, one: Reflection): Outcome {
  const { lang, viewer } = asking
  const to = viewer.person ? answeredBy(asking, one, viewer.person.id) : []
  if (to.length === 0) return unkept(textReply(lang, wording(lang).reflections.nobodyToAnswer))
  return { form: replyForm(asking, one, { typed: '' }) }
}

/** The writer; of the writer's own answers those who have answered and may still read it. */
function answeredBy(asking: Asking, one: Reflection, by: PersonId): readonly PersonId[] {
  if (by !== one.author) return asking.snapshot.people.has(one.author) ? [one.author] : []
  const others = one.replies.map(reply => reply.by).filter(id => id !== by)
  return [...new Set(others)].filter(id => mayRead(asking, one, id))
}

function replyForm(
  asking: Asking,
  one: Reflection,
  { typed, problem, isSure }: { typed: string; problem?: string; isSure?: true | undefined },
): Form {
  const { lang, viewer } = asking
  const { replyForm: say } = wording(lang).reflections
  const isOwn = viewer.person?.id === one.author
  const to = viewer.person ? answeredBy(asking, one, viewer.person.id) : []
  return {
    action: { id: 'reply-reflection', reflection: one.id, ...(isSure ? { isSure } : {}) },
    ...{ lang, title: say.title, submit: say.submit, private: true },
    text: isOwn ? say.toReaders(namesIn(asking, to)) : say.text(nameIn(asking, one.author)),
    fields: [
      {
        ...{ id: 'text', kind: 'text', label: say.field, required: true },
        ...{ maxLength: reflectionLength, ...(typed === '' ? {} : { value: typed }) },
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
}

/** `find` reads it anew with the rights of the moment, or says what is said instead. */
export async function submitReply(
  asking: Asking,
  {
    values,
    isSure,
    find,
  }: {
    readonly values: FormValues
    readonly isSure: true | undefined
    find(): Promise<Reflection | Outcome>
  },
): Promise<Outcome> {
  const { tenant, now, lang, viewer, deps } = asking
  const by = viewer.person?.id
  const typed = cleanText(textIn(values, 'text')).trim()
  for (let turn = 0; turn < tries; turn++) {
    const one = await find()
    if (!('revision' in one) || !by) return 'revision' in one ? overtaken(asking) : one
    const wrong = problemIn(asking, typed)
    if (wrong) return { form: replyForm(asking, one, { typed: withoutCpr(typed), problem: wrong }) }
    const reminder = isSure ? undefined : pupilProblem(typed, lang)
    if (reminder)
      return { form: replyForm(asking, one, { typed, problem: reminder, isSure: true }) }
    const sent = unkept(textReply(lang, wording(lang).reflections.replied))
    // The same again, by a second press, is sent once.
    if (one.replies.some(reply => reply.by === by && reply.text === typed)) return sent
    const to = answeredBy(asking, one, by)
    if (to.length === 0 || one.replies.length >= mostReplies)
      return unkept(textReply(lang, wording(lang).reflections.nobodyToAnswer))
    const replies = [...one.replies, { by, text: typed, at: now }]
    const next: Reflection = { ...one, revision: one.revision + 1, replies }
    const deliveries = replyRows(next, to, now)
    if ((await deps.reflections.save(tenant, next, { deliveries, now })) === 'stale') continue
    deps.wake(tenant)
    return sent
  }
  return overtaken(asking)
}

function problemIn({ lang }: Asking, typed: string): string | undefined {
  const { reflections, guard, questions } = wording(lang)
  if (typed === '') return reflections.form.empty
  if (findCpr(typed).length > 0) return guard.cpr
  return typed.length > reflectionLength
    ? questions.problems.tooLong(typed.length, reflectionLength)
    : undefined
}
