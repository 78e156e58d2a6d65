// How long before a meeting or a deadline its reminders go: the defaults, what a network wants instead, and what the meeting itself
// says. Called by the planner, and by whoever shows or changes a network's times. Pure.
import type { NetworkId } from '../../core/ids.js'
import type { Meeting } from '../../model/meeting.js'
import type { GroupReminders, RemindedKind, ReminderSettings } from '../../model/reminder.js'

/**
 * `days` and `schoolDays` before, at a time of the day (calendar: the wall clock is kept), or minutes that pass (elapsed). School
 * days are the receiver's own working days.
 */
export type Offset =
  | { readonly unit: 'days' | 'schoolDays'; readonly count: number; readonly at: string }
  | { readonly unit: 'minutes'; readonly count: number }

/** Of a meeting that is told of less than an hour before it begins: one message, at once. */
export const nowOffset = '-0m'

const networkDefaults = ['-5sd@09:00', '-0d@07:00'] as const

/** What goes where nobody has said anything else. */
export const defaultOffsets: Readonly<Record<RemindedKind, readonly string[]>> = {
  network: networkDefaults,
  lab: ['-10sd@09:00', '-2sd@09:00', '-0d@07:00'],
  other: networkDefaults,
  deadline: ['-5sd@09:00'],
}

/** The kind of a meeting as far as reminders go. */
export function remindedKindOf({ kind }: Pick<Meeting, 'kind'>): RemindedKind {
  return kind === 'lab' || kind === 'network' ? kind : 'other'
}

/** What a network wants; of meetings that are no network's, and of a network that has said nothing, the plain ones. */
export function groupOf(
  settings: ReminderSettings,
  network: NetworkId | undefined,
): GroupReminders {
  if (network === undefined) return settings.others
  return settings.networks[network] ?? unsaid
}

const unsaid: GroupReminders = { offsets: {}, to: 'people' }

/**
 * The offsets by which a meeting or deadline is reminded of, each once: its own where it has any (an empty list is none), else what
 * the group wants of its kind, else the defaults.
 */
export function offsetsOf(
  what: { readonly kind: RemindedKind; readonly reminders?: readonly string[] | undefined },
  group: Pick<GroupReminders, 'offsets'>,
): readonly string[] {
  const wanted = what.reminders ?? group.offsets[what.kind] ?? defaultOffsets[what.kind]
  return [...new Set(wanted)].filter(isBefore)
}

/** No minutes at all before the start is no reminder, and is kept for `nowOffset`. */
function isBefore(text: string): boolean {
  const offset = parseOffset(text)
  return offset !== undefined && (offset.unit !== 'minutes' || offset.count > 0)
}

/** `-5sd@09:00`, `-7d@09:00`, `-60m`, `-2h`; undefined where the text is none, or its time is on no clock. */
export function parseOffset(text: string): Offset | undefined {
  const calendar = /^-(\d{1,3})(s?)d@((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  if (calendar) {
    const [, count, school, at = ''] = calendar
    return { unit: school ? 'schoolDays' : 'days', count: Number(count), at }
  }
  const elapsed = /^-(\d{1,5})([mh])$/.exec(text)
  if (!elapsed) return undefined
  return { unit: 'minutes', count: Number(elapsed[1]) * (elapsed[2] === 'h' ? 60 : 1) }
}

/** The text that `parseOffset` reads. */
export function formatOffset(offset: Offset): string {
  if (offset.unit === 'minutes') return `-${offset.count}m`
  return `-${offset.count}${offset.unit === 'days' ? 'd' : 'sd'}@${offset.at}`
}
