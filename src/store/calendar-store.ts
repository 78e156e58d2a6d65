// Whose calendar a secret address is. The bot gives a person theirs, the calendar routes look it up.
// A secret is 256 random bits; a person has one at a time, and renewing it makes the old one nobody's at once.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { PersonId, TenantId } from '../core/ids.js'
import { calendarPeopleKey, calendarSecretsKey } from './keys.js'
import { parseStored, type RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

const Kept = z
  .tuple([z.enum(['kept', 'made']), z.string().regex(/^[0-9a-f]{64}$/)])
  .transform(([, secret]) => secret)
const Token = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{64}$/)

export class CalendarStore {
  readonly #connection: RedisConnection
  readonly #keep = loadScript('keep-calendar-2', Kept)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** The person's token, made now where there is none; with `renew` always a new one. It stands in an address as it is. */
  async tokenOf(tenant: TenantId, person: PersonId, { renew = false } = {}): Promise<string> {
    const keys = [calendarPeopleKey(tenant), calendarSecretsKey(tenant)]
    const fresh = randomBytes(32).toString('hex')
    const secret = await this.#keep.run(this.#connection, keys, [person, fresh, renew ? '1' : ''])
    return `${tenant}-${secret}`
  }

  /** Whether there is one; it is nobody's to read but its owner's. */
  async has(tenant: TenantId, person: PersonId): Promise<boolean> {
    return (await this.#connection.send('hexists', calendarPeopleKey(tenant), person)) === 1
  }

  /** The person's address is nobody's from now on, and there is no new one until they ask. */
  async erase(tenant: TenantId, person: PersonId): Promise<void> {
    const secret = await this.#connection.send('hget', calendarPeopleKey(tenant), person)
    if (secret === null) return
    const sha = createHash('sha1').update(parseStored(z.string(), secret)).digest('hex')
    await this.#connection.send('hdel', calendarSecretsKey(tenant), sha)
    await this.#connection.send('hdel', calendarPeopleKey(tenant), person)
  }

  /** Whose token it is, or undefined where it is nobody's. */
  async ownerOf(token: string): Promise<{ tenant: TenantId; person: PersonId } | undefined> {
    if (!Token.safeParse(token).success) return undefined
    const tenant = TenantId.parse(token.slice(0, -65))
    const sha = createHash('sha1').update(token.slice(-64)).digest('hex')
    const person = await this.#connection.send('hget', calendarSecretsKey(tenant), sha)
    if (person === null) return undefined
    return { tenant, person: PersonId.parse(parseStored(z.string(), person)) }
  }
}
