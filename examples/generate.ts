// The sample network of Havrelund, a municipality that does not exist: its programme without meetings, its meetings as the
// Outlook calendars of those who plan them, its tools and pages as Markdown, and all the rest as sheets. src/sample.ts reads
// the calendars and texts, and takes from here what the sheets say; write.ts keeps the files.
// Deterministic: a school year always gives the same bytes, whenever and wherever it is made.
import { Programme } from '../src/model/programme.js'
import { deadlinesFile, sampleDeadlines } from './facts/deadlines.js'
import { personId, samplePeople } from './facts/people.js'
import { areas, holds, municipality, networks, schools } from './facts/places.js'
import { createSchoolCalendar } from './facts/school-calendar.js'
import { writeTexts } from './markdown/write-pages.js'
import { writeCalendar } from './outlook/calendar.js'
import { calendars } from './plan/sample-meeting.js'
import { samplePlan } from './plan/sample-plan.js'
import { writeDeadlines } from './sheets/deadlines-csv.js'
import { writeHolidays } from './sheets/holidays-csv.js'
import { writeNetworks } from './sheets/network-csv.js'
import { writePeopleBook } from './sheets/people-book.js'
import { writePlacesBook } from './sheets/places-book.js'
import { writePlanBook } from './sheets/plan-book.js'

export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All of a school year (2026 is 2026/27) but meetings, tools and pages. */
export function sampleProgramme(schoolYear: number): Programme {
  return Programme.parse({
    schemaVersion: 1,
    name: municipality,
    areas,
    holds,
    schools: schools.map(school => ({ ...school, municipality })),
    networks,
    people: samplePeople(schoolYear),
    deadlines: sampleDeadlines(schoolYear),
    holidays: createSchoolCalendar(schoolYear).holidays,
  })
}

/** Every file of the folder. Imported together they give the programme with its meetings, tools and pages. */
export function sampleFiles(schoolYear: number): SampleFile[] {
  return [...sampleCalendars(schoolYear), ...sampleSheets(schoolYear)]
}

/** All meetings as calendar files, one for each calendar that people keep, and the tools and pages. */
export function sampleCalendars(schoolYear: number): SampleFile[] {
  const plan = samplePlan(schoolYear)
  const names = new Map(samplePeople(schoolYear).map(person => [person.id, person.name]))
  const files = calendars.map(({ name, title, owner }) => {
    const meetings = plan.filter(meeting => meeting.calendar === name)
    const bytes = writeCalendar({ schoolYear, title, owner: personId(owner), meetings, names })
    return { name: `${name}.ics`, bytes }
  })
  return [...files, ...writeTexts()]
}

/** Places, people, networks, deadlines, holidays and the meeting plan, each as the one who keeps it does. */
function sampleSheets(schoolYear: number): SampleFile[] {
  const { holidays } = createSchoolCalendar(schoolYear)
  return [
    { name: 'skoler-og-hold.xlsx', bytes: writePlacesBook(schoolYear) },
    { name: 'personer.xlsx', bytes: writePeopleBook(schoolYear) },
    { name: 'netvaerk.csv', bytes: writeNetworks() },
    { name: 'moedeplan.xlsx', bytes: writePlanBook(schoolYear) },
    { name: deadlinesFile, bytes: writeDeadlines(schoolYear) },
    {
      name: 'ferieplan.csv',
      bytes: writeHolidays(holidays, { encoding: 'utf-8', danishFrom: 8 }),
    },
  ]
}
