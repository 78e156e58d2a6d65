// Every reminder of everybody around a period, each at the moment of its own rules, before anybody's budget. Called by plan.ts.
// Most people share a working calendar, so a moment is worked out once for each calendar and not for each person.
import type { Instant } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'
import {
  formatReminderId,
  type GroupReminders,
  parseReminderId,
  type ReminderId,
} from '../../../model/reminder.js'
import { comingTo } from '../coming.js'
import type { WorkCalendar } from '../days/work-calendar.js'
import { type Moment, momentOf } from '../moment.js'
import { nowOffset, offsetsOf, parseOffset } from '../offsets.js'
import type { PlanFacts, Planned } from '../plan.js'
import { type Reached, reachedBy } from '../receivers.js'
import type { Reminded } from '../reminded.js'
import { noticeWithin, roomCalendar, workCalendar } from '../work-days.js'
import { remindedAround } from './span.js'

const hourMs = 3_600_000

/** One reminder of one receiver, before the budget. */
export interface Candidate {
  readonly reminder: ReminderId
  /** formatReminderId of it. */
  readonly id: string
  readonly receiver: Planned['receiver']
  readonly reminded: Reminded
  readonly moment: Moment
  /** Of a reminder that is new: moments before it have passed. */
  readonly since: Instant | undefined
}

/** All whose message can lie in the period, and all that share a budget with one of them. */
export function candidatesIn(facts: PlanFacts): Candidate[] {
  const knownAbouts = new Set(
    [...(facts.known ?? [])].flatMap(id => parseReminderId(id)?.about ?? []),
  )
  return remindedAround(facts).flatMap(reminded => {
    const make = makerOf(facts, reminded, knownAbouts)
    return reachedBy(facts.snapshot, reminded, facts).flatMap(make)
  })
}

interface Told {
  readonly reminder: ReminderId
  readonly id: string
  readonly since: Instant | undefined
}

/** Makes the candidates of one receiver; what is the same for many receivers is worked out once. */
function makerOf(facts: PlanFacts, reminded: Reminded, knownAbouts: ReadonlySet<string>) {
  const groups = new Map<GroupReminders, readonly Told[]>()
  const moments = new Map<readonly Told[], Map<WorkCalendar, readonly Moment[]>>()
  const toldOf = (group: GroupReminders) => {
    const told = groups.get(group) ?? toldBy(facts, reminded, { group, knownAbouts })
    groups.set(group, told)
    return told
  }
  const answerOf = comingTo(facts.snapshot, reminded, facts)?.answerOf
  const momentsOf = (told: readonly Told[], calendar: WorkCalendar) => {
    const known = moments.get(told) ?? new Map<WorkCalendar, readonly Moment[]>()
    moments.set(told, known)
    const made = known.get(calendar) ?? told.map(one => momentFor({ ...one, reminded, calendar }))
    known.set(calendar, made)
    return made
  }
  return (reached: Reached): Candidate[] => {
    const told = toldOf(reached.group)
    const receiver = receiverOf(reached)
    const calendar = calendarOf(facts, reached, reminded)
    return momentsOf(told, calendar).flatMap((steady, nth) => {
      const one = told[nth]
      if (!one) return []
      const { reminder, id, since } = one
      const own = { reminded, calendar, steady, reminder, id, since }
      const who = 'person' in reached ? reached.person : undefined
      const moment = who ? ownMoment(facts, who, { ...own, answer: answerOf?.(who.id) }) : steady
      return { reminder, id, since, receiver, reminded, moment }
    })
  }
}

function toldBy(
  facts: PlanFacts,
  reminded: Reminded,
  {
    group,
    knownAbouts,
  }: { readonly group: GroupReminders; readonly knownAbouts: ReadonlySet<string> },
): Told[] {
  const { about, revision } = reminded
  const offsets = offsetsOf(reminded, group)
  const isSudden = offsets.length > 0 && isToldNow(facts, reminded, knownAbouts)
  return [...offsets, ...(isSudden ? [nowOffset] : [])].map(offset => {
    const reminder = { about, offset, revision }
    const id = formatReminderId(reminder)
    return { reminder, id, since: facts.known?.has(id) ? undefined : facts.now }
  })
}

/** Whether it came into the plan less than an hour before it begins: now, or when its message was noted. */
function isToldNow(
  { now, known }: PlanFacts,
  { about, revision, start }: Reminded,
  knownAbouts: ReadonlySet<string>,
): boolean {
  if (now === undefined || start === undefined) return false
  if (known?.has(formatReminderId({ about, offset: nowOffset, revision }))) return true
  return !knownAbouts.has(about) && start - hourMs < now && now < start
}

interface Asked extends Told {
  readonly reminded: Reminded
  readonly calendar: WorkCalendar
}

/** The moment for everybody with that calendar who has answered nothing. */
function momentFor({ reminder, ...asked }: Asked): Moment {
  if (reminder.offset !== nowOffset) return momentOf(reminder.offset, asked)
  // At once, by the hours of a notice and not of a reminder.
  const start = asked.reminded.start ?? asked.reminded.expiresAt
  const wantedAt = start - hourMs
  const wanted = Math.max(wantedAt, asked.since ?? wantedAt)
  return { wantedAt, isNear: true, at: noticeWithin(asked.calendar, { wanted, start }) }
}

/** What the person has answered or turned off changes it. */
function ownMoment(
  { settings }: PlanFacts,
  person: Person,
  {
    steady,
    reminder,
    answer,
    ...asked
  }: Asked & { readonly steady: Moment; readonly answer: 'yes' | 'no' | undefined },
): Moment {
  const drop = (why: 'said-no' | 'opted-out') =>
    ({ wantedAt: steady.wantedAt, isNear: false, drop: why }) as const
  if (answer === 'no') return drop('said-no')
  const { withoutHour } = settings
  const isUnwanted = withoutHour.length > 0 && isShortBefore(reminder.offset)
  if (isUnwanted && withoutHour.includes(person.id)) return drop('opted-out')
  if (answer !== 'yes' || reminder.offset === nowOffset) return steady
  return momentOf(reminder.offset, { ...asked, saidYes: true })
}

/** The reminder an hour before, or less. The one of a meeting that is new then is the first that anybody hears of it. */
function isShortBefore(text: string): boolean {
  const offset = parseOffset(text)
  return offset?.unit === 'minutes' && offset.count <= 60 && text !== nowOffset
}

function calendarOf({ snapshot }: PlanFacts, reached: Reached, { day }: Reminded): WorkCalendar {
  return 'person' in reached ? workCalendar(snapshot, reached.person, day) : roomCalendar(snapshot)
}

function receiverOf(reached: Reached): Planned['receiver'] {
  if ('person' in reached) return { kind: 'person', id: reached.person.id }
  const { name, ...channel } = reached.channel
  return { kind: 'channel', ...channel }
}
