// GET /kode/<tenant>/<code>: the code of a meeting for the slide, and for the telephone that scans it. Mounted by server.ts, also where there
// is no chat page. Any code that could be one is shown, so the page tells nobody which there are.
import { type RequestHandler, Router } from 'express'
import { TenantId } from '../../src/core/ids.js'
import { isCode, slidePath } from '../../src/core/meeting-code.js'
import type { Lang } from '../../src/core/message.js'
import { type App, renderSlide } from './markup/slide.js'
import { langOf, sendProblem, type Texts } from './problems.js'

export interface Slides {
  /** The whole address of a path here, as others reach it. */
  address(path: string): string
  /** Where people of the tenant write a code; undefined where there is no such tenant. */
  doors(tenant: TenantId): Promise<readonly Door[] | undefined> | readonly Door[] | undefined
}
/** One place to write in. */
export interface Door {
  readonly app: App
  /** Leads to Pejling there, with the code where the app takes one along. */
  url(code: string): Promise<string> | string
}

export function createSlideRoutes(
  { address, doors }: Slides,
  texts: Texts,
  guard: readonly RequestHandler[],
): Router {
  const router = Router()
  router.get('/kode/:tenant/:code', ...guard, async (req, res) => {
    const lang: Lang = req.query.lang === 'en' ? 'en' : 'da'
    const tenant = TenantId.safeParse(req.params.tenant).data
    const code = String(req.params.code).toUpperCase()
    const open = tenant && isCode(code) ? await doors(tenant) : undefined
    if (!tenant || !open) {
      const message = texts[langOf(req)].problem['not-found']
      return sendProblem(res, texts, { status: 404, code: 'not-found', message })
    }
    const links = open.map(async ({ app, url }) => ({ app, url: await url(code) }))
    const own = address(slidePath(tenant, code, lang))
    const facts = { lang, texts: texts[lang], code, address: own, doors: await Promise.all(links) }
    res.set('X-Robots-Tag', 'noindex, nofollow').type('html').send(renderSlide(facts))
  })
  return router
}
