// A new message on the heels of an old one: the same to those who have not reacted, a correction to all who got it, or, of one that nobody
// got, the same once more. Each is a draft, with its own preview and yes. Called by ../chat.ts. Pressed twice it is the same draft.
import { idOf } from '../../../core/content-id.js'
import type { PersonId } from '../../../core/ids.js'
import type { InboundPress } from '../../../core/message.js'
import { textReply } from '../../../core/reply.js'
import type { AudienceExpression, Broadcast } from '../../../model/broadcast.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { pressBroadcast } from '../../draft/chat.js'
import { rowsOf, silentOf } from '../report/told.js'

/** So many of the same kind can follow one message. */
const mostFollowing = 50

export async function repeatBroadcast(
  asking: Asking,
  broadcast: Broadcast,
  inbound: InboundPress,
): Promise<Outcome> {
  const { lang } = asking
  const silent = await silentOf(asking, broadcast, await rowsOf(asking, broadcast))
  if (silent.length === 0)
    return { reply: textReply(lang, wording(lang).sentMessages.repeat.nobody) }
  const { room: _, sendAt: __, ...rest } = broadcast
  const draft = await draftOf(asking, broadcast, {
    ...{ ...rest, alsoPeople: true },
    audience: among(broadcast.audience, silent),
    follows: { broadcast: broadcast.id, as: 'repeat' },
  })
  const action = { id: 'broadcast', does: 'show', broadcast: draft.id } as const
  const shown = await pressBroadcast(asking, inbound, action)
  // What was pressed in stays: it tells of the old one.
  return 'reply' in shown ? { reply: shown.reply } : shown
}

export async function correctBroadcast(
  asking: Asking,
  broadcast: Broadcast,
  inbound: InboundPress,
): Promise<Outcome> {
  const rows = await rowsOf(asking, broadcast)
  const got = rows.flatMap(({ delivery: { receiver }, state }) =>
    receiver.kind === 'person' && (state === 'sent' || state === 'unknown') ? [receiver.id] : [],
  )
  const isOut = rows.some(({ state }) => state === 'sent' || state === 'unknown')
  const { sendAt: _, follows: __, ...rest } = broadcast
  const draft = await draftOf(
    asking,
    broadcast,
    isOut
      ? {
          ...rest,
          audience: among(broadcast.audience, got),
          follows: { broadcast: broadcast.id, as: 'correction' },
        }
      : rest,
  )
  return pressBroadcast(asking, inbound, { id: 'broadcast', does: 'edit', broadcast: draft.id })
}

/** Those of an audience who are among these; the networks stay in it, since they are what rights go by. */
function among(
  { anyOf, except }: AudienceExpression,
  people: readonly PersonId[],
): AudienceExpression {
  const known = new Set(people)
  return {
    anyOf: anyOf.map(({ people: own, ...part }) => ({
      ...part,
      people: own ? own.filter(id => known.has(id)) : [...people],
    })),
    except,
  }
}

type Wanted = Omit<Broadcast, 'id' | 'revision' | 'author' | 'createdAt' | 'state'>

/** The draft, or the one that was made of the same press and not confirmed yet. */
async function draftOf(asking: Asking, before: Broadcast, wanted: Wanted): Promise<Broadcast> {
  const { deps, tenant, now, viewer } = asking
  const author = viewer.person?.id ?? before.author
  const as = wanted.follows?.as ?? 'again'
  const { confirmed: _, stopped: __, recalled: ___, ...rest } = wanted
  for (let turn = 0; turn < mostFollowing; turn++) {
    const id = idOf('follows', before.id, as, author, `${turn}`)
    const there = await deps.broadcasts.load(tenant, id)
    if (there && there.state !== 'draft') continue
    // Whom it is for is of this moment; what has been written meanwhile stays.
    const draft: Broadcast = there
      ? { ...there, revision: there.revision + 1, audience: wanted.audience }
      : {
          ...rest,
          ...{ id, revision: 1, author, createdAt: now, state: 'draft' },
          ...{ approvals: [], receivers: [], edits: [] },
        }
    if ((await deps.broadcasts.save(tenant, draft, [])) === 'saved') return draft
  }
  return before
}
