// The explicit table of desks: which one takes which press, in which order they are asked whether a form or a sentence is theirs. Part of
// bot.ts, which has claimed the event and stopped what may not be said.
import type { AttendDesk } from './attend/desk.js'
import type { BroadcastDesk } from './broadcast/desk.js'
import type { CheckinDesk } from './checkin/desk.js'
import type { Action } from './core/action.js'
import { Fault } from './core/errors.js'
import type { InboundForm, InboundPress, InboundText } from './core/message.js'
import type { OwnDataDesk } from './own-data/desk.js'
import type { Outcome } from './programme/asking.js'
import type { QuestionDesk } from './questions/desk.js'
import type { ReminderDesk } from './remind/desk.js'
import type { At } from './remind/sending-desk.js'

export interface Desks {
  readonly desk: QuestionDesk
  readonly reminders: ReminderDesk
  readonly attend: AttendDesk
  readonly broadcasts: BroadcastDesk
  readonly checkins: CheckinDesk
  readonly ownData: OwnDataDesk
}

/** What the bot does itself is no desk's. */
type DeskAction = Exclude<
  Action,
  { id: 'ask' | 'picture' | 'calendar' | 'import' | 'undo-import' | 'waiting' }
>

export function pressDesk(
  desks: Desks,
  inbound: InboundPress & { readonly action: DeskAction },
  at: At,
): Promise<Outcome> {
  const { action } = inbound
  switch (action.id) {
    case 'vote':
    case 'ask-coordinator':
    case 'question':
    case 'questions':
    case 'ask-membership':
    case 'membership':
      return desks.desk.press({ ...inbound, action }, at)
    case 'change-meeting':
    case 'reminders':
    case 'report':
      return desks.reminders.press({ ...inbound, action }, at)
    case 'invitation':
    case 'designation':
    case 'coverage':
    case 'after':
      return desks.attend.press({ ...inbound, action }, at)
    case 'broadcast':
    case 'sent':
      return desks.broadcasts.press({ ...inbound, action }, at)
    case 'checkin':
    case 'round':
    case 'result':
    case 'reflection':
    case 'team-round':
      return desks.checkins.press({ ...inbound, action }, at)
    case 'own-data':
      return desks.ownData.press({ ...inbound, action }, at)
    default:
      return action satisfies never
  }
}

/** Each desk knows its own forms. */
export async function submitDesk(desks: Desks, inbound: InboundForm, at: At): Promise<Outcome> {
  for (const desk of [desks.desk, ...listening(desks)]) {
    const said = await desk.submit(inbound, at)
    if (said) return said
  }
  throw new Fault('bot.form-of-nobody')
}

/** What a sentence asks a desk for; undefined: it is a question. */
export async function sayToDesks(
  desks: Desks,
  inbound: InboundText,
  at: At,
): Promise<Outcome | undefined> {
  for (const desk of listening(desks)) {
    const said = await desk.say(inbound, at)
    if (said) return said
  }
  return undefined
}

/** An answer to a check-in is taken before anything else can be made of it. */
function listening({ checkins, ownData, reminders, attend, broadcasts }: Desks) {
  return [checkins, ownData, reminders, attend, broadcasts]
}
