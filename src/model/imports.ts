// What a tenant's imports have left behind beside the programme: what the files said last, what each import changed (so that it
// can be undone), and what waits for somebody's yes. Stored with the programme's version; only an import reads it.
import { z } from 'zod'
import { PersonId } from '../core/ids.js'
import { Deadline, Meeting } from './meeting.js'
import { Page, Tool } from './page.js'
import { Person } from './person.js'
import { Area, Hold, Holiday, Network, Programme, School } from './programme.js'

/** The lists of a programme, as an import goes through them. */
export const recordLists = [
  'areas',
  'holds',
  'schools',
  'networks',
  'people',
  'meetings',
  'deadlines',
  'tools',
  'pages',
  'holidays',
] as const
export type RecordList = (typeof recordLists)[number]

/** One record before and after: without `before` it is new, without `after` it is taken away. */
export interface Step<Item> {
  readonly before?: Item | undefined
  readonly after?: Item | undefined
}
function steps<Item extends z.ZodType>(item: Item) {
  return z.array(z.object({ before: item.optional(), after: item.optional() })).default([])
}

/** Changes as values, list by list: what an import did, what an undo does, what waits. */
export const Changes = z.object({
  areas: steps(Area),
  holds: steps(Hold),
  schools: steps(School),
  networks: steps(Network),
  people: steps(Person),
  meetings: steps(Meeting),
  deadlines: steps(Deadline),
  tools: steps(Tool),
  pages: steps(Page),
  holidays: steps(Holiday),
})
export type Changes = z.infer<typeof Changes>

/** Which facts each file gave when it was read last, by file name (`src/import/change/contents.ts` writes them). */
export const Contents = z.record(z.string(), z.array(z.string()))
export type Contents = z.infer<typeof Contents>

/** An import that was said yes to. `at` is an instant; `by` is absent where the one who runs Pejling did it. */
export const ImportRecord = z.object({
  /** What tells it from others; older ones have none. */
  id: z.string().optional(),
  at: z.number().int(),
  by: PersonId.optional(),
  files: z.array(z.string()),
  /** When it was said yes to, where people are told of the meetings that it moved or cancelled. */
  told: z.number().int().optional(),
  changes: Changes,
  /** The contents of these files as they were known before. */
  contents: Contents,
})
export type ImportRecord = z.infer<typeof ImportRecord>

/** Rows outside the importer's own networks, until someone who may says yes or no. */
export const WaitingRows = z.object({
  /** Of the import they came with. */
  id: z.string().optional(),
  at: z.number().int(),
  by: PersonId,
  files: z.array(z.string()),
  changes: Changes,
})
export type WaitingRows = z.infer<typeof WaitingRows>

export const Imports = z.object({
  /** Every record as the files had it last; what differs from it in the programme was changed in Pejling. */
  read: Programme,
  contents: Contents.default({}),
  /** Newest first, as many as can be undone one after the other. */
  log: z.array(ImportRecord).default([]),
  waiting: z.array(WaitingRows).default([]),
})
export type Imports = z.infer<typeof Imports>

/** How many imports can be undone, and how many times rows can wait. Older ones fall out. */
export const importsKept = 10

/** Before the first import that was remembered: what is known counts as read from files. */
export function noImports(programme: Programme): Imports {
  return { read: programme, contents: {}, log: [], waiting: [] }
}
