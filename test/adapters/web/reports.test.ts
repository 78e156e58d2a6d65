// The route of a report's file: the bytes as they are, with a name and a type that a browser saves; and a clear 404 for anything else.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWebServer, type WebServer } from '../../../adapters/web/server.js'
import { wording } from '../../../src/wording/wording.js'
import { createTestLog } from '../../support/redis.js'

let server: WebServer
let url: string

beforeAll(async () => {
  server = createWebServer({
    texts: { da: wording('da').page, en: wording('en').page },
    log: createTestLog(),
    ready: async () => ({ ready: true, reasons: [], storage: 'D2' }),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    report: async (token, file) =>
      token === 'min' && /\.(csv|xlsx)$/.test(file) ? new Uint8Array([239, 187, 191]) : undefined,
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

it.each(['andens/beskeder.csv', 'min/beskeder.pdf', 'min/..%2f..%2fetc'])(
  'says that %s is none',
  async path => {
    const response = await fetch(`${url}/reports/${path}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Linket virker ikke længere')
  },
)
