// GET /reports/<token>/<name>.xlsx and .csv: a report as a file, opened by a browser that cannot log in: the token is the key. Mounted by
// server.ts, also where there is no page.
import { Router } from 'express'
import { langOf, sendProblem, type Texts } from './problems.js'

/** Gives the file, or undefined where there is none. */
export type ReadReport = (token: string, file: string) => Promise<Uint8Array | undefined>

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function createReportRoutes(read: ReadReport, texts: Texts): Router {
  const router = Router()
  router.get('/reports/:token/:file', async (req, res) => {
    const [token = '', file = ''] = [req.params.token, req.params.file]
    const type = types[/\.(\w+)$/.exec(file)?.[1] ?? '']
    const bytes = type === undefined ? undefined : await read(token, file)
    if (type === undefined || bytes === undefined) {
      const message = texts[langOf(req)].problem['report-gone']
      sendProblem(res, texts, { status: 404, code: 'report-gone', message })
      return
    }
    res.set('Content-Disposition', `attachment; filename="${file.replace(/[^\w.-]/g, '')}"`)
    res.type(type).send(Buffer.from(bytes))
  })
  return router
}
