// Which nudges go to whom and when: once, two of the receiver's school days before the answer is wanted, at 09:00, only to those who have
// not answered, and on a day with room in their budget. Called by nudges.ts. Pure.
import { MeetingId, type PersonId } from '../../core/ids.js'
import {
  addDays,
  dateOf,
  type Instant,
  instantOf,
  type LocalDate,
  localOf,
  weekOf,
} from '../../core/time.js'
import { answerField, choiceField } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import type { ReminderSettings } from '../../model/reminder.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { perWeek } from '../../remind/plan/budget.js'
import { planReminders } from '../../remind/plan/plan.js'
import { workCalendar } from '../../remind/plan/work-days.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import { type Missing, silentAt } from './silent.js'

const dayMs = 86_400_000
/** Nobody is nudged sooner after they were asked, as between two nudges. */
const leastPauseMs = 20 * 3_600_000
const schoolDaysBefore = 2
/** So many school days earlier it may go where the nearer ones have no room. */
const mostEarlier = 3
const time = '09:00'
/** So many days after the last day for answers a nudge that was missed is still told of. */
const longestPause = 30
/** The one that goes by itself; a coordinator's have the next numbers. */
const ownNumber = 1

export interface NudgeId {
  readonly about: MeetingId
  readonly answerRevision: number
  readonly n: number
}

export interface NudgeFacts {
  readonly snapshot: Snapshot
  readonly settings: ReminderSettings
  /** Of all meetings that were opened for answers. */
  readonly answers: ReadonlyMap<MeetingId, MeetingAnswers>
  readonly today: LocalDate
  /** When a nudge was first noted: when they were asked. Of a new one that is now. */
  since(id: string): Instant
  /** Only of these meetings; all that are open unless told. */
  readonly only?: ReadonlySet<MeetingId>
}

/** One nudge to one person. Its delivery waits for its moment. */
export interface Nudge {
  readonly id: string
  readonly at: Instant
  readonly delivery: Delivery
}

export function formatNudgeId({ about, answerRevision, n }: NudgeId): string {
  return `${about}:${answerRevision}:${n}`
}

/** Undefined where the text is none. */
export function parseNudgeId(text: string): NudgeId | undefined {
  const [, about, revision, n] = /^(.+):(\d+):(\d+)$/s.exec(text) ?? []
  const meeting = MeetingId.safeParse(about)
  if (!meeting.success) return undefined
  return { about: meeting.data, answerRevision: Number(revision), n: Number(n) }
}

/** Of everybody who is silent now, by meeting; also those whose moment has passed since they were noted. */
export function planNudges(facts: NudgeFacts): readonly Nudge[] {
  const { snapshot, today, only } = facts
  const open = snapshot.occurrences.filter(
    ({ id, meeting }) =>
      meeting.openForAnswers === true &&
      meeting.status === 'planned' &&
      meeting.answerBy !== undefined &&
      meeting.answerBy >= addDays(today, -longestPause) &&
      (only === undefined || only.has(id)),
  )
  if (open.length === 0) return []
  const roomOf = roomsOf(facts, open)
  return open.flatMap(occurrence => nudgesFor(facts, occurrence, roomOf))
}

/** How much room a day of a person has: none where a reminder of theirs stands on it, little in a week that has all that it may have. */
type RoomOf = (person: PersonId, day: LocalDate) => 'none' | 'little' | 'enough'

function nudgesFor(facts: NudgeFacts, occurrence: Occurrence, roomOf: RoomOf): Nudge[] {
  const { snapshot, today } = facts
  const answers = facts.answers.get(occurrence.id) ?? { answers: [], choices: [] }
  const silent = silentAt(snapshot, occurrence, { answers, today })
  const { answerRevision } = occurrence.meeting
  const since = facts.since(formatNudgeId({ about: occurrence.id, answerRevision, n: ownNumber }))
  return [...silent].flatMap(([person, missing]) => {
    if (facts.settings.withoutNudges.includes(person)) return []
    const at = momentOf(snapshot, occurrence, { person, since, roomOf })
    return at === undefined ? [] : [nudgeTo(snapshot, occurrence, { person, missing, at })]
  })
}

interface Asked {
  readonly person: PersonId
  readonly since: Instant
  readonly roomOf: RoomOf
}

/** The last day with enough room, else the last with any; undefined where there is none, or it was too soon after they were asked. */
function momentOf(
  snapshot: Snapshot,
  { meeting: { answerBy } }: Occurrence,
  { person: id, since, roomOf }: Asked,
): Instant | undefined {
  const person = snapshot.people.get(id)
  if (!person || answerBy === undefined) return undefined
  const calendar = workCalendar(snapshot, person, answerBy)
  let narrow: Instant | undefined
  for (let earlier = 0; earlier <= mostEarlier; earlier++) {
    const day = calendar.workDayBefore(answerBy, schoolDaysBefore + earlier)
    const at = day === undefined ? undefined : instantOf(`${day}T${time}`, snapshot.zone)
    if (day === undefined || at === undefined || at < since + leastPauseMs) break
    const room = roomOf(id, day)
    if (room === 'enough') return at
    if (room === 'little') narrow ??= at
  }
  return narrow
}

function nudgeTo(
  { zone }: Snapshot,
  { id: about, meeting, start }: Occurrence,
  { person, missing, at }: { person: PersonId; missing: Missing; at: Instant },
): Nudge {
  const { answerRevision, answerBy = dateOf(meeting.startLocal) } = meeting
  const id = formatNudgeId({ about, answerRevision, n: ownNumber })
  const unless = unlessOf({ about, answerRevision, person, missing })
  const delivery: Delivery = {
    source: { kind: 'nudge', id },
    receiver: { kind: 'person', id: person },
    notBefore: at,
    expiresAt: Math.min(start, instantOf(`${addDays(answerBy, 1)}T00:00`, zone)),
    ...{ urgency: 'low', about },
    ...(unless ? { unless } : {}),
  }
  return { id, at, delivery }
}

/** What makes it needless, where that is one thing; of several the words ask when they are made. */
function unlessOf({
  about,
  answerRevision,
  person,
  missing: { own, schools },
}: {
  readonly about: MeetingId
  readonly answerRevision: number
  readonly person: PersonId
  readonly missing: Missing
}): Delivery['unless'] {
  const fields = [
    ...(own ? [answerField(person, answerRevision)] : []),
    ...schools.map(school => choiceField(school, answerRevision)),
  ]
  const [field, another] = fields
  if (field === undefined || another !== undefined) return undefined
  return { is: 'answered', id: about, field }
}

function roomsOf(facts: NudgeFacts, open: readonly Occurrence[]): RoomOf {
  const { snapshot, settings, answers } = facts
  const deadlines = open.flatMap(({ meeting: { answerBy } }) =>
    answerBy === undefined ? [] : instantOf(`${answerBy}T00:00`, snapshot.zone),
  )
  const from = Math.min(...deadlines) - 40 * dayMs
  const to = Math.max(...deadlines) + 7 * dayMs
  const days = new Set<string>()
  const weeks = new Map<string, Set<Instant>>()
  for (const { receiver, at, outcome } of planReminders({
    snapshot,
    settings,
    answers,
    from,
    to,
  })) {
    if (receiver.kind !== 'person' || outcome === 'drop') continue
    const day = dateOf(localOf(at, snapshot.zone))
    days.add(`${receiver.id} ${day}`)
    const week = weekName(receiver.id, day)
    weeks.set(week, (weeks.get(week) ?? new Set()).add(at))
  }
  return (person, day) => {
    if (days.has(`${person} ${day}`)) return 'none'
    const inWeek = weeks.get(weekName(person, day))?.size ?? 0
    return inWeek < perWeek ? 'enough' : 'little'
  }
}

function weekName(person: PersonId, day: LocalDate): string {
  const { year, week } = weekOf(day)
  return `${person} ${year}-${week}`
}
