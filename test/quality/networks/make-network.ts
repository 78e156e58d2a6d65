// Lays an invented network out for a school year: the programme that is asked, and the world that golds are derived from, both
// from the same rows. Series get a rule in the programme and their dates here, so that the two must agree without sharing code.
import { easterSunday } from '../../../src/core/holidays.js'
import { slug } from '../../../src/core/ids.js'
import {
  addDays,
  homeZone,
  instantOf,
  type LocalDate,
  localOf,
  mondayOf,
  weekdayOf,
} from '../../../src/core/time.js'
import type { Meeting } from '../../../src/model/meeting.js'
import { Programme } from '../../../src/model/programme.js'
import type { Gathering, World } from '../world/world.js'
import type { DeadlineRow, MeetingRow, NetworkRows, PersonRow, SeriesRow } from './rows.js'

interface Making {
  readonly rows: NetworkRows
  readonly year: number
}

/** One programme and world of the rows for a school year (2026 is 2026/27). */
export function makeNetwork(rows: NetworkRows, year: number): World {
  const making = { rows, year }
  const programme = Programme.parse({
    schemaVersion: 1,
    name: rows.words.municipality,
    areas: rows.areas.map(name => ({ id: slug(name), name })),
    holds: rows.holds.map((name, nth) => ({
      id: slug(name),
      name,
      ...(/\d/.test(name) && { number: nth + 1 }),
    })),
    schools: rows.schools.map(([name, area, hold, ...aliases]) => ({
      id: slug(name),
      name,
      aliases,
      area: slug(area),
      hold: slug(hold),
      municipality: rows.words.municipality,
    })),
    networks: rows.networks.map(([subject, name, ...aliases]) => ({
      id: slug(subject),
      name,
      aliases: [subject, ...aliases],
      subject,
    })),
    people: rows.people.map(person => personOf(person, rows)),
    meetings: [
      ...rows.meetings.map(row => meetingOf(row, making)),
      ...rows.series.flatMap(row => seriesOf(row, making)),
    ],
    deadlines: rows.deadlines.map(row => deadlineOf(row, making)),
    tools: rows.tools.map(tool => ({
      ...tool,
      id: slug(tool.name),
      link: `https://${rows.domain}/v/${slug(tool.name)}`,
    })),
    pages: rows.pages.map(page => ({
      ...page,
      id: slug(page.title),
      link: `https://${rows.domain}/s/${slug(page.title)}`,
    })),
    holidays: holidaysOf(making),
  })
  const gatherings = [
    ...rows.meetings.map(row => gatheringOf(row, making)),
    ...rows.series.flatMap(row => occurrencesOf(row, making)),
  ]
  return {
    id: rows.id,
    schoolYear: year,
    words: rows.words,
    programme,
    gatherings,
    deadlines: programme.deadlines,
    tools: programme.tools,
    pages: programme.pages,
    called: rows.called,
  }
}

function emailOf(name: string, rows: NetworkRows): string {
  const words = name.split(' ')
  return `${slug(words[0] ?? '')}.${slug(words.at(-1) ?? '')}@${rows.domain}`
}

function personOf(
  { name, school, functions = [], networks = [], leads, coordinates = [] }: PersonRow,
  rows: NetworkRows,
) {
  const role = (kind: string, scope: string, of: string) => ({
    role: kind,
    scope: { kind: scope, id: slug(of) },
    approved: true,
  })
  return {
    id: emailOf(name, rows),
    name,
    posts: school ? [{ school: slug(school), functions }] : [],
    networks: [...networks, ...coordinates].map(subject => ({ network: slug(subject) })),
    roles: [
      ...(leads ? [role('leader', 'school', leads)] : []),
      ...coordinates.map(subject => role('coordinator', 'network', subject)),
    ],
    municipality: rows.words.municipality,
  }
}

function idOf(
  row: { readonly title: string; readonly week?: number },
  { rows, year }: Making,
): string {
  return `${slug(row.title)}-${row.week ?? 'serie'}-${year}@${rows.domain}`
}

function dayOf({ week, weekday }: { week: number; weekday: number }, { year }: Making): LocalDate {
  const monday = mondayOf(week > 30 ? year : year + 1, week)
  if (!monday) throw new RangeError(`no week ${week}`)
  return addDays(monday, weekday - 1)
}

function audienceOf(row: MeetingRow | SeriesRow, rows: NetworkRows) {
  const { networks = [], holds = [], attendees = [], everyone = false } = row
  return {
    everyone,
    networks: networks.map(slug),
    holds: holds.map(slug),
    people: attendees.map(name => emailOf(name, rows)),
  }
}

/** Start and end: hours, or whole days with the end after the last. */
function timesOf(row: Pick<MeetingRow, 'from' | 'to' | 'days'>, date: LocalDate) {
  const lastDay = addDays(date, (row.days ?? 1) - 1)
  return row.from && row.to
    ? { start: `${date}T${row.from}`, end: `${lastDay}T${row.to}`, lastDay }
    : { start: date, end: addDays(lastDay, 1), lastDay }
}

function commonOf(row: MeetingRow | SeriesRow, { rows }: Making) {
  const host = row.host ?? rows.host
  return {
    title: row.title,
    kind: row.kind,
    ...('number' in row && row.number && { number: row.number }),
    audience: audienceOf(row, rows),
    hosts: [{ name: host, person: emailOf(host, rows) }],
    openToAll: !row.private,
    ...(row.place && { place: row.place }),
    ...(row.link && { link: row.link }),
    ...(row.agenda && { agenda: row.agenda.join('\n') }),
    ...(row.preparation && { preparation: row.preparation }),
  }
}

type MeetingInput = Partial<Record<keyof Meeting, unknown>>

function meetingOf(row: MeetingRow, making: Making): MeetingInput {
  const { start, end } = timesOf(row, dayOf(row, making))
  const written = (local: string) =>
    row.inUtc && local.length > 10 ? localOf(instantOf(local, homeZone), 'UTC') : local
  return {
    ...commonOf(row, making),
    id: idOf(row, making),
    startLocal: written(start),
    endLocal: written(end),
    ...(row.inUtc && row.from && { tz: 'UTC' }),
    status: row.cancelled ? 'cancelled' : 'planned',
  }
}

function seriesOf(row: SeriesRow, making: Making): MeetingInput[] {
  const [nth, weekday] = row.monthly
  const dates = datesOf(row, making)
  const id = idOf(row, making)
  const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR']
  const first = timesOf(row, dates[0] ?? '')
  const common = commonOf(row, making)
  const master = {
    ...common,
    id,
    startLocal: first.start,
    endLocal: first.end,
    status: 'planned',
    recurrence: {
      rrule: `FREQ=MONTHLY;BYDAY=${nth}${dayNames[weekday - 1]};COUNT=${row.months.at(-1) ? spanOf(row) : 1}`,
      exdates: gapsOf(row, making).map(date => `${date}T${row.from}`),
    },
  }
  const exceptions = (row.exceptions ?? []).map(exception => {
    const original = dates[row.months.indexOf(exception.month)] ?? ''
    const times = timesOf(row, addDays(original, exception.moveDays ?? 0))
    return {
      ...common,
      ...(exception.place && { place: exception.place }),
      id: `${id}#${original}T${row.from}`,
      seriesId: id,
      originalStart: `${original}T${row.from}`,
      startLocal: times.start,
      endLocal: times.end,
      status: exception.cancelled ? 'cancelled' : 'planned',
    }
  })
  return [master, ...exceptions]
}

/** Months from the first to the last, those left out counted too. */
function spanOf({ months }: SeriesRow): number {
  const place = (month: number) => (month + 4) % 12
  return place(months.at(-1) ?? 1) - place(months[0] ?? 1) + 1
}

function nthOfMonth(
  [nth, weekday]: SeriesRow['monthly'],
  month: number,
  { year }: Making,
): LocalDate {
  const first = `${month > 7 ? year : year + 1}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

function datesOf(row: SeriesRow, making: Making): LocalDate[] {
  return row.months.map(month => nthOfMonth(row.monthly, month, making))
}

/** Dates of the rule in months that the row leaves out. */
function gapsOf(row: SeriesRow, making: Making): LocalDate[] {
  const first = row.months[0] ?? 1
  const all = Array.from({ length: spanOf(row) }, (_, n) => ((first - 1 + n) % 12) + 1)
  return all
    .filter(month => !row.months.includes(month))
    .map(month => nthOfMonth(row.monthly, month, making))
}

function gatheringCommon(row: MeetingRow | SeriesRow, { rows }: Making) {
  return {
    title: row.title,
    kind: row.kind,
    ...('number' in row && row.number && { number: row.number }),
    networks: (row.networks ?? []).map(slug),
    holds: (row.holds ?? []).map(slug),
    everyone: row.everyone ?? false,
    attendees: (row.attendees ?? []).map(name => emailOf(name, rows)),
    private: row.private ?? false,
    host: emailOf(row.host ?? rows.host, rows),
    ...(row.place && { place: row.place }),
    ...(row.link && { link: row.link }),
    agenda: row.agenda ?? [],
    ...(row.preparation && { preparation: row.preparation }),
  }
}

function gatheringOf(row: MeetingRow, making: Making): Gathering {
  return {
    ...gatheringCommon(row, making),
    ...timesOf(row, dayOf(row, making)),
    id: idOf(row, making),
    cancelled: row.cancelled ?? false,
  }
}

function occurrencesOf(row: SeriesRow, making: Making): Gathering[] {
  return datesOf(row, making).map((date, nth) => {
    const exception = row.exceptions?.find(({ month }) => month === row.months[nth])
    const moved = exception?.moveDays ? { movedFrom: date } : {}
    return {
      ...gatheringCommon(row, making),
      ...(exception?.place && { place: exception.place }),
      ...timesOf(row, addDays(date, exception?.moveDays ?? 0)),
      ...moved,
      id: `${idOf(row, making)}#${date}T${row.from}`,
      series: row.title,
      ...(row.place && { usualPlace: row.place }),
      cancelled: exception?.cancelled ?? false,
    }
  })
}

function deadlineOf(row: DeadlineRow, making: Making) {
  const date = dayOf(row, making)
  return {
    id: `frist-${slug(row.title)}-${making.year}`,
    title: row.title,
    audience: {
      everyone: row.everyone ?? false,
      networks: (row.networks ?? []).map(slug),
      holds: (row.holds ?? []).map(slug),
    },
    due: row.at ? `${date}T${row.at}` : date,
    ...(row.note && { note: row.note }),
  }
}

function holidaysOf({ rows, year }: Making) {
  const next = year + 1
  const easter = easterSunday(next)
  const week = (number: number, weekday: number) => dayOf({ week: number, weekday }, { rows, year })
  const plan: [string, LocalDate, LocalDate][] = [
    ['Efterårsferie', addDays(week(42, 1), -2), week(42, 7)],
    ['Juleferie', `${year}-12-23`, `${next}-01-03`],
    ['Vinterferie', addDays(week(rows.winterWeek, 1), -2), week(rows.winterWeek, 7)],
    ['Påskeferie', addDays(easter, -8), addDays(easter, 1)],
    ['Sommerferie', `${next}-06-26`, `${next}-08-10`],
  ]
  return plan.map(([name, from, to]) => ({
    municipality: rows.words.municipality,
    name,
    from,
    to,
    applies: ['pupils', 'staff'].map(off => ({ group: 'skole', off })),
  }))
}
