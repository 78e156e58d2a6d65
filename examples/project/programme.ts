// The second sample whole: the project's programme without meetings and pages, and the files that its people keep.
// Deterministic, as the first. Called by ../write.ts and the tests.
import { PersonId } from '../../src/core/ids.js'
import { Programme } from '../../src/model/programme.js'
import { writeGoogleCalendar } from '../google/calendar.js'
import { bookFile, toDeadlines } from './deadlines.js'
import { writePages } from './pages.js'
import { projectPeople, toPeople } from './people.js'
import {
  areaOf,
  groupOf,
  municipalities,
  projectHolidays,
  projectName,
  projectSchools,
} from './places.js'
import { projectPlan } from './plan.js'
import { writeBook, writeHolidayPlans, writePeople, writePlan } from './sheets.js'

/** All of a school year (2026 is 2026/27) but meetings and pages. The project has no hold. */
export function projectProgramme(schoolYear: number): Programme {
  return Programme.parse({
    schemaVersion: 1,
    name: projectName,
    areas: municipalities.map(areaOf),
    schools: projectSchools,
    networks: municipalities.map(groupOf),
    people: toPeople(schoolYear),
    deadlines: toDeadlines(schoolYear),
    holidays: projectHolidays(schoolYear),
  })
}

/** Every file of the folder. */
export function projectFiles(schoolYear: number): { name: string; bytes: Uint8Array }[] {
  return [
    ...calendars(schoolYear),
    { name: bookFile, bytes: writeBook(schoolYear) },
    { name: 'deltagere.csv', bytes: writePeople(schoolYear) },
    { name: 'plan.csv', bytes: writePlan(schoolYear) },
    ...writeHolidayPlans(schoolYear),
    ...writePages(),
  ]
}

function calendars(schoolYear: number): { name: string; bytes: Uint8Array }[] {
  const names = new Map(projectPeople.map(({ email, name }) => [email, name]))
  const owner = PersonId.parse('lise.bjoernvad@ravnsoe.example')
  const titles = {
    projektkalender: projectName,
    'styregruppe-og-arbejdsgrupper': 'Styregruppe og arbejdsgrupper',
  }
  return Object.entries(titles).map(([name, title]) => {
    const meetings = projectPlan(schoolYear).filter(meeting => meeting.calendar === name)
    const bytes = writeGoogleCalendar({ schoolYear, title, owner, meetings, names })
    return { name: `${name}.ics`, bytes }
  })
}
