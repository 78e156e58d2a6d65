// Who presses or sends something here, and what stands at that moment: made anew for every event, so that rights and programme are
// those of now. Made by desk.ts, used by the rest of this folder.
import type { PersonId, TenantId } from '../core/ids.js'
import type { Address } from '../core/message.js'
import type { LanguageModel } from '../core/ports.js'
import type { Reply } from '../core/reply.js'
import type { Instant } from '../core/time.js'
import type { Receiver } from '../model/delivery.js'
import { Person } from '../model/person.js'
import type { Account } from '../model/question.js'
import {
  type Asking as BareAsking,
  type Standing as BareStanding,
  standingAt,
} from '../programme/asking.js'
import type { SnapshotCache } from '../programme/snapshot-cache.js'
import type { ProgrammeStore } from '../store/programme-store.js'
import type { QuestionStore } from '../store/question-store.js'

export interface QuestionDeps {
  readonly questions: QuestionStore
  readonly programmes: Pick<ProgrammeStore, 'load' | 'save' | 'version'>
  readonly snapshots: SnapshotCache
  readonly model: LanguageModel
  /** The tenant's first administrator, whom no sheet has to name; undefined where there is none. */
  adminOf(tenant: TenantId): Promise<PersonId | undefined>
  /** Something to be sent was just stored. Never throws, and nobody waits for it. */
  wake(tenant: TenantId): void
}

/** Why something that was to be sent is not to be sent any longer. */
export type Composed = Reply | { readonly stale: string }

/** The programme as it stands, and what is done about it. */
export interface Standing extends BareStanding {
  readonly deps: QuestionDeps
}

/** The same, and who asks. */
export type Asking = Standing & BareAsking

export async function standingOf(
  deps: QuestionDeps,
  tenant: TenantId,
  { now, version }: { now: Instant; version: number },
): Promise<Standing> {
  const snapshot = await deps.snapshots.get(tenant, version)
  const admin = await deps.adminOf(tenant)
  return { ...standingAt(tenant, { snapshot, admin, now }), deps }
}

/** The person a message goes to, as they stand now; undefined for an account, and for one who has left. */
export function personOf(
  receiver: Receiver,
  { programme, admin }: Pick<Standing, 'programme' | 'admin'>,
): Person | undefined {
  if (receiver.kind !== 'person') return undefined
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
