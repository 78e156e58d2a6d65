// Takes a message back where it lies: asked about once, then one row for each receiver, which the outbox carries out and which tells in the
// report whether it succeeded. What has not gone out yet does not. Called by ../chat.ts.
import { textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { sentButton } from '../card.js'
import { keyOf, landedOf, receiversOf, rowsOf } from '../report/told.js'
import { excerptOf } from '../said.js'
import { changeBroadcast } from '../write.js'
import { stopBroadcast, stopRows, withButtons } from './stop.js'

/** How long it is tried. */
const triedMs = 24 * 60 * 60 * 1000

/** What it would do, with the button that does it. */
export async function askRecall(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { lang } = asking
  const { recall } = wording(lang).sentMessages
  if (broadcast.recalled) return underWay(asking, broadcast)
  const { landed, flying } = landedOf(await rowsOf(asking, broadcast))
  const count = landed + flying
  if (count === 0) return { reply: textReply(lang, recall.nobody) }
  const button = sentButton(recall.yes(count), 'recall-sure', broadcast.id)
  return { reply: withButtons(textReply(lang, recall.sure(count, excerptOf(broadcast))), [button]) }
}

export async function recallBroadcast(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { deps, tenant, viewer, now } = asking
  if (broadcast.recalled) return underWay(asking, broadcast)
  const before = landedOf(await rowsOf(asking, broadcast))
  if (!viewer.person || before.landed + before.flying === 0) return stopBroadcast(asking, broadcast)
  await stopRows(asking, broadcast)
  const done = { at: now, by: viewer.person.id }
  await changeBroadcast(asking, broadcast.id, current =>
    current.recalled
      ? undefined
      : {
          broadcast: {
            ...current,
            ...{ state: 'stopped', stopped: current.stopped ?? done, recalled: done },
          },
          deliveries: takingBack(current, now),
        },
  )
  deps.wake(tenant)
  return underWay(asking, broadcast)
}

/** To everybody: of one that is in the air nobody knows yet, and what never came is left alone when it is its turn. */
function takingBack(broadcast: Broadcast, now: number): Delivery[] {
  return receiversOf(broadcast).map(receiver => ({
    source: { kind: 'recall', id: broadcast.id },
    ...{ receiver, edits: keyOf(broadcast)(receiver) },
    ...{ notBefore: now, expiresAt: now + triedMs, urgency: 'soon' },
  }))
}

async function underWay(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { lang } = asking
  const { recall, report } = wording(lang).sentMessages
  const { landed, flying } = landedOf(await rowsOf(asking, broadcast))
  const button = sentButton(report.open, 'report', broadcast.id)
  const reply = withButtons(textReply(lang, recall.under(landed + flying)), [button])
  return { reply, instead: true }
}
