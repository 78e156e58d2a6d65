// Opens a meeting's round at its moment: asks those whom its message goes to. Where the meeting has moved, the round goes with it; where it is
// cancelled, the round is called off and its author is told. Called by run.ts; every step can be repeated.
import { coverageOf } from '../../attend/coverage/count.js'
import type { PersonId } from '../../core/ids.js'
import { dateOf, type Instant, instantOf, localOf } from '../../core/time.js'
import type { Round } from '../../model/round.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { audienceOf } from '../../remind/plan/receivers.js'
import { rosterOf } from '../anonymity/roster.js'
import type { Standing } from '../asking.js'
import { askRow, type NoteWhy, noteRow } from '../series/rows.js'

const minuteMs = 60_000
/** So long before the meeting ends. */
const beforeEndMs = 10 * minuteMs
/** Of the evening, but so long after the meeting at least. */
const closes = '20:00'
const leastOpenMs = 60 * minuteMs

/** When a meeting's round opens and closes where nothing else is said: in its last minutes, and on the same evening. */
export function meetingMoments(
  { end }: Pick<Occurrence, 'end'>,
  zone: string,
): { readonly opensAt: Instant; readonly closesAt: Instant } {
  const evening = instantOf(`${dateOf(localOf(end, zone))}T${closes}`, zone)
  return { opensAt: end - beforeEndMs, closesAt: Math.max(evening, end + leastOpenMs) }
}

/** One that belongs to no meeting asks nobody by itself: the code and the card open it. */
export async function openMeetingRound(standing: Standing, round: Round): Promise<void> {
  const { snapshot } = standing
  if (round.about === undefined) return open(standing, round, [])
  const occurrence = snapshot.byId.get(round.about)
  if (!occurrence || occurrence.meeting.status === 'cancelled') {
    return callOff(standing, round, 'cancelled')
  }
  if (!isWithin(round, occurrence, snapshot.zone)) return move(standing, round, occurrence)
  return open(standing, round, await receiversOf(standing, round, occurrence))
}

/** Opens during the meeting, or soon after it; an all-day one has no hours to be out of. */
function isWithin({ opensAt }: Round, { start, end }: Occurrence, zone: string): boolean {
  const isSameDay = dateOf(localOf(opensAt, zone)) === dateOf(localOf(end, zone))
  return start <= opensAt && opensAt <= end + leastOpenMs && (isSameDay || opensAt <= end)
}

async function move(standing: Standing, round: Round, occurrence: Occurrence): Promise<void> {
  const { deps, tenant, now, snapshot } = standing
  const moments = meetingMoments(occurrence, snapshot.zone)
  if (moments.closesAt <= now) return callOff(standing, round, 'over')
  const moved = { ...round, ...moments, revision: round.revision + 1 }
  await deps.rounds.open(tenant, moved, { roster: [], deliveries: () => [], now })
}

/** The note first: what is called off is not found again. */
async function callOff(standing: Standing, round: Round, why: NoteWhy): Promise<void> {
  const { deps, tenant } = standing
  await deps.deliveries.add(tenant, [noteRow(standing, round, why)])
  await deps.rounds.stop(tenant, round)
}

async function open(
  { deps, tenant, now }: Standing,
  round: Round,
  people: readonly PersonId[],
): Promise<void> {
  const paused = await deps.pauses.of(tenant, people, now)
  const asked = people.filter(person => !paused.has(person))
  const opened = { ...round, revision: round.revision + 1 }
  await deps.rounds.open(tenant, opened, {
    ...{ roster: [], now },
    deliveries: place =>
      asked.map(person => askRow(round, { person, place: place(person), at: round.opensAt })),
  })
}

/** Those who can be counted, of those who said that they come, or of all whom the meeting is for. */
async function receiversOf(
  { deps, tenant, snapshot }: Standing,
  round: Round,
  occurrence: Occurrence,
): Promise<readonly PersonId[]> {
  const { meeting, id, startLocal } = occurrence
  const day = dateOf(startLocal)
  if (round.sendsTo === 'nobody') return []
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  const people =
    round.sendsTo === 'all'
      ? [...audienceOf(snapshot, meeting, day).map(person => person.id), ...hosts]
      : [...coverageOf(snapshot, occurrence, await deps.answers.of(tenant, id)).coming, ...hosts]
  return rosterOf({ round, people, snapshot, day })
    .filter(({ isCounted }) => isCounted)
    .map(({ person }) => person)
}
