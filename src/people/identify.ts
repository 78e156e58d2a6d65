// Finds the person behind a platform account. Called by bot.handle with an address from a verified request.
// No match is a guest; a mail counts only where the platform vouches for it, and never by resemblance.
import type { Address } from '../core/message.js'
import type { Person } from '../model/person.js'
import type { Programme } from '../model/programme.js'

/** The person an address belongs to, or undefined for a guest. */
export function identify(
  programme: Pick<Programme, 'people'>,
  address: Address,
): Person | undefined {
  const email = address.verifiedEmail?.trim().toLowerCase()
  return email ? programme.people.find(person => person.id === email) : undefined
}
