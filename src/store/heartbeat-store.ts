// When the clock last ticked: per replica for /readyz, and for the installation, from which the tick plans after downtime.
// The tick writes it when it is done. Times are the caller's own (business time), never Redis'.
import { z } from 'zod'
import type { Instant } from '../core/time.js'
import { heartbeatKey, lastTickKey } from './keys.js'
import { parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

/** Undefined: never, or for a replica longer ago than ten minutes. */
export interface LastTick {
  readonly replica: Instant | undefined
  readonly installation: Instant | undefined
}

const RecordReply = z.tuple([z.literal('recorded')])
const Times = z.tuple([z.coerce.number().nullable(), z.coerce.number().nullable()])
const keptMs = 10 * 60 * 1000

export class HeartbeatStore {
  readonly #connection: RedisConnection
  readonly #record = loadScript('record-tick-2', RecordReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** The replica (any id of the process) ticked at `at`. */
  async record(replica: string, at: Instant): Promise<void> {
    await this.#record.run(this.#connection, [lastTickKey(), heartbeatKey(replica)], [at, keptMs])
  }

  async read(replica: string): Promise<LastTick> {
    const row = await this.#connection.send('mget', heartbeatKey(replica), lastTickKey())
    const [own, all] = parseStored(Times, row)
    return { replica: own ?? undefined, installation: all ?? undefined }
  }
}
