// Who a person in Teams is, as Teams itself says: the e-mail of a member of our own organisation, and of nobody else.
// answer.ts asks for each event; what was said is remembered for a while. A guest or a foreign account never gets an e-mail here.
import type { Address } from '../../../src/core/message.js'
import type { Instant } from '../../../src/core/time.js'
import { requestLimits, type TeamsTimes } from '../limits.js'
import type { Place } from '../receive.js'
import { Member } from '../schema.js'
import type { Calls } from './calls.js'

export interface People {
  /** `away`: Teams does not say right now. `user` is the id that the person is known by here. */
  know(calls: Calls, user: string, place: Place): Promise<Address | 'away'>
}
export interface PeopleDeps {
  /** Undefined with the playground, whose people belong to no organisation. */
  readonly organisation: string | undefined
  /** Real time. */
  now(): Instant
  readonly times: TeamsTimes
}

export function createPeople({ organisation, now, times }: PeopleDeps): People {
  const known = new Map<string, { readonly address: Address; readonly until: Instant }>()
  return {
    async know(calls, user, { conversation, user: id }) {
      const before = known.get(user)
      if (before && now() < before.until) return before.address
      const call = await calls.member(conversation, id)
      const isAbsent = call.outcome === 'refused' && call.why === '404'
      if (call.outcome !== 'answered' && !isAbsent) return 'away'
      const member = call.outcome === 'answered' ? Member.safeParse(call.body).data : undefined
      const address = toAddress(user, member, organisation)
      if (known.size >= requestLimits.people) known.clear()
      known.set(user, { address, until: now() + times.profileMs })
      return address
    },
  }
}

/** An account of ours is one that our organisation made: not invited into it, and not of another that writes across. */
export function toAddress(
  userId: string,
  member: Member | undefined,
  organisation: string | undefined,
): Address {
  const { tenantId, userRole, email, userPrincipalName } = member ?? {}
  const isOurs = organisation === undefined || tenantId?.toLowerCase() === organisation
  const isInvited =
    /^(?:guest|anonymous)$/i.test(userRole ?? '') || /#EXT#/i.test(userPrincipalName ?? '')
  const address = { platform: 'teams', userId }
  const verifiedEmail = email || userPrincipalName
  return isOurs && !isInvited && verifiedEmail ? { ...address, verifiedEmail } : address
}
