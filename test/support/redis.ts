// Helpers for tests against the run's own Redis (test/support/redis-server.ts): a connection, tenants of one's own, cleanup.
// Every test file uses `randomTenant()` and `forget()` in afterAll, so files can run side by side on one server.
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import type { Log, LogFields } from '../../src/core/ports.js'
import {
  connectRedis,
  type RedisConnection,
  type RedisSettings,
} from '../../src/store/redis/redis.js'
import { store } from '../../src/wording/en/operate/store.js'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly fields: LogFields
}

/** A log that keeps its lines. */
export function createTestLog(lines: LogLine[] = []): Log & { readonly lines: LogLine[] } {
  const at =
    (level: LogLine['level']) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields })
    }
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => createTestLog(lines),
  }
}

/** A connection to the run's Redis, or to wherever `settings` say; with English sentences. Close it in afterAll. */
export function openRedis(
  settings: RedisSettings = { kind: 'single', socket: inject('redisSocket') },
  { log = createTestLog(), waitMs = 30_000 }: { log?: Log; waitMs?: number } = {},
): Promise<RedisConnection> {
  return connectRedis(settings, { log, sentences: store, waitMs })
}

/** A tenant that nobody else has. */
export function randomTenant(): TenantId {
  return TenantId.parse(`test-${randomBytes(8).toString('hex')}`)
}

/** Removes every key of the tenants from the run's Redis. SCAN is for tests and administration only. */
export async function forget(...tenants: readonly TenantId[]): Promise<void> {
  const client = new Redis({ path: inject('redisSocket') })
  for (const tenant of tenants) {
    const stream = client.scanStream({ match: `*{t:${tenant}}*`, count: 1000 })
    for await (const keys of stream) if (keys.length > 0) await client.unlink(...keys)
  }
  await client.quit()
}
