// Who presses or sends something here, and what stands at that moment: made anew for every event, so that rights and programme are
// those of now. Made by desk.ts, used by the rest of this folder.
import type { NetworkId, PersonId, TenantId } from '../core/ids.js'
import type { Address, Lang } from '../core/message.js'
import type { Form, Reply } from '../core/reply.js'
import { type Instant, localOf } from '../core/time.js'
import type { Receiver } from '../model/delivery.js'
import { Person } from '../model/person.js'
import type { Account } from '../model/question.js'
import { identify } from '../people/identify.js'
import { may, mayAnywhere, type Right, type Viewer, viewerOf } from '../people/rights.js'
import type { Snapshot } from '../programme/snapshot.js'
import type { SnapshotCache } from '../programme/snapshot-cache.js'
import type { ProgrammeStore } from '../store/programme-store.js'
import type { QuestionStore } from '../store/question-store.js'
import type { Directory } from './receivers.js'

export interface QuestionDeps {
  readonly questions: QuestionStore
  readonly programmes: Pick<ProgrammeStore, 'load' | 'save' | 'version'>
  readonly snapshots: SnapshotCache
  /** The tenant's first administrator, whom no sheet has to name; undefined where there is none. */
  adminOf(tenant: TenantId): Promise<PersonId | undefined>
  /** Something to be sent was just stored. Never throws, and nobody waits for it. */
  wake(tenant: TenantId): void
}

/** What is said to a press or a form. `quiet`: only that it was taken. */
export interface Said {
  readonly reply: Reply
  readonly quiet?: true
}
export type Outcome = Said | { readonly form: Form }

/** Why something that was to be sent is not to be sent any longer. */
export type Composed = Reply | { readonly stale: string }

/** The programme as it stands, for whoever it is about. */
export interface Standing extends Directory {
  readonly deps: QuestionDeps
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

export async function standingOf(
  deps: QuestionDeps,
  tenant: TenantId,
  { now, version }: { now: Instant; version: number },
): Promise<Standing> {
  const snapshot = await deps.snapshots.get(tenant, version)
  const admin = await deps.adminOf(tenant)
  const { programme, zone } = snapshot
  const today = localOf(now, zone).slice(0, 10)
  return { deps, tenant, now, snapshot, programme, today, ...(admin ? { admin } : {}) }
}

export function askingOf(standing: Standing, address: Address, lang: Lang): Asking {
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

/** The person a message goes to, as they stand now; undefined for an account, and for one who has left. */
export function personOf(
  receiver: Receiver,
  { programme, admin }: Pick<Standing, 'programme' | 'admin'>,
): Person | undefined {
  if (receiver.kind === 'account') return undefined
  const known = programme.people.find(({ id }) => id === receiver.id)
  return known ?? (receiver.id === admin ? Person.parse({ id: admin, name: admin }) : undefined)
}

export function accountOf({ platform, userId, ref }: Address): Account {
  return { platform, userId, ...(ref === undefined ? {} : { ref }) }
}

export function isSameAccount(
  one: Pick<Account, 'platform' | 'userId'>,
  other: Pick<Account, 'platform' | 'userId'>,
): boolean {
  return one.platform === other.platform && one.userId === other.userId
}
