// The form with which a coordinator chooses meetings to open for answers, and by when. Called by chat.ts. What was chosen is never lost: it
// comes back with what is wrong with it.
import type { WantedOpening } from '../../../core/actions/invitation.js'
import type { FormValues } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { dateOf, LocalDate } from '../../../core/time.js'
import { isDesignated } from '../../../programme/audience.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { invitedSaid } from '../../../remind/words/answers.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { markOf, mostMeetings, openable } from './plan.js'

/** A list to choose from holds no more; Slack takes 75 letters of each. */
const mostChoices = 98
const mostLabel = 75

interface Chosen {
  readonly meetings: readonly string[]
  readonly by: string
  readonly maybe: boolean
}
type Problems = Partial<Record<'meetings' | 'by', string>>

/** The form, with what is wanted chosen already; undefined where there is nothing to open. */
export function openingForm(asking: Asking, wanted?: Partial<WantedOpening>): Form | undefined {
  const chosen = {
    meetings: wanted?.meetings ?? [],
    by: wanted?.by ?? '',
    maybe: wanted?.maybe === true,
  }
  return formOf(asking, chosen, {})
}

function formOf(asking: Asking, chosen: Chosen, problems: Problems): Form | undefined {
  const { lang } = asking
  const { form, choose } = wording(lang).invitation
  const all = openable(asking)
  if (all.length === 0) return undefined
  // Those that are wanted stay in the list however far ahead they are.
  const wanted = all.filter(({ id }) => chosen.meetings.includes(markOf(id)))
  const others = all.filter(one => !wanted.includes(one)).slice(0, mostChoices - wanted.length)
  const listed = [...wanted, ...others].sort((one, other) => one.start - other.start)
  const choices = listed.map(occurrence => ({
    value: markOf(occurrence.id),
    label: choose(invitedSaid(occurrence, { standing: asking, lang })).slice(0, mostLabel),
  }))
  const problem = (field: 'meetings' | 'by') =>
    problems[field] === undefined ? {} : { problem: problems[field] }
  const value = chosen.meetings.filter(one => choices.some(choice => choice.value === one))
  const yesNo = [
    { value: 'no', label: form.maybeNo },
    { value: 'yes', label: form.maybeYes },
  ]
  return {
    action: { id: 'open-meetings' },
    ...{ lang, title: form.title, submit: form.submit, text: form.text },
    fields: [
      {
        ...{ id: 'meetings', kind: 'choices', label: form.meetings, required: true, choices },
        ...{ value, ...problem('meetings') },
      },
      {
        ...{ id: 'by', kind: 'date', label: form.by, hint: form.byHint, required: false },
        ...(chosen.by === '' ? {} : { value: chosen.by }),
        ...problem('by'),
      },
      ...(listed.every(({ meeting }) => isDesignated(meeting))
        ? []
        : [
            {
              ...{ id: 'maybe', kind: 'choice' as const, label: form.maybe, required: false },
              ...{ choices: yesNo, value: chosen.maybe ? 'yes' : 'no' },
            },
          ]),
    ],
  }
}

/** What was chosen, by start; or the form again, with what is wrong. `none`: there is nothing left to open. */
export function readOpening(
  asking: Asking,
  values: FormValues,
):
  | { readonly occurrences: readonly Occurrence[]; readonly by?: LocalDate; readonly maybe?: true }
  | { readonly form: Form }
  | 'none' {
  const { form: say } = wording(asking.lang).invitation
  const typed = { meetings: all(values, 'meetings'), by: all(values, 'by')[0]?.trim() ?? '' }
  const chosen: Chosen = { ...typed, maybe: all(values, 'maybe').includes('yes') }
  const occurrences = openable(asking).filter(({ id }) => chosen.meetings.includes(markOf(id)))
  const by = chosen.by === '' ? undefined : LocalDate.safeParse(chosen.by).data
  const last = occurrences.at(-1)
  const isGood = by !== undefined && by >= asking.today && last && by <= dateOf(last.startLocal)
  const problems: Problems = {
    ...(occurrences.length === 0 ? { meetings: say.none } : {}),
    ...(occurrences.length > mostMeetings ? { meetings: say.tooMany(mostMeetings) } : {}),
    ...(chosen.by !== '' && last && !isGood ? { by: say.badDate } : {}),
  }
  if (Object.keys(problems).length > 0) {
    const form = formOf(asking, chosen, problems)
    return form ? { form } : 'none'
  }
  return {
    occurrences,
    ...(by === undefined ? {} : { by }),
    ...(chosen.maybe ? { maybe: true } : {}),
  }
}

function all(values: FormValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? (values[id] ?? []) : []
  return typeof value === 'string' ? [value] : value
}
