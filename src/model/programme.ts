// The whole of what one tenant knows: places, people, meetings, tools, pages, holidays. Small enough to hold in memory;
// stored as one versioned record (src/store/programme-store.ts) or as `programme.json` in a folder.
import { z } from 'zod'
import { AreaId, HoldId, NetworkId, SchoolId } from '../core/ids.js'
import { homeZone, LocalDate } from '../core/time.js'
import { Deadline, Meeting } from './meeting.js'
import { Page, Tool } from './page.js'
import { Person, StaffGroup } from './person.js'

const names = { name: z.string().min(1).max(200), aliases: z.array(z.string()).default([]) }

/** A district with schools under one area leader. */
export const Area = z.object({ id: AreaId, ...names })
export type Area = z.infer<typeof Area>

/** A cohort of schools: every læringslab is run once per hold. */
export const Hold = z.object({
  id: HoldId,
  ...names,
  number: z.number().int().positive().optional(),
})
export type Hold = z.infer<typeof Hold>

export const School = z.object({
  id: SchoolId,
  ...names,
  area: AreaId.optional(),
  hold: HoldId.optional(),
  municipality: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
})
export type School = z.infer<typeof School>

/** The resource persons of one subject. Who coordinates stands in the people's roles. */
export const Network = z.object({ id: NetworkId, ...names, subject: z.string().optional() })
export type Network = z.infer<typeof Network>

/** One row of a municipality's holiday plan: both days included. */
export const Holiday = z.object({
  municipality: z.string(),
  name: z.string(),
  from: LocalDate,
  to: LocalDate,
  /** Days without pupils, or days without staff. */
  applies: z.array(z.object({ group: StaffGroup, off: z.enum(['pupils', 'staff']) })),
})
export type Holiday = z.infer<typeof Holiday>

export const Programme = z.object({
  schemaVersion: z.literal(1),
  /** The municipality or project, as people call it. */
  name: z.string(),
  tz: z.string().default(homeZone),
  areas: z.array(Area).default([]),
  holds: z.array(Hold).default([]),
  schools: z.array(School).default([]),
  networks: z.array(Network).default([]),
  people: z.array(Person).default([]),
  meetings: z.array(Meeting).default([]),
  deadlines: z.array(Deadline).default([]),
  tools: z.array(Tool).default([]),
  pages: z.array(Page).default([]),
  holidays: z.array(Holiday).default([]),
})
export type Programme = z.infer<typeof Programme>

/** A programme and the number of the write that made it: 0 before the first. */
export interface StoredProgramme {
  readonly version: number
  readonly programme: Programme
}

/** A programme without anything in it yet. */
export function emptyProgramme(name: string): Programme {
  return Programme.parse({ schemaVersion: 1, name })
}
