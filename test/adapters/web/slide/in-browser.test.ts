// The page for the slide in a real Chromium: on a projector and on a telephone, light and dark, with nothing that axe would mend.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { slidePath } from '../../../../src/core/meeting-code.js'
import { launchBrowser } from '../../../support/browser.js'
import { findFaults } from '../axe.js'
import { type Site, startSite, tenant } from '../site.js'

// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite({
    chat: undefined,
    slides: {
      address: path => `https://pejling.havrelund.example${path}`,
      doors: () => [
        { app: 'slack', url: () => 'https://slack.com/app_redirect?app=A0&team=T0' },
        { app: 'teams', url: code => `https://teams.microsoft.com/l/chat/0/0?message=${code}` },
      ],
    },
  })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const sizes = {
  projector: { width: 1920, height: 1080 },
  'old-projector': { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 568 },
  low: { width: 844, height: 390 },
} as const

async function open(
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${site.url}${slidePath(tenant, 'WMXK')}`)
  return page
}
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`no ${selector}`)
  return box
}

describe.each(['light', 'dark'] as const)('In %s', scheme => {
  it.each(Object.entries(sizes))(
    'the widest code fits on a %s without a scroll, and axe finds nothing',
    async (name, size) => {
      const page = await open(size, scheme)
      await page.screenshot({ path: `.pejling/slide-${name}-${scheme}.png` })
      const scrolled = await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
      )
      expect(scrolled).toEqual([size.width, size.height])
      for (const part of ['h1', '.code', '.doors']) {
        const { x, y, width, height } = await boxOf(page, part)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(size.width)
        expect(y + height).toBeLessThanOrEqual(size.height)
      }
      expect(await findFaults(page)).toEqual([])
      await page.context().close()
    },
  )
})

describe('On a projector', () => {
  it('the letters are read from ten metres, and the drawing scanned from the tables', async () => {
    const page = await open(sizes.projector, 'light')
    // Two metres of picture, and a letter of 7 mm for each metre between: ten times what a line of reading needs.
    const letter = await boxOf(page, '.code > [aria-hidden]:last-child')
    expect((letter.height / 1920) * 2000).toBeGreaterThan(200)
    const qr = await boxOf(page, '.qr')
    expect((qr.width / 1920) * 2000).toBeGreaterThan(350)
  })
})

describe('On a telephone', () => {
  it('there is nothing to scan, and buttons that a thumb finds', async () => {
    const page = await open(sizes.phone, 'light')
    expect(await page.locator('.qr').isVisible()).toBe(false)
    for (const name of ['Åbn Slack', 'Åbn Teams']) {
      const box = await page.getByRole('link', { name }).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
  })

  it('a screen reader says the code letter by letter', async () => {
    const page = await open(sizes.phone, 'light')
    expect(await page.locator('main').ariaSnapshot()).toContain('Koden er W M X K')
  })
})
