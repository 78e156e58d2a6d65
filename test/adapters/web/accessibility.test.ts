// WCAG 2.1 AA on the real page, as far as a machine can tell: axe, narrow and zoomed windows, focus and names.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from '../../support/browser.js'
import { findFaults } from './axe.js'
import { everything, type Site, startSite, texts } from './site.js'

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite()
  site.answer = inbound => {
    if (inbound.type === 'text' && inbound.text.includes('fejl')) throw new Error('x')
    if (inbound.type === 'text' && inbound.text.includes('vent')) return new Promise(() => {})
    return { outcome: 'replied', reply: { lang: 'da', text: 'x', blocks: everything } }
  }
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A page with an answer, a failure and a question that is waiting. */
async function openWithAnswers(options: BrowserContextOptions, path = '/?as='): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  await page.goto(site.url + path)
  const send = async (text: string) => {
    await page.getByRole('textbox').fill(text)
    await page.getByRole('textbox').press('Enter')
  }
  await send('Hvornår?')
  await page.locator('article .reply').waitFor()
  // A failed question comes back into the field: the next one is written after that, as a person would.
  await send('en fejl')
  await page.locator('[data-retry]').waitFor()
  await send('vent lidt')
  return page
}

const looks: [string, BrowserContextOptions][] = [
  ['light and wide', { colorScheme: 'light', viewport: { width: 1280, height: 860 } }],
  ['dark and wide', { colorScheme: 'dark', viewport: { width: 1280, height: 860 } }],
  ['light and 320 px', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ['dark and 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
]

describe.each(looks)('The page, %s', (_name, look) => {
  it.each(['da', 'en'])('has nothing that axe would mend, in %s', async lang => {
    const page = await openWithAnswers({ ...look, bypassCSP: true }, `/?lang=${lang}&as=`)
    const folded = page.locator('aside details:not([open]) summary')
    if ((await folded.count()) > 0) await folded.click()
    expect(await findFaults(page)).toEqual([])
    await page.close()
  })

  it('never scrolls sideways', async () => {
    const page = await openWithAnswers(look)
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(look.viewport?.width)
    await page.close()
  })
})

describe('On the narrowest phone', () => {
  it('nothing in an answer stands outside of it, not even an address of one long word', async () => {
    const address = `https://havrelund.example/${'vaerktoejer-'.repeat(12)}`
    const value = { text: address, url: address }
    const fields = { type: 'fields', fields: [{ label: 'Link', value }] } as const
    const usual = site.answer
    site.answer = () => ({
      outcome: 'replied',
      reply: { lang: 'da', text: address, blocks: [...everything, fields] },
    })
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${site.url}/?as=`)
    await page.getByRole('textbox').fill('Hvor er siden?')
    await page.getByRole('textbox').press('Enter')
    await page.locator('article .reply').waitFor()
    const outside = await page.evaluate(
      `[...document.querySelectorAll('article .reply dl *')].filter(each => each.getBoundingClientRect().right > 320).length`,
    )
    expect(outside).toBe(0)
    await page.close()
    site.answer = usual
  })
})

describe('At 200 % and 400 % zoom', () => {
  it.each([
    [640, 430],
    [320, 215],
  ])(
    '(%i × %i) everything can be reached, and the field does not cover the answers',
    async (width, height) => {
      const page = await openWithAnswers({ viewport: { width, height } })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      const position = await page.evaluate(
        'getComputedStyle(document.querySelector("#ask")).position',
      )
      expect(position).toBe('static')
      await page.close()
    },
  )
})

describe('With the keyboard', () => {
  it('the focus goes through the page in the order of reading, and can always be seen', async () => {
    const page = await openWithAnswers({ viewport: { width: 1280, height: 860 } })
    await page.evaluate('document.querySelector(".skipnav").focus()')
    const stops: string[] = []
    for (let at = 0; at < 40; at++) {
      const { name, seen } = Stop.parse(await page.evaluate(describeFocus))
      if (name === 'BODY') break
      expect(seen, name).toBe(true)
      stops.push(name)
      await page.keyboard.press('Tab')
    }
    expect(stops).toEqual([
      texts.da.skip,
      'Dansk',
      'English',
      expect.stringContaining(texts.da.who),
      'as-3',
      ...texts.da.guest.suggestions,
      expect.stringContaining('Medborgerhuset'),
      'Hvornår, Møde, Sted',
      expect.stringContaining('Læringslab 2'),
      'Hvor er det?',
      'Og læringslab 2?',
      expect.stringContaining('Læs mere'),
      'Prøv igen',
      texts.da.startAgain,
      'question',
      texts.da.send,
    ])
    await page.close()
  })

  it('a focused thing is never hidden under the field', async () => {
    const page = await openWithAnswers({ viewport: { width: 390, height: 700 } })
    await page.evaluate('document.querySelector(".skipnav").focus()')
    for (let at = 0; at < 15; at++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(isCovered)).toBe(false)
    }
    await page.close()
  })
})

describe('For one who wants nothing to move', () => {
  it.each([
    ['reduce', 0],
    ['no-preference', 1],
  ] as const)('(%s) this many things move while an answer is waited for: %i', async (...row) => {
    const [reducedMotion, moving] = row
    const page = await openWithAnswers({ reducedMotion })
    await page.locator('.dots').waitFor()
    const moved = 'document.getAnimations().filter(each => each.animationName).length'
    expect(await page.evaluate(moved)).toBe(moving)
    await page.close()
  })
})

describe('Targets', () => {
  it('for a finger are at least 44 px high', async () => {
    const page = await openWithAnswers({ viewport: { width: 390, height: 800 } })
    const low =
      await page.evaluate(`[...document.querySelectorAll('button, summary, nav a, .persona label, textarea')]
      .filter(each => each.offsetParent && each.getBoundingClientRect().height < 44)
      .map(each => each.outerHTML)`)
    expect(low).toEqual([])
    await page.close()
  })
})

describe('For a screen reader', () => {
  it('the log is named and polite, answers say their language, and the parts of the page have names', async () => {
    const page = await openWithAnswers({ viewport: { width: 1280, height: 860 } }, '/?lang=en&as=')
    expect(await page.getByRole('log', { name: 'Conversation' }).getAttribute('aria-live')).toBe(
      'polite',
    )
    expect(await page.locator('article .reply').getAttribute('lang')).toBe('da')
    expect(await page.getByRole('group', { name: 'Who are you?' }).count()).toBe(1)
    expect(await page.getByRole('textbox', { name: 'What would you like to know?' }).count()).toBe(
      1,
    )
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Pejling'])
    await page.close()
  })
})

const Stop = z.object({ name: z.string(), seen: z.boolean() })
const describeFocus = `(() => {
  const at = document.activeElement
  const name = at.id || at.getAttribute('name') || at.getAttribute('aria-label') || at.textContent || at.tagName
  const ring = getComputedStyle(at.name === 'as' ? at.nextElementSibling : at, at.name === 'as' ? '::before' : null).outlineStyle
  return { name: at === document.body ? 'BODY' : name.trim(), seen: ring !== 'none' }
})()`
const isCovered = `(() => {
  const at = document.activeElement
  const form = document.querySelector('#ask')
  if (at === document.body || form.contains(at)) return false
  return at.getBoundingClientRect().top >= form.getBoundingClientRect().top
})()`
