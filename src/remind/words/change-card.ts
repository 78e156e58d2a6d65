// The words of a changed meeting, and of what an older message about it becomes. A receiver who has not had an earlier notice is told of
// the change from what they do know. Called by ../compose.ts and edit.ts.
import type { Button, Field } from '../../core/reply.js'
import type { MeetingChange, ToldMeeting } from '../../model/change.js'
import { type Delivery, deliveryKeyOf } from '../../model/delivery.js'
import type { DeliveryState } from '../../model/delivery-row.js'
import { changeKind, toldOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { ChangeSaid } from '../../wording/da/send/reminder.js'
import { sayTime, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { answerButtons, answerLine } from './answers.js'
import { buttonsOf, contactsOf, copyButton, linkField, networksOf, type Saying } from './facts.js'
import type { Card } from './message.js'
import { withAnswers } from './reminder-card.js'

/** How many notices that never went out are looked back through. */
const mostBefore = 5

/** A notice in one of these has told its receiver nothing. */
const unsaid: ReadonlySet<DeliveryState> = new Set(['waiting', 'failed', 'dropped'])

/** The card of one that holds; else why it is not sent any longer. `together`: all that the same message is made for. */
export async function changeCard(
  saying: Saying,
  delivery: Delivery,
  together: readonly Delivery[],
): Promise<Card | { readonly stale: string }> {
  const { deps, tenant, snapshot } = saying.standing
  const told = await deps.changes.told(tenant, delivery.source.id)
  if (!told) return { stale: 'change-gone' }
  const occurrence = snapshot.byId.get(told.about)
  const isCurrent = occurrence
    ? occurrence.meeting.revision === told.after.revision
    : told.kind === 'cancelled'
  if (!isCurrent) return { stale: 'revision' }
  const { receiver } = delivery
  if (receiver.kind === 'person' && !snapshot.people.has(receiver.id)) {
    return { stale: 'receiver-gone' }
  }
  const before = await lastTold(saying.standing, told, { delivery, together })
  const kind = changeKind(before, told.after)
  return kind ? cardOf({ ...told, before, kind }, saying) : { stale: 'undone' }
}

/** What the receiver knows: a notice before this one that never went out to them has told them nothing. */
async function lastTold(
  { deps, tenant }: Standing,
  { about, before }: MeetingChange,
  { delivery, together }: { delivery: Delivery; together: readonly Delivery[] },
): Promise<ToldMeeting> {
  const { receiver } = delivery
  const inHand = new Set(together.map(deliveryKeyOf))
  let known = before
  for (let turn = 0; turn < mostBefore; turn++) {
    const id = `${about}:${known.revision}`
    const earlier = await deps.changes.told(tenant, id)
    if (!earlier) return known
    const key = deliveryKeyOf({ source: { kind: 'change', id }, receiver })
    const row = await deps.deliveries.load(tenant, key)
    if (!row || !(inHand.has(key) || unsaid.has(row.state))) return known
    known = earlier.before
  }
  return known
}

function cardOf(change: MeetingChange, saying: Saying): Card {
  const { lang, standing } = saying
  const { kind, about } = change
  const { reminder } = wording(lang)
  const said = saidOf(change, saying)
  const occurrence = standing.snapshot.byId.get(about)
  const isOff = kind === 'cancelled'
  const lead = reminder.changed(said)
  const contacts = occurrence ? contactsOf(standing.snapshot, occurrence, saying) : []
  const asks = occurrence && !isOff ? askingOf(occurrence, kind, saying) : undefined
  const fits = kind === 'slightly' && !asks ? [reminder.fits(contacts)] : []
  const notes = asks?.notes ?? fits
  return {
    kind: 'change',
    lead,
    listed: lead,
    shown: shownOf(said, saying),
    fields: [
      ...(isOff ? [] : linkField(change.after, lang)),
      ...(contacts.length > 0 && kind !== 'slightly'
        ? [{ label: reminder.fields.contact, value: { text: contacts.join(', ') } }]
        : []),
    ],
    notes: isOff && saying.person !== undefined ? [reminder.cancelledNote] : notes,
    buttons: occurrence ? buttonsIn(occurrence, saying, asks?.buttons) : [],
  }
}

/** Of one that is off there is only the news to pass on. */
function buttonsIn(occurrence: Occurrence, saying: Saying, answers: readonly Button[] = []) {
  return occurrence.meeting.status === 'cancelled'
    ? [copyButton(occurrence.id, saying.lang)]
    : withAnswers(answers, buttonsOf(occurrence, saying))
}

/** Of a meeting that is open for answers: whether an answer is wanted again, or still holds. Undefined where it is not. */
function askingOf(
  occurrence: Occurrence,
  kind: MeetingChange['kind'],
  saying: Saying,
): { readonly notes: string[]; readonly buttons: Button[] } | undefined {
  const said = saying.own?.get(occurrence.id)?.answer?.said
  const line = answerLine(occurrence, saying)
  if (line === undefined) return undefined
  const fits = kind === 'slightly' && said === 'yes'
  const { invitation } = wording(saying.lang)
  return {
    notes: [fits ? `${line} ${invitation.fits}` : line],
    buttons: answerButtons(occurrence, saying, { fits }),
  }
}

function shownOf(said: ChangeSaid, { lang }: Saying): Field[] {
  const { fields: label } = wording(lang).reminder
  if (said.kind === 'cancelled') return []
  return [
    { label: label.when, value: { text: said.when } },
    ...(said.when === said.whenBefore
      ? []
      : [{ label: label.before, value: { text: said.whenBefore } }]),
    ...(said.place === undefined ? [] : [{ label: label.place, value: { text: said.place } }]),
  ]
}

/** A cancelled meeting is told as it was to be. */
function saidOf(change: MeetingChange, { lang, standing }: Saying): ChangeSaid {
  const { kind, before, about } = change
  const occurrence = standing.snapshot.byId.get(about)
  const after = kind === 'cancelled' ? before : change.after
  const end = ({ endLocal }: ToldMeeting) =>
    endLocal.length > 10 ? sayTime(lang, endLocal) : whenOf(lang, standing, after)
  return {
    kind,
    title: after.title.trim(),
    networks: occurrence ? networksOf(standing.snapshot, occurrence.meeting) : [],
    when: whenOf(lang, standing, after),
    whenBefore: whenOf(lang, standing, before),
    end: end(after),
    endBefore: end(before),
    ...(after.place === undefined ? {} : { place: after.place }),
    ...(before.place === undefined ? {} : { placeBefore: before.place }),
    hasLink: after.link !== undefined,
  }
}

function whenOf(lang: Saying['lang'], { today }: Standing, told: ToldMeeting): string {
  const { startLocal, endLocal } = told
  return sayWhen(lang, { startLocal, endLocal, allDay: startLocal.length <= 10 }, today)
}

/** What stands in the place of an older card once its meeting has changed: how it is now, and no buttons. */
export function oldCard(
  saying: Saying,
  about: Delivery['about'],
  change: MeetingChange | undefined,
): Card | undefined {
  const { standing, lang } = saying
  const { reminder } = wording(lang)
  const occurrence = about === undefined ? undefined : standing.snapshot.byId.get(about)
  const now = occurrence ? toldOf(occurrence) : undefined
  const isLatest = change && (now === undefined || now.revision === change.after.revision)
  if (isLatest) return plainCard(reminder.old(saidOf(change, saying)))
  if (!now || !occurrence) return undefined
  const { title, status } = now
  const networks = networksOf(standing.snapshot, occurrence.meeting)
  const when = whenOf(lang, standing, now)
  return plainCard(reminder.old({ title, networks, when, isCancelled: status === 'cancelled' }))
}

function plainCard(lead: string): Card {
  return { kind: 'change', lead, listed: lead, shown: [], fields: [], notes: [], buttons: [] }
}
