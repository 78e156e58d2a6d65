// Who has pressed "Set" below a message to many. Apart from the message's record, which hundreds may press at once while its author
// changes it. src/broadcast/sent writes and reads it.
import { z } from 'zod'
import { PersonId, type TenantId } from '../core/ids.js'
import { parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'
import { netMs, yearMs } from './sending/delivery-rows.js'
import { reactedKey } from './sending/sending-keys.js'

const People = z.array(PersonId)
const Noted = z.tuple([z.literal('noted')])

export class ReactionStore {
  readonly #connection: RedisConnection
  readonly #note = loadScript('note-member-1', Noted)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** Doing it twice is doing it once. */
  async add(tenant: TenantId, broadcast: string, person: PersonId): Promise<void> {
    await this.#note.run(
      this.#connection,
      [reactedKey(tenant, broadcast)],
      [person, yearMs + netMs],
    )
  }

  async of(tenant: TenantId, broadcast: string): Promise<ReadonlySet<PersonId>> {
    const members = await this.#connection.send('smembers', reactedKey(tenant, broadcast))
    return new Set(parseStored(People, members))
  }

  /** Which of these this person has pressed "Set" below. */
  async ofPerson(
    tenant: TenantId,
    broadcasts: readonly string[],
    person: PersonId,
  ): Promise<readonly string[]> {
    const pressed = await Promise.all(
      broadcasts.map(id => this.#connection.send('sismember', reactedKey(tenant, id), person)),
    )
    return broadcasts.filter((_, nth) => pressed[nth] === 1)
  }

  /** As if this one had not pressed it. */
  async erase(tenant: TenantId, broadcast: string, person: PersonId): Promise<void> {
    await this.#connection.send('srem', reactedKey(tenant, broadcast), person)
  }
}
