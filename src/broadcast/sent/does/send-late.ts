// What was held since it was late, sent all the same: as a message of its own with times of its own, since the old one's are over. Called by
// ../chat.ts. Pressed twice it is the same message, so nobody gets it twice.
import { idOf } from '../../../core/content-id.js'
import { textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { Delivery, Receiver } from '../../../model/delivery.js'
import type { Outcome } from '../../../programme/asking.js'
import { broadcastExpiry, broadcastMoment } from '../../../remind/plan/work-days.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mayStillSend } from '../allowed.js'
import { sentButton } from '../card.js'
import { isHeld } from '../late.js'
import { keyOf, receiversOf, rowsOf } from '../report/told.js'
import { changeBroadcast, dropWaiting } from '../write.js'
import { withButtons } from './stop.js'

export async function sendLate(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { lang, deps, tenant } = asking
  const { late, report, mayNot } = wording(lang).sentMessages
  if (!mayStillSend(asking, broadcast)) return { reply: textReply(lang, mayNot) }
  const rows = (await rowsOf(asking, broadcast)).filter(isHeld)
  const held = new Set(rows.map(({ key }) => key))
  const receivers = receiversOf(broadcast).filter(one => held.has(keyOf(broadcast)(one)))
  if (broadcast.state !== 'late' || receivers.length === 0)
    return { reply: textReply(lang, late.nobody), instead: true }
  const copy = copyOf(asking, broadcast, receivers)
  // Where it stands already, somebody has pressed before.
  await deps.broadcasts.save(tenant, copy, rowsFor(asking, copy, rows[0]?.delivery))
  await dropWaiting(asking, await rowsOf(asking, broadcast), 'late')
  await changeBroadcast(asking, broadcast.id, current =>
    current.state === 'late' ? { broadcast: { ...current, state: 'confirmed' } } : undefined,
  )
  deps.wake(tenant)
  const button = sentButton(report.open, 'report', copy.id)
  const reply = withButtons(textReply(lang, late.sent(copy.receivers.length)), [button])
  return { reply, instead: true }
}

/** The same to those who have not had it. While it is held nothing else writes to it, so its revision names this time alone. */
function copyOf(
  { now, viewer }: Asking,
  broadcast: Broadcast,
  receivers: readonly Receiver[],
): Broadcast {
  const { sendAt: _, room, ...rest } = broadcast
  const id = idOf('late', broadcast.id, `${broadcast.revision}`)
  const hasRoom = receivers.some(({ kind }) => kind === 'channel')
  return {
    ...rest,
    ...(room && hasRoom ? { room } : {}),
    ...{ id, revision: 1, createdAt: now, state: 'confirmed', edits: [] },
    receivers: receivers.flatMap(one => (one.kind === 'person' ? [one.id] : [])),
    confirmed: { at: now, token: `late:${viewer.person?.id ?? broadcast.author}` },
  }
}

function rowsFor(
  { snapshot, now }: Asking,
  copy: Broadcast,
  like: Delivery | undefined,
): Delivery[] {
  return receiversOf(copy).map(receiver => {
    const person = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
    const notBefore = broadcastMoment(snapshot, person, now)
    return {
      source: { kind: 'broadcast', id: copy.id },
      ...{ receiver, notBefore, expiresAt: broadcastExpiry(snapshot, person, notBefore) },
      ...(like?.urgency ? { urgency: like.urgency } : {}),
      ...(like?.about ? { about: like.about } : {}),
      unless: { is: 'stopped', id: copy.id, field: 'all' },
    }
  })
}
