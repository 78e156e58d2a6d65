// What is due of invitations: nudges to those who have not answered, and cards that keep themselves up to date. Called by the tick and
// after each write, on every replica; every step can be repeated.
import type { Standing } from './asking.js'
import { refreshCards } from './coverage/live.js'
import { fireNudges } from './run/nudges.js'

/** Both are done whatever becomes of the other. Throws the first error when both have been tried. */
export async function runAttend(standing: Standing): Promise<void> {
  const done = await Promise.allSettled([fireNudges(standing), refreshCards(standing)])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
