// "Set" below a message: noted, and said in the message itself where that is the presser's own. Called by ../chat.ts. Pressed twice it is
// noted once.

import type { PersonId } from '../../../core/ids.js'
import { type Reply, textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { messageReply, sayingAbout } from '../card.js'
import { keyOf } from '../report/told.js'
import { nameOf } from '../said.js'

/** What it was written in. */
const lang = 'da'

/** Of those whom it went to. `isShared`: it was pressed where others read along. */
export async function react(
  asking: Asking,
  broadcast: Broadcast,
  isShared: boolean,
): Promise<Outcome> {
  const { viewer, deps, tenant } = asking
  const { seen, mayNot, recalled } = wording(asking.lang).sentMessages
  const { id, receivers, room } = broadcast
  const person = viewer.person?.id
  const isOwn = person !== undefined && receivers.includes(person)
  if (!person || !(isOwn || room)) return { reply: textReply(asking.lang, mayNot) }
  await deps.reactions.add(tenant, id, person)
  if (broadcast.recalled) {
    const by = nameOf(asking, broadcast.recalled.by)
    return { reply: textReply(asking.lang, recalled(by)), instead: true }
  }
  const own = isOwn && !isShared ? await seenReply(asking, broadcast, person) : undefined
  return own ? { reply: own, instead: true } : { reply: textReply(asking.lang, seen.taken) }
}

/** The message as it lies with them, which says so. */
async function seenReply(
  asking: Asking,
  broadcast: Broadcast,
  person: PersonId,
): Promise<Reply | undefined> {
  const { deps, tenant } = asking
  const { follows, edits } = broadcast
  const row = await deps.deliveries.load(tenant, keyOf(broadcast)({ kind: 'person', id: person }))
  const sentAt = row?.history.at
  if (row?.state !== 'sent' || sentAt === undefined) return undefined
  const before = follows && (await deps.broadcasts.load(tenant, follows.broadcast))
  const editedAt = edits.map(({ at }) => at).findLast(at => at > sentAt)
  const saying = await sayingAbout(asking, broadcast, { lang, person })
  return messageReply(saying, broadcast, {
    before,
    editedAt,
    isSeen: true,
  })
}
