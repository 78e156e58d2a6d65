// What a yes to opening meetings for answers would do: which meetings, by when, and who is asked. The truth of the preview, worked out
// anew for the yes. Called by card.ts and take.ts. Pure, and the same facts give the same plan.
import { createHash } from 'node:crypto'
import type { WantedOpening } from '../../../core/actions/invitation.js'
import type { MeetingId, PersonId } from '../../../core/ids.js'
import { addDays, dateOf, type Instant, type LocalDate } from '../../../core/time.js'
import type { Delivery } from '../../../model/delivery.js'
import { isDesignated } from '../../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../../programme/snapshot.js'
import { mayChange } from '../../../remind/change/allowed.js'
import { broadcastMoment, roomCalendar } from '../../../remind/plan/work-days.js'
import type { MeetingAnswers } from '../../../store/attend/answer-store.js'
import type { Asking, Standing } from '../../asking.js'
import { choosersOf, schoolsChoosing } from '../../designate/school.js'
import { askedThemselves } from '../asked.js'

/** Meetings of one message. */
export const mostMeetings = 30
/** School days before a meeting. */
const daysBefore = 5
/** In which a yes can be taken back. */
export const pauseMs = 30_000

export interface Opened {
  readonly occurrence: Occurrence
  readonly answerBy: LocalDate
  /** There is less time than there would be by the rule. */
  readonly isShort: boolean
}

/** Who is asked, each with the meetings that they are asked about. */
type Asked = ReadonlyMap<PersonId, readonly MeetingId[]>

export interface OpeningPlan {
  /** By start. */
  readonly meetings: readonly Opened[]
  readonly people: Asked
  /** School leaders and their delegates, who choose for labs. */
  readonly leaders: Asked
  /** Names of schools that have none. */
  readonly leaderless: readonly string[]
  /** So many have answered to all that they would be asked about. */
  readonly answered: number
  /** What was shown: the same again is the same plan. */
  readonly seen: string
}

/** A meeting's id, short: a button carries a whole term of them. */
export function markOf(id: MeetingId): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 8)
}

/** The meetings ahead that are not open and that the viewer may open, by start. */
export function openable({ snapshot, viewer, now }: Asking): Occurrence[] {
  return snapshot.occurrences.filter(
    ({ meeting, start }) =>
      start > now &&
      meeting.status === 'planned' &&
      !meeting.openForAnswers &&
      mayChange(viewer, meeting),
  )
}

/** Those that were wanted and can still be opened; `all` are the viewer's (`openable`). */
export function wantedAmong(all: readonly Occurrence[], { meetings }: WantedOpening): Occurrence[] {
  const marks = new Set(meetings)
  return all.filter(({ id }) => marks.has(markOf(id)))
}

export function planOpening(
  { snapshot, today }: Pick<Standing, 'snapshot' | 'today'>,
  occurrences: readonly Occurrence[],
  {
    wanted,
    answers,
  }: {
    readonly wanted: Pick<WantedOpening, 'by' | 'maybe'>
    readonly answers: ReadonlyMap<MeetingId, MeetingAnswers>
  },
): OpeningPlan {
  const meetings = occurrences.map(occurrence =>
    openedBy(snapshot, occurrence, { ...wanted, today }),
  )
  const [people, leaders] = [new Map<PersonId, MeetingId[]>(), new Map<PersonId, MeetingId[]>()]
  const answered = new Set<PersonId>()
  const leaderless = new Set<string>()
  for (const occurrence of occurrences) {
    const { id } = occurrence
    const given = answers.get(id) ?? { answers: [], choices: [] }
    for (const person of askedThemselves(snapshot, occurrence)) {
      if (hasAnswered(occurrence, given, person)) answered.add(person)
      else add(people, person, id)
    }
    for (const school of toChoose(snapshot, occurrence, given)) {
      const choosers = choosersOf(snapshot, school.id, today)
      if (choosers.length === 0) leaderless.add(school.name)
      for (const chooser of choosers) add(leaders, chooser.id, id)
    }
  }
  return {
    ...{ meetings, people, leaders, leaderless: [...leaderless] },
    answered: [...answered].filter(person => !people.has(person)).length,
    seen: seenOf(meetings, { people, leaders, maybe: wanted.maybe }),
  }
}

/** The messages that ask, after the pause, each within its receiver's own hours; at last when what it asks about begins. */
export function askingRows(
  snapshot: Snapshot,
  plan: OpeningPlan,
  { id, now }: { readonly id: string; readonly now: Instant },
): Delivery[] {
  const rows = (kind: 'invitation' | 'designation', asked: Asked) =>
    [...asked].map(([person, abouts]): Delivery => {
      const [about, another] = abouts
      const starts = abouts.flatMap(one => snapshot.byId.get(one)?.start ?? [])
      return {
        source: { kind, id },
        receiver: { kind: 'person', id: person },
        notBefore: askedAt(snapshot, person, now),
        expiresAt: Math.max(...starts),
        urgency: 'low',
        ...(about !== undefined && another === undefined ? { about } : {}),
      }
    })
  return [...rows('invitation', plan.people), ...rows('designation', plan.leaders)]
}

/** How many hear of it later than the pause says. */
export function laterIn(
  snapshot: Snapshot,
  { people, leaders }: OpeningPlan,
  now: Instant,
): number {
  const all = new Set([...people.keys(), ...leaders.keys()])
  return [...all].filter(person => askedAt(snapshot, person, now) > now + 2 * pauseMs).length
}

function askedAt(snapshot: Snapshot, person: PersonId, now: Instant): Instant {
  return broadcastMoment(snapshot, snapshot.people.get(person), now + pauseMs)
}

/** A deadline that the plan has already holds. Where the rule leaves no day from tomorrow on, it is the last school day before the meeting, or today. */
function openedBy(
  snapshot: Snapshot,
  occurrence: Occurrence,
  { by, today }: { by?: LocalDate | undefined; today: LocalDate },
): Opened {
  const day = dateOf(occurrence.startLocal)
  const given = by ?? occurrence.meeting.answerBy
  if (given !== undefined && given >= today && given <= day)
    return { occurrence, answerBy: given, isShort: false }
  const calendar = roomCalendar(snapshot)
  const usual = calendar.workDayBefore(day, daysBefore)
  if (usual !== undefined && usual >= addDays(today, 1))
    return { occurrence, answerBy: usual, isShort: false }
  const last = calendar.workDayBefore(day, 1)
  const answerBy = last !== undefined && last > today ? last : today
  return { occurrence, answerBy, isShort: true }
}

function hasAnswered(
  { meeting }: Occurrence,
  { answers }: MeetingAnswers,
  person: PersonId,
): boolean {
  return answers.some(one => one.person === person && one.answerRevision === meeting.answerRevision)
}

/** The schools whose leader is asked: those that have not chosen. */
function toChoose(snapshot: Snapshot, occurrence: Occurrence, { choices }: MeetingAnswers) {
  const { meeting } = occurrence
  if (!isDesignated(meeting)) return []
  const chosen = choices.filter(one => one.answerRevision === meeting.answerRevision)
  return schoolsChoosing(snapshot, occurrence).filter(
    ({ id }) => !chosen.some(({ school }) => school === id),
  )
}

function add(asked: Map<PersonId, MeetingId[]>, person: PersonId, about: MeetingId): void {
  asked.set(person, [...(asked.get(person) ?? []), about])
}

function seenOf(
  meetings: readonly Opened[],
  {
    people,
    leaders,
    maybe,
  }: Pick<OpeningPlan, 'people' | 'leaders'> & { maybe?: true | undefined },
): string {
  const shown = meetings.map(({ occurrence: { id, meeting }, answerBy }) => [
    ...[id, meeting.revision, answerBy],
  ])
  const said = JSON.stringify([shown, maybe ?? false, [...people], [...leaders]])
  return createHash('sha256').update(said).digest('base64url').slice(0, 24)
}
