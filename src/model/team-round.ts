// Questions that teams answer together, with their name on it: what is asked, which teams there are, and what each has answered. src/checkin/team
// writes it, src/store/asked/team-round-store.ts keeps it. Nothing here is without a name. CHECKINS, 1 and 4 (A11).
import { z } from 'zod'
import { NetworkId, PersonId, SchoolId } from '../core/ids.js'

export const teamLimits = {
  questions: 3,
  question: 200,
  answer: 600,
  teams: 80,
  /** How long it may be open, in days. */
  days: 90,
} as const

/** Who is asked: the schools of a network, or the teams of a school. */
export const TeamGroup = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), id: NetworkId }),
  z.object({ kind: z.literal('school'), id: SchoolId }),
])
export type TeamGroup = z.infer<typeof TeamGroup>

export const TeamAnswer = z.object({
  /** In the questions' order; empty where that one was not answered. */
  texts: z.array(z.string().max(teamLimits.answer)),
  /** Who wrote it last, and when (business time). */
  by: PersonId,
  at: z.number(),
  /** How often it was written: whoever changes it has seen that one. */
  nth: z.number().int().min(1),
})
export type TeamAnswer = z.infer<typeof TeamAnswer>

export const TeamRound = z.object({
  id: z.uuid(),
  /** Grows with each write. */
  revision: z.number().int().min(1),
  author: PersonId,
  lang: z.enum(['da', 'en']),
  createdAt: z.number(),
  group: TeamGroup,
  questions: z.array(z.string().min(1).max(teamLimits.question)).min(1).max(teamLimits.questions),
  /** As they were when it was sent; each has a name of its own. Members alone answer for their team. */
  teams: z
    .array(z.object({ name: z.string().min(1).max(120), members: z.array(PersonId).min(1) }))
    .max(teamLimits.teams),
  /** Who reads the answers, besides the team its own. Locked once it is sent. */
  addressees: z.array(PersonId),
  state: z.enum(['draft', 'open', 'closed', 'discarded']),
  /** When its messages go, and until when it can be answered; business time. */
  opensAt: z.number().optional(),
  closesAt: z.number(),
  /** By the team's name. */
  answers: z.record(z.string(), TeamAnswer).default({}),
})
export type TeamRound = z.infer<typeof TeamRound>
