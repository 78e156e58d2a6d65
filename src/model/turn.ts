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
  // Of the asker's own time: are they free, are they taken, does it clash; and what a moved or held meeting was.
  'free',
  'busy',
  'clash',
  'moved',
  'original',
  'held',
  'total',
  // Who leads an area.
  'overseer',
  // How many people each school has.
  'per-school',
  // The school year as a picture.
  'year',
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

/** Something a question says of a meeting: that it begins or ends at, before or after a time, or how many minutes it lasts. */
export const Claim = z.discriminatedUnion('of', [
  z.object({
    of: z.enum(['start', 'end']),
    is: z.enum(['at', 'before', 'after']),
    time: z.string().max(5),
    timeTo: z.string().max(5).exactOptional(),
  }),
  z.object({ of: z.literal('length'), minutes: z.number().int().nonnegative() }),
  z.object({ of: z.literal('whole-day') }),
  z.object({ of: z.literal('part-of-day'), time: z.string().max(5), timeTo: z.string().max(5) }),
])
export type Claim = z.infer<typeof Claim>

/** A meeting that only tells when: "efter læringslab 2". */
export const Anchor = z.object({
  is: z.enum(['after', 'before']),
  kind: MeetingKind,
  number: z.number().int().positive(),
})
export type Anchor = z.infer<typeof Anchor>

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
  /** Only those that lie ahead: "hvilke møder mangler". */
  remaining: z.boolean().default(false),
  /** Only what is after the meetings shown before: "og den næste derefter?" */
  after: z.boolean(),
  /** What people do, as the sheets write it: "matematikvejleder". */
  functions: z.array(z.string().max(120)).default([]),
  /** It wants yes or no. */
  yesNo: z.boolean().default(false),
  /** What it says of the meeting's hours and length, to be said yes or no to. */
  claims: z.array(Claim).max(3).default([]),
  anchors: z.array(Anchor).max(2).default([]),
  /** Only what is for others than the asker's own hold: "lab 2 for de andre hold". */
  others: z.boolean().default(false),
  /** Of the asker and the people named, together. */
  together: z.boolean().default(false),
  /** Of `my-school`: the people there are meant, and so what each of them goes to. */
  staff: z.literal(true).exactOptional(),
  /** Only what is held so: "online møder". */
  format: z.enum(['online', 'in-person']).exactOptional(),
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
  remaining: false,
  after: false,
  functions: [],
  yesNo: false,
  claims: [],
  anchors: [],
  others: false,
  together: false,
}

/** One of the things that a question asked back lets choose between. */
export const Option = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({ kind: z.literal('school'), id: SchoolId }),
  z.object({ kind: z.literal('network'), id: NetworkId }),
  z.object({ kind: z.literal('hold'), id: HoldId }),
  z.object({ kind: z.literal('area'), id: AreaId }),
])
export type Option = z.infer<typeof Option>

/** Tools, pages and deadlines that an answer told of, and what they were found by. */
export const LibraryTurn = z.object({
  of: z.enum(['tools', 'pages', 'deadlines']),
  /** Ids, in the order they were told. */
  shown: z.array(z.string().max(500)).max(20),
  /** The one of them that a place in the list chose since: "nummer 2". */
  chosen: z.string().max(500).exactOptional(),
  /** How many of those that fit have been told, this answer's and those before it. */
  told: z.number().int().nonnegative(),
  /** The telling words of the question, as keys; never the question. */
  words: z.array(z.string().max(60)).max(20),
  meanings: z.array(z.number().int().nonnegative()).max(20),
  audience: z.array(z.string().max(40)).max(6),
  minutes: z.number().int().positive().exactOptional(),
})
export type LibraryTurn = z.infer<typeof LibraryTurn>

export const Turn = z.object({
  query: Query,
  /** The meetings that the answer named, at most twenty. */
  shown: z.array(MeetingId).max(20),
  /** The question was asked back: these are what it can mean, in the order they were offered. */
  options: z.array(Option).max(20).exactOptional(),
  /** Further names of it that several share, to be asked about when this one is chosen. */
  shared: z
    .array(z.object({ said: z.string().max(80), named: z.array(Option).max(40) }))
    .max(3)
    .exactOptional(),
  /** The language it was answered in; a name alone is answered in the same. */
  lang: z.enum(['da', 'en']).exactOptional(),
  /** It was about tools, pages or deadlines. */
  library: LibraryTurn.exactOptional(),
})
export type Turn = z.infer<typeof Turn>
