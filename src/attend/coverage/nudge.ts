// A coordinator's own nudge to those who have not answered: shown with its count, sent on a yes, taken back within 30 seconds. Called by
// chat.ts. Its words, and that somebody who has answered meanwhile does not get it, are ../run/nudges.ts' and the outbox'.
import type { CoverageAction } from '../../core/actions/coverage.js'
import type { PersonId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import { answerField, choiceField } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import { broadcastMoment } from '../../remind/plan/work-days.js'
import { meetingName } from '../../remind/report/words.js'
import { reachOf } from '../../remind/settings/reach.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { formatNudgeId, parseNudgeId } from '../run/nudge-plan.js'
import { silentAt } from '../run/silent.js'
import type { View } from './view.js'

const betweenMs = 20 * 3_600_000
const undoMs = 30_000

/** Who would get it now, and when each. */
export async function offerNudge(asking: Asking, view: View): Promise<Reply> {
  const { lang, now } = asking
  const { nudge } = wording(lang).coverage
  const { last } = await nudgesOf(asking, view)
  if (last !== undefined && now < last + betweenMs) return recentReply(asking, last)
  const rows = await rowsFor(asking, view, 1)
  if (rows.length === 0) return textReply(lang, nudge.nobody)
  const people = rows.map(({ person }) => person)
  const unreached = (await reachOf(asking, people)).nowhere.length
  const said = {
    ...{ count: rows.length, unreached, isLater: isLater(asking, rows) },
    meeting: meetingName(asking, view.occurrence, lang),
  }
  const text = nudge.preview(said)
  const action: CoverageAction = { id: 'coverage', does: 'nudge-sure', meeting: view.occurrence.id }
  return {
    ...textReply(lang, text),
    blocks: [
      { type: 'text', text },
      { type: 'actions', buttons: [{ label: nudge.sure(rows.length), action }] },
    ],
  }
}

/** To those who have not answered by now. Two coordinators who say yes at once send it once. */
export async function sendNudge(asking: Asking, view: View): Promise<Reply> {
  const { lang, now, deps, tenant } = asking
  const { nudge } = wording(lang).coverage
  const { last, next } = await nudgesOf(asking, view)
  if (last !== undefined && now < last + betweenMs) return recentReply(asking, last)
  const rows = await rowsFor(asking, view, next)
  if (rows.length === 0) return textReply(lang, nudge.nobody)
  await deps.deliveries.add(
    tenant,
    rows.map(({ delivery }) => delivery),
  )
  deps.wake(tenant)
  const text = nudge.sent(rows.length, isLater(asking, rows))
  const meeting = view.occurrence.id
  const action: CoverageAction = { id: 'coverage', does: 'nudge-undo', meeting, n: next }
  return {
    ...textReply(lang, text),
    blocks: [
      { type: 'text', text },
      { type: 'actions', buttons: [{ label: nudge.undo, action }] },
    ],
  }
}

/** Stops what has not gone yet. */
export async function undoNudge(asking: Asking, view: View, n: number | undefined): Promise<Reply> {
  const { lang, now, deps, tenant } = asking
  const { nudge } = wording(lang).coverage
  const rows = (await nudgesOf(asking, view)).rows.filter(row => numberOf(row) === n)
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const stopped = await Promise.all(
    waiting.map(row => {
      const history = { ...row.history, at: now, why: 'stopped' }
      return deps.deliveries.change(tenant, row, { state: 'dropped', history })
    }),
  )
  const count = stopped.filter(outcome => outcome !== 'lost').length
  if (count === 0) return textReply(lang, nudge.tooLate)
  const gone = rows.filter(({ state }) => state !== 'dropped').length - count
  return textReply(lang, nudge.undone(count, gone))
}

interface Nudged {
  readonly person: PersonId
  readonly delivery: Delivery
}

/** One for everybody who is silent, and for whoever chooses for a school that has not. Whoever would get it too late gets none. */
async function rowsFor(asking: Asking, { occurrence }: View, n: number): Promise<Nudged[]> {
  const { snapshot, now, today, deps, tenant } = asking
  const { id, meeting, start } = occurrence
  const { answerRevision } = meeting
  const answers = await deps.answers.of(tenant, id)
  return [...silentAt(snapshot, occurrence, { answers, today })].flatMap(([person, missing]) => {
    const notBefore = broadcastMoment(snapshot, snapshot.people.get(person), now + undoMs)
    if (notBefore >= start) return []
    const fields = [
      ...(missing.own ? [answerField(person, answerRevision)] : []),
      ...missing.schools.map(school => choiceField(school, answerRevision)),
    ]
    const [field, another] = fields
    // Where several are waited for, one that has come says nothing of the others: the words look again.
    const isOne = field !== undefined && another === undefined
    const delivery: Delivery = {
      source: { kind: 'nudge', id: formatNudgeId({ about: id, answerRevision, n }) },
      receiver: { kind: 'person', id: person },
      ...{ notBefore, expiresAt: start, urgency: 'low', about: id },
      ...(isOne ? { unless: { is: 'answered', id, field } } : {}),
    }
    return [{ person, delivery }]
  })
}

function isLater({ now }: Asking, rows: readonly Nudged[]): boolean {
  return rows.some(({ delivery }) => delivery.notBefore > now + undoMs)
}

/** What has been sent of this sort: when the last went, or is to go, and the next one's number; the first is the one that goes by itself. */
async function nudgesOf({ deps, tenant }: Asking, { occurrence }: View) {
  const { id, meeting } = occurrence
  const rows = (await deps.deliveries.about(tenant, id)).filter(
    ({ delivery }) =>
      delivery.source.kind === 'nudge' &&
      parseNudgeId(delivery.source.id)?.answerRevision === meeting.answerRevision,
  )
  const moments = rows
    .filter(({ state }) => state !== 'dropped' && state !== 'failed')
    .map(({ delivery, history }) => history.at ?? delivery.notBefore)
  return {
    rows,
    last: moments.length > 0 ? Math.max(...moments) : undefined,
    next: Math.max(1, ...rows.map(numberOf)) + 1,
  }
}

function numberOf({ delivery }: DeliveryRow): number {
  return parseNudgeId(delivery.source.id)?.n ?? 0
}

function recentReply({ lang, snapshot, today }: Asking, last: Instant): Reply {
  // The next whole minute: told a moment early, it would be refused once more.
  const local = localOf(last + betweenMs + 59_999, snapshot.zone)
  const when = `${sayDate(lang, dateOf(local), today)} ${sayTime(lang, local)}`
  return textReply(lang, wording(lang).coverage.nudge.recent(when))
}
