// Who comes to a meeting, in chat: what each button of this subject does, with the rights of the moment. Called by ../desk.ts; say.ts
// answers the same in words.
import type { CoverageAction } from '../../core/actions/coverage.js'
import { MeetingId } from '../../core/ids.js'
import type { InboundPress } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { fileReply } from './file.js'
import { followCard } from './live.js'
import { offerNudge, sendNudge, undoNudge } from './nudge.js'
import { cardOf } from './show/card.js'
import { namesReply, silentReply } from './show/names.js'
import { mayNudge, type View, viewOf } from './view.js'

export async function pressCoverage(
  asking: Asking,
  _inbound: InboundPress,
  action: CoverageAction,
): Promise<Outcome> {
  const { lang, snapshot, viewer } = asking
  const said = wording(lang).coverage
  const id = MeetingId.safeParse(action.meeting).data
  const occurrence = id && snapshot.byId.get(id)
  if (!occurrence) return { reply: textReply(lang, said.gone) }
  const view = await viewOf(asking, viewer, occurrence)
  return view ? answer(asking, view, action) : { reply: textReply(lang, said.mayNot) }
}

/** The table of what can be asked. */
export async function answer(
  asking: Asking,
  view: View,
  { does, n }: Pick<CoverageAction, 'does' | 'n'>,
): Promise<Outcome> {
  const { lang } = asking
  const said = wording(lang).coverage
  switch (does) {
    case 'show':
      return { reply: cardReply(asking, view) }
    case 'names':
      return { reply: namesReply(asking, view) }
    case 'silent':
      return { reply: silentReply(asking, view) }
    case 'file':
      return { reply: await fileReply(asking, view) }
    case 'follow': {
      if (!view.isOwn) return { reply: textReply(lang, said.mayNot) }
      const isKnown = asking.viewer.person && asking.snapshot.people.has(asking.viewer.person.id)
      // An administrator who is nobody's in the programme cannot be written to.
      if (!isKnown) return { reply: cardReply(asking, view) }
      await followCard(asking, view)
      return { reply: textReply(lang, said.following) }
    }
    case 'nudge':
    case 'nudge-sure':
    case 'nudge-undo':
      return nudge(asking, view, { does, n })
    default:
      return does satisfies never
  }
}

/** Only while it is open: nobody is to be hurried to something that they were not asked about. */
async function nudge(
  asking: Asking,
  view: View,
  { does, n }: { does: 'nudge' | 'nudge-sure' | 'nudge-undo'; n: number | undefined },
): Promise<Outcome> {
  const { lang, viewer, now } = asking
  const said = wording(lang).coverage
  const { meeting, start } = view.occurrence
  if (!mayNudge(viewer, meeting)) return { reply: textReply(lang, said.mayNot) }
  if (does === 'nudge-undo') return { reply: await undoNudge(asking, view, n), instead: true }
  if (meeting.status === 'cancelled') return { reply: textReply(lang, said.cancelled) }
  if (start <= now) return { reply: textReply(lang, said.over) }
  if (!meeting.openForAnswers) return { reply: textReply(lang, said.closed) }
  if (does === 'nudge') return { reply: await offerNudge(asking, view) }
  return { reply: await sendNudge(asking, view), instead: true }
}

function cardReply(asking: Asking, view: View): Reply {
  return cardOf(view, { standing: asking, lang: asking.lang, viewer: asking.viewer })
}
