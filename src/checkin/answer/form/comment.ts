// A comment without name: written in a form of one's own, warned of once where it gives somebody away, kept for its writer where it will not
// be shown. Called by ../chat.ts.
import type { FormValues } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { checkinLimits, type OwnAnswer, type Round } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { savedCard, untilOf } from '../card.js'
import { enter, isProblem, type Open, written } from '../open.js'
import { factsIn, instead } from '../take.js'
import { orBack } from './not-saved.js'
import { type TypedText, textIn, unsignedText } from './typed-text.js'

const keep = 'keep'

export async function openComment(asking: Asking, open: Open): Promise<Outcome> {
  const { deps, tenant } = asking
  const { round, person } = open
  if (!round.takesComments) return noComments(asking, round)
  const entered = await enter(asking, open)
  if (isProblem(entered)) return { reply: entered.problem }
  const own = await deps.rounds.own(tenant, round.id, person)
  const { text = '', keeps = true } = own?.comment ?? {}
  return { form: commentForm(asking, round, { value: text, keeps }) }
}

interface Filled extends TypedText {
  readonly keeps: boolean
  readonly isSure?: true | undefined
}

function commentForm(asking: Asking, round: Round, filled: Filled): Form {
  const { lang } = asking
  const { comment } = wording(lang).checkin
  const { value, problem, keeps, isSure } = filled
  const until = untilOf(round, factsIn(asking, round))
  return {
    action: { id: 'checkin-comment', round: round.id, ...(isSure ? { isSure } : {}) },
    ...{ lang, title: comment.title, submit: comment.submit, private: true },
    text: comment.text(checkinLimits.fewest, until),
    fields: [
      {
        ...{ id: 'text', kind: 'text', label: comment.field, required: false },
        maxLength: checkinLimits.comment,
        ...(value === '' ? {} : { value }),
        ...(problem === undefined ? {} : { problem }),
      },
      {
        ...{ id: keep, kind: 'choices', label: comment.keep, required: false },
        choices: [{ value: keep, label: comment.keepIt }],
        value: keeps ? [keep] : [],
      },
    ],
  }
}

/** An empty one takes it away. */
export async function submitComment(
  asking: Asking,
  open: Open,
  { values, isSure }: { readonly values: FormValues; readonly isSure?: true | undefined },
): Promise<Outcome> {
  const { snapshot, lang } = asking
  const { round } = open
  if (!round.takesComments) return noComments(asking, round)
  const keeps = [values[keep] ?? []].flat().includes(keep)
  const typed = unsignedText(textIn(values, 'text'), snapshot, {
    lang,
    most: checkinLimits.comment,
  })
  const filled = { ...typed, keeps }
  if (typed.isWarning && !isSure)
    return { form: commentForm(asking, round, { ...filled, isSure: true }) }
  if (typed.problem !== undefined && !typed.isWarning)
    return { form: commentForm(asking, round, { ...filled, isSure }) }
  const form = commentForm(asking, round, { value: typed.value, keeps, isSure })
  return orBack(form, async () => {
    const said = typed.value === '' ? undefined : { text: typed.value, keeps }
    const problem = await saveComment(asking, open, said)
    if (problem) return instead(problem.problem)
    const { comment } = wording(lang).checkin
    const facts = factsIn(asking, round)
    return instead(
      savedCard(round, facts, said ? comment.saved(untilOf(round, facts)) : comment.removed),
    )
  })
}

/** Undefined: it is saved, or gone where there is none. */
export function saveComment(asking: Asking, open: Open, comment: OwnAnswer['comment']) {
  const { deps, tenant, now } = asking
  const { round, person } = open
  return written(asking, open, () =>
    deps.rounds.comment(tenant, round.id, { person, now, ...(comment ? { comment } : {}) }),
  )
}

function noComments(asking: Asking, round: Round): Outcome {
  const { none } = wording(asking.lang).checkin.comment
  return instead(savedCard(round, factsIn(asking, round), none))
}
