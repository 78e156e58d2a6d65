// What has become of one message to many, read from the outbox as it stands: its rows, what was taken back, and who has reacted. Called by
// the report, the list and whatever is done with it, anew each time.
import type { PersonId } from '../../../core/ids.js'
import type { MessageReport } from '../../../deliver/report.js'
import type { Broadcast } from '../../../model/broadcast.js'
import { deliveryKeyOf, type Receiver } from '../../../model/delivery.js'
import type { DeliveryRow } from '../../../model/delivery-row.js'
import { messagesOf } from '../../../remind/report/told.js'
import type { Standing } from '../../asking.js'

export interface SentTo {
  readonly rows: readonly DeliveryRow[]
  /** Undefined where it has no rows yet. */
  readonly message: MessageReport | undefined
}

export async function sentTo(standing: Standing, broadcast: Broadcast): Promise<SentTo> {
  const rows = await rowsOf(standing, broadcast)
  const [message] = await messagesOf(standing, rows)
  return { rows, message }
}

export async function rowsOf(
  { deps, tenant }: Standing,
  broadcast: Broadcast,
): Promise<readonly DeliveryRow[]> {
  return deps.deliveries.loadEach(tenant, receiversOf(broadcast).map(keyOf(broadcast)))
}

/** Those that take it back, or give it its newest words, where it lies. */
export async function changesOf(
  { deps, tenant }: Standing,
  broadcast: Broadcast,
  kind: 'recall' | 'rewrite',
): Promise<readonly DeliveryRow[]> {
  const { id, edits } = broadcast
  const source = { kind, id: kind === 'recall' ? id : `${id}:${edits.length}` }
  const keys = receiversOf(broadcast).map(receiver =>
    deliveryKeyOf({ source, receiver, edits: keyOf(broadcast)(receiver) }),
  )
  return deps.deliveries.loadEach(tenant, keys)
}

export function receiversOf({ receivers, room }: Broadcast): readonly Receiver[] {
  const people = receivers.map((id): Receiver => ({ kind: 'person', id }))
  if (!room) return people
  const { name: _, ...channel } = room
  return [{ kind: 'channel', ...channel }, ...people]
}

/** The key of its row to a receiver. */
export function keyOf({ id }: Broadcast): (receiver: Receiver) => string {
  return receiver => deliveryKeyOf({ source: { kind: 'broadcast', id }, receiver })
}

/** It lies with its receiver, or may; `flying` on its way this moment, `left` neither. */
export function landedOf(rows: readonly DeliveryRow[]) {
  const count = (...states: readonly DeliveryRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const [landed, flying] = [count('sent', 'unknown'), count('sending')]
  return { landed, flying, left: rows.length - landed - flying }
}

/** Who of those who got it has not pressed "Set", nor answered the meeting it is about. In a room nobody is missing. */
export async function silentOf(
  { deps, tenant, snapshot }: Standing,
  { id, about }: Broadcast,
  rows: readonly DeliveryRow[],
): Promise<readonly PersonId[]> {
  const reacted = new Set(await deps.reactions.of(tenant, id))
  const meeting = about && snapshot.byId.get(about)?.meeting
  if (meeting) {
    const { answers } = await deps.answers.of(tenant, about)
    for (const { person, answerRevision } of answers) {
      if (answerRevision === meeting.answerRevision) reacted.add(person)
    }
  }
  return rows.flatMap(({ delivery: { receiver }, state }) => {
    const isMissing = receiver.kind === 'person' && state === 'sent' && !reacted.has(receiver.id)
    return isMissing && snapshot.people.has(receiver.id) ? [receiver.id] : []
  })
}
