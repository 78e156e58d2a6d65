// What a secret link shows: the list of who was told about a meeting, as a file, a page to read, or the picture in a message. Called by the web
// server's routes. Read anew at every visit, with the rights of that moment: who coordinates no longer sees nothing.
import type { Clock } from './core/ports.js'
import type { Reply } from './core/reply.js'
import type { Instant } from './core/time.js'
import { writeCsv, writeXlsx } from './insight/export.js'
import { toPng } from './insight/picture.js'
import type { ReportFile, ShownPicture } from './remind/report/file.js'
import { wording } from './wording/wording.js'

/** Sharp on a slide. */
const pngWidth = 1200

export interface ReportPages {
  /** Undefined where the link is nobody's, no longer, or no kind of file that there is. */
  read(token: string, file: string): Promise<Uint8Array | undefined>
  /** A message's picture as PNG; undefined where the link is nobody's, no longer, or to anything else. */
  picture(token: string): Promise<Uint8Array | undefined>
  /** Undefined where the link is nobody's, no longer, or to a file. */
  page(token: string): Promise<Reply | undefined>
}

interface Reporting {
  report(token: string, now: Instant): Promise<ReportFile | undefined>
  page(token: string, now: Instant): Promise<Reply | undefined>
  picture(token: string, now: Instant): Promise<ShownPicture | undefined>
}

interface ReportDeps {
  /** Each knows the links that are its own. */
  readonly desks: readonly Reporting[]
  readonly clock: Clock
}

export function createReportPages({ desks, clock }: ReportDeps): ReportPages {
  async function first<T>(read: (desk: Reporting) => Promise<T | undefined>) {
    const found = await Promise.all(desks.map(read))
    return found.find(each => each !== undefined)
  }
  return {
    async read(token, file) {
      const kind = /\.(xlsx|csv|png)$/.exec(file)?.[1]
      const found = kind && (await first(desk => desk.report(token, clock.now())))
      if (!found) return undefined
      if (kind === 'png') return found.svg === undefined ? undefined : toPng(found.svg, pngWidth)
      const table = { name: wording(found.lang).report.fileName, ...found.table }
      return kind === 'csv' ? writeCsv(table) : writeXlsx(table)
    },
    async picture(token) {
      const found = await first(desk => desk.picture(token, clock.now()))
      return found && toPng(found.svg, found.width)
    },
    page: token => first(desk => desk.page(token, clock.now())),
  }
}
