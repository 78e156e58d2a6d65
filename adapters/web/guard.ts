// Keeps the demonstration on its own machine: no proxy, no other machine, no other host name, no other website.
// Stands before every route of the chat. In it one can be anyone, so whoever gets past here may see everything.
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { langOf, sendProblem, type Texts } from './problems.js'
import type { ProblemCode } from './texts.js'

/** What the guard looks at; the addresses are those of the socket, never of a header. */
export interface Visit {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly remoteAddress: string | undefined
  readonly localPort: number | undefined
}
export interface Refused {
  readonly status: 403 | 421
  readonly code: ProblemCode
}

const forwarding =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip|x-original-(?:for|host|proto)|(?:x-)?(?:cluster-)?client-ip|true-client-ip|cf-.*|cdn-loop|fastly-.*|fly-.*|x-envoy-.*|x-amzn-.*|x-azure-.*|x-arr-.*|x-appengine-.*)$/
const loopback = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Why a visit is refused, or undefined when it may pass. */
export function refuse(visit: Visit): Refused | undefined {
  const { headers, localPort } = visit
  if (Object.keys(headers).some(name => forwarding.test(name))) {
    return { status: 403, code: 'proxied' }
  }
  if (!loopback.test(visit.remoteAddress ?? '')) return { status: 403, code: 'not-local' }
  if (!isOurHost(headers.host, localPort)) return { status: 421, code: 'wrong-host' }
  const isForeign = reading.has(visit.method) ? isFetchedElsewhere : isSentElsewhere
  if (isForeign(headers)) return { status: 403, code: 'foreign-page' }
  return undefined
}

/** A name that someone else's DNS points at this machine is not ours (DNS rebinding). */
function isOurHost(host: string | undefined, port: number | undefined): boolean {
  const names = ['localhost', '127.0.0.1', '[::1]']
  const ours = names.flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  return ours.includes((host ?? '').toLowerCase())
}

/** Anyone may link to the page; what it fetches for itself (its files, its stream) is for it alone. */
function isFetchedElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate'
}

/** Another port on this machine is another website. Without both headers it is no browser, and nobody was tricked. */
function isSentElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return true
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`.toLowerCase()
}

/** The guard as express takes it. */
export function createGuard(texts: Texts): RequestHandler {
  return (req, res, next) => {
    const { remoteAddress, localPort } = req.socket
    const refused = refuse({ method: req.method, headers: req.headers, remoteAddress, localPort })
    if (!refused) return next()
    sendProblem(res, texts, { ...refused, message: texts[langOf(req)].problem[refused.code] })
  }
}
