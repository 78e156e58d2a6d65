// A colleague who goes instead: the form to choose one, and the words of the messages about it, made of what stands when they are sent.
// Called by ../chat.ts. Whoever is asked to the meeting themselves is nobody's substitute.
import { PersonId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import { type Form, type Reply, textReply } from '../../../core/reply.js'
import { dateOf } from '../../../core/time.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Person } from '../../../model/person.js'
import type { Outcome } from '../../../programme/asking.js'
import { belongingOf } from '../../../programme/audience.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { withButtons } from '../../../remind/change/preview.js'
import type { Words } from '../../../remind/compose.js'
import { answerButton, invitedSaid } from '../../../remind/words/answers.js'
import { wording } from '../../../wording/wording.js'
import type { Asking, Standing } from '../../asking.js'
import { askedThemselves } from '../asked.js'
import { parseSubstituteId, type SubstituteId } from './substitute-rows.js'
import { type Answerable, takeAnswer } from './take.js'

/** A list to choose from holds no more; Slack takes 75 letters of each. */
const mostChoices = 98
const mostLabel = 75

/** The form; words where there is nobody to choose. */
export function substituteForm(asking: Asking, found: Answerable, problem?: string): Outcome {
  const { lang } = asking
  const { substitute: say } = wording(lang).invitation
  const colleagues = colleaguesOf(asking, found)
  if (colleagues.length === 0) return { reply: textReply(lang, say.nobody) }
  const { id, meeting } = found.occurrence
  const form: Form = {
    action: { id: 'substitute', meeting: id, revision: meeting.answerRevision },
    ...{ lang, title: say.title, submit: say.submit },
    text: say.text(invitedSaid(found.occurrence, { standing: asking, lang })),
    fields: [
      {
        ...{ id: 'colleague', kind: 'choice', label: say.field, hint: say.hint, required: true },
        choices: colleagues.map(({ id: value, name }) => ({
          value,
          label: name.slice(0, mostLabel),
        })),
        ...(problem === undefined ? {} : { problem }),
      },
    ],
  }
  return { form }
}

/** Answers with the colleague who was chosen, who is asked. */
export async function submitSubstitute(
  asking: Asking,
  found: Answerable,
  values: FormValues,
): Promise<Outcome> {
  const { lang } = asking
  const { substitute: say } = wording(lang).invitation
  const typed = Object.hasOwn(values, 'colleague') ? values.colleague : undefined
  const chosen = PersonId.safeParse(typeof typed === 'string' ? typed : typed?.[0]).data
  const colleague = colleaguesOf(asking, found).find(({ id }) => id === chosen)
  if (!colleague) return substituteForm(asking, found, say.choose)
  const reply = await takeAnswer(asking, found, { said: 'substitute', substitute: colleague.id })
  const text = say.asking(colleague.name)
  const blocks = [
    ...reply.blocks.slice(0, 1),
    { type: 'text' as const, text },
    ...reply.blocks.slice(1),
  ]
  return { reply: { ...reply, text: `${reply.text}\n${text}`, blocks } }
}

/** Of the same school first, then of the same networks, then everybody else; each by name. */
function colleaguesOf({ snapshot }: Asking, { occurrence, person }: Answerable): Person[] {
  const day = dateOf(occurrence.startLocal)
  const asked = askedThemselves(snapshot, occurrence)
  const own = snapshot.people.get(person)
  const here = own && belongingOf(snapshot, own, { day })
  const near = (other: Person): number => {
    const theirs = belongingOf(snapshot, other, { day })
    if (theirs.schools.some(id => here?.schools.includes(id))) return 0
    return theirs.networks.some(id => here?.networks.includes(id)) ? 1 : 2
  }
  return snapshot.programme.people
    .filter(({ id }) => id !== person && !asked.has(id))
    .map(other => ({ other, rank: near(other) }))
    .sort((one, two) => one.rank - two.rank || one.other.name.localeCompare(two.other.name, 'da'))
    .slice(0, mostChoices)
    .map(({ other }) => other)
}

/** The words of a `substitute` message to whomever it goes. */
export async function composeSubstitute(standing: Standing, delivery: Delivery): Promise<Words> {
  const { snapshot, deps, tenant, now } = standing
  const { receiver, source } = delivery
  const id = parseSubstituteId(source.id)
  const occurrence = id && snapshot.byId.get(id.about)
  if (!id || !occurrence || receiver.kind !== 'person') return stale('meeting-gone')
  if (!snapshot.people.has(receiver.id) || !snapshot.people.has(id.asker))
    return stale('receiver-gone')
  const { meeting, end } = occurrence
  if (meeting.status === 'cancelled') return stale('cancelled')
  if (end <= now) return stale('begun')
  if (meeting.answerRevision !== id.answerRevision) return stale('revision')
  if (!meeting.openForAnswers) return stale('not-open')
  const answers = await deps.answers.of(tenant, occurrence.id)
  const sent = { id, occurrence, to: receiver.id, answers }
  const reply = receiver.id === id.asker ? toAsker(standing, sent) : toColleague(standing, sent)
  return reply ? { reply, stale: [] } : stale('answered')
}

interface Sent {
  readonly id: SubstituteId
  readonly occurrence: Occurrence
  readonly to: PersonId
  readonly answers: Answerable['answers']
}

/** Asked, or not needed any more; undefined where there is nothing to say to them. */
function toColleague(standing: Standing, sent: Sent): Reply | undefined {
  const { substitute: say, buttons: label } = wording('da').invitation
  const { occurrence, to, id } = sent
  const name = nameOf(standing, id.asker)
  const said = invitedSaid(occurrence, { standing, lang: 'da' })
  const isAsked = answerOf(sent, id.asker)?.substitute === to
  const own = answerOf(sent, to)?.said
  if (!isAsked) return own === 'no' ? undefined : textReply('da', say.released(name, said))
  if (own !== undefined) return undefined
  const press = (text: string, is: 'yes' | 'no') =>
    answerButton(occurrence, text, { does: 'answer', said: is, alone: true })
  return withButtons(textReply('da', say.asks(name, said)), [
    press(label.instead, 'yes'),
    press(label.notInstead, 'no'),
  ])
}

/** What the colleague has answered; undefined where they are not to go any more, or have not. */
function toAsker(standing: Standing, sent: Sent): Reply | undefined {
  const { substitute: say, buttons: label } = wording('da').invitation
  const { occurrence, id } = sent
  const colleague = answerOf(sent, id.asker)?.substitute
  const theirs = colleague && answerOf(sent, colleague)?.said
  if (colleague === undefined || theirs === undefined) return undefined
  const name = nameOf(standing, colleague)
  const said = invitedSaid(occurrence, { standing, lang: 'da' })
  if (theirs !== 'no') return textReply('da', say.agreed(name, said))
  return withButtons(textReply('da', say.refused(name, said)), [
    answerButton(occurrence, label.another, { does: 'substitute', alone: true }),
    answerButton(occurrence, label.myself, { does: 'answer', said: 'yes', alone: true }),
    answerButton(occurrence, label.no, { does: 'answer', said: 'no', alone: true }),
  ])
}

function answerOf({ answers, id }: Sent, person: PersonId) {
  return answers.answers.find(
    one => one.person === person && one.answerRevision === id.answerRevision,
  )
}

function nameOf({ snapshot }: Standing, id: PersonId): string {
  return snapshot.people.get(id)?.name ?? id
}

function stale(why: string): Words {
  return { stale: [{ index: 0, why }] }
}
