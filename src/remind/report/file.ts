// The list behind a secret link, with the rights that its owner has when it is opened, and the links themselves. Called by desk.ts and by
// whoever reports.
import type { Lang } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import { viewerAt } from '../../programme/asking.js'
import type { ReportLink } from '../../store/sending/report-link-store.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { mayFollow } from './meetings.js'
import { toldAbout } from './told.js'
import { type Table, tableOf } from './words.js'

export interface ReportFile {
  readonly lang: Lang
  readonly table: Table
  /** The same as a picture, where there is one. */
  readonly svg?: string
}
/** What a chat fetches for everybody who looks at a message, so many dots wide. */
export interface ShownPicture {
  readonly svg: string
  readonly width: number
}

export async function reportFile(
  standing: Standing,
  { person, about, lang, list }: ReportLink,
): Promise<ReportFile | undefined> {
  if (list !== 'told') return undefined
  const { snapshot } = standing
  const occurrence = snapshot.byId.get(about)
  const viewer = viewerAt(snapshot.people.get(person), standing)
  if (!occurrence || !mayFollow({ viewer }, occurrence)) return undefined
  return { lang, table: tableOf(standing, await toldAbout(standing, about), lang) }
}

/** What is said with the links, and what the file is called. */
export interface FileSaid {
  readonly fileText: string
  readonly fileName: string
}

/** Links to the whole list, for an hour and for the asker alone. */
export async function fileLinks(
  { lang, deps, tenant, viewer }: Asking,
  of: Pick<ReportLink, 'about' | 'list'>,
  { fileText, fileName }: FileSaid = wording(lang).report,
): Promise<Reply> {
  const { report } = wording(lang)
  if (!viewer.person) return textReply(lang, report.mayNot)
  const token = await deps.reportLinks.make(tenant, { person: viewer.person.id, lang, ...of })
  const path = `/reports/${token}/${fileName}`
  return {
    lang,
    text: fileText,
    blocks: [
      { type: 'text', text: fileText },
      {
        type: 'actions',
        buttons: [
          { label: report.excel, url: deps.link(`${path}.xlsx`) },
          { label: report.csv, url: deps.link(`${path}.csv`) },
        ],
      },
    ],
  }
}
