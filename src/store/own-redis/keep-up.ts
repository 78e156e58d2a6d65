// Keeps own Redis up: started again when it goes down by itself, which its files allow, with growing waits, until it is
// hopeless. own-redis.ts hands it the first one and how to start the next.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../core/ports.js'
import { hasEnded, stopRedis } from './redis-process.js'

export interface KeepUpOptions {
  readonly log: Log
  readonly launch: () => Promise<ChildProcess>
  /** It went down again and again, and is not started any more. */
  readonly onGaveUp: () => void
}

const restarts = { most: 5, firstWaitMs: 100, forgottenAfterMs: 60_000 }

/** Gives the way to stop it, and all that is under way, for good. */
export function keepUp(first: ChildProcess, options: KeepUpOptions): () => Promise<void> {
  const stopping = new AbortController()
  let child = first
  let failures = 0
  const calm = setTimeout(() => {
    failures = 0
  }, restarts.forgottenAfterMs).unref()

  async function watch(): Promise<void> {
    while (await endedByItself(child, stopping.signal)) {
      options.log.warn('redis-server went down; starting it again', { count: failures + 1 })
      const next = await relaunch()
      if (next === undefined) return
      child = next
      calm.refresh()
    }
  }

  async function relaunch(): Promise<ChildProcess | undefined> {
    while (failures < restarts.most) {
      const waitMs = restarts.firstWaitMs * 2 ** failures++
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return undefined
      const next = await options.launch().catch((error: unknown) => {
        options.log.warn('redis-server did not start', { count: failures, error })
        return undefined
      })
      if (next !== undefined) return next
    }
    options.onGaveUp()
    return undefined
  }

  const watched = watch()
  return async () => {
    stopping.abort()
    clearTimeout(calm)
    await watched
    await stopRedis(child)
  }
}

/** Waits until it ends (true) or we are stopping (false). */
async function endedByItself(child: ChildProcess, stopping: AbortSignal): Promise<boolean> {
  if (!hasEnded(child) && !stopping.aborted) {
    await once(child, 'exit', { signal: stopping }).catch(() => undefined)
  }
  return !stopping.aborted
}
