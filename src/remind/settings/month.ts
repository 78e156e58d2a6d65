// What goes out in the next month where a group says yes: the truth of the preview, the same plan that is carried out then. Called by
// card.ts and chat.ts. Pure.
import { createHash } from 'node:crypto'
import { type MeetingId, PersonId } from '../../core/ids.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import type { ReminderSettings } from '../../model/reminder.js'
import { everyDue } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { deadlinesForNobody, type MissingHolidays, missingHolidays } from '../plan/missing.js'
import { groupOf } from '../plan/offsets.js'
import { type Planned, planReminders } from '../plan/plan.js'
import { type Reminded, remindedBetween } from '../plan/reminded.js'
import { type Group, withGroup } from './group.js'

const dayMs = 86_400_000
const monthMs = 31 * dayMs
/** So far the first one is looked for where the month has none. */
const yearMs = 366 * dayMs

/** One message about one thing at one moment. */
export interface Row {
  readonly at: Instant
  readonly about: MeetingId
  readonly people: readonly PersonId[]
  readonly isInRoom: boolean
}

export interface Month {
  readonly rows: readonly Row[]
  /** Where the month has none: the first after it. */
  readonly later?: Row
  /** There are meetings or deadlines, but nobody is reminded of any. */
  readonly isUnwanted: boolean
  /** Everybody who gets something in the month, or else that first one. */
  readonly people: readonly PersonId[]
  readonly missing: readonly MissingHolidays[]
  readonly forNobody: readonly string[]
  /** What was shown, for `seen` of a button: the same again is the same plan. */
  readonly seen: string
}

export interface MonthFacts {
  readonly snapshot: Snapshot
  readonly settings: ReminderSettings
  readonly group: Group
  /** From when on. */
  readonly from: Instant
}

/** The group's plan as if it had said yes; the others' stand as they are, since one person has one budget. */
export function planMonth(facts: MonthFacts): Month {
  const { snapshot, from } = facts
  const isOwn = ownIn(facts)
  const planned = planOf(facts, { from, to: from + monthMs }).filter(isOwn)
  const rows = toRows(planned)
  const ahead = rows.length > 0 ? [] : planAhead(facts)
  const [later] = toRows(ahead)
  const shown = rows.length > 0 || !later ? rows : [later]
  const dayOf = (at: Instant) => dateOf(localOf(at, snapshot.zone))
  return {
    rows,
    ...(later ? { later } : {}),
    isUnwanted: rows.length === 0 && !later && remindedOf(facts).length > 0,
    people: peopleIn(shown),
    missing: missingHolidays(snapshot, rows.length > 0 ? planned : ahead),
    forNobody:
      facts.group === undefined
        ? deadlinesForNobody(snapshot, { first: dayOf(from), last: dayOf(from + monthMs) })
        : [],
    seen: seenOf(facts, shown),
  }
}

/** Whether a yes to `seen` is a yes to the plan as it is made from these facts; to one of long ago it is none. */
export function isStillSeen(
  { now, ...facts }: Omit<MonthFacts, 'from'> & { readonly now: Instant },
  seen: string,
): boolean {
  const from = Number(seen.split(':', 1)[0])
  return now - monthMs < from && from <= now && planMonth({ ...facts, from }).seen === seen
}

/** The nearest of it: a whole year is only planned where there is nothing nearer. */
function planAhead(facts: MonthFacts): readonly Planned[] {
  const { from } = facts
  const near = planOf(facts, { from, to: from + 4 * monthMs }).filter(ownIn(facts))
  return near.length > 0 ? near : planOf(facts, { from, to: from + yearMs }).filter(ownIn(facts))
}

function planOf(
  { snapshot, settings, group, from: now }: MonthFacts,
  period: { from: Instant; to: Instant },
): readonly Planned[] {
  const isNew = groupOf(settings, group).yes === undefined
  const assumed = withGroup(settings, group, before => ({
    ...before,
    yes: before.yes ?? { by: PersonId.parse('nobody@pejling.example'), at: now },
  }))
  // What goes out already keeps its moments; of what is new those that have passed are nobody's.
  return planReminders({ snapshot, settings: assumed, ...period, ...(isNew ? { now } : {}) })
}

/** Everything of the group's in the year to come. */
function remindedOf({ snapshot, group, from }: MonthFacts): readonly Reminded[] {
  return remindedBetween(snapshot, from, from + yearMs).filter(({ networks }) =>
    group === undefined ? networks.length === 0 : networks.includes(group),
  )
}

/** Whether it is about something of the group's. */
function ownIn({ snapshot, group }: MonthFacts): (one: Planned) => boolean {
  const dues = new Map(everyDue(snapshot).map(due => [due.deadline.id, due.deadline.audience]))
  return ({ outcome, reminder: { about } }) => {
    const audience = snapshot.byId.get(about)?.meeting.audience ?? dues.get(about)
    const networks = audience?.networks ?? []
    const isOwn = group === undefined ? networks.length === 0 : networks.includes(group)
    return outcome !== 'drop' && isOwn
  }
}

function toRows(planned: readonly Planned[]): Row[] {
  const rows = new Map<string, Omit<Row, 'people'> & { people: Set<PersonId> }>()
  for (const { at, reminder, receiver } of planned) {
    const key = `${at}:${reminder.about}`
    const before = rows.get(key)
    const row = before ?? { at, about: reminder.about, people: new Set(), isInRoom: false }
    if (receiver.kind === 'person') row.people.add(receiver.id)
    rows.set(key, { ...row, isInRoom: row.isInRoom || receiver.kind === 'channel' })
  }
  return [...rows.values()].map(row => ({ ...row, people: [...row.people] }))
}

function peopleIn(rows: readonly Row[]): PersonId[] {
  return [...new Set(rows.flatMap(({ people }) => people))]
}

function seenOf({ settings, group, from }: MonthFacts, rows: readonly Row[]): string {
  const { yes, offered, ...rules } = groupOf(settings, group)
  const said = JSON.stringify([group ?? '', rules, rows])
  return `${from}:${createHash('sha256').update(said).digest('hex').slice(0, 24)}`
}
