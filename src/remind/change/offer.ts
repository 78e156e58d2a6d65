// The button under an answer about one meeting, for whoever may change it. Called by bot.ts. Pure; what it opens asks for rights anew.
import type { Answer } from '../../ask/answer.js'
import { MeetingId } from '../../core/ids.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import type { Instant } from '../../core/time.js'
import type { Viewer } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import { mayChange, mayChangeSome } from './allowed.js'

interface Offered {
  readonly answer: Pick<Answer, 'kind' | 'sources' | 'year'>
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
}

/** The reply with the button after those that there are; as it is where the answer is about no meeting, or several. */
export function withChangeButton(reply: Reply, offered: Offered): Reply {
  const meeting = meetingOf(offered)
  if (meeting === undefined) return reply
  const button: Button = {
    label: wording(reply.lang).meetingChange.offer,
    action: { id: 'change-meeting', meeting, does: 'ask' },
  }
  const last = reply.blocks.at(-1)
  const blocks: Block[] =
    last?.type === 'actions'
      ? [...reply.blocks.slice(0, -1), { ...last, buttons: [...last.buttons, button] }]
      : [...reply.blocks, { type: 'actions', buttons: [button] }]
  return { ...reply, blocks }
}

function meetingOf({ answer, snapshot, viewer, now }: Offered): MeetingId | undefined {
  const [source, another] = answer.sources.filter(({ kind }) => kind === 'meeting')
  if (answer.kind !== 'answer' || answer.year || !source || another) return undefined
  if (!mayChangeSome(viewer)) return undefined
  const occurrence = snapshot.byId.get(MeetingId.parse(source.id))
  if (!occurrence || occurrence.end <= now) return undefined
  return mayChange(viewer, occurrence.meeting) ? occurrence.id : undefined
}
