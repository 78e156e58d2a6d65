// The words of one reminder, for a meeting or a deadline, made of the moment it is sent at: "i morgen" of today is "om 40 minutter" of a
// day that began late. Called by ../compose.ts and edit.ts. Pure.
import type { Button, Field } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import type { Deadline } from '../../model/meeting.js'
import { viewerAt } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { RemindedSaid } from '../../wording/da/send/reminder.js'
import { sayDate, sayHours, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { mayChange } from '../change/allowed.js'
import { answerButtons, answerLine } from './answers.js'
import { buttonsOf, fieldsOf, nearOf, networksOf, type Saying } from './facts.js'
import type { Card } from './message.js'

export function meetingCard(occurrence: Occurrence, saying: Saying): Card {
  const { lang } = saying
  const { reminder } = wording(lang)
  const said = saidOf(occurrence, saying)
  const { fields: label } = reminder
  const line = answerLine(occurrence, saying)
  const shown: Field[] = [
    { label: label.when, value: { text: reminder.when(said.near, said.when, said.hours) } },
    ...(said.place === undefined ? [] : [{ label: label.place, value: { text: said.place } }]),
  ]
  return {
    kind: 'reminder',
    lead: reminder.reminds(said),
    listed: reminder.listed(said),
    shown,
    fields: fieldsOf(occurrence, saying),
    notes: line === undefined ? [] : [line],
    buttons: [
      ...withAnswers(answerButtons(occurrence, saying), buttonsOf(occurrence, saying)),
      ...askButtons(occurrence, saying),
    ],
  }
}

/** Whoever holds the meeting can have a question ready for its last minutes. */
function askButtons(
  { id, meeting, allDay }: Occurrence,
  { standing, person, lang }: Saying,
): Button[] {
  const known = person && standing.snapshot.people.get(person)
  if (!known || allDay || !mayChange(viewerAt(known, standing), meeting)) return []
  const { ask } = wording(lang).after.buttons
  return [{ label: ask, action: { id: 'round', does: 'meeting', meeting: id } }]
}

/** What wants an answer comes first, and then there is no room for the likely next question. */
export function withAnswers(answers: readonly Button[], buttons: Card['buttons']): Card['buttons'] {
  if (answers.length === 0) return buttons
  return [...answers, ...buttons.filter(one => !('action' in one) || one.action.id !== 'ask')]
}

function saidOf(occurrence: Occurrence, saying: Saying): RemindedSaid {
  const { standing, lang } = saying
  const { meeting, startLocal, endLocal, start, allDay } = occurrence
  const day = dateOf(startLocal)
  const isOneDay = !allDay && dateOf(endLocal) === day
  return {
    title: meeting.title.trim(),
    networks: networksOf(standing.snapshot, meeting),
    near: nearOf(saying, { start: allDay ? undefined : start, day }),
    when: sayWhen(lang, occurrence, standing.today),
    ...(isOneDay ? { hours: sayHours(lang, occurrence) } : {}),
    ...(meeting.place === undefined ? {} : { place: meeting.place }),
    isOnline: meeting.link !== undefined,
  }
}

export function deadlineCard({ title, due, note, link }: Deadline, saying: Saying): Card {
  const { standing, lang } = saying
  const { reminder } = wording(lang)
  const { fields: label } = reminder
  const day = dateOf(due)
  const when =
    due.length > 10
      ? sayWhen(lang, { startLocal: due, endLocal: due, allDay: false }, standing.today)
      : sayDate(lang, day, standing.today)
  const near = nearOf(saying, { start: undefined, day })
  return {
    kind: 'reminder',
    lead: reminder.deadline(title.trim(), near, when),
    listed: reminder.listedDeadline(title.trim(), near, when),
    shown: [{ label: label.due, value: { text: reminder.when(near, when, undefined) } }],
    fields: [
      ...(note === undefined ? [] : [{ label: label.note, value: { text: note } }]),
      ...(link === undefined ? [] : [{ label: label.link, value: { text: link, url: link } }]),
    ],
    notes: [],
    buttons: link === undefined ? [] : [{ label: reminder.open, url: link }],
  }
}
