// A report in words: which message it is, how many got it, who did not and why. Called by chat.ts and by the file. Pure.
import type { Lang } from '../../core/message.js'
import type { Field } from '../../core/reply.js'
import { localOf } from '../../core/time.js'
import { fates, type MessageReport, type ReportLine } from '../../deliver/report.js'
import type { MeetingChange } from '../../model/change.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import { parseReminderId } from '../../model/reminder.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { MessageSaid, OffsetSaid } from '../../wording/da/send/report.js'
import { sayTime, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'

/** The meeting as the report names it: "Netværksmøde, onsdag d. 9. december kl. 13-15". */
export function meetingName({ today }: Standing, occurrence: Occurrence, lang: Lang): string {
  return `${occurrence.meeting.title}, ${sayWhen(lang, occurrence, today)}`
}

/** What the message was, with `changes` by their ids. */
export function messageName(
  { source }: MessageReport,
  changes: ReadonlyMap<string, MeetingChange>,
  lang: Lang,
): string {
  const said = messageSaid(source, changes, lang)
  return said
    ? wording(lang).report.message(said)
    : (wording(lang).invitation.messages[source.kind] ?? source.kind)
}

function messageSaid(
  { kind, id }: MessageReport['source'],
  changes: ReadonlyMap<string, MeetingChange>,
  lang: Lang,
): MessageSaid | undefined {
  if (kind === 'change') return { kind, change: changes.get(id)?.kind ?? 'moved' }
  if (kind === 'broadcast') return { kind }
  const reminder = kind === 'reminder' ? parseReminderId(id) : undefined
  return reminder && { kind: 'reminder', offset: offsetSaid(reminder.offset, lang) }
}

const units = { sd: 'schoolDays', d: 'days', h: 'hours', m: 'minutes' } as const

/** `-5sd@09:00` as its parts (model/meeting.ts, ReminderOffset). */
function offsetSaid(offset: string, lang: Lang): OffsetSaid {
  const [, count = '0', unit = 'd', time] = /^-(\d+)(sd|d|h|m)(?:@(.+))?$/.exec(offset) ?? []
  const known = unit === 'sd' || unit === 'h' || unit === 'm' ? unit : 'd'
  const said = time === undefined ? {} : { time: sayTime(lang, `2000-01-01T${time}`) }
  return { count: Number(count), unit: units[known], ...said }
}

/** The person's name, the room, or what else is known of the receiver. */
export function receiverSaid(
  { snapshot }: Standing,
  { receiver }: Pick<ReportLine, 'receiver'>,
  lang: Lang,
): string {
  switch (receiver.kind) {
    case 'person':
      return snapshot.people.get(receiver.id)?.name ?? receiver.id
    case 'channel':
      return wording(lang).report.channel
    case 'account':
      return receiver.platform
    default:
      return receiver satisfies never
  }
}

/** Why some did not get it, with how many for each reason. */
export function reasonsOf(lang: Lang, lines: readonly ReportLine[]): Field[] {
  const { report } = wording(lang)
  const reasons = new Map<string, number>()
  for (const { fate, why, platform } of lines) {
    if (fate !== 'notSent') continue
    const reason = report.why(why, platform)
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return [...reasons].map(([reason, count]) => ({ label: `– ${count}`, value: { text: reason } }))
}

export interface Table {
  /** Of the sheet, where it is none of messages. */
  readonly name?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Every line of every message, as the file has it. */
export function tableOf(standing: Standing, { messages, changes }: Told, lang: Lang): Table {
  const { columns, fate, why } = wording(lang).report
  const rows = messages.flatMap(message =>
    [...message.lines]
      .sort((one, other) => fates.indexOf(one.fate) - fates.indexOf(other.fate))
      .map(line => [
        messageName(message, changes, lang),
        receiverSaid(standing, line, lang),
        fate(line.fate),
        line.fate === 'notSent' ? why(line.why, line.platform) : '',
        line.platform ?? '',
        line.at === undefined ? '' : localOf(line.at, standing.snapshot.zone).replace('T', ' '),
      ]),
  )
  const { message, name, fate: state, why: reason, platform, at } = columns
  return { columns: [message, name, state, reason, platform, at], rows }
}

/** All that has been sent about one meeting, and the changes it tells of. */
export interface Told {
  readonly rows: readonly DeliveryRow[]
  readonly messages: readonly MessageReport[]
  readonly changes: ReadonlyMap<string, MeetingChange>
}
