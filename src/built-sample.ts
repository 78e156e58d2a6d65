// The sample network as the build has laid it out for the school year of its day, so that neither the demonstration nor `ask`
// makes and imports a year at every start. Of another school year it is made on the spot. The build (scripts/compile.mjs) writes it.
import { readFile, writeFile } from 'node:fs/promises'
import { homeZone, type Instant, localOf, schoolYearOf } from './core/time.js'
import { Programme, type StoredProgramme } from './model/programme.js'

/** The sample network of the school year that `now` lies in. */
export async function readySample(now: Instant): Promise<StoredProgramme> {
  const built = await readFile(fileOf(now), 'utf8').catch(() => undefined)
  if (built !== undefined) return { version: 1, programme: Programme.parse(JSON.parse(built)) }
  const { loadSample } = await import('./sample.js')
  return loadSample(now)
}

/** Lays it out beside this module, for the school year that `now` lies in. */
export async function buildSample(now: Instant): Promise<void> {
  const { loadSample } = await import('./sample.js')
  await writeFile(fileOf(now), JSON.stringify(loadSample(now).programme))
}

function fileOf(now: Instant): URL {
  const year = schoolYearOf(localOf(now, homeZone).slice(0, 10))
  return new URL(`./sample-${year}.json`, import.meta.url)
}
