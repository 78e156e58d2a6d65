// What Pejling says to what is no question about the plan: an order, or what day it is. A part of AskWording (ask-wording.ts), implemented in da/ask-orders.ts and
// en/ask-orders.ts. src/ask/understanding/refuse.ts fills in the facts.
import type { PersonSaid } from './ask-wording.js'

type Order =
  | 'change'
  | 'message'
  | 'remind'
  | 'absence'
  | 'late'
  | 'signup'
  | 'erase'
  | 'calendar'
  | 'other'

/** Who can do what was ordered. */
export interface OrderTo {
  readonly network?: string
  /** Its coordinators but for the asker; empty of a guest. */
  readonly people: readonly PersonSaid[]
  /** The asker is one of them. */
  readonly isSelf: boolean
  /** It is about a day that a school leader chooses people for. */
  readonly isOfHold: boolean
}

export interface OrdersWording {
  /** That nothing was done. */
  readonly notDone: Readonly<Record<Order, string>>
  /** What one can do instead. */
  instead(order: Order, to: OrderTo): string
  /** What day, week and time it is. */
  clock(day: string, week: number, time: string): string
}
