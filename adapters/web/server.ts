// The program's one HTTP server: health for everyone, and the demonstration's chat when main hands it in.
// main creates, listens and closes it. Every response carries the security headers; limits stand in limits.ts.
import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Express, type RequestHandler, Router } from 'express'
import { Unavailable } from '../../src/core/errors.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Lang } from '../../src/core/message.js'
import type { Bot, Log } from '../../src/core/ports.js'
import { createCalendarRoutes, type ReadCalendar } from './calendar.js'
import type { ChatLog } from './conversation/entry.js'
import { createEvents } from './conversation/events.js'
import { createInbox } from './conversation/inbox.js'
import { createRooms, type Rooms } from './conversation/rooms.js'
import { createFileRoutes } from './door/files.js'
import { createReceiver } from './door/receive.js'
import { createGuard } from './guard.js'
import { createHealth, type Health } from './health.js'
import { type WebLimits, webLimits } from './limits.js'
import { type PageFacts, renderPage } from './markup/page.js'
import { notFound, onError, type Texts } from './problems.js'
import { createReportRoutes, type ReadReports } from './reports.js'
import { createSlideRoutes, type Slides } from './slides.js'
import type { PageTexts, Persona } from './texts.js'

/** The demonstration's chat, in which one can be anyone. Only when no tenant, public address or platform is configured. */
export interface WebChat {
  readonly bot: Bot
  /** Where conversations are kept, so that a page can come back to its own. */
  readonly history: ChatLog
  /** Handed in where somebody else rings in them too (send.ts). */
  readonly rooms?: Rooms
  readonly tenant: TenantId
  /** The municipality, as the page names it. */
  readonly place: string
  /** The place and all that is in it are made up; else it is someone's own calendar. */
  readonly invented: boolean
  /** Who one can be, without the guest; asked for each time the page is opened. */
  readonly personas: (lang: Lang) => Promise<readonly Persona[]> | readonly Persona[]
}
interface PlatformPost {
  readonly path: string
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>
}
export interface WebOptions extends Health {
  readonly texts: Texts
  readonly log: Log
  /** Without it there is no page and no POST /chat. */
  readonly chat?: WebChat | undefined
  /** A person's calendar by its secret address; without it there are none. */
  readonly calendar?: ReadCalendar | undefined
  /** A report as a file, or a page to read, by its secret address; without it there are none. */
  readonly report?: ReadReports | undefined
  /** What the pages with a meeting's code need; without it there are none. */
  readonly slides?: Slides | undefined
  /** What the chat platforms send, by its path; each reads, judges and answers its requests itself. */
  readonly posts?: readonly PlatformPost[] | undefined
  /** Told about each finished request, for the metrics; `route` is one of a handful of names, never a path. */
  readonly onRequest?: (route: string, status: number, ms: number) => void
  readonly limits?: WebLimits
}
export interface WebServer {
  /** Resolves to the port, which is the system's choice for port 0. Throws `Unavailable`: 75 port taken, 77 not allowed, 78 no such host. */
  listen(at: { readonly port: number; readonly host: string }): Promise<number>
  /** Takes nothing new in, lets running requests end (up to `closeMs`), then cuts what is left. Harmless to call twice. */
  close(): Promise<void>
}

export function createWebServer(options: WebOptions): WebServer {
  const limits = options.limits ?? webLimits
  const rooms = options.chat?.rooms ?? createRooms()
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.slowClientCheckMs,
      keepAliveTimeout: limits.keepAliveMs,
    },
    createHandler(options, createApp(options, limits, rooms)),
  )
  server.maxConnections = limits.connections
  let closed: Promise<void> | undefined
  return {
    listen: async ({ port, host }) => {
      const real = await listen(server, port, host, options.texts.da.listen)
      server.on('error', error => options.log.error('the web server failed', { port, error }))
      return real
    },
    close: () => {
      rooms.close()
      closed ??= close(server, limits.closeMs)
      return closed
    },
  }
}

/** What the platforms send, at its very address, goes straight to them: Express would take a tenth of the time of an answer. */
function createHandler({ posts = [], onRequest, log }: WebOptions, app: Express): RequestListener {
  const handlers = new Map(posts.map(({ path, handle }) => [path, handle]))
  return (req, res) => {
    const handle = req.method === 'POST' ? handlers.get(req.url ?? '') : undefined
    if (!handle) return app(req, res)
    if (onRequest) measure(req.url ?? '', res, onRequest)
    for (const [name, value] of platformHeaders) res.setHeader(name, value)
    handle(req, res).catch((error: unknown) => {
      log.error('a request failed', { platform: 'web', code: 'failed', error })
      if (res.headersSent) res.destroy()
      else res.writeHead(500).end()
    })
  }
}

function createApp(options: WebOptions, limits: WebLimits, rooms: Rooms): Express {
  const { texts, log, chat, calendar, report, slides, posts = [], onRequest } = options
  const guard = chat ? [createGuard(texts)] : []
  const app = express()
  app.disable('x-powered-by').set('trust proxy', false).set('query parser', 'simple')
  if (onRequest) {
    app.use((req, res, next) => {
      measure(req.path, res, onRequest)
      next()
    })
  }
  app.use(secure)
  app.use(createHealth(options, limits.readyMs))
  if (calendar) app.use(createCalendarRoutes(calendar, texts))
  if (report) app.use(createReportRoutes(report, texts))
  if (chat || slides || report) app.use('/assets', ...guard, createAssets())
  if (slides) app.use(createSlideRoutes(slides, texts, guard))
  if (chat) app.use(createChatRoutes(chat, options, { limits, rooms }))
  for (const { path, handle } of posts) app.post(path, handle)
  app.use(notFound(texts))
  app.use(onError(texts, limits, log))
  return app
}

function createChatRoutes(
  chat: WebChat,
  { texts, log }: WebOptions,
  { limits, rooms }: { limits: WebLimits; rooms: Rooms },
): Router {
  const router = Router()
  const guard = createGuard(texts)
  const json = express.json({ limit: limits.bodyBytes, inflate: false })
  router.get('/', guard, async (req, res) => {
    const lang = req.query.lang === 'en' ? 'en' : 'da'
    const as = req.query.as === undefined ? undefined : String(req.query.as)
    const { place, invented } = chat
    const personas = await chat.personas(lang)
    const facts: PageFacts = { lang, texts: texts[lang], personas, as, place, invented, limits }
    res.type('html').send(renderPage(facts))
  })
  const parts = { ...chat, rooms, inbox: createInbox({ ...chat, rooms }), texts, limits, log }
  router.post('/chat', guard, json, createReceiver(parts))
  router.use(createFileRoutes(parts, guard))
  router.get('/chat/events', guard, createEvents(parts))
  return router
}

/** Nothing but the files themselves. */
const still = { index: false, redirect: false } as const

/** Our scripts and style sheets, and the design system's style sheets, fonts and icons from its package. Its scripts we have no use for. */
function createAssets(): Router {
  const require = createRequire(import.meta.url)
  const dist = join(require.resolve('dkfds'), '..', '..')
  const router = Router()
  for (const part of ['css', 'fonts', 'img']) {
    router.use(`/dkfds/${part}`, express.static(join(dist, part), still))
  }
  router.use(express.static(fileURLToPath(new URL('./public', import.meta.url)), still))
  return router
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const safety = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const
const platformHeaders = Object.entries({ ...safety, 'Cache-Control': 'no-store' })

/** Files are revalidated by their tag on each visit; what depends on who asks is not stored at all. */
const secure: RequestHandler = (req, res, next) => {
  res.set({
    ...safety,
    'Cache-Control': req.path.startsWith('/assets/') ? 'no-cache' : 'no-store',
  })
  next()
}

const routes: Readonly<Record<string, string>> = {
  '/': 'page',
  '/chat': 'chat',
  '/chat/events': 'events',
  '/healthz': 'healthz',
  '/readyz': 'readyz',
  '/metrics': 'metrics',
}

function measure(
  path: string,
  res: ServerResponse,
  onRequest: NonNullable<WebOptions['onRequest']>,
): void {
  const started = performance.now()
  const route =
    routes[path] ??
    /^\/(api|assets|calendar|chat\/files|kode|reports|slack)\//.exec(path)?.[1] ??
    'other'
  res.once('close', () => onRequest(route, res.statusCode, performance.now() - started))
}

async function listen(
  server: Server,
  port: number,
  host: string,
  texts: PageTexts['listen'],
): Promise<number> {
  try {
    server.listen({ port, host })
    await once(server, 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE') throw new Unavailable(texts.portTaken(port), 75, { cause })
    if (code === 'EACCES') throw new Unavailable(texts.portForbidden(port), 77, { cause })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Unavailable(texts.hostUnknown(host), 78, { cause })
    }
    throw cause
  }
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Node closes idle connections once; one that becomes idle later is closed by the sweep instead of waiting for its client. */
async function close(server: Server, closeMs: number): Promise<void> {
  if (!server.listening) return
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const cut = setTimeout(() => server.closeAllConnections(), closeMs)
  const done = once(server, 'close')
  server.close()
  await done
  clearInterval(sweep)
  clearTimeout(cut)
}
