// The same meeting in a calendar and in a sheet, told by title, day and whom it is for. Called by match.ts. Pure.
// The calendar's UID and times win; the sheet adds what the calendar does not say (preparation, reminders, seats …), and
// either can say that the meeting is off.
import { slug } from '../../core/ids.js'
import { dateOf, daysBetween, schoolYearOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { MeetingField } from '../../wording/da/importing.js'
import { short } from '../ics/report.js'
import type { ImportProblem } from '../problems.js'
import { occurrencesOf } from './occurrences.js'

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
  const ids = new Set<string>(known.map(({ id }) => id))
  const bySheet = byDay(known.filter(({ source }) => source.uid === undefined))
  const calendarOwn = known.filter(one => one.source.uid !== undefined && isSingle(one))
  const calendars = byDay(calendarOwn)
  const byUid = new Map(
    calendarOwn.map((meeting): [unknown, Meeting] => [meeting.source.uid, meeting]),
  )
  const found = new Map(
    named.map((meeting): [string, Meeting] => {
      if (ids.has(meeting.id) || !isSingle(meeting)) return [meeting.id, meeting]
      // Known from a sheet before the calendar came: it keeps its id, and with it its answers and reminders.
      const same = byUid.get(meeting.source.uid)
      const twin = same ? undefined : twinOf(meeting, bySheet)
      const id = same?.id ?? twin?.id ?? meeting.id
      return [meeting.id, { ...(twin ? fill(meeting, twin) : meeting), id }]
    }),
  )
  const ofDay = byDay(named)
  const rows = nameless.filter(meeting => saysOf(meeting) !== undefined)
  const pairs = pairRows(rows, { ofDay, calendars, named, known })
  const overlaid: Meeting[] = []
  for (const [row, twin] of pairs) {
    const main = found.get(twin.id)
    reportDiffering(input, main ?? twin, row)
    if (main) found.set(twin.id, fill(main, row))
    else overlaid.push(ontoCalendar(twin, row, saysOf(row) ?? []))
  }
  const left = rows.filter(row => !pairs.has(row))
  const inSeries = rowsInSeries(left, [...known, ...named])
  for (const { source, title, startLocal } of inSeries) {
    const args = { title: short(title), start: startLocal }
    input.report({ file: source.file ?? '', code: 'in-series', args })
  }
  return {
    named: [...found.values(), ...overlaid],
    nameless: nameless.filter(meeting => !pairs.has(meeting) && !inSeries.has(meeting)),
  }
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
  const taken = new Set<string>([...pairs.values()].map(({ id }) => id))
  const all = new Map(
    [...among.known.filter(({ source }) => source.uid !== undefined), ...among.named].map(
      (meeting): [string, Meeting] => [meeting.id, meeting],
    ),
  )
  const left = groupBy([...all.values()].filter(one => isSingle(one) && !taken.has(one.id)))
  for (const [key, [row, ...others]] of groupBy(rows.filter(one => !pairs.has(one)))) {
    const [twin, ...more] = left.get(key) ?? []
    if (row && twin && others.length + more.length === 0 && areNear(row, twin)) pairs.set(row, twin)
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

/** What is known, with the fields that the sheet speaks for. A calendar's meeting speaks for all of them. */
export function overlay(
  known: Meeting,
  drafted: Meeting,
  says: readonly MeetingField[] | undefined,
): Meeting {
  if (!says) return drafted
  const own = new Map<string, unknown>(Object.entries(drafted))
  const said = says.flatMap((field): [string, unknown][] =>
    own.has(field) ? [[field, own.get(field)]] : [],
  )
  const people = { audience: { ...drafted.audience, people: known.audience.people } }
  const merged: Meeting = Object.assign({ ...known }, Object.fromEntries(said), people)
  return { ...merged, source: drafted.source, revision: known.revision }
}

/** What a calendar is the word on, also where a sheet has a column for it. */
const calendarsOwn: readonly MeetingField[] = [
  'title',
  'kind',
  'number',
  'audience',
  'tz',
  'startLocal',
  'endLocal',
  'status',
]

/** Title, audience and times stay the calendar's, which knows who was invited; off is off, whoever says so. */
function ontoCalendar(known: Meeting, drafted: Meeting, says: readonly MeetingField[]): Meeting {
  const said = says.filter(field => !calendarsOwn.includes(field))
  const own = new Set<string>(Object.keys(drafted))
  const isOurs = known.source.sheetFields?.includes('status') ?? false
  const status = drafted.status === 'cancelled' ? 'cancelled' : isOurs ? 'planned' : known.status
  const whom = audienceFrom(known, drafted)
  const fields = [
    ...said.filter(field => own.has(field)),
    ...statusOf(known, drafted),
    ...(whom ? (['audience'] as const) : []),
  ]
  const merged = overlay(known, drafted, said)
  const source = withSheetFields(known.source, fields)
  return { ...merged, audience: whom ?? known.audience, status, source }
}

/** Whom it is for by the sheet, where the calendar names nobody but those invited. */
function audienceFrom(calendar: Meeting, sheet: Meeting): Meeting['audience'] | undefined {
  const isSilent = placesOf(calendar) === '' || calendar.source.sheetFields?.includes('audience')
  if (!isSilent || placesOf(sheet) === '') return undefined
  return { ...sheet.audience, people: calendar.audience.people }
}

/** The field of status, where the sheet alone says that the meeting is off. */
function statusOf(calendar: Meeting, sheet: Meeting): MeetingField[] {
  const isNews = calendar.status !== 'cancelled' || calendar.source.sheetFields?.includes('status')
  return sheet.status === 'cancelled' && isNews ? ['status'] : []
}

function withSheetFields(
  source: Meeting['source'],
  fields: readonly MeetingField[],
): Meeting['source'] {
  const { sheetFields: _, ...rest } = source
  return fields.length > 0 ? { ...rest, sheetFields: [...fields].sort() } : rest
}

/** The calendar's word on a meeting of which a sheet has said more: that stays, where the calendar is silent. */
export function keepSheetFields(before: Meeting, drafted: Meeting): Meeting {
  const fields = before.source.sheetFields ?? []
  if (fields.length === 0 || drafted.source.sheetFields) return drafted
  const known = new Map<string, unknown>(Object.entries(before))
  const own = new Map<string, unknown>(Object.entries(drafted))
  const kept = fields.filter(field => field === 'status' || isEmpty(own.get(field)))
  const entries = kept.map((field): [string, unknown] => [field, known.get(field)])
  const merged: Meeting = Object.assign({ ...drafted }, Object.fromEntries(entries))
  const isOurs = fields.includes('audience') && placesOf(drafted) === ''
  const audience = isOurs
    ? { ...before.audience, people: drafted.audience.people }
    : drafted.audience
  return { ...merged, audience, source: { ...drafted.source, sheetFields: fields } }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
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

function placesOf({ audience }: Meeting): string {
  const { everyone, holds, networks, schools, areas } = audience
  return [...holds, ...networks, ...schools, ...areas, ...(everyone ? ['*'] : [])].sort().join(' ')
}

/** The calendar's meeting with what only the sheet says. */
function fill(meeting: Meeting, sheet: Meeting): Meeting {
  const own = new Map<string, unknown>(Object.entries(meeting))
  const more = Object.entries(sheet).filter(([key, value]) => {
    // What is online is nowhere else, and "ingen" reminders is a list too.
    if (key === 'place' && meeting.link !== undefined) return false
    return isEmpty(own.get(key)) && (key === 'reminders' ? value !== undefined : !isEmpty(value))
  })
  const off = statusOf(meeting, sheet)
  const filled: Meeting = Object.assign({ ...meeting }, Object.fromEntries(more))
  const names = new Set(more.map(([key]) => key))
  const whom = audienceFrom(meeting, sheet)
  const fields = [
    ...fillable.filter(field => names.has(field)),
    ...off,
    ...(whom ? (['audience'] as const) : []),
  ]
  const source = withSheetFields(meeting.source, fields)
  const status = off.length > 0 ? 'cancelled' : meeting.status
  return { ...filled, source, status, audience: whom ?? meeting.audience }
}

const fillable: readonly MeetingField[] = [
  'hosts',
  'place',
  'link',
  'agenda',
  'preparation',
  'materials',
  'answerBy',
  'seats',
  'reminders',
]

/** A sheet that differs from the calendar: the calendar's time stands, and what is off is off. */
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
  if (statusOf(calendar, sheet).length > 0) report({ file, code: 'off-in-sheet', args: { title } })
}
