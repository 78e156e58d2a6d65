// Whether Pejling can answer and remind right now, as /readyz tells it: Redis answers, ticks come, and it is not closing.
// Made by main. Machine-readable reasons only: no tenant, no secret, no sentence.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from './core/time.js'
import type { HeartbeatStore } from './store/heartbeat-store.js'
import type { Storage } from './store/redis/grade.js'

const slowRedisMs = 1000
const oldTickMs = 2 * 60 * 1000

export interface ReadinessDeps {
  readonly heartbeats: HeartbeatStore
  readonly replica: string
  readonly storage: Storage
  isDraining(): boolean
  /** By how much the oldest thing that was due was late, in ms. */
  lateMs(): number
  /** Real time. */
  now(): Instant
}

export interface Ready {
  readonly ready: boolean
  readonly reasons: ('redis' | 'tick' | 'draining')[]
  readonly storage: Storage['grade']
  readonly lastTickSeconds: number | undefined
  readonly oldestDueSeconds: number
}

export function createReadiness(deps: ReadinessDeps): () => Promise<Ready> {
  return async () => {
    const lastTick = await within(slowRedisMs, deps.heartbeats.read(deps.replica))
    const age =
      typeof lastTick === 'object' && lastTick.replica !== undefined
        ? deps.now() - lastTick.replica
        : undefined
    const reasons: Ready['reasons'] = []
    if (lastTick === 'failed') reasons.push('redis')
    else if (age === undefined || age > oldTickMs) reasons.push('tick')
    if (deps.isDraining()) reasons.push('draining')
    return {
      ready: reasons.length === 0,
      reasons,
      storage: deps.storage.grade,
      lastTickSeconds: age === undefined ? undefined : Math.round(age / 1000),
      oldestDueSeconds: Math.round(deps.lateMs() / 1000),
    }
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | 'failed'> {
  const settled = work.catch(() => 'failed' as const)
  return Promise.race([settled, sleep(ms, 'failed' as const, { ref: false })])
}
