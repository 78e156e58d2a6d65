// What has been answered to the meetings that were opened for answers, as the planner takes it. Called by schedule.ts and fire.ts, by
// src/attend for nudges, by compose.ts for the one meeting that a message is about, and by the command `plan` for a running tenant.
import type { MeetingId } from '../../core/ids.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { RemindDeps, Standing } from '../asking.js'

/** Reminders of older meetings are no message's business any more, not even for the budget of a week. */
const agoMs = 60 * 24 * 60 * 60 * 1000

interface Opened extends Pick<Standing, 'tenant' | 'snapshot' | 'now'> {
  readonly deps: Pick<RemindDeps, 'answers'>
}

/** Empty where no meeting was ever opened: then nothing is read. */
export function answersToOpened(
  { deps, tenant, snapshot, now }: Opened,
  only?: MeetingId,
): Promise<ReadonlyMap<MeetingId, MeetingAnswers>> {
  const asked =
    only === undefined ? snapshot.occurrences : [snapshot.byId.get(only)].flatMap(one => one ?? [])
  const opened = asked.filter(
    ({ meeting, end }) => meeting.openForAnswers !== undefined && end > now - agoMs,
  )
  return deps.answers.ofMany(
    tenant,
    opened.map(({ id }) => id),
  )
}
