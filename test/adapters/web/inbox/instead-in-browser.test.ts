// An answer that takes the place of what its button stands in, on the page in a real Chromium: where it is read, and where one stands.
import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Inbound } from '../../../../src/core/message.js'
import type { Handled } from '../../../../src/core/ports.js'
import { type Reply, textReply } from '../../../../src/core/reply.js'
import { launchBrowser } from '../../../support/browser.js'
import { form } from '../form/bot.js'
import { type Site, startSite } from '../site.js'

const mette = 'mette.krogh@havrelund.example'
// A browser on a shared machine may take its time.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
let context: BrowserContext
let site: Site
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
  context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
})
afterEach(() => context.close())

function invitation(text: string): Reply {
  const buttons = [
    { label: 'Deltager', action: { id: 'ask', q: 'Deltager' } as const },
    { label: 'Skriv en note', action: { id: 'ask', q: 'Note' } as const },
  ]
  const blocks: Reply['blocks'] = [
    { type: 'text', text },
    { type: 'actions', buttons },
  ]
  return { lang: 'da', text, blocks }
}

function answer(inbound: Inbound): Handled {
  if (inbound.type === 'form')
    return { outcome: 'replied', reply: invitation('Noten er gemt'), instead: true }
  if (inbound.type !== 'press')
    return { outcome: 'replied', reply: textReply('da', 'Et svar\n'.repeat(40)) }
  const isNote = inbound.action.id === 'ask' && inbound.action.q === 'Note'
  if (isNote) return { outcome: 'form', form }
  return { outcome: 'replied', reply: invitation('Du deltager'), instead: true }
}

async function open(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site.url}/?lang=da&as=${mette}`)
  await page.locator('#log:not([aria-busy])').waitFor()
  return page
}
/** A page with the message, and a long answer below it. */
async function invited() {
  const [page, same] = [await open(), await open()]
  const key = randomUUID()
  await site.sender.send(
    { platform: 'web', userId: mette },
    invitation('Matematiknetværket mødes. Kommer du?'),
    key,
  )
  const message = page.locator('article.incoming')
  await message.waitFor()
  await page.locator('#question').fill('Noget andet')
  await page.keyboard.press('Enter')
  await page.getByText('Et svar').waitFor()
  return { page, same, message }
}
const shown = (page: Page) =>
  page.locator('article .answer p').evaluateAll(all =>
    all.flatMap(({ textContent }) => {
      const first = textContent?.trim().split('\n')[0] ?? ''
      return first.startsWith('Et svar') ? 'Et svar' : first
    }),
  )
const shows = (page: Page, expected: string[]) =>
  expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(expected)

describe('An answer that takes the place of a message', () => {
  it('is read where that stood, in every window and after a reload, and the press leaves nothing', async () => {
    const { page, same, message } = await invited()
    await message.getByRole('button', { name: 'Deltager' }).click()
    for (const each of [page, same]) await shows(each, ['Du deltager', 'Et svar'])
    expect(await page.locator('article').count()).toBe(2)
    await page.screenshot({ path: '.pejling/web-instead.png' })
    await page.reload()
    await page.locator('#log:not([aria-busy])').waitFor()
    await shows(page, ['Du deltager', 'Et svar'])
  })

  it('leaves whoever pressed by keyboard where they were', async () => {
    const { page, message } = await invited()
    await message.getByRole('button', { name: 'Deltager' }).focus()
    await page.keyboard.press('Enter')
    await shows(page, ['Du deltager', 'Et svar'])
    const isThere = () => page.evaluate('document.activeElement.className')
    await expect.poll(isThere, { timeout: 30_000 }).toContain('incoming')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Deltager')
  })

  it('comes from a form that was opened there: the form goes, and one reads on in the message', async () => {
    const { page, same, message } = await invited()
    await message.getByRole('button', { name: 'Skriv en note' }).click()
    await page.getByLabel('Dit spørgsmål').fill('Jeg kommer senere')
    await page.getByRole('button', { name: form.submit }).click()
    for (const each of [page, same]) await shows(each, ['Noten er gemt', 'Et svar'])
    expect(await page.locator('form.fill').count()).toBe(0)
    await expect
      .poll(() => page.evaluate('document.activeElement.className'), { timeout: 30_000 })
      .toContain('incoming')
    await expect.poll(() => message.isVisible(), { timeout: 30_000 }).toBe(true)
  })
})

describe('A message that is taken away', () => {
  it('goes from every window at once', async () => {
    const [page, same] = [await open(), await open()]
    const to = { platform: 'web', userId: mette }
    const key = randomUUID()
    await site.sender.send(to, invitation('Forkert besked'), key)
    await site.sender.send(to, textReply('da', 'Den rigtige besked'), randomUUID())
    for (const each of [page, same]) await each.getByText('Den rigtige besked').waitFor()
    await page.getByRole('button', { name: 'Deltager' }).focus()
    await site.sender.remove(to, key)
    for (const each of [page, same])
      await expect.poll(() => each.getByText('Forkert besked').count(), { timeout: 30_000 }).toBe(0)
    expect(await page.getByText('Den rigtige besked').count()).toBe(1)
  })
})
