// The sample network as a programme: generated for the school year around `now` and read from its own files,
// calendars and Markdown, by the same importer that reads a coordinator's. For the demonstration and for `ask` without a programme.
import { sampleFiles, sampleProgramme } from '../examples/generate.js'
import { homeZone, type Instant, localOf, schoolYearOf } from './core/time.js'
import { applyChange } from './import/apply.js'
import { diffProgramme } from './import/diff.js'
import { readBytes } from './import/read-files.js'
import type { StoredProgramme } from './model/programme.js'

/** The sample network of the school year that `now` lies in. */
export function loadSample(now: Instant): StoredProgramme {
  const year = schoolYearOf(localOf(now, homeZone).slice(0, 10))
  const base = sampleProgramme(year)
  const drafts = sampleFiles(year).map(file => readBytes(file.bytes, file.name, base))
  return { version: 1, programme: applyChange(base, diffProgramme(base, drafts), { gone: false }) }
}
