// The two connections of the job queue: who adds jobs fails fast, like every command; who runs them waits for Redis as long as it takes.
// main opens them, jobs/executor.ts uses them and nobody else; they are made here, since ioredis lives here alone.
import type { Cluster, Redis } from 'ioredis'
import type { Log } from '../../core/ports.js'
import type { RedisSettings } from './redis.js'
import { createClient } from './redis-options.js'

export interface QueueConnection {
  readonly producer: Redis | Cluster
  readonly worker: Redis | Cluster
  /** Cuts both, when nobody uses them any more. Never throws. */
  close(): void
}

/** Opens both; they connect by themselves, and again for ever. Redis should be there already. */
export function openQueue(settings: RedisSettings, log: Log): QueueConnection {
  const [producer, worker] = [createClient(settings), createClient(settings, 'worker')]
  for (const client of [producer, worker]) {
    const emitter: NodeJS.EventEmitter = client
    // The stores' connection tells of outages; an error that nobody listens for would end the process.
    emitter.on('error', (error: unknown) => log.debug('The queue cannot reach Redis', { error }))
  }
  return {
    producer,
    worker,
    close() {
      producer.disconnect()
      worker.disconnect()
    },
  }
}
