// The desks that write to people: reminders and changes, who comes, messages to many. They share their stores, and what they may do. Made by
// outgoing.ts and by tests.
import { type AttendDesk, createAttendDesk } from './attend/desk.js'
import type { BroadcastDeps } from './broadcast/asking.js'
import { type BroadcastDesk, createBroadcastDesk } from './broadcast/desk.js'
import { createReminderDesk, type ReminderDesk } from './remind/desk.js'
import { AnswerStore } from './store/attend/answer-store.js'
import { CardStore } from './store/attend/card-store.js'
import { CodeStore } from './store/attend/code-store.js'
import { OpeningStore } from './store/attend/opening-store.js'
import { BroadcastStore } from './store/broadcast-store.js'
import { ReactionStore } from './store/reaction-store.js'
import type { RedisConnection } from './store/redis/redis.js'
import { ChangeStore } from './store/sending/change-store.js'
import { DeliveryStore } from './store/sending/delivery-store.js'
import { PlanStore } from './store/sending/plan-store.js'
import { ReachStore } from './store/sending/reach-store.js'
import { ReminderStore } from './store/sending/reminder-store.js'
import { ReportLinkStore } from './store/sending/report-link-store.js'

export interface SendingDesks {
  readonly reminders: ReminderDesk
  readonly attend: AttendDesk
  readonly broadcasts: BroadcastDesk
}

type Stores = ReturnType<typeof sendingStores>

/** The stores that the desks share. */
export function sendingStores(connection: RedisConnection, haste?: { readonly leaseMs: number }) {
  return {
    answers: new AnswerStore(connection),
    cards: new CardStore(connection),
    openings: new OpeningStore(connection),
    codes: new CodeStore(connection),
    nudges: new PlanStore(connection, 'nudges'),
    broadcasts: new BroadcastStore(connection),
    reactions: new ReactionStore(connection),
    reminders: new ReminderStore(connection),
    changes: new ChangeStore(connection),
    deliveries: new DeliveryStore(connection, haste),
    reach: new ReachStore(connection),
    reportLinks: new ReportLinkStore(connection),
  }
}

export function createSendingDesks(
  parts: Stores & Omit<BroadcastDeps, keyof Stores>,
): SendingDesks {
  return {
    reminders: createReminderDesk(parts),
    attend: createAttendDesk(parts),
    broadcasts: createBroadcastDesk(parts),
  }
}
