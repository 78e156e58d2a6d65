// A sheet (.xlsx or .csv) as people make them → a draft. Called by read-files. Each table is known by its headers and content:
// places first, then people, holidays, and last the meetings and deadlines, which speak of all of them.
// Never throws on what a file holds: each thing wrong is a problem with sheet, row and column, and every good row is read.
import { basename } from 'node:path'
import type { Meeting } from '../model/meeting.js'
import type { Network, Programme } from '../model/programme.js'
import type { MeetingField } from '../wording/da/import/importing.js'
import { createAudienceReader } from './audience/audience.js'
import { mergeRecords } from './compare/merge-records.js'
import { type Draft, type Records, unreadableDraft } from './draft.js'
import { withSlugs } from './ics/identity.js'
import { hasCpr, short } from './ics/report.js'
import type { ImportProblem, ReadOptions } from './problems.js'
import { withCrosses } from './sheet/columns/crosses.js'
import { withGuesses } from './sheet/columns/guess.js'
import { splitJobs } from './sheet/columns/jobs.js'
import { withKnownNames } from './sheet/columns/known-names.js'
import { withOwnWords } from './sheet/columns/own-word.js'
import { type Grid, textsOf } from './sheet/file/cell.js'
import { openSheet } from './sheet/file/open-sheet.js'
import { readDeadlines } from './sheet/plan/deadlines.js'
import { readHolidays } from './sheet/plan/holidays.js'
import { type ReadMeeting, readMeetings } from './sheet/plan/meetings.js'
import { grantNamed } from './sheet/records/grants.js'
import { type LabHold, readLabHolds } from './sheet/records/lab-holds.js'
import { readNetworks, readPlanCoordinators } from './sheet/records/network-list.js'
import { checkDaysOff, readPeople } from './sheet/records/people.js'
import { createPlaceFinder, tellOffices } from './sheet/records/place-finder.js'
import {
  noPlaces,
  type Places,
  readAreas,
  readHoldColumns,
  readSchools,
} from './sheet/records/places.js'
import { drafted, type TableContext } from './sheet/table/context.js'
import { withEitherColumn } from './sheet/table/either-column.js'
import { findGroups, findJointNetworks, findPlanned } from './sheet/table/joint-networks.js'
import { kindOf, type TableKind } from './sheet/table/kinds.js'
import { isOneSchool, listIn, nameKey } from './sheet/table/names.js'
import { cellIn, findTables, hasField, type Table } from './sheet/table/tables.js'
import { unreadColumns } from './sheet/table/unread.js'
import { dateOrderOf } from './sheet/when/date-text.js'
import { schoolYearFor } from './sheet/when/school-year.js'

/** Reads a sheet in the light of what is known. `file` is what problems and `source` call it. */
export function readSheet(
  bytes: Uint8Array,
  file: string,
  known: Programme,
  options: ReadOptions = {},
): Draft {
  const opened = openSheet(bytes, file)
  if ('problem' in opened) return unreadableDraft(file, opened.problem)
  const problems = [...opened.problems]
  const named = nameOf(file)
  const found = opened.grids
    .flatMap(findTables)
    .flatMap(splitJobs)
    .map(table => withGuesses({ ...table, file: named }))
  const tables = withOwnWords(found, known).map(table => withKnownNames(table, known))
  const reading: Reading = { file, known, options, tables, add: problem => problems.push(problem) }
  if (tables.length === 0) problems.push({ file, code: 'no-tables', args: {} })
  else problems.push(...unreadSheets(opened.grids, file))
  const { labHolds, ...records } = readRecords(reading)
  const whole = mergeRecords(known, [records])
  const inFile = tables.map(table => withCrosses(withKnownNames(table, whole), whole))
  const plan = readPlan({ ...reading, tables: inFile, known: whole })
  const meetings = withSlugs(
    plan.meetings.map(({ meeting }) => meeting),
    new Set(),
  )
  const withDeadlines = { ...records, deadlines: plan.deadlines }
  return {
    file,
    meetings,
    ...plan.proposed,
    people: [],
    tools: [],
    pages: [],
    records: withDeadlines,
    labHolds,
    says: saysOf(plan.meetings, meetings),
    problems: problems.sort(bySheetAndRow),
    whole: plan.isWhole && meetings.length > 0,
    unreadable: tables.length === 0,
  }
}

/** Sheets in which there is no table, though they have rows as tables have, and such rows above the first table. */
function unreadSheets(grids: readonly Grid[], file: string): ImportProblem[] {
  return grids.flatMap(({ name, rows }): ImportProblem[] => {
    const [first] = findTables({ rows })
    const above = rows.slice(0, first ? first.headerRow - 1 : rows.length)
    const listed = above.flatMap((row, at) => (textsOf(row).length >= 2 ? [at + 1] : []))
    const [row] = listed
    if (row === undefined || listed.length < (first ? 3 : 2)) return []
    return [
      { file, ...(name === undefined ? {} : { sheet: name }), row, code: 'no-tables', args: {} },
    ]
  })
}

/** What a file is called, as words: "frister 2026 27". */
function nameOf(file: string): string {
  return basename(file)
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
}

interface Reading {
  readonly file: string
  readonly known: Programme
  readonly options: ReadOptions
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
    statedYear: schoolYearFor(texts, [], undefined),
    when: {
      schoolYear: schoolYearFor(texts, tables, options.today),
      zone: known.tz,
      takesFixes: options.takesFixes ?? false,
      dateOrder: dateOrderOf(table.rows.flatMap(({ cells }) => textsOf(cells))),
    },
    approvesRoles: options.approvesRoles ?? false,
    takesFixes: options.takesFixes ?? false,
    add,
  }
}

function tablesOf(reading: Reading, kind: TableKind): readonly Table[] {
  return reading.tables.filter(table => kindOf(table) === kind)
}

/** Places, people and holidays; each kind knows what the ones before it said. */
function readRecords(reading: Reading): Records & { readonly labHolds: LabHold[] } {
  const { known } = reading
  const places = noPlaces()
  const readers = {
    areas: readAreas,
    schools: readSchools,
    'hold-columns': readHoldColumns,
    networks: readNetworks,
  } as const
  for (const kind of ['areas', 'schools', 'hold-columns', 'networks'] as const) {
    for (const table of tablesOf(reading, kind)) {
      const before = mergeRecords(known, [toRecords(places, [])])
      readers[kind](contextOf(reading, table, before), places)
    }
  }
  const joint = [
    ...findJointNetworks(reading.tables, known),
    ...findGroups(reading.tables, mergeRecords(known, [toRecords(places, [])])),
    ...findPlanned(reading.tables, mergeRecords(known, [toRecords(places, [])])),
  ]
  places.networks.push(...joint.map(network => drafted<Network>(network, [], ['aliases'])))
  const withPlaces = mergeRecords(known, [toRecords(places, [])])
  for (const table of tablesOf(reading, 'meetings'))
    readPlanCoordinators(contextOf(reading, table, withPlaces), places)
  const tables = tablesOf(reading, 'people').map(table =>
    withEitherColumn(withCrosses(withKnownNames(table, withPlaces), withPlaces), withPlaces),
  )
  // Who has no e-mail in one list may have it in another.
  tables.sort((one, other) => Number(hasField(other, 'email')) - Number(hasField(one, 'email')))
  const written = tables.flatMap(schoolNames)
  const finder = createPlaceFinder(withPlaces, places, written)
  const people: Records['people'][number][] = []
  for (const table of tables) {
    const before = mergeRecords(known, [toRecords(noPlaces(), people)]).people
    const context = contextOf(reading, table, { ...withPlaces, people: before })
    for (const row of table.rows) checkDaysOff(context, row)
    tellOffices(context)
    people.push(...readPeople(context, finder))
  }
  const labHolds = tables.flatMap(table =>
    readLabHolds(contextOf(reading, table, withPlaces), places),
  )
  const everyone = mergeRecords(known, [toRecords(places, people)]).people
  const granted = grantNamed(places.named, everyone)
  const holidays = tablesOf(reading, 'holidays').flatMap(table =>
    readHolidays(contextOf(reading, table, known)),
  )
  return { ...toRecords(places, [...people, ...granted]), holidays, labHolds }
}

/** Each school that a table of people names, as often as it does. */
function schoolNames(table: Table): string[] {
  const cells = table.rows.map(row => cellIn(table, row, 'school')?.text.slice(0, 1000) ?? '')
  const alone = new Set(cells.map(nameKey))
  return cells.flatMap(text =>
    listIn(text, name => isOneSchool(name, text, part => alone.has(nameKey(part)))),
  )
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
  const names = [nameOf(file)]
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
  for (const table of tables) tellColumns(reading, table)
  return {
    meetings: read.flatMap(({ meetings }) => meetings),
    deadlines,
    proposed: audience.proposed(),
    isWhole: read.every(({ isWhole }) => isWhole),
  }
}

/** Says which columns of a table nobody reads, and which were read as what they are by more than their header. */
function tellColumns({ file, add }: Reading, table: Table): void {
  const kind = kindOf(table)
  if (!kind) return
  const where = {
    file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    row: table.headerRow,
  }
  const left = unreadColumns(table, kind)
  const unread = left.filter(header => !hasCpr(header))
  if (unread.length > 0) {
    const args = { headers: unread.slice(0, 20).map(header => short(header)), kind }
    add({ ...where, code: 'columns-unread', args })
  }
  const read = (table.guessed ?? []).filter(
    ({ header }) => !hasCpr(header) && !left.includes(header),
  )
  if (read.length === 0) return
  const columns = read.map(({ header, field }) => ({ header: short(header), field }))
  add({ ...where, code: 'columns-guessed', args: { columns }, fix: 'taken' })
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
