// The message itself as its receivers read it: who writes, the words as they were typed, the facts of the meeting it is about, and the
// buttons. Called by words.ts and does/react.ts. Without `person` it is a room of many.
import type { SentAction } from '../../core/actions/sent.js'
import type { Block, Button, Field, Reply } from '../../core/reply.js'
import type { Instant } from '../../core/time.js'
import type { Broadcast } from '../../model/broadcast.js'
import { ownAnswers } from '../../remind/words/answers.js'
import { linkField, type Saying } from '../../remind/words/facts.js'
import { meetingCard } from '../../remind/words/reminder-card.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { daySaid, meetingSaid, momentSaid, nameOf } from './said.js'

interface Around {
  /** The one that it repeats or corrects, where that is still there. */
  readonly before: Broadcast | undefined
  /** When the words were changed, where the receiver has had older ones. */
  readonly editedAt?: Instant | undefined
  /** The receiver has said that they have seen it. */
  readonly isSeen?: boolean
}

type Here = Saying & { readonly standing: Standing }

/** With what the receiver has answered to the meeting that it is about. */
export async function sayingAbout(
  standing: Standing,
  { about }: Broadcast,
  { lang, person }: Pick<Saying, 'lang' | 'person'>,
): Promise<Here> {
  if (about === undefined || person === undefined) return { standing, lang, person }
  return { standing, lang, person, own: await ownAnswers(standing, person, [about]) }
}

export function messageReply(saying: Here, broadcast: Broadcast, around: Around): Reply {
  const { lang } = saying
  const { sentMessages } = wording(lang)
  const { standing } = saying
  const lead = leadOf(saying, broadcast, around.before)
  const { editedAt, isSeen = false } = around
  const below = [
    ...(editedAt === undefined ? [] : [sentMessages.edited(momentSaid(standing, editedAt, lang))]),
    ...(isSeen ? [sentMessages.seen.done] : []),
  ]
  const { fields, notes, buttons } = aboutMeeting(saying, broadcast)
  const own = [
    ...(isSeen ? [] : [sentButton(sentMessages.seen.label, 'seen', broadcast.id)]),
    copyButton(lang, broadcast),
  ]
  const lines = fields.map(({ label, value }) => `${label}: ${value.text}`)
  const blocks: Block[] = [
    { type: 'text', text: lead, style: 'heading' },
    { type: 'text', text: broadcast.text },
    ...notes.map((text): Block => ({ type: 'text', text })),
    ...(fields.length > 0 ? [{ type: 'fields' as const, fields }] : []),
    ...below.map((text): Block => ({ type: 'text', text, style: 'note' })),
    { type: 'actions', buttons: own },
    ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
  ]
  const text = [lead, broadcast.text, ...notes, ...lines, ...below]
  return { lang, text: text.join('\n'), blocks }
}

function leadOf({ standing, lang }: Here, broadcast: Broadcast, before?: Broadcast): string {
  const { sentMessages } = wording(lang)
  const author = nameOf(standing, broadcast.author)
  const at = before?.confirmed?.at
  const when = at === undefined ? undefined : daySaid(standing, at, lang)
  if (!broadcast.follows) return sentMessages.from(author)
  return broadcast.follows.as === 'repeat'
    ? sentMessages.repeats(author, when)
    : sentMessages.corrects(author, when)
}

/** The meeting as it is now; of one that is off only that. */
function aboutMeeting(saying: Here, { about }: Broadcast) {
  const { standing, lang } = saying
  const { sentMessages } = wording(lang)
  const occurrence = about && standing.snapshot.byId.get(about)
  if (!occurrence) return { fields: [], notes: [], buttons: [] }
  const name = meetingSaid(standing, occurrence, lang)
  if (occurrence.meeting.status === 'cancelled')
    return { fields: [], notes: [sentMessages.meetingOff(name)], buttons: [] }
  // It stays where it is, so nothing in it may go by the day.
  const card = meetingCard(occurrence, { ...saying, timeless: true })
  const fields: Field[] = [
    { label: sentMessages.meeting, value: { text: name } },
    ...card.shown,
    ...linkField(occurrence.meeting, lang),
  ]
  // What copies the meeting: here the message is what is copied.
  const buttons = card.buttons.filter(one => !('action' in one) || one.action.id !== 'sent')
  return { fields, notes: card.notes, buttons }
}

export function sentButton(label: string, does: SentAction['does'], broadcast: string): Button {
  return { label, action: { id: 'sent', does, broadcast } }
}

export function copyButton(lang: Reply['lang'], { id }: Pick<Broadcast, 'id'>): Button {
  return sentButton(wording(lang).sentMessages.copy.label, 'copy', id)
}
