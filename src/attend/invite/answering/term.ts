// Several meetings that one is asked to at once: the list, the form with a choice for each, and yes to all of them. Called by ../chat.ts
// and ../words.ts. What was answered before stands in the form already.
import { AnswerSaid } from '../../../core/actions/invitation.js'
import type { MeetingId, PersonId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import {
  type Block,
  type Button,
  type Choice,
  type Form,
  type Reply,
  textReply,
} from '../../../core/reply.js'
import type { MeetingAnswer, Opening } from '../../../model/answer.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { withButtons } from '../../../remind/change/preview.js'
import { allowsMaybe, answerButton, invitedSaid } from '../../../remind/words/answers.js'
import type { Saying } from '../../../remind/words/facts.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import { sayDate } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Asking, Standing } from '../../asking.js'
import { askedThemselves } from '../asked.js'
import { markOf } from '../opening/plan.js'
import { type Answerable, cardOf, ownIn, takeAnswer, withLead } from './take.js'

/** So many buttons to choose a colleague by. */
const mostButtons = 5
const mostLabel = 75

/** Those of the opening that this person is asked to and can answer now, by start. */
export async function askedIn(
  { snapshot, now, deps, tenant }: Standing,
  { meetings }: Pick<Opening, 'meetings'>,
  person: PersonId,
): Promise<Answerable[]> {
  const open = meetings
    .flatMap(({ about }) => snapshot.byId.get(about) ?? [])
    .filter(
      ({ meeting, end }) => meeting.status === 'planned' && meeting.openForAnswers && end > now,
    )
    .filter(occurrence => askedThemselves(snapshot, occurrence).has(person))
    .sort((one, other) => one.start - other.start)
  const all = await deps.answers.ofMany(
    tenant,
    open.map(({ id }) => id),
  )
  return open.map(occurrence => ({ occurrence, person, answers: answersOf(all, occurrence.id) }))
}

function answersOf(all: ReadonlyMap<MeetingId, MeetingAnswers>, id: MeetingId): MeetingAnswers {
  return all.get(id) ?? { answers: [], choices: [] }
}

/** The list, with what has been answered; at least one. */
export function termCard(
  saying: Pick<Saying, 'standing' | 'lang'>,
  opening: string,
  found: readonly Answerable[],
): Reply {
  const { lang } = saying
  const { invitation: say } = wording(lang)
  const rows = found.map(one => ({
    said: invitedSaid(one.occurrence, saying),
    by: byOf(saying, one.occurrence),
    answered: ownIn(one)?.said,
  }))
  const left = rows.filter(({ answered }) => answered === undefined).length
  const lead =
    left === rows.length ? say.several(rows.length) : left === 0 ? say.allAnswered : say.thanksTerm
  const table: Block = {
    type: 'table',
    columns: say.columns,
    rows: rows.map(({ said, by, answered }) => [
      { text: said.title },
      { text: said.place === undefined ? said.when : `${said.when}, ${said.place}` },
      { text: answered ? say.answered[answered] : say.notYet(by) },
    ]),
  }
  const lines = rows.map(({ said, by, answered }) =>
    say.line(said, by, answered && say.answered[answered]),
  )
  const reply: Reply = {
    lang,
    text: [lead, ...lines].join('\n'),
    blocks: [{ type: 'text', text: lead }, table],
  }
  const press = (
    label: string,
    action: Pick<Button['action'] & { id: 'invitation' }, 'does' | 'said'>,
  ) =>
    ({
      label,
      action: { id: 'invitation', opening, alone: true, ...action },
    }) as const satisfies Button
  return withButtons(reply, [
    ...(left > 0 ? [press(say.buttons.all, { does: 'answer', said: 'yes' })] : []),
    press(say.buttons.term, { does: 'term' }),
  ])
}

function byOf(
  { standing, lang }: Pick<Saying, 'standing' | 'lang'>,
  { meeting, startLocal }: Occurrence,
) {
  return sayDate(lang, meeting.answerBy ?? startLocal.slice(0, 10), standing.today)
}

/** The form with a choice for each. */
export function termForm(asking: Asking, opening: string, found: readonly Answerable[]): Form {
  const { lang } = asking
  const { term, buttons } = wording(lang).invitation
  const choice = (value: AnswerSaid, label: string): Choice => ({ value, label })
  return {
    action: { id: 'answer-term', opening },
    ...{ lang, title: term.title, submit: term.submit, text: term.text },
    fields: found.map(one => {
      const own = ownIn(one)?.said
      const { id, meeting } = one.occurrence
      const maybe = allowsMaybe(meeting) ? [choice('maybe', buttons.maybe)] : []
      return {
        ...{ id: markOf(id), kind: 'choice', required: false },
        label: term.field(invitedSaid(one.occurrence, { standing: asking, lang })),
        choices: [
          choice('yes', buttons.yes),
          choice('no', buttons.no),
          choice('substitute', buttons.substitute),
          ...maybe,
        ],
        ...(own === undefined ? {} : { value: own }),
      }
    }),
  }
}

/** Takes what was chosen; what was not chosen stays as it is. */
export async function submitTerm(
  asking: Asking,
  opening: Opening,
  values: FormValues,
): Promise<Outcome> {
  const { viewer } = asking
  const person = viewer.person?.id
  const found = person === undefined ? [] : await askedIn(asking, opening, person)
  const wanted = new Map<MeetingId, AnswerSaid>()
  for (const one of found) {
    const typed = valueIn(values, markOf(one.occurrence.id))
    const said = AnswerSaid.safeParse(typed).data
    if (said === undefined || said === ownIn(one)?.said) continue
    wanted.set(one.occurrence.id, said)
    await takeAnswer(asking, one, { said })
  }
  return { reply: await termReply(asking, opening, wanted), instead: true }
}

/** Yes to every one that has no answer yet. */
export async function answerAll(asking: Asking, opening: Opening): Promise<Reply> {
  const person = asking.viewer.person?.id
  const found = person === undefined ? [] : await askedIn(asking, opening, person)
  const left = found.filter(one => !ownIn(one))
  for (const one of left) await takeAnswer(asking, one, { said: 'yes' })
  const wanted = left.map(({ occurrence }) => [occurrence.id, 'yes'] as const)
  return termReply(asking, opening, new Map(wanted))
}

/** How the answers stand now, and which of the wanted ones found no seat; with a way to choose a colleague where one goes instead and nobody is named. */
export async function termReply(
  asking: Asking,
  opening: Opening,
  wanted: ReadonlyMap<MeetingId, AnswerSaid> = new Map(),
): Promise<Reply> {
  const { lang, viewer } = asking
  const { invitation: say } = wording(lang)
  const person = viewer.person?.id
  const found = person === undefined ? [] : await askedIn(asking, opening, person)
  const [only, another] = found
  if (!only) return textReply(lang, say.problems.closed)
  const seatless = found.filter(one => {
    const said = wanted.get(one.occurrence.id)
    return said === 'yes' && ownIn(one)?.said !== said
  })
  const titles = seatless.map(({ occurrence }) => occurrence.meeting.title)
  const lead = titles.length > 0 ? say.noSeats(titles) : undefined
  if (!another) return cardOf(asking, only, lead)
  const card = withLead(termCard({ standing: asking, lang }, opening.id, found), lead)
  const unnamed = found.filter(one => isUnnamed(ownIn(one))).slice(0, mostButtons)
  if (unnamed.length === 0) return card
  return withButtons(
    card,
    unnamed.map(({ occurrence }) => {
      const label = say.substitute.chooseFor(occurrence.meeting.title).slice(0, mostLabel)
      return answerButton(occurrence, label, { does: 'substitute' })
    }),
  )
}

function isUnnamed(answer: MeetingAnswer | undefined): boolean {
  return answer?.said === 'substitute' && answer.substitute === undefined
}

function valueIn(values: FormValues, id: string): string | undefined {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return typeof value === 'string' ? value : value?.[0]
}
