// The sample network as a programme: generated for the school year around `now`, its calendars and Markdown read by the same
// importer that reads a coordinator's. What its sheets say comes as data, because reading workbooks would slow the start; a test
// imports the whole folder and holds it against this. For the demonstration and for `ask` without a programme.
import { sampleCalendars, sampleProgramme } from '../examples/generate.js'
import { sampleExtras } from '../examples/plan/extras.js'
import { homeZone, type Instant, localOf, schoolYearOf } from './core/time.js'
import { applyChange } from './import/apply.js'
import { diffProgramme } from './import/diff.js'
import { readBytes } from './import/read-files.js'
import type { StoredProgramme } from './model/programme.js'

/** The sample network of the school year that `now` lies in. */
export function loadSample(now: Instant): StoredProgramme {
  const year = schoolYearOf(localOf(now, homeZone).slice(0, 10))
  const base = sampleProgramme(year)
  const drafts = sampleCalendars(year).map(file => readBytes(file.bytes, file.name, base))
  const programme = applyChange(base, diffProgramme(base, drafts), { gone: false })
  const extras = sampleExtras(year)
  const meetings = programme.meetings.map(meeting => ({ ...meeting, ...extras.get(meeting.id) }))
  return { version: 1, programme: { ...programme, meetings } }
}
