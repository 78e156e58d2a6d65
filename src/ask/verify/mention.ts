// What a reply says, mention by mention: the things that must come from the grounds. The readers of src/ask/verify/read make them out of
// text, of the reply and of the grounds alike; claims.ts asks whether one record bears all that a clause has.
import type { LocalDate } from '../../core/time.js'
import type { MeetingKind } from '../../model/meeting.js'

export interface WrongClaim {
  readonly kind:
    | 'date'
    | 'time'
    | 'length'
    | 'place'
    | 'person'
    | 'school'
    | 'network'
    | 'tool'
    | 'number'
    | 'link'
    | 'contact'
    | 'status'
  /** As the reply has it. */
  readonly said: string
}

/** A day as far as it was said: "tirsdag d. 8." has a weekday and a day, "uge 50" a week. All that was said must fit. */
export interface DayPattern {
  readonly year?: number
  readonly months?: readonly number[]
  readonly day?: number
  readonly weekday?: number
  readonly week?: number
  /** Of what is told from today: "om 13 dage", "i næste uge". */
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** The last day, where it is a span: "fra lørdag d. 13. til søndag d. 21. februar". */
  readonly until?: DayPattern
  /** The day that something no longer has, or the one that it has got. */
  readonly moved?: 'from' | 'to'
}

export type Role =
  | 'coordinator'
  | 'deputy'
  | 'leader'
  | 'overseer'
  | 'host'
  | 'runner'
  | `is ${string}`

export type Status = 'cancelled' | 'moved' | 'held' | 'unmoved'

export type NameKind = 'school' | 'network' | 'hold' | 'area' | 'person'

export type Told =
  | { readonly slot: 'date'; readonly day: DayPattern }
  | {
      readonly slot: 'time'
      readonly starts?: readonly string[]
      readonly ends?: readonly string[]
    }
  | { readonly slot: 'length'; readonly min: number; readonly max: number }
  | {
      readonly slot: NameKind
      readonly ids: readonly string[]
      /** After "på" or "at": where something is. */
      readonly isAt?: true
      /** A word that a network is about too: "matematik". */
      readonly isWeak?: true
    }
  | { readonly slot: 'series'; readonly kind?: MeetingKind; readonly number?: number }
  | { readonly slot: 'place'; readonly key: string; readonly isAt?: true }
  | { readonly slot: 'word'; readonly key: string; readonly isFirst?: true }
  /** That something is to be done by then. */
  | { readonly slot: 'due' }
  | { readonly slot: 'tool'; readonly ids: readonly string[] }
  | { readonly slot: 'role'; readonly role: Role }
  | { readonly slot: 'count'; readonly value: number; readonly max?: number; readonly unit: string }
  | { readonly slot: 'status'; readonly status: Status }
  | { readonly slot: 'link'; readonly url: string }
  | { readonly slot: 'contact'; readonly value: string }
  /** That nothing known is called so. */
  | { readonly slot: 'unknown'; readonly of: WrongClaim['kind'] }

export type Mention = Told & { readonly start: number; readonly end: number; readonly said: string }

/** Those that say which thing is meant, and not what is said of it. */
const identities: ReadonlySet<string> = new Set([
  ...['school', 'network', 'hold', 'area', 'person', 'series', 'word', 'tool'],
])

export function isIdentity(mention: Mention): boolean {
  return identities.has(mention.slot) && !('isAt' in mention && mention.isAt)
}
