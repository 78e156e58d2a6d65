// What is written to somebody who did not just write: the desk that passes questions on, the outbox and what empties it, and each
// tenant's ways out. main makes one; the platforms and the demonstration add their chats as they open.
import { randomUUID } from 'node:crypto'
import type { PersonId, TenantId } from './core/ids.js'
import type { Chat, Clock, Executor, Log, Rates } from './core/ports.js'
import type { Instant } from './core/time.js'
import { toAddress } from './deliver/choose-account.js'
import { createDeliverer, type DelivererDeps } from './deliver/deliver.js'
import type { LookPauses } from './deliver/outcome.js'
import type { ExecutorDeps } from './jobs/executor.js'
import { createDueTurns } from './outgoing-due.js'
import { createBudget, createWays, type Ways } from './outgoing-ways.js'
import { createComposer } from './outgoing-words.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { createQuestionDesk, type QuestionDesk } from './questions/desk.js'
import { createReachNotes, type ReachNotes } from './reach-notes.js'
import { createReminderDesk, type ReminderDesk } from './remind/desk.js'
import type { ProgrammeStore } from './store/programme-store.js'
import { QuestionStore } from './store/question-store.js'
import type { RedisConnection } from './store/redis/redis.js'
import { BudgetStore } from './store/sending/budget-store.js'
import { ChangeStore } from './store/sending/change-store.js'
import { DeliveryStore } from './store/sending/delivery-store.js'
import { DueStore } from './store/sending/due-store.js'
import { ReachStore } from './store/sending/reach-store.js'
import { ReminderStore } from './store/sending/reminder-store.js'
import { ReportLinkStore } from './store/sending/report-link-store.js'
import { TenantStore } from './store/tenant-store.js'

export interface OutgoingParts {
  readonly connection: RedisConnection
  readonly programmes: ProgrammeStore
  readonly snapshots: SnapshotCache
  readonly clock: Clock
  readonly realNow: () => Instant
  readonly log: Log
  /** What a link on the tenants' platforms is: the path alone on our own page, the whole address elsewhere. */
  link(path: string): string
  /** Other leases and looks than the outbox' own: where nobody can wait for minutes. */
  readonly haste?: { readonly leaseMs: number; readonly looks: LookPauses }
  /** What carries the ids of what is due to `work` (jobs/executor.ts), of this replica or another. */
  executor(ends: Pick<ExecutorDeps, 'work' | 'onLeft'>): Executor
}

export interface Outgoing {
  readonly desk: QuestionDesk
  readonly reminders: ReminderDesk
  readonly reached: ReachNotes
  /** From now on the tenant's messages may go this way, so many at a time. Without `rates` as many as there are. */
  open(tenant: TenantId, platform: string, way: Chat, rates?: Rates): void
  /** An answer was sent past the outbox, to that room: what the platform lets through is less by one. Never throws. */
  spent(tenant: TenantId, platform: string, room: string): void
  /** Sends what is due and forgets what is too old, for every tenant that has a way out. Never throws. */
  sweep(): Promise<void>
  /** By how much the oldest thing that was due was late when it was last looked for, in ms of business time. */
  lateMs(): number
  /** Waits for what is on its way. */
  close(): Promise<void>
}

export function createOutgoing(parts: OutgoingParts): Outgoing {
  const { connection, programmes, snapshots, clock, log } = parts
  const ways = createWays()
  const tenants = new TenantStore(connection)
  const reach = new ReachStore(connection)
  const questions = new QuestionStore(connection)
  const adminOf = createAdmins(tenants)
  const desk = createQuestionDesk({
    questions,
    programmes,
    snapshots,
    adminOf,
    wake: tenant => void deliverer.sweep(tenant),
  })
  const deliveries = new DeliveryStore(connection, parts.haste)
  const reminders = createReminderDesk({
    reminders: new ReminderStore(connection),
    changes: new ChangeStore(connection),
    deliveries,
    reach,
    programmes,
    snapshots,
    adminOf,
    reportLinks: new ReportLinkStore(connection),
    isSeen: async (tenant, account, ref) =>
      (await ways.of(tenant, account.platform)?.chat.isSeen(toAddress(account), ref)) ?? true,
    link: parts.link,
    platformsOf: ways.platformsOf,
    wake: tenant => void due.turn(tenant),
  })
  const due = createDueTurns({
    ...{ due: new DueStore(connection), reminders, clock, log },
    send: tenant => deliverer.sweep(tenant),
  })
  const compose = createComposer({ desk, reminders, programmes, clock })
  const { deliverer, spent, close } = createSending(parts, { ways, reach, deliveries, compose })
  return {
    desk,
    reminders,
    reached: createReachNotes(reach),
    open: ways.open,
    spent,
    async sweep() {
      await Promise.all(
        ways.tenants().map(async tenant => {
          await due.turn(tenant)
          await forgetOld(questions, tenant, parts)
        }),
      )
    },
    lateMs: due.lateMs,
    async close() {
      due.stop()
      await close()
    },
  }
}

async function forgetOld(
  questions: QuestionStore,
  tenant: TenantId,
  { clock, log }: OutgoingParts,
): Promise<void> {
  await questions.forget(tenant, clock.now()).catch((error: unknown) => {
    log.warn('old questions were not forgotten', { tenant, code: 'questions-kept', error })
  })
}

type Sending = Pick<DelivererDeps, 'reach' | 'deliveries' | 'compose'> & { readonly ways: Ways }

/** The outbox with what carries it and what holds it back. */
function createSending(parts: OutgoingParts, { ways, ...own }: Sending) {
  const { connection, clock, realNow, log } = parts
  const budget = createBudget(ways, { budgets: new BudgetStore(connection), log })
  const executor = parts.executor({
    work: (tenant, lanes) => deliverer.work(tenant, lanes),
    onLeft: tenant => void deliverer.sweep(tenant),
  })
  const deliverer = createDeliverer({
    ...{ ...own, budget, executor, clock, realNow, log, owner: randomUUID() },
    ...(parts.haste ? { looks: parts.haste.looks } : {}),
    chatOf: (tenant, platform) => ways.of(tenant, platform)?.chat,
  })
  return {
    deliverer,
    spent: (tenant: TenantId, platform: string, room: string) =>
      void budget.spent(tenant, platform, room),
    async close() {
      await deliverer.close()
      await executor.close()
    },
  }
}

/** The first administrator of a tenant's record, read once: it is set when the tenant is added. */
function createAdmins(tenants: TenantStore): (tenant: TenantId) => Promise<PersonId | undefined> {
  const known = new Map<TenantId, PersonId | undefined>()
  return async tenant => {
    if (!known.has(tenant)) known.set(tenant, (await tenants.get(tenant))?.admin)
    return known.get(tenant)
  }
}
