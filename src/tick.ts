// What is due now. Called by the clock every 15 seconds on every replica, and once at the start; claims make replicas safe.
// For now it only shows that time passes here: reminders, rounds, retries and retention come to this table.
import type { Instant } from './core/time.js'

export interface TickDeps {
  /** Real time, not business time: a restarted clock must not look alive. */
  realNow(): Instant
  beat(at: Instant): Promise<void>
  count(at: Instant): void
}

/** One tick: everything that is due, then the heartbeat that /readyz reads. */
export function createTick(deps: TickDeps): () => Promise<void> {
  return async () => {
    const at = deps.realNow()
    await deps.beat(at)
    deps.count(at)
  }
}
