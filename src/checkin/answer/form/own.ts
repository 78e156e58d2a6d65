// One's own answer, for oneself alone: to look at, and to change until the round closes. Called by ../chat.ts.
import type { FormValues } from '../../../core/message.js'
import type { Form, FormField } from '../../../core/reply.js'
import { type OwnAnswer, Step } from '../../../model/round.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { savedCard, stepWords, untilOf } from '../card.js'
import { enter, isProblem, type Open, written } from '../open.js'
import { factsIn, instead } from '../take.js'
import { orBack, withProblem } from './not-saved.js'
import { textIn } from './typed-text.js'

export async function openOwn(asking: Asking, open: Open): Promise<Outcome> {
  const { deps, tenant } = asking
  const { round, person } = open
  const entered = await enter(asking, open)
  if (isProblem(entered)) return { reply: entered.problem }
  return { form: ownForm(asking, open, await deps.rounds.own(tenant, round.id, person)) }
}

function ownForm(asking: Asking, { round }: Open, answer: OwnAnswer | undefined): Form {
  const { lang } = asking
  const { own } = wording(lang).checkin
  const text = answer?.comment?.text
  const lines = [
    own.text(untilOf(round, factsIn(asking, round))),
    ...(text === undefined ? [] : [own.comment(text)]),
  ]
  return {
    action: { id: 'own-answer', round: round.id },
    ...{ lang, title: own.title, submit: own.submit, text: lines.join('\n'), private: true },
    fields: round.questions.map(({ text: label }, nth): FormField => {
      const step = answer?.steps[nth]
      return {
        ...{ id: fieldOf(nth), kind: 'choice', label, required: step !== undefined },
        choices: stepWords(round, { lang: round.lang, nth }).map((word, at) => ({
          value: String(at + 1),
          label: word,
        })),
        ...(step === undefined ? {} : { value: String(step) }),
      }
    }),
  }
}

/** What is left empty stays as it was. */
export async function submitOwn(asking: Asking, open: Open, values: FormValues): Promise<Outcome> {
  const { deps, tenant, now, lang } = asking
  const { round, person } = open
  const steps: OwnAnswer['steps'] = {}
  for (const [nth] of round.questions.entries()) {
    const step = Step.safeParse(Number(textIn(values, fieldOf(nth)) || 'none'))
    if (step.success) steps[nth] = step.data
  }
  const form = ownForm(asking, open, { steps })
  if (Object.keys(steps).length === 0)
    return { form: withProblem(form, wording(lang).checkin.own.choose) }
  return orBack(form, async () => {
    const problem = await written(asking, open, () =>
      deps.rounds.answer(tenant, round.id, { person, steps, now }),
    )
    return instead(problem ? problem.problem : savedCard(round, factsIn(asking, round)))
  })
}

function fieldOf(nth: number): string {
  return `q${nth}`
}
