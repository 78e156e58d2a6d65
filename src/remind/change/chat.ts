// Moving, cancelling and changing a meeting in chat. Called by desk.ts.
import { holidaysFor } from '../../ask/answers/holidays.js'
import type { ChangeMeetingAction, FormAction } from '../../core/action.js'
import { findCpr } from '../../core/cpr.js'
import type { InboundForm, InboundText } from '../../core/message.js'
import { type Button, type Reply, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { localOf } from '../../core/time.js'
import type { Outcome } from '../../programme/asking.js'
import { toldOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { editOf, findMeetings } from './find.js'
import { openForm, readForm } from './form.js'
import { isReply, mayNotReply, openMeeting } from './open.js'
import { mendButton, previewReply, sayMeeting, withButtons } from './preview.js'
import { type Order, readOrder } from './reading/order.js'
import { takeChange, tellNow, undoChange } from './take.js'

/** So many meetings are offered to choose from. */
const mostChoices = 6
/** Letters of a button. */
const mostLabel = 75

/** The table of presses. */
export async function pressChange(asking: Asking, pressed: ChangeMeetingAction): Promise<Outcome> {
  const occurrence = openMeeting(asking, pressed.meeting)
  if (isReply(occurrence)) return { reply: occurrence }
  const action = withCleanEdit(pressed)
  // A press carries words too, whoever made it.
  if (findCpr(`${action.edit?.place ?? ''} ${action.edit?.link ?? ''}`).length > 0)
    return { reply: textReply(asking.lang, wording(asking.lang).meetingChange.typed.cpr) }
  const { edit, now: atOnce } = action
  switch (action.does) {
    case 'form':
      return { form: openForm(asking, occurrence, edit) }
    case 'ask':
      return {
        reply: edit
          ? previewReply(asking, occurrence, { edit, atOnce })
          : whatReply(asking, occurrence),
      }
    case 'take':
      return { reply: await takeChange(asking, action) }
    case 'undo':
      return { reply: await undoChange(asking, action) }
    case 'tell':
      return { reply: await tellNow(asking, action) }
    default:
      return action.does satisfies never
  }
}

function withCleanEdit(action: ChangeMeetingAction): ChangeMeetingAction {
  const { edit } = action
  if (edit?.place === undefined) return action
  return { ...action, edit: { ...edit, place: cleanText(edit.place).replace(/\s+/g, ' ').trim() } }
}

/** A form of this subject was sent. */
export async function submitChange(
  asking: Asking,
  inbound: InboundForm,
  action: Extract<FormAction, { id: 'edit-meeting' }>,
): Promise<Outcome> {
  const occurrence = openMeeting(asking, action.meeting)
  if (isReply(occurrence)) return { reply: occurrence }
  const read = readForm(asking, occurrence, inbound.values)
  if ('form' in read) return read
  const isStale = occurrence.meeting.revision !== action.revision
  const lead = isStale ? wording(asking.lang).meetingChange.changedMeanwhile : undefined
  return { reply: previewReply(asking, occurrence, { edit: read.edit, lead }) }
}

/** What these words ask for, where they are about this; else undefined, and they are a question. */
export async function sayChange(
  asking: Asking,
  text: string,
  _inbound: InboundText,
): Promise<Outcome | undefined> {
  const { snapshot, now, viewer } = asking
  const holidays = holidaysFor(viewer, snapshot)
  const order = readOrder(text, { now: localOf(now, snapshot.zone), holidays })
  return order && { reply: orderReply({ ...asking, lang: order.lang }, order) }
}

function orderReply(asking: Asking, order: Order): Reply {
  const { lang, viewer } = asking
  const { meetingChange } = wording(lang)
  const { wants } = order
  if (!viewer.person) return mayNotReply(asking, undefined)
  const { own, others } = findMeetings(asking, order)
  const [first, second] = own
  const [other] = others
  if (!first) {
    if (other) return mayNotReply(asking, other.meeting)
    const isOff = wants.does === 'revive'
    return textReply(lang, isOff ? meetingChange.nothingOff : meetingChange.nothingFound)
  }
  const impossible = wants.does === 'move' ? wants.to?.impossible : undefined
  if (impossible !== undefined) return textReply(lang, meetingChange.impossible(impossible))
  return second ? chooseReply(asking, order, own) : oneReply(asking, order, first)
}

function oneReply(asking: Asking, { wants, isAtOnce }: Order, occurrence: Occurrence): Reply {
  const edit = editOf(wants, occurrence)
  if (edit) {
    const isOddWeekday = wants.does === 'move' && wants.to?.isOddWeekday === true
    return previewReply(asking, occurrence, { edit, atOnce: isAtOnce, isOddWeekday })
  }
  const { lang } = asking
  const said = wording(lang).meetingChange.whenTo(sayMeeting(asking, toldOf(occurrence)))
  return withButtons(textReply(lang, said), [mendButton(asking, occurrence.id)])
}

/** Several fit: one button each, which shows the preview. */
function chooseReply(asking: Asking, order: Order, found: readonly Occurrence[]): Reply {
  const { lang } = asking
  const { meetingChange } = wording(lang)
  const rest = found.length - mostChoices
  const buttons = found.slice(0, mostChoices).map((occurrence): Button => {
    const { wants, isAtOnce } = order
    const edit = editOf(wants, occurrence)
    return {
      label: meetingChange.choose(sayMeeting(asking, toldOf(occurrence))).slice(0, mostLabel),
      action: {
        id: 'change-meeting',
        meeting: occurrence.id,
        does: edit ? 'ask' : 'form',
        ...(edit ? { edit } : {}),
        ...(isAtOnce ? { now: true as const } : {}),
      },
    }
  })
  const more = rest > 0 ? [meetingChange.more(rest)] : []
  const labels = buttons.map(({ label }) => label)
  const reply = textReply(lang, [meetingChange.several, ...more].join('\n'))
  return withButtons({ ...reply, text: [reply.text, ...labels].join('\n') }, buttons)
}

/** From a button at an answer: what can be done with the meeting. */
function whatReply(asking: Asking, occurrence: Occurrence): Reply {
  const { lang } = asking
  const { meetingChange } = wording(lang)
  const { id, meeting } = occurrence
  const isOff = meeting.status === 'cancelled'
  const status = isOff ? ('planned' as const) : ('cancelled' as const)
  return withButtons(textReply(lang, meetingChange.what(sayMeeting(asking, toldOf(occurrence)))), [
    {
      label: meetingChange.open,
      action: { id: 'change-meeting', meeting: id, does: 'form' },
    },
    {
      label: isOff ? meetingChange.revive : meetingChange.cancel,
      action: { id: 'change-meeting', meeting: id, does: 'ask', edit: { status } },
    },
    ...(isOff ? [] : [answersButton(asking, occurrence)]),
  ])
}

/** Asks who comes, or closes for answers. */
function answersButton({ lang }: Asking, { id, meeting }: Occurrence): Button {
  const { offer, close } = wording(lang).invitation.buttons
  return meeting.openForAnswers
    ? { label: close, action: { id: 'invitation', does: 'close', meeting: id } }
    : { label: offer, action: { id: 'invitation', does: 'ask', meeting: id } }
}
