// Reminders that have come due become rows of the outbox: one for each receiver whose own moment has come. Called by run.ts. A row that is
// there stays as it is, so that doing it twice, on two replicas, or after a kill between any two steps is doing it once. What comes late
// gets its row too: the words drop it with a reason (words/stale.ts), so the report tells of it.
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { formatReminderId, type ReminderSettings } from '../../model/reminder.js'
import type { DueReminder } from '../../store/sending/plan-store.js'
import type { Standing } from '../asking.js'
import { nowOffset } from '../plan/offsets.js'
import { type PlanFacts, type Planned, planReminders } from '../plan/plan.js'
import { noticeMoment, noticeWithin, roomCalendar } from '../plan/work-days.js'
import { answersToOpened } from './answers.js'
import { plannedFrom } from './schedule.js'

const minuteMs = 60_000
const dayMs = 86_400_000
/** Entries of one turn, and rows of one write. */
const mostEntries = 500
const mostRows = 200
/** What was noted too late for its hours was moved to the first ones after: as much as a summer later. */
const summerMs = 45 * dayMs
/** A message that another carries goes within this. */
const carriedMs = 30 * dayMs
/** Later than this it is no moment of the plan any more, so the receiver's hours are asked again. */
const lateMs = 10 * minuteMs
/** Less than this ahead of a meeting its reminders go first. */
const soonMs = 2 * 60 * minuteMs

/** All that is due now. Where another plan stands meanwhile they stay due, and the next turn finds their rows. */
export async function fireReminders(standing: Standing, settings: ReminderSettings): Promise<void> {
  const { deps, tenant, now } = standing
  const from = plannedFrom(standing, settings)
  for (;;) {
    const due = await deps.reminders.due(tenant, now, mostEntries)
    if (due.length === 0) return
    const noted = await deps.reminders.noted(tenant)
    const known = new Set([...noted.due, ...noted.fired].map(({ reminder }) => reminder))
    const answers = await answersToOpened(standing)
    const { rows, later } = dueRows(standing, settings, { due, known, answers })
    await addAll(standing, tenant, rows)
    const finished = await deps.reminders.finish(tenant, due, { from, later })
    if (finished === 'stale' || due.length < mostEntries) return
  }
}

/** Adds deliveries so many at a time. */
export async function addAll(
  { deps }: Pick<Standing, 'deps'>,
  tenant: TenantId,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (let first = 0; first < deliveries.length; first += mostRows) {
    await deps.deliveries.add(tenant, deliveries.slice(first, first + mostRows))
  }
}

interface Due {
  readonly due: readonly DueReminder[]
  /** All reminders that are noted, as when they were planned. */
  readonly known: ReadonlySet<string>
  readonly answers: PlanFacts['answers']
}

/**
 * The rows of those whose moment has come, and the moments that are still to come for others: also where a message of theirs has moved
 * since, and nobody has planned anew.
 */
function dueRows(
  standing: Standing,
  settings: ReminderSettings,
  { due, known, answers }: Due,
): { rows: Delivery[]; later: DueReminder[] } {
  const { snapshot, now } = standing
  const isFresh = due.some(({ at, since }) => at - since < summerMs)
  const from = Math.min(...due.map(({ at }) => at)) - (isFresh ? summerMs : 0)
  const to = now + carriedMs
  const plan = planReminders({ snapshot, settings, now, known, answers, from, to })
  const since = new Map(due.map(one => [one.reminder, one.since]))
  const rows: Delivery[] = []
  const later: DueReminder[] = []
  for (const planned of plan) {
    const reminder = formatReminderId(planned.reminder)
    const first = since.get(reminder)
    if (first === undefined || planned.outcome === 'drop') continue
    if (planned.at > now) later.push({ reminder, at: planned.at, since: first })
    else if (isOwn(planned, first)) rows.push(rowOf(standing, planned))
  }
  return { rows, later }
}

/** What had passed when the reminder was noted is nobody's, unless only the hours have moved it back. */
function isOwn({ reminder, at, wantedAt }: Planned, since: Instant): boolean {
  return reminder.offset === nowOffset || at >= since || wantedAt >= since
}

function rowOf(standing: Standing, planned: Planned): Delivery {
  const { now } = standing
  const { reminder, receiver, expiresAt } = planned
  return {
    source: { kind: 'reminder', id: formatReminderId(reminder) },
    receiver,
    notBefore: notBefore(standing, planned),
    expiresAt,
    urgency: expiresAt - now < soonMs ? 'soon' : 'normal',
    about: reminder.about,
  }
}

/** Its moment; of what comes late the next one at which the receiver may be written to. */
function notBefore(standing: Standing, { at, receiver, expiresAt }: Planned): Instant {
  const { snapshot, now } = standing
  if (now - at < lateMs || expiresAt <= now) return at
  const when = { wanted: now, start: expiresAt }
  const person = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
  return person ? noticeMoment(snapshot, person, when) : noticeWithin(roomCalendar(snapshot), when)
}
