// A message that a coordinator writes to many: draft, what was confirmed, and what became of it. src/broadcast writes it,
// src/store/broadcast-store.ts keeps it for 12 months.
import { z } from 'zod'
import { AreaId, HoldId, MeetingId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import { Role } from './person.js'
import { Channel } from './reminder.js'
import { Suggestion } from './suggestion.js'

/**
 * People who fit every kind of condition that is there; of one kind any of the list: networks [matematik], schools [Nord, Syd] are the
 * members of matematik at Nord or Syd. Without any condition it is nobody; `everyone` is everybody in the programme.
 */
export const AudiencePart = z.object({
  everyone: z.literal(true).optional(),
  networks: z.array(NetworkId).optional(),
  holds: z.array(HoldId).optional(),
  schools: z.array(SchoolId).optional(),
  areas: z.array(AreaId).optional(),
  functions: z.array(z.string()).optional(),
  roles: z.array(Role).optional(),
  people: z.array(PersonId).optional(),
  /** Those a meeting is for; with `answered` only those of them who said so, or nothing at all (`silent`). */
  meeting: z
    .object({
      about: MeetingId,
      answered: z.enum(['yes', 'no', 'maybe', 'silent']).optional(),
    })
    .optional(),
})
export type AudiencePart = z.infer<typeof AudiencePart>

/** Everybody in any part of the first list and in none of the second. */
export const AudienceExpression = z.object({
  anyOf: z.array(AudiencePart),
  except: z.array(AudiencePart).default([]),
})
export type AudienceExpression = z.infer<typeof AudienceExpression>

export const Approval = z.object({
  network: NetworkId,
  to: z.array(PersonId),
  decided: z
    .object({ outcome: z.enum(['approved', 'rejected']), by: PersonId, at: z.number() })
    .optional(),
})
export type Approval = z.infer<typeof Approval>

/** How long after the yes nothing goes, so that it can be undone. */
export const undoMs = 30_000

export const Broadcast = z.object({
  id: z.uuid(),
  /** Grows with each write. */
  revision: z.number().int().min(1),
  author: PersonId,
  lang: z.enum(['da', 'en']),
  createdAt: z.number(),
  text: z.string(),
  /** Of a draft that a language model has written a text for. */
  suggested: Suggestion.optional(),
  audience: AudienceExpression,
  /** The meeting it is about: its facts stand under the text. */
  about: MeetingId.optional(),
  /** Instead of to each person, or (`alsoPeople`) besides, in a room. */
  room: Channel.optional(),
  alsoPeople: z.boolean().default(true),
  /** Wanted at that business time; absent: now. */
  sendAt: z.number().optional(),
  /** The one that it repeats to those who have not reacted, or corrects. */
  follows: z.object({ broadcast: z.uuid(), as: z.enum(['repeat', 'correction']) }).optional(),
  /** `asked`: waits for other networks' coordinators. `late`: its time passed while nothing ran, and its author is asked. */
  state: z.enum(['draft', 'asked', 'confirmed', 'late', 'stopped', 'discarded']),
  approvals: z.array(Approval).default([]),
  /** What the newest preview showed, or the confirmed one: who gets it. Those of them who have left since the yes are dropped and listed. */
  receivers: z.array(PersonId).default([]),
  /** The networks it counts for, each of which gets no other for some hours: those that it reaches half of, or more. */
  networks: z.array(NetworkId).default([]),
  confirmed: z
    .object({ at: z.number(), token: z.string(), reason: z.string().optional() })
    .optional(),
  stopped: z.object({ at: z.number(), by: PersonId }).optional(),
  recalled: z.object({ at: z.number(), by: PersonId }).optional(),
  /** Older wordings of one that was changed after it was sent; `text` is the newest. */
  edits: z.array(z.object({ text: z.string(), at: z.number(), by: PersonId })).default([]),
})
export type Broadcast = z.infer<typeof Broadcast>

/** When it goes, or began to go, apart from what waits for somebody's hours; of a draft when it was made. */
export function goesAt({ createdAt, confirmed, sendAt = 0 }: Broadcast): number {
  return Math.max(confirmed?.at ?? createdAt, sendAt)
}

/** It was stopped before anything of it could go: it is as if it had never been confirmed. */
export function isUndone({ confirmed, stopped, sendAt = 0 }: Broadcast): boolean {
  return (
    confirmed !== undefined &&
    stopped !== undefined &&
    stopped.at < Math.max(confirmed.at + undoMs, sendAt)
  )
}
