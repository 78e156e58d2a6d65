// What was said in the web chat: a log of entries per room (person and conversation), so that a page can be closed, reloaded
// or cut off and go on where it was. demonstration.ts hands it to adapters/web, which alone knows what an entry says.
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import { webLogBodiesKey, webLogKey } from './keys.js'
import type { RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

export interface LoggedEntry {
  /** Grows within a room; a reader comes back with the last one that it has. */
  readonly id: number
  readonly body: string
}

/** RELIABILITY.md, section 10. */
const keptMs = 30 * 24 * 60 * 60 * 1000

const Appended = z
  .tuple([z.enum(['added', 'kept']), z.number().int()])
  .transform(([outcome, id]) => ({ outcome, id }))
const Amended = z.tuple([z.enum(['absent', 'amended', 'kept'])]).transform(([outcome]) => outcome)
const Replaced = z.tuple([z.enum(['absent', 'replaced', 'kept'])]).transform(([outcome]) => outcome)
const Entry = z.tuple([z.number().int(), z.string()]).transform(([id, body]) => ({ id, body }))
const Read = z.tuple([z.literal('found'), z.array(Entry)]).transform(([, entries]) => entries)

export class WebLogStore {
  readonly #connection: RedisConnection
  readonly #most: number
  readonly #append = loadScript('append-entry-2', Appended)
  readonly #amend = loadScript('amend-entry-2', Amended)
  readonly #replace = loadScript('replace-entries-2', Replaced)
  readonly #read = loadScript('read-entries-2', Read)

  /** `most`: how many entries a room keeps, 200 unless told. */
  constructor(connection: RedisConnection, { most = 200 }: { most?: number } = {}) {
    this.#connection = connection
    this.#most = most
  }

  /** Adds an entry to a room, which is kept for 30 days more. The same name again is the same entry and changes nothing. */
  append(
    tenant: TenantId,
    room: string,
    { name, body }: { name: string; body: string },
  ): Promise<{ outcome: 'added' | 'kept'; id: number }> {
    const keys = [webLogKey(tenant, room), webLogBodiesKey(tenant, room)]
    return this.#append.run(this.#connection, keys, [name, body, this.#most, keptMs])
  }

  /**
   * Puts an entry at the end in place of the one of that name, or as a new one; nothing where no entry `of` stands in the room. The same
   * again changes nothing. Whether it stands there now.
   */
  async amend(
    tenant: TenantId,
    room: string,
    { name, body, of }: { name: string; body: string; of: string },
  ): Promise<boolean> {
    const keys = [webLogKey(tenant, room), webLogBodiesKey(tenant, room)]
    return (await this.#amend.run(this.#connection, keys, [name, body, of])) !== 'absent'
  }

  /**
   * Takes entries out, words and all, and puts one at the end that says so; nothing where none `of` them stands in the room. The same again
   * changes nothing. Whether they are replaced now.
   */
  async replace(
    tenant: TenantId,
    room: string,
    { name, body, of }: { name: string; body: string; of: readonly string[] },
  ): Promise<boolean> {
    const keys = [webLogKey(tenant, room), webLogBodiesKey(tenant, room)]
    return (await this.#replace.run(this.#connection, keys, [name, body, ...of])) !== 'absent'
  }

  /** Takes every entry of the room away. */
  async forget(tenant: TenantId, room: string): Promise<void> {
    await this.#connection.send('del', webLogKey(tenant, room), webLogBodiesKey(tenant, room))
  }

  /** What came to a room after the entry with that id (0: everything that is kept), oldest first. */
  readAfter(tenant: TenantId, room: string, after: number): Promise<readonly LoggedEntry[]> {
    const keys = [webLogKey(tenant, room), webLogBodiesKey(tenant, room)]
    return this.#read.run(this.#connection, keys, [after])
  }
}
