// A meeting, a series of them, or the exception of one occurrence, as stored. Local time and zone are the truth; the
// instant is derived (src/programme). Fields follow iCalendar where it has a word.
import { z } from 'zod'
import { AreaId, HoldId, MeetingId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import { homeZone, LocalDate, LocalDateTime } from '../core/time.js'
import { Role } from './person.js'

/** What sort of gathering it is; sets the default reminders and answers "hvornår er næste læringslab?". */
export const MeetingKind = z.enum([
  'lab',
  'network',
  'knowledge-day',
  'course',
  'seminar',
  'kick-on',
  'steering-group',
  'leaders',
  'other',
])
export type MeetingKind = z.infer<typeof MeetingKind>

/** Whom a meeting is for. Each list widens, except that functions and roles narrow networks, holds, schools and areas. */
export const Audience = z.object({
  everyone: z.boolean().default(false),
  networks: z.array(NetworkId).default([]),
  holds: z.array(HoldId).default([]),
  schools: z.array(SchoolId).default([]),
  areas: z.array(AreaId).default([]),
  functions: z.array(z.string()).default([]),
  roles: z.array(Role).default([]),
  people: z.array(PersonId).default([]),
})
export type Audience = z.infer<typeof Audience>

/** An RFC 5545 recurrence: the rule's value without `RRULE:`, and starts that are left out or added. */
export const Recurrence = z.object({
  rrule: z.string(),
  exdates: z.array(z.union([LocalDateTime, LocalDate])).default([]),
  rdates: z.array(z.union([LocalDateTime, LocalDate])).default([]),
})
export type Recurrence = z.infer<typeof Recurrence>

/** A named reminder offset as `REMINDERS.md` writes it: `-5sd@09:00` (school days), `-7d@09:00`, `-60m`. */
export const ReminderOffset = z.string().regex(/^-\d+(?:s?d@\d\d:\d\d|[mh])$/)

export const Meeting = z.object({
  id: MeetingId,
  /** Where it was read: the UID, the file's name, and the calendar's SEQUENCE then (an older file is known by it). */
  source: z
    .object({
      uid: z.string().optional(),
      file: z.string().optional(),
      sequence: z.number().int().nonnegative().optional(),
      /** Of a calendar's meeting: the fields that a sheet has said more about. */
      sheetFields: z.array(z.string()).optional(),
    })
    .default({}),
  title: z.string().min(1).max(500),
  kind: MeetingKind,
  /** Læringslab **2**. */
  number: z.number().int().positive().optional(),
  audience: Audience,
  /** Who runs it: e-mail where known, else a name as written. */
  hosts: z.array(z.object({ person: PersonId.optional(), name: z.string() })).default([]),
  /** A guest may see date and place. */
  openToAll: z.boolean(),
  /** Of an exception: the series' id, and the start it has in the series. Its own id is `seriesId#originalStart`. */
  seriesId: MeetingId.optional(),
  originalStart: z.union([LocalDateTime, LocalDate]).optional(),
  /**
   * Of a single meeting: when it was first to be, and where if that was elsewhere, by its own text or an earlier import. An
   * exception has `originalStart` instead.
   */
  movedFrom: z
    .object({
      startLocal: z.union([LocalDateTime, LocalDate]),
      endLocal: z.union([LocalDateTime, LocalDate]),
      place: z.string().optional(),
    })
    .optional(),
  recurrence: Recurrence.optional(),
  /** With a date alone the meeting lasts all day, and `endLocal` is the day after the last, as in iCalendar. */
  startLocal: z.union([LocalDateTime, LocalDate]),
  endLocal: z.union([LocalDateTime, LocalDate]),
  /** Of a date alone: the hours are not known yet, and nobody says that it lasts all day. */
  timeUnknown: z.literal(true).optional(),
  tz: z.string().default(homeZone),
  place: z.string().optional(),
  /** An online meeting's address. */
  link: z.url({ protocol: /^https$/ }).optional(),
  agenda: z.string().optional(),
  preparation: z.string().optional(),
  materials: z.array(z.object({ title: z.string(), url: z.string().optional() })).default([]),
  /** The coordinator has opened it: people are asked whether they come. An import never opens anything. */
  openForAnswers: z.boolean().optional(),
  answerBy: LocalDate.optional(),
  /** "Måske" is an answer too. */
  allowsMaybe: z.literal(true).optional(),
  seats: z.number().int().positive().optional(),
  reminders: z.array(ReminderOffset).optional(),
  /** Afterwards: who came, where the minutes are, and what was agreed (what, who, by when). */
  attendance: z.array(PersonId).optional(),
  minutes: z.url({ protocol: /^https$/ }).optional(),
  agreements: z
    .array(
      z.object({
        what: z.string(),
        who: z.array(PersonId).default([]),
        by: LocalDate.optional(),
        done: z.literal(true).optional(),
      }),
    )
    .optional(),
  status: z.enum(['planned', 'cancelled']),
  /** Counts changes of start, end, place, link and status; the calendar's SEQUENCE at the first import. */
  revision: z.number().int().nonnegative().default(0),
  /** Counts changes after which an answer no longer holds (another day, or over 60 minutes). */
  answerRevision: z.number().int().nonnegative().default(0),
})
export type Meeting = z.infer<typeof Meeting>

/** A day by which something must be done. */
export const Deadline = z.object({
  id: MeetingId,
  source: z.object({ file: z.string().optional() }).default({}),
  title: z.string().min(1).max(500),
  audience: Audience,
  due: z.union([LocalDateTime, LocalDate]),
  note: z.string().optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
})
export type Deadline = z.infer<typeof Deadline>
