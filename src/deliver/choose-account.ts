// Where a message goes: to the account the person last wrote or pressed from; to one who never wrote, the account of their work
// e-mail. Only on platforms that the tenant has and that have not refused this message. deliver-one.ts asks.
import type { PersonId, TenantId } from '../core/ids.js'
import type { Address, Room } from '../core/message.js'
import type { Chat } from '../core/ports.js'
import type { Delivery } from '../model/delivery.js'
import type { DeliveryRow } from '../model/delivery-row.js'
import type { Account } from '../model/question.js'
import type { ReachStore } from '../store/sending/reach-store.js'

export interface Directory {
  readonly reach: Pick<ReachStore, 'of'>
  /** The tenant's chat of that name, where it has one. */
  chatOf(tenant: TenantId, platform: string): Chat | undefined
  /** A person's work e-mail; unless told, their id, which is that. */
  emailOf?(tenant: TenantId, person: PersonId): string | undefined
}

/** Where somebody who never wrote is looked for, in this order. */
const firstContact = ['teams', 'slack', 'web']

/** The account, or undefined where there is none. Throws when a platform could not be asked. */
export async function chooseAccount(
  directory: Directory,
  tenant: TenantId,
  { delivery: { receiver }, history: { closed } }: DeliveryRow,
): Promise<Account | undefined> {
  const isOpen = (platform: string) =>
    !closed.includes(platform) && directory.chatOf(tenant, platform) !== undefined
  if (receiver.kind === 'channel') {
    const { platform, id: userId, ref } = receiver
    if (!isOpen(platform)) return undefined
    return ref === undefined ? { platform, userId } : { platform, userId, ref }
  }
  if (receiver.kind === 'account') {
    const { kind, ...account } = receiver
    return isOpen(account.platform) ? account : undefined
  }
  const known = await directory.reach.of(tenant, receiver.id)
  const newest = known.find(({ platform }) => isOpen(platform))
  return newest ?? find(directory, tenant, { person: receiver.id, isOpen })
}

async function find(
  { chatOf, emailOf }: Directory,
  tenant: TenantId,
  { person, isOpen }: { person: PersonId; isOpen(platform: string): boolean },
): Promise<Account | undefined> {
  const email = emailOf ? emailOf(tenant, person) : person
  if (email === undefined) return undefined
  for (const platform of firstContact.filter(isOpen)) {
    const found = await chatOf(tenant, platform)?.find(email)
    if (found) return toAccount(found)
  }
  return undefined
}

function toAccount({ platform, userId, ref }: Address): Account {
  return ref === undefined ? { platform, userId } : { platform, userId, ref }
}

/** An account as its platform's adapter takes it. */
export function toAddress({ platform, userId, ref }: Account): Address {
  return ref === undefined ? { platform, userId } : { platform, userId, ref }
}

/** Where a delivery goes, as its platform's adapter takes it: the account, or the room of many that stands in its place. */
export function toTarget({ receiver }: Delivery, account: Account): Address | Room {
  if (receiver.kind !== 'channel') return toAddress(account)
  const { platform, id: room, ref } = receiver
  return ref === undefined ? { platform, room } : { platform, room, ref }
}
