// A meeting and the day after, in a real Chromium with the program as a process: those present write the code, the coordinator notes what was
// agreed, everybody can ask for it, and all of it is there when the program has been killed in between.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'

const coordinator = 'soeren.lyngbjerg@havrelund.example'
const member = 'mads.iversen@havrelund.example'
const during = '2026-11-04T13:00:00Z'
const after = '2026-11-05T09:00:00Z'
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The page as one person sees it; fails at the end if a script did. */
async function sit(url: string, as: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(`${url}/?as=${as}&lang=da`)
  await page.locator('#log:not([aria-busy])').waitFor()
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#question').fill(text)
  await page.keyboard.press('Enter')
}

describe('after a meeting', { timeout: 240_000 }, () => {
  it('who came and what was agreed is noted in a minute, and answered to everybody from then on', async () => {
    const PEJLING_DATA = temporaryFolder()
    const first = await startProgram({ PEJLING_CLOCK: during, PEJLING_DATA })
    const soeren = await sit(first.url, coordinator)
    await say(soeren, 'vis en kode til mødet')
    const heading = await soeren.getByText(/^Koden er [A-Z2-9]{4}$/).innerText()
    const code = heading.slice(-4)
    const onWall = soeren.context().waitForEvent('page')
    await soeren.getByRole('link', { name: 'Vis på storskærm' }).click()
    const wall = await onWall
    await wall.getByRole('heading', { name: 'Skriv koden til Pejling i chatten' }).waitFor()
    expect(await wall.locator('.code').textContent()).toContain(code)
    await wall.screenshot({ path: '.pejling/after-slide.png' })
    await wall.close()
    const mads = await sit(first.url, member)
    await say(mads, code.toLowerCase())
    await mads.getByText('Tak. Du er noteret til').waitFor()

    await say(soeren, 'vi aftalte, at Mads deler tre åbne opgaver inden d. 20. november')
    await soeren.getByText('Skal jeg notere det her fra').waitFor()
    const turns = await soeren.getByRole('article').count()
    await soeren.getByRole('button', { name: 'Ja, notér det' }).click()
    await soeren.getByText('1. Mads deler tre åbne opgaver').waitFor()
    // The preview has become the card, and nothing else came.
    expect(await soeren.getByText('Skal jeg notere det her fra').count()).toBe(0)
    await expect.poll(() => soeren.getByRole('article').count(), { timeout: 60_000 }).toBe(turns)

    await soeren.getByRole('button', { name: 'Skriv en aftale' }).click()
    await soeren.getByLabel('Hvad aftalte I?').fill('Alle prøver regnehistorier')
    await soeren.screenshot({ path: '.pejling/after-form.png', fullPage: true })
    await soeren.getByRole('button', { name: 'Gem aftalen' }).click()
    await soeren.getByText('2. Alle prøver regnehistorier').waitFor()
    await soeren.getByRole('button', { name: 'Hvem kom?' }).last().click()
    const ticked = soeren.getByRole('checkbox', { checked: true })
    await expect.poll(() => ticked.count(), { timeout: 60_000 }).toBe(1)
    await soeren.screenshot({ path: '.pejling/after-who.png', fullPage: true })
    await soeren.getByRole('button', { name: 'Gem', exact: true }).click()
    await soeren.getByText('Noteret: 1 person kom.').waitFor()
    await soeren.screenshot({ path: '.pejling/after-card.png', fullPage: true })
    await first.stop('SIGKILL')

    const second = await startProgram({ PEJLING_CLOCK: after, PEJLING_DATA })
    const later = await sit(second.url, member)
    await say(later, 'Hvad aftalte vi sidst i matematiknetværket?')
    const answer = later.getByRole('article').last()
    await answer.locator('.reply').waitFor()
    const told = await answer.innerText()
    expect(told).toContain('Det aftalte I på Matematiknetværket: netværksmøde 2')
    expect(told).toMatch(
      /Mads deler tre åbne opgaver .*\(Mads Tved Iversen, senest torsdag d\. 19\./,
    )
    expect(told).toContain('Alle prøver regnehistorier')
  })
})
