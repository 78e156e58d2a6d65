// The demonstration answers this machine only: no proxy, no other machine, no other name, no other website.
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '../../../adapters/web/guard.js'
import { send, sendChat } from './send.js'
import { type Site, startSite, texts } from './site.js'

const visit = {
  method: 'GET',
  headers: { host: 'localhost:3978' },
  remoteAddress: '127.0.0.1',
  localPort: 3978,
}

describe('A visit', () => {
  it.each([
    ['localhost:3978', '127.0.0.1'],
    ['LOCALHOST:3978', '127.0.0.1'],
    ['127.0.0.1:3978', '::ffff:127.0.0.1'],
    ['[::1]:3978', '::1'],
    ['localhost:3978', '127.8.9.10'],
  ])('to %s from %s may pass', (host, remoteAddress) => {
    expect(refuse({ ...visit, headers: { host }, remoteAddress })).toBeUndefined()
  })

  it.each(['localhost', 'localhost:80'])('to %s may pass where the port is 80', host => {
    expect(refuse({ ...visit, headers: { host }, localPort: 80 })).toBeUndefined()
  })

  it.each([
    'evil.example',
    'evil.example:3978',
    'localhost.evil.example:3978',
    'localhost:3979',
    'localhost',
    'user@localhost:3978',
    '127.0.0.2:3978',
    '0.0.0.0:3978',
    '[::]:3978',
    'localhost.:3978',
    '',
  ])('to a host that is not ours (%s) is refused as misdirected', host => {
    const refused = refuse({ ...visit, headers: { host } })
    expect(refused).toEqual({ status: 421, code: 'wrong-host' })
  })

  it.each(['192.168.1.7', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '128.0.0.1', '::2', ''])(
    'from another machine (%s) is refused',
    remoteAddress => {
      expect(refuse({ ...visit, remoteAddress })).toEqual({ status: 403, code: 'not-local' })
    },
  )

  it('from a socket without an address is refused', () => {
    expect(refuse({ ...visit, remoteAddress: undefined })?.code).toBe('not-local')
  })
})

describe('A request that some proxy has touched', () => {
  it.each([
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-anything',
    'x-real-ip',
    'x-client-ip',
    'x-cluster-client-ip',
    'client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'cf-ray',
    'cdn-loop',
    'fly-client-ip',
    'fastly-client-ip',
    'x-original-host',
    'x-envoy-external-address',
    'x-azure-clientip',
    'x-amzn-trace-id',
  ])('is refused for its %s, even when it is empty', name => {
    const headers = { ...visit.headers, [name]: '' }
    expect(refuse({ ...visit, headers })).toEqual({ status: 403, code: 'proxied' })
  })
})

describe('A POST', () => {
  const post = { ...visit, method: 'POST' }
  it.each<[string, Record<string, string>]>([
    ['our page', { origin: 'http://localhost:3978', 'sec-fetch-site': 'same-origin' }],
    ['a command line, which says nothing', {}],
  ])('from %s may pass', (_name, headers) => {
    expect(refuse({ ...post, headers: { ...visit.headers, ...headers } })).toBeUndefined()
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port on this machine', { origin: 'http://localhost:8080' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:3978' }],
    ['https at the same place', { origin: 'https://localhost:3978' }],
    ['a hidden origin', { origin: 'null' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
  ])('from %s is refused', (_name, headers) => {
    const refused = refuse({ ...post, headers: { ...visit.headers, ...headers } })
    expect(refused).toEqual({ status: 403, code: 'foreign-page' })
  })

  it('differs from a GET: a link on another site may open the page', () => {
    const headers = {
      ...visit.headers,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    }
    expect(refuse({ ...visit, headers })).toBeUndefined()
  })

  it.each(['cross-site', 'same-site'])(
    'but what another page (%s) fetches by itself, it does not get',
    site => {
      for (const mode of ['cors', 'no-cors', 'same-origin']) {
        const headers = { ...visit.headers, 'sec-fetch-site': site, 'sec-fetch-mode': mode }
        expect(refuse({ ...visit, headers })?.code).toBe('foreign-page')
      }
    },
  )

  it.each(['same-origin', 'none'])(
    'what the page itself or its reader asks for (%s) passes',
    site => {
      const headers = { ...visit.headers, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' }
      expect(refuse({ ...visit, headers })).toBeUndefined()
    },
  )
})

describe('Over real HTTP', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite({}, '0.0.0.0')
  })
  afterAll(() => site.close())

  const question = {
    id: '2b0e7a0c-3c55-4f67-9d5c-3f2f4a5b6c7d',
    conversation: '5f4d3c2b-1a09-4877-9655-443322110000',
    as: '',
    lang: 'da',
    text: 'Hvornår?',
  }

  it.each([
    ['a forged Host', { Host: 'evil.example' }, 421, texts.da.problem['wrong-host']],
    ['a foreign Origin', { Origin: 'https://evil.example' }, 403, texts.da.problem['foreign-page']],
    ['a proxy', { 'X-Forwarded-For': '127.0.0.1' }, 403, texts.da.problem.proxied],
  ] as const)('%s gets a plain sentence, and the bot hears nothing', async (...row) => {
    const [, headers, status, sentence] = row
    const answer = await sendChat(site.port, question, headers)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ message: sentence, lang: 'da' })
    expect(site.inbounds).toEqual([])
  })

  const stream = `/chat/events?conversation=${question.conversation}&as=`
  it.each([stream])('the stream (%s) is guarded too', async path => {
    expect((await send(site.port, { path, headers: { Host: 'evil.example' } })).status).toBe(421)
    expect((await send(site.port, { path, headers: { Via: '1.1 x' } })).status).toBe(403)
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }
    expect((await send(site.port, { path, headers })).status).toBe(403)
  })

  it.each(['/', '/assets/script/chat.js', '/assets/style/page.css'])(
    '%s is guarded too',
    async path => {
      expect((await send(site.port, { path, headers: { Host: 'evil.example' } })).status).toBe(421)
      expect((await send(site.port, { path, headers: { Via: '1.1 x' } })).status).toBe(403)
      expect((await send(site.port, { path })).status).toBe(200)
    },
  )

  it.each(['/healthz', '/readyz', '/metrics'])('%s answers whoever asks', async path => {
    const headers = { Host: 'pejling.internal', 'X-Forwarded-For': '10.0.0.1' }
    expect((await send(site.port, { path, headers })).status).toBe(200)
  })

  it('a browser gets the sentence as a page in its language', async () => {
    const headers = { Host: 'evil.example', Accept: 'text/html', 'Accept-Language': 'en-GB,en' }
    const answer = await send(site.port, { headers })
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('<html lang="en">')
    expect(answer.body).toContain(texts.en.problem['wrong-host'])
  })

  const others = Object.values(networkInterfaces())
    .flatMap(each => each ?? [])
    .filter(each => !each.internal && each.family === 'IPv4')
  it.skipIf(others.length === 0)('a peer that is not loopback is refused', async () => {
    const address = others[0]?.address ?? ''
    const answer = await send(site.port, { address })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'not-local' })
    expect((await send(site.port, { address, path: '/healthz' })).status).toBe(200)
  })
})
