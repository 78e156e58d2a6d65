// The same meeting in a calendar and in a sheet, told by title, day and whom it is for. Called by match.ts. Pure.
// The calendar's UID and times win; the sheet adds what the calendar does not say (preparation, reminders, seats …), and
// either can say that the meeting is off.
import { slug } from '../../../core/ids.js'
import { dateOf, daysBetween, schoolYearOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import { short } from '../../ics/report.js'
import type { ImportProblem } from '../../problems.js'
import { occurrencesOf } from './occurrences.js'
import { calendarAlone, fill, placesOf, statusOf } from './overlay.js'

interface TwinInput {
  readonly known: readonly Meeting[]
  readonly drafted: readonly Meeting[]
  /** The fields that a sheet's meeting speaks for; undefined for a calendar's. */
  readonly saysOf: (meeting: Meeting) => readonly MeetingField[] | undefined
  readonly report: (problem: ImportProblem) => void
}

/** The drafted meetings with and without a UID, where those that a sheet and a calendar share are one of the first kind. */
export function createTwins(input: TwinInput): { named: Meeting[]; nameless: Meeting[] } {
  const { known, drafted, saysOf } = input
  const named = drafted.filter(({ source }) => source.uid !== undefined)
  const nameless = drafted.filter(({ source }) => source.uid === undefined)
  const calendars = byDay(known.filter(one => one.source.uid !== undefined))
  const found = knownNamed(input, named)
  const ofDay = byDay(named)
  const rows = nameless.filter(meeting => saysOf(meeting) !== undefined)
  const pairs = pairRows(rows, { ofDay, calendars, named, known })
  for (const [row, twin] of pairs) {
    const main = found.get(twin.id) ?? calendarAlone(twin, row, saysOf(row) ?? [])
    reportDiffering(input, main, row)
    found.set(twin.id, fill(main, row))
  }
  const left = rows.filter(row => !pairs.has(row))
  const inSeries = rowsInSeries(left, [...known, ...named])
  for (const { source, title, startLocal } of inSeries) {
    const args = { title: short(title), start: startLocal }
    input.report({ file: source.file ?? '', code: 'in-series', args })
  }
  return {
    named: [...found.values()],
    nameless: nameless.filter(meeting => !pairs.has(meeting) && !inSeries.has(meeting)),
  }
}

/** A calendar's meetings by their own ids; one that is known, from a sheet perhaps, as what it is known as. */
function knownNamed(input: TwinInput, named: readonly Meeting[]): Map<string, Meeting> {
  const { known } = input
  const ids = new Set<string>(known.map(({ id }) => id))
  const byUid = new Map(
    known
      .filter(one => one.source.uid !== undefined && isSingle(one))
      .map((meeting): [unknown, Meeting] => [meeting.source.uid, meeting]),
  )
  const ofSheets = known.filter(one => one.source.uid === undefined && isSingle(one))
  const [bySheet, ofDay] = [byDay(ofSheets), byDay(named)]
  const isNew = (one: Meeting) => !ids.has(one.id) && isSingle(one) && !byUid.has(one.source.uid)
  const onOtherDay = pairAlone(
    named.filter(one => isNew(one) && !twinOf(one, bySheet)),
    ofSheets.filter(one => !twinOf(one, ofDay)),
  )
  return new Map(
    named.map((meeting): [string, Meeting] => {
      // Known from a sheet before the calendar came: it keeps its id, and with it its answers and reminders.
      const twin = isNew(meeting)
        ? (twinOf(meeting, bySheet) ?? onOtherDay.get(meeting))
        : undefined
      if (twin && onOtherDay.has(meeting)) reportDiffering(input, meeting, twin)
      const same =
        ids.has(meeting.id) || !isSingle(meeting) ? undefined : byUid.get(meeting.source.uid)
      const id = same?.id ?? twin?.id ?? meeting.id
      return [meeting.id, { ...(twin ? fill(meeting, twin) : meeting), id }]
    }),
  )
}

/** Rows that are one time of a calendar's series: the calendar has it already. */
function rowsInSeries(
  rows: readonly Meeting[],
  meetings: readonly Meeting[],
): ReadonlySet<Meeting> {
  const days = groupByDay(occurrencesOf(meetings, rows))
  return new Set(rows.filter(row => twinOf(row, days) !== undefined))
}

interface Calendars {
  readonly ofDay: Days
  /** Those that are known already. */
  readonly calendars: Days
  readonly named: readonly Meeting[]
  readonly known: readonly Meeting[]
}

/** The calendar's meeting that each row is: of the same day, else the one that is left over on both sides. */
function pairRows(rows: readonly Meeting[], among: Calendars): Map<Meeting, Meeting> {
  const pairs = new Map<Meeting, Meeting>()
  for (const row of rows) {
    const twin = twinOf(row, among.ofDay) ?? twinOf(row, among.calendars)
    if (twin) pairs.set(row, twin)
  }
  const taken = new Set([...pairs.values()].map(({ source }) => source.uid))
  const all = new Map(
    [...among.known.filter(({ source }) => source.uid !== undefined), ...among.named]
      .filter(isSingle)
      .map((meeting): [unknown, Meeting] => [meeting.source.uid, meeting]),
  )
  const left = [...all.values()].filter(({ source }) => !taken.has(source.uid))
  const others = pairAlone(
    rows.filter(one => !pairs.has(one)),
    left,
  )
  return new Map([...pairs, ...others])
}

/** Of each kind, number and place the one that is left over on both sides: the same meeting on another day. */
function pairAlone(ones: readonly Meeting[], others: readonly Meeting[]): Map<Meeting, Meeting> {
  const groups = groupBy(others)
  const pairs = new Map<Meeting, Meeting>()
  for (const [key, [one, ...more]] of groupBy(ones)) {
    const [other, ...rest] = groups.get(key) ?? []
    if (one && other && more.length + rest.length === 0 && areNear(one, other))
      pairs.set(one, other)
  }
  return pairs
}

function groupBy(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const groups = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const places = placesOf(meeting)
    if (places === '') continue
    const { kind, number, title, startLocal } = meeting
    const name = number ?? slug(title)
    const key = JSON.stringify([places, kind, name, schoolYearOf(dateOf(startLocal))])
    groups.set(key, [...(groups.get(key) ?? []), meeting])
  }
  return groups
}

/** Læringslab 2 of a hold is one meeting wherever it lies in the year; two of one title may well be two. */
function areNear(one: Meeting, other: Meeting): boolean {
  const days = Math.abs(daysBetween(dateOf(one.startLocal), dateOf(other.startLocal)))
  return one.number !== undefined || days <= 21
}

function byDay(meetings: readonly Meeting[]): Days {
  return groupByDay(meetings.filter(isSingle))
}

/** What meetings are told apart by, made once: a day can have many. */
interface Looks {
  readonly meeting: Meeting
  readonly name: string
  readonly places: string
}
type Days = ReadonlyMap<string, readonly Looks[]>

function groupByDay(meetings: readonly Meeting[]): Days {
  const days = new Map<string, Looks[]>()
  for (const meeting of meetings) {
    const day = dateOf(meeting.startLocal)
    const others = days.get(day)
    if (others) others.push(looksOf(meeting))
    else days.set(day, [looksOf(meeting)])
  }
  return days
}

function looksOf(meeting: Meeting): Looks {
  return { meeting, name: slug(meeting.title), places: placesOf(meeting) }
}

function isSingle(meeting: Meeting): boolean {
  return meeting.recurrence === undefined && meeting.seriesId === undefined
}

/** The one meeting of that day that it is; of several nothing is guessed. */
function twinOf(meeting: Meeting, days: Days): Meeting | undefined {
  const looks = looksOf(meeting)
  const ofDay = days.get(dateOf(meeting.startLocal)) ?? []
  const [twin, another] = ofDay.filter(other => isTwin(looks, other))
  return another ? undefined : twin?.meeting
}

function isTwin(one: Looks, other: Looks): boolean {
  const isSameTitle = one.name === other.name
  if (one.places !== other.places) return isSameTitle && (one.places === '' || other.places === '')
  if (isSameTitle) return true
  const { kind, number, startLocal } = one.meeting
  if (one.places === '' || kind !== other.meeting.kind || kind === 'other') return false
  const isSameNumber = number !== undefined && number === other.meeting.number
  return isSameNumber || (kind === 'network' && startLocal === other.meeting.startLocal)
}

/** A sheet that differs from the calendar: the calendar's time and place stand, and what is off is off. */
function reportDiffering({ report }: TwinInput, calendar: Meeting, sheet: Meeting): void {
  const { startLocal, source, status } = sheet
  const file = source.file ?? ''
  const title = short(calendar.title)
  const isAllDay = startLocal.length === 10
  const isOtherTime = isAllDay
    ? startLocal !== dateOf(calendar.startLocal)
    : startLocal !== calendar.startLocal
  if (isOtherTime && status === 'planned')
    report({
      file,
      code: 'times-differ',
      args: { title, calendar: calendar.startLocal, sheet: startLocal },
    })
  const [said, other] = [calendar.place, sheet.place].map(place => place && short(place))
  const isFilled = calendar.source.sheetFields?.includes('place') ?? calendar.link !== undefined
  if (said && other && !isFilled && slug(said) !== slug(other))
    report({ file, code: 'places-differ', args: { title, calendar: said, sheet: other } })
  if (statusOf(calendar, sheet).length > 0) report({ file, code: 'off-in-sheet', args: { title } })
}
