// The meetings that are kept as a series in Outlook, with the dates taken out, moved and cancelled that every real series has.
// Planned after the common days and before the single meetings, so that these can keep to other weeks.
import { addDays, homeZone, instantOf, type LocalDate, weekdayOf } from '../../src/core/time.js'
import { personId } from '../facts/people.js'
import { networkOf } from '../facts/places.js'
import { dayOf } from '../facts/school-calendar.js'
import { teamsPlace } from './network-meetings.js'
import { type Diary, enter, makeSeries, type SeriesWish } from './place-meetings.js'
import type { SampleMeeting } from './sample-meeting.js'

export function seriesMeetings(diary: Diary): SampleMeeting[] {
  const year = diary.calendar.schoolYear
  return [enter(diary, movement(diary, year), false), enter(diary, sprouts(diary, year), false)]
}

/** Not a meeting one is called to, and so not counted as the network's meeting of the week. */
export function openHours(diary: Diary): SampleMeeting {
  const year = diary.calendar.schoolYear
  const dates = everyWeeks(dayOf(year, 34, 5), 1, dayOf(year, 24, 5))
  return inSeries(diary, {
    meeting: {
      key: 'it-aaben-time',
      calendar: 'netvaerk-it-og-digitalisering',
      title: 'Åben time for IT-vejledere',
      kind: 'network',
      networks: [networkOf('IT og digitalisering').id],
      holds: [],
      categories: [networkOf('IT og digitalisering').name],
      online: true,
      organizer: personId('Morten Falkenberg'),
      attendees: [],
      intro: 'Kom forbi på Teams, når du har et spørgsmål. Ingen tilmelding.',
      agenda: [],
    },
    rrule: `FREQ=WEEKLY;UNTIL=${untilUtc(dates, '08:15')};INTERVAL=1;BYDAY=FR;WKST=MO`,
    dates,
    from: '08:15',
    to: '09:00',
    place: teamsPlace,
    moved: { index: 9 },
    cancelled: { index: 17 },
  })
}

function movement(diary: Diary, year: number): SampleMeeting {
  const first = dayOf(year, 35, 3)
  return inSeries(diary, {
    meeting: {
      key: 'bevaegelse',
      calendar: 'netvaerk-matematik-og-bevaegelse',
      title: 'Bevægelsesnetværket mødes',
      kind: 'network',
      networks: [networkOf('Bevægelse').id],
      holds: [],
      categories: [networkOf('Bevægelse').name],
      organizer: personId('Trine Skovsgaard'),
      attendees: [],
      agenda: ['Siden sidst', 'En aktivitet, vi prøver sammen', 'Bevægelse i fagene'],
      preparation: 'Kom i tøj, du kan røre dig i.',
    },
    rrule: 'FREQ=WEEKLY;COUNT=7;INTERVAL=7;BYDAY=WE;WKST=MO',
    dates: everyWeeks(first, 7, addDays(first, 6 * 49)),
    from: '14:15',
    to: '16:00',
    place: 'Engholmskolen, idrætssalen',
    moved: { index: 3, place: 'Søbakkeskolen, hallen' },
  })
}

function sprouts(diary: Diary, year: number): SampleMeeting {
  return inSeries(diary, {
    meeting: {
      key: 'spireboern',
      calendar: 'netvaerk-de-yngste',
      title: 'Spirebørn: netværksmøde',
      kind: 'network',
      networks: [networkOf('Spirebørn').id],
      holds: [],
      categories: [networkOf('Spirebørn').name],
      organizer: personId('Mette Nordahl Skipper'),
      attendees: [],
      agenda: ['Børnefællesskaber', 'Tegn, vi har set', 'Til næste gang'],
    },
    rrule: 'FREQ=MONTHLY;COUNT=5;INTERVAL=2;BYDAY=2TU',
    dates: [9, 11, 1, 3, 5].map(month => nthOfMonth(year, month, 2, 2)),
    from: '13:00',
    to: '14:30',
    place: 'Børnehuset Mariehønen, Storrummet',
    cancelled: { index: 3 },
  })
}

/** A meeting in a series: begins with the rule's first date that stands, as Outlook's master does. */
export function inSeries(
  diary: Diary,
  wish: SeriesWish & { readonly meeting: Omit<SampleMeeting, 'date' | 'place' | 'series'> },
): SampleMeeting {
  const { meeting, from, to, place } = wish
  const series = makeSeries(diary, wish)
  const date = wish.dates[0]
  if (!date) throw new RangeError(`the series ${meeting.key} has no date`)
  return { ...meeting, date, from, to, place, sequence: series.exceptions.length, series }
}

/** From a first day every so many weeks, up to a last one. */
function everyWeeks(first: LocalDate, weeks: number, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = first; date <= last; date = addDays(date, weeks * 7)) dates.push(date)
  return dates
}

/** The nth weekday of a month of the school year: August to December lie in its first year. */
export function nthOfMonth(
  schoolYear: number,
  month: number,
  nth: number,
  weekday: number,
): LocalDate {
  const first = `${month > 7 ? schoolYear : schoolYear + 1}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** A rule's last start, in UTC as Outlook writes UNTIL. */
export function untilUtc(dates: readonly LocalDate[], from: string): string {
  const last = instantOf(`${dates.at(-1)}T${from}`, homeZone)
  return new Date(last).toISOString().replace(/[-:]|\.\d+/g, '')
}
