// GET /kode/…: what the page for the slide says, to whom, and what it never tells.
import { decodeQR } from 'qr/decode.js'
import { afterEach, describe, expect, it } from 'vitest'
import type { Door, Slides } from '../../../../adapters/web/slides.js'
import { TenantId } from '../../../../src/core/ids.js'
import { codeLetters, isCode, slidePath } from '../../../../src/core/meeting-code.js'
import { send } from '../send.js'
import { type Site, startSite, tenant, texts } from '../site.js'

const path = slidePath(tenant, 'K7PM')
const slack: Door = {
  app: 'slack',
  url: async () => 'https://slack.com/app_redirect?app=A0&team=T0',
}
const teams: Door = {
  app: 'teams',
  url: code => `https://teams.microsoft.com/l/chat/0/0?message=${code}`,
}
const open: Site[] = []
afterEach(async () => {
  for (const site of open.splice(0)) await site.close()
})

/** A server of one tenant without the demonstration's page. */
async function serve(doors: readonly Door[] = [slack, teams], options: object = {}): Promise<Site> {
  const slides: Slides = {
    address: at => `https://pejling.havrelund.example${at}`,
    doors: asked => (asked === tenant ? doors : undefined),
  }
  const site = await startSite({ chat: undefined, slides, ...options })
  open.push(site)
  return site
}

/** What a camera reads in the page's drawing. */
function scan(html: string): string {
  const [, size = '0'] = /class="qr" viewBox="0 0 (\d+)/.exec(html) ?? []
  const [, dots = ''] = /fill="#000000" d="([^"]*)"/.exec(html) ?? []
  const scale = 6
  const side = Number(size) * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of dots.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4
        data.fill(0, at, at + 3)
      }
  return decodeQR({ height: side, width: side, data })
}

describe('The path of a code', () => {
  it('names the tenant and the code, and the language where that is not Danish', () => {
    expect(slidePath(TenantId.parse('havrelund'), 'K7PM')).toBe('/kode/havrelund/K7PM')
    expect(slidePath(TenantId.parse('havrelund'), 'K7PM', 'en')).toBe(
      '/kode/havrelund/K7PM?lang=en',
    )
  })

  it.each(['K7PM', 'k7pm', codeLetters.slice(0, 4), codeLetters.slice(-4)])('%s is a code', text =>
    expect(isCode(text)).toBe(true),
  )
  it.each(['K7P', 'K7PMX', 'K7PA', 'K7P1', 'K7P ', '<b>x', '', 'æøåK'])('%j is none', text =>
    expect(isCode(text)).toBe(false),
  )
})

describe('The page for the slide', () => {
  it('says the code, where to write it, and leads there with it', async () => {
    const { port } = await serve()
    const { status, headers, body } = await send(port, { path })
    expect(status).toBe(200)
    expect(body).toContain('<h1>Skriv koden til Pejling i Slack eller Teams</h1>')
    expect(body).toContain('<span class="sr-only">Koden er K 7 P M</span>')
    expect(body).toContain('href="https://slack.com/app_redirect?app=A0&amp;team=T0">Åbn Slack</a>')
    expect(body).toContain(
      'href="https://teams.microsoft.com/l/chat/0/0?message=K7PM">Åbn Teams</a>',
    )
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).not.toMatch(/<script|<style| style=/)
  })

  it('has its own address in a drawing that a camera reads', async () => {
    const { port } = await serve()
    for (const at of [path, `${path}?lang=en`])
      expect(scan((await send(port, { path: at })).body)).toBe(
        `https://pejling.havrelund.example${at}`,
      )
  })

  it('is in English where that is asked for, and takes small letters', async () => {
    const { port } = await serve([teams])
    const { body } = await send(port, { path: '/kode/havrelund/k7pm?lang=en' })
    expect(body).toMatch(/<html lang="en">.*Write the code to Pejling in Teams.*K 7 P M/s)
    expect(scan(body)).toBe('https://pejling.havrelund.example/kode/havrelund/K7PM?lang=en')
  })

  it('says the same of any code, whether it opens anything or not, and nothing of the tenant', async () => {
    const { port } = await serve()
    const shown = async (code: string) => {
      const { body } = await send(port, { path: slidePath(tenant, code) })
      const parts = code.split('')
      return body
        .replaceAll(code, 'KODE')
        .replace(parts.join(' '), 'K O D E')
        .replace(/<span aria-hidden="true">.<\/span>/g, '')
        .replace(/<path[^>]*>/g, '')
    }
    expect(await shown('K7PM')).toBe(await shown('ZZZZ'))
    expect(await shown('K7PM')).not.toMatch(/havrelund/i)
  })

  it.each([
    ['a code with a letter that none has', '/kode/havrelund/K7PA'],
    ['a code that is too long', '/kode/havrelund/K7PMM'],
    ['markup', '/kode/havrelund/%3Cb%3Ex'],
    ['a tenant that there is not', '/kode/andeby/K7PM'],
    ['a tenant that can be none', '/kode/..%2F..%2Fetc/K7PM'],
    ['no code', '/kode/havrelund'],
    ['no tenant', '/kode'],
  ])('is not there for %s', async (_what, at) => {
    const { port } = await serve()
    const { status, body } = await send(port, { path: at, headers: { Accept: 'application/json' } })
    expect([status, JSON.parse(body).error]).toEqual([404, 'not-found'])
  })

  it('has its style sheets where there is no chat page', async () => {
    const { port } = await serve()
    const { body } = await send(port, { path })
    const sheets = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, at]) => at)
    expect(sheets).toContain('/assets/style/slide.css')
    for (const at of [...sheets, '/assets/icon.svg', '/assets/dkfds/css/dkfds.min.css'])
      expect((await send(port, { path: at ?? '' })).status).toBe(200)
    expect((await send(port, { path: '/' })).status).toBe(404)
    expect((await send(port, { path: '/assets/..%2f..%2fserver.ts' })).status).toBe(404)
  })

  it('of the demonstration stays on this machine, and leads to its chat', async () => {
    const chat = await startSite()
    open.push(chat)
    const site = await serve([{ app: 'chat', url: () => '/' }], { chat: chat.chat })
    const { body } = await send(site.port, { path })
    expect(body).toContain('<h1>Skriv koden til Pejling i chatten</h1>')
    expect(body).toContain('href="/">Åbn chatten</a>')
    const forwarded = await send(site.port, { path, headers: { 'X-Forwarded-For': '10.0.0.1' } })
    expect(forwarded.status).toBe(403)
  })

  it('without any place to write in says what to do all the same', () => {
    expect(texts.da.slide.write([])).toBe('Skriv koden til Pejling')
    expect(texts.en.slide.write([])).toBe('Write the code to Pejling')
  })
})
