// The stores for a command that runs and ends: the configured Redis, the one of a Pejling that runs on the same data, or an
// own one for the length of the command.
import type { Config } from '../config.js'
import type { Lang } from '../core/message.js'
import { createLog } from '../log.js'
import { ownRedisAddress, startOwnRedis } from '../store/own-redis.js'
import { ProgrammeStore } from '../store/programme-store.js'
import { connectRedis, type RedisConnection } from '../store/redis/redis.js'
import type { RedisSettings } from '../store/redis/redis-options.js'
import { TenantStore } from '../store/tenant-store.js'
import { wording } from '../wording/wording.js'

export interface OpenStore {
  readonly connection: RedisConnection
  readonly tenants: TenantStore
  readonly programmes: ProgrammeStore
  close(): Promise<void>
}

/** Opens the store. Throws `Unavailable` when there is no Redis to be had within `waitMs`, half a minute unless told. */
export async function openStore(
  config: Config,
  lang: Lang,
  { waitMs = 30_000 }: { readonly waitMs?: number } = {},
): Promise<OpenStore> {
  const log = createLog(config.logLevel ?? 'error')
  const { store, operate } = wording(lang)
  const connect = { log, sentences: store, waitMs }
  const running = config.redis ?? (await runningBeside(config))
  if (running) return stores(await connectRedis(running, connect), async () => undefined)
  const own = await startOwnRedis({
    dir: config.dataDir,
    binary: config.redisServer,
    log,
    sentences: operate.ownRedis,
    onGaveUp: () => undefined,
  })
  return stores(await connectRedis({ kind: 'single', socket: own.socket }, connect), () =>
    own.stop(),
  )
}

function stores(connection: RedisConnection, stop: () => Promise<void>): OpenStore {
  return {
    connection,
    tenants: new TenantStore(connection),
    programmes: new ProgrammeStore(connection),
    close: async () => {
      await connection.close()
      await stop()
    },
  }
}

/** The Redis of a Pejling that runs on the same data. */
async function runningBeside(config: Config): Promise<RedisSettings | undefined> {
  const address = await ownRedisAddress(config.dataDir)
  return address && { kind: 'single', socket: address.socket }
}
