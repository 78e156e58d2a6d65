// One's own messages, the newest first, each with what became of it; and of several the ones to choose from. Called by ../chat.ts.
import type { SentAction } from '../../../core/actions/sent.js'
import { type Block, type Button, type Reply, textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import type { ListedSaid } from '../../../wording/da/broadcast/sent.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { excerptOf, momentSaid } from '../said.js'
import { sentTo } from './told.js'

/** Messages of a list; and how many are asked for, to say how many more there are. */
const mostListed = 6
const mostCounted = 40
/** Letters of a button. */
const mostLabel = 75

/** What the asker has written, drafts that were thrown away apart. */
export async function ownBroadcasts({
  deps,
  tenant,
  viewer,
}: Asking): Promise<readonly Broadcast[]> {
  if (!viewer.person) return []
  const all = await deps.broadcasts.mine(tenant, viewer.person.id, mostCounted)
  return all.filter(({ state }) => state !== 'discarded')
}

export async function mineReply(asking: Asking): Promise<Reply> {
  const { lang } = asking
  const { list } = wording(lang).sentMessages
  const all = await ownBroadcasts(asking)
  if (all.length === 0) return textReply(lang, list.none)
  return listReply(asking, all, { heading: list.heading, does: 'report' })
}

export async function listReply(
  asking: Asking,
  all: readonly Broadcast[],
  { heading, does }: { heading: string; does: SentAction['does'] },
): Promise<Reply> {
  const { lang } = asking
  const { list } = wording(lang).sentMessages
  const shown = all.slice(0, mostListed)
  const said = await Promise.all(shown.map(async one => list.line(await listed(asking, one))))
  const more = all.length - shown.length
  const note = more > 0 ? [list.more(more)] : []
  const buttons = shown.map(
    (one): Button => ({
      label: (excerptOf(one) || list.untitled).slice(0, mostLabel),
      action:
        one.state === 'draft'
          ? { id: 'broadcast', does: 'show', broadcast: one.id }
          : { id: 'sent', does, broadcast: one.id },
    }),
  )
  return {
    lang,
    text: [heading, ...said, ...note].join('\n'),
    blocks: [
      { type: 'text', text: heading, style: 'heading' },
      { type: 'text', text: said.join('\n') },
      ...note.map((text): Block => ({ type: 'text', text, style: 'note' })),
      { type: 'actions', buttons },
    ],
  }
}

async function listed(asking: Asking, broadcast: Broadcast): Promise<ListedSaid> {
  const { lang, now } = asking
  const { state, sendAt, confirmed, recalled } = broadcast
  const { message } = await sentTo(asking, broadcast)
  const isPlanned = state === 'confirmed' && sendAt !== undefined && sendAt > now
  const at = isPlanned ? sendAt : confirmed?.at
  return {
    excerpt: excerptOf(broadcast),
    state: isPlanned ? 'planned' : recalled ? 'recalled' : stateOf(state),
    ...(at === undefined ? {} : { when: momentSaid(asking, at, lang) }),
    ...(message ? { counts: wording(lang).report.counts(message.counts) } : {}),
  }
}

function stateOf(state: Broadcast['state']): ListedSaid['state'] {
  if (state === 'discarded') return 'stopped'
  return state === 'confirmed' ? 'sent' : state
}
