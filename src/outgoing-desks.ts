// The desks that write to people: reminders and changes, who comes, messages to many. They share their stores, and what they may do. Made by
// outgoing.ts and by tests.
import { type AttendDesk, createAttendDesk } from './attend/desk.js'
import type { BroadcastDeps } from './broadcast/asking.js'
import { type BroadcastDesk, createBroadcastDesk } from './broadcast/desk.js'
import type { CheckinDeps } from './checkin/asking.js'
import { type CheckinDesk, createCheckinDesk } from './checkin/desk.js'
import type { OwnDataDeps } from './own-data/asking.js'
import { createOwnDataDesk, type OwnDataDesk } from './own-data/desk.js'
import { createReminderDesk, type ReminderDesk } from './remind/desk.js'
import { TeamRoundStore } from './store/asked/team-round-store.js'
import { AnswerStore } from './store/attend/answer-store.js'
import { CardStore } from './store/attend/card-store.js'
import { CodeStore } from './store/attend/code-store.js'
import { OpeningStore } from './store/attend/opening-store.js'
import { BroadcastStore } from './store/broadcast-store.js'
import { CalendarStore } from './store/calendar-store.js'
import { ContactStore } from './store/checkin/contact-store.js'
import { ErasureStore } from './store/checkin/erasure-store.js'
import { PauseStore } from './store/checkin/pause-store.js'
import { ReflectionStore } from './store/checkin/reflection-store.js'
import { ResultStore } from './store/checkin/result-store.js'
import { RoundStore } from './store/checkin/round-store.js'
import { SeriesStore } from './store/checkin/series-store.js'
import { ConversationStore } from './store/conversation-store.js'
import { PreviewStore } from './store/preview-store.js'
import { QuestionStore } from './store/question-store.js'
import { ReactionStore } from './store/reaction-store.js'
import type { RedisConnection } from './store/redis/redis.js'
import { ChangeStore } from './store/sending/change-store.js'
import { DeliveryStore } from './store/sending/delivery-store.js'
import { OwnDeliveries } from './store/sending/own-deliveries.js'
import { PlanStore } from './store/sending/plan-store.js'
import { ReachStore } from './store/sending/reach-store.js'
import { ReminderStore } from './store/sending/reminder-store.js'
import { ReportLinkStore } from './store/sending/report-link-store.js'

export interface SendingDesks {
  readonly reminders: ReminderDesk
  readonly attend: AttendDesk
  readonly broadcasts: BroadcastDesk
  readonly checkins: CheckinDesk
  readonly ownData: OwnDataDesk
}

type Stores = ReturnType<typeof sendingStores>

/** The stores that the desks share. */
export function sendingStores(connection: RedisConnection, haste?: { readonly leaseMs: number }) {
  const deliveries = new DeliveryStore(connection, haste)
  return {
    answers: new AnswerStore(connection),
    cards: new CardStore(connection),
    openings: new OpeningStore(connection),
    codes: new CodeStore(connection),
    nudges: new PlanStore(connection, 'nudges'),
    broadcasts: new BroadcastStore(connection),
    reactions: new ReactionStore(connection),
    rounds: new RoundStore(connection),
    series: new SeriesStore(connection),
    results: new ResultStore(connection),
    reflections: new ReflectionStore(connection),
    teamRounds: new TeamRoundStore(connection),
    pauses: new PauseStore(connection),
    contacts: new ContactStore(connection),
    erasures: new ErasureStore(connection),
    reminders: new ReminderStore(connection),
    changes: new ChangeStore(connection),
    deliveries,
    ownDeliveries: new OwnDeliveries(connection, deliveries),
    questions: new QuestionStore(connection),
    calendars: new CalendarStore(connection),
    conversations: new ConversationStore(connection),
    previews: new PreviewStore(connection),
    reach: new ReachStore(connection),
    reportLinks: new ReportLinkStore(connection),
  }
}

export function createSendingDesks(
  parts: Stores & Omit<BroadcastDeps & CheckinDeps & OwnDataDeps, keyof Stores>,
): SendingDesks {
  return {
    reminders: createReminderDesk(parts),
    attend: createAttendDesk(parts),
    broadcasts: createBroadcastDesk(parts),
    checkins: createCheckinDesk(parts),
    ownData: createOwnDataDesk(parts),
  }
}
