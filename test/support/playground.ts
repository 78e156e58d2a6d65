// Microsoft's Agents Playground as a process of its own that reaches this machine alone, a browser in it, and between it and Pejling
// what stands for Teams with authentication on: it signs what the playground sends, and answers for Microsoft's login, keys and
// connector what Pejling asks (teams-stand-in.cjs brings that here).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launchBrowser } from './browser.js'
import { temporaryFolder } from './program.js'
import { botToken, createMicrosoft, serviceUrl } from './teams-microsoft.js'

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** The address of a playground that sends to `endpoint`. Ended after the test. */
export async function startPlayground(endpoint: string): Promise<string> {
  const port = await freePort()
  const cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'))
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  const preload = ['-r', path('test/support/loopback-only.cjs')]
  const child = spawn(process.execPath, [...preload, cli, 'start', ...flags], {
    cwd: temporaryFolder(),
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: path('test/support/playground.yml'),
    },
  })
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 240; tries++) {
    const response = await fetch(url).catch(() => undefined)
    if (response) return url
    await sleep(250)
  }
  throw new Error('the playground did not start')
}

/** A page of it, with nothing but this machine within reach. */
export async function openPlayground(url: string): Promise<Page> {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1200, height: 1300 } })
  await page.route('**/*', route =>
    /^(?:localhost|127\.0\.0\.1)$/.test(new URL(route.request().url()).hostname)
      ? route.continue()
      : route.abort(),
  )
  await page.goto(url)
  return page
}

export interface TeamsStandIn {
  /** Where the playground sends to. */
  readonly url: string
  readonly port: number
  /** Where Pejling takes Teams' requests; set before anything is sent. */
  pejling: string
  /** What every file holds that Pejling fetches. */
  file: string
  /** The last request that was handed to Pejling, to hand it in again. */
  readonly last: { readonly body: string; readonly authorization: string }
  /** Calls of Pejling to Teams that had no token, or a wrong one. */
  readonly unsigned: readonly string[]
  /** Everything that Pejling asked of Microsoft: `login.microsoftonline.com POST /…`. */
  readonly asked: readonly string[]
}

export async function startTeamsStandIn(): Promise<TeamsStandIn> {
  const microsoft = createMicrosoft()
  const asked: string[] = []
  const unsigned: string[] = []
  const last = { body: '', authorization: '' }
  const state = { url: '', port: 0, pejling: '', file: '', asked, unsigned, last, playground: '' }
  /** A request of the playground, as Teams would send it. */
  const toPejling = async (text: string): Promise<Answer> => {
    // It looks in now and then whether somebody is there.
    if (text === '') return { status: 405, text: '' }
    const activity = JSON.parse(text)
    state.playground = activity.serviceUrl
    const body = JSON.stringify({ ...activity, serviceUrl })
    const authorization = microsoft.sign()
    state.last = { body, authorization }
    const headers = { 'Content-Type': 'application/json', authorization }
    return read(await fetch(state.pejling, { method: 'POST', headers, body }))
  }
  const toPlayground = async (req: IncomingMessage, body: string): Promise<Answer> => {
    const { method = 'GET', url = '/', headers } = req
    if (headers.authorization !== `Bearer ${botToken}`) {
      unsigned.push(`${method} ${url}`)
      return { status: 401, text: '' }
    }
    const to = state.playground.replace(/\/$/, '') + url.replace(/^\/emea/, '')
    const isJson = { 'Content-Type': 'application/json' }
    const sent = body === '' ? { method } : { method, body, headers: isJson }
    return read(await fetch(to, sent))
  }
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const host = req.headers.host ?? ''
    if (/\.(?:net|com)$/.test(host)) asked.push(`${host} ${req.method} ${req.url}`)
    const answer =
      host === 'smba.trafficmanager.net'
        ? await toPlayground(req, body)
        : /\.sharepoint\.com$/.test(host)
          ? { status: 200, text: state.file }
          : /\.com$/.test(host)
            ? { status: 200, text: JSON.stringify(microsoft.answer(`${host}${req.url}`)) }
            : await toPejling(body)
    res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  state.port = typeof address === 'object' && address ? address.port : 0
  state.url = `http://127.0.0.1:${state.port}/api/messages`
  return state
}

interface Answer {
  readonly status: number
  readonly text: string
}
async function read(response: Response): Promise<Answer> {
  return { status: response.status, text: await response.text() }
}
