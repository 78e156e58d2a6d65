// The open rounds that somebody may answer now: those whose roster they are on, and the meetings' that were sent to them and that they have
// not opened yet. Used by the rest of this folder.
import { coverageOf } from '../../../attend/coverage/count.js'
import type { PersonId } from '../../../core/ids.js'
import { dateOf } from '../../../core/time.js'
import type { Round } from '../../../model/round.js'
import { isInAudience } from '../../../programme/audience.js'
import type { Asking } from '../../asking.js'
import { entryOf, type Open } from '../open.js'

/** Soonest to close first; only where their answer counts. */
export async function openTo(asking: Asking): Promise<readonly Open[]> {
  const { deps, tenant, viewer, snapshot, now } = asking
  const person = viewer.person?.id
  if (person === undefined || !snapshot.people.has(person)) return []
  const all = await deps.rounds.openOnes(tenant, {})
  const running = all.filter(one => one.opensAt <= now && now < one.closesAt)
  if (running.length === 0) return []
  const theirs = await Promise.all(running.map(round => isTheirs(asking, round, person)))
  return running.filter((_, nth) => theirs[nth]).map(round => ({ round, person }))
}

async function isTheirs(asking: Asking, round: Round, person: PersonId): Promise<boolean> {
  const { deps, tenant } = asking
  const onRoster = await deps.rounds.entry(tenant, round.id, person)
  const entry =
    onRoster ??
    ((await isSentTo(asking, round, person)) ? await entryOf(asking, round, person) : undefined)
  return entry?.isCounted ?? false
}

/** The message of a meeting's round went to them. */
async function isSentTo(asking: Asking, round: Round, person: PersonId): Promise<boolean> {
  const { deps, tenant, snapshot } = asking
  const occurrence = round.kind === 'meeting' && round.about && snapshot.byId.get(round.about)
  const who = snapshot.people.get(person)
  if (!occurrence || !who || round.sendsTo === 'nobody') return false
  const { id, meeting, startLocal } = occurrence
  if (meeting.hosts.some(host => host.person === person)) return true
  if (round.sendsTo === 'all')
    return isInAudience(snapshot, who, { meeting, day: dateOf(startLocal) })
  const answers = await deps.answers.of(tenant, id)
  return coverageOf(snapshot, occurrence, answers).coming.includes(person)
}

/** Of a meeting, whose code opens them; whoever is of the programme may. */
export async function openAt(asking: Asking, about: string): Promise<readonly Round[]> {
  const { deps, tenant, now } = asking
  const all = await deps.rounds.openOnes(tenant, { about })
  return all.filter(one => one.opensAt <= now && now < one.closesAt)
}
