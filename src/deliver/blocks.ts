// Platforms that have asked for a pause: no message of the tenant goes there until it is over. One per process; another replica
// learns it from its own first call. deliver-one.ts asks before each call.
import type { TenantId } from '../core/ids.js'
import type { Instant } from '../core/time.js'

export interface Blocks {
  /** Nothing more until then, real time. */
  block(tenant: TenantId, platform: string, until: Instant): void
  /** How much of the pause is left, 0 where there is none. */
  leftMs(tenant: TenantId, platform: string, now: Instant): number
}

export function createBlocks(): Blocks {
  const until = new Map<string, Instant>()
  const nameOf = (tenant: TenantId, platform: string) => `${tenant} ${platform}`
  return {
    block(tenant, platform, at) {
      const name = nameOf(tenant, platform)
      until.set(name, Math.max(at, until.get(name) ?? 0))
    },
    leftMs(tenant, platform, now) {
      const name = nameOf(tenant, platform)
      const left = (until.get(name) ?? 0) - now
      if (left <= 0) until.delete(name)
      return Math.max(0, left)
    },
  }
}
