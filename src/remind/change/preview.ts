// The preview of a change, bound to the meeting's revision: before and after, who is told and when, what to think of, and the buttons.
// Called by chat.ts and take.ts. Nothing is changed here.
import type { ChangeMeetingAction, MeetingEdit } from '../../core/action.js'
import type { MeetingId } from '../../core/ids.js'
import { type Block, type Button, type Field, type Reply, textReply } from '../../core/reply.js'
import type { ToldMeeting } from '../../model/change.js'
import { type Changed, changeKind, changeMeeting } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { MeetingSaid, WarningSaid } from '../../wording/da/send/meeting-change.js'
import { sayDate, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { laterAmong, warningsOf } from './warnings.js'

export interface Previewing {
  readonly edit: MeetingEdit
  readonly atOnce?: boolean | undefined
  /** Why a preview is shown and nothing else is done. */
  readonly lead?: string | undefined
  readonly isOddWeekday?: boolean | undefined
}

/** The preview, or what is wrong with it beside the way to mend it. */
export function previewReply(asking: Asking, occurrence: Occurrence, wanted: Previewing): Reply {
  const { lang, snapshot, now, viewer } = asking
  const { edit, atOnce } = wanted
  const changing = { edit, now, by: viewer.person?.id, atOnce }
  const changed = changeMeeting(snapshot, occurrence.id, changing)
  if ('problem' in changed) {
    const { problem } = changed
    const said = wording(lang).meetingChange.problems[problem]
    const isFinal = problem === 'over' || problem === 'cancelled' || problem === 'nothing'
    const text = wanted.lead === undefined ? said : `${wanted.lead} ${said}`
    return isFinal
      ? textReply(lang, text)
      : withButtons(textReply(lang, text), [mendButton(asking, occurrence.id, edit)])
  }
  return cardOf(asking, occurrence, { ...wanted, changed })
}

function cardOf(
  asking: Asking,
  occurrence: Occurrence,
  { changed, edit, atOnce = false, lead, isOddWeekday }: Previewing & { readonly changed: Changed },
): Reply {
  const { lang, now } = asking
  const { meetingChange } = wording(lang)
  const { before, after, pending } = changed
  const kind = changeKind(before, after)
  const heading = meetingChange.heading(kind ?? 'length', before.title)
  const fields = fieldsOf(asking, before, after)
  const people = { people: changed.concerned.length, later: laterIn(asking, changed) }
  const told = kind
    ? meetingChange.willTell(people, pending.dueAt - now)
    : meetingChange.willTellNobody
  const warnings = warningLines(asking, occurrence, { changed, isOddWeekday })
  const blocks: (Block | undefined)[] = [
    lead === undefined ? undefined : { type: 'text', text: lead },
    { type: 'text', text: heading, style: 'heading' },
    { type: 'fields', fields },
    ...warnings.map((text): Block => ({ type: 'text', text })),
    { type: 'text', text: told, style: 'note' },
    {
      type: 'actions',
      buttons: [
        {
          label: meetingChange.take(kind ?? 'length'),
          action: takeAction(occurrence.id, { edit, revision: before.revision, atOnce }),
        },
        mendButton(asking, occurrence.id, edit),
      ],
    },
  ]
  const lines = [lead, heading, ...fields.map(lineOf), ...warnings, told]
  return {
    lang,
    text: lines.filter(line => line !== undefined).join('\n'),
    blocks: blocks.filter(block => block !== undefined),
  }
}

function warningLines(
  asking: Asking,
  occurrence: Occurrence,
  { changed, isOddWeekday }: { changed: Changed; isOddWeekday: boolean | undefined },
): string[] {
  const { lang, today } = asking
  const { warning } = wording(lang).meetingChange
  const day = sayDate(lang, changed.after.startLocal.slice(0, 10), today)
  const odd: WarningSaid[] = isOddWeekday ? [{ code: 'weekday', day }] : []
  return [...odd, ...warningsOf(asking, occurrence, changed)].map(warning)
}

/** How many of those concerned hear of it later than the pause says. */
export function laterIn(asking: Asking, { pending, before, after, concerned }: Changed): number {
  return laterAmong(asking, concerned, { dueAt: pending.dueAt, before, after })
}

/** What changes, each as before → after; the time always, so that one sees which meeting it is. */
function fieldsOf({ lang, today }: Asking, before: ToldMeeting, after: ToldMeeting): Field[] {
  const { fields, fromTo, none, status } = wording(lang).meetingChange
  const when = (told: ToldMeeting) => sayWhen(lang, { ...told, allDay: isAllDay(told) }, today)
  const field = (label: string, was = none, is = none, isShown = false): Field[] =>
    was === is && !isShown ? [] : [{ label, value: { text: was === is ? was : fromTo(was, is) } }]
  return [
    ...field(fields.when, when(before), when(after), true),
    ...field(fields.status, status[before.status], status[after.status]),
    ...field(fields.place, before.place, after.place),
    ...field(fields.link, before.link, after.link),
  ]
}

function lineOf({ label, value }: Field): string {
  return `${label}: ${value.text}`
}

export function isAllDay({ startLocal }: Pick<ToldMeeting, 'startLocal'>): boolean {
  return startLocal.length === 10
}

/** A meeting as it is spoken of. */
export function sayMeeting(
  { lang, today }: Pick<Asking, 'lang' | 'today'>,
  told: Pick<ToldMeeting, 'title' | 'startLocal' | 'endLocal'>,
): MeetingSaid {
  return { title: told.title, when: sayWhen(lang, { ...told, allDay: isAllDay(told) }, today) }
}

export function takeAction(
  meeting: MeetingId,
  { edit, revision, atOnce }: { edit: MeetingEdit; revision: number; atOnce: boolean },
): ChangeMeetingAction {
  const now = atOnce ? { now: true as const } : {}
  return { id: 'change-meeting', meeting, does: 'take', revision, edit, ...now }
}

/** Opens the form, with what the preview wanted in it. */
export function mendButton(
  { lang }: Pick<Asking, 'lang'>,
  meeting: MeetingId,
  edit?: MeetingEdit,
): Button {
  return {
    label: wording(lang).meetingChange.mend,
    action: { id: 'change-meeting', meeting, does: 'form', ...(edit ? { edit } : {}) },
  }
}

export function withButtons(reply: Reply, buttons: readonly Button[]): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}
