// The sample network of Havrelund, a municipality that does not exist: its programme without meetings, its meetings
// as the Outlook calendars of those who plan them, its tools and pages as Markdown. src/sample.ts reads them; write.ts keeps them.
// Deterministic: a school year always gives the same bytes, whenever and wherever it is made.
import { Programme } from '../src/model/programme.js'
import { personId, samplePeople } from './facts/people.js'
import { areas, holds, municipality, networks, schools } from './facts/places.js'
import { createSchoolCalendar } from './facts/school-calendar.js'
import { writeTexts } from './markdown/write-pages.js'
import { writeCalendar } from './outlook/calendar.js'
import { calendars } from './plan/sample-meeting.js'
import { samplePlan } from './plan/sample-plan.js'

export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Areas, schools, hold, networks, people with their roles, and the holiday plan of a school year (2026 is 2026/27). */
export function sampleProgramme(schoolYear: number): Programme {
  return Programme.parse({
    schemaVersion: 1,
    name: municipality,
    areas,
    holds,
    schools: schools.map(school => ({ ...school, municipality })),
    networks,
    people: samplePeople(schoolYear),
    holidays: createSchoolCalendar(schoolYear).holidays,
  })
}

/** All meetings of a school year as calendar files, one for each calendar that people keep, and the tools and pages. */
export function sampleFiles(schoolYear: number): SampleFile[] {
  const plan = samplePlan(schoolYear)
  const names = new Map(samplePeople(schoolYear).map(person => [person.id, person.name]))
  const files = calendars.map(({ name, title, owner }) => {
    const meetings = plan.filter(meeting => meeting.calendar === name)
    const bytes = writeCalendar({ schoolYear, title, owner: personId(owner), meetings, names })
    return { name: `${name}.ics`, bytes }
  })
  return [...files, ...writeTexts()]
}
