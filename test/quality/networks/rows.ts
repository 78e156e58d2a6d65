// The rows that an invented network is written down in. Laid out by make-network.ts.
import type { MeetingKind } from '../../../src/model/meeting.js'
import type { Words } from '../world/world.js'

export interface PersonRow {
  readonly name: string
  readonly school?: string
  readonly functions?: readonly string[]
  /** Subjects. */
  readonly networks?: readonly string[]
  readonly leads?: string
  readonly coordinates?: readonly string[]
}

interface Gathered {
  readonly title: string
  readonly kind: MeetingKind
  readonly networks?: readonly string[]
  readonly holds?: readonly string[]
  /** Names. */
  readonly attendees?: readonly string[]
  readonly everyone?: boolean
  readonly private?: boolean
  readonly host?: string
  readonly from?: string
  readonly to?: string
  /** Whole days in a row, where no hours are given. */
  readonly days?: number
  readonly place?: string
  readonly link?: string
  readonly agenda?: readonly string[]
  readonly preparation?: string
}

export interface MeetingRow extends Gathered {
  readonly number?: number
  /** ISO week; above 30 in the first year. */
  readonly week: number
  readonly weekday: number
  readonly cancelled?: boolean
  /** Kept in UTC, as calendars from elsewhere are; the hours of the row are those on the clock in Denmark. */
  readonly inUtc?: true
}

export interface SeriesRow extends Gathered {
  /** The second Tuesday of the month: `[2, 2]`. */
  readonly monthly: readonly [number, number]
  /** In the order of the school year. */
  readonly months: readonly number[]
  readonly exceptions?: readonly {
    readonly month: number
    readonly moveDays?: number
    readonly place?: string
    readonly cancelled?: boolean
  }[]
}

export interface DeadlineRow {
  readonly title: string
  readonly week: number
  readonly weekday: number
  readonly at?: string
  readonly networks?: readonly string[]
  readonly holds?: readonly string[]
  readonly everyone?: boolean
  readonly note?: string
}

export interface ToolRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly themes: readonly string[]
  readonly audience: string
  readonly length: string
  readonly when: string
  readonly summary: string
  readonly steps: readonly string[]
}

export interface PageRow {
  readonly title: string
  readonly aliases: readonly string[]
  readonly passages: readonly { readonly heading: string; readonly text: string }[]
}

export interface NetworkRows {
  readonly id: string
  readonly domain: string
  readonly words: Words
  /** Who runs the labs and the common days. */
  readonly host: string
  readonly winterWeek: 7 | 8
  readonly areas: readonly string[]
  readonly holds: readonly string[]
  /** Name, area, hold, other names. */
  readonly schools: readonly (readonly [string, string, string, ...string[]])[]
  /** Subject, name, other names. */
  readonly networks: readonly (readonly [string, string, ...string[]])[]
  readonly people: readonly PersonRow[]
  readonly meetings: readonly MeetingRow[]
  readonly series: readonly SeriesRow[]
  readonly deadlines: readonly DeadlineRow[]
  readonly tools: readonly ToolRow[]
  readonly pages: readonly PageRow[]
  readonly called: readonly { readonly title: string; readonly da: string; readonly en: string }[]
}
