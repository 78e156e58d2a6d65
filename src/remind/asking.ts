// Who presses or says something about reminders and changes, and what stands at that moment. Made by desk.ts for every event, used by
// change, settings and report.
import type { PersonId, TenantId } from '../core/ids.js'
import type { Account } from '../model/question.js'
import {
  type Asking as BareAsking,
  type Standing as BareStanding,
  standingAt,
} from '../programme/asking.js'
import type { SnapshotCache } from '../programme/snapshot-cache.js'
import type { AnswerStore } from '../store/attend/answer-store.js'
import type { PauseStore } from '../store/checkin/pause-store.js'
import type { ProgrammeStore } from '../store/programme-store.js'
import type { ChangeStore } from '../store/sending/change-store.js'
import type { DeliveryStore } from '../store/sending/delivery-store.js'
import type { ReachStore } from '../store/sending/reach-store.js'
import type { ReminderStore } from '../store/sending/reminder-store.js'
import type { ReportLinkStore } from '../store/sending/report-link-store.js'

export interface RemindDeps {
  readonly reminders: ReminderStore
  readonly changes: ChangeStore
  readonly deliveries: DeliveryStore
  readonly reach: Pick<ReachStore, 'of'>
  readonly answers: AnswerStore
  /** Who wants no check-ins for a while wants no nudges and no reminder an hour before either. */
  readonly pauses: Pick<PauseStore, 'of'>
  readonly reportLinks: ReportLinkStore
  readonly programmes: Pick<ProgrammeStore, 'load' | 'save' | 'version'>
  readonly snapshots: SnapshotCache
  /** The tenant's first administrator, whom no sheet has to name; undefined where there is none. */
  adminOf(tenant: TenantId): Promise<PersonId | undefined>
  /** The platforms that the tenant has. */
  platformsOf(tenant: TenantId): readonly string[]
  /** Whether what was sent has come to where its receiver reads; what nobody can say was. */
  isSeen(tenant: TenantId, account: Account, ref: string): Promise<boolean>
  /** What a link on this platform is: the path alone on our own page, the whole address elsewhere. */
  link(path: string): string
  /** Something is due, or has changed what is. Never throws, and nobody waits for it. */
  wake(tenant: TenantId): void
}

/** The desks of who comes and of messages to many have more (`Deps`). */
export interface Standing<Deps extends RemindDeps = RemindDeps> extends BareStanding {
  readonly deps: Deps
}
export type Asking<Deps extends RemindDeps = RemindDeps> = Standing<Deps> & BareAsking

export async function standingOf<Deps extends RemindDeps>(
  deps: Deps,
  tenant: TenantId,
  { now, version }: { now: number; version: number },
): Promise<Standing<Deps>> {
  const snapshot = await deps.snapshots.get(tenant, version)
  const admin = await deps.adminOf(tenant)
  return { ...standingAt(tenant, { snapshot, admin, now }), deps }
}
