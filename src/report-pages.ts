// What a secret link to a report shows: the list of who was told about a meeting, as a file. Called by the web server's routes. Read anew at
// every visit, with the rights of that moment: who coordinates no longer sees nothing.
import type { Clock } from './core/ports.js'
import type { Instant } from './core/time.js'
import { writeCsv, writeXlsx } from './insight/export.js'
import type { ReportFile } from './remind/report/file.js'
import { wording } from './wording/wording.js'

export interface ReportPages {
  /** Undefined where the link is nobody's, no longer, or no kind of file that there is. */
  read(token: string, file: string): Promise<Uint8Array | undefined>
}

interface Reporting {
  report(token: string, now: Instant): Promise<ReportFile | undefined>
}

interface ReportDeps {
  /** Each knows the links that are its own. */
  readonly desks: readonly Reporting[]
  readonly clock: Clock
}

export function createReportPages({ desks, clock }: ReportDeps): ReportPages {
  return {
    async read(token, file) {
      const kind = /\.(xlsx|csv)$/.exec(file)?.[1]
      const asked = kind === undefined ? [] : desks
      const found = (await Promise.all(asked.map(desk => desk.report(token, clock.now())))).find(
        file => file !== undefined,
      )
      if (!found) return undefined
      const table = { name: wording(found.lang).report.fileName, ...found.table }
      return kind === 'csv' ? writeCsv(table) : writeXlsx(table)
    },
  }
}
