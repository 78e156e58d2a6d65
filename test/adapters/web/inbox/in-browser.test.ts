// Messages that others caused, on the page in a real Chromium: where they stand, when they come, and who is told that they are there.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRooms } from '../../../../adapters/web/conversation/rooms.js'
import { textReply } from '../../../../src/core/reply.js'
import { launchBrowser } from '../../../support/browser.js'
import { forget, randomTenant } from '../../../support/redis.js'
import { offering } from '../form/bot.js'
import { type Site, startSite, texts } from '../site.js'

const mette = 'mette.krogh@havrelund.example'
const sofie = 'sofie.brandt@havrelund.example'
// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
let context: BrowserContext
let base: Site
let site: Site
let tenant = randomTenant()
beforeAll(async () => {
  browser = await launchBrowser()
  base = await startSite()
})
afterAll(async () => {
  await browser.close()
  await base.close()
})
beforeEach(async () => {
  tenant = randomTenant()
  site = await startSite({ chat: { ...base.chat, tenant, rooms: createRooms() } })
  context = await newContext()
})
afterEach(async () => {
  await context.close()
  await site.close()
  await forget(tenant)
})

async function newContext(): Promise<BrowserContext> {
  const made = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    reducedMotion: 'reduce',
  })
  made.setDefaultTimeout(30_000)
  return made
}
async function open(as = mette, from = context, lang = 'da'): Promise<Page> {
  const page = await from.newPage()
  await page.goto(`${site.url}/?lang=${lang}&as=${as}`)
  await page.locator('#log:not([aria-busy])').waitFor()
  return page
}
let count = 0
const write = (to: string, text: string) =>
  site.sender.send({ platform: 'web', userId: to }, textReply('da', text), `k${++count}`)
const messages = (page: Page) => page.locator('article.incoming .answer').allInnerTexts()
const shows = (page: Page, expected: string[]) =>
  expect.poll(() => messages(page), { timeout: 30_000 }).toEqual(expected)
const badges = (page: Page) => page.locator('.persona .unread').allInnerTexts()
const persona = (page: Page, name: RegExp) =>
  page.getByRole('radio', { name }).check({ force: true })

describe('A message', () => {
  it('comes to every window of the person at once, without a question over it, and is read aloud', async () => {
    const elsewhere = await newContext()
    const [page, same, other] = [await open(), await open(), await open(mette, elsewhere)]
    await write(mette, 'Sofie Brandt svarer: Nøglen hænger på kontoret.')
    for (const each of [page, same, other]) {
      await shows(each, ['Sofie Brandt svarer: Nøglen hænger på kontoret.'])
    }
    expect(await page.locator('article .asked').count()).toBe(0)
    expect(await page.locator('article .who').innerText()).toBe(texts.da.client.incoming)
    expect(await page.getByRole('log').getByText('Nøglen hænger').count()).toBe(1)
    await elsewhere.close()
  })

  it('waits for the next page where none was open, and is there once, after reloads too', async () => {
    await write(mette, 'Et')
    await write(mette, 'To')
    const page = await open()
    await shows(page, ['Et', 'To'])
    await page.reload()
    await shows(page, ['Et', 'To'])
    await page.getByRole('button', { name: texts.da.startAgain }).click()
    await page.locator('#log:not([aria-busy])').waitFor()
    expect(await messages(page)).toEqual([])
    await write(mette, 'Tre')
    await shows(page, ['Tre'])
  })

  it('that comes to a window that is not seen is there when it is looked at', async () => {
    const page = await open()
    const see = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
      )
    await see(true)
    const elsewhere = await newContext()
    const other = await open(mette, elsewhere)
    await write(mette, 'Imens')
    await shows(other, ['Imens'])
    await see(false)
    await shows(page, ['Imens'])
    await elsewhere.close()
  })

  it('that is changed changes in every window where it stands, and is so after a reload', async () => {
    const [page, same] = [await open(), await open()]
    await site.sender.send({ platform: 'web', userId: mette }, offering, 'changes')
    await write(mette, 'Siden')
    const button = page.locator('article.incoming').first().getByRole('button').first()
    await button.focus()
    const now = textReply('da', 'Aflyst: mødet på torsdag')
    await site.sender.edit({ platform: 'web', userId: mette }, 'changes', now)
    for (const each of [page, same]) await shows(each, ['Aflyst: mødet på torsdag', 'Siden'])
    expect(await page.locator('article.incoming').first().getByRole('button').count()).toBe(0)
    // Whoever stood on a button that is gone stands at the message.
    expect(await page.evaluate('document.activeElement.className')).toContain('incoming')
    await page.reload()
    await shows(page, ['Aflyst: mødet på torsdag', 'Siden'])
  })

  it('has buttons that work, and its own votes', async () => {
    const page = await open()
    await site.sender.send({ platform: 'web', userId: mette }, offering, 'with-buttons')
    const vote = page.getByRole('button', { name: 'Svaret hjalp', exact: true })
    site.answer = () => ({ outcome: 'replied', reply: textReply('da', 'Tak!'), quiet: true })
    base.answer = site.answer
    await vote.click()
    await page.getByRole('status').filter({ hasText: 'Tak!' }).waitFor()
    await page.reload()
    await expect.poll(() => vote.getAttribute('aria-pressed'), { timeout: 30_000 }).toBe('true')
  })
})

describe('The list of people', () => {
  it('says in words who has something new, as it comes, until they have seen it', async () => {
    const page = await open()
    expect(await badges(page)).toEqual([])
    await write(sofie, 'Et')
    await expect.poll(() => badges(page), { timeout: 30_000 }).toEqual(['1 ny besked'])
    await write(sofie, 'To')
    await expect.poll(() => badges(page), { timeout: 30_000 }).toEqual(['2 nye beskeder'])
    expect(await page.getByRole('radio', { name: /Sofie Brandt.*2 nye beskeder/ }).count()).toBe(1)
    await persona(page, /Sofie Brandt/)
    await shows(page, ['Et', 'To'])
    await expect.poll(() => badges(page), { timeout: 30_000 }).toEqual([])
    await persona(page, /Mette Krogh/)
    expect(await messages(page)).toEqual([])
  })

  it('says it in the language of the page, also when that changes, and on the folded list', async () => {
    const page = await open()
    await write(sofie, 'Et')
    await page.locator('.persona .unread').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await expect.poll(() => badges(page), { timeout: 30_000 }).toEqual(['1 new message'])
    await page.setViewportSize({ width: 390, height: 800 })
    await page.locator('summary').getByText('1 new message').waitFor()
  })
})
