// A coordinator writes to the network in a real Chromium, with the program as a process: the sentence, the preview, the form, who gets it, and
// the yes that goes once; and a member who wants the same is shown the way.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.js'
import { startProgram, temporaryFolder } from '../support/program.js'

const member = 'mads.iversen@havrelund.example'
const coordinator = 'soeren.lyngbjerg@havrelund.example'
const clock = { PEJLING_CLOCK: '2026-11-23T09:00:00Z' }
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Sitter {
  readonly page: Page
  readonly turns: Locator
  ask(question: string): Promise<string>
  press(name: string): Promise<string>
}

/** The page as one person sees it; fails at the end if a script did. */
async function sit(url: string, as: string): Promise<Sitter> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(`${url}/?as=${as}&lang=da`)
  const turns = page.getByRole('article')
  async function next(act: () => Promise<unknown>): Promise<string> {
    const at = await turns.count()
    await act()
    const reply = turns.nth(at).locator('.reply, .problem').first()
    await reply.waitFor({ timeout: 60_000 })
    return reply.innerText()
  }
  return {
    page,
    turns,
    ask: text =>
      next(async () => {
        await page.locator('#question').fill(text)
        await page.keyboard.press('Enter')
      }),
    press: name => next(() => turns.getByRole('button', { name, exact: true }).last().click()),
  }
}

describe('a message to the network on the page', { timeout: 180_000 }, () => {
  it('is said, mended in the form, looked over and sent', async () => {
    const { url } = await startProgram({ ...clock, PEJLING_DATA: temporaryFolder() })
    const soeren = await sit(url, coordinator)
    const preview = await soeren.ask('Mind matematiknetværket om mødet d. 2. december')
    expect(preview).toContain('Husk ')
    expect(preview).toContain('onsdag d. 2. december kl. 13.30-15.30')
    expect(await soeren.press('Hvem får den?')).toContain('kun i webchatten')

    await soeren.turns.getByRole('button', { name: 'Ret', exact: true }).first().click()
    const form = soeren.turns.last()
    await form.getByLabel('Besked').fill('Husk et elevprodukt. <!channel> =1+1')
    await form.getByRole('button', { name: 'Se, hvem der får den' }).click()
    // The form goes, and the preview has the new words in its place.
    await soeren.turns.getByText('<!channel> =1+1').first().waitFor({ timeout: 60_000 })

    const sent = soeren.turns.getByRole('button', { name: /^Send til \d+$/ })
    await sent.last().click()
    await soeren.turns.getByText('Sendes om lidt.').first().waitFor({ timeout: 60_000 })
    expect(await sent.count()).toBe(0)
  })

  it('is asked for by a member', async () => {
    const { url } = await startProgram({ ...clock, PEJLING_DATA: temporaryFolder() })
    const mads = await sit(url, member)
    const said = await mads.ask('Skriv til matematiknetværket: Jeg har kage med')
    expect(said).toContain('bede koordinatoren om at sende')
    await mads.turns.getByRole('button', { name: 'Bed koordinatoren om at sende' }).click()
    const typed = mads.turns.last().getByLabel('Dit spørgsmål')
    expect(await typed.inputValue()).toContain('Jeg har kage med')
  })
})
