// An answer that is nobody's to read, on the page in a real Chromium: what its giver sees, and what is left after a reload and elsewhere.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from '../../../support/browser.js'
import { findFaults } from '../axe.js'
import { type Site, startSite, texts } from '../site.js'
import { answer, problem, secrets } from './bot.js'

const mette = 'mette.krogh@havrelund.example'
// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let context: BrowserContext
let site: Site
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startSite()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  site.answer = answer
  context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true })
  context.setDefaultTimeout(60_000)
  page = await open()
  await type('Hej')
  await button('Godt nok').waitFor()
})
afterEach(() => context.close())

async function open(): Promise<Page> {
  const opened = await context.newPage()
  await opened.goto(`${site.url}/?lang=da&as=${mette}`)
  await opened.locator('#log:not([aria-busy])').waitFor()
  return opened
}
async function reload(): Promise<void> {
  await page.reload()
  await page.locator('#log:not([aria-busy])').waitFor()
}
async function type(text: string): Promise<void> {
  await page.locator('#question').fill(text)
  await page.locator('#question').press('Enter')
}
const button = (name: string, of = page) => of.getByRole('button', { name })
const asked = (of = page) => of.locator('article .asked').allTextContents()
const { unkept } = texts.da.client
/** All that the page holds: what stands on it, and what the browser keeps for it. */
const everything = (of = page) =>
  of.evaluate(
    '[document.body.innerHTML, JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage })].join()',
  )

describe('A private button', () => {
  it('is replaced by its answer, and stands nowhere as pressed', async () => {
    const other = await open()
    await button(secrets.value).click()
    await page.getByText('Gemt.').waitFor()
    await other.getByText('Gemt.').waitFor()
    expect([await asked(), await asked(other)]).toEqual([['Hej'], ['Hej']])
    await reload()
    await page.getByText('Gemt.').waitFor()
    expect(await asked()).toEqual(['Hej'])
    expect(await everything()).not.toContain(secrets.value)
  })

  it('that gets an answer below is named by no word, here, in another window and after a reload', async () => {
    const other = await open()
    await button('Godt nok').click()
    await page.getByText('Noteret.').waitFor()
    await other.getByText('Noteret.').waitFor()
    await page.screenshot({ path: '.pejling/web-private-press.png' })
    expect([await asked(), await asked(other)]).toEqual([
      ['Hej', unkept],
      ['Hej', unkept],
    ])
    await reload()
    await page.getByText('Noteret.').waitFor()
    expect(await asked()).toEqual(['Hej', unkept])
    expect(await page.locator('[data-retry]').count()).toBe(0)
  })

  it('that is answered in passing says it beside itself, and it is gone at the next load', async () => {
    await button('Se mit svar').click()
    await page.getByRole('status').getByText('Kun til dig.').waitFor()
    expect(await asked()).toEqual(['Hej'])
    await reload()
    expect(await page.getByText('Kun til dig.').count()).toBe(0)
  })

  it('that fails can be pressed again, and still says nothing of which it was', async () => {
    site.answer = () => {
      throw new Error('x')
    }
    await button('Godt nok').click()
    await page.locator('[data-retry]').waitFor()
    expect(await asked()).toEqual(['Hej', unkept])
    site.answer = answer
    await page.locator('[data-retry]').click()
    await page.getByText('Noteret.').waitFor()
  })

  it('that nobody marked loses its words as soon as the answer says so', async () => {
    const other = await open()
    await button('Umærket').click()
    await page.getByText('Noteret alligevel.').waitFor()
    await other.getByText('Noteret alligevel.').waitFor()
    await expect.poll(asked, { timeout: 30_000 }).toEqual(['Hej', unkept])
    await expect.poll(() => asked(other), { timeout: 30_000 }).toEqual(['Hej', unkept])
  })
})

describe('Words that are an answer', () => {
  it('stand there until they are answered, and then no more, here or in another window', async () => {
    const other = await open()
    let finish = (): void => {}
    site.answer = inbound =>
      new Promise(resolve => {
        finish = () => resolve(answer(inbound))
      })
    await type(secrets.typed)
    await expect.poll(() => asked(other), { timeout: 30_000 }).toEqual(['Hej', secrets.typed])
    finish()
    await page.getByText('Gemt. Tak.').waitFor()
    await other.getByText('Gemt. Tak.').waitFor()
    await expect.poll(asked, { timeout: 30_000 }).toEqual(['Hej', unkept])
    await expect.poll(() => asked(other), { timeout: 30_000 }).toEqual(['Hej', unkept])
    expect(await everything()).not.toContain(secrets.typed)
    await reload()
    await page.getByText('Gemt. Tak.').waitFor()
    expect(await everything()).not.toContain(secrets.typed)
  })
})

describe('A private form', () => {
  it('is filled in, mended and sent, and nothing of it stands there afterwards', async () => {
    await button('Skriv en kommentar').click()
    const field = page.getByRole('textbox', { name: /^Kommentar/ })
    await field.waitFor()
    expect(await field.inputValue()).toBe(secrets.comment)
    await page.screenshot({ path: '.pejling/web-private-form.png', fullPage: true })
    expect(await findFaults(page)).toEqual([])
    await field.fill(`${secrets.comment}!`)
    await button('Gem').click()
    await page.getByText(problem).waitFor()
    await field.fill(`${secrets.comment} mendet`)
    await button('Gem').click()
    await page.getByText('Gemt.').waitFor()
    expect(await asked()).toEqual(['Hej'])
    expect(await everything()).not.toContain(secrets.comment)
    await button('Ret min kommentar').click()
    await page.getByRole('textbox', { name: /^Kommentar/ }).waitFor()
  })

  it('is closed by a reload, like a dialog, and what was typed in it is gone', async () => {
    await button('Skriv en kommentar').click()
    const field = page.getByRole('textbox', { name: /^Kommentar/ })
    await field.fill('Noget helt andet hemmeligt')
    await reload()
    await button('Skriv en kommentar').waitFor()
    expect(await field.count()).toBe(0)
    expect(await asked()).toEqual(['Hej'])
    expect(await everything()).not.toContain('helt andet')
  })

  it('with an answer below keeps its head here, and has none of its words after a reload', async () => {
    await button('Skriv en kommentar').click()
    await page.getByRole('textbox', { name: /^Kommentar/ }).fill(`${secrets.comment}?`)
    await button('Gem').click()
    await page.getByText('Gemt.').waitFor()
    await expect.poll(asked, { timeout: 30_000 }).toEqual(['Hej', unkept])
    await reload()
    await page.getByText('Gemt.').waitFor()
    expect(await asked()).toEqual(['Hej', unkept])
    expect(await everything()).not.toContain(secrets.comment)
  })
})
