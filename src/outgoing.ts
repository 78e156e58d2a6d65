// What is written to somebody who did not just write: the desk that passes questions on, the outbox and what empties it, and each
// tenant's ways out. main makes one; the platforms and the demonstration add their chats as they open.
import { randomUUID } from 'node:crypto'
import type { PersonId, TenantId } from './core/ids.js'
import type { Chat, Clock, Executor, LanguageModel, Log, Rates } from './core/ports.js'
import type { Instant } from './core/time.js'
import { toAddress } from './deliver/choose-account.js'
import { createDeliverer, type DelivererDeps } from './deliver/deliver.js'
import type { LookPauses } from './deliver/outcome.js'
import type { ExecutorDeps } from './jobs/executor.js'
import { createSendingDesks, type SendingDesks, sendingStores } from './outgoing-desks.js'
import { createDueTurns } from './outgoing-due.js'
import { createBudget, createWays, type Ways } from './outgoing-ways.js'
import { createComposer } from './outgoing-words.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { createQuestionDesk, type QuestionDesk } from './questions/desk.js'
import { createReachNotes, type ReachNotes } from './reach-notes.js'
import type { ReminderDesk } from './remind/desk.js'
import type { ProgrammeStore } from './store/programme-store.js'
import type { RedisConnection } from './store/redis/redis.js'
import { BudgetStore } from './store/sending/budget-store.js'
import { DueStore } from './store/sending/due-store.js'
import { TenantStore } from './store/tenant-store.js'

export interface OutgoingParts {
  readonly connection: RedisConnection
  readonly programmes: ProgrammeStore
  readonly snapshots: SnapshotCache
  readonly model: LanguageModel
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

export interface Outgoing extends SendingDesks {
  readonly desk: QuestionDesk
  readonly reached: ReachNotes
  /** The desks that have lists behind secret links. */
  readonly linked: readonly Pick<ReminderDesk, 'report' | 'page' | 'picture'>[]
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
  const { connection, programmes, snapshots, model, clock, log } = parts
  const ways = createWays()
  const stores = sendingStores(connection, parts.haste)
  const { questions } = stores
  const adminOf = createAdmins(new TenantStore(connection))
  const desk = createQuestionDesk({
    ...{ questions, programmes, snapshots, model, adminOf },
    wake: tenant => void deliverer.sweep(tenant),
  })
  const desks = createSendingDesks({
    ...{ ...stores, programmes, snapshots, model, adminOf, link: parts.link },
    isSeen: async (tenant, account, ref) =>
      (await ways.of(tenant, account.platform)?.chat.isSeen(toAddress(account), ref)) ?? true,
    platformsOf: ways.platformsOf,
    wake: tenant => void due.turn(tenant),
  })
  const { reminders, attend, broadcasts, checkins } = desks
  const due = createDueTurns({
    ...{
      due: new DueStore(connection),
      desks: [reminders, attend, broadcasts, checkins],
      clock,
      log,
    },
    alarm: reminders.alarm,
    send: tenant => deliverer.sweep(tenant),
  })
  const compose = createComposer({ desk, ...desks, programmes, clock })
  const { deliverer, spent, close } = createSending(parts, { ways, ...stores, compose })
  return {
    desk,
    ...desks,
    linked: Object.values(desks),
    reached: createReachNotes(stores.reach),
    open: ways.open,
    spent,
    async sweep() {
      await Promise.all(
        ways.tenants().map(async tenant => {
          await due.turn(tenant)
          await forgetOld([questions, ...forgetful(stores)], tenant, parts)
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

/** Those whose records have their time. */
function forgetful(stores: ReturnType<typeof sendingStores>) {
  const { answers, openings, contacts, rounds, results, series, pauses } = stores
  const { reflections, teamRounds } = stores
  return [answers, openings, contacts, rounds, results, series, pauses, reflections, teamRounds]
}

/** What one store cannot forget now, the next sweep does. */
async function forgetOld(
  stores: readonly { forget(tenant: TenantId, now: Instant): Promise<number> }[],
  tenant: TenantId,
  { clock, log }: OutgoingParts,
): Promise<void> {
  for (const store of stores) {
    await store.forget(tenant, clock.now()).catch((error: unknown) => {
      log.warn('old records were not forgotten', { tenant, code: 'records-kept', error })
    })
  }
}

type Sending = Pick<DelivererDeps, 'reach' | 'deliveries' | 'compose'> & { readonly ways: Ways }

/** The outbox with what carries it and what holds it back. */
function createSending(parts: OutgoingParts, { ways, reach, deliveries, compose }: Sending) {
  const { connection, clock, realNow, log } = parts
  const budget = createBudget(ways, { budgets: new BudgetStore(connection), log })
  const executor = parts.executor({
    work: (tenant, lanes) => deliverer.work(tenant, lanes),
    onLeft: tenant => void deliverer.sweep(tenant),
  })
  const deliverer = createDeliverer({
    ...{ reach, deliveries, compose, budget, executor, clock, realNow, log, owner: randomUUID() },
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
