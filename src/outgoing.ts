// What is written to somebody who did not just write: the desk that passes questions on, the outbox and what empties it, and each
// tenant's ways out. main makes one; the platforms and the demonstration add their chats as they open.
import { randomUUID } from 'node:crypto'
import type { PersonId, TenantId } from './core/ids.js'
import type { Chat, Clock, Log } from './core/ports.js'
import type { Instant } from './core/time.js'
import { createDeliverer } from './deliver/deliver.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { createQuestionDesk, type QuestionDesk } from './questions/desk.js'
import { createReachNotes, type ReachNotes } from './reach-notes.js'
import { DeliveryStore } from './store/delivery-store.js'
import type { ProgrammeStore } from './store/programme-store.js'
import { QuestionStore } from './store/question-store.js'
import { ReachStore } from './store/reach-store.js'
import type { RedisConnection } from './store/redis.js'
import { TenantStore } from './store/tenant-store.js'

export interface OutgoingParts {
  readonly connection: RedisConnection
  readonly programmes: ProgrammeStore
  readonly snapshots: SnapshotCache
  readonly clock: Clock
  readonly realNow: () => Instant
  readonly log: Log
}
export interface Outgoing {
  readonly desk: QuestionDesk
  readonly reached: ReachNotes
  /** From now on the tenant's messages may go this way. */
  open(tenant: TenantId, platform: string, chat: Chat): void
  /** Sends what is due and forgets what is too old, for every tenant that has a way out. Never throws. */
  sweep(): Promise<void>
  /** Waits for what is on its way. */
  close(): Promise<void>
}

export function createOutgoing(parts: OutgoingParts): Outgoing {
  const { connection, programmes, snapshots, clock, realNow, log } = parts
  const chats = new Map<TenantId, Map<string, Chat>>()
  const tenants = new TenantStore(connection)
  const reach = new ReachStore(connection)
  const questions = new QuestionStore(connection)
  const desk = createQuestionDesk({
    questions,
    programmes,
    snapshots,
    adminOf: createAdmins(tenants),
    wake: tenant => void deliverer.sweep(tenant),
  })
  const deliverer = createDeliverer({
    deliveries: new DeliveryStore(connection),
    reach,
    chatOf: (tenant, platform) => chats.get(tenant)?.get(platform),
    compose: (tenant, source, receiver) => desk.compose(tenant, source, receiver, clock.now()),
    clock,
    realNow,
    log,
    owner: randomUUID(),
  })
  return {
    desk,
    reached: createReachNotes(reach),
    open(tenant, platform, chat) {
      chats.set(tenant, (chats.get(tenant) ?? new Map<string, Chat>()).set(platform, chat))
    },
    async sweep() {
      await Promise.all(
        [...chats.keys()].map(async tenant => {
          await deliverer.sweep(tenant)
          await questions.forget(tenant, clock.now()).catch((error: unknown) => {
            log.warn('old questions were not forgotten', { tenant, code: 'questions-kept', error })
          })
        }),
      )
    },
    close: () => deliverer.close(),
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
