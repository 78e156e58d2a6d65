// The form “Spørg i mødet”: empty, with a draft in it, or with what was typed and what is wrong with it; and what a sent one makes. Called by
// ../chat.ts.
import type { FormValues } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { dateOf, type Instant, instantOf, localOf } from '../../../core/time.js'
import type { Round } from '../../../model/round.js'
import type { Suggestion } from '../../../model/suggestion.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { meetingMoments } from '../../close/open.js'
import { type Begun, begunOf, suggestionOf } from '../draft/suggested.js'
import { meetingSaid } from '../said.js'
import {
  type Asked,
  base,
  choice,
  emptyFilled,
  type Filled,
  filledOf,
  type Problems,
  questionFields,
  readFields,
  settingFields,
} from './fields.js'
import { clockOf, lineIn, oneOf } from './typed.js'

/** What a meeting's form makes of its round. */
export type RoundRead = Asked & Pick<Round, 'sendsTo' | 'opensAt' | 'closesAt'>

interface Around {
  readonly sendsTo: Round['sendsTo']
  readonly opens: string
  readonly closes: string
}
interface Whole {
  readonly filled: Filled
  readonly around: Around
  readonly problems: Problems
  /** The draft that is mended. */
  readonly round?: string | undefined
  /** The question that it began with. */
  readonly begun: Begun
  readonly suggested: Suggestion | undefined
}

const hourMs = 60 * 60 * 1000
const lastMinute = '23:59'

/** Without invitations nobody knows who comes: then the code alone opens it. */
export function usualSendsTo({ meeting }: Occurrence): Round['sendsTo'] {
  return meeting.openForAnswers === undefined ? 'nobody' : 'coming'
}

/** A new one, which may begin with a question, or the draft that is mended. */
export function roundForm(
  asking: Asking,
  occurrence: Occurrence,
  { draft, begun = {} }: { draft?: Round; begun?: Begun } = {},
): Form {
  const { zone } = asking.snapshot
  const { opensAt, closesAt } = draft ?? meetingMoments(occurrence, zone)
  return formOf(asking, occurrence, {
    filled: draft
      ? filledOf(draft)
      : emptyFilled(asking, occurrence.meeting.audience.networks, begun),
    around: {
      sendsTo: draft?.sendsTo ?? usualSendsTo(occurrence),
      ...{ opens: timeOf(opensAt, zone), closes: timeOf(closesAt, zone) },
    },
    problems: {},
    round: draft?.id,
    begun,
    suggested: draft ? draft.suggested : suggestionOf(begun),
  })
}

function timeOf(at: Instant, zone: string): string {
  return localOf(at, zone).slice(11)
}

function formOf(asking: Asking, occurrence: Occurrence, whole: Whole): Form {
  const { lang } = asking
  const { form, meetingForm } = wording(lang).rounds
  const { filled, around, problems, round, begun, suggested } = whole
  return {
    action: {
      ...{ id: 'make-round', meeting: occurrence.id, ...begunOf(begun) },
      ...(round === undefined ? {} : { round }),
    },
    ...{ lang, title: meetingForm.title, submit: form.submit },
    text: meetingForm.text(meetingSaid(asking, occurrence)),
    fields: [
      ...questionFields(asking, { filled, problems, fits: 'meeting', suggested }),
      {
        ...{ ...base('sendsTo', form.sendsTo, problems), kind: 'choice', value: around.sendsTo },
        choices: (['coming', 'all', 'nobody'] as const).map(id =>
          choice(id, form.sendsToChoices[id]),
        ),
      },
      { ...base('opens', form.opens, problems), kind: 'time', value: around.opens },
      { ...base('closes', form.closes, problems), kind: 'time', value: around.closes },
      ...settingFields(asking, { filled, problems }),
    ],
  }
}

/** What the form makes, or the form again. */
export function readRoundForm(
  asking: Asking,
  occurrence: Occurrence,
  { values, draft, begun }: { values: FormValues; draft: Round | undefined; begun: Begun },
): { readonly read: RoundRead } | { readonly form: Form } {
  const { filled, asked, problems } = readFields(asking, values)
  const around: Around = {
    sendsTo: oneOf(values, 'sendsTo', ['nobody', 'coming', 'all']),
    opens: lineIn(values, 'opens').value,
    closes: lineIn(values, 'closes').value,
  }
  const times = readTimes(asking, occurrence, around)
  const all = { ...problems, ...times.problems }
  if (Object.keys(all).length > 0) {
    const suggested = draft ? draft.suggested : suggestionOf(begun)
    const whole = { filled, around, problems: all, round: draft?.id, begun, suggested }
    return { form: formOf(asking, occurrence, whole) }
  }
  const { opensAt, closesAt } = times
  return { read: { ...asked, sendsTo: around.sendsTo, opensAt, closesAt } }
}

/** Both on the day that the meeting ends; open for an hour after it at least, where the day is as long as that. */
function readTimes({ snapshot, lang }: Asking, occurrence: Occurrence, { opens, closes }: Around) {
  const { problems: say } = wording(lang).rounds.form
  const { zone } = snapshot
  const usual = meetingMoments(occurrence, zone)
  const day = dateOf(localOf(occurrence.end, zone))
  const at = (text: string, otherwise: Instant) => {
    // Of a meeting that ends at night it is the day after.
    if (text === '' || text === timeOf(otherwise, zone)) return otherwise
    const clock = clockOf(text)
    return clock === undefined ? undefined : instantOf(`${day}T${clock}`, zone)
  }
  const [opensAt, closesAt] = [at(opens, usual.opensAt), at(closes, usual.closesAt)]
  const earliest = Math.min(occurrence.end + hourMs, instantOf(`${day}T${lastMinute}`, zone))
  const isShort = closesAt === undefined || closesAt < earliest
  const isLate = opensAt === undefined || (closesAt !== undefined && opensAt >= closesAt)
  return {
    ...{ opensAt: opensAt ?? usual.opensAt, closesAt: closesAt ?? usual.closesAt },
    problems: {
      ...(isLate ? { opens: say.opens } : {}),
      ...(isShort ? { closes: say.closes } : {}),
    },
  }
}
