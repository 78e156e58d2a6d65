// The ticker: calls the tick at start and then every 15 seconds of UTC, on every replica. main starts and stops it.
// It decides nothing: what is due stands in Redis, so a late or a doubled tick does no harm and a failed one is made good
// by the next.
import { schedule } from 'node-cron'
import type { Log } from '../core/ports.js'

export interface TickingClock {
  /** No tick begins after this; resolves when the one that runs has ended. */
  stop(): Promise<void>
}

export interface TickOptions {
  readonly log: Log
  /** Seconds between ticks; divides 60. 15 unless told. */
  readonly everySeconds?: number
}

/** Starts ticking. An error of a tick is logged and never thrown; a tick never overlaps the one before. */
export function startClock(
  onTick: () => Promise<void>,
  { log, everySeconds = 15 }: TickOptions,
): TickingClock {
  let running: Promise<void> | undefined
  let stopped = false

  function tick(): Promise<void> {
    if (stopped) return Promise.resolve()
    running ??= runTick(onTick, log).finally(() => {
      running = undefined
    })
    return running
  }

  const task = schedule(`*/${everySeconds} * * * * *`, tick, {
    timezone: 'UTC',
    noOverlap: true,
    // By default a tick that comes over a second late is left out; ours does as well late as on time. Only ticks that
    // were missed altogether are left out, and the next one does their work.
    missedExecutionTolerance: everySeconds * 1000,
    suppressMissedWarning: true,
    logger: quietLogger(log),
  })
  void tick()

  return {
    async stop() {
      stopped = true
      await task.destroy()
      await running
    },
  }
}

async function runTick(onTick: () => Promise<void>, log: Log): Promise<void> {
  try {
    await onTick()
  } catch (error) {
    log.error('A tick failed; the next one does its work', { error })
  }
}

/** node-cron's own remarks (a tick that waits for the one before) interest only someone who looks for them. */
function quietLogger(log: Log) {
  const remark = (message: string | Error) => {
    log.debug('Remark of the clock', { reason: String(message) })
  }
  return { info: remark, warn: remark, error: remark, debug: remark }
}
