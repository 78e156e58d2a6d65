// The words of reminders, changes and what becomes of older messages, made when they are sent. Called by desk.ts. What does not hold any
// longer is left out with a code; where none holds, nothing is sent.
import type { Lang } from '../core/message.js'
import { type Reply, textReply } from '../core/reply.js'
import type { Delivery } from '../model/delivery.js'
import { parseReminderId, type ReminderSettings } from '../model/reminder.js'
import { wording } from '../wording/wording.js'
import type { Standing } from './asking.js'
import { administrators } from './run/alarm.js'
import { answersToOpened } from './run/answers.js'
import { ownAnswers } from './words/answers.js'
import { changeCard } from './words/change-card.js'
import { editWords } from './words/edit.js'
import type { Saying } from './words/facts.js'
import { type Card, messageOf } from './words/message.js'
import { deadlineCard, meetingCard } from './words/reminder-card.js'
import { remindedOf, staleReminder } from './words/stale.js'

/** What is written to people who have not written in a language themselves. */
const lang: Lang = 'da'

/** The words of one message that says these; those that are stale are left out of it, with the reason. No `reply`: all are. */
export interface Words {
  readonly reply?: Reply
  readonly stale: readonly { readonly index: number; readonly why: string }[]
}

/** All to the same receiver. What cannot be in one message with others (`bundleOf`) comes alone. */
export async function composeReminders(
  standing: Standing,
  deliveries: readonly Delivery[],
): Promise<Words> {
  const [first] = deliveries
  if (!first) return { stale: [] }
  if (first.source.kind === 'alarm') return alarmWords(standing, first)
  const saying = await sayingTo(standing, deliveries)
  if (first.source.kind === 'edit') return editWords(saying, first)
  const settings = await settingsFor(saying)
  const cards = await Promise.all(
    deliveries.map(one =>
      one.source.kind === 'change'
        ? changeCard(saying, one, deliveries)
        : reminderCard(saying, one, settings),
    ),
  )
  const stale = cards.flatMap((card, index) =>
    'stale' in card ? [{ index, why: card.stale }] : [],
  )
  const said = cards.flatMap(card => ('stale' in card ? [] : [card]))
  if (said.length === 0) return { stale }
  return { reply: messageOf(inOrder(said), lang), stale }
}

/** Changes first, as they may make somebody stay at home. */
function inOrder(cards: readonly Card[]): Card[] {
  const [changes, reminders] = [
    cards.filter(({ kind }) => kind === 'change'),
    cards.filter(({ kind }) => kind === 'reminder'),
  ]
  return [...changes, ...reminders]
}

/** All to the same receiver; with what they have answered to the meetings that these are about. */
async function sayingTo(standing: Standing, deliveries: readonly Delivery[]): Promise<Saying> {
  const [receiver] = deliveries.map(one => one.receiver)
  const person = receiver?.kind === 'person' ? receiver.id : undefined
  if (person === undefined) return { standing, lang, person }
  const abouts = deliveries.flatMap(({ about }) => about ?? [])
  return { standing, lang, person, own: await ownAnswers(standing, person, abouts) }
}

/** One who pauses is as one who has turned the hour before off: nobody can see from the report that they pause. */
async function settingsFor({ standing, person }: Saying): Promise<ReminderSettings> {
  const { deps, tenant, now } = standing
  const settings = await deps.reminders.settings(tenant)
  if (person === undefined) return settings
  const paused = await deps.pauses.of(tenant, [person], now)
  return { ...settings, withoutHour: [...settings.withoutHour, ...paused.keys()] }
}

async function reminderCard(
  saying: Saying,
  delivery: Delivery,
  settings: ReminderSettings,
): Promise<Card | { readonly stale: string }> {
  const { standing } = saying
  const reminder = parseReminderId(delivery.source.id)
  if (!reminder) return { stale: 'unreadable' }
  const answers = await answersToOpened(standing, reminder.about)
  const stale = staleReminder(standing, { reminder, delivery, settings, answers })
  if (stale) return { stale }
  const { snapshot } = standing
  const occurrence = snapshot.byId.get(reminder.about)
  if (occurrence && remindedOf(snapshot).get(reminder.about)?.kind !== 'deadline')
    return meetingCard(occurrence, saying)
  const deadline = snapshot.programme.deadlines.find(({ id }) => id === reminder.about)
  return deadline ? deadlineCard(deadline, saying) : { stale: 'meeting-gone' }
}

/** To an administrator of the moment. */
function alarmWords(standing: Standing, { receiver }: Delivery): Words {
  const isOne = receiver.kind === 'person' && administrators(standing).includes(receiver.id)
  if (!isOne) return { stale: [{ index: 0, why: 'no-right' }] }
  const { late, lateNote } = wording(lang).reminder
  const reply = textReply(lang, `${late} ${lateNote}`)
  return { reply, stale: [] }
}
