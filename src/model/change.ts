// A change of a meeting that people are told of: first pending for some minutes, so that several become one notice and an undone one
// none; then told. src/programme/change.ts makes them, src/store/sending/change-store.ts keeps them, src/remind tells them.
import { z } from 'zod'
import { MeetingId, PersonId } from '../core/ids.js'
import { LocalDate, LocalDateTime } from '../core/time.js'

/** What people were told of a meeting: of all that can change, what they must know. */
export const ToldMeeting = z.object({
  title: z.string(),
  startLocal: z.union([LocalDateTime, LocalDate]),
  endLocal: z.union([LocalDateTime, LocalDate]),
  place: z.string().optional(),
  link: z.string().optional(),
  status: z.enum(['planned', 'cancelled']),
  revision: z.number().int().min(0),
})
export type ToldMeeting = z.infer<typeof ToldMeeting>

/** Waits to be told. A second change of the same meeting keeps `before` and renews the rest. */
export const PendingChange = z.object({
  /** The occurrence's id. */
  about: MeetingId,
  before: ToldMeeting,
  /** Whom it was for as it stood before, by id. */
  receivers: z.array(PersonId),
  /** Business time. */
  since: z.number(),
  dueAt: z.number(),
  /** Absent where the one who runs Pejling did it. */
  by: PersonId.optional(),
})
export type PendingChange = z.infer<typeof PendingChange>

/** What changed, one word for one notice: the first that fits. `slightly`: within the day and by an hour at most. */
export const ChangeKind = z.enum([
  'cancelled',
  'planned-again',
  'moved',
  'slightly',
  'place',
  'link',
  'length',
])
export type ChangeKind = z.infer<typeof ChangeKind>

/** A change that is being told, from `before` to what the meeting is at `revision`. */
export const MeetingChange = z.object({
  /** `about:revision`, so that the same change is told once. */
  id: z.string().min(1),
  revision: z.literal(1),
  about: MeetingId,
  kind: ChangeKind,
  before: ToldMeeting,
  after: ToldMeeting,
  at: z.number(),
  by: PersonId.optional(),
})
export type MeetingChange = z.infer<typeof MeetingChange>
