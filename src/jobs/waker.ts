// One timer to the earliest moment at which anything is due, so that it need not wait for the next tick. src/outgoing.ts sets it after
// each turn. A timer that is lost or too early does no harm: the tick comes anyway, and what is due stands in Redis.
import type { TenantId } from '../core/ids.js'
import type { Clock } from '../core/ports.js'
import type { Instant } from '../core/time.js'

export interface Waker {
  /** The tenant's next moment; undefined: none. It takes the place of the one before. */
  set(tenant: TenantId, at: Instant | undefined): void
  /** Wakes nobody from now on. */
  stop(): void
}

/** Timers of Node hold 24 days; looked at again long before that. */
const longestMs = 60 * 60 * 1000

/** `wake` is called with each tenant whose moment has come, and never throws. */
export function createWaker(clock: Clock, wake: (tenant: TenantId) => void): Waker {
  const moments = new Map<TenantId, Instant>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  function arm(): void {
    clearTimeout(timer)
    if (moments.size === 0 || isStopped) return
    const wait = Math.min(...moments.values()) - clock.now()
    timer = setTimeout(ring, Math.min(Math.max(0, wait), longestMs))
    timer.unref()
  }

  function ring(): void {
    const now = clock.now()
    for (const [tenant, at] of moments) {
      if (at > now) continue
      moments.delete(tenant)
      wake(tenant)
    }
    arm()
  }

  return {
    set(tenant, at) {
      if (at === undefined) moments.delete(tenant)
      else moments.set(tenant, at)
      arm()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
