// Out of it: while it waits nobody gets it, under way only those whom it has reached. The stop is written first, so that no claim takes a row
// from then on; what follows only says so. Called by ../chat.ts. Pressed twice it says the same.
import { type Button, type Reply, textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { sentButton } from '../card.js'
import { landedOf, rowsOf } from '../report/told.js'
import { changeBroadcast, dropWaiting } from '../write.js'

export async function stopBroadcast(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { lang, viewer } = asking
  const { sentMessages } = wording(lang)
  const { id, state } = broadcast
  if (!viewer.person || state === 'draft' || state === 'discarded')
    return { reply: textReply(lang, sentMessages.notYet) }
  if (state === 'confirmed' && (await isAllOut(asking, broadcast)))
    return tooLate(asking, broadcast)
  await stopRows(asking, broadcast)
  const stopped = { at: asking.now, by: viewer.person.id }
  await changeBroadcast(asking, id, current =>
    current.state === 'stopped'
      ? undefined
      : { broadcast: { ...current, state: 'stopped', stopped } },
  )
  const counts = landedOf(await rowsOf(asking, broadcast))
  const isUndone = counts.landed + counts.flying === 0
  const text = isUndone ? sentMessages.stop.undone : sentMessages.stop.stopped(counts)
  const buttons = isUndone
    ? [sentButton(sentMessages.rewrite, 'correct', id)]
    : [
        sentButton(sentMessages.recall.label, 'recall', id),
        sentButton(sentMessages.report.open, 'report', id),
      ]
  return { reply: withButtons(textReply(lang, text), buttons), instead: true }
}

/** From now on nothing of it is sent but what somebody has in hand. */
export async function stopRows(asking: Asking, broadcast: Broadcast): Promise<void> {
  const { deps, tenant } = asking
  await deps.broadcasts.stop(tenant, broadcast.id)
  await dropWaiting(asking, await rowsOf(asking, broadcast), 'stopped')
}

async function isAllOut(asking: Asking, broadcast: Broadcast): Promise<boolean> {
  const rows = await rowsOf(asking, broadcast)
  const { landed, flying } = landedOf(rows)
  return landed + flying > 0 && rows.every(({ state }) => state !== 'waiting')
}

async function tooLate(asking: Asking, broadcast: Broadcast): Promise<Outcome> {
  const { lang } = asking
  const { stop, edit, recall, report } = wording(lang).sentMessages
  const { landed, flying } = landedOf(await rowsOf(asking, broadcast))
  const reply = withButtons(textReply(lang, stop.tooLate(landed + flying)), [
    sentButton(edit.label, 'edit', broadcast.id),
    sentButton(recall.label, 'recall', broadcast.id),
    sentButton(report.open, 'report', broadcast.id),
  ])
  return { reply, instead: true }
}

export function withButtons(reply: Reply, buttons: readonly Button[]): Reply {
  if (buttons.length === 0) return reply
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}
