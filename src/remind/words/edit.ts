// What an older message becomes when a meeting that it tells of has changed: every meeting in it as it is now, those that have changed
// without buttons. Called by ../compose.ts. Two changes that edit the same message at once come to the same words.
import type { MeetingChange } from '../../model/change.js'
import type { Delivery } from '../../model/delivery.js'
import { parseReminderId } from '../../model/reminder.js'
import type { Words } from '../compose.js'
import { oldCard } from './change-card.js'
import type { Saying } from './facts.js'
import { invitationCard } from './invitation-card.js'
import { type Card, messageOf } from './message.js'
import { meetingCard } from './reminder-card.js'
import { remindedOf } from './stale.js'

export async function editWords(saying: Saying, delivery: Delivery): Promise<Words> {
  const { deps, tenant } = saying.standing
  const first = delivery.edits && (await deps.deliveries.load(tenant, delivery.edits))
  if (!first) return { stale: [{ index: 0, why: 'message-gone' }] }
  const carried = await Promise.all(
    first.history.carries.map(key => deps.deliveries.load(tenant, key)),
  )
  const change = await deps.changes.told(tenant, delivery.source.id)
  const said = [first, ...carried].flatMap(row => row?.delivery ?? [])
  const cards = unique(said).flatMap(one => cardOf(saying, one, change) ?? [])
  if (cards.length === 0) return { stale: [{ index: 0, why: 'meeting-gone' }] }
  return { reply: messageOf(cards, saying.lang), stale: [] }
}

/** One of each meeting. */
function unique(deliveries: readonly Delivery[]): Delivery[] {
  return [...new Map(deliveries.map(one => [one.about ?? one.source.id, one])).values()]
}

/** An invitation goes on asking, for the meeting as it is now. */
function askedCard(
  saying: Saying,
  kind: Delivery['source']['kind'],
  about: Delivery['about'],
): Card | undefined {
  const occurrence = about === undefined ? undefined : saying.standing.snapshot.byId.get(about)
  if (kind !== 'invitation' || occurrence?.meeting.status !== 'planned') return undefined
  return occurrence.meeting.openForAnswers ? invitationCard(occurrence, saying) : undefined
}

/** A reminder of what has not changed stays as it was, without words like "i morgen": nobody knows when it is read. */
function cardOf(
  saying: Saying,
  { source, about }: Delivery,
  change: MeetingChange | undefined,
): Card | undefined {
  const { snapshot } = saying.standing
  const reminder = source.kind === 'reminder' ? parseReminderId(source.id) : undefined
  const reminded = reminder && remindedOf(snapshot).get(reminder.about)
  const occurrence = reminder && snapshot.byId.get(reminder.about)
  if (occurrence && reminded?.revision === reminder.revision) {
    return meetingCard(occurrence, { ...saying, timeless: true })
  }
  const asked = askedCard(saying, source.kind, about)
  if (asked) return asked
  return oldCard(saying, about, change?.about === about ? change : undefined)
}
