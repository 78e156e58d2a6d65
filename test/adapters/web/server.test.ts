// The server itself: health, headers, files, slow clients, start and stop. Real HTTP on loopback.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { webLimits } from '../../../adapters/web/limits.js'
import { createWebServer } from '../../../adapters/web/server.js'
import { send, sendChat } from './send.js'
import { type Site, startSite, texts } from './site.js'

const open: Site[] = []
async function start(...options: Parameters<typeof startSite>): Promise<Site> {
  const site = await startSite(...options)
  open.push(site)
  return site
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(site => site.close()))
})

const question = {
  id: '2b0e7a0c-3c55-4f67-9d5c-3f2f4a5b6c7d',
  conversation: '5f4d3c2b-1a09-4877-9655-443322110000',
  as: '',
  lang: 'da',
  text: 'Hvornår?',
}

describe('Health', () => {
  it('/healthz says that the process is alive', async () => {
    const answer = await send((await start()).port, { path: '/healthz' })
    expect([answer.status, answer.body]).toEqual([200, '{"alive":true}'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([
    [{ ready: true, reasons: [], storage: 'D2', lastTickSeconds: 3 }, 200],
    [{ ready: false, reasons: ['redis', 'draining'], storage: 'D1' }, 503],
    [{ ready: false, reasons: ['redis'] }, 503],
  ] as const)('/readyz says %j', async (state, status) => {
    const answer = await send((await start({ ready: async () => state })).port, { path: '/readyz' })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toEqual(state)
  })

  it('/readyz lets nothing out that is not its own', async () => {
    const state = { ready: true, reasons: [], tenant: 'havrelund', redisUrl: 'redis://:secret@x' }
    const answer = await send((await start({ ready: async () => state })).port, { path: '/readyz' })
    expect(JSON.parse(answer.body)).toEqual({ ready: true, reasons: [] })
  })

  it.each([
    ['fails', () => Promise.reject(new Error('secret')), 'check-failed'],
    ['does not come back', () => new Promise<never>(() => {}), 'check-timeout'],
  ])('/readyz is not ready when the check %s', async (_name, ready, reason) => {
    const site = await start({ ready, limits: { ...webLimits, readyMs: 50 } })
    const answer = await send(site.port, { path: '/readyz' })
    expect(answer.status).toBe(503)
    expect(JSON.parse(answer.body)).toEqual({ ready: false, reasons: [reason] })
  })

  it('/metrics is what was handed in, as what it is', async () => {
    const answer = await send((await start()).port, { path: '/metrics' })
    expect(answer.body).toBe('up 1\n')
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  })

  it('/metrics that fail are a sentence and a log line', async () => {
    const site = await start({ metrics: () => Promise.reject(new Error('hemmelig')) })
    const answer = await send(site.port, { path: '/metrics' })
    expect([answer.status, JSON.parse(answer.body).error]).toEqual([500, 'failed'])
    expect(answer.body).not.toContain('hemmelig')
    expect(site.logged).toHaveLength(1)
  })
})

describe('Every response', () => {
  it.each(['/', '/assets/script/chat.js', '/healthz', '/nowhere', '/%E0%A4%A', '/chat'])(
    'to %s carries the security headers and tells nothing of the server',
    async path => {
      const { headers } = await send((await start()).port, { path })
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('set-cookie')
    },
  )

  it.each([
    ['/', 'no-store', 'text/html; charset=utf-8'],
    ['/assets/script/chat.js', 'no-cache', 'text/javascript; charset=utf-8'],
    ['/assets/style/page.css', 'no-cache', 'text/css; charset=utf-8'],
    ['/assets/icon.svg', 'no-cache', 'image/svg+xml'],
    ['/assets/dkfds/css/dkfds.min.css', 'no-cache', 'text/css; charset=utf-8'],
    ['/assets/dkfds/img/all-svg-icons.svg', 'no-cache', 'image/svg+xml'],
    [
      '/assets/dkfds/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-Regular.woff2',
      'no-cache',
      'font/woff2',
    ],
  ])('to %s says how long it may be kept (%s) and what it is', async (path, cache, type) => {
    const site = await start()
    const answer = await send(site.port, { path })
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, cache])
    expect(answer.headers['content-type']).toBe(type)
    const head = await send(site.port, { path, method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
  })

  it('to an unchanged file is 304', async () => {
    const { port } = await start()
    const path = '/assets/script/chat.js'
    const { headers } = await send(port, { path })
    const again = await send(port, { path, headers: { 'If-None-Match': headers.etag ?? '' } })
    expect(again.status).toBe(304)
  })

  it.each([
    '/assets/../server.ts',
    '/assets/%2e%2e/server.ts',
    '/assets/.env',
    '/assets/',
    '/a',
    '/assets/dkfds/js/dkfds.js',
    '/assets/dkfds/img/../scss/dkfds.scss',
  ])('to %s is not found', async path => {
    expect((await send((await start()).port, { path })).status).toBe(404)
  })

  it('to a path that does not exist is a small page for a person', async () => {
    const headers = { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'da' }
    const answer = await send((await start()).port, { path: '/<b>hej', headers })
    expect(answer.status).toBe(404)
    expect(answer.body).toContain(texts.da.problem['not-found'])
    expect(answer.body).not.toContain('hej')
  })

  it('is counted by the name of its route, never by its path', async () => {
    const counted: [string, number][] = []
    const site = await start({
      onRequest: (route, status, ms) => {
        expect(ms).toBeGreaterThanOrEqual(0)
        counted.push([route, status])
      },
    })
    await send(site.port)
    await send(site.port, { path: '/assets/script/chat.js' })
    await send(site.port, { path: '/secret/mette' })
    await sendChat(site.port, question)
    await send(site.port, { path: '/healthz?x=1' })
    await sleep(20)
    expect(counted).toEqual([
      ['page', 200],
      ['assets', 200],
      ['other', 404],
      ['chat', 200],
      ['healthz', 200],
    ])
  })
})

describe('What a chat platform posts', () => {
  const path = '/slack/events'

  it('at its very address goes straight to it, and the answer carries the same headers', async () => {
    const counted: [string, number][] = []
    const site = await start({
      posts: [{ path, handle: async (_req, res) => void res.writeHead(200).end('taken') }],
      onRequest: (route, status) => counted.push([route, status]),
    })
    const { status, headers, body } = await send(site.port, { method: 'POST', path })
    expect([status, body, headers['cache-control']]).toEqual([200, 'taken', 'no-store'])
    expect(headers['x-content-type-options']).toBe('nosniff')
    await expect.poll(() => counted, { timeout: 30_000 }).toEqual([['slack', 200]])
  })

  it('goes to it with a query too, and nothing but a post does', async () => {
    const site = await start({
      posts: [{ path, handle: async (_req, res) => void res.writeHead(200).end('taken') }],
    })
    expect((await send(site.port, { method: 'POST', path: `${path}?x=1` })).body).toBe('taken')
    expect((await send(site.port, { path })).status).toBe(404)
  })

  it('and surprises it is a plain 500 and a log line', async () => {
    const site = await start({
      posts: [{ path, handle: () => Promise.reject(new Error('secret')) }],
    })
    const answer = await send(site.port, { method: 'POST', path })
    expect([answer.status, answer.body]).toEqual([500, ''])
    expect(site.logged.map(({ message }) => message)).toEqual(['a request failed'])
  })
})

describe('Without the demonstration', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/assets/script/chat.js'],
    ['POST', '/chat'],
  ])('%s %s does not exist', async (method, path) => {
    const site = await start({ chat: undefined })
    expect((await send(site.port, { method, path })).status).toBe(404)
    expect((await send(site.port, { path: '/healthz' })).status).toBe(200)
  })
})

describe('A slow client', () => {
  const limits = { ...webLimits, headersMs: 150, requestMs: 300, slowClientCheckMs: 30 }
  it.each([
    ['its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
    [
      'its body',
      'POST /chat HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
    ],
  ])('that never ends %s is cut off, and others are served meanwhile', async (_name, beginning) => {
    const site = await start({ limits })
    const socket = connect(site.port, '127.0.0.1')
    const ended = text(socket)
    socket.write(beginning.replace('PORT', String(site.port)))
    expect((await send(site.port)).status).toBe(200)
    expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('the real limits are those of the rules', () => {
    expect(webLimits).toMatchObject({ headersMs: 10_000, requestMs: 15_000, bodyBytes: 65_536 })
    expect(webLimits).toMatchObject({ jsonDepth: 20, textCharacters: 4000 })
  })
})

describe('Start and stop', () => {
  const options = {
    ready: async () => ({ ready: true, reasons: [] }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    texts,
    log: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      child() {
        return this
      },
    },
  }

  it('a port that is taken is said in one sentence, with exit code 75', async () => {
    const { port } = await start()
    const starting = createWebServer(options).listen({ port, host: '127.0.0.1' })
    await expect(starting).rejects.toMatchObject({
      name: 'Unavailable',
      exitCode: 75,
      sentence: texts.da.listen.portTaken(port),
    })
  })

  it('an address that this machine does not have is said, with exit code 78', async () => {
    const starting = createWebServer(options).listen({ port: 0, host: '192.0.2.1' })
    const sentence = texts.da.listen.hostUnknown('192.0.2.1')
    await expect(starting).rejects.toMatchObject({ exitCode: 78, sentence })
  })

  it('closing lets the running request end, takes nothing new, and closes the connection', async () => {
    const site = await start()
    let finish = (): void => {}
    const asked = new Promise<void>(resolve => {
      site.answer = async () => {
        resolve()
        await new Promise<void>(done => {
          finish = done
        })
        return { outcome: 'repeat' }
      }
    })
    const asking = { ...question, id: randomUUID() }
    const running = sendChat(site.port, asking, { Connection: 'keep-alive' })
    await asked
    const closing = site.close()
    await expect(send(site.port)).rejects.toThrow('ECONNREFUSED')
    finish()
    expect((await running).status).toBe(409)
    const before = performance.now()
    await closing
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  it('closing does not wait for idle connections', async () => {
    const site = await start()
    const socket = connect(site.port, '127.0.0.1')
    socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost:${site.port}\r\n\r\n`)
    const ended = text(socket)
    await sleep(50)
    await site.close()
    expect(await ended).toContain('"alive":true')
  })

  it('closing cuts a request that takes longer than the cap', async () => {
    const site = await start({ limits: { ...webLimits, closeMs: 50 } })
    site.answer = () => new Promise(() => {})
    const running = sendChat(site.port, question)
    const failed = expect(running).rejects.toThrow()
    await sleep(50)
    await site.close()
    await failed
  })

  it('closing twice, or before listening, is harmless', async () => {
    const site = await start()
    await Promise.all([site.close(), site.close()])
    await site.close()
    await createWebServer(options).close()
  })
})
