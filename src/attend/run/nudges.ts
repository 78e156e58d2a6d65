// Nudges that have come due become rows of the outbox, one for each who has not answered. Called by ../run.ts. The moments are noted when
// the programme, the settings or the day are others than those they were made from, as for reminders (src/remind/run): what had passed
// when a meeting was opened is nobody's, and what comes late is dropped by its words, so that the report tells of it.
import type { MeetingId } from '../../core/ids.js'
import type { ReminderSettings } from '../../model/reminder.js'
import { answersToOpened } from '../../remind/run/answers.js'
import { addAll } from '../../remind/run/fire.js'
import { isSamePlan, plannedFrom } from '../../remind/run/schedule.js'
import type { DueReminder } from '../../store/sending/plan-store.js'
import type { Standing } from '../asking.js'
import { type Nudge, type NudgeFacts, parseNudgeId, planNudges } from './nudge-plan.js'

/** Entries of one turn. */
const mostEntries = 500

/** Every step can be repeated, on every replica: a row that is there stays as it is. */
export async function fireNudges(standing: Standing): Promise<void> {
  const settings = await standing.deps.reminders.settings(standing.tenant)
  await schedule(standing, settings)
  await fire(standing, settings)
}

async function schedule(standing: Standing, settings: ReminderSettings): Promise<void> {
  const { deps, tenant, now, snapshot, today } = standing
  const from = plannedFrom(standing, settings)
  const planned = await deps.nudges.planned(tenant)
  if (planned && isSamePlan(planned, from)) return
  const { due, fired } = await deps.nudges.noted(tenant)
  const answers = await answersToOpened(standing)
  const since = new Map([...fired, ...due].map(one => [one.reminder, one.since]))
  const sinceOf = (id: string) => since.get(id) ?? now
  const nudges = planNudges({ snapshot, settings, answers, today, since: sinceOf })
  const waiting = new Set(due.map(({ reminder }) => reminder))
  const entries = nudges.flatMap(({ id, at }): DueReminder[] => {
    return at > now || waiting.has(id) ? [{ reminder: id, at, since: sinceOf(id) }] : []
  })
  await deps.nudges.replace(tenant, unique(entries), { from, now })
}

function unique(entries: readonly DueReminder[]): DueReminder[] {
  return [...new Map(entries.map(one => [`${one.at} ${one.reminder}`, one])).values()]
}

/** All that is due now. Where another plan stands meanwhile they stay due, and the next turn finds their rows. */
async function fire(standing: Standing, settings: ReminderSettings): Promise<void> {
  const { deps, tenant, now } = standing
  const from = plannedFrom(standing, settings)
  for (;;) {
    const due = await deps.nudges.due(tenant, now, mostEntries)
    if (due.length === 0) return
    const since = new Map(due.map(one => [one.reminder, one.since]))
    const sinceOf = (id: string) => since.get(id) ?? now
    const nudges = await nudgesOf(standing, { settings, due, since: sinceOf })
    const rows = nudges.filter(({ at }) => at <= now)
    await addAll(
      standing,
      tenant,
      rows.map(({ delivery }) => delivery),
    )
    const later = nudges.flatMap(({ id, at }) =>
      at > now ? [{ reminder: id, at, since: sinceOf(id) }] : [],
    )
    const finished = await deps.nudges.finish(tenant, due, { from, later: unique(later) })
    if (finished === 'stale' || due.length < mostEntries) return
  }
}

/** Those of the nudges that are due, to whoever is silent now. */
async function nudgesOf(
  standing: Standing,
  {
    due,
    ...facts
  }: Pick<NudgeFacts, 'settings' | 'since'> & { readonly due: readonly DueReminder[] },
): Promise<readonly Nudge[]> {
  const { snapshot, today } = standing
  const only = new Set(
    due.flatMap(({ reminder }): MeetingId[] => {
      const id = parseNudgeId(reminder)
      return id ? [id.about] : []
    }),
  )
  const answers = await answersToOpened(standing)
  const ids = new Set(due.map(({ reminder }) => reminder))
  const nudges = planNudges({ ...facts, snapshot, answers, today, only })
  return nudges.filter(({ id }) => ids.has(id))
}
