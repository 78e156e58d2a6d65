// Wishes to be contacted, for 90 days. src/checkin/answer writes one together with the message that tells of it, in one Lua call.
import type { PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { Contact } from '../../model/contact.js'
import type { Delivery } from '../../model/delivery.js'
import { AskedRecords } from '../asked/records.js'
import type { RedisConnection } from '../redis/redis.js'

const keptMs = 90 * 24 * 60 * 60 * 1000

export class ContactStore {
  readonly #contacts: AskedRecords<Contact>

  constructor(connection: RedisConnection) {
    this.#contacts = new AskedRecords(connection, {
      kind: 'contact',
      schema: Contact,
      spanOf: ({ at }) => ({ openSince: at, at, keptMs }),
    })
  }

  /** `repeat`: it is there already, and its message is on its way. */
  ask(
    tenant: TenantId,
    contact: Contact,
    deliveries: readonly Delivery[],
  ): Promise<'asked' | 'repeat'> {
    return this.#contacts.ask(tenant, contact, deliveries)
  }

  load(tenant: TenantId, id: string): Promise<Contact | undefined> {
    return this.#contacts.load(tenant, id)
  }

  /** Those of one person, oldest first. */
  async of(tenant: TenantId, person: PersonId): Promise<readonly Contact[]> {
    const all = await this.#contacts.open(tenant)
    return all.filter(({ from }) => from === person)
  }

  /** As if this person had never asked: whoever read it has read it. */
  async erase(tenant: TenantId, person: PersonId): Promise<void> {
    const own = await this.of(tenant, person)
    await this.#contacts.remove(
      tenant,
      own.map(({ id }) => id),
    )
  }

  /** Forgets those whose time is over; how many. */
  forget(tenant: TenantId, now: Instant): Promise<number> {
    return this.#contacts.forget(tenant, now)
  }
}
