// What can be done with messages to many once they are written: presses, the form and the words for it. Called by desk.ts. Rights are those
// of the moment; whoever may not is not told whether the message is there.
import type { FormAction } from '../../core/action.js'
import type { SentAction } from '../../core/actions/sent.js'
import { MeetingId } from '../../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import { mayAnywhere } from '../../people/rights.js'
import type { Outcome } from '../../programme/asking.js'
import { fileLinks } from '../../remind/report/file.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { mayHandle } from './allowed.js'
import { sentButton } from './card.js'
import { copyBroadcast, copyMeeting } from './copy.js'
import { openEdit, submitEdit } from './does/edit.js'
import { correctBroadcast, repeatBroadcast } from './does/follow.js'
import { react } from './does/react.js'
import { askRecall, recallBroadcast } from './does/recall.js'
import { sendLate } from './does/send-late.js'
import { stopBroadcast, withButtons } from './does/stop.js'
import { type SentOrder, sentOrder } from './recognise.js'
import { reportReply } from './report/card.js'
import { listReply, mineReply, ownBroadcasts } from './report/mine.js'
import { namesReply, sendAgain } from './report/names.js'
import { rowsOf, silentOf } from './report/told.js'
import { excerptOf } from './said.js'

/** So long "fortryd" means what one has just said yes to. */
const justNowMs = 30 * 60 * 1000

/** Not only for those who handle messages. */
type Open = 'mine' | 'seen' | 'copy'

export async function pressSent(
  asking: Asking,
  inbound: InboundPress,
  action: SentAction,
): Promise<Outcome> {
  const { lang, deps, tenant } = asking
  const { mayNot, gone } = wording(lang).sentMessages
  const { does, meeting, broadcast: id } = action
  if (does === 'mine')
    return { reply: mayWrite(asking) ? await mineReply(asking) : textReply(lang, mayNot) }
  if (does === 'copy' && meeting !== undefined)
    return { reply: copyMeeting(asking, MeetingId.parse(meeting)) }
  const broadcast = id === undefined ? undefined : await deps.broadcasts.load(tenant, id)
  if (!broadcast) return { reply: textReply(lang, mayWrite(asking) ? gone : mayNot) }
  if (does === 'copy') return { reply: copyBroadcast(asking, broadcast) }
  if (does === 'seen') return react(asking, broadcast, inbound.shared === true)
  if (!mayHandle(asking, broadcast)) return { reply: textReply(lang, mayNot) }
  return handle(asking, broadcast, { inbound, does })
}

/** The table of presses on a message that is the presser's to handle. */
async function handle(
  asking: Asking,
  broadcast: Broadcast,
  { inbound, does }: { inbound: InboundPress; does: Exclude<SentAction['does'], Open> },
): Promise<Outcome> {
  switch (does) {
    case 'report':
      return { reply: await reportReply(asking, broadcast) }
    case 'refresh':
      return { reply: await reportReply(asking, broadcast), instead: true }
    case 'names':
      return { reply: await namesReply(asking, broadcast) }
    case 'file':
      return {
        reply: await fileLinks(asking, {
          about: MeetingId.parse(broadcast.id),
          list: 'broadcast',
        }),
      }
    case 'again':
      return { reply: await sendAgain(asking, broadcast) }
    case 'undo':
    case 'cancel':
      return stopBroadcast(asking, broadcast)
    case 'edit':
      return openEdit(asking, broadcast)
    case 'recall':
      return askRecall(asking, broadcast)
    case 'recall-sure':
      return recallBroadcast(asking, broadcast)
    case 'repeat':
      return repeatBroadcast(asking, broadcast, inbound)
    case 'correct':
      return correctBroadcast(asking, broadcast, inbound)
    case 'send-late':
      return sendLate(asking, broadcast)
    default:
      return does satisfies never
  }
}

/** A form of this subject was sent. */
export async function submitSent(
  asking: Asking,
  inbound: InboundForm,
  action: Extract<FormAction, { id: 'edit-sent' }>,
): Promise<Outcome> {
  const { lang, deps, tenant } = asking
  const { mayNot } = wording(lang).sentMessages
  const broadcast = await deps.broadcasts.load(tenant, action.broadcast)
  if (!broadcast || !mayHandle(asking, broadcast)) return { reply: textReply(lang, mayNot) }
  return submitEdit(asking, broadcast, inbound)
}

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function saySent(who: Asking, inbound: InboundText): Promise<Outcome | undefined> {
  const said = sentOrder(inbound.text)
  if (!said || !mayWrite(who)) return undefined
  const { order, lang } = said
  const asking = { ...who, lang }
  if (order === 'mine') return { reply: await mineReply(asking) }
  const own = (await ownBroadcasts(asking)).filter(({ state }) => state !== 'draft')
  const [newest] = own
  if (!newest) return undefined
  if (order === 'cancel' || order === 'undo') return stopNewest(asking, order, own)
  // What is still to go has no report yet, and nothing to take back.
  const out = order === 'edit' ? undefined : own.find(one => isOut(one, asking.now))
  return orderReply(asking, order, out ?? newest)
}

function isOut({ state, sendAt }: Broadcast, now: number): boolean {
  return state === 'confirmed' && (sendAt === undefined || sendAt <= now)
}

/** The one that was confirmed just now, at once; of what else is to go out only by its button, as the words may mean something else. */
async function stopNewest(
  asking: Asking,
  order: 'cancel' | 'undo',
  own: readonly Broadcast[],
): Promise<Outcome | undefined> {
  const { lang, now } = asking
  const { list } = wording(lang).sentMessages
  const under: Broadcast[] = []
  for (const one of own) if (await isUnderWay(asking, one)) under.push(one)
  const recent = under.filter(({ confirmed }) => confirmed && now - confirmed.at <= justNowMs)
  const [only, another] = recent
  if (only && !another) return stopBroadcast(asking, only)
  if (recent.length === 0 && order === 'undo') return undefined
  if (under.length > 0)
    return { reply: await listReply(asking, under, { heading: list.which, does: 'cancel' }) }
  return own[0] && { reply: await reportReply(asking, own[0]) }
}

async function isUnderWay(asking: Asking, broadcast: Broadcast): Promise<boolean> {
  if (broadcast.state === 'asked' || broadcast.state === 'late') return true
  if (broadcast.state !== 'confirmed') return false
  return (await rowsOf(asking, broadcast)).some(({ state }) => state === 'waiting')
}

/** Words open no form and change nothing that many see: the button does. */
async function orderReply(
  asking: Asking,
  order: Exclude<SentOrder, 'mine' | 'cancel' | 'undo'>,
  broadcast: Broadcast,
): Promise<Outcome> {
  if (order === 'report') return { reply: await reportReply(asking, broadcast) }
  if (order === 'copy') return { reply: copyBroadcast(asking, broadcast) }
  if (order === 'recall') return askRecall(asking, broadcast)
  return { reply: await offer(asking, order, broadcast) }
}

async function offer(
  asking: Asking,
  order: 'edit' | 'repeat' | 'correct',
  broadcast: Broadcast,
): Promise<Reply> {
  const { lang } = asking
  const { edit, repeat, correct, report } = wording(lang).sentMessages
  const silent = await silentOf(asking, broadcast, await rowsOf(asking, broadcast))
  if (order === 'repeat' && silent.length === 0) return textReply(lang, repeat.nobody)
  const label = { edit: edit.label, repeat: repeat.label(silent.length), correct }[order]
  const heading = textReply(lang, report.heading(excerptOf(broadcast)))
  return withButtons(heading, [sentButton(label, order, broadcast.id)])
}

function mayWrite({ viewer }: Asking): boolean {
  return mayAnywhere(viewer, 'broadcast.send')
}
