// Notes where people can be reached as they write, without a word to Redis for most messages. bot.ts calls it.
import type { PersonId, TenantId } from './core/ids.js'
import type { Address } from './core/message.js'
import type { Instant } from './core/time.js'
import type { ReachStore } from './store/sending/reach-store.js'

export interface ReachNotes {
  /** The person wrote or pressed from this account, in a room of their own. */
  seen(tenant: TenantId, person: PersonId, address: Address, now: Instant): Promise<void>
  /** The account has put Pejling away: nothing can be written to it until it writes again. */
  left(tenant: TenantId, address: Address): Promise<void>
}

/** So long is a note good enough: another replica may have seen the person on another platform since. */
const againMs = 5 * 60 * 1000
/** More people than write to one replica in that time. */
const most = 10_000

interface Note {
  readonly account: string
  readonly at: Instant
}

export function createReachNotes(reach: ReachStore): ReachNotes {
  const notes = new Map<string, Note>()
  return {
    async seen(tenant, person, { platform, userId, ref }, now) {
      const who = `${tenant} ${person}`
      const account = `${platform} ${userId} ${ref}`
      const last = notes.get(who)
      if (last?.account === account && now - last.at < againMs) return
      if (notes.size >= most) notes.clear()
      notes.set(who, { account, at: now })
      await reach.seen(tenant, person, ref ? { platform, userId, ref } : { platform, userId }, now)
    },
    async left(tenant, { platform, userId }) {
      const person = await reach.left(tenant, { platform, userId })
      if (person) notes.delete(`${tenant} ${person}`)
    },
  }
}
