// The same meeting in a calendar and in a sheet, told by title, day and whom it is for. Called by match.ts. Pure.
// The calendar's UID and times win; the sheet adds what the calendar does not say (preparation, reminders, seats …).
import { slug } from '../core/ids.js'
import { dateOf } from '../core/time.js'
import type { Meeting } from '../model/meeting.js'
import type { MeetingField } from '../wording/da/importing.js'
import { short } from './ics/report.js'
import type { ImportProblem } from './problems.js'

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
  const calendars = byDay(known.filter(({ source }) => source.uid !== undefined))
  const found = new Map(
    named.map((meeting): [string, Meeting] => {
      // Known from a sheet before the calendar came: it keeps its id, and with it its answers and reminders.
      const twin = ids.has(meeting.id) || !isSingle(meeting) ? undefined : twinOf(meeting, bySheet)
      return [
        meeting.id,
        twin ? { ...fill(meeting, twin), id: twin.id, source: withoutUid(meeting) } : meeting,
      ]
    }),
  )
  const ofDay = byDay(named)
  const rest = nameless.filter(meeting => {
    const says = saysOf(meeting)
    const twin = says && twinOf(meeting, ofDay)
    const main = twin && found.get(twin.id)
    if (!twin || !main) return true
    reportTimes(input, main, meeting)
    found.set(twin.id, fill(main, meeting))
    return false
  })
  const overlaid = rest.flatMap(meeting => {
    const says = saysOf(meeting)
    const twin = says && twinOf(meeting, calendars)
    return twin ? [{ meeting, after: ontoCalendar(twin, meeting, says) }] : []
  })
  const taken = new Set(overlaid.map(({ meeting }) => meeting))
  return {
    named: [...found.values(), ...overlaid.map(({ after }) => after)],
    nameless: rest.filter(meeting => !taken.has(meeting)),
  }
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

/** Title, kind and audience stay the calendar's, which knows who was invited. */
function ontoCalendar(known: Meeting, drafted: Meeting, says: readonly MeetingField[]): Meeting {
  const keeps: readonly MeetingField[] = ['title', 'kind', 'number', 'audience', 'tz']
  const said = says.filter(field => !keeps.includes(field))
  return { ...overlay(known, drafted, said), audience: known.audience, source: known.source }
}

function byDay(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const days = new Map<string, Meeting[]>()
  for (const meeting of meetings.filter(isSingle)) {
    const day = dateOf(meeting.startLocal)
    days.set(day, [...(days.get(day) ?? []), meeting])
  }
  return days
}

function isSingle(meeting: Meeting): boolean {
  return meeting.recurrence === undefined && meeting.seriesId === undefined
}

/** The one meeting of that day that it is; of several nothing is guessed. */
function twinOf(
  meeting: Meeting,
  days: ReadonlyMap<string, readonly Meeting[]>,
): Meeting | undefined {
  const twins = (days.get(dateOf(meeting.startLocal)) ?? []).filter(other => isTwin(meeting, other))
  return twins.length === 1 ? twins[0] : undefined
}

function isTwin(one: Meeting, other: Meeting): boolean {
  const [places, others] = [placesOf(one), placesOf(other)]
  const isSameTitle = slug(one.title) === slug(other.title)
  if (places !== others) return isSameTitle && (places === '' || others === '')
  if (isSameTitle) return true
  if (places === '' || one.kind !== other.kind || one.kind === 'other') return false
  const isSameNumber = one.number !== undefined && one.number === other.number
  return isSameNumber || (one.kind === 'network' && one.startLocal === other.startLocal)
}

function placesOf({ audience }: Meeting): string {
  const { everyone, holds, networks, schools, areas } = audience
  return [...holds, ...networks, ...schools, ...areas, ...(everyone ? ['*'] : [])].sort().join(' ')
}

/** The meeting with what only the other one says. */
function fill(meeting: Meeting, other: Meeting): Meeting {
  const own = new Map<string, unknown>(Object.entries(meeting))
  const more = Object.entries(other).filter(([key, value]) => {
    const mine = own.get(key)
    return mine === undefined || (Array.isArray(mine) && mine.length === 0 && Array.isArray(value))
  })
  return Object.assign({ ...meeting }, Object.fromEntries(more))
}

function withoutUid({ source }: Meeting): Meeting['source'] {
  const { uid: _, ...rest } = source
  return rest
}

function reportTimes({ report }: TwinInput, calendar: Meeting, sheet: Meeting): void {
  if (calendar.startLocal === sheet.startLocal || sheet.startLocal.length === 10) return
  const args = {
    title: short(calendar.title),
    calendar: calendar.startLocal,
    sheet: sheet.startLocal,
  }
  report({ file: sheet.source.file ?? '', code: 'times-differ', args })
}
