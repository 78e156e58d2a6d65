// A sheet (.xlsx or .csv) as people make them → a draft. Called by read-files. Each table is known by its headers and content:
// places first, then people, holidays, and last the meetings and deadlines, which speak of all of them.
// Never throws on what a file holds: each thing wrong is a problem with sheet, row and column, and every good row is read.
import { basename } from 'node:path'
import type { LocalDate } from '../core/time.js'
import type { Meeting } from '../model/meeting.js'
import type { Programme } from '../model/programme.js'
import type { MeetingField } from '../wording/da/importing.js'
import { createAudienceReader } from './audience.js'
import { type Draft, type Records, unreadableDraft } from './draft.js'
import { withSlugs } from './ics/identity.js'
import { hasCpr, short } from './ics/report.js'
import type { ImportProblem } from './problems.js'
import { mergeRecords } from './records.js'
import type { TableContext } from './sheet/context.js'
import { readDeadlines } from './sheet/deadlines.js'
import { readHolidays } from './sheet/holidays.js'
import { kindOf, type TableKind } from './sheet/kinds.js'
import { type ReadMeeting, readMeetings } from './sheet/meetings.js'
import { openSheet } from './sheet/open-sheet.js'
import { checkDaysOff, grantNamed, readPeople } from './sheet/people.js'
import { createPlaceFinder } from './sheet/place-finder.js'
import {
  noPlaces,
  type Places,
  readHoldColumns,
  readNetworks,
  readSchools,
} from './sheet/places.js'
import { schoolYearFor } from './sheet/school-year.js'
import { findTables, type Table } from './sheet/tables.js'

export interface SheetOptions {
  /** Fills in the year where neither the file nor its name says a school year. */
  readonly today?: LocalDate
  /** Roles named in the sheet are in force at once: only for a programme folder, whose owner has said yes to it. */
  readonly approvesRoles?: boolean
}

/** Reads a sheet in the light of what is known. `file` is what problems and `source` call it. */
export function readSheet(
  bytes: Uint8Array,
  file: string,
  known: Programme,
  options: SheetOptions = {},
): Draft {
  const opened = openSheet(bytes, file)
  if ('problem' in opened) return unreadableDraft(file, opened.problem)
  const problems = [...opened.problems]
  const tables = opened.grids.flatMap(findTables)
  const reading: Reading = { file, known, options, tables, add: problem => problems.push(problem) }
  if (tables.length === 0) problems.push({ file, code: 'no-tables', args: {} })
  const records = readRecords(reading)
  const whole = mergeRecords(known, [records])
  const plan = readPlan({ ...reading, known: whole })
  const meetings = withSlugs(
    plan.meetings.map(({ meeting }) => meeting),
    new Set(),
  )
  const drafted = { ...records, deadlines: plan.deadlines }
  return {
    file,
    meetings,
    ...plan.proposed,
    people: [],
    tools: [],
    pages: [],
    records: drafted,
    says: saysOf(plan.meetings, meetings),
    problems: problems.sort(bySheetAndRow),
    whole: plan.isWhole && meetings.length > 0,
    unreadable: tables.length === 0,
  }
}

interface Reading {
  readonly file: string
  readonly known: Programme
  readonly options: SheetOptions
  readonly tables: readonly Table[]
  readonly add: (problem: ImportProblem) => void
}

function contextOf(reading: Reading, table: Table, known: Programme): TableContext {
  const { file, options, tables, add } = reading
  const texts = [
    ...table.titles,
    table.sheet ?? '',
    ...tables.flatMap(({ titles }) => titles),
    basename(file),
  ]
  return {
    file,
    table,
    known,
    when: { schoolYear: schoolYearFor(texts, tables, options.today), zone: known.tz },
    approvesRoles: options.approvesRoles ?? false,
    add,
  }
}

function tablesOf(reading: Reading, kind: TableKind): readonly Table[] {
  return reading.tables.filter(table => kindOf(table) === kind)
}

/** Places, people and holidays; each kind knows what the ones before it said. */
function readRecords(reading: Reading): Records {
  const { known } = reading
  const places = noPlaces()
  const readers = {
    schools: readSchools,
    'hold-columns': readHoldColumns,
    networks: readNetworks,
  } as const
  for (const kind of ['hold-columns', 'schools', 'networks'] as const) {
    for (const table of tablesOf(reading, kind))
      readers[kind](contextOf(reading, table, known), places)
  }
  const withPlaces = mergeRecords(known, [toRecords(places, [])])
  const finder = createPlaceFinder(withPlaces, places)
  const people = tablesOf(reading, 'people').flatMap(table => {
    const context = contextOf(reading, table, withPlaces)
    for (const row of table.rows) checkDaysOff(context, row)
    return readPeople(context, finder)
  })
  const everyone = mergeRecords(known, [toRecords(places, people)]).people
  const granted = grantNamed(places.named, everyone)
  const holidays = tablesOf(reading, 'holidays').flatMap(table =>
    readHolidays(contextOf(reading, table, known)),
  )
  return { ...toRecords(places, [...people, ...granted]), holidays }
}

function toRecords(places: Places, people: Records['people']): Records {
  const { areas, holds, schools, networks } = places
  return { areas, holds, schools, networks, people, deadlines: [], holidays: [] }
}

interface Plan {
  readonly meetings: readonly ReadMeeting[]
  readonly deadlines: Records['deadlines']
  readonly proposed: Pick<Draft, 'networks' | 'holds' | 'schools'>
  readonly isWhole: boolean
}

/** Meetings and deadlines, and a word about tables that are nothing Pejling knows. */
function readPlan(reading: Reading): Plan {
  const { file, known, tables, add } = reading
  const audience = createAudienceReader(known)
  const names = [
    basename(file)
      .replace(/\.\w+$/, '')
      .replace(/[_-]+/g, ' '),
  ]
  const read = tablesOf(reading, 'meetings').map(table =>
    readMeetings(contextOf(reading, table, known), audience, names),
  )
  const deadlines = tablesOf(reading, 'deadlines').flatMap(table =>
    readDeadlines(contextOf(reading, table, known), audience, names),
  )
  for (const table of tables.filter(one => kindOf(one) === undefined)) {
    const headers = table.columns.map(({ header }) => header).filter(Boolean)
    add({
      file,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      row: table.headerRow,
      code: 'table-unknown',
      args: { headers: short(headers.filter(header => !hasCpr(header)).join(', ')) },
    })
  }
  return {
    meetings: read.flatMap(({ meetings }) => meetings),
    deadlines,
    proposed: audience.proposed(),
    isWhole: read.every(({ isWhole }) => isWhole),
  }
}

/** The fields that each meeting's row speaks for; the slugs only put ids on and sort by start. */
function saysOf(
  read: readonly ReadMeeting[],
  meetings: readonly Meeting[],
): ReadonlyMap<Meeting, readonly MeetingField[]> {
  const ordered = [...read].sort((a, b) => compare(a.meeting.startLocal, b.meeting.startLocal))
  return new Map(meetings.map((meeting, at) => [meeting, ordered[at]?.says ?? []]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function bySheetAndRow(one: ImportProblem, other: ImportProblem): number {
  return compare(one.sheet ?? '', other.sheet ?? '') || (one.row ?? 0) - (other.row ?? 0)
}
