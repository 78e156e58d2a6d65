// What a conversation remembers of its last answered question, so that "hvor er det?" and "og for hold 3?" can be understood.
// Written by src/ask, kept by the bot per person and room; ids, words and dates of the question only, never its text.
import { z } from 'zod'
import { AreaId, HoldId, MeetingId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import { LocalDate } from '../core/time.js'
import { MeetingKind } from './meeting.js'

/** What is asked about a thing. Several in one question are answered together. */
export const Facet = z.enum([
  'when',
  'where',
  'length',
  'until',
  'end',
  'link',
  'agenda',
  'preparation',
  'attend',
  'status',
  'still',
  'list',
  'count',
  'exists',
  'people',
  'coordinator',
  'leader',
  'hold',
  'schools',
  'networks',
  'who',
])
export type Facet = z.infer<typeof Facet>

/** Which of the meetings that fit: the next, the final one planned, the latest held, or the first of a period. */
export const Pick = z.enum(['next', 'final', 'latest', 'first'])
export type Pick = z.infer<typeof Pick>

/** Whose: the asker's own, the asker's and the colleagues', one thing of theirs, or everybody's. */
export const Whose = z.enum(['me', 'us', 'my-school', 'my-hold', 'my-network', 'everyone'])
export type Whose = z.infer<typeof Whose>

/** A period of time as a question named it (src/wording/parse-dates.ts), both days included. */
export const AskedPeriod = z.object({
  from: LocalDate,
  to: LocalDate,
  kind: z.enum([
    'day',
    'week',
    'weekend',
    'month',
    'season',
    'school-year',
    'half-year',
    'range',
    'open',
  ]),
  said: z.string().max(200),
  start: z.number().int(),
  end: z.number().int(),
  alternative: z
    .object({ from: LocalDate, to: LocalDate, why: z.enum(['words', 'year', 'weekday']) })
    .exactOptional(),
  time: z.string().exactOptional(),
  timeTo: z.string().exactOptional(),
  assumed: z.literal(true).exactOptional(),
})
export type AskedPeriod = z.infer<typeof AskedPeriod>

/** A question as data: everything it named, nothing filled in. */
export const Query = z.object({
  facets: z.array(Facet),
  pick: Pick.exactOptional(),
  /** "De næste **tre** møder". */
  amount: z.number().int().positive().exactOptional(),
  /** Several are meant: "netværksmøderne". */
  plural: z.boolean(),
  /** One certain is meant: "netværksmødet". */
  definite: z.boolean(),
  /** A meeting is spoken of, of any kind where `kinds` is empty. */
  meeting: z.boolean(),
  kinds: z.array(MeetingKind),
  number: z.number().int().positive().exactOptional(),
  networks: z.array(NetworkId),
  holds: z.array(HoldId),
  schools: z.array(SchoolId),
  areas: z.array(AreaId),
  people: z.array(PersonId),
  whose: Whose.exactOptional(),
  /** Words, as written, that stand in meetings' titles or places: "møder om **ordblindhed**". */
  words: z.array(z.string().max(80)),
  /** The periods that it named; any of them fits. */
  periods: z.array(AskedPeriod).max(3),
  /** Only what is after the meetings shown before: "og den næste derefter?" */
  after: z.boolean(),
})
export type Query = z.infer<typeof Query>

/** A question that named nothing: what is remembered after an answer that had nothing to follow up on. */
export const emptyQuery: Query = {
  facets: [],
  plural: false,
  definite: false,
  meeting: false,
  kinds: [],
  networks: [],
  holds: [],
  schools: [],
  areas: [],
  people: [],
  words: [],
  periods: [],
  after: false,
}

export const Turn = z.object({
  query: Query,
  /** The meetings that the answer named, at most twenty. */
  shown: z.array(MeetingId).max(20),
})
export type Turn = z.infer<typeof Turn>
