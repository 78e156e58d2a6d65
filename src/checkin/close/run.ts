// Opens and closes the rounds that are due, and lets the link between people and answers go from the disk too. Called by the desk at every turn,
// on every replica, and after a crash at any point: whatever was not done is found again.
import type { Standing } from '../asking.js'
import { closeRound } from './close.js'
import { openMeetingRound } from './open.js'

/** Every step is taken whatever becomes of the others. Throws the first error when all have been tried. */
export async function runRounds(standing: Standing): Promise<void> {
  const { deps, tenant, now } = standing
  const errors: unknown[] = []
  const take = (step: Promise<unknown>) => step.catch((error: unknown) => void errors.push(error))
  for (const round of await deps.rounds.due(tenant, now)) {
    const isOver = round.closesAt <= now
    await take(isOver ? closeRound(standing, round) : openMeetingRound(standing, round))
  }
  await take(deps.rounds.handOn(tenant, now))
  await take(handOnNotes(standing))
  await take(deps.erasures.gather(tenant))
  await take(deps.erasures.work())
  if (errors.length > 0) throw errors[0]
}

/** What its writers keep goes from the step that closed the round to their reflections. */
async function handOnNotes({ deps, tenant, now }: Standing): Promise<void> {
  const notes = await deps.rounds.keptNotes(tenant)
  for (const note of notes) {
    // `stale`: it is there already.
    await deps.reflections.save(tenant, note, { deliveries: [], now })
    await deps.rounds.notesTaken(tenant, [note.id])
  }
}
