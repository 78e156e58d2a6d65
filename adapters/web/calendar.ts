// GET /calendar/<token>.ics and /calendar/<token>/<meeting>.ics: a person's meetings for their calendar program, which cannot log
// in: the token is the key. Mounted by server.ts, also where there is no page.
import { type RequestHandler, Router } from 'express'
import { langOf, sendProblem, type Texts } from './problems.js'

/** Gives the calendar as text, or undefined where there is none. */
export type ReadCalendar = (token: string, meeting?: string) => Promise<string | undefined>

export function createCalendarRoutes(read: ReadCalendar, texts: Texts): Router {
  const router = Router()
  router.get('/calendar/:token', file('netvaerk.ics'))
  router.get('/calendar/:token/:meeting', file('moede.ics'))
  return router

  function file(name: string): RequestHandler {
    return async (req, res) => {
      const [token = '', meeting] = ['token', 'meeting'].map(key => req.params[key]?.toString())
      const asked = meeting ?? token
      const id = asked.replace(/\.ics$/, '')
      const text =
        id === asked ? undefined : await (meeting === undefined ? read(id) : read(token, id))
      if (text === undefined) {
        const message = texts[langOf(req)].problem['calendar-gone']
        sendProblem(res, texts, { status: 404, code: 'calendar-gone', message })
        return
      }
      res.set('Content-Disposition', `inline; filename="${name}"`)
      res.type('text/calendar; charset=utf-8').send(text)
    }
  }
}
