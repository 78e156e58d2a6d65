// Work in a thread of its own, so that something long holds up nobody else: one job at a time, started at the first, ended when there
// has been none for a while, and ended at once when a job takes too long or too much memory. The thread's file calls `serve`.
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'
import { z } from 'zod'
import { Fault } from '../core/errors.js'
import type { Following } from '../core/ports.js'

export interface Thread {
  /**
   * Does one job, after those before it. `job` and what comes back are copied. Throws a Fault: `thread.slow`, `thread.full` (memory),
   * `thread.stopped` (by the signal), `thread.failed`, or with the code of the Fault that was thrown over there.
   */
  run(job: unknown, following?: Following): Promise<unknown>
  /** Resolves when the last job is done, or is ended because it takes longer than the options' `closeMs`. */
  close(): Promise<void>
}

export interface ThreadOptions {
  /** What the thread's file gets as its `workerData`. */
  readonly data: unknown
  /** How long a job may take. */
  readonly timeoutMs: number
  /** How long a job that runs may go on when all is to end. */
  readonly closeMs: number
  /** How long the thread waits for another job before its memory is given back. */
  readonly idleMs: number
  readonly megabytes: number
}

const Said = z.union([
  z.object({ progress: z.string() }),
  z.object({ done: z.unknown() }),
  z.object({ failed: z.string() }),
])

export function createThread(file: URL, options: ThreadOptions): Thread {
  const { data, timeoutMs, closeMs, idleMs, megabytes } = options
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function end(): void {
    void worker?.terminate()
    worker = undefined
  }

  async function runNow(job: unknown, following: Following): Promise<unknown> {
    if (following.signal?.aborted) throw new Fault('thread.stopped')
    clearTimeout(idle)
    const limits = { maxOldGenerationSizeMb: megabytes }
    worker ??= start(file, { workerData: data, resourceLimits: limits })
    try {
      return await oneJob(worker, job, { ...following, timeoutMs })
    } catch (error) {
      if (error instanceof Fault && error.code.startsWith('thread.')) end()
      throw error
    } finally {
      worker?.unref()
      idle = setTimeout(end, idleMs).unref()
    }
  }

  return {
    run(job, following = {}) {
      const result = last.then(() => runNow(job, following))
      last = result.catch(() => undefined)
      return result
    },
    async close() {
      await Promise.race([last, sleep(closeMs, undefined, { ref: false })])
      clearTimeout(idle)
      end()
    },
  }
}

/** One that is ended while it runs out of memory says so after all have stopped listening, which would end the program. */
function start(file: URL, options: WorkerOptions): Worker {
  return new Worker(file, options).on('error', () => undefined)
}

interface Job extends Following {
  readonly timeoutMs: number
}

function oneJob(worker: Worker, job: unknown, options: Job): Promise<unknown> {
  const { timeoutMs, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Fault('thread.slow'))), timeoutMs)
    const onError = (cause: unknown) => finish(() => reject(toFault(cause)))
    const onStop = () => finish(() => reject(new Fault('thread.stopped')))
    const onExit = () => finish(() => reject(new Fault('thread.failed')))
    const onMessage = (message: unknown) => {
      const said = Said.parse(message)
      if ('progress' in said) onProgress?.(said.progress)
      else if ('failed' in said) finish(() => reject(new Fault(said.failed)))
      else finish(() => resolve(said.done))
    }
    function finish(settle: () => void): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onStop)
      worker.off('error', onError).off('exit', onExit).off('message', onMessage)
      settle()
    }
    worker.on('error', onError).on('exit', onExit).on('message', onMessage)
    signal?.addEventListener('abort', onStop)
    worker.ref()
    worker.postMessage(job)
  })
}

function toFault(cause: unknown): Fault {
  const isFull =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new Fault(isFull ? 'thread.full' : 'thread.failed', { cause })
}

/** In the thread: does each job that comes; what it throws is told by its code alone, so log it there. */
export function serve(
  work: (job: unknown, onProgress: (sentence: string) => void) => Promise<unknown>,
): void {
  parentPort?.on('message', (job: unknown) => {
    const say = (said: z.input<typeof Said>) => parentPort?.postMessage(said)
    work(job, progress => say({ progress })).then(
      done => say({ done }),
      error => say({ failed: error instanceof Fault ? error.code : 'thread.job-failed' }),
    )
  })
}
