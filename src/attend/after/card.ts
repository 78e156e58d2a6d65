// What is noted about a meeting, as one card: how many came, minutes, agreements, with the buttons that note more. Shown by chat.ts, and in
// its own place again after every press. Whoever only may see it gets it without buttons, and without who came.

import type { AfterAction } from '../../core/actions/after.js'
import type { Block, Button, Field, LinkButton, Reply } from '../../core/reply.js'
import type { Meeting } from '../../model/meeting.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { AgreementSaid } from '../../wording/da/attend/after.js'
import { sayDate } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { beforeMs, mayNote, saidOf } from './meetings.js'

export type Agreement = NonNullable<Meeting['agreements']>[number]

/** Agreements that stand on the card with buttons of their own. */
const mostShown = 10
/** Letters of an agreement by which a button knows it, and that are read aloud with it. */
const mostTold = 120
const mostTitle = 60
/** So long after a meeting those who were there can still be asked about it. */
const askedMs = 2 * 60 * 60 * 1000

/** `lead` is what has just been done. */
export async function afterCard(
  asking: Asking,
  occurrence: Occurrence,
  lead?: string,
): Promise<Reply> {
  const { lang, viewer } = asking
  const { after } = wording(lang)
  const may = mayNote(viewer, occurrence)
  const fields = await fieldsOf(asking, occurrence, may)
  const agreements = agreementBlocks(asking, occurrence, may)
  const isEmpty =
    agreements.length === 0 && fields.every(({ label }) => label === after.fields.came)
  const blocks: Block[] = [
    ...(lead === undefined ? [] : [{ type: 'text' as const, text: lead }]),
    { type: 'text', style: 'heading', text: after.heading(saidOf(asking, occurrence)) },
    ...(fields.length > 0 ? [{ type: 'fields' as const, fields }] : []),
    ...(isEmpty ? [{ type: 'text' as const, text: after.nothing }] : []),
    ...agreements,
    ...(may ? [{ type: 'actions' as const, buttons: buttonsOf(asking, occurrence) }] : []),
  ]
  return { lang, text: textOf(blocks), blocks }
}

/** How many came is for those who may note it; the minutes are for all. */
async function fieldsOf(
  asking: Asking,
  { id, meeting }: Occurrence,
  may: boolean,
): Promise<Field[]> {
  const { deps, tenant, lang } = asking
  const { after } = wording(lang)
  const { attendance, minutes } = meeting
  const link = minutes === undefined ? [] : [{ text: minutes, url: minutes }]
  const ofMinutes = link.map(value => ({ label: after.fields.minutes, value }))
  if (!may) return ofMinutes
  const arrived = attendance ? 0 : (await deps.codes.arrivals(tenant, id)).size
  const came = attendance
    ? after.came(attendance.length)
    : arrived > 0
      ? after.byCode(arrived)
      : after.notNoted
  return [{ label: after.fields.came, value: { text: came } }, ...ofMinutes]
}

function agreementBlocks(asking: Asking, { id, meeting }: Occurrence, may: boolean): Block[] {
  const { lang } = asking
  const { after } = wording(lang)
  const agreements = meeting.agreements ?? []
  if (agreements.length === 0) return []
  const rest = agreements.length - mostShown
  return [
    { type: 'text', text: after.agreements, style: 'heading' },
    ...agreements
      .slice(0, mostShown)
      .flatMap((one, nth): Block[] => [
        { type: 'text', text: `${nth + 1}. ${after.agreement(sayAgreement(asking, one))}` },
        ...(may
          ? [{ type: 'actions' as const, buttons: agreementButtons(asking, { id, nth, one }) }]
          : []),
      ]),
    ...(rest > 0 ? [{ type: 'text' as const, text: after.moreAgreements(rest) }] : []),
  ]
}

/** With names of now; whoever has left the programme is nobody's name. */
export function sayAgreement(
  { snapshot, lang, today }: Pick<Asking, 'snapshot' | 'lang' | 'today'>,
  { what, who, by, done }: Pick<Agreement, 'what' | 'who' | 'by' | 'done'>,
): AgreementSaid {
  const names = who.flatMap(id => snapshot.people.get(id)?.name ?? [])
  const day = by === undefined ? undefined : sayDate(lang, by, today)
  return { what, who: names, by: day, isDone: done === true }
}

interface Named {
  readonly id: Occurrence['id']
  readonly nth: number
  readonly one: Agreement
}

function agreementButtons({ lang }: Asking, { id, nth, one }: Named): Button[] {
  const { after } = wording(lang)
  const button = (label: string, does: AfterAction['does']): Button => ({
    label,
    title: after.buttonOf(label, one.what.slice(0, mostTitle)),
    action: { id: 'after', does, meeting: id, nth, what: beginningOf(one) },
  })
  const { done, reopen, mend, remove } = after.buttons
  return [
    one.done ? button(reopen, 'reopen') : button(done, 'done'),
    button(mend, 'agreement'),
    button(remove, 'remove'),
  ]
}

/** What a button says of the agreement that it is about. */
export function beginningOf({ what }: Pick<Agreement, 'what'>): string {
  return what.slice(0, mostTold)
}

function buttonsOf(
  { lang, now }: Asking,
  { id, meeting, start, end, allDay }: Occurrence,
): Button[] {
  const { buttons } = wording(lang).after
  const button = (label: string, does: AfterAction['does']): Button => ({
    label,
    action: { id: 'after', does, meeting: id },
  })
  const isOn = now >= start - beforeMs
  return [
    ...(isOn ? [button(buttons.who, 'who')] : []),
    ...(isOn && now < end ? [button(buttons.code, 'code')] : []),
    ...(now < end + askedMs && !allDay
      ? [{ label: buttons.ask, action: { id: 'round', does: 'meeting', meeting: id } } as const]
      : []),
    button(buttons.agreement, 'agreement'),
    button(meeting.minutes === undefined ? buttons.minutes : buttons.otherMinutes, 'minutes'),
  ]
}

/** All that stands there, as lines. */
function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(block => {
    if (block.type === 'text') return [block.text]
    if (block.type === 'fields')
      return block.fields.map(each => `${each.label}: ${each.value.text}`)
    return []
  })
  return lines.join('\n')
}

export function withButtons(reply: Reply, buttons: readonly (Button | LinkButton)[]): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}
