// WCAG 2.1 AA for forms, votes and messages on the real page: axe, narrow windows, zoom, focus that can be seen.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { webLimits } from '../../../../adapters/web/limits.js'
import { textReply } from '../../../../src/core/reply.js'
import { launchBrowser } from '../../../support/browser.js'
import { forget, randomTenant } from '../../../support/redis.js'
import { findFaults } from '../axe.js'
import { type Site, startSite } from '../site.js'
import { fill, form, problems } from './bot.js'

const tenant = randomTenant()
// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
let base: Site
let site: Site
beforeAll(async () => {
  browser = await launchBrowser()
  base = await startSite()
  site = await startSite({
    limits: { ...webLimits, pageSameAskMs: 0 },
    chat: { ...base.chat, tenant, bot: { handle: async each => fill(each) } },
  })
  const [, , sofie] = await base.chat.personas('da')
  const to = { platform: 'web', userId: sofie?.id ?? '' }
  await site.sender.send(to, textReply('da', 'Et spørgsmål'), 'k1')
})
afterAll(async () => {
  await browser.close()
  await Promise.all([base.close(), site.close()])
  await forget(tenant)
})

/** A page with a form that was sent, one that is wrong, one that is open, a vote, and a message. */
async function openWithForms(options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  page.setDefaultTimeout(30_000)
  await page.goto(`${site.url}/?as=mette.krogh@havrelund.example`)
  const ask = async (): Promise<void> => {
    await page.getByRole('textbox', { name: 'Hvad vil du vide?' }).fill('Hvem har nøglen?')
    await page.getByRole('textbox', { name: 'Hvad vil du vide?' }).press('Enter')
  }
  const send = () =>
    page.getByRole('form').last().getByRole('button', { name: form.submit }).press('Enter')
  await ask()
  await page.getByRole('button', { name: 'Svaret hjalp', exact: true }).click()
  await page.getByRole('button', { name: 'Spørg en koordinator' }).click()
  // By key: the page may scroll to what has come while a mouse is on its way.
  await page.getByLabel('Danskvejledere').press('Space')
  await send()
  await page.getByText('Jeg har sendt det').waitFor()
  await page.getByRole('button', { name: 'Spørg en koordinator' }).click()
  await send()
  await page.getByText(problems.empty).waitFor()
  const to = { platform: 'web', userId: 'mette.krogh@havrelund.example' }
  await site.sender.send(to, textReply('da', 'Nøglen hænger på kontoret.'), `${Math.random()}`)
  await page.getByText('Nøglen hænger på kontoret.').last().waitFor()
  return page
}

const looks: [string, BrowserContextOptions][] = [
  ['light and wide', { colorScheme: 'light', viewport: { width: 1280, height: 860 } }],
  ['dark and wide', { colorScheme: 'dark', viewport: { width: 1280, height: 860 } }],
  ['light and 320 px', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ['dark and 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
]

describe.each(looks)('The page with forms, %s', (_name, look) => {
  it('has nothing that axe would mend, and never scrolls sideways', async () => {
    const page = await openWithForms({ ...look, bypassCSP: true })
    const folded = page.locator('aside details:not([open]) summary')
    if ((await folded.count()) > 0) await folded.click()
    await page.locator('.persona .unread').waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.viewport?.width)
    await page.close()
  })
})

describe('In a form', () => {
  it('the focus can always be seen, and what has it is never under the field one asks in', async () => {
    const page = await openWithForms({ viewport: { width: 390, height: 700 } })
    await page.evaluate('document.querySelector("form.fill [name]").focus()')
    for (let at = 0; at < 8; at++) {
      expect(await page.evaluate(focus)).toEqual({ isSeen: true, isCovered: false })
      await page.keyboard.press('Tab')
    }
    await page.close()
  })

  it('targets for a finger are at least 44 px high', async () => {
    const page = await openWithForms({ viewport: { width: 390, height: 800 } })
    const low =
      await page.evaluate(`[...document.querySelectorAll('.answer button, .fill .form-input, .fill select, .fill label[for] ')]
      .filter(each => !each.matches('.form-label') && each.getBoundingClientRect().height < 44)
      .map(each => each.outerHTML)`)
    expect(low).toEqual([])
    await page.close()
  })
})

/** A radio button and a checkbox are drawn by their label. */
const focus = `(() => {
  const at = document.activeElement
  const isBox = at.type === 'radio' || at.type === 'checkbox'
  const ring = getComputedStyle(isBox ? at.nextElementSibling : at, isBox ? '::before' : null).outlineStyle
  const form = document.querySelector('#ask')
  const isCovered = !form.contains(at) && at.getBoundingClientRect().top >= form.getBoundingClientRect().top
  return { isSeen: ring !== 'none', isCovered }
})()`
