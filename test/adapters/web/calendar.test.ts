// A calendar program's visits: a secret address gives a calendar, everything else the same plain no.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWebServer } from '../../../adapters/web/server.js'
import { wording } from '../../../src/wording/wording.js'
import { createTestLog } from '../../support/redis.js'

const asked: [string, string | undefined][] = []
const server = createWebServer({
  texts: { da: wording('da').page, en: wording('en').page },
  log: createTestLog(),
  ready: async () => ({ ready: true, reasons: [], storage: 'D2' }),
  metrics: async () => ({ contentType: 'text/plain', body: '' }),
  calendar: async (token, meeting) => {
    asked.push([token, meeting])
    return token === 'rigtig'
      ? 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Møder\r\nEND:VCALENDAR\r\n'
      : undefined
  },
})
let url = ''
beforeAll(async () => {
  url = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`
})
afterAll(() => server.close())

describe('a calendar’s address', () => {
  it('gives the calendar as such, whole, with nothing kept on the way', async () => {
    const response = await fetch(`${url}/calendar/rigtig.ics`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('inline; filename="netvaerk.ics"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('X-WR-CALNAME:Møder')
  })

  it('gives one meeting by its id, whatever the id holds', async () => {
    const id = 'a/b#2026-10-21T14:00 æ%'
    const response = await fetch(`${url}/calendar/rigtig/${encodeURIComponent(id)}.ics`)
    expect(response.status).toBe(200)
    expect(asked.at(-1)).toEqual(['rigtig', id])
  })

  it.each([
    '/calendar/forkert.ics',
    '/calendar/rigtig',
    '/calendar/rigtig.ics.exe',
    '/calendar/rigtig/x',
    '/calendar/%00.ics',
  ])('that is none (%s) is not found, with what to do, and says nothing of why', async path => {
    const response = await fetch(url + path, { headers: { 'accept-language': 'da' } })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('virker ikke længere')
  })

  it('is read only', async () => {
    expect((await fetch(`${url}/calendar/rigtig.ics`, { method: 'POST' })).status).toBe(404)
  })
})
