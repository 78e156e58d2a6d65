// What somebody has written down for themselves, or for somebody they chose: signed, always theirs to change and to take away. src/checkin
// writes it, src/store/checkin/reflection-store.ts keeps it. CHECKINS, 3 and 5.
import { z } from 'zod'
import { MeetingId, PersonId } from '../core/ids.js'

/** Whose it is to read besides the writer: nobody, the team, the leader of the school, the network's coordinators. */
export const ReflectionReader = z.enum(['me', 'team', 'leader', 'coordinator'])
export type ReflectionReader = z.infer<typeof ReflectionReader>

export const reflectionLength = 500

export const Reflection = z.object({
  /** The submission's, so that the same form sent twice is one. */
  id: z.uuid(),
  revision: z.number().int().min(1),
  author: PersonId,
  lang: z.enum(['da', 'en']),
  text: z.string().min(1).max(reflectionLength),
  reader: ReflectionReader,
  /** Who may read it, as the preview named them. Empty for `me`. */
  readers: z.array(PersonId),
  /** Whom its writer has asked to share it with, as the preview showed them; until their yes it is theirs alone. */
  wanted: z.object({ reader: ReflectionReader, readers: z.array(PersonId) }).optional(),
  /** The revision that its readers were told of first: what becomes of it later takes the place of that message. */
  told: z.number().int().optional(),
  /** What it is tied to: a meeting, a tool's or page's id, a free word (a pejlemærke). */
  meeting: MeetingId.optional(),
  about: z.string().max(120).optional(),
  createdAt: z.number(),
  /** Business time it was last written or looked at by its writer: what is theirs alone is kept for 12 months after. */
  touchedAt: z.number(),
  /** When its writer was first found to have left the programme; what they shared is kept for 30 days more, so that it can be undone. */
  leftAt: z.number().optional(),
  /** Answers of those who read it, and the writer's own to them. */
  replies: z
    .array(
      z.object({ by: PersonId, text: z.string().min(1).max(reflectionLength), at: z.number() }),
    )
    .default([]),
})
export type Reflection = z.infer<typeof Reflection>
