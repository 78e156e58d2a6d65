// The code of a meeting's round, for the board: whoever writes it opens the card, and is noted as present. Called by ../chat.ts. It is the
// meeting's own code (src/attend/after/code.ts), open for as long as the round is.
import { slidePath } from '../../../core/meeting-code.js'
import type { Block, Reply } from '../../../core/reply.js'
import { textReply } from '../../../core/reply.js'
import type { Round } from '../../../model/round.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { overRound } from '../draft/start.js'
import { meetingSaid, momentSaid, withButtons } from '../said.js'

export async function codeCard(asking: Asking, round: Round): Promise<Reply> {
  const { deps, tenant, snapshot, now, lang } = asking
  const { rounds: say } = wording(lang)
  const { about, closesAt, state } = round
  if (state !== 'open') return overRound(asking, round) ?? textReply(lang, say.noneOpen)
  const occurrence = about === undefined ? undefined : snapshot.byId.get(about)
  if (about === undefined || !occurrence) return textReply(lang, say.meetingGone)
  const made = await deps.codes.open(tenant, { about, until: closesAt, now })
  if (!made) return textReply(lang, say.code.none)
  const heading = say.code.heading(made.code)
  const closes = momentSaid(asking, closesAt)
  const text = say.code.text(made.code, meetingSaid(asking, occurrence), closes)
  const blocks: Block[] = [
    { type: 'text', text: heading, style: 'heading' },
    { type: 'text', text },
  ]
  const slide = deps.link(slidePath(tenant, made.code, lang))
  // Nobody reaches a page without an address of its own.
  const isReached = !slide.startsWith('http://')
  const reply: Reply = { lang, text: `${heading}\n${text}`, blocks }
  return withButtons(reply, isReached ? [{ label: say.buttons.slide, url: slide }] : [])
}
