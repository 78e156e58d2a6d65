// Reminders as stored: what a network wants of them and since when its coordinator has said yes, and the ids by which one reminder is
// the same reminder for ever. src/remind plans and sends them, src/store/sending/reminder-store.ts keeps the settings and what is due.
import { z } from 'zod'
import { MeetingId, NetworkId, PersonId } from '../core/ids.js'
import { ReminderOffset } from './meeting.js'

/** The kinds of meetings that a network can give reminders of their own; `deadline` for a day by which something must be done. */
export const RemindedKind = z.enum(['network', 'lab', 'other', 'deadline'])
export type RemindedKind = z.infer<typeof RemindedKind>

/** A room that others read along in, as the platform knows it. `ref` is how the adapter writes there first, in its own words. */
export const Channel = z.object({
  platform: z.string(),
  id: z.string().min(1),
  ref: z.string().optional(),
  name: z.string().optional(),
})
export type Channel = z.infer<typeof Channel>

/** What one network (or the meetings of no network) wants. Nothing goes out before `yes`. */
export const GroupReminders = z.object({
  yes: z.object({ by: PersonId, at: z.number() }).optional(),
  /** Instead of the defaults of src/remind/plan; an empty list is none. */
  offsets: z.partialRecord(RemindedKind, z.array(ReminderOffset)).default({}),
  to: z.enum(['people', 'channel', 'both']).default('people'),
  channel: Channel.optional(),
  /** A room that was named while they were going out, and has not been said yes to. */
  offered: Channel.optional(),
})
export type GroupReminders = z.infer<typeof GroupReminders>

/** A tenant's. `revision` grows with each write. */
export const ReminderSettings = z.object({
  revision: z.number().int().min(0).default(0),
  networks: z.record(NetworkId, GroupReminders).default({}),
  /** Of meetings that are no network's: labs, seminars. */
  others: GroupReminders.default(() => GroupReminders.parse({})),
  /** Who does not want the reminder an hour before. */
  withoutHour: z.array(PersonId).default([]),
  /** Who does not want to be nudged when they have not answered an invitation. */
  withoutNudges: z.array(PersonId).default([]),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>

/** One reminder of one meeting at one offset; the receiver is not part of it. A moved meeting's are others. */
export interface ReminderId {
  /** The occurrence's id (`UID#originalStart` in a series), or the deadline's. */
  readonly about: MeetingId
  readonly offset: string
  /** The meeting's; of a deadline its day as a number (20261201), so that a moved one is told anew. */
  readonly revision: number
}

export function formatReminderId({ about, offset, revision }: ReminderId): string {
  return `${about}:${offset}:${revision}`
}

/** Undefined where the text is none. */
export function parseReminderId(text: string): ReminderId | undefined {
  const parts = /^(.+):(-\d+(?:s?d@\d\d:\d\d|[mh])):(\d+)$/s.exec(text)
  const about = MeetingId.safeParse(parts?.[1])
  if (!about.success) return undefined
  return { about: about.data, offset: parts?.[2] ?? '', revision: Number(parts?.[3]) }
}
