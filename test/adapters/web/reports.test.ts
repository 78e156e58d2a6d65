// The route of a report's file: the bytes as they are, with a name and a type that a browser saves; and a clear 404 for anything else.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWebServer, type WebServer } from '../../../adapters/web/server.js'
import type { Reply } from '../../../src/core/reply.js'
import { wording } from '../../../src/wording/wording.js'
import { createTestLog } from '../../support/redis.js'

const page: Reply = {
  ...{ lang: 'da', text: 'Til alle' },
  blocks: [
    { type: 'text', text: 'Til <alle>', style: 'heading' },
    { type: 'text', text: 'Sådan er det.' },
    {
      type: 'actions',
      buttons: [{ label: 'Tryk', action: { id: 'ask', q: 'noget' } }],
    },
  ],
}
let server: WebServer
let url: string

beforeAll(async () => {
  server = createWebServer({
    texts: { da: wording('da').page, en: wording('en').page },
    log: createTestLog(),
    ready: async () => ({ ready: true, reasons: [], storage: 'D2' }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    report: {
      read: async (token, file) =>
        token === 'min' && /\.(csv|xlsx)$/.test(file) ? new Uint8Array([239, 187, 191]) : undefined,
      picture: async token => (token === 'by-0a' ? new Uint8Array([137, 80, 78, 71]) : undefined),
      page: async token => (token === 'side' ? page : undefined),
    },
  })
  url = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`
})
afterAll(() => server.close())

it.each([
  ['beskeder.csv', 'text/csv; charset=utf-8'],
  ['beskeder.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('gives %s to be saved', async (file, type) => {
  const response = await fetch(`${url}/reports/min/${file}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([239, 187, 191])
})

it('gives a page to read, with its heading as its name and nothing to press', async () => {
  const response = await fetch(`${url}/reports/side/til-alle.html`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const html = await response.text()
  expect(html).toContain('<h1>Til &lt;alle&gt;</h1>')
  expect(html).toContain('<title>Til &lt;alle&gt;</title>')
  expect(html).toContain('Sådan er det.')
  expect(html).not.toContain('Tryk')
  expect((await fetch(`${url}/assets/style/page.css`)).status).toBe(200)
})

it.each(['GET', 'HEAD'])('gives a message’s picture to a chat that asks by %s', async method => {
  const response = await fetch(`${url}/reports/by-0a.png`, { method })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('content-length')).toBe('4')
  expect(response.headers.get('content-disposition')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('private, max-age=3600')
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const bytes = method === 'GET' ? [137, 80, 78, 71] : []
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes)
})

it.each([
  'min.png',
  'side.png',
  'by-0a.csv',
  'by-0a/billede.png',
  'andens/side.html',
  'min/side.html',
  'andens/beskeder.csv',
  'min/beskeder.pdf',
  'min/..%2f..%2fetc',
])('says that %s is none', async path => {
  const response = await fetch(`${url}/reports/${path}`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(await response.text()).toMatch(/Linket virker ikke længere|findes ikke/)
})
