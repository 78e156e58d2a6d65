// The beginning of an answer that is still being written: as lines over HTTP, and as it stands in a real Chromium.
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Following, Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import { launchBrowser } from '../../support/browser.js'
import { sendChat } from './send.js'
import { type Site, startSite } from './site.js'

const whole = 'Dit næste lab er tirsdag d. 1. december.\nDet er på Medborgerhuset.'
const lines = { Accept: 'application/json, application/x-ndjson' }

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
let finish: (handled: Handled) => void
let begin: (following: Following | undefined) => void
beforeEach(() => {
  begin = () => undefined
  const handled = new Promise<Handled>(resolve => {
    finish = resolve
  })
  site.answer = (_, following) => {
    begin(following)
    return handled
  }
})
const replied: Handled = { outcome: 'replied', reply: textReply('da', whole) }
const asked = () => ({
  ...{ id: randomUUID(), conversation: randomUUID(), as: 'mette.krogh@havrelund.example' },
  ...{ lang: 'da', text: 'Hvornår?' },
})

describe('The beginning of an answer', () => {
  it('comes in lines to who takes them, and the answer last', async () => {
    begin = following => {
      following?.onText?.('Dit næste lab')
      following?.onText?.('Dit næste lab er tirsdag')
      finish(replied)
    }
    const { headers, body, status } = await sendChat(site.port, asked(), lines)
    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
    const [first, second, last] = body
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect([first, second]).toEqual([
      { soFar: 'Dit næste lab' },
      { soFar: 'Dit næste lab er tirsdag' },
    ])
    expect(last).toMatchObject({ lang: 'da', text: whole })
  })

  it('is never asked for by who takes JSON alone, who gets the answer whole', async () => {
    begin = following => {
      expect(following?.onText).toBeUndefined()
      finish(replied)
    }
    const { headers, body } = await sendChat(site.port, asked())
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toMatchObject({ text: whole })
  })

  it('is no line where the answer comes at once', async () => {
    begin = () => finish(replied)
    const { headers, body } = await sendChat(site.port, asked(), lines)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toMatchObject({ text: whole })
  })

  it('is followed by the sentence where nothing comes of it', async () => {
    begin = following => {
      following?.onText?.('Dit næste')
      finish({ outcome: 'failed', reply: textReply('da', 'Lageret er væk') })
    }
    const { body } = await sendChat(site.port, asked(), lines)
    const last = JSON.parse(body.trim().split('\n').at(-1) ?? '')
    expect(last).toEqual({ error: 'failed', message: 'Lageret er væk' })
  })

  it('grows on the page as text, which a screen reader passes over, and gives way to the answer', async () => {
    const page = await open()
    let following: Following | undefined
    begin = given => {
      following = given
    }
    await page.getByRole('textbox').fill('Hvornår?')
    await page.getByRole('textbox').press('Enter')
    await expect.poll(() => following?.onText, { timeout: 15_000 }).toBeDefined()
    following?.onText?.('Dit næste <b>lab</b>')
    const shown = page.locator('.beginning')
    await shown.waitFor()
    expect(await shown.textContent()).toBe('Dit næste <b>lab</b>')
    expect(await shown.getAttribute('aria-hidden')).toBe('true')
    following?.onText?.(whole)
    await page.getByText('Medborgerhuset').waitFor()
    finish(replied)
    await page.locator('.reply[lang]').waitFor()
    expect(await shown.count()).toBe(0)
    expect(await page.locator('.reply[lang]').textContent()).toContain('Medborgerhuset')
    await page.close()
  })

  it('that breaks off leaves the answer to the log, which has it', async () => {
    const page = await open()
    let following: Following | undefined
    begin = given => {
      following = given
    }
    // The line is cut as soon as it has begun.
    await page.route('**/chat', async route => {
      void route.fetch().catch(() => undefined)
      await expect.poll(() => following?.onText, { timeout: 15_000 }).toBeDefined()
      await route.abort('connectionreset')
    })
    await page.getByRole('textbox').fill('Hvornår?')
    await page.getByRole('textbox').press('Enter')
    await expect.poll(() => following?.onText, { timeout: 15_000 }).toBeDefined()
    following?.onText?.('Dit næste lab')
    finish(replied)
    await page.locator('.reply[lang]').waitFor()
    expect(await page.locator('.asked').count()).toBe(1)
    await page.close()
  })
})

async function open(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${site.url}/?as=mette.krogh@havrelund.example`)
  return page
}
