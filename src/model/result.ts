// What came out of a round: the only thing that stays of it, and all that anybody is ever shown. Made once, at close, by
// src/checkin/anonymity, never changed but for what is done about it. CHECKINS, 4, 5 and 7.
import { z } from 'zod'
import { MeetingId, NetworkId, PersonId } from '../core/ids.js'
import { LocalDate } from '../core/time.js'
import { checkinLimits, Question } from './round.js'

/** `few`: few or none, under 25 %; `some`: 25 to under 60 %; `most`: 60 % and more. */
export const Share = z.enum(['few', 'some', 'most'])
export type Share = z.infer<typeof Share>

/** Of under 30 answers three bands, heavy, middle, good; of 30 and more five steps, in tens of per cent: 0 is "under 10 %", 100 "over 90 %". */
export const Picture = z.discriminatedUnion('is', [
  z.object({ is: z.literal('bands'), shares: z.tuple([Share, Share, Share]) }),
  z.object({
    is: z.literal('steps'),
    tens: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  }),
])
export type Picture = z.infer<typeof Picture>

/** How many answered: from 5 to 9, 10 to 14, … */
export const Count = z.object({ from: z.number().int().min(5), to: z.number().int() })
export type Count = z.infer<typeof Count>

/** How many answered of those who could be counted; `over-half` from exactly half. */
export const Response = z.enum(['under-half', 'over-half', 'nearly-all'])
export type Response = z.infer<typeof Response>

export const ShownQuestion = z.object({
  ...Question.shape,
  /** Absent: too few answered it. */
  shown: z
    .object({
      count: Count,
      /** Absent where parts are shown: the whole beside its parts can tell what each of a small part answered. */
      picture: Picture.optional(),
      /** Parts of the split that may be shown, by name, "Øvrige" last as an empty label; absent where it may not be split. */
      parts: z.array(z.object({ label: z.string(), count: Count, picture: Picture })).optional(),
    })
    .optional(),
})
export type ShownQuestion = z.infer<typeof ShownQuestion>

/** What is done about it, as a coordinator wrote it. */
export const Doing = z.object({
  text: z.string().min(1).max(checkinLimits.doing),
  by: PersonId,
  on: LocalDate,
})
export type Doing = z.infer<typeof Doing>

export const Result = z.object({
  /** The round's id. */
  id: z.uuid(),
  revision: z.number().int().min(1),
  kind: z.enum(['meeting', 'series']),
  lang: z.enum(['da', 'en']),
  author: PersonId,
  network: NetworkId.optional(),
  about: MeetingId.optional(),
  series: z.uuid().optional(),
  opened: LocalDate,
  closed: LocalDate,
  /** `too-few`: nothing stays of it but that. */
  outcome: z.enum(['released', 'too-few']),
  /** Without any of them where it is too few. */
  questions: z.array(ShownQuestion),
  /** Of a series' alone: nobody knows how many sat at a meeting. */
  response: Response.optional(),
  /** Without names, shuffled; of at least three writers. */
  texts: z.array(z.string()).optional(),
  /** The group is not the one of the round before: it stands apart (A7). */
  standsApart: z.boolean().optional(),
  /** Who may see it: those who were asked, and those it was said to go to. Says nothing of who answered. */
  readers: z.array(PersonId),
  addressees: z.array(PersonId),
  doing: Doing.optional(),
  /** What to ask ErasureStore whether the link between people and answers is gone from the disk too. */
  erasure: z.number().optional(),
})
export type Result = z.infer<typeof Result>
