// What is noted after a meeting, in chat: who came, minutes, agreements, and the code of those present. Called by src/attend/desk.ts. Whoever
// coordinates the meeting notes; whoever it is for may see what was agreed. Nobody is told, and nobody is nudged.
import type { FormAction } from '../../core/action.js'
import { type AfterAction, type AgreementDraft, agreementLimits } from '../../core/actions/after.js'
import { MeetingId } from '../../core/ids.js'
import type { InboundForm, InboundPress, InboundText } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Outcome } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { mayChangeSome } from '../../remind/change/allowed.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { draftOf } from './agreed/draft.js'
import { openAgreement, submitAgreement } from './agreed/form.js'
import { addAgreement, pressAgreement } from './agreed/note.js'
import { chooseMeeting, previewAgreement } from './agreed/preview.js'
import { openWhoCame, submitWhoCame } from './came.js'
import { afterCard } from './card.js'
import { showCode, takeCode } from './code.js'
import { heldMeetings, maySee, minutedMeeting, notedMeeting } from './meetings.js'
import { minutesForm, previewMinutes, setMinutes, submitMinutes } from './minutes.js'
import { type Order, readCode, readMinutesAsked, readOrder } from './reading.js'

/** The table of presses. */
export async function pressAfter(
  asking: Asking,
  _inbound: InboundPress,
  action: AfterAction,
): Promise<Outcome> {
  if (action.does === 'show') return { reply: await showAfter(asking, action.meeting) }
  const occurrence = notedMeeting(asking, action.meeting)
  if ('blocks' in occurrence) return { reply: occurrence }
  const { does, draft } = action
  switch (does) {
    case 'who':
      return openWhoCame(asking, occurrence)
    case 'code':
      return { reply: await showCode(asking, occurrence) }
    case 'minutes':
      return { form: minutesForm(asking, occurrence) }
    case 'link':
      return setMinutes(asking, occurrence, action.minutes ?? '')
    case 'agreement':
      return openAgreement(asking, occurrence, action)
    case 'add':
    case 'which':
      return draft ? pressDraft(asking, occurrence, { does, draft }) : lost(asking)
    case 'done':
    case 'reopen':
    case 'remove':
      return pressAgreement(asking, occurrence, { ...action, does })
    default:
      return does satisfies never
  }
}

async function pressDraft(
  asking: Asking,
  occurrence: Occurrence,
  { does, draft }: { does: 'add' | 'which'; draft: AgreementDraft },
): Promise<Outcome> {
  return does === 'add'
    ? addAgreement(asking, occurrence, draft)
    : { reply: chooseMeeting(asking, draft), instead: true }
}

/** A button without what it is to note. */
function lost({ lang }: Asking): Outcome {
  return { reply: textReply(lang, wording(lang).after.gone) }
}

async function showAfter(asking: Asking, id: string): Promise<Reply> {
  const { snapshot, lang } = asking
  const { gone, mayNot } = wording(lang).after
  const occurrence = snapshot.byId.get(MeetingId.parse(id))
  if (occurrence && maySee(asking, occurrence)) return afterCard(asking, occurrence)
  return textReply(lang, occurrence || !asking.viewer.person ? mayNot : gone)
}

/** A form of this subject was sent. */
export async function submitAfter(
  asking: Asking,
  { values }: InboundForm,
  action: FormAction,
): Promise<Outcome> {
  if (action.id !== 'who-came' && action.id !== 'minutes' && action.id !== 'agreement')
    return lost(asking)
  const occurrence = notedMeeting(asking, action.meeting)
  if ('blocks' in occurrence) return { reply: occurrence }
  switch (action.id) {
    case 'who-came':
      return submitWhoCame(asking, occurrence, { values, at: action.at })
    case 'minutes':
      return submitMinutes(asking, occurrence, values)
    case 'agreement':
      return submitAgreement(asking, occurrence, {
        ...{ values, nth: action.nth, what: action.what },
        isSure: action.isSure === true,
      })
    default:
      return action satisfies never
  }
}

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function sayAfter(asking: Asking, inbound: InboundText): Promise<Outcome | undefined> {
  const { text } = inbound
  const code = readCode(text)
  if (code) {
    const reply = await takeCode(asking, code)
    return reply && { reply }
  }
  const asked = readMinutesAsked(text)
  const minuted = asked && minutedMeeting(asking, asked.which)
  // Where nobody has put minutes on a meeting, a page may tell where they are.
  if (asked) return minuted && { reply: await afterCard({ ...asking, lang: asked.lang }, minuted) }
  const order = readOrder(text)
  if (!order || !mayChangeSome(asking.viewer)) return undefined
  return sayOrder({ ...asking, lang: order.lang }, order)
}

async function sayOrder(asking: Asking, order: Order): Promise<Outcome | undefined> {
  const { lang } = asking
  const [occurrence] = heldMeetings(asking, order.which)
  const isQuestion = order.does === 'agreement' && order.which === ''
  if (!occurrence) {
    // Nothing has been held lately: then it tells of something else.
    return isQuestion ? undefined : { reply: textReply(lang, wording(lang).after.noMeeting) }
  }
  switch (order.does) {
    case 'agreement': {
      const draft = draftOf(asking, occurrence, order.what.slice(0, agreementLimits.what))
      return { reply: previewAgreement(asking, occurrence, draft) }
    }
    case 'minutes':
      return { reply: previewMinutes(asking, occurrence, order.link) }
    case 'code':
      return { reply: await showCode(asking, occurrence) }
    case 'who':
    case 'show':
      return { reply: await afterCard(asking, occurrence) }
    default:
      return order satisfies never
  }
}
