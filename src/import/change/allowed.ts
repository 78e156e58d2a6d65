// Which rows of an import are the importer's to take: a coordinator's own networks, and tools and pages; the rest waits for that
// network's coordinator or an administrator. Called by the command line and the chat. Pure; the rights are the role table's.
import type { Changes, Step } from '../../model/imports.js'
import type { Deadline, Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import type { Network, Programme } from '../../model/programme.js'
import { may, type Viewer } from '../../people/rights.js'
import { isEqual } from '../compare/three-way/equal.js'
import type { KindChange, ProgrammeChange } from '../diff.js'
import { changesOf, noChanges } from './changes.js'

export interface SplitChange {
  readonly own: ProgrammeChange
  /** What is gone in others' networks is not even proposed. */
  readonly waiting: Changes
}

/** Whether someone may import anything at all. */
export function mayImport(viewer: Viewer): boolean {
  return viewer.grants.some(({ scope }) => {
    if (scope.kind === 'tenant') return may(viewer, 'programme.import')
    return scope.kind === 'network' && may(viewer, 'programme.import', scope)
  })
}

/** What is the viewer's to take at once, and what waits. `known` is the programme before it. */
export function splitByRights(
  change: ProgrammeChange,
  viewer: Viewer,
  known: Pick<Programme, 'schools'>,
): SplitChange {
  if (may(viewer, 'programme.import')) return { own: change, waiting: noChanges() }
  const own = ownBy(viewer, known)
  const waiting = changesOf(part(change, own, false), { gone: false })
  return { own: part(change, own, true), waiting }
}

/** Of rows that wait, those that the viewer may say yes to, and the others: by whose the records are now. */
export function splitWaiting(
  changes: Changes,
  viewer: Viewer,
  known: Programme,
): { own: Changes; rest: Changes } {
  if (may(viewer, 'programme.import')) return { own: changes, rest: noChanges() }
  const own = ownBy(viewer, known)
  const split = (isMine: boolean): Changes => {
    const keep = <Item extends { readonly id: string }>(
      steps: readonly Step<Item>[],
      items: readonly Item[],
      test: Own<Item>,
    ) => {
      const now = new Map<string, Item>(items.map(item => [item.id, item]))
      return steps.filter(step => {
        const before = now.get((step.after ?? step.before)?.id ?? '')
        return (test(step) && (!before || test({ ...step, before }))) === isMine
      })
    }
    return {
      ...(isMine ? noChanges() : changes),
      networks: keep(changes.networks, known.networks, own.networks),
      people: keep(changes.people, known.people, own.people),
      meetings: keep(changes.meetings, known.meetings, own.meetings),
      deadlines: keep(changes.deadlines, known.deadlines, own.deadlines),
    }
  }
  return { own: split(true), rest: split(false) }
}

type Own<Item> = (step: Step<Item>) => boolean

interface OwnRows {
  readonly networks: Own<Network>
  readonly people: Own<Person>
  readonly meetings: Own<Meeting>
  readonly deadlines: Own<Deadline>
}

function ownBy(viewer: Viewer, known: Pick<Programme, 'schools'>): OwnRows {
  const schools = new Set(known.schools.map(({ id }) => id))
  // Someone at a school that waits itself waits with it.
  const isPlaced = ({ after }: Step<Person>) =>
    after?.posts.every(({ school }) => schools.has(school)) ?? true
  const isMine = (id: Network['id']) => may(viewer, 'programme.import', { kind: 'network', id })
  const both =
    <Item>(isOwn: (item: Item) => boolean): Own<Item> =>
    ({ before, after }) =>
      (before === undefined || isOwn(before)) && (after === undefined || isOwn(after))
  return {
    // A network that is not there yet is nobody's.
    networks: ({ before, after }) => before !== undefined && isMine((after ?? before).id),
    people: step => isPlaced(step) && isOwnPerson(step, isMine),
    meetings: both(meeting => isOwnMeeting(meeting, viewer, isMine)),
    deadlines: both(deadline => isOwnAudience(deadline.audience, isMine)),
  }
}

/**
 * Someone of an own network, of whom nothing is changed in the networks of others and no role that is in force elsewhere.
 * Who was not in an own network before, or has rights elsewhere, can be taken in and let go, and nothing else of them is changed:
 * else a coordinator could rename anybody by making them a member.
 */
function isOwnPerson(
  { before, after }: Step<Person>,
  isMine: (id: Network['id']) => boolean,
): boolean {
  const [left, joined] = [networksOf(before), networksOf(after)]
  const differing = [...left, ...joined].filter(id => left.has(id) !== joined.has(id))
  if (![...left, ...joined].some(isMine) || !differing.every(isMine)) return false
  const [had, has] = [before, after].map(person => rightsElsewhere(person, isMine))
  if (!isEqual(had, has)) return false
  if (!before) return true
  if ([...left].some(isMine) && had?.length === 0) return true
  return after !== undefined && isEqual(withoutMemberships(before), withoutMemberships(after))
}

/** Roles that are in force and about something else than an own network. */
function rightsElsewhere(
  person: Person | undefined,
  isMine: (id: Network['id']) => boolean,
): Person['roles'] {
  const roles = person?.roles.filter(({ approved, role }) => approved && role !== 'member') ?? []
  return roles.filter(({ scope }) => scope.kind !== 'network' || !isMine(scope.id))
}

function withoutMemberships(person: Person): object {
  return { ...person, networks: [], roles: [] }
}

function networksOf(person: Person | undefined): Set<Network['id']> {
  const scopes = person?.roles.flatMap(({ scope }) => (scope.kind === 'network' ? scope.id : []))
  return new Set([...(person?.networks.map(({ network }) => network) ?? []), ...(scopes ?? [])])
}

function isOwnMeeting(
  meeting: Meeting,
  viewer: Viewer,
  isMine: (id: Network['id']) => boolean,
): boolean {
  const { audience, hosts } = meeting
  if (isOwnAudience(audience, isMine)) return true
  const { everyone, networks, holds, schools, areas, roles, functions } = audience
  const places = [networks, holds, schools, areas, roles, functions].flat()
  // For named people only, by the one who runs it.
  const isHost = hosts.some(({ person }) => person !== undefined && person === viewer.person?.id)
  return !everyone && places.length === 0 && isHost
}

function isOwnAudience(
  { everyone, networks, holds, schools, areas }: Meeting['audience'],
  isMine: (id: Network['id']) => boolean,
): boolean {
  const isWider = everyone || holds.length + schools.length + areas.length > 0
  return !isWider && networks.length > 0 && networks.every(isMine)
}

/** The part of a change that is the viewer's, or that is not. */
function part(change: ProgrammeChange, own: OwnRows, isOwn: boolean): ProgrammeChange {
  const nobody = () => !isOwn
  const everybody = () => isOwn
  const wanted =
    <Item>(test: Own<Item>): Own<Item> =>
    step =>
      test(step) === isOwn
  return {
    areas: keepKind(change.areas, { test: nobody, isOwn }),
    holds: keepKind(change.holds, { test: nobody, isOwn }),
    schools: keepKind(change.schools, { test: nobody, isOwn }),
    holidays: keepKind(change.holidays, { test: nobody, isOwn }),
    networks: keepKind(change.networks, { test: wanted(own.networks), isOwn }),
    people: keepKind(change.people, { test: wanted(own.people), isOwn }),
    meetings: keepKind(change.meetings, { test: wanted(own.meetings), isOwn }),
    deadlines: keepKind(change.deadlines, { test: wanted(own.deadlines), isOwn }),
    tools: keepKind(change.tools, { test: everybody, isOwn }),
    pages: keepKind(change.pages, { test: everybody, isOwn }),
    lost: isOwn ? change.lost.filter(own.people) : [],
    problems: isOwn ? change.problems : [],
  }
}

function keepKind<Item extends object>(
  change: KindChange<Item>,
  { test, isOwn }: { test: Own<Item>; isOwn: boolean },
): KindChange<Item> {
  const added = change.added.filter(after => test({ after }))
  const changed = change.changed.filter(test)
  // What waits is not yet in what the files are known to say: then it would look as if Pejling had it otherwise.
  const left = new Set<Item>([...change.added, ...change.changed.map(({ after }) => after)])
  for (const item of [...added, ...changed.map(({ after }) => after)]) left.delete(item)
  const ids = new Set([...left].map(idOf))
  return {
    added,
    changed,
    same: isOwn ? change.same : [],
    gone: isOwn ? change.gone.filter(before => test({ before })) : [],
    read: isOwn ? change.read.filter(item => !ids.has(idOf(item))) : [],
    conflicts: isOwn ? change.conflicts : [],
  }
}

function idOf(item: object): string {
  return 'id' in item ? String(item.id) : JSON.stringify(item)
}
