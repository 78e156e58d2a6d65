// BullMQ as the executor of what is due now: it carries ids of deliveries to a worker of this replica or another. The outbox stays the
// truth: a job that is lost, doubled or stalled does no harm, since the worker claims each row before it does anything, and the next sweep
// hands over again whatever still waits. main makes it; src/deliver hands over and works.
import { createHash } from 'node:crypto'
import { type ConnectionOptions, type Job, Queue, Worker } from 'bullmq'
import { z } from 'zod'
import { TenantId } from '../core/ids.js'
import type { DueLane, Executor, Log } from '../core/ports.js'

export interface ExecutorDeps {
  /** For adding jobs, and for running them (store/queue-connection.ts). */
  readonly producer: ConnectionOptions
  readonly worker: ConnectionOptions
  /** Sends what still waits of these. Never throws. */
  work(tenant: TenantId, lanes: readonly DueLane[]): Promise<void>
  /** Something of the tenant was left, since too much of it is under way here. Never throws. */
  onLeft(tenant: TenantId): void
  readonly log: Log
  /** Apart from others on the same Redis, in tests. */
  readonly name?: string
  /** How long the end of the process waits for what is under way: 20 s unless told, since `Worker.close` has no end of its own. */
  readonly closeMs?: number
}

/** Ids and nothing else: what stands in a job is clear text in Redis. */
const JobData = z.object({
  tenant: TenantId,
  lanes: z.array(
    z.object({ id: z.string(), deliveries: z.array(z.string()), priority: z.number() }),
  ),
})
type JobData = z.infer<typeof JobData>

/** In braces, so that all keys of the queue lie in one slot of a cluster. */
const prefix = '{pejling-send}'
/** Receivers of one job: so many that the queue costs little for each. */
const lanesPerJob = 100
/** Jobs under way in a process, and how many of them may be one tenant's; what is urgent always may. */
const atOnce = 32
const mostOfTenant = 24
/** Worked out by killing workers: what they had is run again after about 10 s, however often. */
const stalling = { stalledInterval: 5000, lockDuration: 10_000, maxStalledCount: 50 }

export function createExecutor(deps: ExecutorDeps): Executor {
  const { producer, log, name = 'due', closeMs = 20_000 } = deps
  const queue = new Queue(name, {
    connection: producer,
    prefix,
    skipVersionCheck: true,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    streams: { events: { maxLen: 100 } },
  })
  const worker = new Worker(name, createProcessor(deps), {
    connection: deps.worker,
    prefix,
    skipVersionCheck: true,
    concurrency: atOnce,
    ...stalling,
  })
  const onError = (error: Error) =>
    log.debug('The queue stands still; the next sweep goes on', { error })
  queue.on('error', onError)
  worker.on('error', onError)
  return {
    async enqueue(tenant, lanes) {
      await queue.addBulk(jobsOf(tenant, lanes))
    },
    async close() {
      // BullMQ cannot be hurried once it closes; a job that is left behind stalls, and another replica takes it.
      await inTime(worker.close(), closeMs).catch(() => undefined)
      await queue.close().catch(() => undefined)
    },
  }
}

function jobsOf(tenant: TenantId, lanes: readonly DueLane[]) {
  const jobs: { name: string; data: JobData; opts: { jobId: string; priority: number } }[] = []
  for (const priority of new Set(lanes.map(lane => lane.priority))) {
    const equal = lanes.filter(lane => lane.priority === priority)
    for (let at = 0; at < equal.length; at += lanesPerJob) {
      const own = equal.slice(at, at + lanesPerJob)
      const data = {
        tenant,
        lanes: own.map(lane => ({ ...lane, deliveries: [...lane.deliveries] })),
      }
      // The same again while it waits is the same job. BullMQ's first is 0.
      jobs.push({
        name: 'send',
        data,
        opts: { jobId: `d-${hashOf(data)}`, priority: priority - 1 },
      })
    }
  }
  return jobs
}

function createProcessor({ work, onLeft, log }: ExecutorDeps) {
  const running = new Map<TenantId, number>()
  const left = new Set<TenantId>()
  return async (job: Job<unknown>): Promise<void> => {
    const data = JobData.safeParse(job.data)
    if (!data.success) return log.error('A job is not what it should be', { code: 'job' })
    const { tenant, lanes } = data.data
    const count = running.get(tenant) ?? 0
    const isUrgent = lanes.some(({ priority }) => priority === 1)
    if (count >= mostOfTenant && !isUrgent) {
      // Others need room here. What it carried still waits in the outbox.
      left.add(tenant)
      return
    }
    running.set(tenant, count + 1)
    await work(tenant, lanes)
    const still = (running.get(tenant) ?? 1) - 1
    running.set(tenant, still)
    if (still === 0 && left.delete(tenant)) onLeft(tenant)
  }
}

/** 132 bits of SHA-256: without a colon, and in a job's id never digits only. */
function hashOf(data: JobData): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22)
}

/** Rejects when it takes longer. */
async function inTime(closing: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('slow')), ms)
  })
  await Promise.race([closing, enough]).finally(() => clearTimeout(timer))
}
