// Finds the person behind a platform account. Called with an address from a verified request by bot.handle and every capability.
// No match is a guest; a mail counts only where the platform vouches for it, never by resemblance; an account counts where
// somebody who may has linked it (src/questions/membership).
import type { Address } from '../core/message.js'
import type { Person } from '../model/person.js'
import type { Programme } from '../model/programme.js'

/** Where a person's record keeps their account on a platform. */
const accountFields: ReadonlyMap<string, 'slackId' | 'teamsId'> = new Map([
  ['slack', 'slackId'],
  ['teams', 'teamsId'],
])

/** The person an address belongs to, or undefined for a guest; of two that it fits, neither. */
export function identify(
  programme: Pick<Programme, 'people'>,
  address: Pick<Address, 'platform' | 'userId' | 'verifiedEmail'>,
): Person | undefined {
  const email = address.verifiedEmail?.trim().toLowerCase()
  const found = programme.people.filter(
    person => (email && person.id === email) || hasAccount(person, address),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Whether the account is linked to the person. */
export function hasAccount(
  person: Person,
  { platform, userId }: Pick<Address, 'platform' | 'userId'>,
): boolean {
  return userId !== '' && accountOf(person, platform) === userId
}

/** The person's account on the platform, where one is linked. */
export function accountOf(person: Person, platform: string): string | undefined {
  const field = accountFields.get(platform)
  return field && person[field]
}

/** The person with the account linked; as they are where accounts of the platform cannot be. */
export function withAccount(
  person: Person,
  { platform, userId }: Pick<Address, 'platform' | 'userId'>,
): Person {
  const field = accountFields.get(platform)
  return field ? { ...person, [field]: userId } : person
}

/** The person without an account on the platform. */
export function withoutAccount(person: Person, platform: string): Person {
  const left: Person = { ...person }
  const field = accountFields.get(platform)
  if (field) delete left[field]
  return left
}
