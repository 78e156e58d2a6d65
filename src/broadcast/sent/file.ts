// The list of who got a message to many, behind a secret link, with the rights that its owner has when it is opened. Called by desk.ts.
import { viewerAt } from '../../programme/asking.js'
import type { ReportFile } from '../../remind/report/file.js'
import { tableOf } from '../../remind/report/words.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import type { Standing } from '../asking.js'
import { mayHandle } from './allowed.js'
import { sentTo } from './report/told.js'

/** Undefined where the link is to another list, or the right to it is no more. */
export async function broadcastFile(
  standing: Standing,
  { person, about, lang, list }: ReportLink,
): Promise<ReportFile | undefined> {
  if (list !== 'broadcast') return undefined
  const { deps, tenant, snapshot } = standing
  const broadcast = await deps.broadcasts.load(tenant, about)
  const viewer = viewerAt(snapshot.people.get(person), standing)
  if (!broadcast || !mayHandle({ ...standing, viewer }, broadcast)) return undefined
  const { rows, message } = await sentTo(standing, broadcast)
  const messages = message ? [message] : []
  return { lang, table: tableOf(standing, { rows, messages, changes: new Map() }, lang) }
}
