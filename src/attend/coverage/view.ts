// What somebody may see of who comes to a meeting: all of it with names (whoever coordinates it), their own school's people (its leader), or
// counts per school without a name (area leaders, steering group). Used by the rest of this folder. Rights are asked anew every time.
import type { NetworkId, SchoolId } from '../../core/ids.js'
import type { Meeting } from '../../model/meeting.js'
import { may, type Right, type Target, type Viewer } from '../../people/rights.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { mayChange } from '../../remind/change/allowed.js'
import type { Standing } from '../asking.js'
import { type Coverage, coverageOf, type Group, totalsOf } from './count.js'

export interface View extends Coverage {
  readonly occurrence: Occurrence
  /** All of it, with names and notes, for whoever coordinates the meeting. */
  readonly isOwn: boolean
  /** Some of its schools are left out. */
  readonly isPart: boolean
  /** Whether names may be told of the school's people; of those without a school with undefined. */
  mayName(school: SchoolId | undefined): boolean
}

/** Undefined where there is nothing of it that the viewer may see. */
export async function viewOf(
  { deps, tenant, snapshot }: Pick<Standing, 'deps' | 'tenant' | 'snapshot'>,
  viewer: Viewer,
  occurrence: Occurrence,
): Promise<View | undefined> {
  if (!mayLook(snapshot, viewer, occurrence)) return undefined
  const answers = await deps.answers.of(tenant, occurrence.id)
  const whole = coverageOf(snapshot, occurrence, answers)
  const isOwn = mayFollow(viewer, occurrence.meeting)
  const sees = (school: SchoolId) => isOwn || maySee(snapshot, viewer, school)
  const schools = whole.schools.filter(({ school }) => sees(school))
  const none: Group = { people: [], counts: totalsOf([]).counts }
  const others = isOwn || may(viewer, 'coverage.read') ? whole.others : none
  const isPart = schools.length < whole.schools.length
  if (!isOwn && schools.length === 0 && others === none) return undefined
  const shown = new Set([...schools, others].flatMap(({ people }) => people.map(one => one.person)))
  return {
    ...whole,
    ...{ occurrence, isOwn, isPart, schools, others },
    ...totalsOf([...schools, others]),
    saidYesBefore: whole.saidYesBefore.filter(id => shown.has(id)),
    mayName: school => isOwn || (school !== undefined && mayName(snapshot, viewer, school)),
  }
}

/** Whoever coordinates one of its networks, or may change it: sees the names, follows it live, has the list. */
export function mayFollow(viewer: Viewer, meeting: Meeting): boolean {
  return mayAsCoordinator(viewer, meeting, 'meeting.open')
}

export function mayNudge(viewer: Viewer, meeting: Meeting): boolean {
  return mayAsCoordinator(viewer, meeting, 'reminder.send')
}

function mayAsCoordinator(viewer: Viewer, meeting: Meeting, right: Right): boolean {
  const isOf = (id: NetworkId) => may(viewer, right, { kind: 'network', id })
  return meeting.audience.networks.some(isOf) || mayChange(viewer, meeting)
}

/** Whether anything of any meeting can be the viewer's to see: asked before anything is read. */
export function mayLookSomewhere({ person, grants }: Viewer): boolean {
  return person !== undefined && grants.length > 0
}

function mayLook(snapshot: Snapshot, viewer: Viewer, { meeting }: Occurrence): boolean {
  if (!mayLookSomewhere(viewer)) return false
  const schools = snapshot.programme.schools
  return mayFollow(viewer, meeting) || schools.some(({ id }) => maySee(snapshot, viewer, id))
}

function maySee(snapshot: Snapshot, viewer: Viewer, school: SchoolId): boolean {
  const target = targetOf(snapshot, school)
  return may(viewer, 'coverage.read', target) || mayName(snapshot, viewer, school)
}

function mayName(snapshot: Snapshot, viewer: Viewer, school: SchoolId): boolean {
  return may(viewer, 'school-answers.read', targetOf(snapshot, school))
}

function targetOf({ schools }: Snapshot, id: SchoolId): Target {
  const area = schools.get(id)?.area
  return area === undefined ? { kind: 'school', id } : { kind: 'school', id, area }
}
