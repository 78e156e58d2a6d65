// What must be looked at for a period of the plan: all whose reminders can lie in it or share a budget with one that does. A plan of one
// day is so exactly that day of the year's plan, without the year being planned. Called by candidates.ts.
import type { Instant } from '../../../core/time.js'
import type { WorkCalendar } from '../days/work-calendar.js'
import { momentOf } from '../moment.js'
import { defaultOffsets, offsetsOf, parseOffset } from '../offsets.js'
import type { PlanFacts } from '../plan.js'
import { groupsOf } from '../receivers.js'
import { type Reminded, remindedBetween } from '../reminded.js'
import { everyCalendar, reachOf } from '../work-days.js'

const dayMs = 86_400_000
/** A message can be carried by one of a week before, and whether that one goes hangs on its own week. */
const twoWeeks = 14 * dayMs

/** All of them, by the instant they expire. */
export function remindedAround(facts: PlanFacts): Reminded[] {
  const { snapshot, from, to } = facts
  const reach = reachOf(longestOffset(facts)) * dayMs
  const calendars = everyCalendar(snapshot)
  const all = remindedBetween(
    snapshot,
    from - reach - 2 * twoWeeks,
    to + 2 * reach + 2 * twoWeeks,
  ).flatMap(reminded => {
    const groups = groupsOf(reminded, facts)
    if (groups.length === 0) return []
    const offsets = new Set(groups.flatMap(({ group }) => offsetsOf(reminded, group)))
    return { reminded, first: firstMoment(reminded, offsets, calendars) }
  })
  // Whatever is told in the period is about something that lies after its beginning, and can have waited since its first moment.
  const since = all.filter(({ reminded }) => reminded.expiresAt > from).map(({ first }) => first)
  const start = least([from, ...since]) - twoWeeks
  const until = all
    .filter(({ first }) => first < to + twoWeeks)
    .map(({ reminded }) => -reminded.expiresAt)
  const end = -least([-to, ...until]) + twoWeeks
  return all
    .filter(({ reminded, first }) => reminded.expiresAt > start && first < end)
    .map(({ reminded }) => reminded)
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}

/** The first moment at which anybody can get anything about it. */
function firstMoment(
  reminded: Reminded,
  offsets: Iterable<string>,
  calendars: readonly WorkCalendar[],
): Instant {
  let first = reminded.expiresAt
  for (const offset of offsets) {
    for (const calendar of calendars) {
      const { at, wantedAt } = momentOf(offset, { reminded, calendar })
      first = Math.min(first, wantedAt, at ?? wantedAt)
    }
  }
  return first
}

/** The most days that any offset in use lies before its day. */
function longestOffset({ snapshot, settings }: PlanFacts): number {
  const groups = [...Object.values(settings.networks), settings.others]
  const offsets = [
    ...Object.values(defaultOffsets),
    ...groups.flatMap(group => Object.values(group?.offsets ?? {})),
    ...snapshot.programme.meetings.map(({ reminders = [] }) => reminders),
  ].flat()
  const days = [...new Set(offsets)].flatMap(text => {
    const offset = parseOffset(text)
    if (!offset) return []
    return offset.unit === 'minutes' ? Math.ceil(offset.count / 1440) : offset.count
  })
  return Math.max(...days)
}
