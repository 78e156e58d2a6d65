// A person of the programme as stored: who they are, where they work, which networks and hold they are in, which roles
// they hold. The sheets give them (src/import), src/people reads them.
import { z } from 'zod'
import { AreaId, HoldId, MeetingId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import { LocalDate } from '../core/time.js'

/** First and last day something is true; open where absent. */
const between = { from: LocalDate.optional(), to: LocalDate.optional() }

/** The roles of `PRODUCT.md`; a guest is nobody's record. `deputy` has a coordinator's rights, `delegate` a leader's. */
export const Role = z.enum([
  'member',
  'leader',
  'delegate',
  'coordinator',
  'deputy',
  'overseer',
  'admin',
])
export type Role = z.infer<typeof Role>

/** What a role is about. A leader has a school, a coordinator a network, an overseer an area or the whole tenant. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tenant') }),
  z.object({ kind: z.literal('area'), id: AreaId }),
  z.object({ kind: z.literal('school'), id: SchoolId }),
  z.object({ kind: z.literal('network'), id: NetworkId }),
])
export type Scope = z.infer<typeof Scope>

/** `approved`: a sheet answers who leads at once, but gives the right only after an administrator's OK. */
export const RoleGrant = z.object({ role: Role, scope: Scope, approved: z.boolean(), ...between })
export type RoleGrant = z.infer<typeof RoleGrant>

/** A post: a school and what one does there (`matematikvejleder`, `lærer`). */
export const Post = z.object({ school: SchoolId, functions: z.array(z.string()), ...between })
export type Post = z.infer<typeof Post>

/** Decides which of the holiday plan's rows are days off. */
export const StaffGroup = z.enum(['skole', 'sfo', 'daginstitution', 'administration'])
export type StaffGroup = z.infer<typeof StaffGroup>

export const Person = z.object({
  id: PersonId,
  name: z.string().min(1).max(120),
  nicknames: z.array(z.string()).default([]),
  posts: z.array(Post).default([]),
  /** What one does at no school: `DSA-konsulent`, `skolechef`. */
  functions: z.array(z.string()).optional(),
  networks: z.array(z.object({ network: NetworkId, ...between })).default([]),
  /** A hold of one's own where it is not the school's; with `meeting` for that one lab only. */
  holds: z.array(z.object({ hold: HoldId, meeting: MeetingId.optional(), ...between })).default([]),
  roles: z.array(RoleGrant).default([]),
  team: z.string().optional(),
  municipality: z.string().optional(),
  staffGroup: StaffGroup.optional(),
  /** ISO weekdays (1 = Monday) on which a part-time person does not work. */
  daysOff: z.array(z.number().int().min(1).max(7)).default([]),
  slackId: z.string().optional(),
  teamsId: z.string().optional(),
})
export type Person = z.infer<typeof Person>
