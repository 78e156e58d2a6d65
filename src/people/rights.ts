// Who may do what: the role table of the product, in one place. Every capability asks `may`; no adapter or page decides.
// Rights add up over all roles a person holds; no role contains another, but everybody in the programme is a member.
import type { AreaId, NetworkId, SchoolId } from '../core/ids.js'
import type { LocalDate } from '../core/time.js'
import type { Person, Role, RoleGrant } from '../model/person.js'

/** Everything that can be allowed. `guest` below shows what needs no membership at all. */
export type Right = (typeof rightNames)[number]
export const rightNames = [
  'tool.read',
  'open-meeting.read',
  'membership.ask',
  'membership.decide',
  'meeting.read',
  'people.read',
  'invitation.answer',
  'checkin.answer',
  'reflection.write',
  'own-data.read',
  'own-data.delete',
  'participants.choose',
  'absence.read',
  'school-answers.read',
  'school-overview.read',
  'broadcast.send',
  'reminder.send',
  'meeting.open',
  'meeting.change',
  'programme.import',
  'page.edit',
  'question.answer',
  'delivery.read',
  'result.read',
  'coverage.read',
  'course.read',
  'people.edit',
  'role.edit',
  'settings.edit',
  'audit.read',
] as const

const leader: readonly Right[] = [
  'participants.choose',
  'absence.read',
  'school-answers.read',
  'school-overview.read',
]
const coordinator: readonly Right[] = [
  'broadcast.send',
  'reminder.send',
  'meeting.open',
  'meeting.change',
  'programme.import',
  'page.edit',
  'question.answer',
  'membership.decide',
  'delivery.read',
  'result.read',
]

/** The table itself: role → rights. Tested cell by cell in test/people/rights.test.ts. */
export const roleTable: Readonly<Record<Role | 'guest', readonly Right[]>> = {
  guest: ['tool.read', 'open-meeting.read', 'membership.ask'],
  member: [
    'tool.read',
    'open-meeting.read',
    'meeting.read',
    'people.read',
    'invitation.answer',
    'checkin.answer',
    'reflection.write',
    'own-data.read',
    'own-data.delete',
  ],
  leader,
  delegate: leader,
  coordinator,
  deputy: coordinator,
  overseer: ['meeting.read', 'coverage.read', 'course.read', 'result.read'],
  admin: [
    'people.edit',
    'role.edit',
    'settings.edit',
    'audit.read',
    'broadcast.send',
    'programme.import',
    // What no coordinator is there for, or can answer.
    'reminder.send',
    'question.answer',
    'membership.decide',
  ],
}

/** What an action is about; a school may say which area it lies in, so that an area's role covers it. */
export type Target =
  | { readonly kind: 'tenant' }
  | { readonly kind: 'area'; readonly id: AreaId }
  | { readonly kind: 'school'; readonly id: SchoolId; readonly area?: AreaId }
  | { readonly kind: 'network'; readonly id: NetworkId }

/** Someone who looks or acts: a person of the programme, or nobody it knows (a guest). */
export interface Viewer {
  readonly person: Person | undefined
  /** The grants that are approved and in force on the day. */
  readonly grants: readonly RoleGrant[]
}

export const guest: Viewer = { person: undefined, grants: [] }

/** The viewer that a person is on a day: an unapproved grant, or one out of its dates, counts for nothing. */
export function viewerOf(person: Person | undefined, today: LocalDate): Viewer {
  if (!person) return guest
  return { person, grants: person.roles.filter(grant => grant.approved && isInForce(grant, today)) }
}

/** Whether something with first and last day (both included, open where absent) holds on a day. */
export function isInForce(
  span: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined },
  day: LocalDate,
): boolean {
  return (!span.from || span.from <= day) && (!span.to || day <= span.to)
}

/** Whether the viewer may do it to the target. Deny by default; the member's and guest's rights know no target. */
export function may(viewer: Viewer, right: Right, target: Target = { kind: 'tenant' }): boolean {
  if (!viewer.person) return roleTable.guest.includes(right)
  if (roleTable.member.includes(right)) return true
  return viewer.grants.some(grant => roleTable[grant.role].includes(right) && covers(grant, target))
}

/** Whether the viewer may do it somewhere at all: to what no network is named for. */
export function mayAnywhere({ grants }: Viewer, right: Right): boolean {
  return grants.some(({ role }) => roleTable[role].includes(right))
}

function covers(grant: RoleGrant, target: Target): boolean {
  const { scope } = grant
  if (scope.kind === 'tenant') return true
  if (scope.kind === 'area' && target.kind === 'school') return target.area === scope.id
  return target.kind === scope.kind && target.id === scope.id
}
