// Changes of meetings whose pause is over: nothing where the meeting is as people know it, else one notice to everybody concerned, and
// what makes older messages say how it is now. Called by run.ts. Settled as it was read, or not at all; then the rows go into the outbox,
// and a kill between the two leaves them where the next turn finds them.
import type { MeetingId, PersonId } from '../../core/ids.js'
import { dateOf, type Instant, instantOf } from '../../core/time.js'
import type { ChangeKind, MeetingChange, ToldMeeting } from '../../model/change.js'
import {
  type Delivery,
  deliveryKeyOf,
  type Receiver,
  receiverName,
  type Source,
} from '../../model/delivery.js'
import type { DeliveryRow, DeliveryState } from '../../model/delivery-row.js'
import type { ReminderSettings } from '../../model/reminder.js'
import { belongingOf } from '../../programme/audience.js'
import { changeKind, receiversOf, toldOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { Telling, WaitingChange } from '../../store/sending/change-store.js'
import type { Standing } from '../asking.js'
import { comingTo } from '../plan/coming.js'
import { groupOf } from '../plan/offsets.js'
import { noticeMoment, noticeWithin, roomCalendar } from '../plan/work-days.js'
import { addAll } from './fire.js'

const dayMs = 86_400_000
/** Of one turn. */
const mostChanges = 100
const urgent: ReadonlySet<ChangeKind> = new Set(['cancelled', 'planned-again', 'moved', 'slightly'])

/** One that cannot be read, or is not to be told yet, keeps no other from being told. */
export async function settleChanges(standing: Standing, settings: ReminderSettings): Promise<void> {
  const { deps, tenant, now } = standing
  const due = await deps.changes.due(tenant, now, mostChanges)
  const settled = await Promise.allSettled(due.map(about => settle(standing, settings, about)))
  for (const one of settled) if (one.status === 'rejected') throw one.reason
}

/** Puts into the outbox what is told and not there yet. */
export async function handOn(standing: Standing): Promise<void> {
  const { deps, tenant } = standing
  for (const id of await deps.changes.telling(tenant)) {
    await addAll(standing, tenant, await deps.changes.deliveries(tenant, id))
    await deps.changes.handedOn(tenant, id)
  }
}

async function settle(
  standing: Standing,
  settings: ReminderSettings,
  about: MeetingId,
): Promise<void> {
  const { deps, tenant, now, snapshot } = standing
  const waiting = await deps.changes.pending(tenant, about)
  // What was written after our programme was read, the next turn knows.
  if (!waiting || waiting.dueAt > now || waiting.version > snapshot.version) return
  await deps.changes.settle(tenant, waiting, await tell(standing, settings, waiting))
}

/** Undefined where there is nothing to tell, or no longer. */
async function tell(
  standing: Standing,
  settings: ReminderSettings,
  waiting: WaitingChange,
): Promise<Telling | undefined> {
  const { snapshot, now, deps, tenant } = standing
  const { about, before, by } = waiting
  const occurrence = snapshot.byId.get(about)
  const after = occurrence ? toldOf(occurrence) : goneAfter(before)
  const kind = changeKind(before, after)
  const over = Math.max(...[before, after].map(one => instantOf(one.endLocal, snapshot.zone)))
  if (!kind || over <= now) return undefined
  const change: MeetingChange = {
    ...{ id: `${about}:${after.revision}`, revision: 1, about, kind, before, after, at: now },
    ...(by === undefined ? {} : { by }),
  }
  const rows = await deps.deliveries.about(tenant, about)
  const answers = await deps.answers.of(tenant, about)
  const concerned = { change, occurrence, rows, answers, receivers: waiting.receivers, over }
  const deliveries = [...notices(standing, settings, concerned), ...edits(standing, concerned)]
  return { change, deliveries }
}

/** A meeting that is in the plan no more is cancelled for those who knew of it. */
function goneAfter(before: ToldMeeting): ToldMeeting {
  return { ...before, status: 'cancelled', revision: before.revision + 1 }
}

interface Concerned {
  readonly change: MeetingChange
  readonly occurrence: Occurrence | undefined
  /** What has been sent about it, or is to be. */
  readonly rows: readonly DeliveryRow[]
  readonly answers: MeetingAnswers
  readonly receivers: readonly PersonId[]
  /** When it is over, as it was and as it is. */
  readonly over: Instant
}

function notices(standing: Standing, settings: ReminderSettings, concerned: Concerned): Delivery[] {
  const { snapshot, now } = standing
  const { change, over } = concerned
  const start = nextStart(standing, change)
  const base = {
    source: { kind: 'change' as const, id: change.id },
    expiresAt: over,
    urgency: urgent.has(change.kind) ? ('urgent' as const) : ('normal' as const),
    about: change.about,
  }
  const people = peopleOf(standing, settings, concerned).flatMap((id): Delivery[] => {
    const person = snapshot.people.get(id)
    if (!person) return []
    const notBefore = noticeMoment(snapshot, person, { wanted: now, start })
    return [{ ...base, receiver: { kind: 'person', id }, notBefore }]
  })
  const notBefore = noticeWithin(roomCalendar(snapshot), { wanted: now, start })
  const rooms = roomsOf(settings, concerned).map(
    (receiver): Delivery => ({ ...base, receiver, notBefore }),
  )
  return [...rooms, ...people]
}

/** The first start, as it was or as it is, that is still to come; now where it has begun. */
function nextStart({ snapshot, now }: Standing, { before, after }: MeetingChange): Instant {
  const starts = [before, after]
    .filter(({ status }) => status === 'planned')
    .map(({ startLocal }) => instantOf(startLocal, snapshot.zone))
    .filter(start => start > now)
  return starts.length > 0 ? Math.min(...starts) : now
}

/**
 * Whom it was for, whom it is for, everybody who has answered or was chosen, also to an older time and also with a no; and of a
 * cancelled one everybody who was ever written to about it.
 */
function peopleOf(
  standing: Standing,
  settings: ReminderSettings,
  { change, occurrence, rows, receivers, answers }: Concerned,
): readonly PersonId[] {
  const told = rows.flatMap(({ delivery: { receiver }, state }) =>
    receiver.kind === 'person' && state !== 'dropped' ? [receiver.id] : [],
  )
  const asked = [
    ...answers.answers.flatMap(({ person, substitute }) => [
      person,
      ...(substitute ? [substitute] : []),
    ]),
    ...answers.choices.flatMap(({ people }) => people),
  ]
  if (occurrence && isRoomEnough(settings, occurrence))
    return [...new Set([...told, ...asked])].sort()
  const meant = occurrence ? meantBy(standing, occurrence, receivers) : receivers
  const ever = change.kind === 'cancelled' ? told : []
  return [...new Set([...meant, ...asked, ...ever])].sort()
}

/** Whom it was and is for; of a lab that is open for answers not those whom nobody has chosen, but whoever chooses. */
function meantBy(
  { snapshot }: Standing,
  { id: about, meeting, startLocal }: Occurrence,
  receivers: readonly PersonId[],
): readonly PersonId[] {
  const day = dateOf(startLocal)
  const all = [...receivers, ...receiversOf(snapshot, meeting, day)]
  const coming = comingTo(snapshot, { about, meeting, day }, { answers: new Map() })
  if (!coming) return all
  return all.filter(id => {
    const person = snapshot.people.get(id)
    if (!person) return false
    const { roles } = belongingOf(snapshot, person, { day, approvedOnly: true })
    return coming.isExpected(person) || roles.includes('leader') || roles.includes('delegate')
  })
}

/** Every network that it is for writes to its room alone. */
function isRoomEnough(settings: ReminderSettings, { meeting }: Occurrence): boolean {
  const { networks } = meeting.audience
  const groups = networks.map(id => groupOf(settings, id))
  return (
    groups.length > 0 && groups.every(({ to, channel, yes }) => to === 'channel' && channel && yes)
  )
}

/** The rooms of its networks, and those that were written to about it. */
function roomsOf(settings: ReminderSettings, { occurrence, rows }: Concerned): Receiver[] {
  const own = (occurrence?.meeting.audience.networks ?? []).flatMap((id): Receiver[] => {
    const { to, channel, yes } = groupOf(settings, id)
    if (to === 'people' || !channel || !yes) return []
    const { name: _, ...room } = channel
    return [{ kind: 'channel', ...room }]
  })
  const told = rows.flatMap(({ delivery: { receiver } }) =>
    receiver.kind === 'channel' ? [receiver] : [],
  )
  const rooms = new Map([...told, ...own].map(room => [receiverName(room), room]))
  return [...rooms.values()]
}

/** It lies with its receiver, or may. */
const lying: ReadonlySet<DeliveryState> = new Set(['sent', 'sending', 'unknown'])

/** What tells its receiver of the meeting itself; a card of who comes, or what a coordinator wrote, is brought up to date by others. */
const tellsOfIt: ReadonlySet<Source['kind']> = new Set([
  ...(['reminder', 'change', 'invitation', 'nudge', 'chosen', 'substitute'] as const),
])

/** One for each message that lies with somebody and tells of the meeting. What never came is left alone when it is its turn. */
function edits({ now }: Standing, { change, rows, over }: Concerned): Delivery[] {
  const messages = new Map<string, Receiver>()
  for (const { delivery, state, history } of rows) {
    if (!tellsOfIt.has(delivery.source.kind)) continue
    if (!lying.has(state)) continue
    messages.set(history.carriedBy ?? deliveryKeyOf(delivery), delivery.receiver)
  }
  return [...messages].map(([key, receiver]) => ({
    source: { kind: 'edit', id: change.id },
    ...{ receiver, edits: key, about: change.about },
    ...{ notBefore: now, expiresAt: over + dayMs, urgency: 'low' },
  }))
}
