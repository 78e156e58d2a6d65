// Which reminders go to whom and when, in any period: who is reached, the moment by offset and working days, the hours, the budget of
// each person. Called by run (what is due), by the settings' preview and by the command `plan`. Pure: the same facts give the same
// plan, and a shorter period gives exactly that part of a longer one.
import type { MeetingId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { type Receiver, receiverName } from '../../model/delivery.js'
import type { ReminderId, ReminderSettings } from '../../model/reminder.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import { type Carried, type CarriedReason, type DayOf, daysIn, spend } from './budget.js'
import type { DropReason, Moment, MomentReason } from './moment.js'
import { type Candidate, candidatesIn } from './wanted/candidates.js'

/** Why something does not go as its offset says, or goes in another message, or not at all. Sentences in wording/plan. */
export type PlanReason = MomentReason | CarriedReason | DropReason

export interface Planned {
  readonly reminder: ReminderId
  readonly receiver: Extract<Receiver, { kind: 'person' | 'channel' }>
  /** When the message that says it goes; of a dropped one when it was wanted. */
  readonly at: Instant
  /** By the offset alone, before any shift. */
  readonly wantedAt: Instant
  readonly outcome: 'send' | 'shift' | 'bundle' | 'drop'
  /** Of a shift, bundle or drop. */
  readonly why?: PlanReason
  /** The meeting's start, of one without hour the end of its first day; a deadline's end. */
  readonly expiresAt: Instant
}

export interface PlanFacts {
  readonly snapshot: Snapshot
  /** What networks want; `everyYes`: as if every network had said yes (the command `plan`). */
  readonly settings: ReminderSettings
  readonly everyYes?: boolean
  /** Messages whose moment (`at`, of a dropped one `wantedAt`) lies from `from` to `to`, `to` not included. */
  readonly from: Instant
  readonly to: Instant
  /**
   * When the plan is made: of reminders that are not `known`, moments before it have passed. They are dropped as late, or moved to the
   * first allowed moment where only the hours would have moved them back; a meeting that is new less than an hour before it begins
   * gets one message at once. Without `now` nothing has passed.
   */
  readonly now?: Instant
  /** The reminders (formatReminderId) that an earlier plan has noted: they keep their moments. */
  readonly known?: ReadonlySet<string>
  /** What has been answered to meetings that were opened for answers (coming.ts); undefined: nothing is known of any. */
  readonly answers?: ReadonlyMap<MeetingId, MeetingAnswers> | undefined
  /** As if everybody whom a meeting is for came. */
  readonly whoever?: boolean
}

/** By `at`, then reminder, then receiver. Every reminder of every receiver stands there once, whatever becomes of it. */
export function planReminders(facts: PlanFacts): readonly Planned[] {
  const { from, to, snapshot } = facts
  const lists = new Map<string, Candidate[]>()
  for (const candidate of candidatesIn(facts)) {
    const name = receiverName(candidate.receiver)
    const list = lists.get(name)
    if (list) list.push(candidate)
    else lists.set(name, [candidate])
  }
  const dayOf = daysIn(snapshot.zone)
  const rows: Row[] = []
  for (const [name, list] of lists) {
    for (const row of planOne(list, name, dayOf)) {
      if (from <= row.planned.at && row.planned.at < to) rows.push(row)
    }
  }
  return rows.sort(byMoment).map(({ planned }) => planned)
}

interface Row {
  /** Of the reminder and of the receiver, to sort by. */
  readonly id: string
  readonly name: string
  readonly planned: Planned
}

function byMoment(one: Row, other: Row): number {
  const earlier = one.planned.at - other.planned.at
  return earlier || byText(one.id, other.id) || byText(one.name, other.name)
}

/** For sorting, the same in every place of the world. */
export function byText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** All of one receiver's. */
function planOne(
  candidates: readonly Candidate[],
  name: string,
  dayOf: (at: Instant) => DayOf,
): Row[] {
  const going = candidates
    .filter(({ moment }) => moment.at !== undefined)
    .sort((one, other) => momentIn(one) - momentIn(other) || byText(one.id, other.id))
  const wishes = going.map(one => {
    const { day, expiresAt } = one.reminded
    const { moment, since } = one
    return { at: momentIn(one), neverWaits: moment.isNear, day, expiresAt, since }
  })
  const isRoom = candidates[0]?.receiver.kind === 'channel'
  const carried = spend(wishes, { dayOf, isRoom })
  const rows = going.map((one, nth) => rowOf(one, name, carried[nth]))
  if (going.length === candidates.length) return rows
  const dropped = candidates.filter(({ moment }) => moment.at === undefined)
  return [...rows, ...dropped.map(one => rowOf(one, name))]
}

/** Of one that is dropped when it was wanted. */
function momentIn({ moment }: Candidate): Instant {
  return moment.at ?? moment.wantedAt
}

function rowOf(candidate: Candidate, name: string, carried?: Carried): Row {
  const { id, reminder, receiver, moment, reminded } = candidate
  const at = carried?.at ?? momentIn(candidate)
  const { wantedAt } = moment
  const { expiresAt } = reminded
  const why = moment.at === undefined ? moment.drop : (carried?.why ?? moment.why)
  const outcome = outcomeOf(moment, carried)
  const planned = { reminder, receiver, at, wantedAt, outcome, ...(why && { why }), expiresAt }
  return { id, name, planned }
}

function outcomeOf(moment: Moment, carried: Carried | undefined): Planned['outcome'] {
  if (moment.at === undefined) return 'drop'
  if (carried?.why) return 'bundle'
  return moment.why ? 'shift' : 'send'
}
