// The programme of a tenant as one versioned record: read by the snapshot, written by imports and changes.
// A write happens whole or not at all, only on the version it was made from, and once per submission.
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import type { PendingChange } from '../model/change.js'
import { Imports } from '../model/imports.js'
import { Programme, type StoredProgramme } from '../model/programme.js'
import { importsKey, programmeKey, submissionKey } from './keys.js'
import { parseJson, parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'
import { dueChangesKey, pendingChangeKey } from './sending/sending-keys.js'

/** `conflict`: someone else has written since; `version` is theirs, and nothing was changed. */
export interface Saved {
  readonly outcome: 'saved' | 'conflict'
  readonly version: number
}

export interface Writing {
  readonly expectedVersion: number
  readonly submission: string
  /** Of an import alone. */
  readonly imports?: Imports
  /** Of meetings, each once: they wait to be told, as ChangeStore has it, from the moment the programme is written. */
  readonly changes?: readonly PendingChange[]
}

const SaveReply = z
  .tuple([z.enum(['saved', 'conflict']), z.number().int()])
  .transform(([outcome, version]) => ({ outcome, version }))
const Version = z.coerce.number().int().positive()
const Row = z.union([z.tuple([z.null(), z.null()]), z.tuple([Version, z.string()])])

/** How long a submission is known again: a day, far beyond any retry. */
const submissionMs = 24 * 60 * 60 * 1000

export class ProgrammeStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-programme-4n', SaveReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** The programme and its version, or undefined before the first write. A Fault when it is not what the schema says. */
  async load(tenant: TenantId): Promise<StoredProgramme | undefined> {
    const row = await this.#connection.send('hmget', programmeKey(tenant), 'version', 'body')
    const [version, body] = parseStored(Row, row)
    if (version === null) return undefined
    return { version, programme: parseStored(Programme, parseJson(body)) }
  }

  /** The number of the last write, 0 before the first. */
  async version(tenant: TenantId): Promise<number> {
    const version = await this.#connection.send('hget', programmeKey(tenant), 'version')
    return parseStored(Version.or(z.null()), version) ?? 0
  }

  /** What imports left behind, or undefined before the first one. Read it after the programme: then a save finds out. */
  async imports(tenant: TenantId): Promise<Imports | undefined> {
    const body = await this.#connection.send('get', importsKey(tenant))
    return body === null
      ? undefined
      : parseStored(Imports, parseJson(parseStored(z.string(), body)))
  }

  /**
   * Writes the programme if `expectedVersion` (0 for the first) still is the stored one, and with it an import's record and the
   * changes that people are told of: of a meeting whose change waits already the first `before` and `since` stay, `receivers` are
   * added, and the rest is renewed. After a lost reply the same `submission` (a random id made once per attempt to change) is told
   * the same answer and not written again.
   */
  save(
    tenant: TenantId,
    programme: Programme,
    { expectedVersion, submission, imports, changes = [] }: Writing,
  ): Promise<Saved> {
    const keys = [
      programmeKey(tenant),
      submissionKey(tenant, submission),
      importsKey(tenant),
      dueChangesKey(tenant),
      ...changes.map(({ about }) => pendingChangeKey(tenant, about)),
    ]
    const record = imports === undefined ? '' : JSON.stringify(imports)
    const args = [expectedVersion, JSON.stringify(programme), submissionMs, record]
    return this.#save.run(this.#connection, keys, [...args, ...changes.flatMap(changeArguments)])
  }
}

function changeArguments({ about, before, receivers, since, dueAt, by }: PendingChange) {
  return [about, JSON.stringify(before), JSON.stringify(receivers), since, dueAt, by ?? '']
}
