// Where a person can be reached: the accounts that they write from, the newest first. The bot notes them as people write and
// press; src/deliver chooses among them. An account is only ever that of a verified request.
import { z } from 'zod'
import { PersonId, type TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Account } from '../../model/question.js'
import { reachKey, reachOwnerKey } from '../keys.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'

type AccountId = Pick<Account, 'platform' | 'userId'>

const Seen = z.tuple([z.enum(['seen', 'known'])])
const Marked = z.tuple([z.enum(['marked', 'unknown'])])
const Fields = z.record(z.string(), z.string())

const dayMs = 24 * 60 * 60 * 1000
/** Kept for a year after the person last wrote; that is noted anew once a month, so that most messages write nothing. */
const keptMs = 365 * dayMs
const renewMs = 30 * dayMs
/** Of two accounts at the same moment this platform's is the newer. */
const firstOfTwo = 'teams'

export class ReachStore {
  readonly #connection: RedisConnection
  readonly #see = loadScript('see-account-2', Seen)
  readonly #mark = loadScript('mark-account-1', Marked)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /**
   * The person wrote or pressed from this account just now, so it can be reached, whatever was noted before. An account without
   * a `ref` keeps the one it had. Writes nothing when nothing new is said.
   */
  async seen(tenant: TenantId, person: PersonId, account: Account, now: Instant): Promise<void> {
    const keys = [reachKey(tenant, person), reachOwnerKey(tenant, idOf(account))]
    const args = [idOf(account), account.ref ?? '', now, renewMs, keptMs + renewMs, person]
    await this.#see.run(this.#connection, keys, args)
  }

  /** Newest first, of two at the same moment Teams; those marked unreachable are left out. */
  async of(tenant: TenantId, person: PersonId): Promise<readonly Account[]> {
    const row = await this.#connection.send('hgetall', reachKey(tenant, person))
    const noted = parseStored(Fields, row)
    return Object.entries(noted)
      .flatMap(([field, at]) => (field.startsWith('at:') ? [{ id: field.slice(3), at }] : []))
      .filter(({ id }) => noted[`out:${id}`] === undefined)
      .map(({ id, at }) => ({ at: Number(at), account: accountOf(id, noted[`ref:${id}`]) }))
      .sort((a, b) => b.at - a.at || rankOf(b.account) - rankOf(a.account))
      .map(({ account }) => account)
  }

  /** It cannot be reached (`why`, a code) until the person writes from it again. One that was never seen is not noted. */
  async markUnreachable(
    tenant: TenantId,
    person: PersonId,
    account: AccountId,
    why: string,
  ): Promise<void> {
    await this.#mark.run(this.#connection, [reachKey(tenant, person)], [idOf(account), why])
  }

  /**
   * The account has put Pejling away, whoever's it is, and cannot be reached until it writes again. Gives whose it was; undefined
   * where nobody was ever seen with it.
   */
  async left(tenant: TenantId, account: AccountId): Promise<PersonId | undefined> {
    const owner = await this.#connection.send('get', reachOwnerKey(tenant, idOf(account)))
    const person = parseStored(PersonId.nullable(), owner)
    if (!person) return undefined
    await this.markUnreachable(tenant, person, account, 'left')
    return person
  }
}

/** No platform's name has a colon, so the first one ends it. */
function idOf({ platform, userId }: AccountId): string {
  return `${platform}:${userId}`
}

function accountOf(id: string, ref: string | undefined): Account {
  const end = id.indexOf(':')
  const account = { platform: id.slice(0, end), userId: id.slice(end + 1) }
  return ref === undefined ? account : { ...account, ref }
}

function rankOf({ platform }: Account): number {
  return platform === firstOfTwo ? 1 : 0
}
