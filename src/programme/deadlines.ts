// Exact questions to the plan's deadlines: which there are for whom and when. Like query.ts it takes the viewer and cannot be
// called without; the answers call it. A deadline for named people is theirs alone, every other one is every member's to see.
import { type Instant, instantOf, type LocalDate, type LocalDateTime } from '../core/time.js'
import type { Deadline, Meeting } from '../model/meeting.js'
import type { Viewer } from '../people/rights.js'
import { isInAudience } from './audience.js'
import { type MeetingFilter, seenBy } from './query.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/** A deadline with the instant it runs out: at its time, or when its day is over. */
export interface Due {
  readonly deadline: Deadline
  /** By when a meeting must be answered: `deadline` then has the meeting's own title and id. */
  readonly meeting?: Occurrence
  readonly day: LocalDate
  readonly until: Instant
}

/** Whose: the lists widen one another, as with meetings; none of them: everybody's. `ids`: of these alone. */
export interface DeadlineFilter
  extends Pick<
    MeetingFilter,
    'networks' | 'holds' | 'schools' | 'areas' | 'person' | 'from' | 'to'
  > {
  readonly ids?: ReadonlySet<string>
  /** The days by which meetings must be answered are among them; else only where `ids` names them. */
  readonly signUps?: boolean
}

/** All by the instant they run out, and where each stands by its id and by whom it is for. */
interface Dues {
  readonly all: readonly Due[]
  readonly byId: ReadonlyMap<string, number>
  readonly byAudience: ReadonlyMap<string, readonly number[]>
}

const dues = new WeakMap<Snapshot, Dues>()

/** All that fit and that the viewer may see, by day. A guest sees none. */
export function listDeadlines(snapshot: Snapshot, viewer: Viewer, filter: DeadlineFilter): Due[] {
  const { from = '', to = '9999' } = filter
  if (!viewer.person) return []
  return candidates(snapshot, filter).filter(
    due =>
      (!due.meeting || filter.ids !== undefined || filter.signUps === true) &&
      from <= due.day &&
      due.day <= to &&
      isAbout(snapshot, due, filter) &&
      seenBy(snapshot, viewer, meetingOf(due), due.day) !== 'nothing',
  )
}

/** Whether it is for the person: by audience or by name, on its day; one that is said to be for nobody may be for anybody. */
export function isDueFor(
  snapshot: Snapshot,
  person: NonNullable<Viewer['person']>,
  due: Due,
): boolean {
  return (
    isForNobody(due) || isInAudience(snapshot, person, { meeting: meetingOf(due), day: due.day })
  )
}

/** Whether nothing says whom it is for. */
export function isForNobody({ deadline: { audience } }: Due): boolean {
  const { everyone, ...lists } = audience
  return !everyone && Object.values(lists).every(list => list.length === 0)
}

/** Every deadline of the plan, seen or not, to look for words in. */
export function everyDue(snapshot: Snapshot): readonly Due[] {
  return duesOf(snapshot).all
}

function duesOf(snapshot: Snapshot): Dues {
  const known = dues.get(snapshot)
  if (known) return known
  const own = snapshot.programme.deadlines.map(deadline => toDue(deadline, snapshot.zone))
  const all = [...own, ...signUps(snapshot, own)].sort(
    (a, b) => a.until - b.until || (a.deadline.id < b.deadline.id ? -1 : 1),
  )
  const byAudience = new Map<string, number[]>()
  all.forEach(({ deadline }, at) => {
    for (const key of keysOf(deadline)) {
      const places = byAudience.get(key)
      if (places) places.push(at)
      else byAudience.set(key, [at])
    }
  })
  const byId = new Map(all.map(({ deadline }, at) => [deadline.id, at]))
  const made = { all, byId, byAudience }
  dues.set(snapshot, made)
  return made
}

/** What everybody can be asked to: for all, or for whoever has a function or role. */
const open = 'open'

function keysOf({ audience }: Deadline): ReadonlySet<string> {
  const { networks, holds, schools, areas, people, everyone } = audience
  const places = [
    ...networks.map(id => `network ${id}`),
    ...holds.map(id => `hold ${id}`),
    ...schools.map(id => `school ${id}`),
    ...areas.map(id => `area ${id}`),
  ]
  const isOpen = everyone || places.length === 0
  return new Set([...places, ...people.map(id => `person ${id}`), ...(isOpen ? [open] : [])])
}

/** Everything that can fit, by the instant it runs out: a question looks at what it may be about and not at all there is. */
function candidates(snapshot: Snapshot, filter: DeadlineFilter): readonly Due[] {
  const { all, byId, byAudience } = duesOf(snapshot)
  const inOrder = (places: Iterable<number>) =>
    [...new Set(places)].sort((a, b) => a - b).flatMap(at => all[at] ?? [])
  if (filter.ids) return inOrder([...filter.ids].flatMap(id => byId.get(id) ?? []))
  const { networks = [], holds = [], schools = [], areas = [], person } = filter
  const belonging = person && belongingEver(snapshot, person)
  const isNamed = networks.length + holds.length + schools.length + areas.length > 0
  if (!belonging && !isNamed) return all
  const named = schools.flatMap(id => snapshot.schools.get(id) ?? [])
  const keys = belonging ?? [
    open,
    ...networks.map(id => `network ${id}`),
    ...[...holds, ...named.flatMap(({ hold }) => hold ?? [])].map(id => `hold ${id}`),
    ...[...schools, ...areas.flatMap(id => snapshot.indexes.schoolsOfArea.get(id) ?? [])].map(
      id => `school ${id}`,
    ),
    ...[...areas, ...named.flatMap(({ area }) => area ?? [])].map(id => `area ${id}`),
  ]
  return inOrder(keys.flatMap(key => byAudience.get(key) ?? []))
}

/** Wherever the person belongs or has belonged; `isDueFor` then asks about the day. */
function belongingEver(snapshot: Snapshot, person: NonNullable<Viewer['person']>): string[] {
  const scopes = person.roles.map(({ scope }) => scope)
  const schools = [
    ...person.posts.map(({ school }) => school),
    ...scopes.flatMap(scope => (scope.kind === 'school' ? scope.id : [])),
  ]
  const known = schools.flatMap(id => snapshot.schools.get(id) ?? [])
  return [
    open,
    `person ${person.id}`,
    ...schools.map(id => `school ${id}`),
    ...scopes.flatMap(scope => ('id' in scope ? `${scope.kind} ${scope.id}` : [])),
    ...person.networks.map(({ network }) => `network ${network}`),
    ...person.holds.map(({ hold }) => `hold ${hold}`),
    ...known.flatMap(({ hold }) => (hold ? `hold ${hold}` : [])),
    ...known.flatMap(({ area }) => (area ? `area ${area}` : [])),
  ]
}

function toDue(deadline: Deadline, zone: string): Due {
  const { due } = deadline
  const end: LocalDateTime = due.length > 10 ? due : `${due}T23:59`
  return { deadline, day: due.slice(0, 10), until: instantOf(end, zone) }
}

/** The days by which meetings must be answered; one that stands among the deadlines of the same day is not told twice. */
function signUps({ occurrences, zone }: Snapshot, own: readonly Due[]): Due[] {
  const seen = new Set<string>()
  return occurrences.flatMap(occurrence => {
    const { id, title, audience, answerBy, status, source } = occurrence.meeting
    if (!answerBy || status !== 'planned' || seen.has(id)) return []
    seen.add(id)
    const words = title.toLowerCase().split(/\s+/).filter(isLong)
    const isTold = own.some(
      ({ day, deadline }) =>
        day === answerBy && words.some(word => deadline.title.toLowerCase().includes(word)),
    )
    if (isTold) return []
    const file = source.file === undefined ? {} : { file: source.file }
    const deadline: Deadline = { id, source: file, title, audience, due: answerBy }
    return [{ ...toDue(deadline, zone), meeting: occurrence }]
  })
}

function isLong(word: string): boolean {
  return word.length > 4
}

/** What everyone must do is a school's, a hold's and an area's too, but no network's own. */
function isAbout(snapshot: Snapshot, due: Due, filter: DeadlineFilter): boolean {
  const { networks = [], holds = [], schools = [], areas = [], person } = filter
  if (person) return isDueFor(snapshot, person, due)
  if (networks.length + holds.length + schools.length + areas.length === 0) return true
  const { audience } = due.deadline
  const named = schools.flatMap(id => snapshot.schools.get(id) ?? [])
  const isPlace = holds.length + schools.length + areas.length > 0
  return (
    (audience.everyone && isPlace) ||
    audience.networks.some(id => networks.includes(id)) ||
    audience.holds.some(id => holds.includes(id) || named.some(school => school.hold === id)) ||
    audience.schools.some(id => schools.includes(id) || isIn(snapshot, id, areas)) ||
    audience.areas.some(id => areas.includes(id) || named.some(school => school.area === id))
  )
}

function isIn(
  snapshot: Snapshot,
  id: Deadline['audience']['schools'][number],
  areas: readonly Deadline['audience']['areas'][number][],
): boolean {
  const area = snapshot.schools.get(id)?.area
  return area !== undefined && areas.includes(area)
}

/** The meeting itself, else one with the same audience, whose rights it has. */
export function meetingOf({ deadline, meeting }: Due): Meeting {
  return meeting?.meeting ?? asMeeting(deadline)
}

function asMeeting({ id, title, audience, due }: Deadline): Meeting {
  return {
    id,
    title,
    audience,
    source: {},
    kind: 'other',
    hosts: [],
    openToAll: audience.people.length === 0,
    startLocal: due,
    endLocal: due,
    tz: '',
    materials: [],
    status: 'planned',
    revision: 0,
    answerRevision: 0,
  }
}
