// A meeting of the sample plan, with what its maker meant by it: the calendar file is written from this, and the test of
// the importer compares what was read with it.
import type { HoldId, NetworkId, PersonId } from '../../src/core/ids.js'
import type { LocalDate } from '../../src/core/time.js'
import type { MeetingKind } from '../../src/model/meeting.js'

/** When and where, and whether it stands: what an exception of a series can have otherwise than the series. */
export interface SampleSlot {
  readonly date: LocalDate
  /** `09:00`; without it the meeting lasts all day. */
  readonly from?: string
  readonly to?: string
  /** The last day, of an all-day meeting of several. */
  readonly lastDate?: LocalDate
  readonly place: string
  readonly cancelled?: boolean
}

export interface SampleMeeting extends SampleSlot {
  /** Its name within the school year; the UID is made of it. */
  readonly key: string
  readonly calendar: CalendarName
  readonly title: string
  readonly kind: MeetingKind
  readonly number?: number
  readonly networks: readonly NetworkId[]
  readonly holds: readonly HoldId[]
  readonly everyone?: boolean
  /** What Outlook's coloured categories say. */
  readonly categories: readonly string[]
  readonly organizer: PersonId
  readonly attendees: readonly PersonId[]
  readonly private?: boolean
  /** On Teams: gets a link and Teams' own lines. */
  readonly online?: boolean
  readonly intro?: string
  readonly agenda: readonly string[]
  readonly preparation?: string
  /** Counts the changes that were sent out, as Outlook's SEQUENCE. */
  readonly sequence?: number
  readonly series?: SampleSeries
}

export interface SampleSeries {
  /** As Outlook writes it, without `RRULE:`. */
  readonly rrule: string
  /** Every date of the rule that stands, moved and cancelled ones at their original date. */
  readonly dates: readonly LocalDate[]
  /** Dates of the rule that were taken out. */
  readonly without: readonly LocalDate[]
  readonly exceptions: readonly (SampleSlot & { readonly original: LocalDate })[]
}

/** The calendars that people keep, each one file. */
export const calendars = [
  {
    name: 'laeringslabs-og-vidensdage',
    title: 'Læringslabs og vidensdage',
    owner: 'Lone Thygesen Holt',
  },
  {
    name: 'netvaerk-laesning-og-tosprogede',
    title: 'Netværk: læsning og tosprogede',
    owner: 'Karin Østergren Friis',
  },
  {
    name: 'netvaerk-matematik-og-bevaegelse',
    title: 'Netværk: matematik og bevægelse',
    owner: 'Søren Lyngbjerg',
  },
  { name: 'netvaerk-inklusion', title: 'Inklusionsnetværket', owner: 'Gitte Rosendal Nors' },
  {
    name: 'netvaerk-it-og-digitalisering',
    title: 'IT og digitalisering',
    owner: 'Morten Falkenberg',
  },
  { name: 'netvaerk-de-yngste', title: 'Netværk: de yngste', owner: 'Mette Nordahl Skipper' },
  {
    name: 'ledelse-og-styregruppe',
    title: 'Ledelse og styregruppe',
    owner: 'Susanne Kornerup Bach',
  },
] as const
export type CalendarName = (typeof calendars)[number]['name']

/** Each time a meeting stands in the calendar, an exception of a series where it was moved to; cancelled ones included. */
export function slotsOf(meeting: SampleMeeting): SampleSlot[] {
  const { series } = meeting
  if (!series) return [meeting]
  const exceptions = new Map(series.exceptions.map(slot => [slot.original, slot]))
  return series.dates.map(date => exceptions.get(date) ?? { ...meeting, date })
}
