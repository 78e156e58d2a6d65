// What is due now. Called by the clock every 15 seconds on every replica, and once at the start; claims make replicas safe.
// What is due goes on its way, reminders, changes and messages, without the tick waiting for it; rounds come to this table.
import type { Instant } from './core/time.js'

export interface TickDeps {
  /** Real time, not business time: a restarted clock must not look alive. */
  realNow(): Instant
  beat(at: Instant): Promise<void>
  count(at: Instant): void
  /** Sends what is due. Never throws. */
  sweep(): Promise<void>
}

/** One tick: everything that is due, then the heartbeat that /readyz reads. */
export function createTick(deps: TickDeps): () => Promise<void> {
  return async () => {
    const at = deps.realNow()
    void deps.sweep()
    await deps.beat(at)
    deps.count(at)
  }
}
