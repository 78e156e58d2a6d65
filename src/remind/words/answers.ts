// What a message about a meeting that is open for answers says of its receiver's answer, and the buttons to give or change it. Used by
// the rest of this folder, and by whoever asks or nudges (src/attend). A room of many has neither: an answer is one person's.
import type { InvitationAction } from '../../core/actions/invitation.js'
import type { MeetingId, PersonId } from '../../core/ids.js'
import type { Button } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import type { MeetingAnswer } from '../../model/answer.js'
import type { Meeting } from '../../model/meeting.js'
import { belongingOf, isDesignated } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { InvitedSaid } from '../../wording/da/attend/invitation.js'
import { sayDate, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { networksOf, type Saying } from './facts.js'

/** What one person has answered to one meeting. */
export interface OwnAnswer {
  /** To the meeting as it is now. */
  readonly answer: MeetingAnswer | undefined
  /** They said yes to a time that it has no longer. */
  readonly saidYesBefore: boolean
  /** Their answer is wanted: of a lab only who is chosen, or asked by name. */
  readonly isAsked: boolean
}

/** The person's answers to those of the meetings that are open for answers. */
export async function ownAnswers(
  { deps, tenant, snapshot }: Standing,
  person: PersonId,
  abouts: readonly MeetingId[],
): Promise<ReadonlyMap<MeetingId, OwnAnswer>> {
  const open = abouts.filter(about => snapshot.byId.get(about)?.meeting.openForAnswers)
  const all = await deps.answers.ofMany(tenant, open)
  const own = new Map<MeetingId, OwnAnswer>()
  for (const [about, answers] of all) {
    const occurrence = snapshot.byId.get(about)
    if (occurrence) own.set(about, ownAnswer(snapshot, occurrence, { person, answers }))
  }
  return own
}

export function ownAnswer(
  snapshot: Snapshot,
  occurrence: Occurrence,
  { person, answers }: { readonly person: PersonId; readonly answers: MeetingAnswers },
): OwnAnswer {
  const { meeting } = occurrence
  const revision = meeting.answerRevision
  const theirs = answers.answers.filter(one => one.person === person)
  const answer = theirs.find(one => one.answerRevision === revision)
  const isChosen = answers.choices.some(
    one => one.answerRevision === revision && one.people.includes(person),
  )
  return {
    answer,
    saidYesBefore: theirs.some(one => one.answerRevision < revision && one.said === 'yes'),
    isAsked:
      !isDesignated(meeting) ||
      answer !== undefined ||
      isChosen ||
      isAskedByName(snapshot, occurrence, person),
  }
}

/** Named one by one, a host, or at no school: nobody chooses for them. */
function isAskedByName(
  snapshot: Snapshot,
  { meeting, startLocal }: Occurrence,
  id: PersonId,
): boolean {
  if (meeting.audience.people.includes(id)) return true
  if (meeting.hosts.some(host => host.person === id)) return true
  const person = snapshot.people.get(id)
  const day = dateOf(startLocal)
  return person !== undefined && belongingOf(snapshot, person, { day }).schools.length === 0
}

/** A meeting as one is asked to it. */
export function invitedSaid(
  { meeting, ...span }: Occurrence,
  { standing, lang }: Pick<Saying, 'standing' | 'lang'>,
): InvitedSaid {
  return {
    title: meeting.title,
    networks: networksOf(standing.snapshot, meeting),
    when: sayWhen(lang, span, standing.today),
    place: meeting.place,
    isOnline: meeting.link !== undefined,
  }
}

/** Why the buttons stand there: another question than whether one comes. `alone`: the message is about nothing else. */
interface Beside {
  readonly fits?: boolean
  readonly alone?: boolean
}

/** The buttons with which the receiver answers, or changes the answer; none where nothing can be answered. */
export function answerButtons(
  occurrence: Occurrence,
  saying: Saying,
  { fits = false, alone = false }: Beside = {},
): Button[] {
  const own = ownOf(occurrence, saying)
  if (!own) return []
  const { buttons: label } = wording(saying.lang).invitation
  const answer = (text: string, said: 'yes' | 'no' | 'maybe') =>
    answerButton(occurrence, text, { does: 'answer', said, alone })
  const substitute = (text: string) => answerButton(occurrence, text, { does: 'substitute', alone })
  const maybe = allowsMaybe(occurrence.meeting) ? [answer(label.maybe, 'maybe')] : []
  if (fits) return [answer(label.fitsYes, 'yes'), answer(label.fitsNo, 'no')]
  if (!own.answer) {
    const plain = [answer(label.yes, 'yes'), answer(label.no, 'no'), substitute(label.substitute)]
    return [...plain, ...maybe]
  }
  switch (own.answer.said) {
    case 'yes':
      return [answer(label.noAfterAll, 'no'), substitute(label.substitute)]
    case 'no':
      return [answer(label.yesAfterAll, 'yes'), substitute(label.substitute)]
    case 'maybe':
      return [answer(label.yes, 'yes'), answer(label.no, 'no'), substitute(label.substitute)]
    case 'substitute':
      return [answer(label.myself, 'yes'), substitute(label.another)]
    default:
      return own.answer.said satisfies never
  }
}

/** Of labs it is a yes or a no: the school counts on somebody. */
export function allowsMaybe(meeting: Meeting): boolean {
  return meeting.allowsMaybe === true && !isDesignated(meeting)
}

/** A button that answers the meeting as it is now. */
export function answerButton(
  { id, meeting }: Occurrence,
  label: string,
  {
    alone = false,
    ...action
  }: Pick<InvitationAction, 'does' | 'said'> & { readonly alone?: boolean },
): Button {
  const { answerRevision: revision } = meeting
  return {
    label,
    action: {
      id: 'invitation',
      meeting: id,
      revision,
      ...action,
      ...(alone ? { alone: true } : {}),
    },
  }
}

/** What the receiver has answered, or that an answer is wanted, and by when; undefined where nothing can be answered. */
export function answerLine(occurrence: Occurrence, saying: Saying): string | undefined {
  const own = ownOf(occurrence, saying)
  if (!own) return undefined
  const { invitation } = wording(saying.lang)
  const { answer, saidYesBefore } = own
  if (!answer) {
    const lead = saidYesBefore ? invitation.saidYesBefore : invitation.comesShort
    return `${lead} ${byLine(occurrence, saying)}`
  }
  if (answer.said !== 'substitute') return invitation.own[answer.said]
  const { people } = saying.standing.snapshot
  return invitation.own.substitute(answer.substitute && people.get(answer.substitute)?.name)
}

/** Until when an answer is wanted. */
export function byLine({ meeting }: Occurrence, { standing, lang }: Saying): string {
  const { invitation } = wording(lang)
  const { answerBy } = meeting
  if (answerBy === undefined) return invitation.changeable
  if (answerBy < standing.today) return invitation.late
  return invitation.by(sayDate(lang, answerBy, standing.today))
}

function ownOf({ id, meeting, end }: Occurrence, saying: Saying): OwnAnswer | undefined {
  const { person, own, standing } = saying
  const isOpen = meeting.openForAnswers === true && meeting.status === 'planned'
  if (person === undefined || !isOpen || end <= standing.now) return undefined
  const theirs = own?.get(id)
  return theirs?.isAsked ? theirs : undefined
}
