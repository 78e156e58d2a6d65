// The Redis keys of what is sent: deliveries, reminders, changes, answers and messages to many. As in ../keys.ts, which has the rest.
import type { TenantId } from '../../core/ids.js'
import type { Urgency } from '../../model/delivery.js'
import { hashed, type RedisKey, tenantPart } from '../keys.js'

/** A delivery by the hash of its key: what stands in sets and in jobs, and tells nobody whom it is to. */
export function deliveryId(delivery: string): string {
  return hashed(delivery)
}

/** Owner DeliveryStore. Hash of one delivery. Forgotten by `keptDeliveriesKey`; TTL the net, 7 days later. */
export function deliveryKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `delivery:${id}`)
}

/** Owner DeliveryStore. Sorted set: id of a waiting delivery → not before, business time. Goes when it is claimed. */
export function dueDeliveriesKey(tenant: TenantId, urgency: Urgency): RedisKey {
  return tenantPart(tenant, `deliveries-due:${urgency}`)
}

/** Owner DeliveryStore. Sorted set: id of a delivery in hand → when its lease is over, by Redis' clock. Goes with its outcome. */
export function leasedDeliveriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'deliveries-leased')
}

/** Owner DeliveryStore. Sorted set: id of a delivery nobody knows about → when to look, by Redis' clock. Goes with its outcome. */
export function soughtDeliveriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'deliveries-sought')
}

/** Owner DeliveryStore. Sorted set: id → when it is forgotten, 12 months after it expired. */
export function keptDeliveriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'deliveries-kept')
}

/** Owner ReportLinkStore. Whose a link to a report is, and which report, by the secret's hash. TTL 1 h, a page or a picture of a check-in 90 days. */
export function reportLinkKey(tenant: TenantId, secret: string): RedisKey {
  return tenantPart(tenant, `report-link:${hashed(secret)}`)
}

/** Owner DeliveryStore. Hash: a receiver's lane → id of the one delivery to them that is in hand. Goes with its outcome. */
export function busyLanesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'deliveries-busy')
}

/** Owner DeliveryStore. Set of ids of deliveries about one meeting. TTL as the one that is kept longest. */
export function aboutDeliveriesKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `deliveries-about:${hashed(about)}`)
}

/** Owner DeliveryStore. A receiver's lane: one at a time is written to. */
export function laneOf(receiver: string): string {
  return hashed(receiver)
}

/** Owner BudgetStore. Hash of one bucket: tokens and when they were counted, by Redis' clock. TTL until it is full again. */
export function bucketKey(tenant: TenantId, bucket: string): RedisKey {
  return tenantPart(tenant, `budget:${hashed(bucket)}`)
}

/** Owner BudgetStore. Hash: until when a platform wants no call of this kind, and until when only half as many. TTL that. */
export function pauseKey(tenant: TenantId, method: string): RedisKey {
  return tenantPart(tenant, `pause:${hashed(method)}`)
}

/** Owner ReminderStore. What networks want of their reminders (model/reminder.ts), as JSON. Kept as long as the tenant is. */
export function reminderSettingsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'reminder-settings')
}

/** Owner PlanStore. Hash: what the standing plan was made from. Kept; the next plan takes its place. */
export function plannedRemindersKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'reminders-planned')
}

/** Owner PlanStore. Sorted set: a reminder and its moment → the moment, 120 days ahead. Goes when its rows are written. */
export function dueRemindersKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'reminders-due')
}

/** Owner PlanStore. The same of those whose rows are written. Forgotten 60 days later, by the next plan. */
export function firedRemindersKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'reminders-fired')
}

/** Owner PlanStore. As `plannedRemindersKey`, of nudges to those who have not answered. */
export function plannedNudgesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'nudges-planned')
}

/** Owner PlanStore. Sorted set: a nudge and its moment → the moment, of all meetings that are open for answers. Goes when its rows are written. */
export function dueNudgesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'nudges-due')
}

/** Owner PlanStore. The same of those whose rows are written. Forgotten 60 days later, by the next plan. */
export function firedNudgesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'nudges-fired')
}

/** Owner ChangeStore; ProgrammeStore writes it with the programme. Hash of one meeting's change that waits. Goes when it is dealt with. */
export function pendingChangeKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `change-pending:${hashed(about)}`)
}

/** Owner ChangeStore; ProgrammeStore writes it too. Sorted set: meeting → when its change is told, business time. Goes with each. */
export function dueChangesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'changes-due')
}

/** Owner ChangeStore. One change as it was told, as JSON. TTL 12 months. */
export function changeKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `change:${hashed(id)}`)
}

/** Owner ChangeStore. Hash: id of a told change → its deliveries that are not in the outbox yet, as JSON. Goes when they are. */
export function tellingChangesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'changes-telling')
}

/** Owner AnswerStore. Hash of field → answer or school's choice of one meeting. Forgotten by `keptAnswersKey`; TTL the net, 7 days later. */
export function answersKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `answers:${hashed(about)}`)
}

/** Owner AnswerStore. Sorted set: meeting → when its answers are forgotten, three months after it. */
export function keptAnswersKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'answers-kept')
}

/** Owner AnswerStore. Sorted set: meeting → when it is over, and what people noted to their answers is forgotten. Goes then. */
export function notedAnswersKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'answers-noted')
}

/** Owner CardStore; AnswerStore writes it. Sorted set: meeting → when cards that say who comes are to be brought up to date, business time. Goes when they are. */
export function dueCardsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'cards-due')
}

/** Owner CardStore. Hash: person → key of their newest card of a meeting, and when all were brought up to date. TTL 7 days after the meeting. */
export function cardsKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `cards:${hashed(about)}`)
}

/** Owner CardStore. Sorted set: meeting that somebody has a card about → when it is over. Goes then. */
export function liveCardsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'cards-live')
}

/** Owner OpeningStore. Meetings opened for answers together, as JSON. Forgotten by `keptOpeningsKey`; TTL the net, 7 days later. */
export function openingKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `opening:${hashed(id)}`)
}

/** Owner OpeningStore. Sorted set: id → when it is forgotten, three months after its last meeting. */
export function keptOpeningsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'openings-kept')
}

/** Owner BroadcastStore. One message to many, as JSON. Forgotten by `keptBroadcastsKey`; TTL the net, 7 days later. */
export function broadcastKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `broadcast:${hashed(id)}`)
}

/** Owner BroadcastStore. Sorted set: id → when it was made, of one author. Those of a year ago go with the next; TTL as the newest. */
export function broadcastsOfKey(tenant: TenantId, author: string): RedisKey {
  return tenantPart(tenant, `broadcasts-of:${hashed(author)}`)
}

/** Owner BroadcastStore. Sorted set: id → when it was confirmed, of one author; or when it goes, to one network. Goes as the other. */
export function confirmedBroadcastsKey(
  tenant: TenantId,
  of: { readonly author: string } | { readonly network: string },
): RedisKey {
  const whose = 'author' in of ? `by:${hashed(of.author)}` : `to:${hashed(of.network)}`
  return tenantPart(tenant, `broadcasts-confirmed:${whose}`)
}

/** Owner BroadcastStore. Sorted set: id → when it is forgotten: 12 months after it was confirmed, a draft 30 days after it was made. */
export function keptBroadcastsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'broadcasts-kept')
}

/** Owner BroadcastStore; a claim of a delivery reads it. Hash with the field `all` once the message is stopped. TTL 12 months. */
export function stoppedKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `stopped:${hashed(id)}`)
}

/** Owner ReactionStore. Set of person ids: who has pressed "Set" below a message to many. TTL 12 months. */
export function reactedKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `reacted:${hashed(id)}`)
}
