// The form for an agreement: a new one, one that was said in words, or one that stands there. Called by ../chat.ts.
import { type AfterAction, AgreementDraft, agreementLimits } from '../../../core/actions/after.js'
import { PersonId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import { type Form, textReply } from '../../../core/reply.js'
import { dateOf } from '../../../core/time.js'
import { pupilProblem } from '../../../people/guard/reminder.js'
import type { Outcome } from '../../../programme/asking.js'
import { receiversOf } from '../../../programme/change.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import type { Agreement } from '../card.js'
import { saidOf } from '../meetings.js'
import { chosenIn, inField, type Typed, typedLine } from '../typed.js'
import { addAgreement, agreementAt, change, mostAgreements, type Nth, toAgreement } from './note.js'

/** People who can be chosen to do it. */
const mostPeople = 100
const mostLabel = 75

/** Empty, or with the agreement in it that a button or a draft says. */
export function openAgreement(
  asking: Asking,
  occurrence: Occurrence,
  action: AfterAction,
): Outcome {
  const { lang } = asking
  const { after } = wording(lang)
  const { draft, nth, what } = action
  if (nth === undefined) {
    const { meeting } = occurrence
    if ((meeting.agreements?.length ?? 0) >= mostAgreements)
      return { reply: textReply(lang, after.full(mostAgreements)) }
    return { form: agreementForm(asking, occurrence, { filled: toFilled(draft), nth: {} }) }
  }
  const standing = agreementAt(occurrence, { nth, what })
  if (!standing) return { reply: textReply(lang, after.gone) }
  return {
    form: agreementForm(asking, occurrence, { filled: toFilled(standing), nth: { nth, what } }),
  }
}

interface Filled {
  readonly what: Typed
  readonly who: readonly string[]
  readonly whoProblem?: string | undefined
  readonly by: Typed
}

function toFilled(
  one: (Pick<Agreement, 'what' | 'by'> & { readonly who: readonly string[] }) | undefined,
): Filled {
  return { what: { value: one?.what ?? '' }, who: one?.who ?? [], by: { value: one?.by ?? '' } }
}

function agreementForm(
  asking: Asking,
  occurrence: Occurrence,
  { filled, nth, isSure }: { readonly filled: Filled; readonly nth: Nth; readonly isSure?: true },
): Form {
  const { lang } = asking
  const { agreementForm: words } = wording(lang).after
  const choices = choosable(asking, occurrence, filled.who)
  const { what, who, whoProblem, by } = filled
  return {
    action: {
      ...{ id: 'agreement', meeting: occurrence.id, ...nth },
      ...(isSure ? { isSure } : {}),
    },
    lang,
    title: words.title,
    text: words.text(saidOf(asking, occurrence)),
    submit: words.submit,
    fields: [
      {
        ...{ id: 'what', label: words.what, kind: 'line', required: true },
        ...{ maxLength: agreementLimits.what, ...inField(what) },
      },
      ...(choices.length > 0
        ? [
            {
              ...{ id: 'who', label: words.who, kind: 'choices' as const, required: false },
              ...{ choices, value: who, ...(whoProblem ? { problem: whoProblem } : {}) },
            },
          ]
        : []),
      { id: 'by', label: words.by, kind: 'date', required: false, ...inField(by) },
    ],
  }
}

/** Those who were there, then everybody whom the meeting is for; whoever is in it already in any case. */
function choosable({ snapshot }: Asking, occurrence: Occurrence, chosen: readonly string[]) {
  const { meeting, startLocal } = occurrence
  const there = new Set(meeting.attendance ?? [])
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  const could = receiversOf(snapshot, meeting, dateOf(startLocal))
  const ids = new Set<string>([...chosen, ...there, ...hosts, ...could])
  return [...ids]
    .flatMap(id => snapshot.people.get(PersonId.parse(id)) ?? [])
    .sort(
      (a, b) =>
        Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) ||
        Number(there.has(b.id)) - Number(there.has(a.id)) ||
        a.name.localeCompare(b.name, 'da'),
    )
    .slice(0, mostPeople)
    .map(({ id, name }) => ({ value: id, label: name.slice(0, mostLabel) }))
}

export async function submitAgreement(
  asking: Asking,
  occurrence: Occurrence,
  { values, isSure, ...nth }: Nth & { readonly values: FormValues; readonly isSure: boolean },
): Promise<Outcome> {
  const { lang, snapshot } = asking
  const { agreementForm: words } = wording(lang).after
  const typed = typedLine(values, 'what', { lang, most: agreementLimits.what })
  const isEmpty = typed.value === '' && typed.problem === undefined
  const what: Typed = isEmpty ? { value: '', problem: words.empty } : typed
  const who = chosenIn(values, 'who').filter(id => snapshot.people.has(PersonId.parse(id)))
  const whoProblem =
    who.length > agreementLimits.who ? words.tooMany(agreementLimits.who) : undefined
  const by = typedDay(values, words.badDay)
  if (what.problem ?? whoProblem ?? by.problem) {
    return {
      form: agreementForm(asking, occurrence, { filled: { what, who, whoProblem, by }, nth }),
    }
  }
  const problem = isSure ? undefined : pupilProblem(what.value, lang)
  if (problem !== undefined) {
    const filled = { what: { ...what, problem }, who, by }
    return { form: agreementForm(asking, occurrence, { filled, nth, isSure: true }) }
  }
  const draft = { what: what.value, who, ...(by.value === '' ? {} : { by: by.value }) }
  return nth.nth === undefined
    ? addAgreement(asking, occurrence, draft)
    : change(asking, occurrence, { ...nth, to: ({ done }) => toAgreement(draft, done) })
}

function typedDay(values: FormValues, problem: string): Typed {
  const [value = ''] = chosenIn(values, 'by')
  const isDay = value === '' || AgreementDraft.shape.by.safeParse(value).success
  return isDay ? { value } : { value: '', problem }
}
