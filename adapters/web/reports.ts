// GET /reports/<token>/<name>.xlsx, .csv and .png: a report as a file, opened by a browser that cannot log in: the token is the key. With .html it is a
// page to read, which may be passed on. /reports/<token>.png is a message's picture, which chats fetch. Mounted by server.ts, also where there is no chat page.
import { type Request, type Response, Router } from 'express'
import type { Reply } from '../../src/core/reply.js'
import { renderReplyPage } from './markup/reply-page.js'
import { langOf, sendProblem, type Texts } from './problems.js'

/** Each gives undefined where there is none. */
export interface ReadReports {
  read(token: string, file: string): Promise<Uint8Array | undefined>
  picture(token: string): Promise<Uint8Array | undefined>
  page(token: string): Promise<Reply | undefined>
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
}

/** So long a chat need not ask again: what is done about a result may be written anew. */
const pictureSeconds = 60 * 60

export function createReportRoutes({ read, picture, page }: ReadReports, texts: Texts): Router {
  const router = Router()
  function gone(req: Request, res: Response): void {
    const message = texts[langOf(req)].problem['report-gone']
    sendProblem(res, texts, { status: 404, code: 'report-gone', message })
  }
  router.get('/reports/:token.png', async (req, res) => {
    const bytes = await picture(req.params.token ?? '')
    if (bytes === undefined) return gone(req, res)
    // Teams' pages are not of this origin, and show it all the same.
    res.set('Cross-Origin-Resource-Policy', 'cross-origin').set('X-Robots-Tag', 'noindex, nofollow')
    res.set('Cache-Control', `private, max-age=${pictureSeconds}`)
    res.type('png').send(Buffer.from(bytes))
  })
  router.get('/reports/:token/:file', async (req, res) => {
    const [token = '', file = ''] = [req.params.token, req.params.file]
    if (file.endsWith('.html')) {
      const reply = await page(token)
      if (!reply) return gone(req, res)
      res.set('X-Robots-Tag', 'noindex, nofollow').type('html')
      return void res.send(renderReplyPage(reply, texts[reply.lang]))
    }
    const type = types[/\.(\w+)$/.exec(file)?.[1] ?? '']
    const bytes = type === undefined ? undefined : await read(token, file)
    if (type === undefined || bytes === undefined) return gone(req, res)
    res.set('Content-Disposition', `attachment; filename="${file.replace(/[^\w.-]/g, '')}"`)
    res.type(type).send(Buffer.from(bytes))
  })
  return router
}
