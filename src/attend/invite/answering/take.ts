// One person's answer to one meeting: whether it can be taken, writing it with the messages that tell of it, and what the person is told.
// Called by press, form and sentence alike. The same answer once more writes nothing and is told the same.
import type { AnswerSaid } from '../../../core/actions/invitation.js'
import { MeetingId, type PersonId } from '../../../core/ids.js'
import { type Reply, textReply } from '../../../core/reply.js'
import type { MeetingAnswer } from '../../../model/answer.js'
import type { Delivery } from '../../../model/delivery.js'
import { isDesignated } from '../../../programme/audience.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { allowsMaybe, ownAnswer } from '../../../remind/words/answers.js'
import { invitationCard } from '../../../remind/words/invitation-card.js'
import { messageOf } from '../../../remind/words/message.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { declinedRows } from '../../designate/declined.js'
import { mayAnswer } from '../asked.js'
import { substituteRows } from './substitute-rows.js'

export interface Answer {
  readonly said: AnswerSaid
  /** Of answers, as the button had it; absent in a sentence, which is about the meeting as it is. */
  readonly revision?: number | undefined
  readonly substitute?: PersonId
  /** Empty takes it away; absent: it stays where the answer is the same. */
  readonly note?: string
}

/** The meeting and what stands there, where this person may answer it now. */
export interface Answerable {
  readonly occurrence: Occurrence
  readonly person: PersonId
  readonly answers: MeetingAnswers
}
type Problem = { readonly problem: Reply }

/** Whether the viewer may answer the meeting as the button had it; else what is said instead. */
export async function answerable(
  asking: Asking,
  about: string | undefined,
  revision: number | undefined,
): Promise<Answerable | Problem> {
  const { snapshot, viewer, lang, deps, tenant, now } = asking
  const { problems } = wording(lang).invitation
  const no = (text: string) => ({ problem: textReply(lang, text) })
  const person = viewer.person?.id
  if (person === undefined) return no(problems.guest)
  const id = MeetingId.safeParse(about).data
  const occurrence = id && snapshot.byId.get(id)
  if (!occurrence) return no(problems.gone)
  const { meeting, end } = occurrence
  if (meeting.status === 'cancelled') return no(problems.cancelled)
  if (end <= now) return no(problems.over)
  const answers = await deps.answers.of(tenant, occurrence.id)
  const found = { occurrence, person, answers }
  if (!mayAnswer(snapshot, occurrence, found))
    return no(isDesignated(meeting) ? problems.chosenByLeader : problems.notAsked)
  if (!meeting.openForAnswers) return no(problems.closed)
  if (revision !== undefined && revision !== meeting.answerRevision)
    return { problem: cardOf(asking, found, problems.moved) }
  return found
}

/** Takes the answer; gives what the person is told: the card as it stands then, or why it was not taken. */
export async function takeAnswer(
  asking: Asking,
  found: Answerable,
  answer: Answer,
): Promise<Reply> {
  const { lang } = asking
  const { problems } = wording(lang).invitation
  const { occurrence, person } = found
  if (answer.said === 'maybe' && !allowsMaybe(occurrence.meeting))
    return cardOf(asking, found, problems.noMaybe)
  if (answer.said === 'yes' && isFull(found)) {
    const { seats = 0 } = occurrence.meeting
    return cardOf(asking, found, problems.full(seats))
  }
  const before = ownIn(found)
  const record = recordOf(asking, found, { ...answer, before })
  if (before && isSame(before, record)) return cardOf(asking, found)
  const outcome = await write(asking, found, record)
  const after = {
    occurrence,
    person,
    answers: await asking.deps.answers.of(asking.tenant, occurrence.id),
  }
  if (outcome === 'older') return cardOf(asking, after, problems.newer)
  if (answer.said === 'yes' && isOneTooMany(after)) return giveBack(asking, after, before)
  return cardOf(asking, after)
}

/** The invitation as it stands for this person. */
export function cardOf(
  asking: Asking,
  { occurrence, person, answers }: Answerable,
  lead?: string,
): Reply {
  const { lang, snapshot } = asking
  const own = new Map([[occurrence.id, ownAnswer(snapshot, occurrence, { person, answers })]])
  const card = invitationCard(occurrence, { standing: asking, lang, person, own })
  return withLead(messageOf([card], lang), lead)
}

/** The same for who asks what they have answered: nobody is thanked for asking. */
export function ownCardOf(asking: Asking, { occurrence, person, answers }: Answerable): Reply {
  const { lang, snapshot } = asking
  const own = new Map([[occurrence.id, ownAnswer(snapshot, occurrence, { person, answers })]])
  const card = invitationCard(occurrence, { standing: asking, lang, person, own }, true)
  return messageOf([card], lang)
}

/** With words above it, where there are any. */
export function withLead(reply: Reply, lead: string | undefined): Reply {
  if (lead === undefined) return reply
  const blocks = [{ type: 'text' as const, text: lead }, ...reply.blocks]
  return { ...reply, text: `${lead}\n${reply.text}`, blocks }
}

/** What the person has answered to the meeting as it is now. */
export function ownIn({ occurrence, person, answers }: Answerable): MeetingAnswer | undefined {
  const revision = occurrence.meeting.answerRevision
  return answers.answers.find(one => one.person === person && one.answerRevision === revision)
}

async function write(asking: Asking, found: Answerable, record: MeetingAnswer) {
  const { deps, tenant, now } = asking
  const { occurrence, answers } = found
  const deliveries: Delivery[] = [
    ...declinedRows(asking, occurrence, answers, record),
    ...substituteRows(asking, found, record),
  ]
  const [outcome] = await deps.answers.write(tenant, occurrence.id, [record], {
    ...{ now, over: occurrence.end, deliveries },
  })
  deps.wake(tenant)
  return outcome
}

function recordOf(
  { now }: Asking,
  { occurrence, person }: Answerable,
  { said, substitute, note, before }: Answer & { readonly before: MeetingAnswer | undefined },
): MeetingAnswer {
  const kept = note ?? (before?.said === said ? before.note : undefined)
  return {
    ...{ about: occurrence.id, person, answerRevision: occurrence.meeting.answerRevision, said },
    ...(substitute === undefined ? {} : { substitute }),
    ...(kept === undefined || kept === '' ? {} : { note: kept }),
    at: now,
  }
}

/** Given by somebody else before, it is now one's own. */
function isSame(before: MeetingAnswer, after: MeetingAnswer): boolean {
  const fields = ['said', 'substitute', 'note', 'by'] as const
  return fields.every(field => before[field] === after[field])
}

function isFull({ occurrence, person, answers }: Answerable): boolean {
  const { seats } = occurrence.meeting
  if (seats === undefined) return false
  return saidYes(occurrence, answers).filter(one => one.person !== person).length >= seats
}

/** Two who took the last seat at once: the later one gives it back. */
function isOneTooMany({ occurrence, person, answers }: Answerable): boolean {
  const { seats } = occurrence.meeting
  if (seats === undefined) return false
  const seated = saidYes(occurrence, answers)
    .sort((one, other) => one.at - other.at || (one.person < other.person ? -1 : 1))
    .slice(0, seats)
  return !seated.some(one => one.person === person)
}

function saidYes({ meeting }: Occurrence, { answers }: MeetingAnswers): MeetingAnswer[] {
  return answers.filter(one => one.said === 'yes' && one.answerRevision === meeting.answerRevision)
}

async function giveBack(
  asking: Asking,
  found: Answerable,
  before: MeetingAnswer | undefined,
): Promise<Reply> {
  const { deps, tenant, now, lang } = asking
  const { occurrence, person } = found
  const own = ownIn(found)
  if (before)
    await deps.answers.write(tenant, occurrence.id, [{ ...before, at: now }], {
      ...{ now, over: occurrence.end },
    })
  else if (own) await deps.answers.remove(tenant, own)
  const answers = await deps.answers.of(tenant, occurrence.id)
  const { seats = 0 } = occurrence.meeting
  const { full } = wording(lang).invitation.problems
  return cardOf(asking, { occurrence, person, answers }, full(seats))
}
