// Says no: one way to answer everything that went wrong, as JSON to the script and as a small page to a person.
// Every sentence comes from the texts; a stack trace, a cause or what was sent never leaves through here.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { Mistake, Unavailable } from '../../src/core/errors.js'
import type { Lang } from '../../src/core/message.js'
import type { Log } from '../../src/core/ports.js'
import { HttpError } from './door/schema.js'
import type { WebLimits } from './limits.js'
import { renderProblemPage } from './markup/page.js'
import type { PageTexts, ProblemCode } from './texts.js'

export interface Problem {
  readonly status: number
  readonly code: ProblemCode | 'mistake' | 'too-long'
  readonly message: string
}
export type Texts = Readonly<Record<Lang, PageTexts>>

/** The language of a sentence to someone whose request could not be read: the browser's, Danish when in doubt. */
export function langOf(req: Request): Lang {
  return req.acceptsLanguages('da', 'en') === 'en' ? 'en' : 'da'
}

/** Answers with the problem in the form that the client prefers. */
export function sendProblem(
  res: Response,
  texts: Texts,
  problem: Problem,
  lang: Lang = langOf(res.req),
): void {
  res.status(problem.status).vary('Accept, Accept-Language')
  if (problem.status === 503) res.set('Retry-After', '1')
  if (res.req.accepts(['json', 'html']) === 'html') {
    res.type('html').send(renderProblemPage(lang, texts[lang], problem.message))
  } else {
    res.json({ error: problem.code, message: problem.message, lang })
  }
}

/** The last stop: nothing of ours has this address. */
export function notFound(texts: Texts): RequestHandler {
  return (req, res) => {
    const message = texts[langOf(req)].problem['not-found']
    sendProblem(res, texts, { status: 404, code: 'not-found', message })
  }
}

/** What a handler threw, as a sentence. Only what is our own surprise is logged. */
export function onError(texts: Texts, limits: WebLimits, log: Log): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = toProblem(error, texts[langOf(req)], limits)
    if (problem.status >= 500) {
      log.error('a request failed', { platform: 'web', code: problem.code, error })
    }
    if (res.headersSent) next(error)
    else sendProblem(res, texts, problem)
  }
}

/** The problem that an error is to the one who asked. */
export function toProblem(error: unknown, texts: PageTexts, limits: WebLimits): Problem {
  if (error instanceof Mistake) return { status: 422, code: 'mistake', message: error.sentence }
  if (error instanceof Unavailable) {
    return { status: 503, code: 'unavailable', message: texts.problem.unavailable }
  }
  const http = HttpError.safeParse(error)
  if (!http.success) return { status: 500, code: 'failed', message: texts.problem.failed }
  const { status, length } = http.data
  if (status === 413) {
    const kilobytes = Math.ceil((length ?? limits.bodyBytes + 1) / 1024)
    return { status, code: 'too-long', message: texts.tooBig(kilobytes, limits.textCharacters) }
  }
  if (status === 415) return { status, code: 'not-json', message: texts.problem['not-json'] }
  return { status, code: 'invalid', message: texts.problem.invalid }
}
