// The question whether somebody comes to one meeting: what they are asked, what they have answered since, and the buttons. Used by
// src/attend/invite for the invitation itself and after each answer, and by edit.ts where the meeting has changed since. Pure.
import type { Field } from '../../core/reply.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import { answerButton, answerButtons, answerLine, byLine, invitedSaid } from './answers.js'
import { fieldsOf, type Saying } from './facts.js'
import type { Card } from './message.js'

/** A message about nothing else: its buttons may change it. `isAsked`: one's own answer is asked for, and not just given. */
export function invitationCard(occurrence: Occurrence, saying: Saying, isAsked = false): Card {
  const { lang, own } = saying
  const { invitation, calendar, reminder } = wording(lang)
  const said = invitedSaid(occurrence, saying)
  const answer = own?.get(occurrence.id)?.answer
  const buttons = answerButtons(occurrence, saying, { alone: true })
  const isClosed = buttons.length === 0
  const shown: Field[] = [
    { label: reminder.fields.when, value: { text: said.when } },
    ...(said.place === undefined
      ? []
      : [{ label: reminder.fields.place, value: { text: said.place } }]),
  ]
  const told = isAsked ? invitation.youSaid : invitation.thanks
  const lead = answer ? told[answer.said](said) : invitation.comes(said)
  return {
    kind: 'reminder',
    lead,
    listed: lead,
    shown,
    fields: fieldsOf(occurrence, saying),
    notes: isClosed ? [] : notesOf(occurrence, saying),
    buttons: [
      ...buttons,
      ...(answer && !isClosed
        ? [answerButton(occurrence, invitation.buttons.note, { does: 'note', alone: true })]
        : []),
      ...(answer?.said === 'yes'
        ? [{ label: calendar.button, action: { id: 'calendar' as const, meeting: occurrence.id } }]
        : []),
    ],
  }
}

function notesOf(occurrence: Occurrence, saying: Saying): string[] {
  const { invitation } = wording(saying.lang)
  const own = saying.own?.get(occurrence.id)
  const answer = own?.answer
  if (!answer)
    return [own?.saidYesBefore ? invitation.saidYesBefore : '', byLine(occurrence, saying)].filter(
      note => note !== '',
    )
  const who = answer.said === 'substitute' ? answerLine(occurrence, saying) : undefined
  return [
    ...(answer.substitute !== undefined && who !== undefined ? [who] : []),
    ...(answer.note === undefined ? [] : [invitation.noted(answer.note)]),
    answer.said === 'maybe' ? invitation.maybeNote : invitation.changeable,
  ]
}
