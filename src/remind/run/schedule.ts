// The set of what is due when, for the next 120 days: made anew when the programme, the settings or the local day are others than those
// it was made from. Called by run.ts. A reminder that was noted keeps its moments; of a new one those that have passed are nobody's. An
// answer makes no plan anew: also the moments of those who have not said yet that they come are there, and fire.ts asks who comes.
import type { Instant } from '../../core/time.js'
import { formatReminderId, parseReminderId, type ReminderSettings } from '../../model/reminder.js'
import type { DueReminder, PlannedFrom } from '../../store/sending/plan-store.js'
import type { Standing } from '../asking.js'
import { nowOffset } from '../plan/offsets.js'
import { type PlanFacts, type Planned, planReminders } from '../plan/plan.js'
import { answersToOpened } from './answers.js'

const dayMs = 86_400_000
const aheadMs = 120 * dayMs
/** How far back moments are looked for that a changed calendar has moved before now. */
const backMs = 14 * dayMs

/** What a plan of this moment is made from. */
export function plannedFrom(standing: Standing, settings: ReminderSettings): PlannedFrom {
  const { snapshot, today } = standing
  return { programme: snapshot.version, settings: settings.revision, day: today }
}

/** A plan from older facts than the standing one's is not written. */
export async function scheduleReminders(
  standing: Standing,
  settings: ReminderSettings,
): Promise<void> {
  const { deps, tenant, now, snapshot } = standing
  const from = plannedFrom(standing, settings)
  const planned = await deps.reminders.planned(tenant)
  if (planned && isSamePlan(planned, from)) return
  const { due, fired } = await deps.reminders.noted(tenant)
  const noted = [...due, ...fired]
  const plan = planWhoever({
    ...{ snapshot, settings, now },
    from: Math.min(now, ...due.map(({ at }) => at)) - backMs,
    to: now + aheadMs,
    known: new Set(noted.map(({ reminder }) => reminder)),
    answers: await answersToOpened(standing),
  })
  const entries = entriesOf(plan, { due, noted, now })
  const going = goingOf(plan)
  const kept = due.filter(({ reminder }) => stands(standing, going, reminder))
  await deps.reminders.replace(tenant, unique([...entries, ...kept]), { from, now })
}

/** What goes to those who come as far as is known, and what will if everybody does. */
function planWhoever(facts: PlanFacts): readonly Planned[] {
  const known = planReminders(facts)
  return facts.answers?.size ? [...known, ...planReminders({ ...facts, whoever: true })] : known
}

/** Whether a plan of these facts is one of those. */
export function isSamePlan(one: PlannedFrom, other: PlannedFrom): boolean {
  return (
    one.programme === other.programme && one.settings === other.settings && one.day === other.day
  )
}

/** What is to come; and of reminders that wait still, what a changed calendar has moved before now. */
function entriesOf(
  plan: readonly Planned[],
  { due, noted, now }: { due: readonly DueReminder[]; noted: readonly DueReminder[]; now: Instant },
): DueReminder[] {
  const since = new Map<string, Instant>()
  for (const one of noted) {
    since.set(one.reminder, Math.min(one.since, since.get(one.reminder) ?? one.since))
  }
  const waiting = new Set(due.map(({ reminder }) => reminder))
  return plan.flatMap(({ outcome, reminder: id, at }) => {
    if (outcome === 'drop') return []
    const reminder = formatReminderId(id)
    const first = since.get(reminder)
    if (first === undefined) return at >= now ? [{ reminder, at, since: now }] : []
    const isMissed = waiting.has(reminder) && at >= first
    return at > now || isMissed ? [{ reminder, at, since: first }] : []
  })
}

/** Whether a reminder that was noted is still one: of the same revision, with anybody to go to. */
function stands({ snapshot, now }: Standing, going: ReadonlySet<string>, reminder: string) {
  if (going.has(reminder)) return true
  const id = parseReminderId(reminder)
  const meeting = id?.offset === nowOffset ? snapshot.byId.get(id.about) : undefined
  return meeting !== undefined && meeting.meeting.revision === id?.revision && meeting.start > now
}

/** The reminders that go to anybody. */
function goingOf(plan: readonly Planned[]): ReadonlySet<string> {
  const going = plan.filter(({ outcome }) => outcome !== 'drop')
  return new Set(going.map(({ reminder }) => formatReminderId(reminder)))
}

function unique(entries: readonly DueReminder[]): DueReminder[] {
  const found = new Map(entries.map(one => [`${one.at}:${one.reminder}`, one]))
  return [...found.values()]
}
