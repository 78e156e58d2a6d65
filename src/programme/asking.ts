// Who asks or presses something, and what stands at that moment: made anew for every event, so that rights and programme are those of
// now. Made by each desk (src/questions, src/remind), used by what they do.
import type { NetworkId, PersonId, TenantId } from '../core/ids.js'
import type { Address, Lang } from '../core/message.js'
import type { Form, Reply } from '../core/reply.js'
import { type Instant, type LocalDate, localOf } from '../core/time.js'
import { Person } from '../model/person.js'
import type { Programme } from '../model/programme.js'
import { identify } from '../people/identify.js'
import { may, mayAnywhere, type Right, type Viewer, viewerOf } from '../people/rights.js'
import type { Snapshot } from './snapshot.js'

/** What is said to a press, a form or a sentence. `quiet`: only that it was taken. */
export interface Said {
  readonly reply: Reply
  readonly quiet?: true
  /** It takes the place of the message that was pressed in, where the platform can. */
  readonly instead?: true
  /** What was said, pressed or filled in is nobody's to read: it is neither kept nor repeated. */
  readonly unkept?: true
  /** What was said before in this conversation is to be forgotten. */
  readonly forgets?: true
}
export type Outcome = Said | { readonly form: Form }

/** The people as they stand on a day. */
export interface Directory {
  readonly programme: Programme
  readonly today: LocalDate
  /** The tenant's first administrator, whom the programme need not name. */
  readonly admin?: PersonId | undefined
}

/** The programme as it stands, for whoever it is about. */
export interface Standing extends Directory {
  readonly tenant: TenantId
  readonly now: Instant
  readonly snapshot: Snapshot
}

/** The same, and who asks. */
export interface Asking extends Standing {
  readonly lang: Lang
  readonly address: Address
  readonly viewer: Viewer
}

export function standingAt(
  tenant: TenantId,
  { snapshot, admin, now }: { snapshot: Snapshot; admin: PersonId | undefined; now: Instant },
): Standing {
  const { programme, zone } = snapshot
  const today = localOf(now, zone).slice(0, 10)
  return { tenant, now, snapshot, programme, today, ...(admin ? { admin } : {}) }
}

export function askingOf<Here extends Standing>(
  standing: Here,
  address: Address,
  lang: Lang,
): Here & Asking {
  const { programme, admin, today } = standing
  const isAdmin = admin !== undefined && address.verifiedEmail?.trim().toLowerCase() === admin
  const known = identify(programme, address)
  const person = isAdmin ? (known ?? Person.parse({ id: admin, name: admin })) : known
  return { ...standing, lang, address, viewer: viewerAt(person, { admin, today }) }
}

/** What a person may on the day; the first administrator always as one. */
export function viewerAt(
  person: Person | undefined,
  { admin, today }: Pick<Directory, 'admin' | 'today'>,
): Viewer {
  const viewer = viewerOf(person, today)
  if (!person || person.id !== admin) return viewer
  const grant = { role: 'admin', scope: { kind: 'tenant' }, approved: true } as const
  return { ...viewer, grants: [...viewer.grants, grant] }
}

/** Whether the viewer may do it to what concerns the network; what concerns none is everybody's who may do it somewhere. */
export function mayFor(viewer: Viewer, right: Right, network: NetworkId | undefined): boolean {
  if (!viewer.person) return false
  return network === undefined
    ? mayAnywhere(viewer, right)
    : may(viewer, right, { kind: 'network', id: network })
}
