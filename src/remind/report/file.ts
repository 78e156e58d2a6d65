// The list behind a secret link, with the rights that its owner has when it is opened. Called by desk.ts.
import type { Lang } from '../../core/message.js'
import { viewerAt } from '../../programme/asking.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import type { Standing } from '../asking.js'
import { mayFollow } from './meetings.js'
import { toldAbout } from './told.js'
import { type Table, tableOf } from './words.js'

export interface ReportFile {
  readonly lang: Lang
  readonly table: Table
}

export async function reportFile(
  standing: Standing,
  { person, about, lang }: ReportLink,
): Promise<ReportFile | undefined> {
  const { snapshot } = standing
  const occurrence = snapshot.byId.get(about)
  const viewer = viewerAt(snapshot.people.get(person), standing)
  if (!occurrence || !mayFollow({ viewer }, occurrence)) return undefined
  return { lang, table: tableOf(standing, await toldAbout(standing, about), lang) }
}
