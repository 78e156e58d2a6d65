// A plan as it is read: one row for all who get the same at the same moment for the same reason. Called by the command `plan` and by
// the settings' preview. Pure.
import type { MeetingId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { receiverName } from '../../model/delivery.js'
import { byText, type Planned } from './plan.js'

export interface PlanRow {
  readonly at: Instant
  readonly about: MeetingId
  readonly offset: string
  /** Ids of people, and `channel:platform:id`. */
  readonly receivers: readonly string[]
  readonly outcome: Planned['outcome']
  /** A sentence; empty for what goes as its offset says. */
  readonly why: string
}

/** By moment, of the same moment and reminder what is plainly sent first. `sayWhy` gives the sentence of one that does not go as its offset says. */
export function rowsOf(
  planned: readonly Planned[],
  sayWhy: (why: NonNullable<Planned['why']>, one: Planned) => string,
): PlanRow[] {
  const rows = new Map<string, { row: Omit<PlanRow, 'receivers'>; receivers: string[] }>()
  for (const one of planned) {
    const { at, reminder, outcome } = one
    const why = one.why ? sayWhy(one.why, one) : ''
    const row = { at, about: reminder.about, offset: reminder.offset, outcome, why }
    const key = JSON.stringify(Object.values(row))
    const known = rows.get(key)
    if (known) known.receivers.push(receiverName(one.receiver))
    else rows.set(key, { row, receivers: [receiverName(one.receiver)] })
  }
  return [...rows.values()]
    .map(({ row, receivers }) => ({ ...row, receivers }))
    .sort((one, other) => one.at - other.at || byText(sortKey(one), sortKey(other)))
}

const order = ['send', 'shift', 'bundle', 'drop']

function sortKey({ about, offset, outcome, why }: PlanRow): string {
  return `${about}\n${offset}\n${order.indexOf(outcome)}\n${why}`
}
